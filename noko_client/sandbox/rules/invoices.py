"""Invoices: what can be put on one, what it amounts to, and what can be done while it is paid."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from functools import partial

from noko_client._generated.sandbox_schema import (
    CODES,
    INPUTS,
    MODELS,
    OPERATIONS,
    Entry,
    Expense,
    Invoice,
    InvoiceCustomization,
    InvoiceHourlyRate,
    InvoicePayment,
    InvoiceRateCalculation,
    PaymentTransaction,
)
from noko_client.sandbox.errors import ApiError, Detail
from noko_client.sandbox.generic import change_list, create, edit, related
from noko_client.sandbox.operations import WRONG_FORMATS, Call, Result, computed, filters, refuse_if, rule, sets
from noko_client.sandbox.parsing import Values
from noko_client.sandbox.rules.projects import logged
from noko_client.sandbox.schema import INITIAL

#: Amounts have two decimals, and no more digits than a float can hold.
_CENT, _MOST, _PRECISE = Decimal("0.01"), Decimal(10) ** 300, Context(prec=350)
# The labels, the locale and the currency of an invoice for which a request says nothing.
INITIAL[InvoiceCustomization] = {
    name: field.example
    for name, field in MODELS["InvoiceCustomization"].items()
    if name in {*INPUTS["InvoiceCustomizationInput"], "currency_name"} - {"custom_html"}
}
INITIAL[InvoiceRateCalculation] = {"calculation_method": "standard_hourly_rate", "standard_hourly_rate": Decimal(0)}
_CHANGES = ("edit", "delete", "add_", "remove_")
refuse_if(
    Invoice,
    *(each.name for each in OPERATIONS if each.resource == "invoices" and each.verb.startswith(_CHANGES)),
    paid=lambda _call, invoice: invoice.state == "paid",
    locked=lambda _call, invoice: invoice.state == "in_progress",
)


WRONG_FORMATS["invoices", "customization.locale"] = "locale_not_available"


def _work(invoice: Invoice) -> Decimal:
    """Return what the hours cost."""
    rates = invoice.rate_calculation
    if rates.calculation_method == "flat_rate":
        return rates.flat_rate or Decimal(0)
    custom = {rate.user.id: rate.hourly_rate or Decimal(0) for rate in rates.custom_hourly_rates or ()}
    usual = rates.standard_hourly_rate or Decimal(0)
    entries = [entry for entry in related(invoice, Entry) if entry.billable]
    return sum((custom.get(entry.user.id, usual) * entry.minutes / 60 for entry in entries), Decimal(0))


def _spent(invoice: Invoice, *, taxable: bool) -> Decimal:
    return sum((each.price for each in related(invoice, Expense) if each.taxable == taxable), Decimal(0))


#: What an invoice amounts to, each amount from those before it.
_AMOUNTS: dict[str, Callable[[Invoice], Decimal]] = {
    "taxable_amount": lambda invoice: _work(invoice) + _spent(invoice, taxable=True),
    "taxfree_amount": lambda invoice: _spent(invoice, taxable=False),
    "tax_total_amount": lambda invoice: invoice.taxable_amount * sum(tax.percentage for tax in invoice.taxes) / 100,
    "total_amount": lambda invoice: invoice.taxable_amount + invoice.taxfree_amount + invoice.tax_total_amount,
}


def _amount(name: str, invoice: Invoice) -> Decimal:
    return max(-_MOST, min(_AMOUNTS[name](invoice), _MOST)).quantize(_CENT, context=_PRECISE)


def _with_currency(name: str, invoice: Invoice) -> str:
    return f"{invoice.customization.currency_symbol or ''}{_amount(name, invoice):,.2f}"


computed(InvoiceHourlyRate, rate=lambda rate: rate.hourly_rate)
computed(
    Invoice,
    projects=lambda invoice: tuple(dict.fromkeys(each.project for each in logged(invoice) if each.project)),
    **{name: partial(_amount, name) for name in _AMOUNTS},
    **{f"{name}_with_currency": partial(_with_currency, name) for name in _AMOUNTS},
)
filters(
    Invoice,
    has_custom_html=lambda invoice, value, _query: bool(invoice.customization.custom_html) == value,
    has_online_payment_details=lambda invoice, value, _query: (
        bool(invoice.customization.allow_paypal_invoice or invoice.customization.allow_stripe_connect_payment) == value
    ),
)


@rule("invoices.create")
def _create(call: Call) -> Invoice:
    _prepare(call)
    _check_addable(call)
    call.body.setdefault("reference", f"AB {len(call.account.invoices) + 1:04}")
    invoice = create(call, Invoice)
    invoice.project_name = invoice.project_name or ", ".join(project.name for project in invoice.projects) or None
    return invoice


@rule("invoices.edit")
def _edit(call: Call) -> Result:
    _prepare(call)
    return edit(call)


def _prepare(call: Call) -> None:
    """Refuse rates without what their method needs, and write the body as the invoice holds it."""
    rates, labels = (call.body.value(name, Values) or Values() for name in ("rate_calculation", "customization"))
    method = rates.text("calculation_method")
    needed = {"flat_rate": ["flat_rate"], "": []}.get(method, ["standard_hourly_rate"])
    for name in [*needed, *(["custom_hourly_rates"] if method == "custom_hourly_rates" else [])]:
        if rates.get(name) is None:
            raise call.refuse("missing_field", f"rate_calculation.{name}")
    if "custom_hourly_rates" in rates:
        # Those of unknown users are ignored.
        given = rates.objects("custom_hourly_rates")
        rates["custom_hourly_rates"] = [each for each in given if each.get("user_id") in call.account.users]
    paypal, stripe = labels.value("paypal_invoice", Values), labels.value("stripe_connect_payment", Values)
    if paypal is not None:
        labels.update(paypal, allow_paypal_invoice=True)
    if stripe is not None:
        labels.update({f"stripe_connect_{name}": value for name, value in stripe.items()})
        labels["allow_stripe_connect_payment"] = True


@rule("invoices.add_entries", "invoices.add_expenses")
def _add(call: Call) -> Result:
    _check_addable(call, call.target(Invoice))
    return change_list(call)


def _check_addable(call: Call, invoice: Invoice | None = None) -> None:
    """Refuse entries and expenses of a body that do not exist, are on another invoice, or whose project is archived."""
    details = list[Detail]()
    kinds: dict[str, type[Entry | Expense]] = {"entry_ids": Entry, "expense_ids": Expense}
    for name, kind in kinds.items():
        for at, id in enumerate(call.body.ids(name)):
            record = call.account.store[kind].get(id)
            if record is None or record.invoice not in (None, invoice):
                details.append(Detail(kind.__name__, f"{name}[{at}]", "missing"))
            elif record.project and not record.project.enabled:
                details.append(Detail(kind.__name__, f"{name}[{at}]", "archived_project"))
    if details:
        status, _ = CODES["invoices"][details[0].code]
        raise ApiError(status, "Entries or expenses could not be added", *details)


def _transactions(call: Call) -> tuple[PaymentTransaction, ...]:
    state = call.operation.verb.removeprefix("mark_as_")
    step = {"created_at": call.now, "description": f"Marked as {state}", "payment_method": "manual", "reference": None}
    return *call.target(Invoice).payment_transactions, PaymentTransaction({**step, "invoice_state": state})


sets(
    "invoices.mark_as_paid",
    state=lambda _call: "paid",
    payment=lambda call: InvoicePayment({"paid_at": call.now, "reference": None, "payment_method": "manual"}),
    payment_transactions=_transactions,
)
sets(
    "invoices.mark_as_unpaid",
    state=lambda _call: "unpaid",
    payment=lambda _call: None,
    payment_transactions=_transactions,
)
