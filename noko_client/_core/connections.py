"""The httpx clients that send: created when first needed, shared by copies, one for each event loop."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

import httpx

from noko_client._core import fork
from noko_client._core.token import CREDENTIAL_HEADERS, SecretHeaders
from noko_client._core.wire import NoCookies
from noko_client.errors import NokoError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from noko_client._core.request_flow import Observer

H = TypeVar("H", bound=httpx.Client | httpx.AsyncClient)


class Connections(Generic[H]):
    """The httpx clients behind a client and its copies.

    Args:
        kind: The class of the httpx clients.
        given: The ``http_client`` of the user, which is used instead and is not closed.
        is_loopback: Whether all requests are to this machine. They use neither TLS nor a proxy.
    """

    def __init__(self, kind: type[H], given: H | None, *, is_loopback: bool) -> None:
        self._kind = cast("type[H]", _WITHOUT_COOKIES[kind])
        self.given = given
        self._is_loopback = is_loopback
        self._lock = threading.Lock()
        self._closed = False
        self._forked = False
        #: By event loop: connections belong to the one in which they were opened, and end with it. None is for threads.
        self.opened: dict[AbstractEventLoop | None, H] = {}
        #: Are called with each request and its outcome.
        self.observers: list[Observer] = []
        fork.register(self)

    def open(self, loop: AbstractEventLoop | None = None) -> H | None:
        """Return the httpx client for an event loop, or for threads; None after `close`.

        Raises:
            NokoError: The connections cannot be set up, or belong to the parent process.
        """
        if self._forked and self.given is not None:
            raise NokoError(
                "http_client was created before this process was forked, and its connections belong to the parent"
                " process; create another client in this one"
            )
        with fork.FIRST_USE_LOCK, self._lock:
            if self._closed:
                return None
            for other in [other for other in self.opened if other is not None and other.is_closed()]:
                del self.opened[other]
            if loop not in self.opened:
                try:
                    self.opened[loop] = self.given or self._create()
                except (ValueError, ImportError, OSError) as error:  # a bad proxy or certificate in the environment
                    raise NokoError(f"the connections cannot be set up: {error}") from error
            return self.opened[loop]

    def _create(self) -> H:
        return self._kind(verify=False, trust_env=False) if self._is_loopback else self._kind(verify=_tls())

    def close(self, loop: AbstractEventLoop | None = None) -> H | None:
        """Refuse further calls; return the httpx client that the caller has to close, if there is one."""
        with self._lock:
            self._closed = True
            http = self.opened.get(loop)
            self.opened.clear()
            return http if self.given is None else None

    def reset_after_fork(self) -> None:
        """In a child process: leave the sockets to the parent."""
        self._lock = threading.Lock()
        self._forked = True
        self.opened = {}


def merge_defaults(
    http: httpx.Client | httpx.AsyncClient,
    method: str,
    url: httpx.URL,
    headers: httpx.Headers,
    content: bytes | None,
    extensions: Mapping[str, Any],
    given: frozenset[str],
) -> httpx.Request:
    """Return a request with the defaults of the user's httpx client. What the request needs itself is not replaced."""
    ours = headers.copy()
    if "user_agent" not in given and not http.headers.get("user-agent", "python-httpx/").startswith("python-httpx/"):
        del ours["user-agent"]
    request = http.build_request(method, url, headers=ours, content=content, extensions=dict(extensions))
    for name in CREDENTIAL_HEADERS:
        if name not in ours and name in request.headers:
            del request.headers[name]
    # Some versions of httpx replace the query by the default parameters, and all encode it again.
    query = url.query.decode("ascii")
    names = httpx.QueryParams(query)
    added = str(httpx.QueryParams([item for item in http.params.multi_items() if item[0] not in names]))
    request.url = url.copy_with(query="&".join(filter(None, (query, added))).encode("ascii")) if added else url
    request.headers = SecretHeaders(request.headers)
    return request


# As attributes, which httpx reads for each request, and not as properties, which type checkers expect.
_WITHOUT_COOKIES: Final[Mapping[object, type]] = {
    kind: type(f"_{kind.__name__}", (kind,), {"cookies": NoCookies()}) for kind in (httpx.Client, httpx.AsyncClient)
}


@cache
def _tls() -> ssl.SSLContext:
    # Reading the certificates takes longer than the rest of creating an httpx client: once is enough.
    return httpx.create_ssl_context()
