"""What must be true of parameters and fields: their types, their keys, and the values in the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from codegen.dialect import Example, ModelField, Parameter, Parameters
from codegen.document import Finding, Location
from codegen.names import closest, python_name, shown
from codegen.references import field_type_problem, parameter_type_problem
from codegen.spec import Spec
from codegen.types import FORMATS, TYPES

Place = Literal["path", "query", "body", "input"]

_IN_PATH: Final = [name for name, known in TYPES.items() if known.in_path]
_NOT_CLEARED: Final = "only a value in a body can be cleared"
#: The keys that mean nothing for a parameter in a place, and why.
_MEANINGLESS: Final[Mapping[Place, Mapping[str, str]]] = {
    "path": {
        **dict.fromkeys(("optional", "default", "when_absent"), "a path parameter is always required"),
        "nullable": _NOT_CLEARED,
    },
    "query": {"optional": "a query parameter is always optional", "nullable": _NOT_CLEARED},
    "body": {},
    "input": {"default": "a field of an input has no default"},
}
#: The files that define the types, whose mistakes may be the reason why a type is unknown.
_TYPE_FILES: Final[tuple[tuple[str, Location], ...]] = (("choices", ()), ("inputs", ()), ("models", ()))


def check_parameters(
    spec: Spec, document: str, here: Location, parameters: Parameters, place: Place
) -> Iterator[Finding]:
    """Find the mistakes in a mapping of parameters."""
    taken: dict[str, str] = {}
    for name, parameter in parameters.items():
        at = (*here, name)
        first = taken.setdefault(python_name(name), name)
        if first != name:
            yield Finding(document, at, same_name(name, first))
        for key, why in _MEANINGLESS[place].items():
            if key in parameter.model_fields_set:
                yield Finding(document, (*at, key), f"'{name}': '{key}' has no meaning: {why}")
        problem = parameter_type_problem(parameter.type, spec.choices, spec.inputs, spec.models)
        if problem is None and place == "query" and parameter.item_type in spec.inputs:
            problem = "the dialect has objects only in a body, not in a query"
        if problem is None and place == "path" and parameter.type not in _IN_PATH:
            problem = f"a path parameter must be {', '.join(_IN_PATH)}, not {parameter.type}"
        if problem:
            yield Finding(document, (*at, "type"), f"'{name}': {problem}", _TYPE_FILES)
            continue
        yield from _bounds(document, at, name, parameter)
        if "default" not in _MEANINGLESS[place]:
            yield from _value(spec, document, (*at, "default"), parameter, parameter.default)
        yield from _value(spec, document, (*at, "example"), parameter, parameter.example)


def check_fields(spec: Spec, document: str, here: Location, fields: Mapping[str, ModelField]) -> Iterator[Finding]:
    """Find the mistakes in the types and examples of model fields."""
    for name, field in fields.items():
        at = (*here, name)
        problem = field_type_problem(field.type, spec.choices, spec.models, spec.inputs)
        if problem:
            yield Finding(document, (*at, "type"), f"'{name}': {problem}", _TYPE_FILES)
            continue
        if field.also == name:
            yield Finding(document, (*at, "also"), f"'{name}' is its own name already")
        elif field.also and field.type != "text":
            yield Finding(document, (*at, "also"), f"'{name}': 'also' needs a field of type text, not {field.type}")
        if field.or_id and field.item_type in {*TYPES, *spec.choices}:
            yield Finding(document, (*at, "or_id"), f"'{name}': 'or_id' needs a field with a model, not {field.type}")
        yield from _value(spec, document, (*at, "example"), field, field.example)


def same_name(name: str, first: str) -> str:
    """Say that two parameters have one name in Python."""
    return f"'{name}' is named '{python_name(name)}' in Python, and so is '{first}'"


def _bounds(document: str, at: Location, name: str, parameter: Parameter) -> Iterator[Finding]:
    low, high = parameter.minimum, parameter.maximum
    if parameter.format is not None and parameter.type != "text":
        yield Finding(document, (*at, "format"), f"'{name}': only a text has a format")
    for key, bound in (("minimum", low), ("maximum", high)):
        if bound is not None and parameter.type != "integer":
            yield Finding(document, (*at, key), f"'{name}': only an integer has a minimum and a maximum")
    if low is not None and high is not None and low > high:
        yield Finding(document, (*at, "minimum"), f"'{name}': the minimum {low} is above the maximum {high}")


def _value(
    spec: Spec, document: str, at: Location, described: Parameter | ModelField, value: Example
) -> Iterator[Finding]:
    name, key = at[-2:]
    if value is None:
        return
    if described.item_type in spec.inputs or described.item_type in spec.models:
        problem: str | None = f"the type {described.type} has no {key} here: it is made of those of its fields"
    elif described.is_list != isinstance(value, list):
        problem = (
            f"the {key} must be {'a list' if described.is_list else 'one value'}, like the type '{described.type}'"
        )
    elif isinstance(value, list):
        item = "id" if described.type == "ids" else described.item_type
        problem = next(filter(None, (_value_problem(spec, described, item, str(key), one) for one in value)), None)
    else:
        problem = _value_problem(spec, described, described.type, str(key), value)
    if problem:
        yield Finding(document, at, f"'{name}': {problem}")


def _value_problem(spec: Spec, described: Parameter | ModelField, item: str, key: str, value: object) -> str | None:
    if item in spec.choices:
        values = spec.choices[item].values
        hint = closest(str(value), map(str, values))
        return None if value in values or not values else f"the {key} {shown(value)} is not in {item}{hint}"
    known = TYPES.get(item)
    if known is None:
        return None  # reported as an unknown type
    if key == "default" and not known.takes_default:
        return f"a parameter of type {item} has no default"
    if not known.is_literal(value):
        return f"the {key} {shown(value)} is not {known.noun}"
    if not isinstance(described, Parameter):
        return None
    if described.format and not FORMATS[described.format].is_literal(value):
        return f"the {key} {shown(value)} is not {FORMATS[described.format].noun}"
    if isinstance(value, int):
        if described.minimum is not None and value < described.minimum:
            return f"the {key} {shown(value)} is below the minimum {described.minimum}"
        if described.maximum is not None and value > described.maximum:
            return f"the {key} {shown(value)} is above the maximum {described.maximum}"
    return None
