"""Complete models for unit tests.

::

    from noko_client.models import Entry, User
    from noko_client.testing import make

    leader = make(User, role="leader")
    entry = make(Entry, minutes=90, project={"name": "Website"})
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar, cast

from pydantic import ValidationError

from noko_client._core.model import Model
from noko_client._core.text import shorten
from noko_client._core.validation import closest, describe, refusal
from noko_client._generated.sandbox_schema import MODELS
from noko_client._schema import Field

__all__ = ["make"]

M = TypeVar("M", bound=Model)


def make(model: type[M], /, **changes: object) -> M:
    """Make a complete model, with the models in it, from the examples of Noko's documentation.

    Args:
        model: A class of ``noko_client.models``.
        changes: The fields that differ from the example, by name. An object is a model or a mapping of the fields that
            differ in it, and a list of objects is an iterable of these. With another ``id``, the URLs contain that one.

    Returns:
        The model.

    Raises:
        InvalidParameterError: The model has no such field, or a field does not accept the value.
    """
    name = _name_of(model)
    values = _changed(name, changes, "")
    try:
        return model.model_validate(values)
    except ValidationError as error:
        problems: dict[str, str] = {}
        for detail in error.errors(include_url=False):
            expected = re.sub("^(Value error, )?Input ", "", detail["msg"])
            problems.setdefault(_place(name, detail["loc"]), f"{expected}, not {describe(detail['input'])}")
        raise refusal("make", problems) from None


def _name_of(model: object) -> str:
    shown = shorten(model)
    if isinstance(model, type) and issubclass(model, Model):
        for base in model.__mro__:
            if base.__name__ in MODELS:
                return base.__name__
    raise refusal("make", {"model": f"must be a class of noko_client.models, not {shown}"})


def _changed(name: str, changes: Mapping[str, object], above: str) -> dict[str, object]:
    """Return the JSON of a model's example with changes."""
    fields, values = MODELS[name], _example(name, ())
    keys = _keys(name)
    for each, value in changes.items():
        key = keys.get(each)
        if key is None:
            hint = closest(each, keys) or f"its fields are {', '.join(keys)}"
            raise refusal("make", {f"{above}{each}": f"is not a field of {name}; {hint}"})
        if key == "id":
            _change_id(values, value)
        values[key] = _converted(fields[key], value, f"{above}{each}")
    return values


def _keys(name: str) -> dict[str, str]:
    """Return the names of a model's fields in JSON, by their names in Python."""
    fields = MODELS[name]
    keys = {field.attribute or key: key for key, field in fields.items()}
    return keys | {field.also: key for key, field in fields.items() if field.also}


def _change_id(values: dict[str, object], id: object) -> None:
    for name, value in values.items():
        if name.endswith("url") and isinstance(value, str):
            values[name] = re.sub(rf"/{values['id']}(?=/|$)", f"/{id}", value)


def _converted(field: Field, value: object, place: str) -> object:
    if field.item not in MODELS:
        return value
    if isinstance(value, Mapping):
        return _changed(field.item, cast("Mapping[str, object]", value), f"{place}.")
    if field.is_list and isinstance(value, Iterable) and not isinstance(value, str | Model):
        items = list(cast("Iterable[object]", value))
        single = field._replace(type=field.item)
        return [_converted(single, item, f"{place}[{index}]") for index, item in enumerate(items)]
    return value


def _example(name: str, above: tuple[str, ...]) -> dict[str, object]:
    """Return the JSON of a model's example. A model inside itself is left out."""
    values: dict[str, object] = {}
    for key, field in MODELS[name].items():
        if field.item in MODELS:
            inner = [_example(field.item, (*above, name))] if field.item not in (*above, name) else []
            values[key] = inner if field.is_list else next(iter(inner), None)
        else:
            values[key] = field.example
    return values


def _place(name: str, location: tuple[int | str, ...]) -> str:
    """Return the place of a refused value, such as ``tags[0].name``. A location also contains the types of a union."""
    place = ""
    for step in location:
        if isinstance(step, int):
            place += f"[{step}]"
        elif step in MODELS[name]:
            field = MODELS[name][step]
            place += f"{'.' if place else ''}{field.attribute or step}"
            name = field.item if field.item in MODELS else name
    return place
