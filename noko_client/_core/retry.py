"""Whether a request is sent again, and after how long."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

RETRIED_STATUSES: Final = frozenset({429, 502, 503, 504})
#: The longest Retry-After, in seconds, that is respected. For a longer one the request fails at once.
MAX_RETRY_AFTER: Final = 60.0
_MAX_SECONDS: Final = 1e9


def backoff(
    *,
    tries: int,
    max_retries: int,
    idempotent: bool,
    status: int | None,
    reached_server: bool,
    retry_after: float | None,
    jitter: float,
    first: float,
    longest: float,
) -> float | None:
    """Decide whether a request that failed is sent again.

    Args:
        tries: How many times it has been sent; 1 or more.
        max_retries: How many times it may be sent again.
        idempotent: Whether sending it twice has the same effect as sending it once.
        status: The status of the response; None if there is no response.
        reached_server: Whether the server may have received the request.
        retry_after: How many seconds the server asked to wait.
        jitter: A random number from 0 to 1.
        first: The upper bound of the first backoff, in seconds.
        longest: The upper bound of every backoff.

    Returns:
        How many seconds to wait before it is sent again; None if it is not.
    """
    if tries > max_retries or (status is not None and status not in RETRIED_STATUSES):
        return None
    # 429 says that the server did not act. After other failures that is unknown.
    if not idempotent and reached_server and status != 429:
        return None
    if retry_after is not None:
        return retry_after if retry_after <= MAX_RETRY_AFTER else None
    # Full jitter: clients that failed together do not retry together.
    return jitter * min(longest, first * 2.0 ** min(tries - 1, 16))


def parse_retry_after(header: str | None, now: datetime) -> float | None:
    """Return the seconds of a ``Retry-After`` header, which holds seconds or an HTTP date."""
    text = (header or "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
        return min(float(text), _MAX_SECONDS)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
