"""Fixtures: a server that misbehaves byte by byte, and either client for it."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import trustme

from tests.conftest import Connect
from tests.support.raw import RawServer
from tests.support.runner import Runner


@pytest.fixture
def raw() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture
def runner(raw: RawServer, connect: Connect) -> Runner:
    return connect(raw.url, max_retries=1)


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
