"""The API: from a request to Noko's response to it."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import parse_qsl

from noko_client._generated.service import CREDENTIALS
from noko_client._schema import Operation
from noko_client.sandbox.errors import ApiError, NotFoundError, WrongFormatError
from noko_client.sandbox.filters import apply_filters
from noko_client.sandbox.generic import perform
from noko_client.sandbox.operations import WRONG_FORMATS, Call, Result
from noko_client.sandbox.pagination import paginate
from noko_client.sandbox.parsing import MissingFieldError, Values, parse_body, parse_query
from noko_client.sandbox.paths import host_of
from noko_client.sandbox.responses import Response, json_response
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


def respond(
    state: State, method: str, path: str, query_string: str, headers: Mapping[str, str], body: bytes
) -> Response:
    """Respond to a request.

    Args:
        state: What the sandbox works on.
        method: The HTTP method.
        path: The path below the base URL, decoded.
        query_string: The query as it was sent.
        headers: The headers by their names in lower case.
        body: The body.
    """
    try:
        found = match(method, path.rstrip("/"))
        if found is None:
            return json_response(404, {"message": _UNKNOWN.format(method=method, path=path)})
        _check_caller(headers, state.token)
        operation, path_values = found
        url = f"http://{headers['host']}{PREFIX}{path.rstrip('/')}"
        return _operate(state, operation, path_values, url, query_string, body)
    except NotFoundError:
        return Response(404, [(b"content-type", b"text/html; charset=utf-8"), (b"content-length", b"1")], b" ")
    except ApiError as error:
        return json_response(error.status, error.body)
    except Exception as error:  # noqa: BLE001  # a mistake in the sandbox: the response says which, and so does the log
        _log.exception("%s %s failed in the sandbox", method, path)
        return json_response(500, {"message": f"The sandbox failed: {type(error).__name__}: {error}"})


def _operate(
    state: State, operation: Operation, path_values: dict[str, str], url: str, query_string: str, body: bytes
) -> Response:
    # Read once: a test may replace it at any time.
    account = state.account
    query = parse_query(operation, dict(parse_qsl(query_string, keep_blank_values=True)))
    call = Call(account, operation, path_values, query, Values(), state.clock())
    try:
        call.body.update(parse_body(operation, body))
    except MissingFieldError as error:
        raise call.refuse("missing_field", str(error)) from None
    except WrongFormatError as error:
        code = WRONG_FORMATS.get((operation.resource, error.name))
        raise (call.refuse(code, error.name) if code else error) from None
    check_permission(call)
    origin = url[: url.index("/", len("http://"))]
    with state.webhooks.watch(call, origin):
        result = perform(call)
    value, headers = _value(call, result, origin, url, query_string)
    if value is None:
        return Response(operation.success, [], b"")
    return json_response(operation.success, value, headers)


def _value(
    call: Call, result: Result, origin: str, url: str, query_string: str
) -> tuple[object, Sequence[tuple[str, str]]]:
    """Return the JSON value of a result, and the headers that belong to it."""
    model, serializer = call.operation.model, Serializer(origin)
    if result is None:
        return None, ()
    if not isinstance(result, Sequence):
        shape = serializer.serialize(model, result)
        return shape, [("Location", str(shape["url"]))] if call.operation.success == 201 and "url" in shape else ()
    if call.operation.returns != "pages":
        return [serializer.serialize(model, record) for record in result], ()
    visible = result if call.account.shows_all else [each for each in result if call.account.shows(each)]
    found = apply_filters(call.operation, visible, call.query)
    items, link = paginate(found, call.query, url, query_string)
    return [serializer.serialize(model, record) for record in items], [("Link", link)] if link else ()


def _check_caller(headers: Mapping[str, str], token: str) -> None:
    if host_of(headers.get("host", "")) is None:
        raise ApiError(400, "The Host header is missing or wrong")
    if not re.search(r"[^\s/]/[^\s/]", headers.get("user-agent", "")):
        raise ApiError(400, "The User-Agent header needs a name and a version")
    for credential in CREDENTIALS.values():
        if headers.get(credential.header.lower()) == credential.header_value(token):
            return
    raise ApiError(401, "The access token is missing or wrong")
