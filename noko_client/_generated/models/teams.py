# Generated from spec/models/teams.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

from noko_client._generated.models.summaries import TeamSummary, UserSummary

__all__: list[str] = ["Team"]


class Team(TeamSummary):
    """A named group of users."""

    id: int
    """The id of the team."""
    name: str
    """The name."""
    url: str
    """The URL of the team in the API."""
    users: list[UserSummary]
    """The users in the team."""
    entries_url: str
    """The URL of the entries of the users in the team."""
    users_url: str
    """The URL of the users in the team."""
    created_at: dt.datetime
    """When the team was created."""
    updated_at: dt.datetime
    """When the team was last changed."""
    add_users_url: str
    """The URL that adds users to the team."""
    remove_users_url: str
    """The URL that removes users from the team."""
    remove_all_users_url: str
    """The URL that removes all users from the team."""
