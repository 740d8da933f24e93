"""uvicorn in a thread: it stops at once and leaves nothing open."""

from __future__ import annotations

import asyncio
import logging
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

import uvicorn
from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

# What is wrong with a request concerns its sender, not the person who runs the tests.
logging.getLogger("uvicorn.error").addHandler(logging.NullHandler())

#: How often the loop turns before a connection that is being accepted is one of the server's.
_TURNS: Final = 3


class HttpServer(uvicorn.Server):
    """A server for one application.

    Args:
        make_app: Makes the application; it is given what closes the connection of a request.
    """

    def __init__(self, make_app: Callable[[Callable[[Scope], None]], ASGIApp]) -> None:
        super().__init__(
            uvicorn.Config(
                make_app(self._hang_up),
                log_config=None,
                access_log=False,
                lifespan="off",
                loop="asyncio",
                http=H11Protocol,
                ws="none",
                proxy_headers=False,
            )
        )
        #: The loop when requests are served, or the error that prevents it.
        self._loop: Future[asyncio.AbstractEventLoop] = Future()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._serve_in_thread, name="noko-sandbox", daemon=True)
        self._listeners: list[socket.socket] = []

    def start(self, host: str, port: int) -> int:
        """Listen, and return the port when requests are served.

        Raises:
            OSError: The port is taken, the address is not this machine's, or the server cannot start.
        """
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.create_server((host, port), family=family)
        # A response is written in two parts; the second would wait for the client to acknowledge the first.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        bound: int = listener.getsockname()[1]
        self._listeners.append(listener)
        self._thread.start()
        error = self._loop.exception()
        if error is not None:
            self._thread.join()
            listener.close()
            raise OSError(f"the sandbox cannot start: {error}") from error
        return bound

    def stop(self) -> None:
        """Stop; return when the port is free. Requests under way get no response."""
        self.should_exit = True
        self._loop.result().call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def _serve_in_thread(self) -> None:
        try:
            self.run(self._listeners)
        except BaseException as error:  # noqa: BLE001  # start() raises it
            self._loop.set_exception(error)

    async def main_loop(self) -> None:
        self._loop.set_result(asyncio.get_running_loop())
        await self._stopping.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # A closed server cannot take connections that it has accepted: asyncio would leave their transports open.
        for listener in sockets or []:
            asyncio.get_running_loop().remove_reader(listener)
        await self._turn()
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        tasks = list(self.server_state.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for connection in self._connections():
            # At once: close() would wait for a client that does not read.
            connection.transport.abort()
        await self._turn()

    async def _turn(self) -> None:
        """Let connections that are being accepted or closed get there: the loop must not end with an open transport."""
        for _ in range(_TURNS):
            await asyncio.sleep(0)

    def _hang_up(self, scope: Scope) -> None:
        for connection in self._connections():
            if connection.client == scope["client"]:
                connection.transport.close()

    def _connections(self) -> list[H11Protocol]:
        return [connection for connection in self.server_state.connections if isinstance(connection, H11Protocol)]
