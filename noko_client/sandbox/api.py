"""The API: from a request to Noko's response to it."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from noko_client._generated.service import CREDENTIALS
from noko_client._schema import Operation
from noko_client.sandbox.errors import ApiError, FieldError, NotFoundError
from noko_client.sandbox.filters import apply_filters, paginate
from noko_client.sandbox.generic import perform
from noko_client.sandbox.operations import WRONG_FORMATS, Call
from noko_client.sandbox.parsing import Values, parse_body, parse_query
from noko_client.sandbox.paths import host_of
from noko_client.sandbox.routing import match
from noko_client.sandbox.rules.permissions import check_permission
from noko_client.sandbox.schema import PREFIX
from noko_client.sandbox.serializers import Serializer
from noko_client.sandbox.state import State

_log: Final = logging.getLogger("noko_client.sandbox")
_UNKNOWN: Final = (
    "The sandbox knows the operations of the spec, and {method} {path} is none of them. "
    'To script a response: sandbox.respond("{method}", "{path}", body=...)'
)


def respond(state: State, request: Request, body: bytes) -> Response:
    """Respond to a request below the base URL.

    Args:
        state: What the sandbox works on.
        request: The request.
        body: Its body.
    """
    method, path = request.method, str(request.scope["path"]).removeprefix(PREFIX).rstrip("/")
    try:
        found = match(method, path)
        if found is None:
            return JSONResponse({"message": _UNKNOWN.format(method=method, path=path or "/")}, 404)
        _check_caller(request.headers, state.token)
        return _operate(state, *found, f"http://{request.headers['host']}", request, body)
    except NotFoundError:
        return HTMLResponse(" ", 404)
    except ApiError as error:
        return JSONResponse(error.body, error.status)
    except Exception as error:  # noqa: BLE001  # a mistake in the sandbox: the response says which, and so does the log
        _log.exception("%s %s failed in the sandbox", method, path)
        return JSONResponse({"message": f"The sandbox failed: {type(error).__name__}: {error}"}, 500)


def _operate(
    state: State, operation: Operation, path_values: dict[str, str], origin: str, request: Request, body: bytes
) -> Response:
    # Read once: a test may replace it at any time.
    account = state.account
    query_string = request.scope["query_string"].decode("ascii")
    query = parse_query(operation, dict(parse_qsl(query_string, keep_blank_values=True)))
    call = Call(account, operation, path_values, query, Values(), state.clock())
    try:
        call.body.update(parse_body(operation, body))
    except FieldError as error:
        code = "missing_field" if error.is_missing else WRONG_FORMATS.get((operation.resource, error.name))
        raise (call.refuse(code, error.name) if code else error) from None
    check_permission(call)
    with state.webhooks.watch(call, origin):
        result = perform(call)
    if result is None or operation.returns == "nothing":
        return Response(status_code=operation.success)
    serializer = Serializer(origin)
    if not isinstance(result, Sequence):
        shape = serializer.serialize(operation.model, result)
        headers = {"Location": str(shape["url"])} if operation.success == 201 and "url" in shape else {}
        return JSONResponse(shape, operation.success, headers)
    link = ""
    if operation.returns == "pages":
        visible = result if account.shows_all else [each for each in result if account.shows(each)]
        url = f"{origin}{str(request.scope['path']).rstrip('/')}"
        result, link = paginate(apply_filters(operation, visible, query), query, url, query_string)
    items = [serializer.serialize(operation.model, record) for record in result]
    return JSONResponse(items, operation.success, {"Link": link} if link else {})


def _check_caller(headers: Mapping[str, str], token: str) -> None:
    if host_of(headers.get("host", "")) is None:
        raise ApiError(400, "The Host header is missing or wrong")
    if not re.search(r"[^\s/]/[^\s/]", headers.get("user-agent", "")):
        raise ApiError(400, "The User-Agent header needs a name and a version")
    for credential in CREDENTIALS.values():
        if headers.get(credential.header.lower()) == credential.header_value(token):
            return
    raise ApiError(401, "The access token is missing or wrong")
