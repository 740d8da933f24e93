"""Tests with the sandbox and the fixtures of the pytest plugin."""

import datetime as dt
from typing import assert_type

from noko_client import AsyncNokoClient, NokoClient
from noko_client.sandbox import Account, Fault, RecordedRequest, Sandbox, agency


def check_with_the_fixtures(noko_sandbox: Sandbox, noko_client: NokoClient) -> None:
    account = noko_sandbox.account
    assert_type(account, Account)
    ann = account.add_user("ann@example.com", first_name="Ann", role="contractor")
    website = account.add_project("Website")
    entry = account.add_entry(ann, website, minutes=90, description="sketches #design", on=dt.date(2026, 1, 5))
    assert_type(entry.minutes, int)
    assert_type(account.owner.email, str)
    assert_type(account.users[ann.id].first_name, str | None)
    assert_type(noko_sandbox.requests, list[RecordedRequest])
    assert_type(noko_sandbox.requests[0].query, dict[str, str])
    assert_type(noko_sandbox.fail("GET", "/users", status=503, headers={"Retry-After": "0"}), Fault)


async def use_without_pytest() -> None:
    with Sandbox(agency(entries=10), rate_limit=True, clock=lambda: dt.datetime.now(dt.UTC)) as sandbox:
        assert_type(sandbox, Sandbox)
        assert_type(sandbox.token, str)
        assert_type(sandbox.url, str)
        async with AsyncNokoClient(sandbox.token, base_url=sandbox.url) as client:
            await client.teams.create(name="Design", user_ids=[1])
        sandbox.reset()
