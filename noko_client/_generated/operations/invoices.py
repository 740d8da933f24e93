# Generated from spec/resources/invoices.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.invoices`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters, types

LIST: Operation[list[models.Invoice]] = Operation(
    name="invoices.list",
    method="GET",
    path="/invoices",
    response_type=ListResponse(lambda: models.Invoice),
    query={**parameters.INVOICE_FILTERS, **parameters.PAGINATION},
    paginated=True,
)
GET: Operation[models.Invoice] = Operation(
    name="invoices.get",
    method="GET",
    path="/invoices/{invoice_id}",
    response_type=ModelResponse(lambda: models.Invoice),
    path_params={"invoice_id": param_types.ID},
)
CREATE: Operation[models.Invoice] = Operation(
    name="invoices.create",
    method="POST",
    path="/invoices",
    response_type=ModelResponse(lambda: models.Invoice),
    body={
        "invoice_date": param_types.DATE,
        "reference": param_types.TEXT,
        "show_hours_worked": param_types.BOOLEAN,
        "show_full_report": param_types.BOOLEAN,
        "show_user_summaries": param_types.BOOLEAN,
        "show_project_summaries": param_types.BOOLEAN,
        "show_project_name_for_expenses": param_types.BOOLEAN,
        "entry_ids": param_types.IDS,
        "expense_ids": param_types.IDS,
        "taxes": param_types.list_of(types.InvoiceTaxInput),
        **parameters.INVOICE_DETAILS,
    },
    required=frozenset({"invoice_date"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.Invoice] = Operation(
    name="invoices.edit",
    method="PUT",
    path="/invoices/{invoice_id}",
    response_type=ModelResponse(lambda: models.Invoice),
    path_params={"invoice_id": param_types.ID},
    body={
        "invoice_date": param_types.DATE,
        "reference": param_types.TEXT,
        "show_hours_worked": param_types.BOOLEAN,
        "show_full_report": param_types.BOOLEAN,
        "show_user_summaries": param_types.BOOLEAN,
        "show_project_summaries": param_types.BOOLEAN,
        "show_project_name_for_expenses": param_types.BOOLEAN,
        **parameters.INVOICE_DETAILS,
    },
)
MARK_AS_PAID: Operation[None] = Operation(
    name="invoices.mark_as_paid",
    method="PUT",
    path="/invoices/{invoice_id}/paid",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    success=204,
)
MARK_AS_UNPAID: Operation[None] = Operation(
    name="invoices.mark_as_unpaid",
    method="PUT",
    path="/invoices/{invoice_id}/unpaid",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    success=204,
)
LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="invoices.list_entries",
    method="GET",
    path="/invoices/{invoice_id}/entries",
    response_type=ListResponse(lambda: models.Entry),
    path_params={"invoice_id": param_types.ID},
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
LIST_EXPENSES: Operation[list[models.Expense]] = Operation(
    name="invoices.list_expenses",
    method="GET",
    path="/invoices/{invoice_id}/expenses",
    response_type=ListResponse(lambda: models.Expense),
    path_params={"invoice_id": param_types.ID},
    query={**parameters.EXPENSE_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
ADD_ENTRIES: Operation[None] = Operation(
    name="invoices.add_entries",
    method="PUT",
    path="/invoices/{invoice_id}/add_entries",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    body={"entry_ids": param_types.IDS},
    required=frozenset({"entry_ids"}),
    success=204,
)
REMOVE_ENTRIES: Operation[None] = Operation(
    name="invoices.remove_entries",
    method="PUT",
    path="/invoices/{invoice_id}/remove_entries",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    body={"entry_ids": param_types.IDS},
    required=frozenset({"entry_ids"}),
    success=204,
)
REMOVE_ALL_ENTRIES: Operation[None] = Operation(
    name="invoices.remove_all_entries",
    method="PUT",
    path="/invoices/{invoice_id}/remove_all_entries",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    success=204,
)
ADD_EXPENSES: Operation[None] = Operation(
    name="invoices.add_expenses",
    method="PUT",
    path="/invoices/{invoice_id}/add_expenses",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    body={"expense_ids": param_types.IDS},
    required=frozenset({"expense_ids"}),
    success=204,
)
REMOVE_EXPENSES: Operation[None] = Operation(
    name="invoices.remove_expenses",
    method="PUT",
    path="/invoices/{invoice_id}/remove_expenses",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    body={"expense_ids": param_types.IDS},
    required=frozenset({"expense_ids"}),
    success=204,
)
REMOVE_ALL_EXPENSES: Operation[None] = Operation(
    name="invoices.remove_all_expenses",
    method="PUT",
    path="/invoices/{invoice_id}/remove_all_expenses",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    success=204,
)
ADD_TAXES: Operation[None] = Operation(
    name="invoices.add_taxes",
    method="PUT",
    path="/invoices/{invoice_id}/add_taxes",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    body={"taxes": param_types.list_of(types.InvoiceTaxInput)},
    required=frozenset({"taxes"}),
    success=204,
)
REMOVE_TAXES: Operation[None] = Operation(
    name="invoices.remove_taxes",
    method="PUT",
    path="/invoices/{invoice_id}/remove_taxes",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    body={"tax_ids": param_types.IDS},
    required=frozenset({"tax_ids"}),
    success=204,
)
REMOVE_ALL_TAXES: Operation[None] = Operation(
    name="invoices.remove_all_taxes",
    method="PUT",
    path="/invoices/{invoice_id}/remove_all_taxes",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    success=204,
)
DELETE: Operation[None] = Operation(
    name="invoices.delete",
    method="DELETE",
    path="/invoices/{invoice_id}",
    response_type=NoContent(),
    path_params={"invoice_id": param_types.ID},
    success=204,
)
