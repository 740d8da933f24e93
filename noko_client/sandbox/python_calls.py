"""The Python call that makes a request, to learn the client from what it sends."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from urllib.parse import parse_qsl, unquote

from noko_client import resources
from noko_client._core.json_types import is_object
from noko_client._core.operation import Operation
from noko_client._core.param_types import CLEAR
from noko_client._generated.catalog import OPERATIONS
from noko_client._schema import Parameter
from noko_client.errors import InvalidParameterError
from noko_client.sandbox.parsing import json_value
from noko_client.sandbox.routing import match


def python_call(method: str, path: str, pairs: Sequence[tuple[str, str]], body: object) -> str:
    """Return the call of the client that makes a request; that of `request()` if no method makes it.

    Args:
        method: The HTTP method.
        path: The path below the base URL.
        pairs: The parameters of the query.
        body: The JSON body.
    """
    query = dict(pairs)
    found = match(method, path)
    operation = next((each for each in OPERATIONS if found and each.name == found[0].name), None)
    if found and operation and len(query) == len(pairs):
        arguments: dict[str, object] = {
            **{name: _value(found[0].path_parameters[name], unquote(text)) for name, text in found[1].items()},
            **{name: _value(found[0].query[name], query[name]) for name in query if name in operation.query},
            **({name: CLEAR if value is None else value for name, value in body.items()} if is_object(body) else {}),
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
    """Whether the client makes exactly this request from these arguments."""
    if not arguments.keys() <= {*operation.path_params, *operation.query, *operation.body}:
        return False
    try:
        parts = operation.build(arguments)
    except InvalidParameterError:
        return False
    sent_path, _, sent_query = parts.target.partition("?")
    sent_body: object = None if parts.content is None else json.loads(parts.content)
    return (sent_path, dict(parse_qsl(sent_query, keep_blank_values=True)), sent_body) == (path, dict(query), body)


def _call(operation: Operation[object], arguments: Mapping[str, object]) -> str:
    words: list[str] = []
    names = {python: name for name, python in operation.python_names.items()}
    for name, parameter in _parameters(operation.name).items():
        # None says that the default of the client is not in the request.
        value = arguments.get(names.get(name, name))
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


def _value(parameter: Parameter, text: str) -> object:
    """Return a value of a path or a query as it is written in Python."""
    value = json_value(parameter, text)
    return float(value) if isinstance(value, Decimal) else value
