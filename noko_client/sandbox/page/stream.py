"""Tells a browser when something changes, as server-sent events; the browser then reads its page again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from noko_client.sandbox.request_log import RequestLog

#: A burst of requests becomes a few events.
_PAUSE: Final = 0.05
#: A closed connection is noticed by writing to it, at the latest.
_HEARTBEAT: Final = 15.0


class ChangeStream(StreamingResponse):
    """Sends an event at once, and one after requests that were received or have ended, without end."""

    def __init__(self, log: RequestLog) -> None:
        self._log = log
        self._changed = asyncio.Event()
        self._changed.set()
        super().__init__(self._events(), media_type="text/event-stream")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Here and not around the events: a generator may be closed late.
        with self._log.subscribe(lambda _request: self._changed.set()):
            await super().__call__(scope, receive, send)

    async def _events(self) -> AsyncIterator[str]:
        yield "retry: 1000\n\n"
        while True:
            try:
                await asyncio.wait_for(self._changed.wait(), _HEARTBEAT)
            except TimeoutError:
                yield ": no change\n\n"
                continue
            self._changed.clear()
            yield "data: changed\n\n"
            await asyncio.sleep(_PAUSE)
