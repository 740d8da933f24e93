"""The bodies of error responses: their schemas and examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.dialect import Code, ModelField
from codegen.openapi import examples, schemas
from codegen.openapi.tree import reference
from codegen.spec import Spec
from codegen.text import flat
from codegen.types import Json


def body(spec: Spec, codes: Iterable[str]) -> dict[str, Json]:
    """Return the schema of an error response that may have these codes."""
    if spec.service.error is None:
        return {"type": "object"}
    known = [*codes]
    schema = reference("schemas", schemas.free_name(spec, "Error"))
    if not known:
        return schema
    code: Json = {"anyOf": [{"enum": known}, {"type": "string"}]}
    # Without `additionalProperties`, some tools take the properties that are not repeated here for unknown ones.
    detail: Json = {"properties": {"code": code}, "additionalProperties": True}
    return {**schema, "properties": {"errors": {"items": detail}}}


def of_codes(spec: Spec, codes: Mapping[str, Code], about: str) -> dict[str, Json]:
    """Return an example of an error response for each of its codes, or one with only a message."""
    error = spec.service.error
    if error is None:
        return {}
    if not codes:
        return {"message": {"value": dict.fromkeys(error.fields, about)}}
    detail = examples.of_fields(spec, error.errors.fields)
    return {
        name: {
            "summary": flat(code.about),
            "value": {**dict.fromkeys(error.fields, flat(code.about)), "errors": [{**detail, "code": name}]},
        }
        for name, code in codes.items()
    }


def shared(spec: Spec) -> dict[str, Json]:
    """Return the schemas that others refer to."""
    error = spec.service.error
    if error is None:
        return {}
    example = examples.of_fields(spec, error.errors.fields)
    details: Json = {
        "type": "array",
        "description": flat(error.errors.about),
        "items": reference("schemas", schemas.free_name(spec, "ErrorDetail")),
    }
    # Codes are described with their meanings. A response may have another.
    known: list[Json] = [{"const": name, "description": flat(code.about)} for name, code, _ in spec.codes]
    code: Json = {"description": flat(error.errors.fields["code"].about), "anyOf": [*known, {"type": "string"}]}
    return {
        schemas.free_name(spec, "Error"): {
            **_object(spec, error.about, error.fields, errors=details),
            "examples": [{**examples.of_fields(spec, error.fields), "errors": [example]}],
        },
        schemas.free_name(spec, "ErrorDetail"): {
            **_object(spec, error.errors.about, error.errors.fields, code=code),
            "examples": [example],
        },
    }


def _object(spec: Spec, about: str, fields: Mapping[str, ModelField], **properties: Json) -> dict[str, Json]:
    described = schemas.of_fields(spec, fields)
    if isinstance(described["properties"], dict):
        described["properties"].update(properties)
    return {"type": "object", "description": flat(about), **described}
