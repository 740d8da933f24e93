# Generated from spec/resources/entries.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.entries`."""

from __future__ import annotations

import datetime as dt
import typing
from collections import abc

from noko_client._core import pages, param_types, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import entries as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncEntries", "Entries"]


class Entries(resource.Resource):
    """The time that users log."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
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
        """List the entries of the account, newest first.

        An entry is listed if it passes all filters.

        Args:
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
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /entries`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `list_entries`.
        """
        return self._transport.pages(
            operations.LIST,
            {
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

    def get(self, entry_id: int | str) -> models.Entry:
        """Get an entry.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.

        Returns:
            The `Entry`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /entries/{entry_id}`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `get_single_entry`.
        """
        return self._transport.call(operations.GET, {"entry_id": entry_id})

    def create(
        self,
        *,
        date: dt.date | dt.datetime | str,
        minutes: int,
        user_id: int | str | None = None,
        description: str | param_types.Clear | None = None,
        project_id: int | str | param_types.Clear | None = None,
        project_name: str | None = None,
        source_url: str | param_types.Clear | None = None,
    ) -> models.Entry:
        """Log time.

        Without `user_id`, the time is logged for the user of the token. Without `project_id` and
        `project_name`, it is logged without a project.

        Args:
            date: The day of the work. A date, a datetime or a string `YYYY-MM-DD`.
            minutes: The number of minutes. Noko rounds it up to the billing increment of the project. An
                integer, at least 0.
            user_id: The user who worked. A positive integer or a string of digits.
            description: What was done. Tags and hashtags in it become tags of the entry. Not blank. `CLEAR`
                removes the value.
            project_id: The project. A positive integer or a string of digits. `CLEAR` removes the value.
            project_name: The name of the project, used only without `project_id`. If there is no project with
                this name, it is created. Not blank.
            source_url: A URL that belongs to the work, like that of a commit or a task. Not blank. `CLEAR`
                removes the value.

        Returns:
            The `Entry`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            PermissionDeniedError: 403: the user of the token may not do this, or the account lacks the
                feature. Its codes are `cannot_create_projects` (the user of the token may not create
                projects), `cannot_create_tags` (the user of the token may not create tags).
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_project_limit` (the
                account has as many projects as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /entries`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `create_entry`.
        """
        return self._transport.call(
            operations.CREATE,
            {
                "date": date,
                "minutes": minutes,
                "user_id": user_id,
                "description": description,
                "project_id": project_id,
                "project_name": project_name,
                "source_url": source_url,
            },
        )

    def edit(
        self,
        entry_id: int | str,
        *,
        date: dt.date | dt.datetime | str | None = None,
        minutes: int | None = None,
        user_id: int | str | None = None,
        description: str | param_types.Clear | None = None,
        project_id: int | str | param_types.Clear | None = None,
        project_name: str | None = None,
        source_url: str | param_types.Clear | None = None,
    ) -> models.Entry:
        """Change an entry.

        Pass `minutes` in every edit. Noko's documentation says that an entry without them has 0 minutes
        afterwards.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.
            date: The day of the work. A date, a datetime or a string `YYYY-MM-DD`.
            minutes: The number of minutes. Noko rounds it up to the billing increment of the project. An
                integer, at least 0. Noko's default is `0`.
            user_id: The user who worked. A positive integer or a string of digits.
            description: What was done. Tags and hashtags in it become tags of the entry. Not blank. `CLEAR`
                removes the value.
            project_id: The project. A positive integer or a string of digits. `CLEAR` removes the value.
            project_name: The name of the project, used only without `project_id`. If there is no project with
                this name, it is created. Not blank.
            source_url: A URL that belongs to the work, like that of a commit or a task. Not blank. `CLEAR`
                removes the value.

        Returns:
            The `Entry`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `approved_and_locked` (the entry is approved and cannot be changed).
            PermissionDeniedError: 403: the user of the token may not do this, or the account lacks the
                feature. Its codes are `cannot_create_projects` (the user of the token may not create
                projects), `cannot_create_tags` (the user of the token may not create tags).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_project_limit` (the
                account has as many projects as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `edit_entry`.
        """
        return self._transport.call(
            operations.EDIT,
            {
                "entry_id": entry_id,
                "date": date,
                "minutes": minutes,
                "user_id": user_id,
                "description": description,
                "project_id": project_id,
                "project_name": project_name,
                "source_url": source_url,
            },
        )

    def mark_as_invoiced(self, entry_id: int | str, date: dt.date | dt.datetime | str) -> None:
        """Mark an entry as invoiced outside of Noko.

        For an entry that is marked already, this changes the day.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.
            date: The day of the invoice. A date, a datetime or a string `YYYY-MM-DD`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `already_invoiced` (the entry was invoiced inside of Noko already).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}/marked_as_invoiced`, https://developer.nokotime.com/v2/entries/
        """
        return self._transport.call(operations.MARK_AS_INVOICED, {"entry_id": entry_id, "date": date})

    def mark_many_as_invoiced(
        self, *, entry_ids: int | str | abc.Iterable[int | str], date: dt.date | dt.datetime | str
    ) -> None:
        """Mark entries as invoiced outside of Noko.

        For entries that are marked already, this changes the day. Entries that cannot be marked are ignored.

        Args:
            entry_ids: The entries. An iterable of ids, one id, or a comma-separated string; not empty.
            date: The day of the invoice. A date, a datetime or a string `YYYY-MM-DD`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/marked_as_invoiced`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `mark_as_invoiced`.
        """
        return self._transport.call(operations.MARK_MANY_AS_INVOICED, {"entry_ids": entry_ids, "date": date})

    def approve(self, entry_id: int | str, *, approved_at: dt.datetime | str | None = None) -> None:
        """Approve an entry.

        An approved entry cannot be edited or deleted.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.
            approved_at: When the entry was approved. A datetime with a time zone or an ISO 8601 string with
                an offset, such as `Z`. Noko's default is the current time.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `already_approved` (the entry is approved already), `archived_project` (the
                project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}/approved`, https://developer.nokotime.com/v2/entries/
        """
        return self._transport.call(operations.APPROVE, {"entry_id": entry_id, "approved_at": approved_at})

    def approve_many(
        self, entry_ids: int | str | abc.Iterable[int | str], *, approved_at: dt.datetime | str | None = None
    ) -> None:
        """Approve entries.

        Approved entries cannot be edited or deleted. Entries that cannot be approved are ignored.

        Args:
            entry_ids: The entries. An iterable of ids, one id, or a comma-separated string; not empty.
            approved_at: When the entries were approved. A datetime with a time zone or an ISO 8601 string
                with an offset, such as `Z`. Noko's default is the current time.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/approved`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `mark_as_approved`.
        """
        return self._transport.call(
            operations.APPROVE_MANY, {"entry_ids": entry_ids, "approved_at": approved_at}
        )

    def unapprove(self, entry_id: int | str) -> None:
        """Take back the approval of an entry.

        It can then be edited and deleted.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}/unapproved`, https://developer.nokotime.com/v2/entries/
        """
        return self._transport.call(operations.UNAPPROVE, {"entry_id": entry_id})

    def unapprove_many(self, entry_ids: int | str | abc.Iterable[int | str]) -> None:
        """Take back the approval of entries.

        They can then be edited and deleted. Entries whose approval cannot be taken back are ignored.

        Args:
            entry_ids: The entries. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/unapproved`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `mark_as_unapproved`.
        """
        return self._transport.call(operations.UNAPPROVE_MANY, {"entry_ids": entry_ids})

    def delete(self, entry_id: int | str) -> None:
        """Delete an entry.

        An entry that is approved, that was invoiced, or whose project is archived cannot be deleted.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `approved_and_locked` (the entry is approved and cannot be changed), `invoiced`
                (the entry or the expense was invoiced), `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /entries/{entry_id}`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `delete_entry`.
        """
        return self._transport.call(operations.DELETE, {"entry_id": entry_id})


class AsyncEntries(resource.Resource):
    """The time that users log."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
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
        """List the entries of the account, newest first.

        An entry is listed if it passes all filters.

        Args:
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
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /entries`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `list_entries`.
        """
        return self._transport.pages(
            operations.LIST,
            {
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

    async def get(self, entry_id: int | str) -> models.Entry:
        """Get an entry.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.

        Returns:
            The `Entry`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /entries/{entry_id}`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `get_single_entry`.
        """
        return await self._transport.call(operations.GET, {"entry_id": entry_id})

    async def create(
        self,
        *,
        date: dt.date | dt.datetime | str,
        minutes: int,
        user_id: int | str | None = None,
        description: str | param_types.Clear | None = None,
        project_id: int | str | param_types.Clear | None = None,
        project_name: str | None = None,
        source_url: str | param_types.Clear | None = None,
    ) -> models.Entry:
        """Log time.

        Without `user_id`, the time is logged for the user of the token. Without `project_id` and
        `project_name`, it is logged without a project.

        Args:
            date: The day of the work. A date, a datetime or a string `YYYY-MM-DD`.
            minutes: The number of minutes. Noko rounds it up to the billing increment of the project. An
                integer, at least 0.
            user_id: The user who worked. A positive integer or a string of digits.
            description: What was done. Tags and hashtags in it become tags of the entry. Not blank. `CLEAR`
                removes the value.
            project_id: The project. A positive integer or a string of digits. `CLEAR` removes the value.
            project_name: The name of the project, used only without `project_id`. If there is no project with
                this name, it is created. Not blank.
            source_url: A URL that belongs to the work, like that of a commit or a task. Not blank. `CLEAR`
                removes the value.

        Returns:
            The `Entry`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            PermissionDeniedError: 403: the user of the token may not do this, or the account lacks the
                feature. Its codes are `cannot_create_projects` (the user of the token may not create
                projects), `cannot_create_tags` (the user of the token may not create tags).
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_project_limit` (the
                account has as many projects as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /entries`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `create_entry`.
        """
        return await self._transport.call(
            operations.CREATE,
            {
                "date": date,
                "minutes": minutes,
                "user_id": user_id,
                "description": description,
                "project_id": project_id,
                "project_name": project_name,
                "source_url": source_url,
            },
        )

    async def edit(
        self,
        entry_id: int | str,
        *,
        date: dt.date | dt.datetime | str | None = None,
        minutes: int | None = None,
        user_id: int | str | None = None,
        description: str | param_types.Clear | None = None,
        project_id: int | str | param_types.Clear | None = None,
        project_name: str | None = None,
        source_url: str | param_types.Clear | None = None,
    ) -> models.Entry:
        """Change an entry.

        Pass `minutes` in every edit. Noko's documentation says that an entry without them has 0 minutes
        afterwards.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.
            date: The day of the work. A date, a datetime or a string `YYYY-MM-DD`.
            minutes: The number of minutes. Noko rounds it up to the billing increment of the project. An
                integer, at least 0. Noko's default is `0`.
            user_id: The user who worked. A positive integer or a string of digits.
            description: What was done. Tags and hashtags in it become tags of the entry. Not blank. `CLEAR`
                removes the value.
            project_id: The project. A positive integer or a string of digits. `CLEAR` removes the value.
            project_name: The name of the project, used only without `project_id`. If there is no project with
                this name, it is created. Not blank.
            source_url: A URL that belongs to the work, like that of a commit or a task. Not blank. `CLEAR`
                removes the value.

        Returns:
            The `Entry`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `approved_and_locked` (the entry is approved and cannot be changed).
            PermissionDeniedError: 403: the user of the token may not do this, or the account lacks the
                feature. Its codes are `cannot_create_projects` (the user of the token may not create
                projects), `cannot_create_tags` (the user of the token may not create tags).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_project_limit` (the
                account has as many projects as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `edit_entry`.
        """
        return await self._transport.call(
            operations.EDIT,
            {
                "entry_id": entry_id,
                "date": date,
                "minutes": minutes,
                "user_id": user_id,
                "description": description,
                "project_id": project_id,
                "project_name": project_name,
                "source_url": source_url,
            },
        )

    async def mark_as_invoiced(self, entry_id: int | str, date: dt.date | dt.datetime | str) -> None:
        """Mark an entry as invoiced outside of Noko.

        For an entry that is marked already, this changes the day.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.
            date: The day of the invoice. A date, a datetime or a string `YYYY-MM-DD`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `already_invoiced` (the entry was invoiced inside of Noko already).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}/marked_as_invoiced`, https://developer.nokotime.com/v2/entries/
        """
        return await self._transport.call(operations.MARK_AS_INVOICED, {"entry_id": entry_id, "date": date})

    async def mark_many_as_invoiced(
        self, *, entry_ids: int | str | abc.Iterable[int | str], date: dt.date | dt.datetime | str
    ) -> None:
        """Mark entries as invoiced outside of Noko.

        For entries that are marked already, this changes the day. Entries that cannot be marked are ignored.

        Args:
            entry_ids: The entries. An iterable of ids, one id, or a comma-separated string; not empty.
            date: The day of the invoice. A date, a datetime or a string `YYYY-MM-DD`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/marked_as_invoiced`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `mark_as_invoiced`.
        """
        return await self._transport.call(
            operations.MARK_MANY_AS_INVOICED, {"entry_ids": entry_ids, "date": date}
        )

    async def approve(self, entry_id: int | str, *, approved_at: dt.datetime | str | None = None) -> None:
        """Approve an entry.

        An approved entry cannot be edited or deleted.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.
            approved_at: When the entry was approved. A datetime with a time zone or an ISO 8601 string with
                an offset, such as `Z`. Noko's default is the current time.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `already_approved` (the entry is approved already), `archived_project` (the
                project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}/approved`, https://developer.nokotime.com/v2/entries/
        """
        return await self._transport.call(
            operations.APPROVE, {"entry_id": entry_id, "approved_at": approved_at}
        )

    async def approve_many(
        self, entry_ids: int | str | abc.Iterable[int | str], *, approved_at: dt.datetime | str | None = None
    ) -> None:
        """Approve entries.

        Approved entries cannot be edited or deleted. Entries that cannot be approved are ignored.

        Args:
            entry_ids: The entries. An iterable of ids, one id, or a comma-separated string; not empty.
            approved_at: When the entries were approved. A datetime with a time zone or an ISO 8601 string
                with an offset, such as `Z`. Noko's default is the current time.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/approved`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `mark_as_approved`.
        """
        return await self._transport.call(
            operations.APPROVE_MANY, {"entry_ids": entry_ids, "approved_at": approved_at}
        )

    async def unapprove(self, entry_id: int | str) -> None:
        """Take back the approval of an entry.

        It can then be edited and deleted.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/{entry_id}/unapproved`, https://developer.nokotime.com/v2/entries/
        """
        return await self._transport.call(operations.UNAPPROVE, {"entry_id": entry_id})

    async def unapprove_many(self, entry_ids: int | str | abc.Iterable[int | str]) -> None:
        """Take back the approval of entries.

        They can then be edited and deleted. Entries whose approval cannot be taken back are ignored.

        Args:
            entry_ids: The entries. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /entries/unapproved`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `mark_as_unapproved`.
        """
        return await self._transport.call(operations.UNAPPROVE_MANY, {"entry_ids": entry_ids})

    async def delete(self, entry_id: int | str) -> None:
        """Delete an entry.

        An entry that is approved, that was invoiced, or whose project is archived cannot be deleted.

        Args:
            entry_id: The id of the entry. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `approved_and_locked` (the entry is approved and cannot be changed), `invoiced`
                (the entry or the expense was invoiced), `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /entries/{entry_id}`, https://developer.nokotime.com/v2/entries/

        In python-freckle-client: `delete_entry`.
        """
        return await self._transport.call(operations.DELETE, {"entry_id": entry_id})
