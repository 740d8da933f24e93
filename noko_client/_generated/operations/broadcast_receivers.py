# Generated from spec/resources/broadcast_receivers.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.broadcast_receivers`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters, types

LIST: Operation[list[models.BroadcastReceiver]] = Operation(
    name="broadcast_receivers.list",
    method="GET",
    path="/broadcast_receivers",
    response_type=ListResponse(lambda: models.BroadcastReceiver),
    query={
        "name": param_types.TEXT,
        "subjects": param_types.list_of(types.BroadcastSubject),
        "state": types.WebhookState,
        **parameters.PAGINATION,
    },
    paginated=True,
)
GET: Operation[models.BroadcastReceiver] = Operation(
    name="broadcast_receivers.get",
    method="GET",
    path="/broadcast_receivers/{broadcast_receiver_id}",
    response_type=ModelResponse(lambda: models.BroadcastReceiver),
    path_params={"broadcast_receiver_id": param_types.ID},
)
CREATE: Operation[models.CreatedBroadcastReceiver] = Operation(
    name="broadcast_receivers.create",
    method="POST",
    path="/broadcast_receivers",
    response_type=ModelResponse(lambda: models.CreatedBroadcastReceiver),
    body={
        "name": param_types.TEXT,
        "payload_uri": param_types.TEXT,
        "subjects": param_types.list_of(types.BroadcastSubject),
    },
    required=frozenset({"name", "payload_uri", "subjects"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.BroadcastReceiver] = Operation(
    name="broadcast_receivers.edit",
    method="PUT",
    path="/broadcast_receivers/{broadcast_receiver_id}",
    response_type=ModelResponse(lambda: models.BroadcastReceiver),
    path_params={"broadcast_receiver_id": param_types.ID},
    body={"name": param_types.TEXT, "payload_uri": param_types.TEXT},
)
ADD_SUBJECTS: Operation[models.BroadcastReceiver] = Operation(
    name="broadcast_receivers.add_subjects",
    method="PUT",
    path="/broadcast_receivers/{broadcast_receiver_id}/add_subjects",
    response_type=ModelResponse(lambda: models.BroadcastReceiver),
    path_params={"broadcast_receiver_id": param_types.ID},
    body={"subjects": param_types.list_of(types.BroadcastSubject)},
    required=frozenset({"subjects"}),
)
REMOVE_SUBJECTS: Operation[models.BroadcastReceiver] = Operation(
    name="broadcast_receivers.remove_subjects",
    method="PUT",
    path="/broadcast_receivers/{broadcast_receiver_id}/remove_subjects",
    response_type=ModelResponse(lambda: models.BroadcastReceiver),
    path_params={"broadcast_receiver_id": param_types.ID},
    body={"subjects": param_types.list_of(types.BroadcastSubject)},
    required=frozenset({"subjects"}),
)
REROLL_SECRET: Operation[models.Secret] = Operation(
    name="broadcast_receivers.reroll_secret",
    method="PUT",
    path="/broadcast_receivers/{broadcast_receiver_id}/reroll_secret",
    response_type=ModelResponse(lambda: models.Secret),
    path_params={"broadcast_receiver_id": param_types.ID},
)
DISABLE: Operation[None] = Operation(
    name="broadcast_receivers.disable",
    method="PUT",
    path="/broadcast_receivers/{broadcast_receiver_id}/disable",
    response_type=NoContent(),
    path_params={"broadcast_receiver_id": param_types.ID},
    success=204,
)
ENABLE: Operation[None] = Operation(
    name="broadcast_receivers.enable",
    method="PUT",
    path="/broadcast_receivers/{broadcast_receiver_id}/enable",
    response_type=NoContent(),
    path_params={"broadcast_receiver_id": param_types.ID},
    success=204,
)
DELETE: Operation[None] = Operation(
    name="broadcast_receivers.delete",
    method="DELETE",
    path="/broadcast_receivers/{broadcast_receiver_id}",
    response_type=NoContent(),
    path_params={"broadcast_receiver_id": param_types.ID},
    success=204,
)
