# Generated from spec/models/summaries.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt
import decimal

from noko_client._core import model
from noko_client._generated import choices

__all__: list[str] = [
    "ImportSummary",
    "InvoiceSummary",
    "ProjectGroupSummary",
    "ProjectSummary",
    "TagSummary",
    "TeamSummary",
    "UserSummary",
]


class UserSummary(model.Model, part=True):
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


class TeamSummary(model.Model, part=True):
    """A team, as part of other objects."""

    id: int
    """The id of the team."""
    name: str
    """The name."""
    url: str
    """The URL of the team in the API."""


class ProjectSummary(model.Model, part=True):
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


class ProjectGroupSummary(model.Model, part=True):
    """A project group, as part of other objects."""

    id: int
    """The id of the project group."""
    name: str
    """The name."""
    url: str
    """The URL of the project group in the API."""


class TagSummary(model.Model, part=True):
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


class InvoiceSummary(model.Model, part=True):
    """An invoice, as part of other objects."""

    id: int
    """The id of the invoice."""
    reference: str
    """The invoice number."""
    invoice_date: dt.date
    """The date on the invoice."""
    state: choices.InvoiceState | str
    """The state of the payment."""
    total_amount: decimal.Decimal
    """The total amount."""
    url: str
    """The URL of the invoice in the API."""


class ImportSummary(model.Model, part=True):
    """An import, as part of other objects."""

    id: int
    """The id of the import."""
    url: str
    """The URL of the import in the API."""
