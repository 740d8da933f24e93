"""The filters of the lists. Combined ones narrow; text is found anywhere, whatever its case; bounds are included."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from noko_client.sandbox.inputs import Inputs
from noko_client.sandbox.records import Entry, Expense, Team, User

T = TypeVar("T")
B = TypeVar("B", date, datetime, Decimal)


def has_text(wanted: str | None, *texts: str | None) -> bool:
    """Whether a text is in any of these."""
    return wanted is None or any(wanted.casefold() in text.casefold() for text in texts if text)


def is_one_of(wanted: frozenset[int] | None, id: int | None) -> bool:
    """Whether an id is among those wanted."""
    return wanted is None or id in wanted


def is_flag(wanted: bool | None, flag: bool) -> bool:
    """Whether a truth value is the one wanted."""
    return wanted is None or wanted == flag


def is_between(low: B | None, value: B | None, high: B | None) -> bool:
    """Whether a value lies within bounds; none at all lies within none."""
    if low is None and high is None:
        return True
    return value is not None and (low is None or low <= value) and (high is None or value <= high)


def keep(records: list[T], wanted: Callable[[T], bool]) -> list[T]:
    """Return the records that are wanted."""
    return [record for record in records if wanted(record)]


def wants_user(query: Inputs) -> Callable[[User], bool]:
    """Read the filters of a list of users."""
    name, email, role, state = map(query.text, ("name", "email", "role", "state"))
    return lambda user: (
        has_text(name, f"{user.first_name or ''} {user.last_name or ''}")
        and has_text(email, user.email)
        and role in (None, user.role)
        and state in (None, user.state)
    )


def wants_team(query: Inputs) -> Callable[[Team], bool]:
    """Read the filters of a list of teams."""
    name, user_ids = query.text("name"), query.id_set("user_ids")
    return lambda team: has_text(name, team.name) and (user_ids is None or not user_ids.isdisjoint(team.user_ids))


def wants_entry(query: Inputs) -> Callable[[Entry], bool]:
    """Read the filters of a list of entries."""
    user_ids, project_ids, approver_ids = map(query.id_set, ("user_ids", "project_ids", "approved_by_ids"))
    invoice_ids, import_ids = query.id_set("invoice_ids"), query.id_set("import_ids")
    description, invoiced, billable = query.text("description"), query.flag("invoiced"), query.flag("billable")
    days = query.day("from"), query.day("to")
    invoiced_days = query.day("invoiced_at_from"), query.day("invoiced_at_to")
    approved_days = query.day("approved_at_from"), query.day("approved_at_to")
    updated = query.moment("updated_from"), query.moment("updated_to")
    has_tags = _wants_tags(query)
    return lambda entry: (
        is_one_of(user_ids, entry.user.id)
        and is_one_of(project_ids, entry.project.id)
        and is_one_of(invoice_ids, entry.invoice.id if entry.invoice else None)
        and is_one_of(import_ids, entry.import_id)
        and is_one_of(approver_ids, entry.approved_by.id if entry.approved_by else None)
        and has_text(description, entry.description)
        and is_flag(invoiced, entry.invoice is not None)
        and is_flag(billable, entry.billable)
        and is_between(days[0], entry.date, days[1])
        and is_between(invoiced_days[0], entry.invoiced_at.date() if entry.invoiced_at else None, invoiced_days[1])
        and is_between(approved_days[0], entry.approved_at.date() if entry.approved_at else None, approved_days[1])
        and is_between(updated[0], entry.updated_at, updated[1])
        and has_tags(entry)
    )


def _wants_tags(query: Inputs) -> Callable[[Entry], bool]:
    wanted, together = query.id_set("tag_ids"), query.text("tag_filter_type") != "combination of"
    if wanted is None:
        return lambda _entry: True
    if together:
        return lambda entry: wanted <= {tag.id for tag in entry.tags}
    return lambda entry: any(tag.id in wanted for tag in entry.tags)


def wants_expense(query: Inputs) -> Callable[[Expense], bool]:
    """Read the filters of a list of expenses."""
    user_ids, project_ids, invoice_ids = map(query.id_set, ("user_ids", "project_ids", "invoice_ids"))
    description, taxable, invoiced = query.text("description"), query.flag("taxable"), query.flag("invoiced")
    days = query.day("from"), query.day("to")
    prices = query.amount("price_from"), query.amount("price_to")
    return lambda expense: (
        is_one_of(user_ids, expense.user.id)
        and is_one_of(project_ids, expense.project.id)
        and is_one_of(invoice_ids, expense.invoice.id if expense.invoice else None)
        and has_text(description, expense.description)
        and is_flag(taxable, expense.taxable)
        and is_flag(invoiced, expense.invoice is not None)
        and is_between(days[0], expense.date, days[1])
        and is_between(prices[0], expense.price, prices[1])
    )
