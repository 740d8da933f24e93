"""What the functions behind the operations get and return, and where they are registered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from noko_client._generated.sandbox_schema import CODES, RECORDS, User
from noko_client._schema import COMPUTED, Operation, Record
from noko_client.sandbox.errors import ApiError, Detail, NotFoundError
from noko_client.sandbox.parsing import Values
from noko_client.sandbox.schema import TABLES

if TYPE_CHECKING:
    from noko_client.sandbox.account import Account

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True)
class Call:
    """One request, parsed."""

    account: Account
    operation: Operation
    #: The values of the path parameters.
    path: dict[str, str]
    query: Values
    body: Values
    #: The time of the request, by the sandbox's clock.
    now: datetime

    @property
    def me(self) -> User:
        """The user that the token belongs to."""
        return self.account.authenticated

    @property
    def ids(self) -> list[int]:
        """The ids that the body lists, each once."""
        names = [name for name, parameter in self.operation.body.items() if parameter.type == "ids"]
        return list(dict.fromkeys(id for name in names for id in self.body.ids(name)))

    @property
    def kind_returned(self) -> type[Record]:
        """The class of the records that the operation returns."""
        return RECORDS[self.operation.model]

    def target(self, kind: type[R]) -> R:
        """Return the record whose id is in the path.

        Raises:
            NotFoundError: There is none, or the token's owner cannot see it.
        """
        record = self.account.store[kind].at(next(iter(self.path.values())))
        if record is None or not self.account.shows(record):
            raise NotFoundError
        return record

    def linked(self, name: str, kind: type[R], body: Values | None = None) -> R | None:
        """Return the record that an id in the body, or in an object of it, names; None if none is given.

        Raises:
            ApiError: There is no such record.
        """
        id = (self.body if body is None else body).value(name, int)
        if id is None:
            return None
        record = self.account.store[kind].get(id)
        if record is None or not self.account.shows(record):
            raise self.refuse("missing", name, resource=kind.__name__)
        return record

    def refuse(self, code: str, field: str = "base", *, resource: str = "") -> ApiError:
        """Make the error for a code, with the status and the message that the spec has for it."""
        status, message = CODES[self.operation.resource][code]
        own = TABLES.get(self.operation.resource, User).__name__
        text = message if field == "base" else f"{field}: {message}"
        return ApiError(status, text, Detail(resource or own, field, code))


Result = Record | Sequence[Record] | None
Rule = Callable[[Call], Result]
#: Whether a record passes a filter with this value.
FilterRule = Callable[[Record, Any, Values], bool]  # a filter's value has the type that the spec gives it

RULES: Final[dict[str, Rule]] = {}
#: The codes that an operation is refused with, and when.
REFUSALS: Final[defaultdict[str, dict[str, Callable[[Call], bool]]]] = defaultdict(dict)
#: The fields that an operation sets in the end, and to what.
EFFECTS: Final[dict[str, dict[str, Callable[[Call], object]]]] = {}
FILTERS: Final[dict[tuple[type[Record], str], FilterRule]] = {}
#: The codes for values of a wrong format, by resource and parameter, where the API has one.
WRONG_FORMATS: Final[dict[tuple[str, str], str]] = {}
#: The record that a resource without ids stands for.
SINGLETONS: Final[dict[str, Callable[[Account], Record]]] = {}


def rule(*operations: str) -> Callable[[F], F]:
    """Register the function behind operations of the spec. One that returns pages returns the whole list."""

    def register(function: F) -> F:
        RULES.update(dict.fromkeys(operations, cast("Rule", function)))
        return function

    return register


def refuse_if(kind: type[R], *operations: str, **codes: Callable[[Call, R], bool]) -> None:
    """Register when operations on a record are refused, with which code; they are checked in this order."""

    def test(applies: Callable[[Call, R], bool]) -> Callable[[Call], bool]:
        return lambda call: applies(call, call.target(kind))

    for operation in operations:
        REFUSALS[operation].update({code: test(applies) for code, applies in codes.items()})


def sets(*operations: str, **fields: Callable[[Call], object]) -> None:
    """Register fields that operations set in the record that they are about, besides what else they do."""
    EFFECTS.update(dict.fromkeys(operations, fields))


def filters(kind: type[R], **rules: Callable[[R, Any, Values], bool]) -> None:
    """Register filters that do not follow from their names: whether a record passes one with a value."""
    FILTERS.update({(kind, name): cast("FilterRule", rule) for name, rule in rules.items()})


def computed(kind: type[R], **fields: Callable[[R], object]) -> None:
    """Register fields that follow from other records."""
    COMPUTED[kind].update({name: cast("Callable[[Record], object]", get) for name, get in fields.items()})
