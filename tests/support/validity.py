"""Whether a request, as it went over the wire, is what the OpenAPI document takes.

What the sandbox assumes Noko to let pass is put right before: blank filters, pages that do not exist, ids that are
nobody's, nulls, and what a query gives twice. All else must be valid, so that one such oddity hides no mistake beside
it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.support.openapi import DOCUMENT, complaints, operations, resolve

OPERATIONS = operations(DOCUMENT)
JSON = "application/json"


def faults(name: str, method: str, url: str, headers: Mapping[str, str], body: str | bytes | None) -> list[str]:
    """Find what is wrong with a request for an operation, besides what is let pass."""
    operation = OPERATIONS[name]
    template = operation["request"].partition(" ")[2]
    parts = urlsplit(url)
    found = re.search(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]*)", template) + "/?$", parts.path)
    if found is None or not operation["request"].startswith(f"{method} "):
        return [f"{method} {parts.path} is no {operation['request']}"]
    # What is given twice is what it is the last time.
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    sent = {
        "path": {key: unquote(value) for key, value in found.groupdict().items()},
        "query": {key: put_into_range(key, value) for key, value in query.items() if value.strip()},
        "header": {key.lower(): value for key, value in headers.items()},
    }
    return [
        *(fault for parameter in operation["parameters"] for fault in parameter_faults(parameter, sent)),
        *(body_faults(operation["requestBody"], body) if "requestBody" in operation else ()),
    ]


def put_into_range(name: str, text: str) -> str:
    """Turn a page that does not exist into one that does, and ids that are nobody's into others."""
    if name in ("page", "per_page") and re.fullmatch("[0-9]{1,19}", text):
        return str(min(max(1, int(text)), 1000))
    return re.sub(r"(?<![^,])0+(?![^,])", "1", text) if name.endswith("_ids") else text


def parameter_faults(parameter: Mapping[str, Any], sent: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Find what is wrong with one parameter."""
    name, values = parameter["name"], sent[parameter["in"]]
    text = values.get(name.lower() if parameter["in"] == "header" else name)
    if text is None:
        return [f"{name}: is missing"] if parameter.get("required") else []
    return [f"{name}: {each}" for each in wrong(parameter["schema"], from_text(parameter["schema"], text))]


def from_text(schema: dict[str, Any], text: str) -> object:
    """Read a value of a path or a query as its schema has it; one that is no such value stays a text."""
    kind = resolve(DOCUMENT, schema)
    if kind["type"] == "array":
        return [from_text(kind["items"], part) for part in text.split(",")]
    if kind["type"] == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind["type"] == "integer" and re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    if kind["type"] == "number" and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return float(text)
    return text


def body_faults(described: Mapping[str, Any], body: str | bytes | None) -> list[str]:
    """Find what is wrong with a body. One that need not be there may be nothing at all."""
    if not body:
        return ["the body is missing"] if described.get("required") else []
    try:
        value: object = json.loads(body)
    except ValueError as error:
        return [f"the body is no JSON: {error}"]
    schema = described["content"][JSON]["schema"]
    return wrong(schema, without_oddities(schema, value) if isinstance(value, dict) else value)


def without_oddities(schema: Mapping[str, Any], body: dict[str, object]) -> dict[str, object]:
    """Leave out what is null, as if it were not there, and put the ids of a list into the range of ids."""
    put_right: dict[str, object] = {}
    for name, value in body.items():
        is_list = schema["properties"].get(name, {}).get("type") == "array"
        if is_list and isinstance(value, list):
            put_right[name] = [1 if is_whole(item) else item for item in value]
        elif value is not None:
            put_right[name] = value
    return put_right


def is_whole(value: object) -> bool:
    """Whether it is a whole number, as JSON has them: 1.0 is one."""
    return type(value) is int or (isinstance(value, float) and value.is_integer())


def wrong(schema: Mapping[str, Any], value: object) -> list[str]:
    return complaints(DOCUMENT, schema, value)
