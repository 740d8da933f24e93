"""Bodies of responses: compressed, too large, broken, and where there must be none."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest

from noko_client import (
    APIStatusError,
    ResponseDecodeError,
    ServerError,
)
from tests.conftest import TOKEN
from tests.documents import document
from tests.support.raw import Act, RawServer, respond, send
from tests.support.runner import Runner

USER = json.dumps(document("user")).encode()
GZIPPED = gzip.compress(USER)


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
    ("encoding", "body"), [("gzip", GZIPPED), ("deflate", zlib.compress(USER)), ("identity", USER)]
)
def test_an_encoding_that_was_asked_for(encoding: str, body: bytes, runner: Runner, raw: RawServer) -> None:
    raw.script(respond(200, body, f"Content-Encoding: {encoding}\r\n"))
    assert runner(lambda client: client.users.get(1)).id == 5538


def endless(connection: socket.socket) -> bool:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(4000):
        connection.sendall(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
    return False


LARGE: dict[str, Act] = {
    "says so": respond(200, b" " * 2000),
    "only says so": respond(200, b"", length=10**12),
    "does not end": endless,
    "is compressed": respond(200, gzip.compress(b" " * 2000), "Content-Encoding: gzip\r\n"),
}


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("case", LARGE)
def test_a_response_that_is_too_large(case: str, kind: str, raw: RawServer) -> None:
    raw.script(LARGE[case])
    runner = Runner(kind, TOKEN, raw.url, max_response_size=1000)
    with pytest.raises(ResponseDecodeError, match="it is larger than 1,000 bytes") as caught:
        runner(lambda client: client.users.get(1))
    assert caught.value.body == b""
    assert len(raw.requests) == 1
    # The connection is closed, and the client still works.
    raw.script(respond(200, USER[:-1] + b" " * 5 + b"}"))
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


def compressed(size: int) -> Iterator[bytes]:
    """Return the chunks of a gzip body of zeros."""
    compressor = zlib.compressobj(9, wbits=31)
    for _ in range(size // 1_000_000):
        yield compressor.compress(bytes(1_000_000))
    yield compressor.flush()


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("status", [200, 500])
def test_a_bomb_costs_no_more_than_the_limit(kind: str, status: int, raw: RawServer) -> None:
    bomb = b"".join(compressed(300_000_000))
    raw.script(respond(status, bomb, "Content-Encoding: gzip\r\n"))
    runner = Runner(kind, TOKEN, raw.url, max_response_size=1_000_000)
    tracemalloc.start()
    with pytest.raises((ResponseDecodeError, ServerError)):
        runner(lambda client: client.users.get(1))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # The body, its parts, and what is read from the connection.
    assert most < 4_000_000
    runner.close()


MEMBERS = gzip.compress(USER[:100]) + gzip.compress(b"") + gzip.compress(USER[100:])


def test_all_members_of_a_gzip_body_are_read(runner: Runner, raw: RawServer) -> None:
    raw.script(respond(200, MEMBERS, "Content-Encoding: gzip\r\n"))
    assert runner(lambda client: client.users.get(1)).id == 5538
    raw.script(respond(200, MEMBERS + bytes(512), "Content-Encoding: gzip\r\n"))  # padding
    assert runner(lambda client: client.users.get(1)).id == 5538


@pytest.mark.parametrize(
    ("encoding", "body", "reason"),
    [
        ("gzip", GZIPPED + b"more", "invalid gzip"),
        ("gzip", GZIPPED + gzip.compress(b"}"), "invalid JSON"),
        ("gzip", GZIPPED + gzip.compress(b"")[:-4], "truncated"),
        ("gzip", gzip.compress(b"") * 200, "bytes after the gzip data"),
        ("deflate", zlib.compress(USER) + b"more", "bytes after the deflate data"),
    ],
)
def test_what_follows_a_compressed_body_is_not_ignored(
    encoding: str, body: bytes, reason: str, runner: Runner, raw: RawServer
) -> None:
    raw.script(respond(200, body, f"Content-Encoding: {encoding}\r\n"))
    with pytest.raises(ResponseDecodeError, match=reason):
        runner(lambda client: client.users.get(1))


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_members_without_end_are_too_large(kind: str, raw: RawServer) -> None:
    def act(connection: socket.socket) -> bool:
        connection.sendall(b"HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nContent-Length: 999999999\r\n\r\n")
        with contextlib.suppress(OSError):
            while True:
                connection.sendall(bytes(64_000))
        return False

    raw.script(act)
    runner = Runner(kind, TOKEN, raw.url, max_response_size=1_000)
    with pytest.raises(ResponseDecodeError):
        runner(lambda client: client.users.get(1))
    runner.close()


def test_deflate_without_a_header(runner: Runner, raw: RawServer) -> None:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    raw.script(respond(200, compressor.compress(USER) + compressor.flush(), "Content-Encoding: deflate\r\n"))
    assert runner(lambda client: client.users.get(1)).id == 5538
