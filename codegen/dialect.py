"""The dialect of the files in ``spec/``, as pydantic models. The checked spec is also what the templates render.

A model here says which keys a file may have and what they mean; its JSON Schema (``spec/schema/``) gives the same
to an editor. References and everything else that depends on several places are checked by `codegen.check`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Annotated, Final, Literal, NamedTuple, TypeVar, cast

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from codegen.names import MethodName, Spelled, TypeName, WireName, mistake, shown
from codegen.types import FIELD_TYPES, PARAMETER_TYPES

NOTHING: Final = "nothing"

_TYPE: Final = "[A-Z][A-Za-z0-9]*"
_IN_PATH: Final = r"\{([a-z][a-z0-9_]*)\}"
_SEGMENT: Final = r"[a-z0-9_][a-z0-9_.-]*"


class TypeExpression(NamedTuple):
    """A type as the spec writes it: ``Item``, ``list of Item``, ``pages of Item``, and ``ids``, a list of ``id``."""

    many: str
    item: str

    @classmethod
    def parse(cls, text: str) -> TypeExpression:
        many, separator, item = text.partition(" of ")
        is_many = separator and many in ("list", "pages")
        return cls("list", "id") if text == "ids" else cls(many, item) if is_many else cls("", text)


def _one_of(names: Iterable[str], lists_of: Iterable[str]) -> WithJsonSchema:
    """Let an editor complete the built-in types, and accept any name of a type."""
    lists = "|".join([*sorted(lists_of), _TYPE])
    return WithJsonSchema(
        {"anyOf": [{"enum": sorted(names)}, {"type": "string", "pattern": f"^({_TYPE}|list of ({lists}))$"}]}
    )


ParameterType = Annotated[str, _one_of(PARAMETER_TYPES, ["text"])]
FieldType = Annotated[str, _one_of(FIELD_TYPES, FIELD_TYPES)]
ResultType = Annotated[str, WithJsonSchema({"type": "string", "pattern": f"^({NOTHING}|((list|pages) of )?{_TYPE})$"})]
RequestLine = Annotated[
    str,
    Spelled(
        f"^(GET|POST|PUT|PATCH|DELETE) (/({_SEGMENT}|{_IN_PATH}))+$",
        "is not a request: write GET, POST, PUT, PATCH or DELETE and a path, like 'GET /users/{user_id}'",
    ),
]

T = TypeVar("T")
Scalar = str | int | float | bool


def _is_scalar(value: object) -> bool:
    return isinstance(value, Scalar | None)


def _is_example(value: object) -> bool:
    return all(map(_is_scalar, cast("list[object]", value))) if isinstance(value, list) else _is_scalar(value)


def _is_of_one_type(values: list[str | int]) -> bool:
    return len({type(value) for value in values}) == 1


def _must(be: str, holds: Callable[[T], bool]) -> Callable[[T], T]:
    """Return a validator that refuses a value with a message of its own."""

    def validate(value: T) -> T:
        if not holds(value):
            raise mistake(f"must {be}, not {shown(value)}")
        return value

    return validate


# Checked before pydantic does, because it reports a wrong value once for each type of a union.
OptionalScalar = Annotated[Scalar | None, BeforeValidator(_must("be a single value", _is_scalar))]
Example = Annotated[Scalar | list[Scalar] | None, BeforeValidator(_must("be a value or a list of values", _is_example))]
ChoiceValue = Annotated[
    str | int, BeforeValidator(_must("be text or a whole number", lambda value: type(value) in (str, int)))
]
_DISTINCT = AfterValidator(_must("have different values", lambda values: len({*values}) == len(values)))
_OF_ONE_TYPE = AfterValidator(_must("be all text or all whole numbers", _is_of_one_type))
#: Prose for a person: one line or more, and not blank.
Prose = Annotated[str, Spelled(r"\S", "is blank")]
#: An HTTP status of an error response.
ErrorStatus = Annotated[int, Field(ge=400, le=599)]


class Node(BaseModel):
    """A mapping in a spec file. Unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Described(Node):
    """A mapping that describes something."""

    about: Prose = Field(description="What it is or means, for the documentation.")


class Choice(Described):
    """A closed list of values, all text or all whole numbers."""

    values: Annotated[list[ChoiceValue], Field(min_length=1), _OF_ONE_TYPE, _DISTINCT] = Field(
        description="The values as they are sent."
    )


class Code(Described):
    """An error code of the API."""

    status: ErrorStatus = Field(description="The HTTP status of a response with this code.")


class Typed(Described):
    """A value: a parameter or a field."""

    type: str
    optional: bool
    example: Example = Field(None, description="A value as it is in the JSON; of a list, a list.")

    @property
    def is_list(self) -> bool:
        return TypeExpression.parse(self.type).many == "list"

    @property
    def item_type(self) -> str:
        return TypeExpression.parse(self.type).item


class Parameter(Typed):
    """A value that a caller passes: in the path, the query or the body of a request, or a field of an input."""

    type: ParameterType = Field(
        description="id, ids, text, uuid, integer, date, timestamp, boolean, decimal, the name of a list of choices "
        "or of an input, or 'list of' text, a choice or an input."
    )
    optional: bool = Field(False, description="Whether a body may leave it out. A query always may.")
    nullable: bool = Field(False, description="Whether a caller may clear it: null is sent for CLEAR.")
    default: OptionalScalar = Field(None, description="What is sent when the caller does not pass it.")
    when_absent: OptionalScalar = Field(None, description="What Noko uses when nothing is sent, for the documentation.")
    minimum: int | None = Field(None, description="The smallest integer that is accepted.")
    maximum: int | None = Field(None, description="The largest integer that is accepted.")
    format: Literal["email", "color", "uri"] | None = Field(
        None, description="What a text looks like, for the OpenAPI document and the sandbox."
    )

    @property
    def is_required(self) -> bool:
        """Whether a body must have it."""
        return not self.optional and self.default is None


Parameters = dict[WireName, Parameter]


class Input(Described):
    """An object that a body contains. Callers pass a mapping; unknown keys are refused."""

    fields: Parameters = Field(description="Its fields, by the names in the JSON.")


class ModelField(Typed):
    """A field of a response."""

    type: FieldType = Field(
        description="integer, text, boolean, date, timestamp, decimal, a list of choices, a model, or 'list of' one."
    )
    optional: bool = Field(False, description="Whether an ordinary response may have null here, or not have it at all.")
    also: WireName | None = Field(None, description="Another name that some responses use; both can be read.")
    or_id: bool = Field(False, description="Whether some responses have only the id of the object here.")

    @property
    def is_required(self) -> bool:
        """Whether an ordinary response has it. Of two names for one field, it has one."""
        return not (self.optional or self.also)


Fields = dict[WireName, ModelField]


class Model(Described):
    """An object that responses contain."""

    extends: str | None = Field(None, description="A model whose fields it has, too.")
    fields: Fields = Field(description="Its fields, by the names in the JSON.")


class Operation(Described):
    """A method of a resource: one request and its response."""

    about: Prose = Field(description="What it does, in a sentence: the first line of the docstring.")
    details: Prose | None = Field(None, description="What else a caller must know: side effects, when it fails.")
    request: RequestLine = Field(description="The method and the path below the base URL: GET /users/{user_id}.")
    filters: str | None = Field(None, description="A set of parameters.yaml that is sent in the query.")
    query: Parameters = Field(default_factory=dict, description="Parameters that are sent in the query.")
    shared_body: str | None = Field(None, description="A set of parameters.yaml that is sent in the body.")
    body: Parameters = Field(default_factory=dict, description="Parameters that are sent as a JSON object.")
    returns: ResultType = Field(description="A model, 'list of' one, 'pages of' one, or nothing.")
    status: int | None = Field(
        None, description="The status of success, if it is not 200 (204 for nothing).", ge=200, le=299
    )
    background: bool = Field(
        False,
        description="Whether the response may be the 202 of `background` in service.yaml, with only a message. "
        "A method that returns a model then may return None.",
    )
    codes: Annotated[list[str], _DISTINCT] = Field(
        default_factory=list, description="The error codes of its responses."
    )
    idempotent: bool | None = Field(
        None, description="Whether a POST can be sent again after its response was lost. GET, PUT and DELETE can."
    )
    allow_empty_body: bool = Field(
        False,
        description="Whether the request may be sent without any of the optional body parameters: an action. "
        "Without this, a call with nothing to change is refused.",
    )
    flat_name: WireName | None = Field(None, description="The name of the method in python-freckle-client.")

    @property
    def method(self) -> str:
        return self.request.partition(" ")[0]

    @property
    def path(self) -> str:
        return self.request.partition(" ")[2]

    @property
    def path_names(self) -> list[str]:
        return re.findall(_IN_PATH, self.path)

    @property
    def result(self) -> TypeExpression:
        return TypeExpression.parse(self.returns)

    @property
    def is_paged(self) -> bool:
        return self.result.many == "pages"

    @property
    def is_list(self) -> bool:
        return self.result.many == "list"

    @property
    def model(self) -> str | None:
        return None if self.result.item == NOTHING else self.result.item

    @property
    def success(self) -> int:
        return self.status or (200 if self.model else 204)

    @property
    def is_idempotent(self) -> bool:
        return self.method in ("GET", "PUT", "DELETE") if self.idempotent is None else self.idempotent


class Resource(Described):
    """One kind of object that the API manages: an attribute of the client."""

    docs: Prose = Field(description="The page of Noko's documentation.")
    path_parameters: Parameters = Field(default_factory=dict, description="The parameters in braces in the requests.")
    codes: dict[WireName, Code] = Field(default_factory=dict, description="The error codes of this resource.")
    operations: dict[MethodName, Operation] = Field(description="The operations, by method name.")


Choices = dict[TypeName, Choice]
Inputs = dict[TypeName, Input]
ParameterSets = dict[WireName, Parameters]
Models = dict[TypeName, Model]
