# Generated from spec/models/entries.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

import pydantic

from noko_client._core import model
from noko_client._generated.models.summaries import (
    ImportSummary,
    InvoiceSummary,
    ProjectSummary,
    TagSummary,
    UserSummary,
)

__all__: list[str] = ["Entry"]


class Entry(model.Model):
    """Time that a user logged."""

    id: int
    """The id of the entry."""
    date: dt.date
    """The day that the time was logged for."""
    user: UserSummary
    """The user who logged the time."""
    billable: bool
    """Whether the time is billable."""
    minutes: int
    """The number of minutes."""
    description: str | None = None
    """What was done; null while it is blank."""
    project: ProjectSummary | None = None
    """The project; null if the time was logged without one."""
    tags: list[TagSummary]
    """The tags in the description."""
    source_url: str | None = None
    """A URL that belongs to the work, in another program."""
    invoiced_at: dt.datetime | None = None
    """When the entry was invoiced, inside or outside of Noko."""
    invoice: InvoiceSummary | None = None
    """The invoice; null if the entry is not on an invoice of Noko."""
    import_: ImportSummary | None = pydantic.Field(default=None, alias="import")
    """The import that created the entry."""
    approved_at: dt.datetime | None = None
    """When the entry was approved."""
    approved_by: UserSummary | None = None
    """The user who approved the entry."""
    url: str
    """The URL of the entry in the API."""
    invoiced_outside_of_noko_url: str
    """The URL that marks the entry as invoiced outside of Noko."""
    approved_url: str
    """The URL that approves the entry."""
    unapproved_url: str
    """The URL that takes back the approval."""
    created_at: dt.datetime
    """When the entry was created."""
    updated_at: dt.datetime
    """When the entry was last changed."""
