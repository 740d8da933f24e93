# Generated from spec/resources/entries.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.entries`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters

LIST: Operation[list[models.Entry]] = Operation(
    name="entries.list",
    method="GET",
    path="/entries",
    response_type=ListResponse(lambda: models.Entry),
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
GET: Operation[models.Entry] = Operation(
    name="entries.get",
    method="GET",
    path="/entries/{entry_id}",
    response_type=ModelResponse(lambda: models.Entry),
    path_params={"entry_id": param_types.ID},
)
CREATE: Operation[models.Entry] = Operation(
    name="entries.create",
    method="POST",
    path="/entries",
    response_type=ModelResponse(lambda: models.Entry),
    body={"date": param_types.DATE, "minutes": param_types.integer(0, None), **parameters.ENTRY_DETAILS},
    required=frozenset({"date", "minutes"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.Entry] = Operation(
    name="entries.edit",
    method="PUT",
    path="/entries/{entry_id}",
    response_type=ModelResponse(lambda: models.Entry),
    path_params={"entry_id": param_types.ID},
    body={"date": param_types.DATE, "minutes": param_types.integer(0, None), **parameters.ENTRY_DETAILS},
)
MARK_AS_INVOICED: Operation[None] = Operation(
    name="entries.mark_as_invoiced",
    method="PUT",
    path="/entries/{entry_id}/marked_as_invoiced",
    response_type=NoContent(),
    path_params={"entry_id": param_types.ID},
    body={"date": param_types.DATE},
    required=frozenset({"date"}),
    success=204,
)
MARK_MANY_AS_INVOICED: Operation[None] = Operation(
    name="entries.mark_many_as_invoiced",
    method="PUT",
    path="/entries/marked_as_invoiced",
    response_type=NoContent(),
    body={"entry_ids": param_types.IDS, "date": param_types.DATE},
    required=frozenset({"entry_ids", "date"}),
    success=204,
)
APPROVE: Operation[None] = Operation(
    name="entries.approve",
    method="PUT",
    path="/entries/{entry_id}/approved",
    response_type=NoContent(),
    path_params={"entry_id": param_types.ID},
    body={"approved_at": param_types.TIMESTAMP},
    success=204,
    allow_empty_body=True,
)
APPROVE_MANY: Operation[None] = Operation(
    name="entries.approve_many",
    method="PUT",
    path="/entries/approved",
    response_type=NoContent(),
    body={"entry_ids": param_types.IDS, "approved_at": param_types.TIMESTAMP},
    required=frozenset({"entry_ids"}),
    success=204,
)
UNAPPROVE: Operation[None] = Operation(
    name="entries.unapprove",
    method="PUT",
    path="/entries/{entry_id}/unapproved",
    response_type=NoContent(),
    path_params={"entry_id": param_types.ID},
    success=204,
)
UNAPPROVE_MANY: Operation[None] = Operation(
    name="entries.unapprove_many",
    method="PUT",
    path="/entries/unapproved",
    response_type=NoContent(),
    body={"entry_ids": param_types.IDS},
    required=frozenset({"entry_ids"}),
    success=204,
)
DELETE: Operation[None] = Operation(
    name="entries.delete",
    method="DELETE",
    path="/entries/{entry_id}",
    response_type=NoContent(),
    path_params={"entry_id": param_types.ID},
    success=204,
)
