# Generated from spec/models/ by `make generate`. Changes made here are lost: edit the source.
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
    "TagSummary",
    "Team",
    "TeamSummary",
    "User",
    "UserSummary",
]


class UserSummary(Model):
    """A user, as part of other objects."""

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


class TeamSummary(Model):
    """A team, as part of other objects."""

    id: int
    """The id of the team."""
    name: str
    """The name."""
    url: str
    """The URL of the team in the API."""


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
    state: UserState | str
    """Whether the user can sign in."""
    role: UserRole | str
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
    created_at: Timestamp
    """When the user was created."""
    updated_at: Timestamp
    """When the user was last changed."""

    @property
    def give_access_to_project_url(self) -> str | None:
        """The URL that gives the user access to projects. Some answers call it `give_access_to_projects_url`."""
        return self._first_of("give_access_to_project_url", "give_access_to_projects_url")

    @property
    def give_access_to_projects_url(self) -> str | None:
        """The URL that gives the user access to projects. Some answers call it `give_access_to_project_url`."""
        return self._first_of("give_access_to_projects_url", "give_access_to_project_url")

    @property
    def revoke_access_to_project_url(self) -> str | None:
        """The URL that revokes the user's access to projects. Some answers call it
        `revoke_access_to_projects_url`.
        """
        return self._first_of("revoke_access_to_project_url", "revoke_access_to_projects_url")

    @property
    def revoke_access_to_projects_url(self) -> str | None:
        """The URL that revokes the user's access to projects. Some answers call it
        `revoke_access_to_project_url`.
        """
        return self._first_of("revoke_access_to_projects_url", "revoke_access_to_project_url")


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
    created_at: Timestamp
    """When the team was created."""
    updated_at: Timestamp
    """When the team was last changed."""
    add_users_url: str
    """The URL that adds users to the team."""
    remove_users_url: str
    """The URL that removes users from the team."""
    remove_all_users_url: str
    """The URL that removes all users from the team."""


class TagSummary(Model):
    """A tag, as part of other objects."""

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


class ImportSummary(Model):
    """An import, as part of other objects."""

    id: int
    """The id of the import."""
    url: str
    """The URL of the import in the API."""


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
    import_: ImportSummary | None = Field(default=None, alias="import")
    """The import that created the tag."""
    entries: int
    """The number of entries with the tag."""
    entries_url: str
    """The URL of the entries with the tag."""
    merge_url: str
    """The URL that merges another tag into this one."""
    created_at: Timestamp
    """When the tag was created."""
    updated_at: Timestamp
    """When the tag was last changed."""


class ProjectSummary(Model):
    """A project, as part of other objects."""

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


class InvoiceSummary(Model):
    """An invoice, as part of other objects."""

    id: int
    """The id of the invoice."""
    reference: str
    """The invoice number."""
    invoice_date: Date
    """The date on the invoice."""
    state: InvoiceState | str
    """The state of the payment."""
    total_amount: Amount
    """The total amount."""
    url: str
    """The URL of the invoice in the API."""


class Expense(Model):
    """Money that a user spent on a project."""

    id: int
    """The id of the expense."""
    price: Amount
    """The price; it can be negative."""
    description: str | None = None
    """What was bought; null while it is blank."""
    taxable: bool
    """Whether taxes apply."""
    date: Date
    """The day of the expense."""
    project: ProjectSummary
    """The project."""
    invoice: InvoiceSummary | None = None
    """The invoice that it is on."""
    user: UserSummary
    """The user who spent the money."""
    url: str
    """The URL of the expense in the API."""
    created_at: Timestamp
    """When the expense was created."""
    updated_at: Timestamp
    """When the expense was last changed."""


class Entry(Model):
    """Time that a user logged."""

    id: int
    """The id of the entry."""
    date: Date
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
    invoiced_at: Timestamp | None = None
    """When the entry was invoiced, inside or outside of Noko."""
    invoice: InvoiceSummary | None = None
    """The invoice; null if the entry is not on an invoice of Noko."""
    import_: ImportSummary | None = Field(default=None, alias="import")
    """The import that created the entry."""
    approved_at: Timestamp | None = None
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
    created_at: Timestamp
    """When the entry was created."""
    updated_at: Timestamp
    """When the entry was last changed."""
