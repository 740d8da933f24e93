"""What came in, kept for assertions, for the command's lines and for the page."""

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
from noko_client.sandbox.bodies import read_json
from noko_client.sandbox.calls import python_call

_log: Final = logging.getLogger("noko_client.sandbox")

#: How many requests are kept, and how large their bodies may be together.
MOST_REQUESTS: Final = 10_000
MOST_BYTES: Final = 64 * 1024 * 1024
_MASKED: Final = {"authorization", "cookie", "proxy-authorization", "x-freckletoken"} | {
    credential.header.lower() for credential in CREDENTIALS.values()
}


@dataclass(eq=False)
class RecordedRequest:
    """A request that the sandbox got.

    Attributes:
        number: Counted from 1.
        at: When it came, by the sandbox's clock.
        method: The HTTP method.
        path: The path below the base URL, as it came: ``/teams/9283``. One that is elsewhere begins with two dots:
            ``../teams/9283`` says that a base URL lacks its ``/v2``.
        query_string: The query string, as it came.
        headers: The headers by their names in lower case, credentials masked.
        body: The body, as it came.
        status: The status that it was answered with; None while it is under way, or if there was no answer.
        seconds: How long that took; None while it is under way. A request without an answer has it, too.
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

    @cached_property
    def query(self) -> dict[str, str]:
        """The parameters of the query."""
        return dict(parse_qsl(self.query_string, keep_blank_values=True))

    @cached_property
    def json(self) -> object:
        """The JSON body; None where there is none, or none that can be read."""
        try:
            return read_json(self.body)
        except ValueError:
            return None

    @cached_property
    def call(self) -> str:
        """The Python that makes this request: ``client.teams.add_users(9283, [5538])``."""
        pairs = parse_qsl(self.query_string, keep_blank_values=True)
        call = python_call(self.method, self.path, pairs, self.json)
        told = self.json is not None or self.body.strip() in (b"", b"null")
        return call if told else f"{call}  # with a body that is no JSON"

    def __repr__(self) -> str:
        query = f"?{self.query_string}" if self.query_string else ""
        return f"<{self.method} {self.path}{query} {self.status or 'no answer'}>"


Listener = Callable[[RecordedRequest], None]


class Journal:
    """The last requests, and those who want to hear of them."""

    def __init__(self) -> None:
        self._requests: deque[RecordedRequest] = deque()
        self._bytes = 0
        self._numbers = count(1)
        self._listeners: list[Listener] = []

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests in the order in which they came."""
        return list(self._requests)

    def begin(
        self, at: datetime, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes
    ) -> RecordedRequest:
        """Keep a request that came."""
        request = RecordedRequest(next(self._numbers), at, method, path, query, _mask(headers), body)
        self._requests.append(request)
        self._bytes += len(body)
        while len(self._requests) > MOST_REQUESTS or self._bytes > MOST_BYTES:
            self._bytes -= len(self._requests.popleft().body)
        self._tell(request)
        return request

    def end(self, request: RecordedRequest, status: int | None, seconds: float) -> None:
        """Say how it ended."""
        request.status, request.seconds = status, seconds
        self._tell(request)

    def clear(self) -> None:
        """Forget all requests."""
        self._requests.clear()
        self._bytes = 0
        self._numbers = count(1)

    @contextmanager
    def told(self, listener: Listener) -> Generator[None]:
        """Call somebody, in the server's thread, when a request comes and again when it ends."""
        self._listeners.append(listener)
        try:
            yield
        finally:
            self._listeners.remove(listener)

    def _tell(self, request: RecordedRequest) -> None:
        for listener in list(self._listeners):
            try:
                listener(request)
            except Exception:  # noqa: BLE001  # who listens has no part in the answer
                _log.exception("somebody who was told of a request failed")


def _mask(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: _masked(value) if name in _MASKED else value for name, value in headers.items()}


def _masked(value: str) -> str:
    scheme, _, _ = value.partition(" ")
    return f"{scheme} ***" if scheme.lower() in ("bearer", "basic") else "***"
