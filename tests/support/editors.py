"""What both engines behind editors, pyright and jedi, offer and show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Call:
    """What an editor shows inside the parentheses of a call."""

    parameters: list[str]
    active: str | None
    docstring: str


class Editor(Protocol):
    """An editor with one of the engines. The ``|`` in a text is the cursor."""

    def complete(self, text: str) -> list[str]:
        """Return the completions, in the order of the editor."""
        ...

    def describe(self, text: str, name: str) -> str:
        """Return what is shown beside a completion: its signature and docstring."""
        ...

    def hover(self, text: str) -> str:
        """Return what is shown for the name at the cursor: its signature and docstring."""
        ...

    def call(self, text: str) -> Call:
        """Return what is shown for the call at the cursor."""
        ...

    def definition(self, text: str) -> Path:
        """Return the file that defines the name at the cursor."""
        ...


def split(text: str) -> tuple[str, int, int]:
    """Take the cursor out of a text; return the text, and the cursor's line and column, counted from 0."""
    before, cursor, after = text.partition("|")
    assert cursor, "the text has no cursor"
    return before + after, before.count("\n"), len(before) - before.rfind("\n") - 1
