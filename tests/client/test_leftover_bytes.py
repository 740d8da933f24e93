"""Bytes that belong to no response: the connection is closed, and the next call gets its own response."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import threading
import time
from collections.abc import Callable

import httpx
import pytest

from noko_client import APIStatusError, AsyncNokoClient, NokoClient, NokoError
from tests.client.conftest import Tls
from tests.documents import document
from tests.support.raw import Act, RawServer, respond, send
from tests.support.runner import TOKEN, AnyClient, Runner


def user(id: int) -> bytes:
    return json.dumps(document("user")).replace('"id": 5538', f'"id": {id}').encode()


def response(status: int, body: bytes = b"", headers: str = "") -> bytes:
    return f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body


def chunked(body: bytes) -> bytes:
    head = b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n"


WRONG = response(200, user(1))
NO_BODY = b"HTTP/1.1 %d X\r\n%b\r\n"

#: What the server sends first, and the call that receives it.
FIRST: dict[str, tuple[bytes, Callable[[AnyClient], object]]] = {
    "a response behind a 200": (response(200, user(3)) + WRONG, lambda client: client.users.get(3)),
    "a response behind a 201": (response(201, user(3)) + WRONG, lambda client: client.users.create(email="a@b.c")),
    "a response behind a 204": (NO_BODY % (204, b"") + WRONG, lambda client: client.users.deactivate(3)),
    "a response behind a 404": (response(404, b" ") + WRONG, lambda client: client.users.get(3)),
    "a response behind a chunked one": (chunked(user(3)) + WRONG, lambda client: client.users.get(3)),
    "a response behind a compressed one": (
        response(200, gzip.compress(user(3)), "Content-Encoding: gzip\r\n") + WRONG,
        lambda client: client.users.get(3),
    ),
    "a response behind one of 64 KiB": (
        response(200, user(3) + b" " * (65_536 - len(user(3)) - 43)) + WRONG,
        lambda client: client.users.get(3),
    ),
    "a part of a response": (response(200, user(3)) + WRONG[:-50], lambda client: client.users.get(3)),
    "one byte": (response(200, user(3)) + b"H", lambda client: client.users.get(3)),
    "a Content-Length that is too small": (
        b"HTTP/1.1 200 X\r\nContent-Length: 2\r\n\r\n{}" + WRONG,
        lambda client: client.request("GET", "/x"),
    ),
    "a body of a 204": (NO_BODY % (204, b"Content-Length: 5\r\n") + b"hello", lambda client: client.users.delete(3)),
    "a chunked body of a 204": (
        NO_BODY % (204, b"Transfer-Encoding: chunked\r\n") + b"5\r\nhello\r\n0\r\n\r\n",
        lambda client: client.users.delete(3),
    ),
    "a body of a 304": (NO_BODY % (304, b"Content-Length: 5\r\n") + b"hello", lambda client: client.users.get(3)),
    "a body of a HEAD": (response(200, user(3)), lambda client: client.request("HEAD", "/users/3")),
    "a response that precedes a 304": (NO_BODY % (304, b"") + WRONG, lambda client: client.users.get(3)),
}


@pytest.mark.parametrize("case", FIRST)
def test_bytes_that_arrive_with_a_response(case: str, runner: Runner, raw: RawServer) -> None:
    first, call = FIRST[case]
    raw.script(send(first, keep=True), respond(200, user(2)))
    with contextlib.suppress(APIStatusError):
        runner(call)
    # It is not sent again if it fails.
    assert runner(lambda client: client.users.create(email="a@b.c")).id == 2
    assert (len(raw.requests), raw.accepted) == (2, 2)


@pytest.mark.parametrize("case", FIRST)
def test_bytes_that_arrive_after_a_response(case: str, runner: Runner, raw: RawServer) -> None:
    first, call = FIRST[case]
    sent = threading.Event()

    def act(connection: socket.socket) -> bool:
        length = first.index(b"\r\n\r\n") + 4
        connection.sendall(first[:length])
        time.sleep(0.01)
        with contextlib.suppress(OSError):  # it may be closed already
            connection.sendall(first[length:])
        sent.set()
        return True

    raw.script(act, respond(200, user(2)))
    with contextlib.suppress(NokoError):
        runner(call)
    assert sent.wait(5)
    time.sleep(0.05)
    assert runner(lambda client: client.users.create(email="a@b.c")).id == 2


WELL_FORMED: dict[str, Act] = {
    "a Content-Length": send(response(200, user(3)), keep=True),
    "chunks": send(chunked(user(3)), keep=True),
    "gzip": send(response(200, gzip.compress(user(3)), "Content-Encoding: gzip\r\n"), keep=True),
    "an empty body": send(response(404), keep=True),
    "an informational response before it": send(b"HTTP/1.1 103 X\r\n\r\n" + response(200, user(3)), keep=True),
}


@pytest.mark.parametrize("case", WELL_FORMED)
def test_a_well_formed_response_keeps_its_connection(case: str, runner: Runner, raw: RawServer) -> None:
    raw.script(WELL_FORMED[case])
    for _ in range(5):
        with contextlib.suppress(APIStatusError):
            runner(lambda client: client.users.get(3))
    assert raw.accepted == 1


def test_a_response_in_single_bytes(runner: Runner, raw: RawServer) -> None:
    def act(connection: socket.socket) -> bool:
        for byte in response(200, user(3)):
            connection.sendall(bytes([byte]))
        return True

    raw.script(act)
    assert [runner(lambda client: client.users.get(3)).id for _ in range(3)] == [3, 3, 3]
    assert raw.accepted == 1


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_bytes_that_arrive_with_a_response_over_tls(kind: str, tls: Tls) -> None:
    with RawServer(tls.server) as raw:
        # Two records, of which TLS decrypts only what is read.
        def act(connection: socket.socket) -> bool:
            connection.sendall(response(200, user(3)))
            connection.sendall(WRONG)
            return True

        raw.script(act, respond(200, user(2)))
        if kind == "sync":
            with (
                httpx.Client(verify=tls.client) as http,
                NokoClient(TOKEN, base_url=raw.url, http_client=http) as client,
            ):
                assert [client.users.get(3).id, client.users.get(2).id] == [3, 2]
        else:
            async with (
                httpx.AsyncClient(verify=tls.client) as async_http,
                AsyncNokoClient(TOKEN, base_url=raw.url, http_client=async_http) as async_client,
            ):
                assert [(await async_client.users.get(3)).id, (await async_client.users.get(2)).id] == [3, 2]
