"""The JSON that Noko makes of its records, as the models of the spec describe it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple

from noko_client._generated.sandbox_schema import CHOICES, MODELS, RECORDS
from noko_client._schema import Field, Record
from noko_client.sandbox.schema import ORIGIN, TABLES, is_derived_url, items, links_of

Shape = dict[str, object]


class SchemaError(Exception):
    """A value is not what the spec describes: a mistake in the sandbox, or in what a test assigned to a record."""


class _Plan(NamedTuple):
    """How one field is written."""

    name: str
    field: Field
    #: The attribute that is written; in a URL, the one that links to the record whose id is in it.
    attribute: str
    #: The path of a URL before and after the id.
    url: tuple[str, str | None] | None
    #: The JSON value that a value of its type becomes.
    write: Callable[[Any], object]


class Serializer:
    """Writes the records of one response. An object that several records link to is written once.

    Args:
        origin: The scheme, host and port that the URLs in the response begin with.
        is_strict: Whether a value that the spec does not describe is refused. Otherwise its text is written.
    """

    def __init__(self, origin: str, *, is_strict: bool = True) -> None:
        self._origin = origin
        self._is_strict = is_strict
        self._written: dict[tuple[str, int], Shape] = {}

    def serialize(self, model: str, record: Record) -> Shape:
        """Write a record as a model shows it.

        Raises:
            SchemaError: It holds what the model does not describe.
        """
        key = (model, id(record))
        shape = self._written.get(key)
        if shape is None:
            shape = self._written[key] = {}
            for plan in _plans(model):
                value: object = getattr(record, plan.attribute) if plan.attribute else record
                if plan.url is not None and isinstance(value, Record):
                    before, after = plan.url
                    shape[plan.name] = self._origin + (before if after is None else f"{before}{value.id}{after}")
                elif value is None and plan.field.optional:
                    shape[plan.name] = None
                elif plan.field.is_list:
                    shape[plan.name] = [self._item(model, plan, item) for item in items(value)]
                else:
                    shape[plan.name] = self._item(model, plan, value)
        return shape

    def _item(self, model: str, plan: _Plan, value: object) -> object:
        if isinstance(value, Record) and plan.field.item in MODELS:
            return self.serialize(plan.field.item, value)
        if fits(plan.field, value):
            return plan.write(value)
        if self._is_strict:
            raise SchemaError(f"{model}.{plan.name} is {value!r}, which is no {plan.field.item}")
        return str(value)


@cache
def _plans(model: str) -> list[_Plan]:
    kind = RECORDS[model]
    plans: list[_Plan] = []
    for name, field in MODELS[model].items():
        attribute, url = field.attribute or name, None
        if is_derived_url(field):
            path = str(field.example).removeprefix(ORIGIN)
            found = re.search(r"(\w+)/(\d+)(?=/|$)", path)
            collection = TABLES.get(found[1]) if found else None
            url = (path[: found.start(2)], path[found.end(2) :]) if found else (path, None)
            # The id is the record's own, unless the URL is below another resource that the record links to.
            others = [link for link, linked in links_of(kind).items() if linked == collection != kind]
            attribute = others[0] if others else ""
        plans.append(_Plan(name, field, attribute, url, _WRITERS.get(field.item, _unchanged)))
    return plans


def fits(field: Field, value: object) -> bool:
    """Whether a value, or an item of a list, is what the spec describes."""
    test = _FITS.get(field.item)
    return test(value) if test else value in CHOICES.get(field.item, ())


def _unchanged(value: object) -> object:
    return value


def _timestamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


_FITS: Final[Mapping[str, Callable[[object], bool]]] = {
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: type(value) is date,
    "decimal": lambda value: isinstance(value, Decimal),
    "integer": lambda value: type(value) is int,
    "text": lambda value: isinstance(value, str),
    "timestamp": lambda value: isinstance(value, datetime) and value.tzinfo is not None,
}
_WRITERS: Final[Mapping[str, Callable[[Any], object]]] = {
    "date": date.isoformat,
    "decimal": float,
    "timestamp": _timestamp,
}
