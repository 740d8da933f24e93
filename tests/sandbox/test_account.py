"""What an account accepts: a mistake is reported where it is made."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from noko_client.sandbox import Account, Sandbox, agency

ACCOUNT = Account()
ANN = ACCOUNT.add_user("ann@example.com")
WEBSITE = ACCOUNT.add_project("Website")
SANDBOX = Sandbox(ACCOUNT)


def call(name: str, *arguments: object, **more: object) -> object:
    """Call a method without type checks."""
    method: Callable[..., object] = getattr(ACCOUNT, name)
    return method(*arguments, **more)


MISTAKES: dict[str, tuple[Callable[[], object], str]] = {
    "an email": (lambda: call("add_user", None), "add_user(): email must be text that is not blank, not None"),
    "a role": (lambda: call("add_user", "a@b.c", role="boss"), "add_user(): role must be 'supervisor', "),
    "a time": (
        lambda: call("add_user", "a@b.c", at=datetime(2026, 1, 1)),
        "add_user(): at must be a datetime with a time zone, not datetime: datetime.datetime(2026, 1, 1, 0, 0)",
    ),
    "no user": (lambda: call("add_team", "x", [None]), "add_team(): users[0] must be a User of this account, not None"),
    "another account": (lambda: call("add_team", "x", [Account().owner]), "must be a User of this account, not User"),
    "an increment": (
        lambda: call("add_project", "x", billing_increment=7),
        "add_project(): billing_increment must be 1, 5, 6, 10, 15, 20, 30 or 60, not int: 7",
    ),
    "a total": (
        lambda: call("add_invoice", "x", total="1,5"),
        "add_invoice(): total must be a Decimal, an int, a float or a string",
    ),
    "swapped": (lambda: call("add_entry", WEBSITE, ANN, minutes=5), "add_entry(): user must be a User of this account"),
    "minutes": (
        lambda: call("add_entry", ANN, WEBSITE, minutes="5"),
        "add_entry(): minutes must be an integer from 0, not str: '5'",
    ),
    "a day": (lambda: call("add_entry", ANN, WEBSITE, minutes=5, on="2026-01-01"), "on must be a date, not str: "),
    "entries": (lambda: agency(entries=-1), "agency(): entries must be an integer from 0, not int: -1"),
    "a port": (lambda: Sandbox(port=70_000), "Sandbox(): port must be an integer from 0 to 65,535, not int: 70000"),
    "a token": (lambda: Sandbox(token=" x "), "Sandbox(): token must be visible ASCII characters without a blank"),
    "an account": (lambda: setattr(SANDBOX, "account", {}), "Sandbox(): account must be an Account, not dict"),
    "a field": (lambda: setattr(ANN, "rolle", "leader"), "User has no field 'rolle'"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_reported_where_it_is_made(mistake: str) -> None:
    make, message = MISTAKES[mistake]
    with pytest.raises((ValueError, AttributeError), match=re.escape(message)):
        make()


def test_what_it_accepts() -> None:
    account = Account()
    ann = account.add_user("ann@example.com", role="contractor", at=datetime(2026, 1, 1, tzinfo=UTC))
    team = account.add_team("Design", (user for user in (ann, ann)))
    project = account.add_project("Website")
    for price in (1, 1.5, "1.50", Decimal(3) / 2):
        assert account.add_expense(ann, project, price=price, description="train").price in (1, Decimal("1.5"))
    assert team.users == (ann,)
