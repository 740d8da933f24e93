"""Users: who can be deleted or deactivated, which projects a contractor sees, and the current user."""

from __future__ import annotations

from noko_client._generated.sandbox_schema import Team, User
from noko_client.sandbox import generic
from noko_client.sandbox.filters import contains
from noko_client.sandbox.operations import SINGLETONS, Call, Result, computed, filters, refuse_if, rule, sets

SINGLETONS["account"] = lambda account: account.details
SINGLETONS["current_user"] = lambda account: account.authenticated

_ACCESS = ("give_access_to_projects", "revoke_access_to_projects", "revoke_access_to_all_projects")


def _is_me(call: Call, user: User) -> bool:
    return user is call.me


def _is_owner(call: Call, user: User) -> bool:
    return user is call.account.owner


def _is_full(call: Call, _user: User | None = None) -> bool:
    return sum(user.state != "disabled" for user in call.account.users.ordered()) >= call.account.user_limit


refuse_if(
    User,
    "users.edit",
    *(f"users.{action}" for action in _ACCESS),
    deactivated=lambda _call, user: user.state == "disabled",
    authenticated_user=_is_me,
)
refuse_if(User, "users.delete", "users.deactivate", account_owner=_is_owner, authenticated_user=_is_me)
refuse_if(User, "users.delete", not_deletable=lambda _call, user: user.entries > 0)
refuse_if(User, "users.deactivate", deletable=lambda _call, user: user.entries == 0)
refuse_if(
    User,
    "users.reactivate",
    not_deactivated=lambda _call, user: user.state != "disabled",
    reached_user_limit=_is_full,
)
refuse_if(
    User,
    *(f"users.{action}" for action in _ACCESS[1:]),
    can_access_all_projects=lambda _call, user: user.role != "contractor",
)
sets("users.create", state=lambda _call: "pending")
sets("users.deactivate", state=lambda _call: "disabled")
sets("users.reactivate", state=lambda _call: "active")


computed(User, teams=lambda user: tuple(generic.related(user, Team)))
filters(User, name=lambda user, value, _query: contains(value, f"{user.first_name or ''} {user.last_name or ''}"))


@rule("users.create")
def _create(call: Call) -> User:
    email = call.body.text("email").casefold()
    if any(user.email.casefold() == email for user in call.account.users.ordered()):
        raise call.refuse("already_exists", "email")
    if _is_full(call):
        raise call.refuse("reached_user_limit")
    return generic.create(call, User)


@rule("users.give_access_to_projects")
def _give_access(call: Call) -> None:
    user = call.target(User)
    if user.role == "contractor":
        call.account.give_access(user, call.account.projects.find(call.ids))


@rule("users.revoke_access_to_projects", "users.revoke_access_to_all_projects")
def _revoke_access(call: Call) -> None:
    projects = call.account.access.get(call.target(User).id, set())
    projects -= set(call.ids) if call.operation.body else set(projects)


@rule("current_user.edit")
def _edit_me(call: Call) -> Result:
    user, body = call.me, call.body
    if body.get("week_start"):
        body["week_start"] = body.text("week_start").capitalize()
    for name in ("send_personal_weekly_report", "send_team_weekly_report"):
        # What only an administrator can change is ignored for the others.
        if body.get(name) is not None and (name == "send_personal_weekly_report" or user.role == "supervisor"):
            setattr(user, f"{name}_email", body[name])
    return generic.edit(call)
