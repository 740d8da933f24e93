"""What is received: the connection is watched where httpx and httpcore do not, and the body is limited in size.

httpcore reports to the ``trace`` extension of a request what it does, and hands over the stream of each connection that
it opens. There the stream gets its guard, whichever httpx client and proxy it belongs to.
"""

from __future__ import annotations

import re
import ssl
import time
import weakref
import zlib
from collections.abc import Callable, Mapping
from typing import Any, Final

import httpx

_MAX_INFORMATIONAL: Final = 100
_INFORMATIONAL: Final = re.compile(rb"HTTP/1\.[01] 1[0-9][0-9]")
_HEAD_END: Final = re.compile(rb"\r?\n\r?\n")
_STATUS_LINE_START: Final = len(b"HTTP/1.1 200")
_LINE: Final = rb"(?:(?!transfer-encoding)[^\r\n]+\r\n)"
# The head of a response with a Content-Length, as nearly all have.
_HEAD: Final = re.compile(
    rb"HTTP/1\.1 2(?!04)[0-9][0-9]%b*?content-length: ?([0-9]{1,15})\r\n%b*+\r\n" % (_LINE, _LINE), re.IGNORECASE
)
# More than asyncio reads at once, so that nothing stays behind in the buffer of anyio.
_READ_SIZE: Final = 1024 * 1024
CONNECTED: Final = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")

_MAX_ERROR_BODY: Final = 1024 * 1024
_MAX_MEMBERS: Final = 100
# More compressed bytes than this above the limit of the body are not read, even if they decompress to nothing.
_RAW_MARGIN: Final = 64 * 1024


class Deadline(float):
    """A timeout that ends at a moment, however many reads it is used for."""

    ends_at: float

    @classmethod
    def within(cls, timeout: float | None, ends_at: float) -> Deadline:
        """Limit a timeout to what is left until a moment."""
        left = max(ends_at - time.monotonic(), 0.001)
        deadline = cls(left if timeout is None else min(timeout, left))
        deadline.ends_at = ends_at
        return deadline

    def left(self) -> float:
        """Return the timeout of the next read.

        Raises:
            httpx.ReadTimeout: The moment has passed.
        """
        left = self.ends_at - time.monotonic()
        if left <= 0:
            raise httpx.ReadTimeout("the total timeout has passed")
        return min(self, left)


class StreamGuard:
    """Reads from a connection for httpcore, and knows what httpcore has not used.

    If the length of a response is known, its bytes are counted. Otherwise the last byte of what was read is held back
    until httpcore reads again. If it does not, the response was complete before that byte.
    """

    def __init__(self, stream: Any) -> None:
        self._stream: Callable[[], Any] = weakref.ref(stream)
        self._read: Callable[..., Any] = stream.__class__.read
        self._tls = stream.get_extra_info("ssl_object")
        # How many bytes of the response are still to be read, if that is known.
        self._expected = 0
        self._held = b""
        # What was read of the head of the response; None after the informational ones.
        self._head: bytes | None = b""
        self._informational = 0
        #: Whether the response, if it has a body, was read and nothing else with it.
        self.is_clean: bool = False

    @classmethod
    def install(cls, stream: Any) -> None:
        """Have a stream of httpcore read through a guard."""
        stream.guard = guard = cls(stream)
        stream.read = guard.read if hasattr(stream, "close") else guard.read_async

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read as `httpcore.NetworkStream` does."""
        if self._held:
            return self._release()
        left = timeout.left() if isinstance(timeout, Deadline) else timeout
        return self._received(self._read(self._stream(), max_bytes, left))

    async def read_async(
        self,
        max_bytes: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is that of httpcore
    ) -> bytes:
        """Read as `httpcore.AsyncNetworkStream` does."""
        if self._held:
            return self._release()
        return self._received(await self._read(self._stream(), max(max_bytes, _READ_SIZE), timeout))

    def _received(self, data: bytes) -> bytes:
        if self._head == b"" and self._expected <= 0:
            head = _HEAD.match(data)
            self._expected = head.end() + int(head[1]) if head else 0
        if self._expected <= 0:
            return self._hold(data)
        self._expected -= len(data)
        self.is_clean = self._expected == 0 and self._tls is None
        return data

    def _release(self) -> bytes:
        held, self._held = self._held, b""
        return held

    def _hold(self, data: bytes) -> bytes:
        self.is_clean = False
        if self._head is not None:
            self._count_informational(self._head + data)
        if len(data) < 2:
            return data
        self._held = data[-1:]
        return data[:-1]

    def _count_informational(self, head: bytes) -> None:
        while _INFORMATIONAL.match(head):
            end = _HEAD_END.search(head)
            if end is None:
                break
            self._informational += 1
            if self._informational > _MAX_INFORMATIONAL:
                raise httpx.RemoteProtocolError(f"more than {_MAX_INFORMATIONAL} informational responses")
            head = head[end.end() :]
        is_final = len(head) >= _STATUS_LINE_START and not _INFORMATIONAL.match(head)
        self._head = None if is_final else head

    def has_leftover(self) -> bool:
        """Return whether bytes are left over from a response, and get ready for the next."""
        has_leftover = bool(self._held) or self._expected != 0
        self._head, self._informational, self._expected = b"", 0, 0
        if has_leftover or self._tls is None:
            return has_leftover
        if self._tls.pending() or not isinstance(self._tls, ssl.SSLObject):
            return bool(self._tls.pending())
        # Of a connection in memory, records that are not decrypted yet do not count as pending.
        try:
            self._tls.read(1)
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError:
            pass
        return True


class Trace:
    """Receives what httpcore does for one request."""

    #: The status and headers of the response.
    head: tuple[int, list[tuple[bytes, bytes]]] | None = None
    #: The connection, if it was opened for this request.
    stream: Any = None

    def note(self, name: str, info: Mapping[str, Any]) -> None:
        """Note an event."""
        if name == "http11.receive_response_headers.complete":
            _, status, _, headers = info["return_value"]
            self.head = status, headers
        elif name.endswith(CONNECTED):
            self.stream = info["return_value"]
            StreamGuard.install(self.stream)


class NoCookies(httpx.Cookies):
    """Stores nothing: this API has no cookies, and looking for them takes an eighth of the time of a request."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Store nothing."""


class BodyError(Exception):
    """A body that cannot be read. It never leaves this package."""


class Received:
    """A response while it is received.

    Args:
        response: The response of httpx.
        limit: How many bytes the body of a success may have, decompressed.
        is_head: Whether it is the response of a HEAD request.
    """

    _inflate = zlib.decompressobj()

    def __init__(self, response: httpx.Response, limit: int, *, is_head: bool = False) -> None:
        self.status_code: int = response.status_code
        self.headers: httpx.Headers = response.headers
        self.is_success: bool = 200 <= self.status_code < 300
        self.has_body: bool = not is_head and self.status_code not in (204, 304)
        #: The body, decompressed, when all of it is received.
        self.content: bytes = b""
        self._chunks: list[bytes] = []
        #: Why the body is not complete.
        self.error: Exception | None = None
        # Of an error only as much is read as is needed to explain it.
        self._limit = limit if self.is_success else _MAX_ERROR_BODY
        self._size = self._raw_size = self._members = 0
        self._encoding: str = self.headers.get("content-encoding", "").strip().lower()
        if response.is_stream_consumed:
            # A hook of the user's client has read it, and httpx has decompressed it.
            self._encoding = ""
            self.feed(response.content)
            self.finish()
            return
        if not self.has_body:
            return
        length = self.headers.get("content-length", "")
        if self._encoding not in ("", "identity", "gzip", "deflate"):
            # Only accepted encodings are decompressed. Others, and several at once, expand a few bytes to gigabytes.
            self.error = BodyError(f"unexpected Content-Encoding {self._encoding[:40]!r}")
        elif self.is_success and length.isdecimal() and len(length) < 20 and int(length) > limit:
            self.error = self._too_large()

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
            self._chunks.clear()
            self.error = self._too_large()
        return False

    def finish(self) -> None:
        """Join the parts of the body, after the last."""
        if self.error is None and self._members and not self._inflate.eof:
            self.error = BodyError(f"the {self._encoding} data is truncated")
        self.content = b"".join(self._chunks)

    def _decompress(self, data: bytes) -> None:
        while data and self._size <= self._limit:
            if not self._members or self._inflate.eof:
                if self._members and not data.strip(b"\0"):
                    return  # padding
                self._members += 1
                self._next_member(data)
            # One byte more than the limit is enough to see that there is too much.
            chunk = self._inflate.decompress(data, self._limit + 1 - self._size)
            self._chunks.append(chunk)
            self._size += len(chunk)
            data = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail

    def _next_member(self, data: bytes) -> None:
        if self._members > (_MAX_MEMBERS if self._encoding == "gzip" else 1):
            raise BodyError(f"bytes after the {self._encoding} data")
        bits = 16 + zlib.MAX_WBITS
        if self._encoding == "deflate":
            # This means zlib's format, but some servers send it without zlib's header.
            bits = zlib.MAX_WBITS if data[0] & 0x0F == zlib.DEFLATED else -zlib.MAX_WBITS
        self._inflate = zlib.decompressobj(bits)

    def _too_large(self) -> BodyError:
        return BodyError(f"it is larger than {self._limit:,} bytes")


def stream_to_close(response: httpx.Response, received: Received) -> Any:
    """Return the stream of a response if bytes of the connection are left over from it, or may follow; else None."""
    stream: Any = response.extensions.get("network_stream")
    guard: StreamGuard | None = getattr(stream, "guard", None)
    if guard is None or (guard.is_clean and received.has_body):
        return None
    # A response that must not have a body may announce one.
    is_stray = not received.has_body and (
        received.headers.get("content-length", "0") != "0" or "transfer-encoding" in received.headers
    )
    return stream if guard.has_leftover() or is_stray else None
