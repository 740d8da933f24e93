"""Faults that a test sets, and the requests that they affect."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from starlette.responses import Response

from noko_client._core.param_types import BOOLEAN, ParamType, choice, integer
from noko_client._core.validation import Validator, describe, refusal
from noko_client.sandbox.routing import operations_matching, wildcard
from noko_client.sandbox.schema import PREFIX

#: The headers and the body of a scripted response.
Headers = Mapping[str, str | int]
Body = str | bytes | Mapping[str, object] | Sequence[object]

_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE: Final = re.compile(r"[\t\x20-\x7e\xa0-\xff]*")
METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
_TYPES: Final[dict[str, ParamType]] = {
    "method": choice(*METHODS),
    "times": integer(1),
    "drop": BOOLEAN,
    "cut": BOOLEAN,
    "after_acting": BOOLEAN,
    "status": integer(200, 599),
}


@dataclass(eq=False, repr=False)
class Fault:
    """A fault of the next matching requests.

    Attributes:
        left: With how many more requests.
    """

    method: str | None
    path: str | None
    times: int = 1
    drop: bool = False
    cut: bool = False
    delay: float = 0.0
    status: int | None = None
    headers: Headers | None = None
    body: Body | None = None
    after_acting: bool = False
    #: The method of the sandbox that made it, for messages.
    made_by: str = "fail"
    left: int = field(init=False)
    _response: Response | None = field(init=False)
    _pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.times  # first: the repr shows it
        self.method = self.method.upper() if isinstance(self.method, str) else self.method
        Validator(self.made_by, _TYPES).validate({name: getattr(self, name) for name in _TYPES})
        problems = dict(self._problems())
        if problems:
            raise refusal(self.made_by, problems)
        try:
            self._response = None if self.status is None else _response(self.status, self.headers or {}, self.body)
        except ValueError as error:
            raise ValueError(f"{self.made_by}(): {error}") from None
        self._pattern = wildcard(self.path or "*")

    def _problems(self) -> Iterator[tuple[str, str]]:
        delay, path = cast("object", self.delay), cast("object", self.path)
        if isinstance(delay, bool) or not isinstance(delay, int | float) or not 0 <= delay < 3600:
            yield "delay", f"must be seconds from 0 to 3600, not {describe(delay)}"
        if path is not None:
            yield from self._path_problems(path)
        if self.status is None and (self.headers or self.body is not None):
            yield "headers and body", "need a status"
        if self.drop and (self.cut or self.status is not None):
            yield "drop", "means that there is no response: it cannot be combined with cut or status"
        if not (self.drop or self.cut or self.delay or self.status is not None):
            yield "drop, cut, delay or status", "must be given: nothing would go wrong"

    def _path_problems(self, path: object) -> Iterator[tuple[str, str]]:
        # Errors and logs show the path on the server, which begins with that of the base URL.
        text = path if isinstance(path, str) else "?"
        if not text.startswith(("/", "*", "..")) or text.startswith(f"{PREFIX}/") or "?" in text:
            yield "path", f"must be below the base URL, without a query, such as '/teams/*', not {describe(path)}"
        elif self.made_by == "fail" and not any(operations_matching(self.method, text)):
            call = f"{self.method} {text}" if self.method else text
            yield "path", f"must be that of an operation: the API has no {call}; respond() scripts any path"

    def __repr__(self) -> str:
        return f"<Fault for {self.method or 'any method'} {self.path or 'any path'}, {self.left} of {self.times} left>"

    @property
    def acts(self) -> bool:
        """Whether the API acts on the request all the same."""
        return self.after_acting or not (self.drop or self._response)

    def replace(self, response: Response | None) -> Response | None:
        """Return the response that is sent in the place of the API's; None if none is."""
        return None if self.drop else self._response or response

    def matches(self, method: str, path: str) -> bool:
        """Whether it is for a request."""
        return self.left > 0 and self.method in (None, method) and self._pattern.fullmatch(path) is not None


def _response(status: int, headers: Headers, body: Body | None) -> Response:
    """Make a response from a status, headers and a body: text as HTML, bytes unchanged, all else as JSON.

    Raises:
        ValueError: It cannot be sent; the message says why.
    """
    given = {name.lower(): str(value) for name, value in headers.items()}
    for name, value in given.items():
        if name in ("content-length", "transfer-encoding", "connection"):
            raise ValueError(f"headers: the server sets {name}")
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"headers: {name!r}: {value!r} is not a valid header")
    media_type = None
    if isinstance(body, str):
        # Half of a surrogate pair, which is no text, becomes a question mark.
        content, media_type = body.encode(errors="replace"), "text/html"
    elif isinstance(body, bytes | None):
        content = body or b""
    else:
        try:
            content, media_type = json.dumps(body).encode(), "application/json"
        except (TypeError, ValueError) as error:
            raise ValueError(f"body must be text, bytes or a JSON value: {error}") from None
    if content and status in (204, 304):
        raise ValueError(f"a response with the status {status} has no body")
    return Response(content, status, given, media_type)
