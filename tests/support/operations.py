"""Every operation of the spec as a call with example inputs, and the OpenAPI document that its request must follow."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.testing import MockRequest

from codegen.names import python_name
from codegen.openapi import examples
from noko_client import NokoClient
from noko_client.sandbox import Sandbox
from tests.support.openapi import DOCUMENT, SPEC
from tests.support.server import Seen

NAMES: Final = [*SPEC.operations]
#: Dates and timestamps stay the text that was sent.
_AS_SENT: Final[dict[str, Callable[[object], object]]] = {"date": str, "date-time": str, "uuid": str}
API: Final = OpenAPI.from_dict(DOCUMENT, config=Config(extra_format_unmarshallers=_AS_SENT))


def inputs(name: str, *, required_only: bool = False) -> dict[str, object]:
    """An example of each input of an operation, by its name in the API. A body with nothing required has one input."""
    _, resource, operation = SPEC.operations[name]
    arguments = SPEC.arguments(resource, operation)
    if required_only:
        first = [] if operation.allow_empty_body else [*SPEC.body_of(operation)][:1]
        arguments = {key: arguments[key] for key in (*operation.path_names, *(SPEC.required_of(operation) or first))}
    return {key: examples.of_value(SPEC, parameter) for key, parameter in arguments.items()}


def existing_ids(sandbox: Sandbox) -> dict[str, list[int]]:
    """The ids in a sandbox for each id in a path, such as those of `/users` for the `user_id` of `/users/{user_id}`."""
    lists = {operation.path for _, _, operation in SPEC.operations.values() if operation.is_paged}
    found: defaultdict[str, list[int]] = defaultdict(list)
    seen = set[tuple[str, str]]()
    with NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client:
        for _, _, operation in SPEC.operations.values():
            for collection, parameter in re.findall(r"^(/\w+)/\{(\w+)\}", operation.path):
                if collection in lists and (collection, parameter) not in seen:
                    seen.add((collection, parameter))
                    found[parameter] += [int(item["id"]) for item in client.request("GET", collection).json()]
    return found


def existing_inputs(name: str, ids: Mapping[str, Sequence[int]]) -> dict[str, object]:
    """An example of each input of an operation, with ids that exist."""
    return {
        key: ids[key][0] if key in ids else [*ids[key.removesuffix("s")][:2]] if key.removesuffix("s") in ids else value
        for key, value in inputs(name).items()
    }


def call(client: object, name: str, arguments: Mapping[str, object]) -> object:
    """Call the method of an operation with inputs under their names in the API."""
    resource, _, verb = name.partition(".")
    method = getattr(getattr(client, resource), verb)
    result: object = method(**{python_name(key): value for key, value in arguments.items()})
    return result


def example_response(name: str) -> object:
    """What the document shows as the response of an operation; None for no content."""
    operation = SPEC.operations[name][2]
    if operation.model is None:
        return None
    model = examples.of_object(SPEC, operation.model)
    return [model] if operation.is_list or operation.is_paged else model


def to_request(
    method: str, path: str, query: Mapping[str, str], headers: Mapping[str, str], body: bytes
) -> MockRequest:
    """Write a request as openapi-core reads it."""
    return MockRequest(
        "https://api.nokotime.com",
        method.lower(),
        path,
        headers=dict(headers),
        args=dict(query),
        data=body or None,
        content_type=next((value for name, value in headers.items() if name.lower() == "content-type"), ""),
    )


def received(seen: Seen) -> dict[str, object]:
    """Validate a request against the document, and return its inputs as the document reads them."""
    url = urlsplit(seen.target)
    query = dict(parse_qsl(url.query, keep_blank_values=True))
    result = API.unmarshal_request(to_request(seen.method, url.path, query, seen.headers, seen.body))
    result.raise_for_errors()
    # The result has what the server assumes where nothing was sent.
    sent: dict[str, object] = json.loads(seen.body or "{}")
    body = {key: value for key, value in (result.body or {}).items() if key in sent}
    return {**result.parameters.path, **result.parameters.query, **body}
