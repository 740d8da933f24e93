"""Connections that fail in every way, on real sockets, with both clients: how often is the request sent?"""

from __future__ import annotations

import pickle
import re
import socket
import threading
import traceback
from collections.abc import Callable, Iterator

import httpx
import pytest

from noko_client import APIConnectionError, APIStatusError, APITimeoutError, NokoClient, NokoError
from tests.conftest import Connect
from tests.support.raw import GOOD, USER, Act, RawServer, drop, reset, respond, send
from tests.support.runner import TOKEN, AnyClient, Runner
from tests.support.waiting import wait_until

#: What a server may do instead of sending a response.
LOST: dict[str, Act] = {
    "closes": drop,
    "resets": reset,
    "closes in the status line": send(b"HTTP/1.1 20"),
    "closes in the headers": send(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "closes before the body": respond(200, b"", length=100),
    "closes in the body": respond(200, USER[:50], length=len(USER)),
    "resets in the body": respond(200, USER[:50], length=len(USER)),
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
    "idempotent POST": ("POST /v2/teams/1/add_users", lambda client: client.teams.add_users(1, [2]), True),
}


@pytest.mark.parametrize("fault", LOST)
@pytest.mark.parametrize("method", CALLS)
def test_a_response_that_is_lost(fault: str, method: str, runner: Runner, raw: RawServer) -> None:
    request, call, idempotent = CALLS[method]
    raw.script(LOST[fault])
    with pytest.raises(APIConnectionError) as caught:
        runner(call)
    error = caught.value
    assert raw.requests == [request] * (2 if idempotent else 1)
    assert error.tries == len(raw.requests)
    assert error.may_have_taken_effect == (method != "GET")
    assert ("may have taken effect" in str(error)) == (method != "GET")
    assert re.match(f"{request}: (no|incomplete) response from 127.0.0.1", str(error))


@pytest.mark.parametrize("method", CALLS)
def test_a_lost_response_is_followed_by_a_retry(method: str, runner: Runner, raw: RawServer) -> None:
    _, call, idempotent = CALLS[method]
    raw.script(drop, respond(200, b"[%b]" % USER if method == "idempotent POST" else USER))
    if idempotent:
        runner(call)
    assert len(raw.requests) == (2 if idempotent else 0)


@pytest.mark.parametrize("status", [429, 502, 503, 504, 500, 501, 400, 401, 403, 404, 409, 422])
@pytest.mark.parametrize("method", CALLS)
def test_a_status_that_may_pass(status: int, method: str, runner: Runner, raw: RawServer) -> None:
    request, call, idempotent = CALLS[method]
    raw.script(respond(status, b"", "Retry-After: 0\r\n"))
    with pytest.raises(APIStatusError) as caught:
        runner(call)
    again = status == 429 or (idempotent and status in (502, 503, 504))
    assert raw.requests == [request] * (2 if again else 1)
    assert caught.value.tries == len(raw.requests)
    # 501 says that the server cannot do it.
    assert ("may have taken effect" in str(caught.value)) == (status >= 500 and status != 501 and method != "GET")


@pytest.fixture
def closed() -> Iterator[str]:
    """The URL of a closed port, which no other program gets meanwhile."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{unused.getsockname()[1]}/v2"


@pytest.mark.parametrize("method", CALLS)
def test_a_connection_that_is_never_made(method: str, closed: str, connect: Connect) -> None:
    # Every method may be retried, and nothing can have happened.
    runner = connect(closed, max_retries=1)
    with pytest.raises(APIConnectionError, match=r"no response from 127.0.0.1:\d+ .* after 2 tries") as caught:
        runner(CALLS[method][1])
    assert not caught.value.may_have_taken_effect


#: What a server may do, and the cause that a printed traceback shows.
CAUSES: dict[str, tuple[Act | None, str]] = {
    "refused": (None, r"httpx.ConnectError: \[Errno 111\] Connect(ion refused| call failed \('127.0.0.1', \d+\))"),
    "lost": (reset, r"httpx.ReadError: \[Errno 104\] Connection reset by peer|httpx.ReadError"),
    "garbage": (LOST["speaks no HTTP"], r"httpx.RemoteProtocolError: illegal status line: .*"),
    "an unknown encoding": (respond(200, b"x", "Content-Encoding: br\r\n"), ""),
    "no JSON": (respond(200, b"x"), ""),
    "a wrong token": (respond(401), ""),
    "a redirect": (respond(302, b"", "Location: /v2/[x\r\n"), ""),
    "a redirect elsewhere": (respond(302, b"", "Location: //example.com/\r\n"), ""),
}


@pytest.mark.parametrize("case", CAUSES)
def test_an_error_has_a_short_traceback_and_can_be_pickled(
    case: str, closed: str, raw: RawServer, connect: Connect
) -> None:
    act, cause = CAUSES[case]
    raw.script(act or drop)
    runner = connect(raw.url if act else closed)
    try:
        raise FileNotFoundError("handled by the caller")
    except FileNotFoundError:
        with pytest.raises(NokoError) as caught:
            runner(lambda client: client.users.get(1))
    lines = "".join(traceback.format_exception(caught.value)).splitlines()
    assert re.fullmatch(cause, lines[0] if cause else "")
    # Python itself adds what the caller handles.
    assert sum(line.startswith("Traceback") for line in lines) == 1 + (
        "FileNotFoundError: handled by the caller" in lines
    )
    assert not any("site-packages" in line or re.match(r"noko_client\._", line) for line in lines)
    assert lines[-1].startswith("noko_client.errors.")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (type(copy), str(copy), vars(copy)) == (type(caught.value), str(caught.value), vars(caught.value))


def test_a_name_that_is_unknown(connect: Connect) -> None:
    runner = connect("https://unknown.invalid/v2")
    with pytest.raises(APIConnectionError) as caught:
        runner(lambda client: client.users.get(1))
    assert not caught.value.may_have_taken_effect


def test_a_server_without_tls(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 400 This is plain HTTP\r\n\r\n")
                connection.recv(65536)

        server = threading.Thread(target=greet)
        server.start()
        runner = connect(f"https://127.0.0.1:{listener.getsockname()[1]}/v2")
        with pytest.raises(APIConnectionError, match=r"SSL") as caught:
            runner(lambda client: client.users.create(email="a@b.c"))
        assert not caught.value.may_have_taken_effect
        server.join()


@pytest.fixture
def impatient(raw: RawServer, connect: Connect) -> Runner:
    return connect(raw.url, max_retries=1, timeout=0.3)


def test_a_server_that_is_silent(impatient: Runner, raw: RawServer) -> None:
    raw.script(raw.silence)
    with pytest.raises(APITimeoutError, match=r"GET /v2/users/1: timed out waiting for 127.0.0.1:\d+ .* after 2 tries"):
        impatient(lambda client: client.users.get(1))
    with pytest.raises(APITimeoutError, match="may have taken effect") as caught:
        impatient(lambda client: client.users.create(email="a@b.c"))
    assert caught.value.tries == 1
    # A busy server may read the last request after the client has given up.
    wait_until(lambda: len(raw.requests) == 3)


def test_a_server_that_falls_silent_in_the_body(impatient: Runner, raw: RawServer) -> None:
    def half(connection: socket.socket) -> bool:
        respond(200, USER[:50], length=len(USER))(connection)
        return raw.silence(connection)

    raw.script(half)
    with pytest.raises(APITimeoutError) as caught:
        impatient(lambda client: client.users.get(1))
    assert caught.value.tries == 2
    wait_until(lambda: len(raw.requests) == 2)


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


def test_a_server_that_does_not_read() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v2"
        with NokoClient(TOKEN, base_url=url, max_retries=0, timeout=0.2) as client:
            with pytest.raises(APITimeoutError, match="WriteTimeout") as caught:
                client.request("POST", "/notes", json={"text": "x" * 20_000_000})
            assert caught.value.may_have_taken_effect


def test_a_pool_without_a_free_connection(raw: RawServer) -> None:
    release = threading.Event()

    def late(connection: socket.socket) -> bool:
        return release.wait(10) and GOOD(connection)

    raw.script(late)
    with (
        httpx.Client(limits=httpx.Limits(max_connections=1)) as http,
        NokoClient(TOKEN, base_url=raw.url, max_retries=0, timeout=0.1, http_client=http) as client,
    ):
        first = threading.Thread(target=client.with_options(timeout=10).users.get, args=(1,))
        first.start()
        assert raw.first_request.wait(5)
        with pytest.raises(APITimeoutError, match="PoolTimeout") as caught:
            client.users.create(email="a@b.c")
        assert not caught.value.may_have_taken_effect
        release.set()
        first.join()
    assert len(raw.requests) == 1


def test_a_connection_that_was_closed_while_it_was_idle_is_replaced(runner: Runner, raw: RawServer) -> None:
    raw.script(send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(USER), USER)), GOOD)
    runner(lambda client: client.users.get(1))
    wait_until(lambda: raw.closed == 1)
    runner(lambda client: client.users.create(email="a@b.c"))
    assert len(raw.requests) == 2


def test_a_retried_delete_that_finds_nothing_is_done(runner: Runner, raw: RawServer) -> None:
    for first in (drop, respond(503, b"", "Retry-After: 0\r\n")):
        raw.script(first, respond(404))
        runner(lambda client: client.users.delete(1))
    raw.script(respond(429, b"", "Retry-After: 0\r\n"), respond(404))
    with pytest.raises(APIStatusError, match="404"):
        runner(lambda client: client.users.delete(1))


@pytest.mark.parametrize("status", [401, 404, 422, 429, 500])
def test_a_status_says_all_even_if_its_body_cannot_be_read(status: int, runner: Runner, raw: RawServer) -> None:
    bodies: list[Act] = [
        respond(status, b'{"mess', "Retry-After: 0\r\n", length=100),
        respond(status, b"not gzip", "Retry-After: 0\r\nContent-Encoding: gzip\r\n"),
        respond(status, b"?", "Retry-After: 0\r\nContent-Encoding: br\r\n"),
    ]
    for body in bodies:
        raw.requests.clear()
        raw.script(body)
        with pytest.raises(APIStatusError) as caught:
            runner(lambda client: client.users.create(email="a@b.c"))
        assert caught.value.status_code == status
        assert caught.value.may_have_taken_effect == (status == 500)
        assert len(raw.requests) == (2 if status == 429 else 1)
