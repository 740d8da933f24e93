"""The sandbox's web page: its account and, as they come, the requests that it gets."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from noko_client.sandbox.page.guard import Guard
from noko_client.sandbox.page.stream import RequestStream, latest
from noko_client.sandbox.page.views import display_name, render, show_account, show_sheets
from noko_client.sandbox.paths import PREFIX
from noko_client.sandbox.state import State

_STATIC: Final = {"page.css": "text/css", "page.js": "text/javascript", "icon.svg": "image/svg+xml"}


def make_page(state: State) -> Starlette:
    """Make the application that serves the page, at ``/`` and below ``/-/``."""

    async def home(request: Request) -> Response:
        return _html("home.html", {**_account(request), "rows": latest(state.journal)})

    async def account(request: Request) -> Response:
        return _html("account.html", _account(request))

    async def requests(request: Request) -> Response:
        # HEAD asks for an answer that ends.
        return Response() if request.method == "HEAD" else RequestStream(state.journal)

    async def user(request: Request) -> Response:
        text = str(request.path_params["id"])
        found = state.account.users.get(int(text)) if re.fullmatch("[0-9]{1,18}", text) else None
        if found is None:
            raise HTTPException(404, f"There is no user {text[:40]} in this account.")
        sheets = show_sheets(state.account, found, _number(request, "entries"), _number(request, "expenses"))
        teams = state.account.teams_of(found)
        return _html("user.html", {"user": found, "name": display_name(found), "teams": teams, "sheets": sheets})

    def _account(request: Request) -> dict[str, object]:
        base_url = f"{request.url.scheme}://{request.headers['host']}{PREFIX}"
        return show_account(state.account, state.token, base_url)

    routes = [
        Route("/", home),
        Route("/-/account", account),
        Route("/-/requests", requests),
        Route("/-/users/{id}", user),
        *(Route(f"/-/static/{name}", _file(name, kind)) for name, kind in _STATIC.items()),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard)], exception_handlers={HTTPException: _missing})


def _html(template: str, values: Mapping[str, object], status: int = 200) -> Response:
    # A name in JSON can have half of a surrogate pair, which no encoding has.
    return HTMLResponse(render(template, values).encode(errors="replace"), status)


def _file(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
    content = files(__name__).joinpath("static", name).read_bytes()

    async def serve(_request: Request) -> Response:
        return Response(content, media_type=kind)

    return serve


async def _missing(_request: Request, error: Exception) -> Response:
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "")
    message = detail if detail.endswith(".") else "There is nothing at this address."
    return _html("missing.html", {"message": message}, status)


def _number(request: Request, name: str) -> int:
    """The number of a page in the query; 1 if it is none."""
    text = request.query_params.get(name, "")
    return max(1, int(text)) if re.fullmatch("[0-9]{1,9}", text) else 1
