# Generated from spec/resources/webhooks.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.webhooks`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core import param_types
from noko_client._core.operation import Operation
from noko_client._core.responses import ListResponse, ModelResponse, NoContent
from noko_client._generated import models, parameters, types

LIST: Operation[list[models.Webhook]] = Operation(
    name="webhooks.list",
    method="GET",
    path="/webhooks",
    response_type=ListResponse(lambda: models.Webhook),
    query={
        "name": param_types.TEXT,
        "events": param_types.list_of(types.WebhookEvent),
        "state": types.WebhookState,
        **parameters.PAGINATION,
    },
    paginated=True,
)
GET: Operation[models.Webhook] = Operation(
    name="webhooks.get",
    method="GET",
    path="/webhooks/{webhook_id}",
    response_type=ModelResponse(lambda: models.Webhook),
    path_params={"webhook_id": param_types.ID},
)
CREATE: Operation[models.CreatedWebhook] = Operation(
    name="webhooks.create",
    method="POST",
    path="/webhooks",
    response_type=ModelResponse(lambda: models.CreatedWebhook),
    body={
        "name": param_types.TEXT,
        "payload_uri": param_types.TEXT,
        "events": param_types.list_of(types.WebhookEvent),
    },
    required=frozenset({"name", "payload_uri", "events"}),
    success=201,
    idempotent=False,
)
EDIT: Operation[models.Webhook] = Operation(
    name="webhooks.edit",
    method="PUT",
    path="/webhooks/{webhook_id}",
    response_type=ModelResponse(lambda: models.Webhook),
    path_params={"webhook_id": param_types.ID},
    body={"name": param_types.TEXT, "payload_uri": param_types.TEXT},
)
ADD_EVENTS: Operation[models.Webhook] = Operation(
    name="webhooks.add_events",
    method="PUT",
    path="/webhooks/{webhook_id}/add_events",
    response_type=ModelResponse(lambda: models.Webhook),
    path_params={"webhook_id": param_types.ID},
    body={"events": param_types.list_of(types.WebhookEvent)},
    required=frozenset({"events"}),
)
REMOVE_EVENTS: Operation[models.Webhook] = Operation(
    name="webhooks.remove_events",
    method="PUT",
    path="/webhooks/{webhook_id}/remove_events",
    response_type=ModelResponse(lambda: models.Webhook),
    path_params={"webhook_id": param_types.ID},
    body={"events": param_types.list_of(types.WebhookEvent)},
    required=frozenset({"events"}),
)
REROLL_SECRET: Operation[models.Secret] = Operation(
    name="webhooks.reroll_secret",
    method="PUT",
    path="/webhooks/{webhook_id}/reroll_secret",
    response_type=ModelResponse(lambda: models.Secret),
    path_params={"webhook_id": param_types.ID},
)
DISABLE: Operation[None] = Operation(
    name="webhooks.disable",
    method="PUT",
    path="/webhooks/{webhook_id}/disable",
    response_type=NoContent(),
    path_params={"webhook_id": param_types.ID},
    success=204,
)
ENABLE: Operation[None] = Operation(
    name="webhooks.enable",
    method="PUT",
    path="/webhooks/{webhook_id}/enable",
    response_type=NoContent(),
    path_params={"webhook_id": param_types.ID},
    success=204,
)
PING: Operation[None] = Operation(
    name="webhooks.ping",
    method="PUT",
    path="/webhooks/{webhook_id}/ping",
    response_type=NoContent(),
    path_params={"webhook_id": param_types.ID},
    success=202,
)
RETRY: Operation[None] = Operation(
    name="webhooks.retry",
    method="PUT",
    path="/webhooks/{webhook_id}/retry/{payload_id}",
    response_type=NoContent(),
    path_params={"webhook_id": param_types.ID, "payload_id": param_types.UUID},
    success=202,
)
DELETE: Operation[None] = Operation(
    name="webhooks.delete",
    method="DELETE",
    path="/webhooks/{webhook_id}",
    response_type=NoContent(),
    path_params={"webhook_id": param_types.ID},
    success=204,
)
