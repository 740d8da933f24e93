# Generated from spec/resources/expenses.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.expenses`."""

from __future__ import annotations

import datetime as dt
import decimal
import typing
from collections import abc

from noko_client._core import pages, param_types, resource
from noko_client._generated import models
from noko_client._generated.operations import expenses as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncExpenses", "Expenses"]


class Expenses(resource.Resource):
    """The money that users spend on projects."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
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
        """List the expenses of the account, newest first.

        An expense is listed if it passes all filters.

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

        Request: `GET /expenses`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `list_expenses`.
        """
        return self._transport.pages(
            operations.LIST,
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

    def get(self, expense_id: int | str) -> models.Expense:
        """Get an expense.

        Args:
            expense_id: The id of the expense. A positive integer or a string of digits.

        Returns:
            The `Expense`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /expenses/{expense_id}`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `get_single_expense`.
        """
        return self._transport.call(operations.GET, {"expense_id": expense_id})

    def create(
        self,
        *,
        date: dt.date | dt.datetime | str,
        project_id: int | str,
        price: decimal.Decimal | int | float | str,
        user_id: int | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        description: str | param_types.Clear | None = None,
    ) -> models.Expense:
        """Create an expense.

        Args:
            date: The day of the expense. A date, a datetime or a string `YYYY-MM-DD`.
            project_id: The project. A positive integer or a string of digits.
            price: The price without the currency; it can be negative. A Decimal, an int, a float or a string
                like `9.50`.
            user_id: The user. A positive integer or a string of digits. Noko's default is the user of the
                token.
            taxable: Whether taxes apply. True, False, `"true"` or `"false"`. Noko's default is `True`.
            description: What was bought. Tags in it have no effect. Not blank. `CLEAR` removes the value.

        Returns:
            The `Expense`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /expenses`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `create_expense`.
        """
        return self._transport.call(
            operations.CREATE,
            {
                "date": date,
                "project_id": project_id,
                "price": price,
                "user_id": user_id,
                "taxable": taxable,
                "description": description,
            },
        )

    def edit(
        self,
        expense_id: int | str,
        *,
        date: dt.date | dt.datetime | str,
        project_id: int | str,
        price: decimal.Decimal | int | float | str,
        user_id: int | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        description: str | param_types.Clear | None = None,
    ) -> models.Expense:
        """Change an expense.

        The date, the project and the price are required. What else is left out gets its default.

        Args:
            expense_id: The id of the expense. A positive integer or a string of digits.
            date: The day of the expense. A date, a datetime or a string `YYYY-MM-DD`.
            project_id: The project. A positive integer or a string of digits.
            price: The price without the currency; it can be negative. A Decimal, an int, a float or a string
                like `9.50`.
            user_id: The user. A positive integer or a string of digits. Noko's default is the user of the
                token.
            taxable: Whether taxes apply. True, False, `"true"` or `"false"`. Noko's default is `True`.
            description: What was bought. Tags in it have no effect. Not blank. `CLEAR` removes the value.

        Returns:
            The `Expense`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `invoiced` (the entry or the expense was invoiced), `archived_project` (the
                project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /expenses/{expense_id}`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `edit_expense`.
        """
        return self._transport.call(
            operations.EDIT,
            {
                "expense_id": expense_id,
                "date": date,
                "project_id": project_id,
                "price": price,
                "user_id": user_id,
                "taxable": taxable,
                "description": description,
            },
        )

    def delete(self, expense_id: int | str) -> None:
        """Delete an expense.

        Args:
            expense_id: The id of the expense. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `invoiced` (the entry or the expense was invoiced), `archived_project` (the
                project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /expenses/{expense_id}`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `delete_expense`.
        """
        return self._transport.call(operations.DELETE, {"expense_id": expense_id})


class AsyncExpenses(resource.Resource):
    """The money that users spend on projects."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
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
        """List the expenses of the account, newest first.

        An expense is listed if it passes all filters.

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

        Request: `GET /expenses`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `list_expenses`.
        """
        return self._transport.pages(
            operations.LIST,
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

    async def get(self, expense_id: int | str) -> models.Expense:
        """Get an expense.

        Args:
            expense_id: The id of the expense. A positive integer or a string of digits.

        Returns:
            The `Expense`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /expenses/{expense_id}`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `get_single_expense`.
        """
        return await self._transport.call(operations.GET, {"expense_id": expense_id})

    async def create(
        self,
        *,
        date: dt.date | dt.datetime | str,
        project_id: int | str,
        price: decimal.Decimal | int | float | str,
        user_id: int | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        description: str | param_types.Clear | None = None,
    ) -> models.Expense:
        """Create an expense.

        Args:
            date: The day of the expense. A date, a datetime or a string `YYYY-MM-DD`.
            project_id: The project. A positive integer or a string of digits.
            price: The price without the currency; it can be negative. A Decimal, an int, a float or a string
                like `9.50`.
            user_id: The user. A positive integer or a string of digits. Noko's default is the user of the
                token.
            taxable: Whether taxes apply. True, False, `"true"` or `"false"`. Noko's default is `True`.
            description: What was bought. Tags in it have no effect. Not blank. `CLEAR` removes the value.

        Returns:
            The `Expense`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /expenses`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `create_expense`.
        """
        return await self._transport.call(
            operations.CREATE,
            {
                "date": date,
                "project_id": project_id,
                "price": price,
                "user_id": user_id,
                "taxable": taxable,
                "description": description,
            },
        )

    async def edit(
        self,
        expense_id: int | str,
        *,
        date: dt.date | dt.datetime | str,
        project_id: int | str,
        price: decimal.Decimal | int | float | str,
        user_id: int | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        description: str | param_types.Clear | None = None,
    ) -> models.Expense:
        """Change an expense.

        The date, the project and the price are required. What else is left out gets its default.

        Args:
            expense_id: The id of the expense. A positive integer or a string of digits.
            date: The day of the expense. A date, a datetime or a string `YYYY-MM-DD`.
            project_id: The project. A positive integer or a string of digits.
            price: The price without the currency; it can be negative. A Decimal, an int, a float or a string
                like `9.50`.
            user_id: The user. A positive integer or a string of digits. Noko's default is the user of the
                token.
            taxable: Whether taxes apply. True, False, `"true"` or `"false"`. Noko's default is `True`.
            description: What was bought. Tags in it have no effect. Not blank. `CLEAR` removes the value.

        Returns:
            The `Expense`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `invoiced` (the entry or the expense was invoiced), `archived_project` (the
                project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /expenses/{expense_id}`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `edit_expense`.
        """
        return await self._transport.call(
            operations.EDIT,
            {
                "expense_id": expense_id,
                "date": date,
                "project_id": project_id,
                "price": price,
                "user_id": user_id,
                "taxable": taxable,
                "description": description,
            },
        )

    async def delete(self, expense_id: int | str) -> None:
        """Delete an expense.

        Args:
            expense_id: The id of the expense. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `invoiced` (the entry or the expense was invoiced), `archived_project` (the
                project is archived).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /expenses/{expense_id}`, https://developer.nokotime.com/v2/expenses/

        In python-freckle-client: `delete_expense`.
        """
        return await self._transport.call(operations.DELETE, {"expense_id": expense_id})
