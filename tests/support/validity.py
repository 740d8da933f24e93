"""Whether a request as it was sent is valid by the OpenAPI document.

The sandbox accepts some requests that the document does not: blank filters, pages out of range, ids that cannot exist,
nulls, and query parameters that are given twice. These are corrected before the request is validated, so that they hide
no other mistake.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from openapi_core.exceptions import OpenAPIError

from tests.support.openapi import DOCUMENT, operations, resolve
from tests.support.operations import API, to_request

OPERATIONS = operations(DOCUMENT)
JSON = "application/json"


def faults(name: str, method: str, url: str, headers: Mapping[str, str], body: str | bytes | None) -> list[str]:
    """Return the mistakes in a request for an operation, apart from what the sandbox accepts."""
    operation = OPERATIONS[name]
    template = re.sub(r"\{(\w+)\}", "[^/]*", operation["request"].partition(" ")[2])
    parts = urlsplit(url)
    if not operation["request"].startswith(f"{method} ") or not re.fullmatch(f".*{template}/?", parts.path):
        return [f"{method} {parts.path} is not {operation['request']}"]
    # The last value of a parameter counts.
    query = {key: value for key, value in dict(parse_qsl(parts.query, keep_blank_values=True)).items() if value.strip()}
    query = {key: _put_into_range(key, value) for key, value in query.items()}
    content = _without_oddities(operation["requestBody"], body) if body and "requestBody" in operation else b""
    request = to_request(method, parts.path.rstrip("/"), query, {**headers, "Content-Type": JSON}, content)
    return [_describe(error) for error in API.iter_request_errors(request)]


def _put_into_range(name: str, text: str) -> str:
    """Turn a page that cannot exist into one that can, and the id 0 into another."""
    if name in ("page", "per_page") and re.fullmatch("[0-9]{1,19}", text):
        return str(min(max(1, int(text)), 1000))
    return re.sub(r"(?<![^,])0+(?![^,])", "1", text) if name.endswith("_ids") else text


def _without_oddities(described: Mapping[str, Any], body: str | bytes) -> bytes:
    """Remove nulls from a body, and put the ids of a list into the range of ids."""
    try:
        value: object = json.loads(body)
    except ValueError:
        return body.encode() if isinstance(body, str) else body
    if not isinstance(value, dict):
        return json.dumps(value).encode()
    properties = resolve(DOCUMENT, described["content"][JSON]["schema"])["properties"]
    lists = {name for name in value if properties.get(name, {}).get("type") == "array"}
    kept = {
        name: [1 if _is_whole(item) else item for item in given] if name in lists and isinstance(given, list) else given
        for name, given in value.items()
        if given is not None
    }
    return json.dumps(kept).encode()


def _is_whole(value: object) -> bool:
    """Whether it is a whole number in JSON, as 1.0 is."""
    return type(value) is int or (isinstance(value, float) and value.is_integer())


def _describe(error: Exception) -> str:
    cause = error.__cause__
    return f"{error}: {cause}" if isinstance(error, OpenAPIError) and cause else str(error)
