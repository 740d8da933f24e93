"""The logger of this package, and the environment variable that turns it on.

Each request is logged at INFO with its method, path, status, duration and try. A retry is a WARNING with its reason
and backoff. Waiting for the rate limit is logged at DEBUG. Bodies, query values and the token are never logged.
"""

from __future__ import annotations

import logging
import os
from typing import Final

logger: Final = logging.getLogger("noko_client")
# Without a handler Python would print the warnings of the library.
logger.addHandler(logging.NullHandler())

ENVIRONMENT_VARIABLE: Final = "NOKO_LOG"
_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}


def log_if_requested() -> None:
    """Write the log to standard error if ``NOKO_LOG`` is ``debug`` or ``info``."""
    level = _LEVELS.get(os.environ.get(ENVIRONMENT_VARIABLE, "").strip().lower())
    if level is None:
        return
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(level)
