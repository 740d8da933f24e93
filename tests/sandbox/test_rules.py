"""Noko's business rules, apart from those of users and teams: what is refused, and what an action changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final

import httpx
import pytest

from noko_client._generated.sandbox_schema import CODES
from noko_client.sandbox import Account, Sandbox
from tests.conftest import TOKEN
from tests.sandbox.conftest import assert_empty, snapshot

NOW: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Clock:
    """A clock that a test advances."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Office:
    """An account with a record for each rule, and the ids of its records by their names."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.account = account = Account()
        self.ann = account.add_user("ann@example.com", first_name="Ann", role="contractor")
        self.site = account.add_project("Site", billing_increment=15)
        self.shop = account.add_project("Shop")
        self.old = account.add_project("Old")
        self.unused = account.add_project("Unused")
        self.unpaid = account.add_invoice("A1", total=100)
        self.paid = account.add_invoice("A2", state="paid")
        self.locked = account.add_invoice("A3", state="in_progress")
        owner = account.owner
        self.entry = account.add_entry(owner, self.site, minutes=30, description="sketches #design")
        self.approved = account.add_entry(owner, self.site, minutes=30, approved_by=owner)
        self.billed = account.add_entry(owner, self.site, minutes=60, invoice=self.unpaid)
        self.billed_paid = account.add_entry(owner, self.site, minutes=60, invoice=self.paid)
        self.old_entry = account.add_entry(owner, self.old, minutes=30)
        self.expense = account.add_expense(owner, self.site, price="14.55")
        self.billed_expense = account.add_expense(owner, self.shop, price=10, invoice=self.unpaid)
        self.old_expense = account.add_expense(owner, self.old, price=1)
        self.old.enabled = False
        self.design = account.tags[self.entry.tags[0].id]
        self.group = account.add_project_group("Group", [self.site])
        self.hook = account.add_webhook("Hook", "https://example.com/hook", ["entry.created"])

    def fill(self, text: str) -> str:
        return text.format_map({name: record.id for name, record in vars(self).items() if hasattr(record, "id")})


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def http(office: Office) -> Iterator[httpx.Client]:
    headers = {"X-NokoToken": TOKEN, "User-Agent": "test/1.0"}
    with (
        Sandbox(office.account, token=TOKEN, clock=office.clock) as sandbox,
        httpx.Client(base_url=sandbox.url, headers=headers) as client,
    ):
        yield client


REFUSED: Final = """
    PUT /projects/{old} {"name": "x"}                                   400 archived_project
    PUT /projects/{old}/merge {"project_id": {site}}                    400 archived_project
    PUT /projects/{site}/merge {"project_id": {old}}                    400 archived_project
    PUT /projects/{site}/merge {"project_id": 99}                       422 missing
    DELETE /projects/{old}                                              400 archived_project
    DELETE /projects/{site}                                             400 not_deletable
    PUT /projects/{unused}/archive                                      400 deletable
    POST /entries {"date": "2026-03-02"}                                422 missing_field
    POST /entries {"date": "2026-03-02", "minutes": 5, "user_id": 99}   422 missing
    POST /entries {"date": "2026-03-02", "minutes": 5, "project_id": 9} 422 missing
    PUT /entries/{approved} {"minutes": 5}                              400 approved_and_locked
    DELETE /entries/{approved}                                          400 approved_and_locked
    DELETE /entries/{billed}                                            400 invoiced
    DELETE /entries/{old_entry}                                         400 archived_project
    PUT /entries/{approved}/approved                                    400 already_approved
    PUT /entries/{old_entry}/approved                                   400 archived_project
    PUT /entries/{old_entry}/unapproved                                 400 archived_project
    PUT /entries/{billed}/marked_as_invoiced {"date": "2026-03-02"}     400 already_invoiced
    PUT /expenses/{billed_expense} {"date": "2026-03-02", "project_id": {site}, "price": 1} 400 invoiced
    PUT /expenses/{old_expense} {"date": "2026-03-02", "project_id": {site}, "price": 1} 400 archived_project
    DELETE /expenses/{billed_expense}                                   400 invoiced
    DELETE /expenses/{old_expense}                                      400 archived_project
    PUT /invoices/{paid} {"reference": "x"}                             400 paid
    PUT /invoices/{locked} {"reference": "x"}                           400 locked
    PUT /invoices/{paid}/add_entries {"entry_ids": [{entry}]}           400 paid
    PUT /invoices/{locked}/remove_all_entries                           400 locked
    PUT /invoices/{paid}/add_taxes {"taxes": [{"percentage": 5}]}       400 paid
    PUT /invoices/{unpaid} {"rate_calculation": {"calculation_method": "flat_rate"}} 422 missing_field
    PUT /invoices/{unpaid} {"rate_calculation": {"calculation_method": "custom_hourly_rates"}} 422 missing_field
    PUT /invoices/{unpaid} {"customization": {"locale": "xx"}}          422 locale_not_available
    DELETE /invoices/{paid}                                             400 paid
    DELETE /invoices/{locked}                                           400 locked
    PUT /tags/{design}/merge {"tag_id": 99}                             422 missing
"""


@pytest.mark.parametrize("line", [line.strip() for line in REFUSED.strip().splitlines()], ids=lambda line: line[:60])
def test_what_is_refused(line: str, office: Office, http: httpx.Client) -> None:
    request, status, code = line.rsplit(maxsplit=2)
    method, path, *body = request.split(maxsplit=2)
    content = body[0] if body else ""
    for name in ("site", "old", "entry"):
        content = content.replace(f"{{{name}}}", office.fill(f"{{{name}}}"))
    before = snapshot(office.account)
    response = http.request(method, office.fill(path), content=content.encode())
    assert (response.status_code, response.json()["errors"][0]["code"]) == (int(status), code)
    assert snapshot(office.account) == before


# Projects


def test_merging_moves_what_is_on_a_project_and_deletes_it(office: Office, http: httpx.Client) -> None:
    office.account.give_access(office.ann, [office.site])
    assert_empty(http.put(f"/projects/{office.shop.id}/merge", json={"project_id": office.site.id}))
    assert http.get(f"/projects/{office.site.id}").status_code == 404
    assert (office.shop.entries, office.shop.expenses) == (4, 2)
    assert {invoice.reference for invoice in office.shop.invoices} == {"A1", "A2"}
    assert office.account.access[office.ann.id] >= {office.shop.id}


def test_several_projects_are_archived_and_deleted_and_others_ignored(office: Office, http: httpx.Client) -> None:
    ids = [office.site.id, office.unused.id, 99]
    assert_empty(http.put("/projects/archive", json={"project_ids": ids}))
    assert (office.site.enabled, office.unused.enabled) == (False, True)
    assert_empty(http.put("/projects/unarchive", json={"project_ids": ids}))
    assert office.site.enabled
    assert_empty(http.put("/projects/delete", json={"project_ids": ids}))
    assert (office.site.id in office.account.projects, office.unused.id in office.account.projects) == (True, False)


def test_no_project_is_created_above_the_limit_of_the_plan(office: Office, http: httpx.Client) -> None:
    office.account.project_limit = 5
    assert http.post("/projects", json={"name": "Fifth"}).json()["billing_increment"] == 15
    by_name = {"date": "2026-03-02", "minutes": 5, "project_name": "Sixth"}
    for response in (http.post("/projects", json={"name": "Sixth"}), http.post("/entries", json=by_name)):
        assert (response.status_code, response.json()["errors"][0]["code"]) == (422, "reached_project_limit")


def test_a_project_counts_its_minutes(office: Office, http: httpx.Client) -> None:
    office.account.add_entry(office.ann, office.site, minutes=10, billable=False)
    project = http.get(f"/projects/{office.site.id}").json()
    counted = {"minutes": 190, "billable_minutes": 180, "unbillable_minutes": 10, "invoiced_minutes": 120}
    assert project.items() >= counted.items()
    assert [user["first_name"] for user in project["participants"]] == ["Ann", "Olivia"]


def test_a_project_is_in_one_group_at_most(office: Office, http: httpx.Client) -> None:
    ids = [office.site.id, office.shop.id, 99]
    group = http.post("/project_groups", json={"name": "New", "project_ids": ids}).json()
    assert [project["name"] for project in group["projects"]] == ["Site", "Shop"]
    assert office.group.projects == ()
    add = http.post(f"/project_groups/{office.group.id}/add_projects", json={"project_ids": [*ids, office.unused.id]})
    assert [project["name"] for project in add.json()] == ["Unused"]
    assert_empty(http.put(f"/project_groups/{group['id']}/remove_projects", json={"project_ids": [office.site.id]}))
    assert [entry["project"]["name"] for entry in http.get(group["entries_url"]).json()] == []
    assert [project["name"] for project in http.get(group["projects_url"]).json()] == ["Shop"]
    assert_empty(http.put(f"/project_groups/{group['id']}/remove_all_projects"))
    assert_empty(http.delete(f"/project_groups/{office.group.id}"))
    assert (office.shop.group, office.unused.group) == (None, None)


# Tags


def test_tags_are_created_once_and_a_star_makes_them_unbillable(office: Office, http: httpx.Client) -> None:
    response = http.post("/tags", json={"names": ["design", "Overhead*", "overhead", "new", " "]})
    assert response.status_code == 201
    assert [(tag["name"], tag["billable"]) for tag in response.json()] == [("Overhead", False), ("new", True)]


def test_renaming_and_deleting_a_tag_rewrites_descriptions(office: Office, http: httpx.Client) -> None:
    http.put(f"/tags/{office.design.id}", json={"name": "drawing*"})
    assert (office.entry.description, office.design.billable) == ("sketches #drawing", False)
    assert_empty(http.delete(f"/tags/{office.design.id}"))
    assert (office.entry.description, office.entry.tags) == ("sketches drawing", ())


def test_merging_tags_moves_entries(office: Office, http: httpx.Client) -> None:
    art = office.account.add_tag("art")
    assert_empty(http.put(f"/tags/{art.id}/merge", json={"tag_id": office.design.id}))
    assert (office.entry.description, office.entry.tags) == ("sketches #art", (art,))
    assert office.design.id not in office.account.tags


def test_a_locked_tag_cannot_be_changed(office: Office, http: httpx.Client) -> None:
    office.account.locked_tags.add(office.design.id)
    art, path = office.account.add_tag("art"), f"/tags/{office.design.id}"
    for response in (
        http.put(path, json={"name": "x"}),
        http.put(f"/tags/{art.id}/merge", json={"tag_id": office.design.id}),
        http.delete(path),
    ):
        assert (response.status_code, response.json()["errors"][0]["code"]) == (400, "locked")
    assert_empty(http.put("/tags/delete", json={"tag_ids": [office.design.id, art.id]}))
    assert [tag.name for tag in office.account.tags.values()] == ["design"]


# Entries


def test_an_entry_is_rounded_up_and_finds_its_tags(office: Office, http: httpx.Client) -> None:
    body = {"date": "2026-03-02", "minutes": 31, "project_id": office.site.id, "description": "a #Design #admin*"}
    response = http.post("/entries", json=body)
    entry = response.json()
    assert (response.status_code, entry["minutes"], entry["billable"]) == (201, 45, False)
    assert [tag["name"] for tag in entry["tags"]] == ["design", "admin"]
    assert (entry["user"]["id"], response.headers["location"]) == (office.account.owner.id, entry["url"])
    edited = http.put(f"/entries/{entry['id']}", json={"description": "b", "minutes": 1}).json()
    assert (edited["minutes"], edited["billable"], edited["tags"]) == (15, True, [])


def test_an_edit_without_minutes_sets_them_to_0_as_documented(office: Office, http: httpx.Client) -> None:
    assert http.put(f"/entries/{office.entry.id}", json={"description": "x"}).json()["minutes"] == 0


def test_a_project_name_finds_or_creates_a_project(office: Office, http: httpx.Client) -> None:
    body: dict[str, object] = {"date": "2026-03-02", "minutes": 5, "project_name": "SITE"}
    assert http.post("/entries", json=body).json()["project"]["id"] == office.site.id
    made = http.post("/entries", json={**body, "project_name": "Brand new"}).json()["project"]
    assert made["name"] == office.account.projects[made["id"]].name == "Brand new"
    both = {**body, "project_id": office.shop.id, "project_name": "Not this"}
    assert http.post("/entries", json=both).json()["project"]["name"] == "Shop"
    assert http.post("/entries", json={"date": "2026-03-02", "minutes": 5}).json()["project"] is None


def test_entries_are_approved_and_unapproved(office: Office, http: httpx.Client) -> None:
    assert_empty(http.put(f"/entries/{office.entry.id}/approved"))
    assert (office.entry.approved_at, office.entry.approved_by) == (NOW, office.account.owner)
    assert_empty(http.put(f"/entries/{office.entry.id}/unapproved"))
    ids = [office.entry.id, office.approved.id, office.old_entry.id, 99]
    body = {"entry_ids": ids, "approved_at": "2026-02-01T10:00:00Z"}
    before = office.approved.approved_at
    assert_empty(http.put("/entries/approved", json=body))
    assert office.entry.approved_at == datetime(2026, 2, 1, 10, tzinfo=UTC)
    assert (office.approved.approved_at, office.old_entry.approved_at) == (before, None)
    assert_empty(http.put("/entries/unapproved", json={"entry_ids": ids}))
    assert [office.entry.approved_at, office.approved.approved_by] == [None, None]


def test_entries_are_marked_as_invoiced_outside_of_noko(office: Office, http: httpx.Client) -> None:
    assert_empty(http.put(f"/entries/{office.entry.id}/marked_as_invoiced", json={"date": "2026-02-01"}))
    ids = [office.entry.id, office.billed.id]
    before = office.billed.invoiced_at
    assert_empty(http.put("/entries/marked_as_invoiced", json={"entry_ids": ids, "date": "2026-02-03"}))
    assert (office.entry.invoiced_at, office.entry.invoice) == (datetime(2026, 2, 3, tzinfo=UTC), None)
    assert office.billed.invoiced_at == before
    invoiced = http.get("/entries", params={"invoiced": "true"}).json()
    assert {entry["id"] for entry in invoiced} == {office.entry.id, office.billed.id, office.billed_paid.id}


# Expenses


def test_an_expense_is_taxed_and_of_the_current_user_unless_the_request_says_otherwise(
    office: Office, http: httpx.Client
) -> None:
    body: dict[str, object] = {"date": "2026-03-02", "project_id": office.site.id, "price": -2.5}
    made = http.post("/expenses", json={**body, "taxable": False, "user_id": office.ann.id}).json()
    assert (made["price"], made["taxable"], made["user"]["id"]) == (-2.5, False, office.ann.id)
    edited = http.put(f"/expenses/{made['id']}", json=body).json()
    assert (edited["taxable"], edited["user"]["id"]) == (True, office.account.owner.id)
    assert_empty(http.delete(f"/expenses/{made['id']}"))


# Invoices


def test_an_invoice_is_created_with_entries_expenses_rates_and_taxes(office: Office, http: httpx.Client) -> None:
    body = {
        "invoice_date": "2026-03-01",
        "entry_ids": [office.entry.id],
        "expense_ids": [office.expense.id],
        "taxes": [{"percentage": 10, "name": "VAT"}],
        "rate_calculation": {
            "calculation_method": "custom_hourly_rates",
            "standard_hourly_rate": 50,
            "custom_hourly_rates": [{"user_id": office.account.owner.id, "hourly_rate": 80.5}],
        },
        "customization": {"title": "Bill", "currency_symbol": "€", "paypal_invoice": {"paypal_address": "a@b.c"}},
    }
    invoice = http.post("/invoices", json=body).json()
    amounts = {"taxable_amount": 54.8, "taxfree_amount": 0.0, "tax_total_amount": 5.48, "total_amount": 60.28}
    assert invoice.items() >= {**amounts, "total_amount_with_currency": "€60.28", "project_name": "Site"}.items()
    assert (invoice["entries"], invoice["expenses"], invoice["taxes"][0]["name"]) == (1, 1, "VAT")
    assert (invoice["customization"]["title"], invoice["customization"]["allow_paypal_invoice"]) == ("Bill", True)
    assert office.entry.invoiced_at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    edited = http.put(f"/invoices/{invoice['id']}", json={"customization": {"total": "Sum"}, "footer": "Bye"}).json()
    assert (edited["customization"]["title"], edited["customization"]["total"], edited["footer"]) == (
        "Bill",
        "Sum",
        "Bye",
    )


def test_what_cannot_be_put_on_an_invoice_is_named_and_nothing_is_done(office: Office, http: httpx.Client) -> None:
    entries = [office.entry.id, office.old_entry.id, 99, office.billed.id]
    before = snapshot(office.account)
    created = http.post(
        "/invoices", json={"invoice_date": "2026-03-01", "entry_ids": entries, "expense_ids": [office.old_expense.id]}
    )
    added = http.put(f"/invoices/{office.unpaid.id}/add_entries", json={"entry_ids": entries[:3]})
    found = [(each["resource"], each["field"], each["code"]) for each in created.json()["errors"]]
    assert found == [
        ("Entry", "entry_ids[1]", "archived_project"),
        ("Entry", "entry_ids[2]", "missing"),
        ("Entry", "entry_ids[3]", "missing"),
        ("Expense", "expense_ids[0]", "archived_project"),
    ]
    assert (created.status_code, added.status_code, len(added.json()["errors"])) == (400, 400, 2)
    assert snapshot(office.account) == before


def test_entries_expenses_and_taxes_are_added_and_removed(office: Office, http: httpx.Client) -> None:
    path = f"/invoices/{office.unpaid.id}"
    assert_empty(http.put(f"{path}/add_entries", json={"entry_ids": [office.entry.id]}))
    assert_empty(http.put(f"{path}/add_expenses", json={"expense_ids": [office.expense.id]}))
    assert (office.unpaid.entries, office.unpaid.expenses) == (2, 2)
    assert_empty(http.put(f"{path}/remove_entries", json={"entry_ids": [office.entry.id, 99]}))
    assert (office.entry.invoice, office.entry.invoiced_at, office.unpaid.entries) == (None, None, 1)
    assert_empty(http.put(f"{path}/remove_expenses", json={"expense_ids": [office.expense.id]}))
    assert_empty(http.put(f"{path}/remove_all_entries"))
    assert_empty(http.put(f"{path}/remove_all_expenses"))
    assert (office.unpaid.entries, office.unpaid.expenses, office.unpaid.total_amount) == (0, 0, Decimal(100))
    for more in ({"name": "VAT"}, {}):
        assert_empty(http.put(f"{path}/add_taxes", json={"taxes": [{"percentage": 7.5, **more}]}))
    first, second = office.unpaid.taxes
    assert office.unpaid.total_amount == Decimal(115)
    assert_empty(http.put(f"{path}/remove_taxes", json={"tax_ids": [first.id, 99]}))
    assert office.unpaid.taxes == (second,)
    assert_empty(http.put(f"{path}/remove_all_taxes"))
    assert len(office.unpaid.taxes) == 0


def test_deleting_an_invoice_frees_what_is_on_it(office: Office, http: httpx.Client) -> None:
    assert_empty(http.delete(f"/invoices/{office.unpaid.id}"))
    assert (office.billed.invoice, office.billed.invoiced_at, office.billed_expense.invoice) == (None, None, None)


def test_an_invoice_is_paid_and_unpaid(office: Office, http: httpx.Client) -> None:
    assert_empty(http.put(f"/invoices/{office.unpaid.id}/paid"))
    invoice = http.get(f"/invoices/{office.unpaid.id}").json()
    assert (invoice["state"], invoice["payment"]["paid_at"]) == ("paid", "2026-03-02T09:00:00Z")
    assert_empty(http.put(f"/invoices/{office.unpaid.id}/unpaid"))
    assert (office.unpaid.state, office.unpaid.payment, len(office.unpaid.payment_transactions)) == ("unpaid", None, 2)


# Timers


def test_one_timer_runs_at_a_time_and_is_logged_rounded_up(office: Office, http: httpx.Client) -> None:
    site, shop = f"/projects/{office.site.id}/timer", f"/projects/{office.shop.id}/timer"
    assert http.get(site).status_code == 404
    started = http.put(f"{site}/start", json={"description": "a #design", "entry_date": "2026-03-01"}).json()
    assert (started["state"], started["seconds"], started["date"], started["url"].endswith(site)) == (
        "running", 0, "2026-03-01", True,
    )  # fmt: skip
    office.clock.now += timedelta(minutes=20, seconds=5)
    assert http.put(f"{shop}/start").json()["state"] == "running"
    office.clock.now += timedelta(minutes=1)
    timers = http.get("/timers").json()
    assert [(each["project"]["name"], each["state"], each["formatted_time"]) for each in timers] == [
        ("Shop", "running", "00:01:00"), ("Site", "paused", "00:20:05"),
    ]  # fmt: skip
    # The day of a timer that was started before stays.
    assert http.put(f"{site}/start", json={"entry_date": "2026-01-01"}).json()["date"] == "2026-03-01"
    assert http.put(f"{site}/add_or_subtract_time", json={"minutes": 10, "seconds": 30}).json()["seconds"] == 1835
    assert http.put(f"{site}/pause").json()["state"] == "paused"
    assert_empty(http.put(f"{site}/log"))
    [entry] = [each for each in office.account.entries.values() if each.date == date(2026, 3, 1)]
    assert (entry.minutes, entry.description, [tag.name for tag in entry.tags]) == (45, "a #design", ["design"])
    assert http.get(site).status_code == 404
    assert_empty(http.delete(shop))
    for method, path in (("DELETE", shop), ("PUT", f"{shop}/pause"), ("PUT", f"{shop}/log")):
        assert http.request(method, path).status_code == 404


def test_logging_takes_what_the_request_says(office: Office, http: httpx.Client) -> None:
    path = f"/projects/{office.site.id}/timer"
    assert http.put(path, json={"description": "edited first"}).json()["state"] == "pending"
    assert http.get(path).status_code == 404
    http.put(f"{path}/start")
    http.put(f"{path}/add_or_subtract_time", json={"minutes": -5})
    body = {"entry_date": "2026-02-05", "minutes": 16, "description": "b"}
    assert_empty(http.put(f"{path}/log", json=body))
    [entry] = [each for each in office.account.entries.values() if each.date == date(2026, 2, 5)]
    assert (entry.minutes, entry.description) == (30, "b")


# Webhooks and broadcast receivers


@pytest.mark.parametrize(
    ("resource", "field", "values"),
    [("webhooks", "events", ["entry.created", "tag.deleted"]), ("broadcast_receivers", "subjects", ["timer", "*"])],
)
def test_a_secret_is_shown_when_it_is_made(resource: str, field: str, values: list[str], http: httpx.Client) -> None:
    body = {"name": "Hook", "payload_uri": "https://example.com/x", field: values[:1]}
    made = http.post(f"/{resource}", json=body).json()
    path = f"/{resource}/{made['id']}"
    assert made["secret"]
    assert "secret" not in http.get(path).json()
    rerolled = http.put(f"{path}/reroll_secret").json()
    assert rerolled["secret"] not in ("", made["secret"])
    assert http.put(f"{path}/add_{field}", json={field: values}).json()[field] == values
    assert http.put(f"{path}/remove_{field}", json={field: values[:1]}).json()[field] == values[1:]
    assert_empty(http.put(f"{path}/disable"))
    assert [each["id"] for each in http.get(f"/{resource}?state=disabled").json()] == [made["id"]]
    assert_empty(http.put(f"{path}/enable"))


def test_a_ping_and_a_retry_are_accepted(office: Office, http: httpx.Client) -> None:
    path = f"/webhooks/{office.hook.id}"
    assert http.put(f"{path}/ping").status_code == 202
    assert http.put(f"{path}/retry/2f1c6a54-8d0b-4c4e-9d52-6f5a0f0f8a11").status_code == 202
    assert http.put("/webhooks/99/ping").status_code == 404


# The current user, and what the owner of the token may do


def test_the_current_user_edits_their_own_settings(office: Office, http: httpx.Client) -> None:
    body = {"first_name": "Liv", "week_start": "monday", "time_format": "hours_minutes",
            "send_personal_weekly_report": False, "send_team_weekly_report": False}  # fmt: skip
    user = http.put("/current_user", json=body).json()
    assert (user["first_name"], user["week_start"], user["time_format"]) == ("Liv", "Monday", "hours_minutes")
    assert (user["send_personal_weekly_report_email"], user["send_team_weekly_report_email"]) == (False, False)
    assert http.get("/account").json()["owner"]["first_name"] == "Liv"
    office.account.authenticated = office.ann
    user = http.put("/current_user", json=body).json()
    # Only an administrator decides on the report of the team.
    assert (user["send_personal_weekly_report_email"], user["send_team_weekly_report_email"]) == (False, True)
    assert len(http.get("/current_user/entries").json()) == 0


ALLOWED: Final = """
    GET /account
    GET /projects/{site}
    GET /teams
    PUT /projects/{site}/timer/start
    POST /entries {"date": "2026-03-02", "minutes": 5, "project_id": {site}, "description": "#design"}
"""
FORBIDDEN: Final = """
    GET /invoices
    GET /webhooks
    POST /projects {"name": "x"}
    PUT /projects/archive {"project_ids": [1]}
    PUT /users/{ann} {"first_name": "x"}
    POST /tags {"names": ["x"]}
    PUT /entries/{entry}/approved
    DELETE /entries/{entry}
    POST /entries {"date": "2026-03-02", "minutes": 5, "user_id": 1001}
"""
CODED: Final = {
    '{"date": "2026-03-02", "minutes": 5, "project_name": "New"}': "cannot_create_projects",
    '{"date": "2026-03-02", "minutes": 5, "description": "#new"}': "cannot_create_tags",
    '{"date": "2026-03-02", "minutes": 5, "project_id": {shop}}': "missing",
}


@pytest.mark.parametrize("line", [*ALLOWED.strip().splitlines(), *FORBIDDEN.strip().splitlines()], ids=str.strip)
def test_what_a_contractor_may_do(line: str, office: Office, http: httpx.Client) -> None:
    office.account.give_access(office.ann, [office.site])
    office.account.authenticated = office.ann
    method, path, *body = line.split(maxsplit=2)
    content = "".join(body).replace("{site}", str(office.site.id)).encode()
    response = http.request(method, office.fill(path), content=content)
    if line in FORBIDDEN:
        assert (response.status_code, response.json()["errors"][0]["code"]) == (403, "insufficent_permissions")
    else:
        assert response.status_code in (200, 201)


@pytest.mark.parametrize("body", CODED)
def test_what_a_contractor_may_not_create(body: str, office: Office, http: httpx.Client) -> None:
    office.account.authenticated = office.ann
    response = http.post("/entries", content=body.replace("{shop}", str(office.shop.id)).encode())
    status, _ = CODES["entries"][CODED[body]]
    assert (response.status_code, response.json()["errors"][0]["code"]) == (status, CODED[body])


def test_a_contractor_sees_their_projects_and_what_is_on_them(office: Office, http: httpx.Client) -> None:
    own = office.account.add_entry(office.ann, office.shop, minutes=5)
    office.account.give_access(office.ann, [office.site])
    office.account.authenticated = office.ann
    assert [project["name"] for project in http.get("/projects").json()] == ["Site"]
    assert http.get(f"/projects/{office.shop.id}").status_code == 404
    seen = {entry["id"] for entry in http.get("/entries").json()}
    assert (own.id in seen, office.entry.id in seen, office.old_entry.id in seen) == (True, True, False)
    assert http.get(f"/entries/{office.old_entry.id}").status_code == 404


def test_an_account_without_invoicing_says_so(office: Office, http: httpx.Client) -> None:
    office.account.details.invoicing_enabled = False
    response = http.get("/invoices")
    assert (response.status_code, response.json()) == (403, {"message": "Account does not include this feature"})
