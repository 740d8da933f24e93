"""Checks what a tester puts in, so that a mistake is told where it is made and not at a request, long after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final, TypeVar

from noko_client._core.text import shorten
from noko_client.sandbox.paths import PREFIX

T = TypeVar("T")

#: The methods that a request may have.
METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")


class Checks:
    """The checks of one method's arguments.

    Args:
        method: The name that the messages begin with.
    """

    def __init__(self, method: str) -> None:
        self._method = method

    def _refuse(self, name: str, value: object, accepts: str) -> ValueError:
        return ValueError(f"{self._method}(): {name}={shorten(value)} is not accepted; it takes {accepts}")

    def text(self, name: str, value: object, *, optional: bool = False) -> None:
        """Check a text."""
        if not (isinstance(value, str) and value.strip()) and not (optional and value is None):
            raise self._refuse(name, value, "text that is not blank" + (", or None" if optional else ""))

    def one_of(self, name: str, value: object, values: Iterable[object]) -> None:
        """Check one of several values."""
        known = list(values)
        if isinstance(value, bool) or value not in known:
            raise self._refuse(name, value, f"one of {', '.join(map(repr, known))}")

    def day(self, name: str, value: object) -> None:
        """Check a day."""
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self._refuse(name, value, "a date")

    def moment(self, name: str, value: object) -> None:
        """Check a moment."""
        if not isinstance(value, datetime) or value.tzinfo is None:
            raise self._refuse(name, value, "a datetime with a time zone")

    def whole(self, name: str, value: object, least: int, most: int | None = None) -> None:
        """Check a whole number."""
        if type(value) is not int or value < least or (most is not None and value > most):
            raise self._refuse(name, value, f"a whole number, {least} {'or more' if most is None else f'to {most}'}")

    def http_method(self, name: str, value: object) -> None:
        """Check an HTTP method, however it is written."""
        if not isinstance(value, str) or value.upper() not in METHODS:
            raise self._refuse(name, value, f"one of {', '.join(METHODS)}")

    def path(self, name: str, value: object) -> None:
        """Check a path, or a pattern of paths, below the base URL."""
        # Errors and logs show the path on the server, whose beginning is the base URL's.
        below = isinstance(value, str) and value.startswith(("/", "*", "..")) and not value.startswith(f"{PREFIX}/")
        if not below or "?" in str(value):
            raise self._refuse(name, value, "a path below the base URL, without its query, such as '/teams/*'")

    def seconds(self, name: str, value: object, most: float) -> None:
        """Check a time."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < most:
            raise self._refuse(name, value, f"seconds, 0 or more and less than {most:g}")

    def flag(self, name: str, value: object) -> None:
        """Check a truth value."""
        if not isinstance(value, bool):
            raise self._refuse(name, value, "True or False")

    def amount(self, name: str, value: object) -> Decimal:
        """Check an amount of money. A float is taken for the decimal that it prints as."""
        try:
            amount = Decimal(str(value)) if isinstance(value, str | int | float | Decimal) else Decimal("NaN")
        except InvalidOperation:
            amount = Decimal("NaN")
        if isinstance(value, bool) or not amount.is_finite():
            raise self._refuse(name, value, "an amount: a Decimal, a number or a string like '14.55'")
        return amount

    def token(self, name: str, value: object) -> None:
        """Check a token, as a client would."""
        if not isinstance(value, str) or not re.fullmatch(r"[!-~]+", value):
            raise self._refuse(name, "***", "visible ASCII characters without a blank")

    def clock(self, name: str, value: object) -> None:
        """Check a clock."""
        now = value() if callable(value) else None
        if not isinstance(now, datetime) or now.tzinfo is None:
            raise self._refuse(name, value, "a function that returns a datetime with a time zone: datetime.now(UTC)")

    def kind(self, name: str, value: object, kind: type, made_by: str) -> None:
        """Check a record that no account holds."""
        if not isinstance(value, kind):
            raise self._refuse(name, value, f"what {made_by}() returned")

    def record(self, name: str, value: T, held: Mapping[int, T], made_by: str) -> None:
        """Check a record of the same account."""
        if value is None or held.get(getattr(value, "id", 0)) is not value:
            raise self._refuse(name, value, f"what {made_by}() of this account returned")
