"""One difference between the traffic and the spec, with the edits that would remove it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from codegen.drift.edit import Edit
from codegen.drift.values import Values
from codegen.types import TYPES

#: What the types of JSON and of the dialect are called in a sentence.
_NOUNS = {"object": "an object", "list": "an empty list"} | {name: known.noun for name, known in TYPES.items()}


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
        edits: What makes the spec say it; empty where the dialect cannot.
        types: How often each type was seen.
        choices: The values that were seen, where they may be shown.
    """

    kind: str
    where: str
    words: str
    count: int
    total: int
    file: str
    edits: Sequence[Edit] = ()
    types: Mapping[str, int] = field(default_factory=dict[str, int])
    choices: Sequence[str | int] = ()

    def __str__(self) -> str:
        return f"{self.where}: {self.words}"


def share(count: int, total: int) -> str:
    """Say how many of how many."""
    return f"in {count} of {total}"


def quoted(values: Iterable[object]) -> str:
    """List values as code."""
    return ", ".join(f"`{value}`" for value in values)


def seen_types(values: Values, choices: Sequence[str | int] = ()) -> str:
    """Say of which types the values are: `always text or null`."""
    nouns: dict[str, str] = {}
    for kind, _ in values.types.most_common():
        nouns[kind] = _NOUNS.get(kind, kind)
        if kind == "list" and values.items and values.items.types:
            nouns[kind] = f"a list of {' and '.join(item for item, _ in values.items.types.most_common())}"
        elif kind == "text" and choices:
            nouns[kind] = f"one of {quoted(choices)}"
    if len(values.kinds) > 1:
        return ", ".join(f"{noun} ({values.types[kind]})" for kind, noun in nouns.items())
    return f"always {' or '.join(sorted(nouns.values(), key=lambda noun: noun == 'null'))}"
