"""Noko's rate limit: 2 requests a second; 5 above it are slowed down, the rest are refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

from noko_client._generated.service import REQUESTS_PER_SECOND, REQUESTS_SLOWED_DOWN

_POLL: Final = 0.01


class RateLimit:
    """Lets requests through at a steady rate, by a clock."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._free_at = 0.0

    async def admit(self, is_current: Callable[[], bool]) -> bool:
        """Wait until a request may pass, or its account was replaced; False if it is refused."""
        interval = 1 / REQUESTS_PER_SECOND
        now = self._clock().timestamp()
        starts_at = max(now, self._free_at)
        if starts_at - now > REQUESTS_SLOWED_DOWN * interval:
            return False
        self._free_at = starts_at + interval
        # By the clock and not by seconds: it may be one that a test advances.
        while is_current() and starts_at > self._clock().timestamp():  # noqa: ASYNC110  # no event says so
            await asyncio.sleep(_POLL)
        return True

    def reset(self) -> None:
        """Forget the requests so far."""
        self._free_at = 0.0
