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
    """The percentage. A Decimal, an int, a float or a string like `9.50`."""
    name: typing.NotRequired[str]
    """The name. Not blank."""


class HourlyRateInput(typing.TypedDict):
    """The hourly rate of a user."""

    user_id: int | str
    """The user. A positive integer or a string of digits."""
    hourly_rate: decimal.Decimal | int | float | str
    """The hourly rate. A Decimal, an int, a float or a string like `9.50`."""


class RateCalculationInput(typing.TypedDict):
    """How the amount for the hours on an invoice is calculated."""

    calculation_method: choices.RateCalculationMethod
    """The method. One of `"standard_hourly_rate"`, `"custom_hourly_rates"`, `"flat_rate"`."""
    flat_rate: typing.NotRequired[decimal.Decimal | int | float | str]
    """The amount for all hours; required for `flat_rate`. A Decimal, an int, a float or a string like `9.50`."""
    standard_hourly_rate: typing.NotRequired[decimal.Decimal | int | float | str]
    """The hourly rate of all users, or of those without their own; required for `standard_hourly_rate` and
    `custom_hourly_rates`. A Decimal, an int, a float or a string like `9.50`.
    """
    custom_hourly_rates: typing.NotRequired[abc.Iterable[HourlyRateInput]]
    """The hourly rates of single users; required for `custom_hourly_rates` and ignored otherwise. An iterable of
    mappings, see `noko_client.inputs.HourlyRateInput`.
    """


class InvoiceCustomizationInput(typing.TypedDict):
    """The labels, the locale, the currency and the online payment of an invoice. What is left out is taken from
    an earlier invoice of the same projects; the defaults are for projects that have none.
    """

    title: typing.NotRequired[str]
    """The label of the invoice. Not blank. Noko's default is "Invoice"."""
    date: typing.NotRequired[str]
    """The label of the invoice date. Not blank. Noko's default is "Date"."""
    project: typing.NotRequired[str]
    """The label of the projects. Not blank. Noko's default is "Projects"."""
    reference: typing.NotRequired[str]
    """The label of the invoice number. Not blank. Noko's default is "Invoice reference"."""
    total_due: typing.NotRequired[str]
    """The label of the total amount due. Not blank. Noko's default is "Total amount due"."""
    summary: typing.NotRequired[str]
    """The label of the summary. Not blank. Noko's default is "Summary"."""
    project_summary: typing.NotRequired[str]
    """The label of the summary of the projects. Not blank. Noko's default is "Project summary"."""
    user_summary: typing.NotRequired[str]
    """The label of the summary of the users. Not blank. Noko's default is "People summary"."""
    no_project_name: typing.NotRequired[str]
    """The label of entries without a project. Not blank. Noko's default is "No project"."""
    work_time: typing.NotRequired[str]
    """The label of the time that each user worked. Not blank. Noko's default is "work time"."""
    no_tax: typing.NotRequired[str]
    """The label of amounts without taxes. Not blank. Noko's default is "no tax"."""
    work_total: typing.NotRequired[str]
    """The label of the total time worked. Not blank. Noko's default is "Total worked"."""
    total: typing.NotRequired[str]
    """The label of the total amount. Not blank. Noko's default is "TOTAL"."""
    report: typing.NotRequired[str]
    """The label of the report. Not blank. Noko's default is "Report"."""
    taxable_total: typing.NotRequired[str]
    """The label of the amount with taxes. Not blank. Noko's default is "Total taxable"."""
    tax_total: typing.NotRequired[str]
    """The label of the total of the taxes. Not blank. Noko's default is "Total tax"."""
    taxfree_total: typing.NotRequired[str]
    """The label of the amount without taxes. Not blank. Noko's default is "Total taxfree"."""
    total_report: typing.NotRequired[str]
    """The label of the total time in the report. Not blank. Noko's default is "TOTAL"."""
    locale: typing.NotRequired[choices.InvoiceLocale]
    """The language and the country, for dates and numbers. One of `noko_client.models.InvoiceLocale`. Noko's
    default is `"en-US"`.
    """
    currency_code: typing.NotRequired[choices.Currency]
    """The currency. One of `noko_client.models.Currency`. Noko's default is that of the locale."""
    currency_symbol: typing.NotRequired[str]
    """A custom symbol for the currency. Not blank. Noko's default is that of the locale."""
    custom_html: typing.NotRequired[str | param_types.Clear]
    """Custom HTML for the invoice. Not blank. `CLEAR` removes the value. Noko's default is none."""
    paypal_invoice: typing.NotRequired[PaypalInvoiceInput]
    """The payment by PayPal. A mapping, see `noko_client.inputs.PaypalInvoiceInput`."""
    stripe_connect_payment: typing.NotRequired[StripeConnectPaymentInput]
    """The payment by Stripe Connect. A mapping, see `noko_client.inputs.StripeConnectPaymentInput`."""


class PaypalInvoiceInput(typing.TypedDict):
    """The payment of an invoice by PayPal."""

    paypal_address: typing.NotRequired[str | param_types.Clear]
    """The email address of your PayPal account, which receives the money. Not blank. `CLEAR` removes the value.
    Noko's default is none.
    """
    paypal_invoice_title: typing.NotRequired[str]
    """The title of the PayPal invoice. Not blank. Noko's default is the invoice number."""
    paypal_currency_code: typing.NotRequired[str]
    """The currency, as a PayPal currency code. Not blank. Noko's default is "USD"."""


class StripeConnectPaymentInput(typing.TypedDict):
    """The payment of an invoice by Stripe Connect."""

    payment_description: typing.NotRequired[str]
    """The description of the payment in Stripe. Not blank. Noko's default is the invoice number."""
    currency_code: typing.NotRequired[str]
    """The currency, as a Stripe currency code. Not blank. Noko's default is "usd"."""
