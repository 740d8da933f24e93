"""Finds a type of the dialect for what was seen, and writes a new choice, model or input where none fits."""

from __future__ import annotations

from typing import Final

from codegen.check import TODO
from codegen.dialect import NOTHING
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Traffic
from codegen.drift.places import Definition, Place
from codegen.drift.values import WIDER, Values
from codegen.names import class_name

#: Fields that say nothing of the kind of object.
_COMMON: Final = {"id", "name", "url"}


class Suggestions:
    """Suggests types for one report. The names of new ones differ from each other."""

    def __init__(self, traffic: Traffic) -> None:
        self._traffic = traffic
        spec = traffic.spec
        self._taken = {*spec.models, *spec.choices, *spec.inputs, *map(class_name, spec.resources)}

    def field(self, owner: Definition, name: str, values: Values, *, is_sent: bool) -> tuple[str | None, list[Edit]]:
        """Return the type of a field, and the edits that describe that type. None: the dialect has no such type."""
        edits: list[Edit] = []
        return self._type(owner, name, values, is_sent, edits), edits

    def _type(self, owner: Definition, name: str, values: Values, is_sent: bool, edits: list[Edit]) -> str | None:
        kinds = values.kinds
        if kinds == {"list"}:
            return self._list(owner, name, values.items or Values(), is_sent, edits)
        if kinds == {"object"}:
            return self._object(owner, name, values, is_sent, edits)
        choices = () if is_sent else self._traffic.privacy.choices(values, name)
        if choices:
            choice = self._name(owner, name)
            edits.append(Edit("choices", "put", (choice,), {"about": TODO, "values": choices}))
            return choice
        plain = _plain(kinds)
        if is_sent and plain == "integer" and name.endswith("_id"):
            return "id"
        return "text" if plain == "uuid" and not is_sent else plain

    def _list(self, owner: Definition, name: str, values: Values, is_sent: bool, edits: list[Edit]) -> str | None:
        if "null" in values.types:
            return None
        item = self._type(owner, name, values, is_sent, edits)
        if is_sent and item in ("integer", "id"):
            return "ids"
        if item is None or item.startswith("list of") or (is_sent and item != "text" and item.islower()):
            return None
        return f"list of {item}"

    def _object(self, owner: Definition, name: str, values: Values, is_sent: bool, edits: list[Edit]) -> str | None:
        known = None if is_sent else self._model_like(name, values)
        if known:
            return known
        names = self._traffic.privacy.names(values, None)
        file = "inputs" if is_sent else owner.file
        if not names or names != {*values.fields} or not file.startswith(("models/", "inputs")):
            return None
        new = self._name(owner, name, "Input" if is_sent else "")
        inner = Definition(new, file, (new, "fields"))
        fields: dict[str | int, Content] = {}
        for key in values.fields:
            seen = values.fields[key]
            kind = self._type(inner, key, seen, is_sent, edits)
            if kind is None:
                return None
            fields[key] = new_field(kind, is_optional=seen.count < values.objects or "null" in seen.types)
        edits.append(Edit(file, "put", (new,), {"about": TODO, "fields": fields}))
        return new

    def result(self, resource: str, name: str, values: Values) -> tuple[str | None, list[Edit]]:
        """Return what an operation with these responses returns. None: the dialect has no such result."""
        if not values.count:
            return NOTHING, []
        owner = Definition(class_name(_singular(resource)), f"models/{resource}", ())
        result, edits = self.field(owner, name, values, is_sent=False)
        return (result, edits) if result and result.rpartition(" ")[2][:1].isupper() else (None, [])

    def _model_like(self, name: str, values: Values) -> str | None:
        """Return the model of plain fields that some objects fit: one like the name, or the only one."""
        fitting = [model for model in self._traffic.spec.models if self._fits(Place("model", model), values)]
        named = [model for model in fitting if name and model.startswith(class_name(_singular(name)))]
        is_special = len(fitting) == 1 and not {*values.fields} <= _COMMON
        return named[0] if named else fitting[0] if is_special else None

    def _fits(self, place: Place, values: Values) -> bool:
        fields = self._traffic.places.fields(place)
        seen = self._traffic.objects.get(place, Values())
        if any(field.is_list or field.inner for field in fields.values()):
            return False
        return {*values.fields} <= {*fields, *seen.fields} and all(
            (found := values.fields.get(name, Values())).kinds <= field.types
            and (field.node.optional or (found.count == values.objects and "null" not in found.types))
            for name, field in fields.items()
        )

    def _name(self, owner: Definition, name: str, suffix: str = "") -> str:
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
    common = set[str].intersection(*({kind, *WIDER.get(kind, ())} for kind in kinds))
    narrow = [kind for kind in common if not common & {other for other, wider in WIDER.items() if kind in wider}]
    return narrow[0] if len(narrow) == 1 else None


def new_field(kind: str, *, is_optional: bool) -> dict[str | int, Content]:
    """Return the YAML of a new field, which a person has to describe."""
    return {"type": kind, **({"optional": True} if is_optional else {}), "about": TODO}
