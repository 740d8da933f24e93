"""What in a response differs from Noko's documentation, and the warning about it."""

from __future__ import annotations

import inspect
import os
import warnings
from pathlib import Path
from typing import Final

from noko_client.errors import UnexpectedDataWarning

_PACKAGE: Final = f"{Path(__file__).parents[1]}{os.sep}"
_SHOWN: Final = 5


class Findings(dict[str, None]):
    """The differences, such as ``Entry.minutes was null``: in order, without duplicates, and without values."""

    def warn(self, what: str = "response") -> None:
        """Warn once of all differences, at the line that called this package.

        Args:
            what: What differs.
        """
        more = f"; and {len(self) - _SHOWN} more" if len(self) > _SHOWN else ""
        message = (
            f"The {what} differs from Noko's documentation: {'; '.join([*self][:_SHOWN])}{more}."
            " The values are kept as received."
        )
        warnings.warn(message, UnexpectedDataWarning, stacklevel=_level_of_caller())


def _level_of_caller() -> int:
    """Return the stack level, seen from `Findings.warn`, of the first frame outside this package."""
    level, frame = 0, inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    return level
