"""Models: the types of their fields."""

import datetime as dt
from decimal import Decimal
from typing import Literal, assert_type

from noko_client import NokoClient, to_records
from noko_client.models import (
    Entry,
    ImportSummary,
    InvoiceState,
    InvoiceSummary,
    ProjectSummary,
    TagSummary,
    Team,
    TeamSummary,
    User,
    UserRole,
    UserState,
    UserSummary,
)
from noko_client.testing import make


def look_at_a_user(user: User) -> None:
    assert_type(user.id, int)
    assert_type(user.email, str)
    assert_type(user.first_name, str | None)
    # A response may contain a value that is not listed.
    assert_type(user.role, UserRole | str)
    assert_type(user.state, UserState | str)
    assert_type(user.teams, list[TeamSummary] | None)
    assert_type(user.created_at, dt.datetime)
    assert_type(user.give_access_to_projects_url, str | None)
    mentioned: UserSummary = user
    assert_type(mentioned.url, str)


def look_at_an_entry(entry: Entry) -> None:
    assert_type(entry.date, dt.date)
    assert_type(entry.minutes, int)
    assert_type(entry.project, ProjectSummary | None)
    assert_type(entry.project.name if entry.project else "", str)
    assert_type(entry.tags, list[TagSummary])
    assert_type(entry.import_, ImportSummary | None)
    assert_type(entry.invoice, InvoiceSummary | None)
    assert_type(entry.approved_by, UserSummary | None)
    if entry.invoice is not None:
        assert_type(entry.invoice.total_amount, Decimal)
        assert_type(entry.invoice.state, InvoiceState | str)
        assert_type(entry.invoice.invoice_date, dt.date)


def look_at_others(client: NokoClient) -> None:
    assert_type(sum((expense.price for expense in client.users.list_expenses(1)), Decimal()), Decimal)
    team: TeamSummary = client.teams.get(1)
    assert_type(client.teams.get(1).users, list[UserSummary])
    assert_type(team.name, str)
    assert_type(Team.model_validate_json("{}"), Team)
    assert_type(client.teams.get(1).model_dump_json(exclude_unset=True), str)


def make_records(client: NokoClient) -> None:
    assert_type(to_records(client.users.list()), list[dict[str, object]])
    assert_type(to_records([make(User), make(Entry)]), list[dict[str, object]])


def make_models_for_a_test() -> None:
    assert_type(make(User, role="leader"), User)
    assert_type(make(Entry, minutes=90, project=make(ProjectSummary)).project, ProjectSummary | None)


def name_a_role(role: Literal["leader", "coworker"]) -> UserRole:
    return role
