"""The Python call that makes a request, so that one learns the client by looking at what it sends."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final
from urllib.parse import parse_qsl

from noko_client import resources
from noko_client._core.json_types import is_object
from noko_client._core.operation import Operation
from noko_client._core.param_types import ParamType
from noko_client._generated.catalog import OPERATIONS
from noko_client.errors import InvalidParameterError

_WHOLE: Final = re.compile(r"-?(0|[1-9]\d{0,17})", re.ASCII)
_DECIMAL: Final = re.compile(r"-?\d{1,15}\.\d{1,15}", re.ASCII)


def python_call(method: str, path: str, pairs: Sequence[tuple[str, str]], body: object) -> str:
    """Return the call of the client that makes a request; that of `request()` where no method of it does.

    Args:
        method: The HTTP method.
        path: The path below the base URL.
        pairs: What is in the query.
        body: The JSON body.
    """
    query = dict(pairs)
    for operation in OPERATIONS:
        found = _pattern(operation.path).fullmatch(path)
        if operation.method == method and found and len(query) == len(pairs):
            arguments: dict[str, object] = {
                **{name: _value(operation.path_params[name], text) for name, text in found.groupdict().items()},
                **{name: _value(operation.query[name], query[name]) for name in query if name in operation.query},
                **(body if is_object(body) else {}),
            }
            if _makes(operation, arguments, path, query, body):
                return _call(operation, arguments)
    words = [repr(method), repr(path)]
    if pairs:
        every = {name: [value for key, value in pairs if key == name] for name in query}
        params = {name: values if values[1:] else values[0] for name, values in every.items()}
        words.append(f"params={params!r}")
    if body is not None:
        words.append(f"json={body!r}")
    return f"client.request({', '.join(words)})"


def _makes(
    operation: Operation[object], arguments: Mapping[str, object], path: str, query: Mapping[str, str], body: object
) -> bool:
    """Whether the client makes just this request of these arguments."""
    if not arguments.keys() <= {*operation.path_params, *operation.query, *operation.body}:
        return False
    try:
        prepared = operation.build(arguments)
    except InvalidParameterError:
        return False
    sent_path, _, sent_query = prepared.target.partition("?")
    sent_body: object = None if prepared.content is None else json.loads(prepared.content)
    sent = (sent_path, dict(parse_qsl(sent_query, keep_blank_values=True)), sent_body)
    return sent == (path, dict(query), body)


def _call(operation: Operation[object], arguments: Mapping[str, object]) -> str:
    words: list[str] = []
    for name, parameter in _parameters(operation.name).items():
        # What is not in the request is None, which is to be said where the client would send a default.
        value = arguments.get(_wire_name(operation, name))
        if value != parameter.default:
            by_position = parameter.kind is parameter.POSITIONAL_OR_KEYWORD
            words.append(repr(value) if by_position else f"{name}={value!r}")
    return f"client.{operation.name}({', '.join(words)})"


@cache
def _parameters(operation: str) -> Mapping[str, inspect.Parameter]:
    resource, _, method = operation.partition(".")
    kind: object = getattr(resources, "".join(map(str.capitalize, resource.split("_"))))
    parameters = dict(inspect.signature(getattr(kind, method)).parameters)
    del parameters["self"]
    return parameters


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[0-9]{1,18})", path))


def _wire_name(operation: Operation[object], name: str) -> str:
    return next((wire for wire, python in operation.python_names.items() if python == name), name)


def _value(kind: ParamType, text: str) -> object:
    """Read a value of a query as one would write it in Python."""
    numbers = text.split(",")
    if kind.name == "ids" and all(map(_WHOLE.fullmatch, numbers)):
        return [int(number) for number in numbers]
    if kind.name in ("id", "integer", "decimal") and _WHOLE.fullmatch(text):
        return int(text)
    if kind.name == "decimal" and _DECIMAL.fullmatch(text):
        return float(text)
    return {"true": True, "false": False}.get(text, text) if kind.name == "boolean" else text
