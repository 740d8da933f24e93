"""Which requests are sent again, and after how long."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from noko_client import (
    APIConnectionError,
    NotFoundError,
    RateLimitError,
    ServerError,
)
from noko_client._core.retry import backoff, parse_retry_after
from tests.documents import document
from tests.support.runner import Runner
from tests.support.server import DROP, Reply, ScriptedServer

USER = document("user")
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
AT_ONCE = {"Retry-After": "0"}


@pytest.mark.parametrize(
    ("idempotent", "status", "reached_server", "expected"),
    [
        # Safe to repeat: everything that is temporary.
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
def test_what_is_sent_again(idempotent: bool, status: int | None, reached_server: bool, expected: float | None) -> None:
    wait = backoff(
        tries=1, max_retries=2, idempotent=idempotent, status=status, reached_server=reached_server,
        retry_after=None, jitter=1.0, first=0.5, longest=8.0,
    )  # fmt: skip
    assert wait == expected


@pytest.mark.parametrize(
    ("tries", "retry_after", "jitter", "expected"),
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
def test_how_long_it_waits(tries: int, retry_after: float | None, jitter: float, expected: float | None) -> None:
    wait = backoff(
        tries=tries, max_retries=10, idempotent=True, status=503, reached_server=True,
        retry_after=retry_after, jitter=jitter, first=0.5, longest=8.0,
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


@pytest.mark.parametrize("status", [429, 503])
def test_the_backoff_is_a_setting(
    status: int, retry: Runner, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    original, settings = retry.client, retry.client._transport.settings
    assert (settings.first_backoff, settings.max_backoff) == (0.5, 8.0)
    for first, longest, limit in ((0.0, 8.0, 0.0), (1e6, 0.01, 0.01)):
        server.seen.clear()
        server.replies(Reply(status), Reply(status), Reply.json(USER))
        caplog.clear()
        retry.client = original.with_options(first_backoff=first, max_backoff=longest)
        assert retry(lambda client: client.users.get(5538)).id == 5538
        waits = [float(re.findall(r"retrying in (\S+) s", record.getMessage())[0]) for record in caplog.records]
        assert len(waits) == 2
        assert max(waits) <= limit
    retry.client = original


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


def test_a_post_that_the_spec_calls_idempotent_is_sent_again(retry: Runner, server: ScriptedServer) -> None:
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
