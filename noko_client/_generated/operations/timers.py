# Generated from spec/resources/timers.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.timers`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters

LIST: Operation[list[models.Timer]] = Operation(
    name="timers.list",
    method="GET",
    path="/timers",
    response_type=ListResponse(lambda: models.Timer),
    query={
        "description": param_types.TEXT,
        "projects": param_types.IDS,
        "billable": param_types.BOOLEAN,
        **parameters.PAGINATION,
    },
    paginated=True,
)
GET: Operation[models.Timer] = Operation(
    name="timers.get",
    method="GET",
    path="/projects/{project_id}/timer",
    response_type=ModelResponse(lambda: models.Timer),
    path_params={"project_id": param_types.ID},
)
EDIT: Operation[models.Timer] = Operation(
    name="timers.edit",
    method="PUT",
    path="/projects/{project_id}/timer",
    response_type=ModelResponse(lambda: models.Timer),
    path_params={"project_id": param_types.ID},
    body={"description": param_types.nullable(param_types.TEXT)},
)
START: Operation[models.Timer] = Operation(
    name="timers.start",
    method="PUT",
    path="/projects/{project_id}/timer/start",
    response_type=ModelResponse(lambda: models.Timer),
    path_params={"project_id": param_types.ID},
    body={"entry_date": param_types.DATE, "description": param_types.nullable(param_types.TEXT)},
    allow_empty_body=True,
)
PAUSE: Operation[models.Timer] = Operation(
    name="timers.pause",
    method="PUT",
    path="/projects/{project_id}/timer/pause",
    response_type=ModelResponse(lambda: models.Timer),
    path_params={"project_id": param_types.ID},
)
ADD_OR_SUBTRACT_TIME: Operation[models.Timer] = Operation(
    name="timers.add_or_subtract_time",
    method="PUT",
    path="/projects/{project_id}/timer/add_or_subtract_time",
    response_type=ModelResponse(lambda: models.Timer),
    path_params={"project_id": param_types.ID},
    body={"minutes": param_types.integer(None, None), "seconds": param_types.integer(None, None)},
)
LOG: Operation[None] = Operation(
    name="timers.log",
    method="PUT",
    path="/projects/{project_id}/timer/log",
    response_type=NoContent(),
    path_params={"project_id": param_types.ID},
    body={
        "entry_date": param_types.DATE,
        "minutes": param_types.integer(0, None),
        "description": param_types.nullable(param_types.TEXT),
    },
    success=204,
    allow_empty_body=True,
)
DISCARD: Operation[None] = Operation(
    name="timers.discard",
    method="DELETE",
    path="/projects/{project_id}/timer",
    response_type=NoContent(),
    path_params={"project_id": param_types.ID},
    success=204,
)
