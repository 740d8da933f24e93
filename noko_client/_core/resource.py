"""What the generated resource classes have in common: somebody who sends."""

from __future__ import annotations

from noko_client._core.transport import AsyncTransport, SyncTransport


class SyncResource:
    """A group of methods of a client."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport


class AsyncResource:
    """A group of methods of an async client."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
