"""Reads queries and bodies as Noko documents them, independently of the client's own validation."""

from __future__ import annotations

import builtins
import json
import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final, TypeVar
from uuid import UUID

from noko_client._core.json_types import is_array, is_object
from noko_client._generated.sandbox_schema import CHOICES, INPUTS
from noko_client._schema import Operation, Parameter
from noko_client.sandbox.errors import ApiError, FieldError

T = TypeVar("T")

#: The largest number that fits into 64 bits.
_LARGEST: Final = 2**63 - 1
#: The patterns of texts, and what they are, by their types and formats.
_TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    "text": ("(?s:.*)", "a string"),
    "email": (r"[^@\s]+@[^@\s]+", "an email address"),
    "color": ("#[0-9a-fA-F]{6}", "a color such as #ff9898"),
    "uri": (r"[A-Za-z][A-Za-z0-9+.-]*:\S+", "a URI"),
    "date": ("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a valid date"),
    "timestamp": ("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}Z", "a valid timestamp"),
    "uuid": ("[0-9a-fA-F-]*", "a valid uuid"),
}
#: What such a text is turned into.
_PARSERS: Final[Mapping[str, Callable[[str], object]]] = {
    "text": str,
    "date": date.fromisoformat,
    "timestamp": datetime.fromisoformat,
    "uuid": UUID,
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

    def objects(self, name: str) -> builtins.list[Values]:
        """Return the objects of a list."""
        return [item for item in self.list(name) if isinstance(item, Values)]


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
    """Parse a query. Unknown and blank parameters are ignored.

    Raises:
        FieldError: A parameter has the wrong format.
    """
    values = Values()
    for name, parameter in operation.query.items():
        if query.get(name, "").strip():
            # Numbers in a query have no bounds: a page before the first one is the first one.
            unbounded = parameter._replace(minimum=None, maximum=None)
            values[name] = _parse(unbounded, json_value(parameter, query[name]), name)
    return values


def parse_body(operation: Operation, content: bytes) -> Values:
    """Parse a JSON body. Unknown fields are ignored; a blank text is as good as null.

    Raises:
        FieldError: A field has the wrong format, or a required one is missing or blank.
    """
    if operation.method in ("GET", "DELETE"):
        return Values()
    try:
        document = parse_json(content or b"{}")
    except ValueError:
        raise ApiError(400, "The request body is not valid JSON") from None
    if not is_object(document):
        raise ApiError(400, "The request body is not a JSON object")
    given: dict[str, object] = {}
    for name, parameter in operation.body.items():
        value = document.get(name)
        if parameter.type == "text" and isinstance(value, str) and not value.strip():
            value = None
        if value is not None or (parameter.nullable and name in document):
            given[name] = value
    return _parse_object(operation.body, given)


def _parse_object(parameters: Mapping[str, Parameter], given: Mapping[str, object], prefix: str = "") -> Values:
    values = Values()
    for name, parameter in parameters.items():
        if prefix and parameter.type == "id":
            # One in the body itself can be any number, as that of no record is ignored or missing.
            parameter = parameter._replace(minimum=1, maximum=_LARGEST)
        if name in given:
            is_null = given[name] is None and parameter.nullable
            values[name] = None if is_null else _parse(parameter, given[name], f"{prefix}{name}")
        elif parameter.required:
            raise FieldError(f"{prefix}{name}")
    for name in given.keys() - parameters.keys():
        raise FieldError(f"{prefix}{name}", "a known field")
    return values


def _parse(parameter: Parameter, value: object, place: str) -> object:
    """Parse a value of a JSON document."""
    kind = parameter.type
    if parameter.is_list or kind == "ids":
        if not is_array(value):
            raise FieldError(place, "an array")
        item = parameter._replace(type="id" if kind == "ids" else parameter.item)
        return [_parse(item, each, f"{place}[{at}]") for at, each in enumerate(value)]
    if kind in INPUTS:
        if not is_object(value):
            raise FieldError(place, "an object")
        return _parse_object(INPUTS[kind], value, f"{place}.")
    if kind in _TEXTS:
        pattern, expected = _TEXTS.get(parameter.format or "", _TEXTS[kind])
        try:
            if isinstance(value, str) and re.fullmatch(pattern, value):
                return _PARSERS[kind](value)
        except ValueError:  # of a day that no month has
            pass
        raise FieldError(place, expected)
    if kind == "boolean":
        if isinstance(value, bool):
            return value
        raise FieldError(place, "a valid boolean")
    # 1.0 is a whole number in JSON.
    number = int(value) if isinstance(value, float) and value.is_integer() else value
    if kind in CHOICES:
        values = CHOICES[kind]
        if number in values and not isinstance(number, bool):
            return number
        raise FieldError(place, f"one of {', '.join(map(str, values[:10]))}{', …' if values[10:] else ''}")
    low, high = parameter.minimum, parameter.maximum
    lowest, highest = -math.inf if low is None else low, math.inf if high is None else high
    types = int | float | Decimal if kind == "decimal" else int
    if isinstance(number, types) and not isinstance(number, bool) and lowest <= number <= highest:
        return Decimal(str(number)) if kind == "decimal" else number
    bounds = [f" from {low}" if low is not None else "", f" to {high}" if high is not None else ""]
    raise FieldError(place, f"a valid {kind}{''.join(bounds)}")


def json_value(parameter: Parameter, text: str) -> object:
    """Return the text of a query as the value that a JSON document would have; the text where it is none."""
    kind = parameter.type
    if parameter.is_list or kind == "ids":
        item = parameter._replace(type="id" if kind == "ids" else parameter.item)
        return [json_value(item, part) for part in text.split(",")]
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind == "decimal":
        # As long as any float is, written out.
        return Decimal(text) if re.fullmatch(r"-?[0-9]{1,310}(\.[0-9]{1,350})?", text) else text
    is_number = kind in ("id", "integer") or not isinstance(CHOICES.get(kind, [""])[0], str)
    number = int(text) if is_number and re.fullmatch("[0-9]{1,19}", text) else _LARGEST + 1
    return number if number <= _LARGEST else text
