"""What the sandbox sends to webhooks on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

import httpx
import pytest

from noko_client import webhooks
from noko_client._generated.sandbox_schema import Webhook
from noko_client.sandbox import Account, Sandbox
from tests.support.raw import RawServer
from tests.support.server import DROP, Reply, ScriptedServer


@pytest.fixture
def hook(account: Account, server: ScriptedServer) -> Webhook:
    server.replies(Reply(204))
    return account.add_webhook("Local", server.url)


def received(sandbox: Sandbox, server: ScriptedServer, hook: Webhook) -> list[webhooks.Event]:
    """Return the events that the receiver has, with verified signatures."""
    sandbox.webhooks.wait()
    return [webhooks.parse(seen.body, seen.headers.get("x-noko-signature"), hook.secret) for seen in server.seen]


class Office:
    """Records for each event."""

    def __init__(self, account: Account) -> None:
        self.user = account.add_user("ann@example.com", first_name="Ann")
        self.project = account.add_project("Website")
        self.empty = account.add_project("Empty")
        self.group = account.add_project_group("Clients")
        self.tag = account.add_tag("design")
        self.other_tag = account.add_tag("drafts")
        self.entry = account.add_entry(self.user, self.project, minutes=30, description="logo #design")
        self.invoice = account.add_invoice("AA1", total=5)
        self.expense = account.add_expense(self.user, self.project, price=5)
        self.team = account.add_team("Makers", [self.user])


Act = Callable[[httpx.Client, Office], httpx.Response]
ENTRY = {"date": "2026-01-05", "minutes": 5}
OPERATIONS: list[tuple[str, Act]] = [
    ("entry.created", lambda http, it: http.post("/entries", json=ENTRY)),
    ("entry.created tag.created", lambda http, it: http.post("/entries", json={**ENTRY, "description": "a #new"})),
    ("entry.updated", lambda http, it: http.put(f"/entries/{it.entry.id}", json={"minutes": 45})),
    ("", lambda http, it: http.put(f"/entries/{it.entry.id}", json={"minutes": 30})),
    ("", lambda http, it: http.delete("/entries/99")),
    ("", lambda http, it: http.get("/entries")),
    ("entry.updated entry.updated.approved", lambda http, it: http.put(f"/entries/{it.entry.id}/approved")),
    (
        "entry.updated entry.updated.invoiced",
        lambda http, it: http.put(f"/entries/{it.entry.id}/marked_as_invoiced", json={"date": "2026-01-06"}),
    ),
    ("entry.deleted", lambda http, it: http.delete(f"/entries/{it.entry.id}")),
    ("entry.updated tag.updated", lambda http, it: http.put(f"/tags/{it.tag.id}", json={"name": "#layout"})),
    (
        "tag.deleted tag.deleted.merged",
        lambda http, it: http.put(f"/tags/{it.tag.id}/merge", json={"tag_id": it.other_tag.id}),
    ),
    ("project.updated project.updated.archived", lambda http, it: http.put(f"/projects/{it.project.id}/archive")),
    ("project.deleted", lambda http, it: http.delete(f"/projects/{it.empty.id}")),
    (
        "project.updated project_group.created",
        lambda http, it: http.post("/project_groups", json={"name": "X", "project_ids": [it.empty.id]}),
    ),
    ("invoice.updated invoice.updated.paid", lambda http, it: http.put(f"/invoices/{it.invoice.id}/paid")),
    (
        "expense.updated",
        lambda http, it: http.put(
            f"/expenses/{it.expense.id}", json={"price": 7, "date": "2026-01-05", "project_id": it.project.id}
        ),
    ),
    ("team.updated", lambda http, it: http.put(f"/teams/{it.team.id}", json={"name": "Builders"})),
    ("user.updated user.updated.deactivated", lambda http, it: http.put(f"/users/{it.user.id}/deactivate")),
]


@pytest.mark.parametrize(("expected", "act"), OPERATIONS)
def test_an_operation_sends_its_events(
    expected: str, act: Act, http: httpx.Client, sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    response = act(http, Office(sandbox.account))
    events = received(sandbox, server, hook)
    assert sorted(event.type for event in events) == sorted(expected.split()), response.text
    assert {event.webhook.name for event in events} <= {"Local"}


def test_a_payload_is_sent_as_documented(
    http: httpx.Client, sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    entry = Office(sandbox.account).entry
    shown = http.put(f"/entries/{entry.id}", json={"minutes": 45}).json()
    [event] = received(sandbox, server, hook)
    assert isinstance(event, webhooks.EntryEvent)
    assert event.changes == {"minutes": (30, 45)}
    [seen] = server.seen
    assert json.loads(seen.body)["object"] == shown
    assert (seen.method, seen.target) == ("POST", "/v2")
    assert (seen.headers["x-noko-eventcategory"], seen.headers["user-agent"]) == ("entry", "Noko-Webhooks")
    [delivery] = sandbox.webhooks.deliveries
    assert (seen.headers["x-noko-delivery"], seen.body) == (delivery.payload_id, delivery.body)
    assert (delivery.state, delivery.statuses) == ("delivered", [204])


def test_a_deleted_object_is_sent_as_it_was(
    http: httpx.Client, sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    entry = Office(sandbox.account).entry
    before = http.get(f"/entries/{entry.id}").json()
    http.delete(f"/entries/{entry.id}")
    [_] = received(sandbox, server, hook)
    assert json.loads(server.last.body)["object"] == before


def test_a_webhook_receives_its_events_only(
    http: httpx.Client, sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    hook.events = ("tag.created",)
    http.post("/entries", json={**ENTRY, "description": "a #new"})
    assert [event.type for event in received(sandbox, server, hook)] == ["tag.created"]
    hook.state = "disabled"
    http.post("/entries", json={**ENTRY, "description": "a #newer"})
    http.put(f"/webhooks/{hook.id}/ping")
    assert len(received(sandbox, server, hook)) == 1


@pytest.mark.parametrize(
    "uri", ["https://127.0.0.1/x", "http://example.com/x", "http://127.0.0.1:0/x", "http://[x", "x"]
)
def test_nothing_is_sent_to_other_machines(uri: str, http: httpx.Client, sandbox: Sandbox) -> None:
    hook = sandbox.account.add_webhook("Remote", uri)
    http.post("/entries", json=ENTRY)
    assert http.put(f"/webhooks/{hook.id}/ping").status_code == 202
    assert sandbox.webhooks.wait() == []


def test_a_created_webhook_is_pinged(http: httpx.Client, sandbox: Sandbox, server: ScriptedServer) -> None:
    server.replies(Reply(204))
    values = {"name": "Local", "payload_uri": server.url, "events": ["tag.created"]}
    created = http.post("/webhooks", json=values).json()
    http.put(f"/webhooks/{created['id']}/ping")
    events = received(sandbox, server, sandbox.account.webhooks[created["id"]])
    assert [event.type for event in events] == ["webhook.ping"] * 2
    assert [event.payload_id for event in events] == [seen.headers["x-noko-delivery"] for seen in server.seen]


def test_a_failed_payload_is_sent_again_before_the_next(
    http: httpx.Client, sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    server.replies(Reply(500), DROP, Reply(302), Reply(200))
    for name in ("a", "b"):
        http.post("/tags", json={"names": [name]})
    names = [event.tag.name for event in received(sandbox, server, hook) if isinstance(event, webhooks.TagEvent)]
    assert names == ["a", "a", "a", "a", "b"]
    assert [delivery.statuses for delivery in sandbox.webhooks.deliveries] == [[500, None, 302, 200], [200]]


def test_a_webhook_waits_for_the_retry_of_a_failed_payload(
    http: httpx.Client, sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    server.replies(Reply(500))
    for name in ("a", "b"):
        http.post("/tags", json={"names": [name]})
    first, second = sandbox.webhooks.wait()
    assert (first.state, len(first.statuses), second.state, second.statuses) == ("failed", 5, "pending", [])
    other = sandbox.account.add_webhook("Other", server.url)
    server.replies(Reply(200))
    http.put(f"/webhooks/{other.id}/retry/{first.payload_id}")
    http.put(f"/webhooks/{hook.id}/retry/{'0' * 8}-0000-0000-0000-{'0' * 12}")
    assert [each.state for each in sandbox.webhooks.wait()] == ["failed", "pending"]
    hook.secret = "another"
    http.put(f"/webhooks/{hook.id}/retry/{first.payload_id}")
    assert [each.state for each in sandbox.webhooks.wait()] == ["delivered", "delivered"]
    # A delivered payload is sent again, with the same id.
    http.put(f"/webhooks/{hook.id}/retry/{first.payload_id}")
    assert [each.state for each in sandbox.webhooks.wait()] == ["delivered", "delivered"]
    assert [seen.headers["x-noko-delivery"] for seen in server.seen[-3:]] == [
        each.payload_id for each in (first, second, first)
    ]


def test_nothing_is_sent_after_a_webhook_is_deleted(
    http: httpx.Client, sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    server.replies(Reply(500))
    http.post("/tags", json={"names": ["a"]})
    [delivery] = sandbox.webhooks.wait()
    http.post("/tags", json={"names": ["b"]})
    http.delete(f"/webhooks/{hook.id}")
    sent = len(server.seen)
    http.put(f"/webhooks/{hook.id}/retry/{delivery.payload_id}")
    assert len(sandbox.webhooks.wait()) == 2
    assert len(server.seen) == sent


def test_the_sandbox_stops_while_a_receiver_does_not_respond() -> None:
    with RawServer() as receiver, Sandbox(Account()) as sandbox:
        receiver.script(receiver.silence)
        hook = sandbox.account.add_webhook("Silent", receiver.url)
        headers = {"X-NokoToken": sandbox.token, "User-Agent": "test/1.0"}
        httpx.put(f"{sandbox.url}/webhooks/{hook.id}/ping", headers=headers)
        assert receiver.first_request.wait(5)
        with pytest.raises(TimeoutError, match=r"not delivered .*<webhook\.ping to webhook \d+: pending>"):
            sandbox.webhooks.wait(0)
        sandbox.stop()
        assert [each.state for each in sandbox.webhooks.wait(0)] == ["failed"]
        sandbox.start()
        httpx.put(f"{sandbox.url}/webhooks/{hook.id}/ping", headers=headers)
        sandbox.reset()
        assert sandbox.webhooks.deliveries == []
    assert not [each for each in threading.enumerate() if each.name == "noko-webhook"]
