"""What identifies a model among others of its kind: for its repr, for notebooks, and for the columns of records."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from pydantic import BaseModel

from noko_client._core.json_types import is_array
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


class _Unquoted(str):
    """Text that is its own repr."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def is_shown(name: str) -> bool:
    """Whether a field is for people: URLs of the API and secrets are not."""
    return name != "url" and not name.endswith("_url") and name != "secret"


def is_identifying(name: str) -> bool:
    """Whether a field tells objects of one kind apart."""
    return name in _IDENTIFYING


def identity(model: BaseModel) -> list[tuple[str, object]]:
    """Return the fields that identify a model, with their values in a short form."""
    values = vars(model)
    filled = {name: values[name] for name in type(model).model_fields if values.get(name) is not None}
    if "id" in filled:
        names = [name for name in filled if name in _IDENTIFYING]
    else:
        names = [name for name, value in filled.items() if is_shown(name) and not is_array(value)][:_OTHERS]
    return [(name, _short(filled[name])) for name in names]


def label(value: object) -> object:
    """Return what names an object in one cell of a table; a value that is not an object is its own name."""
    if isinstance(value, BaseModel):
        values = vars(value) if "id" in type(value).model_fields else {}
        return next((values[name] for name in (*_NAMING, "id") if values.get(name)), None)
    return value


def _short(value: object) -> object:
    value = label(value)
    if isinstance(value, datetime):
        return _Unquoted(value.isoformat(timespec="seconds"))
    if isinstance(value, date | Decimal):
        return _Unquoted(value)
    return cut(value, _LONGEST) if isinstance(value, str) else _Unquoted(shorten(value, _LONGEST))
