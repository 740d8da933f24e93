"""The Python call that makes a request, so that one learns the client by looking at what it sends."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from noko_client import resources
from noko_client._core.guards import is_object
from noko_client._core.kinds import Kind
from noko_client._core.operation import Operation
from noko_client._generated.operations import OPERATIONS

_NUMBER: Final = re.compile(r"-?(0|[1-9]\d{0,17})(\.\d{1,18})?", re.ASCII)


def python_call(method: str, path: str, query: Mapping[str, str], body: object) -> str:
    """Return the call of the client that makes a request; that of `request()` where there is no method for it."""
    for operation in OPERATIONS:
        found = _pattern(operation.path).fullmatch(path)
        if operation.method == method and found:
            sent = body if is_object(body) else {}
            fits = query.keys() <= operation.query.keys() and sent.keys() <= operation.body.keys()
            if fits and is_object(body) == bool(operation.body) and sent.keys() >= operation.required:
                values = {
                    **{
                        name: _literal(operation.path_parameters[name], text)
                        for name, text in found.groupdict().items()
                    },
                    **{name: _literal(operation.query[name], text) for name, text in query.items()},
                    **{name: repr(value) for name, value in sent.items()},
                }
                return _call(operation, values)
    arguments = [repr(method), repr(path)]
    if query:
        arguments.append(f"params={dict(query)!r}")
    if body is not None:
        arguments.append(f"json={body!r}")
    return f"client.request({', '.join(arguments)})"


def _call(operation: Operation[object], values: Mapping[str, str]) -> str:
    arguments: list[str] = []
    for name, parameter in _parameters(operation.name).items():
        # What is not in the request is None, which is to be said where the client would send a default.
        value = values.get(_wire_name(operation, name), "None")
        if value == repr(parameter.default):
            continue
        by_position = parameter.kind is parameter.POSITIONAL_OR_KEYWORD
        arguments.append(value if by_position else f"{name}={value}")
    return f"client.{operation.name}({', '.join(arguments)})"


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
    return next((wire for wire, python in operation.renamed.items() if python == name), name)


def _literal(kind: Kind, text: str) -> str:
    """Write a value of a query as one would in Python."""
    if kind.name == "ids" and all(map(_NUMBER.fullmatch, text.split(","))):
        return f"[{', '.join(text.split(','))}]"
    if kind.name in ("id", "integer", "decimal") and _NUMBER.fullmatch(text):
        return text
    if kind.name == "boolean" and text in ("true", "false"):
        return text.capitalize()
    return repr(text)
