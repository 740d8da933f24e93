"""The JSON that Noko makes of its records, as the models of the spec describe it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple, cast

from noko_client._generated.sandbox_schema import MODELS, RECORDS
from noko_client._schema import Record
from noko_client.sandbox.schema import ORIGIN, is_derived_url, items, kind_of_resource, links_of

Shape = dict[str, object]


class _Plan(NamedTuple):
    """How one field is written."""

    name: str
    #: The attribute that is written; in a URL, the one that links to the record whose id is in it.
    attribute: str
    #: The model of what the field holds.
    model: str
    #: The path of a URL before and after the id.
    url: tuple[str, str | None] | None


class Serializer:
    """Writes the records of one response. An object that several records link to is written once.

    Args:
        origin: The scheme, host and port that the URLs in the response begin with.
    """

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._written: dict[tuple[str, int], Shape] = {}

    def serialize(self, model: str, record: Record) -> Shape:
        """Write a record as a model shows it."""
        key = (model, id(record))
        shape = self._written.get(key)
        if shape is None:
            shape = self._written[key] = {}
            for name, attribute, item_model, url in _plans(model):
                value = cast("object", getattr(record, attribute) if attribute else record)
                if url is not None and isinstance(value, Record):
                    shape[name] = self._origin + (url[0] if url[1] is None else f"{url[0]}{value.id}{url[1]}")
                elif type(value) in _PLAIN:
                    shape[name] = value
                elif isinstance(value, tuple):
                    shape[name] = [self._value(item, item_model) for item in items(cast("object", value))]
                else:
                    shape[name] = self._value(value, item_model)
        return shape

    def _value(self, value: object, model: str) -> object:
        if isinstance(value, Record):
            return self.serialize(model, value)
        write = _WRITERS.get(type(value))
        return write(value) if write else value


@cache
def _plans(model: str) -> list[_Plan]:
    kind = RECORDS[model].__name__
    plans: list[_Plan] = []
    for name, field in MODELS[model].items():
        attribute, url = field.attribute or name, None
        if is_derived_url(field):
            path = str(field.example).removeprefix(ORIGIN)
            found = re.search(r"(\w+)/(\d+)(?=/|$)", path)
            collection = kind_of_resource(found[1]) if found else None
            url = (path[: found.start(2)], path[found.end(2) :]) if found else (path, None)
            # The id is the record's own, unless the URL is below another resource that the record links to.
            others = [link for link, linked in links_of(kind).items() if linked == collection != kind]
            attribute = others[0] if others else ""
        plans.append(_Plan(name, attribute, field.item, url))
    return plans


def _timestamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


#: The types of values that JSON has.
_PLAIN: Final = frozenset({str, int, bool, type(None)})
_WRITERS: Final[Mapping[type, Callable[..., object]]] = {
    date: date.isoformat,
    datetime: _timestamp,
    Decimal: float,
}
