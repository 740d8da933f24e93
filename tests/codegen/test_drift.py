"""`codegen drift` on traffic of all operations, which is changed in fifty ways."""

from __future__ import annotations

import base64
import copy
import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.codegen.support import REPOSITORY, run
from tests.support.openapi import SPEC
from tests.support.traffic import Har, record_all_operations

Object = dict[str, Any]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Har:
    return record_all_operations(tmp_path_factory.mktemp("recorded") / "traffic.har", keep_values=True)


class Traffic:
    """Traffic that can be changed: the requests and responses with parsed bodies."""

    def __init__(self, har: Har) -> None:
        self.har = copy.deepcopy(har)
        self.entries: list[Har] = self.har["log"]["entries"]
        for entry in self.entries:
            text = entry["response"]["content"].pop("text", "").strip()
            entry["received"] = json.loads(text) if text else None
            entry["sent"] = json.loads(entry["request"].get("postData", {}).get("text", "null"))

    def calls(self, method: str, path: str) -> list[Har]:
        """The requests of one operation."""
        pattern = re.compile(f".*/v2{path}(\\?.*)?")
        return [
            entry
            for entry in self.entries
            if entry["request"]["method"] == method and pattern.fullmatch(entry["request"]["url"])
        ]

    def objects(self, key: str) -> Iterator[Object]:
        """The objects in responses that have a key."""
        yield from (found for entry in self.entries for found in objects(entry["received"]) if key in found)

    def each(self, key: str, change: Callable[[Object, int], object]) -> None:
        """Change each object that has a key; the number is the same for those with the same id."""
        numbers: dict[object, int] = {}
        for found in [*self.objects(key)]:
            change(found, numbers.setdefault(found.get("id"), len(numbers)))

    def add(self, key: str, name: str, value: Callable[[int], object]) -> None:
        """Add a field."""
        self.each(key, lambda found, number: found.update({name: value(number)}))

    def save(self, path: Path) -> Path:
        har = copy.deepcopy(self.har)
        for entry in har["log"]["entries"]:
            received, sent = entry.pop("received"), entry.pop("sent")
            if received is not None:
                entry["response"]["content"]["text"] = json.dumps(received)
            if sent is not None:
                entry["request"]["postData"] = {"mimeType": "application/json", "text": json.dumps(sent)}
        path.write_text(json.dumps(har), encoding="utf-8")
        return path


def objects(content: object) -> Iterator[Object]:
    if isinstance(content, dict):
        yield content
    inner = content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    for value in [*inner]:
        yield from objects(value)


def rename(found: Object, old: str, new: str) -> None:
    found[new] = found.pop(old)


def responds(entry: Har, status: int, body: object) -> Har:
    entry["response"]["status"], entry["received"] = status, body
    return entry


def fails(entry: Har, status: int, code: str) -> Har:
    return responds(entry, status, {"message": "No.", "errors": [{"resource": "User", "field": "base", "code": code}]})


def request(traffic: Traffic, method: str, path: str, status: int, body: object, sent: object = None) -> Har:
    entry = copy.deepcopy(traffic.calls("GET", "/account")[0])
    entry["request"] = {"method": method, "url": f"https://api.nokotime.com/v2{path}"}
    entry["sent"] = sent
    return responds(entry, status, body)


PROJECT, USER, ENTRY, TIMER = "billable_minutes", "profile_image_url", "invoiced_outside_of_noko_url", "formatted_time"
#: What is changed, by the line that reports it. Counts are written as N.
CHANGES: dict[str, Callable[[Traffic], object]] = {
    # Undocumented fields
    "Project.client_remark: undocumented, in N of N, always text or null": lambda it: it.add(
        PROJECT, "client_remark", lambda number: None if number % 2 else f"Remark {number}"
    ),
    "Project.rank: undocumented, in N of N, always an integer": lambda it: it.add(PROJECT, "rank", int),
    "Project.weight: undocumented, in N of N, a decimal (N), an integer (N)": lambda it: it.add(
        PROJECT, "weight", lambda number: number + 0.5 if number % 4 else number
    ),
    "Project.starred: undocumented, in N of N, always a boolean": lambda it: it.add(PROJECT, "starred", bool),
    "Project.due_on: undocumented, in N of N, always a date": lambda it: it.add(
        PROJECT, "due_on", lambda number: f"2026-01-{number + 1:02}"
    ),
    "Project.reviewed_at: undocumented, in N of N, always a timestamp": lambda it: it.add(
        PROJECT, "reviewed_at", lambda number: f"2026-01-{number + 1:02}T08:00:00Z"
    ),
    "Project.phase: undocumented, in N of N, always one of `closing`, `kick_off`": lambda it: it.add(
        PROJECT, "phase", lambda number: ["kick_off", "closing"][number % 2]
    ),
    "Project.labels: undocumented, in N of N, always a list of text": lambda it: it.add(
        PROJECT, "labels", lambda number: [f"Label {number}"]
    ),
    "Project.history: undocumented, in N of N, always an empty list": lambda it: it.add(
        PROJECT, "history", lambda _: []
    ),
    "Project.legacy: undocumented, in N of N, always null": lambda it: it.add(PROJECT, "legacy", lambda _: None),
    "Project.lead: undocumented, in N of N, always an object": lambda it: it.add(
        PROJECT, "lead", lambda _: copy.deepcopy(next(it.objects("users_url"))["users"][0])
    ),
    "Project.quota: undocumented, in N of N, always an object or null": lambda it: it.add(
        PROJECT, "quota", lambda number: {"minutes": number, "note": f"Note {number}"} if number % 2 else None
    ),
    "Project.stages: undocumented, in N of N, always a list of object": lambda it: it.add(
        PROJECT, "stages", lambda number: [{"id": number, "name": f"Stage {number}"}]
    ),
    "Invoice.is_draft: undocumented, in N of N, always a boolean": lambda it: it.add(
        "show_hours_worked", "is_draft", bool
    ),
    "InvoiceCustomization.theme: undocumented, in N of N, always an integer": lambda it: it.add(
        "no_project_name", "theme", int
    ),
    "UserSummary.uuid: undocumented, in N of N, always a UUID": lambda it: it.add(
        USER, "uuid", lambda number: f"2f1c6a54-8d0b-4c4e-9d52-{number:012}"
    ),
    "UserSummary.state: undocumented, in N of N, always text": lambda it: it.each(
        USER, lambda found, _: found.setdefault("state", "active")
    ),
    "Error.help_page: undocumented, in N of N, always text": lambda it: it.each(
        "errors", lambda found, _: found.update(help_page="https://help.test")
    ),
    "ErrorDetail.hint: undocumented, in N of N, always text": lambda it: it.each(
        "code", lambda found, _: found.update(hint="Try it later.")
    ),
    # Missing and null fields, and renamed ones
    "Entry.tags: required, but missing in N of N": lambda it: it.each(
        ENTRY, lambda found, number: number % 3 or found.pop("tags")
    ),
    "Entry.url: required, but null in N of N": lambda it: it.each(
        ENTRY, lambda found, number: number % 3 or found.update(url=None)
    ),
    "Expense.taxable: required, but missing in N of N and null in N of N": lambda it: it.each(
        "price", lambda found, number: found.update(taxable=None) if number % 3 else found.pop("taxable")
    ),
    "TagSummary.billable: required, but missing in N of N": lambda it: it.each(
        "formatted_name", lambda found, _: found.pop("billable")
    ),
    "ErrorDetail.resource: required, but null in N of N": lambda it: it.each(
        "code", lambda found, _: found.update(resource=None)
    ),
    "InvoiceTax.percentage: required, but null in N of N": lambda it: it.each(
        "percentage", lambda found, _: found.update(percentage=None)
    ),
    "ProjectSummary.color: named `colour` in N of N": lambda it: it.each(
        "color", lambda found, _: rename(found, "color", "colour")
    ),
    "Webhook.payload_uri: named `payload_url` in N of N": lambda it: it.each(
        "add_events_url", lambda found, _: rename(found, "payload_uri", "payload_url")
    ),
    "Team.users_url: named `user_url` in N of N": lambda it: it.each(
        "users_url", lambda found, number: rename(found, "users_url", "user_url") if number % 2 else None
    ),
    # Other types
    "Project.unbillable_minutes: documented as integer, but decimal in N of N": lambda it: it.each(
        "unbillable_minutes", lambda found, number: number % 2 or found.update(unbillable_minutes=1.5)
    ),
    "Expense.date: documented as date, but timestamp in N of N": lambda it: it.each(
        "price", lambda found, _: found.update(date=f"{found['date']}T00:00:00Z")
    ),
    "Entry.billable: documented as boolean, but integer in N of N": lambda it: it.each(
        ENTRY, lambda found, _: found.update(billable=int(found["billable"]))
    ),
    "Timer.user: documented as UserSummary, but integer in N of N": lambda it: it.each(
        TIMER, lambda found, number: number % 2 or found.update(user=5)
    ),
    "WebhookSummary.id: documented as integer, but text in N of N": lambda it: it.each(
        "add_events_url", lambda found, _: found.update(id=f"w{found['id']}")
    ),
    "Account.created_at: documented as timestamp, but date in N of N": lambda it: it.each(
        "invoicing_enabled", lambda found, _: found.update(created_at="2026-01-01")
    ),
    "Project.invoices: documented as list of InvoiceSummary, but items of the list are integer in N of N": lambda it: (
        it.each(PROJECT, lambda found, _: found.update(invoices=[5, 6]))
    ),
    # Values of choices
    "UserRole: `manager` not listed, in N of N (CurrentUser.role, User.role)": lambda it: it.each(
        "role", lambda found, number: number % 3 or found.update(role="manager")
    ),
    "InvoiceState: `disputed` not listed, in N of N (InvoiceSummary.state)": lambda it: it.each(
        "invoice_date", lambda found, number: number % 3 or found.update(state="disputed")
    ),
    "WebhookEvent: `entry.restored` not listed, in N of N (Webhook.events)": lambda it: it.each(
        "add_events_url", lambda found, _: found["events"].append("entry.restored")
    ),
    # Parameters
    "entries.list.archived: undocumented query parameter, in N of N, always a boolean": lambda it: [
        entry["request"].update(url=f"{entry['request']['url']}&archived=true") for entry in it.calls("GET", "/entries")
    ],
    "users.list.sort: undocumented query parameter, in N of N, always text": lambda it: [
        entry["request"].update(url=f"{entry['request']['url']}&sort=x") for entry in it.calls("GET", "/users")
    ],
    "entry_filters.from: documented as date, but timestamp in N of N": lambda it: [
        entry["request"].update(url=re.sub(r"([?&]from=[\d-]+)", r"\1T00:00:00Z", entry["request"]["url"]))
        for entry in it.entries
        if re.search(r"/entries\?", entry["request"]["url"])
    ],
    "entries.create.location: undocumented body parameter, in N of N, always text": lambda it: [
        entry["sent"].update(location="Here") for entry in it.calls("POST", "/entries")
    ],
    "users.create.team_ids: undocumented body parameter, in N of N, always a list of integer": lambda it: [
        entry["sent"].update(team_ids=[1, 2]) for entry in it.calls("POST", "/users")
    ],
    "InvoiceTaxInput.is_included: undocumented, in N of N, always a boolean": lambda it: [
        tax.update(is_included=True)
        for entry in it.calls("POST", "/invoices")
        for tax in entry["sent"]["taxes"]
    ],
    "expense_details.price: required, but missing in N of N": lambda it: [
        entry["sent"].pop("price") for entry in it.calls("POST", "/expenses")
    ],
    "current_user.edit.time_format: not nullable, but null in N of N": lambda it: [
        entry["sent"].update(time_format=None) for entry in it.calls("PUT", "/current_user")
    ],
    # Statuses, codes, results and endpoints
    "tags.create: status 200 instead of 201, in N of N": lambda it: [
        entry["response"].update(status=200) for entry in it.calls("POST", "/tags")
    ],
    "status 409: undocumented, in N of N responses (teams.delete)": lambda it: [
        responds(entry, 409, {"message": "No."}) for entry in it.calls("DELETE", r"/teams/\d+")
    ],
    "users.delete: undocumented error code `has_invoices` with status 400, in N of N errors": lambda it: [
        fails(entry, 400, "has_invoices") for entry in it.calls("DELETE", r"/users/\d+")
    ],
    "entries.delete: error code `approved_and_locked` with status 422 instead of 400, in N of N errors": lambda it: [
        fails(entry, 422, "approved_and_locked") for entry in it.calls("DELETE", r"/entries/\d+")
    ],
    "teams.get: documented to return Team, but the response is a list of object, in N of N": lambda it: [
        responds(entry, 200, [entry["received"]]) for entry in it.calls("GET", r"/teams/\d+")
    ],
    "users.deactivate: documented to return nothing, but the response is an object, in N of N": lambda it: [
        responds(entry, 200, {"id": 1, "name": "Gear", "url": "https://x.test"})
        for entry in it.calls("PUT", r"/users/\d+/deactivate")
    ],
    "GET /projects/{id}/notes: undocumented endpoint, 2 requests": lambda it: it.entries.extend(
        request(it, "GET", f"/projects/{number}/notes?page=1", 200, [{"id": number, "description": "Call"}])
        for number in (5, 6)
    ),
    "POST /reports: undocumented endpoint, 1 request": lambda it: it.entries.append(
        request(it, "POST", "/reports", 201, {"id": 5, "name": "Week"}, {"name": "Week"})
    ),
}  # fmt: skip


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
