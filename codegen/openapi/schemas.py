"""The schemas: of parameters, of fields, of models and of the JSON that explains a refusal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from codegen.dialect import Code, Model, ModelField, Parameter
from codegen.openapi.examples import Examples
from codegen.openapi.tree import Tree, flat, reference
from codegen.spec import Spec

#: The largest number of 64 bits: said, because few tools know what a format means.
_LARGEST: Final = 2**63 - 1
_ID: Final[Mapping[str, Tree]] = {
    "type": "integer",
    "description": "An id of anything.",
    "format": "int64",
    "minimum": 1,
    "maximum": _LARGEST,
}
_SENT: Final[Mapping[str, Mapping[str, Tree]]] = {
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "decimal": {"type": "number"},
    "integer": {"type": "integer", "format": "int64", "maximum": _LARGEST},
    "text": {"type": "string"},
    # In UTC and to the second, which is less than the format allows.
    "timestamp": {"type": "string", "format": "date-time", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"},
}
_HELD: Final[Mapping[str, Mapping[str, Tree]]] = {
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "decimal": {"type": "number"},
    "integer": {"type": "integer", "format": "int64"},
    "text": {"type": "string"},
    "timestamp": {"type": "string", "format": "date-time"},
}


class Schemas:
    """The schemas of a spec."""

    def __init__(self, spec: Spec, examples: Examples) -> None:
        self._spec = spec
        self._examples = examples

    def sent(self, parameter: Parameter) -> dict[str, Tree]:
        """Describe what a parameter may be, strictly."""
        if parameter.type in self._spec.choices:
            schema: dict[str, Tree] = reference("schemas", parameter.type)
        elif parameter.type in ("id", "ids"):
            schema = reference("schemas", self._free("Id"))
            schema = {"type": "array", "items": schema} if parameter.type == "ids" else schema
        else:
            schema = dict(_SENT[parameter.type])
        if parameter.format:
            schema["format"] = parameter.format
        for key, bound in (("minimum", parameter.minimum), ("maximum", parameter.maximum)):
            if bound is not None:
                schema[key] = bound
        if self._spec.takes_by_default(parameter):
            schema["default"] = parameter.when_absent
        if parameter.default is not None:
            schema["x-noko-default"] = parameter.default
        return schema

    def about(self, parameter: Parameter) -> str:
        """Say what a parameter is, and what happens without it where that is no value."""
        absent = parameter.when_absent
        if absent is None or self._spec.takes_by_default(parameter):
            return flat(parameter.about)
        return f"{flat(parameter.about)} When it is not given: {flat(str(absent))}."

    def answered(self, model: str, *, many: bool) -> dict[str, Tree]:
        """Describe what comes back."""
        schema = reference("schemas", model)
        return {"type": "array", "items": schema} if many else schema

    def refusal(self, codes: Iterable[str]) -> dict[str, Tree]:
        """Describe the body of a refusal for which these codes are known."""
        if self._spec.service.error is None:
            return {"type": "object"}
        known = [*codes]
        schema = reference("schemas", self._free("Error"))
        if not known:
            return schema
        detail: Tree = {"properties": {"code": {"anyOf": [{"enum": known}, {"type": "string"}]}}}
        return {**schema, "properties": {"errors": {"items": detail}}}

    def shared(self) -> dict[str, Tree]:
        """Make the schemas that others refer to."""
        shared: dict[str, Tree] = {}
        for name, choice in self._spec.choices.items():
            shared[name] = {"type": "string", "description": flat(choice.about), "enum": choice.values}
        for name, model in self._spec.models.items():
            shared[name] = self._model(name, model)
        return {**shared, self._free("Id"): _ID, **self._error()}

    def fields(self, fields: Mapping[str, ModelField]) -> dict[str, Tree]:
        """Describe the fields of an object: what each is, and which are always there."""
        properties: dict[str, Tree] = {}
        for name, field in fields.items():
            properties[name] = self._field(field, None)
            if field.also:
                properties[name] = self._field(field, f"Some answers call it `{field.also}`.")
                properties[field.also] = self._field(field, f"Most answers call it `{name}`.")
        # What has two names comes by one of them.
        required: Tree = [name for name, field in fields.items() if not (field.optional or field.also)]
        return {"properties": properties, **({"required": required} if required else {})}

    def _free(self, name: str) -> str:
        """Return the name of a schema of ours, which a model or a list of choices may have taken."""
        return f"{name}_" if name in {*self._spec.models, *self._spec.choices} else name

    def _model(self, name: str, model: Model) -> dict[str, Tree]:
        described: dict[str, Tree] = {"type": "object", "description": flat(model.about)}
        if model.extends:
            described["allOf"] = [reference("schemas", model.extends)]
        return {**described, **self.fields(model.fields), "examples": [self._examples.model(name)]}

    def _field(self, field: ModelField, names: str | None) -> dict[str, Tree]:
        about = flat(" ".join(filter(None, (field.about, names))))
        schema = self._item(field)
        if field.is_list:
            schema = {"type": "array", "items": schema}
        if not field.optional:
            return {"description": about, **schema}
        if isinstance(schema.get("type"), str):
            return {"description": about, **schema, "type": [schema["type"], "null"]}
        others = schema["anyOf"] if isinstance(schema.get("anyOf"), list) else [schema]
        return {"description": about, "anyOf": [*_listed(others), {"type": "null"}]}

    def _item(self, field: ModelField) -> dict[str, Tree]:
        if field.item_type in self._spec.models:
            return reference("schemas", field.item_type)
        if field.item_type in self._spec.choices:
            # A value that nobody listed is no broken answer.
            return {"anyOf": [reference("schemas", field.item_type), {"type": "string"}]}
        return dict(_HELD[field.item_type])

    def _error(self) -> dict[str, Tree]:
        error = self._spec.service.error
        if error is None:
            return {}
        shape = self.fields(error.fields)
        blamed: Tree = {
            "type": "array",
            "description": flat(error.errors.about),
            "items": reference("schemas", self._free("ErrorDetail")),
        }
        detail = self.fields(error.errors.fields)
        detail_example = self._examples.fields(error.errors.fields)
        return {
            self._free("Error"): {
                "type": "object",
                "description": flat(error.about),
                **shape,
                "properties": {**_mapping(shape["properties"]), "errors": blamed},
                "examples": [{**self._examples.fields(error.fields), "errors": [detail_example]}],
            },
            self._free("ErrorDetail"): {
                "type": "object",
                "description": flat(error.errors.about),
                **detail,
                "properties": {**_mapping(detail["properties"]), "code": self._code(error.errors.fields["code"])},
                "examples": [detail_example],
            },
        }

    def _code(self, field: ModelField) -> dict[str, Tree]:
        """Describe the codes, each with what it means. Another may come."""
        codes = dict(self._spec.service.codes)
        for resource in self._spec.resources.values():
            codes |= resource.codes
        known: list[Tree] = [{"const": name, "description": flat(code.about)} for name, code in codes.items()]
        return {"description": flat(field.about), "anyOf": [*known, {"type": "string"}]}

    def refusal_example(self, name: str | None, code: Code | None, message: str = "") -> dict[str, Tree]:
        """Make the body of a refusal: with a code and what it blames, or with nothing but a message."""
        error = self._spec.service.error
        if error is None or name is None or code is None:
            return dict.fromkeys(error.fields if error else (), message)
        detail = {**self._examples.fields(error.errors.fields), "code": name}
        return {**dict.fromkeys(error.fields, flat(code.about)), "errors": [detail]}


def described_codes(codes: Mapping[str, Code]) -> str:
    """List codes with what they mean, for a description in Markdown."""
    return "\n".join(f"- `{name}`: {flat(code.about)}" for name, code in codes.items())


def _mapping(tree: Tree) -> Mapping[str, Tree]:
    return tree if isinstance(tree, Mapping) else {}


def _listed(tree: Tree) -> list[Tree]:
    return [*tree] if isinstance(tree, list) else []
