"""Examples of requests and responses, made of those that the spec gives for parameters and fields."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.dialect import ModelField, Parameter, Parameters
from codegen.openapi.tree import reference
from codegen.spec import Spec
from codegen.text import flat
from codegen.types import FORMATS, TYPES, Json


class Examples:
    """The examples of a spec."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def shared(self) -> dict[str, Json]:
        """Return the examples of results, each once."""
        shared: dict[str, Json] = {}
        for _, _, operation in self._spec.operations.values():
            model = operation.model
            if model is None:
                continue
            many = operation.is_list or operation.is_paged
            about = flat(self._spec.models[model].about)
            value: Json = [self.model(model)] if many else self.model(model)
            shared[_name(model, many)] = {"summary": f"A list: {about}" if many else about, "value": value}
        return dict(sorted(shared.items()))

    def named(self, model: str, *, many: bool) -> dict[str, Json]:
        """Refer to the example of a result."""
        return {_name(model, many): reference("examples", _name(model, many))}

    def model(self, name: str, above: tuple[str, ...] = ()) -> dict[str, Json]:
        """Return an example of a model with the models in it. A model inside itself is left out."""
        fields = self._spec.fields_of(self._spec.models[name])
        example: dict[str, Json] = {}
        for wire_name, field in fields.items():
            if field.item_type not in (*above, name):
                example[wire_name] = self._field(field, (*above, name))
            elif field.is_list:
                example[wire_name] = []
            elif field.optional:
                example[wire_name] = None
        return example

    def fields(self, fields: Mapping[str, ModelField]) -> dict[str, Json]:
        """Return an example of an object with these fields."""
        return {name: self._field(field, ()) for name, field in fields.items()}

    def body(self, parameters: Parameters) -> dict[str, Json]:
        """Return an example of an object with all of these parameters."""
        return {name: self.parameter(parameter) for name, parameter in parameters.items()}

    def parameter(self, parameter: Parameter) -> Json:
        """Return an example of a parameter."""
        given = parameter.example if parameter.example is not None else parameter.default
        if isinstance(given, list):
            return [*given]
        if parameter.is_list and given is not None:
            return [given]
        if given is None and parameter.item_type in self._spec.inputs:
            value: Json = self.body(self._spec.inputs[parameter.item_type].fields)
        elif given is None and parameter.format:
            value = FORMATS[parameter.format].example
        elif given is None and parameter.minimum is not None:
            value = parameter.minimum
        else:
            value = self._scalar(parameter.item_type, given)
        return [value] if parameter.is_list and parameter.type not in TYPES else value

    def _field(self, field: ModelField, above: tuple[str, ...]) -> Json:
        if isinstance(field.example, list):
            return [*field.example]
        is_model = field.item_type in self._spec.models
        item = self.model(field.item_type, above) if is_model else self._scalar(field.item_type, field.example)
        return [item] if field.is_list else item

    def _scalar(self, type_name: str, given: Json) -> Json:
        if given is not None:
            return float(given) if type_name == "decimal" and isinstance(given, str | int) else given
        return self._spec.choices[type_name].values[0] if type_name in self._spec.choices else TYPES[type_name].example


def _name(model: str, many: bool) -> str:
    return f"{model}.list" if many else model
