"""The clients without their resources, which the generated code adds."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Final, Generic, NoReturn, Self, TypeVar, cast

import httpx

from noko_client._core import raw_request
from noko_client._core.connections import Connections
from noko_client._core.findings import OnUnexpectedData
from noko_client._core.fork import FIRST_USE_LOCK
from noko_client._core.rate_limiter import RateLimiter
from noko_client._core.raw_request import QueryParams
from noko_client._core.settings import SETTINGS, Settings, check_http_client
from noko_client._core.transport import SyncTransport
from noko_client._core.validation import closest

if TYPE_CHECKING:
    from noko_client._core.async_transport import AsyncTransport


class NotGiven(enum.Enum):
    """The default of a setting for which None has a meaning."""

    NOT_GIVEN = "not given"

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven.NOT_GIVEN


def without_defaults(**values: object) -> dict[str, object]:
    """Return the settings that are given."""
    return {name: value for name, value in values.items() if value is not NOT_GIVEN}


if TYPE_CHECKING:
    # Editors know it best.
    resource = property
else:

    class resource:  # noqa: N801 - used as a decorator
        """An attribute of a client, created at its first use.

        Unlike `functools.cached_property` in Python 3.11, it has no lock, which a fork could leave locked.
        """

        def __init__(self, create):
            self._create = create
            self.__doc__ = create.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, client, owner):
            if client is None:
                return self
            value = vars(client)[self._name] = self._create(client)
            return value


D = TypeVar("D", "SyncTransport", "AsyncTransport")
#: For editors that take `Self` for the class that it is written in.
C = TypeVar("C", bound="BaseClient[SyncTransport] | BaseClient[AsyncTransport]")


class BaseClient(Generic[D]):
    """What both clients have in common."""

    _transport: D

    @property
    def base_url(self) -> str:
        """The URL of the API."""
        return self._transport.settings.base_url

    def with_options(
        self: C,
        *,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        total_timeout: float | NotGiven | None = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        first_backoff: float | NotGiven = NOT_GIVEN,
        max_backoff: float | NotGiven = NOT_GIVEN,
        requests_per_second: float | NotGiven | None = NOT_GIVEN,
        user_agent: str | NotGiven = NOT_GIVEN,
        default_headers: Mapping[str, str] | NotGiven | None = NOT_GIVEN,
        on_unexpected_data: OnUnexpectedData | NotGiven | None = NOT_GIVEN,
    ) -> C:
        """Return a copy of this client with other settings. It shares the connections.

        Closing the copy leaves this client open; closing this client also closes the copy.

        Args:
            timeout: The timeout in seconds of each step of a request, an `httpx.Timeout`, or None for no timeout.
            total_timeout: The timeout in seconds of a whole call, or None for no timeout.
            max_retries: How many times a request is sent again.
            first_backoff: The longest wait before the first retry, in seconds. It doubles with each retry.
            max_backoff: The longest wait before any retry, in seconds.
            requests_per_second: The rate limit of the copy, apart from this client's; None for no limit.
                If it is not given, the copy shares the rate limit of this client.
            user_agent: The name and version to send as User-Agent.
            default_headers: Headers to send with each request, in addition to those of this client; None for none.
            on_unexpected_data: Is called with the findings of a response that differs from Noko's documentation,
                instead of an `UnexpectedDataWarning`; None for the warning.

        Raises:
            InvalidParameterError: A setting is refused.
        """
        changes = without_defaults(
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            first_backoff=first_backoff,
            max_backoff=max_backoff,
            requests_per_second=requests_per_second,
            user_agent=user_agent,
            default_headers=default_headers,
            on_unexpected_data=on_unexpected_data,
        )
        settings = self._transport.settings.changed("with_options", changes)
        rate_limiter = self._transport.rate_limiter
        if requests_per_second is not NOT_GIVEN:
            rate_limiter = RateLimiter(settings.requests_per_second)
        return cast("C", self._with_transport(self._transport.copy(settings, rate_limiter)))

    def _raw(self) -> object:
        transport = self._transport
        return self._with_transport(transport.copy(transport.settings, transport.rate_limiter, is_raw=True))

    def _with_transport(self, transport: object) -> object:
        copy = object.__new__(type(self))
        # The attributes that a subclass has added are copied, too. Resources have a transport, and are created again.
        state = dict(vars(self))
        for name in vars(self):
            if isinstance(getattr(type(self), name, None), resource):
                del state[name]
        vars(copy).update(state, _transport=transport)
        return copy

    @staticmethod
    def _flat_names() -> Mapping[str, str]:
        """Return the methods of this client by their names in python-freckle-client."""
        return {}

    if not TYPE_CHECKING:  # a type checker would accept any attribute

        def __setattr__(self, name: str, value: object) -> None:
            kind = type(self)
            # Subclasses may add attributes, and tests may replace resources and methods.
            is_known = name.startswith("_") or (hasattr(kind, name) and name != "base_url")
            if is_known or (not kind.__module__.startswith("noko_client.") and name not in SETTINGS):
                super().__setattr__(name, value)
                return
            if name in kind.with_options.__kwdefaults__:
                problem = f"settings do not change; use client.with_options({name}=...), which returns a copy"
            elif name in SETTINGS:
                problem = f"settings do not change; create a client with {name}=..."
            else:
                problem = closest(name, SETTINGS) or "there is no such attribute"
            raise AttributeError(f"{kind.__name__}.{name} cannot be set: {problem}", name=name, obj=self)

        def __getattr__(self, name: str) -> object:
            names = self._flat_names()
            if name in names:
                problem = f"it is a method of python-freckle-client; use client.{names[name]}(...)"
                raise AttributeError(f"{type(self).__name__} has no {name}: {problem}", name=name, obj=self)
            # Fails again, with Python's own message: it suggests a name, or says why a property failed.
            return super().__getattribute__(name)

    def __repr__(self) -> str:
        # A debugger may show a client that is not complete yet.
        where = self.base_url if "_transport" in vars(self) else "not set up"
        return f"<{type(self).__name__} {where}>"

    def __copy__(self: C) -> C:
        return cast("C", self.with_options())

    def __deepcopy__(self, _: object) -> NoReturn:
        raise TypeError("a client cannot be copied deeply: it holds connections; copy.copy() shares them")

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled: it holds connections and a token")


class SyncClient(BaseClient[SyncTransport]):
    """A client for threads."""

    def _connect(self, settings: Settings, http_client: httpx.Client | None) -> None:
        check_http_client(type(self).__name__, http_client, httpx.Client)
        connections = Connections(httpx.Client, http_client, is_loopback=settings.origin[0] == "http")
        self._transport = SyncTransport(settings, RateLimiter(settings.requests_per_second), connections)

    def request(
        self, method: str, path: str, *, params: QueryParams | None = None, json: object = None
    ) -> httpx.Response:
        """Send a request that this client has no method for, with the same token, rate limit, retries and errors.

        Args:
            method: The HTTP method.
            path: The path below the base URL, such as ``/projects``, or a URL on the same server.
            params: The query. None is left out, and a list is sent as several values.
            json: The body, which is sent as JSON.

        Returns:
            The response, if it is a success.

        Raises:
            InvalidParameterError: An argument is refused. Nothing was sent.
            OriginError: The path or the response leads to another server. Nothing was sent there.
            NokoError: The request failed; see `noko_client.errors`.
        """
        return self._transport.run(raw_request.raw_flow(self._transport, method, path, params, json))

    def close(self) -> None:
        """Close the connections. The client cannot be used any more; your ``http_client`` stays open."""
        http_client = self._transport.take_to_close()
        if http_client is not None:
            http_client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(BaseClient["AsyncTransport"]):
    """A client for asyncio."""

    def _connect(self, settings: Settings, http_client: httpx.AsyncClient | None) -> None:
        # It imports asyncio, which takes a tenth of the time of all imports.
        with FIRST_USE_LOCK:
            from noko_client._core.async_transport import AsyncTransport

        check_http_client(type(self).__name__, http_client, httpx.AsyncClient)
        connections = Connections(httpx.AsyncClient, http_client, is_loopback=settings.origin[0] == "http")
        self._transport = AsyncTransport(settings, RateLimiter(settings.requests_per_second), connections)

    async def request(
        self, method: str, path: str, *, params: QueryParams | None = None, json: object = None
    ) -> httpx.Response:
        """Send a request that this client has no method for, with the same token, rate limit, retries and errors.

        Args:
            method: The HTTP method.
            path: The path below the base URL, such as ``/projects``, or a URL on the same server.
            params: The query. None is left out, and a list is sent as several values.
            json: The body, which is sent as JSON.

        Returns:
            The response, if it is a success.

        Raises:
            InvalidParameterError: An argument is refused. Nothing was sent.
            OriginError: The path or the response leads to another server. Nothing was sent there.
            NokoError: The request failed; see `noko_client.errors`.
        """
        return await self._transport.run(raw_request.raw_flow(self._transport, method, path, params, json))

    async def close(self) -> None:
        """Close the connections. The client cannot be used any more; your ``http_client`` stays open.

        Connections that were opened in another event loop end with that loop.
        """
        http_client = self._transport.take_to_close()
        if http_client is not None:
            await http_client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()


# Python names them in the messages about wrong arguments. The classes above are private.
for _class, _name in ((BaseClient, "with_options"), (SyncClient, "request"), (AsyncClient, "request")):
    vars(_class)[_name].__qualname__ = _name
