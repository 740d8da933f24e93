"""What a client is set up with, checked before any request."""

from __future__ import annotations

import ipaddress
import os
import platform
import re
from dataclasses import dataclass
from typing import Final, TypeGuard

import httpx

from noko_client._core.text import shorten
from noko_client._version import __version__
from noko_client.errors import InvalidParameterError

#: Where the token is taken from when none is given.
ENVIRONMENT_VARIABLE: Final = "NOKO_TOKEN"

Origin = tuple[str, str, int]

_PHASES: Final = ("connect", "read", "write", "pool")
# More seconds than any clock takes, and more requests.
_MOST: Final = 1e9


def refuse(parameter: str, problem: str) -> InvalidParameterError:
    """Make the error for a setting that is not accepted."""
    return InvalidParameterError(f"NokoClient(): {parameter} {problem}.", method="NokoClient", parameters=(parameter,))


@dataclass(frozen=True)
class Credential:
    """The header that a token travels in."""

    header: str
    value: str

    def header_value(self, token: str) -> str:
        return self.value.format(token=token)


class Token:
    """The token of a client, or what is wrong with it. Nothing that can be printed of it shows the token."""

    __slots__ = ("_problem", "_value", "parameter")

    def __init__(self, access_token: object, oauth_token: object) -> None:
        # Nothing is raised here: a traceback may show the variables of its frames, and they are the token.
        self._value = ""
        self._problem: str | None = None
        self.parameter = "access_token" if oauth_token is None else "oauth_token"
        if access_token is not None and oauth_token is not None:
            self._problem = "is given, and access_token too: one of them is enough"
            return
        given = access_token if oauth_token is None else oauth_token
        if given is None:
            given = os.environ.get(ENVIRONMENT_VARIABLE, "")
            if not given.strip():
                self._problem = f"is missing: give one, or an oauth_token, or set {ENVIRONMENT_VARIABLE}"
                return
        if not isinstance(given, str):
            self._problem = f"is a string, not {type(given).__name__}"
        elif not given.strip():
            self._problem = "is empty"
        elif not re.fullmatch(r"[\x21-\x7e]+", given.strip()):
            self._problem = "holds characters that cannot be in a header (white space, control or not ASCII)"
        else:
            self._value = given.strip()

    def check(self) -> None:
        """Raise what is wrong with it, if anything is."""
        if self._problem is not None:
            raise refuse(self.parameter, self._problem)

    def header(self, credentials: dict[str, Credential]) -> tuple[str, str]:
        """Return the header that it travels in."""
        credential = credentials[self.parameter]
        return credential.header, credential.header_value(self._value)

    def __repr__(self) -> str:
        return f"<{self.parameter}>"


class SecretHeaders(httpx.Headers):
    """Headers with a token among them, which their repr does not show."""

    def __repr__(self) -> str:
        return "<headers with a token>"


@dataclass(frozen=True, eq=False)
class Settings:
    """The settings of a client."""

    base_url: str
    origin: Origin
    headers: SecretHeaders
    json_headers: SecretHeaders
    timeout: dict[str, float | None]
    max_retries: int
    max_response_size: int


def make_headers(
    token: Token, credentials: dict[str, Credential], user_agent: str | None
) -> tuple[SecretHeaders, SecretHeaders]:
    """Make the headers of all requests once: those without a body, and those with one."""
    agent = default_user_agent() if user_agent is None else check_user_agent(user_agent)
    headers = SecretHeaders({"Accept": "application/json", "Accept-Encoding": "gzip, deflate", "User-Agent": agent})
    headers.update([token.header(credentials)])
    json_headers = SecretHeaders(headers)
    json_headers["Content-Type"] = "application/json"
    return headers, json_headers


def default_user_agent() -> str:
    """Name this package, Python and httpx, with their versions; Noko refuses requests without."""
    return f"noko-client/{__version__} (Python/{platform.python_version()}; httpx/{httpx.__version__})"


def check_base_url(base_url: object) -> tuple[str, Origin]:
    """Check where requests go: over https, or to this machine."""
    try:
        url, origin = resolve(base_url) if isinstance(base_url, str) else (None, ("", "", 0))
    except httpx.InvalidURL:
        url, origin = None, ("", "", 0)
    if url is None or not _is_host(url.host) or url.userinfo or "?" in str(base_url) or "#" in str(base_url):
        raise refuse("base_url", f"is a URL like 'https://api.nokotime.com/v2', not {shorten(base_url)}")
    if url.scheme != "https" and not (url.scheme == "http" and is_loopback(url.host)):
        raise refuse("base_url", f"begins with https:// (http:// only on this machine), not {shorten(base_url)}")
    if not 0 < origin[2] < 65536:
        raise refuse("base_url", f"has no such port, in {shorten(base_url)}")
    return str(url).rstrip("/"), origin


def _is_host(host: str) -> bool:
    """Whether a host can be looked up, which has limits to the length of a name and its parts."""
    try:
        return bool(host.encode("idna"))
    except UnicodeError:
        return False


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def check_user_agent(user_agent: object) -> str:
    """Check the name that requests go by."""
    if isinstance(user_agent, str) and re.fullmatch(r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?", user_agent):
        return user_agent
    raise refuse("user_agent", f"is a name and a version in ASCII, like 'my-tool/1.0', not {shorten(user_agent)}")


def check_timeout(timeout: object) -> dict[str, float | None]:
    """Check how long to wait, in seconds."""
    parts: dict[str, object] = dict.fromkeys(_PHASES, timeout)
    if isinstance(timeout, httpx.Timeout):
        parts.update(timeout.as_dict())
    checked = {name: part for name, part in parts.items() if part is None or (_is_number(part) and 0 < part < _MOST)}
    if len(checked) == len(parts):
        return checked
    raise refuse("timeout", f"is a number of seconds above 0, an httpx.Timeout or None, not {shorten(timeout)}")


def check_max_retries(max_retries: object) -> int:
    """Check how often a request may be sent again."""
    if isinstance(max_retries, int) and not isinstance(max_retries, bool) and max_retries >= 0:
        return max_retries
    raise refuse("max_retries", f"is a whole number from 0, not {shorten(max_retries)}")


def check_max_response_size(size: object) -> int:
    """Check how large an answer may be."""
    if isinstance(size, int) and not isinstance(size, bool) and size > 0:
        return size
    raise refuse("max_response_size", f"is a whole number of bytes above 0, not {shorten(size)}")


def check_requests_per_second(rate: object) -> float | None:
    """Check how fast requests may go."""
    if rate is None or (_is_number(rate) and 1 / _MOST < rate < _MOST):
        return rate
    raise refuse("requests_per_second", f"is a number above 0, or None for no limit, not {shorten(rate)}")


def check_http_client(http_client: object, kind: type[httpx.Client] | type[httpx.AsyncClient]) -> None:
    """Check that an httpx client is of the right kind, if there is one."""
    if http_client is not None and not isinstance(http_client, kind):
        raise refuse("http_client", f"is an httpx.{kind.__name__}, not {type(http_client).__name__}")


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def resolve(url: str, base: httpx.URL | None = None) -> tuple[httpx.URL, Origin]:
    """Return where a URL leads, and its origin: what makes two URLs of one server.

    Raises:
        httpx.InvalidURL: It is no URL.
    """
    try:
        target = httpx.URL(url) if base is None else base.join(url)
        return target, (target.scheme, target.host, _port(target))
    except ValueError as error:  # of a host that is no name: httpx lets some of these through
        raise httpx.InvalidURL(str(error)) from None


def _port(url: httpx.URL) -> int:
    return {"https": 443, "http": 80}.get(url.scheme, 0) if url.port is None else url.port


def format_origin(origin: Origin) -> str:
    """Write an origin as a person does."""
    scheme, host, port = origin
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
