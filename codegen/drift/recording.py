"""Recorded requests and responses: what HAR files and cassettes have in common, and how their bodies are decoded."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

#: A value of JSON; YAML has bytes as well.
Value: TypeAlias = "dict[str, Value] | list[Value] | str | bytes | int | float | bool | None"

#: A body that decompresses to more than this is not read.
_MAX_BODY: Final = 256 * 1024 * 1024


@dataclass(frozen=True)
class Recording:
    """One request and its response.

    Attributes:
        method: The HTTP method.
        url: The whole URL, with the query.
        sent: The JSON of the request; None if there is none.
        status: The status of the response.
        received: The JSON of the response; None if there is none, or if it is incomplete.
        is_page: Whether the response is a page of HTML.
        is_paginated: Whether the response has links to other pages.
    """

    method: str
    url: str
    sent: Value
    status: int
    received: Value
    is_page: bool = False
    is_paginated: bool = False


def at(value: Value, *path: str) -> Value:
    """Return what is inside nested mappings, or None."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def items(value: Value) -> list[Value]:
    """Return the items of a list; anything else has none."""
    return value if isinstance(value, list) else []


def text(value: Value) -> str:
    """Return a text, or an empty one for anything else."""
    return value if isinstance(value, str) else ""


def json_body(content: Value, *, is_base64: bool = False) -> Value:
    """Return the JSON in a body. A body that is missing, compressed in an unknown way, or truncated is None."""
    if not isinstance(content, str | bytes):
        return None
    try:
        if is_base64:
            content = base64.b64decode(content, validate=False)
        if isinstance(content, bytes):
            content = _decompressed(content).decode("utf-8-sig")
        return cast("Value", json.loads(content))
    except (ValueError, binascii.Error, zlib.error, RecursionError):
        return None


def _decompressed(content: bytes) -> bytes:
    # The headers of a recording describe what was sent, which may be recorded decompressed.
    is_zlib = content[:1] == b"\x78" and len(content) > 1 and int.from_bytes(content[:2], "big") % 31 == 0
    if not is_zlib and content[:2] != b"\x1f\x8b":
        return content
    return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress(content, _MAX_BODY)
