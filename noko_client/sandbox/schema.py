"""The generated schema, seen from the records: which fields they have, and which of them link to other records."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, cast
from urllib.parse import urlsplit

from noko_client._generated.sandbox_schema import MODELS, RECORDS, RESOURCES
from noko_client._generated.service import BASE_URL
from noko_client._schema import COMPUTED, Field

#: The path of the API: `/v2`.
PREFIX: Final = urlsplit(BASE_URL).path
#: The scheme and host of the API.
ORIGIN: Final = BASE_URL.removesuffix(PREFIX)


@cache
def fields_of(kind: str) -> Mapping[str, Field]:
    """Return the fields of a kind of records, from all models that show it, by attribute."""
    return {
        field.attribute or name: field
        for model, record in RECORDS.items()
        if record.__name__ == kind
        for name, field in MODELS[model].items()
    }


@cache
def links_of(kind: str) -> Mapping[str, str]:
    """Return the stored attributes of a kind that link to other records, with the kind that each links to."""
    return {
        attribute: RECORDS[field.item].__name__
        for attribute, field in fields_of(kind).items()
        if field.item in RECORDS and (kind, attribute) not in COMPUTED
    }


def items(value: object) -> tuple[object, ...]:
    """Return the items of a list, or the one value that a field holds."""
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)


def is_derived_url(field: Field) -> bool:
    """Whether a field is a URL below the API's host, which follows from the id."""
    return isinstance(field.example, str) and field.example.startswith(f"{ORIGIN}/")


def kind_of_resource(resource: str) -> str | None:
    """Return the kind of records that a resource manages."""
    return RECORDS[RESOURCES[resource]].__name__ if resource in RESOURCES else None
