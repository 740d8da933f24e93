"""The sync client: what its calls return."""

import datetime as dt
from typing import assert_type

import httpx

from noko_client import NokoClient, Page, RawResponse, ResponseInfo
from noko_client.models import Entry, Expense, Team, User, UserRole
from noko_client.resources import Teams, Users


def set_up(proxy: httpx.Client) -> None:
    assert_type(NokoClient(), NokoClient)
    assert_type(NokoClient("token", timeout=None, requests_per_second=None), NokoClient)
    assert_type(NokoClient(oauth_token="token", timeout=httpx.Timeout(5), http_client=proxy), NokoClient)
    with NokoClient("token", max_retries=0) as client:
        assert_type(client, NokoClient)
        assert_type(client.users, Users)
        assert_type(client.teams, Teams)
        assert_type(client.base_url, str)


def copy(client: NokoClient) -> None:
    assert_type(client.with_options(timeout=5, max_retries=1), NokoClient)
    assert_type(client.with_options(requests_per_second=None, user_agent="billing/1.0"), NokoClient)


class Billing(NokoClient):
    """A client with a further method."""

    def team(self, name: str) -> Team | None:
        return next((team for team in self.teams.list() if team.name == name), None)


def subclass() -> None:
    with Billing("token") as client:
        assert_type(client, Billing)
        assert_type(client.with_options(max_retries=0), Billing)
        assert_type(client.team("Design"), Team | None)


def use_users(client: NokoClient, role: UserRole) -> None:
    assert_type(client.users.list(), Page[User])
    assert_type(client.users.list(role="leader", state="active", name="Ann", page=2, per_page=None), Page[User])
    assert_type(client.users.list(role=role), Page[User])
    assert_type(client.users.get(1), User)
    assert_type(client.users.get(user_id="1"), User)
    assert_type(client.users.create(email="ann@example.com", role="contractor"), User)
    assert_type(client.users.edit(1, first_name="Ann"), User)
    assert_type(client.users.list_entries(1, from_=dt.date(2026, 1, 1), to="2026-01-31"), Page[Entry])
    assert_type(client.users.list_expenses(1), Page[Expense])
    client.users.delete(1)
    client.users.deactivate("1")
    client.users.give_access_to_projects(1, [1, "2"])
    client.users.revoke_access_to_projects(1, "1,2")


def use_teams(client: NokoClient) -> None:
    assert_type(client.teams.list(), Page[Team])
    assert_type(client.teams.create(name="Design", user_ids=(id for id in range(3))), Team)
    assert_type(client.teams.edit(1, "Design"), Team)
    assert_type(client.teams.list_users(1), Page[User])
    assert_type(client.teams.list_entries(1, billable=True, invoiced="false"), Page[Entry])
    client.teams.add_users(1, {1, 2})
    client.teams.remove_users(1, 3)
    client.teams.remove_all_users(team_id=1)
    client.teams.delete(1)


def use_raw_responses(client: NokoClient) -> None:
    assert_type(client.with_raw_response.users.get(1), RawResponse[User])
    assert_type(client.with_raw_response.users.delete(1), RawResponse[None])
    assert_type(client.with_raw_response.users.list(role="leader").parsed, Page[User])
    assert_type(client.with_raw_response.teams.edit(1, name="Design").request_id, str | None)
    assert_type(client.teams.list().response, ResponseInfo)


def ask_for_anything(client: NokoClient) -> None:
    response = client.request("GET", "/projects", params={"name": "Gear", "page": 2, "enabled": True})
    assert_type(response, httpx.Response)
    assert_type(client.request("POST", "/projects", json={"name": "Gear"}), httpx.Response)
    client.close()
