"""Verifies and deserializes what Noko sends to webhooks.

::

    event = webhooks.parse(request.body, request.headers.get("X-Noko-Signature"), secret)
    if event.type == "entry.created":
        print(event.entry.minutes)
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final

from pydantic_core import from_json

from noko_client._core.findings import OnUnexpectedData
from noko_client._core.fork import FIRST_USE_LOCK
from noko_client._core.json_types import is_object, json_type_name
from noko_client._core.responses import DecodeError, ModelResponse
from noko_client._core.validation import refusal
from noko_client._generated.service import WEBHOOK_HEADERS
from noko_client.errors import Finding, InvalidParameterError, WebhookPayloadError, WebhookSignatureError

if TYPE_CHECKING:
    from noko_client._core.event import Change
    from noko_client._generated import events
    from noko_client._generated.events import *

__all__ = ["Change", "parse", "sign", "verify"]
if TYPE_CHECKING:
    __all__ += events.__all__

_HEADER: Final = WEBHOOK_HEADERS.get("signature", "")


def parse(
    body: str | bytes,
    signature: str | bytes | None,
    secret: str | bytes,
    *,
    on_unexpected_data: Callable[[tuple[Finding, ...]], object] | None = None,
) -> events.Event:
    """Verify a request to a webhook, and return its event.

    Args:
        body: The body of the request as received, before anything parses it.
        signature: The value of its header ``X-Noko-Signature``; None if it has none.
        secret: The secret of the webhook, from ``webhooks.create`` or ``webhooks.reroll_secret``.
        on_unexpected_data: Is called with the findings of a payload that differs from Noko's documentation, instead of
            an `UnexpectedDataWarning`.

    Returns:
        The event. Its ``type`` says which class it is: ``entry.created`` is an `EntryEvent`, whose ``entry`` is a
        model. An event of a type that Noko does not document is an `UnknownEvent`.

    Raises:
        WebhookSignatureError: The signature is missing or wrong. Nothing of the body is parsed.
        WebhookPayloadError: The signature is right, but the body is not the JSON of an event.
        InvalidParameterError: An argument has another type, or the secret is empty.
    """
    verify(body, signature, secret)
    return _deserialize(_bytes("parse", "body", body), on_unexpected_data)


def verify(body: str | bytes, signature: str | bytes | None, secret: str | bytes) -> None:
    """Verify a request without parsing it, such as one to a broadcast receiver.

    Args:
        body: The body of the request as received.
        signature: The value of its header ``X-Noko-Signature``; None if it has none.
        secret: The secret of the webhook or of the broadcast receiver.

    Raises:
        WebhookSignatureError: The signature is missing or wrong.
        InvalidParameterError: An argument has another type, or the secret is empty.
    """
    expected = sign(body, secret)
    if signature is None or not signature:
        raise WebhookSignatureError(f"the header {_HEADER} is missing or empty")
    if not hmac.compare_digest(expected.encode(), _bytes("verify", "signature", signature)):
        raise WebhookSignatureError(f"the header {_HEADER} is not the signature of this body with this secret")


def sign(body: str | bytes, secret: str | bytes) -> str:
    """Return the signature of a body, as Noko sends it: for tests of a receiver.

    Args:
        body: The body of the request.
        secret: The secret of the webhook.

    Returns:
        The HMAC-SHA256 of the body in hexadecimal digits.

    Raises:
        InvalidParameterError: An argument has another type, or the secret is empty.
    """
    key = _bytes("sign", "secret", secret)
    if not key:
        raise _refusal("sign", "secret", "must not be empty: anyone can make that signature")
    return hmac.new(key, _bytes("sign", "body", body), hashlib.sha256).hexdigest()


def _bytes(function: str, name: str, value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        # Half of a surrogate pair is not UTF-8, and is in no body that Noko signs.
        return value.encode(errors="surrogatepass")
    hint = "; pass the body as received, not what it is parsed to" if name == "body" else ""
    raise _refusal(function, name, f"must be str or bytes, not {type(value).__name__}{hint}")


def _refusal(function: str, name: str, problem: str) -> InvalidParameterError:
    return refusal(f"webhooks.{function}", {name: problem})


def _deserialize(content: bytes, on_unexpected_data: OnUnexpectedData | None) -> events.Event:
    try:
        raw: object = from_json(content)
    except ValueError as error:
        raise WebhookPayloadError(f"the payload is not valid JSON ({error})") from None
    if not is_object(raw):
        raise WebhookPayloadError(f"the payload is {json_type_name(raw)}, and not a JSON object")
    response_type = _response_type(raw.get("type"))
    response_type.load()
    try:
        return response_type.parse(content, on_unexpected_data, "payload")
    except DecodeError as error:
        raise WebhookPayloadError(f"the payload cannot be deserialized: {error}") from None


def _response_type(type_name: object) -> ModelResponse[events.Event]:
    with FIRST_USE_LOCK:
        from noko_client._generated import events

    known = events.BY_TYPE.get(type_name) if isinstance(type_name, str) else None
    return _cached(known or events.UnknownEvent)


@cache
def _cached(event_class: type[events.Event]) -> ModelResponse[events.Event]:
    return ModelResponse(lambda: event_class)


if not TYPE_CHECKING:  # an event class is imported, with the models, when it is first used

    def __getattr__(name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        with FIRST_USE_LOCK:
            from noko_client._core import event
            from noko_client._generated import events

        if name in events.__all__:
            return getattr(events, name)
        if name == "Change":
            return event.Change
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        from noko_client._generated import events

        return sorted([*__all__, *events.__all__])
