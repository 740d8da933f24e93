"""What is to go wrong with requests, and with which."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from noko_client.sandbox.checks import Checks

Headers = Mapping[str, str | int]
Body = str | bytes | Mapping[str, object] | Sequence[object]

_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")

_HEADER_VALUE: Final = re.compile(r"[\t\x20-\x7e\xa0-\xff]*")


@dataclass(frozen=True)
class Answer:
    """An answer, whole."""

    status: int
    headers: Sequence[tuple[bytes, bytes]]
    body: bytes


@dataclass(eq=False)
class Fault:
    """Something that goes wrong with the next requests that match; ``left`` says with how many more."""

    method: str | None
    path: str | None
    left: int
    drop: bool = False
    cut: bool = False
    delay: float = 0.0
    answer: Answer | None = None
    after_acting: bool = False
    _pattern: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._pattern = re.compile(re.escape((self.path or "*").rstrip("/") or "/").replace(r"\*", ".*"), re.DOTALL)

    def matches(self, method: str, path: str) -> bool:
        """Whether a request is meant."""
        return self.left > 0 and self.method in (None, method) and self._pattern.fullmatch(path) is not None


class Faults:
    """The faults that are still to happen, the oldest first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let something go wrong."""
        self._faults.append(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """Return what goes wrong with a request; that is once less to happen."""
        for fault in self._faults:
            if fault.matches(method, path):
                fault.left -= 1
                return fault
        return None

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        self._faults.clear()


def make_fault(
    method: str | None,
    path: str | None,
    *,
    times: int,
    drop: bool,
    cut: bool,
    delay: float,
    status: int | None,
    headers: Headers | None,
    body: Body | None,
    after_acting: bool,
) -> Fault:
    """Check what is to go wrong.

    Raises:
        ValueError: It cannot be meant; the message says why.
    """
    check = Checks("fail")
    name = None if method is None else check.http_method("method", method)
    if path is not None:
        check.path("path", path)
    check.whole("times", times, 1)
    for argument, flag in {"drop": drop, "cut": cut, "after_acting": after_acting}.items():
        check.flag(argument, flag)
    check.seconds("delay", delay, 3600)
    if status is not None:
        check.whole("status", status, 200, 599)
    if status is None and (headers or body is not None):
        raise ValueError("fail(): headers and body need a status to be answered with")
    if drop and (cut or status is not None):
        raise ValueError("fail(): drop means that nothing is answered: it goes with neither cut nor status")
    if not (drop or cut or delay or status is not None):
        raise ValueError("fail(): nothing would go wrong: say drop=True, cut=True, delay=… or status=…")
    answer = None if status is None else _answer(status, headers or {}, body)
    return Fault(name, path, times, drop, cut, delay, answer, after_acting)


def _answer(status: int, headers: Headers, body: Body | None) -> Answer:
    given = {name.lower(): str(value) for name, value in headers.items()}
    for name in ("content-length", "transfer-encoding", "connection"):
        if name in given:
            raise ValueError(f"fail(): headers: {name} is for the server to set")
    for name, value in given.items():
        if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
            raise ValueError(f"fail(): headers: {name!r}: {value!r} is no header")
    if isinstance(body, str):
        # Half of a surrogate pair, which is no text, becomes a question mark.
        content, kind = body.encode(errors="replace"), "text/html; charset=utf-8"
    elif isinstance(body, bytes | None):
        content, kind = body or b"", None
    else:
        try:
            content, kind = json.dumps(body).encode(), "application/json"
        except (TypeError, ValueError) as error:
            raise ValueError(f"fail(): body is not accepted; it takes text, bytes or what is JSON: {error}") from None
    if content and status in (204, 304):
        raise ValueError(f"fail(): an answer with the status {status} has no body")
    if kind is not None:
        given.setdefault("content-type", kind)
    if status not in (204, 304):
        given.setdefault("content-length", str(len(content)))
    return Answer(status, [(name.encode("latin-1"), value.encode("latin-1")) for name, value in given.items()], content)


def json_answer(status: int, document: Mapping[str, object]) -> Answer:
    """Make an answer of JSON."""
    return _answer(status, {}, document)
