"""Checks each response against the models of the spec before it is sent, so that the sandbox cannot drift from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from noko_client._core.json_types import is_array, is_object
from noko_client._generated.sandbox_schema import CHOICES, MODELS
from noko_client._schema import Field, Operation


class SchemaError(Exception):
    """A response differs from the spec: a mistake in the sandbox."""


class _Plan(NamedTuple):
    """What a field of a response must be."""

    name: str
    field: Field
    is_list: bool
    #: The model of what it holds; None for a scalar.
    model: str | None
    is_valid: Callable[[object], bool]


def check(operation: Operation, value: object) -> None:
    """Check the JSON value of a response.

    Raises:
        SchemaError: A field is missing, has another type, or is not in the spec.
    """
    items = value if is_array(value) and operation.returns != "object" else [value]
    checked = set[int]()
    problems = {problem for item in items for problem in _object(operation.model, item, checked)}
    if problems:
        listed = "; ".join(sorted(problems))
        raise SchemaError(f"the response to {operation.name} is not what the spec describes: {listed}")


def _object(model: str, value: object, checked: set[int]) -> Iterator[str]:
    # The serializer writes an object that several records link to once.
    if id(value) in checked:
        return
    if not is_object(value):
        yield f"a {model} is no object"
        return
    checked.add(id(value))
    plans = _plans(model)
    for plan in plans:
        held = value.get(plan.name, _MISSING)
        if held is None and plan.field.optional:
            continue
        if plan.model is None and not plan.is_list:
            if not plan.is_valid(held):
                yield f"{model}.{plan.name} is {'missing' if held is _MISSING else f'no {plan.field.item}'}"
            continue
        for each in held if plan.is_list and is_array(held) else [held]:
            if plan.model is not None:
                yield from _object(plan.model, each, checked)
            elif not plan.is_valid(each):
                yield f"{model}.{plan.name} is no {plan.field.type}"
    if len(value) != len(plans):
        for name in value.keys() - {plan.name for plan in plans}:
            yield f"{model}.{name} is not in the spec"


@cache
def _plans(model: str) -> list[_Plan]:
    return [
        _Plan(name, field, field.is_list, field.item if field.item in MODELS else None, _validator(field.item))
        for name, field in MODELS[model].items()
    ]


def _validator(item: str) -> Callable[[object], bool]:
    if item in CHOICES:
        values = CHOICES[item]
        return lambda value: value in values
    return _CHECKS.get(item, is_object)


def _text_like(pattern: str) -> Callable[[object], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


_MISSING: Final = object()
_CHECKS: Final[Mapping[str, Callable[[object], bool]]] = {
    "boolean": lambda value: isinstance(value, bool),
    "date": _text_like(r"\d{4}-\d{2}-\d{2}"),
    "decimal": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: type(value) is int,
    "text": lambda value: isinstance(value, str),
    "timestamp": _text_like(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z"),
}
