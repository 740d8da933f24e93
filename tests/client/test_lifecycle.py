"""Copies, closing, threads and forks of a client."""

from __future__ import annotations

import signal
import socket
import ssl
import threading

import httpx
import pytest

from noko_client import APIConnectionError, NokoClient, NokoError
from noko_client._core import connections
from tests.conftest import Connect
from tests.support.raw import GOOD, RawServer, drop
from tests.support.runner import TOKEN


def test_a_client_that_is_closed_between_two_tries(raw: RawServer, connect: Connect) -> None:
    runner = connect(raw.url, max_retries=2)

    def act(connection: socket.socket) -> bool:
        runner.client._transport._closed = True
        return drop(connection)

    raw.script(act)
    with pytest.raises(APIConnectionError, match="the client was closed while the request was in flight") as caught:
        runner(lambda client: client.users.deactivate(1))
    assert caught.value.may_have_taken_effect
    assert len(raw.requests) == 1


def test_connections_that_cannot_be_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "foo://bad")
    with NokoClient(TOKEN) as client, pytest.raises(NokoError, match="the connections cannot be set up"):
        client.users.get(1)


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
    with NokoClient(TOKEN, base_url=raw.url) as client:
        copy = client.with_options(timeout=None, max_retries=0, user_agent="other/2")
        assert copy._transport.rate_limiter is client._transport.rate_limiter
        client.users.get(1)
        copy.users.get(1)
        assert raw.accepted == 1
        assert (
            client.with_options(requests_per_second=None)._transport.rate_limiter is not client._transport.rate_limiter
        )
    with pytest.raises(NokoError, match="closed"):
        copy.users.get(1)


def test_closing_a_copy_leaves_the_original_open(raw: RawServer) -> None:
    with NokoClient(TOKEN, base_url=raw.url) as client:
        with client.with_options(max_retries=0) as copy:
            copy.users.get(1)
        with pytest.raises(NokoError, match="closed"):
            copy.users.get(1)
        client.users.get(1)


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
    with NokoClient(TOKEN, base_url=raw.url) as client:
        client.users.get(1)
    assert made == []
    for _ in range(3):
        client = NokoClient(TOKEN, base_url="https://127.0.0.1:9/v2", max_retries=0)
        with client, pytest.raises(APIConnectionError):
            client.users.get(1)
    assert len(made) == 1
