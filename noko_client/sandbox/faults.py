"""What is to go wrong with requests, and with which."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from noko_client.sandbox.answers import Answer, Body, Headers, make_answer
from noko_client.sandbox.checks import Checks


@dataclass(eq=False)
class Fault:
    """Something that goes wrong with the next requests that match, as `Sandbox.fail` was told.

    Attributes:
        left: With how many more.
    """

    method: str | None
    path: str | None
    times: int
    drop: bool
    cut: bool
    delay: float
    status: int | None
    headers: Headers | None = field(repr=False)
    body: Body | None = field(repr=False)
    after_acting: bool
    left: int = field(init=False)
    _answer: Answer | None = field(init=False, repr=False)
    _pattern: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._check()
        self.method = self.method and self.method.upper()
        self.left = self.times
        try:
            self._answer = None if self.status is None else make_answer(self.status, self.headers, self.body)
        except ValueError as error:
            raise ValueError(f"fail(): {error}") from None
        path = (self.path or "*").rstrip("/") or "/"
        self._pattern = re.compile(re.escape(path).replace(r"\*", ".*"), re.DOTALL)

    def _check(self) -> None:
        check = Checks("fail")
        if self.method is not None:
            check.http_method("method", self.method)
        if self.path is not None:
            check.path("path", self.path)
        check.whole("times", self.times, 1)
        check.flag("drop", self.drop)
        check.flag("cut", self.cut)
        check.flag("after_acting", self.after_acting)
        check.seconds("delay", self.delay, 3600)
        if self.status is not None:
            check.whole("status", self.status, 200, 599)
        if self.status is None and (self.headers or self.body is not None):
            raise ValueError("fail(): headers and body need a status to be answered with")
        if self.drop and (self.cut or self.status is not None):
            raise ValueError("fail(): drop means that nothing is answered: it goes with neither cut nor status")
        if not (self.drop or self.cut or self.delay or self.status is not None):
            raise ValueError("fail(): nothing would go wrong: say drop=True, cut=True, delay=… or status=…")

    @property
    def acts(self) -> bool:
        """Whether the API does what is asked all the same."""
        return self.after_acting or not (self.drop or self._answer)

    def replaces(self, answer: Answer | None) -> Answer | None:
        """Return what is answered where the API answers this; None if nothing is."""
        return None if self.drop else self._answer or answer

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
