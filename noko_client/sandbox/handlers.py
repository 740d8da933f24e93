"""What a handler is: the function behind one operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from noko_client.sandbox.account import Account
from noko_client.sandbox.inputs import Inputs
from noko_client.sandbox.records import Entry, Expense, Team, User
from noko_client.sandbox.refusals import NotFoundError
from noko_client.sandbox.shapes import Record


@dataclass(frozen=True)
class Call:
    """One request, read: whose account, which thing, and what came with it."""

    account: Account
    ids: Mapping[str, int]
    query: Inputs
    body: Inputs
    #: When it came.
    now: datetime

    @property
    def user(self) -> User:
        """The user in the path."""
        user = self.account.users.get(self.ids["user_id"])
        if user is None:
            raise NotFoundError
        return user

    @property
    def team(self) -> Team:
        """The team in the path."""
        team = self.account.teams.get(self.ids["team_id"])
        if team is None:
            raise NotFoundError
        return team


#: What a handler gives back: one record, several, or nothing.
Result = Record | list[User] | list[Team] | list[Entry] | list[Expense] | None
Handler = Callable[[Call], Result]

#: The handlers by the names of their operations.
HANDLERS: Final[dict[str, Handler]] = {}


def handles(operation: str) -> Callable[[Handler], Handler]:
    """Mark the function behind an operation."""

    def register(handler: Handler) -> Handler:
        HANDLERS[operation] = handler
        return handler

    return register
