"""The sandbox's page over HTTP: what it shows, and to which requests."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import pytest

from noko_client._generated.sandbox_schema import OPERATIONS
from noko_client.sandbox import Account, Sandbox, agency
from noko_client.sandbox.operations import SINGLETONS
from noko_client.sandbox.page import MAX_ROWS
from tests.support.runner import TOKEN
from tests.support.waiting import wait_until

JSON = {"Accept": "application/json"}
PATHS = ["/", "/-/users", "/-/users/1001", "/-/users/99", "/-/nothing", "/-/static/page.css", "/-/static/page.js"]


@pytest.fixture
def page(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.root, headers=JSON) as client:
        yield client


@contextmanager
def listening(page: httpx.Client) -> Iterator[Iterator[str]]:
    """Yield the events that a browser is sent."""
    with page.stream("GET", "/-/changes", timeout=10) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        yield (line for line in response.iter_lines() if line == "data: changed")


def subscribers(sandbox: Sandbox) -> int:
    return len(sandbox.request_log._listeners)


def test_it_shows_how_to_connect_and_what_the_account_has(page: httpx.Client, sandbox: Sandbox) -> None:
    home = page.get("/").json()
    assert (home["token"], home["base_url"], home["requests"]) == (TOKEN, sandbox.url, [])
    resources = {operation.resource for operation in OPERATIONS}
    assert (home["counts"].keys(), home["counts"]["users"], sandbox.requests) == (resources, 1, [])


@pytest.mark.parametrize("resource", [*dict.fromkeys(operation.resource for operation in OPERATIONS)])
def test_every_resource_and_every_record_has_a_page(resource: str) -> None:
    with Sandbox(agency(entries=60)) as sandbox, httpx.Client(base_url=sandbox.root, headers=JSON) as page:
        shown = page.get(f"/-/{resource}").json()
        assert shown["view"] == ("record" if resource in SINGLETONS else "table")
        records = [] if resource in SINGLETONS else shown["sheet"]["records"]
        assert records or resource in SINGLETONS
        for record in records[:3]:
            assert page.get(f"/-/{resource}/{record['id']}").json()["record"] == record


def test_a_record_shows_its_fields_and_what_belongs_to_it(page: httpx.Client, account: Account) -> None:
    ann = account.add_user("ann@example.com", first_name="Ann", state="pending")
    account.add_entry(ann, account.add_project("Website"), minutes=1_250, description="sketches #design")
    shown = page.get(f"/-/users/{ann.id}").json()
    assert shown["record"].items() >= {"first_name": "Ann", "state": "pending", "entries": 1}.items()
    entries, expenses = shown["sheets"]
    assert (entries["title"], entries["total"], entries["records"][0]["minutes"]) == ("entries", 1, 1_250)
    assert (expenses["title"], expenses["total"]) == ("expenses", 0)


def test_it_shows_the_last_requests(page: httpx.Client, http: httpx.Client, sandbox: Sandbox) -> None:
    for number in range(MAX_ROWS + 5):
        http.get(f"/users/{number}")
    sandbox.fail(drop=True)
    with pytest.raises(httpx.RemoteProtocolError):
        http.get("/teams", params={"name": "x"})
    rows = page.get("/").json()["requests"]
    assert [len(rows), rows[0]["number"], rows[-1]["number"]] == [MAX_ROWS, MAX_ROWS + 6, 7]
    assert (rows[0]["target"], rows[0]["status"]) == ("/teams?name=x", None)
    assert (rows[1]["status"], rows[1]["call"]) == (404, f"client.users.get({MAX_ROWS + 4})")


def test_what_cannot_be_encoded_or_written_is_shown_all_the_same(
    page: httpx.Client, http: httpx.Client, account: Account
) -> None:
    account.add_team("x").name = "half a \ud800 pair"
    account.owner.role = "boss"
    http.post("/teams", content=b'{"name": %b1%b}' % (b"[" * 900, b"]" * 900))
    http.get(f"/{'long' * 2_000}")
    assert page.get("/-/teams").json()["sheet"]["records"][0]["name"] == "half a \ud800 pair"
    assert page.get("/-/users").json()["sheet"]["records"][0]["role"] == "boss"
    long, deep = page.get("/").json()["requests"]
    assert (len(long["target"]), long["target"][-1], deep["method"]) == (1000, "…", "POST")


def test_the_pages_of_a_table(page: httpx.Client, account: Account) -> None:
    for number in range(120):
        account.add_entry(account.owner, None, minutes=65, description=str(number))

    def shown(query: str) -> tuple[int, int, str, str]:
        sheet = page.get(f"/-/entries?page={query}").json()["sheet"]
        found = [record["description"] for record in sheet["records"]]
        return sheet["page"], sheet["last"], found[0], found[-1]

    assert (shown("1"), shown("3")) == ((1, 3, "119", "70"), (3, 3, "19", "0"))
    assert [shown(odd)[0] for odd in ("99", "-1", "0", "x", "9" * 5_000)] == [3, 1, 1, 1, 1]


@pytest.mark.parametrize("path", ["/-/users/99", "/-/users/x", f"/-/users/{'9' * 4_500}", "/-/nothing", "/-/static/x"])
def test_what_is_not_there_is_a_404(path: str, page: httpx.Client) -> None:
    response = page.get(path)
    assert (response.status_code, response.json()["view"]) == (404, "missing")
    assert page.get(path, headers={"Accept": "text/html"}).status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_every_response_has_strict_headers_and_names_no_other_server(path: str, page: httpx.Client) -> None:
    response = page.get(path)
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; ")
    assert "frame-ancestors 'none'" in policy
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["cache-control"] == "no-store"
    assert "https://" not in page.get(path, headers={"Accept": "text/html"}).text


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil", "", "[::2]", "127.0.0.1:x"]
)
def test_another_host_is_refused(host: str, page: httpx.Client) -> None:
    for path in PATHS:
        response = page.get(path, headers={"Host": host})
        assert (response.status_code, TOKEN in response.text) == (403, False)
        assert response.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:9", "[::1]"])
def test_this_machine_is_let_in_by_all_its_names(host: str, page: httpx.Client) -> None:
    assert page.get("/", headers={"Host": host}).json()["base_url"] == f"http://{host}/v2"


def test_it_is_only_read(page: httpx.Client) -> None:
    for path in PATHS:
        assert page.post(path).status_code == 405
    for path in ("/", "/-/changes"):
        assert (page.head(path).status_code, page.head(path).content) == (200, b"")


def test_a_browser_is_notified_when_a_request_is_received_and_when_it_ends(
    page: httpx.Client, http: httpx.Client, sandbox: Sandbox
) -> None:
    with listening(page) as events, ThreadPoolExecutor(1) as pool:
        next(events)
        sandbox.fail(delay=0.5)
        pool.submit(http.post, "/teams", json={"name": "x", "user_ids": [1]})
        next(events)
        assert page.get("/").json()["requests"][0]["seconds"] is None
        next(events)
        [row] = page.get("/").json()["requests"]
    assert (row["status"], row["call"]) == (201, "client.teams.create(name='x', user_ids=[1])")


def test_a_browser_that_leaves_is_unsubscribed(page: httpx.Client, sandbox: Sandbox) -> None:
    # Those of the tests before may still be about to leave.
    wait_until(lambda: subscribers(sandbox) == 0)
    with listening(page) as events:
        next(events)
        assert subscribers(sandbox) == 1
    wait_until(lambda: subscribers(sandbox) == 0)


def test_a_sandbox_stops_while_a_browser_listens() -> None:
    with Sandbox(Account()) as sandbox, httpx.Client(base_url=sandbox.root) as client, listening(client) as events:
        next(events)
        began = time.monotonic()
        sandbox.stop()
        assert time.monotonic() - began < 2
    assert subscribers(sandbox) == 0
