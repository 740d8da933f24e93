"""Sends the requests of a client. All decisions are made in `request_flow`."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar, cast

import httpx

from noko_client._core import failures
from noko_client._core.connections import Connections, merge_defaults
from noko_client._core.operation import Operation, RequestParts
from noko_client._core.pages import Page, PageCursor, page_number, parse_links
from noko_client._core.rate_limiter import RateLimiter
from noko_client._core.request_flow import Call, Lost, Send, Sleep, request_flow
from noko_client._core.responses import DecodeError, NoContent, RawResponse, ResponseInfo
from noko_client._core.settings import Settings
from noko_client._core.token import SecretHeaders
from noko_client._core.wire import Deadline, Received, StreamGuard, Trace
from noko_client.errors import InvalidParameterError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

T = TypeVar("T")
H = TypeVar("H", bound=httpx.Client | httpx.AsyncClient)

#: What a transport reports to the flow instead of a response. The last two are what httpx raises for a redirect that it
#: is not asked to follow, and for a client that was closed.
FAULTS: Final = (httpx.HTTPError, httpx.InvalidURL, UnicodeError, RuntimeError)


class BaseTransport(Generic[H]):
    """What both transports have in common: everything but I/O."""

    def __init__(
        self,
        settings: Settings,
        rate_limiter: RateLimiter,
        connections: Connections[H],
        *,
        is_copy: bool = False,
        is_raw: bool = False,
    ) -> None:
        self.settings = settings
        self.rate_limiter = rate_limiter
        self.connections = connections
        self._is_copy = is_copy
        self.is_raw = is_raw
        self._closed = False

    def copy(self, settings: Settings, rate_limiter: RateLimiter, *, is_raw: bool | None = None) -> Self:
        """Return a transport with other settings and the same connections.

        A raw one returns a `RawResponse` instead of a result.
        """
        is_raw = self.is_raw if is_raw is None else is_raw
        return type(self)(settings, rate_limiter, self.connections, is_copy=True, is_raw=is_raw)

    def take_to_close(self) -> H | None:
        """Refuse further calls; return the httpx client to close. A copy leaves it to the original."""
        self._closed = True
        return None if self._is_copy else self.connections.close(self.loop())

    def loop(self) -> AbstractEventLoop | None:
        """Return the running event loop; None for threads."""
        return None

    def begin(self, operation: Operation[Any], parts: RequestParts) -> Call:
        """Return the call of an operation. Its models are imported before the request is sent, not after."""
        operation.response_type.load()
        try:
            url = httpx.URL(self.settings.base_url + parts.target)
        except httpx.InvalidURL as error:  # of a good base URL and checked arguments: it is too long
            raise InvalidParameterError(
                method=operation.name,
                parameters=(),
                problem=f"the URL of {len(parts.target):,} characters is too long; pass fewer values at once",
            ) from error
        has_result = not isinstance(operation.response_type, NoContent)
        return Call(self.settings, operation.method, url, parts.content, operation.idempotent, has_result, operation)

    def begin_next(self, operation: Operation[Any], url: httpx.URL) -> Call:
        """Return the call that fetches the next page."""
        return Call(self.settings, "GET", url, None, idempotent=True, has_result=True, operation=operation)

    def result(self, call: Call, response: Received, operation: Operation[T]) -> T:
        """Return what the method of an operation returns."""
        result = cast("T", None)
        try:
            if not operation.background or response.status_code != 202:
                result = operation.response_type.parse(response.content, self.settings.on_unexpected_data)
        except DecodeError as error:
            raise failures.decode(call, response, str(error)) from None
        return cast("T", RawResponse(call, response, result)) if self.is_raw else result

    def cursor(self, call: Call, first_url: httpx.URL, response: Received, previous: PageCursor | None) -> PageCursor:
        """Return the place of a page in its list."""
        link = response.headers.get("link")
        links = parse_links(link) if link else {}
        visited = (previous.visited if previous else frozenset[str]()) | {str(first_url), str(call.url)}
        try:
            next_url = call.follow(links["next"]) if "next" in links else None
        except httpx.InvalidURL:
            raise failures.decode(call, response, "invalid link to the next page") from None
        if next_url is not None and str(next_url) in visited:
            raise failures.decode(call, response, "the link to the next page leads back to an earlier page")
        total = previous.total_pages if previous else None
        if "last" in links:
            total = page_number(links["last"]) or total
        elif previous is None and next_url is None and b"page=" not in call.url.query.replace(b"per_page=", b""):
            total = 1
        return PageCursor(next_url, total, visited)

    def build_request(self, http: H, send: Send, note: Callable[[str, Mapping[str, Any]], object]) -> httpx.Request:
        """Return the request for httpx, which reports to `note`."""
        settings, is_users = self.settings, self.connections.given is not None
        timeout = settings.timeout
        if is_users and "timeout" not in settings.given:
            timeout = http.timeout.as_dict()
        if send.deadline is not None:
            timeout = {name: Deadline.within(value, send.deadline) for name, value in timeout.items()}
        headers: httpx.Headers = settings.headers if send.content is None else settings.json_headers
        extensions = {"timeout": timeout, "trace": note}
        if is_users:
            return merge_defaults(http, send.method, send.url, headers, send.content, extensions, settings.given)
        request = httpx.Request(send.method, send.url, headers=headers, content=send.content, extensions=extensions)
        # httpx makes plain headers of them, whose repr would show the token.
        request.headers = SecretHeaders(request.headers)
        return request

    def fail(
        self, http: H, request: httpx.Request, trace: Trace, received: Received | None, error: Exception
    ) -> Received | Lost:
        """Return the outcome of a request at which httpx raised an exception.

        Raises:
            Exception: A hook or transport of the user's client raised it.
        """
        if received is not None:
            # The status of an error is enough, even if its body cannot be read.
            received.finish()
            return Lost(error, received) if received.is_success else received
        if isinstance(error, httpx.HTTPStatusError) and error.request is request:
            # A hook of the user's client calls `raise_for_status`. The flow looks at the status itself.
            return Received(error.response, self.settings.max_response_size)
        is_of_request = isinstance(error, httpx.RequestError) and vars(error).get("_request") is request
        if not is_of_request and trace.head is not None and trace.head[0] in range(300, 400):
            # httpx prepares a redirect even if it is not asked to follow it, and fails at an invalid Location.
            return Received(httpx.Response(trace.head[0], headers=trace.head[1]), 0, is_head=True)
        if isinstance(error, RuntimeError) and http.is_closed:
            return Lost(httpx.ReadError("the client was closed while the request was in flight"))
        if not is_of_request and self.connections.given is not None:
            raise error
        return Lost(error)


class SyncTransport(BaseTransport[httpx.Client]):
    """Sends requests from threads."""

    def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Make a call and return its result."""
        call = self.begin(operation, operation.build(arguments))
        return self.result(call, self.run(call), operation)

    def pages(self, operation: Operation[list[T]], arguments: Mapping[str, object]) -> Page[T]:
        """Make a call and return the first page of its result."""
        return self._page(self.begin(operation, operation.build(arguments)), operation, None)

    def _page(self, call: Call, operation: Operation[list[T]], previous: PageCursor | None) -> Page[T]:
        first_url = call.url
        response = self.run(call)
        try:
            items = operation.response_type.parse(response.content, self.settings.on_unexpected_data)
        except DecodeError as error:
            raise failures.decode(call, response, str(error)) from None
        cursor = self.cursor(call, first_url, response, previous)
        info = ResponseInfo(call, response)

        def fetch(url: httpx.URL) -> Page[T]:
            return self._page(self.begin_next(operation, url), operation, cursor)

        page = Page(items, cursor.total_pages, info, cursor, fetch)
        is_raw = self.is_raw and previous is None
        return cast("Page[T]", RawResponse(call, response, page)) if is_raw else page

    def run(self, call: Call) -> Received:
        """Send the request of a call until there is a final response."""
        flow = request_flow(call, self.rate_limiter, self.connections.observers)
        try:
            step = next(flow)
            while True:
                outcome = None
                if isinstance(step, Sleep):
                    time.sleep(step.seconds)
                else:
                    outcome = self._send(step)
                try:
                    step = flow.send(outcome)
                except StopIteration as stop:
                    response: Received = stop.value
                    return response
        finally:
            flow.close()

    def _send(self, send: Send) -> Received | Lost | None:
        http = self.connections.opened.get(None) or self.connections.open()
        if http is None or http.is_closed or self._closed:
            return None
        trace, received = Trace(), None
        request = self.build_request(http, send, trace.note)
        try:
            response = http.send(request, auth=None, stream=True, follow_redirects=False)
            received = Received(response, self.settings.max_response_size, is_head=send.method == "HEAD")
            try:
                if received.error is None and not response.is_stream_consumed:
                    for chunk in cast("httpx.SyncByteStream", response.stream):
                        if not received.feed(chunk):
                            break
                    received.finish()
                stream: Any = response.extensions.get("network_stream")
                guard: StreamGuard | None = getattr(stream, "guard", None)
                if guard is not None and not (guard.is_clean and received.has_body) and guard.must_close(received):
                    stream.close()
            finally:
                response.close()
        except FAULTS as error:
            return self.fail(http, request, trace, received, error)
        return Lost(received.error, received) if received.error and received.is_success else received
