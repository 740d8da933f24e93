"""The types of parameters: what each accepts, and the JSON value that it becomes.

Each has one schema of pydantic-core, which turns a good Python value into its JSON value and refuses any other.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final, SupportsIndex, TypeAlias, cast

from pydantic_core import CoreSchema, core_schema

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

# No database has larger ids, and Python takes quadratic time to format a longer number.
_LARGEST_ID: Final = 2**63 - 1
# A float, which JSON numbers are to most servers, holds no more digits than this exactly.
_DECIMAL_DIGITS: Final = 15
_DECIMAL: Final = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?")
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_BUILTIN: Final = frozenset({bool, int, float, str, Decimal, date, datetime})
#: What can be iterated over and is not meant as a list.
_NO_LISTS: Final = (str, bytes, bytearray, memoryview, Mapping)
# Choices with more values than this are not listed in messages.
_LISTED_VALUES: Final = 12


class RefusedError(ValueError):
    """What is wrong with a value, where "must be …, not …" does not say enough. It completes the parameter's name."""


class Clear(enum.Enum):
    """The type of `CLEAR`."""

    CLEAR = "CLEAR"

    def __repr__(self) -> str:
        return self.value


#: Clears a value: it is sent as null. Leaving the parameter out, or passing None, leaves the value unchanged.
CLEAR: Final = Clear.CLEAR


@dataclass(frozen=True, eq=False, repr=False, slots=True)
class ParamType:
    """A type of parameters."""

    #: The name of the type in the spec.
    name: str
    #: What it accepts, to complete "… must be".
    accepts: str
    #: Turns a good value into its JSON value, and refuses any other.
    schema: CoreSchema
    #: The values of a choice.
    values: tuple[str | int, ...] = ()
    #: The type of a list's items.
    item: ParamType | None = None
    #: The types of an object's values, by their keys.
    fields: Mapping[str, ParamType] = field(default_factory=dict[str, "ParamType"])
    #: The keys that an object must have.
    required: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return f"<parameter type {self.name}>"


def parse_id(value: object) -> int:
    """Parse an id: a positive integer, or the ASCII digits of one."""
    number = 0
    if isinstance(value, str):
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 20 else 0
    elif isinstance(value, SupportsIndex) and not isinstance(value, bool):
        number = value.__index__()
    if 0 < number <= _LARGEST_ID:
        return number
    raise ValueError


def parse_integer(value: object) -> int:
    """Parse an integer. A boolean is none."""
    if isinstance(value, SupportsIndex) and not isinstance(_plain(value), bool):
        return value.__index__()
    raise ValueError


def parse_date(value: object) -> str:
    """Parse a date. A datetime stands for its date in its own time zone."""
    value = _plain(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return date.fromisoformat(value).isoformat()
    raise ValueError


def parse_timestamp(value: object) -> str:
    """Parse a timestamp and convert it to UTC, without fractions of a second.

    A naive one is refused: `datetime.now()` is in local time, and `datetime.utcnow()` is in UTC.
    """
    value = _plain(value)
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(moment, datetime) or moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError from None
    return moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def parse_boolean(value: object) -> bool:
    """Parse a boolean of another library, or a word."""
    value = _plain(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in ("true", "false"):
        return value == "true"
    raise ValueError


def parse_decimal(value: object) -> int | float:
    """Parse a decimal. A float stands for the decimal that it prints as."""
    value = _plain(value)
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float | str):
        raise ValueError
    if isinstance(value, str) and not _DECIMAL.fullmatch(value):
        raise ValueError
    number = Decimal(repr(float(value)) if isinstance(value, float) else value)
    if not number.is_finite() or not -_DECIMAL_DIGITS < number.adjusted() < _DECIMAL_DIGITS:
        raise ValueError
    if len(number.normalize().as_tuple().digits) > _DECIMAL_DIGITS:
        raise ValueError
    return int(number) if number == number.to_integral_value() else float(number)


def parse_uuid(value: object) -> str:
    """Parse a UUID, or its text."""
    # By its name: the module need not be imported.
    text = str(value) if type(value).__name__ == "UUID" else value
    if isinstance(text, str) and _UUID.fullmatch(text):
        return text.lower()
    raise ValueError


def _plain(value: object) -> object:
    """Return a scalar of numpy as Python's own, and any other value as it is."""
    if type(value) in _BUILTIN:
        return value
    item = getattr(value, "item", None)
    return item() if callable(item) and getattr(value, "shape", None) == () else value


def _items(value: object) -> list[object]:
    """Return the items of an iterable. A string and a mapping are not meant as one."""
    if not isinstance(value, Iterable) or isinstance(value, _NO_LISTS):
        raise ValueError
    return list(cast("Iterable[object]", value))


def _ids(value: object) -> list[object]:
    """Return ids one by one: of an iterable, of a comma-separated string, or one alone."""
    if isinstance(value, list):
        return cast("list[object]", value)
    if isinstance(value, str) and "," in value:
        return [part.strip(" ") for part in value.split(",")]
    if isinstance(value, str) or hasattr(value, "id"):  # a model can be iterated over
        return [parse_id(value.strip(" ") if isinstance(value, str) else value)]
    try:
        return _items(value)
    except ValueError:
        return [parse_id(value)]


def _given(value: object) -> dict[object, object]:
    """Return a mapping without its None: None is "not given" everywhere."""
    if not isinstance(value, Mapping):
        raise ValueError
    entries = cast("Mapping[object, object]", value).items()
    return {key: inner for key, inner in entries if inner is not None}


def parsed(name: str, accepts: str, parse: Callable[[object], Json]) -> ParamType:
    """Return a type of a function that returns the JSON value of a good value and raises ValueError for any other."""
    return ParamType(name, accepts, core_schema.no_info_plain_validator_function(parse))


def _quick(schema: CoreSchema, parse: Callable[[object], Json]) -> CoreSchema:
    """Return a schema that calls a function only for values of another type."""
    parsed_first = core_schema.no_info_before_validator_function(parse, schema)
    return core_schema.union_schema(
        [schema, parsed_first], mode="left_to_right", custom_error_type="refused", custom_error_message="Refused"
    )


def _list(convert: Callable[[object], list[object]], item: ParamType) -> CoreSchema:
    # An empty list as a filter would match everything, and changes nothing in a body.
    return core_schema.no_info_before_validator_function(convert, core_schema.list_schema(item.schema, min_length=1))


# Blank text is refused everywhere: it is no name, and as a filter it would match everything.
TEXT: Final = ParamType("text", "text that is not blank", core_schema.str_schema(strict=True, pattern=r"\S"))
ID: Final = ParamType(
    "id",
    "a positive integer or a string of digits",
    _quick(core_schema.int_schema(strict=True, gt=0, le=_LARGEST_ID), parse_id),
)
IDS: Final = ParamType(
    "ids", "one or more ids: an iterable of them, one alone, or a comma-separated string", _list(_ids, ID), item=ID
)
DATE: Final = parsed("date", "a date, a datetime or a string like '2026-01-31'", parse_date)
TIMESTAMP: Final = parsed(
    "timestamp", "a datetime with a time zone or a string like '2026-01-31T12:00:00Z'", parse_timestamp
)
BOOLEAN: Final = ParamType(
    "boolean", "True, False, 'true' or 'false'", _quick(core_schema.bool_schema(strict=True), parse_boolean)
)
DECIMAL: Final = parsed(
    "decimal",
    f"a Decimal, an int, a float or a string like '9.50', of up to {_DECIMAL_DIGITS} digits",
    parse_decimal,
)
UUID: Final = parsed("uuid", "a UUID or its text", parse_uuid)


def integer(minimum: int | None = None, maximum: int | None = None) -> ParamType:
    """Return the type of an integer within bounds."""
    bounds = [f" from {minimum:,}" if minimum is not None else "", f" to {maximum:,}" if maximum is not None else ""]
    schema = _quick(core_schema.int_schema(strict=True, ge=minimum, le=maximum), parse_integer)
    return ParamType("integer", f"an integer{''.join(bounds)}", schema)


def choice(*values: str | int) -> ParamType:
    """Return the type of one of several values."""
    quoted = [*map(repr, values)]
    if len(quoted) > _LISTED_VALUES:
        accepts = f"one of {len(quoted)} values such as {quoted[0]} and {quoted[1]}"
    else:
        accepts = " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
    schema: CoreSchema = core_schema.literal_schema([*values])
    if not isinstance(values[0], str):
        schema = core_schema.no_info_before_validator_function(parse_integer, schema)
    return ParamType("choice", accepts, schema, values)


def list_of(item: ParamType) -> ParamType:
    """Return the type of a list."""
    accepts = f"a list of one or more items, each {item.accepts}"
    return ParamType(f"list of {item.name}", accepts, _list(_items, item), item=item)


def object_of(
    name: str, fields: Mapping[str, ParamType], required: frozenset[str] | set[str] = frozenset()
) -> ParamType:
    """Return the type of a JSON object, which any mapping can be passed for."""
    schema = core_schema.typed_dict_schema(
        {key: core_schema.typed_dict_field(each.schema, required=key in required) for key, each in fields.items()},
        extra_behavior="forbid",
    )
    return ParamType(
        name,
        f"a mapping with the keys of {name}",
        core_schema.no_info_before_validator_function(_given, schema),
        fields=fields,
        required=frozenset(required),
    )


def nullable(inner: ParamType) -> ParamType:
    """Return a type that accepts `CLEAR` as well, which becomes null."""

    def validate(value: object, handler: core_schema.ValidatorFunctionWrapHandler) -> object:
        return None if value is CLEAR else handler(value)

    schema = core_schema.no_info_wrap_validator_function(validate, inner.schema)
    return replace(inner, accepts=f"{inner.accepts}, or CLEAR", schema=schema)
