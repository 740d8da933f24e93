"""Checks what a test passes to the sandbox, so that a mistake is reported where it is made."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from noko_client._core.validation import describe, refusal
from noko_client._generated.sandbox_schema import CHOICES, RECORDS
from noko_client._schema import Field, Record
from noko_client.errors import InvalidParameterError
from noko_client.sandbox.schema import fields_of, items
from noko_client.sandbox.store import Store

_ACCEPTED: Final[Mapping[str, tuple[str, Callable[[object], bool]]]] = {
    "text": ("text that is not blank", lambda value: isinstance(value, str) and bool(value.strip())),
    "integer": ("an integer of 0 or more", lambda value: type(value) is int and value >= 0),
    "boolean": ("a bool", lambda value: isinstance(value, bool)),
    "date": ("a date", lambda value: isinstance(value, date) and not isinstance(value, datetime)),
    "timestamp": (
        "a datetime with a time zone",
        lambda value: isinstance(value, datetime) and value.tzinfo is not None,
    ),
    "decimal": ("a Decimal", lambda value: isinstance(value, Decimal)),
}


def refuse(method: str, name: str, accepts: str, value: object) -> InvalidParameterError:
    """Return the error for an argument."""
    return refusal(method, {name: f"must be {accepts}, not {describe(value)}"})


def require(method: str, name: str, accepts: str, value: object, *, fits: bool) -> None:
    """Refuse an argument that does not fit."""
    if not fits:
        raise refuse(method, name, accepts, value)


def check_values(method: str, kind: type[Record], values: Mapping[str, object], store: Store) -> None:
    """Check the values of a new record by the types of its fields."""
    fields = {**fields_of(kind.__name__), "at": Field("timestamp")}
    for name, value in values.items():
        field = fields[name]
        for item in items(value) if field.is_list else (value,):
            accepts, fits = _accepted(field, store)
            called = "on" if name in ("date", "invoice_date") else name
            require(method, called, accepts, item, fits=fits(item) or (item is None and field.optional))


def _accepted(field: Field, store: Store) -> tuple[str, Callable[[object], bool]]:
    if field.item in RECORDS:
        kind = RECORDS[field.item]
        # An object that stands in a record has an empty table.
        table = store[kind]
        name = f"{'an' if kind.__name__[0] in 'AEIO' else 'a'} {kind.__name__} of this account"
        return name, lambda value: isinstance(value, kind) and (not table or table.holds(value))
    if field.item in CHOICES:
        values = CHOICES[field.item]
        return f"one of {', '.join(map(repr, values))}", lambda value: value in values
    return _ACCEPTED[field.item]


def to_decimal(method: str, name: str, value: object) -> Decimal:
    """Return an amount. A float is taken for the decimal that it prints as."""
    try:
        amount = Decimal(str(value)) if isinstance(value, str | int | float | Decimal) else Decimal("NaN")
    except InvalidOperation:
        amount = Decimal("NaN")
    fits = amount.is_finite() and not isinstance(value, bool)
    require(method, name, "a Decimal, a number or a string such as '14.55'", value, fits=fits)
    return amount


def check_token(method: str, token: object) -> None:
    """Check a token, as the client does."""
    if not isinstance(token, str) or not re.fullmatch(r"[!-~]+", token):
        raise ValueError(f"{method}(): token must be visible ASCII characters without a blank")
