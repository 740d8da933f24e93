# Generated from spec/models.yaml by `make generate`. Changes made here are lost: edit the source.
"""What Noko answers with."""

from __future__ import annotations

from pydantic import Field

from noko_client._core.model import Amount, Date, Model, Timestamp
from noko_client._generated.choices import InvoiceState, UserRole, UserState

__all__ = [
    "Entry",
    "Expense",
    "ImportSummary",
    "InvoiceSummary",
    "ProjectSummary",
    "Tag",
    "Team",
    "TeamSummary",
    "User",
    "UserSummary",
]


class UserSummary(Model):
    """A user as other things mention them."""

    id: int
    """The user's id."""
    email: str
    """The email address."""
    first_name: str | None = None
    """The first name; null while it is blank."""
    last_name: str | None = None
    """The last name; null while it is blank."""
    profile_image_url: str
    """Where the picture is; may be an empty string."""
    url: str
    """The user's address in the API."""


class TeamSummary(Model):
    """A team as other things mention it."""

    id: int
    """The team's id."""
    name: str
    """The name."""
    url: str
    """The team's address in the API."""


class User(UserSummary):
    """A person in the account."""

    id: int
    """The user's id."""
    email: str
    """The email address."""
    first_name: str | None = None
    """The first name; null while it is blank."""
    last_name: str | None = None
    """The last name; null while it is blank."""
    profile_image_url: str
    """Where the picture is; may be an empty string."""
    url: str
    """The user's address in the API."""
    state: UserState | str
    """Whether the user can sign in."""
    role: UserRole | str
    """What the user may do."""
    teams: list[TeamSummary] | None = None
    """The teams that the user is in; some answers leave them out."""
    entries: int
    """How many entries the user has logged."""
    entries_url: str
    """Where the user's entries are."""
    expenses: int
    """How many expenses the user has logged."""
    expenses_url: str
    """Where the user's expenses are."""
    revoke_access_to_all_projects_url: str
    """Where access to all projects is revoked."""
    activate_url: str
    """Where the user is reactivated."""
    deactivate_url: str
    """Where the user is deactivated."""
    created_at: Timestamp
    """When the user was created."""
    updated_at: Timestamp
    """When the user was last changed."""

    @property
    def give_access_to_project_url(self) -> str | None:
        """Where access to projects is given. Some answers call it `give_access_to_projects_url`."""
        return self._first_of("give_access_to_project_url", "give_access_to_projects_url")

    @property
    def give_access_to_projects_url(self) -> str | None:
        """Where access to projects is given. Some answers call it `give_access_to_project_url`."""
        return self._first_of("give_access_to_projects_url", "give_access_to_project_url")

    @property
    def revoke_access_to_project_url(self) -> str | None:
        """Where access to projects is revoked. Some answers call it `revoke_access_to_projects_url`."""
        return self._first_of("revoke_access_to_project_url", "revoke_access_to_projects_url")

    @property
    def revoke_access_to_projects_url(self) -> str | None:
        """Where access to projects is revoked. Some answers call it `revoke_access_to_project_url`."""
        return self._first_of("revoke_access_to_projects_url", "revoke_access_to_project_url")


class Team(TeamSummary):
    """A named group of users."""

    id: int
    """The team's id."""
    name: str
    """The name."""
    url: str
    """The team's address in the API."""
    users: list[UserSummary]
    """The users in the team."""
    entries_url: str
    """Where the entries of the team's users are."""
    users_url: str
    """Where the team's users are."""
    created_at: Timestamp
    """When the team was created."""
    updated_at: Timestamp
    """When the team was last changed."""
    add_users_url: str
    """Where users are added."""
    remove_users_url: str
    """Where users are removed."""
    remove_all_users_url: str
    """Where all users are removed."""


class ProjectSummary(Model):
    """A project as other things mention it."""

    id: int
    """The project's id."""
    name: str
    """The name."""
    billing_increment: int
    """The minutes that time is rounded up to: 1, 5, 6, 10, 15, 20, 30 or 60."""
    enabled: bool
    """Whether time can be logged on it."""
    billable: bool
    """Whether its time can be billed."""
    color: str
    """Its color, as #rrggbb."""
    url: str
    """The project's address in the API."""


class Tag(Model):
    """A word that marks entries."""

    id: int
    """The tag's id."""
    name: str
    """The name."""
    billable: bool
    """Whether entries with it can be billed."""
    formatted_name: str
    """The name as it is written in a description."""
    url: str
    """The tag's address in the API."""


class InvoiceSummary(Model):
    """An invoice as entries and expenses mention it."""

    id: int
    """The invoice's id."""
    reference: str
    """The invoice number."""
    invoice_date: Date
    """The date on the invoice."""
    state: InvoiceState | str
    """How far it has come."""
    total_amount: Amount
    """The sum of it."""
    url: str
    """The invoice's address in the API."""


class ImportSummary(Model):
    """An import as entries mention it."""

    id: int
    """The import's id."""
    url: str
    """The import's address in the API."""


class Entry(Model):
    """Time that a user logged."""

    id: int
    """The entry's id."""
    date: Date
    """The day it was logged for."""
    user: UserSummary
    """Who logged it."""
    billable: bool
    """Whether it can be billed."""
    minutes: int
    """How many minutes were logged."""
    description: str
    """What was done."""
    project: ProjectSummary
    """The project it was logged on."""
    tags: list[Tag]
    """The tags in its description."""
    source_url: str | None = None
    """Where another program keeps it."""
    invoiced_at: Timestamp | None = None
    """When it was invoiced."""
    invoice: InvoiceSummary | None = None
    """The invoice it is on."""
    import_: ImportSummary | None = Field(default=None, alias="import")
    """The import it came with."""
    approved_at: Timestamp | None = None
    """When it was approved."""
    approved_by: UserSummary | None = None
    """Who approved it."""
    url: str
    """The entry's address in the API."""
    invoiced_outside_of_noko_url: str
    """Where it is marked as invoiced outside of Noko."""
    approved_url: str
    """Where it is approved."""
    unapproved_url: str
    """Where its approval is taken back."""
    created_at: Timestamp
    """When the entry was created."""
    updated_at: Timestamp
    """When the entry was last changed."""


class Expense(Model):
    """Money that a user spent on a project."""

    id: int
    """The expense's id."""
    price: Amount
    """The amount; may be negative."""
    description: str
    """What it was spent on."""
    taxable: bool
    """Whether taxes are applied."""
    date: Date
    """The day of the expense."""
    project: ProjectSummary
    """The project it is on."""
    invoice: InvoiceSummary | None = None
    """The invoice it is on."""
    user: UserSummary
    """Who spent it."""
    url: str
    """The expense's address in the API."""
    created_at: Timestamp
    """When the expense was created."""
    updated_at: Timestamp
    """When the expense was last changed."""
