"""Arguments that a method does not accept."""

import datetime as dt

from noko_client import AsyncNokoClient, NokoClient
from noko_client.models import UserRole


def give_wrong_values(client: NokoClient, text: str) -> None:
    client.users.list(role="boss")  # wrong: "Literal['boss']" is not assignable
    client.users.list(role=text)  # wrong: reportArgumentType
    client.users.list(state="Active")  # wrong: reportArgumentType
    client.users.list(per_page="50")  # wrong: reportArgumentType
    client.users.get(1.5)  # wrong: "float" is not assignable
    client.users.get(None)  # wrong: "None" is not assignable
    client.users.get([1])  # wrong: reportArgumentType
    client.teams.create(name="Design", user_ids=[1.5])  # wrong: reportArgumentType
    client.teams.list_entries(1, from_=20260101)  # wrong: reportArgumentType
    client.teams.list_entries(1, updated_from=dt.date(2026, 1, 1))  # wrong: reportArgumentType
    client.teams.list_entries(1, billable="yes")  # wrong: "Literal['yes']" is not assignable
    client.teams.list_entries(1, tag_filter_type="any")  # wrong: reportArgumentType


def give_too_little_or_too_much(client: NokoClient) -> None:
    client.users.get()  # wrong: Argument missing for parameter "user_id"
    client.users.create()  # wrong: Argument missing for parameter "email"
    client.users.create(first_name="Ann")  # wrong: Argument missing for parameter "email"
    client.users.create("ann@example.com", "Ann")  # wrong: Expected 1 positional argument
    client.users.list("Ann")  # wrong: Expected 0 positional arguments
    client.users.list(nmae="Ann")  # wrong: No parameter named "nmae"
    client.users.get(1, 2)  # wrong: Expected 1 positional argument
    client.teams.edit(1)  # wrong: Argument missing for parameter "name"
    client.teams.add_users(1)  # wrong: Argument missing for parameter "user_ids"
    client.teams.list_entries(1, "2026-01-01")  # wrong: Expected 1 positional argument
    client.teams.list_entries(1, from_date="2026-01-01")  # wrong: No parameter named "from_date"


async def give_them_to_the_async_client(client: AsyncNokoClient) -> None:
    await client.users.list(role="boss")  # wrong: "Literal['boss']" is not assignable
    await client.users.get()  # wrong: Argument missing for parameter "user_id"
    await client.users.list("Ann")  # wrong: Expected 0 positional arguments
    await client.teams.list_entries(1, billable=1)  # wrong: reportArgumentType


async def ask_for_raw_responses(client: NokoClient, other: AsyncNokoClient) -> None:
    client.with_raw_response.users.list(nmae="Ann")  # wrong: No parameter named "nmae"
    client.with_raw_response.users.get()  # wrong: reportCallIssue
    await other.with_raw_response.users.list(role="boss")  # wrong: "Literal['boss']" is not assignable


def name_a_role() -> UserRole:
    return "boss"  # wrong: reportReturnType
