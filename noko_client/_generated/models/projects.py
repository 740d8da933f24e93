# Generated from spec/models/projects.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

import pydantic

from noko_client._generated.models.summaries import (
    ImportSummary,
    InvoiceSummary,
    ProjectGroupSummary,
    ProjectSummary,
    UserSummary,
)

__all__: list[str] = ["Project"]


class Project(ProjectSummary):
    """Work that time and expenses are logged for."""

    id: int
    """The id of the project."""
    name: str
    """The name."""
    billing_increment: int
    """The number of minutes that time is rounded up to: 1, 5, 6, 10, 15, 20, 30 or 60."""
    enabled: bool
    """Whether the project is active; an archived one is not."""
    billable: bool
    """Whether its time is billable."""
    color: str
    """The color, as #rrggbb."""
    url: str
    """The URL of the project in the API."""
    group: ProjectGroupSummary | None = None
    """The project group; null if the project is in none."""
    minutes: int
    """The number of minutes logged."""
    billable_minutes: int
    """The number of billable minutes."""
    unbillable_minutes: int
    """The number of minutes that are not billable."""
    invoiced_minutes: int
    """The number of invoiced minutes."""
    remaining_minutes: int | None = None
    """The number of minutes left of the budget; null without a budget."""
    budgeted_minutes: int | None = None
    """The number of minutes in the budget; null without a budget."""
    import_: ImportSummary | None = pydantic.Field(default=None, alias="import")
    """The import that created the project."""
    invoices: list[InvoiceSummary]
    """The invoices of the project."""
    participants: list[UserSummary]
    """The users who logged time."""
    entries: int
    """The number of entries."""
    entries_url: str
    """The URL of the entries."""
    expenses: int
    """The number of expenses."""
    expenses_url: str
    """The URL of the expenses."""
    created_at: dt.datetime
    """When the project was created."""
    updated_at: dt.datetime
    """When the project was last changed."""
    merge_url: str
    """The URL that merges another project into this one."""
    archive_url: str
    """The URL that archives the project."""
    unarchive_url: str
    """The URL that unarchives the project."""
