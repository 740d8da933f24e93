"""Simulated failures: `sandbox.fail`, seen from a socket and from the client."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from noko_client import APIConnectionError, APITimeoutError, NokoClient, RateLimitError, ServerError
from noko_client.sandbox import Account, Sandbox
from noko_client.sandbox.faults import Fault
from tests.support.runner import TOKEN
from tests.support.waiting import wait_until


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[NokoClient]:
    with NokoClient(TOKEN, base_url=sandbox.url, requests_per_second=None, max_retries=0) as client:
        yield client


@pytest.mark.parametrize(
    ("fault", "error", "message", "teams"),
    [
        ({"drop": True}, APIConnectionError, None, []),
        ({"drop": True, "after_acting": True}, APIConnectionError, None, ["Design"]),
        ({"cut": True}, APIConnectionError, "incomplete response", ["Design"]),
        ({"status": 503, "body": {"message": "Locked"}}, ServerError, "503 Service Unavailable: Locked", []),
        ({"status": 502, "body": "<h1>x</h1>", "after_acting": True}, ServerError, "502 Bad Gateway", ["Design"]),
    ],
)
def test_a_request_goes_wrong(
    sandbox: Sandbox,
    client: NokoClient,
    fault: dict[str, Any],
    error: type[Exception],
    message: str | None,
    teams: list[str],
) -> None:
    made = sandbox.fail("POST", "/teams", **fault)
    with pytest.raises(error, match=message):
        client.teams.create(name="Design", user_ids=[1])
    assert ([team.name for team in sandbox.account.teams.values()], made.left) == (teams, 0)
    [request] = sandbox.requests
    assert (request.status is None, request.seconds is None) == ("drop" in fault, False)


@pytest.mark.parametrize(
    ("body", "content", "kind"),
    [
        (None, b"", None),
        ("<p>ä</p>", "<p>ä</p>".encode(), "text/html; charset=utf-8"),
        (b"\xff", b"\xff", None),
        ([1, None], b"[1, null]", "application/json"),
        ({"message": "x"}, b'{"message": "x"}', "application/json"),
    ],
)
def test_the_body_of_a_response(sandbox: Sandbox, body: str | bytes | None, content: bytes, kind: str | None) -> None:
    sandbox.fail(status=500, body=body)
    response = httpx.get(sandbox.url)
    assert (response.status_code, response.content, response.headers.get("content-type")) == (500, content, kind)


def test_a_request_is_delayed(sandbox: Sandbox, client: NokoClient) -> None:
    sandbox.fail(delay=0.2)
    began = time.monotonic()
    assert len(client.users.list().items) == 1
    assert time.monotonic() - began >= 0.2


@pytest.mark.parametrize("after_acting", [False, True])
def test_a_client_that_gives_up_sees_a_timeout(sandbox: Sandbox, client: NokoClient, after_acting: bool) -> None:
    sandbox.fail("DELETE", delay=30, after_acting=after_acting)
    team = sandbox.account.add_team("Design")
    with pytest.raises(APITimeoutError):
        client.with_options(timeout=0.1).teams.delete(team.id)
    wait_until(lambda: (team.id in sandbox.account.teams) is not after_acting)
    assert sandbox.requests[-1].status is None


def test_a_request_that_is_held_while_the_account_is_replaced_does_nothing(
    sandbox: Sandbox, client: NokoClient
) -> None:
    sandbox.fail("DELETE", delay=0.3)
    team = sandbox.account.add_team("Design")
    with pytest.raises(APITimeoutError):
        client.with_options(timeout=0.1).teams.delete(team.id)
    [held] = sandbox.requests
    sandbox.reset()
    assert sandbox.account.add_team("Design").id == team.id
    wait_until(lambda: held.seconds is not None)
    assert (held.status, [*sandbox.account.teams]) == (None, [team.id])


def test_as_many_requests_fail_as_were_said_and_then_no_more(sandbox: Sandbox, client: NokoClient) -> None:
    fault = sandbox.fail("GET", status=429, times=2)
    for left in (1, 0):
        with pytest.raises(RateLimitError):
            client.users.list()
        assert fault.left == left
    client.users.list()
    assert [request.status for request in sandbox.requests] == [429, 429, 200]


@pytest.mark.parametrize("fault", [{"drop": True}, {"cut": True}])
def test_a_proxy_s_headers_make_no_difference(sandbox: Sandbox, http: httpx.Client, fault: dict[str, bool]) -> None:
    sandbox.fail(drop="drop" in fault, cut="cut" in fault)
    headers = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https"}
    with pytest.raises(httpx.RemoteProtocolError):
        http.get("/users", headers=headers)
    assert http.get("/users", headers=headers).json()[0]["url"].startswith(sandbox.url)


def test_a_response_without_a_body_has_no_middle_and_is_not_sent(sandbox: Sandbox, client: NokoClient) -> None:
    sandbox.fail("DELETE", cut=True)
    team = sandbox.account.add_team("Design")
    with pytest.raises(APIConnectionError):
        client.teams.delete(team.id)
    assert not sandbox.account.teams


def test_the_faults_come_in_the_order_in_which_they_were_said(sandbox: Sandbox) -> None:
    sandbox.fail(status=500)
    sandbox.fail(status=502)
    assert [httpx.get(sandbox.url).status_code for _ in range(3)] == [500, 502, 404]


@pytest.mark.parametrize(
    ("method", "path", "hit"),
    [
        (None, None, True),
        ("put", None, True),
        ("GET", None, False),
        (None, "/teams/1/add_users", True),
        (None, "/teams/*", True),
        (None, "/teams/*/add_users", True),
        (None, "*/add_users", True),
        (None, "/teams/1/add_users/", True),
        (None, "/teams", False),
    ],
)
def test_which_requests_are_meant(sandbox: Sandbox, method: str | None, path: str | None, hit: bool) -> None:
    sandbox.fail(method, path, status=500)
    assert (httpx.put(f"{sandbox.url}/teams/1/add_users/").status_code == 500) is hit


@pytest.mark.parametrize(
    ("fail", "message"),
    [
        (lambda it: it.fail(), "fail(): drop, cut, delay or status must be given: nothing would go wrong"),
        (lambda it: it.fail(drop=True, times=0), "fail(): times must be an integer from 1, not int: 0"),
        (lambda it: it.fail(delay=-1), "fail(): delay must be seconds from 0 to 3600, not int: -1"),
        (lambda it: it.fail(status=100), "fail(): status must be an integer from 200 to 599, not int: 100"),
        (lambda it: it.fail(body="x", drop=True), "fail(): headers and body need a status"),
        (lambda it: it.fail(drop=True, status=500), "it cannot be combined with cut or status"),
        (lambda it: it.fail(path="teams", status=500), "fail(): path must be below the base URL"),
        (lambda it: it.fail(path="/teams?a=1", status=500), "such as '/teams/*', not str: '/teams?a=1'"),
        (lambda it: it.fail("/teams", status=500), "fail(): method must be 'GET', 'POST', "),
        (
            lambda it: it.fail("GET", "/userz", status=500),
            "the API has no GET /userz; respond() scripts any path",
        ),
        (lambda it: it.fail(path="/teams/*/entriez", status=500), "the API has no /teams/*/entriez"),
        (lambda it: it.fail(status=204, body="x"), "fail(): a response with the status 204 has no body"),
        (
            lambda it: it.fail(status=500, headers={"Content-Length": 3}),
            "headers: the server sets content-length",
        ),
        (lambda it: it.fail(status=500, headers={"a": "b\r\nc: d"}), "is not a valid header"),
        (lambda it: it.fail(status=500, body={"a": object()}), "body must be text, bytes or a JSON value"),
        (lambda it: it.respond("GET", "nothing"), "respond(): path must be below the base URL"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(
    sandbox: Sandbox, fail: Callable[[Sandbox], Fault], message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        fail(sandbox)
    assert sandbox.unused_faults == []


def test_a_sandbox_stops_at_once_although_a_request_is_held() -> None:
    with Sandbox(Account()) as sandbox, httpx.Client() as client:
        sandbox.fail(delay=60)
        with pytest.raises(httpx.ReadTimeout):
            client.get(sandbox.url, timeout=0.1)
        began = time.monotonic()
    assert time.monotonic() - began < 1
