"""The logger of this package, and the environment variable that turns it on.

A request is a line at INFO: method, path, status, milliseconds, which try. A retry is a WARNING with its reason and
its wait. At DEBUG, waiting for the rate limit is told, too. No body, no value of a query
and no token is there at any level.
"""

from __future__ import annotations

import logging
import os
from typing import Final

logger: Final = logging.getLogger("noko_client")
# A library says nothing by itself: without this, Python would print the warnings.
logger.addHandler(logging.NullHandler())

ENVIRONMENT_VARIABLE: Final = "NOKO_LOG"
_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}


def log_if_asked() -> None:
    """Write the log to standard error where ``NOKO_LOG`` is ``debug`` or ``info``."""
    level = _LEVELS.get(os.environ.get(ENVIRONMENT_VARIABLE, "").strip().lower())
    if level is None:
        return
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(level)
