"""The schemas and examples of error responses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.dialect import Code, ModelField
from codegen.openapi.examples import Examples
from codegen.openapi.schemas import Schemas
from codegen.openapi.tree import reference
from codegen.spec import Spec
from codegen.text import flat
from codegen.types import Json


class Errors:
    """The error responses of a spec."""

    def __init__(self, spec: Spec, schemas: Schemas, examples: Examples) -> None:
        self._spec = spec
        self._schemas = schemas
        self._examples = examples

    def body(self, codes: Iterable[str]) -> dict[str, Json]:
        """Return the schema of an error response that may have these codes."""
        if self._spec.service.error is None:
            return {"type": "object"}
        known = [*codes]
        schema = reference("schemas", self._schemas.free_name("Error"))
        if not known:
            return schema
        detail: Json = {"properties": {"code": {"anyOf": [{"enum": known}, {"type": "string"}]}}}
        return {**schema, "properties": {"errors": {"items": detail}}}

    def examples(self, codes: Mapping[str, Code], about: str) -> dict[str, Json]:
        """Return an example of an error response for each of its codes, or one with only a message."""
        error = self._spec.service.error
        if error is None:
            return {}
        if not codes:
            return {"message": {"value": dict.fromkeys(error.fields, about)}}
        detail = self._examples.fields(error.errors.fields)
        return {
            name: {
                "summary": flat(code.about),
                "value": {**dict.fromkeys(error.fields, flat(code.about)), "errors": [{**detail, "code": name}]},
            }
            for name, code in codes.items()
        }

    def shared(self) -> dict[str, Json]:
        """Return the schemas that others refer to."""
        error = self._spec.service.error
        if error is None:
            return {}
        detail = self._object(error.errors.about, error.errors.fields, self._examples.fields(error.errors.fields))
        details: Json = {
            "type": "array",
            "description": flat(error.errors.about),
            "items": reference("schemas", self._schemas.free_name("ErrorDetail")),
        }
        example = {**self._examples.fields(error.fields), "errors": [self._examples.fields(error.errors.fields)]}
        return {
            self._schemas.free_name("Error"): self._object(error.about, error.fields, example, errors=details),
            self._schemas.free_name("ErrorDetail"): detail
            | {"properties": {**_mapping(detail["properties"]), "code": self._code(error.errors.fields["code"])}},
        }

    def _object(
        self, about: str, fields: Mapping[str, ModelField], example: Json, **properties: Json
    ) -> dict[str, Json]:
        described = self._schemas.fields(fields)
        described["properties"] = {**_mapping(described["properties"]), **properties}
        return {"type": "object", "description": flat(about), **described, "examples": [example]}

    def _code(self, field: ModelField) -> dict[str, Json]:
        """Return the schema of a code: the known ones with their meanings, or any other."""
        codes = {name: code for name, code, _ in self._spec.codes}
        known: list[Json] = [{"const": name, "description": flat(code.about)} for name, code in codes.items()]
        return {"description": flat(field.about), "anyOf": [*known, {"type": "string"}]}


def described_codes(codes: Mapping[str, Code]) -> str:
    """List codes with their meanings, for a description in Markdown."""
    return "\n".join(f"- `{name}`: {flat(code.about)}" for name, code in codes.items())


def _mapping(tree: Json) -> Mapping[str, Json]:
    return tree if isinstance(tree, Mapping) else {}
