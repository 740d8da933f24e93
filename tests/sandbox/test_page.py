"""The sandbox's page over HTTP: what it shows, and to which requests."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime

import httpx
import pytest
from starlette.types import Scope

from noko_client._generated.sandbox_schema import OPERATIONS
from noko_client.sandbox import Account, Sandbox, agency
from noko_client.sandbox.operations import SINGLETONS
from noko_client.sandbox.page import MAX_ROWS
from noko_client.sandbox.page.stream import ChangeStream
from tests.conftest import TOKEN
from tests.support.waiting import wait_until

HOSTILE = "<script>document.title = 'hacked'</script>"
PATHS = ["/", "/-/users", "/-/users/1001", "/-/users/99", "/-/nothing", "/-/static/page.css", "/-/static/page.js"]


@pytest.fixture
def page(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.root) as client:
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
    for _ in range(1_234):
        sandbox.account.add_entry(sandbox.account.owner, None, minutes=15)
    text = page.get("/").text
    assert f'client = NokoClient(&#34;{TOKEN}&#34;, base_url="{sandbox.url}")' in text
    assert '<a href="/-/entries">Entries</a> <span class="count">1,234</span>' in text
    assert "No requests yet." in text
    assert sandbox.requests == []


@pytest.mark.parametrize("resource", [*dict.fromkeys(operation.resource for operation in OPERATIONS)])
def test_every_resource_has_a_table_and_every_record_a_page(resource: str) -> None:
    with Sandbox(agency(entries=60), token=TOKEN) as sandbox, httpx.Client(base_url=sandbox.root) as page:
        assert f'<a href="/-/{resource}">' in page.get("/").text
        table = page.get(f"/-/{resource}")
        assert table.status_code == 200
        links = re.findall(rf'<th scope="row"><a href="(/-/{resource}/\d+)">', table.text)
        assert links or resource in SINGLETONS
        for link in links[:3]:
            assert '<dl class="fields">' in page.get(link).text
        for href in {*re.findall(r'href="(/-/[a-z_]+/\d+)"', table.text)}:
            assert page.get(href).status_code == 200


def test_a_record_shows_its_fields_and_what_belongs_to_it(page: httpx.Client, account: Account) -> None:
    ann = account.add_user("ann@example.com", first_name="Ann", last_name="Archer", role="coworker", state="pending")
    website = account.add_project("Website")
    account.add_team("Design", [ann])
    account.add_entry(ann, website, minutes=1_250, description="sketches #design", invoice=account.add_invoice("AA001"))
    account.add_expense(ann, website, price="1234.5", description="train")
    text = page.get(f"/-/users/{ann.id}").text
    for shown in ("Ann Archer", "ann@example.com", "coworker", '<span class="state pending">pending</span>', "Design",
                  "1,250", "1,234.50", "sketches #design", f'href="/-/projects/{website.id}"', "AA001"):  # fmt: skip
        assert shown in text


def test_it_shows_the_last_requests(page: httpx.Client, http: httpx.Client, sandbox: Sandbox) -> None:
    for number in range(MAX_ROWS + 5):
        http.get(f"/users/{number}")
    http.get("/teams", params={"name": "x"}, headers={"X-NokoToken": "wrong"})
    text = page.get("/").text
    assert text.count('<li id="request-') == MAX_ROWS
    assert text.index("/teams?name=x") < text.index(f"/users/{MAX_ROWS + 4}")
    assert "client.teams.list(name=&#39;x&#39;" in text
    assert '<li id="request-106" class="status-4">' in text


def test_everything_is_escaped(page: httpx.Client, http: httpx.Client, sandbox: Sandbox, account: Account) -> None:
    user = account.add_user(f"{HOSTILE}@example.com", first_name=HOSTILE)
    user.role = user.state = HOSTILE
    account.details.name = HOSTILE
    account.add_team(HOSTILE, [user])
    account.add_entry(user, account.add_project(HOSTILE), minutes=5, description=f"{HOSTILE} #tag")
    account.add_expense(user, account.add_project(HOSTILE), price="1", description=HOSTILE)
    http.post("/teams", json={"name": HOSTILE, "user_ids": [], HOSTILE: HOSTILE})
    http.get(f"/{HOSTILE}?{HOSTILE}")
    sandbox.request_log.begin(account.owner.created_at, "<B>", f"/{HOSTILE}", HOSTILE, {}, b"")
    missing = f"/-/users/{HOSTILE.replace('/', '')}"
    for path in ("/", "/-/account", "/-/users", "/-/entries", f"/-/users/{user.id}", missing):
        text = page.get(path).text
        assert "hacked" in text
        assert "<script>" not in text
        assert "<B>" not in text


def test_what_cannot_be_encoded_or_written_is_shown_all_the_same(
    page: httpx.Client, http: httpx.Client, account: Account
) -> None:
    account.add_team("half a \ud800 pair")
    http.post("/teams", content=b'{"name": "half a \\ud800 pair", "user_ids": []}')
    http.post("/teams", content=b'{"name": %b1%b}' % (b"[" * 900, b"]" * 900))
    http.get(f"/{'long' * 2_000}")
    assert "half a ? pair" in page.get("/-/teams").text
    assert "x" * 2_000 not in page.get("/").text
    assert "…" in page.get("/").text


def test_the_pages_of_a_table(page: httpx.Client, account: Account) -> None:
    for number in range(120):
        account.add_entry(account.owner, None, minutes=65, description=f"entry {number}.")
    first = page.get("/-/entries").text
    assert ("entry 119." in first, "entry 70." in first, "entry 69." in first) == (True, True, False)
    assert 'href="?page=2"' in first
    last = page.get("/-/entries?page=3").text
    assert ("entry 19." in last, "entry 0." in last, "entry 20." in last) == (True, True, False)
    for odd in ("99", "-1", "0", "x", "9" * 5_000):
        assert "Olivia Owner" in page.get(f"/-/entries?page={odd}").text


@pytest.mark.parametrize("path", ["/-/users/99", "/-/users/x", f"/-/users/{'9' * 4_500}", "/-/nothing", "/-/static/x"])
def test_what_is_not_there_is_a_404(path: str, page: httpx.Client) -> None:
    response = page.get(path)
    assert (response.status_code, "Not found" in response.text) == (404, True)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_strict_headers_and_names_no_other_server(path: str, page: httpx.Client) -> None:
    response = page.get(path)
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; ")
    assert "frame-ancestors 'none'" in policy
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["cache-control"] == "no-store"
    assert "https://" not in response.text
    assert " style=" not in response.text


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
    assert f"http://{host}/v2" in page.get("/", headers={"Host": host}).text


def test_it_is_only_read(page: httpx.Client) -> None:
    for path in PATHS:
        assert page.post(path).status_code == 405
    for path in ("/", "/-/changes"):
        assert (page.head(path).status_code, page.head(path).content) == (200, b"")


def test_a_browser_is_told_when_a_request_is_received_and_when_it_ends(
    page: httpx.Client, http: httpx.Client, sandbox: Sandbox
) -> None:
    with listening(page) as events, ThreadPoolExecutor(1) as pool:
        next(events)
        sandbox.fail(delay=0.5)
        pool.submit(http.post, "/teams", json={"name": "x", "user_ids": [1]})
        next(events)
        assert "status-waiting" in page.get("/").text
        next(events)
        text = page.get("/").text
    assert "status-2" in text
    assert "client.teams.create(name=&#39;x&#39;, user_ids=[1])" in text


def test_requests_without_a_response_are_dropped(page: httpx.Client, http: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.fail(drop=True)
    with pytest.raises(httpx.RemoteProtocolError):
        http.get("/users")
    assert "status-dropped" in page.get("/").text
    sandbox.reset()
    assert "status-dropped" not in page.get("/").text


def test_a_browser_that_leaves_is_unsubscribed(page: httpx.Client, sandbox: Sandbox) -> None:
    # Those of the tests before may still be about to leave.
    wait_until(lambda: subscribers(sandbox) == 0)
    with listening(page) as events:
        next(events)
        assert subscribers(sandbox) == 1
    wait_until(lambda: subscribers(sandbox) == 0)


def test_a_browser_that_does_not_read_costs_little(sandbox: Sandbox) -> None:
    """It is sent one event when it reads again, and nothing is kept for it until then."""
    log, now = sandbox.request_log, datetime.now(UTC)

    async def follow() -> int:
        sent = asyncio.Queue[bytes]()
        reads, gone = asyncio.Event(), asyncio.Event()

        async def receive() -> dict[str, object]:
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: object) -> None:
            assert isinstance(message, dict)
            body = message.get("body", b"")
            if body.startswith(b"data: "):
                sent.put_nowait(body)
                await reads.wait()

        scope: Scope = {"type": "http", "method": "GET", "path": "/-/changes", "headers": []}
        task = asyncio.create_task(ChangeStream(log)(scope, receive, send))
        await sent.get()
        for _ in range(1_000):
            log.end(log.begin(now, "GET", "/users", "", {}, b""), 200, 0.001)
        reads.set()
        await sent.get()
        await asyncio.sleep(0.2)
        gone.set()
        await task
        return sent.qsize()

    wait_until(lambda: subscribers(sandbox) == 0)
    assert asyncio.run(follow()) == 0
    assert subscribers(sandbox) == 0


def test_a_sandbox_stops_while_a_browser_listens() -> None:
    with Sandbox(Account()) as sandbox, httpx.Client(base_url=sandbox.root) as client, listening(client) as events:
        next(events)
        began = time.monotonic()
        sandbox.stop()
        assert time.monotonic() - began < 2
    assert subscribers(sandbox) == 0
