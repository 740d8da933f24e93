"""What Noko does with users: its rules, one by one."""

from __future__ import annotations

from datetime import date

import httpx
import pytest

from noko_client._generated.sandbox_schema import Project, User
from noko_client.sandbox.account import Account
from tests.sandbox.conftest import Refused, assert_empty

#: What changes a user's access to projects.
ACCESS = ("give_access_to_projects", "revoke_access_to_projects", "revoke_access_to_all_projects")


@pytest.fixture
def project(account: Account) -> Project:
    return account.add_project("Website")


@pytest.fixture
def me(account: Account) -> User:
    """The user who owns the token, other than the owner of the account."""
    account.authenticated = account.add_user("me@example.com", first_name="Me", role="supervisor")
    return account.authenticated


@pytest.fixture
def new_user(account: Account) -> User:
    """Somebody who has logged nothing yet."""
    return account.add_user("new@example.com", first_name="Nina", last_name="New", role="coworker")


@pytest.fixture
def worker(account: Account, project: Project) -> User:
    """Somebody who has logged time."""
    user = account.add_user("work@example.com", first_name="Wim", last_name="Work")
    account.add_entry(user, project, minutes=30, description="sketches")
    return user


@pytest.fixture
def contractor(account: Account, project: Project) -> User:
    """Somebody who sees the projects that he is given, and was given one."""
    user = account.add_user("con@example.com", role="contractor")
    account.give_access(user, [project])
    return user


@pytest.fixture
def former(account: Account, project: Project) -> User:
    """Somebody who is deactivated."""
    user = account.add_user("former@example.com", first_name="Finn", role="contractor", state="disabled")
    account.give_access(user, [project])
    account.add_entry(user, project, minutes=30, description="sketches")
    return user


# Creating


def test_a_created_user_is_pending_and_a_leader_and_has_nothing_yet(http: httpx.Client) -> None:
    response = http.post("/users", json={"email": "ann@example.com"})
    user = response.json()
    assert response.status_code == 201
    assert response.headers["location"] == user["url"] == f"{http.base_url}users/{user['id']}"
    assert (user["email"], user["state"], user["role"]) == ("ann@example.com", "pending", "leader")
    assert (user["first_name"], user["last_name"]) == (None, None)
    assert (user["teams"], user["entries"], user["expenses"]) == ([], 0, 0)
    assert http.get(response.headers["location"]).json() == user


@pytest.mark.parametrize("role", ["supervisor", "leader", "coworker", "contractor"])
def test_a_user_can_be_created_with_a_name_and_a_role(role: str, http: httpx.Client) -> None:
    body = {"email": "ann@example.com", "first_name": "Ann", "last_name": "Ädler", "role": role}
    assert http.post("/users", json=body).json().items() >= body.items()


@pytest.mark.parametrize("body", [{}, {"email": None}, {"email": ""}, {"email": " \t"}, {"first_name": "Ann"}])
def test_a_user_needs_an_email_address(body: dict[str, object], refused: Refused) -> None:
    refused("POST", "/users", 422, "missing_field", body)


@pytest.mark.parametrize("email", ["ann", "@", "ann@", "@example.com", "a b@example.com", "a@b@c", 5, ["a@b.c"]])
def test_an_email_address_must_be_one(email: object, http: httpx.Client, account: Account) -> None:
    response = http.post("/users", json={"email": email})
    assert response.status_code == 400
    assert "email" in response.json()["message"]
    assert len(account.users) == 1


def test_two_users_cannot_share_an_email_address(new_user: User, refused: Refused) -> None:
    refused("POST", "/users", 422, "already_exists", {"email": "NEW@example.com"})


def test_no_user_can_be_created_above_the_limit_of_the_plan_where_deactivated_ones_do_not_count(
    account: Account, former: User, http: httpx.Client, refused: Refused
) -> None:
    account.user_limit = 2
    assert http.post("/users", json={"email": "a@example.com"}).status_code == 201
    refused("POST", "/users", 422, "reached_user_limit", {"email": "b@example.com"})


def test_a_blank_name_is_none(http: httpx.Client) -> None:
    user = http.post("/users", json={"email": "a@example.com", "first_name": " ", "last_name": ""}).json()
    assert (user["first_name"], user["last_name"]) == (None, None)


# Editing


def test_a_user_can_be_edited_and_keeps_what_was_not_given(new_user: User, http: httpx.Client) -> None:
    response = http.put(f"/users/{new_user.id}", json={"first_name": "Ann"})
    assert response.status_code == 200
    changed = {"first_name": "Ann", "last_name": "New", "role": "coworker", "email": "new@example.com"}
    assert response.json().items() >= changed.items()
    http.put(f"/users/{new_user.id}", json={"last_name": "Newer", "role": "leader"})
    changed |= {"last_name": "Newer", "role": "leader"}
    assert http.get(f"/users/{new_user.id}").json().items() >= changed.items()


def test_the_authenticated_user_cannot_be_edited(me: User, refused: Refused) -> None:
    refused("PUT", f"/users/{me.id}", 400, "authenticated_user", {"first_name": "Ann"})


def test_the_owner_can_be_edited_by_another_user(me: User, account: Account, http: httpx.Client) -> None:
    assert http.put(f"/users/{account.owner.id}", json={"first_name": "Ann"}).json()["first_name"] == "Ann"


def test_a_deactivated_user_cannot_be_edited(former: User, refused: Refused) -> None:
    refused("PUT", f"/users/{former.id}", 400, "deactivated", {"first_name": "Ann"})


# Deleting and deactivating


def test_a_user_without_entries_can_only_be_deleted(new_user: User, http: httpx.Client, refused: Refused) -> None:
    refused("PUT", f"/users/{new_user.id}/deactivate", 400, "deletable")
    assert_empty(http.delete(f"/users/{new_user.id}"))
    assert http.get(f"/users/{new_user.id}").status_code == 404
    assert http.delete(f"/users/{new_user.id}").status_code == 404


def test_a_user_with_entries_can_only_be_deactivated(worker: User, http: httpx.Client, refused: Refused) -> None:
    refused("DELETE", f"/users/{worker.id}", 400, "not_deletable")
    assert_empty(http.put(f"/users/{worker.id}/deactivate"))
    assert http.get(f"/users/{worker.id}").json()["state"] == "disabled"
    assert len(http.get(f"/users/{worker.id}/entries").json()) == 1


def test_a_deleted_user_is_in_no_team_and_in_no_list(account: Account, new_user: User, http: httpx.Client) -> None:
    team = account.add_team("Design", [new_user, account.owner])
    account.add_team("Finance", [new_user])
    http.delete(f"/users/{new_user.id}")
    assert [[user["id"] for user in each["users"]] for each in http.get("/teams").json()] == [[account.owner.id], []]
    assert [user["id"] for user in http.get(f"/teams/{team.id}/users").json()] == [account.owner.id]
    assert [user["id"] for user in http.get("/users").json()] == [account.owner.id]


@pytest.mark.parametrize("entries", [0, 1])
def test_the_account_owner_can_be_neither_deleted_nor_deactivated(
    entries: int, me: User, project: Project, account: Account, refused: Refused
) -> None:
    for _ in range(entries):
        account.add_entry(account.owner, project, minutes=1, description="x")
    refused("DELETE", f"/users/{account.owner.id}", 400, "account_owner")
    refused("PUT", f"/users/{account.owner.id}/deactivate", 400, "account_owner")


@pytest.mark.parametrize("entries", [0, 1])
def test_the_authenticated_user_can_be_neither_deleted_nor_deactivated(
    entries: int, me: User, project: Project, account: Account, refused: Refused
) -> None:
    for _ in range(entries):
        account.add_entry(me, project, minutes=1, description="x")
    refused("DELETE", f"/users/{me.id}", 400, "authenticated_user")
    refused("PUT", f"/users/{me.id}/deactivate", 400, "authenticated_user")


# Reactivating


def test_a_deactivated_user_can_be_reactivated(former: User, http: httpx.Client) -> None:
    assert_empty(http.put(f"/users/{former.id}/activate"))
    assert http.get(f"/users/{former.id}").json()["state"] == "active"


@pytest.mark.parametrize("state", ["active", "pending", "suspended"])
def test_only_a_deactivated_user_can_be_reactivated(state: str, new_user: User, refused: Refused) -> None:
    new_user.state = state
    refused("PUT", f"/users/{new_user.id}/activate", 400, "not_deactivated")


def test_no_user_can_be_reactivated_above_the_limit_of_the_plan(
    former: User, account: Account, refused: Refused
) -> None:
    account.user_limit = 1
    refused("PUT", f"/users/{former.id}/activate", 422, "reached_user_limit")


# Access to projects


def test_a_contractor_can_be_given_access_to_projects(
    contractor: User, project: Project, account: Account, http: httpx.Client
) -> None:
    path, more = f"/users/{contractor.id}/give_access_to_projects", account.add_project("Shop")
    # A new one, one that the contractor sees already, and ones that there are not.
    assert_empty(http.put(path, json={"project_ids": [more.id, project.id, 99, 0, -1, 10**30]}))
    assert account.access[contractor.id] == {project.id, more.id}


def test_a_contractors_access_to_projects_can_be_revoked(
    contractor: User, project: Project, account: Account, http: httpx.Client
) -> None:
    unseen, kept = account.add_project("Shop"), account.add_project("Tram")
    account.give_access(contractor, [kept])
    account.add_entry(contractor, project, minutes=5, description="stays")
    body = {"project_ids": [project.id, unseen.id, 99]}
    assert_empty(http.put(f"/users/{contractor.id}/revoke_access_to_projects", json=body))
    assert account.access[contractor.id] == {kept.id}
    # What was logged for the project is not deleted.
    assert len(http.get(f"/users/{contractor.id}/entries").json()) == 1


def test_a_contractors_access_can_be_revoked_altogether(contractor: User, account: Account, http: httpx.Client) -> None:
    account.give_access(contractor, [account.add_project("Shop")])
    assert_empty(http.put(f"/users/{contractor.id}/revoke_access_to_all_projects"))
    assert account.access[contractor.id] == set()


@pytest.mark.parametrize("role", ["supervisor", "leader", "coworker"])
def test_who_sees_all_projects_anyway_gains_nothing(
    role: str, new_user: User, project: Project, account: Account, http: httpx.Client
) -> None:
    new_user.role = role
    assert_empty(http.put(f"/users/{new_user.id}/give_access_to_projects", json={"project_ids": [project.id]}))
    assert not account.access


@pytest.mark.parametrize("action", ACCESS[1:])
@pytest.mark.parametrize("role", ["supervisor", "leader", "coworker"])
def test_who_sees_all_projects_cannot_lose_one(
    role: str, action: str, new_user: User, project: Project, refused: Refused
) -> None:
    new_user.role = role
    refused("PUT", f"/users/{new_user.id}/{action}", 400, "can_access_all_projects", {"project_ids": [project.id]})


@pytest.mark.parametrize("action", ACCESS)
def test_the_authenticated_user_cannot_change_their_own_access(
    action: str, me: User, project: Project, refused: Refused
) -> None:
    refused("PUT", f"/users/{me.id}/{action}", 400, "authenticated_user", {"project_ids": [project.id]})


@pytest.mark.parametrize("action", ACCESS)
def test_the_access_of_a_deactivated_user_cannot_be_changed(
    action: str, former: User, project: Project, refused: Refused
) -> None:
    refused("PUT", f"/users/{former.id}/{action}", 400, "deactivated", {"project_ids": [project.id]})


@pytest.mark.parametrize("action", ACCESS[:2])
def test_access_is_changed_for_projects_that_must_be_named(action: str, contractor: User, refused: Refused) -> None:
    refused("PUT", f"/users/{contractor.id}/{action}", 422, "missing_field", {})


# Reading


def test_entries_and_expenses_come_newest_first(
    new_user: User, project: Project, account: Account, http: httpx.Client
) -> None:
    for name, day in (("second", 2), ("fourth", 4), ("first", 1), ("third", 3)):
        account.add_entry(new_user, project, minutes=5, description=name, on=date(2026, 1, day))
        account.add_expense(new_user, project, price="1", description=name, on=date(2026, 1, day))
    for path in ("entries", "expenses"):
        records = http.get(f"/users/{new_user.id}/{path}").json()
        assert [record["description"] for record in records] == ["fourth", "third", "second", "first"]


def test_a_user_says_how_much_they_logged_and_where_it_is(
    worker: User, project: Project, account: Account, http: httpx.Client
) -> None:
    account.add_expense(worker, project, price="-4.50", description="refund")
    team = account.add_team("Design", [worker])
    user = http.get(f"/users/{worker.id}").json()
    assert (user["entries"], user["expenses"]) == (1, 1)
    assert user["teams"] == [{"id": team.id, "name": "Design", "url": f"{http.base_url}teams/{team.id}"}]
    assert [entry["user"]["id"] for entry in http.get(user["entries_url"]).json()] == [worker.id]
    assert [expense["price"] for expense in http.get(user["expenses_url"]).json()] == [-4.5]


@pytest.mark.parametrize("path", ["", "/entries", "/expenses"])
def test_there_is_nothing_of_a_user_who_is_not_there(path: str, http: httpx.Client) -> None:
    assert http.get(f"/users/99{path}").status_code == 404
