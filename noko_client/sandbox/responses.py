"""Responses as the server sends them, and those that a test scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Headers = Mapping[str, str | int]
Body = str | bytes | Mapping[str, object] | Sequence[object]

_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE: Final = re.compile(r"[\t\x20-\x7e\xa0-\xff]*")


@dataclass(frozen=True)
class Response:
    """A complete response."""

    status: int
    headers: Sequence[tuple[bytes, bytes]]
    body: bytes


def json_response(status: int, value: object, headers: Iterable[tuple[str, str]] = ()) -> Response:
    """Make a response of the API."""
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    every = [*headers, ("Content-Type", "application/json"), ("Content-Length", str(len(content)))]
    return Response(status, [(name.lower().encode(), text.encode("latin-1")) for name, text in every], content)


def scripted_response(status: int, headers: Headers | None = None, body: Body | None = None) -> Response:
    """Make a response from a status, headers and a body: text as HTML, bytes unchanged, all else as JSON.

    Raises:
        ValueError: It cannot be sent; the message says why.
    """
    given = {name.lower(): str(value) for name, value in (headers or {}).items()}
    for name, value in given.items():
        if name in ("content-length", "transfer-encoding", "connection"):
            raise ValueError(f"headers: the server sets {name}")
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"headers: {name!r}: {value!r} is not a valid header")
    if isinstance(body, str):
        # Half of a surrogate pair, which is no text, becomes a question mark.
        content, media_type = body.encode(errors="replace"), "text/html; charset=utf-8"
    elif isinstance(body, bytes | None):
        content, media_type = body or b"", None
    else:
        try:
            content, media_type = json.dumps(body).encode(), "application/json"
        except (TypeError, ValueError) as error:
            raise ValueError(f"body must be text, bytes or a JSON value: {error}") from None
    if content and status in (204, 304):
        raise ValueError(f"a response with the status {status} has no body")
    if media_type is not None:
        given.setdefault("content-type", media_type)
    if status not in (204, 304):
        given["content-length"] = str(len(content))
    return Response(status, [(name.encode("latin-1"), text.encode("latin-1")) for name, text in given.items()], content)
