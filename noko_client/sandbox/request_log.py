"""The requests that the sandbox received, for assertions, for the command and for the page."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import count
from typing import Final
from urllib.parse import parse_qsl

from noko_client._generated.service import CREDENTIALS
from noko_client.sandbox.parsing import parse_json
from noko_client.sandbox.python_calls import python_call

_log: Final = logging.getLogger("noko_client.sandbox")

#: How many requests are kept, and how large their bodies may be together.
MAX_REQUESTS: Final = 10_000
MAX_BYTES: Final = 64 * 1024 * 1024
_MASKED: Final = {"authorization", "cookie", "proxy-authorization", "x-freckletoken"} | {
    credential.header.lower() for credential in CREDENTIALS.values()
}


@dataclass(eq=False)
class RecordedRequest:
    """A request that the sandbox received.

    Attributes:
        number: Counted from 1.
        at: When it was received, by the sandbox's clock.
        method: The HTTP method.
        path: The raw path below the base URL: ``/teams/9283``. One outside of it begins with two dots: a base
            URL without its ``/v2`` leads to ``../teams/9283``.
        query_string: The raw query string.
        headers: The headers by their names in lower case, with credentials masked.
        body: The raw body.
        status: The status of the response; None while it is under way, or if there was no response.
        seconds: How long it took; None while it is under way. A request without a response has it, too.
    """

    number: int
    at: datetime
    method: str
    path: str
    query_string: str
    headers: Mapping[str, str]
    body: bytes
    status: int | None = None
    seconds: float | None = None

    @property
    def target(self) -> str:
        """The raw path with the query string."""
        return f"{self.path}?{self.query_string}" if self.query_string else self.path

    @cached_property
    def query(self) -> dict[str, str]:
        """The parameters of the query."""
        return dict(parse_qsl(self.query_string, keep_blank_values=True))

    @cached_property
    def json(self) -> object:
        """The JSON body; None if there is none, or it is not valid."""
        try:
            return parse_json(self.body)
        except ValueError:
            return None

    @cached_property
    def call(self) -> str:
        """The Python call that makes this request: ``client.teams.add_users(9283, [5538])``."""
        pairs = parse_qsl(self.query_string, keep_blank_values=True)
        call = python_call(self.method, self.path, pairs, self.json)
        is_valid = self.json is not None or self.body.strip() in (b"", b"null")
        return call if is_valid else f"{call}  # with a body that is not JSON"

    def __repr__(self) -> str:
        return f"<{self.method} {self.target} {self.status or 'no response'}>"


Listener = Callable[[RecordedRequest], None]


class RequestLog:
    """The last requests, and the functions that are called with each."""

    def __init__(self) -> None:
        self._requests: deque[RecordedRequest] = deque()
        self._bytes = 0
        self._numbers = count(1)
        self._listeners: list[Listener] = []

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests in the order in which they were received."""
        return list(self._requests)

    def begin(
        self, at: datetime, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes
    ) -> RecordedRequest:
        """Record a request."""
        request = RecordedRequest(next(self._numbers), at, method, path, query, _mask(headers), body)
        self._requests.append(request)
        self._bytes += len(body)
        while len(self._requests) > MAX_REQUESTS or self._bytes > MAX_BYTES:
            self._bytes -= len(self._requests.popleft().body)
        self._notify(request)
        return request

    def end(self, request: RecordedRequest, status: int | None, seconds: float) -> None:
        """Record how a request ended."""
        request.status, request.seconds = status, seconds
        self._notify(request)

    def clear(self) -> None:
        """Drop all requests."""
        self._requests.clear()
        self._bytes = 0
        self._numbers = count(1)

    @contextmanager
    def subscribe(self, listener: Listener) -> Generator[None]:
        """Call a function, in the server's thread, when a request is received and again when it has ended."""
        self._listeners.append(listener)
        try:
            yield
        finally:
            self._listeners.remove(listener)

    def _notify(self, request: RecordedRequest) -> None:
        for listener in list(self._listeners):
            try:
                listener(request)
            except Exception:  # noqa: BLE001  # the response does not depend on it
                _log.exception("a subscriber of the request log failed")


def _mask(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: _masked(value) if name in _MASKED else value for name, value in headers.items()}


def _masked(value: str) -> str:
    scheme, _, _ = value.partition(" ")
    return f"{scheme} ***" if scheme.lower() in ("bearer", "basic") else "***"
