"""Sends the events of the account to webhooks on this machine, signed, one after another, with retries."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import uuid
from collections import defaultdict, deque
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC
from functools import partial
from typing import Final, Literal

import httpx

from noko_client._core.urls import is_loopback, resolve
from noko_client._generated.sandbox_schema import Webhook
from noko_client._generated.service import WEBHOOK_HEADERS, WEBHOOK_PING, WEBHOOK_USER_AGENT
from noko_client.sandbox.operations import Call
from noko_client.sandbox.store import store_of
from noko_client.sandbox.webhook_events import Event, Snapshot
from noko_client.webhooks import sign

#: The waits before a failed payload is sent again, in seconds. Noko does so for three days.
_BACKOFF: Final = (0.05, 0.1, 0.2, 0.4)
#: How long a receiver may take to respond, in seconds.
_TIMEOUT: Final = 10.0
_PING: Final = Event(WEBHOOK_PING, {}, {})
#: How many deliveries are kept.
_KEPT: Final = 10_000


@dataclass(eq=False)
class WebhookDelivery:
    """A payload that the sandbox sends to a webhook.

    Attributes:
        payload_id: The id of the payload, as in the header ``X-Noko-Delivery``.
        webhook_id: The id of the webhook.
        type: The type of the event, such as ``entry.created``.
        body: The body of the request.
        state: ``pending`` until the receiver responds with a status of 200 to 299; ``failed`` after the last try. Then
            the webhook is sent nothing else until ``client.webhooks.retry(webhook_id, payload_id)`` is successful.
        statuses: The statuses of the responses; None for a try without a response.
    """

    payload_id: str
    webhook_id: int
    type: str
    body: bytes
    state: Literal["pending", "delivered", "failed"] = "pending"
    statuses: list[int | None] = field(default_factory=list[int | None])

    def __repr__(self) -> str:
        return f"<{self.type} to webhook {self.webhook_id}: {self.state}>"


class Webhooks:
    """The webhooks of a sandbox that are on this machine, and what is sent to them."""

    def __init__(self) -> None:
        self._ended = threading.Condition()
        self._deliveries: deque[WebhookDelivery] = deque(maxlen=_KEPT)
        #: What is still to be sent, and the tasks in the server's loop that send it, by the webhook.
        self._queues: defaultdict[int, deque[WebhookDelivery]] = defaultdict(deque)
        self._tasks: dict[int, asyncio.Task[None]] = {}

    @property
    def deliveries(self) -> list[WebhookDelivery]:
        """The last 10,000 payloads, oldest first, with the responses to them."""
        return list(self._deliveries)

    def wait(self, timeout: float = 10.0) -> list[WebhookDelivery]:
        """Wait until no payload is pending: each is delivered, failed, or behind one that failed.

        Args:
            timeout: How long to wait, in seconds.

        Returns:
            The deliveries.

        Raises:
            TimeoutError: A payload is still pending.
        """
        with self._ended:
            if not self._ended.wait_for(lambda: not self._tasks, timeout):
                pending = ", ".join(repr(each) for each in self.deliveries if each.state == "pending")
                raise TimeoutError(f"not delivered within {timeout:g} seconds: {pending}")
        return self.deliveries

    @contextmanager
    def watch(self, call: Call, origin: str) -> Generator[None]:
        """Send the events of an operation, if it is successful.

        Args:
            call: The call of the operation.
            origin: The scheme, host and port of the URLs in the payloads.
        """
        # Most accounts have no webhook on this machine; they need no copy of their records.
        watches = call.operation.method != "GET" and any(map(_receives, call.account.webhooks.values()))
        before = Snapshot(call.account) if watches else None
        yield
        if before is not None:
            for event in before.events(origin, call.operation.verb):
                for webhook in call.account.webhooks.values():
                    if not {"*", event.type}.isdisjoint(webhook.events):
                        self._add(call, webhook, event)
        if call.operation.name == "webhooks.create":
            self._add(call, max(call.account.webhooks.values(), key=lambda webhook: webhook.id), _PING)
        elif call.operation.name == "webhooks.ping":
            self._add(call, call.target(Webhook), _PING)
        elif call.operation.name == "webhooks.retry":
            self._retry(call.target(Webhook), call.path["payload_id"])

    def stop(self) -> None:
        """Give up what is pending."""
        with self._ended:
            for task in self._tasks.values():
                task.get_loop().call_soon_threadsafe(task.cancel)
            self._tasks.clear()
            self._queues.clear()

    def clear(self) -> None:
        """Stop, and drop the deliveries."""
        self.stop()
        self._deliveries.clear()

    def _add(self, call: Call, webhook: Webhook, event: Event) -> None:
        if not _receives(webhook):
            return
        payload_id = str(uuid.uuid4())
        payload: dict[str, object] = {
            "webhook": {"id": webhook.id, "name": webhook.name},
            "type": event.type,
            "created_at": f"{call.now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "object": event.shown,
        }
        # As documented: an event of an object has the changes, a ping the id.
        payload |= {"payload_id": payload_id} if event.type == WEBHOOK_PING else {"changes": event.changes}
        body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
        delivery = WebhookDelivery(payload_id, webhook.id, event.type, body)
        self._deliveries.append(delivery)
        self._send_behind(webhook, delivery)

    def _retry(self, webhook: Webhook, payload_id: str) -> None:
        for delivery in self.deliveries:
            if (delivery.webhook_id, delivery.payload_id) == (webhook.id, payload_id.lower()):
                if delivery.state != "pending":
                    delivery.state = "pending"
                    self._send_behind(webhook, delivery)
                return

    def _send_behind(self, webhook: Webhook, delivery: WebhookDelivery) -> None:
        """Send a payload behind the others of its webhook, unless one of these failed."""
        queue = self._queues[webhook.id]
        if delivery not in queue:
            queue.append(delivery)
        if webhook.id not in self._tasks:
            task = asyncio.get_running_loop().create_task(_send_all(webhook, queue))
            self._tasks[webhook.id] = task
            task.add_done_callback(partial(self._end, webhook.id))

    def _end(self, webhook_id: int, task: asyncio.Task[None]) -> None:
        with self._ended:
            if self._tasks.get(webhook_id) is task:
                del self._tasks[webhook_id]
                self._ended.notify_all()


async def _send_all(webhook: Webhook, queue: deque[WebhookDelivery]) -> None:
    """Send the queue of a webhook until it is empty or a payload failed."""
    while queue and queue[0].state == "pending":
        delivery, is_delivered = queue[0], False
        try:
            is_delivered = await _is_delivered(webhook, delivery)
        finally:
            delivery.state = "delivered" if is_delivered else "failed"
        if is_delivered:
            queue.popleft()


async def _is_delivered(webhook: Webhook, delivery: WebhookDelivery) -> bool:
    """Send a payload until it is accepted; False after the last try, or if the webhook is deleted."""
    for wait in (0.0, *_BACKOFF):
        await asyncio.sleep(wait)
        if not store_of(webhook)[Webhook].holds(webhook):
            break
        # At each try, as the URI and the secret may have been changed.
        status = await _post(webhook, delivery)
        delivery.statuses.append(status)
        if status is not None and 200 <= status < 300:
            return True
    return False


async def _post(webhook: Webhook, delivery: WebhookDelivery) -> int | None:
    url = _url(webhook)
    if url is None:
        return None
    headers = {
        "Content-Type": "application/json",
        "User-Agent": WEBHOOK_USER_AGENT,
        WEBHOOK_HEADERS["signature"]: sign(delivery.body, webhook.secret),
        WEBHOOK_HEADERS["delivery"]: delivery.payload_id,
        WEBHOOK_HEADERS["category"]: delivery.type.partition(".")[0],
    }
    with contextlib.suppress(httpx.HTTPError, TimeoutError):
        async with asyncio.timeout(_TIMEOUT), httpx.AsyncClient(trust_env=False, verify=False) as client:  # noqa: S501  # no TLS here
            return (await client.post(url, content=delivery.body, headers=headers, timeout=None)).status_code
    return None


def _receives(webhook: Webhook) -> bool:
    """Whether a webhook is enabled and on this machine."""
    return webhook.state == "enabled" and _url(webhook) is not None


def _url(webhook: Webhook) -> httpx.URL | None:
    """Return the URL of a webhook on this machine. The sandbox sends nothing anywhere else."""
    try:
        url, (scheme, host, port) = resolve(webhook.payload_uri)
    except httpx.InvalidURL:
        return None
    return url if scheme == "http" and is_loopback(host) and 0 < port < 65_536 else None
