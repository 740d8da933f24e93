"""What httpx and httpcore do not watch: bytes behind a response, informational responses, and total timeouts.

httpcore reports to the ``trace`` extension of a request what it does, and hands over the stream of each connection that
it opens. There the stream gets its guard, whichever httpx client and proxy it belongs to.
"""

from __future__ import annotations

import re
import ssl
import time
import weakref
from collections.abc import Callable, Mapping
from typing import Any, Final

import httpx

_MAX_INFORMATIONAL: Final = 100
_INFORMATIONAL: Final = re.compile(rb"HTTP/1\.[01] 1[0-9][0-9]")
_HEAD_END: Final = re.compile(rb"\r?\n\r?\n")
_CONTENT_LENGTH: Final = re.compile(rb"\r\ncontent-length: ?([0-9]{1,15})\r\n", re.IGNORECASE)
_STATUS_LINE_START: Final = len(b"HTTP/1.1 200")
# More than asyncio reads at once, so that nothing stays behind in the buffer of anyio.
_READ_SIZE: Final = 1024 * 1024

_CONNECTED: Final = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")


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
    """Reads from the connection for httpcore, and knows what httpcore has not used.

    The last byte of what was read is held back until httpcore reads again. If it does not, the response was complete
    before that byte, and what follows belongs to no response.
    """

    def __init__(self, stream: Any) -> None:
        self._stream: Callable[[], Any] = weakref.ref(stream)
        self._read: Callable[..., Any] = stream.__class__.read
        self._held = b""
        # What was read of the head of the response; None when that is not an informational one.
        self._head: bytes | None = b""
        self._informational = 0

    @classmethod
    def install(cls, stream: Any) -> None:
        """Have a stream of httpcore read through a guard."""
        guard = cls(stream)
        vars(stream)["read"] = guard.read if hasattr(stream, "close") else guard.read_async

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read as `httpcore.NetworkStream` does."""
        if self._held:
            return self._release()
        if isinstance(timeout, Deadline):
            timeout = timeout.left()
        return self._hold(self._read(self._stream(), max_bytes, timeout))

    async def read_async(
        self,
        max_bytes: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the signature is that of httpcore
    ) -> bytes:
        """Read as `httpcore.AsyncNetworkStream` does."""
        if self._held:
            return self._release()
        if isinstance(timeout, Deadline):
            timeout = timeout.left()
        return self._hold(await self._read(self._stream(), max(max_bytes, _READ_SIZE), timeout))

    def _release(self) -> bytes:
        held, self._held = self._held, b""
        return held

    def _hold(self, data: bytes) -> bytes:
        if self._head is not None:
            if not self._head and _is_whole(data):
                self._head = None
                return data
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

    def finish(self) -> bool:
        """Get ready for the next response; return whether bytes are left over from this one."""
        self._head, self._informational = b"", 0
        if self._held:
            return True
        tls = self._stream().get_extra_info("ssl_object")
        return tls is not None and _has_data(tls)


def _is_whole(data: bytes) -> bool:
    """Whether this is exactly one response with a Content-Length, as nearly all are."""
    end = data.find(b"\r\n\r\n") + 4
    length = _CONTENT_LENGTH.search(data, 0, end - 2)
    return length is not None and end + int(length[1]) == len(data) and data.startswith(b"HTTP/1.1 2")


def _has_data(tls: Any) -> bool:
    """Whether a TLS connection has received data that was not read."""
    if tls.pending():
        return True
    if not isinstance(tls, ssl.SSLObject):
        return False
    # Of a connection in memory, records that are not decrypted yet do not count as pending.
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        pass
    return True


def guard_of(response: httpx.Response) -> tuple[Any, StreamGuard | None]:
    """Return the stream of a response's connection, and its guard. Other transports than httpcore's have none."""
    stream = response.extensions.get("network_stream")
    guard = getattr(getattr(stream, "read", None), "__self__", None)
    return stream, guard if isinstance(guard, StreamGuard) else None


class Trace:
    """Receives what httpcore does for one request."""

    __slots__ = ("_stream", "head")

    def __init__(self) -> None:
        self._stream: Any = None
        #: The status and headers of the response.
        self.head: tuple[int, list[tuple[bytes, bytes]]] | None = None

    def note(self, name: str, info: Mapping[str, Any]) -> None:
        """Note an event."""
        if name == "http11.receive_response_headers.complete":
            _, status, _, headers = info["return_value"]
            self.head = status, headers
        elif name.endswith(_CONNECTED):
            self._stream = info["return_value"]
            StreamGuard.install(self._stream)

    async def note_async(self, name: str, info: Mapping[str, Any]) -> None:
        """Note an event of an async client."""
        self.note(name, info)
        if name.endswith("start_tls.failed"):
            # httpcore leaves the connection open if the task is cancelled in the handshake.
            await self._stream.aclose()
