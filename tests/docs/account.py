"""The account for the code blocks of the pages: an agency with the ids that they mention."""

from __future__ import annotations

from noko_client.sandbox import Account, agency
from noko_client.sandbox.records import Project, Team, User


def documented_account() -> Account:
    """Return a new account."""
    account = agency(entries=400)
    grace = User(5538, "grace@example.com", "Grace", "Hopper", role="contractor")
    # A new user, who can be deleted.
    alan = User(5539, "alan@example.com", "Alan", "Turing", role="coworker")
    gear, website = Project(37396, "Gear GmbH"), Project(37397, "Website")
    grace.project_ids = {gear.id, website.id}
    account.users |= {grace.id: grace, alan.id: alan}
    account.projects |= {gear.id: gear, website.id: website}
    account.teams[9283] = Team(9283, "Compilers", [grace.id, alan.id, *list(account.users)[1:4]])
    invoice = account.add_invoice("AA100")
    for minutes, description in ((90, "parser #development"), (30, "weekly #meeting"), (45, "linker #development")):
        account.add_entry(grace, gear, minutes=minutes, description=description)
    account.add_entry(grace, website, minutes=60, description="texts #writing", invoice=invoice)
    account.add_entry(grace, website, minutes=15, description="lunch", billable=False)
    account.add_expense(grace, gear, price="14.55", description="new software")
    account.add_expense(grace, website, price="120.00", description="train to the client", taxable=False)
    return account
