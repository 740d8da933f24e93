"""What goes over the wire, to the byte: the request of every operation, and every kind of parameter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

import pytest

from noko_client import __version__
from noko_client._generated.operations import OPERATIONS
from tests.documents import document, dump
from tests.support.runner import AnyClient, Runner
from tests.support.server import Reply, ScriptedServer

USER, TEAM, ENTRIES = document("user"), document("get_a_team"), document("get_the_entries_for_users_in_a_team")
LISTED = "per_page=1000"

Call: TypeAlias = Callable[[AnyClient], object]


@dataclass(frozen=True)
class Wire:
    """A call, and the request and answer that belong to it."""

    call: Call
    request: str
    body: bytes = b""
    answer: object = None


WIRES: dict[str, Wire] = {
    "users.list": Wire(lambda c: c.users.list(), f"GET /v2/users?{LISTED}", answer=[USER]),
    "users.get": Wire(lambda c: c.users.get(5538), "GET /v2/users/5538", answer=USER),
    "users.create": Wire(
        lambda c: c.users.create(email="a@b.c", last_name="Ünal"),
        "POST /v2/users",
        '{"email":"a@b.c","last_name":"Ünal","role":"leader"}'.encode(),
        USER,
    ),
    "users.edit": Wire(lambda c: c.users.edit(1, role="coworker"), "PUT /v2/users/1", b'{"role":"coworker"}', USER),
    "users.delete": Wire(lambda c: c.users.delete(1), "DELETE /v2/users/1"),
    "users.deactivate": Wire(lambda c: c.users.deactivate(1), "PUT /v2/users/1/deactivate"),
    "users.reactivate": Wire(lambda c: c.users.reactivate(1), "PUT /v2/users/1/activate"),
    "users.list_entries": Wire(lambda c: c.users.list_entries(1), f"GET /v2/users/1/entries?{LISTED}", answer=ENTRIES),
    "users.list_expenses": Wire(
        lambda c: c.users.list_expenses(1), f"GET /v2/users/1/expenses?{LISTED}", answer=[document("expense")]
    ),
    "users.give_access_to_projects": Wire(
        lambda c: c.users.give_access_to_projects(1, [2]),
        "PUT /v2/users/1/give_access_to_projects",
        b'{"project_ids":[2]}',
    ),
    "users.revoke_access_to_projects": Wire(
        lambda c: c.users.revoke_access_to_projects(1, "2,3"),
        "PUT /v2/users/1/revoke_access_to_projects",
        b'{"project_ids":[2,3]}',
    ),
    "users.revoke_access_to_all_projects": Wire(
        lambda c: c.users.revoke_access_to_all_projects(1), "PUT /v2/users/1/revoke_access_to_all_projects"
    ),
    "teams.list": Wire(lambda c: c.teams.list(), f"GET /v2/teams?{LISTED}", answer=[TEAM]),
    "teams.get": Wire(lambda c: c.teams.get(9283), "GET /v2/teams/9283", answer=TEAM),
    "teams.create": Wire(
        lambda c: c.teams.create(name="R&D", user_ids=[1, "2"]),
        "POST /v2/teams",
        b'{"name":"R&D","user_ids":[1,2]}',
        TEAM,
    ),
    "teams.edit": Wire(lambda c: c.teams.edit(1, "R&D"), "PUT /v2/teams/1", b'{"name":"R&D"}', TEAM),
    "teams.delete": Wire(lambda c: c.teams.delete(1), "DELETE /v2/teams/1"),
    "teams.list_entries": Wire(lambda c: c.teams.list_entries(1), f"GET /v2/teams/1/entries?{LISTED}", answer=ENTRIES),
    "teams.list_users": Wire(lambda c: c.teams.list_users(1), f"GET /v2/teams/1/users?{LISTED}", answer=[USER]),
    "teams.add_users": Wire(
        lambda c: c.teams.add_users(1, "3,4"), "POST /v2/teams/1/add_users", b'{"user_ids":[3,4]}', [USER]
    ),
    "teams.remove_users": Wire(
        lambda c: c.teams.remove_users(1, {3}), "PUT /v2/teams/1/remove_users", b'{"user_ids":[3]}'
    ),
    "teams.remove_all_users": Wire(lambda c: c.teams.remove_all_users(1), "PUT /v2/teams/1/remove_all_users"),
}


@pytest.mark.parametrize("name", [each.name for each in OPERATIONS])
def test_the_request_of_an_operation(name: str, send: Runner, server: ScriptedServer) -> None:
    assert name in WIRES, f"{name} has no line here: add one"
    wire = WIRES[name]
    server.replies(Reply(204) if wire.answer is None else Reply.json(wire.answer))
    send(wire.call)
    [seen] = server.seen
    assert f"{seen.method} {seen.target}" == wire.request
    assert seen.body == wire.body
    assert seen.headers["x-nokotoken"] == "secret-token-1234"
    assert seen.headers["user-agent"].startswith(f"noko-client/{__version__} (Python/3.")
    assert seen.headers["accept"] == "application/json"
    assert seen.headers.get("content-type") == ("application/json" if wire.body else None)
    assert "authorization" not in seen.headers
    assert "cookie" not in seen.headers


@pytest.mark.parametrize("name", [each.name for each in OPERATIONS])
def test_an_operation_returns_what_it_declares(name: str, send: Runner, server: ScriptedServer) -> None:
    assert name in WIRES, f"{name} has no line here: add one"
    wire = WIRES[name]
    server.replies(Reply(204) if wire.answer is None else Reply.json(wire.answer))
    result = send(wire.call)
    # A page and a list hold what came; one object is a model, and not a list of one; no content is None.
    items: object = getattr(result, "items", result)
    assert dump(items) == wire.answer


def three() -> Iterator[int | str]:
    yield 1
    yield "2"
    yield 3


BERLIN = dt.timezone(dt.timedelta(hours=2))
PRECISE = dt.datetime(2026, 1, 31, 1, 2, 3, 999)
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
    (lambda c: c.users.list_entries(1, updated_to="2026-01-31T01:00:00"), "updated_to=2026-01-31T01:00:00Z"),
    (lambda c: c.users.list_entries(1, invoiced=True, billable=False), "invoiced=true&billable=false"),
    (lambda c: c.users.list_entries(1, invoiced="true", billable="false"), "invoiced=true&billable=false"),
    (lambda c: c.users.list_entries(1, tag_filter_type="combination of"), "tag_filter_type=combination%20of"),
    (lambda c: c.users.list_expenses(1, price_from=Decimal("14.50"), price_to=20), "price_from=14.5&price_to=20"),
    (lambda c: c.users.list_expenses(1, price_from=-0.1, price_to=1e5), "price_from=-0.1&price_to=100000"),
    (lambda c: c.users.list_expenses(1, price_from=Decimal("1E+3")), "price_from=1000"),
    (lambda c: c.users.list_entries(1, user_ids=None, description=None, from_=None, invoiced=None), ""),
]


@pytest.mark.parametrize(("call", "query"), QUERIES)
def test_a_kind_of_parameter_in_a_query(call: Call, query: str, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json([]))
    send(call)
    assert server.last.target.partition("?")[2] == f"{query}&{LISTED}".lstrip("&")


def test_paging_in_a_query(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json([]))
    send.page(lambda c: c.users.list(page=3, per_page=50))
    assert server.last.target == "/v2/users?page=3&per_page=50"
    send.page(lambda c: c.users.list(per_page=None))
    assert server.last.target == "/v2/users"


def test_none_is_not_sent_in_a_body(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    send(lambda c: c.users.create(email="a@b.c", first_name=None, role=None))
    assert server.last.json == {"email": "a@b.c"}


def test_an_id_as_a_string_makes_the_same_path(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    send(lambda c: c.users.get("05538"))
    assert server.last.target == "/v2/users/5538"
