"""Checks what a test puts into an account, so that a mistake is reported where it is made."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from noko_client._core.param_types import DECIMAL, choice
from noko_client._core.validation import Validator, describe, refusal
from noko_client._generated.sandbox_schema import CHOICES, RECORDS
from noko_client._schema import Field, Record
from noko_client.sandbox.schema import FIELDS, items
from noko_client.sandbox.serializers import fits
from noko_client.sandbox.store import Store

_ACCEPTS: Final[Mapping[str, str]] = {
    "text": "text that is not blank",
    "integer": "an integer from 0",
    "boolean": "a bool",
    "date": "a date",
    "timestamp": "a datetime with a time zone",
    "decimal": "a Decimal",
}
_PARAMETERS: Final[Mapping[str, str]] = {"date": "on", "invoice_date": "on"}


def check_values(method: str, kind: type[Record], values: Mapping[str, object], store: Store) -> None:
    """Check the values of a new record by the types of its fields.

    Raises:
        InvalidParameterError: One of them has another type, or is a record of another account.
    """
    problems: dict[str, str] = {}
    for name, value in values.items():
        field = FIELDS[kind].get(name, Field("timestamp"))  # `at` says when it is created
        for at, each in enumerate(items(value)):
            if not _is_accepted(field, each, store):
                place = f"{name}[{at}]" if field.is_list else _PARAMETERS.get(name, name)
                problems[place] = f"must be {_accepted(field)}, not {describe(each)}"
    if problems:
        raise refusal(method, problems)


def _is_accepted(field: Field, value: object, store: Store) -> bool:
    if value is None:
        return field.optional
    if isinstance(value, Record) and field.item in RECORDS:
        # An object that stands in a record has an empty table.
        table = store[RECORDS[field.item]]
        return table.holds(value) if table else type(value) is RECORDS[field.item]
    is_blank = isinstance(value, str) and not value.strip()
    return fits(field, value) and not is_blank and not (isinstance(value, int) and value < 0)


def _accepted(field: Field) -> str:
    if field.item in RECORDS:
        name = RECORDS[field.item].__name__
        return f"{'an' if name[0] in 'AEIO' else 'a'} {name} of this account"
    return choice(*CHOICES[field.item]).accepts if field.item in CHOICES else _ACCEPTS[field.item]


def to_decimal(method: str, name: str, value: object) -> Decimal:
    """Return an amount. A float is taken for the decimal that it prints as."""
    amount = Validator(method, {name: DECIMAL}, required=frozenset({name})).validate({name: value})[name]
    return Decimal(str(amount))
