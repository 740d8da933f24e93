"""The responses: of success, and of errors with their codes."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from codegen.dialect import Code, Operation, Resource
from codegen.openapi import examples, schemas
from codegen.openapi.tree import filled, reference
from codegen.service import Status
from codegen.spec import NOT_FOUND, REFUSED_VALUE, Spec
from codegen.text import flat
from codegen.types import Json

_CREATED: Final = 201
_JSON: Final = "application/json"


def of_operation(spec: Spec, resource: Resource, operation: Operation) -> dict[str, Json]:
    """Describe all responses of an operation, by their status."""
    responses: dict[str, Json] = {str(operation.success): _success(spec, operation)}
    background = spec.service.background
    if background is not None and operation.background:
        responses[str(background.status)] = reference("responses", str(background.status))
    by_status = spec.codes_by_status(resource, operation)
    for number, status in sorted(spec.service.statuses.items()):
        # These two depend on what is sent; any operation may have the others.
        if number in by_status or number not in (NOT_FOUND, REFUSED_VALUE):
            codes = by_status.get(number, {})
            own = {name: code for name, code in codes.items() if code is not spec.service.codes.get(name)}
            shared = reference("responses", str(number))
            responses[str(number)] = _error(spec, number, status, own) if own else shared
    return responses


def shared(spec: Spec) -> dict[str, Json]:
    """Describe the responses that operations have in common, by their status."""
    shared = {str(number): _error(spec, number, status, {}) for number, status in spec.service.statuses.items()}
    background = spec.service.background
    if background is not None and any(operation.background for _, _, operation in spec.operations.values()):
        schema, example = schemas.of_object(spec, background.fields), examples.of_fields(spec, background.fields)
        content: Json = {_JSON: {"schema": schema, "example": example}}
        shared[str(background.status)] = {"description": flat(background.about), "content": content}
    return dict(sorted(shared.items()))


def error_schemas(spec: Spec) -> dict[str, Json]:
    """Return the schemas of error responses and of their details."""
    error, detail = spec.service.error, spec.service.error.errors
    example = examples.of_fields(spec, detail.fields)
    details: Json = {
        "type": "array",
        "description": flat(detail.about),
        "items": reference("schemas", schemas.free_name(spec, "ErrorDetail")),
    }
    # Codes are described with their meanings. A response may have another.
    known: list[Json] = [{"const": name, "description": flat(code.about)} for name, code, _ in spec.codes]
    code: Json = {"description": flat(detail.fields["code"].about), "anyOf": [*known, {"type": "string"}]}
    return {
        schemas.free_name(spec, "Error"): {
            **schemas.of_object(spec, error.fields, error.about, errors=details),
            "examples": [{**examples.of_fields(spec, error.fields), "errors": [example]}],
        },
        schemas.free_name(spec, "ErrorDetail"): {
            **schemas.of_object(spec, detail.fields, detail.about, code=code),
            "examples": [example],
        },
    }


def headers(spec: Spec) -> dict[str, Json]:
    """Describe the headers of responses."""
    about = "The URL of the new object."
    location: Json = {"description": about, "required": True, "schema": {"type": "string", "format": "uri"}}
    links = spec.service.pagination.links
    if links is None:
        return {"Location": location}
    link: Json = {"description": flat(links.about), "schema": {"type": "string"}, "example": links.example}
    return {"Location": location, "Link": link}


def _success(spec: Spec, operation: Operation) -> dict[str, Json]:
    phrase, model = HTTPStatus(operation.success).phrase, operation.model
    if model is None:
        return {"description": f"{phrase}. There is no body."}
    what, schema = f"the `{model}`", reference("schemas", model)
    header = "Location" if operation.success == _CREATED else None
    if operation.is_paged or operation.is_list:
        what = f"a {'page' if operation.is_paged else 'list'} of `{model}`"
        schema = schemas.list_of(schema)
        header = "Link" if operation.is_paged and spec.service.pagination.links else None
    # Its example is that of the model.
    return {
        "description": f"{phrase}: {what}.",
        **filled(headers={header: reference("headers", header)} if header else None),
        "content": {_JSON: {"schema": schema}},
    }


def _error(spec: Spec, number: int, status: Status, own: Mapping[str, Code]) -> dict[str, Json]:
    about, content = flat(status.about), dict[str, Json]()
    if status.body == "nothing":
        description = f"{about} There is no body."
    elif status.body == "html":
        description = f"{about} The body is HTML, or blank."
        content = {"text/html": {"schema": {"type": "string"}, "example": " "}}
    else:
        codes = {**own, **{name: code for name, code in spec.service.codes.items() if code.status == number}}
        meanings = [f"- `{name}`: {flat(code.about)}" for name, code in codes.items()]
        description = "\n".join([f"{about}\n", *meanings]).rstrip()
        content = {_JSON: {"schema": _error_schema(spec, [*codes]), "examples": _error_examples(spec, codes, about)}}
    return {"description": description, **filled(content=content), "x-noko-error": status.error}


def _error_schema(spec: Spec, codes: list[Json]) -> dict[str, Json]:
    """Return the schema of an error response that may have these codes."""
    schema = reference("schemas", schemas.free_name(spec, "Error"))
    if not codes:
        return schema
    code: Json = {"anyOf": [{"enum": codes}, {"type": "string"}]}
    # Without `additionalProperties`, some tools take the properties that are not repeated here for unknown ones.
    detail: Json = {"properties": {"code": code}, "additionalProperties": True}
    return {**schema, "properties": {"errors": {"items": detail}}}


def _error_examples(spec: Spec, codes: Mapping[str, Code], about: str) -> dict[str, Json]:
    """Return an example of an error response for each of its codes, or one with only a message."""
    error = spec.service.error
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
