"""The Link header, which leads from one page to the others."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

# A URL between angle brackets may hold commas and semicolons, so the header cannot be split at them.
_LINK: Final = re.compile(r"<([^<>]*)>([^<]*)")
_PARAMETER: Final = re.compile(r""";\s*([^\s=;,"]+)\s*=\s*(?:"([^"]*)"|([^\s;,"]+))""")


def parse_links(header: str) -> dict[str, str]:
    """Return the URLs of a Link header by their relations (``next``, ``last``, …), exactly as they stand there."""
    links: dict[str, str] = {}
    for url, parameters in _LINK.findall(header):
        for name, quoted, plain in _PARAMETER.findall(parameters):
            if name.lower() == "rel":
                for relation in (quoted or plain).lower().split():
                    links.setdefault(relation, url.strip())
    return links


def page_number(url: str) -> int | None:
    """Return the ``page`` in a URL's query."""
    try:
        number = parse_qs(urlsplit(url).query)["page"][-1]
    except (KeyError, ValueError):
        return None
    return int(number) if re.fullmatch("[1-9][0-9]{0,8}", number) else None
