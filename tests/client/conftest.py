"""Fixtures: a server that misbehaves byte by byte, and either client for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import TOKEN
from tests.support.raw import RawServer
from tests.support.runner import Runner


@pytest.fixture
def raw() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def runner(request: pytest.FixtureRequest, raw: RawServer) -> Iterator[Runner]:
    runner = Runner(str(request.param), TOKEN, raw.url, max_retries=1, timeout=0.3)
    yield runner
    runner.close()
