"""The schemas of parameters, input objects, fields, models and lists of choices."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.dialect import Model, ModelField, Parameter, Parameters
from codegen.openapi import examples
from codegen.openapi.tree import filled, reference
from codegen.spec import Spec
from codegen.text import flat
from codegen.types import FORMATS, TYPES, Json


def shared(spec: Spec) -> dict[str, Json]:
    """Return the schemas that others refer to."""
    shared: dict[str, Json] = {}
    for name, choice in spec.choices.items():
        shared[name] = {**spec.types[name].schema, "description": flat(choice.about), "enum": choice.values}
    for name, described in spec.inputs.items():
        shared[name] = {
            "type": "object",
            "description": flat(described.about),
            **of_parameters(spec, described.fields),
            "additionalProperties": False,
            "examples": [examples.of_parameters(spec, described.fields)],
        }
    for name, model in spec.models.items():
        shared[name] = _model(spec, name, model)
    own = [spec.types[name] for name, known in TYPES.items() if known.schema_name]
    return {**shared, **{known.schema_name: known.schema for known in own}}


def of_parameter(spec: Spec, parameter: Parameter) -> dict[str, Json]:
    """Return the schema of a parameter, strict."""
    schema = _of_type(spec, parameter.item_type)
    if parameter.format:
        schema.update(FORMATS[parameter.format].schema)
    if parameter.is_list_of:
        schema = _list_of(schema)
    for key, bound in (("minimum", parameter.minimum), ("maximum", parameter.maximum)):
        if bound is not None:
            schema[key] = bound
    if parameter.nullable:
        schema = _nullable(schema)
    if spec.takes_by_default(parameter):
        schema["default"] = parameter.when_absent
    if parameter.default is not None:
        schema["x-noko-default"] = parameter.default
    return schema


def of_parameters(spec: Spec, parameters: Parameters) -> dict[str, Json]:
    """Return what the schema of an object says about its parameters: the properties, and which are required."""
    required = [name for name, parameter in parameters.items() if parameter.is_required]
    properties: dict[str, Json] = {}
    for name, parameter in parameters.items():
        schema = {"description": about(spec, parameter), **of_parameter(spec, parameter)}
        if parameter.is_required and parameter.type == "text":
            schema.setdefault("pattern", r"\S")  # a blank name is not a name
        properties[name] = schema
    return {"properties": properties, **filled(required=required)}


def about(spec: Spec, parameter: Parameter) -> str:
    """Describe a parameter, and what Noko does without it if that is not a value."""
    absent = parameter.when_absent
    if absent is None or spec.takes_by_default(parameter):
        return flat(parameter.about)
    return f"{flat(parameter.about)} When it is not given: {flat(str(absent))}."


def of_result(model: str, *, many: bool) -> dict[str, Json]:
    """Return the schema of a result."""
    schema = reference("schemas", model)
    return _list_of(schema) if many else schema


def of_fields(spec: Spec, fields: Mapping[str, ModelField]) -> dict[str, Json]:
    """Return what the schema of an object says about its fields: the properties, and which are always there."""
    properties: dict[str, Json] = {}
    for name, field in fields.items():
        properties[name] = _field(spec, field, f"Some responses call it `{field.also}`." if field.also else "")
        if field.also:
            properties[field.also] = _field(spec, field, f"Most responses call it `{name}`.")
    # Of two names for one field, a response has one.
    required: Json = [name for name, field in fields.items() if not (field.optional or field.also)]
    return {"properties": properties, **filled(required=required)}


def free_name(spec: Spec, name: str) -> str:
    """Return a name for a schema that the spec does not name, and may use for something else."""
    return f"{name}_" if name in {*spec.models, *spec.choices, *spec.inputs} else name


def _model(spec: Spec, name: str, model: Model) -> dict[str, Json]:
    described: dict[str, Json] = {"type": "object", "description": flat(model.about)}
    if model.extends:
        described["allOf"] = [reference("schemas", model.extends)]
    return {**described, **of_fields(spec, model.fields), "examples": [examples.of_model(spec, name)]}


def _field(spec: Spec, field: ModelField, names: str) -> dict[str, Json]:
    schema = _of_field(spec, field.item_type)
    if field.or_id:
        schema = {"anyOf": [schema, {"type": "integer"}]}
    if field.is_list:
        schema = _list_of(schema)
    if field.optional:
        schema = _nullable(schema)
    return {"description": flat(f"{field.about} {names}"), **schema}


def _of_type(spec: Spec, name: str) -> dict[str, Json]:
    known = spec.types[name]
    if known.schema_name:
        return reference("schemas", known.schema_name)
    items: dict[str, Json] = {"items": _of_type(spec, known.item)} if known.item else {}
    return {**known.schema, **known.request_schema, **items}


def _of_field(spec: Spec, name: str) -> dict[str, Json]:
    known = spec.types[name]
    if not known.schema_name:
        return {**known.schema}
    schema = reference("schemas", known.schema_name)
    # A response with a value that is not listed is not wrong.
    return {"anyOf": [schema, known.schema]} if known.values else schema


def _list_of(schema: Mapping[str, Json]) -> dict[str, Json]:
    return {"type": "array", "items": schema}


def _nullable(schema: Mapping[str, Json]) -> dict[str, Json]:
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    options = schema.get("anyOf")
    return {"anyOf": [*(options if isinstance(options, list) else [schema]), {"type": "null"}]}
