# Generated from spec/models/invoice_customization.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

from noko_client._core import model
from noko_client._generated import choices

__all__: list[str] = ["InvoiceCustomization"]


class InvoiceCustomization(model.Model, part=True):
    """The labels, the locale, the currency and the online payment of an invoice."""

    title: str | None = None
    """The label of the invoice."""
    date: str | None = None
    """The label of the invoice date."""
    project: str | None = None
    """The label of the projects."""
    reference: str | None = None
    """The label of the invoice number."""
    total_due: str | None = None
    """The label of the total amount due."""
    summary: str | None = None
    """The label of the summary."""
    project_summary: str | None = None
    """The label of the summary of the projects."""
    user_summary: str | None = None
    """The label of the summary of the users."""
    no_project_name: str | None = None
    """The label of entries without a project."""
    work_time: str | None = None
    """The label of the time that each user worked."""
    no_tax: str | None = None
    """The label of amounts without taxes."""
    work_total: str | None = None
    """The label of the total time worked."""
    total: str | None = None
    """The label of the total amount."""
    report: str | None = None
    """The label of the report."""
    taxable_total: str | None = None
    """The label of the amount with taxes."""
    tax_total: str | None = None
    """The label of the total of the taxes."""
    taxfree_total: str | None = None
    """The label of the amount without taxes."""
    total_report: str | None = None
    """The label of the total time in the report."""
    locale: choices.InvoiceLocale | str | None = None
    """The language and the country."""
    currency_code: choices.Currency | str | None = None
    """The currency."""
    currency_name: str | None = None
    """The name of the currency."""
    currency_symbol: str | None = None
    """The symbol of the currency."""
    custom_html: str | None = None
    """The custom HTML."""
    allow_paypal_invoice: bool | None = None
    """Whether the invoice can be paid by PayPal."""
    paypal_invoice_title: str | None = None
    """The title of the PayPal invoice."""
    paypal_currency_code: str | None = None
    """The currency of the PayPal payment."""
    paypal_address: str | None = None
    """The email address of the PayPal account that receives the money."""
    allow_stripe_connect_payment: bool | None = None
    """Whether the invoice can be paid by Stripe Connect."""
    stripe_connect_payment_description: str | None = None
    """The description of the Stripe payment."""
    stripe_connect_currency_code: str | None = None
    """The currency of the Stripe payment."""
    created_at: dt.datetime
    """When the customization was created."""
    updated_at: dt.datetime
    """When the customization was last changed."""
