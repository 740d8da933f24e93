"""The sandbox as a server: credentials, requests that are none of the API, pages, and what it refuses."""

from __future__ import annotations

import contextlib
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import uvicorn

from noko_client import NokoClient, NotFoundError
from noko_client._generated.sandbox_schema import CODES, OPERATIONS
from noko_client.sandbox import Account, Sandbox, agency, middleware
from noko_client.sandbox.operations import EFFECTS, REFUSALS, RULES
from tests.support.runner import TOKEN
from tests.support.waiting import wait_until
from tools.meanings import unknown_meanings


def test_every_operation_and_every_filter_has_a_meaning() -> None:
    assert unknown_meanings() == [], "write rules for these in noko_client/sandbox/rules/"


def test_every_rule_is_for_an_operation_of_the_spec() -> None:
    assert {*RULES, *REFUSALS, *EFFECTS} - {operation.name for operation in OPERATIONS} == set()
    assert all(code in CODES[name.partition(".")[0]] for name, codes in REFUSALS.items() for code in codes)


def test_a_wrong_or_missing_token_is_refused(http: httpx.Client) -> None:
    for headers in ({"X-NokoToken": "wrong"}, {"X-NokoToken": ""}, {"Authorization": f"Basic {TOKEN}"}):
        response = http.get("/users", headers={"X-NokoToken": "", **headers})
        assert response.status_code == 401
        assert "token" in response.json()["message"]
    bearer = http.get("/users", headers={"X-NokoToken": "", "Authorization": f"Bearer {TOKEN}"})
    assert bearer.status_code == 200


@pytest.mark.parametrize(("method", "path"), [("GET", "/nothing"), ("PATCH", "/users/1"), ("GET", "/users/1/2/3")])
def test_an_unknown_path_says_how_to_script_a_response(
    method: str, path: str, http: httpx.Client, sandbox: Sandbox
) -> None:
    response = http.request(method, path)
    assert response.status_code == 404
    hint = f'sandbox.respond("{method}", "{path}", body=...)'
    assert response.json()["message"].endswith(f"To script a response: {hint}")
    sandbox.respond(method, path, body={"scripted": True})
    assert http.request(method, path).json() == {"scripted": True}


@pytest.mark.parametrize("agent", ["", "no version", "name/", "/1.0"])
def test_a_user_agent_needs_a_name_and_a_version(agent: str, http: httpx.Client) -> None:
    assert http.get("/users", headers={"User-Agent": agent}).status_code == 400


def test_a_path_may_end_in_a_slash(http: httpx.Client, account: Account) -> None:
    assert http.get("/users/").json() == http.get("/users").json()
    assert http.get(f"/users/{account.owner.id}/").json()["id"] == account.owner.id


def test_pages_are_linked_as_in_live_traffic(http: httpx.Client, account: Account) -> None:
    for number in range(64):
        account.add_user(f"user{number}@example.com")
    first = http.get("/users?name=&email=%40example.com")
    base = f"{http.base_url}users?name=&email=%40example.com"
    assert len(first.json()) == 30
    assert first.headers["link"] == f'<{base}&page=3>; rel="last", <{base}&page=2>; rel="next"'
    second = http.get(first.links["next"]["url"])
    assert [*second.links] == ["last", "next", "first", "prev"]
    last = http.get(second.links["next"]["url"])
    assert ([*last.links], len(last.json())) == (["first", "prev"], 5)
    assert "link" not in http.get("/users?per_page=1000").headers
    assert len(http.get("/users?per_page=5000").json()) == 65


def test_a_query_cannot_break_the_links(sandbox: Sandbox, account: Account) -> None:
    account.add_user("ann@example.com")
    target = b'/v2/users?per_page=1&pag%65=1&x=>;rel="next",<http://evil.example/'
    with socket.create_connection(("127.0.0.1", httpx.URL(sandbox.url).port or 0), timeout=5) as connection:
        connection.sendall(
            b"GET %b HTTP/1.1\r\nHost: a\r\nX-NokoToken: %b\r\nUser-Agent: a/1\r\n\r\n" % (target, TOKEN.encode())
        )
        response = connection.recv(65536).decode()
    [link] = [line for line in response.splitlines() if line.startswith("link: ")]
    query = "per_page=1&x=%3E%3Brel=%22next%22,%3Chttp://evil.example/"
    url = f"http://a/v2/users?{query}&page=2"
    assert link == f'link: <{url}>; rel="last", <{url}>; rel="next"'


def test_far_behind_the_last_page_the_previous_is_the_last(http: httpx.Client, account: Account) -> None:
    account.add_user("ann@example.com")
    response = http.get("/users?per_page=1&page=100000")
    assert (response.json(), response.links["prev"]["url"][-7:]) == ([], "&page=2")


def test_the_ready_made_account_is_the_same_on_every_run() -> None:
    first, second = agency(entries=100), agency(entries=100)
    assert (len(first.users), len(first.teams), len(first.projects)) == (40, 8, 12)
    assert repr(first.entries) == repr(second.entries)
    assert len(first.entries) == 100


def test_a_sandbox_leaves_no_thread_and_no_port() -> None:
    before = threading.active_count()
    with Sandbox(Account()) as sandbox, NokoClient(sandbox.token, base_url=sandbox.url) as client:
        assert len(client.users.list().items) == 1
        with pytest.raises(RuntimeError, match="running already"):
            sandbox.start()
    assert threading.active_count() == before
    with pytest.raises(httpx.ConnectError):
        httpx.get(sandbox.url)
    with pytest.raises(RuntimeError, match="no address before it is started"):
        assert Sandbox(Account()).url


def test_a_huge_body_is_a_413_and_is_not_kept(http: httpx.Client, sandbox: Sandbox) -> None:
    response = http.post("/teams", content=b" " * (1024 * 1024 + 1))
    assert (response.status_code, sandbox.requests[-1].body) == (413, b"")
    assert http.get("/teams").json() == []


def test_a_body_that_never_ends_is_a_408(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "READ_TIMEOUT", 0.05)
    with socket.create_connection(("127.0.0.1", httpx.URL(sandbox.url).port or 0), timeout=5) as connection:
        connection.sendall(b"POST /v2/teams HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{")
        assert connection.recv(100).startswith(b"HTTP/1.1 408 ")


def test_a_response_that_is_not_what_the_spec_describes_is_a_500(http: httpx.Client, account: Account) -> None:
    account.owner.role = "boss"
    response = http.get(f"/users/{account.owner.id}")
    assert (response.status_code, response.json()["message"]) == (
        500,
        "The sandbox failed: SchemaError: User.role is 'boss', which is no UserRole",
    )


def test_it_can_listen_elsewhere() -> None:
    for host in ("localhost", "127.0.0.2"):
        with Sandbox(Account(), host=host) as sandbox, NokoClient(sandbox.token, base_url=sandbox.url) as client:
            assert sandbox.url.startswith(f"http://{host}:")
            assert client.users.list().items[0].url.startswith(sandbox.url)


def test_it_can_be_stopped_and_started_again() -> None:
    sandbox = Sandbox(Account(), token="t")
    for _ in range(3):
        with sandbox, NokoClient("t", base_url=sandbox.url) as client:
            assert repr(sandbox) == f"<Sandbox at {sandbox.url}>"
            assert client.users.list().items
    assert repr(sandbox) == "<Sandbox not running>"
    sandbox.stop()


def test_a_request_that_breaks_off_is_not_carried_out(sandbox: Sandbox, account: Account) -> None:
    with socket.create_connection(("127.0.0.1", httpx.URL(sandbox.url).port or 0), timeout=5) as connection:
        head = f"POST /v2/teams HTTP/1.1\r\nHost: a\r\nX-NokoToken: {TOKEN}\r\nUser-Agent: a/1\r\n"
        head += "Content-Length: 99\r\n\r\n"
        connection.sendall(head.encode() + b'{"name": "half", "user_ids": []}')
    wait_until(lambda: len(sandbox.requests) == 1 and sandbox.requests[0].seconds is not None)
    assert (sandbox.requests[0].status, len(account.teams)) == (None, 0)


def test_a_sandbox_ends_the_connection_of_who_does_not_read() -> None:
    with Sandbox(agency(), token=TOKEN) as sandbox:
        busy = max(sandbox.account.users.values(), key=lambda user: user.entries).id
        connection = socket.create_connection(("127.0.0.1", httpx.URL(sandbox.url).port or 0), timeout=5)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32_768)
        target = f"/v2/users/{busy}/entries?per_page=1000"
        request = f"GET {target} HTTP/1.1\r\nHost: a\r\nX-NokoToken: {TOKEN}\r\nUser-Agent: a/1\r\n\r\n"
        connection.sendall(request.encode() * 200)
        wait_until(lambda: bool(sandbox.requests))
    with connection, contextlib.suppress(ConnectionResetError):
        while connection.recv(65536):
            pass


def test_a_sandbox_that_cannot_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise OSError(24, "Too many open files")

    sandbox = Sandbox(Account())
    monkeypatch.setattr(uvicorn.Server, "startup", fail)
    with pytest.raises(OSError, match=r"the sandbox cannot start: .*Too many open files"):
        sandbox.start()
    monkeypatch.undo()
    with sandbox:
        assert httpx.get(sandbox.url).status_code == 404


def test_the_account_may_change_while_requests_come(sandbox: Sandbox, account: Account, http: httpx.Client) -> None:
    def change() -> None:
        for number in range(400):
            account.add_team("Design", [account.add_user(f"ann{number}@example.com")])

    with ThreadPoolExecutor(1) as pool:
        changing = pool.submit(change)
        while not changing.done():
            assert http.get("/users?per_page=1000").status_code == 200
            assert http.get("/teams?per_page=1000").status_code == 200


def test_a_base_url_without_its_prefix_is_explained(sandbox: Sandbox) -> None:
    with NokoClient(TOKEN, base_url=sandbox.root) as client, pytest.raises(NotFoundError, match="The API is below /v2"):
        client.users.list()


@pytest.mark.parametrize("host", ["[::::]", "[1]", "a:99999", "a b", 'a"><b', "a/b", "[::1", ""])
def test_a_host_header_that_is_none_is_a_400(host: str, http: httpx.Client) -> None:
    assert http.get("/users", headers={"Host": host}).status_code == 400
