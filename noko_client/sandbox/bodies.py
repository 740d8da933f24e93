"""Reads JSON as Noko does, and more strictly than Python."""

from __future__ import annotations

import json


def read_json(content: bytes) -> object:
    """Read a body.

    Raises:
        ValueError: It is no JSON, or holds what cannot be written again: NaN, or half of a surrogate pair.
    """
    try:
        document: object = json.loads(content.decode())
        json.dumps(document, allow_nan=False, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return document
