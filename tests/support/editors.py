"""What both engines behind editors, pyright and jedi, are given and return. The ``|`` in a text is the cursor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """What an editor shows inside the parentheses of a call."""

    parameters: list[str]
    active: str | None
    docstring: str


def split(text: str) -> tuple[str, int, int]:
    """Take the cursor out of a text; return the text, and the cursor's line and column, counted from 0."""
    before, cursor, after = text.partition("|")
    assert cursor, "the text has no cursor"
    return before + after, before.count("\n"), len(before) - before.rfind("\n") - 1
