# Generated from spec/ by `make generate`. Changes made here are lost: edit the source.
"""What the sandbox serves: the models, their records, and the operations with their parameters."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Mapping
from typing import get_args

import noko_client._schema as schema
from noko_client._generated import choices


class Webhook(schema.Record):
    """A URI that receives the events of the account."""

    name: str
    state: str
    events: tuple[str, ...]
    payload_uri: str
    secret: str


class Secret(schema.Record):
    """A new key for the signatures of payloads."""

    secret: str


class User(schema.Record):
    """A person in the account."""

    email: str
    first_name: str | None
    last_name: str | None
    state: str
    role: str
    teams: tuple[Team, ...] | None
    entries: int
    expenses: int
    created_at: dt.datetime
    updated_at: dt.datetime
    time_format: str
    week_start: str
    utc_offset: int
    send_personal_weekly_report_email: bool
    send_team_weekly_report_email: bool


class Timer(schema.Record):
    """A clock for one project of the current user."""

    state: str
    seconds: int
    formatted_time: str
    date: dt.date
    description: str | None
    user: User
    project: Project


class Team(schema.Record):
    """A named group of users."""

    name: str
    users: tuple[User, ...]
    created_at: dt.datetime
    updated_at: dt.datetime


class Tag(schema.Record):
    """A word that marks entries."""

    name: str
    billable: bool
    formatted_name: str
    import_: Import | None
    entries: int
    created_at: dt.datetime
    updated_at: dt.datetime


class Project(schema.Record):
    """Work that time and expenses are logged for."""

    name: str
    billing_increment: int
    enabled: bool
    billable: bool
    color: str
    group: ProjectGroup | None
    minutes: int
    billable_minutes: int
    unbillable_minutes: int
    invoiced_minutes: int
    remaining_minutes: int | None
    budgeted_minutes: int | None
    import_: Import | None
    invoices: tuple[Invoice, ...]
    participants: tuple[User, ...]
    entries: int
    expenses: int
    created_at: dt.datetime
    updated_at: dt.datetime


class ProjectGroup(schema.Record):
    """A named group of projects."""

    name: str
    projects: tuple[Project, ...]
    created_at: dt.datetime
    updated_at: dt.datetime


class Invoice(schema.Record):
    """A bill for time and expenses."""

    reference: str
    invoice_date: dt.date
    state: str
    total_amount: decimal.Decimal
    project_name: str | None
    company_name: str | None
    company_details: str | None
    recipient_details: str | None
    description: str | None
    footer: str | None
    show_hours_worked: bool
    show_full_report: bool
    show_user_summaries: bool
    show_project_summaries: bool
    show_project_name_for_expenses: bool
    customization: InvoiceCustomization
    rate_calculation: InvoiceRateCalculation
    taxes: tuple[InvoiceTax, ...]
    taxable_amount: decimal.Decimal
    taxfree_amount: decimal.Decimal
    tax_total_amount: decimal.Decimal
    taxable_amount_with_currency: str
    taxfree_amount_with_currency: str
    tax_total_amount_with_currency: str
    total_amount_with_currency: str
    payment: InvoicePayment | None
    payment_transactions: tuple[PaymentTransaction, ...]
    projects: tuple[Project, ...]
    entries: int
    expenses: int
    share_url: str | None
    created_at: dt.datetime
    updated_at: dt.datetime


class Import(schema.Record):
    """An import, as part of other objects."""

    pass


class InvoiceTax(schema.Record):
    """A tax on an invoice."""

    name: str | None
    percentage: decimal.Decimal


class InvoiceRateCalculation(schema.Record):
    """How the amount for the hours on an invoice is calculated."""

    calculation_method: str
    standard_hourly_rate: decimal.Decimal | None
    custom_hourly_rates: tuple[InvoiceHourlyRate, ...] | None
    flat_rate: decimal.Decimal | None


class InvoiceHourlyRate(schema.Record):
    """The hourly rate of a user on an invoice. Responses have it under `hourly_rate` or under `rate`."""

    user: User
    hourly_rate: decimal.Decimal | None
    rate: decimal.Decimal | None
    hourly_rate_with_currency: str | None


class InvoicePayment(schema.Record):
    """The payment of an invoice."""

    paid_at: dt.datetime | None
    reference: str | None
    payment_method: str


class PaymentTransaction(schema.Record):
    """A step of the payment of an invoice."""

    created_at: dt.datetime
    description: str
    payment_method: str
    reference: str | None
    invoice_state: str


class InvoiceCustomization(schema.Record):
    """The labels, the locale, the currency and the online payment of an invoice."""

    title: str | None
    date: str | None
    project: str | None
    reference: str | None
    total_due: str | None
    summary: str | None
    project_summary: str | None
    user_summary: str | None
    no_project_name: str | None
    work_time: str | None
    no_tax: str | None
    work_total: str | None
    total: str | None
    report: str | None
    taxable_total: str | None
    tax_total: str | None
    taxfree_total: str | None
    total_report: str | None
    locale: str | None
    currency_code: str | None
    currency_name: str | None
    currency_symbol: str | None
    custom_html: str | None
    allow_paypal_invoice: bool | None
    paypal_invoice_title: str | None
    paypal_currency_code: str | None
    paypal_address: str | None
    allow_stripe_connect_payment: bool | None
    stripe_connect_payment_description: str | None
    stripe_connect_currency_code: str | None
    created_at: dt.datetime
    updated_at: dt.datetime


class Expense(schema.Record):
    """Money that a user spent on a project."""

    price: decimal.Decimal
    description: str | None
    taxable: bool
    date: dt.date
    project: Project
    invoice: Invoice | None
    user: User
    created_at: dt.datetime
    updated_at: dt.datetime


class Entry(schema.Record):
    """Time that a user logged."""

    date: dt.date
    user: User
    billable: bool
    minutes: int
    description: str | None
    project: Project | None
    tags: tuple[Tag, ...]
    source_url: str | None
    invoiced_at: dt.datetime | None
    invoice: Invoice | None
    import_: Import | None
    approved_at: dt.datetime | None
    approved_by: User | None
    created_at: dt.datetime
    updated_at: dt.datetime


class BroadcastReceiver(schema.Record):
    """A URI that Noko notifies when an object changed that should be read again."""

    name: str
    state: str
    subjects: tuple[str, ...]
    payload_uri: str
    secret: str


class Account(schema.Record):
    """The account that the token gives access to."""

    name: str
    invoicing_enabled: bool
    owner: User
    created_at: dt.datetime
    updated_at: dt.datetime


__all__: list[str] = [
    "Account",
    "BroadcastReceiver",
    "Entry",
    "Expense",
    "Import",
    "Invoice",
    "InvoiceCustomization",
    "InvoiceHourlyRate",
    "InvoicePayment",
    "InvoiceRateCalculation",
    "InvoiceTax",
    "PaymentTransaction",
    "Project",
    "ProjectGroup",
    "Secret",
    "Tag",
    "Team",
    "Timer",
    "User",
    "Webhook",
]

#: The class of each model's records.
RECORDS: Mapping[str, type[schema.Record]] = {
    "WebhookSummary": Webhook,
    "Webhook": Webhook,
    "CreatedWebhook": Webhook,
    "Secret": Secret,
    "User": User,
    "CurrentUser": User,
    "Timer": Timer,
    "Team": Team,
    "Tag": Tag,
    "UserSummary": User,
    "TeamSummary": Team,
    "ProjectSummary": Project,
    "ProjectGroupSummary": ProjectGroup,
    "TagSummary": Tag,
    "InvoiceSummary": Invoice,
    "ImportSummary": Import,
    "Project": Project,
    "ProjectGroup": ProjectGroup,
    "Invoice": Invoice,
    "InvoiceTax": InvoiceTax,
    "InvoiceRateCalculation": InvoiceRateCalculation,
    "InvoiceHourlyRate": InvoiceHourlyRate,
    "InvoicePayment": InvoicePayment,
    "PaymentTransaction": PaymentTransaction,
    "InvoiceCustomization": InvoiceCustomization,
    "Expense": Expense,
    "Entry": Entry,
    "BroadcastReceiver": BroadcastReceiver,
    "CreatedBroadcastReceiver": BroadcastReceiver,
    "Account": Account,
}

#: The fields of each model.
MODELS: Mapping[str, Mapping[str, schema.Field]] = {
    "WebhookSummary": {
        "id": schema.Field("integer", example=123456),
        "name": schema.Field("text", example="Da Best Noko Webhook"),
    },
    "Webhook": {
        "id": schema.Field("integer", example=123456),
        "name": schema.Field("text", example="Da Best Noko Webhook"),
        "state": schema.Field("WebhookState", example="enabled"),
        "events": schema.Field("list of WebhookEvent", example=["entry.created", "entry.updated"]),
        "payload_uri": schema.Field("text", example="http://dabestnokoapp.com/webhooks/entry_events"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/webhooks/123456"),
        "add_events_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/webhooks/123456/add_events"
        ),
        "remove_events_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/webhooks/123456/remove_events"
        ),
        "reroll_secret_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/webhooks/123456/reroll_secret"
        ),
        "enable_url": schema.Field("text", example="https://api.nokotime.com/v2/webhooks/123456/enable"),
        "disable_url": schema.Field("text", example="https://api.nokotime.com/v2/webhooks/123456/disable"),
    },
    "CreatedWebhook": {
        "id": schema.Field("integer", example=123456),
        "name": schema.Field("text", example="Da Best Noko Webhook"),
        "state": schema.Field("WebhookState", example="enabled"),
        "events": schema.Field("list of WebhookEvent", example=["entry.created", "entry.updated"]),
        "payload_uri": schema.Field("text", example="http://dabestnokoapp.com/webhooks/entry_events"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/webhooks/123456"),
        "add_events_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/webhooks/123456/add_events"
        ),
        "remove_events_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/webhooks/123456/remove_events"
        ),
        "reroll_secret_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/webhooks/123456/reroll_secret"
        ),
        "enable_url": schema.Field("text", example="https://api.nokotime.com/v2/webhooks/123456/enable"),
        "disable_url": schema.Field("text", example="https://api.nokotime.com/v2/webhooks/123456/disable"),
        "secret": schema.Field("text", example="abcd-1234-secret-value"),
    },
    "Secret": {"secret": schema.Field("text", example="abcd-1234-secret-value")},
    "User": {
        "id": schema.Field("integer", example=5538),
        "email": schema.Field("text", example="john.test@test.com"),
        "first_name": schema.Field("text", optional=True, example="John"),
        "last_name": schema.Field("text", optional=True, example="Test"),
        "profile_image_url": schema.Field(
            "text", example="https://api.nokotime.com/images/avatars/0000/0001/avatar.jpg"
        ),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538"),
        "state": schema.Field("UserState", example="active"),
        "role": schema.Field("UserRole", example="leader"),
        "teams": schema.Field("list of TeamSummary", optional=True),
        "entries": schema.Field("integer", example=0),
        "entries_url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538/entries"),
        "expenses": schema.Field("integer", example=0),
        "expenses_url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538/expenses"),
        "give_access_to_project_url": schema.Field(
            "text",
            also="give_access_to_projects_url",
            example="https://api.nokotime.com/v2/users/5538/give_access_to_projects",
        ),
        "revoke_access_to_project_url": schema.Field(
            "text",
            also="revoke_access_to_projects_url",
            example="https://api.nokotime.com/v2/users/5538/revoke_access_to_projects",
        ),
        "revoke_access_to_all_projects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/users/5538/revoke_access_to_all_projects"
        ),
        "activate_url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538/activate"),
        "deactivate_url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538/deactivate"),
        "created_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
        "updated_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
    },
    "CurrentUser": {
        "id": schema.Field("integer", example=5538),
        "email": schema.Field("text", example="john.test@test.com"),
        "first_name": schema.Field("text", optional=True, example="John"),
        "last_name": schema.Field("text", optional=True, example="Test"),
        "profile_image_url": schema.Field(
            "text", example="https://api.nokotime.com/images/avatars/0000/0001/avatar.jpg"
        ),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538"),
        "state": schema.Field("UserState", example="active"),
        "role": schema.Field("UserRole", example="leader"),
        "entries": schema.Field("integer", example=0),
        "entries_url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538/entries"),
        "expenses": schema.Field("integer", example=0),
        "expenses_url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538/expenses"),
        "time_format": schema.Field("TimeFormat", example="fraction"),
        "week_start": schema.Field("text", example="Sunday"),
        "utc_offset": schema.Field("integer", example=-28800),
        "send_personal_weekly_report_email": schema.Field("boolean", example=True),
        "send_team_weekly_report_email": schema.Field("boolean", example=True),
        "created_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
        "updated_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
    },
    "Timer": {
        "id": schema.Field("integer", example=123456),
        "state": schema.Field("TimerState", example="running"),
        "seconds": schema.Field("integer", example=180),
        "formatted_time": schema.Field("text", example="00:03:00"),
        "date": schema.Field("date", example="2013-07-09"),
        "description": schema.Field("text", optional=True, example="noko work"),
        "user": schema.Field("UserSummary"),
        "project": schema.Field("ProjectSummary"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/timer"),
        "start_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/timer/start"),
        "pause_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/timer/pause"),
        "add_or_subtract_time_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/projects/37396/timer/add_or_subtract_time"
        ),
        "log_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/timer/log"),
    },
    "Team": {
        "id": schema.Field("integer", example=9283),
        "name": schema.Field("text", example="R&D"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/teams/9283"),
        "users": schema.Field("list of UserSummary"),
        "entries_url": schema.Field("text", example="https://api.nokotime.com/v2/teams/9283/entries/"),
        "users_url": schema.Field("text", example="https://api.nokotime.com/v2/teams/9283/users/"),
        "created_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "updated_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "add_users_url": schema.Field("text", example="https://api.nokotime.com/v2/teams/9283/add_users"),
        "remove_users_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/teams/9283/remove_users"
        ),
        "remove_all_users_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/teams/9283/remove_all_users"
        ),
    },
    "Tag": {
        "id": schema.Field("integer", example=249397),
        "name": schema.Field("text", example="noko"),
        "billable": schema.Field("boolean", example=True),
        "formatted_name": schema.Field("text", example="#noko"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/tags/249397"),
        "import": schema.Field("ImportSummary", optional=True, attribute="import_"),
        "entries": schema.Field("integer", example=0),
        "entries_url": schema.Field("text", example="https://api.nokotime.com/v2/tags/249397/entries"),
        "merge_url": schema.Field("text", example="https://api.nokotime.com/v2/tags/249397/merge"),
        "created_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
        "updated_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
    },
    "UserSummary": {
        "id": schema.Field("integer", example=5538),
        "email": schema.Field("text", example="john.test@test.com"),
        "first_name": schema.Field("text", optional=True, example="John"),
        "last_name": schema.Field("text", optional=True, example="Test"),
        "profile_image_url": schema.Field(
            "text", example="https://api.nokotime.com/images/avatars/0000/0001/avatar.jpg"
        ),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/users/5538"),
    },
    "TeamSummary": {
        "id": schema.Field("integer", example=9283),
        "name": schema.Field("text", example="R&D"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/teams/9283"),
    },
    "ProjectSummary": {
        "id": schema.Field("integer", example=37396),
        "name": schema.Field("text", example="Gear GmbH"),
        "billing_increment": schema.Field("integer", example=10),
        "enabled": schema.Field("boolean", example=True),
        "billable": schema.Field("boolean", example=True),
        "color": schema.Field("text", example="#ff9898"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396"),
    },
    "ProjectGroupSummary": {
        "id": schema.Field("integer", example=3768),
        "name": schema.Field("text", example="Sprockets, Inc."),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/project_groups/3768"),
    },
    "TagSummary": {
        "id": schema.Field("integer", example=249397),
        "name": schema.Field("text", example="noko"),
        "billable": schema.Field("boolean", example=True),
        "formatted_name": schema.Field("text", example="#noko"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/tags/249397"),
    },
    "InvoiceSummary": {
        "id": schema.Field("integer", example=12345678),
        "reference": schema.Field("text", example="AA001"),
        "invoice_date": schema.Field("date", example="2013-07-09"),
        "state": schema.Field("InvoiceState", example="unpaid"),
        "total_amount": schema.Field("decimal", example=189.33),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/invoices/12345678"),
    },
    "ImportSummary": {
        "id": schema.Field("integer", example=8910),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/imports/8910"),
    },
    "Project": {
        "id": schema.Field("integer", example=37396),
        "name": schema.Field("text", example="Gear GmbH"),
        "billing_increment": schema.Field("integer", example=10),
        "enabled": schema.Field("boolean", example=True),
        "billable": schema.Field("boolean", example=True),
        "color": schema.Field("text", example="#ff9898"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396"),
        "group": schema.Field("ProjectGroupSummary", optional=True),
        "minutes": schema.Field("integer", example=180),
        "billable_minutes": schema.Field("integer", example=120),
        "unbillable_minutes": schema.Field("integer", example=60),
        "invoiced_minutes": schema.Field("integer", example=120),
        "remaining_minutes": schema.Field("integer", optional=True, example=630),
        "budgeted_minutes": schema.Field("integer", optional=True, example=750),
        "import": schema.Field("ImportSummary", optional=True, attribute="import_"),
        "invoices": schema.Field("list of InvoiceSummary"),
        "participants": schema.Field("list of UserSummary"),
        "entries": schema.Field("integer", example=0),
        "entries_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/entries"),
        "expenses": schema.Field("integer", example=0),
        "expenses_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/expenses"),
        "created_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "updated_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "merge_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/merge"),
        "archive_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/archive"),
        "unarchive_url": schema.Field("text", example="https://api.nokotime.com/v2/projects/37396/unarchive"),
    },
    "ProjectGroup": {
        "id": schema.Field("integer", example=3768),
        "name": schema.Field("text", example="Sprockets, Inc."),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/project_groups/3768"),
        "projects": schema.Field("list of ProjectSummary"),
        "entries_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/project_groups/3768/entries/"
        ),
        "invoices_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/project_groups/3768/invoices/"
        ),
        "projects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/project_groups/3768/projects/"
        ),
        "created_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "updated_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "add_projects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/project_groups/3768/add_projects"
        ),
        "remove_projects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/project_groups/3768/remove_projects"
        ),
        "remove_all_projects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/project_groups/3768/remove_all_projects"
        ),
    },
    "Invoice": {
        "id": schema.Field("integer", example=12345678),
        "reference": schema.Field("text", example="AA001"),
        "invoice_date": schema.Field("date", example="2013-07-09"),
        "state": schema.Field("InvoiceState", example="unpaid"),
        "total_amount": schema.Field("decimal", example=189.33),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/invoices/12345678"),
        "project_name": schema.Field("text", optional=True, example="Knockd, Noko Support"),
        "company_name": schema.Field("text", optional=True, example="John Test"),
        "company_details": schema.Field("text", optional=True, example="1 Main Street\nMainsville, MA 11122"),
        "recipient_details": schema.Field("text", optional=True, example=""),
        "description": schema.Field("text", optional=True, example=""),
        "footer": schema.Field("text", optional=True, example=""),
        "show_hours_worked": schema.Field("boolean", example=True),
        "show_full_report": schema.Field("boolean", example=False),
        "show_user_summaries": schema.Field("boolean", example=False),
        "show_project_summaries": schema.Field("boolean", example=False),
        "show_project_name_for_expenses": schema.Field("boolean", example=False),
        "customization": schema.Field("InvoiceCustomization"),
        "rate_calculation": schema.Field("InvoiceRateCalculation"),
        "taxes": schema.Field("list of InvoiceTax"),
        "taxable_amount": schema.Field("decimal", example=100.0),
        "taxfree_amount": schema.Field("decimal", example=0.0),
        "tax_total_amount": schema.Field("decimal", example=0.0),
        "taxable_amount_with_currency": schema.Field("text", example="$100.00"),
        "taxfree_amount_with_currency": schema.Field("text", example="$0.00"),
        "tax_total_amount_with_currency": schema.Field("text", example="$0.00"),
        "total_amount_with_currency": schema.Field("text", example="$189.33"),
        "payment": schema.Field("InvoicePayment", optional=True),
        "payment_transactions": schema.Field("list of PaymentTransaction"),
        "projects": schema.Field("list of ProjectSummary"),
        "entries": schema.Field("integer", example=123),
        "entries_url": schema.Field("text", example="https://api.nokotime.com/v2/invoices/12345678/entries"),
        "expenses": schema.Field("integer", example=324),
        "expenses_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/invoices/12345678/expenses"
        ),
        "share_url": schema.Field(
            "text", optional=True, example="https://apitest.nokotime.com/i/bqrnbojlbxqswtq9xla9uc40z"
        ),
        "created_at": schema.Field("timestamp", example="2013-07-09T23:04:05Z"),
        "updated_at": schema.Field("timestamp", example="2013-07-09T23:04:06Z"),
    },
    "InvoiceTax": {
        "id": schema.Field("integer", example=88292),
        "name": schema.Field("text", optional=True, example="Sales Tax"),
        "percentage": schema.Field("decimal", example=15.0),
    },
    "InvoiceRateCalculation": {
        "calculation_method": schema.Field("RateCalculationMethod", example="custom_hourly_rates"),
        "standard_hourly_rate": schema.Field("decimal", optional=True, example=30.75),
        "custom_hourly_rates": schema.Field("list of InvoiceHourlyRate", optional=True),
        "flat_rate": schema.Field("decimal", optional=True, example=11000.72),
    },
    "InvoiceHourlyRate": {
        "user": schema.Field("UserSummary"),
        "hourly_rate": schema.Field("decimal", optional=True, example=15.25),
        "rate": schema.Field("decimal", optional=True, example=30.5),
        "hourly_rate_with_currency": schema.Field("text", optional=True, example="$30.50"),
    },
    "InvoicePayment": {
        "paid_at": schema.Field("timestamp", optional=True, example="2013-07-09T23:04:06Z"),
        "reference": schema.Field("text", optional=True, example="AP-AAABBBDDDEEEE22222"),
        "payment_method": schema.Field("text", example="paypal"),
    },
    "PaymentTransaction": {
        "created_at": schema.Field("timestamp", example="2013-07-09T23:04:06Z"),
        "description": schema.Field("text", example="Sent to Paypal"),
        "payment_method": schema.Field("text", example="paypal"),
        "reference": schema.Field("text", optional=True, example="AP-AAAAABBBCCCCDDD111"),
        "invoice_state": schema.Field("InvoiceState", example="in_progress"),
    },
    "InvoiceCustomization": {
        "title": schema.Field("text", optional=True, example="Invoice"),
        "date": schema.Field("text", optional=True, example="Date"),
        "project": schema.Field("text", optional=True, example="Project"),
        "reference": schema.Field("text", optional=True, example="Invoice reference"),
        "total_due": schema.Field("text", optional=True, example="Total amount due"),
        "summary": schema.Field("text", optional=True, example="Summary"),
        "project_summary": schema.Field("text", optional=True, example="Project summary"),
        "user_summary": schema.Field("text", optional=True, example="People summary"),
        "no_project_name": schema.Field("text", optional=True, example="No project"),
        "work_time": schema.Field("text", optional=True, example="work time"),
        "no_tax": schema.Field("text", optional=True, example="no tax"),
        "work_total": schema.Field("text", optional=True, example="Total worked"),
        "total": schema.Field("text", optional=True, example="TOTAL"),
        "report": schema.Field("text", optional=True, example="Report"),
        "taxable_total": schema.Field("text", optional=True, example="Total taxable"),
        "tax_total": schema.Field("text", optional=True, example="Total tax"),
        "taxfree_total": schema.Field("text", optional=True, example="Total taxfree"),
        "total_report": schema.Field("text", optional=True, example="TOTAL"),
        "locale": schema.Field("InvoiceLocale", optional=True, example="en-US"),
        "currency_code": schema.Field("Currency", optional=True, example="USD"),
        "currency_name": schema.Field("text", optional=True, example="United States dollar"),
        "currency_symbol": schema.Field("text", optional=True, example="$"),
        "custom_html": schema.Field("text", optional=True, example="<h1>My Custom Invoice</h1>"),
        "allow_paypal_invoice": schema.Field("boolean", optional=True, example=True),
        "paypal_invoice_title": schema.Field("text", optional=True, example="Paypal Invoice Title"),
        "paypal_currency_code": schema.Field("text", optional=True, example="USD"),
        "paypal_address": schema.Field("text", optional=True, example="payment@test.com"),
        "allow_stripe_connect_payment": schema.Field("boolean", optional=True, example=True),
        "stripe_connect_payment_description": schema.Field(
            "text", optional=True, example="Stripe Payment Description"
        ),
        "stripe_connect_currency_code": schema.Field("text", optional=True, example="usd"),
        "created_at": schema.Field("timestamp", example="2013-04-24T17:39:51Z"),
        "updated_at": schema.Field("timestamp", example="2013-04-24T17:39:51Z"),
    },
    "Expense": {
        "id": schema.Field("integer", example=2233),
        "price": schema.Field("decimal", example=14.55),
        "description": schema.Field("text", optional=True, example="new software"),
        "taxable": schema.Field("boolean", example=True),
        "date": schema.Field("date", example="2010-06-09"),
        "project": schema.Field("ProjectSummary"),
        "invoice": schema.Field("InvoiceSummary", optional=True),
        "user": schema.Field("UserSummary"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/expense/2233"),
        "created_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
        "updated_at": schema.Field("timestamp", example="2010-06-09T20:44:57Z"),
    },
    "Entry": {
        "id": schema.Field("integer", example=1711626),
        "date": schema.Field("date", example="2012-01-09"),
        "user": schema.Field("UserSummary"),
        "billable": schema.Field("boolean", example=True),
        "minutes": schema.Field("integer", example=60),
        "description": schema.Field("text", optional=True, example="noko"),
        "project": schema.Field("ProjectSummary", optional=True),
        "tags": schema.Field("list of TagSummary"),
        "source_url": schema.Field("text", optional=True, example="http://someapp.com/special/url/"),
        "invoiced_at": schema.Field("timestamp", optional=True, example="2012-01-10T08:33:29Z"),
        "invoice": schema.Field("InvoiceSummary", optional=True),
        "import": schema.Field("ImportSummary", optional=True, attribute="import_"),
        "approved_at": schema.Field("timestamp", optional=True, example="2012-01-10T08:33:29Z"),
        "approved_by": schema.Field("UserSummary", optional=True),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/entries/1711626"),
        "invoiced_outside_of_noko_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/entries/1711626/marked_as_invoiced"
        ),
        "approved_url": schema.Field("text", example="https://api.nokotime.com/v2/entries/1711626/approved"),
        "unapproved_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/entries/1711626/unapproved"
        ),
        "created_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "updated_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
    },
    "BroadcastReceiver": {
        "id": schema.Field("integer", example=987654),
        "name": schema.Field("text", example="Da Best Timer Sync"),
        "state": schema.Field("WebhookState", example="enabled"),
        "subjects": schema.Field("list of BroadcastSubject", example=["timer"]),
        "payload_uri": schema.Field("text", example="http://dabestnokoapp.com/broadcasts/timer_messages"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/broadcast_receivers/987654"),
        "add_subjects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/add_subjects"
        ),
        "remove_subjects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/remove_subjects"
        ),
        "reroll_secret_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/reroll_secret"
        ),
        "enable_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/enable"
        ),
        "disable_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/disable"
        ),
    },
    "CreatedBroadcastReceiver": {
        "id": schema.Field("integer", example=987654),
        "name": schema.Field("text", example="Da Best Timer Sync"),
        "state": schema.Field("WebhookState", example="enabled"),
        "subjects": schema.Field("list of BroadcastSubject", example=["timer"]),
        "payload_uri": schema.Field("text", example="http://dabestnokoapp.com/broadcasts/timer_messages"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/broadcast_receivers/987654"),
        "add_subjects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/add_subjects"
        ),
        "remove_subjects_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/remove_subjects"
        ),
        "reroll_secret_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/reroll_secret"
        ),
        "enable_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/enable"
        ),
        "disable_url": schema.Field(
            "text", example="https://api.nokotime.com/v2/broadcast_receivers/987654/disable"
        ),
        "secret": schema.Field("text", example="gfds-64563-secret-value"),
    },
    "Account": {
        "id": schema.Field("integer", example=3344),
        "name": schema.Field("text", example="testit"),
        "invoicing_enabled": schema.Field("boolean", example=True),
        "owner": schema.Field("UserSummary"),
        "url": schema.Field("text", example="https://api.nokotime.com/v2/account/"),
        "created_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
        "updated_at": schema.Field("timestamp", example="2012-01-09T08:33:29Z"),
    },
}

#: The model that each resource with ids manages.
RESOURCES: Mapping[str, str] = {
    "broadcast_receivers": "BroadcastReceiver",
    "entries": "Entry",
    "expenses": "Expense",
    "invoices": "Invoice",
    "project_groups": "ProjectGroup",
    "projects": "Project",
    "tags": "Tag",
    "teams": "Team",
    "timers": "Timer",
    "users": "User",
    "webhooks": "Webhook",
}

#: The values of each choice.
CHOICES: Mapping[str, tuple[str | int, ...]] = {
    "UserRole": get_args(choices.UserRole),
    "UserState": get_args(choices.UserState),
    "TagFilterType": get_args(choices.TagFilterType),
    "InvoiceState": get_args(choices.InvoiceState),
    "BillingIncrement": get_args(choices.BillingIncrement),
    "RateCalculationMethod": get_args(choices.RateCalculationMethod),
    "TimerState": get_args(choices.TimerState),
    "TimeFormat": get_args(choices.TimeFormat),
    "WeekStart": get_args(choices.WeekStart),
    "WebhookState": get_args(choices.WebhookState),
    "WebhookEvent": get_args(choices.WebhookEvent),
    "BroadcastSubject": get_args(choices.BroadcastSubject),
    "InvoiceLocale": get_args(choices.InvoiceLocale),
    "Currency": get_args(choices.Currency),
}

#: The fields of each input object.
INPUTS: Mapping[str, Mapping[str, schema.Parameter]] = {
    "InvoiceTaxInput": {
        "percentage": schema.Parameter("decimal", required=True),
        "name": schema.Parameter("text"),
    },
    "HourlyRateInput": {
        "user_id": schema.Parameter("id", required=True),
        "hourly_rate": schema.Parameter("decimal", required=True),
    },
    "RateCalculationInput": {
        "calculation_method": schema.Parameter("RateCalculationMethod", required=True),
        "flat_rate": schema.Parameter("decimal"),
        "standard_hourly_rate": schema.Parameter("decimal"),
        "custom_hourly_rates": schema.Parameter("list of HourlyRateInput"),
    },
    "InvoiceCustomizationInput": {
        "title": schema.Parameter("text"),
        "date": schema.Parameter("text"),
        "project": schema.Parameter("text"),
        "reference": schema.Parameter("text"),
        "total_due": schema.Parameter("text"),
        "summary": schema.Parameter("text"),
        "project_summary": schema.Parameter("text"),
        "user_summary": schema.Parameter("text"),
        "no_project_name": schema.Parameter("text"),
        "work_time": schema.Parameter("text"),
        "no_tax": schema.Parameter("text"),
        "work_total": schema.Parameter("text"),
        "total": schema.Parameter("text"),
        "report": schema.Parameter("text"),
        "taxable_total": schema.Parameter("text"),
        "tax_total": schema.Parameter("text"),
        "taxfree_total": schema.Parameter("text"),
        "total_report": schema.Parameter("text"),
        "locale": schema.Parameter("InvoiceLocale", assumed="en-US"),
        "currency_code": schema.Parameter("Currency"),
        "currency_symbol": schema.Parameter("text"),
        "custom_html": schema.Parameter("text", nullable=True),
        "paypal_invoice": schema.Parameter("PaypalInvoiceInput"),
        "stripe_connect_payment": schema.Parameter("StripeConnectPaymentInput"),
    },
    "PaypalInvoiceInput": {
        "paypal_address": schema.Parameter("text", format="email", nullable=True),
        "paypal_invoice_title": schema.Parameter("text"),
        "paypal_currency_code": schema.Parameter("text"),
    },
    "StripeConnectPaymentInput": {
        "payment_description": schema.Parameter("text"),
        "currency_code": schema.Parameter("text"),
    },
}

#: The codes that each resource's operations may be refused with: the status and the meaning.
CODES: Mapping[str, Mapping[str, tuple[int, str]]] = {
    "account": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
    "broadcast_receivers": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
    "current_user": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
    "entries": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
        "already_approved": (400, "The entry is approved already."),
        "already_invoiced": (400, "The entry was invoiced inside of Noko already."),
        "approved_and_locked": (400, "The entry is approved and cannot be changed."),
        "cannot_create_projects": (403, "The user of the token may not create projects."),
    },
    "expenses": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
    "invoices": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
        "locale_not_available": (422, "Noko does not support the locale."),
        "locked": (400, "The invoice is locked while it is being paid."),
        "missing": (400, "An entry or an expense does not exist."),
        "paid": (400, "The invoice was paid."),
    },
    "project_groups": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
    "projects": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
        "deletable": (400, "The project has no entries, expenses or invoices and can be deleted instead."),
        "not_deletable": (400, "The project has entries, expenses or invoices and can only be archived."),
    },
    "tags": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
        "locked": (400, "The tag is locked while it is being merged."),
    },
    "teams": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
    "timers": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
    "users": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
        "account_owner": (400, "The user owns the account."),
        "authenticated_user": (400, "The user is the user of the token."),
        "can_access_all_projects": (400, "The role of the user gives access to all projects."),
        "deactivated": (400, "The user is deactivated."),
        "not_deactivated": (400, "The user is not deactivated."),
        "deletable": (400, "The user has no entries and can be deleted instead."),
        "not_deletable": (400, "The user has entries and can only be deactivated."),
        "reached_user_limit": (422, "The account has as many active users as its plan allows."),
    },
    "webhooks": {
        "missing": (422, "An object that the request refers to does not exist."),
        "missing_field": (422, "A required value is missing."),
        "already_exists": (422, "Another object has this value already."),
        "insufficent_permissions": (403, "The user of the token may not do this."),
        "dependent": (400, "Another object depends on it."),
        "archived_project": (400, "The project is archived."),
        "invoiced": (400, "The entry or the expense was invoiced."),
        "reached_project_limit": (422, "The account has as many projects as its plan allows."),
        "cannot_create_tags": (403, "The user of the token may not create tags."),
    },
}

OPERATIONS: tuple[schema.Operation, ...] = (
    schema.Operation(
        name="account.get",
        method="GET",
        path="/account",
        path_parameters={},
        query={},
        body={},
        returns="object",
        model="Account",
        success=200,
    ),
    schema.Operation(
        name="broadcast_receivers.list",
        method="GET",
        path="/broadcast_receivers",
        path_parameters={},
        query={
            "name": schema.Parameter("text"),
            "subjects": schema.Parameter("list of BroadcastSubject"),
            "state": schema.Parameter("WebhookState"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="BroadcastReceiver",
        success=200,
    ),
    schema.Operation(
        name="broadcast_receivers.get",
        method="GET",
        path="/broadcast_receivers/{broadcast_receiver_id}",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="BroadcastReceiver",
        success=200,
    ),
    schema.Operation(
        name="broadcast_receivers.create",
        method="POST",
        path="/broadcast_receivers",
        path_parameters={},
        query={},
        body={
            "name": schema.Parameter("text", required=True),
            "payload_uri": schema.Parameter("text", required=True, format="uri"),
            "subjects": schema.Parameter("list of BroadcastSubject", required=True),
        },
        returns="object",
        model="CreatedBroadcastReceiver",
        success=201,
    ),
    schema.Operation(
        name="broadcast_receivers.edit",
        method="PUT",
        path="/broadcast_receivers/{broadcast_receiver_id}",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={"name": schema.Parameter("text"), "payload_uri": schema.Parameter("text", format="uri")},
        returns="object",
        model="BroadcastReceiver",
        success=200,
    ),
    schema.Operation(
        name="broadcast_receivers.add_subjects",
        method="PUT",
        path="/broadcast_receivers/{broadcast_receiver_id}/add_subjects",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={"subjects": schema.Parameter("list of BroadcastSubject", required=True)},
        returns="object",
        model="BroadcastReceiver",
        success=200,
    ),
    schema.Operation(
        name="broadcast_receivers.remove_subjects",
        method="PUT",
        path="/broadcast_receivers/{broadcast_receiver_id}/remove_subjects",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={"subjects": schema.Parameter("list of BroadcastSubject", required=True)},
        returns="object",
        model="BroadcastReceiver",
        success=200,
    ),
    schema.Operation(
        name="broadcast_receivers.reroll_secret",
        method="PUT",
        path="/broadcast_receivers/{broadcast_receiver_id}/reroll_secret",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Secret",
        success=200,
    ),
    schema.Operation(
        name="broadcast_receivers.disable",
        method="PUT",
        path="/broadcast_receivers/{broadcast_receiver_id}/disable",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="broadcast_receivers.enable",
        method="PUT",
        path="/broadcast_receivers/{broadcast_receiver_id}/enable",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="broadcast_receivers.delete",
        method="DELETE",
        path="/broadcast_receivers/{broadcast_receiver_id}",
        path_parameters={"broadcast_receiver_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="current_user.get",
        method="GET",
        path="/current_user",
        path_parameters={},
        query={},
        body={},
        returns="object",
        model="CurrentUser",
        success=200,
    ),
    schema.Operation(
        name="current_user.edit",
        method="PUT",
        path="/current_user",
        path_parameters={},
        query={},
        body={
            "first_name": schema.Parameter("text", nullable=True),
            "last_name": schema.Parameter("text", nullable=True),
            "time_format": schema.Parameter("TimeFormat"),
            "week_start": schema.Parameter("WeekStart"),
            "send_personal_weekly_report": schema.Parameter("boolean"),
            "send_team_weekly_report": schema.Parameter("boolean"),
        },
        returns="object",
        model="CurrentUser",
        success=200,
    ),
    schema.Operation(
        name="current_user.list_entries",
        method="GET",
        path="/current_user/entries",
        path_parameters={},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="current_user.list_expenses",
        method="GET",
        path="/current_user/expenses",
        path_parameters={},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "invoice_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "price_from": schema.Parameter("decimal"),
            "price_to": schema.Parameter("decimal"),
            "taxable": schema.Parameter("boolean"),
            "invoiced": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Expense",
        success=200,
    ),
    schema.Operation(
        name="entries.list",
        method="GET",
        path="/entries",
        path_parameters={},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="entries.get",
        method="GET",
        path="/entries/{entry_id}",
        path_parameters={"entry_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="entries.create",
        method="POST",
        path="/entries",
        path_parameters={},
        query={},
        body={
            "date": schema.Parameter("date", required=True),
            "minutes": schema.Parameter("integer", required=True, minimum=0),
            "user_id": schema.Parameter("id"),
            "description": schema.Parameter("text", nullable=True),
            "project_id": schema.Parameter("id", nullable=True),
            "project_name": schema.Parameter("text"),
            "source_url": schema.Parameter("text", nullable=True),
        },
        returns="object",
        model="Entry",
        success=201,
    ),
    schema.Operation(
        name="entries.edit",
        method="PUT",
        path="/entries/{entry_id}",
        path_parameters={"entry_id": schema.Parameter("id")},
        query={},
        body={
            "date": schema.Parameter("date"),
            "minutes": schema.Parameter("integer", assumed=0, minimum=0),
            "user_id": schema.Parameter("id"),
            "description": schema.Parameter("text", nullable=True),
            "project_id": schema.Parameter("id", nullable=True),
            "project_name": schema.Parameter("text"),
            "source_url": schema.Parameter("text", nullable=True),
        },
        returns="object",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="entries.mark_as_invoiced",
        method="PUT",
        path="/entries/{entry_id}/marked_as_invoiced",
        path_parameters={"entry_id": schema.Parameter("id")},
        query={},
        body={"date": schema.Parameter("date", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="entries.mark_many_as_invoiced",
        method="PUT",
        path="/entries/marked_as_invoiced",
        path_parameters={},
        query={},
        body={
            "entry_ids": schema.Parameter("ids", required=True),
            "date": schema.Parameter("date", required=True),
        },
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="entries.approve",
        method="PUT",
        path="/entries/{entry_id}/approved",
        path_parameters={"entry_id": schema.Parameter("id")},
        query={},
        body={"approved_at": schema.Parameter("timestamp")},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="entries.approve_many",
        method="PUT",
        path="/entries/approved",
        path_parameters={},
        query={},
        body={
            "entry_ids": schema.Parameter("ids", required=True),
            "approved_at": schema.Parameter("timestamp"),
        },
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="entries.unapprove",
        method="PUT",
        path="/entries/{entry_id}/unapproved",
        path_parameters={"entry_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="entries.unapprove_many",
        method="PUT",
        path="/entries/unapproved",
        path_parameters={},
        query={},
        body={"entry_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="entries.delete",
        method="DELETE",
        path="/entries/{entry_id}",
        path_parameters={"entry_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="expenses.list",
        method="GET",
        path="/expenses",
        path_parameters={},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "invoice_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "price_from": schema.Parameter("decimal"),
            "price_to": schema.Parameter("decimal"),
            "taxable": schema.Parameter("boolean"),
            "invoiced": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Expense",
        success=200,
    ),
    schema.Operation(
        name="expenses.get",
        method="GET",
        path="/expenses/{expense_id}",
        path_parameters={"expense_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Expense",
        success=200,
    ),
    schema.Operation(
        name="expenses.create",
        method="POST",
        path="/expenses",
        path_parameters={},
        query={},
        body={
            "date": schema.Parameter("date", required=True),
            "project_id": schema.Parameter("id", required=True),
            "price": schema.Parameter("decimal", required=True),
            "user_id": schema.Parameter("id"),
            "taxable": schema.Parameter("boolean", assumed=True),
            "description": schema.Parameter("text", nullable=True),
        },
        returns="object",
        model="Expense",
        success=201,
    ),
    schema.Operation(
        name="expenses.edit",
        method="PUT",
        path="/expenses/{expense_id}",
        path_parameters={"expense_id": schema.Parameter("id")},
        query={},
        body={
            "date": schema.Parameter("date", required=True),
            "project_id": schema.Parameter("id", required=True),
            "price": schema.Parameter("decimal", required=True),
            "user_id": schema.Parameter("id"),
            "taxable": schema.Parameter("boolean", assumed=True),
            "description": schema.Parameter("text", nullable=True),
        },
        returns="object",
        model="Expense",
        success=200,
    ),
    schema.Operation(
        name="expenses.delete",
        method="DELETE",
        path="/expenses/{expense_id}",
        path_parameters={"expense_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.list",
        method="GET",
        path="/invoices",
        path_parameters={},
        query={
            "state": schema.Parameter("InvoiceState"),
            "reference": schema.Parameter("text"),
            "invoice_date_from": schema.Parameter("date"),
            "invoice_date_to": schema.Parameter("date"),
            "project_name": schema.Parameter("text"),
            "total_amount_from": schema.Parameter("decimal"),
            "total_amount_to": schema.Parameter("decimal"),
            "recipient_details": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "company_name": schema.Parameter("text"),
            "company_details": schema.Parameter("text"),
            "description": schema.Parameter("text"),
            "footer": schema.Parameter("text"),
            "has_online_payment_details": schema.Parameter("boolean"),
            "has_custom_html": schema.Parameter("boolean"),
            "show_hours_worked": schema.Parameter("boolean"),
            "show_full_report": schema.Parameter("boolean"),
            "show_user_summaries": schema.Parameter("boolean"),
            "show_project_summaries": schema.Parameter("boolean"),
            "show_project_name_for_expenses": schema.Parameter("boolean"),
            "locale": schema.Parameter("InvoiceLocale"),
            "currency_code": schema.Parameter("Currency"),
            "currency_symbol": schema.Parameter("text"),
            "rate_calculation": schema.Parameter("RateCalculationMethod"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Invoice",
        success=200,
    ),
    schema.Operation(
        name="invoices.get",
        method="GET",
        path="/invoices/{invoice_id}",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Invoice",
        success=200,
    ),
    schema.Operation(
        name="invoices.create",
        method="POST",
        path="/invoices",
        path_parameters={},
        query={},
        body={
            "invoice_date": schema.Parameter("date", required=True),
            "reference": schema.Parameter("text"),
            "show_hours_worked": schema.Parameter("boolean", assumed=True),
            "show_full_report": schema.Parameter("boolean", assumed=False),
            "show_user_summaries": schema.Parameter("boolean", assumed=False),
            "show_project_summaries": schema.Parameter("boolean", assumed=False),
            "show_project_name_for_expenses": schema.Parameter("boolean", assumed=False),
            "entry_ids": schema.Parameter("ids"),
            "expense_ids": schema.Parameter("ids"),
            "taxes": schema.Parameter("list of InvoiceTaxInput"),
            "project_name": schema.Parameter("text", nullable=True),
            "company_name": schema.Parameter("text", nullable=True),
            "company_details": schema.Parameter("text", nullable=True),
            "recipient_details": schema.Parameter("text", nullable=True),
            "description": schema.Parameter("text", nullable=True),
            "footer": schema.Parameter("text", nullable=True),
            "rate_calculation": schema.Parameter("RateCalculationInput"),
            "customization": schema.Parameter("InvoiceCustomizationInput"),
        },
        returns="object",
        model="Invoice",
        success=201,
    ),
    schema.Operation(
        name="invoices.edit",
        method="PUT",
        path="/invoices/{invoice_id}",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={
            "invoice_date": schema.Parameter("date"),
            "reference": schema.Parameter("text"),
            "show_hours_worked": schema.Parameter("boolean"),
            "show_full_report": schema.Parameter("boolean"),
            "show_user_summaries": schema.Parameter("boolean"),
            "show_project_summaries": schema.Parameter("boolean"),
            "show_project_name_for_expenses": schema.Parameter("boolean"),
            "project_name": schema.Parameter("text", nullable=True),
            "company_name": schema.Parameter("text", nullable=True),
            "company_details": schema.Parameter("text", nullable=True),
            "recipient_details": schema.Parameter("text", nullable=True),
            "description": schema.Parameter("text", nullable=True),
            "footer": schema.Parameter("text", nullable=True),
            "rate_calculation": schema.Parameter("RateCalculationInput"),
            "customization": schema.Parameter("InvoiceCustomizationInput"),
        },
        returns="object",
        model="Invoice",
        success=200,
    ),
    schema.Operation(
        name="invoices.mark_as_paid",
        method="PUT",
        path="/invoices/{invoice_id}/paid",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.mark_as_unpaid",
        method="PUT",
        path="/invoices/{invoice_id}/unpaid",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.list_entries",
        method="GET",
        path="/invoices/{invoice_id}/entries",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="invoices.list_expenses",
        method="GET",
        path="/invoices/{invoice_id}/expenses",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "invoice_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "price_from": schema.Parameter("decimal"),
            "price_to": schema.Parameter("decimal"),
            "taxable": schema.Parameter("boolean"),
            "invoiced": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Expense",
        success=200,
    ),
    schema.Operation(
        name="invoices.add_entries",
        method="PUT",
        path="/invoices/{invoice_id}/add_entries",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={"entry_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.remove_entries",
        method="PUT",
        path="/invoices/{invoice_id}/remove_entries",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={"entry_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.remove_all_entries",
        method="PUT",
        path="/invoices/{invoice_id}/remove_all_entries",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.add_expenses",
        method="PUT",
        path="/invoices/{invoice_id}/add_expenses",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={"expense_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.remove_expenses",
        method="PUT",
        path="/invoices/{invoice_id}/remove_expenses",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={"expense_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.remove_all_expenses",
        method="PUT",
        path="/invoices/{invoice_id}/remove_all_expenses",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.add_taxes",
        method="PUT",
        path="/invoices/{invoice_id}/add_taxes",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={"taxes": schema.Parameter("list of InvoiceTaxInput", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.remove_taxes",
        method="PUT",
        path="/invoices/{invoice_id}/remove_taxes",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={"tax_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.remove_all_taxes",
        method="PUT",
        path="/invoices/{invoice_id}/remove_all_taxes",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="invoices.delete",
        method="DELETE",
        path="/invoices/{invoice_id}",
        path_parameters={"invoice_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="project_groups.list",
        method="GET",
        path="/project_groups",
        path_parameters={},
        query={
            "name": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="ProjectGroup",
        success=200,
    ),
    schema.Operation(
        name="project_groups.get",
        method="GET",
        path="/project_groups/{project_group_id}",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="ProjectGroup",
        success=200,
    ),
    schema.Operation(
        name="project_groups.create",
        method="POST",
        path="/project_groups",
        path_parameters={},
        query={},
        body={
            "name": schema.Parameter("text", required=True),
            "project_ids": schema.Parameter("ids", required=True),
        },
        returns="object",
        model="ProjectGroup",
        success=201,
    ),
    schema.Operation(
        name="project_groups.edit",
        method="PUT",
        path="/project_groups/{project_group_id}",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={},
        body={"name": schema.Parameter("text", required=True)},
        returns="object",
        model="ProjectGroup",
        success=200,
    ),
    schema.Operation(
        name="project_groups.list_entries",
        method="GET",
        path="/project_groups/{project_group_id}/entries",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="project_groups.list_projects",
        method="GET",
        path="/project_groups/{project_group_id}/projects",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={
            "name": schema.Parameter("text"),
            "project_group_ids": schema.Parameter("ids"),
            "billing_increment": schema.Parameter("BillingIncrement"),
            "enabled": schema.Parameter("boolean"),
            "billable": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Project",
        success=200,
    ),
    schema.Operation(
        name="project_groups.add_projects",
        method="POST",
        path="/project_groups/{project_group_id}/add_projects",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={},
        body={"project_ids": schema.Parameter("ids", required=True)},
        returns="list",
        model="Project",
        success=200,
    ),
    schema.Operation(
        name="project_groups.remove_projects",
        method="PUT",
        path="/project_groups/{project_group_id}/remove_projects",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={},
        body={"project_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="project_groups.remove_all_projects",
        method="PUT",
        path="/project_groups/{project_group_id}/remove_all_projects",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="project_groups.delete",
        method="DELETE",
        path="/project_groups/{project_group_id}",
        path_parameters={"project_group_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="projects.list",
        method="GET",
        path="/projects",
        path_parameters={},
        query={
            "name": schema.Parameter("text"),
            "project_group_ids": schema.Parameter("ids"),
            "billing_increment": schema.Parameter("BillingIncrement"),
            "enabled": schema.Parameter("boolean"),
            "billable": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Project",
        success=200,
    ),
    schema.Operation(
        name="projects.get",
        method="GET",
        path="/projects/{project_id}",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Project",
        success=200,
    ),
    schema.Operation(
        name="projects.create",
        method="POST",
        path="/projects",
        path_parameters={},
        query={},
        body={
            "name": schema.Parameter("text", required=True),
            "billable": schema.Parameter("boolean", assumed=True),
            "project_group_id": schema.Parameter("id"),
            "billing_increment": schema.Parameter("BillingIncrement"),
            "color": schema.Parameter("text", format="color"),
        },
        returns="object",
        model="Project",
        success=201,
    ),
    schema.Operation(
        name="projects.edit",
        method="PUT",
        path="/projects/{project_id}",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={
            "name": schema.Parameter("text"),
            "project_group_id": schema.Parameter("id", nullable=True),
            "billing_increment": schema.Parameter("BillingIncrement"),
            "color": schema.Parameter("text", format="color"),
        },
        returns="object",
        model="Project",
        success=200,
    ),
    schema.Operation(
        name="projects.list_entries",
        method="GET",
        path="/projects/{project_id}/entries",
        path_parameters={"project_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="projects.list_expenses",
        method="GET",
        path="/projects/{project_id}/expenses",
        path_parameters={"project_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "invoice_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "price_from": schema.Parameter("decimal"),
            "price_to": schema.Parameter("decimal"),
            "taxable": schema.Parameter("boolean"),
            "invoiced": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Expense",
        success=200,
    ),
    schema.Operation(
        name="projects.merge",
        method="PUT",
        path="/projects/{into_id}/merge",
        path_parameters={"into_id": schema.Parameter("id")},
        query={},
        body={"project_id": schema.Parameter("id", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="projects.delete",
        method="DELETE",
        path="/projects/{project_id}",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="projects.archive",
        method="PUT",
        path="/projects/{project_id}/archive",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="projects.unarchive",
        method="PUT",
        path="/projects/{project_id}/unarchive",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="projects.archive_many",
        method="PUT",
        path="/projects/archive",
        path_parameters={},
        query={},
        body={"project_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="projects.unarchive_many",
        method="PUT",
        path="/projects/unarchive",
        path_parameters={},
        query={},
        body={"project_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="projects.delete_many",
        method="PUT",
        path="/projects/delete",
        path_parameters={},
        query={},
        body={"project_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="tags.list",
        method="GET",
        path="/tags",
        path_parameters={},
        query={
            "name": schema.Parameter("text"),
            "billable": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Tag",
        success=200,
    ),
    schema.Operation(
        name="tags.get",
        method="GET",
        path="/tags/{tag_id}",
        path_parameters={"tag_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Tag",
        success=200,
    ),
    schema.Operation(
        name="tags.create",
        method="POST",
        path="/tags",
        path_parameters={},
        query={},
        body={"names": schema.Parameter("list of text", required=True)},
        returns="list",
        model="Tag",
        success=201,
    ),
    schema.Operation(
        name="tags.edit",
        method="PUT",
        path="/tags/{tag_id}",
        path_parameters={"tag_id": schema.Parameter("id")},
        query={},
        body={"name": schema.Parameter("text", required=True)},
        returns="object",
        model="Tag",
        success=200,
    ),
    schema.Operation(
        name="tags.list_entries",
        method="GET",
        path="/tags/{tag_id}/entries",
        path_parameters={"tag_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="tags.merge",
        method="PUT",
        path="/tags/{into_id}/merge",
        path_parameters={"into_id": schema.Parameter("id")},
        query={},
        body={"tag_id": schema.Parameter("id", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="tags.delete",
        method="DELETE",
        path="/tags/{tag_id}",
        path_parameters={"tag_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="tags.delete_many",
        method="PUT",
        path="/tags/delete",
        path_parameters={},
        query={},
        body={"tag_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="teams.list",
        method="GET",
        path="/teams",
        path_parameters={},
        query={
            "name": schema.Parameter("text"),
            "user_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Team",
        success=200,
    ),
    schema.Operation(
        name="teams.get",
        method="GET",
        path="/teams/{team_id}",
        path_parameters={"team_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Team",
        success=200,
    ),
    schema.Operation(
        name="teams.create",
        method="POST",
        path="/teams",
        path_parameters={},
        query={},
        body={
            "name": schema.Parameter("text", required=True),
            "user_ids": schema.Parameter("ids", required=True),
        },
        returns="object",
        model="Team",
        success=201,
    ),
    schema.Operation(
        name="teams.edit",
        method="PUT",
        path="/teams/{team_id}",
        path_parameters={"team_id": schema.Parameter("id")},
        query={},
        body={"name": schema.Parameter("text", required=True)},
        returns="object",
        model="Team",
        success=200,
    ),
    schema.Operation(
        name="teams.delete",
        method="DELETE",
        path="/teams/{team_id}",
        path_parameters={"team_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="teams.list_entries",
        method="GET",
        path="/teams/{team_id}/entries",
        path_parameters={"team_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="teams.list_users",
        method="GET",
        path="/teams/{team_id}/users",
        path_parameters={"team_id": schema.Parameter("id")},
        query={
            "name": schema.Parameter("text"),
            "email": schema.Parameter("text"),
            "role": schema.Parameter("UserRole"),
            "state": schema.Parameter("UserState"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="User",
        success=200,
    ),
    schema.Operation(
        name="teams.add_users",
        method="POST",
        path="/teams/{team_id}/add_users",
        path_parameters={"team_id": schema.Parameter("id")},
        query={},
        body={"user_ids": schema.Parameter("ids", required=True)},
        returns="list",
        model="User",
        success=200,
    ),
    schema.Operation(
        name="teams.remove_users",
        method="PUT",
        path="/teams/{team_id}/remove_users",
        path_parameters={"team_id": schema.Parameter("id")},
        query={},
        body={"user_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="teams.remove_all_users",
        method="PUT",
        path="/teams/{team_id}/remove_all_users",
        path_parameters={"team_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="timers.list",
        method="GET",
        path="/timers",
        path_parameters={},
        query={
            "description": schema.Parameter("text"),
            "projects": schema.Parameter("ids"),
            "billable": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Timer",
        success=200,
    ),
    schema.Operation(
        name="timers.get",
        method="GET",
        path="/projects/{project_id}/timer",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Timer",
        success=200,
    ),
    schema.Operation(
        name="timers.edit",
        method="PUT",
        path="/projects/{project_id}/timer",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={"description": schema.Parameter("text", nullable=True)},
        returns="object",
        model="Timer",
        success=200,
    ),
    schema.Operation(
        name="timers.start",
        method="PUT",
        path="/projects/{project_id}/timer/start",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={"entry_date": schema.Parameter("date"), "description": schema.Parameter("text", nullable=True)},
        returns="object",
        model="Timer",
        success=200,
    ),
    schema.Operation(
        name="timers.pause",
        method="PUT",
        path="/projects/{project_id}/timer/pause",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Timer",
        success=200,
    ),
    schema.Operation(
        name="timers.add_or_subtract_time",
        method="PUT",
        path="/projects/{project_id}/timer/add_or_subtract_time",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={"minutes": schema.Parameter("integer"), "seconds": schema.Parameter("integer")},
        returns="object",
        model="Timer",
        success=200,
    ),
    schema.Operation(
        name="timers.log",
        method="PUT",
        path="/projects/{project_id}/timer/log",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={
            "entry_date": schema.Parameter("date"),
            "minutes": schema.Parameter("integer", minimum=0),
            "description": schema.Parameter("text", nullable=True),
        },
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="timers.discard",
        method="DELETE",
        path="/projects/{project_id}/timer",
        path_parameters={"project_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="users.list",
        method="GET",
        path="/users",
        path_parameters={},
        query={
            "name": schema.Parameter("text"),
            "email": schema.Parameter("text"),
            "role": schema.Parameter("UserRole"),
            "state": schema.Parameter("UserState"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="User",
        success=200,
    ),
    schema.Operation(
        name="users.get",
        method="GET",
        path="/users/{user_id}",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="User",
        success=200,
    ),
    schema.Operation(
        name="users.create",
        method="POST",
        path="/users",
        path_parameters={},
        query={},
        body={
            "email": schema.Parameter("text", required=True, format="email"),
            "first_name": schema.Parameter("text"),
            "last_name": schema.Parameter("text"),
            "role": schema.Parameter("UserRole", assumed="leader"),
        },
        returns="object",
        model="User",
        success=201,
    ),
    schema.Operation(
        name="users.edit",
        method="PUT",
        path="/users/{user_id}",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={
            "first_name": schema.Parameter("text", nullable=True),
            "last_name": schema.Parameter("text", nullable=True),
            "role": schema.Parameter("UserRole"),
        },
        returns="object",
        model="User",
        success=200,
    ),
    schema.Operation(
        name="users.delete",
        method="DELETE",
        path="/users/{user_id}",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="users.deactivate",
        method="PUT",
        path="/users/{user_id}/deactivate",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="users.reactivate",
        method="PUT",
        path="/users/{user_id}/activate",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="users.list_entries",
        method="GET",
        path="/users/{user_id}/entries",
        path_parameters={"user_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "tag_ids": schema.Parameter("ids"),
            "tag_filter_type": schema.Parameter("TagFilterType", assumed="and"),
            "invoice_ids": schema.Parameter("ids"),
            "import_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "invoiced": schema.Parameter("boolean"),
            "invoiced_at_from": schema.Parameter("date"),
            "invoiced_at_to": schema.Parameter("date"),
            "updated_from": schema.Parameter("timestamp"),
            "updated_to": schema.Parameter("timestamp"),
            "billable": schema.Parameter("boolean"),
            "approved_at_from": schema.Parameter("date"),
            "approved_at_to": schema.Parameter("date"),
            "approved_by_ids": schema.Parameter("ids"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Entry",
        success=200,
    ),
    schema.Operation(
        name="users.list_expenses",
        method="GET",
        path="/users/{user_id}/expenses",
        path_parameters={"user_id": schema.Parameter("id")},
        query={
            "user_ids": schema.Parameter("ids"),
            "description": schema.Parameter("text"),
            "project_ids": schema.Parameter("ids"),
            "invoice_ids": schema.Parameter("ids"),
            "from": schema.Parameter("date"),
            "to": schema.Parameter("date"),
            "price_from": schema.Parameter("decimal"),
            "price_to": schema.Parameter("decimal"),
            "taxable": schema.Parameter("boolean"),
            "invoiced": schema.Parameter("boolean"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Expense",
        success=200,
    ),
    schema.Operation(
        name="users.give_access_to_projects",
        method="PUT",
        path="/users/{user_id}/give_access_to_projects",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={"project_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="users.revoke_access_to_projects",
        method="PUT",
        path="/users/{user_id}/revoke_access_to_projects",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={"project_ids": schema.Parameter("ids", required=True)},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="users.revoke_access_to_all_projects",
        method="PUT",
        path="/users/{user_id}/revoke_access_to_all_projects",
        path_parameters={"user_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="webhooks.list",
        method="GET",
        path="/webhooks",
        path_parameters={},
        query={
            "name": schema.Parameter("text"),
            "events": schema.Parameter("list of WebhookEvent"),
            "state": schema.Parameter("WebhookState"),
            "page": schema.Parameter("integer", minimum=1),
            "per_page": schema.Parameter("integer", assumed=30, minimum=1, maximum=1000),
        },
        body={},
        returns="pages",
        model="Webhook",
        success=200,
    ),
    schema.Operation(
        name="webhooks.get",
        method="GET",
        path="/webhooks/{webhook_id}",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Webhook",
        success=200,
    ),
    schema.Operation(
        name="webhooks.create",
        method="POST",
        path="/webhooks",
        path_parameters={},
        query={},
        body={
            "name": schema.Parameter("text", required=True),
            "payload_uri": schema.Parameter("text", required=True, format="uri"),
            "events": schema.Parameter("list of WebhookEvent", required=True),
        },
        returns="object",
        model="CreatedWebhook",
        success=201,
    ),
    schema.Operation(
        name="webhooks.edit",
        method="PUT",
        path="/webhooks/{webhook_id}",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={"name": schema.Parameter("text"), "payload_uri": schema.Parameter("text", format="uri")},
        returns="object",
        model="Webhook",
        success=200,
    ),
    schema.Operation(
        name="webhooks.add_events",
        method="PUT",
        path="/webhooks/{webhook_id}/add_events",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={"events": schema.Parameter("list of WebhookEvent", required=True)},
        returns="object",
        model="Webhook",
        success=200,
    ),
    schema.Operation(
        name="webhooks.remove_events",
        method="PUT",
        path="/webhooks/{webhook_id}/remove_events",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={"events": schema.Parameter("list of WebhookEvent", required=True)},
        returns="object",
        model="Webhook",
        success=200,
    ),
    schema.Operation(
        name="webhooks.reroll_secret",
        method="PUT",
        path="/webhooks/{webhook_id}/reroll_secret",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={},
        returns="object",
        model="Secret",
        success=200,
    ),
    schema.Operation(
        name="webhooks.disable",
        method="PUT",
        path="/webhooks/{webhook_id}/disable",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="webhooks.enable",
        method="PUT",
        path="/webhooks/{webhook_id}/enable",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
    schema.Operation(
        name="webhooks.ping",
        method="PUT",
        path="/webhooks/{webhook_id}/ping",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=202,
    ),
    schema.Operation(
        name="webhooks.retry",
        method="PUT",
        path="/webhooks/{webhook_id}/retry/{payload_id}",
        path_parameters={"webhook_id": schema.Parameter("id"), "payload_id": schema.Parameter("uuid")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=202,
    ),
    schema.Operation(
        name="webhooks.delete",
        method="DELETE",
        path="/webhooks/{webhook_id}",
        path_parameters={"webhook_id": schema.Parameter("id")},
        query={},
        body={},
        returns="nothing",
        model="",
        success=204,
    ),
)
