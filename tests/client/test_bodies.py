"""Bodies of responses: compressed, too large, broken, and where there must be none."""

from __future__ import annotations

import contextlib
import gzip
import socket
import tracemalloc
import zlib

import pytest

from noko_client import APIStatusError, ResponseDecodeError, ServerError
from tests.conftest import Connect
from tests.support.raw import USER, Act, RawServer, respond, send
from tests.support.runner import Runner

GZIPPED = gzip.compress(USER)
MEMBERS = gzip.compress(USER[:100]) + gzip.compress(b"") + gzip.compress(USER[100:])


@pytest.mark.parametrize(
    ("encoding", "body", "reason"),
    [
        ("gzip", b"not gzip", "invalid "),
        ("deflate", b"\xff\xff\xff", "invalid "),
        ("gzip", GZIPPED[: len(GZIPPED) // 2], "truncated"),
        ("br", b"anything", "unexpected Content-Encoding"),
        ("gzip, gzip", gzip.compress(GZIPPED), "unexpected Content-Encoding"),
        ("zstd", b"", "unexpected Content-Encoding"),
        ("x" * 5000, b"", "unexpected Content-Encoding"),
        # What follows a compressed body is not ignored.
        ("gzip", GZIPPED + b"more", "invalid gzip"),
        ("gzip", GZIPPED + gzip.compress(b"}"), "invalid JSON"),
        ("gzip", GZIPPED + gzip.compress(b"")[:-4], "truncated"),
        ("gzip", gzip.compress(b"") * 200, "bytes after the gzip data"),
        ("deflate", zlib.compress(USER) + b"more", "bytes after the deflate data"),
    ],
)
def test_an_encoding_that_is_broken_or_hostile(
    encoding: str, body: bytes, reason: str, runner: Runner, raw: RawServer
) -> None:
    raw.script(respond(200, body, f"Content-Encoding: {encoding}\r\n"))
    with pytest.raises(ResponseDecodeError, match=reason) as caught:
        runner(lambda client: client.users.get(1))
    assert caught.value.status_code == 200
    assert len(raw.requests) == 1


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", GZIPPED),
        ("gzip", MEMBERS),
        ("gzip", MEMBERS + bytes(512)),  # padding
        ("deflate", zlib.compress(USER)),
        ("deflate", zlib.compress(USER, wbits=-zlib.MAX_WBITS)),
        ("identity", USER),
    ],
)
def test_an_encoding_that_was_asked_for(encoding: str, body: bytes, runner: Runner, raw: RawServer) -> None:
    raw.script(respond(200, body, f"Content-Encoding: {encoding}\r\n"))
    assert runner(lambda client: client.users.get(1)).id == 5538


def endless(head: bytes, part: bytes) -> Act:
    """Send a body until the client closes the connection."""

    def act(connection: socket.socket) -> bool:
        connection.sendall(b"HTTP/1.1 " + head + b"\r\n\r\n")
        while True:
            connection.sendall(part)

    return act


#: A chunk of 64 KiB.
CHUNK = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
LARGE: dict[str, Act] = {
    "says so": respond(200, b" " * 2000),
    "only says so": respond(200, b"", length=10**12),
    "does not end": endless(b"200 OK\r\nTransfer-Encoding: chunked", CHUNK),
    "has members of gzip without end": endless(
        b"200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 999999999", gzip.compress(b" " * 500) * 100
    ),
    "is compressed": respond(200, gzip.compress(b" " * 2000), "Content-Encoding: gzip\r\n"),
}


@pytest.mark.parametrize("case", LARGE)
def test_a_response_that_is_too_large(case: str, raw: RawServer, connect: Connect) -> None:
    raw.script(LARGE[case])
    runner = connect(raw.url, max_response_size=1000)
    with pytest.raises(ResponseDecodeError, match="it is larger than 1,000 bytes") as caught:
        runner(lambda client: client.users.get(1))
    assert caught.value.body == b""
    assert len(raw.requests) == 1
    # The connection is closed, and the client still works.
    raw.script(respond(200, USER[:-1] + b" " * 5 + b"}"))
    assert connect(raw.url)(lambda client: client.users.get(1)).id == 5538


def test_an_error_with_an_endless_body_is_still_that_error(runner: Runner, raw: RawServer) -> None:
    raw.script(endless(b"500 X\r\nTransfer-Encoding: chunked", CHUNK))
    with pytest.raises(ServerError) as caught:
        runner(lambda client: client.users.get(1))
    assert len(caught.value.body) < 4_000_000


@pytest.mark.parametrize("status", [204, 304])
def test_a_response_without_a_body_leaves_its_connection_open(status: int, runner: Runner, raw: RawServer) -> None:
    raw.script(send(b"HTTP/1.1 %d X\r\n\r\n" % status, keep=True))
    for _ in range(5):
        with contextlib.suppress(APIStatusError):  # 304 is no success
            runner(lambda client: client.users.deactivate(1))
    assert (len(raw.requests), raw.accepted) == (5, 1)


def test_a_raw_head_has_no_body(runner: Runner, raw: RawServer) -> None:
    raw.script(send(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\nContent-Encoding: br\r\n\r\n"))
    assert runner(lambda client: client.request("HEAD", "/projects")).content == b""


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """A gzip body of 300 MB of zeros."""
    compressor = zlib.compressobj(9, wbits=31)
    return b"".join([*(compressor.compress(bytes(1_000_000)) for _ in range(300)), compressor.flush()])


@pytest.mark.parametrize("status", [200, 500])
def test_a_bomb_costs_no_more_than_the_limit(status: int, bomb: bytes, raw: RawServer, connect: Connect) -> None:
    raw.script(respond(status, bomb, "Content-Encoding: gzip\r\n"))
    runner = connect(raw.url, max_response_size=1_000_000)
    tracemalloc.start()
    with pytest.raises((ResponseDecodeError, ServerError)):
        runner(lambda client: client.users.get(1))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # The body, its parts, and what is read from the connection.
    assert most < 4_000_000
