# Generated from spec/models/ by `make generate`. Changes made here are lost: edit the source.
"""The models, one module for each file of the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noko_client._core.lazy import lazy_names

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "entries": ["Entry"],
            "expenses": ["Expense"],
            "summaries": [
                "ImportSummary",
                "InvoiceSummary",
                "ProjectSummary",
                "TagSummary",
                "TeamSummary",
                "UserSummary",
            ],
            "tags": ["Tag"],
            "teams": ["Team"],
            "users": ["User"],
        },
    )
else:
    from noko_client._generated.models.entries import Entry
    from noko_client._generated.models.expenses import Expense
    from noko_client._generated.models.summaries import (
        ImportSummary,
        InvoiceSummary,
        ProjectSummary,
        TagSummary,
        TeamSummary,
        UserSummary,
    )
    from noko_client._generated.models.tags import Tag
    from noko_client._generated.models.teams import Team
    from noko_client._generated.models.users import User

__all__: list[str] = [
    "Entry",
    "Expense",
    "ImportSummary",
    "InvoiceSummary",
    "ProjectSummary",
    "Tag",
    "TagSummary",
    "Team",
    "TeamSummary",
    "User",
    "UserSummary",
]
