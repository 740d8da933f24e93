"""Every filter of every list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import parse_qsl

import httpx
import pytest

from noko_client._generated.catalog import OPERATIONS
from noko_client.sandbox.account import Account

LISTS: Final = {operation.name: operation for operation in OPERATIONS if operation.paginated}

#: What each list has without filters. A record is named by the first word of its name, reference or description.
ALL: Final = {
    "broadcast_receivers.list": "clock wall",
    "current_user.list_entries": "none",
    "current_user.list_expenses": "",
    "entries.list": "bos sold drawn none plain",
    "expenses.list": "laptop refund train",
    "invoices.list": "a1 a2",
    "invoices.list_entries": "sold",
    "invoices.list_expenses": "laptop",
    "project_groups.list": "shops empty",
    "project_groups.list_entries": "bos sold",
    "project_groups.list_projects": "shop",
    "projects.list": "site shop old",
    "projects.list_entries": "bos sold",
    "projects.list_expenses": "laptop refund",
    "tags.list": "sketch logo admin",
    "tags.list_entries": "sold drawn",
    "teams.list": "staff design designers finance",
    "teams.list_entries": "bos sold drawn none plain",
    "teams.list_users": "olivia ann bo cleo dan",
    "timers.list": "running paused",
    "users.list": "olivia ann bo cleo dan",
    "users.list_entries": "sold drawn plain",
    "users.list_expenses": "laptop refund train",
    "webhooks.list": "everything entries",
}

# Names in braces stand for the ids of the records that `office` makes.
USER_CASES: Final = {
    "name=AD": "ann",
    "name=n": "olivia ann bo dan",
    "name=ann%20adler": "ann",
    "email=BO.": "bo",
    "role=supervisor": "olivia dan",
    "state=pending": "bo",
    "state=active&role=supervisor": "olivia",
    "name=o&email=studio&state=disabled": "cleo",
}
TEAM_CASES: Final = {
    "name=DESIGN": "design designers",
    "user_ids={ann}": "staff design",
    "user_ids={bo},{ann}": "staff design designers",
    "user_ids=9223372036854775807": "",
    "name=sign&user_ids={bo}": "designers",
}
ENTRY_CASES: Final = {
    "user_ids={ann}": "sold drawn plain",
    "user_ids={ann},{bo},99": "bos sold drawn plain",
    "description=SKETCHES": "drawn plain",
    "description=caf%C3%89": "sold",
    "project_ids={shop}": "bos sold",
    "tag_ids={sketch}": "sold drawn",
    # All of several tags, unless it is said otherwise.
    "tag_ids={sketch},{logo}": "drawn",
    "tag_ids={sketch},{logo}&tag_filter_type=and": "drawn",
    "tag_ids={sketch},{logo}&tag_filter_type=combination%20of": "bos sold drawn",
    "tag_ids={sketch},99&tag_filter_type=combination+of": "sold drawn",
    "tag_filter_type=combination%20of": "bos sold drawn none plain",
    "invoice_ids={january}": "sold",
    "import_ids=7": "drawn",
    # Days at both ends count.
    "from=2026-01-03": "bos sold",
    "to=2026-01-02": "drawn none plain",
    "from=2026-01-02&to=2026-01-02": "drawn",
    "from=2026-01-03&to=2026-01-02": "",
    "invoiced=true": "bos sold",
    "invoiced_at_from=2026-01-04": "bos",
    "invoiced_at_to=2026-01-03": "sold",
    "updated_from=2026-02-01T12:00:00Z": "sold",
    "updated_to=2026-01-05T08:30:00Z": "bos drawn none plain",
    "updated_from=2026-02-01T12%3A00%3A00Z&updated_to=2026-02-01T12:00:00Z": "sold",
    "billable=false": "drawn",
    "approved_at_from=2026-01-04": "bos",
    "approved_at_to=2026-01-03": "sold",
    "approved_by_ids={olivia}": "sold",
    "billable=true&invoiced=true&project_ids={shop}&user_ids={ann}": "sold",
}
EXPENSE_CASES: Final = {
    "user_ids={ann}": "laptop refund train",
    "user_ids={bo}": "",
    "description=FARE": "refund train",
    "project_ids={shop}": "laptop refund",
    "invoice_ids={january}": "laptop",
    "from=2026-01-02": "laptop refund",
    "to=2026-01-02": "refund train",
    "from=2026-01-02&to=2026-01-02": "refund",
    "price_from=10.01": "laptop",
    "price_from=-5.50": "laptop refund train",
    "price_to=10.000": "refund train",
    "price_to=-5.5": "refund",
    "price_from=-6&price_to=-0": "refund",
    "taxable=true": "laptop train",
    "taxable=false": "refund",
    "invoiced=true": "laptop",
}


PROJECT_CASES: Final = {
    "name=S": "site shop",
    "project_group_ids={shops}": "shop",
    "billing_increment=6": "site",
    "enabled=false": "old",
    "billable=false": "old",
    "enabled=true&billable=true": "site shop",
}
INVOICE_CASES: Final = {
    "state=paid": "a2",
    "reference=a1": "a1",
    "invoice_date_from=2026-01-04": "a2",
    "invoice_date_to=2026-01-04": "a1",
    "project_name=mus": "a1",
    "total_amount_from=1000": "a1",
    "total_amount_to=999.99": "a2",
    "recipient_details=road": "a1",
    "project_ids={shop},{site}": "a1 a2",
    "project_ids={site}": "",
    "company_name=agency": "a1",
    "company_details=street": "a1",
    "description=march": "a1",
    "footer=thanks": "a1",
    "has_online_payment_details=true": "a1",
    "has_custom_html=true": "a1",
    "show_hours_worked=false": "a1",
    "show_full_report=true": "a1",
    "show_user_summaries=true": "a1",
    "show_project_summaries=true": "a1",
    "show_project_name_for_expenses=true": "a1",
    "locale=de": "a1",
    "currency_code=EUR": "a1",
    "currency_symbol=%E2%82%AC": "a1",
    "rate_calculation=flat_rate": "a2",
    "updated_from=2026-02-01T12:00:00Z": "a1",
    "updated_to=2026-02-01T11:59:59Z": "a2",
}
GROUP_CASES: Final = {"name=SHOP": "shops", "project_ids={shop}": "shops", "project_ids={site}": ""}
TAG_CASES: Final = {"name=LOG": "logo", "billable=false": "admin", "billable=true": "sketch logo"}
TIMER_CASES: Final = {"description=pause": "paused", "projects={site}": "running", "billable=false": "paused"}
WEBHOOK_CASES: Final = {
    "name=every": "everything",
    "events=entry.created,tag.deleted": "everything entries",
    "events=tag.deleted": "everything",
    "state=disabled": "entries",
}
RECEIVER_CASES: Final = {
    "name=wall": "wall",
    "subjects=timer": "clock wall",
    "subjects=*": "clock",
    "state=disabled": "",
}

#: The lists of one kind of records filter alike: each filter is tested on one of them.
CASES: Final = [
    (operation, query, found)
    for operation, cases in {
        "users.list": USER_CASES,
        "teams.list": TEAM_CASES,
        "entries.list": ENTRY_CASES,
        "expenses.list": EXPENSE_CASES,
        "projects.list": PROJECT_CASES,
        "project_groups.list": GROUP_CASES,
        "invoices.list": INVOICE_CASES,
        "tags.list": TAG_CASES,
        "timers.list": TIMER_CASES,
        "webhooks.list": WEBHOOK_CASES,
        "broadcast_receivers.list": RECEIVER_CASES,
    }.items()
    for query, found in cases.items()
]


@dataclass(frozen=True)
class Office:
    """An account with the ids of its records, and what lists them."""

    http: httpx.Client
    ids: dict[str, int]

    def names(self, operation: str, query: str) -> str:
        found = LISTS[operation]
        ids = {"user_id": "ann", "team_id": "staff", "project_id": "shop", "project_group_id": "shops"}
        ids |= {"invoice_id": "january", "tag_id": "sketch"}
        path = found.path.format_map({name: self.ids[ids[name]] for name in found.path_params})
        response = self.http.get(f"{path}?{query.format_map(self.ids)}")
        assert response.status_code == 200, response.text
        keys = ("first_name", "name", "reference", "description")
        names = [next((item[key] for key in keys if item.get(key)), "none") for item in response.json()]
        return " ".join(name.split()[0].lower() for name in names)


def change(record: object, **values: object) -> None:
    for name, value in values.items():
        setattr(record, name, value)


@pytest.fixture
def office(account: Account, http: httpx.Client) -> Office:
    """An account where the owner Olivia, Ann, Bo, Cleo and Dan differ in everything that can be filtered by."""
    olivia = account.owner
    ann = account.add_user("ann@example.com", first_name="Ann", last_name="Adler")
    bo = account.add_user("bo.b@example.com", first_name="Bo", last_name="Brandt", role="contractor", state="pending")
    cleo = account.add_user("c@studio.example", first_name="Cleo", role="coworker", state="disabled")
    dan = account.add_user("d@studio.example", first_name="Dan", role="supervisor", state="suspended")
    staff = account.add_team("Staff", [olivia, ann, bo, cleo, dan])
    account.add_team("Design", [ann, dan])
    account.add_team("Designers", [bo])
    account.add_team("Finance")

    site, shop = account.add_project("Site", billing_increment=6), account.add_project("Shop")
    old = account.add_project("Old", billable=False)
    old.enabled = False
    shops = account.add_project_group("Shops", [shop])
    account.add_project_group("Empty")
    later = datetime(2026, 2, 1, 12, tzinfo=UTC)
    january = account.add_invoice("A1", date(2026, 1, 3), hourly_rate=100, at=later)
    february = account.add_invoice("A2", date(2026, 2, 1), state="paid", total=10)
    change(january, project_name="Museum", recipient_details="1 Road", company_name="Agency", footer="Thanks")
    change(january, company_details="2 Street", description="March", show_hours_worked=False, show_full_report=True)
    change(january, show_user_summaries=True, show_project_summaries=True, show_project_name_for_expenses=True)
    change(january.customization, locale="de", currency_code="EUR", currency_symbol="€")
    change(january.customization, custom_html="<p>", allow_paypal_invoice=True)
    first, second, third, fourth = (date(2026, 1, day) for day in (1, 2, 3, 4))
    log, spend = account.add_entry, account.add_expense
    log(ann, site, minutes=5, description="plain sketches", on=first)
    log(olivia, None, minutes=5, on=first)
    log(ann, site, minutes=5, description="drawn sketches #sketch #logo", on=second, billable=False, import_id=7)
    sold = log(ann, shop, minutes=5, description="sold #sketch at the café", on=third, invoice=january)
    change(sold, approved_by=olivia, approved_at=datetime(2026, 1, 3, tzinfo=UTC), updated_at=later)
    log(bo, shop, minutes=5, description="bos #logo", on=fourth, invoice=february, approved_by=ann)
    spend(ann, site, price="10.00", description="train fare", on=first)
    spend(ann, shop, price="-5.50", description="refund of a fare", on=second, taxable=False)
    spend(ann, shop, price="999.99", description="laptop", on=third, invoice=january)
    account.add_tag("admin*")
    account.add_timer(old, "paused", seconds=5)
    account.add_timer(site, "running", state="running")
    account.add_webhook("Entries", "https://example.com/a", ["entry.created"]).state = "disabled"
    account.add_webhook("Everything", "https://example.com/b")
    account.add_broadcast_receiver("Wall", "https://example.com/c", ["timer"])
    account.add_broadcast_receiver("Clock", "https://example.com/d")

    named = {"olivia": olivia, "ann": ann, "bo": bo, "staff": staff, "site": site, "shop": shop, "shops": shops}
    ids = {name: record.id for name, record in named.items()} | {"january": january.id}
    return Office(http, ids | {tag.name: tag.id for tag in account.tags.values()})


def test_every_list_without_filters(office: Office) -> None:
    assert {operation: office.names(operation, "") for operation in LISTS} == ALL


@pytest.mark.parametrize(("operation", "query", "found"), CASES)
def test_filter(operation: str, query: str, found: str, office: Office) -> None:
    assert office.names(operation, query) == found


@pytest.mark.parametrize("operation", LISTS)
def test_blank_and_unknown_filters_are_ignored(operation: str, office: Office) -> None:
    blank = "&".join(f"{name}=" for name in LISTS[operation].query)
    assert office.names(operation, f"{blank}&colour=red&user_id=99") == ALL[operation]


@pytest.mark.parametrize("operation", LISTS)
def test_pages_have_all_records_once_and_in_order(operation: str, office: Office) -> None:
    expected = ALL[operation].split()
    pages = [office.names(operation, f"per_page=2&page={page}").split() for page in range(1, 5)]
    assert pages == [expected[at : at + 2] for at in range(0, 8, 2)]
    assert office.names(operation, f"page={10**17}") == ""
    assert office.names(operation, "page=1&per_page=1000") == ALL[operation]


def test_every_filter_has_a_case_where_it_leaves_something_out() -> None:
    found_by = {operation.path: operation.name for operation in LISTS.values()}
    effective = [(operation, query) for operation, query, found in CASES if found != ALL[operation]]
    tested = {(operation, name) for operation, query in effective for name, _ in parse_qsl(query)}
    # The lists below a record have the filters of the whole list.
    accepted = {
        (found_by["/" + operation.path.rpartition("/")[2]], name)
        for operation in LISTS.values()
        for name in operation.query.keys() - {"page", "per_page"}
    }
    assert accepted - tested == set(), "add cases for these filters"
