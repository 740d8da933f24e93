"""Decides which names and values of the traffic may be shown: those that cannot be personal data.

Texts and numbers are never shown, with one exception: values of a choice. What looks like one may be a name, so it has
to look like an identifier, occur in several objects, and be no text that a documented field has anywhere in the
traffic. The names of fields can be data, too, as in ``{"minutes": {"john": 60}}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pydantic import JsonValue

from codegen.drift.places import Place
from codegen.drift.values import Values
from codegen.spec import Spec

#: What stands for an id in a path.
ID: Final = "{id}"
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*(\[\])?")
_IDENTIFIER: Final = re.compile(r"[a-z]+([_.-][a-z]+)*")
_ANY_IDENTIFIER: Final = re.compile(r"[A-Za-z]+([_.-][A-Za-z0-9]+)*")
_LONGEST: Final = 40
#: How many different values a new choice has at most.
_MOST_CHOICES: Final = 10
#: Fields whose texts are personal, by words of their names.
_PERSONAL: Final = frozenset(
    """
    about account address assignee author bio body by city client code color comment company contact content country
    creator customer department description details domain email employee first footer full group handle hash host image
    ip key label last lead link location login manager member message name nickname note notes number organization owner
    password path person phone place project reference region secret signature site slug street subject tag tags team
    text title token town uri url user username value zip
    """.split()
)


class Privacy:
    """What may be shown, for one spec and one set of recordings."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._words = frozenset(word for name in _names(spec) for word in re.split(r"[^a-z]+", name.lower()) if word)
        #: The texts of documented fields, as names, and the words of the short ones.
        self._texts: set[str] = set()
        self._personal: set[str] = set()

    def learn(self, value: JsonValue) -> None:
        """Add the texts of a documented field that is no choice."""
        for text in value if isinstance(value, list) else [value]:
            words = re.findall(r"\w+", text.casefold()) if isinstance(text, str) else []
            self._texts.add("_".join(words))
            self._personal.update(words if len(words) <= 3 else ())

    def is_known(self, name: str) -> bool:
        """Whether a name is made of words of the spec."""
        return _NAME.fullmatch(name) is not None and {*name.split("_")} <= self._words and len(name) <= 2 * _LONGEST

    def _is_personal(self, text: str) -> bool:
        return not self._personal.isdisjoint(re.split(r"[_.\d-]+", text.casefold()))

    def names(self, values: Values, place: Place | None) -> set[str]:
        """Return the names of the fields that may be shown of objects, which are those of a place, or undocumented."""
        shown = {name for name in values.fields if _NAME.fullmatch(name) and len(name) <= _LONGEST}
        known = {name for name in shown if self.is_known(name)}
        if place is None and not known:
            return set()  # as in {"john": 60, "mary": 30}
        return {name for name in shown if name in known or self._is_name(name, values, place)}

    def _is_name(self, name: str, values: Values, place: Place | None) -> bool:
        field = values.fields[name]
        is_repeated = len(field.owners) > 1
        if place is None:
            return is_repeated and 2 * field.count >= values.objects and not self._is_personal(name)
        # A program sends the names of parameters; the names in responses may be data.
        return name not in self._texts and (place.is_sent or is_repeated or len(values.owners) == 1)

    def choices(self, values: Values, name: str) -> list[str | int]:
        """Return the texts of an undocumented field if they look like those of a choice, or nothing."""
        texts = {text: owners for text, owners in values.holders.items() if isinstance(text, str)}
        is_complete = values.kinds == {"text"} and len(values.owners) > 2
        if not is_complete or not 2 <= len(texts) <= _MOST_CHOICES or _PERSONAL & {*name.split("_")}:
            return []
        shown = all(
            self._is_identifier(text, _IDENTIFIER) and len(owners) > (1 if self.is_known(text) else 2)
            for text, owners in texts.items()
        )
        return sorted(texts) if shown else []

    def unlisted(self, values: Values, choice: str) -> tuple[list[str | int], int]:
        """Return the values that a choice does not list and that may be shown, and how many others there are."""
        listed = self._spec.choices[choice].values
        found = [value for value in values.texts if value not in listed]
        style = _IDENTIFIER if all(_IDENTIFIER.fullmatch(str(value)) for value in listed) else _ANY_IDENTIFIER
        shown = [value for value in found if len(values.holders[value]) > 1 and self._is_choice(value, style)]
        few = shown[:_MOST_CHOICES]
        return sorted(few, key=str), len(found) - len(few)

    def _is_choice(self, value: str | int, style: re.Pattern[str]) -> bool:
        return 0 <= value < 1000 if isinstance(value, int) else self._is_identifier(value, style)

    def _is_identifier(self, text: str, style: re.Pattern[str]) -> bool:
        return len(text) <= _LONGEST and style.fullmatch(text) is not None and not self._is_personal(text)

    def is_code(self, code: str) -> bool:
        """Whether an error code may be shown."""
        return len(code) <= _LONGEST and _IDENTIFIER.fullmatch(code) is not None and code not in self._texts

    def segment(self, segment: str, *, is_literal: bool) -> str:
        """Return a segment of a path, or what stands for it if it may be data; a literal one is none by its place."""
        if segment == ID or self.is_known(segment):
            return segment
        is_shown = is_literal and _IDENTIFIER.fullmatch(segment) and not self._is_personal(segment)
        return segment if is_shown and len(segment) <= _LONGEST else "{text}"


def _names(spec: Spec) -> Iterable[str]:
    for model in spec.models.values():
        yield from model.fields
    for parameters in (*spec.parameter_sets.values(), *(each.fields for each in spec.inputs.values())):
        yield from parameters
    for name, (resource, _, operation) in spec.operations.items():
        yield from (resource, name, operation.path, *operation.query, *operation.body, *operation.codes)
