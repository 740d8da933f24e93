"""The requests as server-sent events: first the last ones, then each when it is received and when it has ended."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from typing import Final

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from noko_client.sandbox.page.views import Row, render, row_of
from noko_client.sandbox.request_log import RecordedRequest, RequestLog

#: How many requests the page shows, and how many may wait for a slow browser.
MAX_ROWS: Final = 100

#: A burst of requests becomes a few events, not thousands.
_PAUSE: Final = 0.05
#: A closed connection is noticed by writing to it, at the latest.
_HEARTBEAT: Final = 15.0


def latest(log: RequestLog) -> list[Row]:
    """Return the last requests, newest first."""
    return [row_of(request) for request in reversed(log.requests[-MAX_ROWS:])]


class RequestStream(StreamingResponse):
    """Sends events to one browser, without end.

    An event has the ``rows`` that are new or have changed. With ``all`` they are all rows to show: so every connection
    begins, and so a browser that was too slow catches up. ``changed`` says that the account may have changed.
    """

    def __init__(self, log: RequestLog) -> None:
        self._log = log
        self._waiting = _Waiting(log)
        super().__init__(self._events(), media_type="text/event-stream")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Here and not around the events: a generator may be closed late.
        with self._log.subscribe(self._waiting.add):
            await super().__call__(scope, receive, send)

    async def _events(self) -> AsyncIterator[str]:
        yield "retry: 1000\n\n"
        while True:
            yield await self._waiting.event()
            await asyncio.sleep(_PAUSE)


class _Waiting:
    """What a browser has not been sent yet, by number: the end of a request replaces its beginning."""

    def __init__(self, log: RequestLog) -> None:
        self._log = log
        self._requests: dict[int, RecordedRequest] = {}
        self._newest = 0
        self._all = True
        self._wake = asyncio.Event()
        self._wake.set()

    def add(self, request: RecordedRequest) -> None:
        """Keep a request for the next event."""
        if request.seconds is None:
            # Numbers start again when the log is cleared, and then the browser shows dropped requests.
            self._all |= request.number <= self._newest
            self._newest = request.number
        if len(self._requests) >= MAX_ROWS:
            self._all = True
        if not self._all and request.number <= self._newest:
            self._requests[request.number] = request
        self._wake.set()

    async def event(self) -> str:
        """Wait for something to send."""
        try:
            await asyncio.wait_for(self._wake.wait(), _HEARTBEAT)
        except TimeoutError:
            return ": still there\n\n"
        self._wake.clear()
        requests, everything = list(self._requests.values()), self._all
        self._requests.clear()
        self._all = False
        if everything:
            requests = self._log.requests[-MAX_ROWS:]
            self._newest = max((request.number for request in requests), default=0)
        changed = everything or any(map(_may_change, requests))
        return _event({"all": everything, "changed": changed, "rows": _rows(requests)})


def _may_change(request: RecordedRequest) -> bool:
    return request.method not in ("GET", "HEAD") and request.seconds is not None


def _rows(requests: Iterable[RecordedRequest]) -> list[tuple[int, str]]:
    return [(request.number, render("request.html", {"row": row_of(request)})) for request in requests]


def _event(data: object) -> str:
    return f"data: {json.dumps(data)}\n\n"
