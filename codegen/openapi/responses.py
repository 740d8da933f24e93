"""The responses: of success, and of errors with their codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Final

from codegen.dialect import Code, ModelField, Operation, Resource
from codegen.openapi import examples, schemas
from codegen.openapi.tree import filled, reference
from codegen.service import ErrorBody, Status
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
    own = spec.codes_by_status(resource, operation)
    for number, status in sorted(spec.service.statuses.items()):
        # These two depend on what is sent; any operation may have the others.
        if number in (NOT_FOUND, REFUSED_VALUE) and number not in own:
            continue
        general = [*spec.service.codes.values()]
        codes = {name: code for name, code in own.get(number, {}).items() if code not in general}
        shared = reference("responses", str(number))
        responses[str(number)] = _error(spec, number, status, codes) if codes else shared
    return responses


def shared(spec: Spec) -> dict[str, Json]:
    """Describe the responses that operations have in common, by their status."""
    shared = {str(number): _error(spec, number, status, {}) for number, status in spec.service.statuses.items()}
    background = spec.service.background
    if background is not None and any(operation.background for _, _, operation in spec.operations.values()):
        content: Json = {
            "schema": {"type": "object", **schemas.of_fields(spec, background.fields)},
            "example": examples.of_fields(spec, background.fields),
        }
        described: dict[str, Json] = {"description": flat(background.about), "content": {_JSON: content}}
        shared[str(background.status)] = described
    return dict(sorted(shared.items()))


def error_schemas(spec: Spec) -> dict[str, Json]:
    """Return the schemas of error responses and of their details."""
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
    many = operation.is_list or operation.is_paged
    headers: dict[str, Json] = {}
    if operation.is_paged and spec.service.pagination.links is not None:
        headers["Link"] = reference("headers", "Link")
    if operation.success == _CREATED and not many:
        headers["Location"] = reference("headers", "Location")
    # Its example is that of the model.
    schema = reference("schemas", model)
    content: Json = {"schema": schemas.list_of(schema) if many else schema}
    what = f"a page of `{model}`" if operation.is_paged else f"a list of `{model}`" if many else f"the `{model}`"
    return filled(description=f"{phrase}: {what}.", headers=headers, content={_JSON: content})


def _object(spec: Spec, about: str, fields: Mapping[str, ModelField], **properties: Json) -> dict[str, Json]:
    described = schemas.of_fields(spec, fields)
    if isinstance(described["properties"], dict):
        described["properties"].update(properties)
    return {"type": "object", "description": flat(about), **described}


def _error(spec: Spec, number: int, status: Status, own: Mapping[str, Code]) -> dict[str, Json]:
    general = {name: code for name, code in spec.service.codes.items() if code.status == number}
    codes = {**own, **general}
    about = flat(status.about)
    if status.body == "nothing":
        described: dict[str, Json] = {"description": f"{about} There is no body."}
    elif status.body == "html":
        page: Json = {"schema": {"type": "string"}, "example": " "}
        described = {"description": f"{about} The body is HTML, or blank.", "content": {"text/html": page}}
    else:
        error = spec.service.error
        content: Json = {"schema": {"type": "object"}}
        if error is not None:
            content = {"schema": _error_schema(spec, codes), "examples": _error_examples(spec, error, codes, about)}
        meanings = "\n".join(f"- `{name}`: {flat(code.about)}" for name, code in codes.items())
        described = {"description": f"{about}\n\n{meanings}".rstrip(), "content": {_JSON: content}}
    return {**described, "x-noko-error": status.error}


def _error_schema(spec: Spec, codes: Iterable[str]) -> dict[str, Json]:
    """Return the schema of an error response that may have these codes."""
    known = [*codes]
    schema = reference("schemas", schemas.free_name(spec, "Error"))
    if not known:
        return schema
    code: Json = {"anyOf": [{"enum": known}, {"type": "string"}]}
    # Without `additionalProperties`, some tools take the properties that are not repeated here for unknown ones.
    detail: Json = {"properties": {"code": code}, "additionalProperties": True}
    return {**schema, "properties": {"errors": {"items": detail}}}


def _error_examples(spec: Spec, error: ErrorBody, codes: Mapping[str, Code], about: str) -> dict[str, Json]:
    """Return an example of an error response for each of its codes, or one with only a message."""
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
