"""What a comparison finds: changes, in words for a changelog, each breaking or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from codegen.spec import Spec


@dataclass(frozen=True, order=True)
class Change:
    """Something that is not as it was.

    The words go on behind the name of what changed, and fit one name as well as several: the same is true of
    every operation that shares a filter.
    """

    where: str
    words: str
    breaking: bool


@dataclass(frozen=True)
class Specs:
    """What was and what is, and what only has another name now (the old names lead to the new)."""

    old: Spec
    new: Spec
    models: dict[str, str] = field(default_factory=dict[str, str])
    choices: dict[str, str] = field(default_factory=dict[str, str])

    def new_name(self, name: str) -> str:
        """Return what a type of the old spec is called in the new one."""
        return self.models.get(name) or self.choices.get(name) or name


def breaks(where: str, words: str) -> Change:
    """Return a change after which something that worked does not."""
    return Change(where, words, breaking=True)


def keeps(where: str, words: str) -> Change:
    """Return a change after which all that worked still does."""
    return Change(where, words, breaking=False)


def listed(names: Iterable[str]) -> str:
    """Write names one after the other, marked as code."""
    *most, last = [f"`{name}`" for name in names]
    return f"{', '.join(most)} and {last}" if most else last


def clause(prose: str) -> str:
    """Write the first sentence of a text as a part of another sentence."""
    sentence = " ".join(prose.split()).partition(". ")[0].rstrip(".")
    # A word in capitals is an abbreviation, and stays one.
    first = sentence.partition(" ")[0]
    return sentence if len(first) > 1 and first.isupper() else f"{sentence[:1].lower()}{sentence[1:]}"
