# Generated from spec/resources/tags.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.tags`."""

from __future__ import annotations

import builtins
import datetime as dt
import typing
from collections import abc

from noko_client._core import pages, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import tags as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncTags", "Tags"]


class Tags(resource.Resource):
    """The words that mark entries."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Tag]:
        """List the tags of the account.

        Args:
            name: Only tags with this text in their name. Not blank.
            billable: Only tags that are billable (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Tag`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /tags`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `list_tags`.
        """
        return self._transport.pages(
            operations.LIST, {"name": name, "billable": billable, "page": page, "per_page": per_page}
        )

    def get(self, tag_id: int | str) -> models.Tag:
        """Get a tag.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.

        Returns:
            The `Tag`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /tags/{tag_id}`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `get_single_tag`.
        """
        return self._transport.call(operations.GET, {"tag_id": tag_id})

    def create(self, names: abc.Iterable[str]) -> builtins.list[models.Tag]:
        """Create tags.

        Tags that exist already or cannot be created are ignored.

        Args:
            names: The names. A * at the end of a name makes the tag unbillable. An iterable of text.

        Returns:
            A list of `Tag`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /tags`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `create_tags`.
        """
        return self._transport.call(operations.CREATE, {"names": names})

    def edit(self, tag_id: int | str, name: str) -> models.Tag:
        """Rename a tag.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.
            name: The new name. A * at the end makes the tag unbillable. Not blank.

        Returns:
            The `Tag`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `locked` (the tag is locked while it is being merged).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /tags/{tag_id}`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `edit_tag`.
        """
        return self._transport.call(operations.EDIT, {"tag_id": tag_id, "name": name})

    def list_entries(
        self,
        tag_id: int | str,
        *,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        description: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        tag_ids: int | str | abc.Iterable[int | str] | None = None,
        tag_filter_type: choices.TagFilterType | None = None,
        invoice_ids: int | str | abc.Iterable[int | str] | None = None,
        import_ids: int | str | abc.Iterable[int | str] | None = None,
        from_: dt.date | dt.datetime | str | None = None,
        to: dt.date | dt.datetime | str | None = None,
        invoiced: bool | typing.Literal["true", "false"] | None = None,
        invoiced_at_from: dt.date | dt.datetime | str | None = None,
        invoiced_at_to: dt.date | dt.datetime | str | None = None,
        updated_from: dt.datetime | str | None = None,
        updated_to: dt.datetime | str | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        approved_at_from: dt.date | dt.datetime | str | None = None,
        approved_at_to: dt.date | dt.datetime | str | None = None,
        approved_by_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Entry]:
        """List the entries with a tag.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.
            user_ids: Only entries of these users. An iterable of ids, one id, or a comma-separated string;
                not empty.
            description: Only entries with this text in their description. Not blank.
            project_ids: Only entries of these projects. An iterable of ids, one id, or a comma-separated
                string; not empty.
            tag_ids: Only entries with these tags. An iterable of ids, one id, or a comma-separated string;
                not empty.
            tag_filter_type: How `tag_ids` are combined. One of `"and"`, `"combination of"`. Noko's default is
                `"and"`.
            invoice_ids: Only entries on these invoices. An iterable of ids, one id, or a comma-separated
                string; not empty.
            import_ids: Only entries that these imports created. An iterable of ids, one id, or a
                comma-separated string; not empty.
            from_: Only entries of this day or later. A date, a datetime or a string `YYYY-MM-DD`.
            to: Only entries of this day or earlier. A date, a datetime or a string `YYYY-MM-DD`.
            invoiced: Only entries that were invoiced inside or outside of Noko (true), or were not (false).
                True, False, `"true"` or `"false"`. Noko's default is both.
            invoiced_at_from: Only entries invoiced on this day or later. A date, a datetime or a string
                `YYYY-MM-DD`.
            invoiced_at_to: Only entries invoiced on this day or earlier. A date, a datetime or a string
                `YYYY-MM-DD`.
            updated_from: Only entries changed at this time or later. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            updated_to: Only entries changed at this time or earlier. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            billable: Only entries that are billable (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            approved_at_from: Only entries approved on this day or later. A date, a datetime or a string
                `YYYY-MM-DD`.
            approved_at_to: Only entries approved on this day or earlier. A date, a datetime or a string
                `YYYY-MM-DD`.
            approved_by_ids: Only entries that these users approved. An iterable of ids, one id, or a
                comma-separated string; not empty.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Entry`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /tags/{tag_id}/entries`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `get_all_entries_for_tag`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "tag_id": tag_id,
                "user_ids": user_ids,
                "description": description,
                "project_ids": project_ids,
                "tag_ids": tag_ids,
                "tag_filter_type": tag_filter_type,
                "invoice_ids": invoice_ids,
                "import_ids": import_ids,
                "from": from_,
                "to": to,
                "invoiced": invoiced,
                "invoiced_at_from": invoiced_at_from,
                "invoiced_at_to": invoiced_at_to,
                "updated_from": updated_from,
                "updated_to": updated_to,
                "billable": billable,
                "approved_at_from": approved_at_from,
                "approved_at_to": approved_at_to,
                "approved_by_ids": approved_by_ids,
                "page": page,
                "per_page": per_page,
            },
        )

    def merge(self, into_id: int | str, tag_id: int | str) -> None:
        """Merge another tag into this one.

        The entries with the other tag get this one instead, also in their descriptions. This cannot be
        undone. The merge of a large tag continues in the background, and Noko sends an email when it is
        complete.

        Args:
            into_id: The id of the tag that remains. A positive integer or a string of digits.
            tag_id: The tag to merge into this one. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `locked` (the tag is locked while it is being merged).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /tags/{into_id}/merge`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `merge_tag_into_this_tag`.
        """
        return self._transport.call(operations.MERGE, {"into_id": into_id, "tag_id": tag_id})

    def delete(self, tag_id: int | str) -> None:
        """Delete a tag. Its entries are not deleted.

        The text of the tag remains in the descriptions of the entries.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `locked` (the tag is locked while it is being merged).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /tags/{tag_id}`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `delete_single_tag`.
        """
        return self._transport.call(operations.DELETE, {"tag_id": tag_id})

    def delete_many(self, tag_ids: int | str | abc.Iterable[int | str]) -> None:
        """Delete tags. Their entries are not deleted.

        The texts of the tags remain in the descriptions of the entries. Tags that cannot be deleted are
        ignored.

        Args:
            tag_ids: The tags. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /tags/delete`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `delete_tags`.
        """
        return self._transport.call(operations.DELETE_MANY, {"tag_ids": tag_ids})


class AsyncTags(resource.Resource):
    """The words that mark entries."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Tag]:
        """List the tags of the account.

        Args:
            name: Only tags with this text in their name. Not blank.
            billable: Only tags that are billable (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Tag`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /tags`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `list_tags`.
        """
        return self._transport.pages(
            operations.LIST, {"name": name, "billable": billable, "page": page, "per_page": per_page}
        )

    async def get(self, tag_id: int | str) -> models.Tag:
        """Get a tag.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.

        Returns:
            The `Tag`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /tags/{tag_id}`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `get_single_tag`.
        """
        return await self._transport.call(operations.GET, {"tag_id": tag_id})

    async def create(self, names: abc.Iterable[str]) -> builtins.list[models.Tag]:
        """Create tags.

        Tags that exist already or cannot be created are ignored.

        Args:
            names: The names. A * at the end of a name makes the tag unbillable. An iterable of text.

        Returns:
            A list of `Tag`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /tags`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `create_tags`.
        """
        return await self._transport.call(operations.CREATE, {"names": names})

    async def edit(self, tag_id: int | str, name: str) -> models.Tag:
        """Rename a tag.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.
            name: The new name. A * at the end makes the tag unbillable. Not blank.

        Returns:
            The `Tag`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `locked` (the tag is locked while it is being merged).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /tags/{tag_id}`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `edit_tag`.
        """
        return await self._transport.call(operations.EDIT, {"tag_id": tag_id, "name": name})

    def list_entries(
        self,
        tag_id: int | str,
        *,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        description: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        tag_ids: int | str | abc.Iterable[int | str] | None = None,
        tag_filter_type: choices.TagFilterType | None = None,
        invoice_ids: int | str | abc.Iterable[int | str] | None = None,
        import_ids: int | str | abc.Iterable[int | str] | None = None,
        from_: dt.date | dt.datetime | str | None = None,
        to: dt.date | dt.datetime | str | None = None,
        invoiced: bool | typing.Literal["true", "false"] | None = None,
        invoiced_at_from: dt.date | dt.datetime | str | None = None,
        invoiced_at_to: dt.date | dt.datetime | str | None = None,
        updated_from: dt.datetime | str | None = None,
        updated_to: dt.datetime | str | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        approved_at_from: dt.date | dt.datetime | str | None = None,
        approved_at_to: dt.date | dt.datetime | str | None = None,
        approved_by_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Entry]:
        """List the entries with a tag.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.
            user_ids: Only entries of these users. An iterable of ids, one id, or a comma-separated string;
                not empty.
            description: Only entries with this text in their description. Not blank.
            project_ids: Only entries of these projects. An iterable of ids, one id, or a comma-separated
                string; not empty.
            tag_ids: Only entries with these tags. An iterable of ids, one id, or a comma-separated string;
                not empty.
            tag_filter_type: How `tag_ids` are combined. One of `"and"`, `"combination of"`. Noko's default is
                `"and"`.
            invoice_ids: Only entries on these invoices. An iterable of ids, one id, or a comma-separated
                string; not empty.
            import_ids: Only entries that these imports created. An iterable of ids, one id, or a
                comma-separated string; not empty.
            from_: Only entries of this day or later. A date, a datetime or a string `YYYY-MM-DD`.
            to: Only entries of this day or earlier. A date, a datetime or a string `YYYY-MM-DD`.
            invoiced: Only entries that were invoiced inside or outside of Noko (true), or were not (false).
                True, False, `"true"` or `"false"`. Noko's default is both.
            invoiced_at_from: Only entries invoiced on this day or later. A date, a datetime or a string
                `YYYY-MM-DD`.
            invoiced_at_to: Only entries invoiced on this day or earlier. A date, a datetime or a string
                `YYYY-MM-DD`.
            updated_from: Only entries changed at this time or later. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            updated_to: Only entries changed at this time or earlier. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            billable: Only entries that are billable (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            approved_at_from: Only entries approved on this day or later. A date, a datetime or a string
                `YYYY-MM-DD`.
            approved_at_to: Only entries approved on this day or earlier. A date, a datetime or a string
                `YYYY-MM-DD`.
            approved_by_ids: Only entries that these users approved. An iterable of ids, one id, or a
                comma-separated string; not empty.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Entry`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /tags/{tag_id}/entries`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `get_all_entries_for_tag`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "tag_id": tag_id,
                "user_ids": user_ids,
                "description": description,
                "project_ids": project_ids,
                "tag_ids": tag_ids,
                "tag_filter_type": tag_filter_type,
                "invoice_ids": invoice_ids,
                "import_ids": import_ids,
                "from": from_,
                "to": to,
                "invoiced": invoiced,
                "invoiced_at_from": invoiced_at_from,
                "invoiced_at_to": invoiced_at_to,
                "updated_from": updated_from,
                "updated_to": updated_to,
                "billable": billable,
                "approved_at_from": approved_at_from,
                "approved_at_to": approved_at_to,
                "approved_by_ids": approved_by_ids,
                "page": page,
                "per_page": per_page,
            },
        )

    async def merge(self, into_id: int | str, tag_id: int | str) -> None:
        """Merge another tag into this one.

        The entries with the other tag get this one instead, also in their descriptions. This cannot be
        undone. The merge of a large tag continues in the background, and Noko sends an email when it is
        complete.

        Args:
            into_id: The id of the tag that remains. A positive integer or a string of digits.
            tag_id: The tag to merge into this one. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `locked` (the tag is locked while it is being merged).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /tags/{into_id}/merge`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `merge_tag_into_this_tag`.
        """
        return await self._transport.call(operations.MERGE, {"into_id": into_id, "tag_id": tag_id})

    async def delete(self, tag_id: int | str) -> None:
        """Delete a tag. Its entries are not deleted.

        The text of the tag remains in the descriptions of the entries.

        Args:
            tag_id: The id of the tag. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `locked` (the tag is locked while it is being merged).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /tags/{tag_id}`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `delete_single_tag`.
        """
        return await self._transport.call(operations.DELETE, {"tag_id": tag_id})

    async def delete_many(self, tag_ids: int | str | abc.Iterable[int | str]) -> None:
        """Delete tags. Their entries are not deleted.

        The texts of the tags remain in the descriptions of the entries. Tags that cannot be deleted are
        ignored.

        Args:
            tag_ids: The tags. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /tags/delete`, https://developer.nokotime.com/v2/tags/

        In python-freckle-client: `delete_tags`.
        """
        return await self._transport.call(operations.DELETE_MANY, {"tag_ids": tag_ids})
