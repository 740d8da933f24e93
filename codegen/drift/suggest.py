"""Finds a type of the dialect for what was seen, and writes a new choice, model or input where none fits."""

from __future__ import annotations

from typing import Final

from codegen.check import TODO
from codegen.dialect import NOTHING
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Traffic
from codegen.drift.places import Place
from codegen.drift.values import WIDER, Values
from codegen.names import class_name

#: Fields that say nothing of the kind of object.
_COMMON: Final = {"id", "name", "url"}


class Suggestions:
    """Suggests types for one report. The names of new ones differ from each other.

    The methods return the edits that describe new types, too. A type is None if the dialect has none for the values.
    """

    def __init__(self, traffic: Traffic) -> None:
        self._traffic = traffic
        spec = traffic.spec
        self._taken = {*spec.models, *spec.choices, *spec.inputs, *map(class_name, spec.resources)}

    def description(
        self, owner: Place, name: str, values: Values, *, is_optional: bool
    ) -> tuple[dict[str | int, Content], list[Edit]]:
        """Return the YAML of a new field, which a person has to describe; it is empty without a type."""
        kind, edits = self.type(owner, name, values)
        optional: dict[str | int, Content] = {"optional": True} if is_optional else {}
        return {"type": kind, **optional, "about": TODO} if kind else {}, edits

    def result(self, resource: str, name: str, values: Values) -> tuple[str | None, list[Edit]]:
        """Return what an operation with these responses returns."""
        if not values.count:
            return NOTHING, []
        owner = Place("response", class_name(_singular(resource)), f"models/{resource}")
        result, edits = self.type(owner, name, values)
        return (result, edits) if result and result.rpartition(" ")[2][:1].isupper() else (None, [])

    def type(self, owner: Place, name: str, values: Values) -> tuple[str | None, list[Edit]]:
        """Return the type of a field."""
        if values.kinds == {"list"}:
            return self._list(owner, name, values.items or Values())
        if values.kinds == {"object"}:
            return self._object(owner, name, values)
        choices = [] if owner.is_sent else self._traffic.privacy.choices(values, name)
        if choices:
            choice = self._name(owner, name)
            return choice, [Edit("choices", "put", (choice,), {"about": TODO, "values": choices})]
        plain = _plain(values.kinds)
        if owner.is_sent and plain == "integer" and name.endswith("_id"):
            plain = "id"
        return "text" if plain == "uuid" and not owner.is_sent else plain, []

    def _list(self, owner: Place, name: str, values: Values) -> tuple[str | None, list[Edit]]:
        item, edits = self.type(owner, name, values)
        if item is None or "null" in values.types:
            return None, []
        if owner.is_sent and item in ("integer", "id"):
            return "ids", edits
        is_in_dialect = not item.startswith("list of") and (item == "text" or not (owner.is_sent and item.islower()))
        return (f"list of {item}", edits) if is_in_dialect else (None, [])

    def _object(self, owner: Place, name: str, values: Values) -> tuple[str | None, list[Edit]]:
        known = None if owner.is_sent else self._model_like(name, values)
        if known:
            return known, []
        file = "inputs" if owner.is_sent else owner.file
        names = self._traffic.privacy.names(values, None)
        if not names or names != {*values.fields} or not file.startswith(("models/", "inputs")):
            return None, []
        inner = Place(owner.kind, self._name(owner, name, "Input" if owner.is_sent else ""), file)
        fields: dict[str | int, Content] = {}
        edits: list[Edit] = []
        for key, seen in values.fields.items():
            is_optional = seen.count < values.objects or "null" in seen.types
            fields[key], more = self.description(inner, key, seen, is_optional=is_optional)
            edits += more
        new = Edit(file, "put", (inner.label,), {"about": TODO, "fields": fields})
        return (inner.label, [*edits, new]) if all(fields.values()) else (None, [])

    def _model_like(self, name: str, values: Values) -> str | None:
        """Return the model of plain fields that some objects fit: one like the name, or the only one."""
        fitting = [model for model in self._traffic.spec.models if self._fits(self._traffic.places[model], values)]
        named = [model for model in fitting if name and model.startswith(class_name(_singular(name)))]
        is_special = len(fitting) == 1 and not {*values.fields} <= _COMMON
        return named[0] if named else fitting[0] if is_special else None

    def _fits(self, place: Place, values: Values) -> bool:
        if any(known.node.is_list or known.inner for known in place.fields.values()):
            return False
        return {*values.fields} <= {*place.fields, *place.objects.fields} and all(
            (found := values.fields.get(name, Values())).kinds <= known.types
            and (known.node.optional or (found.count == values.objects and "null" not in found.types))
            for name, known in place.fields.items()
        )

    def _name(self, owner: Place, name: str, suffix: str = "") -> str:
        prefix = owner.label if owner.label[:1].isupper() else class_name(owner.label.replace(".", "_"))
        new = f"{prefix.removesuffix(suffix)}{class_name(_singular(name))}{suffix}"
        while new in self._taken:
            new += "Value"
        self._taken.add(new)
        return new


def _singular(name: str) -> str:
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")


def _plain(kinds: set[str]) -> str | None:
    """Return the narrowest type that all values have; text, if all are null."""
    if not kinds:
        return "text"
    common = set[str].intersection(*({kind, WIDER.get(kind, kind)} for kind in kinds))
    narrow = common - {WIDER.get(kind) for kind in common}
    return narrow.pop() if len(narrow) == 1 else None
