"""Pages of long lists."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Generic, NoReturn, TypeVar

import httpx

from noko_client.errors import NokoError

T = TypeVar("T")
#: What fetching the page behind a page returns.
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Where a page stands among the others."""

    next_url: httpx.URL | None
    total_pages: int | None
    #: The URLs of this page and those before it, for a walk that would go round in a circle.
    visited: frozenset[str]


class _Page(Generic[T, P]):
    """What pages have in common, however the next is fetched."""

    #: The items of this page.
    items: list[T]
    #: How many pages there are, as far as Noko says.
    total_pages: int | None

    def __init__(self, items: list[T], facts: PageFacts, fetch: Callable[[httpx.URL], P]) -> None:
        self.items = items
        self.total_pages = facts.total_pages
        # Here, and not in the classes below: editors offer what a class has itself before what it inherits.
        self._facts = facts
        self._fetch = fetch

    @property
    def has_next(self) -> bool:
        """Whether there is another page behind this one."""
        return self._facts.next_url is not None

    def _fetch_next(self) -> P:
        if self._facts.next_url is None:
            raise NokoError("this is the last page: there is no next one")
        return self._fetch(self._facts.next_url)

    def __bool__(self) -> bool:
        # As with a list: `if client.users.list(name="Ann"):` asks whether there is anybody.
        return bool(self.items)

    def __repr__(self) -> str:
        more = "more to come" if self.has_next else "the last"
        count = len(self.items)
        return f"<{type(self).__name__} of {count} {'item' if count == 1 else 'items'}, {more}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a page cannot be pickled, because it can fetch the next one; pickle its items")


class Page(_Page[T, "Page[T]"]):
    """A page of a list. Iterating over it walks all items, from this page to the last.

    Attributes:
        items: The items of this page.
        has_next: Whether there is another page behind this one.
        total_pages: How many pages there are; None where Noko does not say.
    """

    def next_page(self) -> Page[T]:
        """Fetch the page behind this one.

        Raises:
            NokoError: This is the last page (``has_next`` tells), or anything that a request can come to.
        """
        return self._fetch_next()

    def iter_pages(self) -> Iterator[Page[T]]:
        """Walk the pages from this one to the last, fetching each only when it is needed."""
        page = self
        yield page
        while page.has_next:
            page = page.next_page()
            yield page

    def __iter__(self) -> Iterator[T]:
        """Walk the items from this page to the last, fetching pages only as needed."""
        for page in self.iter_pages():
            yield from page.items

    def all(self) -> list[T]:
        """Fetch all pages from this one to the last and return their items."""
        return list(self)


class AsyncPage(_Page[T, "Awaitable[AsyncPage[T]]"]):
    """A page of a list. ``async for`` over it walks all items, from this page to the last.

    Attributes:
        items: The items of this page.
        has_next: Whether there is another page behind this one.
        total_pages: How many pages there are; None where Noko does not say.
    """

    async def next_page(self) -> AsyncPage[T]:
        """Fetch the page behind this one.

        Raises:
            NokoError: This is the last page (``has_next`` tells), or anything that a request can come to.
        """
        return await self._fetch_next()

    async def iter_pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Walk the pages from this one to the last, fetching each only when it is needed."""
        page = self
        yield page
        while page.has_next:
            page = await page.next_page()
            yield page

    # No generator itself: jedi believes what a plain method says that it returns.
    def __aiter__(self) -> AsyncIterator[T]:
        """Walk the items from this page to the last, fetching pages only as needed."""
        return _items_of(self.iter_pages())

    async def all(self) -> list[T]:
        """Fetch all pages from this one to the last and return their items."""
        return [item async for item in self]


class AsyncPages(Generic[T]):
    """What a paged method of the async client returns: await it for a page, or walk it with ``async for``.

    ::

        page = await client.users.list()
        async for user in client.users.list(): ...
    """

    def __init__(self, first: Callable[[], Awaitable[AsyncPage[T]]]) -> None:
        self._first = first

    def __repr__(self) -> str:
        return "<AsyncPages: await it for the first page, or walk it with async for>"

    def __await__(self) -> Generator[object, None, AsyncPage[T]]:
        """Fetch the first page."""
        return self._first().__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        """Walk all items, fetching pages only as needed."""
        return _items_of(self.iter_pages())

    async def iter_pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Walk the pages, fetching each only when it is needed."""
        async for page in (await self).iter_pages():
            yield page

    async def all(self) -> list[T]:
        """Fetch all pages and return their items."""
        return await (await self).all()


async def _items_of(pages: AsyncIterator[AsyncPage[T]]) -> AsyncIterator[T]:
    async for page in pages:
        for item in page.items:
            yield item
