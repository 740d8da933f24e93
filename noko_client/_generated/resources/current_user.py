# Generated from spec/resources/current_user.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.current_user`."""

from __future__ import annotations

import datetime as dt
import decimal
import typing
from collections import abc

from noko_client._core import pages, param_types, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import current_user as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncCurrentUser", "CurrentUser"]


class CurrentUser(resource.Resource):
    """The user of the token."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def get(self) -> models.CurrentUser:
        """Get the current user.

        Returns:
            The `CurrentUser`.

        Raises:
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /current_user`, https://developer.nokotime.com/v2/current_user/
        """
        return self._transport.call(operations.GET, {})

    def edit(
        self,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        time_format: choices.TimeFormat | None = None,
        week_start: choices.WeekStart | None = None,
        send_personal_weekly_report: bool | typing.Literal["true", "false"] | None = None,
        send_team_weekly_report: bool | typing.Literal["true", "false"] | None = None,
    ) -> models.CurrentUser:
        """Change the name or the settings of the current user.

        Args:
            first_name: The new first name. Not blank. `CLEAR` removes the value.
            last_name: The new last name. Not blank. `CLEAR` removes the value.
            time_format: How Noko shows time. One of `"fraction"`, `"hours_minutes"`.
            week_start: The first day of the week. The response has it with a capital letter. One of
                `"sunday"`, `"monday"`.
            send_personal_weekly_report: Whether Noko sends the user a weekly report of their own time. True,
                False, `"true"` or `"false"`.
            send_team_weekly_report: Whether Noko sends the user a weekly report of the team. It is ignored
                for users who are not admins. True, False, `"true"` or `"false"`.

        Returns:
            The `CurrentUser`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /current_user`, https://developer.nokotime.com/v2/current_user/
        """
        return self._transport.call(
            operations.EDIT,
            {
                "first_name": first_name,
                "last_name": last_name,
                "time_format": time_format,
                "week_start": week_start,
                "send_personal_weekly_report": send_personal_weekly_report,
                "send_team_weekly_report": send_team_weekly_report,
            },
        )

    def list_entries(
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
        """List the entries of the current user.

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

        Request: `GET /current_user/entries`, https://developer.nokotime.com/v2/current_user/
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
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

    def list_expenses(
        self,
        *,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        description: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        invoice_ids: int | str | abc.Iterable[int | str] | None = None,
        from_: dt.date | dt.datetime | str | None = None,
        to: dt.date | dt.datetime | str | None = None,
        price_from: decimal.Decimal | int | float | str | None = None,
        price_to: decimal.Decimal | int | float | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        invoiced: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Expense]:
        """List the expenses of the current user.

        Args:
            user_ids: Only expenses of these users. An iterable of ids, one id, or a comma-separated string;
                not empty.
            description: Only expenses with this text in their description. Not blank.
            project_ids: Only expenses of these projects. An iterable of ids, one id, or a comma-separated
                string; not empty.
            invoice_ids: Only expenses on these invoices. An iterable of ids, one id, or a comma-separated
                string; not empty.
            from_: Only expenses of this day or later. A date, a datetime or a string `YYYY-MM-DD`.
            to: Only expenses of this day or earlier. A date, a datetime or a string `YYYY-MM-DD`.
            price_from: Only expenses with this price or a higher one. A Decimal, an int, a float or a string
                like `9.50`.
            price_to: Only expenses with this price or a lower one. A Decimal, an int, a float or a string
                like `9.50`.
            taxable: Only expenses with taxes (true) or without (false). True, False, `"true"` or `"false"`.
                Noko's default is both.
            invoiced: Only expenses that are on an invoice (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Expense`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /current_user/expenses`, https://developer.nokotime.com/v2/current_user/
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "user_ids": user_ids,
                "description": description,
                "project_ids": project_ids,
                "invoice_ids": invoice_ids,
                "from": from_,
                "to": to,
                "price_from": price_from,
                "price_to": price_to,
                "taxable": taxable,
                "invoiced": invoiced,
                "page": page,
                "per_page": per_page,
            },
        )


class AsyncCurrentUser(resource.Resource):
    """The user of the token."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    async def get(self) -> models.CurrentUser:
        """Get the current user.

        Returns:
            The `CurrentUser`.

        Raises:
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /current_user`, https://developer.nokotime.com/v2/current_user/
        """
        return await self._transport.call(operations.GET, {})

    async def edit(
        self,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        time_format: choices.TimeFormat | None = None,
        week_start: choices.WeekStart | None = None,
        send_personal_weekly_report: bool | typing.Literal["true", "false"] | None = None,
        send_team_weekly_report: bool | typing.Literal["true", "false"] | None = None,
    ) -> models.CurrentUser:
        """Change the name or the settings of the current user.

        Args:
            first_name: The new first name. Not blank. `CLEAR` removes the value.
            last_name: The new last name. Not blank. `CLEAR` removes the value.
            time_format: How Noko shows time. One of `"fraction"`, `"hours_minutes"`.
            week_start: The first day of the week. The response has it with a capital letter. One of
                `"sunday"`, `"monday"`.
            send_personal_weekly_report: Whether Noko sends the user a weekly report of their own time. True,
                False, `"true"` or `"false"`.
            send_team_weekly_report: Whether Noko sends the user a weekly report of the team. It is ignored
                for users who are not admins. True, False, `"true"` or `"false"`.

        Returns:
            The `CurrentUser`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /current_user`, https://developer.nokotime.com/v2/current_user/
        """
        return await self._transport.call(
            operations.EDIT,
            {
                "first_name": first_name,
                "last_name": last_name,
                "time_format": time_format,
                "week_start": week_start,
                "send_personal_weekly_report": send_personal_weekly_report,
                "send_team_weekly_report": send_team_weekly_report,
            },
        )

    def list_entries(
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
        """List the entries of the current user.

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

        Request: `GET /current_user/entries`, https://developer.nokotime.com/v2/current_user/
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
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

    def list_expenses(
        self,
        *,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        description: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        invoice_ids: int | str | abc.Iterable[int | str] | None = None,
        from_: dt.date | dt.datetime | str | None = None,
        to: dt.date | dt.datetime | str | None = None,
        price_from: decimal.Decimal | int | float | str | None = None,
        price_to: decimal.Decimal | int | float | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        invoiced: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Expense]:
        """List the expenses of the current user.

        Args:
            user_ids: Only expenses of these users. An iterable of ids, one id, or a comma-separated string;
                not empty.
            description: Only expenses with this text in their description. Not blank.
            project_ids: Only expenses of these projects. An iterable of ids, one id, or a comma-separated
                string; not empty.
            invoice_ids: Only expenses on these invoices. An iterable of ids, one id, or a comma-separated
                string; not empty.
            from_: Only expenses of this day or later. A date, a datetime or a string `YYYY-MM-DD`.
            to: Only expenses of this day or earlier. A date, a datetime or a string `YYYY-MM-DD`.
            price_from: Only expenses with this price or a higher one. A Decimal, an int, a float or a string
                like `9.50`.
            price_to: Only expenses with this price or a lower one. A Decimal, an int, a float or a string
                like `9.50`.
            taxable: Only expenses with taxes (true) or without (false). True, False, `"true"` or `"false"`.
                Noko's default is both.
            invoiced: Only expenses that are on an invoice (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Expense`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /current_user/expenses`, https://developer.nokotime.com/v2/current_user/
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "user_ids": user_ids,
                "description": description,
                "project_ids": project_ids,
                "invoice_ids": invoice_ids,
                "from": from_,
                "to": to,
                "price_from": price_from,
                "price_to": price_to,
                "taxable": taxable,
                "invoiced": invoiced,
                "page": page,
                "per_page": per_page,
            },
        )
