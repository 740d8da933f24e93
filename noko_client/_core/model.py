"""The base class of response models, and the types of their fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Final, Unpack, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from noko_client._core.identity import identity
from noko_client._core.tolerant import ReceivedAmount, ReceivedTimestamp, with_tolerant_schema

__all__ = ["Model"]


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


def _dumped_by(dump: Callable[[object], object]) -> core_schema.SerSchema:
    return core_schema.plain_serializer_function_ser_schema(
        dump, return_schema=core_schema.any_schema(), when_used="json"
    )


#: How fields of these types differ from pydantic's own: a timestamp is aware and in UTC, and money is a JSON number.
_FIELD_SCHEMAS: Final[dict[str, CoreSchema]] = {
    "datetime": core_schema.datetime_schema(tz_constraint=0, serialization=_dumped_by(_dump_timestamp)),
    "decimal": core_schema.no_info_plain_validator_function(
        _parse_amount, json_schema_input_schema=core_schema.float_schema(), serialization=_dumped_by(_dump_amount)
    ),
}


def _field_schema(schema: CoreSchema) -> CoreSchema:
    """Return the schema of a field with our schema of its type, which may be inside those of a default and of None."""
    inner: dict[str, Any] = {**schema}
    if "schema" not in inner:
        return _FIELD_SCHEMAS.get(schema["type"], schema)
    return cast("CoreSchema", {**inner, "schema": _field_schema(inner["schema"])})


class Model(BaseModel):
    """A resource of Noko, as part of a response.

    Its ``repr`` shows what identifies it, and a notebook shows a table of its fields without the URLs.

    Fields that are not documented are kept and can be read as attributes. ``model_dump(mode="json",
    by_alias=True, exclude_unset=True)`` returns the JSON as received.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="allow", populate_by_name=True, protected_namespaces=())

    # Whether the model is only part of others.
    _is_part: ClassVar[bool] = False

    def __init_subclass__(cls, *, part: bool = False, **config: Unpack[ConfigDict]) -> None:
        super().__init_subclass__(**config)
        cls._is_part = part

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: dict[str, Any] = {**handler(source)}
        if schema["type"] != "model":
            return cast("CoreSchema", schema)  # pydantic calls again for a model inside another
        fields = {
            name: {**field, "schema": _field_schema(field["schema"])}
            for name, field in schema["schema"]["fields"].items()
        }
        schema["schema"] = {**schema["schema"], "fields": fields}
        return with_tolerant_schema(cast("CoreSchema", schema), handler.resolve_ref_schema, is_part=cls._is_part)

    if not TYPE_CHECKING:  # a type checker would accept any attribute

        def __getattr__(self, name: str) -> object:
            # An object inside another that has exactly the documented fields is created without what pydantic stores
            # beside them, which takes a fifth of the time of a page. It is added when something reads it.
            if name == "__pydantic_fields_set__":
                value: object = {*type(self).model_fields}
            elif name == "__pydantic_extra__":
                value = {}
            elif name == "__pydantic_private__":
                value = None
            else:
                return super().__getattr__(name)
            object.__setattr__(self, name, value)
            return value

    def __repr_args__(self) -> list[tuple[str | None, object]]:
        return [*identity(self)]

    def _repr_html_(self) -> str:
        # Imported only in a notebook.
        from noko_client._core.html import model_table

        return model_table(self)

    def _first_of(self, *names: str) -> str | None:
        """Return the first of these fields that was received: Noko documents some by another name."""
        received = self.model_extra or {}
        return next((received[name] for name in names if name in received), None)
