"""The ready-made account: a small agency, the same on every run."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Final

from noko_client._generated.choices import InvoiceState, UserRole, UserState
from noko_client.sandbox.account import Account
from noko_client.sandbox.checks import Checks
from noko_client.sandbox.records import TODAY

_FIRST: Final = "Ada Bo Cleo Dan Eva Finn Gia Hugo Ida Jon Kim Leo Mia Ned Ola Pia Quin Rosa Sam Tess".split()
_LAST: Final = "Adler Brandt Costa Dahl Engel Falk Garcia Holm Ito Jansen".split()
_TEAMS: Final = ("Design", "Engineering", "R&D", "Marketing", "Support", "Finance", "Strategy", "Research & Testing")
_PROJECTS: Final = (
    "Gear GmbH", "Sprockets", "Harbour Museum", "City Library", "Northwind Shop", "Alpine Tours",
    "Blue Bottle", "Orchard App", "Tramway", "Open Kitchen", "Lighthouse", "Internal",
)  # fmt: skip
_WORK: Final = (
    "sketches #design", "review with the client #meeting", "new checkout #development", "fixed the menu #bug",
    "interviews #research", "weekly #meeting", "copy for the landing page #writing", "deployed #development #release",
)  # fmt: skip
_SPENT: Final = ("train to the client", "new software", "stock photos", "lunch with the client", "prototype parts")
_ROLES: Final[tuple[UserRole, ...]] = ("leader", "coworker", "coworker", "contractor", "supervisor")
_STATES: Final[dict[int, UserState]] = {17: "disabled", 29: "pending", 35: "suspended"}
_INVOICES: Final[tuple[InvoiceState, ...]] = ("unpaid", "awaiting_payment", "paid", "paid")
_COLORS: Final = ("#ff9898", "#98c8ff", "#98e0a0", "#ffd080", "#d0a8f0", "#80d8d0")


def agency(*, entries: int = 2_000, user_limit: int = 100) -> Account:
    """Make a small agency: 40 users, 8 teams, 12 projects, and a year of entries and expenses.

    Args:
        entries: How many entries its users have logged.
        user_limit: How many users may be active or pending at once.
    """
    Checks("agency").whole("entries", entries, 0)
    chance = random.Random(5538)
    account = Account(user_limit=user_limit)
    users = [account.owner]
    for number in range(39):
        first, last = _FIRST[number % 20], _LAST[(number * 7) % 10]
        role, state = _ROLES[number % 5], _STATES.get(number, "active")
        email = f"{first}.{last}{number + 1}@example.com".lower()
        users.append(account.add_user(email, first_name=first, last_name=last, role=role, state=state))
    for number, name in enumerate(_TEAMS):
        account.add_team(name, users[1 + number * 4 : 8 + number * 4])
    projects = [
        account.add_project(
            name, billing_increment=(1, 5, 15, 30)[at % 4], color=_COLORS[at % 6], billable=name != "Internal"
        )
        for at, name in enumerate(_PROJECTS)
    ]
    for user in users:
        if not user.sees_all_projects:
            user.project_ids.update(project.id for project in chance.sample(projects, 3))
    invoices = [
        account.add_invoice(
            f"AA{number:03}", TODAY - timedelta(days=30 * number), state=state, total=f"{190 * number}.33"
        )
        for number, state in enumerate(_INVOICES, 1)
    ]
    # The last few users are new and have logged nothing: they are the ones who can be deleted.
    busy = users[:36]
    for _ in range(entries):
        day = TODAY - timedelta(days=chance.randrange(365))
        account.add_entry(
            chance.choice(busy),
            chance.choice(projects),
            minutes=chance.choice((15, 30, 45, 60, 90, 120, 240)),
            description=chance.choice(_WORK),
            on=day,
            billable=chance.random() < 0.8,
            invoice=chance.choice(invoices) if chance.random() < 0.3 else None,
            approved_by=users[0] if chance.random() < 0.4 else None,
        )
    for _ in range(200):
        account.add_expense(
            chance.choice(busy),
            chance.choice(projects),
            price=f"{chance.randrange(-2000, 50000) / 100:.2f}",
            description=chance.choice(_SPENT),
            on=TODAY - timedelta(days=chance.randrange(365)),
            taxable=chance.random() < 0.7,
            invoice=chance.choice(invoices) if chance.random() < 0.3 else None,
        )
    return account
