"""Checks each answer against the models of the spec before it leaves, so that the sandbox cannot drift from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from noko_client._core.findings import Findings
from noko_client._core.json_types import is_array
from noko_client._core.model import Model
from noko_client._core.operation import Operation
from noko_client._core.responses import DecodeError, ListResponse, ModelResponse


class DriftError(Exception):
    """The sandbox would have answered something else than the spec describes: a mistake in the sandbox."""


def check(operation: Operation[object], content: bytes) -> None:
    """Check the body of an answer.

    Raises:
        DriftError: A field is missing that has to be there, of another type, or not in the spec.
    """
    returns = operation.response_type
    if not isinstance(returns, ModelResponse | ListResponse):
        raise DriftError(f"{operation.name} answers nothing")
    findings = Findings()
    try:
        response_type = cast("ModelResponse[Model] | ListResponse[Model]", returns)
        found = {*findings, *_differences(response_type.deserialize(content, findings))}
    except DecodeError as error:
        found = {str(error)}
    if found:
        differences = "; ".join(sorted(found))
        raise DriftError(
            f"the answer to {operation.name}, as noko_client/sandbox/shapes.py writes it, is not what the spec "
            f"describes: {differences}"
        )


def _differences(value: object) -> Iterator[str]:
    if is_array(value):
        for item in value:
            yield from _differences(item)
    elif isinstance(value, Model):
        kind = type(value)
        # A field with two names is a property: it comes by one of them.
        twofold = {name for name, held in vars(kind).items() if isinstance(held, property)}
        for name in (value.model_extra or {}).keys() - twofold:
            yield f"{kind.__name__}.{name} is not in the spec"
        for name in twofold:
            if not isinstance(getattr(value, name), str):
                yield f"{kind.__name__}.{name} is missing"
        for held in vars(value).values():
            yield from _differences(held)
