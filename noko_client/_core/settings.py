"""The settings of a client, validated before any request."""

from __future__ import annotations

import ipaddress
import os
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypedDict, TypeGuard, cast
from urllib.parse import quote

import httpx

from noko_client._core.param_types import Json, ParamType, integer, parsed
from noko_client._core.text import printable
from noko_client._core.validation import Validator, describe, refusal
from noko_client._version import __version__

#: Where the token is taken from when none is given.
ENVIRONMENT_VARIABLE: Final = "NOKO_TOKEN"

Origin = tuple[str, str, int]

_PHASES: Final = ("connect", "read", "write", "pool")
_NO_TIMEOUT: Final[dict[str, float | None]] = dict.fromkeys(_PHASES)
_DEFAULT_TIMEOUT: Final[dict[str, float | None]] = dict.fromkeys(_PHASES, 30.0)
# More seconds than any clock takes, and more requests.
_MAX_NUMBER: Final = 1e9
_SHORTEST_SECRET: Final = 8
# Only the beginning of a long text is shown.
_MAX_SCANNED: Final = 5_000
#: What messages call the constructor of both clients.
_METHOD: Final = "NokoClient"


@dataclass(frozen=True)
class Credential:
    """The header that carries a token."""

    header: str
    value: str

    def header_value(self, token: str) -> str:
        return self.value.format(token=token)


class Token:
    """The token of a client, or what is wrong with it. Its repr does not show the token."""

    __slots__ = ("_problem", "_value", "parameter")

    def __init__(self, access_token: object, oauth_token: object) -> None:
        # Nothing is raised here: a traceback may show the local variables of its frames, and they are the token.
        self._value = ""
        self._problem: str | None = None
        self.parameter = "access_token" if oauth_token is None else "oauth_token"
        if access_token is not None and oauth_token is not None:
            self._problem = "must not be given together with access_token; pass one of them"
            return
        given = access_token if oauth_token is None else oauth_token
        if given is None:
            given = os.environ.get(ENVIRONMENT_VARIABLE, "")
            if not given.strip():
                self._problem = f"is missing; pass it or oauth_token, or set {ENVIRONMENT_VARIABLE}"
                return
        if not isinstance(given, str):
            self._problem = f"must be a string, not {type(given).__name__}"
        elif not given.strip():
            self._problem = "must not be empty"
        elif not re.fullmatch(r"[\x21-\x7e]+", given.strip()):
            self._problem = "must be visible ASCII characters without white space: it is sent in a header"
        else:
            self._value = given.strip()

    def check(self) -> None:
        """Raise an error if the token cannot be used."""
        if self._problem is not None:
            raise refusal(_METHOD, {self.parameter: self._problem})

    def header(self, credentials: Mapping[str, Credential]) -> tuple[str, str]:
        """Return the header that carries the token."""
        credential = credentials[self.parameter]
        return credential.header, credential.header_value(self._value)

    def mask(self, text: str) -> str:
        """Return a text without the token, which a server may echo. A very short one cannot be told from words."""
        if len(self._value) < _SHORTEST_SECRET:
            return text
        return text.replace(self._value, "***").replace(quote(self._value, safe=""), "***")

    def __repr__(self) -> str:
        return f"<{self.parameter}>"


class SecretHeaders(httpx.Headers):
    """Headers with a token among them, which their repr does not show."""

    def __repr__(self) -> str:
        return "<headers with a token>"


@dataclass(frozen=True, eq=False)
class Settings:
    """The settings of a client."""

    token: Token
    base_url: str
    origin: Origin
    headers: SecretHeaders
    json_headers: SecretHeaders
    timeout: dict[str, float | None]
    total_timeout: float | None
    max_retries: int
    max_response_size: int
    requests_per_second: float | None
    #: The settings that were given and are no defaults.
    given: frozenset[str]

    def masked(self, text: str) -> str:
        """Return a text from the server without the token."""
        return self.token.mask(text)

    def printable(self, text: str) -> str:
        """Return a text from the server as it can be shown: short, on one line and without the token."""
        return printable(self.token.mask(text[:_MAX_SCANNED]))

    def changed(self, values: Mapping[str, object]) -> Settings:
        """Return a copy with some settings changed.

        Raises:
            InvalidParameterError: A setting is refused.
        """
        checked = validate_settings(values)
        settings = replace(self, given=self.given | values.keys())
        if "max_retries" in checked:
            settings = replace(settings, max_retries=checked["max_retries"])
        if "timeout" in values:
            settings = replace(settings, timeout=checked.get("timeout", _NO_TIMEOUT))
        if "total_timeout" in values:
            settings = replace(settings, total_timeout=checked.get("total_timeout"))
        if "requests_per_second" in values:
            settings = replace(settings, requests_per_second=checked.get("requests_per_second"))
        if "user_agent" in checked:
            headers, json_headers = SecretHeaders(self.headers), SecretHeaders(self.json_headers)
            headers["User-Agent"] = json_headers["User-Agent"] = checked["user_agent"]
            settings = replace(settings, headers=headers, json_headers=json_headers)
        return settings


class _RequiredSettings(TypedDict):
    base_url: str
    max_retries: int
    max_response_size: int


class CheckedSettings(_RequiredSettings, total=False):
    """Settings after validation: all of a new client, or those that a copy changes. One that is None is left out."""

    user_agent: str
    timeout: dict[str, float | None]
    total_timeout: float
    requests_per_second: float


def make_settings(token: Token, credentials: Mapping[str, Credential], values: Mapping[str, object]) -> Settings:
    """Validate the settings of a new client.

    Raises:
        InvalidParameterError: A setting is refused.
    """
    token.check()
    checked = validate_settings(values)
    agent = checked.get("user_agent", default_user_agent())
    headers = SecretHeaders({"Accept": "application/json", "Accept-Encoding": "gzip, deflate", "User-Agent": agent})
    headers.update([token.header(credentials)])
    json_headers = SecretHeaders(headers)
    json_headers["Content-Type"] = "application/json"
    url, origin = resolve(checked["base_url"])
    return Settings(
        token=token,
        base_url=str(url),
        origin=origin,
        headers=headers,
        json_headers=json_headers,
        timeout=checked.get("timeout", _NO_TIMEOUT) if "timeout" in values else _DEFAULT_TIMEOUT,
        total_timeout=checked.get("total_timeout"),
        max_retries=checked["max_retries"],
        max_response_size=checked["max_response_size"],
        requests_per_second=checked.get("requests_per_second"),
        given=frozenset(name for name, value in values.items() if value is not None or name == "timeout"),
    )


def validate_settings(values: Mapping[str, object]) -> CheckedSettings:
    """Validate settings by their names.

    Raises:
        InvalidParameterError: Some are refused; the message names each.
    """
    params = {name: _PARAMS[name] for name in values}
    validator = Validator(_METHOD, params, required=frozenset(values) - _MAY_BE_NONE)
    return cast("CheckedSettings", validator.validate(values))


def check_http_client(
    http_client: httpx.Client | httpx.AsyncClient | None, expected: type[httpx.Client] | type[httpx.AsyncClient]
) -> None:
    """Check that an httpx client, if there is one, is of the right class.

    Raises:
        InvalidParameterError: It is of another class.
    """
    if http_client is not None and not isinstance(http_client, expected):
        problem = f"must be an httpx.{expected.__name__}, not {describe(http_client)}"
        raise refusal(_METHOD, {"http_client": problem})
    if http_client is not None and http_client.auth is not None:
        problem = "must not have auth: the token of the client is sent; pass it as access_token or oauth_token"
        raise refusal(_METHOD, {"http_client": problem})


def default_user_agent() -> str:
    """Return the name and version of this package, Python and httpx; Noko rejects requests without."""
    return f"noko-client/{__version__} (Python/{platform.python_version()}; httpx/{httpx.__version__})"


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


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
    if isinstance(value, str) and re.fullmatch(r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?", value):
        return value
    raise ValueError


def _parse_timeout(value: object) -> Json:
    parts: dict[str, object] = dict.fromkeys(_PHASES, value)
    if isinstance(value, httpx.Timeout):
        parts.update(value.as_dict())
    return {name: None if part is None else _parse_number(part) for name, part in parts.items()}


def _parse_number(value: object) -> float:
    if _is_number(value) and 1 / _MAX_NUMBER < value < _MAX_NUMBER:
        return value
    raise ValueError


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


_PARAMS: Final[Mapping[str, ParamType]] = {
    "base_url": parsed(
        "base_url",
        "a URL like 'https://api.nokotime.com/v2' (http:// only on this machine, no user name, no query)",
        _parse_base_url,
    ),
    "user_agent": parsed("user_agent", "a name and a version in ASCII, like 'my-tool/1.0'", _parse_user_agent),
    "timeout": parsed("timeout", "a number of seconds above 0, an httpx.Timeout or None", _parse_timeout),
    "total_timeout": parsed("seconds", "a number of seconds above 0 or None", _parse_number),
    "max_retries": integer(0),
    "max_response_size": integer(1),
    "requests_per_second": parsed("rate", "a number above 0, or None for no limit", _parse_number),
}
_MAY_BE_NONE: Final = frozenset({"user_agent", "timeout", "total_timeout", "requests_per_second"})


def resolve(url: str, base: httpx.URL | None = None) -> tuple[httpx.URL, Origin]:
    """Return a URL and its origin: scheme, host and port.

    Raises:
        httpx.InvalidURL: It is not a valid URL.
    """
    try:
        target = httpx.URL(url) if base is None else base.join(url)
        return target, (target.scheme, target.host, _port(target))
    except ValueError as error:  # of an invalid host name, which httpx does not always catch
        raise httpx.InvalidURL(str(error)) from None


def _port(url: httpx.URL) -> int:
    return {"https": 443, "http": 80}.get(url.scheme, 0) if url.port is None else url.port


def format_origin(origin: Origin) -> str:
    """Return an origin as text."""
    scheme, host, port = origin
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
