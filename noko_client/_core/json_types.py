"""The types of JSON values, for type checkers and for messages."""

from __future__ import annotations

from typing import TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[object]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


def json_type_name(value: object) -> str:
    """Return the type of a JSON value, for a message that must not show the value."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return "a string"
    if isinstance(value, int | float):
        return "a number"
    return "an array" if is_array(value) else "an object"
