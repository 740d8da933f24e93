"""Runs the sandbox's application in a thread, on a port of the loopback address."""

from __future__ import annotations

import asyncio
import logging
import pickle
import secrets
import socket
import threading
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from noko_client.sandbox.account import Account
from noko_client.sandbox.agency import agency
from noko_client.sandbox.answers import Body, Headers
from noko_client.sandbox.app import make_api
from noko_client.sandbox.checks import Checks
from noko_client.sandbox.faults import Fault
from noko_client.sandbox.front import Front
from noko_client.sandbox.limits import RateLimit
from noko_client.sandbox.page import make_page
from noko_client.sandbox.paths import PREFIX
from noko_client.sandbox.recording import Journal, RecordedRequest
from noko_client.sandbox.state import Clock, State

# What is wrong with a request is for who sent it, and not for who runs the tests.
logging.getLogger("uvicorn.error").addHandler(logging.NullHandler())


class Sandbox:
    """A Noko of one's own: an in-memory account behind a real HTTP server on this machine.

    ::

        with Sandbox() as sandbox:
            client = NokoClient(sandbox.token, base_url=sandbox.url)

    In a browser, its root shows the account and the requests as they come.

    Args:
        account: The account that it holds, and changes; a small agency if None.
        token: The token that it takes, as a personal and as an OAuth one; a new one if None.
        rate_limit: Whether to keep Noko's rate limit: 2 requests a second, 5 above it slowed down, the rest
            refused with an empty 429.
        clock: Returns the time, an aware datetime; for the rate limit, and for when something was created or
            changed. The machine's clock if None.
        host: The address to listen on. Another than a loopback one opens the sandbox to the network.
        port: The port to listen on; 0 takes a free one.
    """

    def __init__(
        self,
        account: Account | None = None,
        *,
        token: str | None = None,
        rate_limit: bool = False,
        clock: Clock | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        check = Checks("Sandbox")
        check.flag("rate_limit", rate_limit)
        check.text("host", host)
        check.whole("port", port, 0, 65_535)
        clock = _now if clock is None else clock
        check.clock("clock", clock)
        self.token: str = f"sandbox-{secrets.token_hex(8)}" if token is None else token
        check.token("token", self.token)
        self._state = State(Account(), self.token, clock, RateLimit(clock) if rate_limit else None)
        self.account = agency() if account is None else account
        self._host = host
        self._port = port
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def account(self) -> Account:
        """The account that it holds; another can be put in its place."""
        return self._state.account

    @account.setter
    def account(self, account: Account) -> None:
        Checks("Sandbox").kind("account", account, Account, "Account() or agency")
        self._given = pickle.dumps(account)
        self._put(account)

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests that came, the first first: the last 10,000 of them. Those to the page are not among them."""
        return self._state.journal.requests

    @property
    def journal(self) -> Journal:
        """Where the requests are kept, and who can be told of them as they come."""
        return self._state.journal

    def fail(
        self,
        method: str | None = None,
        path: str | None = None,
        *,
        times: int = 1,
        drop: bool = False,
        cut: bool = False,
        delay: float = 0.0,
        status: int | None = None,
        headers: Headers | None = None,
        body: Body | None = None,
        after_acting: bool = False,
    ) -> Fault:
        """Let the next requests that match go wrong.

        ::

            sandbox.fail("POST", "/teams", drop=True, after_acting=True)
            sandbox.fail("GET", "/users*", status=503, headers={"Retry-After": "1"}, times=2)

        What is to fail first is said first. A token that is wrong makes no difference: this is what goes wrong on
        the way.

        Args:
            method: The HTTP method; None is any.
            path: The path below the base URL, where ``*`` stands for anything: ``/teams/*``. None is any.
            times: With how many requests.
            drop: Close the connection without an answer.
            cut: Close the connection in the middle of the answer's body.
            delay: Wait this many seconds.
            status: Answer with this status, with ``headers`` and ``body``, and not with what Noko would say.
            headers: The headers of that answer.
            body: The body of that answer: text (as HTML), bytes, or what is sent as JSON.
            after_acting: Do what is asked first. Otherwise nothing happens to the account, unless the request is
                only delayed or its answer cut.

        Returns:
            The fault, whose ``left`` says how often it is still to happen.

        Raises:
            ValueError: It cannot be meant; the message says why.
        """
        fault = Fault(method, path, times, drop, cut, delay, status, headers, body, after_acting)
        self._state.faults.add(fault)
        return fault

    def reset(self) -> None:
        """Go back to the account as it was given, with no requests, no faults and no memory of the rate.

        ``account`` then is a new object, with new records. Requests that are still held get no answer.
        """
        account: Account = pickle.loads(self._given)  # noqa: S301  # written by this object
        self._put(account)
        self._state.journal.clear()
        self._state.faults.clear()
        if self._state.limit is not None:
            self._state.limit.reset()

    def _put(self, account: Account) -> None:
        self._state.account = account
        self._state.epoch += 1

    @property
    def url(self) -> str:
        """The base URL for a client."""
        return f"{self.root}{PREFIX}"

    @property
    def root(self) -> str:
        """The URL of the page for people."""
        if self._port == 0:
            raise RuntimeError("the sandbox has no address before it is started: use it in a with statement")
        # Who listens on all addresses is on this one, too.
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self._host, self._host)  # noqa: S104  # nobody listens here
        return f"http://[{host}]:{self._port}" if ":" in host else f"http://{host}:{self._port}"

    def start(self) -> None:
        """Start to listen; returns when requests are answered.

        Raises:
            OSError: The port is taken, or the address is not this machine's.
        """
        if self._thread is not None:
            raise RuntimeError("the sandbox is running already")
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        asked = self._port
        server = _Server(self._state)
        listener = socket.create_server((self._host, self._port), family=family)
        # An answer is written in two parts; the second would wait for the client to acknowledge the first.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = listener.getsockname()[1]
        thread = threading.Thread(target=server.serve_from, args=(listener,), name="noko-sandbox", daemon=True)
        thread.start()
        server.ready.wait()
        if server.error is not None:
            thread.join()
            listener.close()
            self._port = asked
            raise OSError(f"the sandbox cannot start: {server.error}") from server.error
        self._server, self._thread = server, thread

    def stop(self) -> None:
        """Stop to listen; returns when the port is free. Requests under way get no answer."""
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

    def __repr__(self) -> str:
        where = f"at {self.url}" if self._thread is not None else "not running"
        return f"<Sandbox {where}>"


class _Server(uvicorn.Server):
    """uvicorn's server, which stops when it is told to and not some tenths of a second later."""

    def __init__(self, state: State) -> None:
        front = Front(state, make_api(state), make_page(state), self._hang_up)
        super().__init__(
            uvicorn.Config(
                front,
                log_config=None,
                access_log=False,
                lifespan="off",
                loop="asyncio",
                http=H11Protocol,
                ws="none",
                proxy_headers=False,
            )
        )
        self.ready = threading.Event()
        #: Why it could not start.
        self.error: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Event()

    def serve_from(self, listener: socket.socket) -> None:
        """Serve until it is stopped."""
        try:
            self.run([listener])
        except BaseException as error:  # noqa: BLE001  # whoever waits for it to start is to know
            self.error = error
        finally:
            self.ready.set()

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.ready.set()
        await self._stopping.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        tasks = list(self.server_state.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for connection in self._connections():
            # At once: it would wait for who does not read.
            connection.transport.abort()
        await asyncio.sleep(0)

    def stop(self) -> None:
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._stopping.set)

    def _hang_up(self, scope: Scope) -> None:
        for connection in self._connections():
            if connection.client == scope["client"]:
                connection.transport.close()

    def _connections(self) -> list[H11Protocol]:
        return [connection for connection in self.server_state.connections if isinstance(connection, H11Protocol)]


def _now() -> datetime:
    return datetime.now(UTC)
