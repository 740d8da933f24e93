"""Sends the events of the account to webhooks on this machine, signed, one after another, with retries."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import threading
import uuid
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC
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
#: How much of a response is read, in bytes.
_MAX_RESPONSE: Final = 64 * 1024
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


class _Run:
    """What is sent until the sandbox stops or is reset."""

    def __init__(self) -> None:
        self.stopping = threading.Event()
        self.queues: dict[int, deque[WebhookDelivery]] = {}
        self.threads: dict[int, threading.Thread] = {}
        #: What the threads wait for, by the webhook.
        self.sockets: dict[int, socket.socket] = {}


class Webhooks:
    """The webhooks of a sandbox that are on this machine, and what is sent to them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._run = _Run()
        self._deliveries: deque[WebhookDelivery] = deque(maxlen=_KEPT)

    @property
    def deliveries(self) -> list[WebhookDelivery]:
        """The last 10,000 payloads, oldest first, with the responses to them."""
        with self._changed:
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
        with self._changed:
            if not self._changed.wait_for(lambda: not self._run.threads, timeout):
                pending = ", ".join(repr(each) for each in self._deliveries if each.state == "pending")
                raise TimeoutError(f"not delivered within {timeout:g} seconds: {pending}")
            return list(self._deliveries)

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
                    if _receives(webhook) and not {"*", event.type}.isdisjoint(webhook.events):
                        self._add(call, webhook, event)
        if call.operation.name == "webhooks.create":
            self._ping(call, max(call.account.webhooks.values(), key=lambda webhook: webhook.id))
        elif call.operation.name == "webhooks.ping":
            self._ping(call, call.target(Webhook))
        elif call.operation.name == "webhooks.retry":
            self._retry(call.target(Webhook), call.path["payload_id"])

    def stop(self) -> None:
        """Give up what is pending; return when nothing is sent any more."""
        with self._changed:
            run, self._run = self._run, _Run()
            run.stopping.set()
            for connected in run.sockets.values():
                with contextlib.suppress(OSError):
                    connected.shutdown(socket.SHUT_RDWR)  # ends the wait for a response
            threads = list(run.threads.values())
        for thread in threads:
            thread.join()

    def clear(self) -> None:
        """Stop, and drop the deliveries."""
        self.stop()
        with self._changed:
            self._deliveries.clear()

    def _ping(self, call: Call, webhook: Webhook) -> None:
        if _receives(webhook):
            self._add(call, webhook, Event(WEBHOOK_PING, {}, {}))

    def _add(self, call: Call, webhook: Webhook, event: Event) -> None:
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
        with self._changed:
            self._deliveries.append(delivery)
            self._send_behind(webhook, delivery)

    def _retry(self, webhook: Webhook, payload_id: str) -> None:
        with self._changed:
            for delivery in self._deliveries:
                if (delivery.webhook_id, delivery.payload_id) == (webhook.id, payload_id.lower()):
                    if delivery.state != "pending":
                        delivery.state = "pending"
                        self._send_behind(webhook, delivery)
                    return

    def _send_behind(self, webhook: Webhook, delivery: WebhookDelivery) -> None:
        """Send a payload behind the others of its webhook, unless one of these failed."""
        run = self._run
        queue = run.queues.setdefault(webhook.id, deque())
        if delivery not in queue:
            queue.append(delivery)
        if webhook.id not in run.threads and queue[0].state == "pending":
            thread = threading.Thread(target=self._send_all, args=(run, webhook), name="noko-webhook", daemon=True)
            run.threads[webhook.id] = thread
            thread.start()

    def _send_all(self, run: _Run, webhook: Webhook) -> None:
        """Send the queue of a webhook until it is empty or a payload failed."""
        queue = run.queues[webhook.id]
        while True:
            with self._changed:
                if not store_of(webhook)[Webhook].holds(webhook):  # it was deleted
                    while queue:
                        queue.popleft().state = "failed"
                if not queue or queue[0].state == "failed" or run.stopping.is_set():
                    del run.threads[webhook.id]
                    self._changed.notify_all()
                    return
                delivery = queue[0]
            is_delivered = self._is_delivered(run, webhook, delivery)
            with self._changed:
                delivery.state = "delivered" if is_delivered else "failed"
                if is_delivered:
                    queue.popleft()

    def _is_delivered(self, run: _Run, webhook: Webhook, delivery: WebhookDelivery) -> bool:
        """Send a payload until it is accepted; False after the last try."""
        for wait in (0.0, *_BACKOFF):
            if run.stopping.wait(wait):
                return False
            # At each try, as the URI and the secret may have been changed.
            status = self._post(run, webhook, delivery)
            delivery.statuses.append(status)
            if status is not None and 200 <= status < 300:
                return True
        return False

    def _post(self, run: _Run, webhook: Webhook, delivery: WebhookDelivery) -> int | None:
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
        connection = http.client.HTTPConnection(url.host, url.port or 80, timeout=_TIMEOUT)
        try:
            connection.connect()
            with self._changed:
                if run.stopping.is_set():
                    return None
                run.sockets[webhook.id] = connection.sock
            connection.request("POST", url.raw_path.decode(), delivery.body, headers)
            response = connection.getresponse()
            response.read(_MAX_RESPONSE)
            return response.status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            with self._changed:
                run.sockets.pop(webhook.id, None)
            connection.close()


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
