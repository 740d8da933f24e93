"""Arguments that a method does not accept."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

import datetime as dt

from noko_client import AsyncNokoClient, NokoClient
from noko_client.models import UserRole


def give_wrong_values(client: NokoClient, text: str) -> None:
    client.users.list(role="boss")  # type: ignore[arg-type]
    client.users.list(role=text)  # type: ignore[arg-type]
    client.users.list(state="Active")  # type: ignore[arg-type]
    client.users.list(per_page="50")  # type: ignore[arg-type]
    client.users.get(1.5)  # type: ignore[arg-type]
    client.users.get(None)  # type: ignore[arg-type]
    client.users.get([1])  # type: ignore[arg-type]
    client.teams.create(name="Design", user_ids=[1.5])  # type: ignore[list-item]
    client.teams.list_entries(1, from_=20260101)  # type: ignore[arg-type]
    client.teams.list_entries(1, updated_from=dt.date(2026, 1, 1))  # type: ignore[arg-type]
    client.teams.list_entries(1, billable="yes")  # type: ignore[arg-type]
    client.teams.list_entries(1, tag_filter_type="any")  # type: ignore[arg-type]


def give_too_little_or_too_much(client: NokoClient) -> None:
    client.users.get()  # type: ignore[call-arg]
    client.users.create()  # type: ignore[call-arg]
    client.users.create(first_name="Ann")  # type: ignore[call-arg]
    client.users.create("ann@example.com", "Ann")  # type: ignore[call-arg]
    client.users.list("Ann")  # type: ignore[call-arg]
    client.users.list(nmae="Ann")  # type: ignore[call-arg]
    client.users.get(1, 2)  # type: ignore[call-arg]
    client.teams.edit(1)  # type: ignore[call-arg]
    client.teams.add_users(1)  # type: ignore[call-arg]
    client.teams.list_entries(1, "2026-01-01")  # type: ignore[call-arg]
    client.teams.list_entries(1, from_date="2026-01-01")  # type: ignore[call-arg]


async def give_them_to_the_async_client(client: AsyncNokoClient) -> None:
    await client.users.list(role="boss")  # type: ignore[arg-type]
    await client.users.get()  # type: ignore[call-arg]
    await client.users.list("Ann")  # type: ignore[call-arg]
    await client.teams.list_entries(1, billable=1)  # type: ignore[arg-type]


async def ask_for_raw_responses(client: NokoClient, other: AsyncNokoClient) -> None:
    client.with_raw_response.users.list(nmae="Ann")  # type: ignore[call-arg]
    client.with_raw_response.users.get()  # type: ignore[call-arg]
    await other.with_raw_response.users.list(role="boss")  # type: ignore[arg-type]


def name_a_role() -> UserRole:
    return "boss"  # type: ignore[return-value]
