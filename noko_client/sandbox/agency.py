"""The ready-made account: a small agency, the same on every run."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Final

from noko_client._core.param_types import integer
from noko_client._core.validation import Validator
from noko_client._generated.choices import InvoiceState, UserRole, UserState
from noko_client._generated.sandbox_schema import Invoice, Project, User
from noko_client.sandbox.account import TODAY, Account

_FIRST: Final = "Ada Bo Cleo Dan Eva Finn Gia Hugo Ida Jon Kim Leo Mia Ned Ola Pia Quin Rosa Sam Tess".split()
_LAST: Final = "Adler Brandt Costa Dahl Engel Falk Garcia Holm Ito Jansen".split()
_TEAMS: Final = ("Design", "Engineering", "R&D", "Marketing", "Support", "Finance", "Strategy", "Research & Testing")
#: The project groups and their projects. The last project is the agency's own, the one before it is archived.
_PROJECTS: Final = {
    "Museums": ("Harbour Museum", "City Library"),
    "Shops": ("Northwind Shop", "Blue Bottle", "Open Kitchen"),
    None: ("Gear GmbH", "Sprockets", "Alpine Tours", "Orchard App", "Tramway", "Lighthouse", "Internal"),
}
_WORK: Final = (
    "sketches #design",
    "review with the client #meeting",
    "new checkout #development",
    "fixed the menu #bug",
    "interviews #research",
    "weekly #meeting",
    "copy for the landing page #writing",
    "deployed #development #release",
    "repaired our own printer #overhead*",
)
_SPENT: Final = ("train to the client", "new software", "stock photos", "lunch with the client", "prototype parts")
_ROLES: Final[tuple[UserRole, ...]] = ("leader", "coworker", "coworker", "contractor", "supervisor")
_STATES: Final[dict[int, UserState]] = {17: "disabled", 29: "pending", 35: "suspended"}
_INVOICES: Final[dict[int, InvoiceState]] = {10: "awaiting_payment", 11: "unpaid"}
_COLORS: Final = ("#ff9898", "#98c8ff", "#98e0a0", "#ffd080", "#d0a8f0", "#80d8d0")


def agency(*, entries: int = 2_000, user_limit: int = 100) -> Account:
    """Make a small agency: 40 users, 8 teams, 12 projects, and a year of entries, expenses and invoices.

    Args:
        entries: How many entries its users have logged.
        user_limit: How many users may be active or pending at once.
    """
    Validator("agency", {"entries": integer(0)}).validate({"entries": entries})
    chance = random.Random(5538)
    account = Account(user_limit=user_limit)
    users = _add_users(account)
    projects = _add_projects(account)
    for user in users:
        if user.role == "contractor":
            account.give_access(user, chance.sample(projects, 3))
    invoices = [
        account.add_invoice(
            f"AA{number:03}",
            TODAY - timedelta(days=30 * (12 - number)),
            state=_INVOICES.get(number, "paid"),
            hourly_rate=80,
        )
        for number in range(1, 12)
    ]
    _add_work(account, chance, users[:36], projects, invoices, entries)
    projects[-2].enabled = False
    account.add_timer(projects[0], "sketches #design", seconds=1_500, state="running")
    account.add_timer(projects[1], "review with the client #meeting", seconds=2_700)
    account.add_webhook("Time sheets", "https://example.com/noko/entries", ["entry.created", "entry.updated"])
    account.add_webhook("Archive", "https://example.com/noko/all")
    account.add_broadcast_receiver("Wall clock", "https://example.com/noko/timer", ["timer"])
    return account


def _add_users(account: Account) -> list[User]:
    users = [account.owner]
    for number in range(39):
        first, last = _FIRST[number % 20], _LAST[(number * 7) % 10]
        role, state = _ROLES[number % 5], _STATES.get(number, "active")
        email = f"{first}.{last}{number + 1}@example.com".lower()
        users.append(account.add_user(email, first_name=first, last_name=last, role=role, state=state))
    for number, name in enumerate(_TEAMS):
        account.add_team(name, users[1 + number * 4 : 8 + number * 4])
    return users


def _add_projects(account: Account) -> list[Project]:
    projects: list[Project] = []
    for group_name, names in _PROJECTS.items():
        group = account.add_project_group(group_name) if group_name else None
        for name in names:
            at = len(projects)
            increment, color = (1, 5, 15, 30)[at % 4], _COLORS[at % 6]
            is_billable = name != "Internal"
            projects.append(
                account.add_project(name, billing_increment=increment, color=color, billable=is_billable, group=group)
            )
    return projects


def _add_work(
    account: Account,
    chance: random.Random,
    users: list[User],
    projects: list[Project],
    invoices: list[Invoice],
    entries: int,
) -> None:
    """Add a year of entries and expenses. The users who are not among these are new and can be deleted."""

    def bill(day: date) -> Invoice | None:
        """Return the next invoice after a day, for some of the work."""
        later = [invoice for invoice in invoices if invoice.invoice_date >= day]
        return later[0] if later and chance.random() < 0.4 else None

    for _ in range(entries):
        day = TODAY - timedelta(days=chance.randrange(365))
        invoice = bill(day)
        account.add_entry(
            chance.choice(users),
            chance.choice(projects),
            minutes=chance.choice((15, 30, 45, 60, 90, 120, 240)),
            description=chance.choice(_WORK),
            on=day,
            invoice=invoice,
            approved_by=account.owner if invoice or chance.random() < 0.2 else None,
        )
    for _ in range(200):
        day = TODAY - timedelta(days=chance.randrange(365))
        account.add_expense(
            chance.choice(users),
            chance.choice(projects),
            price=f"{chance.randrange(-2000, 50000) / 100:.2f}",
            description=chance.choice(_SPENT),
            on=day,
            taxable=chance.random() < 0.7,
            invoice=bill(day),
        )
