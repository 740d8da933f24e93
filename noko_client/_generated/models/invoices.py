# Generated from spec/models/invoices.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt
import decimal

from noko_client._core import model
from noko_client._generated import choices
from noko_client._generated.models.invoice_customization import InvoiceCustomization
from noko_client._generated.models.summaries import InvoiceSummary, ProjectSummary, UserSummary

__all__: list[str] = [
    "Invoice",
    "InvoiceHourlyRate",
    "InvoicePayment",
    "InvoiceRateCalculation",
    "InvoiceTax",
    "PaymentTransaction",
]


class InvoiceTax(model.Model, part=True):
    """A tax on an invoice."""

    id: int
    """The id of the tax."""
    name: str | None = None
    """The name."""
    percentage: decimal.Decimal
    """The percentage."""


class InvoicePayment(model.Model, part=True):
    """The payment of an invoice."""

    paid_at: dt.datetime | None = None
    """When the invoice was paid."""
    reference: str | None = None
    """The reference of the payment service."""
    payment_method: str
    """The payment service."""


class PaymentTransaction(model.Model, part=True):
    """A step of the payment of an invoice."""

    created_at: dt.datetime
    """When it happened."""
    description: str
    """What happened."""
    payment_method: str
    """The payment service."""
    reference: str | None = None
    """The reference of the payment service."""
    invoice_state: choices.InvoiceState | str
    """The state of the invoice after this step."""


class InvoiceHourlyRate(model.Model, part=True):
    """The hourly rate of a user on an invoice. Responses have it under `hourly_rate` or under `rate`."""

    user: UserSummary | int
    """The user."""
    hourly_rate: decimal.Decimal | None = None
    """The hourly rate."""
    rate: decimal.Decimal | None = None
    """The hourly rate."""
    hourly_rate_with_currency: str | None = None
    """The hourly rate, formatted in the currency."""


class InvoiceRateCalculation(model.Model, part=True):
    """How the amount for the hours on an invoice is calculated."""

    calculation_method: choices.RateCalculationMethod | str
    """The method."""
    standard_hourly_rate: decimal.Decimal | None = None
    """The hourly rate of users without their own."""
    custom_hourly_rates: list[InvoiceHourlyRate] | None = None
    """The hourly rates of users."""
    flat_rate: decimal.Decimal | None = None
    """The amount for all hours."""


class Invoice(InvoiceSummary):
    """A bill for time and expenses."""

    id: int
    """The id of the invoice."""
    reference: str
    """The invoice number."""
    invoice_date: dt.date
    """The date on the invoice."""
    state: choices.InvoiceState | str
    """The state of the payment."""
    total_amount: decimal.Decimal
    """The total amount."""
    url: str
    """The URL of the invoice in the API."""
    project_name: str | None = None
    """The names of the projects."""
    company_name: str | None = None
    """The company that issues the invoice."""
    company_details: str | None = None
    """The address and other details of the company."""
    recipient_details: str | None = None
    """The address and other details of the recipient."""
    description: str | None = None
    """The description, in a subset of Markdown."""
    footer: str | None = None
    """The footer of each page, in a subset of Markdown."""
    show_hours_worked: bool
    """Whether the invoice shows the hours worked."""
    show_full_report: bool
    """Whether the invoice shows the full report."""
    show_user_summaries: bool
    """Whether the invoice shows the time of each user."""
    show_project_summaries: bool
    """Whether the invoice shows the time of each project."""
    show_project_name_for_expenses: bool
    """Whether the invoice shows the project of each expense."""
    customization: InvoiceCustomization
    """The labels, the locale, the currency and the online payment."""
    rate_calculation: InvoiceRateCalculation
    """How the amount for the hours is calculated."""
    taxes: list[InvoiceTax]
    """The taxes."""
    taxable_amount: decimal.Decimal
    """The amount with taxes."""
    taxfree_amount: decimal.Decimal
    """The amount without taxes."""
    tax_total_amount: decimal.Decimal
    """The total of the taxes."""
    taxable_amount_with_currency: str
    """`taxable_amount`, formatted in the currency."""
    taxfree_amount_with_currency: str
    """`taxfree_amount`, formatted in the currency."""
    tax_total_amount_with_currency: str
    """`tax_total_amount`, formatted in the currency."""
    total_amount_with_currency: str
    """`total_amount`, formatted in the currency."""
    payment: InvoicePayment | None = None
    """The payment; null while the invoice is not paid."""
    payment_transactions: list[PaymentTransaction]
    """The steps of the payment."""
    projects: list[ProjectSummary]
    """The projects."""
    entries: int
    """The number of entries."""
    entries_url: str
    """The URL of the entries."""
    expenses: int
    """The number of expenses."""
    expenses_url: str
    """The URL of the expenses."""
    share_url: str | None = None
    """The public URL of the invoice."""
    created_at: dt.datetime
    """When the invoice was created."""
    updated_at: dt.datetime
    """When the invoice was last changed."""
