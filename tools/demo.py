"""A working day with the client against the sandbox: each call is shown with its result (``make demo``)."""

from __future__ import annotations

import ast
import asyncio
import sys
from typing import Final

from pydantic import BaseModel
from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table

from noko_client import AsyncNokoClient, NokoClient, NokoError, Page
from noko_client.sandbox import Sandbox

#: The calls. A line with `#` is a heading.
DAY: Final = """\
# The people and projects of the account
client.users.list(role="leader", state="active")
client.projects.list(enabled=True, billable=True)
[other, *_] = client.projects.list(enabled=True, billable=True)
project = client.projects.create(name="Relaunch", billing_increment=15)

# On-board a contractor
user = client.users.create(email="grace@example.com", first_name="Grace", role="contractor")
client.users.give_access_to_projects(user.id, [project.id, other.id])
team = client.teams.create(name="Compilers", user_ids=[user.id])

# Log time: hashtags become tags, minutes are rounded up
entry = client.entries.create(
    date="2026-01-05",
    minutes=50,
    project_id=project.id,
    description="parser #development",
)
entry.tags
client.entries.edit(entry.id, minutes=70)

# Run timers: one runs at a time
client.timers.start(project.id, description="code review #development")
client.timers.start(other.id)
client.timers.list()
client.timers.add_or_subtract_time(project.id, minutes=25)
client.timers.log(project.id)
client.timers.discard(other.id)

# Approve what was logged today
today = client.current_user.list_entries(from_="2026-01-05", to="2026-01-05")
client.entries.approve_many([entry.id for entry in today])
client.entries.delete(entry.id)

# Invoice it
open_entries = client.projects.list_entries(project.id, billable=True, invoiced=False)
invoice = client.invoices.create(
    invoice_date="2026-01-31",
    reference="2026-001",
    entry_ids=[entry.id for entry in open_entries],
    rate_calculation={"calculation_method": "standard_hourly_rate", "standard_hourly_rate": 120},
    taxes=[{"name": "VAT", "percentage": 19}],
)
invoice.total_amount_with_currency
client.invoices.mark_as_paid(invoice.id)

# Mistakes are found before a request is sent
client.invoices.create(invoice_date="2026-01-31", taxes=[{"percentage": "much"}])

# Lost connections are retried
sandbox.fail("GET", "/teams/*", drop=True)
client.teams.get(team.id).name
[(request.method, request.path, request.status) for request in sandbox.requests[-2:]]
"""

_SHOWN: Final = 5
#: The columns of a table: the fields that the items have.
_COLUMNS: Final = (
    *("id", "date", "name", "reference", "email", "role", "state", "minutes", "price", "total_amount", "enabled"),
    *("billable", "description", "project"),
)


def show(console: Console, result: object) -> None:
    """Show the result of a call."""
    items = result.items if isinstance(result, Page) else result if isinstance(result, list) else [result]
    if not items or not all(isinstance(item, BaseModel) for item in items):
        console.print("done" if result is None else repr(result), style="green", markup=False)
        return
    columns = [name for name in _COLUMNS if hasattr(items[0], name)]
    more = f"and {len(items) - _SHOWN:,} more" if len(items) > _SHOWN else None
    table = Table(*columns, header_style="bold", caption=more)
    for item in items[:_SHOWN]:
        table.add_row(*(_cell(getattr(item, name)) for name in columns))
    console.print(table)


def _cell(value: object) -> str:
    return str(getattr(value, "name", value))


def run(console: Console, program: str, names: dict[str, object]) -> int:
    """Run the statements of a program, each shown with its result; return their number."""
    headings = {number: line for number, line in enumerate(program.splitlines(), 1) if line.startswith("#")}
    statements = ast.parse(program).body
    for statement in statements:
        if heading := headings.get(statement.lineno - 1):
            console.rule(heading.removeprefix("# "), align="left")
        code = ast.get_source_segment(program, statement) or ""
        console.print(Syntax(">>> " + code.replace("\n", "\n... "), "python", background_color="default"))
        try:
            _execute(console, statement, names)
        except NokoError as error:
            console.print(f"{type(error).__name__}: {error}", style="red", markup=False)
    return len(statements)


def _execute(console: Console, statement: ast.stmt, names: dict[str, object]) -> None:
    if isinstance(statement, ast.Expr):
        show(console, eval(compile(ast.Expression(statement.value), "<demo>", "eval"), names))
        return
    exec(compile(ast.Module([statement], []), "<demo>", "exec"), names)
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        show(console, names[statement.targets[0].id])


async def count_async(sandbox: Sandbox) -> int:
    async with AsyncNokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client:
        return len([project async for project in client.projects.list()])


def main() -> int:
    """Run the demo."""
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    with Sandbox() as sandbox:
        console.print(f"\nThe sandbox runs at [bold]{sandbox.url}[/bold]. No request leaves this machine.")
        with NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client:
            calls = run(console, DAY, {"client": client, "sandbox": sandbox})
        console.print(f"\nAsyncNokoClient has the same methods: {asyncio.run(count_async(sandbox))} projects.")
    console.print(f"\nThese were {calls} calls. The README shows how to write your own.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
