"""The filters of lists, by their names and types, and the pages of what passes. Text matches anywhere, in any case."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Final, TypeVar, cast
from urllib.parse import quote, unquote

from noko_client._core.json_types import is_array
from noko_client._generated.sandbox_schema import CHOICES, OPERATIONS, RECORDS
from noko_client._schema import Operation, Record
from noko_client.sandbox.operations import FILTERS, FilterRule
from noko_client.sandbox.parsing import Values
from noko_client.sandbox.schema import FIELDS, TABLES, attribute_of, items

R = TypeVar("R", bound=Record)
Getter = Callable[[Record], object]

_PER_PAGE: Final = 30
_MOST_PER_PAGE: Final = 1000
_PAGING: Final = frozenset({"page", "per_page"})


def apply_filters(operation: Operation, records: Iterable[R], query: Values) -> list[R]:
    """Return the records that pass all filters of a query. One without a meaning is ignored; `make check` lists it."""
    kept = list(records)
    for name in query.keys() - _PAGING:
        passes, value = filter_of(operation.name, name), query[name]
        value = frozenset(value) if is_array(value) else value
        if passes is not None:
            kept = [record for record in kept if passes(record, value, query)]
    return kept


@cache
def filter_of(operation: str, name: str) -> FilterRule | None:
    """Return what a filter of an operation means; None if neither a rule nor its name and type say so."""
    found = next(each for each in OPERATIONS if each.name == operation)
    kind, parameter = RECORDS[found.model], found.query[name]
    if (kind, name) in FILTERS:
        return FILTERS[kind, name]
    if parameter.type == "ids":
        attribute = attribute_of(kind, name)
        return _ids(operator.attrgetter(attribute)) if attribute else None
    prefix, _, bound = name.rpartition("_")
    if bound in ("from", "to"):
        get = _getter(kind, *((prefix, f"{prefix}_at") if prefix else ("date",)))
        return _bound(get, bound) if get else None
    # A list names one of several values: `sizes` is for the field `size`.
    get = _getter(kind, name, *([name.removesuffix("s")] if parameter.is_list else []))
    if get is None:
        return None
    if parameter.is_list:
        matches = contains if parameter.item == "text" else operator.eq
        return lambda record, value, _query: _overlap(get(record), value, matches)
    if parameter.type == "text":
        return lambda record, value, _query: contains(value, get(record))
    if parameter.type in CHOICES and FIELDS[kind].get(name, parameter).type in RECORDS:
        # An object that is filtered by its one field of this type.
        holder = RECORDS[FIELDS[kind][name].type]
        [inner] = [key for key, field in FIELDS[holder].items() if field.type == parameter.type]
        return lambda record, value, _query: getattr(get(record), inner) == value
    return lambda record, value, _query: get(record) == value


def contains(wanted: object, text: object) -> bool:
    """Whether a text is in another, in any case."""
    return isinstance(wanted, str) and isinstance(text, str) and wanted.casefold() in text.casefold()


def _getter(kind: type[Record], *names: str) -> Getter | None:
    """Return what reads the first of these attributes that a kind has, or an object in it has."""
    fields = FIELDS[kind]
    for name in names:
        if name in fields:
            return operator.attrgetter(name)
        for outer, field in fields.items():
            inner = RECORDS.get(field.type)
            if inner and inner not in TABLES.values() and name in FIELDS[inner]:
                return operator.attrgetter(f"{outer}.{name}")
    return None


def _ids(get: Getter) -> FilterRule:
    def passes(record: Record, value: frozenset[int], _query: Values) -> bool:
        return any(isinstance(each, Record) and each.id in value for each in items(get(record)))

    return cast("FilterRule", passes)


def _overlap(held: object, wanted: Iterable[object], matches: Callable[[object, object], bool]) -> bool:
    """Whether a list, or one value, has one of some values; ``*`` stands for all."""
    return "*" in items(held) or any(matches(each, item) for each in wanted for item in items(held))


def _bound(get: Getter, bound: str) -> FilterRule:
    compare: Callable[[object, object], object] = operator.ge if bound == "from" else operator.le  # type: ignore[assignment]  # both are of the filter's type

    def passes(record: Record, value: object, _query: Values) -> bool:
        held = get(record)
        if isinstance(held, datetime) and not isinstance(value, datetime):
            held = held.date()
        return held is not None and bool(compare(held, value))

    return passes


def paginate(items: Sequence[R], query: Values, url: str, query_string: str) -> tuple[Sequence[R], str]:
    """Return the items of the page that a query names, and the Link header.

    The links are ordered as in live traffic: `last` before `next`, and neither on the last page.

    Args:
        items: All items of the list.
        query: The parsed query, with ``page`` and ``per_page``.
        url: The URL of the request, without its query.
        query_string: The query as it was sent.
    """
    page = max(1, query.value("page", int) or 1)
    per_page = query.value("per_page", int)
    size = max(1, min(_PER_PAGE if per_page is None else per_page, _MOST_PER_PAGE))
    last = max(1, -(-len(items) // size))
    numbers: dict[str, int] = {}
    if page < last:
        numbers |= {"last": last, "next": page + 1}
    if page > 1 and last > 1:
        numbers |= {"first": 1, "prev": min(page - 1, last)}
    # A query may hold what would end a link and begin another.
    parts = [quote(part, safe="%=,:@!$'()*+/?") for part in query_string.split("&") if part]
    kept = [part for part in parts if unquote(part.partition("=")[0]) != "page"]
    links = [f'<{url}?{"&".join([*kept, f"page={number}"])}>; rel="{relation}"' for relation, number in numbers.items()]
    return items[(page - 1) * size : page * size], ", ".join(links)
