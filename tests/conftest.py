"""Fixtures: a sandbox with an empty account, a scripted server, and both clients for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from noko_client.sandbox import Account, Sandbox
from tests.support.runner import Runner
from tests.support.server import ScriptedServer

TOKEN = "secret-token-1234"


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
    running_server.seen.clear()
    return running_server


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[Runner]:
    """Both clients, against the sandbox."""
    runner = Runner(str(request.param), TOKEN, sandbox.url)
    yield runner
    runner.close()


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: ScriptedServer) -> Iterator[Runner]:
    """Both clients, against the scripted server."""
    runner = Runner(str(request.param), TOKEN, server.url)
    yield runner
    runner.close()


@pytest.fixture(params=["sync", "async"])
def retry(request: pytest.FixtureRequest, server: ScriptedServer) -> Iterator[Runner]:
    """Both clients, against the scripted server, with two retries."""
    runner = Runner(str(request.param), TOKEN, server.url, max_retries=2)
    yield runner
    runner.close()


@pytest.fixture(autouse=True)
def no_settings_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NOKO_BASE_URL", "NOKO_TOKEN"):
        monkeypatch.delenv(name, raising=False)
