"""Validates what callers pass, and formats what is refused. Operations, settings and `request()` share it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from pydantic_core import ErrorDetails, SchemaValidator, ValidationError, core_schema

from noko_client._core.param_types import Json, ParamType, RefusedError
from noko_client._core.text import shorten
from noko_client.errors import InvalidParameterError

# A message shows the values of these types. Others may be long, or hold more than the caller wants to see in a log.
_SHOWN: Final = (str, bytes, int, float, Decimal, date)
_USER_INFO: Final = re.compile(r"//[^/@]*@")
_NO_NAMES: Final[Mapping[str, str]] = {}


class Validator:
    """Validates the parameters of a method.

    Args:
        method: The name of the method, such as ``users.list``.
        params: The types of its parameters, by the names in the request.
        required: The parameters that must be given.
        python_names: The parameters that have another name in Python, such as ``from_``.
    """

    def __init__(
        self,
        method: str,
        params: Mapping[str, ParamType],
        *,
        required: frozenset[str] = frozenset(),
        python_names: Mapping[str, str] = _NO_NAMES,
    ) -> None:
        self._method = method
        self._params = params
        self._required = required
        self._python_names = python_names

    @cached_property
    def schema(self) -> SchemaValidator:
        """Validates a dict of the parameters that are given."""
        # Built at the first call: most programs use few of the operations.
        fields = {
            name: core_schema.typed_dict_field(each.schema, required=name in self._required)
            for name, each in self._params.items()
        }
        return SchemaValidator(core_schema.typed_dict_schema(fields))

    def validate(self, values: Mapping[str, object]) -> dict[str, Json]:
        """Return the JSON values of the parameters that are given: None is "not given".

        Raises:
            InvalidParameterError: Some are refused; the message names each.
        """
        return self.validate_all({name: value for name, value in values.items() if value is not None})

    def validate_all(self, values: Mapping[str, object]) -> dict[str, Any]:
        """Return what the schemas make of the parameters. None is a value, too."""
        try:
            checked: dict[str, Any] = self.schema.validate_python(values)
        except ValidationError as error:
            raise self.refusal(error) from None
        return checked

    def refusal(self, error: ValidationError) -> InvalidParameterError:
        """Return the error that names each refused parameter."""
        details = error.errors(include_url=False)
        return refusal(self._method, dict(map(self._problem, details)))

    def _problem(self, detail: ErrorDetails) -> tuple[str, str]:
        """Return the place of a refused value, such as ``taxes[0].percentage``, and what is wrong there."""
        name = str(detail["loc"][0])
        place, expected = self._python_names.get(name, name), self._params[name]
        for step in detail["loc"][1:]:
            if expected.item is not None:
                place, expected = f"{place}[{step}]", expected.item
            elif str(step) in expected.fields:
                place, expected = f"{place}.{step}", expected.fields[str(step)]
            else:
                known = closest(str(step), expected.fields) or f"the keys are {', '.join(expected.fields)}"
                return f"{place}.{step}", f"is unknown; {known}"
        if detail["type"] == "missing" and len(detail["loc"]) > 1:
            return place, f"is required and must be {expected.accepts}"
        if isinstance(error := detail.get("ctx", {}).get("error"), RefusedError):
            return place, str(error)
        if detail["type"] == "too_short":
            return place, f"must be {expected.accepts}, not an empty list"
        value = None if detail["type"] == "missing" else detail["input"]
        return place, f"must be {expected.accepts}, not {describe(value)}{_hint(value, expected)}"


def refusal(method: str, problems: Mapping[str, str]) -> InvalidParameterError:
    """Return the error for refused parameters.

    Args:
        method: The name of the method.
        problems: What is wrong, such as ``must be a positive integer, not str: 'x'``, by the place where it is.
    """
    return InvalidParameterError(
        method=method,
        parameters=tuple(dict.fromkeys(re.split(r"[.\[]", place)[0] for place in problems)),
        problem="\n".join(f"{place} {problem}" for place, problem in problems.items()),
    )


def describe(value: object) -> str:
    """Return the type of a value and, where that helps, the value."""
    if value is None:
        return "None"
    kind = type(value).__name__
    if not isinstance(value, _SHOWN):
        return kind
    if isinstance(value, str):
        value = _USER_INFO.sub("//***@", value)  # a password in a URL
    return f"{kind}: {shorten(value)}"


def closest(name: str, known: Iterable[object]) -> str:
    """Return a question about the known name that is close to another, if there is one."""
    from difflib import get_close_matches  # needed only where something is refused

    by_lower_case = {each.lower(): each for each in known if isinstance(each, str)}
    matches = get_close_matches(name.lower(), by_lower_case, n=1)
    return f"did you mean {by_lower_case[matches[0]]!r}?" if matches else ""


def _hint(value: object, expected: ParamType) -> str:
    """Return what to pass instead, if that can be guessed."""
    if expected.name in ("id", "ids") and hasattr(value, "id"):
        kind = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", type(value).__name__.removesuffix("Summary")).lower()
        return f"; pass {kind}.id"
    if expected.name == "timestamp" and isinstance(value, datetime) and value.tzinfo is None:
        return "; it is naive: use datetime.now(UTC) or .astimezone()"
    if not isinstance(value, str):
        return ""
    if expected.item is not None and expected.name != "ids":
        return f"; pass [{shorten(value)}]"
    question = closest(value, expected.values)
    return f"; {question}" if question else ""
