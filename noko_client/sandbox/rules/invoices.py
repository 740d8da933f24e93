"""Invoices: what can be put on one, what it amounts to, and what can be done while it is paid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time
from decimal import Context, Decimal
from functools import partial
from typing import TYPE_CHECKING

from noko_client._generated.sandbox_schema import (
    CODES,
    INPUTS,
    MODELS,
    Entry,
    Expense,
    Invoice,
    InvoiceCustomization,
    InvoiceHourlyRate,
    InvoicePayment,
    InvoiceRateCalculation,
    InvoiceTax,
    PaymentTransaction,
)
from noko_client._schema import Record
from noko_client.sandbox import generic
from noko_client.sandbox.blank import embedded
from noko_client.sandbox.errors import ApiError, Detail
from noko_client.sandbox.operations import WRONG_FORMATS, Call, computed, filters, refuse_if, rule
from noko_client.sandbox.parsing import Values

if TYPE_CHECKING:
    from noko_client.sandbox.account import Account

#: Amounts have two decimals, and no more digits than a float can hold.
_CENT, _MOST, _PRECISE = Decimal("0.01"), Decimal(10) ** 300, Context(prec=350)
#: The labels, the locale and the currency of an invoice for which a request says nothing.
_LABELS = {
    name: field.example
    for name, field in MODELS["InvoiceCustomization"].items()
    if name in {*INPUTS["InvoiceCustomizationInput"], "currency_name"} - {"custom_html"}
}
#: What changes an invoice, which is not possible while it is paid or after.
_CHANGES = (
    "edit",
    "delete",
    "add_entries",
    "remove_entries",
    "remove_all_entries",
    "add_expenses",
    "remove_expenses",
    "remove_all_expenses",
    "add_taxes",
    "remove_taxes",
    "remove_all_taxes",
)

refuse_if(
    Invoice,
    *(f"invoices.{change}" for change in _CHANGES),
    paid=lambda _call, invoice: invoice.state == "paid",
    locked=lambda _call, invoice: invoice.state == "in_progress",
)


WRONG_FORMATS["invoices", "customization.locale"] = "locale_not_available"


def _logged(invoice: Invoice) -> list[Entry | Expense]:
    return [*generic.related(invoice, Entry), *generic.related(invoice, Expense)]


def _work(invoice: Invoice) -> Decimal:
    """Return what the hours cost."""
    rates = invoice.rate_calculation
    if rates.calculation_method == "flat_rate":
        return rates.flat_rate or Decimal(0)
    custom = {rate.user.id: rate.rate or Decimal(0) for rate in rates.custom_hourly_rates or ()}
    usual = rates.standard_hourly_rate or Decimal(0)
    entries = [entry for entry in generic.related(invoice, Entry) if entry.billable]
    return sum((custom.get(entry.user.id, usual) * entry.minutes / 60 for entry in entries), Decimal(0))


def _spent(invoice: Invoice, *, taxable: bool) -> Decimal:
    return sum((each.price for each in generic.related(invoice, Expense) if each.taxable == taxable), Decimal(0))


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


computed(
    Invoice,
    projects=lambda invoice: tuple(dict.fromkeys(each.project for each in _logged(invoice) if each.project)),
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
    _check_rates(call)
    added, taxes = _addable(call), _new_taxes(call)
    call.body.setdefault("reference", f"AB {len(call.account.invoices) + 1:04}")
    objects = prepare(call.account, call.body, call.now)
    invoice = generic.create(call, Invoice)
    for name, value in {**objects, "taxes": taxes}.items():
        setattr(invoice, name, value)
    put_on(invoice, added, call.now)
    invoice.project_name = invoice.project_name or ", ".join(project.name for project in invoice.projects) or None
    return invoice


@rule("invoices.edit")
def _edit(call: Call) -> Record | None:
    _check_rates(call)
    invoice = call.target(Invoice)
    for name, value in prepare(call.account, call.body, call.now, invoice).items():
        setattr(invoice, name, value)
    return generic.edit(call)


def _check_rates(call: Call) -> None:
    """Refuse rates without what their method needs."""
    rates = call.body.value("rate_calculation", Values) or Values()
    method = rates.text("calculation_method")
    needed = {"flat_rate": ["flat_rate"], "": []}.get(method, ["standard_hourly_rate"])
    for name in [*needed, *(["custom_hourly_rates"] if method == "custom_hourly_rates" else [])]:
        if rates.get(name) is None:
            raise call.refuse("missing_field", f"rate_calculation.{name}")


def prepare(account: Account, body: Values, at: datetime, invoice: Invoice | None = None) -> dict[str, Record]:
    """Take the customization and the rates out of a body, and return them with what an invoice has already."""
    labels, rates = (body.take(name) for name in ("customization", "rate_calculation"))
    paypal, stripe = labels.value("paypal_invoice", Values), labels.value("stripe_connect_payment", Values)
    if paypal is not None:
        labels.update(paypal, allow_paypal_invoice=True)
    if stripe is not None:
        labels.update(allow_stripe_connect_payment=True, stripe_connect_currency_code=stripe.get("currency_code"))
        labels["stripe_connect_payment_description"] = stripe.get("payment_description")
    if "custom_hourly_rates" in rates:
        rates["custom_hourly_rates"] = _hourly_rates(account, rates, at)
    usual = {"calculation_method": "standard_hourly_rate", "standard_hourly_rate": Decimal(0)}
    held_labels = vars(invoice.customization) if invoice else _LABELS
    held_rates = vars(invoice.rate_calculation) if invoice else usual
    return {
        "customization": embedded(InvoiceCustomization, at, {**held_labels, **labels}),
        "rate_calculation": embedded(InvoiceRateCalculation, at, {**held_rates, **rates}),
    }


def _hourly_rates(account: Account, rates: Values, at: datetime) -> tuple[InvoiceHourlyRate, ...]:
    """Make the rates of users; those of unknown users are ignored."""
    return tuple(
        embedded(InvoiceHourlyRate, at, {"user": user, "rate": rate, "hourly_rate": rate})
        for given in rates.objects("custom_hourly_rates")
        for user in account.users.find([given.value("user_id", int) or 0])
        for rate in [given.value("hourly_rate", Decimal)]
    )


@rule("invoices.delete")
def _delete(call: Call) -> None:
    invoice = call.target(Invoice)
    _take_off(generic.related(invoice, Entry), call.now)
    generic.delete(invoice)


@rule("invoices.mark_as_paid")
def _mark_as_paid(call: Call) -> None:
    invoice = call.target(Invoice)
    invoice.payment = InvoicePayment({"paid_at": call.now, "reference": None, "payment_method": "manual"})
    _note_payment(call, invoice, "paid", "Marked as paid")


@rule("invoices.mark_as_unpaid")
def _mark_as_unpaid(call: Call) -> None:
    invoice = call.target(Invoice)
    invoice.payment = None
    _note_payment(call, invoice, "unpaid", "Marked as unpaid")


def _note_payment(call: Call, invoice: Invoice, state: str, description: str) -> None:
    step = {"created_at": call.now, "description": description, "payment_method": "manual", "reference": None}
    invoice.payment_transactions += (PaymentTransaction({**step, "invoice_state": state}),)
    invoice.state = state
    generic.touch(invoice, call.now)


@rule("invoices.add_entries", "invoices.add_expenses")
def _add(call: Call) -> None:
    invoice = call.target(Invoice)
    put_on(invoice, _addable(call, invoice), call.now)
    generic.touch(invoice, call.now)


@rule(*(f"invoices.{change}" for change in _CHANGES if change.startswith("remove_") and "taxes" not in change))
def _remove(call: Call) -> None:
    kind: type[Entry | Expense] = Entry if call.operation.verb.endswith("entries") else Expense
    ids = [id for name in call.body for id in call.body.ids(name)]
    records = generic.related(call.target(Invoice), kind)
    _take_off([each for each in records if not call.operation.body or each.id in ids], call.now)


@rule("invoices.add_taxes")
def _add_taxes(call: Call) -> None:
    invoice = call.target(Invoice)
    invoice.taxes += _new_taxes(call)
    generic.touch(invoice, call.now)


@rule("invoices.remove_taxes", "invoices.remove_all_taxes")
def _remove_taxes(call: Call) -> None:
    invoice, ids = call.target(Invoice), call.body.ids("tax_ids")
    invoice.taxes = tuple(tax for tax in invoice.taxes if call.operation.body and tax.id not in ids)
    generic.touch(invoice, call.now)


def _new_taxes(call: Call) -> tuple[InvoiceTax, ...]:
    taxes = call.body.objects("taxes")
    return tuple(
        InvoiceTax({"id": call.account.store.next_id(), "name": tax.get("name"), "percentage": tax["percentage"]})
        for tax in taxes
    )


def _addable(call: Call, invoice: Invoice | None = None) -> list[Entry | Expense]:
    """Return the entries and expenses that a body names.

    Raises:
        ApiError: One of them cannot be added: it does not exist, is on another invoice, or its project is archived.
    """
    found, details = list[Entry | Expense](), list[Detail]()
    kinds: dict[str, type[Entry | Expense]] = {"entry_ids": Entry, "expense_ids": Expense}
    for name, kind in kinds.items():
        for at, id in enumerate(call.body.ids(name)):
            record = call.account.store[kind].get(id)
            if record is None or record.invoice not in (None, invoice):
                details.append(Detail(kind.__name__, f"{name}[{at}]", "missing"))
            elif record.project and not record.project.enabled:
                details.append(Detail(kind.__name__, f"{name}[{at}]", "archived_project"))
            else:
                found.append(record)
    if details:
        status, _ = CODES["invoices"][details[0].code]
        raise ApiError(status, "Entries or expenses could not be added", *details)
    return found


def put_on(invoice: Invoice, records: Sequence[Entry | Expense], now: datetime) -> None:
    """Put entries and expenses on an invoice."""
    for record in records:
        record.invoice = invoice
        if isinstance(record, Entry):
            record.invoiced_at = datetime.combine(invoice.invoice_date, time(9), UTC)
        generic.touch(record, now)


def _take_off(records: Sequence[Entry | Expense], now: datetime) -> None:
    """Take entries or expenses off their invoice."""
    for record in list(records):
        record.invoice = None
        if isinstance(record, Entry):
            record.invoiced_at = None
        generic.touch(record, now)
