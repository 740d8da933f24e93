"""Entries and expenses: their tags, their rounding, and what can be done while they are approved or invoiced."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from noko_client._generated.sandbox_schema import Entry, Expense, Project, User
from noko_client.sandbox import generic
from noko_client.sandbox.operations import Call, Result, computed, filters, refuse_if, rule, sets
from noko_client.sandbox.parsing import Values
from noko_client.sandbox.rules.projects import check_room
from noko_client.sandbox.rules.tags import new_tags_in, tags_in

if TYPE_CHECKING:
    from noko_client.sandbox.account import Account


def _invoiced_at(entry: Entry) -> datetime | None:
    """Return the date of the invoice. An entry that is marked as invoiced has a date without it."""
    return datetime.combine(entry.invoice.invoice_date, time(9), UTC) if entry.invoice else None


def _in_archived_project(_call: Call, record: Entry | Expense) -> bool:
    return record.project is not None and not record.project.enabled


def _is_approved(_call: Call, entry: Entry) -> bool:
    return entry.approved_at is not None


computed(Entry, invoiced_at=_invoiced_at)
refuse_if(Entry, "entries.edit", "entries.delete", approved_and_locked=_is_approved)
refuse_if(Entry, "entries.delete", invoiced=lambda _call, entry: entry.invoiced_at is not None)
refuse_if(Entry, "entries.approve", already_approved=_is_approved)
refuse_if(Entry, "entries.approve", "entries.unapprove", "entries.delete", archived_project=_in_archived_project)
refuse_if(Entry, "entries.mark_as_invoiced", already_invoiced=lambda _call, entry: entry.invoice is not None)
refuse_if(
    Expense,
    "expenses.edit",
    "expenses.delete",
    invoiced=lambda _call, expense: expense.invoice is not None,
    archived_project=_in_archived_project,
)
sets(
    "entries.approve",
    approved_at=lambda call: call.body.value("approved_at", datetime) or call.now,
    approved_by=lambda call: call.me,
)
sets("entries.unapprove", approved_at=lambda _call: None, approved_by=lambda _call: None)
sets(
    "entries.mark_as_invoiced",
    invoiced_at=lambda call: datetime.combine(call.body.value("date", date) or call.now, time(), UTC),
)


def _has_tags(entry: Entry, ids: frozenset[int], query: Values) -> bool:
    held = {tag.id for tag in entry.tags}
    return not ids.isdisjoint(held) if query.text("tag_filter_type") == "combination of" else ids <= held


filters(Expense, invoiced=lambda expense, value, _query: (expense.invoice is not None) == value)
filters(
    Entry,
    invoiced=lambda entry, value, _query: (entry.invoiced_at is not None) == value,
    tag_ids=_has_tags,
    tag_filter_type=lambda _entry, _value, _query: True,  # says how the filter above is meant
)


def complete(account: Account, entry: Entry, at: datetime, *, rounded: bool = True) -> Entry:
    """Bring what follows from the description and the project of an entry up to date."""
    entry.tags = tags_in(account, entry.description, at)
    entry.billable = (entry.project is None or entry.project.billable) and all(tag.billable for tag in entry.tags)
    if rounded and entry.project is not None:
        increment = entry.project.billing_increment
        entry.minutes = -(-entry.minutes // increment) * increment
    return entry


def check_new_tags(call: Call, description: str | None) -> None:
    """Refuse new tags to those who may not create them."""
    if call.me.role == "contractor" and new_tags_in(call.account, description):
        raise call.refuse("cannot_create_tags", "description")


def _prepare(call: Call) -> None:
    """Check what a body refers to. A project that it names and that there is not yet is created."""
    check_new_tags(call, call.body.text("description"))
    call.linked("user_id", User)
    name = call.body.text("project_name")
    if call.linked("project_id", Project) or not name:
        return
    project = next((each for each in call.account.projects.ordered() if each.name.casefold() == name.casefold()), None)
    if project is None:
        if call.me.role == "contractor":
            raise call.refuse("cannot_create_projects", "project_name")
        check_room(call)
        project = call.account.add_project(name, at=call.now)
    call.body["project_id"] = project.id


@rule("entries.create")
def _create(call: Call) -> Entry:
    _prepare(call)
    return complete(call.account, generic.create(call, Entry), call.now)


@rule("entries.edit")
def _edit(call: Call) -> Entry:
    _prepare(call)
    # Noko documents that an entry has no minutes after an edit that does not give them.
    call.body.setdefault("minutes", 0)
    generic.edit(call)
    return complete(call.account, call.target(Entry), call.now)


@rule("expenses.edit")
def _edit_expense(call: Call) -> Result:
    # The same defaults as when an expense is created.
    call.body.setdefault("user_id", call.me.id)
    call.body.setdefault("taxable", True)
    return generic.edit(call)
