"""Retries, redirects and pacing: the policy as a table, and the ordinary cases over HTTP."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from datetime import UTC, datetime

import pytest

from noko_client import (
    APIConnectionError,
    APIStatusError,
    AsyncNokoClient,
    NokoClient,
    NotFoundError,
    OriginError,
    RateLimitError,
    ServerError,
)
from noko_client._core.rate_limiter import RateLimiter
from noko_client._core.retry import parse_retry_after, wait_before_retry
from tests.conftest import TOKEN
from tests.documents import document
from tests.support.runner import Runner
from tests.support.server import DROP, Reply, ScriptedServer

USER = document("user")
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
AT_ONCE = {"Retry-After": "0"}


@pytest.mark.parametrize(
    ("repeatable", "status", "reached_server", "expected"),
    [
        # Safe to repeat: whatever passes by itself.
        (True, 429, True, 0.5),
        (True, 502, True, 0.5),
        (True, 503, True, 0.5),
        (True, 504, True, 0.5),
        (True, None, True, 0.5),
        (True, None, False, 0.5),
        (True, 500, True, None),
        (True, 400, True, None),
        (True, 401, True, None),
        (True, 404, True, None),
        (True, 422, True, None),
        # Not safe: only where the server cannot have acted.
        (False, 429, True, 0.5),
        (False, None, False, 0.5),
        (False, None, True, None),
        (False, 502, True, None),
        (False, 503, True, None),
        (False, 504, True, None),
        (False, 500, True, None),
    ],
)
def test_what_is_sent_again(repeatable: bool, status: int | None, reached_server: bool, expected: float | None) -> None:
    wait = wait_before_retry(
        tries=1, max_retries=2, repeatable=repeatable, status=status, reached_server=reached_server,
        retry_after=None, chance=1.0,
    )  # fmt: skip
    assert wait == expected


@pytest.mark.parametrize(
    ("tries", "retry_after", "chance", "expected"),
    [
        (1, None, 0.5, 0.25),
        (2, None, 1.0, 1.0),
        (3, None, 1.0, 2.0),
        (9, None, 1.0, 8.0),
        (10_000, None, 1.0, None),
        (1, 0.0, 1.0, 0.0),
        (1, 60.0, 1.0, 60.0),
        (1, 60.1, 1.0, None),
        (11, 0.0, 1.0, None),
    ],
)
def test_how_long_it_waits(tries: int, retry_after: float | None, chance: float, expected: float | None) -> None:
    wait = wait_before_retry(
        tries=tries, max_retries=10, repeatable=True, status=503, reached_server=True,
        retry_after=retry_after, chance=chance,
    )  # fmt: skip
    assert wait == expected


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("3", 3.0),
        (" 120 ", 120.0),
        ("1.5", 1.5),
        ("-3", None),
        ("soon", None),
        ("Mon, 05 Jan 2026 12:00:30 GMT", 30.0),
        ("Mon, 05 Jan 2026 11:00:00 GMT", 0.0),
        ("Mon, 32 Jan 2026 11:00:00 GMT", None),
        ("9" * 400, 1e9),
        ("1" * 12, 1e9),
    ],
)
def test_retry_after_is_read(header: str | None, seconds: float | None) -> None:
    assert parse_retry_after(header, NOW) == seconds


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_can_be_repeated_is_sent_again(status: int, retry: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(status, b"", AT_ONCE), Reply(status, b"", AT_ONCE), Reply.json(USER))
    assert retry(lambda client: client.users.get(5538)).id == 5538
    assert len(server.seen) == 3


def test_it_gives_up_after_so_many(retry: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(429, b"", AT_ONCE))
    with pytest.raises(RateLimitError, match="429 Too Many Requests after 3 tries") as caught:
        retry(lambda client: client.users.get(1))
    assert caught.value.tries == len(server.seen) == 3


def test_a_created_user_is_not_created_twice(retry: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(503, b"", AT_ONCE), Reply.json(USER, 201))
    with pytest.raises(ServerError, match="may have taken effect"):
        retry(lambda client: client.users.create(email="a@b.c"))
    assert len(server.seen) == 1
    server.replies(DROP, Reply.json(USER, 201))
    with pytest.raises(APIConnectionError, match="may have taken effect"):
        retry(lambda client: client.users.create(email="a@b.c"))
    assert len(server.seen) == 2
    server.replies(Reply(429, b"", AT_ONCE), Reply.json(USER, 201))
    assert retry(lambda client: client.users.create(email="a@b.c")).id == 5538


def test_a_post_that_the_spec_calls_repeatable_is_sent_again(retry: Runner, server: ScriptedServer) -> None:
    server.replies(DROP, Reply(503, b"", AT_ONCE), Reply.json([USER]))
    assert len(retry(lambda client: client.teams.add_users(1, [2]))) == 1
    assert [seen.body for seen in server.seen] == [b'{"user_ids":[2]}'] * 3


def test_a_delete_that_got_through_before_counts_as_done(retry: Runner, server: ScriptedServer) -> None:
    server.replies(DROP, Reply(404, b" "))
    retry(lambda client: client.users.delete(1))
    assert len(server.seen) == 2
    server.replies(Reply(404, b" "))
    with pytest.raises(NotFoundError):
        retry(lambda client: client.users.delete(1))


def test_a_server_that_asks_for_a_long_wait_is_not_waited_for(retry: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(503, b"", {"Retry-After": "86400"}))
    with pytest.raises(ServerError, match="the server asks to wait 86400 seconds"):
        retry(lambda client: client.users.get(1))
    assert len(server.seen) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_repeated_verbatim(status: int, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(status, b"", {"Location": "/v2/elsewhere?a=1,2"}), Reply.json(USER, 201))
    send(lambda client: client.users.create(email="a@b.c"))
    first, second = server.seen
    assert (second.method, second.target) == ("POST", "/v2/elsewhere?a=1,2")
    assert (second.body, second.headers["x-nokotoken"]) == (first.body, TOKEN)


def test_a_redirect_to_another_server_is_refused(send: Runner, server: ScriptedServer) -> None:
    for location in (
        "https://evil.example/",
        "//evil.example/",
        "http://127.0.0.1:1/v2",
        server.origin.replace("http", "https"),
    ):
        server.replies(Reply(302, b"", {"Location": location}))
        with pytest.raises(OriginError, match="where the token is not sent"):
            send(lambda client: client.users.create(email="a@b.c"))


def test_redirects_without_end_are_an_error(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(302, b"", {"Location": "/v2/users/1"}))
    with pytest.raises(APIStatusError, match="redirected more than 5 times"):
        send(lambda client: client.users.get(1))
    assert len(server.seen) == 6


@pytest.mark.parametrize("location", ["", "http://[", "http://x:99999999/"])
def test_a_redirect_to_nowhere_is_an_error(location: str, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(302, b"", {"Location": location}), Reply(302))
    with pytest.raises((APIStatusError, OriginError)):
        send(lambda client: client.users.get(1))


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def through(rate_limiter: RateLimiter, clock: Clock, calls: int) -> list[float]:
    """Let some callers through who come at once, each back when it is told to; return when each goes, from now."""
    begin = clock.now
    waiting = {object(): begin for _ in range(calls)}
    times: list[float] = []
    while waiting:
        place = min(waiting, key=waiting.__getitem__)
        clock.now = max(clock.now, waiting[place])
        wait = rate_limiter.turn(place)
        if wait > 0:
            waiting[place] = clock.now + wait
        else:
            del waiting[place]
            times.append(clock.now - begin)
    return times


def test_a_single_call_never_waits_and_a_burst_is_spread() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    assert through(rate_limiter, clock, 5) == pytest.approx([0, 0, 0.515, 1.03, 1.545])
    clock.now += 100
    assert through(rate_limiter, clock, 3) == pytest.approx([0, 0, 0.515])


def test_after_a_429_nobody_goes_on_at_once() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    through(rate_limiter, clock, 1)
    rate_limiter.pause(3.0)
    assert through(rate_limiter, clock, 3) == pytest.approx([3.0, 3.515, 4.03])


def test_who_is_in_line_already_is_held_back_too() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    through(rate_limiter, clock, 2)
    first, second = object(), object()
    assert rate_limiter.turn(first) == pytest.approx(0.515)
    assert rate_limiter.turn(second) == pytest.approx(1.03)
    rate_limiter.pause(3.0)
    clock.now += 0.515
    assert rate_limiter.turn(first) == pytest.approx(2.485)
    clock.now += 2.485
    assert rate_limiter.turn(first) == 0
    assert rate_limiter.turn(second) == pytest.approx(0.515)


def test_who_leaves_the_line_holds_nobody_up() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    through(rate_limiter, clock, 2)
    places = [object() for _ in range(20)]
    for place in places:
        rate_limiter.turn(place)
    last = object()
    assert rate_limiter.turn(last) == pytest.approx(21 * 0.515)
    for place in places:
        rate_limiter.leave(place)
    assert rate_limiter.turn(last) == pytest.approx(0.515)


def test_who_does_not_come_back_holds_nobody_up() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    through(rate_limiter, clock, 2)
    lost = [object() for _ in range(5)]
    for place in lost:
        rate_limiter.turn(place)
    clock.now += 5 * 0.515 + 0.6
    assert through(rate_limiter, clock, 3) == pytest.approx([0, 0, 0.515])
    # Whoever comes back after all joins again.
    assert rate_limiter.turn(lost[0]) == pytest.approx(0.515)


def test_a_stopped_event_loop_holds_nobody_up(server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    client = AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=4)
    stopped = asyncio.new_event_loop()
    calls = [stopped.create_task(client.users.get(1)) for _ in range(8)]
    stopped.run_until_complete(asyncio.sleep(0.1))
    its_connections = client._transport.connections.get(stopped)

    async def others() -> float:
        async with client:
            begin = time.monotonic()
            await client.users.get(1)
            return time.monotonic() - begin

    assert asyncio.run(others()) < 4
    for call in calls:
        call.cancel()
    stopped.run_until_complete(asyncio.gather(*calls, return_exceptions=True))
    stopped.run_until_complete(its_connections.aclose())
    stopped.run_until_complete(asyncio.sleep(0))
    stopped.close()


def test_a_429_that_is_given_up_on_slows_the_others_down(server: ScriptedServer) -> None:
    server.replies(Reply(429, b"", {"Retry-After": "1"}), Reply.json(USER))
    with NokoClient(TOKEN, base_url=server.url, max_retries=0, requests_per_second=50) as client:
        with pytest.raises(RateLimitError):
            client.users.get(1)
        client.with_options(timeout=5).users.get(1)
    first, second = server.seen
    assert 0.95 <= second.at - first.at < 1.5


def test_without_a_limit_nobody_waits() -> None:
    clock = Clock()
    assert set(through(RateLimiter(None, clock), clock, 100)) == {0.0}


async def test_tasks_that_were_in_line_wait_as_long_as_a_429_asks(server: ScriptedServer) -> None:
    server.replies(Reply(429, b"", {"Retry-After": "1"}), Reply.json(USER))
    async with AsyncNokoClient(TOKEN, base_url=server.url, max_retries=0, requests_per_second=4) as client:
        calls = [asyncio.ensure_future(client.users.get(1)) for _ in range(6)]
        results = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(result, RateLimitError) for result in results].count(True) == 1
    begin, *others = sorted(seen.at for seen in server.seen)
    # At four a second as many may have been on their way already.
    assert all(at - begin > 0.95 for at in others[3:])


async def test_cancelled_tasks_hold_nobody_up(server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    async with AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=2) as client:
        calls = [asyncio.ensure_future(client.users.get(1)) for _ in range(20)]
        await asyncio.sleep(0.05)
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        begin = time.monotonic()
        await client.users.get(1)
        assert time.monotonic() - begin < 0.7


def test_many_threads_keep_to_the_limit(server: ScriptedServer) -> None:
    server.replies(Reply.json(USER))
    with NokoClient(TOKEN, base_url=server.url, requests_per_second=40) as client:
        client.users.get(1)
        threads = [threading.Thread(target=lambda: [client.users.get(1) for _ in range(10)]) for _ in range(8)]
        begin = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        elapsed = time.monotonic() - begin
    # 80 calls, of which a bucketful of 39 goes at once.
    assert elapsed >= (80 - 40) / 40
    assert len(server.seen) == 81


def test_a_request_is_logged_without_anything_personal(
    retry: Runner, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "noko_client")
    server.replies(Reply(503, b"", AT_ONCE), Reply.json([]))
    retry.page(lambda client: client.users.list(email="ann@example.com"))
    lines = [record.getMessage() for record in caplog.records if record.name == "noko_client"]
    assert len(lines) == 3
    assert lines[0].startswith("GET /v2/users: 503 in ")
    assert lines[1] == "GET /v2/users: 503, again in 0.00 s"
    assert lines[2].endswith("try 2")
    assert all(TOKEN not in line and "ann" not in line for line in lines)
