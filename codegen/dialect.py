"""The dialect that ``spec/`` is written in, as pydantic models. The checked spec is also what the templates render.

A model here says what may stand in a file and what it means; its JSON Schema (``spec/schema/``) tells the
same to an editor. References (types, filters, codes) are checked by `codegen.references`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from codegen.names import MethodName, Spelled, TypeName, WireName, mistake
from codegen.references import (
    NOTHING,
    CodeName,
    FieldType,
    FiltersName,
    ModelName,
    ParameterType,
    RequestLine,
    ResultType,
    TypeExpression,
    path_names,
)


def _is_scalar(value: object) -> object:
    # Said here, because pydantic would say it once for each type.
    if not isinstance(value, str | int | float | bool | None):
        raise mistake("one value belongs here, no list and no mapping")
    return value


def _has_no_twins(values: list[str]) -> list[str]:
    for at, value in enumerate(values):
        if value in values[:at]:
            raise mistake(f"'{value}' stands here twice")
    return values


Scalar = str | int | float | bool
OptionalScalar = Annotated[Scalar | None, BeforeValidator(_is_scalar)]
#: Prose for a person: one line or more, and not blank.
Prose = Annotated[str, Spelled(r"\S", "is blank")]
#: An HTTP status of a refusal.
Refusal = Annotated[int, Field(ge=400, le=599)]


class Node(BaseModel):
    """A mapping in a spec file. Keys that it does not know are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Choice(Node):
    """A closed list of values."""

    about: Prose = Field(description="What the values tell, for the documentation.")
    values: Annotated[list[str], Field(min_length=1), AfterValidator(_has_no_twins)] = Field(
        description="The values as they go over the wire."
    )


class Code(Node):
    """A code with which Noko explains a refusal."""

    status: Refusal = Field(description="The HTTP status it comes with.")
    about: Prose = Field(description="What it means.")


class Parameter(Node):
    """A value that a caller hands over."""

    type: ParameterType = Field(
        description="id, ids, text, integer, date, timestamp, boolean, decimal, or the name of a list of choices."
    )
    about: Prose = Field(description="What it is, for the documentation.")
    optional: bool = Field(False, description="Whether a body may go without it. Filters always may.")
    default: OptionalScalar = Field(None, description="What is sent when the caller does not say.")
    when_absent: OptionalScalar = Field(
        None, description="What Noko takes when nothing is sent, for the documentation."
    )
    minimum: int | None = Field(None, description="The smallest integer that is accepted.")
    maximum: int | None = Field(None, description="The largest integer that is accepted.")
    format: Literal["email"] | None = Field(
        None,
        description="What a text looks like, for the OpenAPI document; Noko refuses another.",
    )
    example: OptionalScalar = Field(None, description="A value as it goes over the wire.")

    @model_validator(mode="after")
    def _bounds_make_sense(self) -> Parameter:
        if self.type != "text" and self.format is not None:
            raise mistake("only a text has a format")
        if self.type != "integer" and (self.minimum is not None or self.maximum is not None):
            raise mistake("only an integer has a minimum and a maximum")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise mistake(f"the minimum {self.minimum} is above the maximum {self.maximum}")
        return self

    @property
    def is_required(self) -> bool:
        """Whether a body cannot go without it."""
        return not self.optional and self.default is None


Parameters = dict[WireName, Parameter]


class ModelField(Node):
    """A field of an answer."""

    type: FieldType = Field(
        description="integer, text, boolean, date, timestamp, decimal, a list of choices, a model, or 'list of' one."
    )
    about: Prose = Field(description="What it holds, for the documentation.")
    optional: bool = Field(False, description="Whether it may be null or missing in good order.")
    also: WireName | None = Field(None, description="Another name that some answers give it; both can be read.")
    example: OptionalScalar = Field(None, description="A value as it comes over the wire.")

    @property
    def is_list(self) -> bool:
        return TypeExpression.parse(self.type).many == "list"

    @property
    def item_type(self) -> str:
        return TypeExpression.parse(self.type).item


class Model(Node):
    """Something that Noko answers with."""

    about: Prose = Field(description="What it is, for the documentation.")
    extends: ModelName | None = Field(None, description="A model whose fields it has, too.")
    fields: dict[WireName, ModelField] = Field(description="Its fields, by their names over the wire.")


class Operation(Node):
    """Something that can be done to a resource: one request and its answer."""

    about: Prose = Field(description="What it does, in a sentence: the first line of the docstring.")
    details: Prose | None = Field(None, description="What else a caller must know: side effects, when it fails.")
    request: RequestLine = Field(description="The method and the path below the base URL: GET /users/{user_id}.")
    filters: FiltersName | None = Field(None, description="A set of parameters.yaml that travels in the query.")
    query: Parameters = Field(default_factory=dict, description="Parameters that travel in the query.")
    body: Parameters = Field(default_factory=dict, description="Parameters that travel in a JSON object.")
    returns: ResultType = Field(description="A model, 'list of' one, 'pages of' one, or nothing.")
    status: int | None = Field(
        None, description="The status of success, where it is not 200 (204 for nothing).", ge=200, le=299
    )
    codes: Annotated[list[CodeName], AfterValidator(_has_no_twins)] = Field(
        default_factory=list, description="The codes it is refused with."
    )
    repeatable: bool | None = Field(
        None, description="Whether a POST is safe to send again when the answer was lost. GET, PUT and DELETE are."
    )
    flat_name: WireName | None = Field(None, description="What python-freckle-client calls it.")

    @property
    def method(self) -> str:
        return self.request.partition(" ")[0]

    @property
    def path(self) -> str:
        return self.request.partition(" ")[2]

    @property
    def path_names(self) -> list[str]:
        return path_names(self.path)

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
    def changes_something(self) -> bool:
        """Whether more comes of it than an answer."""
        return self.method != "GET"

    @property
    def is_repeatable(self) -> bool:
        return self.method in ("GET", "PUT", "DELETE") if self.repeatable is None else self.repeatable

    @property
    def needs_a_change(self) -> bool:
        """Whether nothing is required and so at least one thing must be given: an edit."""
        return bool(self.body) and all(parameter.optional for parameter in self.body.values())


class Resource(Node):
    """A kind of thing that the API manages: an attribute of the client."""

    about: Prose = Field(description="What it is, for the documentation.")
    docs: Prose = Field(description="Noko's own page on it.")
    path_parameters: Parameters = Field(default_factory=dict, description="What stands in braces in the requests.")
    codes: dict[WireName, Code] = Field(default_factory=dict, description="The codes that only this resource has.")
    operations: dict[MethodName, Operation] = Field(description="What can be done, by method name.")


Choices = dict[TypeName, Choice]
ParameterSets = dict[WireName, Parameters]
Models = dict[TypeName, Model]
