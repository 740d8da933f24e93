# Generated from spec/models/webhooks.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

from noko_client._core import model
from noko_client._generated import choices

__all__: list[str] = ["CreatedWebhook", "Secret", "Webhook", "WebhookSummary"]


class WebhookSummary(model.Model, part=True):
    """A webhook, as events show it."""

    id: int
    """The id of the webhook."""
    name: str
    """The name."""


class Secret(model.Model):
    """A new key for the signatures of payloads."""

    secret: str
    """The key."""


class Webhook(WebhookSummary):
    """A URI that receives the events of the account."""

    id: int
    """The id of the webhook."""
    name: str
    """The name."""
    state: choices.WebhookState | str
    """Whether the webhook receives anything."""
    events: list[choices.WebhookEvent | str]
    """The events that the webhook receives."""
    payload_uri: str
    """The URI that Noko sends to."""
    url: str
    """The URL of the webhook in the API."""
    add_events_url: str
    """The URL that adds events."""
    remove_events_url: str
    """The URL that removes events."""
    reroll_secret_url: str
    """The URL that replaces the secret."""
    enable_url: str
    """The URL that enables the webhook."""
    disable_url: str
    """The URL that disables the webhook."""


class CreatedWebhook(Webhook):
    """A new webhook, with its secret. No later response has the secret."""

    id: int
    """The id of the webhook."""
    name: str
    """The name."""
    state: choices.WebhookState | str
    """Whether the webhook receives anything."""
    events: list[choices.WebhookEvent | str]
    """The events that the webhook receives."""
    payload_uri: str
    """The URI that Noko sends to."""
    url: str
    """The URL of the webhook in the API."""
    add_events_url: str
    """The URL that adds events."""
    remove_events_url: str
    """The URL that removes events."""
    reroll_secret_url: str
    """The URL that replaces the secret."""
    enable_url: str
    """The URL that enables the webhook."""
    disable_url: str
    """The URL that disables the webhook."""
    secret: str
    """The key of the signatures."""
