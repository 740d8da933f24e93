"""Webhooks: the type of an event narrows its class."""

from collections import Counter
from typing import Literal, assert_never, assert_type

from noko_client import Finding, NokoClient, recording, webhooks
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


def collect(client: NokoClient, body: bytes) -> None:
    counts: Counter[Finding] = Counter()
    with recording.record(client, "traffic.har") as recorder:
        client.with_options(on_unexpected_data=counts.update).users.get(1)
        assert_type(recorder.left_out, int)
    webhooks.parse(body, None, "secret", on_unexpected_data=counts.update)
    webhooks.verify(body, b"0", b"secret")
    assert_type([(each.model, count) for each, count in counts.items()], list[tuple[str, int]])
