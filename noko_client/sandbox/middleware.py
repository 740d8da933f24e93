"""Reads, records and rate-limits each request, applies the faults that a test set, and sends the response."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from noko_client.sandbox.api import respond
from noko_client.sandbox.faults import Fault
from noko_client.sandbox.paths import below_base_url
from noko_client.sandbox.request_log import RecordedRequest
from noko_client.sandbox.responses import Response, json_response
from noko_client.sandbox.schema import PREFIX
from noko_client.sandbox.state import State

#: A larger body is refused: nothing that the API takes is near this size.
MAX_BODY: Final = 1024 * 1024
#: How long a request may take to arrive, in seconds.
READ_TIMEOUT: Final = 30.0

#: Noko has other pages there. Here it can only be a mistake.
_ELSEWHERE: Final = json_response(404, {"message": f"The API is below {PREFIX}: the base URL ends with it"})


@dataclass(frozen=True)
class _Outcome:
    """How a request ends: with a response, with the first half of one, or with none."""

    response: Response | None
    cut: bool = False


class Middleware:
    """The whole application: the API with what is done to its requests, and the page for people.

    Args:
        state: What the sandbox works on.
        page: The page.
        hang_up: Closes the connection of a request.
    """

    def __init__(self, state: State, page: ASGIApp, hang_up: Callable[[Scope], None]) -> None:
        self._state = state
        self._page = page
        self._hang_up = hang_up

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        try:
            if scope["path"] == "/" or scope["path"].startswith("/-/"):
                await self._page(scope, receive, send)
            else:
                await self._serve(scope, receive, send)
        except asyncio.CancelledError:
            # The server stops, and no client waits for a response any more.
            self._hang_up(scope)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = time.perf_counter()
        body = await _read(receive)
        request = self._record(scope, body)
        account, outcome = self._state.account, _Outcome(None)
        try:
            outcome = await self._outcome(scope, request, body, lambda: self._state.account is account)
        finally:
            # Before the response is sent, so that the client that has it finds the request recorded.
            status = outcome.response.status if outcome.response else None
            self._state.log.end(request, status, time.perf_counter() - started)
        if not await _deliver(outcome, send):
            self._hang_up(scope)
            while (await receive())["type"] != "http.disconnect":
                pass

    def _record(self, scope: Scope, body: bytes | int | None) -> RecordedRequest:
        return self._state.log.begin(
            self._state.clock(),
            scope["method"],
            below_base_url(scope["raw_path"].decode("ascii")),
            scope["query_string"].decode("ascii"),
            {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]},
            body if isinstance(body, bytes) else b"",
        )

    async def _outcome(
        self, scope: Scope, request: RecordedRequest, body: bytes | int | None, is_current: Callable[[], bool]
    ) -> _Outcome:
        """Decide how a request ends. One that was held while another account was set gets no response."""
        if body is None:
            return _Outcome(None)
        if isinstance(body, int):
            return _Outcome(Response(body, [(b"content-length", b"0"), (b"connection", b"close")], b""))
        if request.path.startswith(".."):
            return _Outcome(_ELSEWHERE)
        if self._state.limit is not None and not await self._state.limit.admit(is_current):
            return _Outcome(Response(429, [(b"content-length", b"0")], b""))
        fault = self._state.faults.take(request.method, request.path.rstrip("/") or "/") if is_current() else None
        if fault is not None:
            return await self._fail(fault, scope, body, is_current)
        return _Outcome(self._respond(scope, body) if is_current() else None)

    async def _fail(self, fault: Fault, scope: Scope, body: bytes, is_current: Callable[[], bool]) -> _Outcome:
        if not fault.after_acting:
            await asyncio.sleep(fault.delay)
        if not is_current():
            return _Outcome(None)
        response = self._respond(scope, body) if fault.acts else None
        if fault.after_acting:
            await asyncio.sleep(fault.delay)
        return _Outcome(fault.replace(response) if is_current() else None, fault.cut)

    def _respond(self, scope: Scope, body: bytes) -> Response:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        path = scope["path"].removeprefix(PREFIX)
        return respond(self._state, scope["method"], path, scope["query_string"].decode("ascii"), headers, body)


async def _deliver(outcome: _Outcome, send: Send) -> bool:
    """Send what is to be sent; False if the connection is to be closed at once."""
    response = outcome.response
    # A response without a body has no middle, and is not sent at all.
    if response is None or (outcome.cut and not response.body):
        return False
    body = response.body[: len(response.body) // 2] if outcome.cut else response.body
    await send({"type": "http.response.start", "status": response.status, "headers": response.headers})
    await send({"type": "http.response.body", "body": body, "more_body": outcome.cut})
    return not outcome.cut


async def _read(receive: Receive) -> bytes | int | None:
    """Read a body, or return the status that it is refused with; None if the request broke off."""
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(READ_TIMEOUT):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return None
                part: bytes = message.get("body", b"")
                size += len(part)
                # What is too large is read to its end: the client would not see the response otherwise.
                if size <= MAX_BODY:
                    parts.append(part)
                if not message.get("more_body", False):
                    return b"".join(parts) if size <= MAX_BODY else 413
    except TimeoutError:
        return 408
