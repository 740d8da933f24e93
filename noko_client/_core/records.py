"""Flat records of models, for pandas, polars and CSV files."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, get_args

from pydantic import BaseModel

from noko_client._core.identity import identifying_fields, is_list, label, shown_fields
from noko_client._core.json_types import is_array
from noko_client._core.validation import describe, refusal


class _Column(NamedTuple):
    """A column: a field of a model, or a field of the object in it."""

    name: str
    field: str
    inner: str | None


def to_records(items: Iterable[BaseModel]) -> list[dict[str, object]]:
    """Turn models into flat dicts, for a table.

    All models of a class have the same columns, null or not. An object becomes a few columns that identify
    it, such as ``project.id`` and ``project.name``, and a list of objects a list of their names. URLs and undocumented
    fields are left out; ``model_dump()`` has them.

    Args:
        items: Models: a list, or a page, of which all items up to the last page are fetched. In async code, pass
            ``await client.entries.list().all()``.

    Returns:
        A dict for each model, by the names of the columns.

    Raises:
        InvalidParameterError: It is something else than an iterable of models.
    """
    _check(items)
    return [_record(item, index) for index, item in enumerate(items)]


def _check(items: object) -> None:
    # A model is an iterable of its fields.
    if isinstance(items, BaseModel):
        hint = "; pass a list of it"
    elif hasattr(items, "__aiter__"):
        hint = "; pass await client.….list(…).all()"
    elif isinstance(items, Iterable):
        return
    else:
        hint = ""
    raise refusal("to_records", {"items": f"must be an iterable of models, not {describe(items)}{hint}"})


def _record(item: object, index: int) -> dict[str, object]:
    if not isinstance(item, BaseModel):
        raise refusal("to_records", {f"items[{index}]": f"must be a model, not {describe(item)}"})
    values, record = vars(item), dict[str, object]()
    for name, field, inner in _columns(type(item)):
        value: object = values.get(field)
        if inner is None:
            record[name] = list(map(label, value)) if is_array(value) else value
        elif isinstance(value, BaseModel):
            record[name] = vars(value).get(inner)
        else:  # null; or some responses have the id instead of the object
            record[name] = value if inner == "id" else None
    return record


@cache
def _columns(kind: type[BaseModel]) -> tuple[_Column, ...]:
    columns: list[_Column] = []
    for name, field in shown_fields(kind).items():
        column = field.alias or name
        inner = None if is_list(field.annotation) else _model_in(field.annotation)
        if inner is None:
            columns.append(_Column(column, name, None))
        else:
            columns += [_Column(f"{column}.{each}", name, each) for each in identifying_fields(inner)]
    return tuple(columns)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model in the annotation of a field, which may be null."""
    for each in (annotation, *get_args(annotation)):
        if isinstance(each, type) and issubclass(each, BaseModel):
            return each
    return None
