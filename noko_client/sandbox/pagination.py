"""One page of a list, and the links to the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar
from urllib.parse import quote, unquote

from noko_client.sandbox.parsing import Values

T = TypeVar("T")

_PER_PAGE: Final = 30
_MOST_PER_PAGE: Final = 1000


def paginate(items: Sequence[T], query: Values, url: str, query_string: str) -> tuple[Sequence[T], str]:
    """Return the items of the page that a query names, and the Link header.

    The links are ordered as in live traffic: `last` before `next`, and neither on the last page.

    Args:
        items: All items of the list.
        query: The parsed query, with ``page`` and ``per_page``.
        url: The URL of the request, without its query.
        query_string: The query as it was sent.
    """
    page = max(1, query.value("page", int) or 1)
    per_page = query.value("per_page", int)
    size = max(1, min(_PER_PAGE if per_page is None else per_page, _MOST_PER_PAGE))
    last = max(1, -(-len(items) // size))
    numbers: dict[str, int] = {}
    if page < last:
        numbers |= {"last": last, "next": page + 1}
    if page > 1 and last > 1:
        numbers |= {"first": 1, "prev": min(page - 1, last)}
    # A query may hold what would end a link and begin another.
    parts = [quote(part, safe="%=,:@!$'()*+/?") for part in query_string.split("&") if part]
    kept = [part for part in parts if unquote(part.partition("=")[0]) != "page"]
    links = [f'<{url}?{"&".join([*kept, f"page={number}"])}>; rel="{relation}"' for relation, number in numbers.items()]
    return items[(page - 1) * size : page * size], ", ".join(links)
