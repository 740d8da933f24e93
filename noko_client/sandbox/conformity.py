"""Checks each answer against the models of the spec before it leaves, so that the sandbox cannot drift from them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import GenericAlias
from typing import cast

from pydantic import TypeAdapter

from noko_client._core.decode import Many, One
from noko_client._core.guards import is_array
from noko_client._core.model import Model
from noko_client._core.operation import Operation


class DriftError(Exception):
    """The sandbox would have answered something else than the spec describes: a mistake in the sandbox."""


def check(operation: Operation[object], content: bytes) -> None:
    """Check the body of an answer.

    Raises:
        ValidationError: A field is missing, or of another type.
        DriftError: A field is not in the spec.
    """
    returns = operation.returns
    if not isinstance(returns, One | Many):
        raise DriftError(f"{operation.name} answers nothing")
    models = _adapter(cast("One[Model] | Many[Model]", returns)).validate_json(content, strict=True)
    unknown = set(_unknown(models))
    if unknown:
        raise DriftError(f"{operation.name} would answer with what is not in the spec: {', '.join(sorted(unknown))}")


@cache
def _adapter(returns: One[Model] | Many[Model]) -> TypeAdapter[object]:
    kind = GenericAlias(list, (returns.kind,)) if isinstance(returns, Many) else returns.kind
    return TypeAdapter(cast("type[object]", kind))


def _unknown(value: object) -> Iterator[str]:
    if is_array(value):
        for item in value:
            yield from _unknown(item)
    elif isinstance(value, Model):
        for name in value.model_extra or ():
            # A field with two names is a property: it comes by one of them.
            if not hasattr(type(value), name):
                yield f"{type(value).__name__}.{name}"
        for held in vars(value).values():
            yield from _unknown(held)
