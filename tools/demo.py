"""The tour of `make demo`: the generated client against a sandbox, each call shown with its result."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table

from noko_client import AsyncNokoClient, NokoClient, NokoError, Page
from noko_client.models import Entry, Expense, Team, User
from noko_client.sandbox import Sandbox

SHOWN = 5


class Tour:
    """Shows calls and their results."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.calls = 0

    def call(self, code: str) -> None:
        """Show the code of a call."""
        self.calls += 1
        self.console.print()
        self.console.print(Syntax(f">>> {code}", "python", background_color="default"))

    def table(self, rows: Sequence[Sequence[object]], *columns: str, more: int = 0) -> None:
        """Show a result as a table."""
        table = Table(*columns, header_style="bold", caption=f"and {more:,} more" if more else None)
        for row in rows:
            table.add_row(*map(str, row))
        self.console.print(table)

    def say(self, text: str, style: str = "green") -> None:
        """Show a result as a line."""
        self.console.print(text, style=style, markup=False)

    def refused(self, code: str, call: Callable[[], object]) -> None:
        """Show a call that fails, and how."""
        self.call(code)
        try:
            call()
        except NokoError as error:
            self.say(f"{type(error).__name__}: {error}", "red")


class Named(Protocol):
    """A user, in full or in summary."""

    id: int
    email: str
    first_name: str | None
    last_name: str | None


def name(user: Named) -> str:
    return " ".join(filter(None, (user.first_name, user.last_name))) or user.email


def show_users(tour: Tour, users: Sequence[User], total: int | None = None) -> None:
    rows = [(user.id, name(user), user.email, user.role, user.state) for user in users[:SHOWN]]
    tour.table(rows, "id", "name", "email", "role", "state", more=(total or len(users)) - len(rows))


def show_teams(tour: Tour, teams: Sequence[Team]) -> None:
    rows = [(team.id, team.name, ", ".join(map(name, team.users))) for team in teams[:SHOWN]]
    tour.table(rows, "id", "team", "users", more=len(teams) - len(rows))


def show_entries(tour: Tour, page: Page[Entry]) -> None:
    entries = page.all()
    rows = [
        (entry.date, name(entry.user), entry.project and entry.project.name, entry.minutes, entry.description)
        for entry in entries[:SHOWN]
    ]
    tour.table(rows, "date", "user", "project", "minutes", "description", more=len(entries) - len(rows))


def show_expenses(tour: Tour, expenses: Sequence[Expense]) -> None:
    rows = [(expense.date, expense.price, expense.description, expense.taxable) for expense in expenses[:SHOWN]]
    tour.table(rows, "date", "price", "description", "taxable", more=len(expenses) - len(rows))


def users_tour(tour: Tour, client: NokoClient) -> None:
    tour.call('client.users.list(role="leader", state="active")')
    leaders = client.users.list(role="leader", state="active").all()
    show_users(tour, leaders)

    tour.call('user = client.users.create(email="grace@example.com", first_name="Grace")')
    user = client.users.create(email="grace@example.com", first_name="Grace")
    show_users(tour, [user])

    tour.call('client.users.edit(user.id, last_name="Hopper", role="contractor")')
    show_users(tour, [client.users.edit(user.id, last_name="Hopper", role="contractor")])

    busy = leaders[0].id
    project = next(entry.project for entry in client.users.list_entries(busy) if entry.project)
    tour.call(f"client.users.give_access_to_projects(user.id, [{project.id}])")
    client.users.give_access_to_projects(user.id, [project.id])
    tour.say("done")

    tour.call(f'client.users.list_entries({busy}, from_="2025-10-01", billable=True)')
    show_entries(tour, client.users.list_entries(busy, from_="2025-10-01", billable=True))

    tour.call(f"client.users.list_expenses({busy}, price_from=100)")
    show_expenses(tour, client.users.list_expenses(busy, price_from=100).all())

    tour.refused(f"client.users.delete({busy})", lambda: client.users.delete(busy))
    tour.refused('client.users.list(per_page=5000, name="")', lambda: client.users.list(per_page=5000, name=""))


def teams_tour(tour: Tour, client: NokoClient) -> None:
    [user] = client.users.list(email="grace@")
    tour.call("client.teams.list()")
    show_teams(tour, client.teams.list().all())

    tour.call('team = client.teams.create(name="Compilers", user_ids=[user.id])')
    team = client.teams.create(name="Compilers", user_ids=[user.id])
    show_teams(tour, [team])

    others = [each.id for each in client.users.list(role="coworker").items[:2]]
    tour.call(f'client.teams.add_users(team.id, "{others[0]},{others[1]}")')
    show_users(tour, client.teams.add_users(team.id, f"{others[0]},{others[1]}"))

    tour.call('client.teams.list_entries(team.id, description="#meeting")')
    show_entries(tour, client.teams.list_entries(team.id, description="#meeting"))

    tour.call("client.teams.delete(team.id); client.users.delete(user.id)")
    client.teams.delete(team.id)
    client.users.delete(user.id)
    tour.say("done")


def sandbox_tour(tour: Tour, sandbox: Sandbox, client: NokoClient) -> None:
    [team, *_] = client.teams.list()
    tour.call('sandbox.fail("GET", "/teams/*", drop=True)    # the next such request gets no answer')
    sandbox.fail("GET", "/teams/*", drop=True)
    tour.call(f"client.teams.get({team.id}).name    # and is sent again")
    tour.say(repr(client.teams.get(team.id).name))

    tour.call("sandbox.requests")
    recorded = sandbox.requests
    rows = [(each.method, each.path, each.status or "dropped", each.call) for each in recorded[-SHOWN:]]
    tour.table(rows, "method", "path", "status", "call", more=len(recorded) - len(rows))


async def async_tour(tour: Tour, sandbox: Sandbox) -> None:
    async with AsyncNokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client:
        tour.call("[team.name async for team in client.teams.list()]    # AsyncNokoClient")
        tour.say(repr([team.name async for team in client.teams.list()]))


def main() -> int:
    """Take the tour."""
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 100)
    tour = Tour(console)
    with Sandbox() as sandbox:
        console.print(f"\nA sandbox is at [bold]{sandbox.url}[/bold]: nothing here leaves this machine.")
        tour.call("client = NokoClient(sandbox.token, base_url=sandbox.url)")
        with NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client:
            users_tour(tour, client)
            teams_tour(tour, client)
            sandbox_tour(tour, sandbox, client)
        asyncio.run(async_tour(tour, sandbox))
    console.print(f"\nThose were {tour.calls} calls. The README tells how to make your own.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
