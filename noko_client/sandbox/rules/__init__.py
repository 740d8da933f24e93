"""Noko's business rules: what the operations do that does not follow from their requests.

Each module registers its functions with the decorators of `noko_client.sandbox.operations`.
"""

from noko_client._generated.sandbox_schema import Entry, Expense, Invoice, Project, Tag, User
from noko_client._schema import Record
from noko_client.sandbox.generic import related
from noko_client.sandbox.operations import computed
from noko_client.sandbox.rules import (
    current_user,
    entries,
    expenses,
    invoices,
    project_groups,
    projects,
    tags,
    timers,
    users,
    webhooks,
)

__all__ = [
    "current_user",
    "entries",
    "expenses",
    "invoices",
    "project_groups",
    "projects",
    "tags",
    "timers",
    "users",
    "webhooks",
]


def _entries(record: Record) -> int:
    return len(related(record, Entry))


def _expenses(record: Record) -> int:
    return len(related(record, Expense))


for _kind in (User, Project, Invoice, Tag):
    computed(_kind, "entries")(_entries)
    if _kind is not Tag:
        computed(_kind, "expenses")(_expenses)
