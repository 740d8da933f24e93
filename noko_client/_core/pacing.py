"""Keeps a client within Noko's rate limit: a token bucket that says how long to wait, and leaves waiting to others."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from noko_client._core.fork import Forgetful

# Requests that leave evenly do not arrive evenly. With this much more between them, so many milliseconds of
# unevenness do not make one too many in any second that the server looks at.
_MARGIN = 1.03


class Pacer(Forgetful):
    """A token bucket, one for each client and its copies. It never sleeps: its callers do.

    A caller takes a place in line and is told how long it has to wait for it, so that no lock is held while
    anybody waits, and the order of callers is kept.
    """

    def __init__(self, requests_per_second: float | None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._interval = _MARGIN / requests_per_second if requests_per_second else 0.0
        # A bucket of one second: after a pause so many requests may go at once.
        self._burst = max(1.0, requests_per_second or 1.0)
        self._clock = clock
        self._lock = threading.Lock()
        self._free_at = clock() - self._burst * self._interval
        self._paused_until = self._free_at

    def reserve(self) -> float:
        """Take the next place and return how many seconds to wait for it."""
        now = self._clock()
        with self._lock:
            # Places that nobody took in time are lost, but for a bucketful.
            self._free_at = max(self._free_at, now - self._burst * self._interval) + self._interval
            return max(0.0, self._free_at - now, self._paused_until - now)

    def pause(self, seconds: float) -> None:
        """Let nobody through for a while, and then one after the other: the server said that requests come too fast."""
        with self._lock:
            until = self._clock() + seconds
            self._paused_until = max(self._paused_until, until)
            self._free_at = max(self._free_at, until - self._interval)

    def forget(self) -> None:
        """In a forked child: another thread of the parent may have held the lock."""
        self._lock = threading.Lock()
