"""Whether a request is sent again, and after how long."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from noko_client._core.request_flow import Call

RETRIED_STATUSES: Final = frozenset({429, 502, 503, 504})
#: The longest Retry-After, in seconds, that is respected. For a longer one the request fails at once.
MAX_RETRY_AFTER: Final = 60.0
_MAX_SECONDS: Final = 1e9


def backoff(
    call: Call, status: int | None, retry_after: float | None, *, reached_server: bool, jitter: float
) -> float | None:
    """Decide whether a request that failed is sent again.

    Args:
        call: The call, with the number of its tries.
        status: The status of the response; None if there is no response.
        retry_after: How many seconds the server asked to wait.
        reached_server: Whether the server may have received the request.
        jitter: A random number from 0 to 1.

    Returns:
        How many seconds to wait before it is sent again; None if it is not.
    """
    settings = call.settings
    if call.tries > settings.max_retries or (status is not None and status not in RETRIED_STATUSES):
        return None
    # 429 says that the server did not act. After other failures that is unknown.
    if not call.idempotent and reached_server and status != 429:
        return None
    if retry_after is not None:
        return retry_after if retry_after <= MAX_RETRY_AFTER else None
    # Full jitter: clients that failed together do not retry together.
    return jitter * min(settings.max_backoff, settings.first_backoff * 2.0 ** min(call.tries - 1, 16))


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
