"""Reads queries and bodies as Noko documents them, independently of the client's own validation."""

from __future__ import annotations

import builtins
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final, Literal, TypeVar

from pydantic_core import CoreSchema, SchemaValidator, ValidationError, core_schema

from noko_client._core.json_types import is_array, is_object
from noko_client._generated.sandbox_schema import CHOICES, INPUTS, OPERATIONS
from noko_client._schema import Operation, Parameter
from noko_client.sandbox.errors import ApiError, WrongFormatError

T = TypeVar("T")

#: The largest number that fits into 64 bits.
_LARGEST: Final = 2**63 - 1
#: The patterns of texts, and what they are, by their types and formats.
_TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    "text": ("", "a string"),
    "email": (r"^[^@\s]+@[^@\s]+$", "an email address"),
    "color": ("^#[0-9a-fA-F]{6}$", "a color such as #ff9898"),
    "uri": (r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$", "a URI"),
    "date": ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a valid date"),
    "timestamp": ("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", "a valid timestamp"),
    "uuid": ("", "a valid uuid"),
}
#: What such a text is turned into.
_PARSED: Final[Mapping[str, CoreSchema]] = {
    "date": core_schema.date_schema(),
    "timestamp": core_schema.datetime_schema(),
    "uuid": core_schema.uuid_schema(),
}
#: What is expected where the schema of an object or of a list refuses a value.
_EXPECTED: Final = {"dict_type": "an object", "list_type": "an array", "extra_forbidden": "a known field"}


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
    given = {
        name: json_value(parameter, query[name])
        for name, parameter in operation.query.items()
        if query.get(name, "").strip()
    }
    return _validate(operation.name, "query", given)


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
    given, cleared = Values(), Values()
    for name, parameter in operation.body.items():
        value = document.get(name)
        if value is not None and not (parameter.type == "text" and isinstance(value, str) and not value.strip()):
            given[name] = value
        elif name in document and parameter.nullable:
            cleared[name] = None
    return Values(_validate(operation.name, "body", given) | cleared)


def _validate(operation: str, part: Literal["query", "body"], given: Mapping[str, object]) -> Values:
    try:
        values: Values = _validator(operation, part).validate_python(given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in first["loc"])[1:]
        if first["type"] == "missing":
            raise MissingFieldError(place) from None
        raise WrongFormatError(place, _EXPECTED.get(first["type"], first["msg"])) from None
    return values


@cache
def _validator(operation: str, part: Literal["query", "body"]) -> SchemaValidator:
    found = next(each for each in OPERATIONS if each.name == operation)
    # Numbers in a query have no bounds: a page before the first one is the first one.
    query = {name: each._replace(minimum=None, maximum=None) for name, each in found.query.items()}
    return SchemaValidator(_object_schema(query if part == "query" else found.body))


def _object_schema(parameters: Mapping[str, Parameter]) -> CoreSchema:
    fields = {
        name: core_schema.typed_dict_field(
            core_schema.nullable_schema(_schema(parameter)) if parameter.nullable else _schema(parameter),
            required=parameter.required,
        )
        for name, parameter in parameters.items()
    }
    # What is unknown in the body itself was left out before.
    document = core_schema.typed_dict_schema(fields, extra_behavior="forbid")
    return core_schema.no_info_after_validator_function(Values, document)


def _schema(parameter: Parameter) -> CoreSchema:
    """Return the schema of a value of a parsed JSON document."""
    kind, low, high = parameter.type, parameter.minimum, parameter.maximum
    if parameter.is_list or kind == "ids":
        item = parameter._replace(type="id" if kind == "ids" else parameter.item)
        return core_schema.list_schema(_schema(item), strict=True)
    if kind in INPUTS:
        # An id in the body itself can be any number, as that of no record is ignored or missing.
        ids = {
            name: each._replace(minimum=1, maximum=_LARGEST) for name, each in INPUTS[kind].items() if each.type == "id"
        }
        return _object_schema({**INPUTS[kind], **ids})
    schema: CoreSchema
    if kind in CHOICES:
        values = CHOICES[kind]
        expected = f"one of {', '.join(map(str, values[:10]))}{', …' if values[10:] else ''}"
        schema = core_schema.no_info_before_validator_function(_whole, core_schema.literal_schema([*values]))
    elif kind in _TEXTS:
        pattern, expected = _TEXTS.get(parameter.format or "", _TEXTS[kind])
        text = core_schema.str_schema(strict=True, pattern=pattern)
        schema = core_schema.chain_schema([text, _PARSED[kind]]) if kind in _PARSED else text
    elif kind == "boolean":
        expected, schema = "a valid boolean", core_schema.bool_schema(strict=True)
    else:
        bounds = [f" from {low}" if low is not None else "", f" to {high}" if high is not None else ""]
        expected = f"a valid {kind}{''.join(bounds)}"
        if kind == "decimal":
            number = core_schema.decimal_schema(strict=True, ge=_bound(low), le=_bound(high))
            schema = core_schema.no_info_before_validator_function(_to_decimal, number)
        else:
            integer = core_schema.int_schema(strict=True, ge=low, le=high)
            schema = core_schema.no_info_before_validator_function(_whole, integer)
    return core_schema.custom_error_schema(schema, "wrong_format", custom_error_message=expected)


def _whole(value: object) -> object:
    """Return the integer that a number of JSON is: 1.0 is 1. A boolean is none."""
    if isinstance(value, bool):
        raise ValueError
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _bound(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _to_decimal(value: object) -> object:
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


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
