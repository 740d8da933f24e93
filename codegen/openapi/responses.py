"""The answers: of success, and of refusals with their codes."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from codegen.dialect import Code, Operation, Resource
from codegen.openapi.examples import Examples
from codegen.openapi.schemas import Schemas, described_codes
from codegen.openapi.tree import Tree, flat, reference
from codegen.service import Status
from codegen.spec import NOT_FOUND, REFUSED_VALUE, Spec

_CREATED: Final = 201
_JSON: Final = "application/json"


class Responses:
    """The answers of a spec."""

    def __init__(self, spec: Spec, schemas: Schemas, examples: Examples) -> None:
        self._spec = spec
        self._schemas = schemas
        self._examples = examples

    def of(self, resource: Resource, operation: Operation) -> dict[str, Tree]:
        """Describe all answers that an operation has, by their status."""
        answers: dict[str, Tree] = {str(operation.success): self._success(operation)}
        background = self._spec.service.background
        if background is not None and operation.changes_something:
            answers.setdefault(str(background.status), reference("responses", str(background.status)))
        own = self._spec.codes_by_status(resource, operation)
        for number, status in sorted(self._spec.service.statuses.items()):
            # These two have their reasons in what was sent; anything can be answered with the others.
            if number in (NOT_FOUND, REFUSED_VALUE) and number not in own:
                continue
            general = self._spec.service.codes
            codes = {name: code for name, code in own.get(number, {}).items() if name not in general}
            shared = reference("responses", str(number))
            answers[str(number)] = self._refused(number, status, codes) if codes else shared
        return answers

    def shared(self) -> dict[str, Tree]:
        """Describe the answers that operations have in common, by their status."""
        return self._background() | {
            str(number): self._refused(number, status, {})
            for number, status in sorted(self._spec.service.statuses.items())
        }

    def headers(self) -> dict[str, Tree]:
        """Describe the headers of answers."""
        headers: dict[str, Tree] = {
            "Location": {
                "description": "Where the new thing is.",
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

    def _success(self, operation: Operation) -> dict[str, Tree]:
        model = operation.model
        if model is None:
            return {"description": "It is done. There is no body."}
        many = operation.is_list or operation.is_paged
        headers: dict[str, Tree] = {}
        if operation.is_paged and self._spec.service.pagination.links is not None:
            headers["Link"] = reference("headers", "Link")
        if operation.success == _CREATED:
            headers["Location"] = reference("headers", "Location")
        content: Tree = {
            "schema": self._schemas.answered(model, many=many),
            "examples": self._examples.named(model, many=many),
        }
        what = f"a page of `{model}`" if operation.is_paged else f"a list of `{model}`" if many else f"the `{model}`"
        return {
            "description": f"{HTTPStatus(operation.success).phrase}: {what}.",
            **({"headers": headers} if headers else {}),
            "content": {_JSON: content},
        }

    def _background(self) -> dict[str, Tree]:
        background = self._spec.service.background
        if background is None:
            return {}
        content: Tree = {
            "schema": {"type": "object", **self._schemas.fields(background.fields)},
            "example": self._examples.fields(background.fields),
        }
        return {str(background.status): {"description": flat(background.about), "content": {_JSON: content}}}

    def _refused(self, number: int, status: Status, own: Mapping[str, Code]) -> dict[str, Tree]:
        return {**self._refusal(number, status, own), "x-noko-error": status.error}

    def _refusal(self, number: int, status: Status, own: Mapping[str, Code]) -> dict[str, Tree]:
        general = {name: code for name, code in self._spec.service.codes.items() if code.status == number}
        codes = {**own, **general}
        about = flat(status.about)
        if status.body == "nothing":
            return {"description": f"{about} There is no body."}
        if status.body == "html":
            page: Tree = {"schema": {"type": "string"}, "example": " "}
            return {"description": f"{about} The body is a page, and may be blank.", "content": {"text/html": page}}
        description = f"{about}\n\n{described_codes(codes)}" if codes else about
        examples: dict[str, Tree] = {
            name: {"summary": flat(code.about), "value": self._schemas.refusal_example(name, code)}
            for name, code in codes.items()
        }
        if not examples:
            examples = {"message": {"value": self._schemas.refusal_example(None, None, message=flat(status.about))}}
        # What the spec does not describe has no examples.
        shown: dict[str, Tree] = {"examples": examples} if self._spec.service.error else {}
        content: Tree = {"schema": self._schemas.refusal(codes), **shown}
        return {"description": description, "content": {_JSON: content}}
