"""URLs and their origins."""

from __future__ import annotations

import ipaddress

import httpx

#: The scheme, host and port of a URL. Two URLs of the same origin are on the same server.
Origin = tuple[str, str, int]


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


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
