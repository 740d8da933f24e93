"""Everything that can go wrong, as one tree under `NokoError`.

- `NokoError`
    - `InvalidParameterError`: an argument was refused before any request (also a `ValueError`)
    - `APIConnectionError`: no answer came
        - `APITimeoutError`: none came in time
    - `OriginError`: an answer led to another server, where the token does not go
    - `ResponseDecodeError`: the answer cannot be understood
    - `APIStatusError`: Noko answered with an error
        - `BadRequestError` (400), `AuthenticationError` (401), `PermissionDeniedError` (403),
          `NotFoundError` (404), `UnprocessableEntityError` (422), `RateLimitError` (429), `ServerError` (5xx)

Every error can be pickled, and none holds the token.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ErrorDetail",
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
]


class UnexpectedDataWarning(UserWarning):
    """An answer differs from what Noko documents; the values are kept as they came."""


class NokoError(Exception):
    """The root of all errors of this package."""

    def __reduce__(self) -> tuple[object, ...]:
        # Exception's own way calls the class with `args`, which the classes below do not take.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(kind: type[NokoError], args: tuple[object, ...], state: dict[str, object]) -> NokoError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class InvalidParameterError(NokoError, ValueError):
    """An argument was refused; no request was made.

    Attributes:
        method: The method that was called, such as ``users.list``.
        parameters: The names of the parameters that were refused.
    """

    method: str
    parameters: tuple[str, ...]

    def __init__(self, message: str, *, method: str, parameters: tuple[str, ...]) -> None:
        super().__init__(message)
        self.method = method
        self.parameters = parameters


class _RequestError(NokoError):
    """An error that belongs to a request."""

    method: str
    url: str
    tries: int
    may_have_taken_effect: bool

    def __init__(self, message: str, *, method: str, url: str, tries: int, may_have_taken_effect: bool) -> None:
        super().__init__(message)
        self.method = method
        self.url = url
        self.tries = tries
        self.may_have_taken_effect = may_have_taken_effect


class APIConnectionError(_RequestError):
    """No answer came: the connection could not be made, or was lost.

    Attributes:
        method: The HTTP method of the request.
        url: Its URL.
        tries: How many times it was sent, or tried to.
        may_have_taken_effect: Whether the request may have reached Noko, so that what it asks for may
            have been done. Where it matters, look before asking again.
    """


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class OriginError(_RequestError):
    """An answer led to another server (by a redirect or a link); nothing was sent there.

    Attributes:
        method: The HTTP method of the request.
        url: Its URL.
        tries: How many times it was sent.
        may_have_taken_effect: Whether what it asks for may have been done all the same.
        origin: Where the answer led to, such as ``https://example.com``.
    """

    origin: str

    def __init__(
        self, message: str, *, method: str, url: str, tries: int, may_have_taken_effect: bool, origin: str
    ) -> None:
        super().__init__(message, method=method, url=url, tries=tries, may_have_taken_effect=may_have_taken_effect)
        self.origin = origin


class _AnswerError(_RequestError):
    status_code: int
    headers: Mapping[str, str]
    body: bytes

    def __init__(
        self,
        message: str,
        *,
        method: str,
        url: str,
        tries: int,
        may_have_taken_effect: bool,
        status_code: int,
        headers: Mapping[str, str],
        body: bytes,
    ) -> None:
        super().__init__(message, method=method, url=url, tries=tries, may_have_taken_effect=may_have_taken_effect)
        self.status_code = status_code
        self.headers = headers
        self.body = body


class ResponseDecodeError(_AnswerError):
    """The answer was a success, and cannot be understood: no JSON, or JSON of another kind.

    Attributes:
        method: The HTTP method of the request.
        url: Its URL.
        tries: How many times it was sent.
        may_have_taken_effect: Whether what it asks for may have been done all the same.
        status_code: The status of the answer.
        headers: The headers of the answer, by small-letter names.
        body: The answer as it came.
    """


@dataclass(frozen=True, slots=True)
class ErrorDetail:
    """One thing that Noko blames.

    Attributes:
        resource: What kind of thing is to blame, such as ``User``.
        field: Which field of it; ``base`` is the whole.
        code: Why, such as ``not_deletable``.
    """

    resource: str | None
    field: str | None
    code: str | None

    def __str__(self) -> str:
        place = ".".join(part for part in (self.resource, self.field) if part)
        return f"{place}: {self.code or 'unknown'}" if place else self.code or "unknown"


class APIStatusError(_AnswerError):
    """Noko answered with an error.

    Attributes:
        method: The HTTP method of the request.
        url: Its URL.
        tries: How many times it was sent.
        may_have_taken_effect: Whether what it asks for may have been done all the same.
        status_code: The status of the answer.
        headers: The headers of the answer, by small-letter names.
        body: The answer as it came.
        message: Noko's own message; empty where it gave none.
        errors: What Noko blames, with its codes.
    """

    message: str
    errors: tuple[ErrorDetail, ...]

    def __init__(
        self,
        *,
        method: str,
        url: str,
        path: str,
        tries: int,
        may_have_taken_effect: bool,
        status_code: int,
        headers: Mapping[str, str],
        body: bytes,
        message: str = "",
        errors: tuple[ErrorDetail, ...] = (),
        advice: str = "",
    ) -> None:
        self.message = message
        self.errors = errors
        said = f": {message}" if message else ""
        blamed = f" ({', '.join(map(str, errors))})" if errors else ""
        often = f" after {tries} tries" if tries > 1 else ""
        sentence = f"{method} {path} was answered {_status(status_code)}{often}{said}{blamed}"
        super().__init__(
            f"{sentence}; {advice}" if advice else sentence,
            method=method,
            url=url,
            tries=tries,
            may_have_taken_effect=may_have_taken_effect,
            status_code=status_code,
            headers=headers,
            body=body,
        )

    @property
    def codes(self) -> frozenset[str]:
        """The codes that Noko gave, such as ``not_deletable``."""
        return frozenset(detail.code for detail in self.errors if detail.code)


class BadRequestError(APIStatusError):
    """400: the request cannot be understood, or what it asks for is not allowed in the present state."""


class AuthenticationError(APIStatusError):
    """401: the token is missing, wrong or revoked."""


class PermissionDeniedError(APIStatusError):
    """403: the token's owner may not do this, or the account lacks the feature."""


class NotFoundError(APIStatusError):
    """404: there is no such thing, or the token's owner cannot see it."""


class UnprocessableEntityError(APIStatusError):
    """422: a value was refused."""


class RateLimitError(APIStatusError):
    """429: more requests came than the rate limit allows."""


class ServerError(APIStatusError):
    """5xx: the server failed, or the account is locked while Noko migrates it (503)."""


def _status(status_code: int) -> str:
    try:
        return f"{status_code} {HTTPStatus(status_code).phrase}"
    except ValueError:
        return str(status_code)


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def error_class(status_code: int) -> type[APIStatusError]:
    """Return the class of the error that a status stands for."""
    return _BY_STATUS.get(status_code) or (ServerError if status_code >= 500 else APIStatusError)
