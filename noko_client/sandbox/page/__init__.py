"""The sandbox's web page: the account, resource by resource, and the requests as they are received.

A browser is sent the same document at each address. Its script reads what is shown there as JSON, from the same
address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from noko_client._core.text import cut
from noko_client._generated.sandbox_schema import MODELS, OPERATIONS, RECORDS, RESOURCES
from noko_client._schema import Record
from noko_client.sandbox.generic import related
from noko_client.sandbox.operations import SINGLETONS
from noko_client.sandbox.page.guard import HEADERS, refuse
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


class Page:
    """The application that serves the page, at ``/`` and below ``/-/``."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        request = Request(scope)
        response = refuse(request) or self._respond(request)
        response.headers.update(HEADERS)
        await response(scope, receive, send)

    def _respond(self, request: Request) -> Response:
        data: Data = None
        match request.scope["path"].split("/")[1:]:
            case ["-", "changes"]:
                # HEAD expects a response that ends.
                return Response() if request.method == "HEAD" else ChangeStream(self._state.log)
            case ["-", "static", name] if name in _MEDIA_TYPES:
                return Response(_static(name), media_type=_MEDIA_TYPES[name])
            case [""]:
                data = self._home(request)
            case ["-", name] if name in SINGLETONS:
                model = next(each.model for each in OPERATIONS if each.resource == name and each.returns == "object")
                data = _record(request, name, model, SINGLETONS[name](self._state.account))
            case ["-", name] if name in TABLES:
                records = self._state.account.store[TABLES[name]].ordered()
                data = {"view": "table", "sheet": _sheet(request, name, RESOURCES[name], records)}
            case ["-", name, id] if name in TABLES:
                record = self._state.account.store[TABLES[name]].at(id)
                data = _record(request, name, RESOURCES[name], record) if record else None
            case _:
                pass
        status = 404 if data is None else 200
        if "application/json" not in request.headers.get("accept", ""):
            return HTMLResponse(_static("page.html"), status)
        # In ASCII: a name can have half of a surrogate pair, which no encoding has.
        content = json.dumps({"resources": [*RESOURCES], **(data or {"view": "missing"})})
        return Response(content, status, media_type="application/json")

    def _home(self, request: Request) -> Data:
        state = self._state
        return {
            "view": "home",
            "token": state.token,
            "base_url": f"{_origin(request)}{PREFIX}",
            "counts": _counts(state),
            "requests": [_row(each) for each in reversed(state.log.requests[-MAX_ROWS:])],
        }


@cache
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
