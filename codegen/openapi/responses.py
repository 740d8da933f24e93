"""The responses: of success, and of errors with their codes."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from codegen.dialect import Code, Operation, Resource
from codegen.openapi.errors import Errors, described_codes
from codegen.openapi.examples import Examples
from codegen.openapi.schemas import Schemas
from codegen.openapi.tree import reference
from codegen.service import Status
from codegen.spec import NOT_FOUND, REFUSED_VALUE, Spec
from codegen.text import flat
from codegen.types import Json

_CREATED: Final = 201
_JSON: Final = "application/json"


class Responses:
    """The responses of a spec."""

    def __init__(self, spec: Spec, schemas: Schemas, errors: Errors, examples: Examples) -> None:
        self._spec = spec
        self._schemas = schemas
        self._errors = errors
        self._examples = examples

    def of(self, resource: Resource, operation: Operation) -> dict[str, Json]:
        """Describe all responses of an operation, by their status."""
        responses: dict[str, Json] = {str(operation.success): self._success(operation)}
        background = self._spec.service.background
        if background is not None and operation.background:
            responses[str(background.status)] = reference("responses", str(background.status))
        own = self._spec.codes_by_status(resource, operation)
        for number, status in sorted(self._spec.service.statuses.items()):
            # These two depend on what is sent; any operation may have the others.
            if number in (NOT_FOUND, REFUSED_VALUE) and number not in own:
                continue
            general = self._spec.service.codes
            codes = {name: code for name, code in own.get(number, {}).items() if name not in general}
            shared = reference("responses", str(number))
            responses[str(number)] = self._error(number, status, codes) if codes else shared
        return responses

    def shared(self) -> dict[str, Json]:
        """Describe the responses that operations have in common, by their status."""
        return self._background() | {
            str(number): self._error(number, status, {})
            for number, status in sorted(self._spec.service.statuses.items())
        }

    def headers(self) -> dict[str, Json]:
        """Describe the headers of responses."""
        headers: dict[str, Json] = {
            "Location": {
                "description": "The URL of the new object.",
                "required": True,
                "schema": {"type": "string", "format": "uri"},
            },
        }
        links = self._spec.service.pagination.links
        if links is not None:
            headers["Link"] = {
                "description": flat(links.about),
                "schema": {"type": "string"},
                "example": links.example,
            }
        return headers

    def _success(self, operation: Operation) -> dict[str, Json]:
        model = operation.model
        if model is None:
            return {"description": f"{HTTPStatus(operation.success).phrase}. There is no body."}
        many = operation.is_list or operation.is_paged
        headers: dict[str, Json] = {}
        if operation.is_paged and self._spec.service.pagination.links is not None:
            headers["Link"] = reference("headers", "Link")
        if operation.success == _CREATED:
            headers["Location"] = reference("headers", "Location")
        content: Json = {
            "schema": self._schemas.result(model, many=many),
            "examples": self._examples.named(model, many=many),
        }
        what = f"a page of `{model}`" if operation.is_paged else f"a list of `{model}`" if many else f"the `{model}`"
        return {
            "description": f"{HTTPStatus(operation.success).phrase}: {what}.",
            **({"headers": headers} if headers else {}),
            "content": {_JSON: content},
        }

    def _background(self) -> dict[str, Json]:
        background = self._spec.service.background
        if background is None or not any(operation.background for _, _, operation in self._spec.operations.values()):
            return {}
        content: Json = {
            "schema": {"type": "object", **self._schemas.fields(background.fields)},
            "example": self._examples.fields(background.fields),
        }
        return {str(background.status): {"description": flat(background.about), "content": {_JSON: content}}}

    def _error(self, number: int, status: Status, own: Mapping[str, Code]) -> dict[str, Json]:
        general = {name: code for name, code in self._spec.service.codes.items() if code.status == number}
        codes = {**own, **general}
        about = flat(status.about)
        if status.body == "nothing":
            described: dict[str, Json] = {"description": f"{about} There is no body."}
        elif status.body == "html":
            page: Json = {"schema": {"type": "string"}, "example": " "}
            described = {"description": f"{about} The body is HTML, or blank.", "content": {"text/html": page}}
        else:
            examples = self._errors.examples(codes, about)
            content: Json = {"schema": self._errors.body(codes), **({"examples": examples} if examples else {})}
            described = {
                "description": f"{about}\n\n{described_codes(codes)}" if codes else about,
                "content": {_JSON: content},
            }
        return {**described, "x-noko-error": status.error}
