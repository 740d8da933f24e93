"""Requests of Noko to webhooks: their signatures and their events."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any, get_args

import pytest

from noko_client import (
    Finding,
    InvalidParameterError,
    UnexpectedDataWarning,
    WebhookPayloadError,
    WebhookSignatureError,
    webhooks,
)
from noko_client.models import WebhookEvent
from tests.documents import document, dump
from tests.support.models import fields

SECRET = "abcd-1234-secret-value"
PING: dict[str, object] = {
    "payload_id": "6578e997-d144-46fb-a67d-07c886d1a7a1",
    "created_at": "2020-07-29T15:19:28Z",
    "type": "webhook.ping",
    "object": {},
    "webhook": {"id": 123456, "name": "Da Best Noko Webhook"},
}
UPDATE = {
    "webhook": PING["webhook"],
    "type": "entry.updated",
    "created_at": "2012-01-09T08:33:29Z",
    "changes": {"minutes": [30, 60], "invoice": [None, {"id": 12345678}]},
    "object": fields("get_the_entries_for_users_in_a_team"),
}


def parse(payload: object) -> webhooks.Event:
    body = json.dumps(payload)
    return webhooks.parse(body, webhooks.sign(body, SECRET), SECRET)


def test_an_update_of_an_entry() -> None:
    event = parse(UPDATE)
    assert event.type == "entry.updated"
    assert (event.entry.minutes, event.entry.user.email) == (60, "john.test@test.com")
    assert event.changes["minutes"] == webhooks.Change(before=30, after=60)
    assert event.changes["invoice"].after == {"id": 12345678}
    assert (event.webhook.id, event.payload_id) == (123456, None)
    assert dump(event) == UPDATE
    assert pickle.loads(pickle.dumps(event)) == event


def test_a_ping() -> None:
    event = parse(PING)
    assert isinstance(event, webhooks.PingEvent)
    assert (event.payload_id, event.changes) == (PING["payload_id"], {})
    assert dump(event) == PING


def test_an_event_of_an_undocumented_type_is_kept() -> None:
    event = parse({**UPDATE, "type": "entry.moved", "mood": 3})
    assert event.type == "unknown"
    assert (event.raw_type, event.object, event.model_extra) == ("entry.moved", UPDATE["object"], {"mood": 3})
    assert dump(event) == {**UPDATE, "type": "entry.moved", "mood": 3}


@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
@pytest.mark.parametrize("name", [name for name in get_args(WebhookEvent) if name not in ("*", "webhook.ping")])
def test_each_documented_type_has_the_model_of_its_object(name: str) -> None:
    event = parse({**UPDATE, "type": name, "object": {"id": 7, "new": 1}})
    category = name.partition(".")[0]
    assert event.type == name
    assert type(event).__name__ == f"{type(getattr(event, category)).__name__}Event"
    assert getattr(event, category).id == 7


@pytest.mark.parametrize("changes", [None, [], {"minutes": [30]}, 5])
@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_changes_in_another_form_leave_the_rest_deserialized(changes: object) -> None:
    event = parse({**UPDATE, "changes": changes})
    assert isinstance(event, webhooks.EntryEvent)
    assert event.entry.minutes == 60
    assert dump(event) == {**UPDATE, "changes": {} if changes is None else changes}


def test_a_deviation_is_a_warning_at_the_line_of_the_caller() -> None:
    body = json.dumps({**UPDATE, "object": {**fields("get_the_entries_for_users_in_a_team"), "minutes": None}})
    with pytest.warns(UnexpectedDataWarning, match=r"The payload differs .*: Entry\.minutes was null\.") as caught:
        webhooks.parse(body, webhooks.sign(body, SECRET), SECRET)
    assert caught[0].filename == __file__
    found: list[tuple[Finding, ...]] = []
    webhooks.parse(body, webhooks.sign(body, SECRET), SECRET, on_unexpected_data=found.append)
    assert found == [(Finding("Entry", "minutes", "null", "null"),)]


@pytest.mark.parametrize("encode", [str, str.encode])
def test_the_signature_is_the_hmac_of_the_body(encode: Callable[[str], str | bytes]) -> None:
    # Computed with: printf '%s' '{"é": 1}' | openssl dgst -sha256 -hmac abcd-1234-secret-value
    signature = "e97809af37f13a8e14102c0534a6f01c2887df9c0243cde49ce1a57b30e9303c"
    assert webhooks.sign(encode('{"é": 1}'), encode(SECRET)) == signature
    with pytest.raises(WebhookPayloadError):
        webhooks.parse(encode('{"é": 1}'), encode(signature), encode(SECRET))
    webhooks.verify(encode('{"é": 1}'), encode(signature), encode(SECRET))


BODY = json.dumps(PING)
GOOD = webhooks.sign(BODY, SECRET)


@pytest.mark.parametrize(
    ("body", "signature"),
    [
        (BODY, None),
        (BODY, ""),
        (BODY, "0" * 64),
        (BODY, GOOD.upper()),
        (BODY, f"{GOOD} "),
        (BODY, "é\udc00"),
        (BODY + " ", GOOD),
        ("\udc00", GOOD),
        (BODY, webhooks.sign(BODY, "another")),
        # Nothing is parsed before the signature is checked.
        ("{no JSON", GOOD),
        (b"\xff", GOOD),
    ],
)
def test_a_wrong_signature(body: str | bytes, signature: str | None) -> None:
    with pytest.raises(WebhookSignatureError, match="X-Noko-Signature") as caught:
        webhooks.parse(body, signature, SECRET)
    assert SECRET not in str(caught.value)
    assert GOOD not in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[]", "the payload is an array, and not a JSON object"),
        ("{}", "cannot be deserialized: expected a UnknownEvent"),
        ('{"a": 1}', "cannot be deserialized: expected a UnknownEvent"),
    ],
)
def test_a_signed_body_that_is_no_event(body: str, message: str) -> None:
    with pytest.raises(WebhookPayloadError, match=message):
        webhooks.parse(body, webhooks.sign(body, SECRET), SECRET)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"body": document("user")}, "body must be str or bytes, not dict; pass the body as received"),
        ({"signature": 5}, "signature must be str or bytes, not int"),
        ({"secret": None}, "secret must be str or bytes, not NoneType"),
        ({"secret": ""}, "secret must not be empty"),
        ({"secret": 12345}, "secret must be str or bytes, not int"),
    ],
)
def test_a_refused_argument(changes: dict[str, str], message: str) -> None:
    arguments: dict[str, Any] = {"body": BODY, "signature": GOOD, "secret": SECRET, **changes}
    with pytest.raises(InvalidParameterError, match=rf"^webhooks\.\w+\(\): {message}") as caught:
        webhooks.parse(**arguments)
    assert "12345" not in str(caught.value)
