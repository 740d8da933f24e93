# Generated from spec/resources/projects.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.projects`."""

from __future__ import annotations

import datetime as dt
import decimal
import typing
from collections import abc

from noko_client._core import pages, param_types, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import projects as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncProjects", "Projects"]


class Projects(resource.Resource):
    """The work that time and expenses are logged for."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        project_group_ids: int | str | abc.Iterable[int | str] | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        enabled: bool | typing.Literal["true", "false"] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Project]:
        """List the projects that the user of the token can access.

        Args:
            name: Only projects with this text in their name. Not blank.
            project_group_ids: Only projects in these project groups. An iterable of ids, one id, or a
                comma-separated string; not empty.
            billing_increment: Only projects with this billing increment. One of `1`, `5`, `6`, `10`, `15`,
                `20`, `30`, `60`.
            enabled: Only active projects (true) or only archived ones (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            billable: Only projects that are billable (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Project`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `list_projects`.
        """
        return self._transport.pages(
            operations.LIST,
            {
                "name": name,
                "project_group_ids": project_group_ids,
                "billing_increment": billing_increment,
                "enabled": enabled,
                "billable": billable,
                "page": page,
                "per_page": per_page,
            },
        )

    def get(self, project_id: int | str) -> models.Project:
        """Get a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Returns:
            The `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects/{project_id}`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `get_single_project`.
        """
        return self._transport.call(operations.GET, {"project_id": project_id})

    def create(
        self,
        name: str,
        *,
        billable: bool | typing.Literal["true", "false"] | None = None,
        project_group_id: int | str | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> models.Project:
        """Create a project.

        Args:
            name: The name. Not blank.
            billable: Whether its time is billable. True, False, `"true"` or `"false"`. Noko's default is
                `True`.
            project_group_id: The project group. A positive integer or a string of digits.
            billing_increment: The number of minutes that time is rounded up to. One of `1`, `5`, `6`, `10`,
                `15`, `20`, `30`, `60`. Noko's default is that of the account, at first 15.
            color: The color. A hexadecimal color, `#rrggbb`.

        Returns:
            The `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_project_limit` (the
                account has as many projects as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /projects`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `create_project`.
        """
        return self._transport.call(
            operations.CREATE,
            {
                "name": name,
                "billable": billable,
                "project_group_id": project_group_id,
                "billing_increment": billing_increment,
                "color": color,
            },
        )

    def edit(
        self,
        project_id: int | str,
        *,
        name: str | None = None,
        project_group_id: int | str | param_types.Clear | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> models.Project:
        """Change a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            name: The new name. Not blank.
            project_group_id: The project group. A positive integer or a string of digits. `CLEAR` removes the
                value.
            billing_increment: The number of minutes that time is rounded up to. One of `1`, `5`, `6`, `10`,
                `15`, `20`, `30`, `60`.
            color: The color. A hexadecimal color, `#rrggbb`.

        Returns:
            The `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `edit_project`.
        """
        return self._transport.call(
            operations.EDIT,
            {
                "project_id": project_id,
                "name": name,
                "project_group_id": project_group_id,
                "billing_increment": billing_increment,
                "color": color,
            },
        )

    def list_entries(
        self,
        project_id: int | str,
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
        """List the entries of a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
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

        Request: `GET /projects/{project_id}/entries`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `get_all_entries_for_project`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "project_id": project_id,
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
        project_id: int | str,
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
        """List the expenses of a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
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
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects/{project_id}/expenses`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `get_expenses_for_project`.
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "project_id": project_id,
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

    def merge(self, into_id: int | str, project_id: int | str) -> None:
        """Merge another project into this one.

        All entries, expenses and invoices of the other project move into this one, and the other project is
        deleted. This cannot be undone. Neither project may be archived.

        Args:
            into_id: The id of the project that remains. A positive integer or a string of digits.
            project_id: The project to merge into this one. It is deleted. A positive integer or a string of
                digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{into_id}/merge`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `merge_project_into_this_project`.
        """
        return self._transport.call(operations.MERGE, {"into_id": into_id, "project_id": project_id})

    def delete(self, project_id: int | str) -> None:
        """Delete a project that has no entries, expenses or invoices.

        A project that has any of them can be archived instead.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `archived_project` (the project is archived), `not_deletable` (the project has
                entries, expenses or invoices and can only be archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /projects/{project_id}`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `delete_single_project`.
        """
        return self._transport.call(operations.DELETE, {"project_id": project_id})

    def archive(self, project_id: int | str) -> None:
        """Archive a project that has entries, expenses or invoices.

        Its entries, expenses and invoices are kept. A project that has none of them must be deleted instead.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `deletable` (the project has no entries, expenses or invoices and can be deleted
                instead).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/archive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `archive_single_project`.
        """
        return self._transport.call(operations.ARCHIVE, {"project_id": project_id})

    def unarchive(self, project_id: int | str) -> None:
        """Unarchive a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/unarchive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `unarchive_single_project`.
        """
        return self._transport.call(operations.UNARCHIVE, {"project_id": project_id})

    def archive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> None:
        """Archive projects.

        Projects that cannot be archived are ignored.

        Args:
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/archive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `archive_projects`.
        """
        return self._transport.call(operations.ARCHIVE_MANY, {"project_ids": project_ids})

    def unarchive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> None:
        """Unarchive projects.

        Args:
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/unarchive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `unarchive_projects`.
        """
        return self._transport.call(operations.UNARCHIVE_MANY, {"project_ids": project_ids})

    def delete_many(self, project_ids: int | str | abc.Iterable[int | str]) -> None:
        """Delete projects.

        Projects that cannot be deleted are ignored.

        Args:
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/delete`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `delete_projects`.
        """
        return self._transport.call(operations.DELETE_MANY, {"project_ids": project_ids})


class AsyncProjects(resource.Resource):
    """The work that time and expenses are logged for."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        project_group_ids: int | str | abc.Iterable[int | str] | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        enabled: bool | typing.Literal["true", "false"] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Project]:
        """List the projects that the user of the token can access.

        Args:
            name: Only projects with this text in their name. Not blank.
            project_group_ids: Only projects in these project groups. An iterable of ids, one id, or a
                comma-separated string; not empty.
            billing_increment: Only projects with this billing increment. One of `1`, `5`, `6`, `10`, `15`,
                `20`, `30`, `60`.
            enabled: Only active projects (true) or only archived ones (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            billable: Only projects that are billable (true) or are not (false). True, False, `"true"` or
                `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Project`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `list_projects`.
        """
        return self._transport.pages(
            operations.LIST,
            {
                "name": name,
                "project_group_ids": project_group_ids,
                "billing_increment": billing_increment,
                "enabled": enabled,
                "billable": billable,
                "page": page,
                "per_page": per_page,
            },
        )

    async def get(self, project_id: int | str) -> models.Project:
        """Get a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Returns:
            The `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects/{project_id}`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `get_single_project`.
        """
        return await self._transport.call(operations.GET, {"project_id": project_id})

    async def create(
        self,
        name: str,
        *,
        billable: bool | typing.Literal["true", "false"] | None = None,
        project_group_id: int | str | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> models.Project:
        """Create a project.

        Args:
            name: The name. Not blank.
            billable: Whether its time is billable. True, False, `"true"` or `"false"`. Noko's default is
                `True`.
            project_group_id: The project group. A positive integer or a string of digits.
            billing_increment: The number of minutes that time is rounded up to. One of `1`, `5`, `6`, `10`,
                `15`, `20`, `30`, `60`. Noko's default is that of the account, at first 15.
            color: The color. A hexadecimal color, `#rrggbb`.

        Returns:
            The `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_project_limit` (the
                account has as many projects as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /projects`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `create_project`.
        """
        return await self._transport.call(
            operations.CREATE,
            {
                "name": name,
                "billable": billable,
                "project_group_id": project_group_id,
                "billing_increment": billing_increment,
                "color": color,
            },
        )

    async def edit(
        self,
        project_id: int | str,
        *,
        name: str | None = None,
        project_group_id: int | str | param_types.Clear | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> models.Project:
        """Change a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            name: The new name. Not blank.
            project_group_id: The project group. A positive integer or a string of digits. `CLEAR` removes the
                value.
            billing_increment: The number of minutes that time is rounded up to. One of `1`, `5`, `6`, `10`,
                `15`, `20`, `30`, `60`.
            color: The color. A hexadecimal color, `#rrggbb`.

        Returns:
            The `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `edit_project`.
        """
        return await self._transport.call(
            operations.EDIT,
            {
                "project_id": project_id,
                "name": name,
                "project_group_id": project_group_id,
                "billing_increment": billing_increment,
                "color": color,
            },
        )

    def list_entries(
        self,
        project_id: int | str,
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
        """List the entries of a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
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

        Request: `GET /projects/{project_id}/entries`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `get_all_entries_for_project`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "project_id": project_id,
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
        project_id: int | str,
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
        """List the expenses of a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
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
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects/{project_id}/expenses`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `get_expenses_for_project`.
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "project_id": project_id,
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

    async def merge(self, into_id: int | str, project_id: int | str) -> None:
        """Merge another project into this one.

        All entries, expenses and invoices of the other project move into this one, and the other project is
        deleted. This cannot be undone. Neither project may be archived.

        Args:
            into_id: The id of the project that remains. A positive integer or a string of digits.
            project_id: The project to merge into this one. It is deleted. A positive integer or a string of
                digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `archived_project` (the project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{into_id}/merge`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `merge_project_into_this_project`.
        """
        return await self._transport.call(operations.MERGE, {"into_id": into_id, "project_id": project_id})

    async def delete(self, project_id: int | str) -> None:
        """Delete a project that has no entries, expenses or invoices.

        A project that has any of them can be archived instead.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `archived_project` (the project is archived), `not_deletable` (the project has
                entries, expenses or invoices and can only be archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /projects/{project_id}`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `delete_single_project`.
        """
        return await self._transport.call(operations.DELETE, {"project_id": project_id})

    async def archive(self, project_id: int | str) -> None:
        """Archive a project that has entries, expenses or invoices.

        Its entries, expenses and invoices are kept. A project that has none of them must be deleted instead.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `deletable` (the project has no entries, expenses or invoices and can be deleted
                instead).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/archive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `archive_single_project`.
        """
        return await self._transport.call(operations.ARCHIVE, {"project_id": project_id})

    async def unarchive(self, project_id: int | str) -> None:
        """Unarchive a project.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/unarchive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `unarchive_single_project`.
        """
        return await self._transport.call(operations.UNARCHIVE, {"project_id": project_id})

    async def archive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> None:
        """Archive projects.

        Projects that cannot be archived are ignored.

        Args:
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/archive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `archive_projects`.
        """
        return await self._transport.call(operations.ARCHIVE_MANY, {"project_ids": project_ids})

    async def unarchive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> None:
        """Unarchive projects.

        Args:
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/unarchive`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `unarchive_projects`.
        """
        return await self._transport.call(operations.UNARCHIVE_MANY, {"project_ids": project_ids})

    async def delete_many(self, project_ids: int | str | abc.Iterable[int | str]) -> None:
        """Delete projects.

        Projects that cannot be deleted are ignored.

        Args:
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/delete`, https://developer.nokotime.com/v2/projects/

        In python-freckle-client: `delete_projects`.
        """
        return await self._transport.call(operations.DELETE_MANY, {"project_ids": project_ids})
