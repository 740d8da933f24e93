"""The rate limit of the sandbox, and its clock."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import httpx
import pytest

from noko_client import NokoClient
from noko_client.sandbox import Account, Sandbox
from tests.sandbox.office import Clock
from tests.support.waiting import wait_until


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limited(clock: Clock) -> Iterator[Sandbox]:
    with Sandbox(Account(), rate_limit=True, clock=clock) as sandbox:
        yield sandbox


def statuses(sandbox: Sandbox, count: int) -> list[int | None]:
    """Send so many requests at once, and say how those ended that have ended within a moment."""
    with httpx.Client(timeout=5) as client, ThreadPoolExecutor(count) as pool:
        for _ in range(count):
            pool.submit(client.get, sandbox.url)
        deadline = time.monotonic() + 4
        while len(sandbox.requests) < count and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.1)
        found = [request.status for request in sandbox.requests]
        sandbox.stop()
    return found


def test_the_first_passes_five_wait_and_the_rest_is_refused(limited: Sandbox) -> None:
    found = statuses(limited, 9)
    assert (found.count(404), found.count(None), found.count(429)) == (1, 5, 3)


def test_time_makes_room_again(limited: Sandbox, clock: Clock) -> None:
    with NokoClient(limited.token, base_url=limited.url, requests_per_second=None, max_retries=0) as client:
        for _ in range(20):
            client.users.list()
            clock.now += timedelta(seconds=0.5)
    assert {request.status for request in limited.requests} == {200}


def test_a_request_that_waits_while_the_account_is_replaced_gets_no_response_and_no_fault(limited: Sandbox) -> None:
    with httpx.Client() as client, ThreadPoolExecutor(1) as pool:
        client.get(limited.url)
        waiting = pool.submit(client.get, limited.url)
        wait_until(lambda: len(limited.requests) == 2)
        limited.reset()
        fault = limited.fail(status=503)
        assert isinstance(waiting.exception(5), httpx.RemoteProtocolError)
        assert fault.left == 1
        assert client.get(limited.url).status_code == 503


def test_reset_makes_room_again(limited: Sandbox) -> None:
    for _ in range(3):
        assert httpx.get(limited.url).status_code == 404
        limited.reset()


def test_what_is_created_and_changed_has_the_time_of_the_clock(limited: Sandbox, clock: Clock) -> None:
    created = clock.now
    with NokoClient(limited.token, base_url=limited.url, requests_per_second=None) as client:
        user = client.users.create(email="ann@example.com")
        assert (user.created_at, user.updated_at) == (created, created)
        clock.now += timedelta(hours=1)
        user = client.users.edit(user.id, first_name="Ann")
        assert (user.created_at, user.updated_at) == (created, clock.now)
        clock.now += timedelta(hours=1)
        team = client.teams.create(name="Design", user_ids=[user.id])
        clock.now += timedelta(hours=1)
        assert client.teams.edit(team.id, "Redesign").updated_at == clock.now
        assert limited.requests[-1].at == clock.now


def test_the_time_of_any_zone_is_shown_in_utc(limited: Sandbox, clock: Clock) -> None:
    clock.now = datetime(2026, 7, 1, 14, tzinfo=timezone(timedelta(hours=2)))
    with NokoClient(limited.token, base_url=limited.url, requests_per_second=None) as client:
        assert client.users.create(email="ann@example.com").created_at == datetime(2026, 7, 1, 12, tzinfo=UTC)


def test_a_clock_has_a_time_zone() -> None:
    with pytest.raises(ValueError, match="a function that returns a datetime with a time zone"):
        Sandbox(Account(), clock=datetime.now)
