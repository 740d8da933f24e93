"""The account for the code blocks of the pages: an agency with the ids that they mention."""

from __future__ import annotations

from noko_client.sandbox import Account, agency


def documented_account() -> Account:
    """Return a new account."""
    account = agency(entries=400)
    account.store.last_id = 5537
    grace = account.add_user("grace@example.com", first_name="Grace", last_name="Hopper", role="contractor")
    # A new user, who can be deleted.
    alan = account.add_user("alan@example.com", first_name="Alan", last_name="Turing", role="coworker")
    account.store.last_id = 9282
    account.add_team("Compilers", [grace, alan, *list(account.users.values())[1:4]])
    account.store.last_id = 37395
    gear, website = account.add_project("Gear GmbH"), account.add_project("Website")
    account.give_access(grace, [gear, website])
    invoice = account.add_invoice("AA100")
    for minutes, description in ((90, "parser #development"), (30, "weekly #meeting"), (45, "linker #development")):
        account.add_entry(grace, gear, minutes=minutes, description=description)
    account.add_entry(grace, website, minutes=60, description="texts #writing", invoice=invoice)
    account.add_entry(grace, website, minutes=15, description="lunch", billable=False)
    account.add_expense(grace, gear, price="14.55", description="new software")
    account.add_expense(grace, website, price="120.00", description="train to the client", taxable=False)
    return account
