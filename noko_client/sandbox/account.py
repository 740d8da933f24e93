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
from typing import Final, get_args

from noko_client._generated.choices import InvoiceState, UserRole, UserState
from noko_client.sandbox.checks import Checks
from noko_client.sandbox.records import EPOCH, TODAY, Entry, Expense, Invoice, Project, Tag, Team, User

Money = str | int | float | Decimal
BILLING_INCREMENTS: Final = (1, 5, 6, 10, 15, 20, 30, 60)


class Account:
    """An account, with its owner as its first user and as the one whom the token belongs to.

    Args:
        user_limit: How many users may be active or pending at once.

    Attributes:
        users: The users by id.
        teams: The teams by id.
        projects: The projects by id.
        tags: The tags by name.
        entries: The entries by the id of their user, newest first.
        expenses: The expenses by the id of their user, newest first.
        owner: The user who owns the account.
        authenticated: The user whom the token belongs to: the owner, unless another is put here.
    """

    def __init__(self, *, user_limit: int = 100) -> None:
        Checks("Account").whole("user_limit", user_limit, 1)
        self.user_limit = user_limit
        self.users: dict[int, User] = {}
        self.teams: dict[int, Team] = {}
        self.projects: dict[int, Project] = {}
        self.tags: dict[str, Tag] = {}
        self.entries: dict[int, list[Entry]] = {}
        self.expenses: dict[int, list[Expense]] = {}
        self._last_id = 1000
        self.owner: User = self.add_user(
            "olivia.owner@example.com", first_name="Olivia", last_name="Owner", role="supervisor"
        )
        self.authenticated: User = self.owner

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
        check = Checks("add_user")
        check.text("email", email)
        check.text("first_name", first_name, optional=True)
        check.text("last_name", last_name, optional=True)
        check.one_of("role", role, get_args(UserRole))
        check.one_of("state", state, get_args(UserState))
        check.moment("at", at)
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
        check = Checks("add_team")
        check.text("name", name)
        check.moment("at", at)
        members = list(users)
        for user in members:
            check.record("users", user, self.users, "add_user")
        team = Team(self._new_id(), name, list(dict.fromkeys(user.id for user in members)), at, at)
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
        check = Checks("add_project")
        check.text("name", name)
        check.one_of("billing_increment", billing_increment, BILLING_INCREMENTS)
        check.flag("billable", billable)
        check.text("color", color)
        project = Project(self._new_id(), name, billing_increment, billable=billable, color=color)
        self.projects[project.id] = project
        return project

    def add_invoice(
        self, reference: str, on: date = TODAY, *, state: InvoiceState = "unpaid", total: Money = "0"
    ) -> Invoice:
        """Make an invoice, for `add_entry` and `add_expense`.

        Args:
            reference: Its reference, such as ``AA001``.
            on: Its date.
            state: ``unpaid``, ``awaiting_payment``, ``in_progress``, ``paid`` or ``none``.
            total: What it amounts to: a Decimal, a number or a string like ``14.55``.

        Returns:
            The invoice, with a new id.
        """
        check = Checks("add_invoice")
        check.text("reference", reference)
        check.day("on", on)
        check.one_of("state", state, get_args(InvoiceState))
        return Invoice(self._new_id(), reference, on, state, check.amount("total", total))

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
        check = Checks("add_entry")
        check.record("user", user, self.users, "add_user")
        check.record("project", project, self.projects, "add_project")
        check.whole("minutes", minutes, 0)
        check.text("description", description)
        check.day("on", on)
        check.flag("billable", billable)
        check.moment("updated_at", updated_at)
        if invoice is not None:
            check.kind("invoice", invoice, Invoice, "add_invoice")
        if import_id is not None:
            check.whole("import_id", import_id, 1)
        if approved_by is not None:
            check.record("approved_by", approved_by, self.users, "add_user")
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
        price: Money,
        description: str,
        on: date = TODAY,
        taxable: bool = True,
        invoice: Invoice | None = None,
    ) -> Expense:
        """Log an expense.

        Args:
            user: Whose expense it is.
            project: What it was for.
            price: What it cost: a Decimal, a number or a string like ``14.55``; it may be negative.
            description: What was bought.
            on: The day.
            taxable: Whether it can be taxed.
            invoice: The invoice that it is billed with.

        Returns:
            The expense, with a new id.
        """
        check = Checks("add_expense")
        check.record("user", user, self.users, "add_user")
        check.record("project", project, self.projects, "add_project")
        check.text("description", description)
        check.day("on", on)
        check.flag("taxable", taxable)
        if invoice is not None:
            check.kind("invoice", invoice, Invoice, "add_invoice")
        amount = check.amount("price", price)
        expense = Expense(self._new_id(), user, on, amount, description, project, taxable, invoice)
        insort(self.expenses.setdefault(user.id, []), expense, key=_newest_first)
        return expense

    def entries_of(self, user_ids: Iterable[int]) -> list[Entry]:
        """The entries of some users, newest first."""
        return sorted((entry for id in user_ids for entry in self.entries.get(id, ())), key=_newest_first)

    def teams_of(self, user: User) -> list[Team]:
        """The teams that a user is in."""
        return [team for team in list(self.teams.values()) if user.id in team.user_ids]

    def users_in(self, team: Team) -> list[User]:
        """The users of a team."""
        return [self.users[id] for id in list(team.user_ids) if id in self.users]

    @property
    def is_full(self) -> bool:
        """Whether the plan allows no other user."""
        return sum(user.state != "disabled" for user in list(self.users.values())) >= self.user_limit

    def _new_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _tag(self, name: str) -> Tag:
        if name not in self.tags:
            self.tags[name] = Tag(self._new_id(), name)
        return self.tags[name]


def _newest_first(record: Entry | Expense) -> tuple[int, int]:
    return -record.date.toordinal(), -record.id
