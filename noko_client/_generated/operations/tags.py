# Generated from spec/resources/tags.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.tags`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters

LIST: Operation[list[models.Tag]] = Operation(
    name="tags.list",
    method="GET",
    path="/tags",
    response_type=ListResponse(lambda: models.Tag),
    query={"name": param_types.TEXT, "billable": param_types.BOOLEAN, **parameters.PAGINATION},
    paginated=True,
)
GET: Operation[models.Tag] = Operation(
    name="tags.get",
    method="GET",
    path="/tags/{tag_id}",
    response_type=ModelResponse(lambda: models.Tag),
    path_params={"tag_id": param_types.ID},
)
CREATE: Operation[list[models.Tag]] = Operation(
    name="tags.create",
    method="POST",
    path="/tags",
    response_type=ListResponse(lambda: models.Tag),
    body={"names": param_types.list_of(param_types.TEXT)},
    required=frozenset({"names"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.Tag] = Operation(
    name="tags.edit",
    method="PUT",
    path="/tags/{tag_id}",
    response_type=ModelResponse(lambda: models.Tag),
    path_params={"tag_id": param_types.ID},
    body={"name": param_types.TEXT},
    required=frozenset({"name"}),
)
LIST_ENTRIES: Operation[list[models.Entry]] = Operation(
    name="tags.list_entries",
    method="GET",
    path="/tags/{tag_id}/entries",
    response_type=ListResponse(lambda: models.Entry),
    path_params={"tag_id": param_types.ID},
    query={**parameters.ENTRY_FILTERS, **parameters.PAGINATION},
    python_names={"from": "from_"},
    paginated=True,
)
MERGE: Operation[None] = Operation(
    name="tags.merge",
    method="PUT",
    path="/tags/{into_id}/merge",
    response_type=NoContent(),
    path_params={"into_id": param_types.ID},
    body={"tag_id": param_types.ID},
    required=frozenset({"tag_id"}),
    success=204,
    background=True,
)
DELETE: Operation[None] = Operation(
    name="tags.delete",
    method="DELETE",
    path="/tags/{tag_id}",
    response_type=NoContent(),
    path_params={"tag_id": param_types.ID},
    success=204,
)
DELETE_MANY: Operation[None] = Operation(
    name="tags.delete_many",
    method="PUT",
    path="/tags/delete",
    response_type=NoContent(),
    body={"tag_ids": param_types.IDS},
    required=frozenset({"tag_ids"}),
    success=204,
)
