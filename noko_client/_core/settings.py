"""The settings of a client, validated before any request."""

from __future__ import annotations

import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, TypeGuard

import httpx
from pydantic_core import ValidationError

from noko_client._core.findings import OnUnexpectedData
from noko_client._core.param_types import Json, ParamType, integer, parsed
from noko_client._core.text import printable
from noko_client._core.token import Credential, SecretHeaders, Token
from noko_client._core.urls import Origin, is_loopback, resolve
from noko_client._core.validation import Validator, describe, refusal
from noko_client._version import __version__

_PHASES: Final = ("connect", "read", "write", "pool")
# More seconds than any clock takes, and more requests.
_MAX_NUMBER: Final = 1e9
# Only the beginning of a long text is shown.
_MAX_SCANNED: Final = 5_000
_TIMEOUT: Final = 30.0


@dataclass(frozen=True, eq=False)
class Settings:
    """The settings of a client."""

    token: Token
    credentials: Mapping[str, Credential]
    #: The names of the settings that were given. Others have their defaults.
    given: frozenset[str]
    base_url: str
    origin: Origin
    user_agent: str
    headers: SecretHeaders
    json_headers: SecretHeaders
    timeout: dict[str, float | None]
    total_timeout: float | None
    max_retries: int
    max_response_size: int
    requests_per_second: float | None
    on_unexpected_data: OnUnexpectedData | None = None

    def masked(self, text: str) -> str:
        """Return a text from the server without the token."""
        return self.token.mask(text)

    def printable(self, text: str) -> str:
        """Return a text from the server as it can be shown: short, on one line and without the token."""
        return printable(self.token.mask(text[:_MAX_SCANNED]))

    def changed(self, method: str, values: Mapping[str, object]) -> Settings:
        """Return a copy with some settings changed.

        Args:
            method: The method that error messages name.
            values: The settings to change, by name.

        Raises:
            InvalidParameterError: A setting is refused.
        """
        checked = _check(method, values)
        given = (self.given - values.keys()) | _given(values)
        changed = replace(self, given=given, **checked)
        return _with_headers(changed) if "user_agent" in checked else changed


def make_settings(
    method: str, token: Token, credentials: Mapping[str, Credential], values: Mapping[str, object]
) -> Settings:
    """Validate the settings of a client.

    Args:
        method: The name of the client, for error messages.
        token: The token.
        credentials: The headers for the two kinds of tokens.
        values: The other settings, by name.

    Raises:
        InvalidParameterError: Some settings are refused; the message names each.
    """
    token.check(method)
    checked = _check(method, {"timeout": _TIMEOUT, **values})
    origin = resolve(checked["base_url"])[1]
    no_headers = SecretHeaders()
    return _with_headers(
        Settings(
            token=token,
            credentials=credentials,
            given=_given(values),
            origin=origin,
            headers=no_headers,
            json_headers=no_headers,
            **checked,
        )
    )


def _check(method: str, values: Mapping[str, object]) -> dict[str, Any]:
    """Return fields of `Settings`, whose types are those that the functions in `_PARAMS` return."""
    validator = _validator(method)
    try:
        # None is a value here: it turns a setting off.
        checked: dict[str, Any] = validator.schema.validate_python(values)
    except ValidationError as error:
        raise validator.refusal(error) from None
    return checked


def _given(values: Mapping[str, object]) -> frozenset[str]:
    """Return the names of the settings that do not stand for their defaults."""
    return frozenset(name for name, value in values.items() if value is not None or name == "timeout")


def _with_headers(settings: Settings) -> Settings:
    """Return a copy with the headers of its requests."""
    headers = SecretHeaders(
        {"Accept": "application/json", "Accept-Encoding": "gzip, deflate", "User-Agent": settings.user_agent}
    )
    headers.update([settings.token.header(settings.credentials)])
    json_headers = SecretHeaders(headers)
    json_headers["Content-Type"] = "application/json"
    return replace(settings, headers=headers, json_headers=json_headers)


def check_http_client(
    method: str,
    http_client: httpx.Client | httpx.AsyncClient | None,
    expected: type[httpx.Client] | type[httpx.AsyncClient],
) -> None:
    """Check that an httpx client, if there is one, is of the right class.

    Raises:
        InvalidParameterError: It is of another class.
    """
    if http_client is not None and not isinstance(http_client, expected):
        problem = f"must be an httpx.{expected.__name__}, not {describe(http_client)}"
        raise refusal(method, {"http_client": problem})
    if http_client is not None and http_client.auth is not None:
        problem = "must not have auth: the token of the client is sent; pass it as access_token or oauth_token"
        raise refusal(method, {"http_client": problem})


def default_user_agent() -> str:
    """Return the name and version of this package, Python and httpx; Noko rejects requests without."""
    return f"noko-client/{__version__} (Python/{platform.python_version()}; httpx/{httpx.__version__})"


def _parse_base_url(value: object) -> str:
    if not isinstance(value, str) or "?" in value or "#" in value:
        raise ValueError
    try:
        url, (scheme, host, port) = resolve(value)
    except httpx.InvalidURL as error:
        raise ValueError from error
    # A host name that can be looked up is limited in the length of its parts.
    if not host.encode("idna") or url.userinfo or not 0 < port < 65536:
        raise ValueError
    if scheme != "https" and not (scheme == "http" and is_loopback(host)):
        raise ValueError
    return str(url).rstrip("/")


def _parse_user_agent(value: object) -> str:
    if value is None:
        return default_user_agent()
    if isinstance(value, str) and re.fullmatch(r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?", value):
        return value
    raise ValueError


def _parse_timeout(value: object) -> Json:
    parts: dict[str, object] = dict.fromkeys(_PHASES, value)
    if isinstance(value, httpx.Timeout):
        parts.update(value.as_dict())
    return {name: _parse_number_or_none(part) for name, part in parts.items()}


def _parse_number_or_none(value: object) -> float | None:
    return None if value is None else _parse_number(value)


def _parse_number(value: object) -> float:
    if _is_number(value) and 1 / _MAX_NUMBER < value < _MAX_NUMBER:
        return value
    raise ValueError


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _parse_callback(value: object) -> Any:
    if value is None or callable(value):
        return value
    raise ValueError


_PARAMS: Final[Mapping[str, ParamType]] = {
    "base_url": parsed(
        "base_url",
        "a URL like 'https://api.nokotime.com/v2' (http:// only on this machine, no user name, no query)",
        _parse_base_url,
    ),
    "user_agent": parsed("user_agent", "a name and a version in ASCII, like 'my-tool/1.0'", _parse_user_agent),
    "timeout": parsed("timeout", "a number of seconds above 0, an httpx.Timeout or None", _parse_timeout),
    "total_timeout": parsed("seconds", "a number of seconds above 0 or None", _parse_number_or_none),
    "max_retries": integer(0),
    "max_response_size": integer(1),
    "requests_per_second": parsed("rate", "a number above 0, or None for no limit", _parse_number_or_none),
    "on_unexpected_data": parsed("callback", "a function with one parameter, or None", _parse_callback),
}
#: The names of all settings.
SETTINGS: Final = frozenset({*_PARAMS, "access_token", "oauth_token", "http_client"})


@cache
def _validator(method: str) -> Validator:
    return Validator(method, _PARAMS)
