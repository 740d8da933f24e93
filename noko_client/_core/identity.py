"""What identifies a model among others of its kind: for its repr, for notebooks, and for the columns of records."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Final, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from noko_client._core.text import cut, shorten

#: The fields that tell objects with an id apart, by their names in the API. A model shows those that it has, in its own
#: order; one without an id shows its first fields.
_IDENTIFYING: Final = frozenset(
    """
    id email name first_name last_name reference date invoice_date minutes seconds price percentage total_amount
    description state role
    """.split()
)
#: The fields that name an object where another one mentions it; the first that is set does.
_NAMING: Final = ("email", "name", "reference", "description")
#: How many fields a model without an id shows, and how long a text may be.
_OTHERS: Final = 4
_LONGEST: Final = 60
_HIDDEN: Final = ("url", "secret")


class _Unquoted(str):
    """Text that is its own repr."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def shown_fields(kind: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields that are for people: URLs of the API and secrets are not."""
    fields = kind.model_fields
    return {name: fields[name] for name in fields if name not in _HIDDEN and not name.endswith("_url")}


@cache
def identifying_fields(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields that tell objects of one kind apart."""
    fields = shown_fields(kind)
    if "id" in fields:
        return tuple(name for name in fields if name in _IDENTIFYING)
    return tuple(name for name, field in fields.items() if not is_list(field.annotation))[:_OTHERS]


def is_list(annotation: object) -> bool:
    """Whether the annotation of a field is that of a list, which may be null."""
    return get_origin(annotation) is list or any(get_origin(each) is list for each in get_args(annotation))


def identity(model: BaseModel) -> list[tuple[str, object]]:
    """Return the fields that identify a model, with their values in a short form."""
    values = vars(model)
    filled = [name for name in identifying_fields(type(model)) if values.get(name) is not None]
    return [(name, _short(values[name])) for name in filled]


def label(value: object) -> object:
    """Return what names an object in one cell of a table; a value that is not an object is its own name."""
    if isinstance(value, BaseModel):
        values = vars(value)
        names = _NAMING if "id" in type(value).model_fields else ("description",)
        return next(
            (label(values[name]) for name in (*names, *identifying_fields(type(value))) if values.get(name)), None
        )
    return value


def _short(value: object) -> object:
    value = label(value)
    if isinstance(value, datetime):
        return _Unquoted(value.isoformat(timespec="seconds"))
    if isinstance(value, date | Decimal):
        return _Unquoted(value)
    return cut(value, _LONGEST) if isinstance(value, str) else _Unquoted(shorten(value, _LONGEST))
