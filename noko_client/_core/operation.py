"""What an operation is: its request, as facts, and how a call's arguments become that request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, Literal, TypeVar

from pydantic_core import ErrorDetails, SchemaValidator, ValidationError, core_schema

from noko_client._core.param_types import ParamType, shorten
from noko_client._core.responses import ResponseType
from noko_client.errors import InvalidParameterError

T_co = TypeVar("T_co", covariant=True)
Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request with all arguments in place: what goes behind the base URL, and the body."""

    target: str
    content: bytes | None


@dataclass(frozen=True, eq=False)
class Operation(Generic[T_co]):
    """One thing that can be done with Noko. The generated code has one of these for each."""

    #: The method's name: ``users.list``.
    name: str
    method: Method
    #: The path below the base URL, with the path parameters in braces.
    path: str
    returns: ResponseType[T_co]
    path_parameters: Mapping[str, ParamType] = field(default_factory=dict[str, ParamType])
    query: Mapping[str, ParamType] = field(default_factory=dict[str, ParamType])
    body: Mapping[str, ParamType] = field(default_factory=dict[str, ParamType])
    #: The parameters of the body that must be given.
    required: frozenset[str] = frozenset()
    #: What Python calls the parameters whose names it has taken: ``from`` is ``from_``.
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    #: The status that it succeeds with.
    success: int = 200
    #: Whether it may be sent again when the answer was lost.
    repeatable: bool = True
    paged: bool = False

    def prepare(self, arguments: Mapping[str, object]) -> Prepared:
        """Check a call's arguments, by their names over the wire, and put them in their places.

        Raises:
            InvalidParameterError: An argument is not accepted, or nothing is given to change.
        """
        given = {name: value for name, value in arguments.items() if value is not None}
        try:
            checked = self._validator.validate_python(given)
        except ValidationError as error:
            raise self._refusal(error.errors(include_url=False, include_context=True)) from None
        target = self.path
        for name in self.path_parameters:
            target = target.replace(f"{{{name}}}", str(checked.pop(name)))
        if not self.body:
            query = "&".join([f"{name}={value}" for name, value in checked.items()])
            return Prepared(f"{target}?{query}" if query else target, None)
        query = "&".join([f"{name}={checked.pop(name)}" for name in self.query if name in checked])
        if not checked:
            accepted = [self.renamed.get(name, name) for name in self.body]
            raise InvalidParameterError(
                f"{self.name}(): there is nothing to change; it takes {', '.join(accepted)}.",
                method=self.name,
                parameters=tuple(accepted),
            )
        content = json.dumps(checked, ensure_ascii=False, separators=(",", ":")).encode()
        return Prepared(f"{target}?{query}" if query else target, content)

    @cached_property
    def _validator(self) -> SchemaValidator:
        # Made at the first call: most programs use few of the operations.
        required = self.required | self.path_parameters.keys()
        places = (
            *((name, kind.json) for name, kind in self.path_parameters.items()),
            *((name, kind.query) for name, kind in self.query.items()),
            *((name, kind.json) for name, kind in self.body.items()),
        )
        fields = {name: core_schema.typed_dict_field(schema, required=name in required) for name, schema in places}
        return SchemaValidator(core_schema.typed_dict_schema(fields))

    def _refusal(self, details: list[ErrorDetails]) -> InvalidParameterError:
        kinds = {**self.path_parameters, **self.query, **self.body}
        problems: dict[str, str] = {}
        for detail in details:
            name = str(detail["loc"][0])
            called, accepts = self.renamed.get(name, name), kinds[name].accepts
            if detail["type"] == "missing":
                problems[called] = f"{called} is required; it takes {accepts}"
            else:
                reason = detail["ctx"]["error"] if detail["type"] == "value_error" and "ctx" in detail else None
                why = f" ({reason})" if reason else ""
                problems[called] = f"{called}={shorten(detail['input'])} is not accepted{why}; it takes {accepts}"
        return InvalidParameterError(
            "\n".join(f"{self.name}(): {problem}." for problem in problems.values()),
            method=self.name,
            parameters=tuple(problems),
        )
