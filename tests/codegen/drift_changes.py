"""Fifty ways in which traffic can differ from the spec."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.support.traffic import Har

Object = dict[str, Any]


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
