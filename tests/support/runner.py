"""Runs calls on the sync or the async client, so that one test covers both."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypedDict, TypeVar, cast

from noko_client import AsyncNokoClient, AsyncPage, AsyncPages, NokoClient, Page

T = TypeVar("T")
TOKEN = "secret-token-1234"
AnyClient = NokoClient | AsyncNokoClient


class Options(TypedDict, total=False):
    """Settings of a client."""

    access_token: str
    max_retries: int
    first_backoff: float
    timeout: float
    total_timeout: float
    max_response_size: int


class Runner:
    """A client, and an event loop for the async one."""

    def __init__(self, kind: str, base_url: str, options: Options) -> None:
        self._loop = asyncio.new_event_loop()
        make = AsyncNokoClient if kind == "async" else NokoClient
        settings: Options = {"access_token": TOKEN, "max_retries": 0, "first_backoff": 0.0, "timeout": 5.0}
        self.client: AnyClient = make(base_url=base_url, requests_per_second=None, **(settings | options))

    def __call__(self, call: Callable[[AnyClient], T | Awaitable[T]]) -> T:
        """Make a call and return its result."""
        result = call(self.client)
        return self._wait(cast("Awaitable[T]", result)) if isinstance(result, Awaitable) else result

    def page(self, call: Callable[[AnyClient], Page[T] | AsyncPages[T]]) -> Page[T] | AsyncPage[T]:
        """Make a paged call and return the first page."""
        result = call(self.client)
        return self._wait(result) if isinstance(result, AsyncPages) else result

    def next_page(self, page: Page[T] | AsyncPage[T]) -> Page[T] | AsyncPage[T]:
        """Fetch the next page."""
        return self._wait(page.next_page()) if isinstance(page, AsyncPage) else page.next_page()

    def all(self, page: Page[T] | AsyncPage[T]) -> list[T]:
        """Fetch all items from a page on."""
        return self._wait(page.all()) if isinstance(page, AsyncPage) else page.all()

    def _wait(self, result: Awaitable[T]) -> T:
        async def wait() -> T:
            return await result

        return self._loop.run_until_complete(wait())

    def close(self) -> None:
        if isinstance(self.client, AsyncNokoClient):
            self._wait(self.client.close())
        else:
            self.client.close()
        # What `asyncio.run` does at its end.
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()
