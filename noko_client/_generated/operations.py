# Generated from spec/resources/, spec/choices.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of the API: the request of each, and what it returns."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, get_args

from noko_client._core.operation import Operation
from noko_client._core.param_types import BOOLEAN, DATE, DECIMAL, ID, IDS, TEXT, TIMESTAMP, choice, integer
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import choices

if TYPE_CHECKING:
    from noko_client._generated import models


def load_models() -> ModuleType:
    """Import the models, which takes longer than importing the rest of the package."""
    from noko_client._generated import models

    return models


USER_ROLE = choice(*get_args(choices.UserRole))
USER_STATE = choice(*get_args(choices.UserState))
TAG_FILTER_TYPE = choice(*get_args(choices.TagFilterType))
INVOICE_STATE = choice(*get_args(choices.InvoiceState))

USER_FILTERS = {"name": TEXT, "email": TEXT, "role": USER_ROLE, "state": USER_STATE}
ENTRY_FILTERS = {
    "user_ids": IDS,
    "description": TEXT,
    "project_ids": IDS,
    "tag_ids": IDS,
    "tag_filter_type": TAG_FILTER_TYPE,
    "invoice_ids": IDS,
    "import_ids": IDS,
    "from": DATE,
    "to": DATE,
    "invoiced": BOOLEAN,
    "invoiced_at_from": DATE,
    "invoiced_at_to": DATE,
    "updated_from": TIMESTAMP,
    "updated_to": TIMESTAMP,
    "billable": BOOLEAN,
    "approved_at_from": DATE,
    "approved_at_to": DATE,
    "approved_by_ids": IDS,
}
EXPENSE_FILTERS = {
    "user_ids": IDS,
    "description": TEXT,
    "project_ids": IDS,
    "invoice_ids": IDS,
    "from": DATE,
    "to": DATE,
    "price_from": DECIMAL,
    "price_to": DECIMAL,
    "taxable": BOOLEAN,
    "invoiced": BOOLEAN,
}
PAGING = {"page": integer(1, None), "per_page": integer(1, 1000)}

TEAMS_LIST: Operation[list[models.Team]] = Operation(
    name="teams.list",
    method="GET",
    path="/teams",
    response_type=ListResponse(lambda: load_models().Team),
    query={"name": TEXT, "user_ids": IDS, **PAGING},
    paginated=True,
)
TEAMS_GET: Operation[models.Team] = Operation(
    name="teams.get",
    method="GET",
    path="/teams/{team_id}",
    response_type=ModelResponse(lambda: load_models().Team),
    path_params={"team_id": ID},
)
TEAMS_CREATE: Operation[models.Team] = Operation(
    name="teams.create",
    method="POST",
    path="/teams",
    response_type=ModelResponse(lambda: load_models().Team),
    body={"name": TEXT, "user_ids": IDS},
    required=frozenset({"name", "user_ids"}),
    success=201,
    idempotent=False,
)
TEAMS_EDIT: Operation[models.Team] = Operation(
    name="teams.edit",
    method="PUT",
    path="/teams/{team_id}",
    response_type=ModelResponse(lambda: load_models().Team),
    path_params={"team_id": ID},
    body={"name": TEXT},
    required=frozenset({"name"}),
)
TEAMS_DELETE: Operation[None] = Operation(
    name="teams.delete",
    method="DELETE",
    path="/teams/{team_id}",
    response_type=NoContent(),
    path_params={"team_id": ID},
    success=204,
)
TEAMS_LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="teams.list_entries",
    method="GET",
    path="/teams/{team_id}/entries",
    response_type=ListResponse(lambda: load_models().Entry),
    path_params={"team_id": ID},
    query={**ENTRY_FILTERS, **PAGING},
    python_names={"from": "from_"},
    paginated=True,
)
TEAMS_LIST_USERS: Operation[list[models.User]] = Operation(
    name="teams.list_users",
    method="GET",
    path="/teams/{team_id}/users",
    response_type=ListResponse(lambda: load_models().User),
    path_params={"team_id": ID},
    query={**USER_FILTERS, **PAGING},
    paginated=True,
)
TEAMS_ADD_USERS: Operation[list[models.User]] = Operation(
    name="teams.add_users",
    method="POST",
    path="/teams/{team_id}/add_users",
    response_type=ListResponse(lambda: load_models().User),
    path_params={"team_id": ID},
    body={"user_ids": IDS},
    required=frozenset({"user_ids"}),
)
TEAMS_REMOVE_USERS: Operation[None] = Operation(
    name="teams.remove_users",
    method="PUT",
    path="/teams/{team_id}/remove_users",
    response_type=NoContent(),
    path_params={"team_id": ID},
    body={"user_ids": IDS},
    required=frozenset({"user_ids"}),
    success=204,
)
TEAMS_REMOVE_ALL_USERS: Operation[None] = Operation(
    name="teams.remove_all_users",
    method="PUT",
    path="/teams/{team_id}/remove_all_users",
    response_type=NoContent(),
    path_params={"team_id": ID},
    success=204,
)
USERS_LIST: Operation[list[models.User]] = Operation(
    name="users.list",
    method="GET",
    path="/users",
    response_type=ListResponse(lambda: load_models().User),
    query={**USER_FILTERS, **PAGING},
    paginated=True,
)
USERS_GET: Operation[models.User] = Operation(
    name="users.get",
    method="GET",
    path="/users/{user_id}",
    response_type=ModelResponse(lambda: load_models().User),
    path_params={"user_id": ID},
)
USERS_CREATE: Operation[models.User] = Operation(
    name="users.create",
    method="POST",
    path="/users",
    response_type=ModelResponse(lambda: load_models().User),
    body={"email": TEXT, "first_name": TEXT, "last_name": TEXT, "role": USER_ROLE},
    required=frozenset({"email"}),
    success=201,
    idempotent=False,
)
USERS_EDIT: Operation[models.User] = Operation(
    name="users.edit",
    method="PUT",
    path="/users/{user_id}",
    response_type=ModelResponse(lambda: load_models().User),
    path_params={"user_id": ID},
    body={"first_name": TEXT, "last_name": TEXT, "role": USER_ROLE},
    required=frozenset({}),
)
USERS_DELETE: Operation[None] = Operation(
    name="users.delete",
    method="DELETE",
    path="/users/{user_id}",
    response_type=NoContent(),
    path_params={"user_id": ID},
    success=204,
)
USERS_DEACTIVATE: Operation[None] = Operation(
    name="users.deactivate",
    method="PUT",
    path="/users/{user_id}/deactivate",
    response_type=NoContent(),
    path_params={"user_id": ID},
    success=204,
)
USERS_REACTIVATE: Operation[None] = Operation(
    name="users.reactivate",
    method="PUT",
    path="/users/{user_id}/activate",
    response_type=NoContent(),
    path_params={"user_id": ID},
    success=204,
)
USERS_LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="users.list_entries",
    method="GET",
    path="/users/{user_id}/entries",
    response_type=ListResponse(lambda: load_models().Entry),
    path_params={"user_id": ID},
    query={**ENTRY_FILTERS, **PAGING},
    python_names={"from": "from_"},
    paginated=True,
)
USERS_LIST_EXPENSES: Operation[list[models.Expense]] = Operation(
    name="users.list_expenses",
    method="GET",
    path="/users/{user_id}/expenses",
    response_type=ListResponse(lambda: load_models().Expense),
    path_params={"user_id": ID},
    query={**EXPENSE_FILTERS, **PAGING},
    python_names={"from": "from_"},
    paginated=True,
)
USERS_GIVE_ACCESS_TO_PROJECTS: Operation[None] = Operation(
    name="users.give_access_to_projects",
    method="PUT",
    path="/users/{user_id}/give_access_to_projects",
    response_type=NoContent(),
    path_params={"user_id": ID},
    body={"project_ids": IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
USERS_REVOKE_ACCESS_TO_PROJECTS: Operation[None] = Operation(
    name="users.revoke_access_to_projects",
    method="PUT",
    path="/users/{user_id}/revoke_access_to_projects",
    response_type=NoContent(),
    path_params={"user_id": ID},
    body={"project_ids": IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
USERS_REVOKE_ACCESS_TO_ALL_PROJECTS: Operation[None] = Operation(
    name="users.revoke_access_to_all_projects",
    method="PUT",
    path="/users/{user_id}/revoke_access_to_all_projects",
    response_type=NoContent(),
    path_params={"user_id": ID},
    success=204,
)

OPERATIONS: tuple[Operation[object], ...] = (
    TEAMS_LIST,
    TEAMS_GET,
    TEAMS_CREATE,
    TEAMS_EDIT,
    TEAMS_DELETE,
    TEAMS_LIST_ENTRIES,
    TEAMS_LIST_USERS,
    TEAMS_ADD_USERS,
    TEAMS_REMOVE_USERS,
    TEAMS_REMOVE_ALL_USERS,
    USERS_LIST,
    USERS_GET,
    USERS_CREATE,
    USERS_EDIT,
    USERS_DELETE,
    USERS_DEACTIVATE,
    USERS_REACTIVATE,
    USERS_LIST_ENTRIES,
    USERS_LIST_EXPENSES,
    USERS_GIVE_ACCESS_TO_PROJECTS,
    USERS_REVOKE_ACCESS_TO_PROJECTS,
    USERS_REVOKE_ACCESS_TO_ALL_PROJECTS,
)
