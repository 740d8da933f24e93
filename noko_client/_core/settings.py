"""The settings of a client, validated before any request."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, cast

import httpx
from pydantic_core import core_schema

from noko_client._core.findings import OnUnexpectedData
from noko_client._core.param_types import Json, ParamType, RefusedError, integer, parsed
from noko_client._core.text import printable
from noko_client._core.token import CREDENTIAL_HEADERS, Credential, SecretHeaders, Token
from noko_client._core.urls import Origin, is_loopback, resolve
from noko_client._core.validation import Validator, describe, refusal
from noko_client._version import __version__

_PHASES: Final = ("connect", "read", "write", "pool")
# More seconds than any clock takes, and more requests.
_MAX_NUMBER: Final = 1e9
# Only the beginning of a long text is shown.
_MAX_SCANNED: Final = 5_000
_TIMEOUT: Final = 30.0
#: Where the base URL is taken from when none is given.
BASE_URL_VARIABLE: Final = "NOKO_BASE_URL"
_HEADER_NAME: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_HEADER_VALUE: Final = r"[\x21-\x7e]([\t\x20-\x7e]*[\x21-\x7e])?"
#: The headers that describe a request or its connection.
_OWN_HEADERS: Final = frozenset(
    "accept accept-encoding connection content-encoding content-length content-type expect host keep-alive"
    " proxy-authorization te trailer transfer-encoding upgrade".split()
)


@dataclass(frozen=True, eq=False)
class Settings:
    """The settings of a client."""

    token: Token
    credentials: Mapping[str, Credential]
    #: The names of the settings that were given. Others have their defaults.
    given: frozenset[str]
    base_url: str
    origin: Origin
    user_agent: str | None
    default_headers: Mapping[str, str]
    headers: SecretHeaders
    json_headers: SecretHeaders
    timeout: dict[str, float | None]
    total_timeout: float | None
    max_retries: int
    first_backoff: float
    max_backoff: float
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
        """Return a copy with some settings changed. Default headers are added to those of these settings.

        Args:
            method: The method that error messages name.
            values: The settings to change, by name.

        Raises:
            InvalidParameterError: A setting is refused.
        """
        checked = _validator(method).validate_all(values)
        given = (self.given - values.keys()) | _given(values)
        if values.get("default_headers") is not None:
            checked["default_headers"] = {**self.default_headers, **checked["default_headers"]}
        changed = replace(self, given=given, **checked)
        return changed if checked.keys().isdisjoint(("user_agent", "default_headers")) else _with_headers(changed)


def make_settings(
    method: str, token: Token, credentials: Mapping[str, Credential], base_url: str, values: Mapping[str, object]
) -> Settings:
    """Validate the settings of a client.

    Args:
        method: The name of the client, for error messages.
        token: The token.
        credentials: The headers for the two kinds of tokens.
        base_url: The base URL if neither the settings nor the environment has one.
        values: The other settings, by name.

    Raises:
        InvalidParameterError: Some settings are refused; the message names each.
    """
    token.check(method)
    given = _given(values)
    values = {"timeout": _TIMEOUT, **values}
    if values["base_url"] is None:
        values["base_url"] = _base_url_of_environment(method) or base_url
    checked = _validator(method).validate_all(values)
    origin = resolve(checked["base_url"])[1]
    no_headers = SecretHeaders()
    return _with_headers(
        Settings(
            token=token,
            credentials=credentials,
            given=given,
            origin=origin,
            headers=no_headers,
            json_headers=no_headers,
            **checked,
        )
    )


def _base_url_of_environment(method: str) -> str:
    given = os.environ.get(BASE_URL_VARIABLE, "").strip()
    try:
        return _parse_base_url(given) if given else ""
    except ValueError:
        problem = f"of the environment variable {BASE_URL_VARIABLE} must be {_PARAMS['base_url'].accepts}"
        raise refusal(method, {"base_url": f"{problem}, not {describe(given)}"}) from None


def _given(values: Mapping[str, object]) -> frozenset[str]:
    """Return the names of the settings that do not stand for their defaults."""
    return frozenset(name for name, value in values.items() if value is not None or name == "timeout")


def _with_headers(settings: Settings) -> Settings:
    """Return a copy with the headers of its requests."""
    headers = SecretHeaders(settings.default_headers)
    headers.update(
        {
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            "User-Agent": settings.user_agent or default_user_agent(),
        }
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


def _parse_headers(value: object) -> Json:
    headers: dict[str, Json] = {}
    if value is None:
        return headers
    if not isinstance(value, Mapping):
        raise ValueError
    for name, text in cast("Mapping[object, object]", value).items():
        if not isinstance(name, str) or not re.fullmatch(_HEADER_NAME, name):
            raise RefusedError(f"must have names of headers as keys, not {describe(name)}")
        key = name.lower()
        if key == "user-agent":
            raise RefusedError(f"must not contain {name}; pass user_agent")
        if key in CREDENTIAL_HEADERS:
            raise RefusedError(f"must not contain {name}; pass access_token or oauth_token")
        if key in _OWN_HEADERS:
            raise RefusedError(f"must not contain {name}, which the client sets")
        if not isinstance(text, str) or not re.fullmatch(_HEADER_VALUE, text):
            # It is not shown: it may be a secret.
            raise RefusedError(f"must have visible ASCII text as the value of {name}, not {type(text).__name__}")
        headers[key] = text
    return headers


def _phases(value: object) -> object:
    return value.as_dict() if isinstance(value, httpx.Timeout) else dict.fromkeys(_PHASES, value)


_NUMBER: Final = core_schema.float_schema(strict=True, gt=1 / _MAX_NUMBER, lt=_MAX_NUMBER)
_NUMBER_OR_NONE: Final = core_schema.nullable_schema(_NUMBER)
_BACKOFF: Final = ParamType(
    "backoff", "a number of seconds, 0 or more", core_schema.float_schema(strict=True, ge=0, lt=_MAX_NUMBER)
)
_PARAMS: Final[Mapping[str, ParamType]] = {
    "base_url": parsed(
        "base_url",
        "a URL like 'https://api.nokotime.com/v2' (http:// only on this machine, no user name, no query)",
        _parse_base_url,
    ),
    "default_headers": parsed("headers", "a mapping of names to text", _parse_headers),
    "user_agent": ParamType(
        "user_agent",
        "a name and a version in ASCII, like 'my-tool/1.0'",
        core_schema.nullable_schema(core_schema.str_schema(strict=True, pattern=f"^{_HEADER_VALUE}$")),
    ),
    "timeout": ParamType(
        "timeout",
        "a number of seconds above 0, an httpx.Timeout or None",
        core_schema.custom_error_schema(
            core_schema.no_info_before_validator_function(
                _phases, core_schema.dict_schema(values_schema=_NUMBER_OR_NONE)
            ),
            custom_error_type="refused",
            custom_error_message="Refused",
        ),
    ),
    "total_timeout": ParamType("seconds", "a number of seconds above 0 or None", _NUMBER_OR_NONE),
    "max_retries": integer(0),
    "first_backoff": _BACKOFF,
    "max_backoff": _BACKOFF,
    "max_response_size": integer(1),
    "requests_per_second": ParamType("rate", "a number above 0, or None for no limit", _NUMBER_OR_NONE),
    "on_unexpected_data": ParamType(
        "callback",
        "a function with one parameter, or None",
        core_schema.nullable_schema(core_schema.callable_schema()),
    ),
}
#: The names of all settings.
SETTINGS: Final = frozenset({*_PARAMS, "access_token", "oauth_token", "http_client"})


@cache
def _validator(method: str) -> Validator:
    """Return what makes fields of `Settings` of the settings by these names."""
    return Validator(method, _PARAMS)
