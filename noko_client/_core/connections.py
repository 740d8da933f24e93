"""The httpx client under ours: made when it is first needed, shared by copies, forgotten by forked children."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx

from noko_client._core.fork import Forgetful
from noko_client.errors import NokoError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

H = TypeVar("H", bound=httpx.Client | httpx.AsyncClient)


class ClosedError(NokoError):
    """The client is closed."""

    def __init__(self) -> None:
        super().__init__("this client is closed")


class Connections(Forgetful, Generic[H]):
    """The httpx client that several clients of ours may share, or one for each event loop that they are used in.

    Args:
        make: Makes an httpx client.
        given: The user's own, which is used as it is and not closed.
    """

    def __init__(self, make: Callable[[], H], given: H | None) -> None:
        super().__init__()
        self._make = make
        self._given = given
        self._lock = threading.Lock()
        self._closed = False
        # By where they are used: connections belong to the event loop that they were made in, and end with it.
        self._made: dict[AbstractEventLoop | None, H] = {}

    def get(self, loop: AbstractEventLoop | None = None) -> H:
        """Return the httpx client for an event loop, or for threads.

        Raises:
            ClosedError: The client was closed, ours or the one below it.
            NokoError: The connections cannot be set up: a proxy or a certificate of the environment is wrong.
        """
        http = self._given or self._made.get(loop)
        if http is None or self._closed:
            with self._lock:
                if self._closed:
                    raise ClosedError
                for other in [other for other in self._made if other is not None and other.is_closed()]:
                    del self._made[other]
                http = self._made.get(loop) or self._set_up()
                self._made[loop] = http
        if http.is_closed:
            raise ClosedError
        return http

    def _set_up(self) -> H:
        try:
            return self._make()
        except (ValueError, ImportError, OSError) as error:
            raise NokoError(f"the connections cannot be set up: {error}") from error

    def release(self, loop: AbstractEventLoop | None = None) -> H | None:
        """Take no more calls; return the httpx client of a loop if there is one, and it is ours to close."""
        with self._lock:
            self._closed = True
            http = self._made.get(loop)
            self._made.clear()
            return http

    def forget(self) -> None:
        """In a forked child: leave the parent's sockets alone, and the lock that another thread may have held."""
        self._lock = threading.Lock()
        self._made = {}


class _NoCookies(httpx.Cookies):
    """Keeps none: this API has none, and looking for them takes an eighth of the time of a request."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Keep none."""


_NO_COOKIES = _NoCookies()


class _SyncHttp(httpx.Client):
    @property
    def cookies(self) -> httpx.Cookies:
        return _NO_COOKIES

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        """Keep none."""


class _AsyncHttp(httpx.AsyncClient):
    @property
    def cookies(self) -> httpx.Cookies:
        return _NO_COOKIES

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        """Keep none."""


@cache
def _tls() -> ssl.SSLContext:
    # Reading the certificates takes longer than all else that makes an httpx client: once is enough.
    return httpx.create_ssl_context()


def make_sync(*, loopback: bool) -> httpx.Client:
    """Make an httpx client. On this machine there is neither TLS nor a proxy in between."""
    return _SyncHttp(verify=False, trust_env=False) if loopback else _SyncHttp(verify=_tls())


def make_async(*, loopback: bool) -> httpx.AsyncClient:
    """Make an async httpx client. On this machine there is neither TLS nor a proxy in between."""
    return _AsyncHttp(verify=False, trust_env=False) if loopback else _AsyncHttp(verify=_tls())


def running_loop() -> AbstractEventLoop:
    """Return the event loop that this runs in.

    asyncio is imported only here and where a task sleeps: it takes a tenth of the time of all that is imported, and
    most programs are not async.
    """
    return _get_running_loop()()


@cache
def _get_running_loop() -> Callable[[], AbstractEventLoop]:
    from asyncio import get_running_loop

    return get_running_loop
