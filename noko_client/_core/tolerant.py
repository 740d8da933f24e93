"""Decodes an answer that differs from what Noko documents, field by field, and loses nothing of it.

What fits is decoded as ever; what does not is kept as it came: a null is None, another type is that type.
A field that is missing reads as None and is not in `model_fields_set`. Nothing here is quick, and nothing here
runs while answers are as documented.
"""

from __future__ import annotations

import inspect
import json
import os
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Annotated, Final, TypeVar, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from noko_client._core.json_types import is_array, is_object, json_type_name
from noko_client._core.model import Model, TextAmount, TextTimestamp
from noko_client.errors import UnexpectedDataWarning

M = TypeVar("M", bound=Model)

_PACKAGE: Final = f"{Path(__file__).parents[1]}{os.sep}"
_MOST_FINDINGS: Final = 5


@dataclass(frozen=True)
class _Field:
    name: str
    is_list: bool
    #: What it holds, or holds a list of: a model, or a plain type.
    kind: object
    adapter: TypeAdapter[object]

    @property
    def model(self) -> type[Model] | None:
        return self.kind if isinstance(self.kind, type) and issubclass(self.kind, Model) else None


@cache
def _fields_of(model: type[Model]) -> Mapping[str, _Field]:
    """Return a model's fields by their names over the wire."""
    fields: dict[str, _Field] = {}
    for name, info in model.model_fields.items():
        whole: object = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
        inner = next(filter(_is_list, (whole, *get_args(whole))), None)
        kind = next(_leaves(whole))
        fields[info.alias or name] = _Field(name, inner is not None, kind, TypeAdapter(cast("type[object]", whole)))
    return fields


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is list


def _leaves(annotation: object) -> Iterator[object]:
    """Take `list[X] | None` apart."""
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        arguments = arguments[:1]
    if not arguments:
        yield annotation
    for argument in arguments:
        if argument is not NoneType:
            yield from _leaves(argument)


def build(model: type[M], came: Mapping[str, object], findings: dict[str, None]) -> M:
    """Make a model of a JSON object, whatever is in it; ``findings`` collects what is not as documented."""
    fields = _fields_of(model)
    values: dict[str, object] = {}
    for name, field in fields.items():
        if name in came:
            values[field.name] = _value(f"{model.__name__}.{name}", field, came[name], findings)
        elif model.model_fields[field.name].is_required():
            findings[f"{model.__name__}.{name} was missing"] = None
    missing = {field.name: None for field in fields.values() if field.name not in values}
    made = model.model_construct(set(values), **values, **missing)
    extra = made.model_extra
    for name, value in came.items():
        if name not in fields and extra is not None:
            extra[name] = value
            made.model_fields_set.add(name)
    return made


def is_one(model: type[Model], came: Mapping[str, object]) -> bool:
    """Whether an object can be meant as a model at all: whether it has any of its fields."""
    return not _fields_of(model).keys().isdisjoint(came)


def _value(where: str, field: _Field, came: object, findings: dict[str, None]) -> object:
    model = field.model
    if model is not None and not field.is_list and is_object(came):
        return build(model, came, findings)
    if model is not None and field.is_list and is_array(came):
        if not all(map(is_object, came)):
            findings[f"{where} held something else than objects"] = None
        return [build(model, item, findings) if is_object(item) else item for item in came]
    try:
        return field.adapter.validate_json(json.dumps(came), strict=True)
    except ValidationError:
        findings[f"{where} was {json_type_name(came)}"] = None
    return _understood(field.kind, came) if isinstance(came, str) else came


def _understood(kind: object, came: str) -> object:
    """Make sense of a string in another form than documented, where there is one sense to it."""
    try:
        if kind is datetime:
            moment = TextTimestamp.fromisoformat(came)
            moment = moment.astimezone(UTC) if moment.utcoffset() is not None else moment.replace(tzinfo=UTC)
            moment.as_it_came = came
            return moment
        if kind is Decimal and Decimal(came).is_finite():
            amount = TextAmount(came)
            amount.as_it_came = came
            return amount
    except (ValueError, OverflowError, InvalidOperation):
        pass
    return came


def warn(findings: Mapping[str, None]) -> None:
    """Warn, once for an answer, of what was not as documented. Names only: values may be personal."""
    listed = "; ".join([*findings][:_MOST_FINDINGS])
    more = f"; and {len(findings) - _MOST_FINDINGS} more" if len(findings) > _MOST_FINDINGS else ""
    message = f"Noko's answer differs from what it documents: {listed}{more}. The values are kept as they came."
    warnings.warn(message, UnexpectedDataWarning, stacklevel=_callers_level())


def _callers_level() -> int:
    """Return the stack level, seen from `warn`, of the first frame outside this package: the line to blame."""
    level, frame = 0, inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    return level
