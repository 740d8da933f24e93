"""From the body of a response to what a method returns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from types import GenericAlias
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

import httpx
from pydantic_core import ValidationError, from_json

from noko_client._core.findings import Findings, OnUnexpectedData
from noko_client._core.fork import FIRST_USE_LOCK
from noko_client._core.json_types import is_array, is_object, json_type_name
from noko_client.errors import NokoError

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from noko_client._core.model import Model
    from noko_client._core.request_flow import Call
    from noko_client._core.wire import Received

__all__ = [
    "DecodeError",
    "ListResponse",
    "ModelResponse",
    "NoContent",
    "RawResponse",
    "ResponseInfo",
    "ResponseType",
]

T_co = TypeVar("T_co", covariant=True)
M = TypeVar("M", bound="Model")
#: What is returned: a model or a list of models.
R = TypeVar("R")


class DecodeError(Exception):
    """A response that cannot be deserialized. It never leaves this package."""


class ResponseType(Protocol[T_co]):
    """What an operation returns."""

    def load(self) -> None:
        """Import and build the models. It is called before the request is sent, so that it cannot fail afterwards."""
        ...

    def parse(self, content: bytes, on_unexpected_data: OnUnexpectedData | None = None, what: str = "response") -> T_co:
        """Deserialize a body, and report how it differs from the documentation.

        Args:
            content: The body.
            on_unexpected_data: Is called with what differs, instead of a warning.
            what: What the warning calls it.

        Raises:
            DecodeError: The body is not JSON, or not JSON of the expected type.
        """
        ...


class NoContent:
    """Nothing is returned, even if the response has a body."""

    def load(self) -> None:
        """There is nothing to load."""

    def parse(self, content: bytes, on_unexpected_data: OnUnexpectedData | None = None, what: str = "response") -> None:
        """Return nothing."""


class _ModelBased(Generic[M, R]):
    """What is deserialized into models.

    Args:
        loader: Imports the model and returns it. Importing models takes longer than importing the rest of the package,
            and most programs use few of them.
    """

    def __init__(self, loader: Callable[[], type[M]]) -> None:
        self._loader = loader

    @cached_property
    def model(self) -> type[M]:
        """The model, imported at its first use."""
        return self._loader()

    def load(self) -> None:
        """Import the model and build its validator.

        Raises:
            NokoError: They cannot be imported: there is no free file descriptor, for example.
        """
        try:
            with FIRST_USE_LOCK:
                _ = self._adapter
        except (ImportError, OSError) as error:
            raise NokoError(f"the models cannot be imported: {error}") from error

    def parse(self, content: bytes, on_unexpected_data: OnUnexpectedData | None = None, what: str = "response") -> R:
        """Deserialize a body, and report how it differs from the documentation."""
        findings = Findings()
        try:
            result = self._adapter.validate_json(content, strict=True, context=findings)
        except ValidationError:
            raise DecodeError(self._mismatch(_parse_json(content))) from None
        if findings:
            self._check(result)
            findings.report(on_unexpected_data, what)
        return result

    @cached_property
    def _adapter(self) -> TypeAdapter[R]:
        raise NotImplementedError

    def _mismatch(self, raw: object) -> str:
        """Return why JSON of another type than expected cannot be deserialized."""
        raise NotImplementedError

    def _check(self, result: R) -> None:
        """Check what differs from the documentation."""


class ModelResponse(_ModelBased[M, M]):
    """A JSON object is returned, with at least one of the documented fields."""

    @cached_property
    def _adapter(self) -> TypeAdapter[M]:
        return _type_adapter(self.model)

    def _mismatch(self, raw: object) -> str:
        return f"expected a JSON object, got {json_type_name(raw)}"

    def _check(self, result: M) -> None:
        if result.model_fields_set.isdisjoint(self.model.model_fields):
            raise DecodeError(f"expected a {self.model.__name__}, got an object with none of its fields")


class ListResponse(_ModelBased[M, list[M]]):
    """A JSON array of objects is returned, or a page of it."""

    @cached_property
    def _adapter(self) -> TypeAdapter[list[M]]:
        return _type_adapter(cast("type[list[M]]", GenericAlias(list, (self.model,))))

    def _mismatch(self, raw: object) -> str:
        if not is_array(raw):
            return f"expected a JSON array, got {json_type_name(raw)}"
        items = {json_type_name(item): None for item in raw if not is_object(item)}
        return f"expected a JSON array of objects, got {' and '.join(items)} in it"


def _type_adapter(expected: type[R]) -> TypeAdapter[R]:
    from pydantic import TypeAdapter  # imported with the models: it takes a third of the time to import the package

    return TypeAdapter(expected)


def _parse_json(content: bytes) -> object:
    """Parse JSON of another type than expected."""
    if not content.strip():
        raise DecodeError("expected JSON, got an empty body")
    try:
        raw: object = from_json(content)
    except ValueError as error:
        raise DecodeError(f"invalid JSON ({error})") from None
    return raw


class ResponseInfo:
    """The status, the headers and the duration of a response.

    Attributes:
        method: The HTTP method of the request.
        url: The URL of the request, after redirects.
        status_code: The status, such as 200.
        headers: The headers. Names are case-insensitive.
        elapsed: The time from sending the request to the last byte of the response, without retries and waits.
    """

    # Not dataclasses, which take a millisecond to import.
    def __init__(self, call: Call, response: Received) -> None:
        self.method: str = call.method
        self.url: str = str(call.url)
        self.status_code: int = response.status_code
        self.headers: httpx.Headers = response.headers
        self.elapsed: timedelta = timedelta(seconds=call.elapsed)

    @property
    def request_id(self) -> str | None:
        """The id of the request in the header ``X-Request-Id``; None if there is none."""
        found: str | None = self.headers.get("x-request-id")
        return found

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} of {self.method} {httpx.URL(self.url).path}>"


class RawResponse(ResponseInfo, Generic[T_co]):
    """A response and the result of the method: what the methods of `client.with_raw_response` return.

    Attributes:
        parsed: What the method returns without `with_raw_response`.
        content: The body, decompressed.
        method: The HTTP method of the request.
        url: The URL of the request, after redirects.
        status_code: The status, such as 200.
        headers: The headers. Names are case-insensitive.
        elapsed: The time from sending the request to the last byte of the response, without retries and waits.
    """

    def __init__(self, call: Call, response: Received, parsed: T_co) -> None:
        super().__init__(call, response)
        self.parsed: T_co = parsed
        self.content: bytes = response.content
