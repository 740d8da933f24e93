"""A proxy that forwards most requests to a server, and injects faults into the others."""

from __future__ import annotations

import collections
import random
import socket
import time
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from tests.support.raw import RawServer, read_message
from tests.support.waiting import wait_until

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


class FaultyProxy(RawServer):
    """A proxy of one server, with one thread per connection."""

    def __init__(self, url: str, *, seed: int = 1) -> None:
        super().__init__()
        self._server = (urlsplit(url).hostname, urlsplit(url).port)
        self._chance = random.Random(seed)
        self._in_flight = 0
        self.faults: collections.Counter[str] = collections.Counter()

    def settle(self) -> None:
        """Wait until the server has handled all forwarded requests."""
        wait_until(lambda: not self._in_flight)

    def _serve(self, plain: socket.socket) -> None:
        plain.settimeout(20)
        with plain, suppress(OSError), socket.create_connection(self._server) as server:
            for connection in (plain, server):
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while (request := read_message(plain)) and self._handle(plain, server, request):
                pass

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
