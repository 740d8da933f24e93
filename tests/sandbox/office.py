"""An account with a record for each rule."""

from __future__ import annotations

from datetime import UTC, datetime
from string import Template
from typing import Final

from noko_client.sandbox import Account

NOW: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Clock:
    """A clock that a test advances."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Office:
    """An account with a record for each rule, and the ids of its records by their names."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.account = account = Account()
        self.owner = owner = account.owner
        self.boss = account.add_user("boss@example.com", role="supervisor")
        self.ann = account.add_user("ann@example.com", first_name="Ann", role="contractor")
        self.new = account.add_user("new@example.com", first_name="Nina", last_name="New", role="coworker")
        self.former = account.add_user("former@example.com", role="contractor", state="disabled")
        self.team = account.add_team("Design", [self.ann])
        self.site = account.add_project("Site", billing_increment=15)
        self.shop = account.add_project("Shop")
        self.old = account.add_project("Old")
        self.unused = account.add_project("Unused")
        self.unpaid = account.add_invoice("A1", total=100)
        self.paid = account.add_invoice("A2", state="paid")
        self.locked = account.add_invoice("A3", state="in_progress")
        self.entry = account.add_entry(owner, self.site, minutes=30, description="sketches #design")
        self.approved = account.add_entry(owner, self.site, minutes=30, approved_by=owner)
        self.billed = account.add_entry(owner, self.site, minutes=60, invoice=self.unpaid)
        self.billed_paid = account.add_entry(owner, self.site, minutes=60, invoice=self.paid)
        self.old_entry = account.add_entry(self.former, self.old, minutes=30)
        self.expense = account.add_expense(owner, self.site, price="14.55")
        self.billed_expense = account.add_expense(owner, self.shop, price=10, invoice=self.unpaid)
        self.old_expense = account.add_expense(owner, self.old, price=1)
        self.old.enabled = False
        self.design = account.tags[self.entry.tags[0].id]
        self.drafts = account.add_tag("drafts")
        self.locked_tag = account.add_tag("locked")
        account.locked_tags.add(self.locked_tag.id)
        self.group = account.add_project_group("Group", [self.site])
        self.hook = account.add_webhook("Hook", "https://example.com/hook", ["entry.created"])

    def fill(self, text: str) -> str:
        """Put the ids of records in the place of ``$names``."""
        return Template(text).substitute({n: record.id for n, record in vars(self).items() if hasattr(record, "id")})
