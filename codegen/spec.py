"""The whole checked spec: what the templates render, with the facts that follow from what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Final, cast

from pydantic import BaseModel

from codegen.dialect import Choice, Code, Input, Model, ModelField, Models, Operation, Parameter, Parameters, Resource
from codegen.names import python_name
from codegen.reader import Incomplete, Location
from codegen.service import Service
from codegen.spec_types import types_of
from codegen.types import Type

#: The error statuses that an operation may have because of what it sends, besides those of its codes.
NOT_FOUND: Final = 404
REFUSED_VALUE: Final = 422
#: The name of the parameters of paginated operations, beside the sets of parameters.yaml.
PAGINATION: Final = "pagination"


@dataclass(frozen=True)
class Spec:
    """The spec folder as one object."""

    service: Service
    choices: Mapping[str, Choice]
    inputs: Mapping[str, Input]
    parameter_sets: Mapping[str, Parameters]
    #: The models by the file in spec/models/ that has them.
    model_files: Mapping[str, Models]
    resources: Mapping[str, Resource]

    @cached_property
    def models(self) -> Mapping[str, Model]:
        """All models by their names; of two with the same name the first."""
        files = [*self.model_files.values()]
        models = {name: model for each in reversed(files) for name, model in each.items()}
        return Incomplete(models) if not files or any(isinstance(each, Incomplete) for each in files) else models

    def walk(self) -> Iterator[tuple[Location, object]]:
        """All nodes of the spec, each with its location."""
        shared = {"service": self.service, "choices": self.choices, "inputs": self.inputs}
        sets, models, resources = self.parameter_sets, self.model_files, self.resources
        yield from _walk((), {**shared, "parameters": sets, "models": models, "resources": resources})

    @cached_property
    def types(self) -> Mapping[str, Type]:
        """The types that parameters and fields may have."""
        return types_of(self.choices, self.inputs, self.models)

    def path_of(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """The path parameters of an operation, in order."""
        return {name: resource.path_parameters[name] for name in operation.path_names}

    def query_of(self, operation: Operation) -> dict[str, Parameter]:
        """The query parameters of an operation: shared filters, its own, pagination."""
        paging = self.service.pagination.parameters if operation.is_paged else {}
        return {**self.parameter_sets.get(operation.filters or "", {}), **operation.query, **paging}

    def body_of(self, operation: Operation) -> dict[str, Parameter]:
        """The body parameters of an operation: its own, and those of the shared set."""
        return {**operation.body, **self.parameter_sets.get(operation.shared_body or "", {})}

    def required_of(self, operation: Operation) -> dict[str, Parameter]:
        """The body parameters that a caller must pass."""
        return {name: parameter for name, parameter in self.body_of(operation).items() if parameter.is_required}

    def needs_a_change(self, operation: Operation) -> bool:
        """Whether a call without any body parameter is refused: an edit with nothing to change."""
        optional = all(parameter.optional for parameter in self.body_of(operation).values())
        return optional and bool(self.body_of(operation)) and not operation.allow_empty_body

    def positional(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """What may be passed by position: the path parameters, and a required body parameter if it is the only one."""
        required = self.required_of(operation)
        return {**self.path_of(resource, operation), **(required if len(required) == 1 else {})}

    def keywords(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """What is passed by keyword only; required parameters first."""
        positional = self.positional(resource, operation)
        body = {name: parameter for name, parameter in self.body_of(operation).items() if name not in positional}
        ordered = sorted(body.items(), key=lambda item: not item[1].is_required)
        return {**dict(ordered), **self.query_of(operation)}

    def arguments(self, resource: Resource, operation: Operation) -> dict[str, Parameter]:
        """All parameters of a method, in the order of its signature."""
        return {**self.positional(resource, operation), **self.keywords(resource, operation)}

    def renamed(self, resource: Resource, operation: Operation) -> dict[str, str]:
        """The parameters that have another name in Python."""
        return {name: python_name(name) for name in self.arguments(resource, operation) if python_name(name) != name}

    def takes_by_default(self, parameter: Parameter) -> bool:
        """Whether `when_absent` is a value of the parameter, not a description in words."""
        known = self.types.get(parameter.type)
        return known is not None and known.shows_assumed and known.is_literal(parameter.when_absent)

    def code(self, resource: Resource, name: str) -> Code | None:
        """The meaning of a code that an operation of a resource names."""
        return resource.codes.get(name) or self.service.shared_codes.get(name) or self.service.codes.get(name)

    def codes_by_status(self, resource: Resource, operation: Operation) -> dict[int, dict[str, Code]]:
        """The error statuses of an operation, with the codes of each."""
        statuses = {NOT_FOUND} if operation.path_names else set[int]()
        if self.body_of(operation):
            statuses.add(REFUSED_VALUE)
        codes = {name: code for name in operation.codes if (code := self.code(resource, name))}
        statuses.update(code.status for code in codes.values())
        return {
            status: {name: code for name, code in codes.items() if code.status == status} for status in sorted(statuses)
        }

    @property
    def codes(self) -> list[tuple[str, Code, list[str]]]:
        """All codes with the operations that name them: general ones first, then shared ones, then by resource."""
        own = [(name, code) for resource in self.resources.values() for name, code in resource.codes.items()]
        named: dict[int, list[str]] = {}
        for full_name, (_, resource, operation) in self.operations.items():
            for name in operation.codes:
                named.setdefault(id(self.code(resource, name)), []).append(full_name)
        listed = [*self.service.codes.items(), *self.service.shared_codes.items(), *own]
        return [(name, code, named.get(id(code), [])) for name, code in listed]

    def bases_of(self, model: Model) -> list[str]:
        """The models that a model extends, the closest first; a cycle ends where it repeats."""
        bases: list[str] = []
        base = model.extends
        while base and base not in bases and (found := self.models.get(base)):
            bases.append(base)
            base = found.extends
        return bases

    def fields_of(self, model: Model) -> dict[str, ModelField]:
        """The fields of a model with those of the models that it extends."""
        inherited = [self.models[base].fields for base in reversed(self.bases_of(model))]
        return {name: field for fields in (*inherited, model.fields) for name, field in fields.items()}

    def fields_of_type(self, name: str) -> Mapping[str, Parameter | ModelField]:
        """The fields of a model or an input."""
        return self.fields_of(self.models[name]) if name in self.models else self.inputs[name].fields

    def record_of(self, model: str) -> str:
        """The class of a model's records in the sandbox. Models that extend one another share one."""
        return [model, *self.bases_of(self.models[model])][-1].removesuffix("Summary")

    @property
    def records(self) -> dict[str, list[str]]:
        """The models of each class of records."""
        records: dict[str, list[str]] = {}
        for name in self.models:
            records.setdefault(self.record_of(name), []).append(name)
        return records

    def is_part(self, name: str) -> bool:
        """Whether a model is only part of others: no operation returns it."""
        return all(operation.model != name for _, _, operation in self.operations.values())

    def models_in_order(self, file: str) -> tuple[list[str], bool]:
        """The models of a file, each after those that it extends or contains, and whether all of them can be so."""
        here = self.model_files[file]
        extended = {name: self.bases_of(model) for name, model in here.items()}
        contained = {name: [field.item_type for field in model.fields.values()] for name, model in here.items()}
        try:
            return _ordered({name: [*extended[name], *contained[name]] for name in here}), True
        except CycleError:
            return _ordered(extended), False

    def models_used_by(self, file: str) -> dict[str, list[str]]:
        """The models of other files that a file of models uses, by their file."""
        here = self.model_files[file].values()
        used = {field.item_type for model in here for field in self.fields_of(model).values()}
        used |= {model.extends for model in here if model.extends}
        found = {other: [name for name in names if name in used] for other, names in self.model_files.items()}
        return {other: names for other, names in found.items() if names and other != file}

    @property
    def events(self) -> dict[str, list[str]]:
        """The types of webhook events with an object, by their first part, which names the model of the object."""
        webhooks = self.service.webhooks
        listed = self.choices.get(webhooks.events) if webhooks else None
        found: dict[str, list[str]] = {}
        for value in map(str, listed.values if listed else ()):
            category, is_event, _ = value.partition(".")
            if webhooks and is_event and value != webhooks.ping:
                found.setdefault(category, []).append(value)
        return found

    @property
    def inputs_in_order(self) -> list[str]:
        """The inputs, each after those that it contains."""
        return _ordered({name: [it.item_type for it in each.fields.values()] for name, each in self.inputs.items()})

    @property
    def operations(self) -> dict[str, tuple[str, Resource, Operation]]:
        """All operations by their full names, with the name of the resource and the resource."""
        return {
            f"{name}.{verb}": (name, resource, operation)
            for name, resource in self.resources.items()
            for verb, operation in resource.operations.items()
        }


def _walk(location: Location, node: object) -> Iterator[tuple[Location, object]]:
    yield location, node
    # Both have keys and values.
    for key, child in dict(cast("BaseModel", node)).items() if isinstance(node, BaseModel | dict) else ():
        yield from _walk((*location, key), child)


def _ordered(graph: Mapping[str, Iterable[str]]) -> list[str]:
    within = {name: [other for other in others if other in graph] for name, others in graph.items()}
    return [*TopologicalSorter(within).static_order()]
