"""Webhooks and broadcast receivers: their secrets are shown when they are created or rerolled, and never again."""

from __future__ import annotations

import hashlib
from typing import cast

from noko_client._generated.sandbox_schema import Secret, Webhook
from noko_client.sandbox import generic
from noko_client.sandbox.operations import Call, rule, sets
from noko_client.sandbox.store import Store

sets("webhooks.enable", "broadcast_receivers.enable", state=lambda _call: "enabled")
sets("webhooks.disable", "broadcast_receivers.disable", state=lambda _call: "disabled")


def new_secret(store: Store) -> str:
    """Return a secret that no other record has, the same on every run."""
    return hashlib.sha256(f"secret {store.next_id()}".encode()).hexdigest()[:40]


@rule("webhooks.create", "broadcast_receivers.create")
def _create(call: Call) -> Webhook:
    # Both kinds have the same fields.
    record = cast("Webhook", generic.create(call, call.kind_returned))
    record.state, record.secret = "enabled", new_secret(call.account.store)
    return record


@rule("webhooks.reroll_secret", "broadcast_receivers.reroll_secret")
def _reroll_secret(call: Call) -> Secret:
    record = cast("Webhook", generic.target(call))
    record.secret = new_secret(call.account.store)
    return Secret({"id": record.id, "secret": record.secret})


@rule("webhooks.ping", "webhooks.retry")
def _send(call: Call) -> None:
    """Accept it. `webhook_delivery` sends it, if the webhook is on this machine."""
    generic.target(call)
