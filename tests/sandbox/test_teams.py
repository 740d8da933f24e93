"""What Noko does with teams: its rules, one by one."""

from __future__ import annotations

from datetime import date

import httpx
import pytest

from noko_client._generated.sandbox_schema import Team, User
from noko_client.sandbox.account import Account
from tests.sandbox.conftest import Refused, assert_empty


@pytest.fixture
def ann(account: Account) -> User:
    return account.add_user("ann@example.com", first_name="Ann")


@pytest.fixture
def bo(account: Account) -> User:
    return account.add_user("bo@example.com", first_name="Bo")


@pytest.fixture
def team(account: Account, ann: User) -> Team:
    """A team that Ann is in, and Bo is not."""
    return account.add_team("Design", [ann])


def members(http: httpx.Client, team_id: int) -> list[int]:
    """Who is in a team; the team and its list of users must agree."""
    listed = [user["id"] for user in http.get(f"/teams/{team_id}/users").json()]
    assert listed == [user["id"] for user in http.get(f"/teams/{team_id}").json()["users"]]
    return listed


# Creating, editing and deleting


def test_a_team_can_be_created(ann: User, bo: User, http: httpx.Client) -> None:
    response = http.post("/teams", json={"name": "R&D", "user_ids": [ann.id, bo.id]})
    team = response.json()
    assert response.status_code == 201
    assert response.headers["location"] == team["url"] == f"{http.base_url}teams/{team['id']}"
    assert (team["name"], [user["email"] for user in team["users"]]) == ("R&D", [ann.email, bo.email])
    assert http.get(response.headers["location"]).json() == team
    assert members(http, team["id"]) == [ann.id, bo.id]


def test_a_created_team_has_each_user_once_and_ids_that_do_not_apply_are_ignored(ann: User, http: httpx.Client) -> None:
    team = http.post("/teams", json={"name": "R&D", "user_ids": [ann.id, 99, ann.id, 0, -1, 10**30]}).json()
    assert [user["id"] for user in team["users"]] == [ann.id]


def test_a_team_can_be_created_with_nobody_in_it(http: httpx.Client) -> None:
    assert http.post("/teams", json={"name": "R&D", "user_ids": []}).json()["users"] == []


@pytest.mark.parametrize(
    "body", [{}, {"name": "R&D"}, {"user_ids": []}, {"name": None, "user_ids": []}, {"name": " ", "user_ids": []}]
)
def test_a_team_needs_a_name_and_its_users(body: dict[str, object], refused: Refused) -> None:
    refused("POST", "/teams", 422, "missing_field", body)


def test_the_documents_example_of_creating_a_team_names_its_users_wrongly(refused: Refused) -> None:
    refused("POST", "/teams", 422, "missing_field", {"name": "R&D", "users": [1, 2, 3]})


def test_a_team_can_be_renamed_and_keeps_its_users(team: Team, ann: User, http: httpx.Client) -> None:
    response = http.put(f"/teams/{team.id}", json={"name": "Research & Design"})
    assert (response.status_code, response.json()["name"]) == (200, "Research & Design")
    assert http.get(f"/teams/{team.id}").json() == response.json()
    assert members(http, team.id) == [ann.id]


@pytest.mark.parametrize("name", [None, "", " ", "\n\t", "\u3000"])
def test_a_team_cannot_have_a_blank_name(name: str | None, team: Team, refused: Refused) -> None:
    refused("PUT", f"/teams/{team.id}", 422, "missing_field", {"name": name})


def test_a_team_can_be_deleted_and_its_users_are_not(team: Team, ann: User, http: httpx.Client) -> None:
    assert_empty(http.delete(f"/teams/{team.id}"))
    assert http.get(f"/teams/{team.id}").status_code == 404
    assert http.delete(f"/teams/{team.id}").status_code == 404
    assert http.get(f"/users/{ann.id}").json()["teams"] == []


# Who is in a team


def test_adding_users_answers_with_all_users_of_the_team(team: Team, ann: User, bo: User, http: httpx.Client) -> None:
    response = http.post(f"/teams/{team.id}/add_users", json={"user_ids": [bo.id]})
    assert response.status_code == 200
    assert [(user["id"], user["state"]) for user in response.json()] == [(ann.id, "active"), (bo.id, "active")]
    assert members(http, team.id) == [ann.id, bo.id]


def test_a_user_is_in_a_team_only_once(team: Team, ann: User, bo: User, http: httpx.Client) -> None:
    body = {"user_ids": [ann.id, bo.id, bo.id, ann.id]}
    for _ in range(2):
        response = http.post(f"/teams/{team.id}/add_users", json=body)
        assert [user["id"] for user in response.json()] == [ann.id, bo.id]


def test_ids_of_users_who_are_not_there_are_ignored(team: Team, ann: User, http: httpx.Client) -> None:
    ids = {"user_ids": [99, 0, -1, 10**30]}
    response = http.post(f"/teams/{team.id}/add_users", json=ids)
    assert (response.status_code, [user["id"] for user in response.json()]) == (200, [ann.id])
    assert_empty(http.put(f"/teams/{team.id}/remove_users", json=ids))
    assert members(http, team.id) == [ann.id]


def test_a_user_can_be_in_several_teams(team: Team, ann: User, account: Account, http: httpx.Client) -> None:
    other = account.add_team("Finance")
    http.post(f"/teams/{other.id}/add_users", json={"user_ids": [ann.id]})
    user = http.get(f"/users/{ann.id}").json()
    assert [each["name"] for each in user["teams"]] == ["Design", "Finance"]


def test_users_can_be_removed_and_those_who_are_not_in_the_team_are_ignored(
    team: Team, ann: User, bo: User, account: Account, http: httpx.Client
) -> None:
    team.users = (*team.users, account.owner)
    assert_empty(http.put(f"/teams/{team.id}/remove_users", json={"user_ids": [ann.id, bo.id]}))
    assert members(http, team.id) == [account.owner.id]
    assert http.get(f"/users/{ann.id}").status_code == 200


def test_all_users_can_be_removed(team: Team, bo: User, http: httpx.Client) -> None:
    team.users = (*team.users, bo)
    assert_empty(http.put(f"/teams/{team.id}/remove_all_users"))
    assert members(http, team.id) == []
    assert_empty(http.put(f"/teams/{team.id}/remove_all_users"))


@pytest.mark.parametrize(("method", "action"), [("POST", "add_users"), ("PUT", "remove_users")])
@pytest.mark.parametrize("body", [{}, {"user_ids": None}, {"users": [1]}])
def test_users_must_be_named(method: str, action: str, body: object, team: Team, refused: Refused) -> None:
    refused(method, f"/teams/{team.id}/{action}", 422, "missing_field", body)


# Reading


def test_the_entries_of_a_team_are_those_of_its_users_newest_first(
    team: Team, ann: User, bo: User, account: Account, http: httpx.Client
) -> None:
    team.users = (*team.users, bo)
    project = account.add_project("Website")
    logged = ((ann, "second", 2), (bo, "fourth", 4), (account.owner, "not in the team", 3), (bo, "first", 1))
    for user, description, day in (*logged, (ann, "third", 3)):
        account.add_entry(user, project, minutes=5, description=description, on=date(2026, 1, day))
    entries = http.get(f"/teams/{team.id}/entries").json()
    assert [entry["description"] for entry in entries] == ["fourth", "third", "second", "first"]
    http.put(f"/teams/{team.id}/remove_users", json={"user_ids": [bo.id]})
    entries = http.get(f"/teams/{team.id}/entries").json()
    assert [entry["description"] for entry in entries] == ["third", "second"]


def test_the_links_of_a_team_lead_to_its_users_and_entries(team: Team, ann: User, http: httpx.Client) -> None:
    links = http.get(f"/teams/{team.id}").json()
    assert [user["id"] for user in http.get(links["users_url"]).json()] == [ann.id]
    assert http.get(links["entries_url"]).json() == []
    assert_empty(http.put(links["remove_users_url"], json={"user_ids": [ann.id]}))
    assert len(http.post(links["add_users_url"], json={"user_ids": [ann.id]}).json()) == 1
    assert_empty(http.put(links["remove_all_users_url"]))


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PUT", ""),
        ("DELETE", ""),
        ("GET", "/entries"),
        ("GET", "/users"),
        ("POST", "/add_users"),
        ("PUT", "/remove_users"),
        ("PUT", "/remove_all_users"),
    ],
)
def test_nothing_can_be_done_with_a_team_that_is_not_there(method: str, path: str, http: httpx.Client) -> None:
    body = {"name": "Design", "user_ids": [1]} if method != "GET" else None
    assert http.request(method, f"/teams/99{path}", json=body).status_code == 404
