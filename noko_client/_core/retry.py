"""Whether a request is sent again, and after how long: one pure function."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

RETRIED_STATUSES: Final = frozenset({429, 502, 503, 504})
#: A server that asks for a longer wait than this, in seconds, is not waited for.
LONGEST_WAIT: Final = 60.0
_LONGEST_REQUEST: Final = 1e9
#: The longest wait, in seconds, before the second try.
FIRST_BACKOFF: Final = 0.5
_LONGEST_BACKOFF: Final = 8.0


def wait_before_retry(
    *,
    tries: int,
    max_retries: int,
    repeatable: bool,
    status: int | None,
    reached_server: bool,
    retry_after: float | None,
    chance: float,
) -> float | None:
    """Decide what follows a request that failed.

    Args:
        tries: How many times it has been sent, or tried to; 1 or more.
        max_retries: How many times it may be sent again.
        repeatable: Whether doing it twice is the same as doing it once.
        status: The status of the answer; None if there was none.
        reached_server: Whether the server may have got the request.
        retry_after: How many seconds the server asked to wait.
        chance: A number from 0 to 1, by chance.

    Returns:
        How many seconds to wait before it is sent again; None if it is not.
    """
    if tries > max_retries or (status is not None and status not in RETRIED_STATUSES):
        return None
    # 429 says that the server did not act; of other failures nobody knows.
    if not repeatable and reached_server and status != 429:
        return None
    if retry_after is not None:
        return retry_after if retry_after <= LONGEST_WAIT else None
    # Full jitter: clients that failed together do not come back together.
    return chance * min(_LONGEST_BACKOFF, FIRST_BACKOFF * 2.0 ** min(tries - 1, 16))


def parse_retry_after(header: str | None, now: datetime) -> float | None:
    """Return the seconds that a ``Retry-After`` header asks to wait: it holds seconds, or an HTTP date."""
    text = (header or "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
        return min(float(text), _LONGEST_REQUEST)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
