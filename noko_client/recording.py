"""Records the traffic of a client in a HAR file, without personal data.

::

    with recording.record(client, "traffic.har"):
        client.users.list()
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, cast

import httpx

from noko_client._core import fork
from noko_client._core.client import AsyncClient, SyncClient
from noko_client._core.param_types import BOOLEAN, integer
from noko_client._core.request_flow import Call, Lost
from noko_client._core.transport import BaseTransport
from noko_client._core.validation import Validator, describe, refusal
from noko_client._core.wire import Received
from noko_client._generated.service import BASE_URL
from noko_client._recording.har import HarFile, har_entry
from noko_client._recording.verbatim import Verbatim
from noko_client.client import AsyncNokoClient, NokoClient
from noko_client.errors import NokoError

if TYPE_CHECKING:
    from noko_client._recording.placeholders import Placeholders

__all__ = ["Recorder", "record"]

#: No file with an entry is smaller.
_SMALLEST: Final = 1024


def record(
    client: NokoClient | AsyncNokoClient,
    path: str | os.PathLike[str],
    *,
    keep_values: bool = False,
    max_size: int = 64 * 1024 * 1024,
) -> Recorder:
    """Record the requests of a client and of its copies, and the responses to them, in a HAR 1.2 file.

    The token is never in the file, and neither are cookies and secrets of webhooks. Other values are replaced by
    placeholders of the same type: names, texts, amounts, dates and ids, in bodies, paths, queries and headers. Names of
    fields, booleans, nulls and the values of choices are kept.

    Args:
        client: The client.
        path: The file. One that exists is replaced.
        keep_values: Whether to write values as they are, which may be personal.
        max_size: How many bytes the file may have. Requests that do not fit are left out and counted.

    Returns:
        A recorder for a ``with`` statement, also of an async client. The file is complete after each response.

    Raises:
        InvalidParameterError: An argument is refused.
    """
    # What callers without a type checker may pass, which pyright takes for impossible.
    if not isinstance(client, SyncClient | AsyncClient):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise refusal("record", {"client": f"must be a NokoClient or an AsyncNokoClient, not {describe(client)}"})
    if not isinstance(path, str | os.PathLike):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise refusal("record", {"path": f"must be the path of a file, not {describe(path)}"})
    types = {"keep_values": BOOLEAN, "max_size": integer(_SMALLEST)}
    Validator("record", types, required=frozenset(types)).validate({"keep_values": keep_values, "max_size": max_size})
    return Recorder(client, Path(path), keep_values=keep_values, max_size=max_size)


class Recorder:
    """Records a client inside a ``with`` statement. `record` makes one.

    Attributes:
        recorded: How many requests are in the file.
        left_out: How many requests did not fit.
    """

    def __init__(self, client: NokoClient | AsyncNokoClient, path: Path, *, keep_values: bool, max_size: int) -> None:
        self.recorded: int = 0
        self.left_out: int = 0
        transport = cast("BaseTransport[httpx.Client]", vars(client)["_transport"])
        # Its copies share them.
        self._connections = transport.connections
        self._path = path
        self._keep_values = keep_values
        self._max_size = max_size
        self._lock = threading.Lock()
        self._file: HarFile | None = None
        self._placeholders: Placeholders | None = None
        self._problem: OSError | None = None
        self._is_used = False
        fork.register(self)

    def __enter__(self) -> Self:
        """Start to record.

        Raises:
            NokoError: It is recording already, or was.
            OSError: The file cannot be written.
        """
        if self._is_used:
            raise NokoError("a recorder can be used once; call record() again")
        with fork.FIRST_USE_LOCK:
            # With pydantic and the models, which the package does not import before they are needed.
            from noko_client._core.known import Routes
            from noko_client._generated.catalog import OPERATIONS
            from noko_client._recording.placeholders import Placeholders

            self._placeholders = None if self._keep_values else Placeholders(Routes(OPERATIONS), BASE_URL)
        self._file = HarFile(self._path, self._max_size)
        self._is_used = True
        self._connections.observers.append(self._add)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Stop recording.

        Raises:
            OSError: The file could not be written to its end. No call fails for that.
        """
        if self._add in self._connections.observers:
            self._connections.observers.remove(self._add)
        with self._lock:
            file, self._file = self._file, None
        if file is not None:
            file.close()
        if self._problem is not None and error is None:
            raise self._problem

    def reset_after_fork(self) -> None:
        """In a child process: leave the file to the parent."""
        self._lock = threading.Lock()
        if self._file is not None:
            self._file.close()
            self._file = None

    def __repr__(self) -> str:
        return f"<Recorder {str(self._path)!r}: {self.recorded} requests>"

    def _add(self, call: Call, outcome: Received | Lost, seconds: float) -> None:
        with self._lock:
            if self._file is None or self._problem is not None:
                return
            values = self._placeholders or Verbatim(call.settings)
            try:
                self._file.add(har_entry(call, outcome, seconds, values))
            except OSError as error:
                self._problem = error
            self.recorded, self.left_out = self._file.entries, self._file.left_out
