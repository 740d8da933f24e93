"""The bytes that are sent: every type of parameter in a path, a query and a body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TypeAlias

import pytest

from tests.documents import document
from tests.support.runner import AnyClient, Runner
from tests.support.server import Reply, ScriptedServer

USER = document("user")
LISTED = "per_page=1000"

Call: TypeAlias = Callable[[AnyClient], object]


def three() -> Iterator[int | str]:
    yield 1
    yield "2"
    yield 3


BERLIN = dt.timezone(dt.timedelta(hours=2))
PRECISE = dt.datetime(2026, 1, 31, 1, 2, 3, 999, dt.UTC)
LATE_IN_UTC = dt.datetime(2026, 1, 31, 1, tzinfo=BERLIN)

#: A call of `users.list_entries` or `users.list_expenses`, and what its query has to be.
QUERIES: list[tuple[Call, str]] = [
    (lambda c: c.users.list_entries(1, user_ids=[1, "2"]), "user_ids=1,2"),
    (lambda c: c.users.list_entries(1, user_ids="1,2"), "user_ids=1,2"),
    (lambda c: c.users.list_entries(1, user_ids="1, 2"), "user_ids=1,2"),
    (lambda c: c.users.list_entries(1, user_ids=(1, 2)), "user_ids=1,2"),
    (lambda c: c.users.list_entries(1, user_ids={7}), "user_ids=7"),
    (lambda c: c.users.list_entries(1, user_ids=three()), "user_ids=1,2,3"),
    (lambda c: c.users.list_entries(1, user_ids=12), "user_ids=12"),
    (lambda c: c.users.list_entries(1, user_ids="12"), "user_ids=12"),
    (lambda c: c.users.list_entries(1, user_ids="007"), "user_ids=7"),
    (lambda c: c.users.list_entries(1, description="a b&c=d/é,#?"), "description=a%20b%26c%3Dd%2F%C3%A9%2C%23%3F"),
    (lambda c: c.users.list_entries(1, from_=dt.date(2026, 1, 31)), "from=2026-01-31"),
    (lambda c: c.users.list_entries(1, from_=dt.datetime(2026, 1, 31, 23, 59, tzinfo=BERLIN)), "from=2026-01-31"),
    (lambda c: c.users.list_entries(1, to="2026-01-31"), "to=2026-01-31"),
    (lambda c: c.users.list_entries(1, updated_from=PRECISE), "updated_from=2026-01-31T01:02:03Z"),
    (lambda c: c.users.list_entries(1, updated_from=LATE_IN_UTC), "updated_from=2026-01-30T23:00:00Z"),
    (lambda c: c.users.list_entries(1, updated_to="2026-01-31T01:00:00+02:00"), "updated_to=2026-01-30T23:00:00Z"),
    (lambda c: c.users.list_entries(1, invoiced=True, billable=False), "invoiced=true&billable=false"),
    (lambda c: c.users.list_entries(1, invoiced="true", billable="false"), "invoiced=true&billable=false"),
    (lambda c: c.users.list_entries(1, tag_filter_type="combination of"), "tag_filter_type=combination%20of"),
    (lambda c: c.users.list_expenses(1, price_from=Decimal("14.50"), price_to=20), "price_from=14.5&price_to=20"),
    (lambda c: c.users.list_expenses(1, price_from=-0.1, price_to=1e5), "price_from=-0.1&price_to=100000"),
    (lambda c: c.users.list_expenses(1, price_from=Decimal("1E+3")), "price_from=1000"),
    (lambda c: c.users.list_entries(1, user_ids=None, description=None, from_=None, invoiced=None), ""),
]


@pytest.mark.parametrize(("call", "query"), QUERIES)
def test_a_type_of_parameter_in_a_query(call: Call, query: str, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json([]))
    send(call)
    assert server.last.target.partition("?")[2] == f"{query}&{LISTED}".lstrip("&")


def test_paging_in_a_query(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json([]))
    send.page(lambda c: c.users.list(page=3, per_page=50))
    assert server.last.target == "/v2/users?page=3&per_page=50"
    send.page(lambda c: c.users.list(per_page=None))
    assert server.last.target == "/v2/users"


def test_a_body_is_compact_json_in_utf_8(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    send(lambda c: c.users.create(email="a@b.c", last_name="Ünal"))
    assert server.last.body == '{"email":"a@b.c","last_name":"Ünal","role":"leader"}'.encode()


def test_an_operation_without_inputs_sends_no_body(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(204))
    send(lambda c: c.users.deactivate(1))
    assert (server.last.body, server.last.headers.get("content-length", "0")) == (b"", "0")


def test_none_is_not_sent_in_a_body(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    send(lambda c: c.users.create(email="a@b.c", first_name=None, role=None))
    assert server.last.json == {"email": "a@b.c"}


def test_an_id_as_a_string_makes_the_same_path(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    send(lambda c: c.users.get("05538"))
    assert server.last.target == "/v2/users/5538"
