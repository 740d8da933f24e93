# Generated from spec/models/tags.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

import pydantic

from noko_client._generated.models.summaries import ImportSummary, TagSummary

__all__: list[str] = ["Tag"]


class Tag(TagSummary):
    """A word that marks entries."""

    id: int
    """The id of the tag."""
    name: str
    """The name."""
    billable: bool
    """Whether entries with the tag are billable."""
    formatted_name: str
    """The name as it is written in a description."""
    url: str
    """The URL of the tag in the API."""
    import_: ImportSummary | None = pydantic.Field(default=None, alias="import")
    """The import that created the tag."""
    entries: int
    """The number of entries with the tag."""
    entries_url: str
    """The URL of the entries with the tag."""
    merge_url: str
    """The URL that merges another tag into this one."""
    created_at: dt.datetime
    """When the tag was created."""
    updated_at: dt.datetime
    """When the tag was last changed."""
