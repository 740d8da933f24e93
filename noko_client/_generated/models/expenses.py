# Generated from spec/models/expenses.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt
import decimal

from noko_client._core import model
from noko_client._generated.models.summaries import InvoiceSummary, ProjectSummary, UserSummary

__all__: list[str] = ["Expense"]


class Expense(model.Model):
    """Money that a user spent on a project."""

    id: int
    """The id of the expense."""
    price: decimal.Decimal
    """The price; it can be negative."""
    description: str | None = None
    """What was bought; null while it is blank."""
    taxable: bool
    """Whether taxes apply."""
    date: dt.date
    """The day of the expense."""
    project: ProjectSummary
    """The project."""
    invoice: InvoiceSummary | None = None
    """The invoice that it is on."""
    user: UserSummary
    """The user who spent the money."""
    url: str
    """The URL of the expense in the API."""
    created_at: dt.datetime
    """When the expense was created."""
    updated_at: dt.datetime
    """When the expense was last changed."""
