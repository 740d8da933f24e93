"""HAR 1.2 files: https://w3c.github.io/web-performance/specs/HAR/Overview.html."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Final

import httpx
from pydantic_core import to_json

from noko_client._core.request_flow import Call, Lost
from noko_client._core.wire import Received
from noko_client._generated.service import CREDENTIALS
from noko_client._version import __version__

if TYPE_CHECKING:
    from noko_client._recording.placeholders import Placeholders
    from noko_client._recording.verbatim import Verbatim

Pairs = Sequence[tuple[str, str]]

_HEAD: Final = b'{"log":{"version":"1.2","creator":%b,"entries":[\n'
_TAIL: Final = b"\n]%b}}\n"
#: How much of the limit is reserved for the end of the file.
_RESERVED: Final = 200
_SECRET_HEADERS: Final = ("cookie", "set-cookie", *(each.header.lower() for each in CREDENTIALS.values()))


def har_entry(call: Call, outcome: Received | Lost, seconds: float, values: Placeholders | Verbatim) -> bytes:
    """Return the entry of a file for a request and its response.

    Args:
        call: The request.
        outcome: The response, or why there is none, or only a part of it.
        seconds: How long it took.
        values: Gives what is written in the place of the values.
    """
    received = None if isinstance(outcome, Lost) else outcome
    operation = values.operation(call)
    # Without the headers of a user's own httpx client.
    headers = call.settings.headers if call.content is None else call.settings.json_headers
    request: dict[str, object] = {
        "method": call.method,
        "url": values.url(call, operation),
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _named(values.headers(_without_secrets(headers))),
        "queryString": _named(values.query(call.url.query.decode("ascii"), operation)),
        "headersSize": -1,
        "bodySize": 0,
    }
    if call.content is not None:
        sent = values.sent(call.content, operation)
        request |= {"postData": {"mimeType": "application/json", "text": sent.decode()}, "bodySize": len(sent)}
    pairs = values.headers(_without_secrets(received.headers)) if received else []
    shown = {name.lower(): value for name, value in pairs}
    body = values.received(received.content, received.status_code, operation) if received else b""
    response: dict[str, object] = {
        "status": received.status_code if received else 0,
        "statusText": _phrase(received.status_code) if received else "",
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _named(pairs),
        "content": {"size": len(body), "mimeType": shown.get("content-type", ""), **_text(body)},
        "redirectURL": shown.get("location", ""),
        "headersSize": -1,
        "bodySize": -1,
    }
    if isinstance(outcome, Lost):
        response["comment"] = type(outcome.cause).__name__
    started = datetime.now(UTC) - timedelta(seconds=seconds)
    milliseconds = round(seconds * 1000, 3)
    entry: dict[str, object] = {
        "startedDateTime": started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "time": milliseconds,
        "request": request,
        "response": response,
        "cache": {},
        "timings": {"send": 0, "wait": milliseconds, "receive": 0},
    }
    return to_json(entry)


def _without_secrets(headers: httpx.Headers) -> Pairs:
    return [(name, value) for name, value in headers.multi_items() if name.lower() not in _SECRET_HEADERS]


def _named(pairs: Pairs) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in pairs]


def _phrase(status: int) -> str:
    with contextlib.suppress(ValueError):
        return HTTPStatus(status).phrase
    return ""


def _text(body: bytes) -> dict[str, str]:
    try:
        return {"text": body.decode()}
    except UnicodeDecodeError:
        return {"text": base64.b64encode(body).decode("ascii"), "encoding": "base64"}


class HarFile:
    """A file that is complete after each entry, also if the program is killed. Not safe under threads.

    Args:
        path: Where it is written. A file that exists is replaced.
        max_size: How many bytes it may have. Entries that do not fit are left out.

    Raises:
        OSError: The file cannot be written.
    """

    def __init__(self, path: Path, max_size: int) -> None:
        self.entries = 0
        self.left_out = 0
        self._max_size = max_size
        # Without a buffer, which would keep what could not be written.
        self._file = path.open("wb", buffering=0)
        head = _HEAD % to_json({"name": "noko-client", "version": __version__})
        self._end = 0
        self._write(head)
        self._end = len(head)

    def add(self, entry: bytes) -> None:
        """Write an entry.

        Raises:
            OSError: It cannot be written. The file has the entries before it.
        """
        content = (b",\n" if self.entries else b"") + entry
        if self._end + len(content) + _RESERVED > self._max_size:
            self.left_out += 1
            content = b""
        try:
            self._write(content)
        except OSError:
            with contextlib.suppress(OSError):
                self._write(b"")
                self._file.truncate()
            raise
        self.entries += bool(content)
        self._end += len(content)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _write(self, content: bytes) -> None:
        """Write something and the end of the file behind it."""
        left_out = b',"comment":"left out, as the file is full: %d"' % self.left_out if self.left_out else b""
        data = memoryview(content + _TAIL % left_out)
        self._file.seek(self._end)
        while data:
            data = data[self._file.write(data) :]
