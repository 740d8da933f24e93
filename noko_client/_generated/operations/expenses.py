# Generated from spec/resources/expenses.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.expenses`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters

LIST: Operation[list[models.Expense]] = Operation(
    name="expenses.list",
    method="GET",
    path="/expenses",
    response_type=ListResponse(lambda: models.Expense),
    query={**parameters.EXPENSE_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
GET: Operation[models.Expense] = Operation(
    name="expenses.get",
    method="GET",
    path="/expenses/{expense_id}",
    response_type=ModelResponse(lambda: models.Expense),
    path_params={"expense_id": param_types.ID},
)
CREATE: Operation[models.Expense] = Operation(
    name="expenses.create",
    method="POST",
    path="/expenses",
    response_type=ModelResponse(lambda: models.Expense),
    body={**parameters.EXPENSE_DETAILS},
    required=frozenset({"date", "project_id", "price"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.Expense] = Operation(
    name="expenses.edit",
    method="PUT",
    path="/expenses/{expense_id}",
    response_type=ModelResponse(lambda: models.Expense),
    path_params={"expense_id": param_types.ID},
    body={**parameters.EXPENSE_DETAILS},
    required=frozenset({"date", "project_id", "price"}),
)
DELETE: Operation[None] = Operation(
    name="expenses.delete",
    method="DELETE",
    path="/expenses/{expense_id}",
    response_type=NoContent(),
    path_params={"expense_id": param_types.ID},
    success=204,
)
