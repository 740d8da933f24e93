"""The log of received requests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime

import httpx
import pytest

from noko_client import APIStatusError, NokoClient
from noko_client.sandbox import Account, Sandbox
from noko_client.sandbox.request_log import MAX_REQUESTS, RecordedRequest
from tests.support.operations import NAMES, inputs
from tests.support.operations import call as call_operation
from tests.support.runner import TOKEN

AGENT = {"User-Agent": "test/1.0"}


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[NokoClient]:
    with NokoClient(TOKEN, base_url=sandbox.url, requests_per_second=None, max_retries=0) as client:
        yield client


def test_a_request_is_recorded(sandbox: Sandbox, client: NokoClient, account: Account) -> None:
    ann = account.add_user("ann@example.com")
    client.teams.create(name="Döner & Co", user_ids=[ann.id])
    client.users.list_entries(ann.id, from_=date(2026, 1, 2), billable=False)
    create, entries = sandbox.requests
    assert (create.number, create.method, create.path, create.status) == (1, "POST", "/teams", 201)
    assert create.json == {"name": "Döner & Co", "user_ids": [ann.id]}
    assert (create.query, entries.json) == ({}, None)
    assert (entries.method, entries.path, entries.status) == ("GET", f"/users/{ann.id}/entries", 200)
    assert entries.query == {"from": "2026-01-02", "billable": "false", "per_page": "1000"}
    assert entries.seconds is not None
    assert 0 < entries.seconds < 5
    assert create.headers["user-agent"].startswith("noko-client/")


def test_a_token_is_masked(sandbox: Sandbox) -> None:
    sent = {
        "X-NokoToken": TOKEN,
        "Authorization": f"Bearer {TOKEN}",
        "X-FreckleToken": TOKEN,
        "Cookie": f"a={TOKEN}; b=2",
    }
    sent["Proxy-Authorization"] = f"{TOKEN} x"
    httpx.get(f"{sandbox.url}/users", headers={**AGENT, **sent})
    [request] = sandbox.requests
    assert [request.headers[name.lower()] for name in sent] == ["***", "Bearer ***", "***", "***", "***"]
    assert TOKEN not in f"{request!r}{vars(request)}"


@pytest.mark.parametrize(("body", "expected"), [(b"{", None), (b"\xff", None), (b"", None), (b"[1]", [1])])
def test_a_body_that_cannot_be_read_is_recorded_as_received(sandbox: Sandbox, body: bytes, expected: object) -> None:
    httpx.post(f"{sandbox.url}/teams", content=body, headers=AGENT)
    [request] = sandbox.requests
    assert (request.body, request.json, request.status) == (body, expected, 401)
    assert request.call.endswith("# with a body that is not JSON") is (body in (b"{", b"\xff"))


def test_a_request_to_somewhere_else_is_recorded_too(sandbox: Sandbox) -> None:
    httpx.get(sandbox.url.removesuffix("/v2") + "/users", headers=AGENT)
    httpx.get(sandbox.url + "/nothing?a=1", headers=AGENT)
    assert [repr(request) for request in sandbox.requests] == ["<GET ../users 404>", "<GET /nothing?a=1 404>"]


def test_reset_forgets_all_and_brings_the_account_back() -> None:
    account = Account()
    ann = account.add_user("ann@example.com")
    with (
        Sandbox(account) as sandbox,
        NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client,
    ):
        client.users.delete(ann.id)
        sandbox.fail(status=503)
        sandbox.reset()
        assert sandbox.requests == []
        assert [user.email for user in client.users.list()] == [account.owner.email, "ann@example.com"]
        assert [request.number for request in sandbox.requests] == [1]


def test_only_the_last_requests_are_kept(sandbox: Sandbox) -> None:
    journal = sandbox.request_log
    for _ in range(MAX_REQUESTS + 5):
        journal.begin(datetime.now(UTC), "GET", "/users", "", {}, b"")
    assert len(sandbox.requests) == MAX_REQUESTS
    assert sandbox.requests[0].number == 6


def test_a_subscriber_is_notified_when_a_request_is_received_and_when_it_ends(
    sandbox: Sandbox, client: NokoClient
) -> None:
    heard: list[tuple[str, int | None]] = []

    def listen(request: RecordedRequest) -> None:
        heard.append((request.path, request.status))

    with sandbox.request_log.subscribe(listen):
        client.users.list()
    client.teams.list()
    assert heard == [("/users", None), ("/users", 200)]


CALLS = [
    "client.teams.add_users(9283, [5538])",
    "client.teams.list()",
    "client.teams.list(page=2)",
    "client.teams.list(user_ids=[1, 2], per_page=None)",
    "client.users.list(name=\"O'Hara\", role='leader')",
    "client.users.edit(5538, first_name='Zoë')",
    "client.users.create('a@example.com', role='coworker')",
    "client.users.list_entries(5538, tag_filter_type='combination of', from_='2026-01-02', billable=True)",
    "client.users.list_expenses(5538, price_from=-1.5)",
    "client.users.reactivate(5538)",
    "client.teams.remove_all_users(9283)",
    "client.request('GET', '/nothing', params={'name': 'x'})",
    "client.request('POST', '/teams', json={'name': 'x', 'color': 'red'})",
    "client.request('GET', '/teams', params={'unknown': '1'})",
    "client.request('GET', '/users/abc')",
    "client.request('GET', '/users/007')",
    "client.request('GET', '/users', params={'name': ['a', 'b'], 'role': 'x'})",
    "client.request('GET', '/users', params={'role': 'emperor'})",
    "client.request('GET', '/users', params={'per_page': '5000'})",
    "client.request('POST', '/teams', json={'name': 'x', 'user_ids': []})",
    "client.request('POST', '/teams', json=[])",
]


@pytest.mark.parametrize("call", CALLS)
def test_the_python_that_makes_a_request(call: str, sandbox: Sandbox, client: NokoClient) -> None:
    make(call, client)
    assert sandbox.requests[0].call == call


@pytest.mark.parametrize("name", NAMES)
def test_it_makes_the_same_request_again(name: str, sandbox: Sandbox, client: NokoClient) -> None:
    with suppress(APIStatusError):
        call_operation(client, name, inputs(name))
    [first] = sandbox.requests
    assert first.call.startswith(f"client.{name}(")
    make(first.call, client)
    second = sandbox.requests[1]
    assert (second.method, second.path, second.query) == (first.method, first.path, first.query)
    assert second.json == first.json


def make(call: str, client: NokoClient) -> None:
    """Make a call; what Noko says of it does not matter here."""
    with suppress(APIStatusError):
        eval(call, {"client": client})
