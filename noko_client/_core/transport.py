"""Sends the requests of a client. All decisions are made in `request_flow`."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar, cast

import httpx

from noko_client._core import failures
from noko_client._core.connections import Connections, merge_defaults
from noko_client._core.operation import Operation, RequestParts
from noko_client._core.pages import Page, page_number, parse_links
from noko_client._core.rate_limiter import RateLimiter
from noko_client._core.request_flow import Call, Flow, Lost, Sleep, request_flow
from noko_client._core.responses import DecodeError, NoContent, RawResponse, ResponseInfo
from noko_client._core.settings import Settings
from noko_client._core.token import SecretHeaders
from noko_client._core.wire import Deadline, Received, Trace, stream_to_close
from noko_client.errors import InvalidParameterError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

T = TypeVar("T")
P = TypeVar("P")
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

    def run(self, flow: Flow[Any]) -> Any:
        """Do what a flow yields; return what it returns."""
        raise NotImplementedError

    def call_flow(self, operation: Operation[T], arguments: Mapping[str, object]) -> Flow[T]:
        """Make a call; return what the method of the operation returns."""
        call = self.begin(operation, operation.build(arguments))
        response = yield from request_flow(call, self.rate_limiter, self.connections.observers)
        result = self._deserialize(call, response, operation)
        return cast("T", RawResponse(call, response, result)) if self.is_raw else result

    def page_flow(
        self,
        page_class: Callable[[list[T], int | None, ResponseInfo, Callable[[], Any] | None], P],
        operation: Operation[list[T]],
        call: Call,
        visited: frozenset[str] = frozenset(),
        total_pages: int | None = None,
    ) -> Flow[P]:
        """Fetch a page. The URLs of the pages before it are known, so that a cycle of links is noticed."""
        is_first = not visited
        visited |= {str(call.url)}
        response = yield from request_flow(call, self.rate_limiter, self.connections.observers)
        items = self._deserialize(call, response, operation)
        visited |= {str(call.url)}
        link = response.headers.get("link")
        links = parse_links(link) if link else {}
        next_url = _next_url(call, response, links["next"], visited) if "next" in links else None
        if "last" in links:
            total_pages = page_number(links["last"]) or total_pages
        elif is_first and next_url is None and b"page=" not in call.url.query.replace(b"per_page=", b""):
            total_pages = 1

        def fetch(url: httpx.URL) -> Any:
            call = Call(self.settings, "GET", url, None, idempotent=True, has_result=True, operation=operation)
            return self.run(self.page_flow(page_class, operation, call, visited, total_pages))

        fetch_next = partial(fetch, next_url) if next_url else None
        page = page_class(items, total_pages, ResponseInfo(call, response), fetch_next)
        return cast("P", RawResponse(call, response, page)) if self.is_raw and is_first else page

    def _deserialize(self, call: Call, response: Received, operation: Operation[T]) -> T:
        if operation.background and response.status_code == 202:
            return cast("T", None)
        try:
            return operation.response_type.parse(response.content, self.settings.on_unexpected_data)
        except DecodeError as error:
            raise failures.decode(call, response, str(error)) from None

    def build_request(self, http: H, call: Call, note: Callable[[str, Mapping[str, Any]], object]) -> httpx.Request:
        """Return the request for httpx, which reports to `note`."""
        settings, is_users = self.settings, self.connections.given is not None
        timeout = settings.timeout
        if is_users and "timeout" not in settings.given:
            timeout = http.timeout.as_dict()
        if call.deadline is not None:
            timeout = {name: Deadline.within(value, call.deadline) for name, value in timeout.items()}
        headers: httpx.Headers = settings.headers if call.content is None else settings.json_headers
        extensions = {"timeout": timeout, "trace": note}
        if is_users:
            return merge_defaults(http, call.method, call.url, headers, call.content, extensions, settings.given)
        request = httpx.Request(call.method, call.url, headers=headers, content=call.content, extensions=extensions)
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


def _next_url(call: Call, response: Received, link: str, visited: frozenset[str]) -> httpx.URL:
    try:
        next_url = call.follow(link)
    except httpx.InvalidURL:
        raise failures.decode(call, response, "invalid link to the next page") from None
    if str(next_url) in visited:
        raise failures.decode(call, response, "the link to the next page leads back to an earlier page")
    return next_url


class SyncTransport(BaseTransport[httpx.Client]):
    """Sends requests from threads."""

    def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Make a call and return its result."""
        return self.run(self.call_flow(operation, arguments))

    def pages(self, operation: Operation[list[T]], arguments: Mapping[str, object]) -> Page[T]:
        """Make a call and return the first page of its result."""
        return self.run(self.page_flow(Page[T], operation, self.begin(operation, operation.build(arguments))))

    def run(self, flow: Flow[T]) -> T:
        """Do what a flow yields; return what it returns."""
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
                    result: T = stop.value
                    return result
        finally:
            flow.close()

    def _send(self, call: Call) -> Received | Lost | None:
        http = self.connections.opened.get(None) or self.connections.open()
        if http is None or http.is_closed or self._closed:
            return None
        trace, received = Trace(), None
        request = self.build_request(http, call, trace.note)
        try:
            response = http.send(request, auth=None, stream=True, follow_redirects=False)
            received = Received(response, self.settings.max_response_size, is_head=call.method == "HEAD")
            try:
                if received.error is None and not response.is_stream_consumed:
                    for chunk in cast("httpx.SyncByteStream", response.stream):
                        if not received.feed(chunk):
                            break
                    received.finish()
                stream = stream_to_close(response, received)
                if stream is not None:
                    stream.close()
            finally:
                response.close()
        except FAULTS as error:
            return self.fail(http, request, trace, received, error)
        return Lost(received.error, received) if received.error and received.is_success else received
