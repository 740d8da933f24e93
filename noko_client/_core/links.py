"""The Link header, which leads from one page to the others."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

# A URL between angle brackets may hold commas and semicolons, so the header cannot be split at them.
_LINK: Final = re.compile(r"<([^<>]*)>([^<]*)")
_REL: Final = re.compile(r""";\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))""", re.IGNORECASE)


def parse_links(header: str) -> dict[str, str]:
    """Return the URLs of a Link header by their relations (``next``, ``last``, …), exactly as they stand there."""
    links: dict[str, str] = {}
    for url, parameters in _LINK.findall(header):
        rel = _REL.search(parameters)
        for relation in (rel[1] or rel[2] or "").lower().split() if rel else ():
            links.setdefault(relation, url.strip())
    return links


def page_number(url: str) -> int | None:
    """Return the ``page`` in a URL's query."""
    try:
        number = parse_qs(urlsplit(url).query)["page"][-1]
    except (KeyError, ValueError):
        return None
    return int(number) if re.fullmatch("[1-9][0-9]{0,8}", number) else None
