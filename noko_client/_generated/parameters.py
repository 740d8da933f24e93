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
PAGINATION = {"page": param_types.integer(1, None), "per_page": param_types.integer(1, 1000)}
