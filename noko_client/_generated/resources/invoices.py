# Generated from spec/resources/invoices.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.invoices`."""

from __future__ import annotations

import datetime as dt
import decimal
import typing
from collections import abc

from noko_client._core import pages, param_types, resource
from noko_client._generated import choices, inputs, models
from noko_client._generated.operations import invoices as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncInvoices", "Invoices"]


class Invoices(resource.Resource):
    """Bills for time and expenses."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        state: choices.InvoiceState | None = None,
        reference: str | None = None,
        invoice_date_from: dt.date | dt.datetime | str | None = None,
        invoice_date_to: dt.date | dt.datetime | str | None = None,
        project_name: str | None = None,
        total_amount_from: decimal.Decimal | int | float | str | None = None,
        total_amount_to: decimal.Decimal | int | float | str | None = None,
        recipient_details: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        company_name: str | None = None,
        company_details: str | None = None,
        description: str | None = None,
        footer: str | None = None,
        has_online_payment_details: bool | typing.Literal["true", "false"] | None = None,
        has_custom_html: bool | typing.Literal["true", "false"] | None = None,
        show_hours_worked: bool | typing.Literal["true", "false"] | None = None,
        show_full_report: bool | typing.Literal["true", "false"] | None = None,
        show_user_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_name_for_expenses: bool | typing.Literal["true", "false"] | None = None,
        locale: choices.InvoiceLocale | None = None,
        currency_code: choices.Currency | None = None,
        currency_symbol: str | None = None,
        rate_calculation: choices.RateCalculationMethod | None = None,
        updated_from: dt.datetime | str | None = None,
        updated_to: dt.datetime | str | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Invoice]:
        """List the invoices of the account.

        Args:
            state: Only invoices in this state. One of `"unpaid"`, `"awaiting_payment"`, `"in_progress"`,
                `"paid"`, `"none"`. Noko's default is all states.
            reference: Only invoices with this text in their reference. Not blank.
            invoice_date_from: Only invoices of this day or later. A date, a datetime or a string
                `YYYY-MM-DD`.
            invoice_date_to: Only invoices of this day or earlier. A date, a datetime or a string
                `YYYY-MM-DD`.
            project_name: Only invoices with this text in their project name. Not blank.
            total_amount_from: Only invoices with this total amount or a higher one. A Decimal, an int, a
                float or a string like `9.50`.
            total_amount_to: Only invoices with this total amount or a lower one. A Decimal, an int, a float
                or a string like `9.50`.
            recipient_details: Only invoices with this text in their recipient details. Not blank.
            project_ids: Only invoices of these projects. An iterable of ids, one id, or a comma-separated
                string; not empty.
            company_name: Only invoices with this text in their company name. Not blank.
            company_details: Only invoices with this text in their company details. Not blank.
            description: Only invoices with this text in their description. Not blank.
            footer: Only invoices with this text in their footer. Not blank.
            has_online_payment_details: Only invoices that can be paid online (true) or cannot (false). True,
                False, `"true"` or `"false"`. Noko's default is both.
            has_custom_html: Only invoices with custom HTML (true) or without (false). True, False, `"true"`
                or `"false"`. Noko's default is both.
            show_hours_worked: Only invoices that show the hours worked (true) or do not (false). True, False,
                `"true"` or `"false"`. Noko's default is both.
            show_full_report: Only invoices that show the full report (true) or do not (false). True, False,
                `"true"` or `"false"`. Noko's default is both.
            show_user_summaries: Only invoices that show the time of each user (true) or do not (false). True,
                False, `"true"` or `"false"`. Noko's default is both.
            show_project_summaries: Only invoices that show the time of each project (true) or do not (false).
                True, False, `"true"` or `"false"`. Noko's default is both.
            show_project_name_for_expenses: Only invoices that show the project of each expense (true) or do
                not (false). True, False, `"true"` or `"false"`. Noko's default is both.
            locale: Only invoices in this locale. One of `noko_client.models.InvoiceLocale`.
            currency_code: Only invoices in this currency. One of `noko_client.models.Currency`.
            currency_symbol: Only invoices with this text in their currency symbol. Not blank.
            rate_calculation: Only invoices with this method of rate calculation. One of
                `"standard_hourly_rate"`, `"custom_hourly_rates"`, `"flat_rate"`.
            updated_from: Only invoices changed at this time or later. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            updated_to: Only invoices changed at this time or earlier. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Invoice`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /invoices`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `list_invoices`.
        """
        return self._transport.pages(
            operations.LIST,
            {
                "state": state,
                "reference": reference,
                "invoice_date_from": invoice_date_from,
                "invoice_date_to": invoice_date_to,
                "project_name": project_name,
                "total_amount_from": total_amount_from,
                "total_amount_to": total_amount_to,
                "recipient_details": recipient_details,
                "project_ids": project_ids,
                "company_name": company_name,
                "company_details": company_details,
                "description": description,
                "footer": footer,
                "has_online_payment_details": has_online_payment_details,
                "has_custom_html": has_custom_html,
                "show_hours_worked": show_hours_worked,
                "show_full_report": show_full_report,
                "show_user_summaries": show_user_summaries,
                "show_project_summaries": show_project_summaries,
                "show_project_name_for_expenses": show_project_name_for_expenses,
                "locale": locale,
                "currency_code": currency_code,
                "currency_symbol": currency_symbol,
                "rate_calculation": rate_calculation,
                "updated_from": updated_from,
                "updated_to": updated_to,
                "page": page,
                "per_page": per_page,
            },
        )

    def get(self, invoice_id: int | str) -> models.Invoice:
        """Get an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Returns:
            The `Invoice`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /invoices/{invoice_id}`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `get_single_invoice`.
        """
        return self._transport.call(operations.GET, {"invoice_id": invoice_id})

    def create(
        self,
        invoice_date: dt.date | dt.datetime | str,
        *,
        reference: str | None = None,
        show_hours_worked: bool | typing.Literal["true", "false"] | None = None,
        show_full_report: bool | typing.Literal["true", "false"] | None = None,
        show_user_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_name_for_expenses: bool | typing.Literal["true", "false"] | None = None,
        entry_ids: int | str | abc.Iterable[int | str] | None = None,
        expense_ids: int | str | abc.Iterable[int | str] | None = None,
        taxes: abc.Iterable[inputs.InvoiceTaxInput] | None = None,
        project_name: str | param_types.Clear | None = None,
        company_name: str | param_types.Clear | None = None,
        company_details: str | param_types.Clear | None = None,
        recipient_details: str | param_types.Clear | None = None,
        description: str | param_types.Clear | None = None,
        footer: str | param_types.Clear | None = None,
        rate_calculation: inputs.RateCalculationInput | None = None,
        customization: inputs.InvoiceCustomizationInput | None = None,
    ) -> models.Invoice:
        """Create an invoice.

        If one of the entries or expenses cannot be added, the invoice is not created, and the error lists
        which cannot and why.

        Args:
            invoice_date: The date of the invoice. A date, a datetime or a string `YYYY-MM-DD`.
            reference: The invoice number. Not blank. Noko's default is a value based on earlier invoices.
            show_hours_worked: Whether the invoice shows the hours worked. True, False, `"true"` or `"false"`.
                Noko's default is `True`.
            show_full_report: Whether the invoice shows the full report. True, False, `"true"` or `"false"`.
                Noko's default is `False`.
            show_user_summaries: Whether the invoice shows the time of each user. True, False, `"true"` or
                `"false"`. Noko's default is `False`.
            show_project_summaries: Whether the invoice shows the time of each project. True, False, `"true"`
                or `"false"`. Noko's default is `False`.
            show_project_name_for_expenses: Whether the invoice shows the project of each expense. True,
                False, `"true"` or `"false"`. Noko's default is `False`.
            entry_ids: The entries on the invoice. An iterable of ids, one id, or a comma-separated string;
                not empty.
            expense_ids: The expenses on the invoice. An iterable of ids, one id, or a comma-separated string;
                not empty.
            taxes: The taxes on the invoice. An iterable of mappings, see
                `noko_client.inputs.InvoiceTaxInput`.
            project_name: The names of the projects. Not blank. `CLEAR` removes the value.
            company_name: The company that issues the invoice. Not blank. `CLEAR` removes the value.
            company_details: The address and other details of the company. Not blank. `CLEAR` removes the
                value.
            recipient_details: The address and other details of the recipient. Not blank. `CLEAR` removes the
                value.
            description: The description, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            footer: The footer of each page, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            rate_calculation: How the amount for the hours is calculated. A mapping, see
                `noko_client.inputs.RateCalculationInput`.
            customization: The labels, locale, currency and online payment; the rest is that of an earlier
                invoice for the projects. A mapping, see `noko_client.inputs.InvoiceCustomizationInput`.

        Returns:
            The `Invoice`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `archived_project` (the project is archived), `missing` (an entry or an expense
                does not exist).
            UnprocessableEntityError: 422: a value failed validation. Its code is `locale_not_available` (Noko
                does not support the locale).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /invoices`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `create_invoice`.
        """
        return self._transport.call(
            operations.CREATE,
            {
                "invoice_date": invoice_date,
                "reference": reference,
                "show_hours_worked": show_hours_worked,
                "show_full_report": show_full_report,
                "show_user_summaries": show_user_summaries,
                "show_project_summaries": show_project_summaries,
                "show_project_name_for_expenses": show_project_name_for_expenses,
                "entry_ids": entry_ids,
                "expense_ids": expense_ids,
                "taxes": taxes,
                "project_name": project_name,
                "company_name": company_name,
                "company_details": company_details,
                "recipient_details": recipient_details,
                "description": description,
                "footer": footer,
                "rate_calculation": rate_calculation,
                "customization": customization,
            },
        )

    def edit(
        self,
        invoice_id: int | str,
        *,
        invoice_date: dt.date | dt.datetime | str | None = None,
        reference: str | None = None,
        show_hours_worked: bool | typing.Literal["true", "false"] | None = None,
        show_full_report: bool | typing.Literal["true", "false"] | None = None,
        show_user_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_name_for_expenses: bool | typing.Literal["true", "false"] | None = None,
        project_name: str | param_types.Clear | None = None,
        company_name: str | param_types.Clear | None = None,
        company_details: str | param_types.Clear | None = None,
        recipient_details: str | param_types.Clear | None = None,
        description: str | param_types.Clear | None = None,
        footer: str | param_types.Clear | None = None,
        rate_calculation: inputs.RateCalculationInput | None = None,
        customization: inputs.InvoiceCustomizationInput | None = None,
    ) -> models.Invoice:
        """Change an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            invoice_date: The date of the invoice. A date, a datetime or a string `YYYY-MM-DD`.
            reference: The invoice number. Not blank.
            show_hours_worked: Whether the invoice shows the hours worked. True, False, `"true"` or `"false"`.
            show_full_report: Whether the invoice shows the full report. True, False, `"true"` or `"false"`.
            show_user_summaries: Whether the invoice shows the time of each user. True, False, `"true"` or
                `"false"`.
            show_project_summaries: Whether the invoice shows the time of each project. True, False, `"true"`
                or `"false"`.
            show_project_name_for_expenses: Whether the invoice shows the project of each expense. True,
                False, `"true"` or `"false"`.
            project_name: The names of the projects. Not blank. `CLEAR` removes the value.
            company_name: The company that issues the invoice. Not blank. `CLEAR` removes the value.
            company_details: The address and other details of the company. Not blank. `CLEAR` removes the
                value.
            recipient_details: The address and other details of the recipient. Not blank. `CLEAR` removes the
                value.
            description: The description, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            footer: The footer of each page, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            rate_calculation: How the amount for the hours is calculated. A mapping, see
                `noko_client.inputs.RateCalculationInput`.
            customization: The labels, locale, currency and online payment; the rest is that of an earlier
                invoice for the projects. A mapping, see `noko_client.inputs.InvoiceCustomizationInput`.

        Returns:
            The `Invoice`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation. Its code is `locale_not_available` (Noko
                does not support the locale).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `edit_invoice`.
        """
        return self._transport.call(
            operations.EDIT,
            {
                "invoice_id": invoice_id,
                "invoice_date": invoice_date,
                "reference": reference,
                "show_hours_worked": show_hours_worked,
                "show_full_report": show_full_report,
                "show_user_summaries": show_user_summaries,
                "show_project_summaries": show_project_summaries,
                "show_project_name_for_expenses": show_project_name_for_expenses,
                "project_name": project_name,
                "company_name": company_name,
                "company_details": company_details,
                "recipient_details": recipient_details,
                "description": description,
                "footer": footer,
                "rate_calculation": rate_calculation,
                "customization": customization,
            },
        )

    def mark_as_paid(self, invoice_id: int | str) -> None:
        """Mark an invoice as paid.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/paid`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `mark_invoice_as_paid`.
        """
        return self._transport.call(operations.MARK_AS_PAID, {"invoice_id": invoice_id})

    def mark_as_unpaid(self, invoice_id: int | str) -> None:
        """Mark an invoice as unpaid.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/unpaid`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `mark_invoice_as_unpaid`.
        """
        return self._transport.call(operations.MARK_AS_UNPAID, {"invoice_id": invoice_id})

    def list_entries(
        self,
        invoice_id: int | str,
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
        """List the entries on an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
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

        Request: `GET /invoices/{invoice_id}/entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `get_invoice_entries`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "invoice_id": invoice_id,
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
        invoice_id: int | str,
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
        """List the expenses on an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
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

        Request: `GET /invoices/{invoice_id}/expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `get_invoice_expenses`.
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "invoice_id": invoice_id,
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

    def add_entries(self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]) -> None:
        """Add entries to an invoice.

        If one of them cannot be added, none is, and the error lists which cannot and why.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            entry_ids: The entries to add. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid), `archived_project` (the project is archived), `missing` (an entry or an expense does
                not exist).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/add_entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `add_entries_to_invoice`.
        """
        return self._transport.call(
            operations.ADD_ENTRIES, {"invoice_id": invoice_id, "entry_ids": entry_ids}
        )

    def remove_entries(self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]) -> None:
        """Remove entries from an invoice.

        Entries that are not on the invoice are ignored.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            entry_ids: The entries to remove. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_entries_from_invoice`.
        """
        return self._transport.call(
            operations.REMOVE_ENTRIES, {"invoice_id": invoice_id, "entry_ids": entry_ids}
        )

    def remove_all_entries(self, invoice_id: int | str) -> None:
        """Remove all entries from an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_all_entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_all_entries_from_invoice`.
        """
        return self._transport.call(operations.REMOVE_ALL_ENTRIES, {"invoice_id": invoice_id})

    def add_expenses(self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]) -> None:
        """Add expenses to an invoice.

        If one of them cannot be added, none is, and the error lists which cannot and why.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            expense_ids: The expenses to add. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid), `archived_project` (the project is archived), `missing` (an entry or an expense does
                not exist).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/add_expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `add_expenses_to_invoice`.
        """
        return self._transport.call(
            operations.ADD_EXPENSES, {"invoice_id": invoice_id, "expense_ids": expense_ids}
        )

    def remove_expenses(
        self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Remove expenses from an invoice.

        Expenses that are not on the invoice are ignored.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            expense_ids: The expenses to remove. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_expenses_from_invoice`.
        """
        return self._transport.call(
            operations.REMOVE_EXPENSES, {"invoice_id": invoice_id, "expense_ids": expense_ids}
        )

    def remove_all_expenses(self, invoice_id: int | str) -> None:
        """Remove all expenses from an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_all_expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_all_expenses_from_invoice`.
        """
        return self._transport.call(operations.REMOVE_ALL_EXPENSES, {"invoice_id": invoice_id})

    def add_taxes(self, invoice_id: int | str, taxes: abc.Iterable[inputs.InvoiceTaxInput]) -> None:
        """Add taxes to an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            taxes: The taxes to add. An iterable of mappings, see `noko_client.inputs.InvoiceTaxInput`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/add_taxes`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `add_taxes_to_invoice`.
        """
        return self._transport.call(operations.ADD_TAXES, {"invoice_id": invoice_id, "taxes": taxes})

    def remove_taxes(self, invoice_id: int | str, tax_ids: int | str | abc.Iterable[int | str]) -> None:
        """Remove taxes from an invoice.

        Taxes that are not on the invoice are ignored.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            tax_ids: The taxes to remove. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_taxes`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_taxes_from_invoice`.
        """
        return self._transport.call(operations.REMOVE_TAXES, {"invoice_id": invoice_id, "tax_ids": tax_ids})

    def remove_all_taxes(self, invoice_id: int | str) -> None:
        """Remove all taxes from an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_all_taxes`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_all_taxes_from_invoice`.
        """
        return self._transport.call(operations.REMOVE_ALL_TAXES, {"invoice_id": invoice_id})

    def delete(self, invoice_id: int | str) -> None:
        """Delete an invoice.

        Its entries and expenses are no longer invoiced.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /invoices/{invoice_id}`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `delete_invoice`.
        """
        return self._transport.call(operations.DELETE, {"invoice_id": invoice_id})


class AsyncInvoices(resource.Resource):
    """Bills for time and expenses."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        state: choices.InvoiceState | None = None,
        reference: str | None = None,
        invoice_date_from: dt.date | dt.datetime | str | None = None,
        invoice_date_to: dt.date | dt.datetime | str | None = None,
        project_name: str | None = None,
        total_amount_from: decimal.Decimal | int | float | str | None = None,
        total_amount_to: decimal.Decimal | int | float | str | None = None,
        recipient_details: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        company_name: str | None = None,
        company_details: str | None = None,
        description: str | None = None,
        footer: str | None = None,
        has_online_payment_details: bool | typing.Literal["true", "false"] | None = None,
        has_custom_html: bool | typing.Literal["true", "false"] | None = None,
        show_hours_worked: bool | typing.Literal["true", "false"] | None = None,
        show_full_report: bool | typing.Literal["true", "false"] | None = None,
        show_user_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_name_for_expenses: bool | typing.Literal["true", "false"] | None = None,
        locale: choices.InvoiceLocale | None = None,
        currency_code: choices.Currency | None = None,
        currency_symbol: str | None = None,
        rate_calculation: choices.RateCalculationMethod | None = None,
        updated_from: dt.datetime | str | None = None,
        updated_to: dt.datetime | str | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Invoice]:
        """List the invoices of the account.

        Args:
            state: Only invoices in this state. One of `"unpaid"`, `"awaiting_payment"`, `"in_progress"`,
                `"paid"`, `"none"`. Noko's default is all states.
            reference: Only invoices with this text in their reference. Not blank.
            invoice_date_from: Only invoices of this day or later. A date, a datetime or a string
                `YYYY-MM-DD`.
            invoice_date_to: Only invoices of this day or earlier. A date, a datetime or a string
                `YYYY-MM-DD`.
            project_name: Only invoices with this text in their project name. Not blank.
            total_amount_from: Only invoices with this total amount or a higher one. A Decimal, an int, a
                float or a string like `9.50`.
            total_amount_to: Only invoices with this total amount or a lower one. A Decimal, an int, a float
                or a string like `9.50`.
            recipient_details: Only invoices with this text in their recipient details. Not blank.
            project_ids: Only invoices of these projects. An iterable of ids, one id, or a comma-separated
                string; not empty.
            company_name: Only invoices with this text in their company name. Not blank.
            company_details: Only invoices with this text in their company details. Not blank.
            description: Only invoices with this text in their description. Not blank.
            footer: Only invoices with this text in their footer. Not blank.
            has_online_payment_details: Only invoices that can be paid online (true) or cannot (false). True,
                False, `"true"` or `"false"`. Noko's default is both.
            has_custom_html: Only invoices with custom HTML (true) or without (false). True, False, `"true"`
                or `"false"`. Noko's default is both.
            show_hours_worked: Only invoices that show the hours worked (true) or do not (false). True, False,
                `"true"` or `"false"`. Noko's default is both.
            show_full_report: Only invoices that show the full report (true) or do not (false). True, False,
                `"true"` or `"false"`. Noko's default is both.
            show_user_summaries: Only invoices that show the time of each user (true) or do not (false). True,
                False, `"true"` or `"false"`. Noko's default is both.
            show_project_summaries: Only invoices that show the time of each project (true) or do not (false).
                True, False, `"true"` or `"false"`. Noko's default is both.
            show_project_name_for_expenses: Only invoices that show the project of each expense (true) or do
                not (false). True, False, `"true"` or `"false"`. Noko's default is both.
            locale: Only invoices in this locale. One of `noko_client.models.InvoiceLocale`.
            currency_code: Only invoices in this currency. One of `noko_client.models.Currency`.
            currency_symbol: Only invoices with this text in their currency symbol. Not blank.
            rate_calculation: Only invoices with this method of rate calculation. One of
                `"standard_hourly_rate"`, `"custom_hourly_rates"`, `"flat_rate"`.
            updated_from: Only invoices changed at this time or later. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            updated_to: Only invoices changed at this time or earlier. A datetime with a time zone or an ISO
                8601 string with an offset, such as `Z`.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Invoice`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /invoices`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `list_invoices`.
        """
        return self._transport.pages(
            operations.LIST,
            {
                "state": state,
                "reference": reference,
                "invoice_date_from": invoice_date_from,
                "invoice_date_to": invoice_date_to,
                "project_name": project_name,
                "total_amount_from": total_amount_from,
                "total_amount_to": total_amount_to,
                "recipient_details": recipient_details,
                "project_ids": project_ids,
                "company_name": company_name,
                "company_details": company_details,
                "description": description,
                "footer": footer,
                "has_online_payment_details": has_online_payment_details,
                "has_custom_html": has_custom_html,
                "show_hours_worked": show_hours_worked,
                "show_full_report": show_full_report,
                "show_user_summaries": show_user_summaries,
                "show_project_summaries": show_project_summaries,
                "show_project_name_for_expenses": show_project_name_for_expenses,
                "locale": locale,
                "currency_code": currency_code,
                "currency_symbol": currency_symbol,
                "rate_calculation": rate_calculation,
                "updated_from": updated_from,
                "updated_to": updated_to,
                "page": page,
                "per_page": per_page,
            },
        )

    async def get(self, invoice_id: int | str) -> models.Invoice:
        """Get an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Returns:
            The `Invoice`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /invoices/{invoice_id}`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `get_single_invoice`.
        """
        return await self._transport.call(operations.GET, {"invoice_id": invoice_id})

    async def create(
        self,
        invoice_date: dt.date | dt.datetime | str,
        *,
        reference: str | None = None,
        show_hours_worked: bool | typing.Literal["true", "false"] | None = None,
        show_full_report: bool | typing.Literal["true", "false"] | None = None,
        show_user_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_name_for_expenses: bool | typing.Literal["true", "false"] | None = None,
        entry_ids: int | str | abc.Iterable[int | str] | None = None,
        expense_ids: int | str | abc.Iterable[int | str] | None = None,
        taxes: abc.Iterable[inputs.InvoiceTaxInput] | None = None,
        project_name: str | param_types.Clear | None = None,
        company_name: str | param_types.Clear | None = None,
        company_details: str | param_types.Clear | None = None,
        recipient_details: str | param_types.Clear | None = None,
        description: str | param_types.Clear | None = None,
        footer: str | param_types.Clear | None = None,
        rate_calculation: inputs.RateCalculationInput | None = None,
        customization: inputs.InvoiceCustomizationInput | None = None,
    ) -> models.Invoice:
        """Create an invoice.

        If one of the entries or expenses cannot be added, the invoice is not created, and the error lists
        which cannot and why.

        Args:
            invoice_date: The date of the invoice. A date, a datetime or a string `YYYY-MM-DD`.
            reference: The invoice number. Not blank. Noko's default is a value based on earlier invoices.
            show_hours_worked: Whether the invoice shows the hours worked. True, False, `"true"` or `"false"`.
                Noko's default is `True`.
            show_full_report: Whether the invoice shows the full report. True, False, `"true"` or `"false"`.
                Noko's default is `False`.
            show_user_summaries: Whether the invoice shows the time of each user. True, False, `"true"` or
                `"false"`. Noko's default is `False`.
            show_project_summaries: Whether the invoice shows the time of each project. True, False, `"true"`
                or `"false"`. Noko's default is `False`.
            show_project_name_for_expenses: Whether the invoice shows the project of each expense. True,
                False, `"true"` or `"false"`. Noko's default is `False`.
            entry_ids: The entries on the invoice. An iterable of ids, one id, or a comma-separated string;
                not empty.
            expense_ids: The expenses on the invoice. An iterable of ids, one id, or a comma-separated string;
                not empty.
            taxes: The taxes on the invoice. An iterable of mappings, see
                `noko_client.inputs.InvoiceTaxInput`.
            project_name: The names of the projects. Not blank. `CLEAR` removes the value.
            company_name: The company that issues the invoice. Not blank. `CLEAR` removes the value.
            company_details: The address and other details of the company. Not blank. `CLEAR` removes the
                value.
            recipient_details: The address and other details of the recipient. Not blank. `CLEAR` removes the
                value.
            description: The description, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            footer: The footer of each page, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            rate_calculation: How the amount for the hours is calculated. A mapping, see
                `noko_client.inputs.RateCalculationInput`.
            customization: The labels, locale, currency and online payment; the rest is that of an earlier
                invoice for the projects. A mapping, see `noko_client.inputs.InvoiceCustomizationInput`.

        Returns:
            The `Invoice`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `archived_project` (the project is archived), `missing` (an entry or an expense
                does not exist).
            UnprocessableEntityError: 422: a value failed validation. Its code is `locale_not_available` (Noko
                does not support the locale).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `POST /invoices`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `create_invoice`.
        """
        return await self._transport.call(
            operations.CREATE,
            {
                "invoice_date": invoice_date,
                "reference": reference,
                "show_hours_worked": show_hours_worked,
                "show_full_report": show_full_report,
                "show_user_summaries": show_user_summaries,
                "show_project_summaries": show_project_summaries,
                "show_project_name_for_expenses": show_project_name_for_expenses,
                "entry_ids": entry_ids,
                "expense_ids": expense_ids,
                "taxes": taxes,
                "project_name": project_name,
                "company_name": company_name,
                "company_details": company_details,
                "recipient_details": recipient_details,
                "description": description,
                "footer": footer,
                "rate_calculation": rate_calculation,
                "customization": customization,
            },
        )

    async def edit(
        self,
        invoice_id: int | str,
        *,
        invoice_date: dt.date | dt.datetime | str | None = None,
        reference: str | None = None,
        show_hours_worked: bool | typing.Literal["true", "false"] | None = None,
        show_full_report: bool | typing.Literal["true", "false"] | None = None,
        show_user_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_summaries: bool | typing.Literal["true", "false"] | None = None,
        show_project_name_for_expenses: bool | typing.Literal["true", "false"] | None = None,
        project_name: str | param_types.Clear | None = None,
        company_name: str | param_types.Clear | None = None,
        company_details: str | param_types.Clear | None = None,
        recipient_details: str | param_types.Clear | None = None,
        description: str | param_types.Clear | None = None,
        footer: str | param_types.Clear | None = None,
        rate_calculation: inputs.RateCalculationInput | None = None,
        customization: inputs.InvoiceCustomizationInput | None = None,
    ) -> models.Invoice:
        """Change an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            invoice_date: The date of the invoice. A date, a datetime or a string `YYYY-MM-DD`.
            reference: The invoice number. Not blank.
            show_hours_worked: Whether the invoice shows the hours worked. True, False, `"true"` or `"false"`.
            show_full_report: Whether the invoice shows the full report. True, False, `"true"` or `"false"`.
            show_user_summaries: Whether the invoice shows the time of each user. True, False, `"true"` or
                `"false"`.
            show_project_summaries: Whether the invoice shows the time of each project. True, False, `"true"`
                or `"false"`.
            show_project_name_for_expenses: Whether the invoice shows the project of each expense. True,
                False, `"true"` or `"false"`.
            project_name: The names of the projects. Not blank. `CLEAR` removes the value.
            company_name: The company that issues the invoice. Not blank. `CLEAR` removes the value.
            company_details: The address and other details of the company. Not blank. `CLEAR` removes the
                value.
            recipient_details: The address and other details of the recipient. Not blank. `CLEAR` removes the
                value.
            description: The description, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            footer: The footer of each page, in a subset of Markdown. Not blank. `CLEAR` removes the value.
            rate_calculation: How the amount for the hours is calculated. A mapping, see
                `noko_client.inputs.RateCalculationInput`.
            customization: The labels, locale, currency and online payment; the rest is that of an earlier
                invoice for the projects. A mapping, see `noko_client.inputs.InvoiceCustomizationInput`.

        Returns:
            The `Invoice`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation. Its code is `locale_not_available` (Noko
                does not support the locale).
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `edit_invoice`.
        """
        return await self._transport.call(
            operations.EDIT,
            {
                "invoice_id": invoice_id,
                "invoice_date": invoice_date,
                "reference": reference,
                "show_hours_worked": show_hours_worked,
                "show_full_report": show_full_report,
                "show_user_summaries": show_user_summaries,
                "show_project_summaries": show_project_summaries,
                "show_project_name_for_expenses": show_project_name_for_expenses,
                "project_name": project_name,
                "company_name": company_name,
                "company_details": company_details,
                "recipient_details": recipient_details,
                "description": description,
                "footer": footer,
                "rate_calculation": rate_calculation,
                "customization": customization,
            },
        )

    async def mark_as_paid(self, invoice_id: int | str) -> None:
        """Mark an invoice as paid.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/paid`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `mark_invoice_as_paid`.
        """
        return await self._transport.call(operations.MARK_AS_PAID, {"invoice_id": invoice_id})

    async def mark_as_unpaid(self, invoice_id: int | str) -> None:
        """Mark an invoice as unpaid.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/unpaid`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `mark_invoice_as_unpaid`.
        """
        return await self._transport.call(operations.MARK_AS_UNPAID, {"invoice_id": invoice_id})

    def list_entries(
        self,
        invoice_id: int | str,
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
        """List the entries on an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
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

        Request: `GET /invoices/{invoice_id}/entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `get_invoice_entries`.
        """
        return self._transport.pages(
            operations.LIST_ENTRIES,
            {
                "invoice_id": invoice_id,
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
        invoice_id: int | str,
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
        """List the expenses on an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
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

        Request: `GET /invoices/{invoice_id}/expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `get_invoice_expenses`.
        """
        return self._transport.pages(
            operations.LIST_EXPENSES,
            {
                "invoice_id": invoice_id,
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

    async def add_entries(
        self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Add entries to an invoice.

        If one of them cannot be added, none is, and the error lists which cannot and why.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            entry_ids: The entries to add. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid), `archived_project` (the project is archived), `missing` (an entry or an expense does
                not exist).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/add_entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `add_entries_to_invoice`.
        """
        return await self._transport.call(
            operations.ADD_ENTRIES, {"invoice_id": invoice_id, "entry_ids": entry_ids}
        )

    async def remove_entries(
        self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Remove entries from an invoice.

        Entries that are not on the invoice are ignored.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            entry_ids: The entries to remove. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_entries_from_invoice`.
        """
        return await self._transport.call(
            operations.REMOVE_ENTRIES, {"invoice_id": invoice_id, "entry_ids": entry_ids}
        )

    async def remove_all_entries(self, invoice_id: int | str) -> None:
        """Remove all entries from an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_all_entries`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_all_entries_from_invoice`.
        """
        return await self._transport.call(operations.REMOVE_ALL_ENTRIES, {"invoice_id": invoice_id})

    async def add_expenses(
        self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Add expenses to an invoice.

        If one of them cannot be added, none is, and the error lists which cannot and why.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            expense_ids: The expenses to add. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid), `archived_project` (the project is archived), `missing` (an entry or an expense does
                not exist).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/add_expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `add_expenses_to_invoice`.
        """
        return await self._transport.call(
            operations.ADD_EXPENSES, {"invoice_id": invoice_id, "expense_ids": expense_ids}
        )

    async def remove_expenses(
        self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]
    ) -> None:
        """Remove expenses from an invoice.

        Expenses that are not on the invoice are ignored.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            expense_ids: The expenses to remove. An iterable of ids, one id, or a comma-separated string; not
                empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_expenses_from_invoice`.
        """
        return await self._transport.call(
            operations.REMOVE_EXPENSES, {"invoice_id": invoice_id, "expense_ids": expense_ids}
        )

    async def remove_all_expenses(self, invoice_id: int | str) -> None:
        """Remove all expenses from an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_all_expenses`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_all_expenses_from_invoice`.
        """
        return await self._transport.call(operations.REMOVE_ALL_EXPENSES, {"invoice_id": invoice_id})

    async def add_taxes(self, invoice_id: int | str, taxes: abc.Iterable[inputs.InvoiceTaxInput]) -> None:
        """Add taxes to an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            taxes: The taxes to add. An iterable of mappings, see `noko_client.inputs.InvoiceTaxInput`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/add_taxes`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `add_taxes_to_invoice`.
        """
        return await self._transport.call(operations.ADD_TAXES, {"invoice_id": invoice_id, "taxes": taxes})

    async def remove_taxes(self, invoice_id: int | str, tax_ids: int | str | abc.Iterable[int | str]) -> None:
        """Remove taxes from an invoice.

        Taxes that are not on the invoice are ignored.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.
            tax_ids: The taxes to remove. An iterable of ids, one id, or a comma-separated string; not empty.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_taxes`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_taxes_from_invoice`.
        """
        return await self._transport.call(
            operations.REMOVE_TAXES, {"invoice_id": invoice_id, "tax_ids": tax_ids}
        )

    async def remove_all_taxes(self, invoice_id: int | str) -> None:
        """Remove all taxes from an invoice.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /invoices/{invoice_id}/remove_all_taxes`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `remove_all_taxes_from_invoice`.
        """
        return await self._transport.call(operations.REMOVE_ALL_TAXES, {"invoice_id": invoice_id})

    async def delete(self, invoice_id: int | str) -> None:
        """Delete an invoice.

        Its entries and expenses are no longer invoiced.

        Args:
            invoice_id: The id of the invoice. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            BadRequestError: 400: the request is invalid, or the action is not allowed in the present state.
                Its codes are `paid` (the invoice was paid), `locked` (the invoice is locked while it is being
                paid).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /invoices/{invoice_id}`, https://developer.nokotime.com/v2/invoices/

        In python-freckle-client: `delete_invoice`.
        """
        return await self._transport.call(operations.DELETE, {"invoice_id": invoice_id})
