"""Which requests may see the page, and what a browser may do with it."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from noko_client._core.urls import is_loopback
from noko_client.sandbox.paths import host_of

_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})


class Guard:
    """Lets requests through that come from this machine, only read, and name this machine as the host.

    The page shows the token. A site elsewhere can let its own name resolve to the loopback address, and the browser
    then takes it for the same origin; but it cannot choose the Host header, which still is its name.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        app = self._app
        if not _is_this_machine(scope):
            app = PlainTextResponse("This page is for the machine that it runs on: open it at 127.0.0.1.\n", 403)
        elif scope["method"] not in ("GET", "HEAD"):
            app = PlainTextResponse("This page is read-only.\n", 405, {"Allow": "GET, HEAD"})
        await app(scope, receive, send_guarded)


def _is_this_machine(scope: Scope) -> bool:
    server = scope.get("server")
    client = scope.get("client")
    own = {str(server[0]).lower()} if server else set[str]()
    # A server on all addresses shows the account to everyone; the token is for this machine.
    is_local = client is not None and (is_loopback(client[0]) or client[0] in own)
    return is_local and host_of(Headers(scope=scope).get("host", "")) in _LOOPBACK | own
