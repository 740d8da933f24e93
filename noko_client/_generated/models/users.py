# Generated from spec/models/users.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

from noko_client._generated import choices
from noko_client._generated.models.summaries import TeamSummary, UserSummary

__all__: list[str] = ["CurrentUser", "User"]


class User(UserSummary):
    """A person in the account."""

    id: int
    """The id of the user."""
    email: str
    """The email address."""
    first_name: str | None = None
    """The first name; null while it is blank."""
    last_name: str | None = None
    """The last name; null while it is blank."""
    profile_image_url: str
    """The URL of the picture; it can be an empty string."""
    url: str
    """The URL of the user in the API."""
    state: choices.UserState | str
    """Whether the user can sign in."""
    role: choices.UserRole | str
    """What the user may do."""
    teams: list[TeamSummary] | None = None
    """The teams of the user; some responses leave them out."""
    entries: int
    """The number of entries of the user."""
    entries_url: str
    """The URL of the user's entries."""
    expenses: int
    """The number of expenses of the user."""
    expenses_url: str
    """The URL of the user's expenses."""
    revoke_access_to_all_projects_url: str
    """The URL that revokes the user's access to all projects."""
    activate_url: str
    """The URL that reactivates the user."""
    deactivate_url: str
    """The URL that deactivates the user."""
    created_at: dt.datetime
    """When the user was created."""
    updated_at: dt.datetime
    """When the user was last changed."""

    @property
    def give_access_to_project_url(self) -> str | None:
        """The URL that gives the user access to projects. Some responses call it `give_access_to_projects_url`."""
        return self._first_of("give_access_to_project_url", "give_access_to_projects_url")

    @property
    def give_access_to_projects_url(self) -> str | None:
        """The URL that gives the user access to projects. Some responses call it `give_access_to_project_url`."""
        return self._first_of("give_access_to_projects_url", "give_access_to_project_url")

    @property
    def revoke_access_to_project_url(self) -> str | None:
        """The URL that revokes the user's access to projects. Some responses call it
        `revoke_access_to_projects_url`.
        """
        return self._first_of("revoke_access_to_project_url", "revoke_access_to_projects_url")

    @property
    def revoke_access_to_projects_url(self) -> str | None:
        """The URL that revokes the user's access to projects. Some responses call it
        `revoke_access_to_project_url`.
        """
        return self._first_of("revoke_access_to_projects_url", "revoke_access_to_project_url")


class CurrentUser(UserSummary):
    """The user of the token, with their settings."""

    id: int
    """The id of the user."""
    email: str
    """The email address."""
    first_name: str | None = None
    """The first name; null while it is blank."""
    last_name: str | None = None
    """The last name; null while it is blank."""
    profile_image_url: str
    """The URL of the picture; it can be an empty string."""
    url: str
    """The URL of the user in the API."""
    state: choices.UserState | str
    """Whether the user can sign in."""
    role: choices.UserRole | str
    """What the user may do."""
    entries: int
    """The number of entries of the user."""
    entries_url: str
    """The URL of the user's entries."""
    expenses: int
    """The number of expenses of the user."""
    expenses_url: str
    """The URL of the user's expenses."""
    time_format: choices.TimeFormat | str
    """How Noko shows time."""
    week_start: str
    """The first day of the week, with a capital letter."""
    utc_offset: int
    """The offset of the user's time zone from UTC in seconds."""
    send_personal_weekly_report_email: bool
    """Whether Noko sends the user a weekly report of their own time."""
    send_team_weekly_report_email: bool
    """Whether Noko sends the user a weekly report of the team."""
    created_at: dt.datetime
    """When the user was created."""
    updated_at: dt.datetime
    """When the user was last changed."""
