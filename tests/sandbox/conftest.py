"""Plain HTTP clients for the sandbox: these tests know nothing of our own client."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from noko_client.sandbox import Account, Sandbox
from tests.sandbox.office import Office
from tests.support.runner import TOKEN

HEADERS = {"X-NokoToken": TOKEN, "User-Agent": "test/1.0"}


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client of the sandbox whose account has an owner only."""
    with httpx.Client(base_url=sandbox.url, headers=HEADERS) as client:
        yield client


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def office_sandbox(office: Office) -> Iterator[Sandbox]:
    with Sandbox(office.account, token=TOKEN, clock=office.clock) as sandbox:
        yield sandbox


@pytest.fixture
def api(office_sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client of the sandbox whose account is `office`."""
    with httpx.Client(base_url=office_sandbox.url, headers=HEADERS) as client:
        yield client


def send(api: httpx.Client, office: Office, request: str) -> httpx.Response:
    """Send a request like ``PUT /entries/$entry {"minutes": 5}``."""
    method, path, *body = office.fill(request).split(maxsplit=2)
    return api.request(method, path, content="".join(body).encode())


def snapshot(account: Account) -> dict[str, list[dict[str, object]]]:
    """Return what all records of an account hold, to compare it later."""
    tables = account.store.tables()
    return {kind.__name__: [dict(vars(record)) for record in table.values()] for kind, table in tables if table}


def assert_empty(response: httpx.Response) -> None:
    """An action without a result responds with 204 and no body."""
    assert (response.status_code, response.content) == (204, b"")
