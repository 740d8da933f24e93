"""What came back: read up to a limit, and what an error's body says."""

from __future__ import annotations

import json
from typing import Final

import httpx

from noko_client._core.json_types import is_array, is_object
from noko_client.errors import ErrorDetail

#: What we ask for, and so what we undo. Others, and several at once, can blow a few bytes up to gigabytes.
_ENCODINGS: Final = frozenset({"", "identity", "gzip", "deflate"})
_MOST_OF_AN_ERROR: Final = 1024 * 1024
_LONGEST_TEXT: Final = 500


class UnreadableError(Exception):
    """An answer that cannot be read to its end. It never leaves this package."""


class Answer:
    """An answer while it is read, and when it has been."""

    def __init__(self, response: httpx.Response, limit: int, *, has_body: bool = True) -> None:
        self.status: int = response.status_code
        self.headers: httpx.Headers = response.headers
        #: Of an error only as much is read as is needed to explain it, and it is explained however it can be read.
        self.is_error: bool = not 200 <= self.status < 300
        self._chunks: list[bytes] = []
        self._size = 0
        self._limit = limit
        self._has_body = has_body and self.status not in (204, 304)

    def is_wanted(self) -> bool:
        """Say, before anything is read, whether the body is wanted.

        Raises:
            UnreadableError: It is, and it is too large, or encoded in a way that we did not ask for.
        """
        if not self._has_body:
            # There is nothing to read but its end, without which the connection could not be used again.
            return True
        encoding = self.headers.get("content-encoding", "")
        is_known = encoding.strip().lower() in _ENCODINGS
        if self.is_error:
            return is_known
        if not is_known:
            raise UnreadableError(f"its Content-Encoding {encoding[:40]!r} is not one that was asked for")
        length = self.headers.get("content-length", "")
        if length.isdecimal() and len(length) < 20 and int(length) > self._limit:
            raise self._too_large()
        return True

    def add(self, chunk: bytes) -> bool:
        """Take a part of the body, decompressed; say whether more is wanted.

        Raises:
            UnreadableError: It is larger than the limit.
        """
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self.is_error:
            return self._size < _MOST_OF_AN_ERROR
        if self._size > self._limit:
            self._chunks.clear()
            raise self._too_large()
        return True

    @property
    def content(self) -> bytes:
        """The body, as far as it has been read."""
        if len(self._chunks) > 1:
            self._chunks = [b"".join(self._chunks)]
        return self._chunks[0] if self._chunks else b""

    def _too_large(self) -> UnreadableError:
        return UnreadableError(f"it is larger than {self._limit:,} bytes")


def parse_error(body: bytes) -> tuple[str, tuple[ErrorDetail, ...]]:
    """Return Noko's message and codes from an error's body, whatever that is."""
    try:
        document: object = json.loads(body)
    except (ValueError, RecursionError):
        return "", ()
    if not is_object(document):
        return "", ()
    message, errors = document.get("message"), document.get("errors")
    details: list[ErrorDetail] = []
    for item in errors if is_array(errors) else ():
        if is_object(item):
            details.append(ErrorDetail(*map(_text, map(item.get, ("resource", "field", "code")))))
    return _text(message) or "", tuple(details)


def _text(value: object) -> str | None:
    """Return a text that can be printed whatever is in it, and is not too long to be read."""
    if not isinstance(value, str):
        return None
    return value[:_LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")
