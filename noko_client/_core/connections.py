"""The httpx client under ours: made when it is first needed, shared by copies, forgotten by forked children."""

from __future__ import annotations

import ssl
import threading
import weakref
from collections.abc import Callable
from functools import cache
from typing import Generic, TypeVar

import httpx

from noko_client._core.fork import Forgetful
from noko_client.errors import NokoError

H = TypeVar("H", bound=httpx.Client | httpx.AsyncClient)


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
        self._made: weakref.WeakKeyDictionary[object, H] = weakref.WeakKeyDictionary()

    def get(self, place: object = None) -> H:
        """Return the httpx client for a place: an event loop, or for threads one and the same.

        Raises:
            NokoError: The client was closed, ours or the one below it.
        """
        if self._closed:
            raise NokoError("this client is closed")
        place = place or self
        http = self._given or self._made.get(place)
        if http is None:
            with self._lock:
                http = self._made.get(place) or self._make()
                self._made[place] = http
        if http.is_closed:
            raise NokoError("this client is closed")
        return http

    def release(self, place: object = None) -> H | None:
        """Take no more calls; return the httpx client of a place if there is one, and it is ours to close."""
        with self._lock:
            self._closed = True
            return self._made.pop(place or self, None)

    def forget(self) -> None:
        """In a forked child: leave the parent's sockets alone, and the lock that another thread may have held."""
        self._lock = threading.Lock()
        self._made = weakref.WeakKeyDictionary()


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
