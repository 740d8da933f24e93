"""Examples of requests and responses, made of those that the spec gives for parameters and fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from codegen.dialect import ModelField, Parameter
from codegen.spec import Spec
from codegen.types import FORMATS, Json


def of_fields(spec: Spec, fields: Mapping[str, Parameter | ModelField], above: tuple[str, ...] = ()) -> dict[str, Json]:
    """Return an example of an object with all of these fields. What is inside itself is left out."""
    example: dict[str, Json] = {}
    for name, field in fields.items():
        if field.item_type not in above:
            example[name] = of_value(spec, field, above)
        elif field.is_list or field.optional:
            example[name] = [] if field.is_list else None
    return example


def of_object(spec: Spec, name: str, above: tuple[str, ...] = ()) -> dict[str, Json]:
    """Return an example of a model or an input."""
    return of_fields(spec, spec.fields_of_type(name), (*above, name))


def of_value(spec: Spec, node: Parameter | ModelField, above: tuple[str, ...] = ()) -> Json:
    """Return an example of a parameter or a field."""
    if isinstance(node.example, list):
        return [*node.example]
    item, value = node.item_type, cast("Json", node.example)
    if value is None and isinstance(node, Parameter):
        value = node.minimum if node.default is None else node.default
        value = FORMATS[node.format].example if node.format and value is None else value
    if value is None:
        is_object = item in spec.models or item in spec.inputs
        value = of_object(spec, item, above) if is_object else spec.types[item].example
    elif item == "decimal":
        value = float(str(value))
    return [value] if node.is_list else value
