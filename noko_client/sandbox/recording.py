"""What came in, kept for assertions, for the command's lines and for the page."""

from __future__ import annotations

import json
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
from noko_client.sandbox.calls import python_call

MOST_REQUESTS: Final = 10_000
_MASKED: Final = {"authorization", "cookie", "x-freckletoken"} | {
    credential.header.lower() for credential in CREDENTIALS.values()
}


@dataclass(eq=False)
class RecordedRequest:
    """A request that the sandbox got. ``status`` and ``seconds`` are None while it is under way."""

    #: Counted from 1.
    number: int
    #: When it came, by the sandbox's clock.
    at: datetime
    method: str
    #: The path below the base URL, as it came: ``/teams/9283``.
    path: str
    #: The query string, as it came.
    query_string: str
    #: The headers by their names in lower case, credentials masked.
    headers: Mapping[str, str]
    #: The body, as it came.
    body: bytes
    #: The status that it was answered with; None if the connection was dropped without one.
    status: int | None = None
    #: How long that took; a request that was dropped has it, too.
    seconds: float | None = None

    @cached_property
    def query(self) -> dict[str, str]:
        """The parameters of the query."""
        return dict(parse_qsl(self.query_string, keep_blank_values=True))

    @cached_property
    def json(self) -> object:
        """The JSON body; None where there is none, or none that can be read."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    @cached_property
    def call(self) -> str:
        """The Python that makes this request: ``client.teams.add_users(9283, [5538])``."""
        return python_call(self.method, self.path, self.query, self.json)

    def __repr__(self) -> str:
        query = f"?{self.query_string}" if self.query_string else ""
        return f"<{self.method} {self.path}{query} {self.status or 'no answer'}>"


Listener = Callable[[RecordedRequest], None]


class Journal:
    """The last requests, and those who want to hear of them."""

    def __init__(self) -> None:
        self._requests: deque[RecordedRequest] = deque(maxlen=MOST_REQUESTS)
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
        self._tell(request)
        return request

    def end(self, request: RecordedRequest, status: int | None, seconds: float) -> None:
        """Say how it ended."""
        request.status, request.seconds = status, seconds
        self._tell(request)

    def clear(self) -> None:
        """Forget all requests."""
        self._requests.clear()
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
            listener(request)


def _mask(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: _masked(value) if name in _MASKED else value for name, value in headers.items()}


def _masked(value: str) -> str:
    scheme, blank, _ = value.partition(" ")
    return f"{scheme} ***" if blank else "***"
