"""An operation of the API: its request as data, and the request that a call's arguments make of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final, Generic, Literal, TypeVar
from urllib.parse import quote

from pydantic_core import ValidationError

from noko_client._core.param_types import Json, ParamType
from noko_client._core.responses import ResponseType
from noko_client._core.validation import Validator, refusal
from noko_client.errors import InvalidParameterError

# `quote` takes five times as long to find nothing to escape.
_UNESCAPED: Final = re.compile(r"[A-Za-z0-9_.~:-]*")

T_co = TypeVar("T_co", covariant=True)
Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class RequestParts:
    """What the arguments of a call make of its request."""

    #: The path below the base URL, with the query.
    target: str
    #: The JSON body, if there is one.
    content: bytes | None


@dataclass(frozen=True, eq=False)
class Operation(Generic[T_co]):
    """An operation of the API. The generated code declares them all."""

    #: The method of the client: ``users.list``.
    name: str
    method: Method
    #: The path below the base URL, with the path parameters in braces.
    path: str
    response_type: ResponseType[T_co]
    path_params: Mapping[str, ParamType] = field(default_factory=dict[str, ParamType])
    query: Mapping[str, ParamType] = field(default_factory=dict[str, ParamType])
    body: Mapping[str, ParamType] = field(default_factory=dict[str, ParamType])
    #: The parameters of the body that must be given.
    required: frozenset[str] = frozenset()
    #: The parameters that have another name in Python: ``from`` is ``from_``.
    python_names: Mapping[str, str] = field(default_factory=dict[str, str])
    #: The status of success.
    success: int = 200
    #: Whether sending the request twice has the same effect as sending it once.
    idempotent: bool = True
    paginated: bool = False
    #: Whether all parameters of the body may be left out: an action. Otherwise that is an edit that changes nothing.
    allow_empty_body: bool = False
    #: Whether the response may be 202 with only a message, while the action continues. The method then returns None.
    background: bool = False

    def build(self, arguments: Mapping[str, object]) -> RequestParts:
        """Build the request of a call from its arguments, by their names in the request.

        Raises:
            InvalidParameterError: An argument is refused, or there is nothing to change.
        """
        given: dict[str, object] = {}
        for name, value in arguments.items():
            if value is not None:
                given[name] = value
        try:
            values: dict[str, Json] = self._validator.schema.validate_python(given)
        except ValidationError as error:
            raise self._validator.refusal(error) from None
        target = self.path
        for name in self.path_params:
            segment = to_query(values[name])
            if segment in (".", ".."):  # which stand for other paths, even where they are escaped
                raise refusal(self.name, {self.python_names.get(name, name): f"must be a name, not {segment!r}"})
            target = target.replace(f"{{{name}}}", segment)
        query: list[str] = []
        for name, value in values.items():
            if name in self.query:
                query.append(f"{name}={to_query(value)}")
        if query:
            target += f"?{'&'.join(query)}"
        if not self.body:
            return RequestParts(target, None)
        body = {name: value for name, value in values.items() if name in self.body}
        if not body:
            if not self.allow_empty_body:
                raise self._nothing_to_change()
            return RequestParts(target, None)
        return RequestParts(target, json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())

    @cached_property
    def _validator(self) -> Validator:
        return Validator(
            self.name,
            {**self.path_params, **self.query, **self.body},
            required=self.required | self.path_params.keys(),
            python_names=self.python_names,
        )

    def _nothing_to_change(self) -> InvalidParameterError:
        names = tuple(self.python_names.get(name, name) for name in self.body)
        problem = f"there is nothing to change; pass at least one of {', '.join(names)}"
        return InvalidParameterError(method=self.name, parameters=names, problem=problem)


def to_query(value: Json) -> str:
    """Return a JSON value as the text of a query or of a segment of a path, escaped.

    The items of a list are separated by commas.
    """
    if type(value) is int:
        return str(value)
    if isinstance(value, str):
        return value if _UNESCAPED.fullmatch(value) else quote(value, safe=":")
    if isinstance(value, list):
        return ",".join(map(to_query, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    # A server may not know numbers with an exponent.
    return format(Decimal(repr(value)), "f")
