"""The clients without their resources, which the generated code adds."""

from __future__ import annotations

import enum
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Final, Generic, NoReturn, Self, TypeVar

import httpx

from noko_client._core.connections import Connections, make_async, make_sync, running_loop
from noko_client._core.rate_limiter import RateLimiter
from noko_client._core.raw import QueryParams, as_response, begin_raw
from noko_client._core.settings import Settings, check_http_client
from noko_client._core.transport import AsyncTransport, SyncTransport


class Unchanged(enum.Enum):
    """Stands for a setting that a copy takes over."""

    UNCHANGED = "unchanged"

    def __repr__(self) -> str:
        return "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


def refuse_flat_name(client: object, name: str) -> None:
    """Raise an error if a name is that of a method in python-freckle-client.

    Raises:
        AttributeError: It is; the message says what the method is called here.
    """
    # Imported only where it is needed: it never is in code that is right.
    from noko_client._generated.flat_names import FLAT_NAMES

    if name in FLAT_NAMES:
        raise AttributeError(
            f"{type(client).__name__} has no {name}: it is a method of python-freckle-client; "
            f"here it is client.{FLAT_NAMES[name]}(...)",
            name=name,
            obj=client,
        )


D = TypeVar("D", SyncTransport, AsyncTransport)
#: For editors that take `Self` for the class that it is written in.
C = TypeVar("C", bound="BaseClient[SyncTransport] | BaseClient[AsyncTransport]")


class BaseClient(Generic[D]):
    """What both clients do alike."""

    _transport: D

    @property
    def base_url(self) -> str:
        """Where requests go."""
        return self._transport.settings.base_url

    def with_options(
        self: C,
        *,
        timeout: float | httpx.Timeout | Unchanged | None = UNCHANGED,
        max_retries: int | Unchanged = UNCHANGED,
        requests_per_second: float | Unchanged | None = UNCHANGED,
        user_agent: str | Unchanged = UNCHANGED,
    ) -> C:
        """Return a copy of this client with other settings. It shares the connections.

        Closing the copy leaves this client open; closing this client closes the copy, too.

        Args:
            timeout: How many seconds to wait, an `httpx.Timeout`, or None to wait for ever.
            max_retries: How often a request is sent again.
            requests_per_second: How fast requests may go, counted apart from this client's; None is no limit.
                A copy that does not say shares this client's place in the rate limit.
            user_agent: The name and version that requests go by.

        Raises:
            InvalidParameterError: A setting is not accepted.
        """
        options: dict[str, object] = {
            "timeout": timeout,
            "max_retries": max_retries,
            "requests_per_second": requests_per_second,
            "user_agent": user_agent,
        }
        changes = {name: value for name, value in options.items() if value is not UNCHANGED}
        settings = self._transport.settings.changed(changes)
        rate_limiter = self._transport.rate_limiter
        if requests_per_second is not UNCHANGED:
            rate_limiter = RateLimiter(settings.requests_per_second)
        copy = object.__new__(type(self))
        # What a subclass has added goes along.
        vars(copy).update(vars(self), _transport=self._transport.copy(settings, rate_limiter))
        return copy

    if not TYPE_CHECKING:  # with it, a type checker would take any name for an attribute

        def __getattr__(self, name: str) -> object:
            refuse_flat_name(self, name)
            # Fails again, as Python does: with a guess at what was meant, or with what a property failed at.
            return super().__getattribute__(name)

    def __repr__(self) -> str:
        # A debugger may ask while the client is still being set up.
        where = self.base_url if "_transport" in vars(self) else "not set up"
        return f"<{type(self).__name__} {where}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled: it holds connections and a token")


class SyncClient(BaseClient[SyncTransport]):
    """A client that blocks until the answer is there."""

    def _connect(self, settings: Settings, http_client: httpx.Client | None) -> None:
        check_http_client(http_client, httpx.Client)
        rate_limiter = RateLimiter(settings.requests_per_second)
        make = partial(make_sync, loopback=settings.origin[0] == "http")
        self._transport = SyncTransport(settings, rate_limiter, Connections(make, http_client))

    def request(
        self, method: str, path: str, *, params: QueryParams | None = None, json: object = None
    ) -> httpx.Response:
        """Make a request that this client has no method for, with all its care: token, pacing, retries, errors.

        Args:
            method: The HTTP method.
            path: The path below the base URL, such as ``/projects``; a URL on the same server is taken, too.
            params: What goes into the query.
            json: What goes into the body, as JSON.

        Returns:
            The answer, when it is a success.

        Raises:
            InvalidParameterError: An argument is not accepted. Nothing was sent.
            OriginError: The path, or the answer, leads to another server. Nothing was sent there.
            NokoError: Anything else that can go wrong; `noko_client.errors` lists it.
        """
        exchange = begin_raw(self._transport.settings, method, path, params, json)
        return as_response(exchange, self._transport.run(exchange))

    def close(self) -> None:
        """Close the connections. The client cannot be used any more; an ``http_client`` of yours still can."""
        http_client = self._transport.release()
        if http_client is not None:
            http_client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(BaseClient[AsyncTransport]):
    """A client for asyncio."""

    def _connect(self, settings: Settings, http_client: httpx.AsyncClient | None) -> None:
        check_http_client(http_client, httpx.AsyncClient)
        rate_limiter = RateLimiter(settings.requests_per_second)
        make = partial(make_async, loopback=settings.origin[0] == "http")
        self._transport = AsyncTransport(settings, rate_limiter, Connections(make, http_client))

    async def request(
        self, method: str, path: str, *, params: QueryParams | None = None, json: object = None
    ) -> httpx.Response:
        """Make a request that this client has no method for, with all its care: token, pacing, retries, errors.

        Args:
            method: The HTTP method.
            path: The path below the base URL, such as ``/projects``; a URL on the same server is taken, too.
            params: What goes into the query.
            json: What goes into the body, as JSON.

        Returns:
            The answer, when it is a success.

        Raises:
            InvalidParameterError: An argument is not accepted. Nothing was sent.
            OriginError: The path, or the answer, leads to another server. Nothing was sent there.
            NokoError: Anything else that can go wrong; `noko_client.errors` lists it.
        """
        exchange = begin_raw(self._transport.settings, method, path, params, json)
        return as_response(exchange, await self._transport.run(exchange))

    async def close(self) -> None:
        """Close the connections. The client cannot be used any more; an ``http_client`` of yours still can.

        Connections belong to the event loop that they were made in: those of another loop end with it.
        """
        http_client = self._transport.release(running_loop())
        if http_client is not None:
            await http_client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
