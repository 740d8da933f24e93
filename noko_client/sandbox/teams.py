"""What Noko does with teams."""

from __future__ import annotations

from noko_client.sandbox.filters import keep, wants_entry, wants_team, wants_user
from noko_client.sandbox.handlers import Call, handles
from noko_client.sandbox.records import Entry, Team, User


@handles("teams.list")
def list_teams(call: Call) -> list[Team]:
    return keep([*call.account.teams.values()], wants_team(call.query))


@handles("teams.get")
def get_team(call: Call) -> Team:
    return call.team


@handles("teams.create")
def create_team(call: Call) -> Team:
    return call.account.add_team(call.body.text("name") or "", _known_users(call), at=call.now)


@handles("teams.edit")
def edit_team(call: Call) -> Team:
    team = call.team
    team.name = call.body.text("name") or team.name
    team.updated_at = call.now
    return team


@handles("teams.delete")
def delete_team(call: Call) -> None:
    del call.account.teams[call.team.id]


@handles("teams.list_entries")
def list_entries(call: Call) -> list[Entry]:
    return keep(call.account.entries_of(call.team.user_ids), wants_entry(call.query))


@handles("teams.list_users")
def list_users(call: Call) -> list[User]:
    return keep(_members(call), wants_user(call.query))


@handles("teams.add_users")
def add_users(call: Call) -> list[User]:
    team = call.team
    team.user_ids.extend(user.id for user in _known_users(call) if user.id not in team.user_ids)
    team.updated_at = call.now
    return _members(call)


@handles("teams.remove_users")
def remove_users(call: Call) -> None:
    team, gone = call.team, set(call.body.ids("user_ids") or ())
    team.user_ids[:] = [id for id in team.user_ids if id not in gone]
    team.updated_at = call.now


@handles("teams.remove_all_users")
def remove_all_users(call: Call) -> None:
    team = call.team
    team.user_ids.clear()
    team.updated_at = call.now


def _members(call: Call) -> list[User]:
    return call.account.users_in(call.team)


def _known_users(call: Call) -> list[User]:
    """The users that are meant, each once. Ids that do not apply are ignored."""
    ids = dict.fromkeys(call.body.ids("user_ids") or ())
    return [call.account.users[id] for id in ids if id in call.account.users]
