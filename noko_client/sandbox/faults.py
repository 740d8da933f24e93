"""What is to go wrong with requests, and with which."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

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
        self._pattern = re.compile(re.escape(self.path or "*").replace(r"\*", ".*"), re.DOTALL)

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
    headers: Mapping[str, str] | None,
    body: Body | None,
    after_acting: bool,
) -> Fault:
    """Check what is to go wrong.

    Raises:
        ValueError: It cannot be meant; the message says why.
    """
    if path is not None and not path.startswith(("/", "*")):
        raise ValueError(f"path={path!r} is not accepted; it takes a path below the base URL, such as '/teams/*'")
    if times < 1:
        raise ValueError(f"times={times!r} is not accepted; it takes 1 or more")
    if not 0 <= delay < 3600:
        raise ValueError(f"delay={delay!r} is not accepted; it takes seconds, 0 or more and less than an hour")
    if status is not None and not 200 <= status <= 599:
        raise ValueError(f"status={status!r} is not accepted; it takes a final HTTP status, 200 to 599")
    if status is None and (headers or body is not None):
        raise ValueError("headers and body need a status to be answered with")
    if drop and (cut or status is not None):
        raise ValueError("drop means that nothing is answered: it goes with neither cut nor status")
    if not (drop or cut or delay or status is not None):
        raise ValueError("nothing would go wrong: say drop=True, cut=True, delay=… or status=…")
    answer = None if status is None else _answer(status, headers or {}, body)
    name = None if method is None else method.upper()
    return Fault(name, path, times, drop, cut, delay, answer, after_acting)


def _answer(status: int, headers: Mapping[str, str], body: Body | None) -> Answer:
    for name, value in headers.items():
        if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
            raise ValueError(f"headers: {name!r}: {value!r} is no header")
    given = {name.lower(): value for name, value in headers.items()}
    if isinstance(body, str):
        content, kind = body.encode(), "text/html; charset=utf-8"
    elif isinstance(body, bytes | None):
        content, kind = body or b"", None
    else:
        try:
            content, kind = json.dumps(body).encode(), "application/json"
        except (TypeError, ValueError) as error:
            raise ValueError(f"body is not accepted; it takes text, bytes or what is JSON: {error}") from None
    if kind is not None:
        given.setdefault("content-type", kind)
    if status not in (204, 304):
        given.setdefault("content-length", str(len(content)))
    return Answer(status, [(name.encode("latin-1"), value.encode("latin-1")) for name, value in given.items()], content)
