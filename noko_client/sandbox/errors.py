"""The errors that the sandbox responds with: statuses and codes as Noko documents them."""

from __future__ import annotations

from typing import NamedTuple


class Detail(NamedTuple):
    """One item of the ``errors`` of a response."""

    resource: str
    field: str
    code: str


class ApiError(Exception):
    """A response that is an error."""

    def __init__(self, status: int, message: str, *details: Detail) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.details = details

    @property
    def body(self) -> dict[str, object]:
        """The JSON of the response."""
        body: dict[str, object] = {"message": self.message}
        return {**body, "errors": [detail._asdict() for detail in self.details]} if self.details else body


class NotFoundError(ApiError):
    """There is no such object. Noko responds with a blank page."""

    def __init__(self) -> None:
        super().__init__(404, "")


class FieldError(ApiError):
    """A value has the wrong format, or a required one is missing: then nothing says what is expected."""

    def __init__(self, name: str, expected: str = "") -> None:
        super().__init__(400, f"{name} is not {expected}")
        self.name = name
        self.is_missing: bool = not expected
