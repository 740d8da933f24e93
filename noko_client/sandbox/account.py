"""The account that a sandbox holds: plain records, and the methods that make them.

::

    account = Account()
    ann = account.add_user("ann@example.com", first_name="Ann")
    team = account.add_team("Design", [ann])
    account.add_entry(ann, account.add_project("Website"), minutes=90, description="sketches #design")
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Final

#: What nobody says otherwise of was made at this time, so that every account is the same on every run.
EPOCH: Final = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
TODAY: Final = date(2026, 1, 5)


@dataclass
class User:
    """A person in the account. A contractor sees the projects in ``project_ids``, all others see all."""

    id: int
    email: str
    first_name: str | None = None
    last_name: str | None = None
    role: str = "leader"
    state: str = "active"
    project_ids: set[int] = field(default_factory=set[int])
    created_at: datetime = EPOCH
    updated_at: datetime = EPOCH

    @property
    def sees_all_projects(self) -> bool:
        return self.role != "contractor"


@dataclass
class Team:
    """A named group of users."""

    id: int
    name: str
    user_ids: list[int] = field(default_factory=list[int])
    created_at: datetime = EPOCH
    updated_at: datetime = EPOCH


@dataclass
class Project:
    """What time is logged on."""

    id: int
    name: str
    billing_increment: int = 15
    enabled: bool = True
    billable: bool = True
    color: str = "#ff9898"


@dataclass
class Tag:
    """A word that marks entries."""

    id: int
    name: str
    billable: bool = True


@dataclass
class Invoice:
    """What entries and expenses are billed with."""

    id: int
    reference: str
    invoice_date: date
    state: str
    total_amount: Decimal


@dataclass
class Entry:
    """Time that a user logged."""

    id: int
    user: User
    date: date
    minutes: int
    description: str
    project: Project
    tags: list[Tag]
    billable: bool = True
    source_url: str | None = None
    invoice: Invoice | None = None
    invoiced_at: datetime | None = None
    import_id: int | None = None
    approved_at: datetime | None = None
    approved_by: User | None = None
    created_at: datetime = EPOCH
    updated_at: datetime = EPOCH


@dataclass
class Expense:
    """Money that a user spent."""

    id: int
    user: User
    date: date
    price: Decimal
    description: str
    project: Project
    taxable: bool = True
    invoice: Invoice | None = None
    created_at: datetime = EPOCH
    updated_at: datetime = EPOCH


class Account:
    """An account, with its owner as its first user and as the one whom the token belongs to.

    Args:
        user_limit: How many users may be active or pending at once.
    """

    def __init__(self, *, user_limit: int = 100) -> None:
        self.user_limit = user_limit
        self.users: dict[int, User] = {}
        self.teams: dict[int, Team] = {}
        self.projects: dict[int, Project] = {}
        self.tags: dict[str, Tag] = {}
        #: By user, newest first.
        self.entries: dict[int, list[Entry]] = {}
        self.expenses: dict[int, list[Expense]] = {}
        self._ids = count(1001)
        self.owner = self.add_user(
            "olivia.owner@example.com", first_name="Olivia", last_name="Owner", role="supervisor"
        )
        #: Whom the token belongs to.
        self.authenticated = self.owner

    def add_user(
        self,
        email: str,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        role: str = "leader",
        state: str = "active",
        at: datetime = EPOCH,
    ) -> User:
        """Add a user."""
        user = User(next(self._ids), email, first_name, last_name, role, state, created_at=at, updated_at=at)
        self.users[user.id] = user
        return user

    def add_team(self, name: str, users: Iterable[User] = (), *, at: datetime = EPOCH) -> Team:
        """Add a team."""
        team = Team(next(self._ids), name, [user.id for user in users], at, at)
        self.teams[team.id] = team
        return team

    def add_project(
        self, name: str, *, billing_increment: int = 15, billable: bool = True, color: str = "#ff9898"
    ) -> Project:
        """Add a project."""
        project = Project(next(self._ids), name, billing_increment, billable=billable, color=color)
        self.projects[project.id] = project
        return project

    def add_invoice(self, reference: str, on: date = TODAY, *, state: str = "unpaid", total: str = "0") -> Invoice:
        """Add an invoice, for `add_entry` and `add_expense`."""
        return Invoice(next(self._ids), reference, on, state, Decimal(total))

    def add_entry(
        self,
        user: User,
        project: Project,
        *,
        minutes: int,
        description: str,
        on: date = TODAY,
        billable: bool = True,
        invoice: Invoice | None = None,
        import_id: int | None = None,
        approved_by: User | None = None,
        updated_at: datetime = EPOCH,
    ) -> Entry:
        """Log time. Words of the description that begin with # are its tags."""
        entry = Entry(
            next(self._ids),
            user,
            on,
            minutes,
            description,
            project,
            [self._tag(name) for name in re.findall(r"#([\w-]+)", description)],
            billable=billable,
            invoice=invoice,
            invoiced_at=None if invoice is None else datetime(*invoice.invoice_date.timetuple()[:3], 9, tzinfo=UTC),
            import_id=import_id,
            approved_at=None if approved_by is None else datetime(*on.timetuple()[:3], 17, tzinfo=UTC),
            approved_by=approved_by,
            updated_at=updated_at,
        )
        insort(self.entries.setdefault(user.id, []), entry, key=_newest_first)
        return entry

    def add_expense(
        self,
        user: User,
        project: Project,
        *,
        price: str,
        description: str,
        on: date = TODAY,
        taxable: bool = True,
        invoice: Invoice | None = None,
    ) -> Expense:
        """Log an expense."""
        expense = Expense(next(self._ids), user, on, Decimal(price), description, project, taxable, invoice)
        insort(self.expenses.setdefault(user.id, []), expense, key=_newest_first)
        return expense

    def entries_of(self, user_ids: Iterable[int]) -> list[Entry]:
        """The entries of some users, newest first."""
        return sorted((entry for id in user_ids for entry in self.entries.get(id, ())), key=_newest_first)

    def teams_of(self, user: User) -> list[Team]:
        """The teams that a user is in."""
        return [team for team in self.teams.values() if user.id in team.user_ids]

    @property
    def is_full(self) -> bool:
        """Whether the plan allows no other user."""
        return sum(user.state != "disabled" for user in self.users.values()) >= self.user_limit

    def _tag(self, name: str) -> Tag:
        if name not in self.tags:
            self.tags[name] = Tag(next(self._ids), name)
        return self.tags[name]


def _newest_first(record: Entry | Expense) -> tuple[int, int]:
    return -record.date.toordinal(), -record.id
