"""The base class of response models, and the types of their fields."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetPydanticSchema, PlainSerializer, PlainValidator
from pydantic_core import CoreSchema, core_schema

from noko_client._core.tolerant import ReceivedAmount, ReceivedTimestamp, with_tolerant_schema

__all__ = ["Amount", "Date", "Model", "Timestamp"]

#: A date.
Date = date


def _dump_timestamp(value: object) -> object:
    if isinstance(value, ReceivedTimestamp) and value.received is not None:
        return value.received
    if isinstance(value, datetime) and value.microsecond and value.microsecond % 1000 == 0:
        return value.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
    return value


def _parse_amount(value: object) -> Decimal:
    # pydantic's own Decimal accepts strings as well, and would not dump them as received.
    if isinstance(value, (float, int, Decimal)) and value is not True and value is not False:
        amount = Decimal(str(value))
        if amount.is_finite():
            return amount
    raise ValueError("Input should be a finite number")


def _dump_amount(value: object) -> object:
    if isinstance(value, ReceivedAmount) and value.received is not None:
        return value.received
    if isinstance(value, Decimal) and value.is_finite():
        return int(value) if value.as_tuple().exponent == 0 else float(value)
    return value


#: A timestamp, aware and in UTC.
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


class Model(BaseModel):
    """A resource of Noko, as part of a response.

    Fields that are not documented are kept and can be read as attributes. ``model_dump(mode="json",
    by_alias=True, exclude_unset=True)`` returns the JSON as received.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="allow", populate_by_name=True, protected_namespaces=())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        return with_tolerant_schema(handler(source))

    def _first_of(self, *names: str) -> str | None:
        """Return the first of these fields that was received: Noko documents some by another name."""
        received = self.model_extra or {}
        return next((received[name] for name in names if name in received), None)
