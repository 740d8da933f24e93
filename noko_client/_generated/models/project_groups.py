# Generated from spec/models/project_groups.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

from noko_client._generated.models.summaries import ProjectGroupSummary, ProjectSummary

__all__: list[str] = ["ProjectGroup"]


class ProjectGroup(ProjectGroupSummary):
    """A named group of projects."""

    id: int
    """The id of the project group."""
    name: str
    """The name."""
    url: str
    """The URL of the project group in the API."""
    projects: list[ProjectSummary]
    """The projects in the group."""
    entries_url: str
    """The URL of the entries of the projects."""
    invoices_url: str
    """The URL of the invoices of the projects."""
    projects_url: str
    """The URL of the projects."""
    created_at: dt.datetime
    """When the project group was created."""
    updated_at: dt.datetime
    """When the project group was last changed."""
    add_projects_url: str
    """The URL that adds projects to the group."""
    remove_projects_url: str
    """The URL that removes projects from the group."""
    remove_all_projects_url: str
    """The URL that removes all projects from the group."""
