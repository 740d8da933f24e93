"""Paths and hosts of requests."""

from __future__ import annotations

import ipaddress
import re
from typing import Final

from noko_client.sandbox.schema import PREFIX

_HOST: Final = re.compile(r"(?:(?P<name>[A-Za-z0-9.-]+)|\[(?P<ipv6>[0-9A-Fa-f:.]+)\])(?::(?P<port>\d{1,5}))?", re.ASCII)


def below_base_url(path: str) -> str:
    """Return a path as seen from the base URL; one outside of it begins with two dots."""
    if path == PREFIX:
        return "/"
    return path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else f"..{path}"


def host_of(header: str) -> str | None:
    """Return the name or address in a Host header, in lower case and without its port; None if it is not valid."""
    found = _HOST.fullmatch(header)
    if found is None or int(found["port"] or 0) > 65_535:
        return None
    if found["name"] is not None:
        return found["name"].lower()
    try:
        return str(ipaddress.IPv6Address(found["ipv6"]))
    except ValueError:
        return None
