"""The events of an operation: what it created, changed and deleted, as Noko describes it to webhooks.

The records are compared before and after the operation, so that each operation has its events without a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Final, NamedTuple

from noko_client._generated.sandbox_schema import CHOICES
from noko_client._schema import Record
from noko_client.sandbox.account import Account
from noko_client.sandbox.schema import NAMED
from noko_client.sandbox.serializers import Serializer, Shape


class Event(NamedTuple):
    """Something that happened to a record."""

    type: str
    #: The record as the API shows it; as it was before, if it was deleted.
    shown: Shape
    #: The values before and after, of fields that were updated.
    changes: Mapping[str, tuple[object, object]]


#: The further events of an update: when this holds after it and not before it, and the other way around.
_STATES: Final[Mapping[str, Sequence[tuple[str, str, Callable[[Shape], bool]]]]] = {
    "entry": [
        ("approved", "unapproved", lambda entry: entry["approved_at"] is not None),
        ("invoiced", "uninvoiced", lambda entry: entry["invoiced_at"] is not None),
    ],
    "invoice": [("paid", "unpaid", lambda invoice: invoice["state"] == "paid")],
    "project": [("archived", "unarchived", lambda project: not project["enabled"])],
    "user": [("deactivated", "activated", lambda user: user["state"] == "disabled")],
}


#: The classes of the records that have events, by the category of these.
_KINDS: Final[Mapping[str, type[Record]]] = {
    category: NAMED[category]
    for category in dict.fromkeys(str(event).partition(".")[0] for event in CHOICES["WebhookEvent"])
    if category in NAMED
}


class Snapshot:
    """The records of an account as they are before an operation."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._before = {
            category: {id: copy(record) for id, record in account.store[kind].items()}
            for category, kind in _KINDS.items()
        }

    def events(self, origin: str, verb: str) -> Iterator[Event]:
        """Return the events since then.

        Args:
            origin: The scheme, host and port of the URLs in the objects.
            verb: The operation.
        """

        def show(record: Record) -> Shape:
            return Serializer(origin).serialize(type(record).__name__, record)

        for category, kind in _KINDS.items():
            table, before = self._account.store[kind], self._before[category]
            for id, record in table.items():
                if id not in before:
                    yield Event(f"{category}.created", show(record), {})
                elif vars(before[id]) != vars(record):
                    yield from _updates(category, show(before[id]), show(record))
            for id in before.keys() - table.keys():
                for action in ("deleted", "deleted.merged") if verb == "merge" else ("deleted",):
                    yield Event(f"{category}.{action}", show(before[id]), {})


def _updates(category: str, old: Shape, new: Shape) -> Iterator[Event]:
    changes = {name: (old[name], new[name]) for name in new if new[name] != old[name] and name != "updated_at"}
    if not changes:
        return
    yield Event(f"{category}.updated", new, changes)
    for on, off, holds in _STATES.get(category, ()):
        if holds(old) != holds(new):
            yield Event(f"{category}.updated.{on if holds(new) else off}", new, changes)
