# Generated from spec/models/account.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

from noko_client._core import model
from noko_client._generated.models.summaries import UserSummary

__all__: list[str] = ["Account"]


class Account(model.Model):
    """The account that the token gives access to."""

    id: int
    """The id of the account."""
    name: str
    """The name."""
    invoicing_enabled: bool
    """Whether the account has invoices."""
    owner: UserSummary
    """The user who owns the account."""
    url: str
    """The URL of the account in the API."""
    created_at: dt.datetime
    """When the account was created."""
    updated_at: dt.datetime
    """When the account was last changed."""
