# Generated from spec/resources/ by `make generate`. Changes made here are lost: edit the source.
"""The methods of the clients, one module for each resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noko_client._core.lazy import lazy_names

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "account": ["AsyncAccount", "Account"],
            "broadcast_receivers": ["AsyncBroadcastReceivers", "BroadcastReceivers"],
            "current_user": ["AsyncCurrentUser", "CurrentUser"],
            "entries": ["AsyncEntries", "Entries"],
            "expenses": ["AsyncExpenses", "Expenses"],
            "invoices": ["AsyncInvoices", "Invoices"],
            "project_groups": ["AsyncProjectGroups", "ProjectGroups"],
            "projects": ["AsyncProjects", "Projects"],
            "tags": ["AsyncTags", "Tags"],
            "teams": ["AsyncTeams", "Teams"],
            "timers": ["AsyncTimers", "Timers"],
            "users": ["AsyncUsers", "Users"],
            "webhooks": ["AsyncWebhooks", "Webhooks"],
        },
    )
else:
    from noko_client._generated.resources.account import Account, AsyncAccount
    from noko_client._generated.resources.broadcast_receivers import (
        AsyncBroadcastReceivers,
        BroadcastReceivers,
    )
    from noko_client._generated.resources.current_user import AsyncCurrentUser, CurrentUser
    from noko_client._generated.resources.entries import AsyncEntries, Entries
    from noko_client._generated.resources.expenses import AsyncExpenses, Expenses
    from noko_client._generated.resources.invoices import AsyncInvoices, Invoices
    from noko_client._generated.resources.project_groups import AsyncProjectGroups, ProjectGroups
    from noko_client._generated.resources.projects import AsyncProjects, Projects
    from noko_client._generated.resources.tags import AsyncTags, Tags
    from noko_client._generated.resources.teams import AsyncTeams, Teams
    from noko_client._generated.resources.timers import AsyncTimers, Timers
    from noko_client._generated.resources.users import AsyncUsers, Users
    from noko_client._generated.resources.webhooks import AsyncWebhooks, Webhooks

__all__: list[str] = [
    "Account",
    "AsyncAccount",
    "AsyncBroadcastReceivers",
    "AsyncCurrentUser",
    "AsyncEntries",
    "AsyncExpenses",
    "AsyncInvoices",
    "AsyncProjectGroups",
    "AsyncProjects",
    "AsyncTags",
    "AsyncTeams",
    "AsyncTimers",
    "AsyncUsers",
    "AsyncWebhooks",
    "BroadcastReceivers",
    "CurrentUser",
    "Entries",
    "Expenses",
    "Invoices",
    "ProjectGroups",
    "Projects",
    "Tags",
    "Teams",
    "Timers",
    "Users",
    "Webhooks",
]
