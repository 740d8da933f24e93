# Generated from spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The sets of parameters that operations share."""

from noko_client._core import param_types
from noko_client._generated import types

USER_FILTERS = {
    "name": param_types.TEXT,
    "email": param_types.TEXT,
    "role": types.UserRole,
    "state": types.UserState,
}
ENTRY_FILTERS = {
    "user_ids": param_types.IDS,
    "description": param_types.TEXT,
    "project_ids": param_types.IDS,
    "tag_ids": param_types.IDS,
    "tag_filter_type": types.TagFilterType,
    "invoice_ids": param_types.IDS,
    "import_ids": param_types.IDS,
    "from": param_types.DATE,
    "to": param_types.DATE,
    "invoiced": param_types.BOOLEAN,
    "invoiced_at_from": param_types.DATE,
    "invoiced_at_to": param_types.DATE,
    "updated_from": param_types.TIMESTAMP,
    "updated_to": param_types.TIMESTAMP,
    "billable": param_types.BOOLEAN,
    "approved_at_from": param_types.DATE,
    "approved_at_to": param_types.DATE,
    "approved_by_ids": param_types.IDS,
}
EXPENSE_FILTERS = {
    "user_ids": param_types.IDS,
    "description": param_types.TEXT,
    "project_ids": param_types.IDS,
    "invoice_ids": param_types.IDS,
    "from": param_types.DATE,
    "to": param_types.DATE,
    "price_from": param_types.DECIMAL,
    "price_to": param_types.DECIMAL,
    "taxable": param_types.BOOLEAN,
    "invoiced": param_types.BOOLEAN,
}
PROJECT_FILTERS = {
    "name": param_types.TEXT,
    "project_group_ids": param_types.IDS,
    "billing_increment": types.BillingIncrement,
    "enabled": param_types.BOOLEAN,
    "billable": param_types.BOOLEAN,
}
INVOICE_FILTERS = {
    "state": types.InvoiceState,
    "reference": param_types.TEXT,
    "invoice_date_from": param_types.DATE,
    "invoice_date_to": param_types.DATE,
    "project_name": param_types.TEXT,
    "total_amount_from": param_types.DECIMAL,
    "total_amount_to": param_types.DECIMAL,
    "recipient_details": param_types.TEXT,
    "project_ids": param_types.IDS,
    "company_name": param_types.TEXT,
    "company_details": param_types.TEXT,
    "description": param_types.TEXT,
    "footer": param_types.TEXT,
    "has_online_payment_details": param_types.BOOLEAN,
    "has_custom_html": param_types.BOOLEAN,
    "show_hours_worked": param_types.BOOLEAN,
    "show_full_report": param_types.BOOLEAN,
    "show_user_summaries": param_types.BOOLEAN,
    "show_project_summaries": param_types.BOOLEAN,
    "show_project_name_for_expenses": param_types.BOOLEAN,
    "locale": types.InvoiceLocale,
    "currency_code": types.Currency,
    "currency_symbol": param_types.TEXT,
    "rate_calculation": types.RateCalculationMethod,
    "updated_from": param_types.TIMESTAMP,
    "updated_to": param_types.TIMESTAMP,
}
ENTRY_DETAILS = {
    "user_id": param_types.ID,
    "description": param_types.nullable(param_types.TEXT),
    "project_id": param_types.nullable(param_types.ID),
    "project_name": param_types.TEXT,
    "source_url": param_types.nullable(param_types.TEXT),
}
EXPENSE_DETAILS = {
    "date": param_types.DATE,
    "project_id": param_types.ID,
    "price": param_types.DECIMAL,
    "user_id": param_types.ID,
    "taxable": param_types.BOOLEAN,
    "description": param_types.nullable(param_types.TEXT),
}
INVOICE_DETAILS = {
    "project_name": param_types.nullable(param_types.TEXT),
    "company_name": param_types.nullable(param_types.TEXT),
    "company_details": param_types.nullable(param_types.TEXT),
    "recipient_details": param_types.nullable(param_types.TEXT),
    "description": param_types.nullable(param_types.TEXT),
    "footer": param_types.nullable(param_types.TEXT),
    "rate_calculation": types.RateCalculationInput,
    "customization": types.InvoiceCustomizationInput,
}
PAGINATION = {"page": param_types.integer(1, None), "per_page": param_types.integer(1, 1000)}
