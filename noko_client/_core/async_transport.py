"""Sends the requests of an async client. It is imported with the first one: asyncio takes a tenth of all imports."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Generator, Mapping
from functools import partial
from typing import Any, Final, Generic, TypeVar, cast

import httpx

from noko_client._core.operation import Operation
from noko_client._core.pages import AsyncPage, AsyncPages
from noko_client._core.request_flow import Call, Flow, Lost, Sleep
from noko_client._core.transport import FAULTS, BaseTransport
from noko_client._core.wire import CONNECTED, Received, Trace, stream_to_close

T = TypeVar("T")

#: The tasks of requests that are cancelled and not finished yet.
_cancelled: Final[set[asyncio.Task[Received | Lost]]] = set()


class AsyncTransport(BaseTransport[httpx.AsyncClient]):
    """Sends requests from the tasks of asyncio."""

    def loop(self) -> asyncio.AbstractEventLoop:
        """Return the running event loop."""
        return asyncio.get_running_loop()

    async def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Make a call and return its result."""
        return await self.run(self.call_flow(operation, arguments))

    def pages(self, operation: Operation[list[T]], arguments: Mapping[str, object]) -> AsyncPages[T]:
        """Validate a call and return what fetches its first page, or all pages."""
        parts = operation.build(arguments)

        def fetch_first() -> Awaitable[AsyncPage[T]]:
            return self.run(self.page_flow(AsyncPage[T], operation, self.begin(operation, parts)))

        return AsyncPages(operation.name, fetch_first, is_raw=self.is_raw)

    async def run(self, flow: Flow[T]) -> T:
        """Do what a flow yields; return what it returns."""
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
                    result: T = stop.value
                    return result
        finally:
            flow.close()

    async def _send(self, call: Call) -> Received | Lost | None:
        loop = asyncio.get_running_loop()
        http = self.connections.opened.get(loop) or self.connections.open(loop)
        if http is None or http.is_closed or self._closed:
            return None
        if call.deadline is None:
            return await self._send_in_task(loop, http, call)
        timeout = asyncio.timeout(max(call.deadline - time.monotonic(), 0))
        try:
            async with timeout:
                return await self._send_in_task(loop, http, call)
        except TimeoutError:
            if not timeout.expired():
                raise
            return Lost(httpx.ReadTimeout("the total timeout has passed"))

    async def _send_in_task(
        self, loop: asyncio.AbstractEventLoop, http: httpx.AsyncClient, call: Call
    ) -> Received | Lost:
        """Send a request in a task of its own, in which a cancellation can wait until it does no harm."""
        request_task: RequestTask[Received | Lost] = RequestTask(
            partial(self._receive, http, call), loop.create_future()
        )
        task = loop.create_task(request_task.run())
        try:
            await request_task.finished
        except asyncio.CancelledError:
            request_task.cancel()
            # An event loop has no references to its tasks.
            _cancelled.add(task)
            task.add_done_callback(_forget)
            # The connection is free again when the caller continues, unless it is cancelled once more.
            await asyncio.wait([task])
            raise
        return task.result()

    async def _receive(
        self, http: httpx.AsyncClient, call: Call, request_task: RequestTask[Received | Lost]
    ) -> Received | Lost:
        trace, received = AsyncTrace(request_task), None
        request = self.build_request(http, call, trace.note_async)
        try:
            response = await http.send(request, auth=None, stream=True, follow_redirects=False)
            try:
                received = Received(response, self.settings.max_response_size, is_head=call.method == "HEAD")
                if received.error is None and not response.is_stream_consumed:
                    async for chunk in cast("httpx.AsyncByteStream", response.stream):
                        if not received.feed(chunk):
                            break
                    received.finish()
                stream = stream_to_close(response, received)
                if stream is not None:
                    await stream.aclose()
            finally:
                request_task.cancellable = False
                await response.aclose()
            return Lost(received.error, received) if received.error and received.is_success else received
        except FAULTS as error:
            return self.fail(http, request, trace, received, error)


class AsyncTrace(Trace):
    """Receives what httpcore does for one request of an async client."""

    def __init__(self, request_task: RequestTask[Any]) -> None:
        self._request_task = request_task

    async def note_async(self, name: str, info: Mapping[str, Any]) -> None:
        """Note an event."""
        self.note(name, info)
        if name.endswith("start_tls.failed"):
            # httpcore leaves the connection open if the task is cancelled in the handshake.
            await self.stream.aclose()
        elif name.endswith(CONNECTED):
            # If the request was cancelled: anyio can lose a cancellation at the moment at which it has connected.
            self._request_task.cancellable = True


class RequestTask(Generic[T]):
    """Awaits what httpx does for a request, and cancels it only where that does no harm.

    httpcore loses a connection for good if it is cancelled between two steps of its bookkeeping, where other tasks run
    although it waits for nothing, or while it cleans up. It is prepared for a cancellation only where it waits for
    something that has not happened yet. Any other cancellation is deferred until then.

    Args:
        start: Starts the coroutine. It may set `cancellable` to False when it begins to clean up.
        finished: Gets a result when the coroutine ends. Unlike the task, it is cancelled with the task that awaits it.
    """

    def __init__(
        self, start: Callable[[RequestTask[T]], Coroutine[Any, Any, T]], finished: asyncio.Future[None]
    ) -> None:
        self.cancellable = True
        self.finished = finished
        self._coroutine = start(self)
        self._is_cancelled = False
        self._waiter: asyncio.Future[None] | None = None

    def cancel(self) -> None:
        """Cancel the request, as soon as it waits."""
        self._is_cancelled = True
        self._wake()

    async def run(self) -> T:
        """Run the coroutine in the current task."""
        try:
            return await self
        finally:
            if not self.finished.done():
                self.finished.set_result(None)

    def __await__(self) -> Generator[Any, Any, T]:
        """Run the coroutine in the current task."""
        thrown: BaseException | None = None
        while True:
            try:
                future = self._coroutine.throw(thrown) if thrown else self._coroutine.send(None)
            except StopIteration as stop:
                result: T = stop.value
                return result
            thrown = None
            try:
                yield from self._wait(future)
            except BaseException as error:  # noqa: BLE001 - it is raised where the coroutine waits
                thrown = error

    def _wait(self, future: asyncio.Future[Any] | None) -> Generator[Any, Any, None]:
        if future is None or future.done():
            yield
            return
        while not future.done():
            if self._is_cancelled and self.cancellable:
                # The coroutine gets the exception now. A step later, httpcore may have given it a connection.
                self.cancellable = not future.cancel()
                return
            self._waiter = future.get_loop().create_future()
            future.add_done_callback(self._wake)
            yield from self._waiter

    def _wake(self, _: object = None) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)


def _forget(task: asyncio.Task[Received | Lost]) -> None:
    _cancelled.discard(task)
    if not task.cancelled():
        task.exception()  # otherwise asyncio logs that it was never retrieved
