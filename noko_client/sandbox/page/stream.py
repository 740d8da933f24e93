"""The requests as server-sent events: first the last ones, then each as it comes and again as it ends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from typing import Final

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from noko_client.sandbox.page.views import Row, render, show_request
from noko_client.sandbox.recording import Journal, RecordedRequest

#: How many requests the page shows, and how many may wait for a slow browser.
MOST_ROWS: Final = 100

#: A burst of requests becomes a few events, not thousands.
_PAUSE: Final = 0.05
#: A connection that is gone is noticed by writing to it, at the latest.
_HEARTBEAT: Final = 15.0


def latest(journal: Journal) -> list[Row]:
    """Return the last requests, newest first."""
    return [show_request(request) for request in reversed(journal.requests[-MOST_ROWS:])]


class RequestStream(StreamingResponse):
    """Sends events to one browser, without end.

    An event has the ``rows`` that are new or other than before. If it says ``all``, they are all that there are to
    show: so begins every connection, the second one of a browser as well, and so a browser catches up that was too
    slow. ``changed`` says that the account may be another.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._waiting = _Waiting(journal)
        super().__init__(self._events(), media_type="text/event-stream")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Here and not around the events: those may be left in their middle, to be ended at any time.
        with self._journal.told(self._waiting.add):
            await super().__call__(scope, receive, send)

    async def _events(self) -> AsyncIterator[str]:
        yield "retry: 1000\n\n"
        while True:
            yield await self._waiting.event()
            await asyncio.sleep(_PAUSE)


class _Waiting:
    """What a browser has not been told yet: by number, so that the end of a request takes the place of its arrival."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._requests: dict[int, RecordedRequest] = {}
        self._newest = 0
        self._all = True
        self._wake = asyncio.Event()
        self._wake.set()

    def add(self, request: RecordedRequest) -> None:
        """Keep a request for the next event."""
        if request.seconds is None:
            # Numbers only begin again when the journal was cleared, and then the browser shows what is no more.
            self._all |= request.number <= self._newest
            self._newest = request.number
        if len(self._requests) >= MOST_ROWS:
            self._all = True
        if not self._all and request.number <= self._newest:
            self._requests[request.number] = request
        self._wake.set()

    async def event(self) -> str:
        """Wait for something to tell."""
        try:
            await asyncio.wait_for(self._wake.wait(), _HEARTBEAT)
        except TimeoutError:
            return ": still there\n\n"
        self._wake.clear()
        requests, everything = list(self._requests.values()), self._all
        self._requests.clear()
        self._all = False
        if everything:
            requests = self._journal.requests[-MOST_ROWS:]
            self._newest = max((request.number for request in requests), default=0)
        changed = everything or any(map(_may_change, requests))
        return _event({"all": everything, "changed": changed, "rows": _rows(requests)})


def _may_change(request: RecordedRequest) -> bool:
    return request.method not in ("GET", "HEAD") and request.seconds is not None


def _rows(requests: Iterable[RecordedRequest]) -> list[tuple[int, str]]:
    return [(request.number, render("request.html", {"row": show_request(request)})) for request in requests]


def _event(data: object) -> str:
    return f"data: {json.dumps(data)}\n\n"
