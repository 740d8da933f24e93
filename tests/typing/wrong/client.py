"""Wrong settings of a client, and names that it does not have."""

import httpx

from noko_client import AsyncNokoClient, NokoClient


def set_up() -> None:
    NokoClient(1)  # wrong: reportArgumentType
    NokoClient("token", "oauth")  # wrong: Expected 1 positional argument
    NokoClient(token="token")  # wrong: No parameter named "token"
    NokoClient("token", timeout="30")  # wrong: reportArgumentType
    NokoClient("token", http_client=httpx.AsyncClient())  # wrong: "AsyncClient" is not assignable to "Client"
    AsyncNokoClient("token", http_client=httpx.Client())  # wrong: "Client" is not assignable to "AsyncClient"
    NokoClient("token").with_options(base_url="https://example.com")  # wrong: No parameter named "base_url"


def use_flat_names(client: NokoClient) -> None:
    client.list_users()  # wrong: Cannot access attribute "list_users" for class "NokoClient"
    client.get_single_user(1)  # wrong: Cannot access attribute "get_single_user"
    client.get_entries_for_users_in_team(1)  # wrong: reportAttributeAccessIssue


async def use_flat_names_async(client: AsyncNokoClient) -> None:
    await client.list_users()  # wrong: Cannot access attribute "list_users" for class "AsyncNokoClient"
    await client.create_team(name="Design", user_ids=[])  # wrong: reportAttributeAccessIssue


def misspell(client: NokoClient) -> None:
    client.user.list()  # wrong: Cannot access attribute "user" for class "NokoClient"
    client.users.lst()  # wrong: Cannot access attribute "lst" for class "Users"
    client.clients.list()  # wrong: Cannot access attribute "clients"


def set_what_cannot_be_set(client: NokoClient, other: NokoClient) -> None:
    client.users = other.users  # wrong: Cannot assign to attribute "users"
    client.base_url = "https://example.com"  # wrong: Cannot assign to attribute "base_url"
    client.timeout = 5  # wrong: Attribute "timeout" is unknown


async def take_one_client_for_the_other(client: NokoClient, other: AsyncNokoClient) -> None:
    await client.users.get(1)  # wrong: "User" is not awaitable
    with AsyncNokoClient("token") as _one:  # wrong: __enter__
        pass
    async with NokoClient("token") as _two:  # wrong: __aenter__
        pass
    other.users.delete(1)  # wrong: reportUnusedCoroutine
    print(other.users.get(1).email)  # wrong: Cannot access attribute "email" for class "CoroutineType[


def ask_for_anything(client: NokoClient) -> None:
    client.request("GET")  # wrong: Argument missing for parameter "path"
    client.request("GET", "/projects", params={"name": object()})  # wrong: reportArgumentType
    client.request("GET", "/projects").user  # wrong: Cannot access attribute "user" for class "Response"
