# Generated from spec/resources/projects.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.projects`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters, types

LIST: Operation[list[models.Project]] = Operation(
    name="projects.list",
    method="GET",
    path="/projects",
    response_type=ListResponse(lambda: models.Project),
    query={**parameters.PROJECT_FILTERS, **parameters.PAGINATION},
    paginated=True,
)
GET: Operation[models.Project] = Operation(
    name="projects.get",
    method="GET",
    path="/projects/{project_id}",
    response_type=ModelResponse(lambda: models.Project),
    path_params={"project_id": param_types.ID},
)
CREATE: Operation[models.Project] = Operation(
    name="projects.create",
    method="POST",
    path="/projects",
    response_type=ModelResponse(lambda: models.Project),
    body={
        "name": param_types.TEXT,
        "billable": param_types.BOOLEAN,
        "project_group_id": param_types.ID,
        "billing_increment": types.BillingIncrement,
        "color": param_types.TEXT,
    },
    required=frozenset({"name"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.Project] = Operation(
    name="projects.edit",
    method="PUT",
    path="/projects/{project_id}",
    response_type=ModelResponse(lambda: models.Project),
    path_params={"project_id": param_types.ID},
    body={
        "name": param_types.TEXT,
        "project_group_id": param_types.nullable(param_types.ID),
        "billing_increment": types.BillingIncrement,
        "color": param_types.TEXT,
    },
)
LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="projects.list_entries",
    method="GET",
    path="/projects/{project_id}/entries",
    response_type=ListResponse(lambda: models.Entry),
    path_params={"project_id": param_types.ID},
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
LIST_EXPENSES: Operation[list[models.Expense]] = Operation(
    name="projects.list_expenses",
    method="GET",
    path="/projects/{project_id}/expenses",
    response_type=ListResponse(lambda: models.Expense),
    path_params={"project_id": param_types.ID},
    query={**parameters.EXPENSE_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
MERGE: Operation[None] = Operation(
    name="projects.merge",
    method="PUT",
    path="/projects/{into_id}/merge",
    response_type=NoContent(),
    path_params={"into_id": param_types.ID},
    body={"project_id": param_types.ID},
    required=frozenset({"project_id"}),
    success=204,
)
DELETE: Operation[None] = Operation(
    name="projects.delete",
    method="DELETE",
    path="/projects/{project_id}",
    response_type=NoContent(),
    path_params={"project_id": param_types.ID},
    success=204,
)
ARCHIVE: Operation[None] = Operation(
    name="projects.archive",
    method="PUT",
    path="/projects/{project_id}/archive",
    response_type=NoContent(),
    path_params={"project_id": param_types.ID},
    success=204,
)
UNARCHIVE: Operation[None] = Operation(
    name="projects.unarchive",
    method="PUT",
    path="/projects/{project_id}/unarchive",
    response_type=NoContent(),
    path_params={"project_id": param_types.ID},
    success=204,
)
ARCHIVE_MANY: Operation[None] = Operation(
    name="projects.archive_many",
    method="PUT",
    path="/projects/archive",
    response_type=NoContent(),
    body={"project_ids": param_types.IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
UNARCHIVE_MANY: Operation[None] = Operation(
    name="projects.unarchive_many",
    method="PUT",
    path="/projects/unarchive",
    response_type=NoContent(),
    body={"project_ids": param_types.IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
DELETE_MANY: Operation[None] = Operation(
    name="projects.delete_many",
    method="PUT",
    path="/projects/delete",
    response_type=NoContent(),
    body={"project_ids": param_types.IDS},
    required=frozenset({"project_ids"}),
    success=204,
)
