"""Keeps what is valid of a file with mistakes, so that everything else in it can be checked in the same round.

What describes the content is an annotation, and those have no type but `Any`.
"""

from __future__ import annotations

import contextlib
from typing import Annotated, Any, Final, TypeGuard, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from codegen.document import Yaml

_INVALID: Final = object()


def valid_part(kind: Any, content: Yaml) -> object:
    """Return what is valid of some content; where a required value is not, there is an empty one of its type.

    Args:
        kind: The model or the ``dict[…]`` that the content should be.
        content: What the file contains.
    """
    part = _part(kind, content)
    return _empty(kind) if part is _INVALID else part


def _part(kind: Any, content: Yaml) -> object:
    plain = _without_metadata(kind)
    if _is_model(plain):
        return _model(plain, content) if isinstance(content, dict) else _INVALID
    if get_origin(plain) is dict:
        if not isinstance(content, dict):
            return _INVALID
        item = get_args(plain)[1]
        # What is described wrongly can still be referred to.
        return {key: valid_part(item, value) for key, value in content.items()}
    try:
        return TypeAdapter(kind).validate_python(content, strict=True)
    except ValidationError:
        return _INVALID


def _model(kind: type[BaseModel], content: dict[str | int, Yaml]) -> BaseModel:
    with contextlib.suppress(ValidationError):
        return kind.model_validate(content)
    values: dict[str, object] = {}
    for key, field in kind.model_fields.items():
        annotation = field.rebuild_annotation()
        part = _part(annotation, content[key]) if key in content else _INVALID
        if part is not _INVALID:
            values[key] = part
        elif field.is_required():
            values[key] = _empty(annotation)
    return kind.model_construct(None, **values)


def _empty(kind: Any) -> object:
    plain = _without_metadata(kind)
    if _is_model(plain):
        return _model(plain, {})
    empty = get_origin(plain) or plain
    return empty() if isinstance(empty, type) else ""


def _without_metadata(kind: Any) -> object:
    """Return the model in ``Annotated[Model, …]`` and in ``Model | None``."""
    if get_origin(kind) is Annotated:
        return _without_metadata(get_args(kind)[0])
    if get_origin(kind) is dict:
        return kind
    return next((option for option in get_args(kind) if _is_model(option)), kind)


def _is_model(kind: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
