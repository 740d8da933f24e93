"""Which requests may see the page, and what a browser may do with it."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from noko_client._core.urls import is_loopback
from noko_client.sandbox.paths import host_of

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})


def refuse(request: Request) -> Response | None:
    """Refuse a request that is not from this machine, does not name this machine as the host, or changes something.

    The page shows the token. A site elsewhere can let its own name resolve to the loopback address, and the browser
    then takes it for the same origin; but it cannot choose the Host header, which still is its name.
    """
    server, client = request.scope.get("server"), request.client
    own = {str(server[0]).lower()} if server else set[str]()
    # A server on all addresses shows the account to everyone; the token is for this machine.
    is_local = client is not None and (is_loopback(client.host) or client.host in own)
    if not is_local or host_of(request.headers.get("host", "")) not in _LOOPBACK | own:
        return PlainTextResponse("This page is for the machine that it runs on: open it at 127.0.0.1.\n", 403)
    if request.method not in ("GET", "HEAD"):
        return PlainTextResponse("This page is read-only.\n", 405, {"Allow": "GET, HEAD"})
    return None
