"""Fixtures: a server that misbehaves byte by byte, and either client for it."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import trustme

from tests.conftest import TOKEN
from tests.support.raw import RawServer
from tests.support.runner import Runner


@pytest.fixture
def raw() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def runner(request: pytest.FixtureRequest, raw: RawServer) -> Iterator[Runner]:
    runner = Runner(str(request.param), TOKEN, raw.url, max_retries=1)
    yield runner
    runner.close()


@pytest.fixture(params=["sync", "async"])
def impatient(request: pytest.FixtureRequest, raw: RawServer) -> Iterator[Runner]:
    """Either client, for servers that are silent."""
    runner = Runner(str(request.param), TOKEN, raw.url, max_retries=1, timeout=0.3)
    yield runner
    runner.close()


class Tls(NamedTuple):
    """The contexts of a server on this machine, and of clients that trust it."""

    server: ssl.SSLContext
    client: ssl.SSLContext


@pytest.fixture(scope="session")
def tls() -> Tls:
    authority = trustme.CA()
    contexts = Tls(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context())
    authority.issue_cert("127.0.0.1").configure_cert(contexts.server)
    authority.configure_trust(contexts.client)
    return contexts
