# Generated from spec/choices.yaml, spec/inputs.yaml by `make generate`. Changes made here are lost: edit the source.
"""The types of the parameters that take a listed value or an object."""

import typing

from noko_client._core import param_types
from noko_client._generated import choices

UserRole = param_types.choice(*typing.get_args(choices.UserRole))
UserState = param_types.choice(*typing.get_args(choices.UserState))
TagFilterType = param_types.choice(*typing.get_args(choices.TagFilterType))
InvoiceState = param_types.choice(*typing.get_args(choices.InvoiceState))
BillingIncrement = param_types.choice(*typing.get_args(choices.BillingIncrement))
RateCalculationMethod = param_types.choice(*typing.get_args(choices.RateCalculationMethod))
TimerState = param_types.choice(*typing.get_args(choices.TimerState))
TimeFormat = param_types.choice(*typing.get_args(choices.TimeFormat))
WeekStart = param_types.choice(*typing.get_args(choices.WeekStart))
WebhookState = param_types.choice(*typing.get_args(choices.WebhookState))
WebhookEvent = param_types.choice(*typing.get_args(choices.WebhookEvent))
BroadcastSubject = param_types.choice(*typing.get_args(choices.BroadcastSubject))
InvoiceLocale = param_types.choice(*typing.get_args(choices.InvoiceLocale))
Currency = param_types.choice(*typing.get_args(choices.Currency))

InvoiceTaxInput = param_types.object_of(
    "InvoiceTaxInput",
    {"percentage": param_types.DECIMAL, "name": param_types.TEXT},
    required=frozenset({"percentage"}),
)
HourlyRateInput = param_types.object_of(
    "HourlyRateInput",
    {"user_id": param_types.ID, "hourly_rate": param_types.DECIMAL},
    required=frozenset({"user_id", "hourly_rate"}),
)
PaypalInvoiceInput = param_types.object_of(
    "PaypalInvoiceInput",
    {
        "paypal_address": param_types.nullable(param_types.TEXT),
        "paypal_invoice_title": param_types.TEXT,
        "paypal_currency_code": param_types.TEXT,
    },
)
StripeConnectPaymentInput = param_types.object_of(
    "StripeConnectPaymentInput", {"payment_description": param_types.TEXT, "currency_code": param_types.TEXT}
)
RateCalculationInput = param_types.object_of(
    "RateCalculationInput",
    {
        "calculation_method": RateCalculationMethod,
        "flat_rate": param_types.DECIMAL,
        "standard_hourly_rate": param_types.DECIMAL,
        "custom_hourly_rates": param_types.list_of(HourlyRateInput),
    },
    required=frozenset({"calculation_method"}),
)
InvoiceCustomizationInput = param_types.object_of(
    "InvoiceCustomizationInput",
    {
        "title": param_types.TEXT,
        "date": param_types.TEXT,
        "project": param_types.TEXT,
        "reference": param_types.TEXT,
        "total_due": param_types.TEXT,
        "summary": param_types.TEXT,
        "project_summary": param_types.TEXT,
        "user_summary": param_types.TEXT,
        "no_project_name": param_types.TEXT,
        "work_time": param_types.TEXT,
        "no_tax": param_types.TEXT,
        "work_total": param_types.TEXT,
        "total": param_types.TEXT,
        "report": param_types.TEXT,
        "taxable_total": param_types.TEXT,
        "tax_total": param_types.TEXT,
        "taxfree_total": param_types.TEXT,
        "total_report": param_types.TEXT,
        "locale": InvoiceLocale,
        "currency_code": Currency,
        "currency_symbol": param_types.TEXT,
        "custom_html": param_types.nullable(param_types.TEXT),
        "paypal_invoice": PaypalInvoiceInput,
        "stripe_connect_payment": StripeConnectPaymentInput,
    },
)
