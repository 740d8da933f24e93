# Generated from spec/models/ by `make generate`. Changes made here are lost: edit the source.
"""The models, one module for each file of the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noko_client._core.lazy import lazy_names

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "account": ["Account"],
            "broadcast_receivers": ["BroadcastReceiver", "CreatedBroadcastReceiver"],
            "entries": ["Entry"],
            "expenses": ["Expense"],
            "invoice_customization": ["InvoiceCustomization"],
            "invoices": [
                "Invoice",
                "InvoiceTax",
                "InvoiceRateCalculation",
                "InvoiceHourlyRate",
                "InvoicePayment",
                "PaymentTransaction",
            ],
            "project_groups": ["ProjectGroup"],
            "projects": ["Project"],
            "summaries": [
                "UserSummary",
                "TeamSummary",
                "ProjectSummary",
                "ProjectGroupSummary",
                "TagSummary",
                "InvoiceSummary",
                "ImportSummary",
            ],
            "tags": ["Tag"],
            "teams": ["Team"],
            "timers": ["Timer"],
            "users": ["User", "CurrentUser"],
            "webhooks": ["WebhookSummary", "Webhook", "CreatedWebhook", "Secret"],
        },
    )
else:
    from noko_client._generated.models.account import Account
    from noko_client._generated.models.broadcast_receivers import BroadcastReceiver, CreatedBroadcastReceiver
    from noko_client._generated.models.entries import Entry
    from noko_client._generated.models.expenses import Expense
    from noko_client._generated.models.invoice_customization import InvoiceCustomization
    from noko_client._generated.models.invoices import (
        Invoice,
        InvoiceHourlyRate,
        InvoicePayment,
        InvoiceRateCalculation,
        InvoiceTax,
        PaymentTransaction,
    )
    from noko_client._generated.models.project_groups import ProjectGroup
    from noko_client._generated.models.projects import Project
    from noko_client._generated.models.summaries import (
        ImportSummary,
        InvoiceSummary,
        ProjectGroupSummary,
        ProjectSummary,
        TagSummary,
        TeamSummary,
        UserSummary,
    )
    from noko_client._generated.models.tags import Tag
    from noko_client._generated.models.teams import Team
    from noko_client._generated.models.timers import Timer
    from noko_client._generated.models.users import CurrentUser, User
    from noko_client._generated.models.webhooks import CreatedWebhook, Secret, Webhook, WebhookSummary

__all__: list[str] = [
    "Account",
    "BroadcastReceiver",
    "CreatedBroadcastReceiver",
    "CreatedWebhook",
    "CurrentUser",
    "Entry",
    "Expense",
    "ImportSummary",
    "Invoice",
    "InvoiceCustomization",
    "InvoiceHourlyRate",
    "InvoicePayment",
    "InvoiceRateCalculation",
    "InvoiceSummary",
    "InvoiceTax",
    "PaymentTransaction",
    "Project",
    "ProjectGroup",
    "ProjectGroupSummary",
    "ProjectSummary",
    "Secret",
    "Tag",
    "TagSummary",
    "Team",
    "TeamSummary",
    "Timer",
    "User",
    "UserSummary",
    "Webhook",
    "WebhookSummary",
]
