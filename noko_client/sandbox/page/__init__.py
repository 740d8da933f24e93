"""The sandbox's web page: the account, resource by resource, and the requests as they are received.

A browser is sent the same document at each address. Its script reads what is shown there as JSON, from the same
address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from importlib.resources import files
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from noko_client._core.text import cut
from noko_client._generated.sandbox_schema import MODELS, OPERATIONS, RECORDS, RESOURCES
from noko_client._schema import Record
from noko_client.sandbox.generic import related
from noko_client.sandbox.operations import SINGLETONS
from noko_client.sandbox.page.guard import Guard
from noko_client.sandbox.page.stream import ChangeStream
from noko_client.sandbox.request_log import RecordedRequest
from noko_client.sandbox.schema import PREFIX, TABLES
from noko_client.sandbox.serializers import Serializer
from noko_client.sandbox.state import State

#: How many requests the page shows.
MAX_ROWS: Final = 100
#: How many records a page of a table has, and a table inside the page of a record.
PER_PAGE: Final = 50
PREVIEW: Final = 10
#: A longer path or call is cut: a browser would have to lay it out.
_MAX_CHARACTERS: Final = 1000
_MEDIA_TYPES: Final = {"page.css": "text/css", "page.js": "text/javascript", "icon.svg": "image/svg+xml"}
_OF_KIND: Final = {kind: resource for resource, kind in TABLES.items()}

#: What is shown at an address; None if there is nothing.
Data = Mapping[str, object] | None


def make_page(state: State) -> Starlette:
    """Make the application that serves the page, at ``/`` and below ``/-/``."""

    def home(request: Request) -> Data:
        rows = [_row(each) for each in reversed(state.log.requests[-MAX_ROWS:])]
        base_url = f"{_origin(request)}{PREFIX}"
        return {"view": "home", "token": state.token, "base_url": base_url, "counts": _counts(state), "requests": rows}

    def resource(request: Request) -> Data:
        name = str(request.path_params["resource"])
        if name in SINGLETONS:
            model = next(each.model for each in OPERATIONS if each.resource == name and each.returns == "object")
            return _record(request, name, model, SINGLETONS[name](state.account))
        if name not in TABLES:
            return None
        records = state.account.store[TABLES[name]].ordered()
        return {"view": "table", "sheet": _sheet(request, name, RESOURCES[name], records)}

    def record(request: Request) -> Data:
        name, id = str(request.path_params["resource"]), str(request.path_params["id"])
        found = state.account.store[TABLES[name]].at(id) if name in TABLES else None
        return _record(request, name, RESOURCES[name], found) if found else None

    async def changes(request: Request) -> Response:
        # HEAD expects a response that ends.
        return Response() if request.method == "HEAD" else ChangeStream(state.log)

    routes = [
        Route("/", _view(home)),
        Route("/-/changes", changes),
        *(Route(f"/-/static/{name}", _file(name, media_type)) for name, media_type in _MEDIA_TYPES.items()),
        Route("/-/{resource}", _view(resource)),
        Route("/-/{resource}/{id}", _view(record)),
        Route("/{path:path}", _view(lambda _request: None)),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard)])


def _view(read: Callable[[Request], Data]) -> Callable[[Request], Awaitable[Response]]:
    """Make an endpoint that serves the document, or what it shows where JSON is accepted."""
    document = _static("page.html")

    async def serve(request: Request) -> Response:
        data = read(request)
        status = 404 if data is None else 200
        if "application/json" not in request.headers.get("accept", ""):
            return HTMLResponse(document, status)
        # In ASCII: a name can have half of a surrogate pair, which no encoding has.
        content = json.dumps({"resources": [*RESOURCES], **(data or {"view": "missing"})})
        return Response(content, status, media_type="application/json")

    return serve


def _file(name: str, media_type: str) -> Callable[[Request], Awaitable[Response]]:
    content = _static(name)

    async def serve(_request: Request) -> Response:
        return Response(content, media_type=media_type)

    return serve


def _static(name: str) -> bytes:
    return files(__name__).joinpath("static", name).read_bytes()


def _origin(request: Request) -> str:
    return f"{request.url.scheme}://{request.headers['host']}"


def _counts(state: State) -> dict[str, int | None]:
    """Return how many records each resource has; None for those without ids."""
    names = dict.fromkeys(operation.resource for operation in OPERATIONS)
    return {
        name: len(state.account.store[TABLES[name]]) if name in TABLES else None
        for name in names
        if name in TABLES or name in SINGLETONS
    }


def _record(request: Request, resource: str, model: str, record: Record) -> Data:
    """Return a record with the beginnings of the lists below it."""
    sheets = [
        _sheet(request, operation.path.rpartition("/")[2], operation.model, below, size=PREVIEW)
        for operation in OPERATIONS
        if operation.resource == resource and operation.returns == "pages" and operation.path.count("/") > 1
        for below in [related(record, RECORDS[operation.model])]
    ]
    shown = Serializer(_origin(request), is_strict=False).serialize(model, record)
    return {"view": "record", "resource": resource, "types": _types(model), "record": shown, "sheets": sheets}


def _sheet(
    request: Request, title: str, model: str, records: Sequence[Record], size: int = PER_PAGE
) -> Mapping[str, object]:
    """Return one page of a table."""
    text = request.query_params.get("page", "")
    last = max(1, -(-len(records) // size))
    page = min(max(1, int(text)), last) if size == PER_PAGE and re.fullmatch("[0-9]{1,9}", text) else 1
    serializer = Serializer(_origin(request), is_strict=False)
    return {
        "title": title,
        "resource": _OF_KIND.get(RECORDS[model]),
        "types": _types(model),
        "records": [serializer.serialize(model, record) for record in records[(page - 1) * size : page * size]],
        "first": (page - 1) * size + 1,
        "page": page,
        "last": last,
        "total": len(records),
    }


def _types(model: str) -> dict[str, str]:
    return {name: field.type for name, field in MODELS[model].items()}


def _row(request: RecordedRequest) -> Mapping[str, object]:
    """Return what is shown of a request."""
    try:
        call = request.call
    except RecursionError:
        # A body that can just be parsed can be nested too deeply to be written.
        call = f"client.request({request.method!r}, {request.path!r}, json=…)"
    return {
        "number": request.number,
        "at": request.at.isoformat(),
        "method": request.method[:20],
        "target": cut(request.target, _MAX_CHARACTERS),
        "status": request.status,
        "seconds": request.seconds,
        "call": cut(call, _MAX_CHARACTERS),
    }
