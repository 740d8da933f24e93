"""Which requests are sent again, and after how long."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import httpx
import pytest

from noko_client import NokoClient, ServerError
from noko_client._core.request_flow import Call
from noko_client._core.retry import backoff, parse_retry_after
from tests.documents import document
from tests.support.runner import TOKEN, Runner
from tests.support.server import DROP, Reply, ScriptedServer

USER = document("user")
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
AT_ONCE = {"Retry-After": "0"}


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
    settings = NokoClient(TOKEN, max_retries=10)._transport.settings
    call = Call(settings, "GET", httpx.URL(settings.base_url), None, idempotent=True, has_result=True, tries=tries)
    assert backoff(call, 503, retry_after, reached_server=True, jitter=jitter) == expected


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


@pytest.mark.parametrize("status", [429, 503])
def test_the_backoff_is_a_setting(
    status: int, retry: Runner, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    original, settings = retry.client, NokoClient("token")._transport.settings
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


def test_a_server_that_asks_for_a_long_wait_is_not_waited_for(retry: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(503, b"", {"Retry-After": "86400"}))
    with pytest.raises(ServerError, match="the server asks to wait 86400 seconds"):
        retry(lambda client: client.users.get(1))
    assert len(server.seen) == 1


def test_a_repeated_request_is_the_same(retry: Runner, server: ScriptedServer) -> None:
    server.replies(DROP, Reply(503, b"", AT_ONCE), Reply.json([USER]))
    assert len(retry(lambda client: client.teams.add_users(1, [2]))) == 1
    assert [seen.body for seen in server.seen] == [b'{"user_ids":[2]}'] * 3
