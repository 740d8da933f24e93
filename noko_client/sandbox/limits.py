"""The rate limit: so many requests a second, some above it slowed down, the rest refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

from noko_client._generated.service import REQUESTS_PER_SECOND, REQUESTS_SLOWED_DOWN

_LOOK_AGAIN: Final = 0.01


class RateLimit:
    """Lets requests through at a steady rate, by a clock."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._free_at = 0.0

    async def admit(self, wanted: Callable[[], bool]) -> bool:
        """Wait until a request may pass, or is not wanted any more; False if it is to be refused."""
        interval = 1 / REQUESTS_PER_SECOND
        now = self._clock().timestamp()
        turn = max(now, self._free_at)
        if turn - now > REQUESTS_SLOWED_DOWN * interval:
            return False
        self._free_at = turn + interval
        # By the clock, and not by so many seconds: it may be one that a test winds on.
        while wanted() and turn > self._clock().timestamp():  # noqa: ASYNC110  # nothing tells when it is
            await asyncio.sleep(_LOOK_AGAIN)
        return True

    def reset(self) -> None:
        """Forget what came before."""
        self._free_at = 0.0
