"""Where the API is on the server."""

from __future__ import annotations

import ipaddress
import re
from typing import Final
from urllib.parse import urlsplit

from noko_client._generated.service import BASE_URL

_HOST: Final = re.compile(r"(?:(?P<name>[A-Za-z0-9.-]+)|\[(?P<ipv6>[0-9A-Fa-f:.]+)\])(?::(?P<port>\d{1,5}))?", re.ASCII)
#: The path of the API: `/v2`.
PREFIX: Final = urlsplit(BASE_URL).path


def below_base_url(path: str) -> str:
    """Return a path as seen from the base URL; one that is elsewhere begins with two dots."""
    if path == PREFIX:
        return "/"
    return path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else f"..{path}"


def host_of(header: str) -> str | None:
    """Return the name or address that a Host header gives, in lower case and without its port; None if it is none."""
    found = _HOST.fullmatch(header)
    if found is None or int(found["port"] or 0) > 65_535:
        return None
    if found["name"] is not None:
        return found["name"].lower()
    try:
        return str(ipaddress.IPv6Address(found["ipv6"]))
    except ValueError:
        return None


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own, which no other can reach."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
