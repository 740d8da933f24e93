"""The life of a request, from the first try to the final response, as a generator without I/O.

It yields what to do, send the request of a `Call` or `Sleep`, and receives what became of it. The transports do nothing
else, one for threads and one for asyncio, as httpx's clients do with the generators of its authentication.
"""

from __future__ import annotations

import logging
import random
import re
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

import httpx

from noko_client._core import failures
from noko_client._core.log import logger
from noko_client._core.log_request import log_request
from noko_client._core.operation import Operation
from noko_client._core.rate_limiter import RateLimiter
from noko_client._core.retry import MAX_RETRY_AFTER, backoff, parse_retry_after
from noko_client._core.settings import Settings
from noko_client._core.urls import resolve
from noko_client._core.wire import BodyError, Received
from noko_client.errors import NokoError

_MAX_REDIRECTS: Final = 5
# The API asks to repeat the request verbatim after these, with any method.
_REDIRECTS: Final = frozenset({301, 302, 307, 308})
_WITHOUT_HOST: Final = re.compile(r"[a-z][a-z0-9+.-]*:(?!//)", re.IGNORECASE)
# httpx raises these before a byte of the request is sent.
_NEVER_CONNECTED: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


R = TypeVar("R")


class Sleep(NamedTuple):
    """Wait before going on."""

    seconds: float


class Lost(NamedTuple):
    """The outcome of a request without a response, or with only a part of it."""

    cause: Exception
    received: Received | None = None


#: Is called with each request, its outcome, and how many seconds it took.
Observer = Callable[["Call", Received | Lost, float], object]


@dataclass(slots=True)
class Call:
    """A call of a method, and its request as it is sent next."""

    settings: Settings
    method: str
    #: Where the request is sent, which redirects change.
    url: httpx.URL
    content: bytes | None
    idempotent: bool
    #: Whether the method returns anything.
    has_result: bool
    #: None for `client.request()`.
    operation: Operation[Any] | None = None
    #: How many times the request was sent.
    tries: int = 0
    #: Whether the server may have acted, although there is no response that says so.
    may_have_acted: bool = False
    #: Whether the server has acted, and the result is still to be fetched.
    has_acted: bool = False
    #: When the call times out, by `time.monotonic`.
    deadline: float | None = None
    #: How many seconds the last try took.
    elapsed: float = 0.0

    def sleep(self, seconds: float, cause: Exception | None = None) -> Sleep:
        """Return the command to wait.

        Raises:
            APITimeoutError: The total timeout would end meanwhile.
        """
        if self.deadline is not None and time.monotonic() + seconds >= self.deadline:
            raise failures.total_timeout(self) from cause
        return Sleep(seconds)

    def follow(self, link: str) -> httpx.URL:
        """Return the URL of a link in a response, verbatim.

        Raises:
            OriginError: It leads to another server. Nothing is sent there.
            httpx.InvalidURL: It is not a valid URL.
        """
        target, origin = resolve(link, self.url)
        # httpx would send a user name instead of an OAuth token.
        if not link or target.userinfo or _WITHOUT_HOST.match(link):
            raise httpx.InvalidURL("an empty link, or one with a user name or without a host")
        if origin != self.settings.origin:
            raise failures.origin(self, origin)
        return target


#: A generator without I/O. It receives the outcome of each request that it yields, or None if the client is closed.
Flow: TypeAlias = Generator[Call | Sleep, Received | Lost | None, R]


def request_flow(call: Call, rate_limiter: RateLimiter, observers: Sequence[Observer]) -> Flow[Received]:
    """Send the request of a call until there is a final response.

    Raises:
        NokoError: The request failed.
    """
    if call.settings.total_timeout is not None:
        call.deadline = time.monotonic() + call.settings.total_timeout
    redirects = 0
    while True:
        # Wait for the rate limit.
        slot, wait = rate_limiter.acquire()
        try:
            while wait:
                logger.debug("waiting %.2f s for the rate limit", wait)
                yield call.sleep(wait)
                slot, wait = rate_limiter.acquire(slot)
        except BaseException:
            rate_limiter.release(slot)
            raise

        call.tries += 1
        sent_at = time.monotonic()
        outcome = yield call
        call.elapsed = time.monotonic() - sent_at
        if outcome is None:
            raise failures.closed(call)
        if logger.isEnabledFor(logging.INFO):
            log_request(call, outcome)
        for observe in tuple(observers):  # another thread may add or remove one
            observe(call, outcome, call.elapsed)

        error: NokoError
        status = retry_after = cause = None
        reached_server = True
        if isinstance(outcome, Lost):
            cause = outcome.cause
            reached_server = not isinstance(cause, _NEVER_CONNECTED)
            call.may_have_acted |= reached_server
            failures.cut(cause, call.settings.printable)
            error = failures.lost(call, cause, outcome.received)
            if not isinstance(cause, httpx.TransportError):
                raise error from (None if isinstance(cause, BodyError) else cause)
        else:
            status = outcome.status_code
            if outcome.is_success:
                return outcome
            if status == 303 and call.method not in failures.READS:
                # The server says where to see the result.
                call.has_acted = True
                if not call.has_result:
                    return outcome
            if status == 303 or (status in _REDIRECTS and "location" in outcome.headers):
                redirects += 1
                _redirect(call, outcome, redirects)
                continue
            if status == 404 and call.method == "DELETE" and call.may_have_acted:
                # An earlier try was successful, and its response was lost.
                return outcome
            retry_after = parse_retry_after(outcome.headers.get("retry-after"), datetime.now(UTC))
            if status == 429:
                # All callers have to slow down, even if this one gives up.
                settings = call.settings
                pause = min(settings.first_backoff, settings.max_backoff) if retry_after is None else retry_after
                rate_limiter.pause(min(pause, MAX_RETRY_AFTER))
            error = failures.status(call, outcome, retry_after)

        wait_before_retry = backoff(call, status, retry_after, reached_server=reached_server, jitter=random.random())
        if wait_before_retry is None:
            raise error from cause
        # A 502, 503 or 504 may be the response of a proxy, which does not know whether the server acted.
        call.may_have_acted |= status is not None and status != 429
        reason = type(cause).__name__ if cause else status
        logger.warning("%s: %s, retrying in %.2f s", failures.describe(call), reason, wait_before_retry)
        yield call.sleep(wait_before_retry, error)


def _redirect(call: Call, response: Received, redirects: int) -> None:
    """Direct a call to where a response leads.

    Raises:
        NokoError: It leads to another server, it is not valid, or there were too many redirects.
    """
    if redirects > _MAX_REDIRECTS:
        raise failures.status(call, response, problem=f"redirected more than {_MAX_REDIRECTS} times")
    try:
        target = call.follow(response.headers.get("location", ""))
    except httpx.InvalidURL:
        raise failures.status(call, response, problem="invalid Location header in redirect") from None
    if response.status_code == 303:
        call.method, call.content, call.idempotent = ("HEAD" if call.method == "HEAD" else "GET"), None, True
    call.url = target
    call.tries -= 1  # this try did not fail
