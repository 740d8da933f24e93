"""The httpx client under ours: made when it is first needed, shared by copies, forgotten by forked children."""

from __future__ import annotations

import os
import ssl
import threading
import weakref
from collections.abc import Callable
from functools import cache
from typing import Generic, TypeVar

import httpx

from noko_client.errors import NokoError

H = TypeVar("H", bound=httpx.Client | httpx.AsyncClient)


_alive: weakref.WeakSet[_Forgetful] = weakref.WeakSet()


class _Forgetful:
    """Something that a forked child must not share with its parent."""

    def __init__(self) -> None:
        _alive.add(self)

    def forget(self) -> None:
        """Forget what belongs to the parent."""
        raise NotImplementedError


class Connections(_Forgetful, Generic[H]):
    """An httpx client that several clients of ours may share.

    Args:
        make: Makes the httpx client.
        given: The user's own, which is used as it is and not closed.
    """

    def __init__(self, make: Callable[[], H], given: H | None) -> None:
        self._make = make
        self._given = given is not None
        self._http: H | None = given
        self._lock = threading.Lock()
        self._closed = False
        super().__init__()

    def get(self) -> H:
        """Return the httpx client.

        Raises:
            NokoError: The client was closed, ours or the one below it.
        """
        http = self._http
        if http is None:
            with self._lock:
                if self._http is None and not self._closed:
                    self._http = self._make()
                http = self._http
        if http is None or self._closed or http.is_closed:
            raise NokoError("this client is closed")
        return http

    def release(self) -> H | None:
        """Take no more calls; return the httpx client if it is ours to close."""
        with self._lock:
            self._closed = True
            return None if self._given else self._http

    def forget(self) -> None:
        """In a forked child: leave the parent's sockets alone, and the lock that another thread may have held."""
        self._lock = threading.Lock()
        if not self._given:
            self._http = None


def _forget_all() -> None:
    for connections in list(_alive):
        connections.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)


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
