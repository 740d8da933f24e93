"""The records that an account is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
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
