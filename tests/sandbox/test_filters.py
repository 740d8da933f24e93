"""Every filter of every list: which records it lets through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import parse_qsl

import httpx
import pytest

from noko_client._generated.catalog import OPERATIONS
from noko_client.sandbox.account import Account

LISTS: Final = {operation.name: operation for operation in OPERATIONS if operation.paginated}

#: What each list has when nothing is asked for. A record is called by the first word of its name or description.
ALL: Final = {
    "users.list": "olivia ann bo cleo dan",
    "teams.list_users": "olivia ann bo cleo dan",
    "teams.list": "everybody design designers finance",
    "teams.list_entries": "bos sold drawn plain",
    "users.list_entries": "sold drawn plain",
    "users.list_expenses": "laptop refund train",
}

# Names in braces stand for the ids of the records that `office` makes.
USER_CASES: Final = {
    "name=AD": "ann",
    "name=n": "olivia ann bo dan",
    "name=ann%20adler": "ann",
    "name=nobody": "",
    "email=BO.": "bo",
    "email=%40studio": "cleo dan",
    "role=supervisor": "olivia dan",
    "role=leader": "ann",
    "role=coworker": "cleo",
    "role=contractor": "bo",
    "state=active": "olivia ann",
    "state=pending": "bo",
    "state=disabled": "cleo",
    "state=suspended": "dan",
    "state=active&role=supervisor": "olivia",
    "name=o&email=studio&state=disabled": "cleo",
    "name=ann&role=supervisor": "",
}
TEAM_CASES: Final = {
    "name=DESIGN": "design designers",
    "name=fin": "finance",
    "name=nothing": "",
    "user_ids={ann}": "everybody design",
    "user_ids={bo},{ann}": "everybody design designers",
    "user_ids=99": "",
    "user_ids=9223372036854775807": "",
    "name=sign&user_ids={bo}": "designers",
}
ENTRY_CASES: Final = {
    "user_ids={ann}": "sold drawn plain",
    "user_ids={bo}": "bos",
    "user_ids={ann},{bo},99": "bos sold drawn plain",
    "description=SKETCHES": "drawn plain",
    "description=%23sketch": "sold drawn",
    "description=caf%C3%89": "sold",
    "project_ids={shop}": "bos sold",
    "project_ids={shop},{site}": "bos sold drawn plain",
    "tag_ids={sketch}": "sold drawn",
    # All of several tags, unless it is said otherwise.
    "tag_ids={sketch},{logo}": "drawn",
    "tag_ids={sketch},{logo}&tag_filter_type=and": "drawn",
    "tag_ids={sketch},{logo}&tag_filter_type=combination%20of": "bos sold drawn",
    "tag_ids={sketch},99": "",
    "tag_ids={sketch},99&tag_filter_type=combination+of": "sold drawn",
    "tag_filter_type=combination%20of": "bos sold drawn plain",
    "invoice_ids={january}": "sold",
    "invoice_ids={january},{february}": "bos sold",
    "import_ids=7": "drawn",
    "import_ids=8": "",
    # Days at both ends count.
    "from=2026-01-03": "bos sold",
    "from=2026-01-05": "",
    "to=2026-01-02": "drawn plain",
    "to=2025-12-31": "",
    "from=2026-01-02&to=2026-01-02": "drawn",
    "from=2026-01-03&to=2026-01-02": "",
    "invoiced=true": "bos sold",
    "invoiced=false": "drawn plain",
    "invoiced_at_from=2026-01-03": "bos sold",
    "invoiced_at_from=2026-01-04": "bos",
    "invoiced_at_to=2026-02-01": "bos sold",
    "invoiced_at_to=2026-01-03": "sold",
    "updated_from=2026-02-01T12:00:00Z": "sold",
    "updated_from=2026-02-01T12:00:01Z": "",
    "updated_to=2026-01-05T08:30:00Z": "bos drawn plain",
    "updated_to=2026-01-05T08:29:59Z": "",
    "updated_from=2026-02-01T12%3A00%3A00Z&updated_to=2026-02-01T12:00:00Z": "sold",
    "billable=true": "bos sold plain",
    "billable=false": "drawn",
    "approved_at_from=2026-01-03": "bos sold",
    "approved_at_from=2026-01-04": "bos",
    "approved_at_to=2026-01-04": "bos sold",
    "approved_at_to=2026-01-03": "sold",
    "approved_by_ids={olivia}": "sold",
    "approved_by_ids={ann},{olivia}": "bos sold",
    "billable=true&invoiced=true&project_ids={shop}&user_ids={ann}": "sold",
    "billable=true&invoiced=true&import_ids=7": "",
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
    "price_from=10": "laptop train",
    "price_from=10.01": "laptop",
    "price_from=-5.50": "laptop refund train",
    "price_from=-5.49": "laptop train",
    "price_to=10.000": "refund train",
    "price_to=9.99": "refund",
    "price_to=-5.5": "refund",
    "price_to=-5.51": "",
    "price_from=-6&price_to=-0": "refund",
    "taxable=true": "laptop train",
    "taxable=false": "refund",
    "invoiced=true": "laptop",
    "invoiced=false": "refund train",
    "taxable=true&invoiced=false": "train",
    "taxable=false&price_from=0": "",
}


def _cases() -> Iterator[tuple[str, str, str]]:
    """Every list with every query and the records that it finds."""
    for query, found in USER_CASES.items():
        yield "users.list", query, found
        yield "teams.list_users", query, found
    for query, found in TEAM_CASES.items():
        yield "teams.list", query, found
    for query, found in ENTRY_CASES.items():
        yield "teams.list_entries", query, found
        # A user's entries are those of the team without what another user logged.
        yield "users.list_entries", query, found.removeprefix("bos").strip()
    for query, found in EXPENSE_CASES.items():
        yield "users.list_expenses", query, found


CASES: Final = [*_cases()]


@dataclass(frozen=True)
class Office:
    """An account with the ids of its records, and what lists them."""

    http: httpx.Client
    ids: dict[str, int]

    def names(self, operation: str, query: str) -> str:
        path = LISTS[operation].path.format(user_id=self.ids["ann"], team_id=self.ids["everybody"])
        response = self.http.get(f"{path}?{query.format_map(self.ids)}")
        assert response.status_code == 200, response.text
        called = [item.get("first_name") or item.get("name") or item["description"] for item in response.json()]
        return " ".join(name.split()[0].lower() for name in called)


@pytest.fixture
def office(account: Account, http: httpx.Client) -> Office:
    """An account where the owner Olivia, Ann, Bo, Cleo and Dan are as different as can be."""
    olivia = account.owner
    ann = account.add_user("ann@example.com", first_name="Ann", last_name="Adler")
    bo = account.add_user("bo.b@example.com", first_name="Bo", last_name="Brandt", role="contractor", state="pending")
    cleo = account.add_user("c@studio.example", first_name="Cleo", role="coworker", state="disabled")
    dan = account.add_user("d@studio.example", first_name="Dan", role="supervisor", state="suspended")
    everybody = account.add_team("Everybody", [olivia, ann, bo, cleo, dan])
    account.add_team("Design", [ann, dan])
    account.add_team("Designers", [bo])
    account.add_team("Finance")

    site, shop = account.add_project("Site"), account.add_project("Shop")
    january, february = account.add_invoice("A1", date(2026, 1, 3)), account.add_invoice("A2", date(2026, 2, 1))
    first, second, third, fourth = (date(2026, 1, day) for day in (1, 2, 3, 4))
    later = datetime(2026, 2, 1, 12, tzinfo=UTC)
    log, spend = account.add_entry, account.add_expense
    log(ann, site, minutes=5, description="plain sketches", on=first)
    log(ann, site, minutes=5, description="drawn sketches #sketch #logo", on=second, billable=False, import_id=7)
    log(ann, shop, minutes=5, description="sold #sketch at the café", on=third, invoice=january, approved_by=olivia,
        updated_at=later)  # fmt: skip
    log(bo, shop, minutes=5, description="bos #logo", on=fourth, invoice=february, approved_by=ann)
    spend(ann, site, price="10.00", description="train fare", on=first)
    spend(ann, shop, price="-5.50", description="refund of a fare", on=second, taxable=False)
    spend(ann, shop, price="999.99", description="laptop", on=third, invoice=january)

    ids = {"olivia": olivia.id, "ann": ann.id, "bo": bo.id, "everybody": everybody.id, "site": site.id,
           "shop": shop.id, "january": january.id, "february": february.id}  # fmt: skip
    return Office(http, ids | {name: tag.id for name, tag in account.tags.items()})


def test_a_list_has_everything_when_nothing_is_asked_for(office: Office) -> None:
    # The newest entries and expenses come first.
    assert {operation: office.names(operation, "") for operation in LISTS} == ALL


@pytest.mark.parametrize(("operation", "query", "found"), CASES)
def test_a_list_has_what_is_asked_for(operation: str, query: str, found: str, office: Office) -> None:
    assert office.names(operation, query) == found


@pytest.mark.parametrize("operation", LISTS)
def test_a_blank_filter_and_an_unknown_one_are_ignored(operation: str, office: Office) -> None:
    blank = "&".join(f"{name}=" for name in LISTS[operation].query)
    assert office.names(operation, f"{blank}&colour=red&user_id=99") == ALL[operation]


@pytest.mark.parametrize("operation", LISTS)
def test_pages_have_all_records_once_and_in_order(operation: str, office: Office) -> None:
    expected = ALL[operation].split()
    pages = [office.names(operation, f"per_page=2&page={page}").split() for page in range(1, 5)]
    assert pages == [expected[at : at + 2] for at in range(0, 8, 2)]
    assert office.names(operation, f"page={10**17}") == ""
    assert office.names(operation, "page=1&per_page=1000") == ALL[operation]


def test_a_filter_narrows_before_the_list_is_cut_into_pages(office: Office) -> None:
    query = "description=sketch&per_page=1&page="
    assert [office.names("users.list_entries", f"{query}{page}") for page in (1, 2, 3, 4)] == [
        "sold", "drawn", "plain", "",
    ]  # fmt: skip


def test_every_filter_of_every_list_has_a_case_where_it_leaves_something_out() -> None:
    tested = {
        (operation, name)
        for operation, query, found in CASES
        for name, _ in parse_qsl(query)
        if found != ALL[operation]
    }
    tested |= {(operation, name) for operation in LISTS for name in ("page", "per_page")}
    accepted = {(operation.name, name) for operation in OPERATIONS for name in operation.query}
    assert not accepted - tested, "add cases for these filters above"
