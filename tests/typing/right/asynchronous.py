"""The async client: what its calls return, and what is awaited."""

import asyncio
from typing import assert_type

import httpx

from noko_client import AsyncNokoClient, AsyncPage, AsyncPages, RawResponse
from noko_client.models import Entry, Team, User
from noko_client.resources import AsyncTeams, AsyncUsers


async def set_up(proxy: httpx.AsyncClient) -> None:
    async with AsyncNokoClient("token", http_client=proxy) as client:
        assert_type(client, AsyncNokoClient)
        assert_type(client.users, AsyncUsers)
        assert_type(client.teams, AsyncTeams)
        assert_type(client.with_options(timeout=httpx.Timeout(5)), AsyncNokoClient)
        await client.close()


async def use(client: AsyncNokoClient) -> None:
    assert_type(await client.users.get(1), User)
    assert_type(await client.users.create(email="ann@example.com"), User)
    assert_type(await client.teams.edit(1, "Design"), Team)
    await client.users.delete(1)
    await client.teams.add_users(1, "1,2")
    assert_type(await client.request("GET", "/projects"), httpx.Response)


async def use_raw_responses(client: AsyncNokoClient) -> None:
    assert_type(await client.with_raw_response.users.get(1), RawResponse[User])
    assert_type(await client.with_raw_response.users.delete(1), RawResponse[None])
    assert_type((await client.with_raw_response.teams.list(name="x")).parsed, AsyncPage[Team])
    task = asyncio.create_task(client.with_raw_response.users.edit(1, role="leader"))
    assert_type((await task).parsed.id, int)


async def list_them(client: AsyncNokoClient) -> None:
    assert_type(client.users.list(role="leader"), AsyncPages[User])
    assert_type(await client.users.list(), AsyncPage[User])
    assert_type(await client.teams.list().all(), list[Team])
    async for entry in client.teams.list_entries(1):
        assert_type(entry, Entry)
    async for page in client.users.list().iter_pages():
        assert_type(page, AsyncPage[User])
    assert_type([user.email async for user in client.users.list()], list[str])


async def turn_pages(client: AsyncNokoClient) -> None:
    page = await client.teams.list(per_page=50)
    assert_type(page.items, list[Team])
    assert_type(page.has_next, bool)
    assert_type(page.total_pages, int | None)
    assert_type(await page.next_page(), AsyncPage[Team])
    assert_type(await page.all(), list[Team])
    async for team in page:
        assert_type(team, Team)
    async for following in page.iter_pages():
        assert_type(following, AsyncPage[Team])


async def at_once(client: AsyncNokoClient) -> None:
    user, team = await asyncio.gather(client.users.get(1), client.teams.get(2))
    assert_type(user, User)
    assert_type(team, Team)
