"""Answers that are made up, and not what the API would say."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Headers = Mapping[str, str | int]
Body = str | bytes | Mapping[str, object] | Sequence[object]

_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE: Final = re.compile(r"[\t\x20-\x7e\xa0-\xff]*")


@dataclass(frozen=True)
class Answer:
    """An answer, whole."""

    status: int
    headers: Sequence[tuple[bytes, bytes]]
    body: bytes


def make_answer(status: int, headers: Headers | None = None, body: Body | None = None) -> Answer:
    """Make an answer of a status, headers and a body: text as HTML, bytes as they are, all else as JSON.

    Raises:
        ValueError: It cannot be sent; the message says why.
    """
    given = {name.lower(): str(value) for name, value in (headers or {}).items()}
    for name, value in given.items():
        if name in ("content-length", "transfer-encoding", "connection"):
            raise ValueError(f"headers: {name} is for the server to set")
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"headers: {name!r}: {value!r} is no header")
    if isinstance(body, str):
        # Half of a surrogate pair, which is no text, becomes a question mark.
        content, kind = body.encode(errors="replace"), "text/html; charset=utf-8"
    elif isinstance(body, bytes | None):
        content, kind = body or b"", None
    else:
        try:
            content, kind = json.dumps(body).encode(), "application/json"
        except (TypeError, ValueError) as error:
            raise ValueError(f"body is not accepted; it takes text, bytes or what is JSON: {error}") from None
    if content and status in (204, 304):
        raise ValueError(f"an answer with the status {status} has no body")
    if kind is not None:
        given.setdefault("content-type", kind)
    if status not in (204, 304):
        given["content-length"] = str(len(content))
    return Answer(status, [(name.encode("latin-1"), value.encode("latin-1")) for name, value in given.items()], content)
