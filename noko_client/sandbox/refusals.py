"""What the sandbox refuses with: the statuses and codes of Noko."""

from __future__ import annotations


class RefusalError(Exception):
    """An answer that is an error.

    Args:
        status: The HTTP status.
        message: What Noko says.
        errors: What it blames: resource, field and code of each.
    """

    def __init__(self, status: int, message: str, *errors: tuple[str, str, str]) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.errors = errors


class NotFoundError(RefusalError):
    """There is no such thing. Noko answers with a blank page."""

    def __init__(self) -> None:
        super().__init__(404, "")


def forbidden_by_state(resource: str, code: str, message: str) -> RefusalError:
    """Refuse an action that the state of a thing does not allow."""
    return RefusalError(400, message, (resource, "base", code))


def wrong_format(name: str, expected: str) -> RefusalError:
    """Refuse a value that is not in the right format."""
    return RefusalError(400, f"{name} is not {expected}")


def invalid(resource: str, field: str, code: str, message: str) -> RefusalError:
    """Refuse a value that is in the right format and cannot be accepted."""
    return RefusalError(422, message, (resource, field, code))
