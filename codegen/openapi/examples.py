"""Examples, made of those that the spec gives for the single fields and parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from codegen.dialect import ModelField, Parameter, Parameters, Scalar
from codegen.openapi.tree import Tree, flat, reference
from codegen.spec import Spec

#: What stands for a value that the spec has no example for.
_USUAL: Final[Mapping[str, Tree]] = {
    "boolean": True,
    "date": "2026-01-31",
    "decimal": 1.5,
    "id": 1,
    "ids": [1, 2, 3],
    "integer": 1,
    "text": "text",
    "timestamp": "2026-01-31T12:00:00Z",
}


class Examples:
    """The examples of a spec."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def model(self, name: str, above: tuple[str, ...] = ()) -> dict[str, Tree]:
        """Make an object of a model, with what it holds. A model that holds itself ends there."""
        fields = self._spec.fields_of(self._spec.models[name])
        found: dict[str, Tree] = {}
        for wire_name, field in fields.items():
            if field.item_type not in (*above, name):
                found[wire_name] = self._field(field, (*above, name))
            elif field.is_list:
                found[wire_name] = []
            elif field.optional:
                found[wire_name] = None
        return found

    def fields(self, fields: Mapping[str, ModelField]) -> dict[str, Tree]:
        """Make an object of fields that are no model of their own."""
        return {name: self._field(field, ()) for name, field in fields.items()}

    def body(self, parameters: Parameters) -> dict[str, Tree]:
        """Make the body of a request that says all that can be said."""
        return {name: self.parameter(parameter) for name, parameter in parameters.items()}

    def parameter(self, parameter: Parameter) -> Tree:
        """Make a value of a parameter."""
        given = parameter.example if parameter.example is not None else parameter.default
        if isinstance(given, list):
            return given
        return self._scalar(parameter.type, given, parameter.minimum)

    def named(self, model: str, *, many: bool) -> dict[str, Tree]:
        """Refer to the example of an answer."""
        name = f"{model}.list" if many else model
        return {name: reference("examples", name)}

    def shared(self) -> dict[str, Tree]:
        """Make the examples of the answers, each once."""
        shared: dict[str, Tree] = {}
        for _, _, operation in self._spec.operations.values():
            model = operation.model
            if model is None:
                continue
            many = operation.is_list or operation.is_paged
            about = flat(self._spec.models[model].about)
            name = f"{model}.list" if many else model
            value: Tree = [self.model(model)] if many else self.model(model)
            shared[name] = {"summary": f"A list: {about}" if many else about, "value": value}
        return dict(sorted(shared.items()))

    def _field(self, field: ModelField, above: tuple[str, ...]) -> Tree:
        if isinstance(field.example, list):
            return field.example
        is_model = field.item_type in self._spec.models
        item = self.model(field.item_type, above) if is_model else self._scalar(field.item_type, field.example)
        return [item] if field.is_list else item

    def _scalar(self, type_name: str, given: Scalar | None, minimum: int | None = None) -> Tree:
        if given is not None:
            return float(given) if type_name == "decimal" else given
        if type_name in self._spec.choices:
            return self._spec.choices[type_name].values[0]
        return minimum if minimum is not None else _USUAL[type_name]
