"""The errors of requests that failed, with all that is known about them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypedDict, cast

import httpx

from noko_client._core.json_types import is_array, is_object
from noko_client._core.retry import MAX_RETRY_AFTER
from noko_client._core.text import printable
from noko_client._core.urls import Origin, format_origin
from noko_client._core.wire import BodyError, Received
from noko_client.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ErrorDetail,
    NokoError,
    OriginError,
    ResponseDecodeError,
    error_class,
)

if TYPE_CHECKING:
    from noko_client._core.request_flow import Call


READS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class _Facts(TypedDict):
    method: str
    url: str
    tries: int
    may_have_taken_effect: bool


def _facts(call: Call, *, acted: bool = False) -> _Facts:
    """Return the fields of all errors. The server may have acted at this try or at an earlier one."""
    return {
        "method": call.method,
        "url": call.settings.masked(str(call.url)),
        "tries": call.tries,
        "may_have_taken_effect": call.has_acted or ((acted or call.may_have_acted) and call.method not in READS),
    }


def describe(call: Call) -> str:
    """Return the method and the path of a request, for the log."""
    return f"{call.method} {call.settings.printable(call.url.raw_path.partition(b'?')[0].decode('ascii'))}"


def status(call: Call, response: Received, retry_after: float | None = None, problem: str = "") -> APIStatusError:
    """Return the error for a status that is not a success."""
    code = response.status_code
    if retry_after is not None and retry_after > MAX_RETRY_AFTER:
        problem = f"the server asks to wait {retry_after:.0f} seconds"
    message, errors = parse_error(response.content, call.settings.printable)
    return error_class(code)(
        **_facts(call, acted=code >= 500 and code != 501),  # 501 says that the server cannot act
        problem=problem,
        status_code=code,
        headers=dict(response.headers),
        body=response.content,
        message=message,
        errors=errors,
    )


def lost(call: Call, cause: Exception, response: Received | None) -> NokoError:
    """Return the error for a request without a response, or with only a part of one."""
    if response is not None and isinstance(cause, BodyError):
        return decode(call, response, str(cause))
    reason = f"{type(cause).__name__}: {call.settings.printable(str(cause))}".removesuffix(": ")
    host = call.url.netloc.decode("ascii")
    if isinstance(cause, httpx.TimeoutException):
        return APITimeoutError(**_facts(call), problem=f"timed out waiting for {host} ({reason})")
    lacking = "no response" if response is None else "incomplete response"
    return APIConnectionError(**_facts(call), problem=f"{lacking} from {host} ({reason})")


def closed(call: Call) -> NokoError:
    """Return the error for a client that is closed, before the first try or between two."""
    call.tries -= 1
    if not call.tries:
        return NokoError("this client is closed")
    return APIConnectionError(**_facts(call), problem="the client was closed while the request was in flight")


def total_timeout(call: Call) -> APITimeoutError:
    """Return the error for a call that takes longer than its total timeout."""
    return APITimeoutError(**_facts(call), problem=f"timed out: total_timeout is {call.settings.total_timeout:g} s")


def decode(call: Call, response: Received, reason: str) -> ResponseDecodeError:
    """Return the error for a response that cannot be deserialized."""
    return ResponseDecodeError(
        **_facts(call, acted=True),
        problem=call.settings.printable(reason),
        status_code=response.status_code,
        headers=dict(response.headers),
        body=response.content,
    )


def origin(call: Call, target: Origin, link: str = "the response") -> OriginError:
    """Return the error for a link to another server."""
    name = call.settings.printable(format_origin(target))
    problem = f"{link} leads to {name}, where the token is not sent; nothing was sent there"
    return OriginError(**_facts(call), problem=problem, origin=name)


def parse_error(body: bytes, printable: Callable[[str], str] = printable) -> tuple[str, tuple[ErrorDetail, ...]]:
    """Return Noko's message and error details from the body of an error, which may be anything.

    Args:
        body: The body.
        printable: Makes text from the server safe to show.
    """
    try:
        document: object = json.loads(body)
    except (ValueError, RecursionError):
        return "", ()
    if not is_object(document):
        return "", ()

    def text(value: object) -> str | None:
        return printable(value) if isinstance(value, str) else None

    message, errors = document.get("message"), document.get("errors")
    details = [
        ErrorDetail(text(item.get("resource")), text(item.get("field")), text(item.get("code")))
        for item in (errors if is_array(errors) else ())
        if is_object(item)
    ]
    return text(message) or "", tuple(details)


def cut(error: Exception, printable: Callable[[str], str]) -> None:
    """Cut an exception of httpx to its message, and make that safe to show: h11 quotes what the server sent.

    Below it are only frames of httpx and httpcore, and the reason of the operating system, which anyio does not repeat.
    """
    each: BaseException | None = error if isinstance(error, httpx.NetworkError) else None
    while each is not None:
        if isinstance(each, BaseExceptionGroup):  # of a host with several addresses
            each = cast("BaseExceptionGroup[BaseException]", each).exceptions[0]
        is_reason = isinstance(each, OSError)
        if is_reason:
            error.args = (str(each),)
        # The context of the reason is an exception that the caller handles.
        each = each.__cause__ or (None if is_reason else each.__context__)
    error.args = tuple(printable(part) if isinstance(part, str) else part for part in error.args)
    error.__traceback__ = error.__cause__ = error.__context__ = None
