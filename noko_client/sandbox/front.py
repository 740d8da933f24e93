"""Stands before the API: reads, records and limits each request, and lets those go wrong that are to."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from noko_client.sandbox.answers import Answer, make_answer
from noko_client.sandbox.faults import Fault
from noko_client.sandbox.paths import PREFIX, below_base_url
from noko_client.sandbox.recording import RecordedRequest
from noko_client.sandbox.state import State

#: A larger body is refused: nothing that the API takes comes near.
MOST_BYTES: Final = 1024 * 1024
#: How long a request may take to come, in seconds.
PATIENCE: Final = 30.0

_log: Final = logging.getLogger("noko_client.sandbox")


#: Noko has something else there. Here it can only be a mistake.
_ELSEWHERE: Final = make_answer(404, body={"message": f"The API is below {PREFIX}: the base URL ends with it"})


@dataclass(frozen=True)
class _Outcome:
    """How a request ends: with an answer, with the first half of one, or with none."""

    answer: Answer | None
    cut: bool = False


class Front:
    """The whole application: the API, what is done to its requests, and the page for people.

    Args:
        state: What the sandbox works on.
        api: The API.
        page: The page.
        hang_up: Closes the connection of a request.
    """

    def __init__(self, state: State, api: ASGIApp, page: ASGIApp, hang_up: Callable[[Scope], None]) -> None:
        self._state = state
        self._api = api
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
            # The server stops: nobody waits for an answer any more.
            self._hang_up(scope)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = time.perf_counter()
        body = await _read(receive)
        request = self._record(scope, body)
        epoch, outcome = self._state.epoch, _Outcome(None)
        try:
            outcome = await self._decide(scope, request, body, lambda: self._state.epoch == epoch)
        finally:
            # Before it is sent: whoever has the answer finds the request recorded.
            status = outcome.answer.status if outcome.answer else None
            self._state.journal.end(request, status, time.perf_counter() - began)
        if not await self._deliver(outcome, send):
            self._hang_up(scope)
            while (await receive())["type"] != "http.disconnect":
                pass

    def _record(self, scope: Scope, body: bytes | int | None) -> RecordedRequest:
        path: str = scope["raw_path"].decode("ascii")
        return self._state.journal.begin(
            self._state.clock(),
            scope["method"],
            below_base_url(path),
            scope["query_string"].decode("ascii"),
            {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]},
            body if isinstance(body, bytes) else b"",
        )

    async def _decide(
        self, scope: Scope, request: RecordedRequest, body: bytes | int | None, wanted: Callable[[], bool]
    ) -> _Outcome:
        if body is None:
            return _Outcome(None)
        if isinstance(body, int):
            return _Outcome(Answer(body, [(b"content-length", b"0"), (b"connection", b"close")], b""))
        if request.path.startswith(".."):
            return _Outcome(_ELSEWHERE)
        if self._state.limit is not None and not await self._state.limit.admit(wanted):
            return _Outcome(Answer(429, [(b"content-length", b"0")], b""))
        # The faults are for those who came after the account was replaced.
        fault = self._state.faults.take(request.method, request.path.rstrip("/")) if wanted() else None
        if fault is not None:
            return await self._fail(fault, scope, body, wanted)
        return _Outcome(await self._act(scope, body) if wanted() else None)

    async def _fail(self, fault: Fault, scope: Scope, body: bytes, wanted: Callable[[], bool]) -> _Outcome:
        if not fault.after_acting:
            await asyncio.sleep(fault.delay)
        if not wanted():
            return _Outcome(None)
        answer = await self._act(scope, body) if fault.acts else None
        if fault.after_acting:
            await asyncio.sleep(fault.delay)
        return _Outcome(fault.replaces(answer) if wanted() else None, fault.cut)

    async def _act(self, scope: Scope, body: bytes) -> Answer:
        """Let the API do what is asked, and return its answer."""
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        # The documents end some paths in a slash, and the server takes both.
        path = scope["path"].rstrip("/") or "/"
        try:
            await self._api({**scope, "path": path}, receive, send)
        except Exception:  # noqa: BLE001  # a mistake in the sandbox: its answer says which, and so does the log
            _log.exception("%s %s failed in the sandbox", scope["method"], path)
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return Answer(sent[0]["status"], sent[0]["headers"], body)

    async def _deliver(self, outcome: _Outcome, send: Send) -> bool:
        """Send what is to be sent of an answer; False if its connection is to be closed at once."""
        answer = outcome.answer
        # There is no middle of an answer without a body: it does not come at all.
        if answer is None or (outcome.cut and not answer.body):
            return False
        body = answer.body[: len(answer.body) // 2] if outcome.cut else answer.body
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": body, "more_body": outcome.cut})
        return not outcome.cut


async def _read(receive: Receive) -> bytes | int | None:
    """Read a request's body, or return the status that it is refused with; None if it broke off."""
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return None
                part: bytes = message.get("body", b"")
                size += len(part)
                # What is too large is read to its end: who sends it would not see the answer otherwise.
                if size <= MOST_BYTES:
                    parts.append(part)
                if not message.get("more_body", False):
                    return b"".join(parts) if size <= MOST_BYTES else 413
    except TimeoutError:
        return 408
