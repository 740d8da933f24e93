"""Requests to endpoints that the client has no method for: `client.request()`."""

from __future__ import annotations

import json as json_module
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import quote, urlencode

import httpx

from noko_client._core import failures
from noko_client._core.request_flow import Call, Flow, request_flow
from noko_client._core.settings import Settings
from noko_client._core.text import shorten
from noko_client._core.urls import resolve
from noko_client._core.validation import describe, refusal
from noko_client._core.wire import Received
from noko_client.errors import InvalidParameterError

if TYPE_CHECKING:
    from noko_client._core.transport import BaseTransport

Primitive = str | int | float | bool | None
#: The query of a request: values by name, or several values for a name.
QueryParams = Mapping[str, Primitive | Sequence[Primitive]]

_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
# The methods that HTTP calls idempotent.
_IDEMPOTENT: Final = frozenset({"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
# They describe the body as sent, and httpx would decompress it again.
_BODY_HEADERS: Final = frozenset({"content-encoding", "content-length", "transfer-encoding"})


def raw_flow(
    transport: BaseTransport[Any], method: object, path: object, params: object, json: object
) -> Flow[httpx.Response]:
    """Make the call of `client.request()`; return its response."""
    call = _call(transport.settings, method, path, params, json)
    return _to_httpx(call, (yield from request_flow(call, transport.rate_limiter, transport.connections.observers)))


def _call(settings: Settings, method: object, path: object, params: object, json: object) -> Call:
    verb = method.upper() if isinstance(method, str) else ""
    if verb not in _METHODS:
        raise _refusal("method", f"must be one of {', '.join(_METHODS)}, not {describe(method)}")
    if not isinstance(path, str):
        raise _refusal("path", f"must be a string, not {describe(path)}")
    if "#" in path:
        raise _refusal("path", f"must not have a fragment, which is not sent, as in {shorten(path)}; escape # as %23")
    try:
        is_absolute = path.startswith(("http://", "https://"))
        target = path if is_absolute else f"{settings.base_url}/{path.lstrip('/')}"
        if params is not None and (query := urlencode(_checked(params), doseq=True, quote_via=quote)):
            target += f"{'&' if '?' in target else '?'}{query}"
        url, origin = resolve(target)
    except (httpx.InvalidURL, UnicodeEncodeError) as error:
        raise _refusal("path", f"must be a path or URL, not {describe(path)} ({error})") from None
    content = None
    if json is not None:
        try:
            content = json_module.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
        except (TypeError, ValueError, RecursionError) as error:
            raise _refusal("json", f"must be serializable as JSON ({error})") from None
    call = Call(settings, verb, url, content, idempotent=verb in _IDEMPOTENT, has_result=True)
    if origin != settings.origin:
        raise failures.origin(call, origin, "path")
    if url.userinfo:
        raise _refusal("path", "must not have a user name or password in it; the token of the client is sent")
    return call


def _checked(params: object) -> dict[str, list[str]]:
    """Validate the query, and leave out what is None."""
    if not isinstance(params, Mapping):
        raise _refusal("params", f"must be a mapping of names to values, not {describe(params)}")
    checked: dict[str, list[str]] = {}
    for name, value in cast("Mapping[object, object]", params).items():
        if not isinstance(name, str):
            raise _refusal("params", f"must have strings as names, not {describe(name)}")
        for each in cast("Sequence[object]", value) if isinstance(value, list | tuple) else (value,):
            if not isinstance(each, str | int | float | None):
                raise _refusal("params", f"must be str, int, float, bool or None, not {describe(each)} for {name!r}")
            if each is not None:
                text = str(each).lower() if isinstance(each, bool) else str(each)
                checked.setdefault(name, []).append(text)
    return checked


def _to_httpx(call: Call, response: Received) -> httpx.Response:
    headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in _BODY_HEADERS]
    # Without the headers of the request: the token is among them.
    request = httpx.Request(call.method, call.url)
    if not response.is_success:
        # A DELETE that finds nothing because an earlier try was successful.
        return httpx.Response(204, headers=headers, request=request)
    return httpx.Response(response.status_code, headers=headers, content=response.content, request=request)


def _refusal(parameter: str, problem: str) -> InvalidParameterError:
    return refusal("request", {parameter: problem})
