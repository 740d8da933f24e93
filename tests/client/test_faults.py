"""Every fault that a network and a server can come up with, on real sockets, on both clients, counting the requests."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import os
import pickle
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import traceback
import warnings
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from noko_client import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AsyncNokoClient,
    NokoClient,
    NokoError,
    OriginError,
    ResponseDecodeError,
    ServerError,
)
from noko_client._core import connections
from noko_client._core.raw import QueryParams
from tests.conftest import TOKEN
from tests.documents import document
from tests.support.raw import Act, RawServer, answer, drop, reset, send
from tests.support.runner import AnyClient, Runner

USER = json.dumps(document("user")).encode()
GOOD = answer(200, USER)
GZIPPED = gzip.compress(USER)


@pytest.fixture
def raw() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def runner(request: pytest.FixtureRequest, raw: RawServer) -> Iterator[Runner]:
    runner = Runner(str(request.param), TOKEN, raw.url, max_retries=1, timeout=0.3)
    yield runner
    runner.close()


#: What a server may do instead of answering, after it has got the request.
LOST: dict[str, Act] = {
    "closes": drop,
    "resets": reset,
    "closes in the status line": send(b"HTTP/1.1 20"),
    "closes in the headers": send(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "closes before the body": answer(200, b"", length=100),
    "closes in the body": answer(200, USER[:50], length=len(USER)),
    "resets in the body": answer(200, USER[:50], length=len(USER)),
    "closes in a chunk": send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nabc"),
    "closes between chunks": send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),
    "speaks no HTTP": send(b"SSH-2.0-OpenSSH_9.9\r\n\r\n"),
    "sends a bad chunk": send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "sends a bad header": send(b"HTTP/1.1 200 OK\r\nbad header\x00: x\r\n\r\n"),
    "sends two lengths": send(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
}

CALLS: dict[str, tuple[str, Callable[[AnyClient], object], bool]] = {
    "GET": ("GET /v2/users/1", lambda client: client.users.get(1), True),
    "PUT": ("PUT /v2/users/1/deactivate", lambda client: client.users.deactivate(1), True),
    "DELETE": ("DELETE /v2/users/1", lambda client: client.users.delete(1), True),
    "POST": ("POST /v2/users", lambda client: client.users.create(email="a@b.c"), False),
    "repeatable POST": ("POST /v2/teams/1/add_users", lambda client: client.teams.add_users(1, [2]), True),
}


@pytest.mark.parametrize("fault", LOST)
@pytest.mark.parametrize("method", CALLS)
def test_an_answer_that_is_lost(fault: str, method: str, runner: Runner, raw: RawServer) -> None:
    request, call, repeatable = CALLS[method]
    raw.script(LOST[fault])
    with pytest.raises(APIConnectionError) as caught:
        runner(call)
    error = caught.value
    assert raw.requests == [request] * (2 if repeatable else 1)
    assert error.tries == len(raw.requests)
    assert error.may_have_taken_effect == (method != "GET")
    assert ("may have taken effect" in str(error)) == (method != "GET")
    assert str(error).startswith(f"{request}: got ")


@pytest.mark.parametrize("method", CALLS)
def test_a_lost_answer_is_made_up_for_by_the_next_try(method: str, runner: Runner, raw: RawServer) -> None:
    _, call, repeatable = CALLS[method]
    raw.script(drop, answer(200, b"[%b]" % USER if method == "repeatable POST" else USER))
    if repeatable:
        runner(call)
    assert len(raw.requests) == (2 if repeatable else 0)


@pytest.mark.parametrize("status", [429, 502, 503, 504, 500, 501, 400, 401, 403, 404, 409, 422])
@pytest.mark.parametrize("method", CALLS)
def test_a_status_that_may_pass(status: int, method: str, runner: Runner, raw: RawServer) -> None:
    request, call, repeatable = CALLS[method]
    raw.script(answer(status, b"", "Retry-After: 0\r\n"))
    with pytest.raises(APIStatusError) as caught:
        runner(call)
    again = status == 429 or (repeatable and status in (502, 503, 504))
    assert raw.requests == [request] * (2 if again else 1)
    assert caught.value.tries == len(raw.requests)
    # 501 says that the server cannot do it.
    assert ("may have taken effect" in str(caught.value)) == (status >= 500 and status != 501 and method != "GET")


@pytest.mark.parametrize("method", CALLS)
def test_a_connection_that_is_never_made(method: str, runner: Runner, raw: RawServer) -> None:
    # A port that nobody listens on: every method may try again, and nothing can have happened.
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    other = Runner(runner.kind, TOKEN, f"http://127.0.0.1:{port}/v2", max_retries=1)
    with pytest.raises(APIConnectionError, match=r"got no answer from 127.0.0.1:\d+ .* after 2 tries") as caught:
        other(CALLS[method][1])
    assert not caught.value.may_have_taken_effect
    other.close()


def test_a_name_that_is_unknown(runner: Runner) -> None:
    other = Runner(runner.kind, TOKEN, "https://nowhere.invalid/v2", max_retries=0)
    with pytest.raises(APIConnectionError) as caught:
        other(lambda client: client.users.get(1))
    assert not caught.value.may_have_taken_effect
    other.close()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_server_without_tls(kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 400 This is plain HTTP\r\n\r\n")
                connection.recv(65536)

        server = threading.Thread(target=greet)
        server.start()
        runner = Runner(kind, TOKEN, f"https://127.0.0.1:{listener.getsockname()[1]}/v2")
        with pytest.raises(APIConnectionError, match=r"SSL") as caught:
            runner(lambda client: client.users.create(email="a@b.c"))
        assert not caught.value.may_have_taken_effect
        runner.close()
        server.join()


def test_a_server_that_is_silent(runner: Runner, raw: RawServer) -> None:
    raw.script(raw.silence)
    with pytest.raises(APITimeoutError, match=r"GET /v2/users/1: timed out at 127.0.0.1:\d+ .* after 2 tries"):
        runner(lambda client: client.users.get(1))
    with pytest.raises(APITimeoutError, match="may have taken effect") as caught:
        runner(lambda client: client.users.create(email="a@b.c"))
    assert caught.value.tries == 1
    assert len(raw.requests) == 3


def test_a_server_that_falls_silent_in_the_body(runner: Runner, raw: RawServer) -> None:
    def half(connection: socket.socket) -> bool:
        answer(200, USER[:50], length=len(USER))(connection)
        return raw.silence(connection)

    raw.script(half)
    with pytest.raises(APITimeoutError):
        runner(lambda client: client.users.get(1))
    assert len(raw.requests) == 2


def test_a_server_that_takes_no_connection() -> None:
    # The queue of a listener that accepts nothing is full after a few connections; the next waits.
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(listener.getsockname())
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v2"
        with NokoClient(TOKEN, base_url=url, max_retries=0, timeout=0.1) as client:
            with pytest.raises(APITimeoutError, match="ConnectTimeout") as caught:
                client.users.create(email="a@b.c")
            assert not caught.value.may_have_taken_effect
        for each in waiting:
            each.close()


def test_a_server_that_does_not_read(raw: RawServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v2"
        with NokoClient(TOKEN, base_url=url, max_retries=0, timeout=0.2) as client:
            with pytest.raises(APITimeoutError, match="WriteTimeout") as caught:
                client.request("POST", "/notes", json={"text": "x" * 20_000_000})
            assert caught.value.may_have_taken_effect


def test_a_pool_without_a_free_connection(raw: RawServer) -> None:
    raw.script(raw.silence)
    limits = httpx.Limits(max_connections=1)
    with (
        httpx.Client(limits=limits) as mine,
        NokoClient(TOKEN, base_url=raw.url, max_retries=0, timeout=0.3, http_client=mine) as client,
    ):

        def occupy() -> None:
            with pytest.raises(APITimeoutError, match="ReadTimeout"):
                client.with_options(timeout=1.0).users.get(1)

        first = threading.Thread(target=occupy)
        first.start()
        raw.first_request.wait(5)
        with pytest.raises(APITimeoutError, match="PoolTimeout") as caught:
            client.users.create(email="a@b.c")
        assert not caught.value.may_have_taken_effect
        first.join()


def test_a_connection_that_was_closed_while_it_was_idle_is_replaced(runner: Runner, raw: RawServer) -> None:
    raw.script(send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(USER), USER)), GOOD)
    runner(lambda client: client.users.get(1))
    time.sleep(0.05)  # until the end of the connection has arrived
    runner(lambda client: client.users.create(email="a@b.c"))
    assert len(raw.requests) == 2


@pytest.mark.parametrize(
    ("encoding", "body", "reason"),
    [
        ("gzip", b"not gzip", "cannot be undone"),
        ("deflate", b"\xff\xff\xff", "cannot be undone"),
        ("gzip", GZIPPED[: len(GZIPPED) // 2], "invalid JSON"),
        ("br", b"whatever", "is not one that was asked for"),
        ("gzip, gzip", gzip.compress(GZIPPED), "is not one that was asked for"),
        ("zstd", b"", "is not one that was asked for"),
        ("x" * 5000, b"", "is not one that was asked for"),
    ],
)
def test_an_encoding_that_is_broken_or_hostile(
    encoding: str, body: bytes, reason: str, runner: Runner, raw: RawServer
) -> None:
    raw.script(answer(200, body, f"Content-Encoding: {encoding}\r\n"))
    with pytest.raises(ResponseDecodeError, match=reason) as caught:
        runner(lambda client: client.users.get(1))
    assert caught.value.status_code == 200
    assert len(raw.requests) == 1


@pytest.mark.parametrize(
    ("encoding", "body"), [("gzip", GZIPPED), ("deflate", zlib.compress(USER)), ("identity", USER)]
)
def test_an_encoding_that_was_asked_for(encoding: str, body: bytes, runner: Runner, raw: RawServer) -> None:
    raw.script(answer(200, body, f"Content-Encoding: {encoding}\r\n"))
    assert runner(lambda client: client.users.get(1)).id == 5538


def endless(connection: socket.socket) -> bool:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(4000):
        connection.sendall(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
    return False


LARGE: dict[str, Act] = {
    "says so": answer(200, b" " * 2000),
    "only says so": answer(200, b"", length=10**12),
    "does not end": endless,
    "is compressed": answer(200, gzip.compress(b" " * 2000), "Content-Encoding: gzip\r\n"),
}


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("case", LARGE)
def test_an_answer_that_is_too_large(case: str, kind: str, raw: RawServer) -> None:
    raw.script(LARGE[case])
    runner = Runner(kind, TOKEN, raw.url, max_response_size=1000)
    with pytest.raises(ResponseDecodeError, match="it is larger than 1,000 bytes") as caught:
        runner(lambda client: client.users.get(1))
    assert caught.value.body == b""
    assert len(raw.requests) == 1
    # The connection was given up, and the client goes on.
    raw.script(answer(200, USER[:-1] + b" " * 5 + b"}"))
    other = Runner(kind, TOKEN, raw.url)
    assert other(lambda client: client.users.get(1)).id == 5538
    runner.close()
    other.close()


def test_an_error_with_an_endless_body_is_still_that_error(runner: Runner, raw: RawServer) -> None:
    def act(connection: socket.socket) -> bool:
        connection.sendall(b"HTTP/1.1 500 X\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(4000):
            connection.sendall(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
        return False

    raw.script(act)
    with pytest.raises(ServerError) as caught:
        runner(lambda client: client.users.get(1))
    assert len(caught.value.body) < 4_000_000


def test_a_url_that_is_too_long(runner: Runner, raw: RawServer) -> None:
    with pytest.raises(NokoError, match=r"teams.list\(\): the URL of .* characters is too long"):
        runner.page(lambda client: client.teams.list(user_ids=range(1, 50_000)))
    assert raw.requests == []


def test_a_retried_delete_that_finds_nothing_is_done(runner: Runner, raw: RawServer) -> None:
    for first in (drop, answer(503, b"", "Retry-After: 0\r\n")):
        raw.script(first, answer(404))
        runner(lambda client: client.users.delete(1))
    raw.script(answer(429, b"", "Retry-After: 0\r\n"), answer(404))
    with pytest.raises(APIStatusError, match="404"):
        runner(lambda client: client.users.delete(1))


# Life


@pytest.mark.parametrize(
    "location", ["mailto:x", "javascript:1", "http:x", "http://xn--/", "http://[", "//user:pw@127.0.0.1/"]
)
def test_a_redirect_to_what_is_no_place(location: str, runner: Runner, raw: RawServer) -> None:
    raw.script(answer(302, b"", f"Location: {location}\r\n"))
    with pytest.raises(NokoError):
        runner(lambda client: client.users.create(email="a@b.c"))
    assert len(raw.requests) == 1


@pytest.mark.parametrize("status", [401, 404, 422, 429, 500])
def test_a_status_says_all_even_if_its_body_cannot_be_read(status: int, runner: Runner, raw: RawServer) -> None:
    bodies: list[Act] = [
        answer(status, b'{"mess', "Retry-After: 0\r\n", length=100),
        answer(status, b"not gzip", "Retry-After: 0\r\nContent-Encoding: gzip\r\n"),
        answer(status, b"?", "Retry-After: 0\r\nContent-Encoding: br\r\n"),
    ]
    for body in bodies:
        raw.requests.clear()
        raw.script(body)
        with pytest.raises(APIStatusError) as caught:
            runner(lambda client: client.users.create(email="a@b.c"))
        assert caught.value.status_code == status
        assert caught.value.may_have_taken_effect == (status == 500)
        assert len(raw.requests) == (2 if status == 429 else 1)


def test_a_hook_that_raises_for_a_status_changes_nothing(raw: RawServer) -> None:
    def hook(response: httpx.Response) -> None:
        response.read()
        response.raise_for_status()

    with (
        httpx.Client(event_hooks={"response": [hook]}) as mine,
        NokoClient(TOKEN, base_url=raw.url, http_client=mine, requests_per_second=None) as client,
    ):
        raw.script(answer(404))
        with pytest.raises(APIStatusError, match="404 Not Found"):
            client.users.get(1)
        raw.script(answer(422, b'{"message": "It is taken"}'))
        with pytest.raises(APIStatusError, match="It is taken"):
            client.users.create(email="a@b.c")
        raw.script(answer(429, b"", "Retry-After: 0\r\n"), GOOD)
        client.users.create(email="a@b.c")
    assert len(raw.requests) == 4


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_client_that_is_closed_between_two_tries(kind: str, raw: RawServer) -> None:
    runner = Runner(kind, TOKEN, raw.url, max_retries=2)

    def act(connection: socket.socket) -> bool:
        runner.client._transport._closed = True
        return drop(connection)

    raw.script(act)
    with pytest.raises(APIConnectionError, match=r"was given up .*this client is closed") as caught:
        runner(lambda client: client.users.deactivate(1))
    assert caught.value.may_have_taken_effect
    assert len(raw.requests) == 1
    runner.close()


def test_connections_that_cannot_be_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "foo://bad")
    with NokoClient(TOKEN) as client, pytest.raises(NokoError, match="the connections cannot be set up"):
        client.users.get(1)


def test_what_a_raw_request_returns_holds_no_token(raw: RawServer) -> None:
    raw.script(answer(200, b"{}"))
    with NokoClient(TOKEN, base_url=raw.url) as client:
        response = client.request("GET", "/projects")
        assert TOKEN.encode() not in pickle.dumps(response)
        assert TOKEN not in repr(response.request.headers)
        raw.script(drop)
        with pytest.raises(APIConnectionError) as caught:
            client.with_options(max_retries=0).users.get(1)
    cause = caught.value.__cause__
    assert isinstance(cause, httpx.RequestError)
    assert TOKEN not in repr(cause.request.headers)


@pytest.mark.parametrize("status", [204, 304])
def test_an_answer_without_a_body_leaves_its_connection_open(status: int, runner: Runner, raw: RawServer) -> None:
    raw.script(send(b"HTTP/1.1 %d X\r\n\r\n" % status, keep=True))
    for _ in range(5):
        with contextlib.suppress(APIStatusError):  # 304 is no success
            runner(lambda client: client.users.deactivate(1))
    assert (len(raw.requests), raw.accepted) == (5, 1)


def test_a_raw_head_has_no_body(runner: Runner, raw: RawServer) -> None:
    raw.script(send(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\nContent-Encoding: br\r\n\r\n"))
    assert runner(lambda client: client.request("HEAD", "/projects")).content == b""


def test_a_forked_child_has_connections_of_its_own(raw: RawServer) -> None:
    raw.script(GOOD)
    with NokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:
        client.users.get(1)
        with warnings.catch_warnings():
            # Python 3.12 warns of forking while there are threads, which is what this is about.
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if child == 0:
            try:
                os._exit(0 if client.users.get(1).id == 5538 else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        client.users.get(1)
    assert raw.accepted == 2
    assert len(raw.requests) == 3


async def test_a_cancelled_task_leaves_the_client_usable(raw: RawServer) -> None:
    raw.script(raw.silence, GOOD)
    async with AsyncNokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:
        task = asyncio.ensure_future(client.users.get(1))
        await asyncio.to_thread(raw.first_request.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        users = await asyncio.gather(*(client.users.get(1) for _ in range(20)))
        assert len(users) == 20


def test_an_interrupted_call_leaves_the_client_usable(raw: RawServer, monkeypatch: pytest.MonkeyPatch) -> None:
    raw.script(raw.silence, GOOD)
    with NokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:
        main = threading.get_ident()

        def interrupt() -> None:
            raw.first_request.wait(5)
            signal.pthread_kill(main, signal.SIGINT)

        helper = threading.Thread(target=interrupt)
        helper.start()
        with pytest.raises(KeyboardInterrupt):
            client.users.get(1)
        helper.join()
        assert client.users.get(1).id == 5538


def test_many_threads_share_a_client(raw: RawServer) -> None:
    raw.script(GOOD)
    got: list[int] = []
    with NokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:
        threads = [
            threading.Thread(target=lambda: got.extend(client.users.get(1).id for _ in range(20))) for _ in range(16)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert got == [5538] * 320
    assert raw.accepted <= 16


def test_copies_share_connections_and_the_rate_limit(raw: RawServer) -> None:
    raw.script(GOOD)
    with NokoClient(TOKEN, base_url=raw.url) as client:
        copy = client.with_options(timeout=None, max_retries=0, user_agent="other/2")
        assert copy._transport.rate_limiter is client._transport.rate_limiter
        client.users.get(1)
        copy.users.get(1)
        assert raw.accepted == 1
        assert (
            client.with_options(requests_per_second=None)._transport.rate_limiter is not client._transport.rate_limiter
        )
        with pytest.raises(ValueError, match="timeout"):
            client.with_options(timeout=0)
        with pytest.raises(ValueError, match="max_retries"):
            client.with_options(max_retries=-1)
        with pytest.raises(ValueError, match="requests_per_second"):
            client.with_options(requests_per_second=0)
        with pytest.raises(ValueError, match="user_agent"):
            client.with_options(user_agent="")
    with pytest.raises(NokoError, match="closed"):
        copy.users.get(1)


def test_closing_a_copy_leaves_the_original_open(raw: RawServer) -> None:
    raw.script(GOOD)
    with NokoClient(TOKEN, base_url=raw.url) as client:
        with client.with_options(max_retries=0) as copy:
            copy.users.get(1)
        with pytest.raises(NokoError, match="closed"):
            copy.users.get(1)
        client.users.get(1)


# The escape hatch


def test_a_raw_request_has_all_the_care(runner: Runner, raw: RawServer) -> None:
    raw.script(
        answer(503, b"", "Retry-After: 0\r\n"),
        answer(307, b"", "Location: /v2/elsewhere\r\n"),
        answer(200, gzip.compress(b'{"a": 1}'), "Content-Encoding: gzip\r\nContent-Type: application/json\r\n"),
    )
    params: QueryParams = {"a": [1, 2], "b": "x y", "c": True}
    response = runner(lambda client: client.request("put", "/projects/1", params=params, json={"name": "é"}))
    assert isinstance(response, httpx.Response)
    assert (response.status_code, response.json()) == (200, {"a": 1})
    assert raw.requests == ["PUT /v2/projects/1?a=1&a=2&b=x%20y&c=true"] * 2 + ["PUT /v2/elsewhere"]
    raw.script(answer(422, b'{"message": "no"}'))
    with pytest.raises(APIStatusError, match="POST /v2/projects: 422"):
        runner(lambda client: client.request("POST", "projects", json=[]))


def test_a_raw_post_is_not_repeated(runner: Runner, raw: RawServer) -> None:
    raw.script(drop)
    with pytest.raises(APIConnectionError):
        runner(lambda client: client.request("POST", "/projects", json={}))
    assert len(raw.requests) == 1


@pytest.mark.parametrize("path", ["https://evil.example/v2", "http://127.0.0.1:1/", "HTTPS://evil.example/"])
def test_a_raw_request_stays_on_its_server(path: str, runner: Runner, raw: RawServer) -> None:
    with pytest.raises((OriginError, APIStatusError, APIConnectionError)):
        runner(lambda client: client.request("GET", path))
    assert all(request.startswith("GET /v2/") for request in raw.requests)


def test_a_raw_request_to_its_own_server_by_url(runner: Runner, raw: RawServer) -> None:
    raw.script(answer(200, b"{}"))
    runner(lambda client: client.request("GET", f"{raw.url}/projects?x=1"))
    runner(lambda client: client.request("GET", "//evil.example/x"))
    assert raw.requests == ["GET /v2/projects?x=1", "GET /v2/evil.example/x"]


@pytest.mark.parametrize(
    ("method", "path", "body", "parameter"),
    [
        ("GET\r\n", "/", None, "method"),
        ("", "/", None, "method"),
        ("GET", "/", float("nan"), "json"),
        ("POST", "/", object(), "json"),
        ("POST", "/", {"a": b"x"}, "json"),
        ("GET", "/" + "x" * 70_000, None, "path"),
    ],
)
def test_a_raw_request_that_is_none(
    method: str, path: str, body: object, parameter: str, runner: Runner, raw: RawServer
) -> None:
    with pytest.raises(ValueError, match=rf"request\(\): {parameter} "):
        runner(lambda client: client.request(method, path, json=body))
    assert raw.requests == []


@pytest.mark.parametrize(
    ("method", "path", "params", "parameter"),
    [
        (None, "/", None, "method"),
        ("GET", None, None, "path"),
        ("GET", 5, None, "path"),
        ("GET", "/", 3, "params"),
        ("GET", "/", [("a", 1)], "params"),
        ("GET", "/", {"a": object()}, "params"),
        ("GET", "/", {"a": [b"x"]}, "params"),
        ("GET", "/", {1: "x"}, "params"),
    ],
)
def test_a_raw_request_of_wrong_types(
    method: Any, path: Any, params: Any, parameter: str, runner: Runner, raw: RawServer
) -> None:
    with pytest.raises(ValueError, match=rf"request\(\): {parameter} "):
        runner(lambda client: client.request(method, path, params=params))
    assert raw.requests == []


def test_none_in_the_query_of_a_raw_request_is_not_sent(runner: Runner, raw: RawServer) -> None:
    raw.script(answer(200, b"{}"))
    runner(lambda client: client.request("GET", "/projects", params={"a": None, "b": [1, None], "c": False}))
    assert raw.requests == ["GET /v2/projects?b=1&c=false"]


# Secrets


def test_the_token_is_in_no_traceback_with_its_variables(raw: RawServer) -> None:
    def fails(call: Callable[[], object]) -> str:
        try:
            call()
        except (NokoError, TypeError) as error:
            summary = traceback.TracebackException.from_exception(error, capture_locals=True)
            frames = [frame for frame in summary.stack if f"{os.sep}noko_client{os.sep}" in frame.filename]
            assert frames
            return "".join(f"{frame.filename} {frame.locals}" for frame in frames) + repr(error)
        raise AssertionError("it did not fail")

    raw.script(drop)
    with NokoClient(TOKEN, base_url=raw.url, max_retries=0) as client:
        told = [
            fails(lambda: client.users.get(1)),
            fails(lambda: client.users.get("x")),
            fails(lambda: NokoClient(TOKEN, base_url="http://x")),
            fails(lambda: NokoClient(TOKEN, timeout=-1)),
            fails(lambda: NokoClient(TOKEN, user_agent="")),
            fails(lambda: NokoClient(TOKEN, max_response_size=0)),
            fails(lambda: NokoClient(TOKEN + " x")),
            fails(lambda: NokoClient(TOKEN, oauth_token=TOKEN)),
            fails(lambda: client.request("GET", "https://evil.example")),
            fails(lambda: pickle.dumps(client)),
        ]
    assert all(TOKEN not in text for text in told)


def test_the_certificates_are_read_once_and_only_for_https(monkeypatch: pytest.MonkeyPatch, raw: RawServer) -> None:
    made: list[ssl.SSLContext] = []
    create = httpx.create_ssl_context

    def count(verify: bool = True, cert: None = None, trust_env: bool = True) -> ssl.SSLContext:
        context = create(verify=verify, cert=cert, trust_env=trust_env)
        if verify:
            made.append(context)
        return context

    monkeypatch.setattr(httpx, "create_ssl_context", count)
    connections._tls.cache_clear()
    raw.script(GOOD)
    with NokoClient(TOKEN, base_url=raw.url) as client:
        client.users.get(1)
    assert made == []
    for _ in range(3):
        client = NokoClient(TOKEN, base_url="https://127.0.0.1:9/v2", max_retries=0)
        with client, pytest.raises(APIConnectionError):
            client.users.get(1)
    assert len(made) == 1


@pytest.mark.parametrize(("level", "lines"), [("info", 2), ("DEBUG", 2), ("", 0), ("loud", 0)])
def test_the_environment_turns_the_log_on(level: str, lines: int, raw: RawServer) -> None:
    raw.script(answer(503, b"", "Retry-After: 0\r\n"), GOOD)
    code = (
        "import sys; from noko_client import NokoClient\n"
        "with NokoClient(base_url=sys.argv[1], requests_per_second=100, max_retries=0) as client:\n"
        "    try: client.users.list(email='ann@example.com')\n"
        "    except Exception: pass\n"
        "    client.users.get(1)\n"
    )
    environment = {**os.environ, "NOKO_LOG": level, "NOKO_TOKEN": TOKEN}
    run = subprocess.run(
        [sys.executable, "-c", code, raw.url], env=environment, capture_output=True, text=True, check=True
    )
    told = run.stderr.splitlines()
    assert len(told) == lines
    assert all(" noko_client INFO GET /v2/users" in line for line in told)
    assert TOKEN not in run.stderr
    assert "ann" not in run.stderr
