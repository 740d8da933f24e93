"""pytest fixtures: for each test a Noko of its own, and a client for it.

It is a module of its own, and imports nothing of `noko_client` before a fixture is asked for: pytest loads it in
every run in an environment where `noko-client` is installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from noko_client import NokoClient
    from noko_client.sandbox import Account, Sandbox


@pytest.fixture
def noko_account() -> Account:
    """The account of `noko_sandbox`: a small agency. Define a fixture of this name to have another.

    The sandbox works on it, so that one of a wider scope keeps what a test does to it.
    """
    from noko_client.sandbox import agency

    return agency()


@pytest.fixture
def noko_sandbox(noko_account: Account) -> Iterator[Sandbox]:
    """A Noko of one's own: a real server on this machine, with an account that no other test has touched."""
    from noko_client.sandbox import Sandbox

    with Sandbox(noko_account) as sandbox:
        yield sandbox


@pytest.fixture
def noko_client(noko_sandbox: Sandbox) -> Iterator[NokoClient]:
    """A client of `noko_sandbox`, which does not wait for any rate limit."""
    from noko_client import NokoClient

    with NokoClient(noko_sandbox.token, base_url=noko_sandbox.url, requests_per_second=None) as client:
        yield client
