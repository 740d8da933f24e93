"""The token and what servers send, in errors, tracebacks and logs."""

from __future__ import annotations

import json
import logging
import os
import pickle
import re
import traceback
import warnings
from collections.abc import Callable
from urllib.parse import quote

import pytest

from noko_client import APIStatusError, NokoClient, NokoError
from tests.conftest import Connect
from tests.support.process import python
from tests.support.raw import GOOD, Act, RawServer, drop, respond, send
from tests.support.runner import TOKEN, Runner
from tests.support.server import Reply, ScriptedServer

AT_ONCE = {"Retry-After": "0"}


def test_the_token_is_in_no_traceback_with_its_variables(raw: RawServer) -> None:
    def fails(call: Callable[[], object]) -> str:
        try:
            call()
        except (NokoError, TypeError) as error:
            summary = traceback.TracebackException.from_exception(error, capture_locals=True)
            frames = [frame for frame in summary.stack if f"{os.sep}noko_client{os.sep}" in frame.filename]
            assert frames
            return "".join(f"{frame.filename} {frame.locals}" for frame in frames) + repr(error)
        raise AssertionError("it did not fail")

    raw.script(drop)
    with NokoClient(TOKEN, base_url=raw.url, max_retries=0) as client:
        shown = [
            fails(lambda: client.users.get(1)),
            fails(lambda: client.users.get("x")),
            fails(lambda: NokoClient(TOKEN, base_url="http://x")),
            fails(lambda: NokoClient(TOKEN, timeout=-1)),
            fails(lambda: NokoClient(TOKEN, user_agent="")),
            fails(lambda: NokoClient(TOKEN, max_response_size=0)),
            fails(lambda: NokoClient(TOKEN + " x")),
            fails(lambda: NokoClient(TOKEN, oauth_token=TOKEN)),
            fails(lambda: client.request("GET", "https://evil.example")),
            fails(lambda: pickle.dumps(client)),
        ]
    assert all(TOKEN not in text for text in shown)


@pytest.mark.parametrize(("level", "lines"), [("info", 3), ("DEBUG", 3), ("bodies", 4), ("", 0)])
def test_the_environment_turns_the_log_on(level: str, lines: int, raw: RawServer) -> None:
    raw.script(respond(503, b"", "Retry-After: 0\r\n"), GOOD)
    code = (
        "import sys; from noko_client import NokoClient\n"
        "with NokoClient(base_url=sys.argv[1], requests_per_second=100, max_retries=0) as client:\n"
        "    try: client.users.list(email='ann@example.com')\n"
        "    except Exception: pass\n"
        "    client.users.get(1)\n"
    )
    errors = python("-c", code, raw.url, NOKO_LOG=level, NOKO_TOKEN=TOKEN).errors
    shown = errors.splitlines()
    assert len(shown) == lines
    assert all(re.search(r" noko_client(.bodies DEBUG| INFO GET /v2/users)", line) for line in shown[1:])
    assert not shown or re.search(r" INFO noko-client/\S+ httpx/\S+ pydantic/\S+ Python/3\.\d+", shown[0])
    assert ("?email=***&per_page=1000: 503" in errors) == (level in ("DEBUG", "bodies"))
    assert TOKEN not in errors
    assert "ann" not in errors


def test_an_unknown_level_of_the_log_warns() -> None:
    errors = python("-c", "import noko_client", NOKO_LOG="loud").errors
    assert "RuntimeWarning: NOKO_LOG must be info, debug or bodies, not 'loud': nothing is logged" in errors


def test_a_request_is_logged_without_anything_personal(
    retry: Runner, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "noko_client")
    server.replies(Reply(503, b"", AT_ONCE), Reply.json([]))
    retry.page(lambda client: client.users.list(email="ann@example.com"))
    lines = [record.getMessage() for record in caplog.records if record.name == "noko_client"]
    assert len(lines) == 3
    assert lines[0].startswith("GET /v2/users?email=***&per_page=1000: 503 in ")
    assert lines[1] == "GET /v2/users: 503, retrying in 0.00 s"
    assert lines[2].endswith("try 2")
    assert all(TOKEN not in line and "ann" not in line for line in lines)


def test_the_log_shows_what_is_not_personal(
    send: Runner, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("noko_client", "noko_client.bodies"):
        caplog.set_level(logging.DEBUG, name)
    day, time = "2026-01-31", "2026-01-31T12:00:00Z"
    user = {"id": 5, "email": "ann@b.c", "role": "leader", "entries": 1, "created_at": time, TOKEN: TOKEN}
    link = f'<{server.origin}/v2/users?page=2&name=ann&role=boss&x=ann>; rel="next"'
    server.replies(
        Reply.json([user], X_Request_Id=f"r1-{TOKEN}", Link=link),
        Reply(200, b"[" + b"1," * 3_000 + b"1]"),
        Reply(200, b"ann"),
        Reply.json({"message": "ann", "errors": [{"resource": "User", "field": "email", "code": "missing"}]}, 422),
    )
    with warnings.catch_warnings(action="ignore"):
        page = send.page(lambda client: client.users.list(name="555", role="leader", state="active", page=3))
        with pytest.raises(NokoError):
            send.next_page(page)
    send(lambda client: client.request("GET", "/x", params={"name": "ann", "ids": "1,2", "from": day, "to": time}))
    with pytest.raises(NokoError):
        send(lambda client: client.users.create(email="ann@b.c", first_name=day, role="leader"))
    lines = [re.sub(r" in \d+ ms, try 1", "", record.getMessage()) for record in caplog.records]
    listed = "GET /v2/users?name=***&role=leader&state=active&page=3&per_page=1000: 200, request id r1-***"
    shown = f'{{"id":5,"email":"***","role":"leader","entries":1,"created_at":"{time}","***":"***"}}'
    assert lines[:3] == [listed, f"response body: [{shown}]", "GET /v2/users?page=2&name=***&role=***&x=***: 200"]
    assert lines[3].startswith("response body: [1,1,1,")
    assert len(lines[3]) < 2_050
    assert lines[4:] == [
        f"GET /v2/x?name=***&ids=1,2&from={day}&to={time}: 200",
        "response body: 3 bytes that are not JSON",
        "POST /v2/users: 422",
        f'request body: {{"email":"***","first_name":"{day}","role":"leader"}}',
        'response body: {"message":"***","errors":[{"resource":"User","field":"email","code":"missing"}]}',
    ]


#: What a server may send, with a text of its choice in it.
HOSTILE: dict[str, Callable[[str], Act]] = {
    "a message": lambda text: respond(400, json.dumps({"message": text}).encode()),
    "details": lambda text: respond(
        422, json.dumps({"errors": [dict.fromkeys(("resource", "field", "code"), text[:5000])] * 200}).encode()
    ),
    "a redirect": lambda text: respond(302, b"", f"Location: /v2/{quote(text[:5000])}\r\n"),
    "a redirect elsewhere": lambda text: respond(
        302, b"", f"Location: http://{quote(text[:50], safe='')}.example/\r\n"
    ),
    "a status line": lambda text: send(text.encode() + b"\r\n\r\n"),
    "a header": lambda text: send(b"HTTP/1.1 200 X\r\n" + text.encode() + b"\r\n\r\n"),
    "an encoding": lambda text: respond(200, b"", f"Content-Encoding: {quote(text[:5000])}\r\n"),
    "a body": lambda text: respond(200, text.encode()),
    "a JSON string": lambda text: respond(200, json.dumps(text).encode()),
    "a key": lambda text: respond(200, json.dumps({text: 1}).encode()),
}


def shown(error: BaseException, log: pytest.LogCaptureFixture) -> str:
    """Return all that a program shows of an error."""
    ours = [record.getMessage() for record in log.records if record.name == "noko_client"]
    return "".join([str(error), repr(error), *traceback.format_exception(error, chain=True), *ours])


@pytest.mark.parametrize("case", HOSTILE)
def test_what_a_server_sends_is_shown_on_one_line_and_cut(
    case: str, runner: Runner, raw: RawServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "noko_client")
    raw.script(HOSTILE[case]("a\r\nFAKE LOG LINE\x1b[31m\x00\x85\u2028 " + "x" * 756_057), respond(400))
    with pytest.raises(NokoError) as caught:
        runner(lambda client: client.users.create(email="a@b.c"))
    texts = [str(caught.value), *(record.getMessage() for record in caplog.records if record.name == "noko_client")]
    for text in texts:
        assert text.isprintable()
        assert len(text) < 12_000
    error: BaseException | None = caught.value
    while error is not None:
        assert str(error).isprintable()
        assert len(str(error)) < 12_000
        error = error.__cause__ if error.__suppress_context__ else error.__context__
    if isinstance(caught.value, APIStatusError) and "message" in case:
        assert len(caught.value.message) <= 300
        assert len(caught.value.body) > 756_057


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.parametrize("token", [TOKEN, "tok%en/with=\\odd'chars"])
def test_a_token_that_a_server_echoes_is_not_shown(
    token: str, case: str, raw: RawServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "noko_client")
    runner = connect(raw.url, access_token=token)
    for padding in ("", "x" * 290):
        raw.script(HOSTILE[case](f"{padding}{token} is wrong"), respond(400))
        with pytest.raises(NokoError) as caught:
            runner(lambda client: client.users.get(1))
        everything = shown(caught.value, caplog)
        for form in (token, quote(token, safe=""), quote(token), repr(token)[1:-1], token[:12]):
            assert form not in everything
        assert token not in str(
            {name: value for name, value in vars(caught.value).items() if name != "headers"} | {"body": b""}
        )
