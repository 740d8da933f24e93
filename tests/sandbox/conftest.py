"""A plain HTTP client for the sandbox: these tests know nothing of our own client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import httpx
import pytest

from noko_client.sandbox import Account, Sandbox
from tests.conftest import TOKEN


class Refused(Protocol):
    """Sends a request that must be refused for this reason, and must change nothing."""

    def __call__(self, method: str, path: str, status: int, code: str, body: object = None) -> None: ...


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    headers = {"X-NokoToken": TOKEN, "User-Agent": "test/1.0"}
    with httpx.Client(base_url=sandbox.url, headers=headers) as client:
        yield client


@pytest.fixture
def refused(http: httpx.Client, account: Account) -> Refused:
    def check(method: str, path: str, status: int, code: str, body: object = None) -> None:
        before = snapshot(account)
        response = http.request(method, path, json=body)
        assert (response.status_code, response.json()["errors"][0]["code"]) == (status, code)
        assert response.json()["message"]
        assert snapshot(account) == before

    return check


def snapshot(account: Account) -> dict[str, list[dict[str, object]]]:
    """Return what all records of an account hold, to compare it later."""
    return {kind: [dict(vars(record)) for record in table.values()] for kind, table in account.store.tables() if table}


def assert_empty(response: httpx.Response) -> None:
    """An action without a result responds with 204 and no body."""
    assert (response.status_code, response.content) == (204, b"")
