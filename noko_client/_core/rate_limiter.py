"""Keeps a client within Noko's rate limit: a token bucket that says how long to wait, and leaves waiting to others."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

from noko_client._core.fork import Forgetful

# Requests that leave evenly do not arrive evenly. With this much more between them, so many milliseconds of
# unevenness do not make one too many in any second that the server looks at.
_MARGIN: Final = 1.03


# A place whose owner did not come back when its turn came is given up after so many seconds: its event loop is
# stopped or busy, or it was interrupted before it could leave. Should the owner come back, it joins again.
_GRACE: Final = 0.5


class RateLimiter(Forgetful):
    """A token bucket, one for each client and its copies. It never sleeps: its callers do.

    A caller asks for its turn, with an object that stands for its place in the queue, until it is told to wait no
    longer; meanwhile a pause may have come between. Whoever gives up leaves the queue, and those behind move up.
    Nobody waits while holding the lock.
    """

    def __init__(self, requests_per_second: float | None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._interval = _MARGIN / requests_per_second if requests_per_second else 0.0
        # A bucket of one second: after a rest so many requests may go at once.
        self._bucket = max(1.0, requests_per_second or 1.0) * self._interval
        self._clock = clock
        self._lock = threading.Lock()
        #: Who waits, in order, and when each was told to come back.
        self._queue: dict[object, float] = {}
        #: When the last token was taken, as if they had been taken evenly.
        self._taken_at = clock() - self._bucket
        self._paused_until = self._taken_at

    def turn(self, place: object) -> float:
        """Return how many seconds to wait before asking again; 0 when it is one's turn, which is taken thereby."""
        with self._lock:
            now = self._clock()
            ahead = self._ahead_of(place, now)
            # Tokens that nobody took in time are lost, but for a bucketful.
            self._taken_at = max(self._taken_at, now - self._bucket)
            at = max(self._taken_at + self._interval, self._paused_until) + ahead * self._interval
            # Clocks are floats: a wait that is as good as over is over.
            if at - now > 1e-6:
                self._queue[place] = at
                return at - now
            self._taken_at += self._interval
            self._queue.pop(place, None)
            return 0.0

    def _ahead_of(self, place: object, now: float) -> int:
        """Count who is ahead."""
        if not self._queue:
            return 0
        for other in [other for other, due in self._queue.items() if now - due > _GRACE and other is not place]:
            del self._queue[other]
        if place in self._queue:
            return [*self._queue].index(place)
        return len(self._queue)

    def leave(self, place: object) -> None:
        """Leave the queue, if one's turn has not come."""
        with self._lock:
            self._queue.pop(place, None)

    def pause(self, seconds: float) -> None:
        """Let nobody through for a while, and then one after the other: the server said that requests come too fast."""
        with self._lock:
            until = self._clock() + seconds
            self._paused_until = max(self._paused_until, until)
            self._taken_at = max(self._taken_at, until - self._interval)

    def forget(self) -> None:
        """In a forked child: another thread of the parent may have held the lock, and none of them waits here."""
        self._lock = threading.Lock()
        self._queue = {}
