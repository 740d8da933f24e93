"""A server that sends raw bytes: each request runs the next action of a script."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import ssl
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from tests.documents import document

USER: Final = json.dumps(document("user")).encode()


def read_message(connection: socket.socket) -> bytes:
    """Read a request or response with its body; empty at the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)^content-length: (\d+)", head, re.MULTILINE)
    missing = int(length[1] if length else 0) - len(body)
    while missing > 0:
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
        missing -= len(more)
    return data


#: Handles a request that has been read. False closes the connection.
Act = Callable[[socket.socket], bool]


def send(data: bytes, *, keep: bool = False) -> Act:
    """Send these bytes, and close the connection or keep it."""

    def act(connection: socket.socket) -> bool:
        connection.sendall(data)
        return keep

    return act


def respond(status: int, body: bytes = b"", headers: str = "", *, length: int | None = None) -> Act:
    """Send a response, complete or with a Content-Length that is too long."""
    head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body) if length is None else length}\r\n{headers}\r\n"
    return send(head.encode() + body, keep=length is None)


GOOD: Final = respond(200, USER)


def drop(connection: socket.socket) -> bool:
    """Close the connection without a response."""
    return False


def reset(connection: socket.socket) -> bool:
    """Reset the connection."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
    return False


class RawServer:
    """Reads requests and runs the script; the last action is repeated. Without a script, it responds with a user."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self.requests: list[str] = []
        self.first_request = threading.Event()
        self.accepted = 0
        #: How many connections this server has closed.
        self.closed = 0
        self._acts: list[Act] = [GOOD]
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._stopping = threading.Event()
        self._silenced = threading.Event()
        self._thread = threading.Thread(target=self._accept, daemon=True)

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self._listener.getsockname()[1]}/v2"

    def script(self, *acts: Act) -> None:
        """Set the actions from now on."""
        self._acts = list(acts)

    def silence(self, connection: socket.socket) -> bool:
        """Send nothing until the test ends."""
        self._silenced.wait(10)
        return False

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.accepted += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        with plain, contextlib.suppress(OSError):
            connection = self._tls.wrap_socket(plain, server_side=True) if self._tls else plain
            with connection:
                while request := read_message(connection):
                    line = request.partition(b"\r\n")[0].decode("latin-1")
                    with self._lock:
                        self.requests.append(line.removesuffix(" HTTP/1.1"))
                        act = self._acts.pop(0) if len(self._acts) > 1 else self._acts[0]
                    self.first_request.set()
                    if not act(connection):
                        break
        with self._lock:
            self.closed += 1

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._silenced.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
