"""Lists what the spec describes, and whether the traffic shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from codegen.drift.observe import Traffic

#: Whether each name was seen, by kind of name.
Coverage: TypeAlias = Mapping[str, Mapping[str, bool]]


def coverage_of(traffic: Traffic) -> Coverage:
    """Return what was seen, by kind: operations and models, and what belongs to those that were seen."""
    spec, found = traffic.spec, dict[str, dict[str, bool]]()
    found["operations"] = {name: name in traffic.calls for name in spec.operations}
    found["statuses"] = {
        f"{name} {status}": status in calls.statuses
        for name, calls in traffic.calls.items()
        for status in (calls.operation.success, *spec.codes_by_status(calls.resource, calls.operation))
    }
    found["models"] = {name: traffic.places[name].objects.count > 0 for name in spec.models}
    found |= {"fields": {}, "parameters": {}, "choices": {}}
    for known in traffic.documented():
        found["parameters" if known.place.is_sent else "fields"][known.label] = bool(known.values.kinds)
        choice = spec.choices.get(known.node.item_type)
        for value in choice.values if choice else ():
            key = f"{known.node.item_type}.{value}"
            found["choices"][key] = found["choices"].get(key, False) or value in known.item_values.texts
    found["codes"] = {
        f"{name}.{code}": any(seen == code for _, seen in calls.codes)
        for name, calls in traffic.calls.items()
        for code in calls.operation.codes
    }
    return found
