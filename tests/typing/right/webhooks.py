"""Webhooks: the type of an event narrows its class."""

from typing import Literal, assert_never, assert_type

from noko_client import webhooks
from noko_client.models import Entry, Project, WebhookSummary


def receive(body: bytes, signature: str | None) -> int:
    event = webhooks.parse(body, signature, "secret")
    assert_type(event, webhooks.Event)
    assert_type(event.webhook, WebhookSummary)
    if event.type == "entry.created":
        assert_type(event, webhooks.EntryEvent)
        assert_type(event.entry, Entry)
        return event.entry.minutes
    if event.type == "unknown":
        assert_type(event.raw_type, str)
    return 0


def match_types(event: webhooks.Event) -> None:
    match event.type:
        case "project.created" | "project.updated.archived":
            assert_type(event.project, Project)
            assert_type(event.changes["name"].after, object)
        case "webhook.ping":
            assert_type(event.type, Literal["webhook.ping"])
        case _:
            pass


def match_classes(event: webhooks.PingEvent | webhooks.TagEvent | webhooks.UnknownEvent) -> None:
    match event:
        case webhooks.PingEvent():
            print(event.payload_id)
        case webhooks.TagEvent():
            print(event.tag.name)
        case webhooks.UnknownEvent():
            print(event.object)
        case _:
            assert_never(event)
