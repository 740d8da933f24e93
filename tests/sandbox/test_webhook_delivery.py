"""What the sandbox sends to webhooks on this machine."""

from __future__ import annotations

import json
import re
import threading

import httpx
import pytest

from noko_client import webhooks
from noko_client._generated.sandbox_schema import Webhook
from noko_client.sandbox import Account, Sandbox
from tests.sandbox.conftest import send
from tests.sandbox.office import Office
from tests.support.raw import RawServer
from tests.support.server import DROP, Reply, ScriptedServer


@pytest.fixture
def hook(office: Office, server: ScriptedServer) -> Webhook:
    server.replies(Reply(204))
    return office.account.add_webhook("Local", server.url)


def received(sandbox: Sandbox, server: ScriptedServer, hook: Webhook) -> list[webhooks.Event]:
    """Return the events that the receiver has, with verified signatures."""
    sandbox.webhooks.wait()
    return [webhooks.parse(seen.body, seen.headers.get("x-noko-signature"), hook.secret) for seen in server.seen]


ENTRY = {"date": "2026-01-05", "minutes": 5}
#: The events that each request sends.
EVENTS = """
    entry.created                             POST /entries {"date": "2026-01-05", "minutes": 5}
    entry.created tag.created                 POST /entries {"date": "2026-01-05", "minutes": 5, "description": "#new"}
    entry.updated                             PUT /entries/$entry {"minutes": 45}
                                              PUT /entries/$entry {"minutes": 30}
                                              DELETE /entries/99
                                              GET /entries
    entry.updated entry.updated.approved      PUT /entries/$entry/approved
    entry.updated entry.updated.invoiced      PUT /entries/$entry/marked_as_invoiced {"date": "2026-01-06"}
    entry.deleted                             DELETE /entries/$entry
    entry.updated tag.updated                 PUT /tags/$design {"name": "#layout"}
    tag.deleted tag.deleted.merged            PUT /tags/$design/merge {"tag_id": $drafts}
    project.updated project.updated.archived  PUT /projects/$site/archive
    project.deleted                           DELETE /projects/$unused
    project.updated project_group.created     POST /project_groups {"name": "X", "project_ids": [$unused]}
    invoice.updated invoice.updated.paid      PUT /invoices/$unpaid/paid
    expense.updated                PUT /expenses/$expense {"date": "2026-01-05", "project_id": $site, "price": 7}
    team.updated                              PUT /teams/$team {"name": "Builders"}
    user.updated user.updated.activated       PUT /users/$former/activate
    user.updated user.updated.deactivated     PUT /users/$new/deactivate
"""


@pytest.mark.parametrize("line", EVENTS.strip("\n").splitlines())
def test_an_operation_sends_its_events(
    line: str, api: httpx.Client, office: Office, office_sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    office.account.add_entry(office.new, office.site, minutes=5)
    expected, request = re.split(r"(?=[A-Z]+ /)", line, maxsplit=1)
    response = send(api, office, request)
    events = received(office_sandbox, server, hook)
    assert sorted(event.type for event in events) == sorted(expected.split()), response.text
    assert {event.webhook.name for event in events} <= {"Local"}


def test_a_payload_is_sent_as_documented(
    api: httpx.Client, office: Office, office_sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    entry = office.entry
    shown = api.put(f"/entries/{entry.id}", json={"minutes": 45}).json()
    [event] = received(office_sandbox, server, hook)
    assert isinstance(event, webhooks.EntryEvent)
    assert event.changes == {"minutes": (30, 45)}
    [seen] = server.seen
    assert json.loads(seen.body)["object"] == shown
    assert (seen.method, seen.target) == ("POST", "/v2")
    assert (seen.headers["x-noko-eventcategory"], seen.headers["user-agent"]) == ("entry", "Noko-Webhooks")
    [delivery] = office_sandbox.webhooks.deliveries
    assert (seen.headers["x-noko-delivery"], seen.body) == (delivery.payload_id, delivery.body)
    assert (delivery.state, delivery.statuses) == ("delivered", [204])


def test_a_deleted_object_is_sent_as_it_was(
    api: httpx.Client, office: Office, office_sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    entry = office.entry
    before = api.get(f"/entries/{entry.id}").json()
    api.delete(f"/entries/{entry.id}")
    [_] = received(office_sandbox, server, hook)
    assert json.loads(server.last.body)["object"] == before


def test_a_webhook_receives_its_events_only(
    api: httpx.Client, office: Office, office_sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    hook.events = ("tag.created",)
    api.post("/entries", json={**ENTRY, "description": "a #new"})
    assert [event.type for event in received(office_sandbox, server, hook)] == ["tag.created"]
    hook.state = "disabled"
    api.post("/entries", json={**ENTRY, "description": "a #newer"})
    api.put(f"/webhooks/{hook.id}/ping")
    assert len(received(office_sandbox, server, hook)) == 1


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
    api: httpx.Client, office: Office, office_sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    server.replies(Reply(500), DROP, Reply(302), Reply(200))
    for name in ("a", "b"):
        api.post("/tags", json={"names": [name]})
    names = [event.tag.name for event in received(office_sandbox, server, hook) if isinstance(event, webhooks.TagEvent)]
    assert names == ["a", "a", "a", "a", "b"]
    assert [delivery.statuses for delivery in office_sandbox.webhooks.deliveries] == [[500, None, 302, 200], [200]]


def test_a_webhook_waits_for_the_retry_of_a_failed_payload(
    api: httpx.Client, office: Office, office_sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    server.replies(Reply(500))
    for name in ("a", "b"):
        api.post("/tags", json={"names": [name]})
    first, second = office_sandbox.webhooks.wait()
    assert (first.state, len(first.statuses), second.state, second.statuses) == ("failed", 5, "pending", [])
    other = office.account.add_webhook("Other", server.url)
    server.replies(Reply(200))
    api.put(f"/webhooks/{other.id}/retry/{first.payload_id}")
    api.put(f"/webhooks/{hook.id}/retry/{'0' * 8}-0000-0000-0000-{'0' * 12}")
    assert [each.state for each in office_sandbox.webhooks.wait()] == ["failed", "pending"]
    hook.secret = "another"
    api.put(f"/webhooks/{hook.id}/retry/{first.payload_id}")
    assert [each.state for each in office_sandbox.webhooks.wait()] == ["delivered", "delivered"]
    # A delivered payload is sent again, with the same id.
    api.put(f"/webhooks/{hook.id}/retry/{first.payload_id}")
    assert [each.state for each in office_sandbox.webhooks.wait()] == ["delivered", "delivered"]
    assert [seen.headers["x-noko-delivery"] for seen in server.seen[-3:]] == [
        each.payload_id for each in (first, second, first)
    ]


def test_nothing_is_sent_after_a_webhook_is_deleted(
    api: httpx.Client, office: Office, office_sandbox: Sandbox, server: ScriptedServer, hook: Webhook
) -> None:
    server.replies(Reply(500))
    api.post("/tags", json={"names": ["a"]})
    [delivery] = office_sandbox.webhooks.wait()
    api.post("/tags", json={"names": ["b"]})
    api.delete(f"/webhooks/{hook.id}")
    sent = len(server.seen)
    api.put(f"/webhooks/{hook.id}/retry/{delivery.payload_id}")
    assert len(office_sandbox.webhooks.wait()) == 2
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
