"""Wrong settings of a client, and names that it does not have."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

import httpx

from noko_client import AsyncNokoClient, NokoClient


def set_up() -> None:
    NokoClient(1)  # type: ignore[arg-type]
    NokoClient("token", "oauth")  # type: ignore[call-arg]
    NokoClient(token="token")  # type: ignore[call-arg]
    NokoClient("token", timeout="30")  # type: ignore[arg-type]
    NokoClient("token", http_client=httpx.AsyncClient())  # type: ignore[arg-type]
    AsyncNokoClient("token", http_client=httpx.Client())  # type: ignore[arg-type]
    NokoClient("token").with_options(base_url="https://example.com")  # type: ignore[call-arg]


def use_flat_names(client: NokoClient) -> None:
    client.list_users()  # type: ignore[attr-defined]
    client.get_single_user(1)  # type: ignore[attr-defined]
    client.get_entries_for_users_in_team(1)  # type: ignore[attr-defined]


async def use_flat_names_async(client: AsyncNokoClient) -> None:
    await client.list_users()  # type: ignore[attr-defined]
    await client.create_team(name="Design", user_ids=[])  # type: ignore[attr-defined]


def misspell(client: NokoClient) -> None:
    client.user.list()  # type: ignore[attr-defined]
    client.users.lst()  # type: ignore[attr-defined]
    client.clients.list()  # type: ignore[attr-defined]


def set_what_cannot_be_set(client: NokoClient, other: NokoClient) -> None:
    client.users = other.users  # type: ignore[misc]
    client.base_url = "https://example.com"  # type: ignore[misc]
    client.timeout = 5  # type: ignore[attr-defined]


async def take_one_client_for_the_other(client: NokoClient, other: AsyncNokoClient) -> None:
    await client.users.get(1)  # type: ignore[misc]
    with AsyncNokoClient("token") as _one:  # type: ignore[attr-defined]
        pass
    async with NokoClient("token") as _two:  # type: ignore[attr-defined]
        pass
    other.users.delete(1)  # type: ignore[unused-coroutine]
    print(other.users.get(1).email)  # type: ignore[attr-defined]


def ask_for_anything(client: NokoClient) -> None:
    client.request("GET")  # type: ignore[call-arg]
    client.request("GET", "/projects", params={"name": object()})  # type: ignore[dict-item]
    client.request("GET", "/projects").user  # type: ignore[attr-defined]
