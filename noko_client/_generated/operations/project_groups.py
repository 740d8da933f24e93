# Generated from spec/resources/project_groups.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.project_groups`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters

LIST: Operation[list[models.ProjectGroup]] = Operation(
    name="project_groups.list",
    method="GET",
    path="/project_groups",
    response_type=ListResponse(lambda: models.ProjectGroup),
    query={"name": param_types.TEXT, "project_ids": param_types.IDS, **parameters.PAGINATION},
    paginated=True,
)
GET: Operation[models.ProjectGroup] = Operation(
    name="project_groups.get",
    method="GET",
    path="/project_groups/{project_group_id}",
    response_type=ModelResponse(lambda: models.ProjectGroup),
    path_params={"project_group_id": param_types.ID},
)
CREATE: Operation[models.ProjectGroup] = Operation(
    name="project_groups.create",
    method="POST",
    path="/project_groups",
    response_type=ModelResponse(lambda: models.ProjectGroup),
    body={"name": param_types.TEXT, "project_ids": param_types.IDS},
    required=frozenset({"name", "project_ids"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.ProjectGroup] = Operation(
    name="project_groups.edit",
    method="PUT",
    path="/project_groups/{project_group_id}",
    response_type=ModelResponse(lambda: models.ProjectGroup),
    path_params={"project_group_id": param_types.ID},
    body={"name": param_types.TEXT},
    required=frozenset({"name"}),
)
LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="project_groups.list_entries",
    method="GET",
    path="/project_groups/{project_group_id}/entries",
    response_type=ListResponse(lambda: models.Entry),
    path_params={"project_group_id": param_types.ID},
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
LIST_PROJECTS: Operation[list[models.Project]] = Operation(
    name="project_groups.list_projects",
    method="GET",
    path="/project_groups/{project_group_id}/projects",
    response_type=ListResponse(lambda: models.Project),
    path_params={"project_group_id": param_types.ID},
    query={**parameters.PROJECT_FILTERS, **parameters.PAGINATION},
    paginated=True,
)
ADD_PROJECTS: Operation[list[models.Project]] = Operation(
    name="project_groups.add_projects",
    method="POST",
    path="/project_groups/{project_group_id}/add_projects",
    response_type=ListResponse(lambda: models.Project),
    path_params={"project_group_id": param_types.ID},
    body={"project_ids": param_types.IDS},
    required=frozenset({"project_ids"}),
)
REMOVE_PROJECTS: Operation[None] = Operation(
    name="project_groups.remove_projects",
    method="PUT",
    path="/project_groups/{project_group_id}/remove_projects",
    response_type=NoContent(),
    path_params={"project_group_id": param_types.ID},
    body={"project_ids": param_types.IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
REMOVE_ALL_PROJECTS: Operation[None] = Operation(
    name="project_groups.remove_all_projects",
    method="PUT",
    path="/project_groups/{project_group_id}/remove_all_projects",
    response_type=NoContent(),
    path_params={"project_group_id": param_types.ID},
    success=204,
)
DELETE: Operation[None] = Operation(
    name="project_groups.delete",
    method="DELETE",
    path="/project_groups/{project_group_id}",
    response_type=NoContent(),
    path_params={"project_group_id": param_types.ID},
    success=204,
)
