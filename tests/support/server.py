"""An HTTP server on loopback that sends scripted responses and records the requests."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass(frozen=True)
class Seen:
    """A request as it was received."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    #: When it was received, by the monotonic clock.
    at: float = field(default_factory=time.monotonic)

    @property
    def json(self) -> object:
        value: object = json.loads(self.body)
        return value


@dataclass(frozen=True)
class Reply:
    """A response."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def json(cls, value: object, status: int = 200, **headers: str) -> Reply:
        fields = {
            "Content-Type": "application/json",
            **{name.replace("_", "-"): text for name, text in headers.items()},
        }
        return cls(status, json.dumps(value).encode(), fields)


#: Instead of a response, the connection is closed after the request.
DROP = Reply(0)


class ScriptedServer:
    """Sends the next reply for each request, and the last one for all further requests."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.connections = 0
        self._replies: list[Reply] = [Reply(204)]
        self._lock = threading.Lock()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Headers and body are sent as two packets, and the client must not wait for the second.
            disable_nagle_algorithm = True

            def setup(self) -> None:
                super().setup()
                with server._lock:
                    server.connections += 1

            def handle_one_request(self) -> None:
                # A closed client resets the connection, which is not an error.
                with suppress(ConnectionError):
                    self.raw_requestline = self.rfile.readline(65537)
                    if self.raw_requestline and self.parse_request():
                        server._respond(self)
                        return
                self.close_connection = True

            def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
                """Log nothing."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def url(self) -> str:
        return f"{self.origin}/v2"

    @property
    def last(self) -> Seen:
        return self.seen[-1]

    def replies(self, *replies: Reply) -> None:
        """Set the replies from now on."""
        self._replies = list(replies)

    def _respond(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in handler.headers.items()}
        with self._lock:
            self.seen.append(Seen(handler.command, handler.path, headers, body))
            reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        if reply is DROP:
            handler.close_connection = True
            return
        handler.send_response(reply.status)
        for name, value in reply.headers.items():
            handler.send_header(name, value)
        if reply.status != 204 and "Content-Length" not in reply.headers:
            handler.send_header("Content-Length", str(len(reply.body)))
        handler.end_headers()
        handler.wfile.write(reply.body)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()
