"""What was seen in one place of the traffic: how often, of which types, and which texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from pydantic import JsonValue

from codegen.types import TYPES

#: The type of the dialect that a value of each type is, too.
WIDER: Final[Mapping[str, str]] = {"integer": "decimal", "date": "text", "timestamp": "text", "uuid": "text"}
#: More different texts than this are not counted one by one.
_MAX_TEXTS: Final = 500
#: Longer texts are cut. What is shown is shorter than this.
_LONGEST_TEXT: Final = 41
_JSON_TYPES: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "decimal",
    dict: "object",
    list: "list",
}
_TEXTS: Final = {
    "date": re.compile(TYPES["date"].spelling),
    "timestamp": re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]00:?00)"),
    "uuid": re.compile(TYPES["uuid"].spelling),
}
_SENT_TEXTS: Final = {
    "integer": re.compile(r"-?\d{1,19}"),
    "decimal": re.compile(TYPES["decimal"].spelling),
    "boolean": re.compile("true|false"),
    "ids": re.compile(r"\d+(,\d+)*"),
    **_TEXTS,
}

Inside = Callable[[dict[str, JsonValue], str], None]


def type_of(value: JsonValue, *, in_query: bool = False) -> str:
    """Return the type of a value: one of the dialect, ``null``, ``object`` or ``list``.

    Args:
        value: The value of JSON.
        in_query: Whether it is a text that stands for a value of another type.
    """
    if not isinstance(value, str):
        return _JSON_TYPES[type(value)]
    known = _SENT_TEXTS if in_query else _TEXTS
    return next((name for name, pattern in known.items() if pattern.fullmatch(value)), "text")


@dataclass
class Values:
    """The values of one place. They are only counted, except for short texts.

    An owner is the object that a value belongs to, or the request. The same person's name is in many responses: how
    often a text is seen says less than in how many objects.
    """

    types: Counter[str] = field(default_factory=Counter[str])
    #: How often each text and each integer was seen, and some of its owners.
    texts: Counter[str | int] = field(default_factory=Counter[str | int])
    holders: dict[str | int, set[str]] = field(default_factory=dict[str | int, set[str]])
    owners: set[str] = field(default_factory=set[str])
    #: What is in the fields of objects.
    fields: dict[str, Values] = field(default_factory=dict[str, "Values"])
    items: Values | None = None

    def add(self, value: JsonValue, owner: str, inside: Inside | None = None, kind: str = "") -> None:
        """Count a value.

        Args:
            value: The value of JSON.
            owner: What it belongs to.
            inside: What to do with an object, instead of counting its fields here.
            kind: Its type, if it is not that of the JSON.
        """
        self.types[kind or type_of(value)] += 1
        _limited(self.owners, owner)
        if isinstance(value, dict):
            if inside is not None:
                inside(value, owner)
            else:
                for key, item in value.items():
                    self.field(key).add(item, owner)
        elif isinstance(value, list):
            self.items = self.items or Values()
            for item in value:
                self.items.add(item, owner, inside)
        elif isinstance(value, str | int) and not isinstance(value, bool):
            text = value[:_LONGEST_TEXT] if isinstance(value, str) else value
            if text in self.texts or len(self.texts) < _MAX_TEXTS:
                self.texts[text] += 1
                _limited(self.holders.setdefault(text, set()), owner)

    def field(self, name: str) -> Values:
        """Return what is in a field of the objects."""
        return self.fields.setdefault(name, Values())

    def merge(self, other: Values) -> None:
        """Add what was seen elsewhere."""
        self.types += other.types
        self.owners |= other.owners
        self.texts += other.texts
        for text, owners in other.holders.items():
            self.holders.setdefault(text, set()).update(owners)
        for name, values in other.fields.items():
            self.field(name).merge(values)
        if other.items is not None:
            self.items = self.items or Values()
            self.items.merge(other.items)

    @property
    def count(self) -> int:
        return self.types.total()

    @property
    def objects(self) -> int:
        """How many of the values are objects."""
        return self.types["object"]

    @property
    def kinds(self) -> set[str]:
        """The types other than null."""
        return {*self.types} - {"null"}


def _limited(owners: set[str], owner: str) -> None:
    if len(owners) < 3:
        owners.add(owner)
