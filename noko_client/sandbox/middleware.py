"""Reads, records and rate-limits each request, applies the faults that a test set, and sends the response."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Final

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from noko_client.sandbox.api import respond
from noko_client.sandbox.paths import below_base_url
from noko_client.sandbox.request_log import RecordedRequest
from noko_client.sandbox.schema import PREFIX
from noko_client.sandbox.state import State

#: A larger body is refused: nothing that the API takes is near this size.
MAX_BODY: Final = 1024 * 1024
#: How long a request may take to arrive, in seconds.
READ_TIMEOUT: Final = 30.0

#: Noko has other pages there. Here it can only be a mistake.
_ELSEWHERE: Final = JSONResponse({"message": f"The API is below {PREFIX}: the base URL ends with it"}, 404)


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
                await self._serve(Request(scope, receive), send)
        except asyncio.CancelledError:
            # The server stops, and no client waits for a response any more.
            self._hang_up(scope)

    async def _serve(self, request: Request, send: Send) -> None:
        started = time.perf_counter()
        body = await _read(request)
        recorded = self._record(request, body if isinstance(body, bytes) else b"")
        response, is_cut = None, False
        try:
            if isinstance(body, bytes):
                response, is_cut = await self._respond(request, recorded, body)
            else:
                response = body
        finally:
            # Before the response is sent, so that the client that has it finds the request recorded.
            status = response.status_code if response else None
            self._state.log.end(recorded, status, time.perf_counter() - started)
        if response and not is_cut:
            await response(request.scope, request.receive, send)
            return
        if response and response.body:
            half = bytes(response.body[: len(response.body) // 2])
            await send({"type": "http.response.start", "status": status, "headers": response.raw_headers})
            await send({"type": "http.response.body", "body": half, "more_body": True})
        self._hang_up(request.scope)
        while (await request.receive())["type"] != "http.disconnect":
            pass

    def _record(self, request: Request, body: bytes) -> RecordedRequest:
        return self._state.log.begin(
            self._state.clock(),
            request.method,
            below_base_url(request.scope["raw_path"].decode("ascii")),
            request.scope["query_string"].decode("ascii"),
            dict(request.headers),
            body,
        )

    async def _respond(self, request: Request, recorded: RecordedRequest, body: bytes) -> tuple[Response | None, bool]:
        """Return the response, if there is one, and whether it is cut in its middle.

        A request that was held while another account was set gets no response.
        """
        account = self._state.account

        def is_current() -> bool:
            return self._state.account is account

        if recorded.path.startswith(".."):
            return _ELSEWHERE, False
        if self._state.limit is not None and not await self._state.limit.admit(is_current):
            return Response(status_code=429), False
        path = recorded.path.rstrip("/") or "/"
        faults = self._state.faults if is_current() else []
        fault = next((each for each in faults if each.matches(recorded.method, path)), None)
        if fault is None:
            return respond(self._state, request, body) if is_current() else None, False
        fault.left -= 1
        if not fault.after_acting:
            await asyncio.sleep(fault.delay)
        response = respond(self._state, request, body) if fault.acts and is_current() else None
        if fault.after_acting:
            await asyncio.sleep(fault.delay)
        return fault.replace(response) if is_current() else None, fault.cut


async def _read(request: Request) -> bytes | Response | None:
    """Read a body, or return the response that refuses it; None if the request broke off."""
    body = bytearray()
    size = 0
    try:
        async with asyncio.timeout(READ_TIMEOUT):
            async for part in request.stream():
                size += len(part)
                # What is too large is read to its end: the client would not see the response otherwise.
                if size <= MAX_BODY:
                    body += part
    except ClientDisconnect:
        return None
    except TimeoutError:
        return _refused(408)
    return bytes(body) if size <= MAX_BODY else _refused(413)


def _refused(status: int) -> Response:
    return Response(status_code=status, headers={"connection": "close"})
