"""Expenses: what can be done with those that were invoiced, or whose project is archived."""

from __future__ import annotations

from noko_client._generated.sandbox_schema import Expense
from noko_client._schema import Record
from noko_client.sandbox import generic
from noko_client.sandbox.operations import Call, filters, refuse_if, rule

refuse_if(
    Expense,
    "expenses.edit",
    "expenses.delete",
    invoiced=lambda _call, expense: expense.invoice is not None,
    archived_project=lambda _call, expense: not expense.project.enabled,
)


filters(Expense, invoiced=lambda expense, value, _query: (expense.invoice is not None) == value)


@rule("expenses.edit")
def _edit(call: Call) -> Record | None:
    # The same defaults as when an expense is created.
    call.body.setdefault("user_id", call.me.id)
    call.body.setdefault("taxable", True)
    return generic.edit(call)
