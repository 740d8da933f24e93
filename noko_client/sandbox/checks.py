"""Checks what a test puts into an account, so that a mistake is reported where it is made."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from pydantic_core import core_schema

from noko_client._core.param_types import DECIMAL, TEXT, ParamType, choice, integer
from noko_client._core.validation import Validator, describe, refusal
from noko_client._generated.sandbox_schema import CHOICES, RECORDS
from noko_client._schema import Field, Record
from noko_client.sandbox.schema import fields_of, items
from noko_client.sandbox.store import Store

_TYPES: Final[Mapping[str, ParamType]] = {
    "text": TEXT,
    "integer": integer(0),
    "boolean": ParamType("boolean", "a bool", core_schema.bool_schema(strict=True)),
    "date": ParamType("date", "a date", core_schema.date_schema(strict=True)),
    "timestamp": ParamType(
        "timestamp", "a datetime with a time zone", core_schema.datetime_schema(strict=True, tz_constraint="aware")
    ),
    "decimal": ParamType("decimal", "a Decimal", core_schema.decimal_schema(strict=True)),
}


def check_values(method: str, kind: type[Record], values: Mapping[str, object], store: Store) -> None:
    """Check the values of a new record by the types of its fields.

    Raises:
        InvalidParameterError: One of them has another type, or is a record of another account.
    """
    _validator(method, kind.__name__, frozenset(values)).validate(values)
    for name, value in values.items():
        for each in items(value):
            # An object that stands in a record has an empty table.
            if isinstance(each, Record) and store[type(each)] and not store[type(each)].holds(each):
                raise refusal(method, {name: f"must be {_described(type(each))}, not {describe(each)}"})


@cache
def _validator(method: str, kind: str, names: frozenset[str]) -> Validator:
    fields = {**fields_of(kind), "at": Field("timestamp")}
    required = frozenset(name for name in names if not fields[name].optional)
    types = {name: _type(fields[name]) for name in names}
    return Validator(method, types, required=required, python_names={"date": "on", "invoice_date": "on"})


def _type(field: Field) -> ParamType:
    if field.item in RECORDS:
        kind = RECORDS[field.item]
        found = ParamType(kind.__name__, _described(kind), core_schema.is_instance_schema(kind))
    else:
        found = choice(*CHOICES[field.item]) if field.item in CHOICES else _TYPES[field.item]
    if not field.is_list:
        return found
    schema = core_schema.tuple_variable_schema(found.schema)
    return ParamType(field.type, f"a tuple of items, each {found.accepts}", schema, item=found)


def _described(kind: type[Record]) -> str:
    return f"{'an' if kind.__name__[0] in 'AEIO' else 'a'} {kind.__name__} of this account"


def to_decimal(method: str, name: str, value: object) -> Decimal:
    """Return an amount. A float is taken for the decimal that it prints as."""
    amount = Validator(method, {name: DECIMAL}, required=frozenset({name})).validate({name: value})[name]
    return Decimal(str(amount))
