"""The traffic of a client in a HAR file, without personal data."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from noko_client import APIConnectionError, InvalidParameterError, NokoClient, NokoError, recording
from noko_client._core.json_types import is_object
from noko_client.sandbox import Sandbox
from tests.codegen.support import REPOSITORY, run
from tests.support.models import fields
from tests.support.openapi import SPEC
from tests.support.operations import NAMES, call, example_response, inputs
from tests.support.process import python
from tests.support.raw import RawServer, drop
from tests.support.runner import TOKEN, Runner
from tests.support.server import Reply, ScriptedServer

MARKER, NUMBER = "Zorké", 98765432
MARKERS = re.compile(rf"(?i)zork|{NUMBER}|98765\.4|1987-|{TOKEN}")
CHOICES = {value for choice in SPEC.choices.values() for value in choice.values if isinstance(value, str)}
#: Integers with bounds, and of a choice.
KEPT = ("page", "per_page", "billing_increment")


def marked(value: object, key: str = "", *, extended: bool = False) -> object:
    """Put a marker into every value that is personal, and into undocumented fields."""
    match value:
        case dict():
            items: dict[str, object] = {name: marked(item, name, extended=extended) for name, item in value.items()}
            inside = {MARKER: MARKER, "zork_name": NUMBER, "name": [MARKER, {"hobby": MARKER}]}
            return {**items, "nickname": MARKER, MARKER: 1, "mood": inside} if extended else items
        case list():
            return [marked(item, key, extended=extended) for item in value]
        case bool() | None:
            return value
        case int() if key not in KEPT:
            return NUMBER
        case float():
            return 98765.4321
        case str() if value not in CHOICES:
            if re.match(r"[0-9a-f]{8}-", value):
                return f"{NUMBER}-9876-9876-9876-987654329876"
            return re.sub(r"^\d{4}-\d\d", "1987-07", value) if re.match(r"\d{4}-\d\d", value) else MARKER
        case _:
            return value


def read(path: Path) -> list[dict[str, Any]]:
    content = json.loads(path.read_bytes())
    assert content["log"]["version"] == "1.2"
    assert content["log"]["creator"]["name"] == "noko-client"
    entries: list[dict[str, Any]] = content["log"]["entries"]
    return entries


def bodies(path: Path) -> list[Any]:
    return [json.loads(entry["response"]["content"]["text"] or "null") for entry in read(path)]


LINK = f'</v2/users?page=2&name={MARKER}>; rel="next", <http://x/{MARKER}>; rel="{MARKER}"'
HEADERS = {
    "Link": LINK.encode().decode("latin-1"),
    "Set-Cookie": f"session={NUMBER}; Domain=zork.example",
    "X-Request-Id": "zork",
    "Location": f"/v2/users/{NUMBER}",
}
PLACE = f"/things/{NUMBER}/{MARKER}/zork"
ERROR = json.dumps({"message": MARKER, "errors": [{"a": MARKER, "code": NUMBER}]}).encode()


@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_no_personal_value_is_in_the_file(send: Runner, server: ScriptedServer, tmp_path: Path) -> None:
    path = tmp_path / "traffic.har"
    with recording.record(send.client, path) as recorder:
        for name in NAMES:
            response, status = example_response(name), SPEC.operations[name][2].success
            body = b"" if response is None else json.dumps(marked(response, extended=True)).encode()
            server.replies(Reply(status, body, HEADERS))
            arguments = marked(inputs(name))
            assert is_object(arguments)
            send(partial(call, name=name, arguments=arguments))
        for body in (MARKER.encode(), b"\xff zork", b'{"zork', ERROR):
            server.replies(Reply(400, body, {"Content-Type": f"zork/zork; zork={NUMBER}"}))
            with suppress(NokoError):
                send(lambda client: client.request("PUT", PLACE, params={MARKER: MARKER}, json={"x": MARKER}))
    sent = [seen.target + seen.body.decode() for seen in server.seen]
    assert sum(MARKERS.search(each) is not None for each in sent) > len(NAMES) * 0.8
    assert recorder.recorded == len(read(path)) == len(NAMES) + 4
    found = MARKERS.search(path.read_text(encoding="utf-8"))
    assert found is None, path.read_text(encoding="utf-8")[found.start() - 200 : found.end() + 50]


def user(**changes: object) -> dict[str, object]:
    return {**fields("user"), "id": 5538, "teams": [], **changes}


@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_types_choices_and_equal_ids_are_kept(send: Runner, server: ScriptedServer, tmp_path: Path) -> None:
    path = tmp_path / "traffic.har"
    odd = {"at": "2026-01-05 10:00:00.250+01:00", "ratio": 2.25, "is_new": False, "code": "12", "blank": " "}
    other = user(id=5539, role="emperor", teams=[{"id": 9283, "name": None, "mood": odd}])
    server.replies(Reply.json([user(state="pending"), other, user(role="Ann Smith")]))
    with recording.record(send.client, path):
        send.page(lambda client: client.users.list(name="Ann", role="leader"))
        send(lambda client: client.request("GET", "/things/5539/moods", params={"ids": "5539,7", "price": "1.25"}))
    first, second = read(path)
    assert first["request"]["url"] == "https://api.nokotime.com/v2/users?name=xxxx&role=leader&per_page=1"
    assert second["request"]["url"] == "https://api.nokotime.com/v2/things/2/moods?ids=2,4&price=1.5"
    assert second["request"]["queryString"] == [{"name": "ids", "value": "2,4"}, {"name": "price", "value": "1.5"}]
    one, two, three = bodies(path)[0]
    assert (one["id"], two["id"], three["id"], two["teams"][0]["id"]) == (1, 2, 1, 3)
    assert (one["state"], two["role"], three["role"]) == ("pending", "emperor", "xxxx")
    assert (one["email"], one["created_at"], one["entries"]) == ("xxxx", "2000-01-01T00:00:00Z", 1)
    # In undocumented objects, names may be data: those are kept whose words are in documented names.
    assert two["teams"][0]["mood"] == {
        "at": "2000-01-01 00:00:00.000+01:00",
        "xxxx1": 1.5,
        "xxxx2": False,
        "code": "1",
        "xxxx4": "",
    }


@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_drift_reads_recordings(server: ScriptedServer, tmp_path: Path) -> None:
    lists = [name for name in NAMES if SPEC.operations[name][2].is_paged and not SPEC.operations[name][2].path_names]
    with (
        Sandbox() as sandbox,
        NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client,
        recording.record(client, tmp_path / "same.har"),
    ):
        for name in lists:
            call(client, name, {})
        created = client.entries.create(date="2026-01-05", minutes=5, description="a #tag")
        client.entries.delete(created.id)
    assert run("drift", REPOSITORY, str(tmp_path / "same.har")).status == 0
    users = [user(id=number, mood=("fine", 1)[number % 2], state="asleep", email=None) for number in range(1, 7)]
    server.replies(Reply.json(users))
    with NokoClient(TOKEN, base_url=server.url) as client, recording.record(client, tmp_path / "other.har"):
        client.users.list()
    found = run("drift", REPOSITORY, str(tmp_path / "other.har"))
    assert found.status == 1
    assert re.search(r"User\.mood: undocumented, in 6 of 6", found.output), found.output
    assert re.search(r"UserState: `asleep` not listed, in 6 of 6", found.output), found.output
    assert re.search(r"UserSummary\.email: required, but null in 6 of 6", found.output), found.output


def test_errors_keep_their_codes(send: Runner, server: ScriptedServer, tmp_path: Path) -> None:
    detail = {"resource": "User", "field": "base", "code": "not_deletable"}
    server.replies(Reply.json({"message": "Ann has entries", "errors": [detail]}, 400))
    with recording.record(send.client, tmp_path / "traffic.har"), suppress(NokoError):
        send(lambda client: client.users.delete(1))
    assert bodies(tmp_path / "traffic.har") == [{"message": "xxxx", "errors": [detail]}]


def test_values_can_be_kept_but_no_credentials(send: Runner, server: ScriptedServer, tmp_path: Path) -> None:
    path = tmp_path / "traffic.har"
    server.replies(Reply.json({"secret": "abcd", "name": f"Ann {TOKEN}"}, 201, Set_Cookie="a=b", X_Echo=TOKEN))
    with recording.record(send.client, path, keep_values=True):
        send(lambda client: client.request("POST", "/webhooks", params={"a": TOKEN}, json={"name": f"Ann {TOKEN}"}))
    [entry] = read(path)
    assert entry["request"]["url"] == f"{server.url}/webhooks?a=***"
    assert json.loads(entry["request"]["postData"]["text"]) == {"name": "Ann ***"}
    assert json.loads(entry["response"]["content"]["text"]) == {"secret": "***", "name": "Ann ***"}
    names = {header["name"].lower() for side in ("request", "response") for header in entry[side]["headers"]}
    assert names >= {"user-agent", "accept", "x-echo"}
    assert not names & {"x-nokotoken", "set-cookie"}
    assert TOKEN not in path.read_text()


def test_requests_of_copies_and_of_threads(server: ScriptedServer, tmp_path: Path) -> None:
    server.replies(Reply.json(user()))
    with NokoClient(TOKEN, base_url=server.url, requests_per_second=None) as client, ThreadPoolExecutor(8) as pool:
        client.users.get(1)
        with recording.record(client, tmp_path / "a.har") as recorder:
            list(pool.map(client.with_options(timeout=5).users.get, range(1, 101)))
            with recording.record(client, tmp_path / "b.har"):
                client.users.get(1)
                # A file is complete before the recorder stops.
                assert (len(read(tmp_path / "a.har")), len(read(tmp_path / "b.har"))) == (101, 1)
        client.users.get(1)
    assert (recorder.recorded, len(read(tmp_path / "a.har")), len(read(tmp_path / "b.har"))) == (101, 101, 1)
    with pytest.raises(NokoError, match="can be used once"):
        recorder.__enter__()


def test_a_full_file_is_valid_and_counts_what_is_left_out(server: ScriptedServer, tmp_path: Path) -> None:
    path = tmp_path / "traffic.har"
    server.replies(Reply.json(user()))
    with (
        NokoClient(TOKEN, base_url=server.url, requests_per_second=None) as client,
        recording.record(client, path, max_size=20_000) as recorder,
    ):
        for _ in range(30):
            client.users.get(1)
    assert 10_000 < path.stat().st_size <= 20_000
    assert recorder.recorded == len(read(path)) > 3
    assert recorder.recorded + recorder.left_out == 30
    assert json.loads(path.read_text())["log"]["comment"].endswith(f": {recorder.left_out}")


def test_a_request_without_a_response_and_an_exception(raw: RawServer, tmp_path: Path) -> None:
    path = tmp_path / "traffic.har"
    raw.script(drop)
    with (
        NokoClient(TOKEN, base_url=raw.url, requests_per_second=None, max_retries=0) as client,
        pytest.raises(APIConnectionError),
        recording.record(client, path),
    ):
        client.users.get(1)
    [entry] = read(path)
    assert (entry["response"]["status"], entry["response"]["comment"]) == (0, "RemoteProtocolError")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"client": "x"}, "client must be a NokoClient or an AsyncNokoClient, not str"),
        ({"path": 5}, "path must be the path of a file, not int"),
        ({"max_size": 10}, "max_size must be an integer"),
        ({"keep_values": "perhaps"}, "keep_values must be True"),
    ],
)
def test_a_refused_argument(changes: dict[str, Any], message: str, server: ScriptedServer, tmp_path: Path) -> None:
    with NokoClient(TOKEN, base_url=server.url) as client:
        arguments: dict[str, Any] = {"client": client, "path": tmp_path / "traffic.har", **changes}
        with pytest.raises(InvalidParameterError, match=rf"record\(\): {message}"):
            recording.record(**arguments)


PROGRAM = """
import gc, json, os, resource, sys
from pathlib import Path
from noko_client import NokoClient, recording

with NokoClient("secret-token", base_url=sys.argv[1], requests_per_second=None) as client:
    with recording.record(client, "child.har"):
        child = os.fork()
        client.users.get(1)
        if not child:
            gc.collect()
            os._exit(0)
        os.waitpid(child, 0)
    print(len(json.loads(Path("child.har").read_text())["log"]["entries"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
    try:
        with recording.record(client, "full.har"):
            print({client.users.get(1).id for _ in range(9)})
    except OSError as error:
        print(error.strerror)
    print(1 <= len(json.loads(Path("full.har").read_text())["log"]["entries"]) < 9)
"""


def test_a_child_process_and_a_full_disk(server: ScriptedServer, tmp_path: Path) -> None:
    server.replies(Reply.json(user()))
    run = python("-W", "error", "-c", PROGRAM, server.url, folder=tmp_path, PYTHONPATH=str(REPOSITORY))
    assert (run.output.splitlines(), run.errors) == (["1", "{5538}", "File too large", "True"], "")
