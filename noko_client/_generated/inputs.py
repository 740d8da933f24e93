# Generated from spec/inputs.yaml, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects that parameters take, as typed dictionaries. A mapping with the same keys is accepted too."""

from __future__ import annotations

import decimal
import typing
from collections import abc

from noko_client._core import param_types
from noko_client._generated import choices

__all__: list[str] = [
    "HourlyRateInput",
    "InvoiceCustomizationInput",
    "InvoiceTaxInput",
    "PaypalInvoiceInput",
    "RateCalculationInput",
    "StripeConnectPaymentInput",
]


class InvoiceTaxInput(typing.TypedDict):
    """A tax for an invoice."""

    percentage: decimal.Decimal | int | float | str
    """The percentage."""
    name: typing.NotRequired[str]
    """The name."""


class HourlyRateInput(typing.TypedDict):
    """The hourly rate of a user."""

    user_id: int | str
    """The user."""
    hourly_rate: decimal.Decimal | int | float | str
    """The hourly rate."""


class RateCalculationInput(typing.TypedDict):
    """How the amount for the hours on an invoice is calculated."""

    calculation_method: choices.RateCalculationMethod
    """The method."""
    flat_rate: typing.NotRequired[decimal.Decimal | int | float | str]
    """The amount for all hours; required for `flat_rate`."""
    standard_hourly_rate: typing.NotRequired[decimal.Decimal | int | float | str]
    """The hourly rate of all users, or of those without their own; required for `standard_hourly_rate` and
    `custom_hourly_rates`.
    """
    custom_hourly_rates: typing.NotRequired[abc.Iterable[HourlyRateInput]]
    """The hourly rates of single users; required for `custom_hourly_rates` and ignored otherwise."""


class InvoiceCustomizationInput(typing.TypedDict):
    """The labels, the locale, the currency and the online payment of an invoice. What is left out is taken from
    an earlier invoice of the same projects; the defaults are for projects that have none.
    """

    title: typing.NotRequired[str]
    """The label of the invoice."""
    date: typing.NotRequired[str]
    """The label of the invoice date."""
    project: typing.NotRequired[str]
    """The label of the projects."""
    reference: typing.NotRequired[str]
    """The label of the invoice number."""
    total_due: typing.NotRequired[str]
    """The label of the total amount due."""
    summary: typing.NotRequired[str]
    """The label of the summary."""
    project_summary: typing.NotRequired[str]
    """The label of the summary of the projects."""
    user_summary: typing.NotRequired[str]
    """The label of the summary of the users."""
    no_project_name: typing.NotRequired[str]
    """The label of entries without a project."""
    work_time: typing.NotRequired[str]
    """The label of the time that each user worked."""
    no_tax: typing.NotRequired[str]
    """The label of amounts without taxes."""
    work_total: typing.NotRequired[str]
    """The label of the total time worked."""
    total: typing.NotRequired[str]
    """The label of the total amount."""
    report: typing.NotRequired[str]
    """The label of the report."""
    taxable_total: typing.NotRequired[str]
    """The label of the amount with taxes."""
    tax_total: typing.NotRequired[str]
    """The label of the total of the taxes."""
    taxfree_total: typing.NotRequired[str]
    """The label of the amount without taxes."""
    total_report: typing.NotRequired[str]
    """The label of the total time in the report."""
    locale: typing.NotRequired[choices.InvoiceLocale]
    """The language and the country, for dates and numbers."""
    currency_code: typing.NotRequired[choices.Currency]
    """The currency."""
    currency_symbol: typing.NotRequired[str]
    """A custom symbol for the currency."""
    custom_html: typing.NotRequired[str | param_types.Clear]
    """Custom HTML for the invoice."""
    paypal_invoice: typing.NotRequired[PaypalInvoiceInput]
    """The payment by PayPal."""
    stripe_connect_payment: typing.NotRequired[StripeConnectPaymentInput]
    """The payment by Stripe Connect."""


class PaypalInvoiceInput(typing.TypedDict):
    """The payment of an invoice by PayPal."""

    paypal_address: typing.NotRequired[str | param_types.Clear]
    """The email address of your PayPal account, which receives the money."""
    paypal_invoice_title: typing.NotRequired[str]
    """The title of the PayPal invoice."""
    paypal_currency_code: typing.NotRequired[str]
    """The currency, as a PayPal currency code."""


class StripeConnectPaymentInput(typing.TypedDict):
    """The payment of an invoice by Stripe Connect."""

    payment_description: typing.NotRequired[str]
    """The description of the payment in Stripe."""
    currency_code: typing.NotRequired[str]
    """The currency, as a Stripe currency code."""
