# Generated from spec/resources/webhooks.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.webhooks`."""

from __future__ import annotations

import typing
import uuid
from collections import abc

from noko_client._core import pages, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import webhooks as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncWebhooks", "Webhooks"]


class Webhooks(resource.Resource):
    """The URIs that receive the events of the account."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        events: abc.Iterable[choices.WebhookEvent] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Webhook]:
        """List the webhooks, newest first.

        Args:
            name: Only webhooks with this text in their name. Not blank.
            events: Only webhooks that receive any of these events. An iterable of values of
                `noko_client.models.WebhookEvent`.
            state: Only webhooks in this state. One of `"enabled"`, `"disabled"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Webhook`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /webhooks`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.pages(
            operations.LIST,
            {"name": name, "events": events, "state": state, "page": page, "per_page": per_page},
        )

    def get(self, webhook_id: int | str) -> models.Webhook:
        """Get a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /webhooks/{webhook_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.GET, {"webhook_id": webhook_id})

    def create(
        self, *, name: str, payload_uri: str, events: abc.Iterable[choices.WebhookEvent]
    ) -> models.CreatedWebhook:
        """Create a webhook.

        Store the secret of the response. No later response has it. Noko signs each payload with it, and sends
        a `webhook.ping` at once.

        Args:
            name: The name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.
            events: The events to receive. `*` stands for all of them, also future ones. An iterable of values
                of `noko_client.models.WebhookEvent`.

        Returns:
            The `CreatedWebhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /webhooks`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(
            operations.CREATE, {"name": name, "payload_uri": payload_uri, "events": events}
        )

    def edit(
        self, webhook_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> models.Webhook:
        """Change the name or the URI of a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            name: The new name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(
            operations.EDIT, {"webhook_id": webhook_id, "name": name, "payload_uri": payload_uri}
        )

    def add_events(self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]) -> models.Webhook:
        """Add events to a webhook.

        Events that the webhook receives already are ignored.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            events: The events to receive, too. `*` stands for all of them, also future ones. An iterable of
                values of `noko_client.models.WebhookEvent`.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/add_events`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.ADD_EVENTS, {"webhook_id": webhook_id, "events": events})

    def remove_events(
        self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]
    ) -> models.Webhook:
        """Remove events from a webhook.

        Events that the webhook does not receive are ignored.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            events: The events to receive no longer. An iterable of values of
                `noko_client.models.WebhookEvent`.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/remove_events`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.REMOVE_EVENTS, {"webhook_id": webhook_id, "events": events})

    def reroll_secret(self, webhook_id: int | str) -> models.Secret:
        """Replace the secret of a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Returns:
            The `Secret`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/reroll_secret`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.REROLL_SECRET, {"webhook_id": webhook_id})

    def disable(self, webhook_id: int | str) -> None:
        """Disable a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/disable`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.DISABLE, {"webhook_id": webhook_id})

    def enable(self, webhook_id: int | str) -> None:
        """Enable a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/enable`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.ENABLE, {"webhook_id": webhook_id})

    def ping(self, webhook_id: int | str) -> None:
        """Send a `webhook.ping` to a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/ping`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.PING, {"webhook_id": webhook_id})

    def retry(self, webhook_id: int | str, payload_id: uuid.UUID | str) -> None:
        """Send a failed payload to a webhook again.

        Noko sends the payloads of a webhook one after another, and retries a failed one for 3 days.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            payload_id: The id of the payload. A UUID or its text.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/retry/{payload_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.RETRY, {"webhook_id": webhook_id, "payload_id": payload_id})

    def delete(self, webhook_id: int | str) -> None:
        """Delete a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /webhooks/{webhook_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.call(operations.DELETE, {"webhook_id": webhook_id})


class AsyncWebhooks(resource.Resource):
    """The URIs that receive the events of the account."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        events: abc.Iterable[choices.WebhookEvent] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Webhook]:
        """List the webhooks, newest first.

        Args:
            name: Only webhooks with this text in their name. Not blank.
            events: Only webhooks that receive any of these events. An iterable of values of
                `noko_client.models.WebhookEvent`.
            state: Only webhooks in this state. One of `"enabled"`, `"disabled"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Webhook`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /webhooks`, https://developer.nokotime.com/v2/webhooks/
        """
        return self._transport.pages(
            operations.LIST,
            {"name": name, "events": events, "state": state, "page": page, "per_page": per_page},
        )

    async def get(self, webhook_id: int | str) -> models.Webhook:
        """Get a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /webhooks/{webhook_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(operations.GET, {"webhook_id": webhook_id})

    async def create(
        self, *, name: str, payload_uri: str, events: abc.Iterable[choices.WebhookEvent]
    ) -> models.CreatedWebhook:
        """Create a webhook.

        Store the secret of the response. No later response has it. Noko signs each payload with it, and sends
        a `webhook.ping` at once.

        Args:
            name: The name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.
            events: The events to receive. `*` stands for all of them, also future ones. An iterable of values
                of `noko_client.models.WebhookEvent`.

        Returns:
            The `CreatedWebhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /webhooks`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(
            operations.CREATE, {"name": name, "payload_uri": payload_uri, "events": events}
        )

    async def edit(
        self, webhook_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> models.Webhook:
        """Change the name or the URI of a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            name: The new name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(
            operations.EDIT, {"webhook_id": webhook_id, "name": name, "payload_uri": payload_uri}
        )

    async def add_events(
        self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]
    ) -> models.Webhook:
        """Add events to a webhook.

        Events that the webhook receives already are ignored.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            events: The events to receive, too. `*` stands for all of them, also future ones. An iterable of
                values of `noko_client.models.WebhookEvent`.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/add_events`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(operations.ADD_EVENTS, {"webhook_id": webhook_id, "events": events})

    async def remove_events(
        self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]
    ) -> models.Webhook:
        """Remove events from a webhook.

        Events that the webhook does not receive are ignored.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            events: The events to receive no longer. An iterable of values of
                `noko_client.models.WebhookEvent`.

        Returns:
            The `Webhook`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/remove_events`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(
            operations.REMOVE_EVENTS, {"webhook_id": webhook_id, "events": events}
        )

    async def reroll_secret(self, webhook_id: int | str) -> models.Secret:
        """Replace the secret of a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Returns:
            The `Secret`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/reroll_secret`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(operations.REROLL_SECRET, {"webhook_id": webhook_id})

    async def disable(self, webhook_id: int | str) -> None:
        """Disable a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/disable`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(operations.DISABLE, {"webhook_id": webhook_id})

    async def enable(self, webhook_id: int | str) -> None:
        """Enable a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/enable`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(operations.ENABLE, {"webhook_id": webhook_id})

    async def ping(self, webhook_id: int | str) -> None:
        """Send a `webhook.ping` to a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/ping`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(operations.PING, {"webhook_id": webhook_id})

    async def retry(self, webhook_id: int | str, payload_id: uuid.UUID | str) -> None:
        """Send a failed payload to a webhook again.

        Noko sends the payloads of a webhook one after another, and retries a failed one for 3 days.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.
            payload_id: The id of the payload. A UUID or its text.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /webhooks/{webhook_id}/retry/{payload_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(
            operations.RETRY, {"webhook_id": webhook_id, "payload_id": payload_id}
        )

    async def delete(self, webhook_id: int | str) -> None:
        """Delete a webhook.

        Args:
            webhook_id: The id of the webhook. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /webhooks/{webhook_id}`, https://developer.nokotime.com/v2/webhooks/
        """
        return await self._transport.call(operations.DELETE, {"webhook_id": webhook_id})
