# Generated from spec/resources/, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The clients, with an attribute for each resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Self, cast

from noko_client._core.client import NOT_GIVEN, AsyncClient, NotGiven, SyncClient, without_defaults
from noko_client._core.client import resource as _resource
from noko_client._core.settings import make_settings
from noko_client._core.token import Token
from noko_client._generated import resources
from noko_client._generated.service import BASE_URL, CREDENTIALS

if TYPE_CHECKING:
    import httpx

    from noko_client._generated import raw_responses
    from noko_client.errors import Finding

__all__ = ["AsyncNokoClient", "NokoClient"]


# A base class, because editors list the names of a class before those that it inherits.
class _FlatNames:
    @staticmethod
    def _flat_names() -> Mapping[str, str]:
        # Imported only when it is needed, for an attribute that does not exist.
        from noko_client._generated.flat_names import FLAT_NAMES

        return FLAT_NAMES


class NokoClient(_FlatNames, SyncClient):
    """A client for Noko.

    ::

        with NokoClient("access-token") as client:
            for user in client.users.list():
                print(user.email)

    A client keeps its connections and its rate limit: create one and use it everywhere, also from many
    threads.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        oauth_token: str | None = None,
        base_url: str | None = None,
        user_agent: str | None = None,
        default_headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        total_timeout: float | None = None,
        max_retries: int = 2,
        first_backoff: float = 0.5,
        max_backoff: float = 8.0,
        requests_per_second: float | None = 2.0,
        max_response_size: int = 64 * 1024 * 1024,
        on_unexpected_data: Callable[[tuple[Finding, ...]], object] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Set up a client. Nothing is sent before the first call.

        Args:
            access_token: A personal access token, made in Noko under "Noko API" in the personal settings.
                White space around it is stripped. If neither token is given, it is taken from the environment
                variable `NOKO_TOKEN`.
            oauth_token: An OAuth 2 access token.
            base_url: The URL of the API: https, or http on this machine. If it is not given, it is taken from
                the environment variable `NOKO_BASE_URL`. Default: `https://api.nokotime.com/v2`.
            user_agent: The name and version to send as User-Agent. Default: those of this package.
            default_headers: Further headers to send with each request. Those that the client sets itself are
                refused.
            timeout: The timeout in seconds of each step of a request: connecting, sending, and waiting for
                each part of the response; an `httpx.Timeout` sets them apart; None for no timeout. Default:
                30, or that of `http_client`.
            total_timeout: The timeout in seconds of a whole call, with waiting for the rate limit and
                retries; None for no timeout.
            max_retries: How many times a request that failed is sent again, if that is safe.
            first_backoff: The longest wait before the first retry, in seconds: a random part of it is waited.
                It doubles with each retry.
            max_backoff: The longest wait before any retry, in seconds, unless Noko requires more by
                `Retry-After`.
            requests_per_second: The rate limit; callers that are faster wait. None for no limit.
            max_response_size: How many bytes a response may have, decompressed.
            on_unexpected_data: Is called with the findings of a response that differs from Noko's
                documentation, instead of an `UnexpectedDataWarning`. Its exceptions reach the caller.
            http_client: Your own httpx client, for proxies, certificates and event hooks. It is not closed
                with this client.

        Raises:
            InvalidParameterError: An argument is refused, or there is no token. The error never contains the
                token.
        """
        token = Token(access_token, oauth_token)
        # From here on no local variable holds it, so that no traceback shows it.
        access_token = oauth_token = None
        values = without_defaults(
            base_url=base_url,
            user_agent=user_agent,
            default_headers=default_headers,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            first_backoff=first_backoff,
            max_backoff=max_backoff,
            requests_per_second=requests_per_second,
            max_response_size=max_response_size,
            on_unexpected_data=on_unexpected_data,
        )
        self._connect(make_settings(type(self).__name__, token, CREDENTIALS, BASE_URL, values), http_client)

    # Defined again for editors that take `Self` for the class in which it is written.
    def __enter__(self) -> Self:
        return super().__enter__()

    @_resource
    def with_raw_response(self) -> raw_responses.NokoClientWithRawResponse:
        """The same methods, but they return the response with the result: a `RawResponse`.

        ::

            response = client.with_raw_response.users.get(5538)
            print(response.status_code, response.request_id, response.parsed.email)
        """
        return cast("raw_responses.NokoClientWithRawResponse", self._raw())

    @_resource
    def account(self) -> resources.Account:
        """The account that the token gives access to."""
        return resources.Account(self._transport)

    @_resource
    def broadcast_receivers(self) -> resources.BroadcastReceivers:
        """The URIs that Noko notifies when an object changed that should be read again."""
        return resources.BroadcastReceivers(self._transport)

    @_resource
    def current_user(self) -> resources.CurrentUser:
        """The user of the token."""
        return resources.CurrentUser(self._transport)

    @_resource
    def entries(self) -> resources.Entries:
        """The time that users log."""
        return resources.Entries(self._transport)

    @_resource
    def expenses(self) -> resources.Expenses:
        """The money that users spend on projects."""
        return resources.Expenses(self._transport)

    @_resource
    def invoices(self) -> resources.Invoices:
        """Bills for time and expenses."""
        return resources.Invoices(self._transport)

    @_resource
    def project_groups(self) -> resources.ProjectGroups:
        """Named groups of projects. A project is in one group at most."""
        return resources.ProjectGroups(self._transport)

    @_resource
    def projects(self) -> resources.Projects:
        """The work that time and expenses are logged for."""
        return resources.Projects(self._transport)

    @_resource
    def tags(self) -> resources.Tags:
        """The words that mark entries."""
        return resources.Tags(self._transport)

    @_resource
    def teams(self) -> resources.Teams:
        """Named groups of users. A user can be in several teams."""
        return resources.Teams(self._transport)

    @_resource
    def timers(self) -> resources.Timers:
        """The timers of the current user, one for each project."""
        return resources.Timers(self._transport)

    @_resource
    def users(self) -> resources.Users:
        """The people in a Noko account."""
        return resources.Users(self._transport)

    @_resource
    def webhooks(self) -> resources.Webhooks:
        """The URIs that receive the events of the account."""
        return resources.Webhooks(self._transport)


class AsyncNokoClient(_FlatNames, AsyncClient):
    """A client for Noko, for asyncio.

    ::

        async with AsyncNokoClient("access-token") as client:
            async for user in client.users.list():
                print(user.email)

    A client keeps its connections and its rate limit: create one and use it everywhere.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        oauth_token: str | None = None,
        base_url: str | None = None,
        user_agent: str | None = None,
        default_headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        total_timeout: float | None = None,
        max_retries: int = 2,
        first_backoff: float = 0.5,
        max_backoff: float = 8.0,
        requests_per_second: float | None = 2.0,
        max_response_size: int = 64 * 1024 * 1024,
        on_unexpected_data: Callable[[tuple[Finding, ...]], object] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Set up a client. Nothing is sent before the first call.

        Args:
            access_token: A personal access token, made in Noko under "Noko API" in the personal settings.
                White space around it is stripped. If neither token is given, it is taken from the environment
                variable `NOKO_TOKEN`.
            oauth_token: An OAuth 2 access token.
            base_url: The URL of the API: https, or http on this machine. If it is not given, it is taken from
                the environment variable `NOKO_BASE_URL`. Default: `https://api.nokotime.com/v2`.
            user_agent: The name and version to send as User-Agent. Default: those of this package.
            default_headers: Further headers to send with each request. Those that the client sets itself are
                refused.
            timeout: The timeout in seconds of each step of a request: connecting, sending, and waiting for
                each part of the response; an `httpx.Timeout` sets them apart; None for no timeout. Default:
                30, or that of `http_client`.
            total_timeout: The timeout in seconds of a whole call, with waiting for the rate limit and
                retries; None for no timeout.
            max_retries: How many times a request that failed is sent again, if that is safe.
            first_backoff: The longest wait before the first retry, in seconds: a random part of it is waited.
                It doubles with each retry.
            max_backoff: The longest wait before any retry, in seconds, unless Noko requires more by
                `Retry-After`.
            requests_per_second: The rate limit; callers that are faster wait. None for no limit.
            max_response_size: How many bytes a response may have, decompressed.
            on_unexpected_data: Is called with the findings of a response that differs from Noko's
                documentation, instead of an `UnexpectedDataWarning`. Its exceptions reach the caller.
            http_client: Your own httpx client, for proxies, certificates and event hooks. It is not closed
                with this client.

        Raises:
            InvalidParameterError: An argument is refused, or there is no token. The error never contains the
                token.
        """
        token = Token(access_token, oauth_token)
        # From here on no local variable holds it, so that no traceback shows it.
        access_token = oauth_token = None
        values = without_defaults(
            base_url=base_url,
            user_agent=user_agent,
            default_headers=default_headers,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            first_backoff=first_backoff,
            max_backoff=max_backoff,
            requests_per_second=requests_per_second,
            max_response_size=max_response_size,
            on_unexpected_data=on_unexpected_data,
        )
        self._connect(make_settings(type(self).__name__, token, CREDENTIALS, BASE_URL, values), http_client)

    # Defined again for editors that take `Self` for the class in which it is written.
    async def __aenter__(self) -> Self:
        return await super().__aenter__()

    @_resource
    def with_raw_response(self) -> raw_responses.AsyncNokoClientWithRawResponse:
        """The same methods, but they return the response with the result: a `RawResponse`.

        ::

            response = await client.with_raw_response.users.get(5538)
            print(response.status_code, response.request_id, response.parsed.email)
        """
        return cast("raw_responses.AsyncNokoClientWithRawResponse", self._raw())

    @_resource
    def account(self) -> resources.AsyncAccount:
        """The account that the token gives access to."""
        return resources.AsyncAccount(self._transport)

    @_resource
    def broadcast_receivers(self) -> resources.AsyncBroadcastReceivers:
        """The URIs that Noko notifies when an object changed that should be read again."""
        return resources.AsyncBroadcastReceivers(self._transport)

    @_resource
    def current_user(self) -> resources.AsyncCurrentUser:
        """The user of the token."""
        return resources.AsyncCurrentUser(self._transport)

    @_resource
    def entries(self) -> resources.AsyncEntries:
        """The time that users log."""
        return resources.AsyncEntries(self._transport)

    @_resource
    def expenses(self) -> resources.AsyncExpenses:
        """The money that users spend on projects."""
        return resources.AsyncExpenses(self._transport)

    @_resource
    def invoices(self) -> resources.AsyncInvoices:
        """Bills for time and expenses."""
        return resources.AsyncInvoices(self._transport)

    @_resource
    def project_groups(self) -> resources.AsyncProjectGroups:
        """Named groups of projects. A project is in one group at most."""
        return resources.AsyncProjectGroups(self._transport)

    @_resource
    def projects(self) -> resources.AsyncProjects:
        """The work that time and expenses are logged for."""
        return resources.AsyncProjects(self._transport)

    @_resource
    def tags(self) -> resources.AsyncTags:
        """The words that mark entries."""
        return resources.AsyncTags(self._transport)

    @_resource
    def teams(self) -> resources.AsyncTeams:
        """Named groups of users. A user can be in several teams."""
        return resources.AsyncTeams(self._transport)

    @_resource
    def timers(self) -> resources.AsyncTimers:
        """The timers of the current user, one for each project."""
        return resources.AsyncTimers(self._transport)

    @_resource
    def users(self) -> resources.AsyncUsers:
        """The people in a Noko account."""
        return resources.AsyncUsers(self._transport)

    @_resource
    def webhooks(self) -> resources.AsyncWebhooks:
        """The URIs that receive the events of the account."""
        return resources.AsyncWebhooks(self._transport)
