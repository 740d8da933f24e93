"""Every operation does what it says, on both clients, against the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from noko_client import APIStatusError, AsyncPages, BadRequestError, NotFoundError, Page, UnprocessableEntityError
from noko_client._generated.operations import OPERATIONS
from noko_client.models import Entry, Expense, Team, User
from noko_client.sandbox import Account
from tests.support.runner import AnyClient, Runner

Case = Callable[[Runner, Account], None]
CASES: dict[str, Case] = {}


def operation(name: str) -> Callable[[Case], Case]:
    """Mark the test of an operation."""

    def register(case: Case) -> Case:
        assert name not in CASES
        CASES[name] = case
        return case

    return register


@pytest.mark.parametrize("name", [each.name for each in OPERATIONS])
def test_operation(name: str, run: Runner, account: Account) -> None:
    assert name in CASES, f"{name} has no test: write one here, marked @operation({name!r})"
    CASES[name](run, account)


def codes(run: Runner, error: type[APIStatusError], call: Callable[[AnyClient], object]) -> frozenset[str]:
    with pytest.raises(error) as caught:
        run(call)
    return caught.value.codes


@operation("users.list")
def users_list(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com", first_name="Ann", last_name="Lee", role="coworker")
    account.add_user("bob@example.com", first_name="Bob", role="coworker", state="disabled")
    page = run.page(lambda client: client.users.list())
    assert [user.email for user in page.items] == ["olivia.owner@example.com", "ann@example.com", "bob@example.com"]
    assert isinstance(page.items[0], User)
    found = run.page(lambda client: client.users.list(name="nn L", email="ANN@", role="coworker", state="active"))
    assert [user.id for user in found.items] == [ann.id]
    assert run.page(lambda client: client.users.list(name="ann", state="disabled")).items == []


@operation("users.get")
def users_get(run: Runner, account: Account) -> None:
    team = account.add_team("R&D", [account.owner])
    user = run(lambda client: client.users.get(account.owner.id))
    assert (user.id, user.first_name, user.role) == (account.owner.id, "Olivia", "supervisor")
    assert [each.name for each in user.teams or ()] == [team.name]
    with pytest.raises(NotFoundError, match="404 Not Found"):
        run(lambda client: client.users.get(99))


@operation("users.create")
def users_create(run: Runner, account: Account) -> None:
    user = run(lambda client: client.users.create(email="eve@example.com", first_name="Eve"))
    assert (user.email, user.first_name, user.last_name, user.role) == ("eve@example.com", "Eve", None, "leader")
    assert run(lambda client: client.users.get(user.id)).email == "eve@example.com"
    again = codes(run, UnprocessableEntityError, lambda client: client.users.create(email="EVE@example.com"))
    assert again == {"already_exists"}
    account.user_limit = 2
    full = codes(run, UnprocessableEntityError, lambda client: client.users.create(email="x@example.com"))
    assert full == {"reached_user_limit"}
    assert len(account.users) == 2


@operation("users.edit")
def users_edit(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com", first_name="Ann")
    user = run(lambda client: client.users.edit(ann.id, last_name="Lee", role="contractor"))
    assert (user.first_name, user.last_name, user.role) == ("Ann", "Lee", "contractor")
    assert codes(run, BadRequestError, lambda client: client.users.edit(account.owner.id, role="leader")) == {
        "authenticated_user"
    }
    ann.state = "disabled"
    assert codes(run, BadRequestError, lambda client: client.users.edit(ann.id, role="leader")) == {"deactivated"}


@operation("users.delete")
def users_delete(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com")
    busy = account.add_user("busy@example.com")
    account.add_entry(busy, account.add_project("Gear"), minutes=5, description="work")
    team = account.add_team("R&D", [ann, busy])
    run(lambda client: client.users.delete(ann.id))
    assert ann.id not in account.users
    assert team.user_ids == [busy.id]
    assert codes(run, BadRequestError, lambda client: client.users.delete(busy.id)) == {"not_deletable"}
    assert codes(run, BadRequestError, lambda client: client.users.delete(account.owner.id)) == {"account_owner"}
    account.authenticated = busy
    assert codes(run, BadRequestError, lambda client: client.users.delete(busy.id)) == {"authenticated_user"}


@operation("users.deactivate")
def users_deactivate(run: Runner, account: Account) -> None:
    idle, busy = account.add_user("idle@example.com"), account.add_user("busy@example.com")
    account.add_entry(busy, account.add_project("Gear"), minutes=5, description="work")
    run(lambda client: client.users.deactivate(busy.id))
    assert busy.state == "disabled"
    assert codes(run, BadRequestError, lambda client: client.users.deactivate(idle.id)) == {"deletable"}
    assert codes(run, BadRequestError, lambda client: client.users.deactivate(account.owner.id)) == {"account_owner"}


@operation("users.reactivate")
def users_reactivate(run: Runner, account: Account) -> None:
    gone = account.add_user("gone@example.com", state="disabled")
    run(lambda client: client.users.reactivate(gone.id))
    assert gone.state == "active"
    assert codes(run, BadRequestError, lambda client: client.users.reactivate(gone.id)) == {"not_deactivated"}
    gone.state, account.user_limit = "disabled", 1
    full = codes(run, UnprocessableEntityError, lambda client: client.users.reactivate(gone.id))
    assert full == {"reached_user_limit"}


def with_entries(account: Account) -> list[int]:
    """Give the owner three entries and return their ids, newest first."""
    gear, shop = account.add_project("Gear"), account.add_project("Shop")
    invoice = account.add_invoice("AA001", date(2026, 1, 20))
    ids = [
        account.add_entry(account.owner, gear, minutes=60, description="Sketches #design #web", on=date(2026, 1, 1)).id,
        account.add_entry(
            account.owner,
            shop,
            minutes=30,
            description="review #design",
            on=date(2026, 1, 2),
            billable=False,
            invoice=invoice,
        ).id,
        account.add_entry(
            account.owner,
            gear,
            minutes=15,
            description="call",
            on=date(2026, 1, 3),
            approved_by=account.owner,
            import_id=7,
        ).id,
    ]
    return ids[::-1]


@operation("users.list_entries")
def users_list_entries(run: Runner, account: Account) -> None:
    third, second, first = with_entries(account)
    owner, tags = account.owner.id, account.tags
    entries = run.page(lambda client: client.users.list_entries(owner)).items
    assert [entry.id for entry in entries] == [third, second, first]
    assert isinstance(entries[0], Entry)
    assert (entries[0].date, entries[0].minutes, entries[0].approved_by) == (
        date(2026, 1, 3),
        15,
        entries[0].user,
    )
    both = [tags["design"].id, tags["web"].id]
    calls: list[tuple[list[int], Callable[[AnyClient], Page[Entry] | AsyncPages[Entry]]]] = [
        ([first], lambda client: client.users.list_entries(owner, description="SKETCH")),
        ([first], lambda client: client.users.list_entries(owner, tag_ids=both)),
        (
            [second, first],
            lambda client: client.users.list_entries(owner, tag_ids=both, tag_filter_type="combination of"),
        ),
        ([second], lambda client: client.users.list_entries(owner, from_=date(2026, 1, 2), to="2026-01-02")),
        ([second], lambda client: client.users.list_entries(owner, invoiced=True, billable="false")),
        (
            [second],
            lambda client: client.users.list_entries(owner, invoiced_at_from="2026-01-20", invoiced_at_to="2026-01-20"),
        ),
        (
            [third],
            lambda client: client.users.list_entries(owner, approved_by_ids=owner, approved_at_from="2026-01-03"),
        ),
        ([], lambda client: client.users.list_entries(owner, approved_at_to="2026-01-02")),
        ([third], lambda client: client.users.list_entries(owner, import_ids="7")),
        ([], lambda client: client.users.list_entries(owner, updated_from="2026-02-01T00:00:00Z")),
        ([third, second, first], lambda client: client.users.list_entries(owner, updated_to="2026-02-01T00:00:00Z")),
        ([], lambda client: client.users.list_entries(owner, user_ids=[1], project_ids=[1], invoice_ids=[1])),
    ]
    for expected, call in calls:
        assert [entry.id for entry in run.page(call).items] == expected


@operation("users.list_expenses")
def users_list_expenses(run: Runner, account: Account) -> None:
    gear = account.add_project("Gear")
    train = account.add_expense(account.owner, gear, price="14.55", description="Train", on=date(2026, 1, 1)).id
    refund = account.add_expense(
        account.owner, gear, price="-5", description="refund", on=date(2026, 1, 2), taxable=False
    ).id
    owner = account.owner.id
    expenses = run.page(lambda client: client.users.list_expenses(owner)).items
    assert [(expense.id, expense.price) for expense in expenses] == [(refund, Decimal(-5)), (train, Decimal("14.55"))]
    assert isinstance(expenses[0], Expense)
    found = run.page(lambda client: client.users.list_expenses(owner, price_from=14.55, price_to=Decimal("14.55")))
    assert [expense.id for expense in found.items] == [train]
    found = run.page(
        lambda client: client.users.list_expenses(owner, taxable=False, description="REF", to="2026-01-02")
    )
    assert [expense.id for expense in found.items] == [refund]
    assert run.page(lambda client: client.users.list_expenses(owner, invoiced=True)).items == []
    assert run.page(lambda client: client.users.list_expenses(owner, from_="2026-01-03", user_ids=1)).items == []
    assert run.page(lambda client: client.users.list_expenses(owner, project_ids=[1], invoice_ids=[2])).items == []


@operation("users.give_access_to_projects")
def users_give_access_to_projects(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com", role="contractor")
    gear = account.add_project("Gear")
    run(lambda client: client.users.give_access_to_projects(ann.id, [gear.id, 99]))
    run(lambda client: client.users.give_access_to_projects(user_id=ann.id, project_ids=str(gear.id)))
    assert ann.project_ids == {gear.id}
    own = codes(run, BadRequestError, lambda client: client.users.give_access_to_projects(account.owner.id, [gear.id]))
    assert own == {"authenticated_user"}


@operation("users.revoke_access_to_projects")
def users_revoke_access_to_projects(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com", role="contractor")
    gear, shop = account.add_project("Gear"), account.add_project("Shop")
    ann.project_ids.update((gear.id, shop.id))
    run(lambda client: client.users.revoke_access_to_projects(ann.id, f"{gear.id},99"))
    assert ann.project_ids == {shop.id}
    ann.role = "leader"
    refused = codes(run, BadRequestError, lambda client: client.users.revoke_access_to_projects(ann.id, shop.id))
    assert refused == {"can_access_all_projects"}


@operation("users.revoke_access_to_all_projects")
def users_revoke_access_to_all_projects(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com", role="contractor")
    ann.project_ids.add(account.add_project("Gear").id)
    run(lambda client: client.users.revoke_access_to_all_projects(ann.id))
    assert ann.project_ids == set()
    ann.state = "disabled"
    refused = codes(run, BadRequestError, lambda client: client.users.revoke_access_to_all_projects(ann.id))
    assert refused == {"deactivated"}


@operation("teams.list")
def teams_list(run: Runner, account: Account) -> None:
    design, research = account.add_team("Design", [account.owner]), account.add_team("R&D")
    assert [team.name for team in run.page(lambda client: client.teams.list()).items] == ["Design", "R&D"]
    assert [team.id for team in run.page(lambda client: client.teams.list(name="r&d")).items] == [research.id]
    found = run.page(lambda client: client.teams.list(user_ids={account.owner.id, 99}))
    assert [team.id for team in found.items] == [design.id]


@operation("teams.get")
def teams_get(run: Runner, account: Account) -> None:
    made = account.add_team("R&D", [account.owner])
    team = run(lambda client: client.teams.get(str(made.id)))
    assert isinstance(team, Team)
    assert (team.name, [user.email for user in team.users]) == ("R&D", ["olivia.owner@example.com"])
    with pytest.raises(NotFoundError):
        run(lambda client: client.teams.get(99))


@operation("teams.create")
def teams_create(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com")
    team = run(lambda client: client.teams.create(name="R&D", user_ids=[ann.id, str(account.owner.id), 99]))
    assert [user.id for user in team.users] == [ann.id, account.owner.id]
    assert account.teams[team.id].name == "R&D"
    assert [each.id for each in run(lambda client: client.users.get(ann.id)).teams or ()] == [team.id]


@operation("teams.edit")
def teams_edit(run: Runner, account: Account) -> None:
    made = account.add_team("R&D")
    assert run(lambda client: client.teams.edit(made.id, "Research")).name == "Research"
    assert run(lambda client: client.teams.edit(team_id=made.id, name="Lab")).name == "Lab"
    assert made.name == "Lab"


@operation("teams.delete")
def teams_delete(run: Runner, account: Account) -> None:
    made = account.add_team("R&D", [account.owner])
    run(lambda client: client.teams.delete(made.id))
    assert account.teams == {}
    assert account.owner.id in account.users
    with pytest.raises(NotFoundError):
        run(lambda client: client.teams.delete(made.id))


@operation("teams.list_entries")
def teams_list_entries(run: Runner, account: Account) -> None:
    ids = with_entries(account)
    other = account.add_user("other@example.com")
    account.add_entry(other, account.add_project("Other"), minutes=1, description="not in the team")
    made = account.add_team("R&D", [account.owner])
    assert [entry.id for entry in run.page(lambda client: client.teams.list_entries(made.id)).items] == ids
    found = run.page(lambda client: client.teams.list_entries(made.id, billable=False, invoiced="true"))
    assert [entry.id for entry in found.items] == [ids[1]]


@operation("teams.list_users")
def teams_list_users(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com", role="contractor")
    made = account.add_team("R&D", [account.owner, ann])
    assert [user.id for user in run.page(lambda client: client.teams.list_users(made.id)).items] == [
        account.owner.id,
        ann.id,
    ]
    found = run.page(lambda client: client.teams.list_users(made.id, role="contractor"))
    assert [user.id for user in found.items] == [ann.id]


@operation("teams.add_users")
def teams_add_users(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com")
    made = account.add_team("R&D", [account.owner])
    users = run(lambda client: client.teams.add_users(made.id, f"{ann.id},{account.owner.id},99"))
    assert [user.id for user in users] == [account.owner.id, ann.id]
    assert made.user_ids == [account.owner.id, ann.id]
    assert [team.id for team in users[1].teams or ()] == [made.id]


@operation("teams.remove_users")
def teams_remove_users(run: Runner, account: Account) -> None:
    ann = account.add_user("ann@example.com")
    made = account.add_team("R&D", [account.owner, ann])
    run(lambda client: client.teams.remove_users(made.id, (ann.id, 99)))
    assert made.user_ids == [account.owner.id]


@operation("teams.remove_all_users")
def teams_remove_all_users(run: Runner, account: Account) -> None:
    made = account.add_team("R&D", [account.owner])
    run(lambda client: client.teams.remove_all_users(made.id))
    assert made.user_ids == []
    assert run(lambda client: client.teams.get(made.id)).users == []
