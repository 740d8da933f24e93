# Generated from spec/service.yaml, spec/choices.yaml, spec/models/ by `make generate`. Changes made here are lost: edit the source.
"""What Noko sends to webhooks."""

from __future__ import annotations

import builtins
import datetime as dt
import typing

import pydantic

from noko_client._core import event
from noko_client._generated import models

__all__: list[str] = [
    "EntryEvent",
    "Event",
    "ExpenseEvent",
    "InvoiceEvent",
    "PingEvent",
    "ProjectEvent",
    "ProjectGroupEvent",
    "TagEvent",
    "TeamEvent",
    "UnknownEvent",
    "UserEvent",
]


class EntryEvent(event.BaseEvent):
    """An event of the category `entry`."""

    type: typing.Literal[
        "entry.created",
        "entry.updated",
        "entry.deleted",
        "entry.updated.approved",
        "entry.updated.unapproved",
        "entry.updated.invoiced",
        "entry.updated.uninvoiced",
    ]
    """What happened."""
    entry: models.Entry = pydantic.Field(alias="object")
    """Time that a user logged. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class TagEvent(event.BaseEvent):
    """An event of the category `tag`."""

    type: typing.Literal["tag.created", "tag.updated", "tag.deleted", "tag.deleted.merged"]
    """What happened."""
    tag: models.Tag = pydantic.Field(alias="object")
    """A word that marks entries. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class ExpenseEvent(event.BaseEvent):
    """An event of the category `expense`."""

    type: typing.Literal["expense.created", "expense.updated", "expense.deleted"]
    """What happened."""
    expense: models.Expense = pydantic.Field(alias="object")
    """Money that a user spent on a project. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class InvoiceEvent(event.BaseEvent):
    """An event of the category `invoice`."""

    type: typing.Literal[
        "invoice.created",
        "invoice.updated",
        "invoice.deleted",
        "invoice.updated.paid",
        "invoice.updated.unpaid",
    ]
    """What happened."""
    invoice: models.Invoice = pydantic.Field(alias="object")
    """A bill for time and expenses. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class ProjectEvent(event.BaseEvent):
    """An event of the category `project`."""

    type: typing.Literal[
        "project.created",
        "project.updated",
        "project.updated.archived",
        "project.updated.unarchived",
        "project.deleted",
        "project.deleted.merged",
    ]
    """What happened."""
    project: models.Project = pydantic.Field(alias="object")
    """Work that time and expenses are logged for. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class ProjectGroupEvent(event.BaseEvent):
    """An event of the category `project_group`."""

    type: typing.Literal[
        "project_group.created",
        "project_group.updated",
        "project_group.deleted",
        "project_group.deleted.merged",
    ]
    """What happened."""
    project_group: models.ProjectGroup = pydantic.Field(alias="object")
    """A named group of projects. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class TeamEvent(event.BaseEvent):
    """An event of the category `team`."""

    type: typing.Literal["team.created", "team.updated", "team.deleted"]
    """What happened."""
    team: models.Team = pydantic.Field(alias="object")
    """A named group of users. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class UserEvent(event.BaseEvent):
    """An event of the category `user`."""

    type: typing.Literal[
        "user.created", "user.updated", "user.updated.deactivated", "user.updated.activated", "user.deleted"
    ]
    """What happened."""
    user: models.User = pydantic.Field(alias="object")
    """A person in the account. After a deletion, as it was before."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class PingEvent(event.BaseEvent):
    """A test of the webhook, sent when it is created and by `webhooks.ping`."""

    type: typing.Literal["webhook.ping"]
    """What happened."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


class UnknownEvent(event.BaseEvent):
    """An event of another type than documented."""

    type: typing.ClassVar[typing.Literal["unknown"]] = "unknown"
    """Always `unknown`; `raw_type` is the type as received."""
    raw_type: str = pydantic.Field(alias="type")
    """The type as received."""
    object: builtins.object = None
    """The object as received."""
    payload_id: str | None = None
    """The id of the payload, the same each time that it is sent. All requests have it in `X-Noko-Delivery`."""
    webhook: models.WebhookSummary
    """The webhook."""
    created_at: dt.datetime
    """When the event happened."""


Event: typing.TypeAlias = (
    EntryEvent
    | TagEvent
    | ExpenseEvent
    | InvoiceEvent
    | ProjectEvent
    | ProjectGroupEvent
    | TeamEvent
    | UserEvent
    | PingEvent
    | UnknownEvent
)
"""Any event. Its `type` says which class it is."""

BY_TYPE: dict[str, type[Event]] = {
    "entry.created": EntryEvent,
    "entry.updated": EntryEvent,
    "entry.deleted": EntryEvent,
    "entry.updated.approved": EntryEvent,
    "entry.updated.unapproved": EntryEvent,
    "entry.updated.invoiced": EntryEvent,
    "entry.updated.uninvoiced": EntryEvent,
    "tag.created": TagEvent,
    "tag.updated": TagEvent,
    "tag.deleted": TagEvent,
    "tag.deleted.merged": TagEvent,
    "expense.created": ExpenseEvent,
    "expense.updated": ExpenseEvent,
    "expense.deleted": ExpenseEvent,
    "invoice.created": InvoiceEvent,
    "invoice.updated": InvoiceEvent,
    "invoice.deleted": InvoiceEvent,
    "invoice.updated.paid": InvoiceEvent,
    "invoice.updated.unpaid": InvoiceEvent,
    "project.created": ProjectEvent,
    "project.updated": ProjectEvent,
    "project.updated.archived": ProjectEvent,
    "project.updated.unarchived": ProjectEvent,
    "project.deleted": ProjectEvent,
    "project.deleted.merged": ProjectEvent,
    "project_group.created": ProjectGroupEvent,
    "project_group.updated": ProjectGroupEvent,
    "project_group.deleted": ProjectGroupEvent,
    "project_group.deleted.merged": ProjectGroupEvent,
    "team.created": TeamEvent,
    "team.updated": TeamEvent,
    "team.deleted": TeamEvent,
    "user.created": UserEvent,
    "user.updated": UserEvent,
    "user.updated.deactivated": UserEvent,
    "user.updated.activated": UserEvent,
    "user.deleted": UserEvent,
    "webhook.ping": PingEvent,
}
"""The class of each type of event."""
