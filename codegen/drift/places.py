"""The objects that the spec describes, with where it describes them and what was seen of each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from codegen.dialect import ModelField, Parameter
from codegen.drift.edit import Content, Edit
from codegen.drift.values import WIDER, Values
from codegen.reader import Location
from codegen.spec import PAGINATION, Spec

Kind = Literal["response", "input", "query", "body"]
_Nodes = Mapping[str, ModelField] | Mapping[str, Parameter]


@dataclass(eq=False)
class Seen:
    """A field or a parameter of one place or several, and what was seen of it.

    Attributes:
        place: Where it is described, or is to be.
        name: Its name.
        places: All places that have it.
        values: Its values.
    """

    place: Place
    name: str
    places: list[Place] = field(default_factory=list["Place"], init=False)
    values: Values = field(default_factory=Values, init=False)

    @property
    def label(self) -> str:
        return f"{self.place.label}.{self.name}"

    @property
    def total(self) -> int:
        """How many objects may have it."""
        return sum(place.objects.count for place in self.places)

    @property
    def is_sometimes_absent(self) -> bool:
        return self.values.count < self.total or "null" in self.values.types

    def put(self, content: Content, *keys: str) -> Edit:
        """Return the edit that describes it, or sets a key of its description."""
        return Edit(self.place.file, "put", (*self.place.location, self.name, *keys), content)

    def remove(self, *keys: str) -> Edit:
        """Return the edit that removes its description, or a key of it."""
        return Edit(self.place.file, "remove", (*self.place.location, self.name, *keys))


@dataclass(eq=False)
class Field(Seen):
    """A documented field or parameter. It is the same object in all places that have it.

    Attributes:
        node: What the spec says of it.
        types: The types that its value may have.
        item_types: Those of the items if it is a list, and of the value otherwise.
        inner: The name of the model or input of the objects in it.
    """

    node: ModelField | Parameter
    types: frozenset[str]
    item_types: frozenset[str]
    inner: str | None

    @property
    def item_values(self) -> Values:
        """What was seen of the items if it is a list, and of the values otherwise."""
        return (self.node.is_list and self.values.items) or self.values


@dataclass(eq=False)
class Place:
    """A model, an error, an input, the parameters of an operation, or a set of parameters.

    Attributes:
        kind: Where its objects are: in responses, in bodies of requests, or if they are a whole query or body.
        label: What a reader calls it.
        file: The file below ``spec/`` that describes it.
        location: The location of its fields in the file.
        bases: The models that it extends, the closest first, or the sets whose parameters it has.
        own: The fields that are described here.
        objects: The objects that were seen, with their undocumented fields.
    """

    kind: Kind
    label: str
    file: str
    location: Location = ()
    bases: list[Place] = field(default_factory=list["Place"])
    own: dict[str, Field] = field(default_factory=dict[str, Field])
    objects: Values = field(default_factory=Values)

    @property
    def is_sent(self) -> bool:
        return self.kind != "response"

    @property
    def noun(self) -> str:
        """What one of its fields is called."""
        return f"{self.kind} parameter" if self.kind in ("query", "body") else "field"

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """All documented fields, by their names."""
        return {name: found for place in (*reversed(self.bases), self) for name, found in place.own.items()}

    @cached_property
    def other_names(self) -> Mapping[str, str]:
        """Its fields by the other names that some responses have for them."""
        nodes = {name: found.node for name, found in self.fields.items()}
        return {node.also: name for name, node in nodes.items() if isinstance(node, ModelField) and node.also}


def places_of(spec: Spec) -> dict[str, Place]:
    """Return all places: models and inputs by their names; of an operation ``query users.list`` and ``body …``."""
    found = dict(_places(spec))
    for name, model in spec.models.items():
        found[name].bases = [found[base] for base in spec.bases_of(model)]
    for place in found.values():
        for each in place.fields.values():
            each.places.append(place)
    return found


def _places(spec: Spec) -> Iterator[tuple[str, Place]]:
    def place(kind: Kind, label: str, file: str, location: Location, nodes: _Nodes) -> Place:
        made = Place(kind, label, file, location)
        made.own = {name: _field(spec, made, name, node) for name, node in nodes.items()}
        return made

    error, background = spec.service.error, spec.service.background
    fields = background.fields if background else {}
    yield "background", place("response", "Background", "service", ("background", "fields"), fields)
    yield "error", place("response", "Error", "service", ("error", "fields"), error.fields if error else {})
    fields = error.errors.fields if error else {}
    yield "detail", place("response", "ErrorDetail", "service", ("error", "errors", "fields"), fields)
    for file, models in spec.model_files.items():
        for name, model in models.items():
            yield name, place("response", name, f"models/{file}", (name, "fields"), model.fields)
    for name, each in spec.inputs.items():
        yield name, place("input", name, "inputs", (name, "fields"), each.fields)
    paging = place("query", PAGINATION, "service", (PAGINATION, "parameters"), spec.service.pagination.parameters)
    filters = {name: place("query", name, "parameters", (name,), nodes) for name, nodes in spec.parameter_sets.items()}
    shared = {name: place("body", name, "parameters", (name,), nodes) for name, nodes in spec.parameter_sets.items()}
    for name, (resource, _, operation) in spec.operations.items():
        file, location = f"resources/{resource}", ("operations", name.partition(".")[2])
        query = place("query", name, file, (*location, "query"), operation.query)
        query.bases = [paging] if operation.is_paged else []
        query.bases += [filters[operation.filters]] if operation.filters else []
        body = place("body", name, file, (*location, "body"), operation.body)
        body.bases = [shared[operation.shared_body]] if operation.shared_body else []
        yield f"query {name}", query
        yield f"body {name}", body


def _field(spec: Spec, place: Place, name: str, node: ModelField | Parameter) -> Field:
    item = "integer" if node.item_type == "id" else node.item_type
    inner = item if item in spec.models or item in spec.inputs else None
    if item in spec.choices:
        item = "integer" if isinstance(spec.choices[item].values[0], int) else "text"
    items = frozenset({"object"} if inner else {item, *(kind for kind, wider in WIDER.items() if item == wider)})
    types = items | {"integer"} if isinstance(node, ModelField) and node.or_id else items
    if node.is_list:
        types = frozenset({"list", "ids", "integer", "text"} if place.is_sent else {"list"})
    return Field(place, name, node, types, items, inner)
