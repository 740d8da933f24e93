"""Sends the requests of an async client. It is imported with the first one: asyncio takes a tenth of all imports."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Generator, Mapping
from functools import partial
from typing import Any, Generic, TypeVar, cast

import httpx

from noko_client._core import failures
from noko_client._core.operation import Operation
from noko_client._core.pages import AsyncPage, AsyncPages, PageCursor
from noko_client._core.request_flow import Call, Lost, Send, Sleep, request_flow
from noko_client._core.responses import DecodeError, ResponseType
from noko_client._core.transport import FAULTS, BaseTransport
from noko_client._core.wire import Received, StreamGuard, Trace

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
        return AsyncPages(
            operation.name, lambda: self._page(self.begin(operation, parts), operation.response_type, None)
        )

    async def _page(
        self, call: Call, response_type: ResponseType[list[T]], previous: PageCursor | None
    ) -> AsyncPage[T]:
        first_url = call.url
        response = await self.run(call)
        try:
            items = response_type.parse(response.content, self.settings.on_unexpected_data)
        except DecodeError as error:
            raise failures.decode(call, response, str(error)) from None
        cursor = self.cursor(call, first_url, response, previous)
        return AsyncPage(
            items, cursor.total_pages, cursor, lambda url: self._page(self.begin_next(url), response_type, cursor)
        )

    async def run(self, call: Call) -> Received:
        """Send the request of a call until there is a final response."""
        flow = request_flow(call, self.rate_limiter, self.connections.observers)
        try:
            step = next(flow)
            while True:
                outcome = None
                if isinstance(step, Sleep):
                    await asyncio.sleep(step.seconds)
                else:
                    outcome = await self._send(step)
                try:
                    step = flow.send(outcome)
                except StopIteration as stop:
                    response: Received = stop.value
                    return response
        finally:
            flow.close()

    async def _send(self, send: Send) -> Received | Lost | None:
        loop = asyncio.get_running_loop()
        http = self.connections.opened.get(loop) or self.connections.open(loop)
        if http is None or http.is_closed or self._closed:
            return None
        if send.deadline is None:
            return await Guarded(partial(self._exchange, http, send))
        timeout = asyncio.timeout(max(send.deadline - time.monotonic(), 0))
        try:
            async with timeout:
                return await Guarded(partial(self._exchange, http, send))
        except TimeoutError:
            if not timeout.expired():
                raise
            return Lost(httpx.ReadTimeout("the total timeout has passed"))

    async def _exchange(
        self, http: httpx.AsyncClient, send: Send, guarded: Guarded[Received | Lost]
    ) -> Received | Lost:
        trace, received = Trace(), None
        request = self.build_request(http, send, trace.note_async)
        try:
            response = await http.send(request, auth=None, stream=True, follow_redirects=False)
            try:
                received = Received(response, self.settings.max_response_size, is_head=send.method == "HEAD")
                if received.error is None and not response.is_stream_consumed:
                    async for chunk in cast("httpx.AsyncByteStream", response.stream):
                        if not received.feed(chunk):
                            break
                    received.finish()
                stream: Any = response.extensions.get("network_stream")
                guard: StreamGuard | None = getattr(stream, "guard", None)
                if guard is not None and not (guard.is_clean and received.has_body) and guard.must_close(received):
                    await stream.aclose()
            finally:
                guarded.cancellable = False
                await response.aclose()
            return Lost(received.error, received) if received.error and received.is_success else received
        except FAULTS as error:
            return self.fail(http, request, trace, received, error)


class Guarded(Generic[T]):
    """Awaits what httpx does for a request, and lets it be cancelled only where that does no harm.

    httpcore loses a connection for good if it is cancelled between two steps of its bookkeeping, where other tasks run
    although it waits for nothing, or while it cleans up. It is prepared for a cancellation only where it waits for
    something that has not happened yet. Any other cancellation is deferred until then, or to the end.

    Args:
        start: Starts the coroutine. It may set `cancellable` to False when it begins to clean up.
    """

    def __init__(self, start: Callable[[Guarded[T]], Coroutine[Any, Any, T]]) -> None:
        self.cancellable = True
        self._coroutine = start(self)
        self._deferred: asyncio.CancelledError | None = None

    def __await__(self) -> Generator[Any, Any, T]:
        """Run the coroutine in the current task."""
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        before = task.cancelling()
        was_cancelled = False
        thrown: BaseException | None = None
        try:
            while True:
                try:
                    future = self._coroutine.throw(thrown) if thrown else self._coroutine.send(None)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                thrown = None
                if task.cancelling() <= before:
                    # A timeout inside of the coroutine has ended, and has taken its cancellation back.
                    was_cancelled, self._deferred = False, None
                try:
                    if future is None or future.done():
                        yield from self._step()
                    else:
                        was_cancelled |= yield from self._wait(future, self.cancellable and not was_cancelled)
                except BaseException as error:  # noqa: BLE001 - it is raised where the coroutine waits
                    thrown = error
        finally:
            if self._deferred is not None and task.cancelling() > before:
                raise self._deferred

    def _step(self) -> Generator[Any, Any, None]:
        """Let other tasks run."""
        try:
            yield
        except asyncio.CancelledError as error:
            self._deferred = error

    def _wait(self, future: asyncio.Future[Any], cancellable: bool) -> Generator[Any, Any, bool]:
        """Wait for a future; return whether it was cancelled."""
        is_cancelled = False
        while not future.done():
            if self._deferred is not None and cancellable and not is_cancelled:
                is_cancelled = future.cancel(*self._deferred.args)
                self._deferred = None
                continue
            # The task waits for another future, so that its cancellation leaves this one alone.
            waiter = future.get_loop().create_future()
            future.add_done_callback(partial(_wake, waiter))
            try:
                yield from waiter
            except asyncio.CancelledError as error:
                self._deferred = error
        return is_cancelled


def _wake(waiter: asyncio.Future[None], _: object) -> None:
    if not waiter.done():
        waiter.set_result(None)
