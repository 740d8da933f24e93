"""Sends the requests of an async client. It is imported with the first one: asyncio takes a tenth of all imports."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, Generator, Mapping
from typing import Any, Generic, TypeVar, cast

import httpx

from noko_client._core.operation import Operation
from noko_client._core.pages import AsyncPage, AsyncPages, PageCursor
from noko_client._core.received import Received
from noko_client._core.request_flow import Call, Lost, Send, Sleep, request_flow
from noko_client._core.responses import ResponseType
from noko_client._core.transport import FAULTS, BaseTransport
from noko_client._core.wire import Trace, guard_of

T = TypeVar("T")


class AsyncTransport(BaseTransport[httpx.AsyncClient]):
    """Sends requests from the tasks of asyncio."""

    def loop(self) -> asyncio.AbstractEventLoop:
        """Return the running event loop."""
        return asyncio.get_running_loop()

    async def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Make a call and return its result."""
        call = self.begin(operation, operation.build(arguments))
        return self.result(call, await self.run(call), operation)

    def pages(self, operation: Operation[list[T]], arguments: Mapping[str, object]) -> AsyncPages[T]:
        """Validate a call and return what fetches its first page, or all pages."""
        parts = operation.build(arguments)
        return AsyncPages(lambda: self._page(self.begin(operation, parts), operation.response_type, None))

    async def _page(
        self, call: Call, response_type: ResponseType[list[T]], previous: PageCursor | None
    ) -> AsyncPage[T]:
        response = await self.run(call)
        items = self.parse(call, response, response_type)
        cursor = self.cursor(call, response, previous)
        return AsyncPage(items, cursor, lambda url: self._page(self.begin_next(url), response_type, cursor))

    async def run(self, call: Call) -> Received:
        """Send the request of a call until there is a final response."""
        flow = request_flow(call, self.rate_limiter)
        try:
            step = next(flow)
            while True:
                if isinstance(step, Sleep):
                    await asyncio.sleep(step.seconds)
                    step = flow.send(None)
                else:
                    step = flow.send(await self._send(step))
        except StopIteration as stop:
            response: Received = stop.value
            return response
        finally:
            flow.close()

    async def _send(self, send: Send) -> Received | Lost | None:
        http = None if self._closed else self.connections.get(asyncio.get_running_loop())
        if http is None:
            return None
        if send.deadline is None:
            return await CancelledWhenBlocked(self._exchange(http, send))
        timeout = asyncio.timeout(max(send.deadline - time.monotonic(), 0))
        try:
            async with timeout:
                return await CancelledWhenBlocked(self._exchange(http, send))
        except TimeoutError:
            if not timeout.expired():
                raise
            return Lost(httpx.ReadTimeout("the total timeout has passed"))

    async def _exchange(self, http: httpx.AsyncClient, send: Send) -> Received | Lost:
        trace, received = Trace(), None
        try:
            request = self.build_request(send, trace.note_async)
            response = await http.send(request, auth=None, stream=True, follow_redirects=False)
            received = self.receive(send, response)
            try:
                await self._read(response, received)
            finally:
                await response.aclose()
        except FAULTS as error:
            return self.failed(http, send, error, received, trace)
        return self.received(received)

    async def _read(self, response: httpx.Response, received: Received) -> None:
        if received.error is None and not response.is_stream_consumed:
            async for chunk in cast("httpx.AsyncByteStream", response.stream):
                if not received.feed(chunk):
                    return
        stream, guard = guard_of(response)
        if guard is not None and (guard.finish() or received.announces_stray_body):
            await stream.aclose()


class CancelledWhenBlocked(Generic[T]):
    """Awaits a coroutine that sees a cancellation only where it is blocked.

    httpcore loses a connection for good if it is cancelled between two steps of its bookkeeping, where it lets other
    tasks run but waits for nothing. Such a cancellation is passed on a moment later, when the coroutine waits for
    something that has not happened yet; there httpcore is prepared for it. If the coroutine waits for nothing more, the
    task is cancelled when it next waits.
    """

    def __init__(self, coroutine: Coroutine[Any, Any, T]) -> None:
        self._coroutine = coroutine

    def __await__(self) -> Generator[Any, Any, T]:
        """Run the coroutine in the current task."""
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        cancelling_before = task.cancelling()
        is_deferred = False
        thrown: BaseException | None = None
        try:
            while True:
                try:
                    awaited = self._coroutine.throw(thrown) if thrown else self._coroutine.send(None)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                thrown = None
                if is_deferred and awaited is not None:
                    is_deferred = False
                    # A timeout inside of the coroutine may have ended meanwhile, and taken its cancellation back.
                    if task.cancelling() > cancelling_before:
                        _cancel_again(task)
                try:
                    yield awaited
                except asyncio.CancelledError as error:
                    is_blocked = awaited is not None and (not awaited.done() or awaited.cancelled())
                    if is_blocked:
                        thrown = error
                    else:
                        is_deferred = True
                except BaseException as error:  # noqa: BLE001 - it is raised where the coroutine waits
                    thrown = error
        finally:
            if is_deferred and task.cancelling() > cancelling_before:
                _cancel_again(task)


def _cancel_again(task: asyncio.Task[Any]) -> None:
    # `uncancel` takes back the count, by which `asyncio.timeout` knows its own cancellation, and not the request.
    task.cancel()
    task.uncancel()
