"""Writes the values of recorded traffic as they are, without the token and other secrets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import parse_qsl

from pydantic_core import from_json, to_json

from noko_client._core.json_types import is_array, is_object
from noko_client._core.request_flow import Call
from noko_client._core.settings import Settings

#: The fields that are credentials, as the secret of a webhook.
_SECRETS: Final = frozenset({"secret"})


class Verbatim:
    """Has the methods of `Placeholders`, and keeps the values. It makes no difference which operation it is.

    Args:
        settings: The settings of the client, which know the token.
    """

    def __init__(self, settings: Settings) -> None:
        self._mask = settings.masked

    def operation(self, _call: Call) -> None:
        return None

    def url(self, call: Call, _operation: object) -> str:
        return self._mask(str(call.url))

    def query(self, query: str, _operation: object) -> list[tuple[str, str]]:
        return self.headers(parse_qsl(query, keep_blank_values=True))

    def headers(self, headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(name, self._mask(value)) for name, value in headers]

    def sent(self, content: bytes, _operation: object) -> bytes:
        return self._mask(content.decode()).encode()

    def received(self, content: bytes, _status: int, _operation: object) -> bytes:
        return self._mask(_without_secrets(content).decode("latin-1")).encode("latin-1")


def _without_secrets(content: bytes) -> bytes:
    """Return JSON with secrets masked. What has none, or is no JSON, is returned as it is."""
    try:
        value: object = from_json(content)
    except ValueError:
        return content
    masked = _masked(value)
    return content if masked == value else to_json(masked)


def _masked(value: object) -> object:
    if is_object(value):
        return {key: "***" if key in _SECRETS and inner else _masked(inner) for key, inner in value.items()}
    return [_masked(item) for item in value] if is_array(value) else value
