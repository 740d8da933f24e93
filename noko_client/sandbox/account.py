"""The account that a sandbox holds, and what adds to it.

::

    account = Account()
    ann = account.add_user("ann@example.com", first_name="Ann")
    team = account.add_team("Design", [ann])
    account.add_entry(ann, account.add_project("Website"), minutes=90, description="sketches #design")
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Final, TypeVar

from noko_client._core.param_types import integer
from noko_client._core.validation import Validator
from noko_client._generated import sandbox_schema as schema
from noko_client._generated.choices import InvoiceState, TimerState, UserRole, UserState
from noko_client._generated.sandbox_schema import (
    BroadcastReceiver,
    Entry,
    Expense,
    Import,
    Invoice,
    InvoiceRateCalculation,
    Project,
    ProjectGroup,
    Tag,
    Team,
    Timer,
    User,
    Webhook,
)
from noko_client._generated.types import BillingIncrement
from noko_client._schema import Record
from noko_client.sandbox.checks import check_values, to_decimal
from noko_client.sandbox.rules.entries import complete
from noko_client.sandbox.rules.tags import add_tag, find_tag
from noko_client.sandbox.rules.webhooks import new_secret
from noko_client.sandbox.schema import embedded
from noko_client.sandbox.store import Store, Table

R = TypeVar("R", bound=Record)
Money = str | int | float | Decimal

#: When everything is created unless a test says otherwise, so that an account is the same on every run.
EPOCH: Final = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
TODAY: Final = EPOCH.date()


class Account:
    """An account, with its owner as its first user and as the one whom the token belongs to.

    Args:
        user_limit: How many users may be active or pending at once.
        project_limit: How many projects there may be.

    Attributes:
        owner: The user who owns the account.
        authenticated: The user whom the token belongs to: the owner, unless another is put here. A contractor may do
            less than the others; what is refused is a 403.
        details: What ``client.account.get()`` shows.
        access: The ids of the projects that a contractor sees, by the contractor's id.
        locked_tags: The ids of tags that are locked, as they are while Noko merges them.
        running_since: When the running timer of a user was last read or started, by the user's id.
        store: All tables, by the class of their records: ``account.store[User]`` is ``account.users``.
    """

    def __init__(self, *, user_limit: int = 100, project_limit: int = 1_000) -> None:
        types = {"user_limit": integer(1), "project_limit": integer(1)}
        Validator("Account", types).validate({"user_limit": user_limit, "project_limit": project_limit})
        self.user_limit: int = user_limit
        self.project_limit: int = project_limit
        self.billing_increment: int = 15
        self.access: dict[int, set[int]] = {}
        self.locked_tags: set[int] = set()
        self.running_since: dict[int, datetime] = {}
        self.store: Store = Store()
        self.users: Table[User] = self.store[User]
        self.teams: Table[Team] = self.store[Team]
        self.project_groups: Table[ProjectGroup] = self.store[ProjectGroup]
        self.projects: Table[Project] = self.store[Project]
        self.tags: Table[Tag] = self.store[Tag]
        self.entries: Table[Entry] = self.store[Entry]
        self.expenses: Table[Expense] = self.store[Expense]
        self.invoices: Table[Invoice] = self.store[Invoice]
        self.timers: Table[Timer] = self.store[Timer]
        self.webhooks: Table[Webhook] = self.store[Webhook]
        self.broadcast_receivers: Table[BroadcastReceiver] = self.store[BroadcastReceiver]
        self.owner: User = self.add_user(
            "olivia.owner@example.com", first_name="Olivia", last_name="Owner", role="supervisor"
        )
        self.authenticated: User = self.owner
        self.details: schema.Account = self._add(
            "Account", schema.Account, {"name": "Agency", "owner": self.owner}, EPOCH
        )

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
        """Add a user. A contractor sees the projects of `give_access` only."""
        values = {"email": email, "first_name": first_name, "last_name": last_name, "role": role, "state": state}
        return self._add("add_user", User, values, at)

    def give_access(self, user: User, projects: Iterable[Project]) -> None:
        """Let a contractor see projects."""
        self.access.setdefault(user.id, set()).update(project.id for project in projects)

    def add_team(self, name: str, users: Iterable[User] = (), *, at: datetime = EPOCH) -> Team:
        """Add a team of users."""
        return self._add("add_team", Team, {"name": name, "users": tuple(dict.fromkeys(users))}, at)

    def add_project_group(self, name: str, projects: Iterable[Project] = (), *, at: datetime = EPOCH) -> ProjectGroup:
        """Add a project group; its projects leave the group that they are in."""
        group = self._add("add_project_group", ProjectGroup, {"name": name}, at)
        for project in projects:
            project.group = group
        return group

    def add_project(
        self,
        name: str,
        *,
        billing_increment: int | None = None,
        billable: bool = True,
        color: str = "#ff9898",
        group: ProjectGroup | None = None,
        at: datetime = EPOCH,
    ) -> Project:
        """Add a project; without a billing increment, it has that of the account."""
        increment = self.billing_increment if billing_increment is None else billing_increment
        Validator("add_project", {"billing_increment": BillingIncrement}).validate({"billing_increment": increment})
        values = {"name": name, "billing_increment": increment, "billable": billable, "color": color, "enabled": True}
        return self._add("add_project", Project, {**values, "group": group}, at)

    def add_tag(self, name: str, *, at: datetime = EPOCH) -> Tag:
        """Add a tag, unless there is one of this name. A ``*`` at its end makes it unbillable."""
        return find_tag(self, name.removesuffix("*")) or add_tag(self, name, at)

    def add_invoice(
        self,
        reference: str,
        on: date = TODAY,
        *,
        state: InvoiceState = "unpaid",
        total: Money = 0,
        hourly_rate: Money | None = None,
        at: datetime = EPOCH,
    ) -> Invoice:
        """Add an invoice, with a flat rate (``total``) or with an hourly rate for its entries."""
        if hourly_rate is None:
            rates = {"calculation_method": "flat_rate", "flat_rate": to_decimal("add_invoice", "total", total)}
        else:
            rates = {"standard_hourly_rate": to_decimal("add_invoice", "hourly_rate", hourly_rate)}
        values = {"reference": reference, "invoice_date": on, "state": state, "show_hours_worked": True}
        calculation = embedded(InvoiceRateCalculation, at, rates)
        return self._add("add_invoice", Invoice, {**values, "rate_calculation": calculation}, at)

    def add_entry(
        self,
        user: User,
        project: Project | None,
        *,
        minutes: int,
        description: str | None = None,
        on: date = TODAY,
        billable: bool | None = None,
        invoice: Invoice | None = None,
        import_id: int | None = None,
        approved_by: User | None = None,
        updated_at: datetime = EPOCH,
    ) -> Entry:
        """Log time, which is not rounded up. Words of the description that begin with # are its tags.

        Args:
            user: The user.
            project: The project, if it has one.
            minutes: The minutes.
            description: What was done.
            on: The day.
            billable: Whether it can be billed; if None, its project and its tags decide.
            invoice: The invoice that it is on.
            import_id: The id of the import that it is from.
            approved_by: Who approved it, at five o'clock of that day.
            updated_at: When it was last changed.
        """
        values: dict[str, object] = {"user": user, "project": project, "minutes": minutes, "description": description}
        values |= {"date": on, "billable": True if billable is None else billable}
        values |= {"approved_by": approved_by, "invoice": invoice}
        entry = self._add("add_entry", Entry, values, updated_at)
        complete(self, entry, updated_at, rounded=False)
        if billable is not None:
            entry.billable = billable
        if approved_by is not None:
            entry.approved_at = datetime.combine(on, time(17), UTC)
        if import_id is not None:
            entry.import_ = Import({"id": import_id})
        return entry

    def add_expense(
        self,
        user: User,
        project: Project,
        *,
        price: Money,
        description: str | None = None,
        on: date = TODAY,
        taxable: bool = True,
        invoice: Invoice | None = None,
        at: datetime = EPOCH,
    ) -> Expense:
        """Add an expense; its price may be negative."""
        values: dict[str, object] = {"user": user, "project": project, "description": description, "date": on}
        values |= {"price": to_decimal("add_expense", "price", price), "taxable": taxable, "invoice": invoice}
        return self._add("add_expense", Expense, values, at)

    def add_webhook(self, name: str, payload_uri: str, events: Iterable[str] = ("*",)) -> Webhook:
        """Add a webhook. The sandbox sends it events if its URI is on this machine: ``http://127.0.0.1:8000/noko``."""
        values = {"name": name, "payload_uri": payload_uri, "events": tuple(events), "state": "enabled"}
        return self._add("add_webhook", Webhook, {**values, "secret": new_secret(self.store)}, EPOCH)

    def add_broadcast_receiver(
        self, name: str, payload_uri: str, subjects: Iterable[str] = ("*",)
    ) -> BroadcastReceiver:
        """Add a broadcast receiver. The sandbox sends nothing to it."""
        values = {"name": name, "payload_uri": payload_uri, "subjects": tuple(subjects), "state": "enabled"}
        secret = new_secret(self.store)
        return self._add("add_broadcast_receiver", BroadcastReceiver, {**values, "secret": secret}, EPOCH)

    def add_timer(
        self, project: Project, description: str | None = None, *, seconds: int = 0, state: TimerState = "paused"
    ) -> Timer:
        """Add a timer of the owner of the token. A running one counts from when it is first read."""
        values = {"user": self.authenticated, "project": project, "description": description}
        return self._add("add_timer", Timer, {**values, "seconds": seconds, "state": state, "date": TODAY}, EPOCH)

    @property
    def shows_all(self) -> bool:
        """Whether the owner of the token sees everything in the account."""
        return self.authenticated.role != "contractor"

    def shows(self, record: Record) -> bool:
        """Whether the owner of the token sees a record: a contractor sees their own and what is on their projects."""
        if self.shows_all:
            return True
        projects = self.access.get(self.authenticated.id, set())
        if isinstance(record, Project):
            return record.id in projects
        if isinstance(record, Entry | Expense):
            return record.user is self.authenticated or (record.project is not None and record.project.id in projects)
        return True

    def _add(self, method: str, kind: type[R], values: Mapping[str, object], at: datetime) -> R:
        check_values(method, kind, {**values, "at": at}, self.store)
        return self.store[kind].add(values, at)
