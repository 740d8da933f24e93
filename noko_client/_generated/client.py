# Generated from spec/resources/, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The clients, with an attribute for each resource."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from noko_client._core.client import AsyncClient, SyncClient
from noko_client._core.settings import Token, make_settings
from noko_client._generated.resources import AsyncTeams, AsyncUsers, Teams, Users
from noko_client._generated.service import CREDENTIALS

if TYPE_CHECKING:
    import httpx

__all__ = ["AsyncNokoClient", "NokoClient"]


class NokoClient(SyncClient):
    """A client for Noko.

    ::

        with NokoClient("access-token") as client:
            for user in client.users.list():
                print(user.email)

    One client keeps its connections and its place in the rate limit: make one and use it everywhere, from
    many threads if need be.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        oauth_token: str | None = None,
        base_url: str = "https://api.nokotime.com/v2",
        user_agent: str | None = None,
        timeout: float | httpx.Timeout | None = 30.0,
        max_retries: int = 2,
        requests_per_second: float | None = 2.0,
        max_response_size: int = 64 * 1024 * 1024,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Set up a client. Nothing is sent before the first call.

        Args:
            access_token: A personal access token, made in Noko under "Noko API" in the personal settings.
                White space around it is stripped. If neither token is given, it is taken from the environment
                variable `NOKO_TOKEN`.
            oauth_token: An OAuth 2 access token.
            base_url: Where the API is: https, or http on this machine.
            user_agent: The name and version that requests go by. If None, that of this package.
            timeout: How many seconds to wait for a connection, and for each part of an answer; an
                `httpx.Timeout` tells them apart; None waits for ever.
            max_retries: How often a request is sent again when it failed and repeating it is safe.
            requests_per_second: How fast requests may go; callers that are faster wait. None is no limit.
            max_response_size: How many bytes an answer may have, decompressed.
            http_client: An httpx client of yours, for proxies, certificates and hooks. It is not closed with
                this client.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is no token. It never holds the
                token.
        """
        token = Token(access_token, oauth_token)
        # From here on no variable holds it in the open, whatever a traceback may show.
        access_token = oauth_token = None
        values: dict[str, object] = {
            "base_url": base_url,
            "user_agent": user_agent,
            "timeout": timeout,
            "max_retries": max_retries,
            "requests_per_second": requests_per_second,
            "max_response_size": max_response_size,
        }
        self._connect(make_settings(token, CREDENTIALS, values), http_client)

    # Said here again for editors that take `Self` for the class that it is written in.
    def __enter__(self) -> Self:
        return super().__enter__()

    @property
    def teams(self) -> Teams:
        """Named groups of users. A user can be in several teams."""
        return Teams(self._transport)

    @property
    def users(self) -> Users:
        """The people in a Noko account."""
        return Users(self._transport)


class AsyncNokoClient(AsyncClient):
    """A client for Noko, for asyncio.

    ::

        async with AsyncNokoClient("access-token") as client:
            async for user in client.users.list():
                print(user.email)

    One client keeps its connections and its place in the rate limit: make one and use it everywhere.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        oauth_token: str | None = None,
        base_url: str = "https://api.nokotime.com/v2",
        user_agent: str | None = None,
        timeout: float | httpx.Timeout | None = 30.0,
        max_retries: int = 2,
        requests_per_second: float | None = 2.0,
        max_response_size: int = 64 * 1024 * 1024,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Set up a client. Nothing is sent before the first call.

        Args:
            access_token: A personal access token, made in Noko under "Noko API" in the personal settings.
                White space around it is stripped. If neither token is given, it is taken from the environment
                variable `NOKO_TOKEN`.
            oauth_token: An OAuth 2 access token.
            base_url: Where the API is: https, or http on this machine.
            user_agent: The name and version that requests go by. If None, that of this package.
            timeout: How many seconds to wait for a connection, and for each part of an answer; an
                `httpx.Timeout` tells them apart; None waits for ever.
            max_retries: How often a request is sent again when it failed and repeating it is safe.
            requests_per_second: How fast requests may go; callers that are faster wait. None is no limit.
            max_response_size: How many bytes an answer may have, decompressed.
            http_client: An httpx client of yours, for proxies, certificates and hooks. It is not closed with
                this client.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is no token. It never holds the
                token.
        """
        token = Token(access_token, oauth_token)
        # From here on no variable holds it in the open, whatever a traceback may show.
        access_token = oauth_token = None
        values: dict[str, object] = {
            "base_url": base_url,
            "user_agent": user_agent,
            "timeout": timeout,
            "max_retries": max_retries,
            "requests_per_second": requests_per_second,
            "max_response_size": max_response_size,
        }
        self._connect(make_settings(token, CREDENTIALS, values), http_client)

    # Said here again for editors that take `Self` for the class that it is written in.
    async def __aenter__(self) -> Self:
        return await super().__aenter__()

    @property
    def teams(self) -> AsyncTeams:
        """Named groups of users. A user can be in several teams."""
        return AsyncTeams(self._transport)

    @property
    def users(self) -> AsyncUsers:
        """The people in a Noko account."""
        return AsyncUsers(self._transport)
