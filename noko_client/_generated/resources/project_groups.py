# Generated from spec/resources/project_groups.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.project_groups`."""

from __future__ import annotations

import builtins
import datetime as dt
import typing
from collections import abc

from noko_client._core import pages, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import project_groups as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncProjectGroups", "ProjectGroups"]


class ProjectGroups(resource.Resource):
    """Named groups of projects. A project is in one group at most."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.ProjectGroup]:
        """List the project groups of the account.

        Args:
            name: Only project groups with this text in their name. Not blank.
            project_ids: Only project groups with any of these projects. An iterable of ids, one id, or a
                comma-separated string; not empty.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `ProjectGroup`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /project_groups`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `list_project_groups`.
        """
        return self._transport.pages(
            operations.LIST, {"name": name, "project_ids": project_ids, "page": page, "per_page": per_page}
        )

    def get(self, project_group_id: int | str) -> models.ProjectGroup:
        """Get a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.

        Returns:
            The `ProjectGroup`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /project_groups/{project_group_id}`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `get_single_project_group`.
        """
        return self._transport.call(operations.GET, {"project_group_id": project_group_id})

    def create(self, *, name: str, project_ids: int | str | abc.Iterable[int | str]) -> models.ProjectGroup:
        """Create a project group.

        Args:
            name: The name. Not blank.
            project_ids: The projects in the group. Projects of another group are moved into this one. An
                iterable of ids, one id, or a comma-separated string; not empty.

        Returns:
            The `ProjectGroup`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /project_groups`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `create_project_group`.
        """
        return self._transport.call(operations.CREATE, {"name": name, "project_ids": project_ids})

    def edit(self, project_group_id: int | str, name: str) -> models.ProjectGroup:
        """Rename a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
            name: The new name. Not blank.

        Returns:
            The `ProjectGroup`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /project_groups/{project_group_id}`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `edit_project_group`.
        """
        return self._transport.call(operations.EDIT, {"project_group_id": project_group_id, "name": name})

    def list_entries(
        self,
        project_group_id: int | str,
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
        """List the entries of the projects in a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
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

        Request: `GET /project_groups/{project_group_id}/entries`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `get_all_entries_for_project_in_project_group`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "project_group_id": project_group_id,
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

    def list_projects(
        self,
        project_group_id: int | str,
        *,
        name: str | None = None,
        project_group_ids: int | str | abc.Iterable[int | str] | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        enabled: bool | typing.Literal["true", "false"] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Project]:
        """List the projects in a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
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
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /project_groups/{project_group_id}/projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `get_all_projects_in_project_group`.
        """
        return self._transport.pages(
            operations.LIST_PROJECTS,
            {
                "project_group_id": project_group_id,
                "name": name,
                "project_group_ids": project_group_ids,
                "billing_increment": billing_increment,
                "enabled": enabled,
                "billable": billable,
                "page": page,
                "per_page": per_page,
            },
        )

    def add_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> builtins.list[models.Project]:
        """Add projects to a project group.

        Projects that are in another group are ignored.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
            project_ids: The projects to add. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Returns:
            A list of `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /project_groups/{project_group_id}/add_projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `add_projects_to_group`.
        """
        return self._transport.call(
            operations.ADD_PROJECTS, {"project_group_id": project_group_id, "project_ids": project_ids}
        )

    def remove_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Remove projects from a project group.

        Projects that are not in the group are ignored.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
            project_ids: The projects to remove. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /project_groups/{project_group_id}/remove_projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `remove_projects_from_group`.
        """
        return self._transport.call(
            operations.REMOVE_PROJECTS, {"project_group_id": project_group_id, "project_ids": project_ids}
        )

    def remove_all_projects(self, project_group_id: int | str) -> None:
        """Remove all projects from a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /project_groups/{project_group_id}/remove_all_projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `remove_all_projects_from_group`.
        """
        return self._transport.call(operations.REMOVE_ALL_PROJECTS, {"project_group_id": project_group_id})

    def delete(self, project_group_id: int | str) -> None:
        """Delete a project group. Its projects are not deleted.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /project_groups/{project_group_id}`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `delete_project_group`.
        """
        return self._transport.call(operations.DELETE, {"project_group_id": project_group_id})


class AsyncProjectGroups(resource.Resource):
    """Named groups of projects. A project is in one group at most."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.ProjectGroup]:
        """List the project groups of the account.

        Args:
            name: Only project groups with this text in their name. Not blank.
            project_ids: Only project groups with any of these projects. An iterable of ids, one id, or a
                comma-separated string; not empty.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `ProjectGroup`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /project_groups`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `list_project_groups`.
        """
        return self._transport.pages(
            operations.LIST, {"name": name, "project_ids": project_ids, "page": page, "per_page": per_page}
        )

    async def get(self, project_group_id: int | str) -> models.ProjectGroup:
        """Get a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.

        Returns:
            The `ProjectGroup`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /project_groups/{project_group_id}`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `get_single_project_group`.
        """
        return await self._transport.call(operations.GET, {"project_group_id": project_group_id})

    async def create(
        self, *, name: str, project_ids: int | str | abc.Iterable[int | str]
    ) -> models.ProjectGroup:
        """Create a project group.

        Args:
            name: The name. Not blank.
            project_ids: The projects in the group. Projects of another group are moved into this one. An
                iterable of ids, one id, or a comma-separated string; not empty.

        Returns:
            The `ProjectGroup`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /project_groups`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `create_project_group`.
        """
        return await self._transport.call(operations.CREATE, {"name": name, "project_ids": project_ids})

    async def edit(self, project_group_id: int | str, name: str) -> models.ProjectGroup:
        """Rename a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
            name: The new name. Not blank.

        Returns:
            The `ProjectGroup`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /project_groups/{project_group_id}`, https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `edit_project_group`.
        """
        return await self._transport.call(
            operations.EDIT, {"project_group_id": project_group_id, "name": name}
        )

    def list_entries(
        self,
        project_group_id: int | str,
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
        """List the entries of the projects in a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
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

        Request: `GET /project_groups/{project_group_id}/entries`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `get_all_entries_for_project_in_project_group`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "project_group_id": project_group_id,
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

    def list_projects(
        self,
        project_group_id: int | str,
        *,
        name: str | None = None,
        project_group_ids: int | str | abc.Iterable[int | str] | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        enabled: bool | typing.Literal["true", "false"] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Project]:
        """List the projects in a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
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
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /project_groups/{project_group_id}/projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `get_all_projects_in_project_group`.
        """
        return self._transport.pages(
            operations.LIST_PROJECTS,
            {
                "project_group_id": project_group_id,
                "name": name,
                "project_group_ids": project_group_ids,
                "billing_increment": billing_increment,
                "enabled": enabled,
                "billable": billable,
                "page": page,
                "per_page": per_page,
            },
        )

    async def add_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> builtins.list[models.Project]:
        """Add projects to a project group.

        Projects that are in another group are ignored.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
            project_ids: The projects to add. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Returns:
            A list of `Project`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /project_groups/{project_group_id}/add_projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `add_projects_to_group`.
        """
        return await self._transport.call(
            operations.ADD_PROJECTS, {"project_group_id": project_group_id, "project_ids": project_ids}
        )

    async def remove_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Remove projects from a project group.

        Projects that are not in the group are ignored.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.
            project_ids: The projects to remove. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /project_groups/{project_group_id}/remove_projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `remove_projects_from_group`.
        """
        return await self._transport.call(
            operations.REMOVE_PROJECTS, {"project_group_id": project_group_id, "project_ids": project_ids}
        )

    async def remove_all_projects(self, project_group_id: int | str) -> None:
        """Remove all projects from a project group.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /project_groups/{project_group_id}/remove_all_projects`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `remove_all_projects_from_group`.
        """
        return await self._transport.call(
            operations.REMOVE_ALL_PROJECTS, {"project_group_id": project_group_id}
        )

    async def delete(self, project_group_id: int | str) -> None:
        """Delete a project group. Its projects are not deleted.

        Args:
            project_group_id: The id of the project group. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /project_groups/{project_group_id}`,
        https://developer.nokotime.com/v2/project_groups/

        In python-freckle-client: `delete_project_group`.
        """
        return await self._transport.call(operations.DELETE, {"project_group_id": project_group_id})
