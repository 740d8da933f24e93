"""One difference between the traffic and the spec, with the edits that would remove it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from codegen.drift.edit import Edit
from codegen.drift.values import Values

#: What the types of JSON are called in a sentence.
_NOUNS = {
    "object": "an object",
    "list": "a list",
    "ids": "ids",
    "integer": "an integer",
    "timestamp": "a timestamp",
    "date": "a date",
    "decimal": "a decimal",
    "boolean": "a boolean",
    "uuid": "a UUID",
}


@dataclass(frozen=True)
class Difference:
    """What the traffic has and the spec does not say.

    Attributes:
        kind: A name for programs, such as ``undocumented_field``.
        where: The operation, or the model and its field.
        words: What is different, to be read after `where`.
        count: In how many requests, responses or objects.
        total: Of how many.
        file: The file of the spec that describes it, below ``spec/`` and without its suffix.
        types: How often each type was seen.
        choices: The values that were seen, where they may be shown.
        edits: What makes the spec say it; empty where the dialect cannot.
    """

    kind: str
    where: str
    words: str
    count: int
    total: int
    file: str
    types: Mapping[str, int] = field(default_factory=dict[str, int])
    choices: tuple[str | int, ...] = ()
    edits: tuple[Edit, ...] = ()

    def __str__(self) -> str:
        return f"{self.where}: {self.words}"


def share(count: int, total: int) -> str:
    """Say how many of how many."""
    return f"in {count} of {total}"


def quoted(values: Iterable[object]) -> str:
    """List values as code."""
    return ", ".join(f"`{value}`" for value in values)


def seen_types(values: Values, choices: Iterable[str | int] = ()) -> str:
    """Say of which types the values are: `always text or null`."""
    nouns: list[str] = []
    for kind, count in values.types.most_common():
        noun = _NOUNS.get(kind, kind)
        if kind == "list" and values.items and values.items.types:
            noun = f"a list of {' and '.join(it for it, _ in values.items.types.most_common())}"
        elif kind == "list":
            noun = "an empty list"
        nouns.append(f"one of {quoted(choices)}" if choices and kind == "text" else noun)
        if len(values.kinds) > 1:
            nouns[-1] += f" ({count})"
    if len(values.kinds) > 1:
        return ", ".join(nouns)
    return f"always {' or '.join(sorted(nouns, key=lambda noun: noun == 'null'))}"
