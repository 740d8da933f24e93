"""HAR 1.2 files: https://w3c.github.io/web-performance/specs/HAR/Overview.html."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pydantic_core import to_json

from noko_client._version import __version__

Pairs = Sequence[tuple[str, str]]

_HEAD: Final = b'{"log":{"version":"1.2","creator":%b,"entries":[\n'
_TAIL: Final = b"\n]%b}}\n"
#: How much of the limit is reserved for the end of the file.
_RESERVED: Final = 200


@dataclass(frozen=True)
class HarEntry:
    """A request and its response, as they are written."""

    method: str
    url: str
    query: Pairs
    sent_headers: Pairs
    #: The JSON of the request.
    sent: str | None
    #: None: there was no response, or only a part of it.
    status: int | None
    received_headers: Pairs
    received: str | bytes
    seconds: float
    #: Why there is no complete response.
    error: str | None

    def as_json(self) -> bytes:
        """Return the entry of the file."""
        milliseconds = round(self.seconds * 1000, 3)
        started = datetime.now(UTC) - timedelta(seconds=self.seconds)
        request: dict[str, object] = {
            "method": self.method,
            "url": self.url,
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": _named(self.sent_headers),
            "queryString": _named(self.query),
            "headersSize": -1,
            "bodySize": len((self.sent or "").encode()),
        }
        if self.sent is not None:
            request["postData"] = {"mimeType": "application/json", "text": self.sent}
        headers = {name.lower(): value for name, value in self.received_headers}
        response: dict[str, object] = {
            "status": self.status or 0,
            "statusText": _phrase(self.status),
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": _named(self.received_headers),
            "content": _content(self.received, headers.get("content-type", "")),
            "redirectURL": headers.get("location", ""),
            "headersSize": -1,
            "bodySize": -1,
        }
        if self.error is not None:
            response["comment"] = self.error
        entry: dict[str, object] = {
            "startedDateTime": started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "time": milliseconds,
            "request": request,
            "response": response,
            "cache": {},
            "timings": {"send": 0, "wait": milliseconds, "receive": 0},
        }
        return to_json(entry)


def _named(pairs: Pairs) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in pairs]


def _phrase(status: int | None) -> str:
    with contextlib.suppress(ValueError):
        return HTTPStatus(status or 0).phrase
    return ""


def _content(body: str | bytes, media_type: str) -> dict[str, object]:
    content: dict[str, object] = {"size": len(body), "mimeType": media_type}
    if isinstance(body, bytes):
        try:
            content["text"] = body.decode()
        except UnicodeDecodeError:
            content |= {"text": base64.b64encode(body).decode("ascii"), "encoding": "base64"}
    else:
        content |= {"size": len(body.encode()), "text": body}
    return content


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

    def add(self, entry: HarEntry) -> None:
        """Write an entry.

        Raises:
            OSError: It cannot be written. The file has the entries before it.
        """
        content = (b",\n" if self.entries else b"") + entry.as_json()
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


def below(url: str, base_url: str) -> tuple[str, str]:
    """Return the path of a URL below the base URL, or its whole path, and its query."""
    parts = urlsplit(url)
    return parts.path.removeprefix(urlsplit(base_url).path), parts.query
