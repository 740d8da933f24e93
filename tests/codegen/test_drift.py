"""`codegen drift` on traffic of all operations, which is changed in fifty ways."""

from __future__ import annotations

import base64
import gzip
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.codegen.drift_changes import CHANGES, Traffic, objects, request
from tests.codegen.support import REPOSITORY, run
from tests.support.openapi import SPEC
from tests.support.traffic import Har, record_all_operations


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Har:
    return record_all_operations(tmp_path_factory.mktemp("recorded") / "traffic.har", keep_values=True)


def lines(output: str) -> list[str]:
    """The differences of a report, with N for each count."""
    found = re.findall(r"^- (.*)", output, re.MULTILINE)
    return sorted(re.sub(r"\(\d+\)", "(N)", re.sub(r"\bin \d+ of \d+", "in N of N", line)) for line in found)


@pytest.fixture(scope="module")
def changed(recorded: Har) -> Traffic:
    traffic = Traffic(recorded)
    for change in CHANGES.values():
        change(traffic)
    return traffic


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "spec", tmp_path / "spec")
    return tmp_path


def test_unchanged_traffic(recorded: Har, root: Path) -> None:
    traffic = Traffic(recorded).save(root / "traffic.har")
    result = run("drift", root, str(traffic))
    assert (result.status, lines(result.output)) == (0, [])
    assert result.output.endswith("The traffic and the spec agree.\n")
    assert run("drift", root, str(traffic), "--patch").output == ""
    record_all_operations(traffic, keep_values=False)
    assert run("drift", root, str(traffic)).output == result.output


def test_fifty_changes_are_found_once_and_written(changed: Traffic, root: Path) -> None:
    har = str(changed.save(root / "traffic.har"))
    assert len(CHANGES) >= 50
    result = run("drift", root, har)
    assert "\n".join(lines(result.output)) == "\n".join(sorted(CHANGES))
    assert result.status == 1

    assert run("drift", root, har, "--write").status == 1
    again = run("drift", root, har)
    assert (lines(again.output), again.status) == ([], 0)
    refused = run("check", root)
    assert refused.status == 2
    mistakes = refused.errors.splitlines()[:-1]
    assert all(re.fullmatch(r"spec/\S+:\d+: '\S+': write '(about|docs)' instead of TODO", line) for line in mistakes)


# Formats


def base64_bodies(har: Har) -> object:
    """As mitmproxy and browsers write it for some types of content, recorded at another host."""
    for entry in har["log"]["entries"]:
        entry["request"]["url"] = re.sub("http://[^/]*/v2", "https://proxy.test:8080", entry["request"]["url"])
        content = entry["response"]["content"]
        if "text" in content:
            content.update(text=base64.b64encode(content["text"].encode()).decode(), encoding="base64")
    return har


def vcrpy(har: Har) -> object:
    """A cassette of vcrpy, with every second body compressed."""
    interactions: list[object] = []
    for number, entry in enumerate(har["log"]["entries"]):
        request, content = entry["request"], entry["response"]["content"].get("text", "")
        body = gzip.compress(content.encode()) if number % 2 else content
        interactions.append({
            "request": {"method": request["method"], "uri": request["url"], "headers": {}}
            | {"body": request.get("postData", {}).get("text")},
            "response": {"status": {"code": entry["response"]["status"], "message": ""}, "headers": {}}
            | {"body": {"string": body}},
        })  # fmt: skip
    return {"version": 1, "interactions": interactions}


def ruby(har: Har) -> object:
    """A cassette of VCR for Ruby."""

    def body(text: str) -> object:
        return {"encoding": "ASCII-8BIT", "base64_string": base64.b64encode(text.encode()).decode()}

    return {"http_interactions": [
        {
            "request": {"method": entry["request"]["method"].lower(), "uri": entry["request"]["url"]}
            | {"body": body(entry["request"].get("postData", {}).get("text", ""))},
            "response": {"status": {"code": entry["response"]["status"], "message": "OK"}}
            | {"body": body(entry["response"]["content"].get("text", ""))},
        }
        for entry in har["log"]["entries"]
    ]}  # fmt: skip


@pytest.mark.parametrize("convert", [base64_bodies, vcrpy, ruby])
def test_all_formats_give_the_same_report(convert: Callable[[Har], object], changed: Traffic, root: Path) -> None:
    har = changed.save(root / "traffic.har")
    known = [change for change in CHANGES if "endpoint" not in change]
    content = convert(json.loads(har.read_text(encoding="utf-8")))
    har.unlink()
    (root / "recordings/deep").mkdir(parents=True)
    (root / "recordings/notes.json").write_text("{}", encoding="utf-8")
    (root / "recordings/deep/recording.yaml").write_text(yaml.dump(content), encoding="utf-8")
    report = lines(run("drift", root, str(root / "recordings")).output)
    assert [line for line in report if "endpoint" not in line] == sorted(known)


def test_bodies_that_are_missing_or_cut(recorded: Har, root: Path) -> None:
    traffic = Traffic(recorded).save(root / "traffic.har")
    har = json.loads(traffic.read_text(encoding="utf-8"))
    with_body = [
        entry for entry in har["log"]["entries"] if entry["response"]["content"].get("text", "")[:1] in ("{", "[")
    ]
    for number, entry in enumerate(with_body):
        content = entry["response"]["content"]
        content["text"] = content["text"][:-1]
        if number % 2:
            del content["text"]
    traffic.write_text(json.dumps(har), encoding="utf-8")
    result = run("drift", root, str(traffic))
    assert (result.status, lines(result.output)) == (0, [])
    assert re.search(r"Not compared: \d\d responses without a readable body\.", result.output)


NO_TRAFFIC = "neither a HAR file (log.entries) nor a VCR cassette (interactions)"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.har", '{"secret"', "a.har:1: invalid JSON"),
        ("a.yaml", "a: *secret\n", "a.yaml:1: invalid YAML"),
        ("a.json", '{"log": {"secret": []}}', f"a.json: {NO_TRAFFIC}"),
        ("folder/a.json", "{}", "folder: this folder has no HAR files and no cassettes"),
        ("a.har", '{"log": {"entries": []}}', "none of the 0 requests in the traffic is an operation of the spec"),
    ],
)  # fmt: skip
def test_traffic_that_cannot_be_read(name: str, content: str, message: str, root: Path) -> None:
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    result = run("drift", root, str(root / Path(name).parts[0]))
    assert (result.status, result.output) == (2, "")
    assert result.errors.removeprefix(f"{root}/") == f"{message}\nNothing was compared.\n"


# Privacy

MARKERS = ["zaphodq", "Zaphodq Beeble", "zaphodq@mail.test", "zaphodq_beeble", "zaphodq-town"]
TEXT_FIELDS = {
    *(name for model in SPEC.models.values() for name, field in model.fields.items() if field.type == "text"),
    *(name for each in SPEC.inputs.values() for name, field in each.fields.items() if field.type == "text"),
    "message",
}


def mark(content: object) -> None:
    """Put a marker into each text, id, number and amount of a body, and into new fields and keys."""
    for found in objects(content):
        for number, (key, value) in enumerate(found.items()):
            if isinstance(value, str) and key in TEXT_FIELDS:
                found[key] = MARKERS[number % len(MARKERS)]
            elif isinstance(value, int | float) and not isinstance(value, bool):
                found[key] = 913570000 + value
        if "id" in found:
            found.update(
                nickname="zaphodqnick" if str(found["id"])[-1] in "02468" else "zaphodqname",
                meeting_place="Zaphodq",
                hours_by_person={"zaphodq_a": 1, "zaphodq_b": 2},
                by_id={"91357": {"zaphodq_c": 1, "name": "zaphodq"}},
            )
        if "users_url" in found:
            found["zaphodq"] = 1


def test_personal_data_is_not_shown(changed: Traffic, root: Path) -> None:
    traffic = Traffic(json.loads(changed.save(root / "traffic.har").read_text(encoding="utf-8")))
    for entry in traffic.entries:
        mark(entry["received"])
        mark(entry["sent"])
        url = entry["request"]["url"].replace("127.0.0.1", "zaphodq:91357@zaphodq.test")
        entry["request"]["url"] = f"{url}{'&' if '?' in url else '?'}q=zaphodq&zaphodq=91357&{MARKERS[3]}=1"
        entry["request"]["headers"] = [{"name": "X-NokoToken", "value": "zaphodq"}]
    for user in traffic.objects("give_access_to_project_url"):
        user["role"] = "zaphodq"
    host = traffic.entries[0]["request"]["url"].partition("/v2")[0]
    for path in ("/v2/people/zaphodq/notes", "/v2/users/zaphodq", "/v2/zaphodq", "/zaphodq/users/91357", "/zaphodq"):
        traffic.entries.append(request(traffic, "GET", "", 200, [{"zaphodq": 91357}]))
        traffic.entries[-1]["request"]["url"] = f"{host}{path}?zaphodq=91357"
    har = str(traffic.save(root / "traffic.har"))
    before = {path: path.read_text(encoding="utf-8") for path in (root / "spec").rglob("*.yaml")}
    outputs = [run("drift", root, har, *options) for options in ([], ["--json"], ["--patch"], ["--write"])]
    assert {output.status for output in outputs} == {1}
    assert "undocumented fields with names that may be personal data" in outputs[0].output
    written = [path.read_text(encoding="utf-8") for path in (root / "spec").rglob("*.yaml")]
    assert written != [*before.values()]
    for text in [*(output.output + output.errors for output in outputs), *written]:
        assert re.findall(r".*(?:zaphodq|91357).*", text, re.IGNORECASE) == []
