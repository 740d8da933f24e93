"""The loggers of this package, and the environment variable that turns them on.

Each request is logged at INFO with its method, path, status, duration and try. A retry is a WARNING with its reason
and backoff. At DEBUG there are also the query, the id of the request, and waits for the rate limit. Bodies are logged
at DEBUG by a logger of their own, which has to be turned on itself.
"""

from __future__ import annotations

import logging
import os
import warnings
from typing import Final

logger: Final = logging.getLogger("noko_client")
# Without a handler Python would print the warnings of the library.
logger.addHandler(logging.NullHandler())
bodies: Final = logging.getLogger("noko_client.bodies")
# So that the level of its parent does not turn it on.
bodies.setLevel(logging.WARNING)

ENVIRONMENT_VARIABLE: Final = "NOKO_LOG"
_LEVELS: Final = {"bodies": logging.DEBUG, "debug": logging.DEBUG, "info": logging.INFO}


def log_if_requested() -> None:
    """Write the log to standard error if ``NOKO_LOG`` is ``info``, ``debug`` or ``bodies``."""
    given = os.environ.get(ENVIRONMENT_VARIABLE, "").strip().lower()
    if not given:
        return
    if given not in _LEVELS:
        problem = f"NOKO_LOG must be info, debug or bodies, not {given!r}: nothing is logged"
        warnings.warn(problem, RuntimeWarning, stacklevel=3)
        return
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(_LEVELS[given])
    if given == "bodies":
        bodies.setLevel(logging.DEBUG)
    # The versions are for bug reports. They are imported here, because most programs do not need them.
    import platform

    import httpx
    from pydantic.version import VERSION

    from noko_client._version import __version__

    python = platform.python_version()
    logger.info("noko-client/%s httpx/%s pydantic/%s Python/%s", __version__, httpx.__version__, VERSION, python)
