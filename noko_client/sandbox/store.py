"""The records of an account: a table for each kind, with indexes that are built when they are needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final, Generic, TypeVar, cast

from noko_client._generated.sandbox_schema import BroadcastReceiver, Entry, Expense, User, Webhook
from noko_client._schema import Record
from noko_client.sandbox.schema import blank, items

R = TypeVar("R", bound=Record)
T = TypeVar("T")

#: The tables that are listed newest first, and the attribute that says what is newer.
NEWEST_FIRST: Final[Mapping[type[Record], str]] = {
    Entry: "date",
    Expense: "date",
    Webhook: "id",
    BroadcastReceiver: "id",
}


class Table(Mapping[int, R], Generic[R]):
    """The records of one kind, by their ids."""

    def __init__(self, store: Store, kind: type[R]) -> None:
        self.store: Store = store
        self._kind = kind
        self._records: dict[int, R] = {}

    def __getitem__(self, id: int) -> R:
        return self._records[id]

    def __iter__(self) -> Iterator[int]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __repr__(self) -> str:
        return repr(list(self._records.values()))

    def changed(self) -> None:
        """Drop what was derived from the records."""
        self.store.version = object()

    def add(self, values: Mapping[str, object], at: datetime, user: User | None = None) -> R:
        """Add a record with the next free id.

        Args:
            values: Its fields; the others are blank.
            at: When it is created.
            user: Whose it is, where the values do not say so.
        """
        record = self._kind({**blank(self._kind, at, user), "id": self.store.next_id(), **values}, self)
        self._records[record.id] = record
        self.changed()
        return record

    def remove(self, record: Record) -> None:
        """Remove a record."""
        self._records.pop(record.id, None)
        self.changed()

    def holds(self, record: object) -> bool:
        """Whether a record is in this table, and not in that of another account."""
        return isinstance(record, Record) and self._records.get(record.id) is record

    def at(self, id: str) -> R | None:
        """Return the record whose id is in a path."""
        # More digits than an id can have would take long to convert.
        return self._records.get(int(id)) if re.fullmatch("[0-9]{1,18}", id) else None

    def find(self, ids: Iterable[int]) -> tuple[R, ...]:
        """Return the records with these ids, each once; ids of no record are ignored."""
        return tuple(self._records[id] for id in dict.fromkeys(ids) if id in self._records)

    def ordered(self) -> list[R]:
        """Return the records in the order in which they are listed."""
        return self.store.derived((self._kind, "ordered"), self._sort)

    def linked(self, attribute: str, target: Record) -> list[R]:
        """Return the records with a link to another record, in their order."""
        return self.store.derived((self._kind, attribute), lambda: self._index(attribute)).get(target.id, [])

    def _sort(self) -> list[R]:
        records = list(self._records.values())
        newer = NEWEST_FIRST.get(self._kind)
        if newer:
            records.sort(key=lambda record: (getattr(record, newer), record.id), reverse=True)
        return records

    def _index(self, attribute: str) -> dict[int, list[R]]:
        index: dict[int, list[R]] = {}
        for record in self.ordered():
            for each in items(getattr(record, attribute)):
                if isinstance(each, Record):
                    index.setdefault(each.id, []).append(record)
        return index


class Store:
    """The tables of an account.

    What is derived from the records (their order, which of them link to a record) is kept until one of them changes.
    Another thread may change records while the server reads them.

    Attributes:
        last_id: The next record gets the id after this one.
        version: Another object after each change.
    """

    def __init__(self) -> None:
        self._tables: dict[type[Record], Table[Record]] = {}
        self._derived: dict[object, tuple[object, object]] = {}
        self.last_id: int = 1000
        self.version: object = object()

    def __getstate__(self) -> dict[str, object]:
        return {**vars(self), "_derived": {}}

    def next_id(self) -> int:
        """Return an id that no record has."""
        self.last_id += 1
        return self.last_id

    def __getitem__(self, kind: type[R]) -> Table[R]:
        """Return the table of a kind of records."""
        table = self._tables.get(kind)
        if table is None:
            table = self._tables[kind] = Table(self, cast("type[Record]", kind))
        return cast("Table[R]", table)

    def tables(self) -> list[tuple[type[Record], Table[Record]]]:
        """Return all tables with the kinds of their records."""
        return list(self._tables.items())

    def derived(self, key: object, compute: Callable[[], T]) -> T:
        """Return what was computed since the last change, or compute it."""
        version, found = self.version, self._derived.get(key)
        if found is None or found[0] is not version:
            found = self._derived[key] = (version, compute())
        return cast("T", found[1])


def store_of(record: Record) -> Store:
    """Return the store that a record is in."""
    table: Table[Record] = vars(record)["_watcher"]
    return table.store
