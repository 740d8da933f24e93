"""The whole description, checked: what the templates render, with the facts that follow from what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from codegen.dialect import Choice, Code, Model, ModelField, Operation, Parameter, Parameters, Resource
from codegen.names import python_name
from codegen.service import Service
from codegen.types import TYPES

#: The statuses that an operation may be answered with because of what it sends, whatever its codes are.
NOT_FOUND: Final = 404
REFUSED_VALUE: Final = 422


@dataclass(frozen=True)
class Spec:
    """The spec folder as one thing."""

    service: Service
    choices: Mapping[str, Choice]
    parameter_sets: Mapping[str, Parameters]
    models: Mapping[str, Model]
    resources: Mapping[str, Resource]

    def path_of(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """The parameters in an operation's path, in their order."""
        return {name: resource.path_parameters[name] for name in operation.path_names}

    def query_of(self, operation: Operation) -> dict[str, Parameter]:
        """All that travels in an operation's query: the shared filters, its own parameters, the page."""
        shared = self.parameter_sets[operation.filters] if operation.filters else {}
        paging = self.service.pagination.parameters if operation.is_paged else {}
        return {**shared, **operation.query, **paging}

    def positional(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """What goes by position, too: the thing that is acted on, and what the action cannot go without."""
        path = self.path_of(resource, operation)
        required = {name: parameter for name, parameter in operation.body.items() if parameter.is_required}
        return {**path, **required} if path else {}

    def keywords(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """What goes by keyword only; what is required comes first."""
        positional = self.positional(resource, operation)
        body = {name: parameter for name, parameter in operation.body.items() if name not in positional}
        ordered = sorted(body.items(), key=lambda item: not item[1].is_required)
        return {**dict(ordered), **self.query_of(operation)}

    def arguments(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """All that a caller can hand over, in the order of the signature."""
        return {**self.positional(resource, operation), **self.keywords(resource, operation)}

    def renamed(self, resource: Resource, operation: Operation) -> dict[str, str]:
        """The parameters that have another name in Python."""
        return {name: python_name(name) for name in self.arguments(resource, operation) if python_name(name) != name}

    def takes_by_default(self, parameter: Parameter) -> bool:
        """Whether what the server takes when nothing is sent is a value, and not told in words."""
        value = parameter.when_absent
        if parameter.type in self.choices:
            return value in self.choices[parameter.type].values
        known = TYPES[parameter.type]
        return known.shows_assumed and known.is_literal(value)

    def codes_by_status(self, resource: Resource, operation: Operation) -> dict[int, dict[str, Code]]:
        """The statuses that an operation is refused with, and the codes that come with them."""
        statuses = {NOT_FOUND} if operation.path_names else set[int]()
        if operation.body:
            statuses.add(REFUSED_VALUE)
        codes = {name: resource.codes.get(name) or self.service.codes[name] for name in operation.codes}
        statuses.update(code.status for code in codes.values())
        return {
            status: {name: code for name, code in codes.items() if code.status == status} for status in sorted(statuses)
        }

    @property
    def codes(self) -> list[tuple[str, Code, list[str]]]:
        """All codes, those of any operation first, with the operations that name them."""
        general = [
            (code, about, [name for name, (_, _, operation) in self.operations.items() if code in operation.codes])
            for code, about in self.service.codes.items()
        ]
        particular = [
            (code, about, [f"{name}.{verb}" for verb, each in resource.operations.items() if code in each.codes])
            for name, resource in self.resources.items()
            for code, about in resource.codes.items()
        ]
        return [*general, *particular]

    def bases_of(self, name: str) -> list[str]:
        """What a model extends, the closest first, up to where it would come round again."""
        bases: list[str] = []
        base = self.models[name].extends
        while base and base not in bases:
            bases.append(base)
            base = self.models[base].extends
        return bases

    def fields_of(self, model: Model) -> dict[str, ModelField]:
        """A model's fields with those of the model that it extends."""
        inherited = self.fields_of(self.models[model.extends]) if model.extends else {}
        return {**inherited, **model.fields}

    @property
    def models_in_order(self) -> dict[str, Model]:
        """The models, each behind those that it extends, and behind those that it holds as far as that goes."""
        ordered: dict[str, Model] = {}
        begun: set[str] = set()

        def add(name: str) -> None:
            # What extends a model that is not there yet has to wait for its own turn.
            if name in begun or any(base in begun and base not in ordered for base in self.bases_of(name)):
                return
            begun.add(name)
            model = self.models[name]
            if model.extends:
                add(model.extends)
            for field in model.fields.values():
                if field.item_type in self.models:
                    add(field.item_type)
            ordered[name] = model

        for name in self.models:
            add(name)
        return ordered

    @property
    def models_ahead_of_themselves(self) -> list[str]:
        """The models that hold, at any depth, one that comes after them: pydantic must be told of it at the end."""
        order = [*self.models_in_order]

        def held(name: str, found: set[str]) -> set[str]:
            for field in self.fields_of(self.models[name]).values():
                if field.item_type in self.models and field.item_type not in found:
                    found.add(field.item_type)
                    held(field.item_type, found)
            return found

        return [name for name in order if any(order.index(other) >= order.index(name) for other in held(name, set()))]

    @property
    def operations(self) -> dict[str, tuple[str, Resource, Operation]]:
        """All operations by their full names, with the resource's name and the resource."""
        return {
            f"{name}.{verb}": (name, resource, operation)
            for name, resource in self.resources.items()
            for verb, operation in resource.operations.items()
        }
