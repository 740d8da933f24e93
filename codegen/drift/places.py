"""The objects that the spec describes, and where in ``spec/`` each of their fields is described."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from codegen.dialect import ModelField, Parameter
from codegen.drift.values import WIDER
from codegen.reader import Location
from codegen.spec import PAGINATION, Spec


@dataclass(frozen=True)
class Place:
    """An object of the traffic: a model, an error, an input, or the parameters of an operation.

    Attributes:
        kind: ``model``, ``error``, ``detail``, ``background``, ``input``, ``query`` or ``body``.
        name: The name of the model, of the input or of the operation.
    """

    kind: str
    name: str = ""

    @property
    def is_sent(self) -> bool:
        return self.kind in ("input", "query", "body")

    @property
    def label(self) -> str:
        return {"error": "Error", "detail": "ErrorDetail", "background": "Background"}.get(self.kind, self.name)

    @property
    def noun(self) -> str:
        """What one of its fields is called."""
        return {"query": "query parameter", "body": "body parameter"}.get(self.kind, "field")


ERROR: Final = Place("error")
DETAIL: Final = Place("detail")
BACKGROUND: Final = Place("background")
_IN_SERVICE: Final[Mapping[Place, Location]] = {
    ERROR: ("error", "fields"),
    DETAIL: ("error", "errors", "fields"),
    BACKGROUND: ("background", "fields"),
}


@dataclass(frozen=True)
class Definition:
    """Where a field is described: its place for a reader, the file below ``spec/``, and the location in it."""

    label: str
    file: str
    location: Location


@dataclass(frozen=True)
class Field:
    """A field or a parameter that the spec describes. It is the same in all places with this definition.

    Attributes:
        definition: Where the spec describes it.
        node: What it says.
        is_list: Whether the value is a list.
        types: The types that the value may have.
        item_types: Those of the items if it is a list, and of the value otherwise.
        inner: The place of the objects in it.
    """

    definition: Definition
    node: ModelField | Parameter = field(compare=False)
    is_list: bool = field(compare=False)
    types: frozenset[str] = field(compare=False)
    item_types: frozenset[str] = field(compare=False)
    inner: Place | None = field(compare=False)


class Places:
    """Looks up places in a spec."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._operations = spec.operations
        self._files = {name: f"models/{file}" for file, names in spec.model_files.items() for name in names}
        self._fields: dict[Place, Mapping[str, Field]] = {}
        self._other_names: dict[Place, Mapping[str, str]] = {}

    def fields(self, place: Place) -> Mapping[str, Field]:
        """Return the fields that the spec describes, those of extended models and shared sets included."""
        if place not in self._fields:
            self._fields[place] = {name: self._field(place, name, node) for name, node in self._nodes(place).items()}
        return self._fields[place]

    def _field(self, place: Place, name: str, node: ModelField | Parameter) -> Field:
        item, spec = "integer" if node.item_type in ("id", "ids") else node.item_type, self._spec
        inner = Place("model", item) if item in spec.models else Place("input", item) if item in spec.inputs else None
        if item in spec.choices:
            item = "integer" if isinstance(spec.choices[item].values[0], int) else "text"
        types = frozenset({"object"} if inner else {item, *(kind for kind, wider in WIDER.items() if item in wider)})
        own = types | {"integer"} if isinstance(node, ModelField) and node.or_id else types
        if node.is_list:
            own = frozenset({"list", "ids", "integer", "text"} if place.is_sent else {"list"})
        return Field(self._definition(place, name), node, node.is_list, own, types, inner)

    def other_names(self, place: Place) -> Mapping[str, str]:
        """Return the fields of a place by the other names that some responses have for them."""
        if place not in self._other_names:
            nodes = self._nodes(place).items()
            self._other_names[place] = {
                node.also: name for name, node in nodes if isinstance(node, ModelField) and node.also
            }
        return self._other_names[place]

    def _nodes(self, place: Place) -> Mapping[str, ModelField | Parameter]:
        service = self._spec.service
        match place.kind:
            case "model":
                return self._spec.fields_of(self._spec.models[place.name])
            case "input":
                return self._spec.inputs[place.name].fields
            case "query":
                return self._spec.query_of(self._operations[place.name][2])
            case "body":
                return self._spec.body_of(self._operations[place.name][2])
            case "background":
                return service.background.fields if service.background else {}
            case "detail":
                return service.error.errors.fields
            case _:
                return service.error.fields

    def bases(self, place: Place) -> list[Place]:
        """Return the models that a model extends, the closest first."""
        model = self._spec.models[place.name] if place.kind == "model" else None
        return [Place("model", name) for name in self._spec.bases_of(model)] if model else []

    def owner(self, place: Place) -> Definition:
        """Return where a new field of a place is to be described."""
        if place.kind in ("query", "body"):
            resource, _, verb = place.name.partition(".")
            return Definition(place.name, f"resources/{resource}", ("operations", verb, place.kind))
        if place in _IN_SERVICE:
            return Definition(place.label, "service", _IN_SERVICE[place])
        file = self._files[place.name] if place.kind == "model" else "inputs"
        return Definition(place.label, file, (place.name, "fields"))

    def _definition(self, place: Place, name: str) -> Definition:
        """Return where a field is described: in an extended model, in a shared set, or in the place itself."""
        owner = self.owner(self._defining(place, name))
        shared = self._shared(place, name)
        if shared is not None:
            file, location = shared
            return Definition(f"{PAGINATION if file == 'service' else location[0]}.{name}", file, (*location, name))
        return Definition(f"{owner.label}.{name}", owner.file, (*owner.location, name))

    def _defining(self, place: Place, name: str) -> Place:
        models = [place, *self.bases(place)] if place.kind == "model" else []
        return next((model for model in models if name in self._spec.models[model.name].fields), place)

    def _shared(self, place: Place, name: str) -> tuple[str, Location] | None:
        if place.kind not in ("query", "body"):
            return None
        operation = self._operations[place.name][2]
        own, key = (
            (operation.query, operation.filters) if place.kind == "query" else (operation.body, operation.shared_body)
        )
        if name in own:
            return None
        if name in self._spec.parameter_sets.get(key or "", {}):
            return "parameters", (key or "",)
        return "service", (PAGINATION, "parameters")
