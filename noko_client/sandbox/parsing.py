"""Reads queries and bodies as Noko documents them, independently of the client's own validation."""

from __future__ import annotations

import builtins
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final, TypeVar
from uuid import UUID

from noko_client._core.json_types import is_array, is_object
from noko_client._generated.sandbox_schema import CHOICES, INPUTS
from noko_client._schema import Operation, Parameter
from noko_client.sandbox.errors import ApiError, WrongFormatError

T = TypeVar("T")

#: The largest number that fits into 64 bits.
_LARGEST: Final = 2**63 - 1
_FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    "email": (r"[^@\s]+@[^@\s]+", "an email address"),
    "color": (r"#[0-9a-fA-F]{6}", "a color such as #ff9898"),
    "uri": (r"[A-Za-z][A-Za-z0-9+.-]*:\S+", "a URI"),
}


class Values(dict[str, object]):
    """What a query or a body holds, by name; a value that is cleared is None."""

    def value(self, name: str, kind: type[T]) -> T | None:
        """Return a value of a type; None if there is none."""
        value = self.get(name)
        return value if isinstance(value, kind) else None

    def text(self, name: str) -> str:
        """Return a text; empty if there is none."""
        return self.value(name, str) or ""

    def ids(self, name: str) -> builtins.list[int]:
        """Return ids; none if there are none."""
        return [item for item in self.list(name) if isinstance(item, int)]

    def list(self, name: str) -> builtins.list[object]:
        """Return the items of a list; none if there is none."""
        value = self.get(name)
        return [*value] if is_array(value) else []

    def take(self, name: str) -> Values:
        """Remove an object and return it; an empty one if there is none."""
        value = self.pop(name, None)
        return value if isinstance(value, Values) else Values()

    def objects(self, name: str) -> builtins.list[Values]:
        """Return the objects of a list."""
        return [item for item in self.list(name) if isinstance(item, Values)]


class MissingFieldError(Exception):
    """A required value is missing or blank."""


def parse_json(content: bytes) -> object:
    """Parse a body.

    Raises:
        ValueError: It is not JSON, or holds what cannot be written again: NaN, or half of a surrogate pair.
    """
    try:
        document: object = json.loads(content.decode())
        json.dumps(document, allow_nan=False, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return document


def parse_query(operation: Operation, query: Mapping[str, str]) -> Values:
    """Parse a query. Unknown and blank parameters are ignored."""
    return Values(
        {
            name: _from_text(name, parameter, query[name])
            for name, parameter in operation.query.items()
            if query.get(name, "").strip()
        }
    )


def parse_body(operation: Operation, content: bytes) -> Values:
    """Parse a JSON body. Unknown fields are ignored; a blank text is as good as null.

    Raises:
        MissingFieldError: A required field is missing or blank; the message is its name.
    """
    if operation.method in ("GET", "DELETE"):
        return Values()
    try:
        document = parse_json(content or b"{}")
    except ValueError:
        raise ApiError(400, "The request body is not valid JSON") from None
    if not is_object(document):
        raise ApiError(400, "The request body is not a JSON object")
    return _object("", operation.body, document)


def _object(where: str, parameters: Mapping[str, Parameter], document: Mapping[str, object]) -> Values:
    # Unknown fields of a body are ignored; null and blank text are as good as nothing. Objects in it are read strictly.
    for name in document if where else ():
        if name not in parameters or (document[name] is None and not parameters[name].nullable):
            raise WrongFormatError(f"{where}{name}", "a known field with a value")
    values = Values()
    for name, parameter in parameters.items():
        value = document.get(name)
        is_blank = not where and parameter.type == "text" and isinstance(value, str) and not value.strip()
        if value is None or is_blank:
            if parameter.required:
                raise MissingFieldError(f"{where}{name}")
            if name in document and parameter.nullable:
                values[name] = None
        else:
            values[name] = _from_json(f"{where}{name}", parameter, value)
    return values


def _from_text(name: str, parameter: Parameter, text: str) -> object:
    if parameter.is_list or parameter.type == "ids":
        item = parameter._replace(type="id" if parameter.type == "ids" else parameter.item)
        return [_from_text(name, item, part) for part in text.split(",")]
    if parameter.type in CHOICES:
        return _choice(name, parameter, int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else text)
    try:
        return _READERS[parameter.type](text)
    except (ValueError, InvalidOperation, OverflowError):
        raise WrongFormatError(name, f"a valid {parameter.type}") from None


def _from_json(name: str, parameter: Parameter, value: object) -> object:
    if parameter.is_list or parameter.type == "ids":
        item = parameter._replace(type="integer" if parameter.type == "ids" else parameter.item)
        if not is_array(value):
            raise WrongFormatError(name, "an array")
        return [_from_json(f"{name}[{at}]", item, each) for at, each in enumerate(value)]
    if parameter.type in INPUTS:
        if not is_object(value):
            raise WrongFormatError(name, "an object")
        return _object(f"{name}.", INPUTS[parameter.type], value)
    if parameter.type in CHOICES:
        return _choice(name, parameter, value)
    if parameter.type in ("date", "timestamp", "uuid", "text"):
        if not isinstance(value, str):
            raise WrongFormatError(name, "a string")
        pattern, expected = _FORMATS.get(parameter.format or "", (".*", ""))
        if not re.fullmatch(pattern, value, re.DOTALL):
            raise WrongFormatError(name, expected)
        return _from_text(name, parameter, value)
    if parameter.type == "boolean":
        if not isinstance(value, bool):
            raise WrongFormatError(name, "a valid boolean")
        return value
    return _number(name, parameter, value)


def _number(name: str, parameter: Parameter, value: object) -> object:
    # JSON has one kind of numbers, in which 1.0 is 1.
    number = int(value) if isinstance(value, float) and value.is_integer() else value
    low, high = parameter.minimum, parameter.maximum
    if parameter.type == "id" and "." in name:  # in an object
        low, high = 1, _LARGEST
    if isinstance(number, bool) or not isinstance(number, int if parameter.type != "decimal" else int | float):
        raise WrongFormatError(name, f"a valid {parameter.type}")
    if (low is not None and number < low) or (high is not None and number > high):
        bounds = [f"from {low}" if low is not None else "", f"to {high}" if high is not None else ""]
        raise WrongFormatError(name, " ".join(["a number", *filter(None, bounds)]))
    return Decimal(repr(number)) if parameter.type == "decimal" else number


def _choice(name: str, parameter: Parameter, value: object) -> object:
    values = CHOICES[parameter.type]
    if isinstance(value, bool) or value not in values:
        raise WrongFormatError(name, f"one of {', '.join(map(str, values[:10]))}{', …' if values[10:] else ''}")
    return value


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _integer(text: str) -> int:
    if not re.fullmatch("[0-9]{1,19}", text) or int(text) > _LARGEST:
        raise ValueError(text)
    return int(text)


def _date(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(text)
    return date.fromisoformat(text)


def _timestamp(text: str) -> datetime:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", text, re.ASCII):
        raise ValueError(text)
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _decimal(text: str) -> Decimal:
    # As long as any float is, written out.
    if not re.fullmatch(r"-?\d{1,310}(\.\d{1,350})?", text, re.ASCII):
        raise ValueError(text)
    return Decimal(text)


_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "boolean": _boolean,
    "date": _date,
    "decimal": _decimal,
    "id": _integer,
    "integer": _integer,
    "text": str,
    "timestamp": _timestamp,
    "uuid": UUID,
}
