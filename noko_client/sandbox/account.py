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
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from noko_client.sandbox.records import EPOCH, TODAY, Entry, Expense, Invoice, Project, Tag, Team, User

if TYPE_CHECKING:
    from noko_client._generated.choices import InvoiceState, UserRole, UserState


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
        self._last_id = 1000
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
        role: UserRole = "leader",
        state: UserState = "active",
        at: datetime = EPOCH,
    ) -> User:
        """Add a user.

        Args:
            email: The user's email address.
            first_name: The first name.
            last_name: The last name.
            role: What the user may do: ``supervisor``, ``leader``, ``coworker`` or ``contractor``. A contractor
                sees no project before it is put into the user's ``project_ids``.
            state: ``active``, ``pending``, ``suspended`` or ``disabled``.
            at: When the user was created.

        Returns:
            The user, with a new id.
        """
        user = User(self._new_id(), email, first_name, last_name, role, state, created_at=at, updated_at=at)
        self.users[user.id] = user
        return user

    def add_team(self, name: str, users: Iterable[User] = (), *, at: datetime = EPOCH) -> Team:
        """Add a team.

        Args:
            name: Its name.
            users: Who is in it.
            at: When it was created.

        Returns:
            The team, with a new id.
        """
        team = Team(self._new_id(), name, [user.id for user in users], at, at)
        self.teams[team.id] = team
        return team

    def add_project(
        self, name: str, *, billing_increment: int = 15, billable: bool = True, color: str = "#ff9898"
    ) -> Project:
        """Add a project.

        Args:
            name: Its name.
            billing_increment: In minutes: 1, 5, 6, 10, 15, 20, 30 or 60.
            billable: Whether its time is.
            color: Its color, such as ``#ff9898``.

        Returns:
            The project, with a new id.
        """
        project = Project(self._new_id(), name, billing_increment, billable=billable, color=color)
        self.projects[project.id] = project
        return project

    def add_invoice(
        self, reference: str, on: date = TODAY, *, state: InvoiceState = "unpaid", total: str = "0"
    ) -> Invoice:
        """Make an invoice, for `add_entry` and `add_expense`.

        Args:
            reference: Its reference, such as ``AA001``.
            on: Its date.
            state: ``unpaid``, ``awaiting_payment``, ``in_progress``, ``paid`` or ``none``.
            total: What it amounts to, as a decimal string.

        Returns:
            The invoice, with a new id.
        """
        return Invoice(self._new_id(), reference, on, state, Decimal(total))

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
        """Log time.

        Args:
            user: Whose time it is.
            project: What it was spent on.
            minutes: How long it was.
            description: What was done. Words that begin with # are its tags.
            on: The day.
            billable: Whether it can be billed.
            invoice: The invoice that it is billed with.
            import_id: The import that it came with.
            approved_by: Who approved it, at five o'clock of that day.
            updated_at: When it was last changed.

        Returns:
            The entry, with a new id.
        """
        entry = Entry(
            self._new_id(),
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
        """Log an expense.

        Args:
            user: Whose expense it is.
            project: What it was for.
            price: What it cost, as a decimal string; it may be negative.
            description: What was bought.
            on: The day.
            taxable: Whether it can be taxed.
            invoice: The invoice that it is billed with.

        Returns:
            The expense, with a new id.
        """
        expense = Expense(self._new_id(), user, on, Decimal(price), description, project, taxable, invoice)
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

    def _new_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _tag(self, name: str) -> Tag:
        if name not in self.tags:
            self.tags[name] = Tag(self._new_id(), name)
        return self.tags[name]


def _newest_first(record: Entry | Expense) -> tuple[int, int]:
    return -record.date.toordinal(), -record.id
