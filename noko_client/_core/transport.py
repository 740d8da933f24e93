"""The two that send and sleep, one for threads and one for asyncio. All else is in the modules that they call."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, Self, TypeVar

import httpx

from noko_client._core.answer import Answer
from noko_client._core.connections import ClosedError, Connections, running_loop
from noko_client._core.links import page_number, parse_links
from noko_client._core.log import logger
from noko_client._core.operation import Operation, RequestParts
from noko_client._core.pages import AsyncPage, AsyncPages, Page, PageFacts
from noko_client._core.rate_limiter import RateLimiter
from noko_client._core.request_flow import FAULTS, Exchange
from noko_client._core.responses import DecodeError, ResponseType
from noko_client._core.retry import FIRST_BACKOFF, LONGEST_WAIT
from noko_client._core.settings import Settings
from noko_client.errors import InvalidParameterError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

T = TypeVar("T")
H = TypeVar("H", bound=httpx.Client | httpx.AsyncClient)


class _Transport(Generic[H]):
    """What both transports do alike: everything but sending and sleeping."""

    def __init__(
        self, settings: Settings, rate_limiter: RateLimiter, connections: Connections[H], *, is_copy: bool = False
    ) -> None:
        self.settings = settings
        self.rate_limiter = rate_limiter
        self.connections = connections
        self._is_copy = is_copy
        self._closed = False

    def copy(self, settings: Settings, rate_limiter: RateLimiter) -> Self:
        """Return a transport with other settings and the same connections."""
        return type(self)(settings, rate_limiter, self.connections, is_copy=True)

    def connect(self, exchange: Exchange, loop: AbstractEventLoop | None = None) -> H:
        """Return the httpx client to send with.

        Raises:
            NokoError: The client is closed, or the one that it is a copy of.
        """
        try:
            if self._closed:
                raise ClosedError
            return self.connections.get(loop)
        except ClosedError as error:
            raise exchange.abandoned(error) from None

    def release(self, loop: AbstractEventLoop | None = None) -> H | None:
        """Take no more calls; return the httpx client if it is to be closed. A copy leaves it to the original."""
        self._closed = True
        return None if self._is_copy else self.connections.release(loop)

    def begin(self, operation: Operation[T], prepared: RequestParts) -> Exchange:
        """Make the request of a call."""
        try:
            url = httpx.URL(self.settings.base_url + prepared.target)
        except httpx.InvalidURL as error:  # of a good base URL and checked arguments: it is too long
            raise InvalidParameterError(
                method=operation.name,
                parameters=(),
                problem=f"the URL of {len(prepared.target):,} characters is too long; pass fewer values at once",
            ) from error
        return Exchange(self.settings, operation.method, url, prepared.content, repeatable=operation.idempotent)

    def begin_next(self, next_url: httpx.URL) -> Exchange:
        """Make the request for the page behind one."""
        return Exchange(self.settings, "GET", next_url, None, repeatable=True)

    def finish(self, exchange: Exchange, answer: Answer, returns: ResponseType[T]) -> T:
        """Make what the method returns of the answer."""
        try:
            return returns.parse(answer.content)
        except DecodeError as error:
            raise exchange.undecodable(answer, str(error)) from None

    def judge(self, exchange: Exchange, answer: Answer) -> float | None:
        """Say how long to wait before the next try; None where all is done."""
        if answer.status == 429:
            # Requests come too fast: not only this one has to slow down, even if this one gives up.
            asked = exchange.asked_to_wait(answer)
            self.rate_limiter.pause(FIRST_BACKOFF if asked is None else min(asked, LONGEST_WAIT))
        return exchange.answered(answer)

    def page_facts(self, exchange: Exchange, answer: Answer, before: PageFacts | None) -> PageFacts:
        """Read from the answer where its page stands."""
        links = parse_links(answer.headers.get("link", ""))
        here = exchange.request.url
        visited = (before.visited if before else frozenset[str]()) | {str(exchange.asked_for), str(here)}
        try:
            next_url = exchange.follow(links["next"]) if "next" in links else None
        except httpx.InvalidURL:
            raise exchange.undecodable(answer, "its link to the next page leads nowhere") from None
        if next_url is not None and str(next_url) in visited:
            raise exchange.undecodable(answer, "its link to the next page leads back to a page that came before")
        total = page_number(links["last"]) if "last" in links else None
        if total is None and before is not None:
            total = before.total_pages
        elif total is None and next_url is None and page_number(str(here)) in (None, 1):
            total = 1
        return PageFacts(next_url, total, visited)


class SyncTransport(_Transport[httpx.Client]):
    """Sends requests from threads."""

    def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Make a call and return its result."""
        exchange = self.begin(operation, operation.build(arguments))
        return self.finish(exchange, self.run(exchange), operation.response_type)

    def pages(self, operation: Operation[list[T]], arguments: Mapping[str, object]) -> Page[T]:
        """Make a call and return the first page of its result."""
        return self._page(self.begin(operation, operation.build(arguments)), operation.response_type, None)

    def _page(self, exchange: Exchange, returns: ResponseType[list[T]], before: PageFacts | None) -> Page[T]:
        answer = self.run(exchange)
        items = self.finish(exchange, answer, returns)
        facts = self.page_facts(exchange, answer, before)
        return Page(items, facts, lambda url: self._page(self.begin_next(url), returns, facts))

    def run(self, exchange: Exchange) -> Answer:
        """Send a request until it is answered, and return the answer."""
        while True:
            place = object()
            if (wait := self.rate_limiter.turn(place)) > 0:
                self._wait_for_turn(place, wait)
            http = self.connect(exchange)
            exchange.starts()
            answer = None
            try:
                response = http.send(exchange.request, stream=True, follow_redirects=False)
                answer = exchange.begins(response)
                try:
                    if answer.is_wanted():
                        for chunk in response.iter_bytes():
                            if not answer.add(chunk):
                                break
                finally:
                    response.close()
            except FAULTS as error:
                answer = exchange.failed(error, answer, is_closed=http.is_closed)
            pause = exchange.wait if answer is None else self.judge(exchange, answer)
            if answer is not None and pause is None:
                return answer
            _sleep(pause or 0.0)

    def _wait_for_turn(self, place: object, wait: float) -> None:
        try:
            while wait > 0:
                logger.debug("waiting %.2f s for the rate limit", wait)
                _sleep(wait)
                wait = self.rate_limiter.turn(place)
        finally:
            self.rate_limiter.leave(place)


class AsyncTransport(_Transport[httpx.AsyncClient]):
    """Sends requests from asyncio's tasks."""

    async def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Make a call and return its result."""
        exchange = self.begin(operation, operation.build(arguments))
        return self.finish(exchange, await self.run(exchange), operation.response_type)

    def pages(self, operation: Operation[list[T]], arguments: Mapping[str, object]) -> AsyncPages[T]:
        """Check a call and return what fetches the first page of its result, or all."""
        prepared = operation.build(arguments)
        return AsyncPages(lambda: self._page(self.begin(operation, prepared), operation.response_type, None))

    async def _page(self, exchange: Exchange, returns: ResponseType[list[T]], before: PageFacts | None) -> AsyncPage[T]:
        answer = await self.run(exchange)
        items = self.finish(exchange, answer, returns)
        facts = self.page_facts(exchange, answer, before)
        return AsyncPage(items, facts, lambda url: self._page(self.begin_next(url), returns, facts))

    async def run(self, exchange: Exchange) -> Answer:
        """Send a request until it is answered, and return the answer."""
        while True:
            place = object()
            if (wait := self.rate_limiter.turn(place)) > 0:
                await self._wait_for_turn(place, wait)
            http = self.connect(exchange, running_loop())
            exchange.starts()
            answer = None
            try:
                response = await http.send(exchange.request, stream=True, follow_redirects=False)
                answer = exchange.begins(response)
                try:
                    if answer.is_wanted():
                        async for chunk in response.aiter_bytes():
                            if not answer.add(chunk):
                                break
                finally:
                    await response.aclose()
            except FAULTS as error:
                answer = exchange.failed(error, answer, is_closed=http.is_closed)
            pause = exchange.wait if answer is None else self.judge(exchange, answer)
            if answer is not None and pause is None:
                return answer
            await _async_sleep(pause or 0.0)

    async def _wait_for_turn(self, place: object, wait: float) -> None:
        try:
            while wait > 0:
                logger.debug("waiting %.2f s for the rate limit", wait)
                await _async_sleep(wait)
                wait = self.rate_limiter.turn(place)
        finally:
            self.rate_limiter.leave(place)


def _sleep(seconds: float) -> None:
    if seconds > 0:
        time.sleep(seconds)


async def _async_sleep(seconds: float) -> None:
    if seconds > 0:
        from asyncio import sleep  # see `running_loop`

        await sleep(seconds)
