"""Finds fields and parameters that the spec does not describe, and documented ones under another name."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.dialect import ModelField
from codegen.drift.compare import Seen
from codegen.drift.difference import Difference, seen_types, share
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Traffic
from codegen.drift.places import Field, Place
from codegen.drift.suggest import Suggestions, new_field
from codegen.names import closest_name


def of_undocumented(traffic: Traffic, suggestions: Suggestions, fields: dict[Field, Seen]) -> Iterator[Difference]:
    """Find the fields that the spec does not describe.

    Args:
        traffic: What was seen.
        suggestions: Suggests their types.
        fields: The documented fields. Those that are renamed or moved are removed.
    """
    found: dict[tuple[Place, str], Seen] = {}
    for place, objects in traffic.objects.items():
        unknown = objects.fields.keys() - traffic.places.fields(place).keys()
        shown = traffic.privacy.names(objects, place)
        for name in (name for name in objects.fields if name in unknown & shown):
            # It belongs to the highest model that has it.
            bases = [base for base in traffic.places.bases(place) if name in traffic.fields_seen(base)]
            owner = bases[-1] if bases else place
            if (owner, name) not in found:
                found[owner, name] = Seen(owner, name)
                for other, others in traffic.objects.items():
                    if owner in (other, *traffic.places.bases(other)):
                        found[owner, name].add(others)
        if hidden := len(unknown - shown):
            where = traffic.places.owner(place)
            words = f"{hidden} undocumented {place.noun}s with names that may be personal data"
            yield Difference("undocumented_names", where.label, words, hidden, objects.objects, where.file)
    for seen in found.values():
        yield _renamed(traffic, seen, fields) or _new(traffic, suggestions, seen, fields)


def _new(traffic: Traffic, suggestions: Suggestions, seen: Seen, fields: dict[Field, Seen]) -> Difference:
    where, values, is_sent = traffic.places.owner(seen.place), seen.values, seen.place.is_sent
    choices = () if is_sent else traffic.privacy.choices(values, seen.name)
    edits = _moved(traffic, seen, fields)
    if not edits:
        kind, edits = suggestions.field(where, seen.name, values, is_sent=is_sent)
        is_optional = seen.place.kind != "query" and (is_sent or seen.is_sometimes_absent)
        content = new_field(kind or "", is_optional=is_optional)
        edits = [*edits, Edit(where.file, "put", (*where.location, seen.name), content)] if kind else []
    kind = "undocumented_parameter" if is_sent else "undocumented_field"
    what = "undocumented" if seen.place.noun == "field" else f"undocumented {seen.place.noun}"
    words = f"{what}, {share(values.count, seen.total)}, {seen_types(values, choices)}"
    label, types = f"{where.label}.{seen.name}", dict(values.types)
    return Difference(kind, label, words, values.count, seen.total, where.file, types, tuple(choices), tuple(edits))


def _moved(traffic: Traffic, seen: Seen, fields: dict[Field, Seen]) -> list[Edit]:
    """Return the edits that describe a field in a base, if models that extend it describe it already."""
    extending = [
        traffic.places.fields(place)[seen.name]
        for place in (Place("model", name) for name, model in traffic.spec.models.items() if seen.name in model.fields)
        if seen.place in traffic.places.bases(place)
    ]
    if not extending:
        return []
    content = dict[str | int, Content](extending[0].node.model_dump(exclude_defaults=True).items())
    content |= {"optional": True} if seen.is_sometimes_absent else {}
    where = traffic.places.owner(seen.place)
    edits = [Edit(where.file, "put", (*where.location, seen.name), content)]
    for known in extending:
        fields.pop(known, None)
        edits.append(Edit(known.definition.file, "remove", known.definition.location))
    return edits


def _renamed(traffic: Traffic, new: Seen, fields: dict[Field, Seen]) -> Difference | None:
    """Return a difference if the field is a required one, which is missing there, under another name."""
    places = (new.place, *traffic.places.bases(new.place))
    missing = {
        old.name: known
        for known, old in fields.items()
        if isinstance(known.node, ModelField)
        and not (known.node.also or known.node.optional)
        and known.definition.label in {f"{place.label}.{old.name}" for place in places}
        and (old.values.count + new.values.count, new.total) == (old.total, old.total)
        and (not old.values.count or known.node.type == "text")
        and new.values.kinds <= known.types
    }
    name = closest_name(new.name, missing)
    if name is None:
        return None
    where, is_gone = missing[name].definition, not fields.pop(missing[name]).values.count
    edits = [Edit(where.file, "put", (*where.location, "optional"), True)] if "null" in new.values.types else []
    edits.append(
        Edit(where.file, "rename", where.location, new.name)
        if is_gone
        else Edit(where.file, "put", (*where.location, "also"), new.name)
    )
    words = f"named `{new.name}` {share(new.values.count, new.total)}"
    return Difference("renamed_field", where.label, words, new.values.count, new.total, where.file, edits=tuple(edits))
