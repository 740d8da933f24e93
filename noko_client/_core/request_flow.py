"""One request from its first try to its answer. Nothing here sends or sleeps: the transports do as they are told.

A transport sends `Exchange.request` and hands over what comes of it, to `answered` or to `failed`. They return None when
all is done, or a number of seconds to wait before `request` is to be sent again; or they raise one of our errors.
"""

from __future__ import annotations

import logging
import random
import time
from datetime import UTC, datetime
from typing import Final

import httpx

from noko_client._core.answer import Answer, UnreadableError, parse_error
from noko_client._core.connections import ClosedError
from noko_client._core.log import logger
from noko_client._core.retry import LONGEST_WAIT, parse_retry_after, wait_before_retry
from noko_client._core.settings import SecretHeaders, Settings, format_origin, resolve
from noko_client.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    NokoError,
    OriginError,
    ResponseDecodeError,
    error_class,
)

_MOST_REDIRECTS: Final = 5
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_READS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
# httpx raises these before a byte of the request has left.
_NEVER_CONNECTED: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
#: What sending a request may come to, apart from an answer. httpx prepares the next request of a redirect even where it
#: is not to follow it, and fails at a Location that is none; it says of a client that was closed meanwhile only that
#: something is wrong at run time.
FAULTS: Final = (httpx.HTTPError, httpx.InvalidURL, UnicodeError, RuntimeError, UnreadableError)
Fault = httpx.HTTPError | httpx.InvalidURL | UnicodeError | RuntimeError | UnreadableError


class Exchange:
    """One request, its tries and redirects, and what becomes of it."""

    def __init__(
        self, settings: Settings, method: str, url: httpx.URL, content: bytes | None, *, repeatable: bool
    ) -> None:
        self._settings = settings
        self._method = method
        self._content = content
        self._repeatable = repeatable
        self._tries = 0
        self._redirects = 0
        # Whether a try before may have reached the server without our seeing its answer.
        self._may_have_acted = False
        self._sent_at = 0.0
        #: Where the first request went.
        self.asked_for: httpx.URL = url
        #: How long to wait, after a try that failed, before the next.
        self.wait: float = 0.0
        #: The request to send next.
        self.request: httpx.Request = self._request(url)

    def _request(self, url: httpx.URL) -> httpx.Request:
        settings = self._settings
        request = httpx.Request(
            self._method,
            url,
            headers=settings.headers if self._content is None else settings.json_headers,
            content=self._content,
            extensions={"timeout": settings.timeout},
        )
        # httpx has made plain headers of them, whose repr would show the token.
        request.headers = SecretHeaders(request.headers)
        return request

    def starts(self) -> None:
        """The request is about to be sent."""
        self._tries += 1
        self._sent_at = time.monotonic()

    def begins(self, response: httpx.Response) -> Answer:
        """An answer begins, and is about to be read."""
        return Answer(response, self._settings.max_response_size, has_body=self._method != "HEAD")

    def failed(self, error: Fault, answer: Answer | None, *, is_closed: bool) -> Answer | None:
        """No answer came, or not all of it.

        Returns:
            The answer as far as it came, if its status says all; None if the request is to be sent again in `wait`
            seconds. Otherwise it raises.
        """
        if isinstance(error, httpx.HTTPStatusError):
            # A hook of the user's own client calls `raise_for_status`. We look at the status ourselves.
            answer = self.begins(error.response)
            if error.response.is_stream_consumed:
                answer.add(error.response.content)
        if answer is not None and answer.is_error:
            return answer
        self._log(type(error).__name__)
        if isinstance(error, httpx.InvalidURL):
            raise self._lost(error, "was redirected to nowhere by") from error
        if isinstance(error, UnicodeError | RuntimeError):
            self._may_have_acted = True
            raise self.abandoned(ClosedError()) if is_closed else self._lost(error, "failed at") from error
        if isinstance(error, UnreadableError | httpx.DecodingError) and answer is not None:
            if isinstance(error, httpx.DecodingError):
                error = UnreadableError(f"its Content-Encoding cannot be undone ({error})")
            raise self.undecodable(answer, str(error)) from error
        reached_server = not isinstance(error, _NEVER_CONNECTED)
        self._may_have_acted |= reached_server
        wait = self._wait(None, reached_server, None)
        if wait is not None:
            logger.warning("%s %s: %s, again in %.2f s", *self._what, type(error).__name__, wait)
            self.wait = wait
            return None
        if isinstance(error, httpx.TimeoutException):
            raise self._lost(error, "timed out at") from error
        raise self._lost(
            error, "got no answer from" if answer is None else "got only a part of the answer of"
        ) from error

    def abandoned(self, closed: NokoError) -> NokoError:
        """Make the error for a client that was closed, before the first try or between two."""
        return self._lost(closed, "was given up before it was answered by") if self._tries else closed

    def _lost(self, error: Exception, problem: str) -> APIConnectionError:
        url, acted = self.request.url, self._acted()
        reason = f"{type(error).__name__}: {error}".removesuffix(": ")
        kind = APITimeoutError if isinstance(error, httpx.TimeoutException) else APIConnectionError
        return kind(
            problem=f"{problem} {url.netloc.decode('ascii')} ({reason})",
            method=self._method,
            url=str(url),
            tries=self._tries,
            may_have_taken_effect=acted,
        )

    def answered(self, answer: Answer) -> float | None:
        """An answer came: None when it is a success, else how long to wait before the next try, or raise."""
        status = answer.status
        self._log(status)
        if 200 <= status < 300:
            return None
        if status in _REDIRECTS and "location" in answer.headers:
            return self._redirect(answer)
        if status == 404 and self._method == "DELETE" and self._may_have_acted:
            # An earlier try got through, and its answer was lost.
            return None
        retry_after = self.asked_to_wait(answer)
        wait = self._wait(status, True, retry_after)
        if wait is not None:
            # Whoever answers for the server here (a proxy, say) does not know whether it acted.
            self._may_have_acted |= status != 429
            logger.warning("%s %s: %d, again in %.2f s", *self._what, status, wait)
            return wait
        raise self._status_error(answer, retry_after)

    def asked_to_wait(self, answer: Answer) -> float | None:
        """How many seconds the server asks to wait, if it does."""
        return parse_retry_after(answer.headers.get("retry-after"), datetime.now(UTC))

    def undecodable(self, answer: Answer, reason: str) -> ResponseDecodeError:
        """Make the error for an answer that cannot be understood."""
        return ResponseDecodeError(
            problem=reason,
            method=self._method,
            url=str(self.request.url),
            tries=self._tries,
            may_have_taken_effect=self._acted(True),
            status_code=answer.status,
            headers=dict(answer.headers),
            body=answer.content,
        )

    def follow(self, link: str) -> httpx.URL:
        """Return where a link of the answer leads, exactly as it came.

        Raises:
            OriginError: It leads to another server. Nothing is sent there.
            httpx.InvalidURL: It leads nowhere.
        """
        here = self.request.url
        target, its_origin = resolve(link, here)
        if target.userinfo:
            # httpx would send that instead of an OAuth token.
            raise httpx.InvalidURL("a link with a user name in it")
        if its_origin == self._settings.origin:
            return target
        origin = format_origin(its_origin)
        raise OriginError(
            problem=f"the response leads to {origin}, where the token is not sent",
            method=self._method,
            url=str(here),
            tries=self._tries,
            may_have_taken_effect=self._acted(),
            origin=origin,
        )

    def _redirect(self, answer: Answer) -> float:
        if self._redirects == _MOST_REDIRECTS:
            raise self._status_error(answer, None, f"it was redirected more than {_MOST_REDIRECTS} times")
        try:
            target = self.follow(answer.headers["location"])
        except httpx.InvalidURL:
            raise self._status_error(answer, None, "its redirect leads nowhere") from None
        self._redirects += 1
        self._tries -= 1  # it was no try that failed
        # The API asks for the request to be repeated verbatim, whatever the code.
        self.request = self._request(target)
        return 0.0

    def _wait(self, status: int | None, reached_server: bool, retry_after: float | None) -> float | None:
        return wait_before_retry(
            tries=self._tries,
            max_retries=self._settings.max_retries,
            repeatable=self._repeatable,
            status=status,
            reached_server=reached_server,
            retry_after=retry_after,
            chance=random.random(),
        )

    def _status_error(self, answer: Answer, retry_after: float | None, advice: str = "") -> APIStatusError:
        status = answer.status
        message, errors = parse_error(answer.content)
        acted = self._acted(status >= 500 and status != 501)  # 501 says that it cannot
        if retry_after is not None and retry_after > LONGEST_WAIT:
            advice = f"the server asks to wait {retry_after:.0f} seconds"
        return error_class(status)(
            method=self._method,
            url=str(self.request.url),
            tries=self._tries,
            may_have_taken_effect=acted,
            status_code=status,
            headers=dict(answer.headers),
            body=answer.content,
            message=message,
            errors=errors,
            problem=advice,
        )

    def _acted(self, now: bool = False) -> bool:
        """Whether the server may have done what was asked for, now or at an earlier try."""
        return (now or self._may_have_acted) and self._method not in _READS

    @property
    def _what(self) -> tuple[str, str]:
        return self._method, self.request.url.path

    def _log(self, outcome: str | int) -> None:
        if logger.isEnabledFor(logging.INFO):
            elapsed = (time.monotonic() - self._sent_at) * 1000
            logger.info("%s %s: %s in %.0f ms, try %d", *self._what, outcome, elapsed, self._tries)
