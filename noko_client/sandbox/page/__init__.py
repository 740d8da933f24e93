"""The sandbox's web page: the account, resource by resource, and the requests as they are received."""

from __future__ import annotations

import json
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

from noko_client._generated.sandbox_schema import RECORDS, RESOURCES
from noko_client._schema import Record
from noko_client.sandbox.operations import SINGLETONS
from noko_client.sandbox.page.guard import Guard
from noko_client.sandbox.page.stream import ChangeStream
from noko_client.sandbox.page.tables import PER_PAGE, fields, label_of, overview, related_sheets, sheet, title_of
from noko_client.sandbox.page.views import render, row_of
from noko_client.sandbox.schema import PREFIX
from noko_client.sandbox.state import State

#: How many requests the page shows.
MAX_ROWS: Final = 100
_STATIC: Final = {"page.css": "text/css", "page.js": "text/javascript", "icon.svg": "image/svg+xml"}


def make_page(state: State) -> Starlette:
    """Make the application that serves the page, at ``/`` and below ``/-/``."""

    async def home(request: Request) -> Response:
        base_url = f"{request.url.scheme}://{request.headers['host']}{PREFIX}"
        values = {
            "token": json.dumps(state.token),
            "base_url": base_url,
            "rows": map(row_of, reversed(state.log.requests[-MAX_ROWS:])),
        }
        return _html("home.html", {**values, "resources": overview(state.account)})

    async def changes(request: Request) -> Response:
        # HEAD expects a response that ends.
        return Response() if request.method == "HEAD" else ChangeStream(state.log)

    async def resource(request: Request) -> Response:
        name = str(request.path_params["resource"])
        if name in SINGLETONS:
            return _record(name, SINGLETONS[name](state.account))
        if name not in RESOURCES:
            raise HTTPException(404)
        kind = RECORDS[RESOURCES[name]]
        table = sheet(title_of(name), kind, state.account.store[kind].ordered(), _page(request), PER_PAGE)
        return _html("resource.html", {"sheet": table})

    async def record(request: Request) -> Response:
        name, id = str(request.path_params["resource"]), str(request.path_params["id"])
        found = None
        if name in RESOURCES and re.fullmatch("[0-9]{1,18}", id):
            found = state.account.store[RECORDS[RESOURCES[name]]].get(int(id))
        if found is None:
            raise HTTPException(404, f"{title_of(name)[:40]} has no record {id[:40]}.")
        return _record(name, found)

    routes = [
        Route("/", home),
        Route("/-/changes", changes),
        *(Route(f"/-/static/{name}", _file(name, media_type)) for name, media_type in _STATIC.items()),
        Route("/-/{resource}", resource),
        Route("/-/{resource}/{id}", record),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard)], exception_handlers={HTTPException: _missing})


def _record(resource: str, record: Record) -> Response:
    values = {"resource": title_of(resource), "href": f"/-/{resource}", "label": label_of(record), "record": record}
    sheets = list(related_sheets(record, resource))
    return _html("record.html", {**values, "fields": fields(record), "sheets": sheets})


def _html(template: str, values: Mapping[str, object], status: int = 200) -> Response:
    # A name in JSON can have half of a surrogate pair, which no encoding has.
    return HTMLResponse(render(template, values).encode(errors="replace"), status)


def _file(name: str, media_type: str) -> Callable[[Request], Awaitable[Response]]:
    content = files(__name__).joinpath("static", name).read_bytes()

    async def serve(_request: Request) -> Response:
        return Response(content, media_type=media_type)

    return serve


async def _missing(_request: Request, error: Exception) -> Response:
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "")
    message = detail if detail.endswith(".") else "There is nothing at this address."
    return _html("missing.html", {"message": message}, status)


def _page(request: Request) -> int:
    """Return the number of the page in the query; 1 if there is none."""
    text = request.query_params.get("page", "")
    return max(1, int(text)) if re.fullmatch("[0-9]{1,9}", text) else 1
