"""From the body of a response to what a method returns."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from types import GenericAlias
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from noko_client._core.findings import Findings
from noko_client._core.json_types import is_array, is_object, json_type_name

if TYPE_CHECKING:
    from noko_client._core.model import Model

__all__ = ["DecodeError", "ListResponse", "ModelResponse", "NoContent", "ResponseType"]

T_co = TypeVar("T_co", covariant=True)
M = TypeVar("M", bound="Model")

# Pydantic builds models in one thread at a time.
_LOAD_LOCK: Final = threading.RLock()


class DecodeError(Exception):
    """A response that cannot be deserialized. It never leaves this package."""


class ResponseType(Protocol[T_co]):
    """What an operation returns."""

    def load(self) -> None:
        """Import and build the models. It is called before the request is sent, so that nothing can fail after it."""
        ...

    def parse(self, content: bytes) -> T_co:
        """Deserialize the body of a response.

        Raises:
            DecodeError: The body is not JSON, or not JSON of the expected type.
        """
        ...


class NoContent:
    """Nothing is returned, even if the response has a body."""

    def load(self) -> None:
        """There is nothing to load."""

    def parse(self, content: bytes) -> None:
        """Return nothing."""


class _Loaded(Generic[M]):
    """What is made of models.

    Args:
        loader: Imports the model and returns it. Importing models takes longer than importing the rest of the package,
            and most programs use few of them.
    """

    def __init__(self, loader: Callable[[], type[M]]) -> None:
        self._loader = loader
        self._model: type[M] | None = None

    @property
    def model(self) -> type[M]:
        """The model, imported at its first use."""
        if self._model is None:
            with _LOAD_LOCK:
                self._model = self._loader()
        return self._model


class ModelResponse(_Loaded[M]):
    """A JSON object is returned."""

    def load(self) -> None:
        """Import the model."""
        _ = self.model

    def parse(self, content: bytes) -> M:
        """Deserialize an object, and warn if it differs from the documentation."""
        findings = Findings()
        model = self.deserialize(content, findings)
        if findings:
            findings.warn()
        return model

    def deserialize(self, content: bytes, findings: Findings) -> M:
        """Deserialize an object, and record how it differs from the documentation."""
        try:
            model = self.model.model_validate_json(content, strict=True, context=findings)
        except ValidationError:
            raw = _parse_json(content)
            raise DecodeError(f"expected a JSON object, got {json_type_name(raw)}") from None
        if findings and model.model_fields_set.isdisjoint(self.model.model_fields):
            raise DecodeError(f"expected a {self.model.__name__}, got an object with none of its fields")
        return model


class ListResponse(_Loaded[M]):
    """A JSON array of objects is returned, or a page of it."""

    def load(self) -> None:
        """Import the model and build the validator of the list."""
        with _LOAD_LOCK:
            _ = self._adapter

    def parse(self, content: bytes) -> list[M]:
        """Deserialize a list, and warn if it differs from the documentation."""
        findings = Findings()
        models = self.deserialize(content, findings)
        if findings:
            findings.warn()
        return models

    def deserialize(self, content: bytes, findings: Findings) -> list[M]:
        """Deserialize a list, and record how it differs from the documentation."""
        try:
            return self._adapter.validate_json(content, strict=True, context=findings)
        except ValidationError:
            raw = _parse_json(content)
        if not is_array(raw):
            raise DecodeError(f"expected a JSON array, got {json_type_name(raw)}")
        items = {json_type_name(item): None for item in raw if not is_object(item)}
        raise DecodeError(f"expected a JSON array of objects, got {' and '.join(items)} in it")

    @cached_property
    def _adapter(self) -> TypeAdapter[list[M]]:
        return TypeAdapter(cast("type[list[M]]", GenericAlias(list, (self.model,))))


def _parse_json(content: bytes) -> object:
    """Parse JSON of another type than expected."""
    if not content.strip():
        raise DecodeError("expected JSON, got an empty body")
    try:
        raw: object = from_json(content)
    except ValueError as error:
        raise DecodeError(f"invalid JSON ({error})") from None
    return raw
