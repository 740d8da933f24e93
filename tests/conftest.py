"""Fixtures: a sandbox with an empty account, a scripted server, and both clients for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from typing import Protocol, Unpack

import pytest

from noko_client.sandbox import Account, Sandbox
from tests.documents import document
from tests.support.runner import TOKEN, Options, Runner
from tests.support.server import Reply, ScriptedServer


@pytest.fixture(scope="session")
def running_sandbox() -> Iterator[Sandbox]:
    with Sandbox(Account(), token=TOKEN) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox: Sandbox) -> Sandbox:
    running_sandbox.account = Account()
    running_sandbox.reset()
    return running_sandbox


@pytest.fixture
def account(sandbox: Sandbox) -> Account:
    return sandbox.account


@pytest.fixture(scope="session")
def running_server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


@pytest.fixture
def server(running_server: ScriptedServer) -> ScriptedServer:
    """A server that responds with a user, until it has other replies."""
    running_server.seen.clear()
    running_server.replies(Reply.json(document("user")))
    return running_server


class Connect(Protocol):
    """Creates a client."""

    def __call__(self, base_url: str, **options: Unpack[Options]) -> Runner: ...


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    """Either client, connected to any server; what is created is closed after the test."""
    with ExitStack() as stack:

        def make(base_url: str, **options: Unpack[Options]) -> Runner:
            return stack.enter_context(closing(Runner(str(request.param), base_url, options)))

        yield make


@pytest.fixture
def run(connect: Connect, sandbox: Sandbox) -> Runner:
    """Either client, against the sandbox."""
    return connect(sandbox.url)


@pytest.fixture
def send(connect: Connect, server: ScriptedServer) -> Runner:
    """Either client, against the scripted server."""
    return connect(server.url)


@pytest.fixture
def retry(connect: Connect, server: ScriptedServer) -> Runner:
    """Either client, against the scripted server, with two retries."""
    return connect(server.url, max_retries=2)


@pytest.fixture(autouse=True)
def no_settings_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NOKO_BASE_URL", "NOKO_TOKEN"):
        monkeypatch.delenv(name, raising=False)
