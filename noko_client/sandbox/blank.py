"""New records: what their fields hold before anything else is said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from noko_client._generated.sandbox_schema import RECORDS, User
from noko_client._schema import COMPUTED, Field, Record
from noko_client.sandbox.operations import INITIAL
from noko_client.sandbox.schema import FIELDS, is_derived_url

R = TypeVar("R", bound=Record)


def blank(kind: type[Record], at: datetime, user: User | None = None) -> dict[str, object]:
    """Return the values of a new record: nothing where nothing may be, else what the spec has as the example.

    Args:
        kind: The class of the record.
        at: When it is created.
        user: Whose it is.
    """
    values = {
        attribute: _value(attribute, field, at, user)
        for attribute, field in FIELDS[kind].items()
        if attribute != "id" and not is_derived_url(field) and attribute not in COMPUTED[kind]
    }
    return values | INITIAL[kind]


def embedded(kind: type[R], at: datetime, values: Mapping[str, object]) -> R:
    """Make an object that stands in a record and has no table: the tax of an invoice."""
    return kind({"id": 0, **blank(kind, at), **values})


def _value(attribute: str, field: Field, at: datetime, user: User | None) -> object:
    if attribute in ("created_at", "updated_at"):
        return at
    if field.is_list:
        return ()
    if field.optional:
        return None
    if field.type in RECORDS:
        kind = RECORDS[field.type]
        return user if kind is User else embedded(kind, at, {})
    if field.type == "date":
        return at.date() if field.example is None else date.fromisoformat(str(field.example))
    if field.type == "timestamp":
        return at
    return Decimal(str(field.example or 0)) if field.type == "decimal" else field.example
