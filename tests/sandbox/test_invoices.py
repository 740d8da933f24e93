"""What Noko does with invoices."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import httpx

from tests.sandbox.conftest import assert_empty, snapshot
from tests.sandbox.office import Office


def test_an_invoice_is_created_with_entries_expenses_rates_and_taxes(office: Office, api: httpx.Client) -> None:
    body = {
        "invoice_date": "2026-03-01",
        "entry_ids": [office.entry.id],
        "expense_ids": [office.expense.id],
        "taxes": [{"percentage": 10, "name": "VAT"}],
        "rate_calculation": {
            "calculation_method": "custom_hourly_rates",
            "standard_hourly_rate": 50,
            "custom_hourly_rates": [{"user_id": office.owner.id, "hourly_rate": 80.5}],
        },
        "customization": {"title": "Bill", "currency_symbol": "€", "paypal_invoice": {"paypal_address": "a@b.c"}},
    }
    invoice = api.post("/invoices", json=body).json()
    amounts = {"taxable_amount": 54.8, "taxfree_amount": 0.0, "tax_total_amount": 5.48, "total_amount": 60.28}
    assert invoice.items() >= {**amounts, "total_amount_with_currency": "€60.28", "project_name": "Site"}.items()
    assert (invoice["entries"], invoice["expenses"], invoice["taxes"][0]["name"]) == (1, 1, "VAT")
    assert (invoice["customization"]["title"], invoice["customization"]["allow_paypal_invoice"]) == ("Bill", True)
    assert office.entry.invoiced_at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    edited = api.put(f"/invoices/{invoice['id']}", json={"customization": {"total": "Sum"}, "footer": "Bye"}).json()
    assert (edited["customization"]["title"], edited["customization"]["total"], edited["footer"]) == (
        "Bill",
        "Sum",
        "Bye",
    )


def test_what_cannot_be_put_on_an_invoice_is_named_and_nothing_is_done(office: Office, api: httpx.Client) -> None:
    entries = [office.entry.id, office.old_entry.id, 99, office.billed.id]
    before = snapshot(office.account)
    created = api.post(
        "/invoices", json={"invoice_date": "2026-03-01", "entry_ids": entries, "expense_ids": [office.old_expense.id]}
    )
    added = api.put(f"/invoices/{office.unpaid.id}/add_entries", json={"entry_ids": entries[:3]})
    found = [(each["resource"], each["field"], each["code"]) for each in created.json()["errors"]]
    assert found == [
        ("Entry", "entry_ids[1]", "archived_project"),
        ("Entry", "entry_ids[2]", "missing"),
        ("Entry", "entry_ids[3]", "missing"),
        ("Expense", "expense_ids[0]", "archived_project"),
    ]
    assert (created.status_code, added.status_code, len(added.json()["errors"])) == (400, 400, 2)
    assert snapshot(office.account) == before


def test_entries_expenses_and_taxes_are_added_and_removed(office: Office, api: httpx.Client) -> None:
    path = f"/invoices/{office.unpaid.id}"
    assert_empty(api.put(f"{path}/add_entries", json={"entry_ids": [office.entry.id]}))
    assert_empty(api.put(f"{path}/add_expenses", json={"expense_ids": [office.expense.id]}))
    assert (office.unpaid.entries, office.unpaid.expenses) == (2, 2)
    assert_empty(api.put(f"{path}/remove_entries", json={"entry_ids": [office.entry.id, 99]}))
    assert (office.entry.invoice, office.entry.invoiced_at, office.unpaid.entries) == (None, None, 1)
    assert_empty(api.put(f"{path}/remove_expenses", json={"expense_ids": [office.expense.id]}))
    assert_empty(api.put(f"{path}/remove_all_entries"))
    assert_empty(api.put(f"{path}/remove_all_expenses"))
    assert (office.unpaid.entries, office.unpaid.expenses, office.unpaid.total_amount) == (0, 0, Decimal(100))
    for more in ({"name": "VAT"}, {}):
        assert_empty(api.put(f"{path}/add_taxes", json={"taxes": [{"percentage": 7.5, **more}]}))
    first, second = office.unpaid.taxes
    assert office.unpaid.total_amount == Decimal(115)
    assert_empty(api.put(f"{path}/remove_taxes", json={"tax_ids": [first.id, 99]}))
    assert office.unpaid.taxes == (second,)
    assert_empty(api.put(f"{path}/remove_all_taxes"))
    assert len(office.unpaid.taxes) == 0


def test_deleting_an_invoice_frees_what_is_on_it(office: Office, api: httpx.Client) -> None:
    assert_empty(api.delete(f"/invoices/{office.unpaid.id}"))
    assert (office.billed.invoice, office.billed.invoiced_at, office.billed_expense.invoice) == (None, None, None)


def test_an_invoice_is_paid_and_unpaid(office: Office, api: httpx.Client) -> None:
    assert_empty(api.put(f"/invoices/{office.unpaid.id}/paid"))
    invoice = api.get(f"/invoices/{office.unpaid.id}").json()
    assert (invoice["state"], invoice["payment"]["paid_at"]) == ("paid", "2026-03-02T09:00:00Z")
    assert_empty(api.put(f"/invoices/{office.unpaid.id}/unpaid"))
    assert (office.unpaid.state, office.unpaid.payment, len(office.unpaid.payment_transactions)) == ("unpaid", None, 2)
