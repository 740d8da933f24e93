# Generated from spec/resources/teams.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.teams`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters

LIST: Operation[list[models.Team]] = Operation(
    name="teams.list",
    method="GET",
    path="/teams",
    response_type=ListResponse(lambda: models.Team),
    query={"name": param_types.TEXT, "user_ids": param_types.IDS, **parameters.PAGINATION},
    paginated=True,
)
GET: Operation[models.Team] = Operation(
    name="teams.get",
    method="GET",
    path="/teams/{team_id}",
    response_type=ModelResponse(lambda: models.Team),
    path_params={"team_id": param_types.ID},
)
CREATE: Operation[models.Team] = Operation(
    name="teams.create",
    method="POST",
    path="/teams",
    response_type=ModelResponse(lambda: models.Team),
    body={"name": param_types.TEXT, "user_ids": param_types.IDS},
    required=frozenset({"name", "user_ids"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.Team] = Operation(
    name="teams.edit",
    method="PUT",
    path="/teams/{team_id}",
    response_type=ModelResponse(lambda: models.Team),
    path_params={"team_id": param_types.ID},
    body={"name": param_types.TEXT},
    required=frozenset({"name"}),
)
DELETE: Operation[None] = Operation(
    name="teams.delete",
    method="DELETE",
    path="/teams/{team_id}",
    response_type=NoContent(),
    path_params={"team_id": param_types.ID},
    success=204,
)
LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="teams.list_entries",
    method="GET",
    path="/teams/{team_id}/entries",
    response_type=ListResponse(lambda: models.Entry),
    path_params={"team_id": param_types.ID},
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
LIST_USERS: Operation[list[models.User]] = Operation(
    name="teams.list_users",
    method="GET",
    path="/teams/{team_id}/users",
    response_type=ListResponse(lambda: models.User),
    path_params={"team_id": param_types.ID},
    query={**parameters.USER_FILTERS, **parameters.PAGINATION},
    paginated=True,
)
ADD_USERS: Operation[list[models.User]] = Operation(
    name="teams.add_users",
    method="POST",
    path="/teams/{team_id}/add_users",
    response_type=ListResponse(lambda: models.User),
    path_params={"team_id": param_types.ID},
    body={"user_ids": param_types.IDS},
    required=frozenset({"user_ids"}),
)
REMOVE_USERS: Operation[None] = Operation(
    name="teams.remove_users",
    method="PUT",
    path="/teams/{team_id}/remove_users",
    response_type=NoContent(),
    path_params={"team_id": param_types.ID},
    body={"user_ids": param_types.IDS},
    required=frozenset({"user_ids"}),
    success=204,
)
REMOVE_ALL_USERS: Operation[None] = Operation(
    name="teams.remove_all_users",
    method="PUT",
    path="/teams/{team_id}/remove_all_users",
    response_type=NoContent(),
    path_params={"team_id": param_types.ID},
    success=204,
)
