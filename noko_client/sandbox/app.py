"""The API as a web application: routes from the spec, and what Noko answers to every request."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Final
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from noko_client._core.operation import Operation
from noko_client._generated.catalog import OPERATIONS
from noko_client._generated.service import CREDENTIALS
from noko_client.sandbox import conformity, teams, users
from noko_client.sandbox.handlers import HANDLERS, Call
from noko_client.sandbox.inputs import Inputs, read_body, read_query
from noko_client.sandbox.paths import PREFIX, host_of
from noko_client.sandbox.refusals import NotFoundError, RefusalError
from noko_client.sandbox.shapes import Record, Shaper
from noko_client.sandbox.state import State

#: The modules whose functions are the handlers.
HANDLER_MODULES: Final = (users, teams)

_PER_PAGE: Final = 30
_MOST_PER_PAGE: Final = 1000


def make_api(state: State) -> Starlette:
    """Make the application."""
    routes = [
        Route(PREFIX + operation.path, _endpoint(operation, state), methods=[operation.method])
        for operation in OPERATIONS
    ]
    return Starlette(
        routes=routes, exception_handlers={RefusalError: _refused, HTTPException: _unknown, Exception: _failed}
    )


def _endpoint(operation: Operation[object], state: State) -> Callable[[Request], Awaitable[Response]]:
    resource = operation.name.partition(".")[0].removesuffix("s").capitalize()

    async def endpoint(request: Request) -> Response:
        _check_caller(request, state.token)
        handler = HANDLERS.get(operation.name)
        if handler is None:
            raise RefusalError(501, f"The sandbox does not implement {operation.name} yet")
        # Read once: the tester may put another in its place at any time.
        account = state.account
        ids = {name: _id(str(request.path_params[name])) for name in operation.path_params}
        query = read_query(operation, request.query_params)
        body = read_body(operation, await request.body(), resource)
        result = handler(Call(account, ids, query, body, state.clock()))
        page, per_page = _paging(query)
        if query.unread or body.unread:
            names = ", ".join(sorted({*query.unread, *body.unread}))
            raise RefusalError(501, f"The sandbox does not implement {names} of {operation.name} yet")
        if result is None:
            return Response(status_code=operation.success)
        shaper = Shaper(account, _base(request))
        if not isinstance(result, list):
            return _one(operation, shaper, result)
        if not operation.paginated:
            return _json(operation, [shaper.shape(record) for record in result])
        records = result[(page - 1) * per_page : page * per_page]
        link = _link(request, page, max(1, -(-len(result) // per_page)))
        return _json(operation, [shaper.shape(record) for record in records], {"Link": link} if link else {})

    return endpoint


def _one(operation: Operation[object], shaper: Shaper, record: Record) -> Response:
    shape = shaper.shape(record)
    return _json(operation, shape, {"Location": str(shape["url"])} if operation.success == 201 else {})


def _json(operation: Operation[object], shape: object, headers: Mapping[str, str] | None = None) -> Response:
    content = json.dumps(shape, ensure_ascii=False, separators=(",", ":")).encode()
    conformity.check(operation, content)
    return Response(content, operation.success, headers, media_type="application/json")


def _check_caller(request: Request, token: str) -> None:
    if host_of(request.headers.get("host", "")) is None:
        raise RefusalError(400, "The Host header is missing or wrong")
    if not re.search(r"[^\s/]/[^\s/]", request.headers.get("user-agent", "")):
        raise RefusalError(400, "The User-Agent header needs a name and a version")
    for credential in CREDENTIALS.values():
        if request.headers.get(credential.header) == credential.header_value(token):
            return
    raise RefusalError(401, "The access token is missing or wrong")


def _base(request: Request) -> str:
    """The base URL, as the caller wrote it."""
    return f"http://{request.headers['host']}{PREFIX}"


def _id(text: str) -> int:
    if not re.fullmatch("[0-9]{1,18}", text):
        raise NotFoundError
    return int(text)


def _paging(query: Inputs) -> tuple[int, int]:
    per_page = min(query.number("per_page", _PER_PAGE), _MOST_PER_PAGE)
    return max(1, query.number("page", 1)), max(1, per_page)


def _link(request: Request, page: int, last: int) -> str:
    """The Link header as in live traffic: `last` before `next`, and neither on the last page."""
    if last == 1:
        return ""
    query = request.scope["query_string"].decode("ascii")
    # A query may hold what would end a link and begin another.
    parts = [quote(part, safe="%=,:@!$'()*+/?") for part in query.split("&") if part]
    others = [part for part in parts if unquote(part.partition("=")[0]) != "page"]
    bare = f"{_base(request)}{request.scope['path'].removeprefix(PREFIX)}"
    pages: Mapping[str, int | None] = {
        "last": last if page < last else None,
        "next": page + 1 if page < last else None,
        "first": 1 if page > 1 else None,
        "prev": min(page - 1, last) if page > 1 else None,
    }
    return ", ".join(
        f'<{bare}?{"&".join([*others, f"page={number}"])}>; rel="{relation}"'
        for relation, number in pages.items()
        if number is not None
    )


async def _refused(_request: Request, refusal: Exception) -> Response:
    if not isinstance(refusal, RefusalError) or refusal.status == 404:
        return _blank()
    body: dict[str, object] = {"message": refusal.message}
    if refusal.errors:
        body["errors"] = [dict(zip(("resource", "field", "code"), error, strict=True)) for error in refusal.errors]
    return JSONResponse(body, refusal.status)


async def _unknown(_request: Request, error: Exception) -> Response:
    """Answer what is not in the API: a blank page, as Noko does."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _blank(404 if status == 405 else status)


async def _failed(_request: Request, error: Exception) -> Response:
    """Answer when the sandbox itself has a mistake: whoever tests against it should see which."""
    return JSONResponse({"message": f"The sandbox failed: {type(error).__name__}: {error}"}, 500)


def _blank(status: int = 404) -> Response:
    return Response(" ", status, media_type="text/html")
