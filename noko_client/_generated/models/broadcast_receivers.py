# Generated from spec/models/broadcast_receivers.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

from noko_client._core import model
from noko_client._generated import choices

__all__: list[str] = ["BroadcastReceiver", "CreatedBroadcastReceiver"]


class BroadcastReceiver(model.Model):
    """A URI that Noko notifies when an object changed that should be read again."""

    id: int
    """The id of the broadcast receiver."""
    name: str
    """The name."""
    state: choices.WebhookState | str
    """Whether the broadcast receiver receives anything."""
    subjects: list[choices.BroadcastSubject | str]
    """The subjects that the broadcast receiver receives."""
    payload_uri: str
    """The URI that Noko sends to."""
    url: str
    """The URL of the broadcast receiver in the API."""
    add_subjects_url: str
    """The URL that adds subjects."""
    remove_subjects_url: str
    """The URL that removes subjects."""
    reroll_secret_url: str
    """The URL that replaces the secret."""
    enable_url: str
    """The URL that enables the broadcast receiver."""
    disable_url: str
    """The URL that disables the broadcast receiver."""


class CreatedBroadcastReceiver(BroadcastReceiver):
    """A new broadcast receiver, with its secret. No later response has the secret."""

    id: int
    """The id of the broadcast receiver."""
    name: str
    """The name."""
    state: choices.WebhookState | str
    """Whether the broadcast receiver receives anything."""
    subjects: list[choices.BroadcastSubject | str]
    """The subjects that the broadcast receiver receives."""
    payload_uri: str
    """The URI that Noko sends to."""
    url: str
    """The URL of the broadcast receiver in the API."""
    add_subjects_url: str
    """The URL that adds subjects."""
    remove_subjects_url: str
    """The URL that removes subjects."""
    reroll_secret_url: str
    """The URL that replaces the secret."""
    enable_url: str
    """The URL that enables the broadcast receiver."""
    disable_url: str
    """The URL that disables the broadcast receiver."""
    secret: str
    """The key of the signatures."""
