"""Requests that the spec does not have yet: `client.request()`."""

from __future__ import annotations

import json as json_module
from collections.abc import Mapping, Sequence
from typing import Final, cast
from urllib.parse import quote, urlencode

import httpx

from noko_client._core.answer import Answer
from noko_client._core.request_flow import Exchange
from noko_client._core.settings import Settings, format_origin, resolve
from noko_client._core.text import shorten
from noko_client._core.validation import refusal
from noko_client.errors import InvalidParameterError, OriginError

Primitive = str | int | float | bool | None
#: What can stand in a query: values by name, or several values for a name.
QueryParams = Mapping[str, Primitive | Sequence[Primitive]]

_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
# What HTTP calls idempotent, which in this API can be trusted.
_REPEATABLE: Final = frozenset({"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})


def begin_raw(settings: Settings, method: object, path: object, params: QueryParams | None, json: object) -> Exchange:
    """Make the request of `client.request()`.

    Raises:
        InvalidParameterError: An argument is not accepted.
        OriginError: The path leads to another server.
    """
    verb = method.upper() if isinstance(method, str) else ""
    if verb not in _METHODS:
        raise _refuse("method", f"{shorten(method)} is not accepted; it takes {', '.join(_METHODS)}")
    if not isinstance(path, str):
        raise _refuse("path", f"{shorten(path)} is not accepted; it takes a string")
    try:
        absolute = path.startswith(("http://", "https://"))
        target = path if absolute else f"{settings.base_url}/{path.lstrip('/')}"
        if params is not None and (query := urlencode(_checked(params), doseq=True, quote_via=quote)):
            target += f"{'&' if '?' in target else '?'}{query}"
        url, origin = resolve(target)
    except (httpx.InvalidURL, UnicodeEncodeError) as error:
        raise _refuse("path", f"{shorten(path)} is not accepted ({error})") from None
    if origin != settings.origin:
        raise OriginError(
            problem=f"the path leads to another server than {settings.base_url}; nothing was sent there",
            method=verb,
            url=str(url),
            tries=0,
            may_have_taken_effect=False,
            origin=format_origin(origin),
        )
    content = None
    if json is not None:
        try:
            content = json_module.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
        except (TypeError, ValueError, RecursionError) as error:
            raise _refuse("json", f"cannot be written as JSON ({error})") from None
    return Exchange(settings, verb, url, content, repeatable=verb in _REPEATABLE)


def _checked(params: object) -> dict[str, list[str]]:
    """Check what goes into a query, and leave out what is None."""
    if not isinstance(params, Mapping):
        raise _refuse("params", f"{shorten(params)} is not accepted; it takes a mapping of names to values")
    checked: dict[str, list[str]] = {}
    for name, value in cast("Mapping[object, object]", params).items():
        values: Sequence[object] = (value,)
        if isinstance(value, list | tuple):
            values = cast("Sequence[object]", value)
        for each in values:
            if not isinstance(name, str) or not isinstance(each, str | int | float | None):
                raise _refuse(
                    "params", f"{shorten(name)}: {shorten(each)} is not accepted; it takes str, int, float, bool"
                )
            if each is not None:
                text = str(each).lower() if isinstance(each, bool) else str(each)
                checked.setdefault(name, []).append(text)
    return checked


def as_response(exchange: Exchange, answer: Answer) -> httpx.Response:
    """Make an httpx response of an answer that has been read and decompressed."""
    undone = ("content-encoding", "content-length", "transfer-encoding")
    headers = [(name, value) for name, value in answer.headers.multi_items() if name.lower() not in undone]
    # Without the headers of the request: the token is among them.
    request = httpx.Request(exchange.request.method, exchange.request.url)
    # A DELETE that finds nothing because an earlier try got through is done.
    status = 204 if answer.is_error else answer.status
    return httpx.Response(status, headers=headers, content=b"" if answer.is_error else answer.content, request=request)


def _refuse(parameter: str, problem: str) -> InvalidParameterError:
    return refusal("request", {parameter: problem})
