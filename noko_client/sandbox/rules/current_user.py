"""The account, and the user that the token belongs to."""

from __future__ import annotations

from noko_client._schema import Record
from noko_client.sandbox import generic
from noko_client.sandbox.operations import SINGLETONS, Call, rule

SINGLETONS["account"] = lambda account: account.details
SINGLETONS["current_user"] = lambda account: account.authenticated


@rule("current_user.edit")
def _edit(call: Call) -> Record | None:
    user, body = call.me, call.body
    if body.get("week_start"):
        body["week_start"] = body.text("week_start").capitalize()
    for name in ("send_personal_weekly_report", "send_team_weekly_report"):
        # What only an administrator can change is ignored for the others.
        if body.get(name) is not None and (name == "send_personal_weekly_report" or user.role == "supervisor"):
            setattr(user, f"{name}_email", body[name])
    return generic.edit(call)
