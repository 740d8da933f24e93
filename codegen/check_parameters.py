"""What must be true of parameters and fields: their types, their keys, and the values in the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, cast

from codegen.dialect import Example, ModelField, Parameter
from codegen.names import closest, is_class_name, python_name, shown
from codegen.reader import Finding, Location
from codegen.spec import Spec
from codegen.spec_types import type_problem
from codegen.types import FORMATS, TYPES

_IN_PATH: Final = [name for name, known in TYPES.items() if known.in_path]
_NOT_CLEARED: Final = "only a value in a body can be cleared"
#: The keys that mean nothing for a parameter in a place, and why.
_MEANINGLESS: Final[Mapping[str, Mapping[str, str]]] = {
    "path": {
        **dict.fromkeys(("optional", "default", "when_absent"), "a path parameter is always required"),
        "nullable": _NOT_CLEARED,
    },
    "query": {"optional": "a query parameter is always optional", "nullable": _NOT_CLEARED},
    "body": {},
    "input": {"default": "a field of an input has no default"},
}


def check_parameter(spec: Spec, parameter: Parameter, location: Location) -> Iterator[Finding]:
    """Find the mistakes in a parameter."""
    place = _place(spec, location)
    for key, why in _MEANINGLESS[place].items():
        if key in parameter.model_fields_set:
            yield (key,), f"'{key}' has no meaning: {why}"
    if place == "input" and is_class_name(str(location[-1])):
        yield (), "an input cannot have a field of this name, which Python or the generated code uses"
    problem = type_problem(spec.types, parameter)
    if problem is None and place == "query" and spec.inputs.get(parameter.item_type):
        problem = "the dialect has objects only in a body, not in a query"
    if problem is None and place == "path" and parameter.type not in _IN_PATH:
        problem = f"a path parameter must be {', '.join(_IN_PATH)}, not {parameter.type}"
    if problem:
        yield ("type",), problem
        return
    low, high = parameter.minimum, parameter.maximum
    if parameter.format is not None and parameter.type != "text":
        yield ("format",), "only a text has a format"
    for key, bound in (("minimum", low), ("maximum", high)):
        if bound is not None and parameter.type != "integer":
            yield (key,), "only an integer has a minimum and a maximum"
    if low is not None and high is not None and low > high:
        yield ("minimum",), f"the minimum {low} is above the maximum {high}"
    if "default" not in _MEANINGLESS[place]:
        yield from _value(spec, parameter, "default", parameter.default)
    yield from _value(spec, parameter, "example", parameter.example)


def check_parameter_names(node: object) -> Iterator[Finding]:
    """Find parameters that have one name in Python, in a mapping of parameters."""
    taken: dict[str, str] = {}
    for name, each in cast("dict[str, object]", node).items() if isinstance(node, dict) else ():
        if isinstance(each, Parameter) and taken.setdefault(python_name(name), name) != name:
            yield (name,), same_name(name, taken[python_name(name)])


def check_field(spec: Spec, field: ModelField, location: Location) -> Iterator[Finding]:
    """Find the mistakes in the type and example of a model's field."""
    if problem := type_problem(spec.types, field):
        yield ("type",), problem
        return
    if field.also == location[-1]:
        yield ("also",), "'also' is its own name already"
    elif field.also and field.type != "text":
        yield ("also",), f"'also' needs a field of type text, not {field.type}"
    if field.or_id and field.item_type in {*TYPES, *spec.choices}:
        yield ("or_id",), f"'or_id' needs a field with a model, not {field.type}"
    yield from _value(spec, field, "example", field.example)


def same_name(name: str, first: str) -> str:
    """Say that two parameters have one name in Python."""
    return f"'{name}' is named '{python_name(name)}' in Python, and so is '{first}'"


def _place(spec: Spec, location: Location) -> str:
    """Return where the value of a parameter is sent."""
    if location[0] == "parameters":
        is_filter = any(operation.filters == location[1] for _, _, operation in spec.operations.values())
        return "query" if is_filter else "body"
    mapping = str(location[-2])
    return {"path_parameters": "path", "parameters": "query", "fields": "input"}.get(mapping, mapping)


def _value(spec: Spec, node: Parameter | ModelField, key: str, value: Example) -> Iterator[Finding]:
    if value is None:
        return
    if spec.inputs.get(node.item_type) or spec.models.get(node.item_type):
        yield (key,), f"the type {node.type} has no {key} here: it is made of those of its fields"
    elif node.is_list != isinstance(value, list):
        like = "a list" if node.is_list else "one value"
        yield (key,), f"the {key} must be {like}, like the type '{node.type}'"
    else:
        values = value if isinstance(value, list) else [value]
        for problem in [*filter(None, (_value_problem(spec, node, key, each) for each in values))][:1]:
            yield (key,), problem


def _value_problem(spec: Spec, node: Parameter | ModelField, key: str, value: object) -> str | None:
    known = spec.types.get(node.item_type)
    if known is None:
        return None  # it has a mistake itself
    if key == "default" and not known.takes_default:
        return f"a parameter of type {node.item_type} has no default"
    if not known.is_literal(value):
        hint = closest(str(value), map(str, known.values)) if known.values else ""
        return f"the {key} {shown(value)} is not {known.noun}{hint}"
    if not isinstance(node, Parameter):
        return None
    if node.format and not FORMATS[node.format].is_literal(value):
        return f"the {key} {shown(value)} is not {FORMATS[node.format].noun}"
    if isinstance(value, int):
        if node.minimum is not None and value < node.minimum:
            return f"the {key} {shown(value)} is below the minimum {node.minimum}"
        if node.maximum is not None and value > node.maximum:
            return f"the {key} {shown(value)} is above the maximum {node.maximum}"
    return None
