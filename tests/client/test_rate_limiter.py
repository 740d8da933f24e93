"""The rate limiter, with a clock of its own and over HTTP."""

from __future__ import annotations

import asyncio
import time

import pytest

from noko_client import AsyncNokoClient, NokoClient, RateLimitError
from noko_client._core.rate_limiter import RateLimiter
from tests.documents import document
from tests.support.runner import TOKEN
from tests.support.server import Reply, ScriptedServer

USER = document("user")


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def send_times(rate_limiter: RateLimiter, clock: Clock, calls: int) -> list[float]:
    """Return when each of some simultaneous calls may send, in seconds from now."""
    begin = clock.now
    due = dict.fromkeys(range(calls), begin)
    slots: dict[int, float | None] = dict.fromkeys(due)
    times: list[float] = []
    while due:
        number = min(due, key=due.__getitem__)
        clock.now = max(clock.now, due[number])
        slots[number], wait = rate_limiter.acquire(slots[number])
        if wait:
            due[number] = clock.now + wait
        else:
            del due[number]
            times.append(clock.now - begin)
    return times


def test_a_single_call_never_waits_and_a_burst_is_spread() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    assert send_times(rate_limiter, clock, 5) == pytest.approx([0, 0, 0.515, 1.03, 1.545])
    clock.now += 100
    assert send_times(rate_limiter, clock, 3) == pytest.approx([0, 0, 0.515])


def test_after_a_429_there_is_a_pause_and_no_burst() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    send_times(rate_limiter, clock, 1)
    rate_limiter.pause(3.0)
    assert send_times(rate_limiter, clock, 3) == pytest.approx([3.0, 3.515, 4.03])
    rate_limiter.pause(2.0)
    rate_limiter.pause(1.0)
    assert send_times(rate_limiter, clock, 2) == pytest.approx([2.0, 2.515])


def test_a_pause_applies_to_calls_that_are_waiting_already() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    send_times(rate_limiter, clock, 2)
    first, wait = rate_limiter.acquire()
    assert wait == pytest.approx(0.515)
    second, wait = rate_limiter.acquire()
    assert wait == pytest.approx(1.03)
    rate_limiter.pause(3.0)
    clock.now += 0.515
    # Another 429 on the way does not add up.
    rate_limiter.pause(1.0)
    assert rate_limiter.acquire(first)[1] == pytest.approx(2.485)
    clock.now += 2.485
    assert rate_limiter.acquire(first)[1] == 0
    assert rate_limiter.acquire(second)[1] == pytest.approx(0.515)


def test_a_slot_that_is_released_is_taken_by_the_next_call() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    send_times(rate_limiter, clock, 2)
    slots = [rate_limiter.acquire()[0] for _ in range(20)]
    for slot in reversed(slots):
        rate_limiter.release(slot)
    assert send_times(rate_limiter, clock, 3) == pytest.approx([0.515, 1.03, 1.545])
    # Unused ones expire, like any token that does not fit into the bucket.
    clock.now += 100
    assert send_times(rate_limiter, clock, 3) == pytest.approx([0, 0, 0.515])


def test_a_caller_that_comes_back_late_waits_again() -> None:
    clock = Clock()
    rate_limiter = RateLimiter(2.0, clock)
    send_times(rate_limiter, clock, 2)
    lost = [rate_limiter.acquire()[0] for _ in range(5)]
    clock.now += 5 * 0.515 + 0.6
    # No caller waits for them, and they do not send all at once.
    assert send_times(rate_limiter, clock, 1) == pytest.approx([0])
    assert [rate_limiter.acquire(slot)[1] for slot in lost] == pytest.approx(
        [number * 0.515 - 0.085 for number in range(1, 6)]
    )


def test_ten_thousand_callers_wait_in_next_to_no_time() -> None:
    rate_limiter = RateLimiter(2.0)
    begin = time.perf_counter()
    slots = [rate_limiter.acquire()[0] for _ in range(10_000)]
    for slot in slots:
        rate_limiter.acquire(slot)
        rate_limiter.release(slot)
    for _ in slots:
        rate_limiter.acquire()
    # 30,000 operations. With a queue that is searched they took seconds.
    assert time.perf_counter() - begin < 0.2


def test_a_stopped_event_loop_delays_no_other_caller(server: ScriptedServer) -> None:
    client = AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=4)
    stopped = asyncio.new_event_loop()
    calls = [stopped.create_task(client.users.get(1)) for _ in range(8)]
    stopped.run_until_complete(asyncio.sleep(0.1))
    its_connections = client._transport.connections.open(stopped)
    assert its_connections is not None

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


def test_without_a_limit_no_call_waits() -> None:
    clock = Clock()
    assert set(send_times(RateLimiter(None, clock), clock, 100)) == {0.0}


async def test_tasks_that_were_in_line_wait_as_long_as_a_429_asks(server: ScriptedServer) -> None:
    server.replies(Reply(429, b"", {"Retry-After": "1"}), Reply.json(USER))
    async with AsyncNokoClient(TOKEN, base_url=server.url, max_retries=0, requests_per_second=4) as client:
        calls = [asyncio.ensure_future(client.users.get(1)) for _ in range(6)]
        results = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(result, RateLimitError) for result in results].count(True) == 1
    begin, *others = sorted(seen.at for seen in server.seen)
    # At four a second as many may have been on their way already.
    assert all(at - begin > 0.95 for at in others[3:])


async def test_cancelled_tasks_delay_no_other_task(server: ScriptedServer) -> None:
    async with AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=2) as client:
        calls = [asyncio.ensure_future(client.users.get(1)) for _ in range(20)]
        await asyncio.sleep(0.05)
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        begin = time.monotonic()
        await client.users.get(1)
        assert time.monotonic() - begin < 0.7
