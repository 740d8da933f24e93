# Generated from spec/resources/, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The types of `client.with_raw_response`, for type checkers. It has the same resources."""

from __future__ import annotations

import builtins
import datetime as dt
import decimal
import typing
import uuid
from collections import abc

from noko_client._core import pages, param_types
from noko_client._core.responses import RawResponse
from noko_client._generated import choices, inputs, models


class AccountWithRawResponse(typing.Protocol):
    """The account that the token gives access to."""

    def get(self) -> RawResponse[models.Account]:
        """Get the account."""
        ...


class BroadcastReceiversWithRawResponse(typing.Protocol):
    """The URIs that Noko notifies when an object changed that should be read again."""

    def list(
        self,
        *,
        name: str | None = None,
        subjects: abc.Iterable[choices.BroadcastSubject] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> RawResponse[pages.Page[models.BroadcastReceiver]]:
        """List the broadcast receivers, newest first."""
        ...

    def get(self, broadcast_receiver_id: int | str) -> RawResponse[models.BroadcastReceiver]:
        """Get a broadcast receiver."""
        ...

    def create(
        self, *, name: str, payload_uri: str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> RawResponse[models.CreatedBroadcastReceiver]:
        """Create a broadcast receiver."""
        ...

    def edit(
        self, broadcast_receiver_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> RawResponse[models.BroadcastReceiver]:
        """Change the name or the URI of a broadcast receiver."""
        ...

    def add_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> RawResponse[models.BroadcastReceiver]:
        """Add subjects to a broadcast receiver."""
        ...

    def remove_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> RawResponse[models.BroadcastReceiver]:
        """Remove subjects from a broadcast receiver."""
        ...

    def reroll_secret(self, broadcast_receiver_id: int | str) -> RawResponse[models.Secret]:
        """Replace the secret of a broadcast receiver."""
        ...

    def disable(self, broadcast_receiver_id: int | str) -> RawResponse[None]:
        """Disable a broadcast receiver."""
        ...

    def enable(self, broadcast_receiver_id: int | str) -> RawResponse[None]:
        """Enable a broadcast receiver."""
        ...

    def delete(self, broadcast_receiver_id: int | str) -> RawResponse[None]:
        """Delete a broadcast receiver."""
        ...


class CurrentUserWithRawResponse(typing.Protocol):
    """The user of the token."""

    def get(self) -> RawResponse[models.CurrentUser]:
        """Get the current user."""
        ...

    def edit(
        self,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        time_format: choices.TimeFormat | None = None,
        week_start: choices.WeekStart | None = None,
        send_personal_weekly_report: bool | typing.Literal["true", "false"] | None = None,
        send_team_weekly_report: bool | typing.Literal["true", "false"] | None = None,
    ) -> RawResponse[models.CurrentUser]:
        """Change the name or the settings of the current user."""
        ...

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries of the current user."""
        ...

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
    ) -> RawResponse[pages.Page[models.Expense]]:
        """List the expenses of the current user."""
        ...


class EntriesWithRawResponse(typing.Protocol):
    """The time that users log."""

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries of the account, newest first."""
        ...

    def get(self, entry_id: int | str) -> RawResponse[models.Entry]:
        """Get an entry."""
        ...

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
    ) -> RawResponse[models.Entry]:
        """Log time."""
        ...

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
    ) -> RawResponse[models.Entry]:
        """Change an entry."""
        ...

    def mark_as_invoiced(self, entry_id: int | str, date: dt.date | dt.datetime | str) -> RawResponse[None]:
        """Mark an entry as invoiced outside of Noko."""
        ...

    def mark_many_as_invoiced(
        self, *, entry_ids: int | str | abc.Iterable[int | str], date: dt.date | dt.datetime | str
    ) -> RawResponse[None]:
        """Mark entries as invoiced outside of Noko."""
        ...

    def approve(
        self, entry_id: int | str, *, approved_at: dt.datetime | str | None = None
    ) -> RawResponse[None]:
        """Approve an entry."""
        ...

    def approve_many(
        self, entry_ids: int | str | abc.Iterable[int | str], *, approved_at: dt.datetime | str | None = None
    ) -> RawResponse[None]:
        """Approve entries."""
        ...

    def unapprove(self, entry_id: int | str) -> RawResponse[None]:
        """Take back the approval of an entry."""
        ...

    def unapprove_many(self, entry_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Take back the approval of entries."""
        ...

    def delete(self, entry_id: int | str) -> RawResponse[None]:
        """Delete an entry."""
        ...


class ExpensesWithRawResponse(typing.Protocol):
    """The money that users spend on projects."""

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
    ) -> RawResponse[pages.Page[models.Expense]]:
        """List the expenses of the account, newest first."""
        ...

    def get(self, expense_id: int | str) -> RawResponse[models.Expense]:
        """Get an expense."""
        ...

    def create(
        self,
        *,
        date: dt.date | dt.datetime | str,
        project_id: int | str,
        price: decimal.Decimal | int | float | str,
        user_id: int | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        description: str | param_types.Clear | None = None,
    ) -> RawResponse[models.Expense]:
        """Create an expense."""
        ...

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
    ) -> RawResponse[models.Expense]:
        """Change an expense."""
        ...

    def delete(self, expense_id: int | str) -> RawResponse[None]:
        """Delete an expense."""
        ...


class InvoicesWithRawResponse(typing.Protocol):
    """Bills for time and expenses."""

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
    ) -> RawResponse[pages.Page[models.Invoice]]:
        """List the invoices of the account."""
        ...

    def get(self, invoice_id: int | str) -> RawResponse[models.Invoice]:
        """Get an invoice."""
        ...

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
    ) -> RawResponse[models.Invoice]:
        """Create an invoice."""
        ...

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
    ) -> RawResponse[models.Invoice]:
        """Change an invoice."""
        ...

    def mark_as_paid(self, invoice_id: int | str) -> RawResponse[None]:
        """Mark an invoice as paid."""
        ...

    def mark_as_unpaid(self, invoice_id: int | str) -> RawResponse[None]:
        """Mark an invoice as unpaid."""
        ...

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries on an invoice."""
        ...

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
    ) -> RawResponse[pages.Page[models.Expense]]:
        """List the expenses on an invoice."""
        ...

    def add_entries(
        self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Add entries to an invoice."""
        ...

    def remove_entries(
        self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove entries from an invoice."""
        ...

    def remove_all_entries(self, invoice_id: int | str) -> RawResponse[None]:
        """Remove all entries from an invoice."""
        ...

    def add_expenses(
        self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Add expenses to an invoice."""
        ...

    def remove_expenses(
        self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove expenses from an invoice."""
        ...

    def remove_all_expenses(self, invoice_id: int | str) -> RawResponse[None]:
        """Remove all expenses from an invoice."""
        ...

    def add_taxes(
        self, invoice_id: int | str, taxes: abc.Iterable[inputs.InvoiceTaxInput]
    ) -> RawResponse[None]:
        """Add taxes to an invoice."""
        ...

    def remove_taxes(
        self, invoice_id: int | str, tax_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove taxes from an invoice."""
        ...

    def remove_all_taxes(self, invoice_id: int | str) -> RawResponse[None]:
        """Remove all taxes from an invoice."""
        ...

    def delete(self, invoice_id: int | str) -> RawResponse[None]:
        """Delete an invoice."""
        ...


class ProjectGroupsWithRawResponse(typing.Protocol):
    """Named groups of projects. A project is in one group at most."""

    def list(
        self,
        *,
        name: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> RawResponse[pages.Page[models.ProjectGroup]]:
        """List the project groups of the account."""
        ...

    def get(self, project_group_id: int | str) -> RawResponse[models.ProjectGroup]:
        """Get a project group."""
        ...

    def create(
        self, *, name: str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[models.ProjectGroup]:
        """Create a project group."""
        ...

    def edit(self, project_group_id: int | str, name: str) -> RawResponse[models.ProjectGroup]:
        """Rename a project group."""
        ...

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries of the projects in a project group."""
        ...

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
    ) -> RawResponse[pages.Page[models.Project]]:
        """List the projects in a project group."""
        ...

    def add_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[builtins.list[models.Project]]:
        """Add projects to a project group."""
        ...

    def remove_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove projects from a project group."""
        ...

    def remove_all_projects(self, project_group_id: int | str) -> RawResponse[None]:
        """Remove all projects from a project group."""
        ...

    def delete(self, project_group_id: int | str) -> RawResponse[None]:
        """Delete a project group. Its projects are not deleted."""
        ...


class ProjectsWithRawResponse(typing.Protocol):
    """The work that time and expenses are logged for."""

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
    ) -> RawResponse[pages.Page[models.Project]]:
        """List the projects that the user of the token can access."""
        ...

    def get(self, project_id: int | str) -> RawResponse[models.Project]:
        """Get a project."""
        ...

    def create(
        self,
        name: str,
        *,
        billable: bool | typing.Literal["true", "false"] | None = None,
        project_group_id: int | str | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> RawResponse[models.Project]:
        """Create a project."""
        ...

    def edit(
        self,
        project_id: int | str,
        *,
        name: str | None = None,
        project_group_id: int | str | param_types.Clear | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> RawResponse[models.Project]:
        """Change a project."""
        ...

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries of a project."""
        ...

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
    ) -> RawResponse[pages.Page[models.Expense]]:
        """List the expenses of a project."""
        ...

    def merge(self, into_id: int | str, project_id: int | str) -> RawResponse[None]:
        """Merge another project into this one."""
        ...

    def delete(self, project_id: int | str) -> RawResponse[None]:
        """Delete a project that has no entries, expenses or invoices."""
        ...

    def archive(self, project_id: int | str) -> RawResponse[None]:
        """Archive a project that has entries, expenses or invoices."""
        ...

    def unarchive(self, project_id: int | str) -> RawResponse[None]:
        """Unarchive a project."""
        ...

    def archive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Archive projects."""
        ...

    def unarchive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Unarchive projects."""
        ...

    def delete_many(self, project_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Delete projects."""
        ...


class TagsWithRawResponse(typing.Protocol):
    """The words that mark entries."""

    def list(
        self,
        *,
        name: str | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> RawResponse[pages.Page[models.Tag]]:
        """List the tags of the account."""
        ...

    def get(self, tag_id: int | str) -> RawResponse[models.Tag]:
        """Get a tag."""
        ...

    def create(self, names: abc.Iterable[str]) -> RawResponse[builtins.list[models.Tag]]:
        """Create tags."""
        ...

    def edit(self, tag_id: int | str, name: str) -> RawResponse[models.Tag]:
        """Rename a tag."""
        ...

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries with a tag."""
        ...

    def merge(self, into_id: int | str, tag_id: int | str) -> RawResponse[None]:
        """Merge another tag into this one."""
        ...

    def delete(self, tag_id: int | str) -> RawResponse[None]:
        """Delete a tag. Its entries are not deleted."""
        ...

    def delete_many(self, tag_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Delete tags. Their entries are not deleted."""
        ...


class TeamsWithRawResponse(typing.Protocol):
    """Named groups of users. A user can be in several teams."""

    def list(
        self,
        *,
        name: str | None = None,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> RawResponse[pages.Page[models.Team]]:
        """List the teams of the account."""
        ...

    def get(self, team_id: int | str) -> RawResponse[models.Team]:
        """Get a team."""
        ...

    def create(self, *, name: str, user_ids: int | str | abc.Iterable[int | str]) -> RawResponse[models.Team]:
        """Create a team."""
        ...

    def edit(self, team_id: int | str, name: str) -> RawResponse[models.Team]:
        """Rename a team."""
        ...

    def delete(self, team_id: int | str) -> RawResponse[None]:
        """Delete a team. Its users are not deleted."""
        ...

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries of the users in a team."""
        ...

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
    ) -> RawResponse[pages.Page[models.User]]:
        """List the users in a team."""
        ...

    def add_users(
        self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[builtins.list[models.User]]:
        """Add users to a team."""
        ...

    def remove_users(
        self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove users from a team."""
        ...

    def remove_all_users(self, team_id: int | str) -> RawResponse[None]:
        """Remove all users from a team."""
        ...


class TimersWithRawResponse(typing.Protocol):
    """The timers of the current user, one for each project."""

    def list(
        self,
        *,
        description: str | None = None,
        projects: int | str | abc.Iterable[int | str] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> RawResponse[pages.Page[models.Timer]]:
        """List the running and paused timers of the current user, the running one first."""
        ...

    def get(self, project_id: int | str) -> RawResponse[models.Timer]:
        """Get the timer of a project."""
        ...

    def edit(
        self, project_id: int | str, *, description: str | param_types.Clear | None = None
    ) -> RawResponse[models.Timer]:
        """Change the timer of a project, or create it if there is none."""
        ...

    def start(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        description: str | param_types.Clear | None = None,
    ) -> RawResponse[models.Timer]:
        """Start the timer of a project. The running timer is paused."""
        ...

    def pause(self, project_id: int | str) -> RawResponse[models.Timer]:
        """Pause the timer of a project."""
        ...

    def add_or_subtract_time(
        self, project_id: int | str, *, minutes: int | None = None, seconds: int | None = None
    ) -> RawResponse[models.Timer]:
        """Change the elapsed time of the timer of a project."""
        ...

    def log(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        minutes: int | None = None,
        description: str | param_types.Clear | None = None,
    ) -> RawResponse[None]:
        """Log the time of the timer of a project as an entry."""
        ...

    def discard(self, project_id: int | str) -> RawResponse[None]:
        """Delete the timer of a project without an entry."""
        ...


class UsersWithRawResponse(typing.Protocol):
    """The people in a Noko account."""

    def list(
        self,
        *,
        name: str | None = None,
        email: str | None = None,
        role: choices.UserRole | None = None,
        state: choices.UserState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> RawResponse[pages.Page[models.User]]:
        """List the users of the account."""
        ...

    def get(self, user_id: int | str) -> RawResponse[models.User]:
        """Get a user."""
        ...

    def create(
        self,
        email: str,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        role: choices.UserRole | None = "leader",
    ) -> RawResponse[models.User]:
        """Create a user."""
        ...

    def edit(
        self,
        user_id: int | str,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        role: choices.UserRole | None = None,
    ) -> RawResponse[models.User]:
        """Change the name or the role of a user."""
        ...

    def delete(self, user_id: int | str) -> RawResponse[None]:
        """Delete a user who has no entries."""
        ...

    def deactivate(self, user_id: int | str) -> RawResponse[None]:
        """Deactivate a user who has entries."""
        ...

    def reactivate(self, user_id: int | str) -> RawResponse[None]:
        """Reactivate a deactivated user."""
        ...

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
    ) -> RawResponse[pages.Page[models.Entry]]:
        """List the entries of a user."""
        ...

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
    ) -> RawResponse[pages.Page[models.Expense]]:
        """List the expenses of a user."""
        ...

    def give_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Give a user access to projects."""
        ...

    def revoke_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Revoke a user's access to projects."""
        ...

    def revoke_access_to_all_projects(self, user_id: int | str) -> RawResponse[None]:
        """Revoke a user's access to all projects."""
        ...


class WebhooksWithRawResponse(typing.Protocol):
    """The URIs that receive the events of the account."""

    def list(
        self,
        *,
        name: str | None = None,
        events: abc.Iterable[choices.WebhookEvent] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> RawResponse[pages.Page[models.Webhook]]:
        """List the webhooks, newest first."""
        ...

    def get(self, webhook_id: int | str) -> RawResponse[models.Webhook]:
        """Get a webhook."""
        ...

    def create(
        self, *, name: str, payload_uri: str, events: abc.Iterable[choices.WebhookEvent]
    ) -> RawResponse[models.CreatedWebhook]:
        """Create a webhook."""
        ...

    def edit(
        self, webhook_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> RawResponse[models.Webhook]:
        """Change the name or the URI of a webhook."""
        ...

    def add_events(
        self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]
    ) -> RawResponse[models.Webhook]:
        """Add events to a webhook."""
        ...

    def remove_events(
        self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]
    ) -> RawResponse[models.Webhook]:
        """Remove events from a webhook."""
        ...

    def reroll_secret(self, webhook_id: int | str) -> RawResponse[models.Secret]:
        """Replace the secret of a webhook."""
        ...

    def disable(self, webhook_id: int | str) -> RawResponse[None]:
        """Disable a webhook."""
        ...

    def enable(self, webhook_id: int | str) -> RawResponse[None]:
        """Enable a webhook."""
        ...

    def ping(self, webhook_id: int | str) -> RawResponse[None]:
        """Send a `webhook.ping` to a webhook."""
        ...

    def retry(self, webhook_id: int | str, payload_id: uuid.UUID | str) -> RawResponse[None]:
        """Send a failed payload to a webhook again."""
        ...

    def delete(self, webhook_id: int | str) -> RawResponse[None]:
        """Delete a webhook."""
        ...


class NokoClientWithRawResponse(typing.Protocol):
    """The resources of a client, with methods that return a `RawResponse`."""

    @property
    def account(self) -> AccountWithRawResponse:
        """The account that the token gives access to."""
        ...

    @property
    def broadcast_receivers(self) -> BroadcastReceiversWithRawResponse:
        """The URIs that Noko notifies when an object changed that should be read again."""
        ...

    @property
    def current_user(self) -> CurrentUserWithRawResponse:
        """The user of the token."""
        ...

    @property
    def entries(self) -> EntriesWithRawResponse:
        """The time that users log."""
        ...

    @property
    def expenses(self) -> ExpensesWithRawResponse:
        """The money that users spend on projects."""
        ...

    @property
    def invoices(self) -> InvoicesWithRawResponse:
        """Bills for time and expenses."""
        ...

    @property
    def project_groups(self) -> ProjectGroupsWithRawResponse:
        """Named groups of projects. A project is in one group at most."""
        ...

    @property
    def projects(self) -> ProjectsWithRawResponse:
        """The work that time and expenses are logged for."""
        ...

    @property
    def tags(self) -> TagsWithRawResponse:
        """The words that mark entries."""
        ...

    @property
    def teams(self) -> TeamsWithRawResponse:
        """Named groups of users. A user can be in several teams."""
        ...

    @property
    def timers(self) -> TimersWithRawResponse:
        """The timers of the current user, one for each project."""
        ...

    @property
    def users(self) -> UsersWithRawResponse:
        """The people in a Noko account."""
        ...

    @property
    def webhooks(self) -> WebhooksWithRawResponse:
        """The URIs that receive the events of the account."""
        ...


class AsyncAccountWithRawResponse(typing.Protocol):
    """The account that the token gives access to."""

    async def get(self) -> RawResponse[models.Account]:
        """Get the account."""
        ...


class AsyncBroadcastReceiversWithRawResponse(typing.Protocol):
    """The URIs that Noko notifies when an object changed that should be read again."""

    def list(
        self,
        *,
        name: str | None = None,
        subjects: abc.Iterable[choices.BroadcastSubject] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.BroadcastReceiver]]]:
        """List the broadcast receivers, newest first."""
        ...

    async def get(self, broadcast_receiver_id: int | str) -> RawResponse[models.BroadcastReceiver]:
        """Get a broadcast receiver."""
        ...

    async def create(
        self, *, name: str, payload_uri: str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> RawResponse[models.CreatedBroadcastReceiver]:
        """Create a broadcast receiver."""
        ...

    async def edit(
        self, broadcast_receiver_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> RawResponse[models.BroadcastReceiver]:
        """Change the name or the URI of a broadcast receiver."""
        ...

    async def add_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> RawResponse[models.BroadcastReceiver]:
        """Add subjects to a broadcast receiver."""
        ...

    async def remove_subjects(
        self, broadcast_receiver_id: int | str, subjects: abc.Iterable[choices.BroadcastSubject]
    ) -> RawResponse[models.BroadcastReceiver]:
        """Remove subjects from a broadcast receiver."""
        ...

    async def reroll_secret(self, broadcast_receiver_id: int | str) -> RawResponse[models.Secret]:
        """Replace the secret of a broadcast receiver."""
        ...

    async def disable(self, broadcast_receiver_id: int | str) -> RawResponse[None]:
        """Disable a broadcast receiver."""
        ...

    async def enable(self, broadcast_receiver_id: int | str) -> RawResponse[None]:
        """Enable a broadcast receiver."""
        ...

    async def delete(self, broadcast_receiver_id: int | str) -> RawResponse[None]:
        """Delete a broadcast receiver."""
        ...


class AsyncCurrentUserWithRawResponse(typing.Protocol):
    """The user of the token."""

    async def get(self) -> RawResponse[models.CurrentUser]:
        """Get the current user."""
        ...

    async def edit(
        self,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        time_format: choices.TimeFormat | None = None,
        week_start: choices.WeekStart | None = None,
        send_personal_weekly_report: bool | typing.Literal["true", "false"] | None = None,
        send_team_weekly_report: bool | typing.Literal["true", "false"] | None = None,
    ) -> RawResponse[models.CurrentUser]:
        """Change the name or the settings of the current user."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries of the current user."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Expense]]]:
        """List the expenses of the current user."""
        ...


class AsyncEntriesWithRawResponse(typing.Protocol):
    """The time that users log."""

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries of the account, newest first."""
        ...

    async def get(self, entry_id: int | str) -> RawResponse[models.Entry]:
        """Get an entry."""
        ...

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
    ) -> RawResponse[models.Entry]:
        """Log time."""
        ...

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
    ) -> RawResponse[models.Entry]:
        """Change an entry."""
        ...

    async def mark_as_invoiced(
        self, entry_id: int | str, date: dt.date | dt.datetime | str
    ) -> RawResponse[None]:
        """Mark an entry as invoiced outside of Noko."""
        ...

    async def mark_many_as_invoiced(
        self, *, entry_ids: int | str | abc.Iterable[int | str], date: dt.date | dt.datetime | str
    ) -> RawResponse[None]:
        """Mark entries as invoiced outside of Noko."""
        ...

    async def approve(
        self, entry_id: int | str, *, approved_at: dt.datetime | str | None = None
    ) -> RawResponse[None]:
        """Approve an entry."""
        ...

    async def approve_many(
        self, entry_ids: int | str | abc.Iterable[int | str], *, approved_at: dt.datetime | str | None = None
    ) -> RawResponse[None]:
        """Approve entries."""
        ...

    async def unapprove(self, entry_id: int | str) -> RawResponse[None]:
        """Take back the approval of an entry."""
        ...

    async def unapprove_many(self, entry_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Take back the approval of entries."""
        ...

    async def delete(self, entry_id: int | str) -> RawResponse[None]:
        """Delete an entry."""
        ...


class AsyncExpensesWithRawResponse(typing.Protocol):
    """The money that users spend on projects."""

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Expense]]]:
        """List the expenses of the account, newest first."""
        ...

    async def get(self, expense_id: int | str) -> RawResponse[models.Expense]:
        """Get an expense."""
        ...

    async def create(
        self,
        *,
        date: dt.date | dt.datetime | str,
        project_id: int | str,
        price: decimal.Decimal | int | float | str,
        user_id: int | str | None = None,
        taxable: bool | typing.Literal["true", "false"] | None = None,
        description: str | param_types.Clear | None = None,
    ) -> RawResponse[models.Expense]:
        """Create an expense."""
        ...

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
    ) -> RawResponse[models.Expense]:
        """Change an expense."""
        ...

    async def delete(self, expense_id: int | str) -> RawResponse[None]:
        """Delete an expense."""
        ...


class AsyncInvoicesWithRawResponse(typing.Protocol):
    """Bills for time and expenses."""

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Invoice]]]:
        """List the invoices of the account."""
        ...

    async def get(self, invoice_id: int | str) -> RawResponse[models.Invoice]:
        """Get an invoice."""
        ...

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
    ) -> RawResponse[models.Invoice]:
        """Create an invoice."""
        ...

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
    ) -> RawResponse[models.Invoice]:
        """Change an invoice."""
        ...

    async def mark_as_paid(self, invoice_id: int | str) -> RawResponse[None]:
        """Mark an invoice as paid."""
        ...

    async def mark_as_unpaid(self, invoice_id: int | str) -> RawResponse[None]:
        """Mark an invoice as unpaid."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries on an invoice."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Expense]]]:
        """List the expenses on an invoice."""
        ...

    async def add_entries(
        self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Add entries to an invoice."""
        ...

    async def remove_entries(
        self, invoice_id: int | str, entry_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove entries from an invoice."""
        ...

    async def remove_all_entries(self, invoice_id: int | str) -> RawResponse[None]:
        """Remove all entries from an invoice."""
        ...

    async def add_expenses(
        self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Add expenses to an invoice."""
        ...

    async def remove_expenses(
        self, invoice_id: int | str, expense_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove expenses from an invoice."""
        ...

    async def remove_all_expenses(self, invoice_id: int | str) -> RawResponse[None]:
        """Remove all expenses from an invoice."""
        ...

    async def add_taxes(
        self, invoice_id: int | str, taxes: abc.Iterable[inputs.InvoiceTaxInput]
    ) -> RawResponse[None]:
        """Add taxes to an invoice."""
        ...

    async def remove_taxes(
        self, invoice_id: int | str, tax_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove taxes from an invoice."""
        ...

    async def remove_all_taxes(self, invoice_id: int | str) -> RawResponse[None]:
        """Remove all taxes from an invoice."""
        ...

    async def delete(self, invoice_id: int | str) -> RawResponse[None]:
        """Delete an invoice."""
        ...


class AsyncProjectGroupsWithRawResponse(typing.Protocol):
    """Named groups of projects. A project is in one group at most."""

    def list(
        self,
        *,
        name: str | None = None,
        project_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.ProjectGroup]]]:
        """List the project groups of the account."""
        ...

    async def get(self, project_group_id: int | str) -> RawResponse[models.ProjectGroup]:
        """Get a project group."""
        ...

    async def create(
        self, *, name: str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[models.ProjectGroup]:
        """Create a project group."""
        ...

    async def edit(self, project_group_id: int | str, name: str) -> RawResponse[models.ProjectGroup]:
        """Rename a project group."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries of the projects in a project group."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Project]]]:
        """List the projects in a project group."""
        ...

    async def add_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[builtins.list[models.Project]]:
        """Add projects to a project group."""
        ...

    async def remove_projects(
        self, project_group_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove projects from a project group."""
        ...

    async def remove_all_projects(self, project_group_id: int | str) -> RawResponse[None]:
        """Remove all projects from a project group."""
        ...

    async def delete(self, project_group_id: int | str) -> RawResponse[None]:
        """Delete a project group. Its projects are not deleted."""
        ...


class AsyncProjectsWithRawResponse(typing.Protocol):
    """The work that time and expenses are logged for."""

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Project]]]:
        """List the projects that the user of the token can access."""
        ...

    async def get(self, project_id: int | str) -> RawResponse[models.Project]:
        """Get a project."""
        ...

    async def create(
        self,
        name: str,
        *,
        billable: bool | typing.Literal["true", "false"] | None = None,
        project_group_id: int | str | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> RawResponse[models.Project]:
        """Create a project."""
        ...

    async def edit(
        self,
        project_id: int | str,
        *,
        name: str | None = None,
        project_group_id: int | str | param_types.Clear | None = None,
        billing_increment: choices.BillingIncrement | None = None,
        color: str | None = None,
    ) -> RawResponse[models.Project]:
        """Change a project."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries of a project."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Expense]]]:
        """List the expenses of a project."""
        ...

    async def merge(self, into_id: int | str, project_id: int | str) -> RawResponse[None]:
        """Merge another project into this one."""
        ...

    async def delete(self, project_id: int | str) -> RawResponse[None]:
        """Delete a project that has no entries, expenses or invoices."""
        ...

    async def archive(self, project_id: int | str) -> RawResponse[None]:
        """Archive a project that has entries, expenses or invoices."""
        ...

    async def unarchive(self, project_id: int | str) -> RawResponse[None]:
        """Unarchive a project."""
        ...

    async def archive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Archive projects."""
        ...

    async def unarchive_many(self, project_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Unarchive projects."""
        ...

    async def delete_many(self, project_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Delete projects."""
        ...


class AsyncTagsWithRawResponse(typing.Protocol):
    """The words that mark entries."""

    def list(
        self,
        *,
        name: str | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Tag]]]:
        """List the tags of the account."""
        ...

    async def get(self, tag_id: int | str) -> RawResponse[models.Tag]:
        """Get a tag."""
        ...

    async def create(self, names: abc.Iterable[str]) -> RawResponse[builtins.list[models.Tag]]:
        """Create tags."""
        ...

    async def edit(self, tag_id: int | str, name: str) -> RawResponse[models.Tag]:
        """Rename a tag."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries with a tag."""
        ...

    async def merge(self, into_id: int | str, tag_id: int | str) -> RawResponse[None]:
        """Merge another tag into this one."""
        ...

    async def delete(self, tag_id: int | str) -> RawResponse[None]:
        """Delete a tag. Its entries are not deleted."""
        ...

    async def delete_many(self, tag_ids: int | str | abc.Iterable[int | str]) -> RawResponse[None]:
        """Delete tags. Their entries are not deleted."""
        ...


class AsyncTeamsWithRawResponse(typing.Protocol):
    """Named groups of users. A user can be in several teams."""

    def list(
        self,
        *,
        name: str | None = None,
        user_ids: int | str | abc.Iterable[int | str] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Team]]]:
        """List the teams of the account."""
        ...

    async def get(self, team_id: int | str) -> RawResponse[models.Team]:
        """Get a team."""
        ...

    async def create(
        self, *, name: str, user_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[models.Team]:
        """Create a team."""
        ...

    async def edit(self, team_id: int | str, name: str) -> RawResponse[models.Team]:
        """Rename a team."""
        ...

    async def delete(self, team_id: int | str) -> RawResponse[None]:
        """Delete a team. Its users are not deleted."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries of the users in a team."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.User]]]:
        """List the users in a team."""
        ...

    async def add_users(
        self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[builtins.list[models.User]]:
        """Add users to a team."""
        ...

    async def remove_users(
        self, team_id: int | str, user_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Remove users from a team."""
        ...

    async def remove_all_users(self, team_id: int | str) -> RawResponse[None]:
        """Remove all users from a team."""
        ...


class AsyncTimersWithRawResponse(typing.Protocol):
    """The timers of the current user, one for each project."""

    def list(
        self,
        *,
        description: str | None = None,
        projects: int | str | abc.Iterable[int | str] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Timer]]]:
        """List the running and paused timers of the current user, the running one first."""
        ...

    async def get(self, project_id: int | str) -> RawResponse[models.Timer]:
        """Get the timer of a project."""
        ...

    async def edit(
        self, project_id: int | str, *, description: str | param_types.Clear | None = None
    ) -> RawResponse[models.Timer]:
        """Change the timer of a project, or create it if there is none."""
        ...

    async def start(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        description: str | param_types.Clear | None = None,
    ) -> RawResponse[models.Timer]:
        """Start the timer of a project. The running timer is paused."""
        ...

    async def pause(self, project_id: int | str) -> RawResponse[models.Timer]:
        """Pause the timer of a project."""
        ...

    async def add_or_subtract_time(
        self, project_id: int | str, *, minutes: int | None = None, seconds: int | None = None
    ) -> RawResponse[models.Timer]:
        """Change the elapsed time of the timer of a project."""
        ...

    async def log(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        minutes: int | None = None,
        description: str | param_types.Clear | None = None,
    ) -> RawResponse[None]:
        """Log the time of the timer of a project as an entry."""
        ...

    async def discard(self, project_id: int | str) -> RawResponse[None]:
        """Delete the timer of a project without an entry."""
        ...


class AsyncUsersWithRawResponse(typing.Protocol):
    """The people in a Noko account."""

    def list(
        self,
        *,
        name: str | None = None,
        email: str | None = None,
        role: choices.UserRole | None = None,
        state: choices.UserState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.User]]]:
        """List the users of the account."""
        ...

    async def get(self, user_id: int | str) -> RawResponse[models.User]:
        """Get a user."""
        ...

    async def create(
        self,
        email: str,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        role: choices.UserRole | None = "leader",
    ) -> RawResponse[models.User]:
        """Create a user."""
        ...

    async def edit(
        self,
        user_id: int | str,
        *,
        first_name: str | param_types.Clear | None = None,
        last_name: str | param_types.Clear | None = None,
        role: choices.UserRole | None = None,
    ) -> RawResponse[models.User]:
        """Change the name or the role of a user."""
        ...

    async def delete(self, user_id: int | str) -> RawResponse[None]:
        """Delete a user who has no entries."""
        ...

    async def deactivate(self, user_id: int | str) -> RawResponse[None]:
        """Deactivate a user who has entries."""
        ...

    async def reactivate(self, user_id: int | str) -> RawResponse[None]:
        """Reactivate a deactivated user."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Entry]]]:
        """List the entries of a user."""
        ...

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
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Expense]]]:
        """List the expenses of a user."""
        ...

    async def give_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Give a user access to projects."""
        ...

    async def revoke_access_to_projects(
        self, user_id: int | str, project_ids: int | str | abc.Iterable[int | str]
    ) -> RawResponse[None]:
        """Revoke a user's access to projects."""
        ...

    async def revoke_access_to_all_projects(self, user_id: int | str) -> RawResponse[None]:
        """Revoke a user's access to all projects."""
        ...


class AsyncWebhooksWithRawResponse(typing.Protocol):
    """The URIs that receive the events of the account."""

    def list(
        self,
        *,
        name: str | None = None,
        events: abc.Iterable[choices.WebhookEvent] | None = None,
        state: choices.WebhookState | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> abc.Awaitable[RawResponse[pages.AsyncPage[models.Webhook]]]:
        """List the webhooks, newest first."""
        ...

    async def get(self, webhook_id: int | str) -> RawResponse[models.Webhook]:
        """Get a webhook."""
        ...

    async def create(
        self, *, name: str, payload_uri: str, events: abc.Iterable[choices.WebhookEvent]
    ) -> RawResponse[models.CreatedWebhook]:
        """Create a webhook."""
        ...

    async def edit(
        self, webhook_id: int | str, *, name: str | None = None, payload_uri: str | None = None
    ) -> RawResponse[models.Webhook]:
        """Change the name or the URI of a webhook."""
        ...

    async def add_events(
        self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]
    ) -> RawResponse[models.Webhook]:
        """Add events to a webhook."""
        ...

    async def remove_events(
        self, webhook_id: int | str, events: abc.Iterable[choices.WebhookEvent]
    ) -> RawResponse[models.Webhook]:
        """Remove events from a webhook."""
        ...

    async def reroll_secret(self, webhook_id: int | str) -> RawResponse[models.Secret]:
        """Replace the secret of a webhook."""
        ...

    async def disable(self, webhook_id: int | str) -> RawResponse[None]:
        """Disable a webhook."""
        ...

    async def enable(self, webhook_id: int | str) -> RawResponse[None]:
        """Enable a webhook."""
        ...

    async def ping(self, webhook_id: int | str) -> RawResponse[None]:
        """Send a `webhook.ping` to a webhook."""
        ...

    async def retry(self, webhook_id: int | str, payload_id: uuid.UUID | str) -> RawResponse[None]:
        """Send a failed payload to a webhook again."""
        ...

    async def delete(self, webhook_id: int | str) -> RawResponse[None]:
        """Delete a webhook."""
        ...


class AsyncNokoClientWithRawResponse(typing.Protocol):
    """The resources of a client, with methods that return a `RawResponse`."""

    @property
    def account(self) -> AsyncAccountWithRawResponse:
        """The account that the token gives access to."""
        ...

    @property
    def broadcast_receivers(self) -> AsyncBroadcastReceiversWithRawResponse:
        """The URIs that Noko notifies when an object changed that should be read again."""
        ...

    @property
    def current_user(self) -> AsyncCurrentUserWithRawResponse:
        """The user of the token."""
        ...

    @property
    def entries(self) -> AsyncEntriesWithRawResponse:
        """The time that users log."""
        ...

    @property
    def expenses(self) -> AsyncExpensesWithRawResponse:
        """The money that users spend on projects."""
        ...

    @property
    def invoices(self) -> AsyncInvoicesWithRawResponse:
        """Bills for time and expenses."""
        ...

    @property
    def project_groups(self) -> AsyncProjectGroupsWithRawResponse:
        """Named groups of projects. A project is in one group at most."""
        ...

    @property
    def projects(self) -> AsyncProjectsWithRawResponse:
        """The work that time and expenses are logged for."""
        ...

    @property
    def tags(self) -> AsyncTagsWithRawResponse:
        """The words that mark entries."""
        ...

    @property
    def teams(self) -> AsyncTeamsWithRawResponse:
        """Named groups of users. A user can be in several teams."""
        ...

    @property
    def timers(self) -> AsyncTimersWithRawResponse:
        """The timers of the current user, one for each project."""
        ...

    @property
    def users(self) -> AsyncUsersWithRawResponse:
        """The people in a Noko account."""
        ...

    @property
    def webhooks(self) -> AsyncWebhooksWithRawResponse:
        """The URIs that receive the events of the account."""
        ...
