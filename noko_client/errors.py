"""All errors, as one tree under `NokoError`.

- `NokoError`
    - `InvalidParameterError`: an argument is refused and no request is sent (also a `ValueError`)
    - `WebhookSignatureError`: a request to a webhook is not signed with its secret
    - `WebhookPayloadError`: a signed request to a webhook that cannot be deserialized
    - `APIConnectionError`: the connection failed, or was lost before the response was complete
        - `APITimeoutError`: no response in time
    - `OriginError`: a response leads to another server, to which the token is not sent
    - `ResponseDecodeError`: a response that cannot be deserialized
    - `APIStatusError`: Noko responded with an error
        - `BadRequestError` (400), `AuthenticationError` (401), `PermissionDeniedError` (403),
          `NotFoundError` (404), `UnprocessableEntityError` (422), `RateLimitError` (429), `ServerError` (5xx)

Every error can be pickled. Its text is one line for each problem: what the server sent is escaped and shortened, and
the token is never in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Literal, TypeAlias
from urllib.parse import urlsplit

from noko_client._core.text import printable

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ErrorDetail",
    "Finding",
    "InvalidParameterError",
    "NokoError",
    "NotFoundError",
    "OriginError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseDecodeError",
    "ServerError",
    "UnexpectedDataWarning",
    "UnprocessableEntityError",
    "WebhookPayloadError",
    "WebhookSignatureError",
]


_SHOWN_DETAILS: Final = 10
#: The types of JSON values.
JsonType: TypeAlias = Literal["null", "boolean", "number", "string", "array", "object"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A field in which a response differs from what Noko documents. It contains no values.

    Attributes:
        model: The model, such as ``Entry``.
        field: The name of the field in the JSON.
        problem: ``missing``, ``null``, ``type`` (a value of another type), or ``items`` (a list of objects with other
            values in it).
        received: The JSON type of the value: ``null``, ``boolean``, ``number``, ``string``, ``array`` or ``object``;
            None if the field is missing, and of ``items``.
    """

    model: str
    field: str
    problem: Literal["missing", "null", "type", "items"]
    received: JsonType | None = None

    def __str__(self) -> str:
        if self.problem == "items":
            return f"{self.model}.{self.field} contained something else than objects"
        article = "an " if self.received in ("array", "object") else "a "
        state = f"{article}{self.received}" if self.problem == "type" else self.problem
        return f"{self.model}.{self.field} was {state}"


class UnexpectedDataWarning(UserWarning):
    """A response differs from what Noko documents; its values are kept as received."""

    def __init__(self, message: str = "", findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.findings: tuple[Finding, ...] = findings
        """What differs, each field once."""


class NokoError(Exception):
    """The base class of all errors of this package."""

    def __reduce__(self) -> tuple[object, ...]:
        # By default the class would be called with `args`, and the classes below take keywords.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(cls: type[NokoError], args: tuple[object, ...], state: dict[str, object]) -> NokoError:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


@dataclass(eq=False, repr=False, kw_only=True)
class InvalidParameterError(NokoError, ValueError):
    """An argument is refused; no request is sent."""

    method: str
    """The method that was called, such as ``users.list``."""
    parameters: tuple[str, ...]
    """The names of the refused parameters."""
    problem: str
    """What is wrong, one line for each value."""

    def __post_init__(self) -> None:
        super().__init__("\n".join(f"{self.method}(): {line}" for line in self.problem.splitlines()))


class WebhookSignatureError(NokoError):
    """A request to a webhook has no signature, or another than that of its body. It may not be from Noko."""


class WebhookPayloadError(NokoError):
    """A request to a webhook has the right signature, but its body cannot be deserialized."""


@dataclass(eq=False, repr=False, kw_only=True)
class _RequestError(NokoError):
    """An error of a request."""

    method: str
    """The HTTP method of the request."""
    url: str
    """The URL of the request."""
    tries: int
    """How many times the request was sent."""
    may_have_taken_effect: bool
    """Whether the request may have changed something at Noko. Where that matters, look before you send it again."""
    problem: str = ""
    """What went wrong."""

    def __post_init__(self) -> None:
        tries = f" after {self.tries} tries" if self.tries > 1 else ""
        effect = "; the request may have taken effect" if self.may_have_taken_effect else ""
        super().__init__(f"{self.method} {printable(urlsplit(self.url).path)}: {self._outcome()}{tries}{effect}")

    def _outcome(self) -> str:
        return self.problem


class APIConnectionError(_RequestError):
    """The connection failed, or was lost before the response was complete."""


class APITimeoutError(APIConnectionError):
    """There was no response in time."""


@dataclass(eq=False, repr=False, kw_only=True)
class OriginError(_RequestError):
    """A response leads to another server by a redirect or a link; nothing was sent there."""

    origin: str
    """The other server, such as ``https://example.com``."""


@dataclass(eq=False, repr=False, kw_only=True)
class _ResponseError(_RequestError):
    """An error of a response."""

    status_code: int
    """The status of the response."""
    headers: Mapping[str, str]
    """The headers of the response, by lower-case names."""
    body: bytes
    """The body as received."""

    @property
    def request_id(self) -> str | None:
        """The id of the request in the header ``X-Request-Id``; None if there is none."""
        return self.headers.get("x-request-id")


class ResponseDecodeError(_ResponseError):
    """The response is a success but cannot be deserialized: it is not JSON, or not JSON of the expected type."""

    def _outcome(self) -> str:
        return f"{_status(self.status_code)}, but the response cannot be deserialized: {self.problem}"


@dataclass(frozen=True, slots=True)
class ErrorDetail:
    """One error detail of a response.

    Attributes:
        resource: The type of the resource, such as ``User``.
        field: The field; ``base`` is the whole resource.
        code: The reason, such as ``not_deletable``.
    """

    resource: str | None
    field: str | None
    code: str | None

    def __str__(self) -> str:
        place = ".".join(part for part in (self.resource, self.field) if part)
        return printable(f"{place}: {self.code or 'unknown'}" if place else self.code or "unknown")


@dataclass(eq=False, repr=False, kw_only=True)
class APIStatusError(_ResponseError):
    """Noko responded with an error."""

    message: str = ""
    """Noko's message; empty if there is none."""
    errors: tuple[ErrorDetail, ...] = ()
    """The error details of the response."""

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the error details, such as ``not_deletable``."""
        return frozenset(detail.code for detail in self.errors if detail.code)

    def _outcome(self) -> str:
        outcome = _status(self.status_code)
        if self.message:
            outcome += f": {printable(self.message)}"
        if self.errors:
            more = len(self.errors) - _SHOWN_DETAILS
            details = [*map(str, self.errors[:_SHOWN_DETAILS]), *([f"{more} more"] if more > 0 else [])]
            outcome += f" ({', '.join(details)})"
        return f"{outcome}; {self.problem}" if self.problem else outcome


class BadRequestError(APIStatusError):
    """400: the request is malformed, or not allowed in the present state of the resource."""


class AuthenticationError(APIStatusError):
    """401: the token is missing, wrong or revoked."""


class PermissionDeniedError(APIStatusError):
    """403: the owner of the token lacks the permission, or the account lacks the feature."""


class NotFoundError(APIStatusError):
    """404: there is no such resource, or the owner of the token cannot see it."""


class UnprocessableEntityError(APIStatusError):
    """422: a value is not valid."""


class RateLimitError(APIStatusError):
    """429: the rate limit is exceeded."""


class ServerError(APIStatusError):
    """5xx: the server failed, or the account is locked during a migration (503)."""


def _status(status_code: int) -> str:
    try:
        return f"{status_code} {HTTPStatus(status_code).phrase}"
    except ValueError:
        return str(status_code)


_BY_STATUS: Final[dict[int, type[APIStatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def error_class(status_code: int) -> type[APIStatusError]:
    """Return the class of errors with a status."""
    return _BY_STATUS.get(status_code) or (ServerError if status_code >= 500 else APIStatusError)
