"""The schemas of parameters, input objects, fields, models and lists of choices."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.dialect import ModelField, Parameter
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
        example = examples.of_object(spec, name)
        schema = of_object(spec, described.fields, described.about)
        shared[name] = {**schema, "additionalProperties": False, "examples": [example]}
    for name, model in spec.models.items():
        schema = of_object(spec, model.fields, model.about, base=model.extends)
        shared[name] = {**schema, "examples": [examples.of_object(spec, name)]}
    own = [spec.types[name] for name, known in TYPES.items() if known.schema_name]
    return {**shared, **{known.schema_name: known.schema for known in own}}


def of_object(
    spec: Spec,
    fields: Mapping[str, Parameter | ModelField],
    description: str = "",
    *,
    base: str | None = None,
    **more: Json,
) -> dict[str, Json]:
    """Return the schema of an object with these fields and more properties; the model that it extends is `base`."""
    properties: dict[str, Json] = {}
    for name, field in fields.items():
        schema = {"description": about(spec, field), **of_value(spec, field)}
        properties[name] = schema
        if isinstance(field, ModelField) and field.also:
            properties[field.also] = {**schema, "description": flat(f"{field.about} Most responses call it `{name}`.")}
        elif isinstance(field, Parameter) and field.is_required and field.type == "text":
            schema.setdefault("pattern", r"\S")  # a blank name is not a name
    required: Json = [name for name, field in fields.items() if field.is_required]
    extends: Json = [reference("schemas", base)] if base else None
    described = filled(type="object", description=flat(description), allOf=extends)
    return {**described, "properties": {**properties, **more}, **filled(required=required)}


def of_value(spec: Spec, node: Parameter | ModelField) -> dict[str, Json]:
    """Return the schema of a parameter, strict, or of a field, open."""
    known = spec.types[node.item_type]
    schema: dict[str, Json] = reference("schemas", known.schema_name) if known.schema_name else {**known.schema}
    if isinstance(node, ModelField):
        # A response with a value that is not listed is not wrong.
        others: list[Json] = [known.schema] if known.values else [{"type": "integer"}] if node.or_id else []
        schema = {"anyOf": [schema, *others]} if others else schema
    else:
        schema |= {} if known.schema_name else known.request_schema
        schema |= FORMATS[node.format].schema if node.format else {}
    schema = list_of(schema) if node.is_list else schema
    if isinstance(node, ModelField):
        return _nullable(schema) if node.optional else schema
    schema |= filled(minimum=node.minimum, maximum=node.maximum)
    if node.nullable:
        schema = _nullable(schema)
    assumed = node.when_absent if spec.takes_by_default(node) else None
    return schema | filled(default=assumed, **{"x-noko-default": node.default})


def list_of(schema: dict[str, Json]) -> dict[str, Json]:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


def about(spec: Spec, node: Parameter | ModelField) -> str:
    """Describe a parameter, and what Noko does without it if that is not a value; or a field, with its other name."""
    more = ""
    if isinstance(node, ModelField):
        more = f"Some responses call it `{node.also}`." if node.also else ""
    elif node.when_absent is not None and not spec.takes_by_default(node):
        more = f"When it is not given: {node.when_absent}."
    return flat(f"{node.about} {more}")


def free_name(spec: Spec, name: str) -> str:
    """Return a name for a schema that the spec does not name, and may use for something else."""
    return f"{name}_" if name in {*spec.models, *spec.choices, *spec.inputs} else name


def _nullable(schema: Mapping[str, Json]) -> dict[str, Json]:
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    options = schema.get("anyOf")
    return {"anyOf": [*(options if isinstance(options, list) else [schema]), {"type": "null"}]}
