"""Pages of long lists, and the Link header that leads from one page to the next."""

from __future__ import annotations

import re
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, NoReturn, TypeVar
from urllib.parse import parse_qs, urlsplit

from noko_client._core.responses import ResponseInfo
from noko_client.errors import NokoError

T = TypeVar("T")
#: What fetching the next page returns.
P = TypeVar("P")

# A URL between angle brackets may hold commas and semicolons, so the header cannot be split at them.
_LINK: Final = re.compile(r"<([^<>]*)>([^<]*)")
_PARAMETER: Final = re.compile(r""";\s*([^\s=;,"]+)\s*=\s*(?:"([^"]*)"|([^\s;,"]+))""")


def parse_links(header: str) -> dict[str, str]:
    """Return the URLs of a Link header by their relations (``next``, ``last``, …), verbatim."""
    links: dict[str, str] = {}
    for url, parameters in _LINK.findall(header):
        for name, quoted, plain in _PARAMETER.findall(parameters):
            if name.lower() == "rel":
                for relation in (quoted or plain).lower().split():
                    links.setdefault(relation, url.strip())
    return links


def page_number(url: str) -> int | None:
    """Return the ``page`` in the query of a URL."""
    try:
        number = parse_qs(urlsplit(url).query)["page"][-1]
    except (KeyError, ValueError):
        return None
    return int(number) if re.fullmatch("[1-9][0-9]{0,8}", number) else None


@dataclass(eq=False, repr=False)
class _Page(Generic[T, P]):
    """What sync and async pages have in common."""

    #: The items of this page.
    items: list[T]
    #: How many pages there are; None if Noko does not say.
    total_pages: int | None
    #: The status and headers of the response that this page was in.
    response: ResponseInfo
    # Here, and not in the classes below: editors list the attributes of a class before the inherited ones.
    #: Fetches the next page; None for the last page. It does not refer to this page.
    _fetch: Callable[[], P] | None

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one."""
        return self._fetch is not None

    def _fetch_next(self) -> P:
        if self._fetch is None:
            raise NokoError("this is the last page: there is no next one")
        return self._fetch()

    def __bool__(self) -> bool:
        # As with a list: `if client.users.list(name="Ann"):` is false if there are no such users.
        return bool(self.items)

    if not TYPE_CHECKING:  # a type checker would accept them
        # Without them, Python's messages do not say how else to do it. A length would not say of what: page or list.
        def __len__(self):
            raise TypeError("a page has no length: use len(page.items) for this page, or all() for all items")

        def __getitem__(self, _):
            raise TypeError("a page has no indexes: use page.items[...] for this page, or all() for all items")

    def __repr__(self) -> str:
        return f"<{self._description}>"

    def _repr_html_(self) -> str:
        # Imported only in a notebook.
        from noko_client._core.html import page_table

        return page_table(self.items, self._description)

    @property
    def _description(self) -> str:
        position = "more pages follow" if self.has_next else "the last page"
        count = len(self.items)
        return f"{type(self).__name__} of {count} {'item' if count == 1 else 'items'}, {position}"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a page cannot be pickled, because it can fetch the next one; pickle its items")


class Page(_Page[T, "Page[T]"]):
    """A page of a list. Iterating over it walks all items, from this page to the last.

    Attributes:
        items: The items of this page.
        has_next: Whether there is a page after this one.
        total_pages: How many pages there are; None if Noko does not say.
        response: The status and headers of the response that this page was in.
    """

    def next_page(self) -> Page[T]:
        """Fetch the next page.

        Raises:
            NokoError: This is the last page (see ``has_next``), or the request failed.
        """
        return self._fetch_next()

    def iter_pages(self) -> Iterator[Page[T]]:
        """Walk the pages from this one to the last. Each is fetched when it is needed."""
        page = self
        yield page
        while page.has_next:
            page = page.next_page()
            yield page

    def __iter__(self) -> Iterator[T]:
        """Walk the items from this page to the last. Pages are fetched when they are needed."""
        page = self
        del self
        while True:
            yield from page.items
            fetch = page._fetch
            # A page is freed before the next is built, which halves memory and time.
            del page
            if fetch is None:
                return
            page = fetch()

    def all(self) -> list[T]:
        """Fetch all pages from this one to the last and return their items."""
        return list(self)


class AsyncPage(_Page[T, "Awaitable[AsyncPage[T]]"]):
    """A page of a list. ``async for`` over it walks all items, from this page to the last.

    Attributes:
        items: The items of this page.
        has_next: Whether there is a page after this one.
        total_pages: How many pages there are; None if Noko does not say.
        response: The status and headers of the response that this page was in.
    """

    async def next_page(self) -> AsyncPage[T]:
        """Fetch the next page.

        Raises:
            NokoError: This is the last page (see ``has_next``), or the request failed.
        """
        return await self._fetch_next()

    async def iter_pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Walk the pages from this one to the last. Each is fetched when it is needed."""
        page = self
        yield page
        while page.has_next:
            page = await page.next_page()
            yield page

    if not TYPE_CHECKING:  # a type checker would accept it

        def __iter__(self):
            raise TypeError(
                "use async for to iterate over an async page, page.items for this page, or await page.all()"
            )

    # Not a generator itself: jedi infers the items only from the annotation of a plain method.
    def __aiter__(self) -> AsyncIterator[T]:
        """Walk the items from this page to the last. Pages are fetched when they are needed."""

        # Not a method: pyright would offer its name before inherited public ones.
        async def walk(page: AsyncPage[T]) -> AsyncIterator[T]:
            while True:
                for item in page.items:
                    yield item
                fetch = page._fetch
                del page
                if fetch is None:
                    return
                page = await fetch()

        return walk(self)

    async def all(self) -> list[T]:
        """Fetch all pages from this one to the last and return their items."""
        return [item async for item in self]


class AsyncPages(Generic[T]):
    """What a paginated method of the async client returns: await it for a page, or walk it with ``async for``.

    ::

        page = await client.users.list()
        async for user in client.users.list(): ...
    """

    def __init__(self, name: str, fetch_first: Callable[[], Awaitable[AsyncPage[T]]], *, is_raw: bool = False) -> None:
        self._name = name
        self._is_raw = is_raw
        self._fetch_first = fetch_first
        self._is_used = False

    def __repr__(self) -> str:
        use = "" if self._is_raw else ", or iterate over it with async for"
        return f"<AsyncPages of {self._name}(): await it for the first {'response' if self._is_raw else 'page'}{use}>"

    def __bool__(self) -> bool:
        raise TypeError(self._await_it())

    if not TYPE_CHECKING:  # a type checker would accept them

        def __iter__(self):
            raise TypeError(self._await_it())

        def __getitem__(self, _):
            raise TypeError(self._await_it())

        __len__ = __bool__
        __contains__ = __getitem__

        def __getattr__(self, name):
            if hasattr(AsyncPage, name) or name in _Page.__annotations__ or (self._is_raw and not name.startswith("_")):
                raise AttributeError(self._await_it(f".{name}"), name=name, obj=self)
            return super().__getattribute__(name)

    def __del__(self, warn: Callable[..., None] = warnings.warn) -> None:
        if not self._is_used:
            warn(f"{self._name}() was never awaited", RuntimeWarning, stacklevel=2)

    def _await_it(self, attribute: str = "") -> str:
        self._is_used = True  # one message is enough
        call = f"{self._name}(...)"
        if self._is_raw:
            return f"{call} is not a response: use (await {call}){attribute or '.parsed'}"
        return f"{call} is not a page: use (await {call}){attribute}, or iterate over its items with async for"

    def __await__(self) -> Generator[object, None, AsyncPage[T]]:
        """Fetch the first page."""
        self._is_used = True
        return self._fetch_first().__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        """Walk all items. Pages are fetched when they are needed."""
        return _items_of(self)

    async def iter_pages(self) -> AsyncIterator[AsyncPage[T]]:
        """Walk the pages. Each is fetched when it is needed."""
        async for page in (await self).iter_pages():
            yield page

    async def all(self) -> list[T]:
        """Fetch all pages and return their items."""
        return await (await self).all()


async def _items_of(pages: AsyncPages[T]) -> AsyncIterator[T]:
    async for item in await pages:
        yield item
