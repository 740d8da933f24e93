# Generated from spec/resources/teams.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.teams`."""

from __future__ import annotations

import builtins
import datetime as dt
import typing
from collections import abc

from noko_client._core import pages, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import teams as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncTeams", "Teams"]


class Teams(resource.Resource):
    """Named groups of users. A user can be in several teams."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Team]:
        """List the teams of the account.

        Args:
            name: Only teams with this text in their name. Not blank.
            user_ids: Only teams with any of these users. An iterable of ids, one id, or a comma-separated
                string; not empty.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Team`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /teams`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `list_teams`.
        """
        return self._transport.pages(
            operations.LIST, {"name": name, "user_ids": user_ids, "page": page, "per_page": per_page}
        )

    def get(self, team_id: int | str) -> models.Team:
        """Get a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.

        Returns:
            The `Team`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /teams/{team_id}`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `get_single_team`.
        """
        return self._transport.call(operations.GET, {"team_id": team_id})

    def create(self, *, name: str, user_ids: int | str | abc.Iterable[int | str]) -> models.Team:
        """Create a team.

        Args:
            name: The name. Not blank.
            user_ids: The users in the team. A user can be in several teams. An iterable of ids, one id, or a
                comma-separated string; not empty.

        Returns:
            The `Team`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /teams`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `create_team`.
        """
        return self._transport.call(operations.CREATE, {"name": name, "user_ids": user_ids})

    def edit(self, team_id: int | str, name: str) -> models.Team:
        """Rename a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            name: The new name. Not blank.

        Returns:
            The `Team`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /teams/{team_id}`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `edit_team`.
        """
        return self._transport.call(operations.EDIT, {"team_id": team_id, "name": name})

    def delete(self, team_id: int | str) -> None:
        """Delete a team. Its users are not deleted.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /teams/{team_id}`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `delete_team`.
        """
        return self._transport.call(operations.DELETE, {"team_id": team_id})

    def list_entries(
        self,
        team_id: int | str,
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
        """List the entries of the users in a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
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

        Request: `GET /teams/{team_id}/entries`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `get_entries_for_users_in_team`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "team_id": team_id,
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

    def list_users(
        self,
        team_id: int | str,
        *,
        name: str | None = None,
        email: str | None = None,
        role: choices.UserRole | None = None,
        state: choices.UserState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.User]:
        """List the users in a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            name: Only users with this text in their name. Not blank.
            email: Only users with this text in their email address. Not blank.
            role: Only users with this role. One of `"supervisor"`, `"leader"`, `"coworker"`, `"contractor"`.
                Noko's default is all roles.
            state: Only users in this state. One of `"disabled"`, `"pending"`, `"active"`, `"suspended"`.
                Noko's default is all states.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `User`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /teams/{team_id}/users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `get_users_in_team`.
        """
        return self._transport.pages(
            operations.LIST_USERS,
            {
                "team_id": team_id,
                "name": name,
                "email": email,
                "role": role,
                "state": state,
                "page": page,
                "per_page": per_page,
            },
        )

    def add_users(
        self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]
    ) -> builtins.list[models.User]:
        """Add users to a team.

        Users who are in the team already are ignored.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            user_ids: The users to add. A user can be in several teams. An iterable of ids, one id, or a
                comma-separated string; not empty.

        Returns:
            A list of `User`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /teams/{team_id}/add_users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `add_users_to_team`.
        """
        return self._transport.call(operations.ADD_USERS, {"team_id": team_id, "user_ids": user_ids})

    def remove_users(self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]) -> None:
        """Remove users from a team.

        Users who are not in the team are ignored.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            user_ids: The users to remove. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /teams/{team_id}/remove_users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `remove_users_from_team`.
        """
        return self._transport.call(operations.REMOVE_USERS, {"team_id": team_id, "user_ids": user_ids})

    def remove_all_users(self, team_id: int | str) -> None:
        """Remove all users from a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /teams/{team_id}/remove_all_users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `remove_all_users_from_team`.
        """
        return self._transport.call(operations.REMOVE_ALL_USERS, {"team_id": team_id})


class AsyncTeams(resource.Resource):
    """Named groups of users. A user can be in several teams."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Team]:
        """List the teams of the account.

        Args:
            name: Only teams with this text in their name. Not blank.
            user_ids: Only teams with any of these users. An iterable of ids, one id, or a comma-separated
                string; not empty.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Team`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /teams`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `list_teams`.
        """
        return self._transport.pages(
            operations.LIST, {"name": name, "user_ids": user_ids, "page": page, "per_page": per_page}
        )

    async def get(self, team_id: int | str) -> models.Team:
        """Get a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.

        Returns:
            The `Team`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /teams/{team_id}`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `get_single_team`.
        """
        return await self._transport.call(operations.GET, {"team_id": team_id})

    async def create(self, *, name: str, user_ids: int | str | abc.Iterable[int | str]) -> models.Team:
        """Create a team.

        Args:
            name: The name. Not blank.
            user_ids: The users in the team. A user can be in several teams. An iterable of ids, one id, or a
                comma-separated string; not empty.

        Returns:
            The `Team`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /teams`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `create_team`.
        """
        return await self._transport.call(operations.CREATE, {"name": name, "user_ids": user_ids})

    async def edit(self, team_id: int | str, name: str) -> models.Team:
        """Rename a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            name: The new name. Not blank.

        Returns:
            The `Team`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /teams/{team_id}`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `edit_team`.
        """
        return await self._transport.call(operations.EDIT, {"team_id": team_id, "name": name})

    async def delete(self, team_id: int | str) -> None:
        """Delete a team. Its users are not deleted.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /teams/{team_id}`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `delete_team`.
        """
        return await self._transport.call(operations.DELETE, {"team_id": team_id})

    def list_entries(
        self,
        team_id: int | str,
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
        """List the entries of the users in a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
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

        Request: `GET /teams/{team_id}/entries`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `get_entries_for_users_in_team`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "team_id": team_id,
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

    def list_users(
        self,
        team_id: int | str,
        *,
        name: str | None = None,
        email: str | None = None,
        role: choices.UserRole | None = None,
        state: choices.UserState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.User]:
        """List the users in a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            name: Only users with this text in their name. Not blank.
            email: Only users with this text in their email address. Not blank.
            role: Only users with this role. One of `"supervisor"`, `"leader"`, `"coworker"`, `"contractor"`.
                Noko's default is all roles.
            state: Only users in this state. One of `"disabled"`, `"pending"`, `"active"`, `"suspended"`.
                Noko's default is all states.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `User`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /teams/{team_id}/users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `get_users_in_team`.
        """
        return self._transport.pages(
            operations.LIST_USERS,
            {
                "team_id": team_id,
                "name": name,
                "email": email,
                "role": role,
                "state": state,
                "page": page,
                "per_page": per_page,
            },
        )

    async def add_users(
        self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]
    ) -> builtins.list[models.User]:
        """Add users to a team.

        Users who are in the team already are ignored.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            user_ids: The users to add. A user can be in several teams. An iterable of ids, one id, or a
                comma-separated string; not empty.

        Returns:
            A list of `User`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /teams/{team_id}/add_users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `add_users_to_team`.
        """
        return await self._transport.call(operations.ADD_USERS, {"team_id": team_id, "user_ids": user_ids})

    async def remove_users(self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]) -> None:
        """Remove users from a team.

        Users who are not in the team are ignored.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.
            user_ids: The users to remove. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /teams/{team_id}/remove_users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `remove_users_from_team`.
        """
        return await self._transport.call(operations.REMOVE_USERS, {"team_id": team_id, "user_ids": user_ids})

    async def remove_all_users(self, team_id: int | str) -> None:
        """Remove all users from a team.

        Args:
            team_id: The id of the team. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /teams/{team_id}/remove_all_users`, https://developer.nokotime.com/v2/teams/

        In python-freckle-client: `remove_all_users_from_team`.
        """
        return await self._transport.call(operations.REMOVE_ALL_USERS, {"team_id": team_id})
