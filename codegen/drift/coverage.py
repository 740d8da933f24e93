"""Lists what the spec describes and the traffic does not show."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.drift.observe import Traffic
from codegen.drift.places import Place
from codegen.drift.values import Values


@dataclass(frozen=True)
class Coverage:
    """What was not seen of one kind, and how many there are of it in all."""

    unseen: list[str]
    total: int


def coverage(traffic: Traffic) -> dict[str, Coverage]:
    """Return what was not seen, by kind: operations and models, and what belongs to those that were seen."""
    spec, called = traffic.spec, traffic.calls
    fields: dict[str, bool] = {}
    parameters: dict[str, bool] = {}
    choices: dict[str, bool] = {}
    for place, seen in traffic.objects.items():
        for name, field in traffic.places.fields(place).items():
            values = seen.fields.get(name, Values())
            label = field.definition.label
            known = parameters if place.is_sent else fields
            known[label] = known.get(label, False) or bool(values.kinds)
            inner = values.items if field.is_list and values.items else values
            choice = field.node.item_type
            if choice in spec.choices:
                for value in spec.choices[choice].values:
                    key = f"{choice}.{value}"
                    choices[key] = choices.get(key, False) or value in inner.texts
    codes = {
        f"{name}.{code}": any(found == code for _, found in traffic.codes[name])
        for name in called
        for code in traffic.operations[name][2].codes
    }
    statuses = {
        f"{name} {status}": status in traffic.statuses[name]
        for name in called
        for _, resource, operation in [traffic.operations[name]]
        for status in (operation.success, *spec.codes_by_status(resource, operation))
    }
    found = {
        "operations": {name: name in called for name in spec.operations},
        "statuses": statuses,
        "models": {name: Place("model", name) in traffic.objects for name in spec.models},
        "fields": fields,
        "parameters": parameters,
        "choices": choices,
        "codes": codes,
    }
    return {
        kind: Coverage([name for name, is_seen in each.items() if not is_seen], len(each))
        for kind, each in found.items()
    }
