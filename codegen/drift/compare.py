"""Compares the fields that were seen with those of the spec, models, inputs and parameters alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from codegen.dialect import ModelField
from codegen.drift.difference import Difference, quoted, seen_types, share
from codegen.drift.edit import Edit
from codegen.drift.observe import Traffic, allowed, item_types
from codegen.drift.places import Definition, Described, Place
from codegen.drift.suggest import Suggestions, moved, new_field
from codegen.drift.values import Values
from codegen.names import closest_name
from codegen.types import TYPES


@dataclass
class _Field:
    """What was seen of one field, in all objects that have it."""

    place: Place
    name: str
    values: Values = field(default_factory=Values)
    total: int = 0

    def add(self, seen: Values) -> None:
        self.values.merge(seen.fields.get(self.name, Values()))
        self.total += seen.objects


class FieldComparison:
    """Finds the differences in fields and parameters."""

    def __init__(self, traffic: Traffic, suggestions: Suggestions) -> None:
        self._traffic = traffic
        self._spec, self._places = traffic.spec, traffic.places
        self._suggestions = suggestions
        self._choices: defaultdict[str, Values] = defaultdict(Values)
        self._choice_fields: defaultdict[str, set[str]] = defaultdict(set)

    def differences(self) -> Iterator[Difference]:
        """Return the differences: undocumented fields, documented ones, then choices."""
        documented: dict[Definition, _Field] = {}
        for place, seen in self._traffic.objects.items():
            for name in self._places.fields(place):
                definition = self._places.definition(place, name)
                documented.setdefault(definition, _Field(place, name)).add(seen)
        undocumented, hidden = self._undocumented()
        for (place, _), found in undocumented.items():
            yield from self._new(self._places.owner(place), found, documented)
        for place, count in hidden.items():
            owner = self._places.owner(place)
            words = f"{count} undocumented {place.noun}s with names that may be personal data"
            total = self._traffic.objects[place].objects
            yield Difference("undocumented_names", owner.label, words, count, total, owner.file)
        for definition, found in documented.items():
            described = self._places.fields(found.place)[found.name]
            yield from self._presence(definition, described, found)
            yield from self._types(definition, described, found)
        for choice, values in self._choices.items():
            yield from self._unlisted(choice, values)

    def _undocumented(self) -> tuple[dict[tuple[Place, str], _Field], dict[Place, int]]:
        """Return the undocumented fields, each once at the highest model that has it, and the number of hidden ones."""
        found: dict[tuple[Place, str], _Field] = {}
        hidden: dict[Place, int] = {}
        objects = self._traffic.objects
        for place, seen in objects.items():
            unknown = [name for name in seen.fields if name not in self._places.fields(place)]
            shown = self._traffic.privacy.names(seen, place)
            if not shown.issuperset(unknown):
                hidden[place] = len({*unknown} - shown)
            for name in (name for name in unknown if name in shown):
                bases = [base for base in self._places.bases(place) if base in objects and name in objects[base].fields]
                owner = bases[-1] if bases else place
                if (owner, name) not in found:
                    found[owner, name] = _Field(owner, name)
                    for other, values in objects.items():
                        if owner in (other, *self._places.bases(other)):
                            found[owner, name].add(values)
        return found, hidden

    def _new(self, owner: Definition, found: _Field, documented: dict[Definition, _Field]) -> Iterator[Difference]:
        place, name, values = found.place, found.name, found.values
        renamed = self._renamed(found, documented)
        if renamed is not None:
            yield renamed
            return
        is_optional = values.count < found.total or "null" in values.types
        choices = () if place.is_sent else self._traffic.privacy.choices(values, name)
        edits = self._move(owner, found, documented)
        if not edits:
            kind, edits = self._suggestions.field(owner, name, values, is_sent=place.is_sent)
            content = new_field(kind or "", is_optional=place.kind != "query" and (is_optional or place.is_sent))
            edits = [*edits, Edit(owner.file, "put", (*owner.location, name), content)] if kind else []
        what = "undocumented" if place.noun == "field" else f"undocumented {place.noun}"
        yield Difference(
            "undocumented_parameter" if place.is_sent else "undocumented_field",
            f"{owner.label}.{name}",
            f"{what}, {share(values.count, found.total)}, {seen_types(values, choices)}",
            values.count,
            found.total,
            owner.file,
            dict(values.types),
            tuple(choices),
            tuple(edits),
        )

    def _move(self, owner: Definition, found: _Field, documented: dict[Definition, _Field]) -> list[Edit]:
        """Return the edits that describe a field in a base, if models that extend it describe it already."""
        extending = [
            Place("model", name)
            for name, model in self._spec.models.items()
            if found.name in model.fields and found.place in self._places.bases(Place("model", name))
        ]
        if not extending:
            return []
        described = self._spec.models[extending[0].name].fields[found.name]
        content = dict(moved(described.model_dump(exclude_defaults=True)))
        if found.values.count < found.total or "null" in found.values.types:
            content["optional"] = True
        edits = [Edit(owner.file, "put", (*owner.location, found.name), content)]
        for place in extending:
            definition = self._places.definition(place, found.name)
            documented.pop(definition, None)
            edits.append(Edit(definition.file, "remove", definition.location))
        return edits

    def _renamed(self, new: _Field, documented: dict[Definition, _Field]) -> Difference | None:
        """Return a difference if the field is a documented one, which is missing, under another name."""
        labels = {place.label for place in (new.place, *self._places.bases(new.place))}
        missing = {
            old.name: definition
            for definition, old in documented.items()
            if definition.label.rpartition(".")[0] in labels
            and not old.place.is_sent
            and old.values.count + new.values.count == old.total
            and new.values.kinds <= allowed(self._spec, self._places.fields(old.place)[old.name])
        }
        name = closest_name(new.name, missing)
        if name is None or new.total != documented[missing[name]].total:
            return None
        definition = missing[name]
        old = documented[definition]
        described = self._places.fields(old.place)[name]
        if not isinstance(described, ModelField) or described.also or described.optional:
            return None
        action: tuple[Edit, ...]
        if not old.values.count:
            action = (Edit(definition.file, "rename", definition.location, new.name),)
        elif described.type == "text":
            action = (Edit(definition.file, "put", (*definition.location, "also"), new.name),)
        else:
            return None
        if "null" in new.values.types:
            location = (*definition.location[:-1], new.name) if not old.values.count else definition.location
            action = (*action, Edit(definition.file, "put", (*location, "optional"), True))
        documented.pop(definition)
        words = f"named `{new.name}` {share(new.values.count, new.total)}"
        return Difference(
            "renamed_field", definition.label, words, new.values.count, new.total, definition.file, edits=action
        )

    def _presence(self, definition: Definition, described: Described, found: _Field) -> Iterator[Difference]:
        values, place = found.values, found.place
        missing, nulls = found.total - values.count, values.types["null"]
        key = "optional"
        if place.kind == "query" or (isinstance(described, ModelField) and described.optional):
            return
        if place.is_sent and not isinstance(described, ModelField):
            missing = missing if described.is_required else 0
            nulls = 0 if described.nullable else nulls
            key = "optional" if missing else "nullable"
        if not missing and not nulls:
            return
        parts = [f"missing {share(missing, found.total)}"] if missing else []
        parts += [f"null {share(nulls, found.total)}"] if nulls else []
        kind = "_and_".join([*(["missing"] if missing else []), *(["null"] if nulls else [])])
        edits = [Edit(definition.file, "put", (*definition.location, key), True)]
        if place.is_sent and missing and nulls:
            edits.append(Edit(definition.file, "put", (*definition.location, "nullable"), True))
        words = (
            f"required, but {' and '.join(parts)}" if missing or not place.is_sent else f"not nullable, but {parts[0]}"
        )
        yield Difference(
            kind, definition.label, words, missing + nulls, found.total, definition.file, edits=tuple(edits)
        )

    def _types(self, definition: Definition, described: Described, found: _Field) -> Iterator[Difference]:
        values, place = found.values, found.place
        other = {kind: values.types[kind] for kind in values.kinds - allowed(self._spec, described)}
        inner = values.items if described.is_list and values.items else values
        expected = item_types(self._spec, described)
        if described.is_list and not other:
            other = {kind: count for kind, count in inner.types.items() if kind not in expected}
        if described.item_type in self._spec.choices:
            self._choices[described.item_type].merge(_only(inner, expected))
            if not inner.texts.keys() <= {*self._spec.choices[described.item_type].values}:
                self._choice_fields[described.item_type].add(definition.label)
        if not other:
            return
        kind, edits = None, list[Edit]()
        if other.keys() == {"integer"} and "object" in expected and not described.is_list and not place.is_sent:
            edits = [Edit(definition.file, "put", (*definition.location, "or_id"), True)]
        else:
            kind, edits = self._suggestions.field(definition, "", values, is_sent=place.is_sent)
        if kind is not None:
            edits.append(Edit(definition.file, "put", (*definition.location, "type"), kind))
            edits += [
                Edit(definition.file, "remove", (*definition.location, key))
                for key in ("example", "default", "when_absent", "format", "minimum", "maximum", "also", "or_id")
                if key in described.model_fields_set and not _may_stay(kind, key, getattr(described, key))
            ]
        count = sum(other.values())
        total = inner.count
        items = "items of the list are " if described.is_list and values.kinds == {"list"} else ""
        seen = ", ".join(f"{name} {share(number, total)}" for name, number in sorted(other.items()))
        yield Difference(
            "other_type",
            definition.label,
            f"documented as {described.type}, but {items}{seen}",
            count,
            total,
            definition.file,
            dict(inner.types),
            edits=tuple(edits),
        )

    def _unlisted(self, choice: str, values: Values) -> Iterator[Difference]:
        shown, hidden = self._traffic.privacy.unlisted(values, choice)
        if not shown and not hidden:
            return
        parts = [f"{quoted(shown)} not listed"] if shown else []
        parts += [f"{hidden} not listed that may be personal data"] if hidden else []
        listed = self._spec.choices[choice].values
        count = sum(number for value, number in values.texts.items() if value not in listed)
        words = (
            f"{' and '.join(parts)}, {share(count, values.count)} ({', '.join(sorted(self._choice_fields[choice]))})"
        )
        edits = tuple(Edit("choices", "append", (choice, "values"), value) for value in shown)
        yield Difference(
            "unlisted_value", choice, words, count, values.count, "choices", choices=tuple(shown), edits=edits
        )


def _only(values: Values, kinds: set[str]) -> Values:
    return values if values.kinds <= kinds else Values()


def _may_stay(kind: str, key: str, value: object) -> bool:
    return key == "example" and kind in TYPES and not isinstance(value, list) and TYPES[kind].is_literal(value)
