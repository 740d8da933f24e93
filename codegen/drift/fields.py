"""Finds the differences in fields and parameters: presence, types, values of choices, and what is undocumented."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from codegen.dialect import ModelField, Parameter
from codegen.drift.difference import Difference, quoted, seen_types, share
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Traffic
from codegen.drift.places import Field, Place, Seen
from codegen.drift.suggest import Suggestions
from codegen.drift.values import Values
from codegen.names import closest_name
from codegen.types import TYPES

#: What describes the values of a field of one type, and may be wrong for another.
_OF_A_TYPE: Final = ("example", "default", "when_absent", "format", "minimum", "maximum", "also", "or_id")


def of_fields(traffic: Traffic, suggestions: Suggestions) -> Iterator[Difference]:
    """Find the differences in fields and parameters, each once for all objects that have it."""
    documented = traffic.documented()
    for place in traffic.places.values():
        names = traffic.privacy.names(place.objects, place)
        if hidden := len(place.objects.fields) - len(names):
            words = f"{hidden} undocumented {place.noun}s with names that may be personal data"
            total = place.objects.count
            yield Difference("undocumented_names", place.label, words, hidden, total, place.file)
    for new in _undocumented(traffic):
        yield _renamed(new, documented) or _new(traffic, suggestions, new, documented)
    unlisted: defaultdict[str, list[Field]] = defaultdict(list)
    for known in documented:
        yield from _presence(known)
        yield from _types(suggestions, known)
        if known.node.item_type in traffic.spec.choices and known.item_values.kinds <= known.item_types:
            unlisted[known.node.item_type].append(known)
    for name, fields in unlisted.items():
        yield from _unlisted(traffic, name, fields)


def _undocumented(traffic: Traffic) -> Iterator[Seen]:
    """Return the undocumented fields whose names may be shown, each at the highest model that has it."""
    places, found = [*traffic.places.values()], set[tuple[Place, str]]()
    for place in places:
        shown = traffic.privacy.names(place.objects, place)
        for name in (name for name in place.objects.fields if name in shown):
            owner = [place, *(base for base in place.bases if name in base.objects.fields)][-1]
            if (owner, name) not in found:
                found.add((owner, name))
                new = Seen(owner, name)
                new.places += [other for other in places if owner in (other, *other.bases)]
                seen = [other.objects.fields.get(name) for other in new.places]
                for values in filter(None, (*seen, *(known.values for known in _extending(new)))):
                    new.values.merge(values)
                yield new


def _extending(new: Seen) -> list[Field]:
    """Return the fields of the same name that models which extend this one describe already."""
    return [*dict.fromkeys(place.fields[new.name] for place in new.places if new.name in place.fields)]


def _renamed(new: Seen, documented: list[Field]) -> Difference | None:
    """Return a difference if the field is a required one, which is missing there, under another name."""
    values = new.values
    missing = {
        old.name: old
        for old in documented
        if old.place in (new.place, *new.place.bases)
        and isinstance(old.node, ModelField)
        and old.node.is_required
        and (old.values.count + values.count, new.total) == (old.total, old.total)
        and (not old.values.count or old.node.type == "text")
        and values.kinds <= old.types
    }
    name = closest_name(new.name, missing)
    if name is None:
        return None
    old = missing[name]
    documented.remove(old)
    edits = [old.put(True, "optional")] if "null" in values.types else []
    is_gone = not old.values.count
    rename = Edit(old.place.file, "rename", (*old.place.location, old.name), new.name)
    edits.append(rename if is_gone else old.put(new.name, "also"))
    words = f"named `{new.name}` {share(values.count, new.total)}"
    return Difference("renamed_field", old.label, words, values.count, new.total, old.place.file, edits)


def _new(traffic: Traffic, suggestions: Suggestions, new: Seen, documented: list[Field]) -> Difference:
    place, values = new.place, new.values
    choices = [] if place.is_sent else traffic.privacy.choices(values, new.name)
    extending = _extending(new)
    if extending:
        node = extending[0].node
        described = {"type": node.type} | node.model_dump(exclude_defaults=True)
        content = dict[str | int, Content](described.items())
        content |= {"optional": True} if new.is_sometimes_absent else {}
        edits = [new.put(content), *(known.remove() for known in extending)]
        documented[:] = [known for known in documented if known not in extending]
    else:
        is_optional = place.kind != "query" and (place.is_sent or new.is_sometimes_absent)
        content, edits = suggestions.description(place, new.name, values, is_optional=is_optional)
        edits += [new.put(content)] if content else []
    kind = "undocumented_parameter" if place.is_sent else "undocumented_field"
    what = "undocumented" if place.noun == "field" else f"undocumented {place.noun}"
    words = f"{what}, {share(values.count, new.total)}, {seen_types(values, choices)}"
    return Difference(kind, new.label, words, values.count, new.total, place.file, edits, values.types, choices)


def _presence(known: Field) -> Iterator[Difference]:
    node, missing, nulls = known.node, known.total - known.values.count, known.values.types["null"]
    if isinstance(node, ModelField):
        missing, nulls = (0, 0) if node.optional else (missing, nulls)
        keys = {"optional": missing or nulls}
    else:
        is_required = known.place.kind != "query" and node.is_required
        missing, nulls = missing if is_required else 0, 0 if node.nullable or known.place.kind == "query" else nulls
        keys = {"optional": missing, "nullable": nulls}
    edits = [known.put(True, key) for key, count in keys.items() if count]
    if edits:
        parts = {"missing": missing, "null": nulls}
        counts = " and ".join(f"{what} {share(count, known.total)}" for what, count in parts.items() if count)
        words = f"{'required' if keys['optional'] else 'not nullable'}, but {counts}"
        kind, count = "missing" if missing else "null", missing + nulls
        yield Difference(kind, known.label, words, count, known.total, known.place.file, edits)


def _types(suggestions: Suggestions, known: Field) -> Iterator[Difference]:
    node, values, place = known.node, known.values, known.place
    is_of_items = node.is_list and values.kinds == {"list"} and values.items is not None
    inner, expected = (known.item_values, known.item_types) if is_of_items else (values, known.types | {"null"})
    other = {kind: inner.types[kind] for kind in sorted(inner.types.keys() - expected)}
    if not other:
        return
    if other.keys() == {"integer"} and known.inner and not node.is_list and not place.is_sent:
        edits = [known.put(True, "or_id")]
    else:
        kind, edits = suggestions.type(place, "", values)
        if kind is not None:
            edits.append(known.put(kind, "type"))
            wrong = [key for key in _OF_A_TYPE if key in node.model_fields_set and not _may_stay(kind, key, node)]
            edits += [known.remove(key) for key in wrong]
    found = ", ".join(f"{kind} {share(count, inner.count)}" for kind, count in other.items())
    words = f"documented as {node.type}, but {'items of the list are ' if is_of_items else ''}{found}"
    count = sum(other.values())
    yield Difference("other_type", known.label, words, count, inner.count, place.file, edits, inner.types)


def _may_stay(kind: str, key: str, node: ModelField | Parameter) -> bool:
    value: object = getattr(node, key)
    return key == "example" and kind in TYPES and not isinstance(value, list) and TYPES[kind].is_literal(value)


def _unlisted(traffic: Traffic, name: str, fields: list[Field]) -> Iterator[Difference]:
    """Find the values that a choice does not list, in all fields of this type."""
    values, listed = Values(), {*traffic.spec.choices[name].values}
    for known in fields:
        values.merge(known.item_values)
    count = sum(number for value, number in values.texts.items() if value not in listed)
    if count:
        labels = ", ".join(sorted({known.label for known in fields if not known.item_values.texts.keys() <= listed}))
        shown, hidden = traffic.privacy.unlisted(values, name)
        parts = [f"{quoted(shown)} not listed"] if shown else []
        parts += [f"{hidden} not listed that may be personal data"] if hidden else []
        words = f"{' and '.join(parts)}, {share(count, values.count)} ({labels})"
        edits = [Edit("choices", "append", (name, "values"), value) for value in shown]
        yield Difference("unlisted_value", name, words, count, values.count, "choices", edits, {}, shown)
