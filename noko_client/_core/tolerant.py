"""Tolerant deserialization: a response that differs from the documentation is deserialized as far as possible.

Each model has two core schemas in one. The documented schema validates what users pass to ``Model.model_validate``.
The tolerant schema is used in strict mode, in which responses are validated. With it a value that differs is kept as
received, a missing field is None, and the `Findings` that are passed as context record both.

A model that is only part of others has a third schema, which is tried first: it accepts an object with exactly the
documented fields and creates an instance that has only these (see `Model.__getattr__`). Creating the other objects, and
the passes of the garbage collector over them, would take a fifth of the time of a page.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from pydantic_core import CoreSchema, core_schema

from noko_client._core.findings import ITEMS, MISSING, Findings
from noko_client._core.json_types import json_type_name

if TYPE_CHECKING:
    from pydantic import BaseModel

# A core schema is one of fifty typed dicts, which only its "type" tells apart.
Schema: TypeAlias = dict[str, Any]
Resolve: TypeAlias = Callable[[CoreSchema], CoreSchema]
Keep: TypeAlias = Callable[[object, core_schema.ValidationInfo], object]

#: Stands for a required field that is missing.
_MISSING: Final = object()
#: Stands for a missing field that has another name in JSON, until the model is complete.
_ABSENT: Final = object()
#: What lets users create models by Python names, in older and newer versions of pydantic.
_BY_NAME: Final = ("populate_by_name", "validate_by_name")
_MODELS: Final = ("definition-ref", "function-after", "lax-or-strict", "model")
_PLAIN: Final[tuple[Schema, ...]] = ({"type": "str"}, {"type": "int"})


class _Nothing:
    """No value is an instance of it."""


class ReceivedTimestamp(datetime):
    """A timestamp in another format than documented, converted to UTC. It is dumped as received."""

    # Copies and pickles do not keep it.
    received: str | None = None


class ReceivedAmount(Decimal):
    """An amount received as a string. It is dumped as received."""

    received: str | None = None


def with_tolerant_schema(schema: CoreSchema, resolve: Resolve, *, is_part: bool) -> CoreSchema:
    """Return the core schema of a model with a tolerant schema added.

    Args:
        schema: The documented schema.
        resolve: Returns the schema of a model to which another schema refers.
        is_part: Whether the model is only part of others.
    """
    documented: Schema = {**schema}
    ref = documented.pop("ref", None)
    inlined = _inlined(documented, resolve)
    tolerant = _tolerant(inlined)
    if is_part:
        tolerant = {"type": "union", "mode": "left_to_right", "choices": [_exact(inlined), tolerant]}
    return core_schema.lax_or_strict_schema(cast("CoreSchema", documented), cast("CoreSchema", tolerant), ref=ref)


def _inlined(schema: Schema, resolve: Resolve) -> Schema:
    """Return a schema with the tolerant schemas of other models in place of references, which take time to follow."""
    if schema["type"] == "definition-ref":
        try:
            target = cast("Schema", resolve(cast("CoreSchema", schema)))
        except LookupError:
            return schema  # the model contains itself
        if target["type"] != "lax-or-strict":
            return schema  # it contains this one, too, and is not complete yet
        return cast("Schema", target["strict_schema"])
    inlined = {**schema}
    for key in ("schema", "items_schema"):
        if key in schema:
            inlined[key] = _inlined(schema[key], resolve)
    if schema["type"] == "model-fields":
        inlined["fields"] = {
            name: {**field, "schema": _inlined(field["schema"], resolve)} for name, field in schema["fields"].items()
        }
    return inlined


def _exact(schema: Schema) -> CoreSchema:
    """Return a schema of objects with exactly the documented fields."""
    cls: type[BaseModel] = schema["cls"]
    fields = [
        core_schema.dataclass_field(
            name,
            field["schema"]["schema"] if field["schema"]["type"] == "default" else field["schema"],
            kw_only=True,
            validation_alias=field.get("validation_alias"),
        )
        for name, field in schema["schema"]["fields"].items()
    ]
    # The schema of a dataclass sets the fields and nothing else. It serializes nothing: the schema of the model does.
    return core_schema.dataclass_schema(
        cls,
        core_schema.dataclass_args_schema(cls.__name__, fields, extra_behavior="forbid"),
        [field["name"] for field in fields],
        serialization=core_schema.model_ser_schema(_Nothing, core_schema.any_schema()),
    )


def _tolerant(schema: Schema) -> Schema:
    fields: dict[str, Schema] = schema["schema"]["fields"]
    # A field whose name Python reserves has another in JSON: `import_` is "import".
    json_names = {name: field.get("validation_alias", name) for name, field in fields.items()}
    renamed = [name for name, json_name in json_names.items() if name != json_name]
    received = {
        name: {**field, "schema": _field(f"{schema['cls'].__name__}.{json_names[name]}", field, name in renamed)}
        for name, field in fields.items()
    }
    model: Schema = {
        **schema,
        "schema": {**schema["schema"], "fields": received},
        # As a key, the Python name is another, undocumented field.
        "config": {key: value for key, value in schema["config"].items() if key not in _BY_NAME},
    }
    for name in renamed:
        model = {**core_schema.no_info_after_validator_function(_completion(name), cast("CoreSchema", model))}
    return model


def _field(place: str, field: Schema, is_renamed: bool) -> Schema:
    documented: Schema = field["schema"]
    absent = _ABSENT if is_renamed else None
    if documented["type"] == "default":
        tolerant: Schema = {**documented, "schema": _value(place, documented["schema"], absent)}
        if is_renamed:
            tolerant["default"] = absent
    else:
        value = _value(place, documented, absent)
        tolerant = {"type": "default", "schema": value, "default": _MISSING, "validate_default": True}
    # A value of any type is dumped as what it is, without pydantic's warning that it is not what is documented.
    tolerant["serialization"] = _serialization(documented) or core_schema.simple_ser_schema("any")
    return tolerant


def _value(place: str, schema: Schema, absent: object) -> Schema:
    if schema["type"] == "nullable":
        return {**schema, "schema": _value(place, schema["schema"], absent)}
    if schema["type"] == "list" and _is_model(schema["items_schema"]):
        schema = {**schema, "items_schema": _or_kept(schema["items_schema"], _keep_item(place))}
    elif schema["type"] == "union" and not _is_model(schema):
        # A choice accepts any value of its type, listed or not.
        schema = next((choice for choice in schema["choices"] if choice in _PLAIN), schema)
    convert = _CONVERSIONS.get(schema["type"])

    def keep(value: object, info: core_schema.ValidationInfo) -> object:
        findings = _findings(info)
        if value is _MISSING:
            findings[place, MISSING] = None
            return absent
        findings[place, json_type_name(value)] = None
        return convert(value) if convert is not None and isinstance(value, str) else value

    return _or_kept(schema, keep)


def _is_model(schema: Schema) -> bool:
    return schema["type"] in _MODELS or any(choice["type"] in _MODELS for choice in schema.get("choices", ()))


def _keep_item(place: str) -> Keep:
    def keep(value: object, info: core_schema.ValidationInfo) -> object:
        _findings(info)[place, ITEMS] = None
        return value

    return keep


def _findings(info: core_schema.ValidationInfo) -> Findings:
    if isinstance(info.context, Findings):
        return info.context
    raise ValueError  # it is no response: a user validates in strict mode


def _or_kept(schema: Schema, keep: Keep) -> Schema:
    """Return a schema of what another accepts, or else of what a function makes of any value."""
    return {
        "type": "union",
        "mode": "left_to_right",
        "choices": [schema, core_schema.with_info_plain_validator_function(keep)],
        "custom_error_type": "undocumented",
        "custom_error_message": "Value is missing or differs from the documentation",
    }


def _serialization(schema: Schema | None) -> Schema | None:
    """Return how a value is dumped, where its type says so."""
    while schema is not None and "serialization" not in schema:
        schema = schema.get("schema")
    return None if schema is None else schema["serialization"]


def _completion(name: str) -> Callable[[BaseModel], BaseModel]:
    """Return a function that completes a model with a field that has another name in JSON."""

    def complete(model: BaseModel) -> BaseModel:
        values = vars(model)
        if values[name] is _ABSENT:
            values[name] = None
            # Otherwise an undocumented field with the Python name would count as this one.
            model.model_fields_set.discard(name)
        return model

    return complete


def _timestamp(text: str) -> object:
    try:
        moment = ReceivedTimestamp.fromisoformat(text)
        moment = moment.astimezone(UTC) if moment.utcoffset() is not None else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return text
    moment.received = text
    return moment


def _amount(text: str) -> object:
    try:
        amount = ReceivedAmount(text)
    except InvalidOperation:
        return text
    amount.received = text
    return amount if amount.is_finite() else text


#: What a string is converted to where another type is documented, by the type of its core schema.
_CONVERSIONS: Final[dict[str, Callable[[str], object]]] = {"datetime": _timestamp, "function-plain": _amount}
