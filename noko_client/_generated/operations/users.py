# Generated from spec/resources/users.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.users`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters, types

LIST: Operation[list[models.User]] = Operation(
    name="users.list",
    method="GET",
    path="/users",
    response_type=ListResponse(lambda: models.User),
    query={**parameters.USER_FILTERS, **parameters.PAGINATION},
    paginated=True,
)
GET: Operation[models.User] = Operation(
    name="users.get",
    method="GET",
    path="/users/{user_id}",
    response_type=ModelResponse(lambda: models.User),
    path_params={"user_id": param_types.ID},
)
CREATE: Operation[models.User] = Operation(
    name="users.create",
    method="POST",
    path="/users",
    response_type=ModelResponse(lambda: models.User),
    body={
        "email": param_types.TEXT,
        "first_name": param_types.TEXT,
        "last_name": param_types.TEXT,
        "role": types.UserRole,
    },
    required=frozenset({"email"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.User] = Operation(
    name="users.edit",
    method="PUT",
    path="/users/{user_id}",
    response_type=ModelResponse(lambda: models.User),
    path_params={"user_id": param_types.ID},
    body={
        "first_name": param_types.nullable(param_types.TEXT),
        "last_name": param_types.nullable(param_types.TEXT),
        "role": types.UserRole,
    },
)
DELETE: Operation[None] = Operation(
    name="users.delete",
    method="DELETE",
    path="/users/{user_id}",
    response_type=NoContent(),
    path_params={"user_id": param_types.ID},
    success=204,
)
DEACTIVATE: Operation[None] = Operation(
    name="users.deactivate",
    method="PUT",
    path="/users/{user_id}/deactivate",
    response_type=NoContent(),
    path_params={"user_id": param_types.ID},
    success=204,
)
REACTIVATE: Operation[None] = Operation(
    name="users.reactivate",
    method="PUT",
    path="/users/{user_id}/activate",
    response_type=NoContent(),
    path_params={"user_id": param_types.ID},
    success=204,
)
LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="users.list_entries",
    method="GET",
    path="/users/{user_id}/entries",
    response_type=ListResponse(lambda: models.Entry),
    path_params={"user_id": param_types.ID},
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
LIST_EXPENSES: Operation[list[models.Expense]] = Operation(
    name="users.list_expenses",
    method="GET",
    path="/users/{user_id}/expenses",
    response_type=ListResponse(lambda: models.Expense),
    path_params={"user_id": param_types.ID},
    query={**parameters.EXPENSE_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
GIVE_ACCESS_TO_PROJECTS: Operation[None] = Operation(
    name="users.give_access_to_projects",
    method="PUT",
    path="/users/{user_id}/give_access_to_projects",
    response_type=NoContent(),
    path_params={"user_id": param_types.ID},
    body={"project_ids": param_types.IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
REVOKE_ACCESS_TO_PROJECTS: Operation[None] = Operation(
    name="users.revoke_access_to_projects",
    method="PUT",
    path="/users/{user_id}/revoke_access_to_projects",
    response_type=NoContent(),
    path_params={"user_id": param_types.ID},
    body={"project_ids": param_types.IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
REVOKE_ACCESS_TO_ALL_PROJECTS: Operation[None] = Operation(
    name="users.revoke_access_to_all_projects",
    method="PUT",
    path="/users/{user_id}/revoke_access_to_all_projects",
    response_type=NoContent(),
    path_params={"user_id": param_types.ID},
    success=204,
)
