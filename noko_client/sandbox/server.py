"""The sandbox: an account behind an HTTP server in a thread."""

from __future__ import annotations

import pickle
import re
import secrets
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from noko_client._core.param_types import BOOLEAN, TEXT, integer
from noko_client._core.validation import Validator, describe, refusal
from noko_client.sandbox.account import Account
from noko_client.sandbox.agency import agency
from noko_client.sandbox.faults import Body, Fault, Headers
from noko_client.sandbox.http_server import HttpServer
from noko_client.sandbox.middleware import Middleware
from noko_client.sandbox.page import Page
from noko_client.sandbox.rate_limit import RateLimit
from noko_client.sandbox.request_log import RecordedRequest, RequestLog
from noko_client.sandbox.schema import PREFIX
from noko_client.sandbox.state import Clock, State
from noko_client.sandbox.webhook_delivery import Webhooks


class Sandbox:
    """A local mock server: an account in memory behind a real HTTP server on this machine.

    ::

        with Sandbox() as sandbox:
            client = NokoClient(sandbox.token, base_url=sandbox.url)

    In a browser, its root shows the account, and the requests as they are received.

    Args:
        account: The account that it holds and changes; a small agency if None.
        token: The token that it accepts, as a personal and as an OAuth one; a new one if None.
        rate_limit: Whether to apply Noko's rate limit: 2 requests a second, 5 above it slowed down, the rest refused
            with an empty 429.
        clock: Returns the time, an aware datetime; for the rate limit, for timers, and for when objects are created or
            changed. The machine's clock if None.
        host: The address to listen on. Any other than a loopback address opens the sandbox to the network.
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
        types = {"rate_limit": BOOLEAN, "host": TEXT, "port": integer(0, 65_535)}
        Validator("Sandbox", types).validate({"rate_limit": rate_limit, "host": host, "port": port})
        clock = _now if clock is None else clock
        now = clock() if callable(clock) else None
        if not isinstance(now, datetime) or now.tzinfo is None:
            accepts = "a function that returns a datetime with a time zone"
            raise refusal("Sandbox", {"clock": f"must be {accepts}, not {describe(clock)}"})
        self.token: str = f"sandbox-{secrets.token_hex(8)}" if token is None else token
        if not re.fullmatch(r"[!-~]+", str(self.token)):
            raise refusal("Sandbox", {"token": "must be visible ASCII characters without a blank"})
        self._state = State(Account(), self.token, clock, RateLimit(clock) if rate_limit else None)
        self.account = agency() if account is None else account
        self._host = host
        self._port = port
        self._server: HttpServer | None = None

    @property
    def account(self) -> Account:
        """The account that it holds; another can be assigned."""
        return self._state.account

    @account.setter
    def account(self, account: Account) -> None:
        if not isinstance(account, Account):  # pyright: ignore[reportUnnecessaryIsInstance]  # tests pass anything
            raise refusal("Sandbox", {"account": f"must be an Account, not {describe(account)}"})
        self._given = pickle.dumps(account)
        self._state.account = account
        self._state.webhooks.clear()

    @property
    def requests(self) -> list[RecordedRequest]:
        """The last 10,000 requests, oldest first. Those to the page are not among them."""
        return self._state.log.requests

    @property
    def request_log(self) -> RequestLog:
        """Where the requests are recorded; ``subscribe`` calls a function with each."""
        return self._state.log

    @property
    def webhooks(self) -> Webhooks:
        """What is sent to the webhooks of the account whose URI is on this machine."""
        return self._state.webhooks

    @property
    def unused_faults(self) -> list[Fault]:
        """What `fail` and `respond` set and no request used."""
        return [fault for fault in self._state.faults if fault.left == fault.times]

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

        Faults are used in the order in which they are set, with any token: they happen on the way.

        Args:
            method: The HTTP method; None matches any.
            path: The path below the base URL, where ``*`` stands for anything: ``/teams/*``. None matches any. An
                operation of the API must have it; `respond` takes other paths.
            times: How many requests go wrong.
            drop: Close the connection without a response.
            cut: Close the connection in the middle of the response's body.
            delay: Wait this many seconds.
            status: Respond with this status, ``headers`` and ``body`` in the place of Noko's response.
            headers: The headers of that response.
            body: The body of that response: text (as HTML), bytes, or a JSON value.
            after_acting: Act on the request first. Otherwise the account does not change, unless the request is only
                delayed or its response cut.

        Returns:
            The fault, whose ``left`` says how many requests it is still for.

        Raises:
            ValueError: An argument is refused.
        """
        fault = Fault(method, path, times, drop, cut, delay, status, headers, body, after_acting)
        self._state.faults.append(fault)
        return fault

    def respond(
        self,
        method: str | None,
        path: str,
        *,
        status: int = 200,
        headers: Headers | None = None,
        body: Body | None = None,
        times: int = 1,
    ) -> Fault:
        """Script the response to the next requests that match, whether or not the API has their path.

        ::

            sandbox.respond("GET", "/inbox_entries", body=[{"id": 1}])

        Args:
            method: The HTTP method; None matches any.
            path: The path below the base URL, where ``*`` stands for anything.
            status: The status.
            headers: The headers.
            body: The body: text (as HTML), bytes, or a JSON value.
            times: How many requests get this response.

        Returns:
            What was set, whose ``left`` says how many requests it is still for.
        """
        fault = Fault(method, path, times, status=status, headers=headers, body=body, made_by="respond")
        self._state.faults.append(fault)
        return fault

    def reset(self) -> None:
        """Go back to the account as it was given, without requests, faults, and what the rate limit counted.

        ``account`` then is a new object with new records. Requests that are still held get no response.
        """
        account: Account = pickle.loads(self._given)  # noqa: S301  # written by this object
        self._state.account = account
        self._state.log.clear()
        self._state.faults.clear()
        self._state.webhooks.clear()
        if self._state.limit is not None:
            self._state.limit.reset()

    @property
    def url(self) -> str:
        """The base URL for a client."""
        return f"{self.root}{PREFIX}"

    @property
    def root(self) -> str:
        """The URL of the page for people."""
        if self._port == 0:
            raise RuntimeError("the sandbox has no address before it is started: use it in a with statement")
        # A server on all addresses is on this one, too.
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self._host, self._host)  # noqa: S104  # nothing listens here
        return f"http://[{host}]:{self._port}" if ":" in host else f"http://{host}:{self._port}"

    def start(self) -> None:
        """Start to listen; returns when requests are served.

        Raises:
            OSError: The port is taken, or the address is not this machine's.
        """
        if self._server is not None:
            raise RuntimeError("the sandbox is running already")
        server = HttpServer(lambda hang_up: Middleware(self._state, Page(self._state), hang_up))
        self._port = server.start(self._host, self._port)
        self._server = server

    def stop(self) -> None:
        """Stop listening; returns when the port is free. Requests under way get no response."""
        if self._server is not None:
            self._server.stop()
            self._server = None
        self._state.webhooks.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def __repr__(self) -> str:
        where = f"at {self.url}" if self._server is not None else "not running"
        return f"<Sandbox {where}>"


def _now() -> datetime:
    return datetime.now(UTC)
