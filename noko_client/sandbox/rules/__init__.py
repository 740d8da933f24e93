"""Noko's business rules: what the operations do that does not follow from their requests.

Each module registers its rules with the functions of `noko_client.sandbox.operations`.
"""

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
