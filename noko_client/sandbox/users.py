"""What Noko does with users."""

from __future__ import annotations

import re
from typing import get_args

from noko_client._generated.choices import UserRole
from noko_client.sandbox.filters import keep, wants_entry, wants_expense, wants_user
from noko_client.sandbox.handlers import Call, handles
from noko_client.sandbox.records import Entry, Expense, User
from noko_client.sandbox.refusals import forbidden_by_state, invalid, wrong_format


@handles("users.list")
def list_users(call: Call) -> list[User]:
    return keep([*call.account.users.values()], wants_user(call.query))


@handles("users.get")
def get_user(call: Call) -> User:
    return call.user


@handles("users.create")
def create_user(call: Call) -> User:
    email = call.body.text("email") or ""
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        raise wrong_format("email", "an email address")
    if any(user.email.casefold() == email.casefold() for user in list(call.account.users.values())):
        raise invalid("User", "email", "already_exists", "A user with this email exists already")
    _needs_room(call)
    return call.account.add_user(
        email,
        first_name=call.body.text("first_name"),
        last_name=call.body.text("last_name"),
        role=_role(call) or "leader",
        state="pending",
        at=call.now,
    )


@handles("users.edit")
def edit_user(call: Call) -> User:
    user = call.user
    _not_deactivated(user)
    _not_oneself(call, user)
    user.first_name = call.body.text("first_name") or user.first_name
    user.last_name = call.body.text("last_name") or user.last_name
    user.role = _role(call) or user.role
    user.updated_at = call.now
    return user


@handles("users.delete")
def delete_user(call: Call) -> None:
    user = call.user
    _not_the_owner(call, user)
    _not_oneself(call, user)
    if call.account.entries.get(user.id):
        raise forbidden_by_state("User", "not_deletable", "A user who has entries cannot be deleted, only deactivated")
    del call.account.users[user.id]
    call.account.expenses.pop(user.id, None)
    for team in call.account.teams_of(user):
        team.user_ids.remove(user.id)


@handles("users.deactivate")
def deactivate_user(call: Call) -> None:
    user = call.user
    _not_the_owner(call, user)
    _not_oneself(call, user)
    if not call.account.entries.get(user.id):
        raise forbidden_by_state("User", "deletable", "A user who has no entries cannot be deactivated, only deleted")
    user.state = "disabled"
    user.updated_at = call.now


@handles("users.reactivate")
def reactivate_user(call: Call) -> None:
    user = call.user
    if user.state != "disabled":
        raise forbidden_by_state("User", "not_deactivated", "The user is not deactivated")
    _needs_room(call)
    user.state = "active"
    user.updated_at = call.now


@handles("users.list_entries")
def list_entries(call: Call) -> list[Entry]:
    return keep(call.account.entries.get(call.user.id, []), wants_entry(call.query))


@handles("users.list_expenses")
def list_expenses(call: Call) -> list[Expense]:
    return keep(call.account.expenses.get(call.user.id, []), wants_expense(call.query))


@handles("users.give_access_to_projects")
def give_access(call: Call) -> None:
    user = call.user
    _not_deactivated(user)
    _not_oneself(call, user)
    ids = call.body.ids("project_ids") or ()
    if not user.sees_all_projects:
        user.project_ids.update(id for id in ids if id in call.account.projects)


@handles("users.revoke_access_to_projects")
def revoke_access(call: Call) -> None:
    _may_lose_access(call).project_ids.difference_update(call.body.ids("project_ids") or ())


@handles("users.revoke_access_to_all_projects")
def revoke_all_access(call: Call) -> None:
    _may_lose_access(call).project_ids.clear()


def _role(call: Call) -> UserRole | None:
    role = call.body.text("role")
    return next((known for known in get_args(UserRole) if known == role), None)


def _may_lose_access(call: Call) -> User:
    user = call.user
    _not_deactivated(user)
    _not_oneself(call, user)
    if user.sees_all_projects:
        raise forbidden_by_state("User", "can_access_all_projects", "The user's role gives access to all projects")
    return user


def _needs_room(call: Call) -> None:
    if call.account.is_full:
        raise invalid("User", "base", "reached_user_limit", "The account has as many users as its plan allows")


def _not_deactivated(user: User) -> None:
    if user.state == "disabled":
        raise forbidden_by_state("User", "deactivated", "The user is deactivated")


def _not_oneself(call: Call, user: User) -> None:
    if user is call.account.authenticated:
        raise forbidden_by_state("User", "authenticated_user", "You cannot do this to yourself")


def _not_the_owner(call: Call, user: User) -> None:
    if user is call.account.owner:
        raise forbidden_by_state("User", "account_owner", "This cannot be done to the owner of the account")
