"""pytest fixtures: a sandbox and a client for each test.

This module imports nothing of `noko_client` until a fixture is used: pytest loads it in every run where `noko-client`
is installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from noko_client import NokoClient
    from noko_client.sandbox import Account, Sandbox

_MARKER = "noko(allow_unused_faults=False): settings of noko_sandbox for this test"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the settings."""
    text = "Let tests pass that leave faults of noko_sandbox unused."
    parser.addini("noko_allow_unused_faults", text, type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line("markers", _MARKER)


@pytest.fixture
def noko_account() -> Account:
    """The account of `noko_sandbox`: a small agency. Define a fixture of this name to use another.

    The sandbox changes this account. With a wider scope, an account keeps what the tests change.
    """
    from noko_client.sandbox import agency

    return agency()


@pytest.fixture
def noko_sandbox(noko_account: Account, request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """A local mock server of the Noko API.

    A test that leaves a fault of `fail` or `respond` unused fails, unless it is marked with
    `pytest.mark.noko(allow_unused_faults=True)` or the setting `noko_allow_unused_faults` is on.
    """
    from noko_client.sandbox import Sandbox

    with Sandbox(noko_account) as sandbox:
        yield sandbox
    allowed = bool(request.config.getini("noko_allow_unused_faults"))
    for marker in request.node.iter_markers("noko"):
        allowed = bool(marker.kwargs.get("allow_unused_faults", allowed))
    if sandbox.unused_faults and not allowed:
        listed = ", ".join(map(repr, sandbox.unused_faults))
        pytest.fail(f"no request used {listed}; pytest.mark.noko(allow_unused_faults=True) allows this", pytrace=False)


@pytest.fixture
def noko_client(noko_sandbox: Sandbox) -> Iterator[NokoClient]:
    """A client of `noko_sandbox` without a rate limit."""
    from noko_client import NokoClient

    with NokoClient(noko_sandbox.token, base_url=noko_sandbox.url, requests_per_second=None) as client:
        yield client
