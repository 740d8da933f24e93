# Generated from spec/resources/users.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.users`."""

from __future__ import annotations

import datetime as dt
import decimal
import typing
from collections import abc

from noko_client._core import pages, param_types, resource
from noko_client._generated import choices, models
from noko_client._generated.operations import users as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncUsers", "Users"]


class Users(resource.Resource):
    """The people in a Noko account."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        email: str | None = None,
        role: choices.UserRole | None = None,
        state: choices.UserState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.User]:
        """List the users of the account.

        Args:
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
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /users`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `list_users`.
        """
        return self._transport.pages(
            operations.LIST,
            {"name": name, "email": email, "role": role, "state": state, "page": page, "per_page": per_page},
        )

    def get(self, user_id: int | str) -> models.User:
        """Get a user.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Returns:
            The `User`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /users/{user_id}`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `get_single_user`.
        """
        return self._transport.call(operations.GET, {"user_id": user_id})

    def create(
        self,
        email: str,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        role: choices.UserRole | None = "leader",
    ) -> models.User:
        """Create a user.

        If the account is billed by user, this changes the next bill.

        Args:
            email: The email address. Not blank.
            first_name: The first name. Not blank.
            last_name: The last name. Not blank.
            role: What the user may do. One of `"supervisor"`, `"leader"`, `"coworker"`, `"contractor"`.
                Defaults to `"leader"`.

        Returns:
            The `User`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_user_limit` (the
                account has as many active users as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /users`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `create_user`.
        """
        return self._transport.call(
            operations.CREATE,
            {"email": email, "first_name": first_name, "last_name": last_name, "role": role},
        )

    def edit(
        self,
        user_id: int | str,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        role: choices.UserRole | None = None,
    ) -> models.User:
        """Change the name or the role of a user.

        If the account is billed by user, a new role may change the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
            first_name: The new first name. Not blank. `CLEAR` removes the value.
            last_name: The new last name. Not blank. `CLEAR` removes the value.
            role: The new role. One of `"supervisor"`, `"leader"`, `"coworker"`, `"contractor"`.

        Returns:
            The `User`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `deactivated` (the user is deactivated), `authenticated_user` (the user is the
                user of the token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `edit_user`.
        """
        return self._transport.call(
            operations.EDIT,
            {"user_id": user_id, "first_name": first_name, "last_name": last_name, "role": role},
        )

    def delete(self, user_id: int | str) -> None:
        """Delete a user who has no entries.

        A user who has entries can only be deactivated. The owner of the account cannot be deleted, and users
        cannot delete themselves. If the account is billed by user, this changes the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `account_owner` (the user owns the account), `authenticated_user` (the user is
                the user of the token), `not_deletable` (the user has entries and can only be deactivated).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /users/{user_id}`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `delete_user`.
        """
        return self._transport.call(operations.DELETE, {"user_id": user_id})

    def deactivate(self, user_id: int | str) -> None:
        """Deactivate a user who has entries.

        A deactivated user cannot sign in and does not count towards the user limit of the account. A user who
        has no entries must be deleted instead. The owner of the account cannot be deactivated, and users
        cannot deactivate themselves. If the account is billed by user, this changes the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `account_owner` (the user owns the account), `authenticated_user` (the user is
                the user of the token), `deletable` (the user has no entries and can be deleted instead).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/deactivate`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `deactivate_user`.
        """
        return self._transport.call(operations.DEACTIVATE, {"user_id": user_id})

    def reactivate(self, user_id: int | str) -> None:
        """Reactivate a deactivated user.

        If the account is billed by user, this changes the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `not_deactivated` (the user is not deactivated).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_user_limit` (the
                account has as many active users as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/activate`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `reactivate_user`.
        """
        return self._transport.call(operations.REACTIVATE, {"user_id": user_id})

    def list_entries(
        self,
        user_id: int | str,
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
        """List the entries of a user.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
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

        Request: `GET /users/{user_id}/entries`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `get_user_entries`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "user_id": user_id,
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
        user_id: int | str,
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
        """List the expenses of a user.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
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

        Request: `GET /users/{user_id}/expenses`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `get_user_expenses`.
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "user_id": user_id,
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

    def give_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Give a user access to projects.

        Only contractors need access; all other roles can access all projects. Projects that the user can
        access already, and projects that the user cannot be given access to, are ignored.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `deactivated` (the user is deactivated), `authenticated_user` (the user is the
                user of the token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/give_access_to_projects`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `give_user_access_to_projects`.
        """
        return self._transport.call(
            operations.GIVE_ACCESS_TO_PROJECTS, {"user_id": user_id, "project_ids": project_ids}
        )

    def revoke_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Revoke a user's access to projects.

        Only contractors are affected. The user no longer sees the entries and expenses of these projects. The
        user's own entries and expenses are not deleted. Projects that the user cannot access are ignored.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `can_access_all_projects` (the role of the user gives access to all projects),
                `deactivated` (the user is deactivated), `authenticated_user` (the user is the user of the
                token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/revoke_access_to_projects`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `revoke_user_access_to_projects`.
        """
        return self._transport.call(
            operations.REVOKE_ACCESS_TO_PROJECTS, {"user_id": user_id, "project_ids": project_ids}
        )

    def revoke_access_to_all_projects(self, user_id: int | str) -> None:
        """Revoke a user's access to all projects.

        Only contractors are affected. The user no longer sees the entries and expenses of the projects. The
        user's own entries and expenses are not deleted.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `can_access_all_projects` (the role of the user gives access to all projects),
                `deactivated` (the user is deactivated), `authenticated_user` (the user is the user of the
                token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/revoke_access_to_all_projects`,
        https://developer.nokotime.com/v2/users/

        In python-freckle-client: `revoke_user_access_to_all_projects`.
        """
        return self._transport.call(operations.REVOKE_ACCESS_TO_ALL_PROJECTS, {"user_id": user_id})


class AsyncUsers(resource.Resource):
    """The people in a Noko account."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        name: str | None = None,
        email: str | None = None,
        role: choices.UserRole | None = None,
        state: choices.UserState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.User]:
        """List the users of the account.

        Args:
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
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /users`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `list_users`.
        """
        return self._transport.pages(
            operations.LIST,
            {"name": name, "email": email, "role": role, "state": state, "page": page, "per_page": per_page},
        )

    async def get(self, user_id: int | str) -> models.User:
        """Get a user.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Returns:
            The `User`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /users/{user_id}`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `get_single_user`.
        """
        return await self._transport.call(operations.GET, {"user_id": user_id})

    async def create(
        self,
        email: str,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        role: choices.UserRole | None = "leader",
    ) -> models.User:
        """Create a user.

        If the account is billed by user, this changes the next bill.

        Args:
            email: The email address. Not blank.
            first_name: The first name. Not blank.
            last_name: The last name. Not blank.
            role: What the user may do. One of `"supervisor"`, `"leader"`, `"coworker"`, `"contractor"`.
                Defaults to `"leader"`.

        Returns:
            The `User`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_user_limit` (the
                account has as many active users as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /users`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `create_user`.
        """
        return await self._transport.call(
            operations.CREATE,
            {"email": email, "first_name": first_name, "last_name": last_name, "role": role},
        )

    async def edit(
        self,
        user_id: int | str,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        role: choices.UserRole | None = None,
    ) -> models.User:
        """Change the name or the role of a user.

        If the account is billed by user, a new role may change the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
            first_name: The new first name. Not blank. `CLEAR` removes the value.
            last_name: The new last name. Not blank. `CLEAR` removes the value.
            role: The new role. One of `"supervisor"`, `"leader"`, `"coworker"`, `"contractor"`.

        Returns:
            The `User`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `deactivated` (the user is deactivated), `authenticated_user` (the user is the
                user of the token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `edit_user`.
        """
        return await self._transport.call(
            operations.EDIT,
            {"user_id": user_id, "first_name": first_name, "last_name": last_name, "role": role},
        )

    async def delete(self, user_id: int | str) -> None:
        """Delete a user who has no entries.

        A user who has entries can only be deactivated. The owner of the account cannot be deleted, and users
        cannot delete themselves. If the account is billed by user, this changes the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `account_owner` (the user owns the account), `authenticated_user` (the user is
                the user of the token), `not_deletable` (the user has entries and can only be deactivated).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /users/{user_id}`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `delete_user`.
        """
        return await self._transport.call(operations.DELETE, {"user_id": user_id})

    async def deactivate(self, user_id: int | str) -> None:
        """Deactivate a user who has entries.

        A deactivated user cannot sign in and does not count towards the user limit of the account. A user who
        has no entries must be deleted instead. The owner of the account cannot be deactivated, and users
        cannot deactivate themselves. If the account is billed by user, this changes the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `account_owner` (the user owns the account), `authenticated_user` (the user is
                the user of the token), `deletable` (the user has no entries and can be deleted instead).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/deactivate`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `deactivate_user`.
        """
        return await self._transport.call(operations.DEACTIVATE, {"user_id": user_id})

    async def reactivate(self, user_id: int | str) -> None:
        """Reactivate a deactivated user.

        If the account is billed by user, this changes the next bill.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its code is `not_deactivated` (the user is not deactivated).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation. Its code is `reached_user_limit` (the
                account has as many active users as its plan allows).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/activate`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `reactivate_user`.
        """
        return await self._transport.call(operations.REACTIVATE, {"user_id": user_id})

    def list_entries(
        self,
        user_id: int | str,
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
        """List the entries of a user.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
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

        Request: `GET /users/{user_id}/entries`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `get_user_entries`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "user_id": user_id,
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
        user_id: int | str,
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
        """List the expenses of a user.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
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

        Request: `GET /users/{user_id}/expenses`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `get_user_expenses`.
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "user_id": user_id,
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

    async def give_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Give a user access to projects.

        Only contractors need access; all other roles can access all projects. Projects that the user can
        access already, and projects that the user cannot be given access to, are ignored.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `deactivated` (the user is deactivated), `authenticated_user` (the user is the
                user of the token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/give_access_to_projects`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `give_user_access_to_projects`.
        """
        return await self._transport.call(
            operations.GIVE_ACCESS_TO_PROJECTS, {"user_id": user_id, "project_ids": project_ids}
        )

    async def revoke_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Revoke a user's access to projects.

        Only contractors are affected. The user no longer sees the entries and expenses of these projects. The
        user's own entries and expenses are not deleted. Projects that the user cannot access are ignored.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.
            project_ids: The projects. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `can_access_all_projects` (the role of the user gives access to all projects),
                `deactivated` (the user is deactivated), `authenticated_user` (the user is the user of the
                token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/revoke_access_to_projects`, https://developer.nokotime.com/v2/users/

        In python-freckle-client: `revoke_user_access_to_projects`.
        """
        return await self._transport.call(
            operations.REVOKE_ACCESS_TO_PROJECTS, {"user_id": user_id, "project_ids": project_ids}
        )

    async def revoke_access_to_all_projects(self, user_id: int | str) -> None:
        """Revoke a user's access to all projects.

        Only contractors are affected. The user no longer sees the entries and expenses of the projects. The
        user's own entries and expenses are not deleted.

        Args:
            user_id: The id of the user. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `can_access_all_projects` (the role of the user gives access to all projects),
                `deactivated` (the user is deactivated), `authenticated_user` (the user is the user of the
                token).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /users/{user_id}/revoke_access_to_all_projects`,
        https://developer.nokotime.com/v2/users/

        In python-freckle-client: `revoke_user_access_to_all_projects`.
        """
        return await self._transport.call(operations.REVOKE_ACCESS_TO_ALL_PROJECTS, {"user_id": user_id})
