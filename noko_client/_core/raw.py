"""Requests that the spec does not have yet: `client.request()`."""

from __future__ import annotations

import json as json_module
from collections.abc import Mapping, Sequence
from typing import Final

import httpx

from noko_client._core.answer import Answer
from noko_client._core.exchange import Exchange
from noko_client._core.kinds import shorten
from noko_client._core.settings import Settings, resolve
from noko_client.errors import InvalidParameterError, OriginError

Primitive = str | int | float | bool | None
#: What can stand in a query: values by name, or several values for a name.
QueryParams = Mapping[str, Primitive | Sequence[Primitive]]

_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
# What HTTP calls idempotent, which in this API can be trusted.
_REPEATABLE: Final = frozenset({"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})


def begin_raw(settings: Settings, method: str, path: str, params: QueryParams | None, json: object) -> Exchange:
    """Make the request of `client.request()`.

    Raises:
        InvalidParameterError: An argument is not accepted.
        OriginError: The path leads to another server.
    """
    verb = method.upper()
    if verb not in _METHODS:
        raise _refuse("method", f"{shorten(method)} is not accepted; it takes {', '.join(_METHODS)}")
    try:
        absolute = path.startswith(("http://", "https://"))
        url, origin = resolve(path if absolute else f"{settings.base_url}/{path.lstrip('/')}")
        if params:
            url = url.copy_merge_params(params)
    except (httpx.InvalidURL, UnicodeEncodeError) as error:
        raise _refuse("path", f"{shorten(path)} is not accepted ({error})") from None
    if origin != settings.origin:
        raise OriginError(
            f"{verb} {shorten(path)} leads to another server than {settings.base_url}; nothing was sent there",
            method=verb,
            url=str(url),
            tries=0,
            may_have_taken_effect=False,
            origin=f"{origin[0]}://{origin[1]}:{origin[2]}",
        )
    content = None
    if json is not None:
        try:
            content = json_module.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
        except (TypeError, ValueError, RecursionError) as error:
            raise _refuse("json", f"cannot be written as JSON ({error})") from None
    return Exchange(settings, verb, url, content, repeatable=verb in _REPEATABLE)


def as_response(exchange: Exchange, answer: Answer) -> httpx.Response:
    """Make an httpx response of an answer that has been read and decompressed."""
    undone = ("content-encoding", "content-length", "transfer-encoding")
    headers = [(name, value) for name, value in answer.headers.multi_items() if name.lower() not in undone]
    return httpx.Response(answer.status, headers=headers, content=answer.content, request=exchange.request)


def _refuse(parameter: str, problem: str) -> InvalidParameterError:
    return InvalidParameterError(f"request(): {parameter} {problem}.", method="request", parameters=(parameter,))
