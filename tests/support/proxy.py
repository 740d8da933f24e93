"""A proxy that forwards most requests to a server, and injects faults into the others."""

from __future__ import annotations

import collections
import random
import socket
import threading
import time
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

from tests.support.http import read_message

#: The percentage of requests with each fault.
FAULTS: Final = {
    "drop before": 3,
    "drop after": 3,
    "429": 4,
    "503 before": 3,
    "503 after": 2,
    "slow": 3,
    "late": 1,
    "cut": 3,
}


class FaultyProxy:
    """A proxy of one server, with one thread per connection."""

    def __init__(self, url: str, *, seed: int = 1) -> None:
        parts = urlsplit(url)
        self._server = (parts.hostname or "", parts.port or 80)
        self._path = parts.path
        self._chance = random.Random(seed)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._lock = threading.Lock()
        self._in_flight = 0
        self.faults: collections.Counter[str] = collections.Counter()
        self._thread = threading.Thread(target=self._accept, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}{self._path}"

    def settle(self) -> None:
        """Wait until the server has handled all forwarded requests."""
        for _ in range(500):
            with self._lock:
                if not self._in_flight:
                    return
            time.sleep(0.01)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        client.settimeout(20)
        try:
            with client, socket.create_connection(self._server) as server:
                server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                while (request := read_message(client)) and self._handle(client, server, request):
                    pass
        except OSError:
            return

    def _handle(self, client: socket.socket, server: socket.socket, request: bytes) -> bool:
        with self._lock:
            fault = self._chance.choices([*FAULTS, ""], [*FAULTS.values(), 100 - sum(FAULTS.values())])[0]
            self.faults[fault or "none"] += 1
            self._in_flight += 1
        try:
            return self._play(fault, client, server, request)
        finally:
            with self._lock:
                self._in_flight -= 1

    def _play(self, fault: str, client: socket.socket, server: socket.socket, request: bytes) -> bool:
        if fault == "drop before":
            return False
        if fault in ("429", "503 before"):
            client.sendall(b"HTTP/1.1 %b X\r\nContent-Length: 0\r\nRetry-After: 0\r\n\r\n" % fault[:3].encode())
            return True
        if fault == "slow":
            time.sleep(0.2)
        server.sendall(request)
        response = read_message(server)
        if fault == "late":
            time.sleep(1.2)
        if fault == "drop after":
            return False
        if fault == "503 after":
            client.sendall(b"HTTP/1.1 503 X\r\nContent-Length: 0\r\nRetry-After: 0\r\n\r\n")
            return True
        if fault == "cut":
            client.sendall(response[: len(response) - 3])
            return False
        client.sendall(response)
        return True

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
