# Generated from spec/resources/current_user.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.current_user`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse
from noko_client._generated import models, parameters, types

GET: Operation[models.CurrentUser] = Operation(
    name="current_user.get",
    method="GET",
    path="/current_user",
    response_type=ModelResponse(lambda: models.CurrentUser),
)
EDIT: Operation[models.CurrentUser] = Operation(
    name="current_user.edit",
    method="PUT",
    path="/current_user",
    response_type=ModelResponse(lambda: models.CurrentUser),
    body={
        "first_name": param_types.nullable(param_types.TEXT),
        "last_name": param_types.nullable(param_types.TEXT),
        "time_format": types.TimeFormat,
        "week_start": types.WeekStart,
        "send_personal_weekly_report": param_types.BOOLEAN,
        "send_team_weekly_report": param_types.BOOLEAN,
    },
)
LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="current_user.list_entries",
    method="GET",
    path="/current_user/entries",
    response_type=ListResponse(lambda: models.Entry),
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
LIST_EXPENSES: Operation[list[models.Expense]] = Operation(
    name="current_user.list_expenses",
    method="GET",
    path="/current_user/expenses",
    response_type=ListResponse(lambda: models.Expense),
    query={**parameters.EXPENSE_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
