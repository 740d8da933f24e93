"""From the bytes of an answer to what a method returns: strictly and fast, or else leniently and whole."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from types import GenericAlias
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from noko_client._core.json_types import is_array, is_object, json_type_name

if TYPE_CHECKING:
    from noko_client._core.model import Model

__all__ = ["DecodeError", "ListResponse", "ModelResponse", "NoContent", "ResponseType"]

T_co = TypeVar("T_co", covariant=True)
M = TypeVar("M", bound="Model")


class DecodeError(Exception):
    """An answer that cannot be what the method returns. It never leaves this package."""


class ResponseType(Protocol[T_co]):
    """What an operation returns."""

    def decode(self, content: bytes) -> T_co:
        """Make it of the bytes of an answer.

        Raises:
            DecodeError: The answer is no JSON, or JSON of another kind.
        """
        ...


class NoContent:
    """Nothing is returned, whatever stands in the answer."""

    def decode(self, content: bytes) -> None:
        """Return nothing."""


@dataclass(frozen=True)
class _Named(Generic[M]):
    #: The name of the model, in `noko_client.models`.
    model: str

    @cached_property
    def kind(self) -> type[M]:
        # Imported at the first answer: it takes longer than all else in the package. Python's import lock
        # sees to it that threads which come at the same time wait until all models are complete.
        kind: type[M] = getattr(import_module("noko_client.models"), self.model)
        return kind


class ModelResponse(_Named[M]):
    """ModelResponse object is returned."""

    def decode(self, content: bytes) -> M:
        """Make a model of the bytes of an answer."""
        try:
            return self.kind.model_validate_json(content, strict=True)
        except ValidationError:
            came = _parse(content)
        return self._leniently(came)

    def _leniently(self, came: object) -> M:
        if not is_object(came):
            raise DecodeError(f"one object was due, and {json_type_name(came)} came")
        from noko_client._core import tolerant  # needed only where an answer is not as documented

        if not tolerant.is_one(self.kind, came):
            raise DecodeError(f"a {self.model} was due, and an object with none of its fields came")
        findings: dict[str, None] = {}
        model = tolerant.build(self.kind, came, findings)
        tolerant.warn(findings)
        return model


class ListResponse(_Named[M]):
    """A list of objects is returned, or a page of it."""

    @cached_property
    def _adapter(self) -> TypeAdapter[list[M]]:
        return TypeAdapter(cast("type[list[M]]", GenericAlias(list, (self.kind,))))

    def decode(self, content: bytes) -> list[M]:
        """Make models of the bytes of an answer."""
        adapter = self._adapter
        try:
            with _without_collection():
                return adapter.validate_json(content, strict=True)
        except ValidationError:
            came = _parse(content)
        return self._leniently(came)

    def _leniently(self, came: object) -> list[M]:
        if not is_array(came):
            raise DecodeError(f"a list was due, and {json_type_name(came)} came")
        from noko_client._core import tolerant  # needed only where an answer is not as documented

        findings: dict[str, None] = {}
        models: list[M] = []
        for item in came:
            if not is_object(item):
                raise DecodeError(f"a list of objects was due, and {json_type_name(item)} is in it")
            models.append(tolerant.build(self.kind, item, findings))
        tolerant.warn(findings)
        return models


def _parse(content: bytes) -> object:
    """Read JSON that is not as documented."""
    if not content.strip():
        raise DecodeError("JSON was due, and nothing came")
    try:
        came: object = from_json(content)
    except ValueError as error:
        raise DecodeError(f"it is not JSON ({error})") from None
    return came


@contextmanager
def _without_collection() -> Generator[None]:
    """Keep Python's garbage collector from looking again and again at a page that is being made.

    It is a quarter of the time of a large page, and finds nothing. Other threads do without the collector for these
    milliseconds, too; it makes up for them right after.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
