"""Records as tables and as lists of fields, for any model of the spec."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final, NamedTuple

from noko_client._generated.sandbox_schema import CHOICES, OPERATIONS, RECORDS, RESOURCES
from noko_client._schema import Field, Record
from noko_client.sandbox.account import Account
from noko_client.sandbox.generic import related
from noko_client.sandbox.operations import SINGLETONS
from noko_client.sandbox.schema import fields_of, is_derived_url, items

PER_PAGE: Final = 50
#: How many rows a table inside the page of a record has.
PREVIEW: Final = 10
_MAX_COLUMNS: Final = 9
_MAX_LINKS: Final = 8
#: Text that is not longer stays on one line.
_SHORT: Final = 24
_LABELS: Final = ("name", "reference", "email", "description", "formatted_time", "date")
_OF_KIND: Final[Mapping[str, str]] = {RECORDS[model].__name__: resource for resource, model in RESOURCES.items()}


class Item(NamedTuple):
    """A value as it is shown, with the page that it links to."""

    text: str
    href: str | None = None


@dataclass(frozen=True)
class Cell:
    """What a field holds."""

    items: Sequence[Item]
    #: How many items are left out.
    more: int = 0
    is_number: bool = False
    #: The value of a choice, for its color.
    state: str | None = None
    #: The fields of an object that stands in the record.
    parts: Sequence[tuple[str, Cell]] = ()

    @property
    def is_short(self) -> bool:
        return sum(len(item.text) for item in self.items) <= _SHORT


@dataclass(frozen=True)
class Sheet:
    """One page of a table."""

    title: str
    columns: Sequence[str]
    rows: Sequence[tuple[str, Record, Sequence[Cell]]]
    page: int
    last: int
    total: int

    @property
    def first_row(self) -> int:
        return (self.page - 1) * PER_PAGE + 1


def title_of(resource: str) -> str:
    """Return the title of a resource: ``project_groups`` is ``Project groups``."""
    return resource.replace("_", " ").capitalize()


def href_of(record: Record) -> str | None:
    """Return the page of a record; None if it stands in another."""
    resource = _OF_KIND.get(type(record).__name__)
    return f"/-/{resource}/{record.id}" if resource else None


def label_of(record: Record) -> str:
    """Return what a record is called."""
    names = " ".join(filter(None, (getattr(record, "first_name", None), getattr(record, "last_name", None))))
    held = (getattr(record, name, None) for name in _LABELS if name in fields_of(type(record).__name__))
    return names or str(next(filter(None, held), record.id))


def overview(account: Account) -> list[tuple[str, str, int | None]]:
    """Return the title, the page and the number of records of each resource; singletons have no number."""
    resources = dict.fromkeys(operation.resource for operation in OPERATIONS)
    return [
        (
            title_of(name),
            f"/-/{name}",
            len(account.store[RECORDS[RESOURCES[name]]]) if name in RESOURCES and name not in SINGLETONS else None,
        )
        for name in resources
        if name in RESOURCES or name in SINGLETONS
    ]


def sheet(title: str, kind: type[Record], records: Sequence[Record], page: int, size: int) -> Sheet:
    """Make one page of a table of records."""
    columns = _columns(kind.__name__)
    last = max(1, -(-len(records) // size))
    page = min(page, last)
    rows = [
        (href_of(record) or "", record, [cell(columns[name], getattr(record, name)) for name in columns])
        for record in records[(page - 1) * size : page * size]
    ]
    return Sheet(title, [name.rstrip("_") for name in columns], rows, page, last, len(records))


def fields(record: Record) -> list[tuple[str, Cell]]:
    """Return all fields of a record, but for the URLs of the API."""
    shown = fields_of(type(record).__name__)
    held = vars(record)
    return [
        (name.rstrip("_"), cell(field, getattr(record, name)))
        for name, field in shown.items()
        if name != "id" and not is_derived_url(field) and (name in held or hasattr(record, name))
    ]


def related_sheets(record: Record, resource: str) -> Iterable[Sheet]:
    """Make the beginnings of the tables that the API lists below a record."""
    for operation in OPERATIONS:
        segments = operation.path.split("/")
        if operation.resource == resource and operation.returns == "pages" and len(segments) > 2 and operation.model:
            kind = RECORDS[operation.model]
            yield sheet(title_of(segments[-1]), kind, related(record, kind), 1, PREVIEW)


def cell(field: Field, value: object) -> Cell:
    """Return a value as it is shown."""
    if isinstance(value, Record) and href_of(value) is None:
        return Cell([], parts=fields(value))
    held = [each for each in items(value) if each is not None]
    shown = [Item(_text(each), href_of(each) if isinstance(each, Record) else None) for each in held]
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    state = str(value) if field.type in CHOICES and field.type.endswith("State") else None
    return Cell(shown[:_MAX_LINKS], max(0, len(shown) - _MAX_LINKS), is_number, state)


def _columns(kind: str) -> dict[str, Field]:
    """Return the fields that a table has columns for: the first ones that fit into a cell."""
    found = {
        name: field
        for name, field in fields_of(kind).items()
        if not name.endswith("_url")
        and name not in ("id", "url", "created_at", "updated_at")
        and not (field.item in RECORDS and RECORDS[field.item].__name__ not in _OF_KIND)
    }
    return dict(list(found.items())[:_MAX_COLUMNS])


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    return label_of(value) if isinstance(value, Record) else f"{value:,}" if isinstance(value, int) else str(value)
