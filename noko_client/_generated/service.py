# Generated from spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""What is true of the whole API."""

from noko_client._core.token import Credential

BASE_URL = "https://api.nokotime.com/v2"
"""Where the API is."""

CREDENTIALS = {
    "access_token": Credential("X-NokoToken", "{token}"),
    "oauth_token": Credential("Authorization", "Bearer {token}"),
}
"""The headers that say who is asking."""

REQUESTS_PER_SECOND = 2.0
"""How many requests a second are allowed."""

REQUESTS_SLOWED_DOWN = 5
"""How many requests above that are slowed down before the next is refused."""

WEBHOOK_HEADERS: dict[str, str] = {
    "signature": "X-Noko-Signature",
    "delivery": "X-Noko-Delivery",
    "category": "X-Noko-EventCategory",
}
"""The headers of a request to a webhook: those of its signature, of the id of the payload, of the category."""

WEBHOOK_USER_AGENT = "Noko-Webhooks"
"""The User-Agent of a request to a webhook."""

WEBHOOK_PING = "webhook.ping"
"""The type of the event that tests a webhook."""
