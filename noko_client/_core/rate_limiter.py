"""A token bucket that keeps a client within Noko's rate limit."""

from __future__ import annotations

import heapq
import math
import threading
import time
from collections.abc import Callable
from typing import Final

from noko_client._core import fork

# Requests that are sent evenly do not arrive evenly. With this much more time between them, a few milliseconds of
# jitter do not put one request too many into a second.
_MARGIN: Final = 1.03
# A caller that comes back later than this, in seconds, has lost its slot: its event loop was stopped or blocked.
_GRACE: Final = 0.5


class RateLimiter:
    """A token bucket, shared by a client and its copies. It computes how long to wait, and never sleeps itself.

    Every caller gets a slot, a moment in the limiter's own time. That time stands still during a pause, so that all
    slots move when the server responds with 429. All operations take constant time, or logarithmic in the number of
    slots that were released.
    """

    def __init__(self, requests_per_second: float | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._interval = _MARGIN / requests_per_second if requests_per_second else 0.0
        # The bucket holds the requests of one second: as many may be sent at once after a rest.
        self._bucket = max(1.0, requests_per_second or 1.0) * self._interval
        self._clock = clock
        self._lock = threading.Lock()
        #: How far the limiter's time is behind the clock.
        self._delay = 0.0
        #: The last slot that was taken.
        self._last = clock() - self._bucket
        #: The first slot after the last pause.
        self._resume_at = -math.inf
        #: Slots that callers gave back.
        self._released: list[float] = []
        fork.register(self)

    def acquire(self, slot: float | None = None) -> tuple[float, float]:
        """Take a slot, or come back for one that was taken before.

        Returns:
            The slot, and how many seconds to wait before calling again with it; 0 if the request may be sent now.
        """
        with self._lock:
            now = self._clock() - self._delay
            if slot is None or now - slot > _GRACE:
                earliest = now - self._bucket
                while self._released and self._released[0] < earliest:
                    heapq.heappop(self._released)
                if self._released:
                    slot = heapq.heappop(self._released)
                else:
                    slot = self._last = max(self._last, earliest) + self._interval
            wait = slot - now
            # Clocks are floats: a wait that is as good as over is over.
            return slot, wait if wait > 1e-6 else 0.0

    def release(self, slot: float) -> None:
        """Give back a slot that is not used."""
        with self._lock:
            heapq.heappush(self._released, slot)

    def pause(self, seconds: float) -> None:
        """Send nothing for a while, and then no burst: the server responded with 429."""
        with self._lock:
            clock = self._clock()
            now = clock - self._delay
            # The tokens in the bucket are lost.
            self._last = max(self._last, now - self._interval)
            self._released = sorted(slot for slot in self._released if slot > now)
            # The slots of the callers that are waiting are the last ones, one interval apart.
            waiting = max(0, math.ceil((self._last - now) / self._interval - 1e-6)) if self._interval else 0
            first = self._last - (waiting - 1) * self._interval
            self._resume_at = max(self._resume_at, first)
            self._delay = max(self._delay, clock + seconds - self._resume_at)

    def reset_after_fork(self) -> None:
        """In a child process: another thread of the parent may hold the lock, and the waiting callers are not here."""
        self._lock = threading.Lock()
        self._released = []
        self._last = min(self._last, self._clock() - self._delay)
