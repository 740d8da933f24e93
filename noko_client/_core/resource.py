"""What the generated resource classes have in common: somebody who sends."""

from __future__ import annotations

from noko_client._core.drivers import AsyncDriver, SyncDriver


class SyncResource:
    """A group of methods of a client."""

    def __init__(self, driver: SyncDriver) -> None:
        self._driver = driver


class AsyncResource:
    """A group of methods of an async client."""

    def __init__(self, driver: AsyncDriver) -> None:
        self._driver = driver
