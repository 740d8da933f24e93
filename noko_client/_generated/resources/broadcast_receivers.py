# Generated from spec/resources/broadcast_receivers.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.broadcast_receivers`."""

from __future__ import annotations

import typing
from collections import abc

from noko_client._core import pages, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import broadcast_receivers as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncBroadcastReceivers", "BroadcastReceivers"]


class BroadcastReceivers(resource.Resource):
    """The URIs that Noko notifies when an object changed that should be read again."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        subjects: abc.Iterable[choices.BroadcastSubject] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.BroadcastReceiver]:
        """List the broadcast receivers, newest first.

        Args:
            name: Only broadcast receivers with this text in their name. Not blank.
            subjects: Only broadcast receivers that receive any of these subjects. An iterable of `"*"`,
                `"timer"`.
            state: Only broadcast receivers in this state. One of `"enabled"`, `"disabled"`. Noko's default is
                both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `BroadcastReceiver`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /broadcast_receivers`, https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.pages(
            operations.LIST,
            {"name": name, "subjects": subjects, "state": state, "page": page, "per_page": per_page},
        )

    def get(self, broadcast_receiver_id: int | str) -> models.BroadcastReceiver:
        """Get a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /broadcast_receivers/{broadcast_receiver_id}`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(operations.GET, {"broadcast_receiver_id": broadcast_receiver_id})

    def create(
        self, *, name: str, payload_uri: str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> models.CreatedBroadcastReceiver:
        """Create a broadcast receiver.

        Store the secret of the response. No later response has it. Noko signs each broadcast with it, and
        does not repeat a failed one.

        Args:
            name: The name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.
            subjects: The subjects to receive. `*` stands for all of them, also future ones. An iterable of
                `"*"`, `"timer"`.

        Returns:
            The `CreatedBroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /broadcast_receivers`, https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(
            operations.CREATE, {"name": name, "payload_uri": payload_uri, "subjects": subjects}
        )

    def edit(
        self, broadcast_receiver_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> models.BroadcastReceiver:
        """Change the name or the URI of a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.
            name: The new name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(
            operations.EDIT,
            {"broadcast_receiver_id": broadcast_receiver_id, "name": name, "payload_uri": payload_uri},
        )

    def add_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> models.BroadcastReceiver:
        """Add subjects to a broadcast receiver.

        Subjects that the broadcast receiver receives already are ignored.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.
            subjects: The subjects to receive, too. `*` stands for all of them, also future ones. An iterable
                of `"*"`, `"timer"`.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/add_subjects`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(
            operations.ADD_SUBJECTS, {"broadcast_receiver_id": broadcast_receiver_id, "subjects": subjects}
        )

    def remove_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> models.BroadcastReceiver:
        """Remove subjects from a broadcast receiver.

        Subjects that the broadcast receiver does not receive are ignored.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.
            subjects: The subjects to receive no longer. An iterable of `"*"`, `"timer"`.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/remove_subjects`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(
            operations.REMOVE_SUBJECTS, {"broadcast_receiver_id": broadcast_receiver_id, "subjects": subjects}
        )

    def reroll_secret(self, broadcast_receiver_id: int | str) -> models.Secret:
        """Replace the secret of a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Returns:
            The `Secret`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/reroll_secret`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(
            operations.REROLL_SECRET, {"broadcast_receiver_id": broadcast_receiver_id}
        )

    def disable(self, broadcast_receiver_id: int | str) -> None:
        """Disable a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/disable`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(operations.DISABLE, {"broadcast_receiver_id": broadcast_receiver_id})

    def enable(self, broadcast_receiver_id: int | str) -> None:
        """Enable a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/enable`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(operations.ENABLE, {"broadcast_receiver_id": broadcast_receiver_id})

    def delete(self, broadcast_receiver_id: int | str) -> None:
        """Delete a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /broadcast_receivers/{broadcast_receiver_id}`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.call(operations.DELETE, {"broadcast_receiver_id": broadcast_receiver_id})


class AsyncBroadcastReceivers(resource.Resource):
    """The URIs that Noko notifies when an object changed that should be read again."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        subjects: abc.Iterable[choices.BroadcastSubject] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.BroadcastReceiver]:
        """List the broadcast receivers, newest first.

        Args:
            name: Only broadcast receivers with this text in their name. Not blank.
            subjects: Only broadcast receivers that receive any of these subjects. An iterable of `"*"`,
                `"timer"`.
            state: Only broadcast receivers in this state. One of `"enabled"`, `"disabled"`. Noko's default is
                both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `BroadcastReceiver`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /broadcast_receivers`, https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return self._transport.pages(
            operations.LIST,
            {"name": name, "subjects": subjects, "state": state, "page": page, "per_page": per_page},
        )

    async def get(self, broadcast_receiver_id: int | str) -> models.BroadcastReceiver:
        """Get a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /broadcast_receivers/{broadcast_receiver_id}`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(operations.GET, {"broadcast_receiver_id": broadcast_receiver_id})

    async def create(
        self, *, name: str, payload_uri: str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> models.CreatedBroadcastReceiver:
        """Create a broadcast receiver.

        Store the secret of the response. No later response has it. Noko signs each broadcast with it, and
        does not repeat a failed one.

        Args:
            name: The name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.
            subjects: The subjects to receive. `*` stands for all of them, also future ones. An iterable of
                `"*"`, `"timer"`.

        Returns:
            The `CreatedBroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /broadcast_receivers`, https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(
            operations.CREATE, {"name": name, "payload_uri": payload_uri, "subjects": subjects}
        )

    async def edit(
        self, broadcast_receiver_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> models.BroadcastReceiver:
        """Change the name or the URI of a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.
            name: The new name. Not blank.
            payload_uri: The URI that Noko sends to. A whole URI, with its scheme.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(
            operations.EDIT,
            {"broadcast_receiver_id": broadcast_receiver_id, "name": name, "payload_uri": payload_uri},
        )

    async def add_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> models.BroadcastReceiver:
        """Add subjects to a broadcast receiver.

        Subjects that the broadcast receiver receives already are ignored.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.
            subjects: The subjects to receive, too. `*` stands for all of them, also future ones. An iterable
                of `"*"`, `"timer"`.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/add_subjects`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(
            operations.ADD_SUBJECTS, {"broadcast_receiver_id": broadcast_receiver_id, "subjects": subjects}
        )

    async def remove_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> models.BroadcastReceiver:
        """Remove subjects from a broadcast receiver.

        Subjects that the broadcast receiver does not receive are ignored.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.
            subjects: The subjects to receive no longer. An iterable of `"*"`, `"timer"`.

        Returns:
            The `BroadcastReceiver`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/remove_subjects`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(
            operations.REMOVE_SUBJECTS, {"broadcast_receiver_id": broadcast_receiver_id, "subjects": subjects}
        )

    async def reroll_secret(self, broadcast_receiver_id: int | str) -> models.Secret:
        """Replace the secret of a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Returns:
            The `Secret`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/reroll_secret`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(
            operations.REROLL_SECRET, {"broadcast_receiver_id": broadcast_receiver_id}
        )

    async def disable(self, broadcast_receiver_id: int | str) -> None:
        """Disable a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/disable`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(
            operations.DISABLE, {"broadcast_receiver_id": broadcast_receiver_id}
        )

    async def enable(self, broadcast_receiver_id: int | str) -> None:
        """Enable a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /broadcast_receivers/{broadcast_receiver_id}/enable`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(operations.ENABLE, {"broadcast_receiver_id": broadcast_receiver_id})

    async def delete(self, broadcast_receiver_id: int | str) -> None:
        """Delete a broadcast receiver.

        Args:
            broadcast_receiver_id: The id of the broadcast receiver. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /broadcast_receivers/{broadcast_receiver_id}`,
        https://developer.nokotime.com/v2/broadcast_receivers/
        """
        return await self._transport.call(operations.DELETE, {"broadcast_receiver_id": broadcast_receiver_id})
