"""The part of the dialect for ``service.yaml``: what is true of the whole API."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from codegen.dialect import Code, Described, ErrorStatus, Fields, Node, Parameters, Prose
from codegen.names import Spelled, TypeName, WireName

#: A key of a mapping is text in a JSON Schema.
StatusKey = Annotated[ErrorStatus, WithJsonSchema({"type": "string", "pattern": "^[45][0-9][0-9]$"})]
#: The name of a header.
HeaderName = Annotated[str, Spelled("^[A-Za-z][A-Za-z0-9-]*$", "is not the name of a header")]


class Credential(Described):
    """A header that authenticates a request."""

    header: Prose = Field(description="The name of the header.")
    value: Annotated[str, Spelled(r"\{token\}", "does not contain {token}")] = Field(
        description="Its value, with {token} in it."
    )
    about: Prose = Field(description="What the token is and where to get it.")


class Authentication(Node):
    """The two kinds of token that the client accepts."""

    access_token: Credential = Field(description="A personal access token.")
    oauth_token: Credential = Field(description="An OAuth access token.")


class Header(Described):
    """A header that every request needs."""

    pattern: str | None = Field(None, description="A regular expression that every good value matches somewhere.")
    example: Prose = Field(description="A value as it is sent.")


class RateLimit(Node):
    """How many requests are allowed."""

    requests_per_second: float = Field(description="How many requests per second are allowed.", gt=0)
    slowed_down: int = Field(
        default=0, description="How many requests above that are slowed down before the next is refused.", ge=0
    )


class Links(Described):
    """The Link header of a page."""

    about: Prose = Field(description="Which links there are, and when.")
    example: Prose = Field(description="A value as it is received.")


class Pagination(Node):
    """How long lists are split into pages."""

    parameters: Parameters = Field(description="The parameters of every paginated operation.")
    links: Links | None = Field(None, description="The links to the other pages, in the Link header.")


class Status(Described):
    """An error status of a response."""

    error: TypeName = Field(description="The error of noko_client/errors.py that it raises.")
    body: Literal["json", "html", "nothing"] = Field(
        "json", description="The body of such a response: the JSON of an error, a page of HTML, or nothing."
    )


class Background(Described):
    """The response to an action that continues in the background."""

    status: int = Field(202, description="Its status.", ge=200, le=299)
    fields: Fields = Field(description="The fields of its JSON.")


class WebhookHeaders(Node):
    """The headers of a request to a webhook."""

    signature: HeaderName = Field(description="The header with the HMAC-SHA256 of the body.")
    delivery: HeaderName = Field(description="The header with the id of the payload.")
    category: HeaderName = Field(description="The header with the first part of the event's type.")


class Webhooks(Node):
    """The requests that the service sends to webhooks."""

    events: TypeName = Field(
        description="The list of choices with the types of events, such as `entry.created`. The first part of a type "
        "names the model of the object."
    )
    ping: str | None = Field(None, description="The type of the event without an object that tests a webhook.")
    headers: WebhookHeaders = Field(description="The headers of a request.")
    user_agent: Prose = Field(description="The User-Agent of a request.")
    fields: Fields = Field(description="The fields of a payload besides `type`, `object` and `changes`.")


class ErrorDetail(Described):
    """One error of an error response."""

    about: Prose = Field(description="What it says, and when there is one.")
    fields: Fields = Field(description="Its fields.")


class ErrorBody(Described):
    """The JSON of an error response. Its list `errors` has the details."""

    fields: Fields = Field(description="Its fields besides `errors`.")
    errors: ErrorDetail = Field(description="One error detail.")


class Service(Node):
    """What is true of the whole API."""

    name: Prose = Field(description="The name of the service.")
    about: Prose | None = Field(None, description="What is true of every request and response, for the documentation.")
    base_url: Annotated[
        str, Spelled(r"^https://[^/\s]+(/[^/\s]+)*$", "is not a base URL: https, without a slash at the end")
    ] = Field(description="Where the API is.")
    authentication: Authentication = Field(description="How a request is authenticated.")
    headers: dict[HeaderName, Header] = Field(default_factory=dict, description="The other headers of every request.")
    rate_limit: RateLimit = Field(description="How many requests are allowed.")
    pagination: Pagination = Field(description="How long lists are split into pages.")
    statuses: dict[StatusKey, Status] = Field(description="The error statuses of responses.")
    background: Background | None = Field(
        None, description="The response to an operation with `background: true` that continues in the background."
    )
    webhooks: Webhooks | None = Field(None, description="The requests that the service sends to webhooks.")
    error: ErrorBody = Field(description="The JSON of an error response.")
    codes: dict[WireName, Code] = Field(description="The error codes that any operation may have.")
    shared_codes: dict[WireName, Code] = Field(
        default_factory=dict, description="The error codes that operations of several resources name in `codes`."
    )
