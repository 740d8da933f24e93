"""The lines of the log about a request. None shows the token; at DEBUG, values that may be personal are masked."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from pydantic_core import from_json, to_json

from noko_client._core import failures
from noko_client._core.fork import FIRST_USE_LOCK
from noko_client._core.json_types import is_array, is_object
from noko_client._core.log import bodies, logger
from noko_client._core.text import printable
from noko_client._core.wire import Received

if TYPE_CHECKING:
    from noko_client._core.known import Known
    from noko_client._core.operation import Operation
    from noko_client._core.param_types import ParamType
    from noko_client._core.request_flow import Call, Lost

MASK: Final = "***"
# `re` compiles and caches these at their first use, which few programs need.
_TIME: Final = r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?"
_IN_QUERY: Final = rf"true|false|-?\d+(\.\d+)?|\d+(,\d+)*|{_TIME}"
_LONGEST_BODY: Final = 2_000


def log_request(call: Call, outcome: Received | Lost) -> None:
    """Log a request with its outcome, if the level is INFO; with details, if it is DEBUG."""
    received: Received | None
    if isinstance(outcome, Received):
        received, result = outcome, str(outcome.status_code)
    else:
        received, result = outcome.received, type(outcome.cause).__name__
    query = request_id = ""
    if logger.isEnabledFor(logging.DEBUG):
        query = _query(call)
        found = received.headers.get("x-request-id") if received else None
        request_id = f", request id {call.settings.printable(found)}" if found else ""
    line = "%s%s: %s in %.0f ms, try %d%s"
    logger.info(line, failures.describe(call), query, result, call.elapsed * 1000, call.tries, request_id)
    if bodies.isEnabledFor(logging.DEBUG):
        _log_bodies(call, received)


def _query(call: Call) -> str:
    params: Mapping[str, ParamType] = call.operation.query if call.operation else {}
    shown: list[str] = []
    for name, value in parse_qsl(call.url.query.decode("ascii"), keep_blank_values=True):
        param = params.get(name)
        choices = (param.item or param).values if param else ()
        is_plain = re.fullmatch(_IN_QUERY, value) and not (param and param.name == "text")
        is_shown = is_plain or (choices and all(each in choices for each in value.split(",")))
        shown.append(f"{name}={value if is_shown else MASK}")
    return f"?{call.settings.printable('&'.join(shown))}" if shown else ""


def _log_bodies(call: Call, received: Received | None) -> None:
    with FIRST_USE_LOCK:
        from noko_client._core import known  # it imports the models

    operation: Operation[object] | None = call.operation
    if call.content is not None:
        sent = known.of_params(operation.body) if operation else known.Known()
        bodies.debug("request body: %s", _body(call, call.content, sent))
    if received is not None and received.content:
        result = known.of_result(operation) if operation else known.Known()
        bodies.debug("response body: %s", _body(call, received.content, result if received.is_success else known.ERROR))


def _body(call: Call, content: bytes, known: Known) -> str:
    try:
        text = to_json(_masked(from_json(content), known)).decode()
    except ValueError:
        return f"{len(content):,} bytes that are not JSON"
    return printable(call.settings.masked(text[: 2 * _LONGEST_BODY]), _LONGEST_BODY)


def _masked(value: object, known: Known | None) -> object:
    if is_object(value):
        return {key: _masked(inner, known.field(key) if known else None) for key, inner in value.items()}
    if is_array(value):
        return [_masked(item, known) for item in value]
    if isinstance(value, str):
        is_shown = re.fullmatch(_TIME, value) or (known is not None and known.is_choice(value))
        return value if is_shown else MASK
    return value
