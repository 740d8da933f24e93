"""The generated schema, seen from the records: their fields, their links to each other, and what new ones hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final, TypeVar, cast
from urllib.parse import urlsplit

from noko_client._generated.sandbox_schema import MODELS, RECORDS, RESOURCES, User
from noko_client._generated.service import BASE_URL
from noko_client._schema import COMPUTED, Field, Record

R = TypeVar("R", bound=Record)

#: The path of the API: `/v2`.
PREFIX: Final = urlsplit(BASE_URL).path
#: The scheme and host of the API.
ORIGIN: Final = BASE_URL.removesuffix(PREFIX)
#: The class of the records of each resource with ids.
TABLES: Final[Mapping[str, type[Record]]] = {name: RECORDS[model] for name, model in RESOURCES.items()}
#: The same by what one record is called: `project_group`.
NAMED: Final[Mapping[str, type[Record]]] = {
    re.sub(r"\B[A-Z]", r"_\g<0>", kind.__name__).lower(): kind for kind in TABLES.values()
}

#: The fields of each kind of records, from all models that show it, by attribute.
FIELDS: Final[Mapping[type[Record], Mapping[str, Field]]] = {
    kind: {
        field.attribute or name: field
        for model, shown in RECORDS.items()
        if shown is kind
        for name, field in MODELS[model].items()
    }
    for kind in RECORDS.values()
}
#: What a new record has where the example of the spec is not what it starts with.
INITIAL: Final[defaultdict[type[Record], dict[str, object]]] = defaultdict(dict)


def links_of(kind: type[Record]) -> Mapping[str, type[Record]]:
    """Return the stored attributes of a kind that link to other records, with the kind that each links to."""
    return {
        attribute: RECORDS[field.item]
        for attribute, field in FIELDS[kind].items()
        if field.item in RECORDS and attribute not in COMPUTED[kind]
    }


def link_between(kind: type[Record], other: type[Record]) -> str | None:
    """Return the stored attribute of a kind that links to another kind."""
    return next((attribute for attribute, linked in links_of(kind).items() if linked is other), None)


def attribute_of(kind: type[Record], parameter: str) -> str | None:
    """Return the attribute that a parameter with ids is about: ``user`` or ``users`` for ``user_ids``."""
    base = re.sub("s?(_ids?)?$", "", parameter)
    links = {name: RECORDS[field.item] for name, field in FIELDS[kind].items() if field.item in RECORDS}
    named = next((name for name in (base, f"{base}s", f"{base}_") if name in links), None)
    return named or next((name for name, linked in links.items() if linked is NAMED.get(base)), None)


def items(value: object) -> tuple[object, ...]:
    """Return the items of a list, or the one value that a field holds."""
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)


def is_derived_url(field: Field) -> bool:
    """Whether a field is a URL below the API's host, which follows from the id."""
    return isinstance(field.example, str) and field.example.startswith(f"{ORIGIN}/")


def blank(kind: type[Record], at: datetime, user: User | None = None) -> dict[str, object]:
    """Return the values of a new record: nothing where nothing may be, else what the spec has as the example.

    Args:
        kind: The class of the record.
        at: When it is created.
        user: Whose it is.
    """
    values = {
        attribute: _value(attribute, field, at, user)
        for attribute, field in FIELDS[kind].items()
        if attribute != "id" and not is_derived_url(field) and attribute not in COMPUTED[kind]
    }
    return values | INITIAL[kind]


def embedded(kind: type[R], at: datetime, values: Mapping[str, object]) -> R:
    """Make an object that stands in a record and has no table: the tax of an invoice."""
    return kind({"id": 0, **blank(kind, at), **values})


def _value(attribute: str, field: Field, at: datetime, user: User | None) -> object:
    if attribute in ("created_at", "updated_at"):
        return at
    if field.is_list:
        return ()
    if field.optional:
        return None
    if field.type in RECORDS:
        kind = RECORDS[field.type]
        return user if kind is User else embedded(kind, at, {})
    if field.type == "date":
        return at.date() if field.example is None else date.fromisoformat(str(field.example))
    if field.type == "timestamp":
        return at
    return Decimal(str(field.example or 0)) if field.type == "decimal" else field.example
