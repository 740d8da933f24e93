"""A response while it is received: its body is decompressed and limited in size."""

from __future__ import annotations

import zlib
from typing import Final

import httpx

_MAX_ERROR_BODY: Final = 1024 * 1024
_MAX_MEMBERS: Final = 100
# More compressed bytes than this above the limit of the body are not read, even if they decompress to nothing.
_RAW_MARGIN: Final = 64 * 1024
_GZIP: Final = 16 + zlib.MAX_WBITS


class BodyError(Exception):
    """A body that cannot be read. It never leaves this package."""


class Received:
    """A response. Its body is complete if `error` is None after `finish`.

    Args:
        status_code: The status.
        headers: The headers.
        limit: How many bytes the body of a success may have, decompressed.
        is_head: Whether it is the response of a HEAD request.
    """

    def __init__(self, status_code: int, headers: httpx.Headers, limit: int, *, is_head: bool) -> None:
        self.status_code: int = status_code
        self.headers: httpx.Headers = headers
        self.is_success: bool = 200 <= status_code < 300
        self.content: bytes = b""
        #: Why the body is not complete.
        self.error: Exception | None = None
        # Of an error only as much is read as is needed to explain it.
        self._limit = limit if self.is_success else _MAX_ERROR_BODY
        self._size = self._raw_size = self._members = 0
        self._chunks: list[bytes] = []
        self._inflate = zlib.decompressobj()
        self._encoding: str = headers.get("content-encoding", "").strip().lower()
        self.has_body: bool = not is_head and status_code not in (204, 304)
        if not self.has_body:
            return
        length = headers.get("content-length", "")
        # Only accepted encodings are decompressed. Others, and several at once, can expand a few bytes to gigabytes.
        if self._encoding not in ("", "identity", "gzip", "deflate"):
            self.error = BodyError(f"unexpected Content-Encoding {self._encoding[:40]!r}")
        elif self.is_success and length.isdecimal() and len(length) < 20 and int(length) > limit:
            self.error = self._too_large()

    @property
    def announces_stray_body(self) -> bool:
        """Whether the headers announce a body that the response must not have."""
        return not self.has_body and (
            self.headers.get("content-length", "0") != "0" or "transfer-encoding" in self.headers
        )

    def feed(self, chunk: bytes) -> bool:
        """Take a part of the body as received; return whether to read on."""
        self._raw_size += len(chunk)
        if not self.has_body:
            return True
        if self._encoding in ("gzip", "deflate"):
            try:
                self._decompress(chunk)
            except (zlib.error, BodyError) as error:
                self.error = error if isinstance(error, BodyError) else BodyError(f"invalid {self._encoding} ({error})")
        else:
            self._chunks.append(chunk)
            self._size += len(chunk)
        if self._size <= self._limit and self._raw_size <= self._limit + _RAW_MARGIN:
            return self.error is None
        if self.is_success:
            self.error = self._too_large()
        return False

    def take(self, content: bytes) -> None:
        """Take the whole body, decompressed already."""
        self.error, self._encoding = None, ""
        self.feed(content)

    def finish(self) -> None:
        """Make the content of the chunks, after the last of them."""
        if self.error is None and self._members and not self._inflate.eof:
            self.error = BodyError(f"the {self._encoding} data is truncated")
        if self.error is None or not self.is_success:
            self.content = self._chunks[0] if len(self._chunks) == 1 else b"".join(self._chunks)

    def _decompress(self, data: bytes) -> None:
        while data and self._size <= self._limit:
            if not self._members or self._inflate.eof:
                if self._members and not data.strip(b"\0"):
                    return  # padding
                self._next_member(data)
            # One byte more than the limit is enough to see that there is too much.
            chunk = self._inflate.decompress(data, self._limit + 1 - self._size)
            self._chunks.append(chunk)
            self._size += len(chunk)
            data = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail

    def _next_member(self, data: bytes) -> None:
        self._members += 1
        if self._members > (_MAX_MEMBERS if self._encoding == "gzip" else 1):
            raise BodyError(f"bytes after the {self._encoding} data")
        # "deflate" means zlib's format, but some servers send it without zlib's header.
        has_header = data[0] & 0x0F == zlib.DEFLATED
        self._inflate = zlib.decompressobj(
            _GZIP if self._encoding == "gzip" else zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS
        )

    def _too_large(self) -> BodyError:
        return BodyError(f"it is larger than {self._limit:,} bytes")
