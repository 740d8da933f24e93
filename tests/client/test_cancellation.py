"""Calls that are cancelled at any time: no connection is lost, and no cancellation either."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Callable

import anyio
import httpx
import pytest

from noko_client import AsyncNokoClient
from tests.client.conftest import Tls
from tests.support.raw import GOOD, USER, Act, RawServer, respond
from tests.support.runner import TOKEN

LARGE_USER = USER[:-1] + b" " * 300_000 + b"}"
CONNECTIONS = 2


def in_parts(connection: socket.socket) -> bool:
    head = b"HTTP/1.1 200 X\r\nContent-Length: %d\r\n\r\n" % len(USER)
    for part in (head[:10], head[10:], USER[:100], USER[100:]):
        connection.sendall(part)
        time.sleep(0.0005)
    return True


def until_closed(connection: socket.socket) -> bool:
    connection.recv(1)
    return False


async def steps(number: int) -> None:
    """Let the other tasks take some steps."""
    for _ in range(number):
        await asyncio.sleep(0)


async def milliseconds(number: int) -> None:
    await asyncio.sleep(number % 12 / 2000)


#: What the server does, how many calls there are at once, how connections are kept, and when calls are cancelled.
PHASES: dict[str, tuple[Act, int, int, Callable[[int], Awaitable[None]]]] = {
    "at each step": (GOOD, 1, CONNECTIONS, steps),
    "at each step of a new connection": (GOOD, 1, 0, steps),
    "at each step of a new connection without a response": (until_closed, 1, 0, steps),
    "while waiting for a connection": (GOOD, 3 * CONNECTIONS, CONNECTIONS, steps),
    "while waiting for a new connection": (GOOD, 3 * CONNECTIONS, 0, steps),
    "at each step of a large body": (respond(200, LARGE_USER), 2, CONNECTIONS, steps),
    "while waiting for each part": (in_parts, 3, CONNECTIONS, milliseconds),
}


class ByAsyncio:
    """A call in a task that is cancelled."""

    def __init__(self, call: Awaitable[object]) -> None:
        self.task = asyncio.ensure_future(call)

    def cancel(self) -> None:
        self.task.cancel()


class ByAnyio:
    """A call in a cancel scope, as servers use them for requests and their clients' disconnects."""

    def __init__(self, call: Awaitable[object]) -> None:
        self._scope = anyio.CancelScope()
        self.task = asyncio.ensure_future(self._run(call))

    async def _run(self, call: Awaitable[object]) -> None:
        with self._scope:
            await call

    def cancel(self) -> None:
        self._scope.cancel()


@pytest.mark.parametrize("cancellable", [ByAsyncio, ByAnyio])
@pytest.mark.parametrize("phase", PHASES)
async def test_cancelled_calls_lose_no_connection(
    phase: str, cancellable: type[ByAsyncio | ByAnyio], raw: RawServer
) -> None:
    act, at_once, kept, wait = PHASES[phase]
    raw.script(act)
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=kept)
    async with (
        httpx.AsyncClient(limits=limits) as http,
        AsyncNokoClient(TOKEN, base_url=raw.url, requests_per_second=None, max_retries=0, http_client=http) as client,
    ):
        for number in range(0, 600, at_once):
            calls = [cancellable(client.users.get(1)) for _ in range(at_once)]
            await wait(number // at_once % 70)
            for call in calls:
                call.cancel()
            # A cancellation that is lost would take as long as the timeout of the response, five seconds.
            async with asyncio.timeout(4):
                results = await asyncio.gather(*(call.task for call in calls), return_exceptions=True)
            assert not any(isinstance(result, Exception) for result in results)
            task = asyncio.current_task()
            assert task is not None
            assert task.cancelling() == 0
        # All connections can be in use at once again.
        in_use = threading.Event()

        def when_all_are_in_use(connection: socket.socket) -> bool:
            if raw.requests.count("GET /v2/users/77") == CONNECTIONS:
                in_use.set()
            return in_use.wait(5) and GOOD(connection)

        raw.script(when_all_are_in_use)
        await asyncio.gather(*(client.users.get(77) for _ in range(CONNECTIONS)))
        assert in_use.is_set()


async def test_cancelled_handshakes_lose_no_connection(tls: Tls, raw: RawServer) -> None:
    with RawServer(tls.server) as server:
        server.script(GOOD)
        async with (
            httpx.AsyncClient(verify=tls.client, limits=httpx.Limits(max_connections=1)) as http,
            AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=None, http_client=http) as client,
        ):
            for number in range(150):
                call = asyncio.ensure_future(client.users.get(1))
                await (steps(number) if number < 75 else asyncio.sleep((number - 75) / 20_000))
                call.cancel()
                await asyncio.gather(call, return_exceptions=True)
            assert (await client.users.get(1)).id == 5538


async def expire(limit: asyncio.Timeout, after: int) -> None:
    await steps(after)
    limit.reschedule(0)


@pytest.mark.parametrize("kept", [CONNECTIONS, 0])
async def test_a_timeout_of_the_caller_is_its_own_and_no_more(kept: int, raw: RawServer) -> None:
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=kept)
    timed_out = 0
    async with (
        httpx.AsyncClient(limits=limits) as http,
        AsyncNokoClient(TOKEN, base_url=raw.url, requests_per_second=None, http_client=http) as client,
    ):
        for number in range(300):
            limit = asyncio.timeout(None)
            expiry = asyncio.ensure_future(expire(limit, number % 70))
            try:
                async with limit:
                    await client.users.get(1)
            except TimeoutError:
                timed_out += 1
            # No cancellation is left over.
            await asyncio.gather(expiry, return_exceptions=True)
            await steps(3)
    assert timed_out > 20


async def test_a_call_that_is_cancelled_again_and_again_ends(raw: RawServer) -> None:
    raw.script(raw.silence)
    async with AsyncNokoClient(TOKEN, base_url=raw.url) as client:
        call = asyncio.ensure_future(client.users.get(1))
        while not call.done():
            call.cancel()
            await asyncio.sleep(0)
        assert call.cancelled()


async def test_a_cancelled_call_leaves_the_client_usable(raw: RawServer) -> None:
    raw.script(raw.silence, GOOD)
    async with AsyncNokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:
        call = asyncio.ensure_future(client.users.get(1))
        await asyncio.to_thread(raw.first_request.wait, 5)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        users = await asyncio.gather(*(client.users.get(1) for _ in range(20)))
        assert len(users) == 20


async def test_an_error_of_a_hook_is_not_lost_to_a_cancellation(raw: RawServer) -> None:

    async def hook(response: httpx.Response) -> None:
        call.cancel()
        await asyncio.sleep(0)
        raise KeyError

    async with (
        httpx.AsyncClient(event_hooks={"response": [hook]}) as http,
        AsyncNokoClient(TOKEN, base_url=raw.url, http_client=http) as client,
    ):
        call = asyncio.ensure_future(client.users.get(1))
        await asyncio.wait([call])
        assert call.cancelled()
