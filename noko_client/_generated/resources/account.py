# Generated from spec/resources/account.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.account`."""

from __future__ import annotations

import typing

from noko_client._core import resource
from noko_client._generated import models
from noko_client._generated.operations import account as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["Account", "AsyncAccount"]


class Account(resource.Resource):
    """The account that the token gives access to."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def get(self) -> models.Account:
        """Get the account.

        Returns:
            The `Account`.

        Raises:
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /account`, https://developer.nokotime.com/v2/account/

        In python-freckle-client: `get_account_details`.
        """
        return self._transport.call(operations.GET, {})


class AsyncAccount(resource.Resource):
    """The account that the token gives access to."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    async def get(self) -> models.Account:
        """Get the account.

        Returns:
            The `Account`.

        Raises:
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /account`, https://developer.nokotime.com/v2/account/

        In python-freckle-client: `get_account_details`.
        """
        return await self._transport.call(operations.GET, {})
