"""The part of the dialect that ``service.yaml`` is written in: what is true of the whole API."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from codegen.dialect import Code, ModelField, Node, Parameters, Prose, Refusal
from codegen.names import Spelled, WireName
from codegen.references import ErrorName

#: A key of a mapping is text in a JSON Schema.
RefusalKey = Annotated[Refusal, WithJsonSchema({"type": "string", "pattern": "^[45][0-9][0-9]$"})]
#: The name of a header.
HeaderName = Annotated[str, Spelled("^[A-Za-z][A-Za-z0-9-]*$", "is no name of a header")]


class Credential(Node):
    """A header that says who is asking."""

    header: Prose = Field(description="The name of the header.")
    value: Annotated[str, Spelled(r"\{token\}", "has no {token} in it")] = Field(
        description="Its value, with {token} in it."
    )
    about: Prose = Field(description="What the token is and where to get it.")


class Authentication(Node):
    """The two kinds of token that the client takes."""

    access_token: Credential = Field(description="A personal access token.")
    oauth_token: Credential = Field(description="An OAuth access token.")

    @property
    def by_name(self) -> dict[str, Credential]:
        """Both of them."""
        return {"access_token": self.access_token, "oauth_token": self.oauth_token}


class Header(Node):
    """A header that every request needs."""

    about: Prose = Field(description="What it tells.")
    pattern: str | None = Field(None, description="A regular expression that finds something in every good value.")
    example: Prose = Field(description="A value as it goes over the wire.")


class RateLimit(Node):
    """How fast requests may come."""

    requests_per_second: float = Field(description="How many requests a second are allowed.", gt=0)
    slowed_down: int = Field(
        default=0, description="How many requests above that are slowed down before the next is refused.", ge=0
    )


class Links(Node):
    """The Link header of a page."""

    about: Prose = Field(description="Which links there are, and when.")
    example: Prose = Field(description="A value as it comes over the wire.")


class Pagination(Node):
    """How long lists are split."""

    parameters: Parameters = Field(description="The parameters that every paged operation takes.")
    links: Links | None = Field(None, description="The links to the other pages, which come in the Link header.")


class Status(Node):
    """A status that an answer may have."""

    error: ErrorName = Field(description="The error of noko_client/errors.py that it becomes.")
    about: Prose = Field(description="What it means.")
    body: Literal["json", "html", "nothing"] = Field(
        "json", description="What comes with it: the JSON of an error, a page of HTML, or nothing."
    )


class Background(Node):
    """The answer to an action that goes on after it: it may come to all that changes something."""

    about: Prose = Field(description="What it means.")
    status: int = Field(202, description="Its status.", ge=200, le=299)
    fields: dict[WireName, ModelField] = Field(description="The fields of its JSON, by their names over the wire.")


class ErrorDetail(Node):
    """What is to blame for a refusal."""

    about: Prose = Field(description="What it tells, and when it is there.")
    fields: dict[WireName, ModelField] = Field(description="Its fields, by their names over the wire.")


class ErrorBody(Node):
    """The JSON that explains a refusal. What is to blame stands in its list `errors`."""

    about: Prose = Field(description="What it is, for the documentation.")
    fields: dict[WireName, ModelField] = Field(description="Its fields besides `errors`.")
    errors: ErrorDetail = Field(description="One thing that is to blame.")


class Service(Node):
    """What is true of the whole API."""

    name: Prose = Field(description="What the service is called.")
    about: Prose | None = Field(None, description="What is true of every request and answer, for the documentation.")
    base_url: Annotated[
        str, Spelled(r"^https://[^/\s]+(/[^/\s]+)*$", "is no base URL: https, and without a slash at the end")
    ] = Field(description="Where the API is.")
    authentication: Authentication = Field(description="How a request says who is asking.")
    headers: dict[HeaderName, Header] = Field(default_factory=dict, description="What else every request needs.")
    rate_limit: RateLimit = Field(description="How fast requests may come.")
    pagination: Pagination = Field(description="How long lists are split.")
    statuses: dict[RefusalKey, Status] = Field(description="What an answer's status means.")
    background: Background | None = Field(
        None, description="What may come instead of the usual answer, to all that changes something (no GET)."
    )
    error: ErrorBody | None = Field(None, description="The JSON that explains a refusal.")
    codes: dict[WireName, Code] = Field(description="The codes that any operation may answer with.")
