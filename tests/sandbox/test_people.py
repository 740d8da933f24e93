"""What Noko does with users and teams."""

from __future__ import annotations

from datetime import date

import httpx
import pytest

from tests.sandbox.conftest import assert_empty
from tests.sandbox.office import Office


def names(response: httpx.Response) -> list[str]:
    return [each["description"] for each in response.json()]


def test_a_created_user_is_pending_and_a_leader_and_has_nothing_yet(api: httpx.Client) -> None:
    response = api.post("/users", json={"email": "zoe@example.com", "first_name": " ", "last_name": ""})
    user = response.json()
    assert response.headers["location"] == user["url"] == f"{api.base_url}users/{user['id']}"
    assert (user["email"], user["state"], user["role"]) == ("zoe@example.com", "pending", "leader")
    assert (user["first_name"], user["last_name"], user["teams"]) == (None, None, [])
    assert (user["entries"], user["expenses"]) == (0, 0)
    assert api.get(response.headers["location"]).json() == user


@pytest.mark.parametrize("email", ["ann", "@", "ann@", "@example.com", "a b@example.com", "a@b@c"])
def test_an_email_address_must_be_one(email: str, api: httpx.Client) -> None:
    response = api.post("/users", json={"email": email})
    assert (response.status_code, response.json()["message"]) == (400, "email is not an email address")


def test_a_user_is_edited_and_keeps_what_was_not_given(office: Office, api: httpx.Client) -> None:
    changed = {"first_name": "Ann", "last_name": "New", "role": "coworker", "email": "new@example.com"}
    assert api.put(f"/users/{office.new.id}", json={"first_name": "Ann"}).json().items() >= changed.items()
    changed |= {"last_name": "Newer", "role": "leader"}
    api.put(f"/users/{office.new.id}", json={"last_name": "Newer", "role": "leader"})
    assert api.get(f"/users/{office.new.id}").json().items() >= changed.items()
    office.account.authenticated = office.boss
    assert api.put(f"/users/{office.owner.id}", json={"first_name": "Liv"}).json()["first_name"] == "Liv"


def test_a_deleted_user_is_in_no_team_and_in_no_list(office: Office, api: httpx.Client) -> None:
    office.team.users = (office.new, office.owner)
    assert_empty(api.delete(f"/users/{office.new.id}"))
    assert [user["id"] for user in api.get(f"/teams/{office.team.id}/users").json()] == [office.owner.id]
    assert office.new.id not in [user["id"] for user in api.get("/users").json()]
    assert api.delete(f"/users/{office.new.id}").status_code == 404


def test_a_user_with_entries_is_deactivated_and_reactivated(office: Office, api: httpx.Client) -> None:
    assert_empty(api.put(f"/users/{office.former.id}/activate"))
    assert office.former.state == "active"
    assert_empty(api.put(f"/users/{office.former.id}/deactivate"))
    assert office.former.state == "disabled"
    assert len(api.get(f"/users/{office.former.id}/entries").json()) == 1


def test_a_contractor_is_given_access_and_loses_it(office: Office, api: httpx.Client) -> None:
    account, path, site, shop = office.account, f"/users/{office.ann.id}", office.site.id, office.shop.id
    for _ in range(2):  # ids of no project, and of one that is seen already, are ignored
        assert_empty(api.put(f"{path}/give_access_to_projects", json={"project_ids": [site, shop, 99, 0, -1, 10**30]}))
        assert account.access[office.ann.id] == {site, shop}
    account.add_entry(office.ann, office.site, minutes=5)
    body = {"project_ids": [site, office.unused.id, 99]}
    assert_empty(api.put(f"{path}/revoke_access_to_projects", json=body))
    assert account.access[office.ann.id] == {shop}
    assert len(api.get(f"{path}/entries").json()) == 1  # what was logged stays
    assert_empty(api.put(f"{path}/revoke_access_to_all_projects"))
    assert account.access[office.ann.id] == set()


@pytest.mark.parametrize("role", ["supervisor", "leader", "coworker"])
def test_access_means_nothing_for_other_roles(role: str, office: Office, api: httpx.Client) -> None:
    office.new.role = role
    assert_empty(api.put(f"/users/{office.new.id}/give_access_to_projects", json={"project_ids": [office.site.id]}))
    assert not office.account.access


def test_a_user_says_how_much_they_logged_and_where_it_is_newest_first(office: Office, api: httpx.Client) -> None:
    for name, day in (("second", 2), ("fourth", 4), ("first", 1), ("third", 3)):
        office.account.add_entry(office.new, office.site, minutes=5, description=name, on=date(2026, 1, day))
        office.account.add_expense(office.new, office.site, price="-4.5", description=name, on=date(2026, 1, day))
    user = api.get(f"/users/{office.new.id}").json()
    assert (user["entries"], user["expenses"]) == (4, 4)
    for url in (user["entries_url"], user["expenses_url"]):
        assert names(api.get(url)) == ["fourth", "third", "second", "first"]


def test_a_team_is_created_with_each_user_once_renamed_and_deleted(office: Office, api: httpx.Client) -> None:
    ids = [office.ann.id, 99, office.new.id, office.ann.id, 0, -1, 10**30]
    response = api.post("/teams", json={"name": "R&D", "user_ids": ids})
    team = response.json()
    assert response.headers["location"] == team["url"] == f"{api.base_url}teams/{team['id']}"
    assert [user["id"] for user in team["users"]] == [office.ann.id, office.new.id]
    assert api.put(team["url"], json={"name": "Research"}).json() == {**team, "name": "Research"} | {
        "updated_at": "2026-03-02T09:00:00Z"
    }
    assert [each["name"] for each in api.get(f"/users/{office.ann.id}").json()["teams"]] == ["Design", "Research"]
    assert_empty(api.delete(team["url"]))
    assert api.get(team["url"]).status_code == 404
    assert [each["name"] for each in api.get(f"/users/{office.ann.id}").json()["teams"]] == ["Design"]


def test_users_are_added_to_a_team_and_removed(office: Office, api: httpx.Client) -> None:
    team = api.get(f"/teams/{office.team.id}").json()
    body = {"user_ids": [office.ann.id, office.new.id, office.new.id, 99, 0, -1, 10**30]}
    for _ in range(2):
        response = api.post(team["add_users_url"], json=body)
        assert [user["id"] for user in response.json()] == [office.ann.id, office.new.id]
    assert_empty(api.put(team["remove_users_url"], json={"user_ids": [office.ann.id, office.boss.id, 99]}))
    assert [user["id"] for user in api.get(team["users_url"]).json()] == [office.new.id]
    for _ in range(2):
        assert_empty(api.put(team["remove_all_users_url"]))
        assert api.get(team["users_url"]).json() == []


def test_the_entries_of_a_team_are_those_of_its_users_newest_first(office: Office, api: httpx.Client) -> None:
    office.team.users = (office.ann, office.new)
    users = ((office.ann, "second", 2), (office.new, "fourth", 4), (office.owner, "other", 3), (office.ann, "third", 3))
    for user, description, day in users:
        office.account.add_entry(user, office.site, minutes=5, description=description, on=date(2026, 1, day))
    path = f"/teams/{office.team.id}"
    assert names(api.get(f"{path}/entries")) == ["fourth", "third", "second"]
    api.put(f"{path}/remove_users", json={"user_ids": [office.new.id]})
    assert names(api.get(f"{path}/entries")) == ["third", "second"]


def test_the_current_user_edits_their_own_settings(office: Office, api: httpx.Client) -> None:
    body = {
        "first_name": "Liv",
        "week_start": "monday",
        "time_format": "hours_minutes",
        "send_personal_weekly_report": False,
        "send_team_weekly_report": False,
    }
    user = api.put("/current_user", json=body).json()
    assert (user["first_name"], user["week_start"], user["time_format"]) == ("Liv", "Monday", "hours_minutes")
    assert (user["send_personal_weekly_report_email"], user["send_team_weekly_report_email"]) == (False, False)
    assert api.get("/account").json()["owner"]["first_name"] == "Liv"
    office.account.authenticated = office.ann
    user = api.put("/current_user", json=body).json()
    # Only an administrator decides on the report of the team.
    assert (user["send_personal_weekly_report_email"], user["send_team_weekly_report_email"]) == (False, True)
    assert len(api.get("/current_user/entries").json()) == 0
