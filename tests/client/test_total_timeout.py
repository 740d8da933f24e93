"""The timeout of a whole call, with all its waits."""

from __future__ import annotations

import asyncio
import re
import socket
import threading
import time
from collections.abc import Callable

import httpx
import pytest

from noko_client import APIConnectionError, APITimeoutError, AsyncNokoClient, InvalidParameterError, NokoClient
from tests.conftest import Connect
from tests.support.raw import GOOD, USER, Act, RawServer, respond, send
from tests.support.runner import TOKEN, Runner

LIMIT = 0.4


@pytest.fixture
def limited(raw: RawServer, connect: Connect) -> Runner:
    """Either client, whose calls take no longer than the limit."""
    return connect(raw.url, max_retries=5, total_timeout=LIMIT)


def drip(data: bytes) -> Act:
    """Send one part, and then a byte every now and then."""

    def act(connection: socket.socket) -> bool:
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(0.02)
        return True

    return act


SLOW: dict[str, Act] = {
    "silence": lambda connection: connection.recv(1) == b"?",  # until the client closes it
    "a head that drips": drip(b"HTTP/1.1 200 X\r\n" + b"X-Padding: x\r\n" * 100),
    "a body that drips": drip(b"HTTP/1.1 200 X\r\nContent-Length: 9999\r\n\r\n" + b" " * 999),
    "chunks that drip": drip(b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\n \r\n" * 999),
    "informational responses": drip(b"HTTP/1.1 103 X\r\n\r\n" * 90),
    "an error that drips": drip(b"HTTP/1.1 500 X\r\nContent-Length: 9999\r\n\r\n" + b" " * 999),
    "errors that ask to wait": respond(503, b"", "Retry-After: 1\r\n"),
    "errors without end": respond(503, b"", "Retry-After: 0.1\r\n"),
    "a 429 that asks to wait": respond(429, b"", "Retry-After: 2\r\n"),
}


@pytest.mark.parametrize("case", SLOW)
def test_a_call_takes_no_longer_than_its_total_timeout(case: str, limited: Runner, raw: RawServer) -> None:
    raw.script(SLOW[case])
    begin = time.monotonic()
    with pytest.raises(APITimeoutError, match=re.escape("timed out: total_timeout is 0.4 s")):
        limited(lambda client: client.users.get(1))
    assert time.monotonic() - begin < LIMIT + 0.3


def test_a_call_in_time_is_not_disturbed(raw: RawServer, connect: Connect) -> None:
    runner = connect(raw.url, max_retries=5, total_timeout=1)
    raw.script(respond(503, b"", "Retry-After: 0.1\r\n"), GOOD)
    for _ in range(3):
        assert runner(lambda client: client.users.get(1)).id == 5538
        time.sleep(0.4)  # each call has its own


def test_it_covers_waiting_for_the_rate_limit(raw: RawServer) -> None:
    with NokoClient(TOKEN, base_url=raw.url, requests_per_second=1, total_timeout=LIMIT) as client:
        client.users.get(1)
        begin = time.monotonic()
        with pytest.raises(APITimeoutError) as caught:
            client.users.create(email="a@b.c")
        assert time.monotonic() - begin < LIMIT + 0.1
        assert (caught.value.tries, caught.value.may_have_taken_effect) == (0, False)
        # The place in the line is free again.
        assert client.with_options(total_timeout=None).users.get(1).id == 5538
        assert time.monotonic() - begin < 1.5
    assert len(raw.requests) == 2


def test_a_write_may_have_taken_effect(limited: Runner, raw: RawServer) -> None:
    raw.script(raw.silence)
    with pytest.raises(APITimeoutError, match="may have taken effect") as caught:
        limited(lambda client: client.users.create(email="a@b.c"))
    assert (caught.value.tries, caught.value.may_have_taken_effect) == (1, True)


def test_it_covers_waiting_for_a_connection(raw: RawServer) -> None:
    raw.script(raw.silence)
    with (
        httpx.Client(limits=httpx.Limits(max_connections=1)) as http,
        NokoClient(TOKEN, base_url=raw.url, http_client=http, total_timeout=LIMIT, max_retries=0) as client,
    ):

        def occupy() -> None:
            with pytest.raises(APITimeoutError):
                client.with_options(total_timeout=3).users.get(1)

        first = threading.Thread(target=occupy)
        first.start()
        assert raw.first_request.wait(5)
        begin = time.monotonic()
        with pytest.raises(APITimeoutError):
            client.users.get(1)
        assert time.monotonic() - begin < LIMIT + 0.3
        first.join()


def test_it_covers_a_tls_handshake(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:  # which never speaks
        runner = connect(f"https://127.0.0.1:{listener.getsockname()[1]}/v2", total_timeout=LIMIT)
        begin = time.monotonic()
        with pytest.raises(APITimeoutError):
            runner(lambda client: client.users.get(1))
        assert time.monotonic() - begin < LIMIT + 0.3


async def test_it_covers_hooks_and_transports_of_the_user(raw: RawServer) -> None:
    async def hook(_: httpx.Request) -> None:
        await asyncio.sleep(5)

    async with (
        httpx.AsyncClient(event_hooks={"request": [hook]}) as http,
        AsyncNokoClient(TOKEN, base_url=raw.url, http_client=http, total_timeout=LIMIT) as client,
    ):
        with pytest.raises(APITimeoutError, match="total_timeout"):
            await client.users.get(1)


async def test_a_timeout_of_the_caller_is_not_that_of_the_call(raw: RawServer) -> None:
    raw.script(raw.silence)
    async with AsyncNokoClient(TOKEN, base_url=raw.url, total_timeout=5) as client:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await client.users.get(1)


@pytest.mark.parametrize("value", [0, -1, "5", True, float("nan"), float("inf")])
def test_a_total_timeout_is_a_number_of_seconds(value: float) -> None:
    with pytest.raises(InvalidParameterError, match="total_timeout must be a number of seconds above 0 or None"):
        NokoClient(TOKEN, total_timeout=value)
    with pytest.raises(InvalidParameterError, match="total_timeout must be"):
        NokoClient(TOKEN).with_options(total_timeout=value)


INFORMATIONAL = b"HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n"
FINAL = b"HTTP/1.1 200 X\r\nContent-Length: %d\r\n\r\n%b" % (len(USER), USER)


def in_pieces(data: bytes) -> Callable[[socket.socket], bool]:
    def act(connection: socket.socket) -> bool:
        for start in range(0, len(data), 700):
            connection.sendall(data[start : start + 700])
        return True

    return act


@pytest.mark.parametrize("form", [lambda data: send(data, keep=True), in_pieces], ids=["at once", "in pieces"])
def test_informational_responses_are_limited(form: Callable[[bytes], Act], runner: Runner, raw: RawServer) -> None:
    raw.script(form(INFORMATIONAL * 100 + FINAL))
    for _ in range(3):
        assert runner(lambda client: client.users.get(1)).id == 5538
    assert raw.accepted == 1
    raw.script(form(INFORMATIONAL * 101 + FINAL))
    with pytest.raises(APIConnectionError, match="more than 100 informational responses"):
        runner(lambda client: client.users.create(email="a@b.c"))
    raw.script(GOOD)
    assert runner(lambda client: client.users.create(email="a@b.c")).id == 5538
