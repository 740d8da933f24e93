"""The kinds of parameters: what each accepts, and how it goes over the wire.

A kind is a pydantic-core schema, which turns what a caller gave into what JSON can carry, with the
words for what it accepts and the way it stands in a query string.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final, SupportsIndex, cast
from urllib.parse import quote

from pydantic_core import core_schema

Json = str | int | float | bool | list[int]

# A longer number is no id of any database, and Python takes quadratic time to print it.
_LARGEST_ID: Final = 2**63 - 1
# With more digits than this a float, which JSON numbers are to most servers, does not hold every cent.
_DECIMAL_DIGITS: Final = 15


@dataclass(frozen=True, eq=False, slots=True)
class ParamType:
    """One kind of parameter."""

    #: The kind's name in the spec.
    name: str
    #: What it accepts, to complete "it takes …".
    accepts: str
    #: Turns a good value into what stands in a JSON body, and refuses any other.
    json: core_schema.CoreSchema
    #: Turns a good value into what stands in a query string, escaped, and refuses any other.
    query: core_schema.CoreSchema
    #: The values of a choice.
    values: tuple[str, ...] = ()


def parse_id(value: object) -> int:
    """Check one id: a positive whole number, or the ASCII digits of one."""
    number: int
    if type(value) is int:
        number = value
    elif isinstance(value, str):
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 20 else 0
    elif isinstance(value, SupportsIndex) and not isinstance(value, bool):
        number = value.__index__()
    else:
        number = 0
    if 0 < number <= _LARGEST_ID:
        return number
    if hasattr(value, "id"):
        raise ValueError("it is no id, and has one: .id")
    raise ValueError(f"{shorten(value)} is no id")


def parse_ids(value: object) -> list[int]:
    """Check ids: several, one, or a comma-separated string. None at all is a mistake: it would mean everything."""
    if isinstance(value, str):
        ids = [parse_id(item.strip(" ")) for item in value.split(",")]
    elif isinstance(value, bytes | bytearray | memoryview):
        raise ValueError("bytes are no ids")
    elif hasattr(value, "id"):  # a model, which can be iterated over, too
        raise ValueError("it is no id, and has one: .id")
    elif isinstance(value, Mapping):
        raise ValueError("a mapping is no ids")
    elif isinstance(value, Iterable):
        ids = [parse_id(item) for item in cast("Iterable[object]", value)]
    else:
        ids = [parse_id(value)]
    if not ids:
        raise ValueError("there is no id in it")
    return ids


def parse_date(value: object) -> str:
    """Check a day. A datetime stands for its own day, in its own time zone."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return date.fromisoformat(value).isoformat()
    raise ValueError(f"{type(value).__name__} is no date")


def parse_timestamp(value: object) -> str:
    """Check a moment and turn it to UTC. A naive one is in UTC already; parts of a second are cut off."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(moment, datetime):
        raise ValueError(f"{type(value).__name__} is no datetime")
    if moment.utcoffset() is not None:
        try:
            moment = moment.astimezone(UTC)
        except OverflowError as error:
            raise ValueError(str(error)) from None
    return moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def parse_boolean(value: object) -> bool:
    """Check a truth value, or its word."""
    if value is True or value is False:
        return value
    if isinstance(value, str) and value in ("true", "false"):
        return value == "true"
    raise ValueError(f"{shorten(value)} is neither true nor false")


def parse_decimal(value: object) -> int | float:
    """Check an amount. A float is taken for the decimal that it prints as."""
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float):
        raise ValueError(f"{type(value).__name__} is no number")
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise ValueError("it is not finite")
    fits = -_DECIMAL_DIGITS < number.adjusted() < _DECIMAL_DIGITS
    if not fits or len(number.normalize().as_tuple().digits) > _DECIMAL_DIGITS:
        raise ValueError(f"it has more than {_DECIMAL_DIGITS} digits")
    return int(number) if number == number.to_integral_value() else float(number)


def shorten(value: object, limit: int = 80) -> str:
    """Return a value's repr, cut in its middle where it is long."""
    try:
        text = repr(value)
    except ValueError:  # of a number with thousands of digits
        text = f"a very long {type(value).__name__}"
    return text if len(text) <= limit else f"{text[: limit // 2]}…{text[-limit // 4 :]}"


def _param_type(
    name: str,
    accepts: str,
    check: Callable[[object], Json],
    to_query: Callable[[object], str],
) -> ParamType:
    """Make a kind from a function that checks."""
    plain = core_schema.no_info_plain_validator_function
    return ParamType(name, accepts, json=plain(check), query=plain(to_query))


def _escape(text: str) -> str:
    return quote(text, safe="")


def _decimal_to_query(value: object) -> str:
    return format(Decimal(repr(parse_decimal(value))), "f")


# Blank text is refused everywhere: as a name it is no name, as a filter it would mean everything.
_TEXT: Final = core_schema.str_schema(strict=True, pattern=r"\S")

TEXT: Final = ParamType(
    "text",
    "text that is not blank",
    json=_TEXT,
    query=core_schema.chain_schema([_TEXT, core_schema.no_info_plain_validator_function(_escape)]),
)
ID: Final = _param_type(
    "id", "a positive whole number or a string of its digits", parse_id, lambda value: str(parse_id(value))
)
IDS: Final = _param_type(
    "ids",
    "one id or more: a list, tuple, set or other iterable of them, one alone, or a comma-separated string",
    parse_ids,
    lambda value: ",".join(map(str, parse_ids(value))),
)
DATE: Final = _param_type("date", "a date, a datetime or a string like '2026-01-31'", parse_date, parse_date)
TIMESTAMP: Final = _param_type(
    "timestamp",
    "a datetime or a string like '2026-01-31T12:00:00Z' (UTC unless it says otherwise)",
    parse_timestamp,
    # The only character of it that could need escaping is the colon, which a query may hold.
    parse_timestamp,
)
BOOLEAN: Final = _param_type(
    "boolean",
    "True, False, 'true' or 'false'",
    parse_boolean,
    lambda value: "true" if parse_boolean(value) else "false",
)
DECIMAL: Final = _param_type(
    "decimal", f"a Decimal, int or float of up to {_DECIMAL_DIGITS} digits", parse_decimal, _decimal_to_query
)


def integer(minimum: int | None = None, maximum: int | None = None) -> ParamType:
    """Return the kind of a whole number within bounds."""
    bounds = [f"from {minimum:,}" if minimum is not None else "", f"to {maximum:,}" if maximum is not None else ""]
    schema = core_schema.int_schema(strict=True, ge=minimum, le=maximum)
    return ParamType(
        "integer",
        " ".join(["a whole number", *filter(None, bounds)]),
        json=schema,
        query=core_schema.chain_schema([schema, core_schema.no_info_plain_validator_function(str)]),
    )


def choice(*values: str) -> ParamType:
    """Return the kind of one of a closed list of values."""
    escaped = {value: _escape(value) for value in values}
    schema = core_schema.literal_schema(list(values))
    quoted = [repr(value) for value in values]
    return ParamType(
        "choice",
        " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1]))),
        json=schema,
        query=core_schema.chain_schema([schema, core_schema.no_info_plain_validator_function(escaped.__getitem__)]),
        values=values,
    )
