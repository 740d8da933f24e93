"""Compares the fields that were seen with those that the spec describes: presence, types, and values of choices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from codegen.dialect import ModelField
from codegen.drift.difference import Difference, quoted, share
from codegen.drift.edit import Edit
from codegen.drift.observe import Traffic
from codegen.drift.places import Field, Place
from codegen.drift.suggest import Suggestions
from codegen.drift.values import Values
from codegen.types import TYPES

#: What describes the values of a field of one type, and may be wrong for another.
_OF_A_TYPE: Final = ("example", "default", "when_absent", "format", "minimum", "maximum", "also", "or_id")


@dataclass
class Seen:
    """What was seen of one field in all objects that may have it."""

    place: Place
    name: str
    values: Values = field(default_factory=Values)
    total: int = 0

    def add(self, objects: Values) -> None:
        self.values.merge(objects.fields.get(self.name, Values()))
        self.total += objects.objects

    @property
    def is_sometimes_absent(self) -> bool:
        return self.values.count < self.total or "null" in self.values.types


def documented(traffic: Traffic) -> dict[Field, Seen]:
    """Return the fields that the spec describes and that were possible, each once however many models have it."""
    found: dict[Field, Seen] = {}
    for place, objects in traffic.objects.items():
        for name, known in traffic.places.fields(place).items():
            found.setdefault(known, Seen(place, name)).add(objects)
    return found


def of_fields(traffic: Traffic, suggestions: Suggestions, fields: dict[Field, Seen]) -> Iterator[Difference]:
    """Find the differences in documented fields."""
    choices: defaultdict[str, Values] = defaultdict(Values)
    unlisted: defaultdict[str, set[str]] = defaultdict(set)
    for known, seen in fields.items():
        yield from _presence(known, seen)
        yield from _types(suggestions, known, seen)
        name = known.node.item_type
        inner = seen.values.items if known.is_list and seen.values.items else seen.values
        if name in traffic.spec.choices and inner.kinds <= known.item_types:
            choices[name].merge(inner)
            if not inner.texts.keys() <= {*traffic.spec.choices[name].values}:
                unlisted[name].add(known.definition.label)
    for name in unlisted:
        yield _unlisted(traffic, name, choices[name], sorted(unlisted[name]))


def _presence(known: Field, seen: Seen) -> Iterator[Difference]:
    node, where = known.node, known.definition
    missing, nulls = seen.total - seen.values.count, seen.values.types["null"]
    keys: dict[str, int] = {}
    if isinstance(node, ModelField):
        missing, nulls = (0, 0) if node.optional else (missing, nulls)
        keys = {"optional": missing or nulls}
    elif seen.place.kind != "query":
        missing, nulls = missing if node.is_required else 0, 0 if node.nullable else nulls
        keys = {"optional": missing, "nullable": nulls}
    if any(keys.values()):
        parts = {"missing": missing, "null": nulls}
        counts = " and ".join(f"{what} {share(count, seen.total)}" for what, count in parts.items() if count)
        words = f"{'required' if keys['optional'] else 'not nullable'}, but {counts}"
        edits = tuple(Edit(where.file, "put", (*where.location, key), True) for key, count in keys.items() if count)
        kind = "missing" if missing else "null"
        yield Difference(kind, where.label, words, missing + nulls, seen.total, where.file, edits=edits)


def _types(suggestions: Suggestions, known: Field, seen: Seen) -> Iterator[Difference]:
    values, node, where = seen.values, known.node, known.definition
    inner, expected, items = values, known.types, ""
    if values.kinds == {"list"} and known.is_list and values.items:
        inner, expected, items = values.items, known.item_types, "items of the list are "
    nulls = {"null"} if items else set[str]()
    other = {kind: inner.types[kind] for kind in sorted((inner.kinds | (inner.types.keys() & nulls)) - expected)}
    if not other:
        return
    if other.keys() == {"integer"} and known.inner and not known.is_list and not seen.place.is_sent:
        edits = [Edit(where.file, "put", (*where.location, "or_id"), True)]
    else:
        kind, edits = suggestions.field(where, "", values, is_sent=seen.place.is_sent)
        if kind is not None:
            edits.append(Edit(where.file, "put", (*where.location, "type"), kind))
            wrong = [key for key in _OF_A_TYPE if key in node.model_fields_set and not _may_stay(kind, key, node)]
            edits += [Edit(where.file, "remove", (*where.location, key)) for key in wrong]
    found = ", ".join(f"{kind} {share(count, inner.count)}" for kind, count in other.items())
    words = f"documented as {node.type}, but {items}{found}"
    count, types = sum(other.values()), dict(inner.types)
    yield Difference("other_type", where.label, words, count, inner.count, where.file, types, edits=tuple(edits))


def _may_stay(kind: str, key: str, node: object) -> bool:
    value: object = getattr(node, key)
    return key == "example" and kind in TYPES and not isinstance(value, list) and TYPES[kind].is_literal(value)


def _unlisted(traffic: Traffic, name: str, values: Values, fields: list[str]) -> Difference:
    shown, hidden = traffic.privacy.unlisted(values, name)
    parts = [f"{quoted(shown)} not listed"] if shown else []
    parts += [f"{hidden} not listed that may be personal data"] if hidden else []
    count = sum(number for value, number in values.texts.items() if value not in traffic.spec.choices[name].values)
    words = f"{' and '.join(parts)}, {share(count, values.count)} ({', '.join(fields)})"
    edits = tuple(Edit("choices", "append", (name, "values"), value) for value in shown)
    return Difference("unlisted_value", name, words, count, values.count, "choices", {}, tuple(shown), edits)
