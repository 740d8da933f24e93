"""Webhooks and broadcast receivers: their secrets are shown when they are created or rerolled, and never again."""

from __future__ import annotations

import hashlib

from noko_client.sandbox.operations import Call, sets
from noko_client.sandbox.store import Store


def new_secret(store: Store) -> str:
    """Return a secret that no other record has, the same on every run."""
    return hashlib.sha256(f"secret {store.next_id()}".encode()).hexdigest()[:40]


def _secret(call: Call) -> str:
    return new_secret(call.account.store)


for _resource in ("webhooks", "broadcast_receivers"):
    sets(f"{_resource}.create", f"{_resource}.reroll_secret", secret=_secret)
    sets(f"{_resource}.enable", state=lambda _call: "enabled")
    sets(f"{_resource}.disable", state=lambda _call: "disabled")
# These are accepted. `webhook_delivery` sends them, if the webhook is on this machine.
sets("webhooks.ping", "webhooks.retry")
