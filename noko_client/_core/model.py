"""What every response model has in common."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetPydanticSchema, PlainSerializer, PlainValidator
from pydantic_core import CoreSchema, core_schema

from noko_client._core.json_types import is_object

__all__ = ["Amount", "Date", "Model", "Timestamp"]

#: A day.
Date = date


class TextTimestamp(datetime):
    """A moment that came in another form than documented, turned to UTC; it is dumped as it came."""

    # A copy or a pickle of it knows only the moment.
    as_it_came: str | None = None


class TextAmount(Decimal):
    """An amount that came as a string; it is dumped as it came."""

    as_it_came: str | None = None


def _dump_timestamp(value: object) -> object:
    if isinstance(value, TextTimestamp) and value.as_it_came is not None:
        return value.as_it_came
    if isinstance(value, datetime) and value.microsecond and value.microsecond % 1000 == 0:
        return value.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
    return value


def _parse_amount(value: object) -> Decimal:
    # pydantic's own Decimal takes strings as well, and then cannot give back what came.
    if isinstance(value, Decimal | int | float) and not isinstance(value, bool):
        amount = Decimal(str(value))
        if amount.is_finite():
            return amount
    raise ValueError("an amount is a finite number")


def _dump_amount(value: object) -> object:
    if isinstance(value, TextAmount) and value.as_it_came is not None:
        return value.as_it_came
    if isinstance(value, Decimal) and value.is_finite():
        return int(value) if value.as_tuple().exponent == 0 else float(value)
    return value


#: A moment, aware and in UTC.
Timestamp = Annotated[
    datetime,
    GetPydanticSchema(lambda _source, _handler: core_schema.datetime_schema(tz_constraint=0)),
    PlainSerializer(_dump_timestamp, when_used="json"),
]

#: Money. Noko sends it as a JSON number, and so do we when a model is dumped.
Amount = Annotated[
    Decimal,
    PlainValidator(_parse_amount, json_schema_input_type=float),
    PlainSerializer(_dump_amount, when_used="json"),
]


def _fields(schema: object) -> Iterator[dict[str, object]]:
    """Find the schemas of a model's fields, which lie under one or more wrappers."""
    while is_object(schema):
        fields = schema.get("fields")
        if is_object(fields):
            for field in fields.values():
                if is_object(field) and is_object(field["schema"]):
                    yield field["schema"]
        schema = schema.get("schema")


def _dumps_itself(schema: object) -> bool:
    """Whether a field, or what its default and its None are wrapped around, says how it is dumped."""
    while is_object(schema):
        if "serialization" in schema:
            return True
        schema = schema.get("schema")
    return False


class Model(BaseModel):
    """Something that Noko answered with.

    Fields that are not documented are kept and can be read as attributes. ``model_dump(mode="json",
    by_alias=True, exclude_unset=True)`` gives back what came.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="allow", populate_by_name=True, protected_namespaces=())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        # A field may hold something else than it declares (see `noko_client._core.tolerant`). It is dumped
        # as what it is, without pydantic's warning that it is not what was declared.
        schema = handler(source)
        for field in _fields(schema):
            if not _dumps_itself(field):
                field["serialization"] = core_schema.simple_ser_schema("any")
        return schema

    def _first_of(self, *names: str) -> str | None:
        """Return the first of these fields that came: some have one name in the documents and another in life."""
        came = self.model_extra or {}
        return next((came[name] for name in names if name in came), None)
