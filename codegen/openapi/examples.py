"""Examples of requests and responses, made of those that the spec gives for parameters and fields."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.dialect import ModelField, Parameter, Parameters
from codegen.spec import Spec
from codegen.types import FORMATS, Json


def of_model(spec: Spec, name: str, above: tuple[str, ...] = ()) -> dict[str, Json]:
    """Return an example of a model with the models in it. A model inside itself is left out."""
    example: dict[str, Json] = {}
    for wire_name, field in spec.fields_of(spec.models[name]).items():
        if field.item_type not in (*above, name):
            example[wire_name] = of_field(spec, field, (*above, name))
        elif field.is_list:
            example[wire_name] = []
        elif field.optional:
            example[wire_name] = None
    return example


def of_fields(spec: Spec, fields: Mapping[str, ModelField]) -> dict[str, Json]:
    """Return an example of an object with these fields."""
    return {name: of_field(spec, field) for name, field in fields.items()}


def of_parameters(spec: Spec, parameters: Parameters) -> dict[str, Json]:
    """Return an example of an object with all of these parameters."""
    return {name: of_parameter(spec, described) for name, described in parameters.items()}


def of_parameter(spec: Spec, parameter: Parameter) -> Json:
    """Return an example of a parameter."""
    given = parameter.example if parameter.example is not None else parameter.default
    if isinstance(given, list):
        return [*given]
    if given is None and parameter.item_type in spec.inputs:
        value: Json = of_parameters(spec, spec.inputs[parameter.item_type].fields)
    elif given is None and parameter.format:
        value = FORMATS[parameter.format].example
    elif given is None and parameter.minimum is not None:
        value = parameter.minimum
    else:
        value = _scalar(spec, parameter.item_type, given)
    # The examples of types that are lists are lists.
    return [value] if parameter.is_list and not isinstance(value, list) else value


def of_field(spec: Spec, field: ModelField, above: tuple[str, ...] = ()) -> Json:
    """Return an example of a field."""
    if isinstance(field.example, list):
        return [*field.example]
    is_model = field.item_type in spec.models
    item = of_model(spec, field.item_type, above) if is_model else _scalar(spec, field.item_type, field.example)
    return [item] if field.is_list else item


def _scalar(spec: Spec, type_name: str, given: Json) -> Json:
    if given is not None:
        return float(given) if type_name == "decimal" and isinstance(given, str | int) else given
    return spec.types[type_name].example
