"""What in a response differs from Noko's documentation, and how it is reported."""

from __future__ import annotations

import inspect
import os
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from noko_client.errors import Finding, JsonType, UnexpectedDataWarning

#: Is called with what differs in a response.
OnUnexpectedData: TypeAlias = Callable[[tuple[Finding, ...]], object]

#: What is recorded of a field, beside the JSON type of its value.
MISSING: Final = "missing"
ITEMS: Final = "items"

_PACKAGE: Final = f"{Path(__file__).parents[1]}{os.sep}"
_SHOWN: Final = 5


class Findings(dict[tuple[str, str], None]):
    """The differences: places such as ``Entry.minutes`` with what was found there, in order and without duplicates.

    Of a page in which nothing is as documented there are many: they become data only when they are reported.
    """

    def report(self, callback: OnUnexpectedData | None, what: str = "response") -> None:
        """Call a function with the differences, or warn once of all of them, at the line that called this package.

        Args:
            callback: The function, if there is one.
            what: What differs.
        """
        findings = tuple(dict.fromkeys(_finding(place, found) for place, found in self))
        if callback is not None:
            callback(findings)
            return
        more = f"; and {len(findings) - _SHOWN} more" if len(findings) > _SHOWN else ""
        message = (
            f"The {what} differs from Noko's documentation: {'; '.join(map(str, findings[:_SHOWN]))}{more}."
            " The values are kept as received."
        )
        warnings.warn(UnexpectedDataWarning(message, findings), stacklevel=_level_of_caller())


_TYPES: Final[Mapping[str, JsonType]] = {
    "true": "boolean",
    "false": "boolean",
    "a number": "number",
    "a string": "string",
    "an array": "array",
    "an object": "object",
}


def _finding(place: str, found: str) -> Finding:
    model, _, field = place.partition(".")
    if found == MISSING:
        return Finding(model, field, "missing")
    if found == ITEMS:
        return Finding(model, field, "items")
    return Finding(model, field, "type", _TYPES[found]) if found in _TYPES else Finding(model, field, "null", "null")


def _level_of_caller() -> int:
    """Return the stack level, seen from `Findings.report`, of the first frame outside this package."""
    level, frame = 0, inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    return level
