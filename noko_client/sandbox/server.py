"""Runs the sandbox's application in a thread, on a port of the loopback address."""

from __future__ import annotations

import asyncio
import secrets
import socket
import threading
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import Receive, Scope, Send

from noko_client.sandbox.account import Account
from noko_client.sandbox.agency import agency
from noko_client.sandbox.app import PREFIX, State, find_without_slash, make_app


class Sandbox:
    """A Noko of one's own: an in-memory account behind a real HTTP server on this machine.

    ::

        with Sandbox() as sandbox:
            client = NokoClient(sandbox.token, base_url=sandbox.url)

    Args:
        account: The account that it holds; a small agency if None.
        token: The token that it takes, as a personal and as an OAuth one; a new one if None.
        port: The port to listen on; 0 takes a free one.
    """

    def __init__(self, account: Account | None = None, *, token: str | None = None, port: int = 0) -> None:
        self.token = token or f"sandbox-{secrets.token_hex(8)}"
        self._state = State(account or agency(), self.token)
        self._port = port
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def account(self) -> Account:
        """The account that it holds; another can be put in its place."""
        return self._state.account

    @account.setter
    def account(self, account: Account) -> None:
        self._state.account = account

    @property
    def url(self) -> str:
        """The base URL for a client."""
        if self._port == 0:
            raise RuntimeError("the sandbox has no address before it is started: use it in a with statement")
        return f"http://127.0.0.1:{self._port}{PREFIX}"

    def start(self) -> None:
        """Start to listen; returns when requests are answered."""
        if self._thread is not None:
            raise RuntimeError("the sandbox is running already")
        listener = socket.create_server(("127.0.0.1", self._port))
        self._port = listener.getsockname()[1]
        app = make_app(self._state)

        async def take_both(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == "http":
                scope = {**scope, "path": find_without_slash(scope["path"])}
            await app(scope, receive, send)

        config = uvicorn.Config(
            take_both, log_config=None, access_log=False, lifespan="off", loop="asyncio", http="h11", ws="none"
        )
        self._server = _Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([listener],), name="noko-sandbox", daemon=True)
        self._thread.start()
        self._server.ready.wait()

    def stop(self) -> None:
        """Stop to listen; returns when the port is free."""
        if self._thread is not None and self._server is not None:
            self._server.stop()
            self._thread.join()
            self._thread = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()


class _Server(uvicorn.Server):
    """uvicorn's server, which stops when it is told to and not at the next tenth of a second."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Event()

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.ready.set()
        await self._stopping.wait()

    def stop(self) -> None:
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._stopping.set)
