"""What an account takes: a mistake is told where it is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from noko_client.sandbox import Account, Sandbox, agency

ACCOUNT = Account()
ANN = ACCOUNT.add_user("ann@example.com")
WEBSITE = ACCOUNT.add_project("Website")


def call(name: str, *arguments: object, **more: object) -> object:
    """Call a method as somebody does whose editor does not check types."""
    method: Callable[..., object] = getattr(ACCOUNT, name)
    return method(*arguments, **more)


MISTAKES: list[tuple[str, Callable[[], object], str]] = [
    ("an email", lambda: call("add_user", None), "add_user(): email=None is not accepted; it takes text"),
    ("a role", lambda: call("add_user", "a@b.c", role="boss"), "role='boss' is not accepted; it takes one of 'superv"),
    ("a state", lambda: call("add_user", "a@b.c", state="gone"), "add_user(): state='gone' is not accepted"),
    ("a moment", lambda: call("add_user", "a@b.c", at=datetime(2026, 1, 1)), "it takes a datetime with a time zone"),
    (
        "an id for a user",
        lambda: call("add_team", "x", [ANN.id]),
        "users=1002 is not accepted; it takes what add_user(",
    ),
    ("no user", lambda: call("add_team", "x", [None]), "users=None is not accepted"),
    ("no project", lambda: call("add_entry", ANN, None, minutes=5, description="x"), "project=None is not accepted"),
    ("a stranger", lambda: call("add_team", "x", [Account().owner]), "add_user() of this account returned"),
    ("an increment", lambda: call("add_project", "x", billing_increment=7), "it takes one of 1, 5, 6, 10"),
    ("a total", lambda: call("add_invoice", "x", total="1,5"), "total='1,5' is not accepted; it takes an amount"),
    ("swapped", lambda: call("add_entry", WEBSITE, ANN, minutes=5, description="x"), "add_entry(): user=Project("),
    ("minutes", lambda: call("add_entry", ANN, WEBSITE, minutes="5", description="x"), "minutes='5' is not accepted"),
    ("a day", lambda: call("add_entry", ANN, WEBSITE, minutes=5, description="x", on="2026-01-01"), "it takes a date"),
    (
        "an invoice",
        lambda: call("add_entry", ANN, WEBSITE, minutes=5, description="x", invoice="AA"),
        "invoice='AA' is not accepted; it takes what add_invoice() returned",
    ),
    ("a price", lambda: call("add_expense", ANN, WEBSITE, price="NaN", description="x"), "price='NaN' is not accepted"),
    ("a limit", lambda: Account(user_limit=0), "user_limit=0 is not accepted; it takes a whole number, 1 or more"),
    ("entries", lambda: agency(entries=-1), "agency(): entries=-1 is not accepted"),
    (
        "a port",
        lambda: Sandbox(port=70_000),
        "Sandbox(): port=70000 is not accepted; it takes a whole number, 0 to 65535",
    ),
    ("a token", lambda: Sandbox(token=" x "), "Sandbox(): token='***' is not accepted; it takes visible ASCII"),
]


@pytest.mark.parametrize(("make", "complaint"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_told_where_it_is_made(make: Callable[[], object], complaint: str) -> None:
    with pytest.raises(ValueError, match=r"^\w+\(\): \w+=.* is not accepted; it takes ") as caught:
        make()
    assert complaint in str(caught.value)


def test_another_thing_is_no_account() -> None:
    sandbox = Sandbox(Account())
    things: tuple[object, ...] = (None, {}, Account)
    for thing in things:
        with pytest.raises(ValueError, match=r"it takes what Account\(\) or agency\(\) returned"):
            setattr(sandbox, "account", thing)  # noqa: B010  # a type checker would say so before


def test_what_it_takes() -> None:
    account = Account()
    ann = account.add_user("ann@example.com", role="contractor", at=datetime(2026, 1, 1, tzinfo=UTC))
    team = account.add_team("Design", (user for user in (ann, ann)))
    project = account.add_project("Website")
    for price in (1, 1.5, "1.50", Decimal(3) / 2):
        assert account.add_expense(ann, project, price=price, description="train").price in (1, Decimal("1.5"))
    assert team.user_ids == [ann.id]
