"""Finds endpoints that the spec does not have, and writes them as operations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from codegen.check import TODO
from codegen.dialect import NOTHING
from codegen.drift.difference import Difference
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Traffic
from codegen.drift.places import Kind, Place
from codegen.drift.privacy import ID
from codegen.drift.suggest import Suggestions
from codegen.drift.values import Values

_VERBS: Final = {"GET": "get", "POST": "create", "PUT": "edit", "PATCH": "edit", "DELETE": "delete"}


@dataclass
class _Endpoint:
    """The requests with one method to one path."""

    method: str
    segments: list[str]
    is_below_base: bool
    count: int = 0
    ids: set[str] = field(default_factory=set[str])
    statuses: set[int] = field(default_factory=set[int])
    query: Values = field(default_factory=Values)
    body: Values = field(default_factory=Values)
    received: Values = field(default_factory=Values)
    is_paginated: bool = False


def of_endpoints(traffic: Traffic, suggestions: Suggestions) -> Iterator[Difference]:
    """Find the endpoints that the spec does not have."""
    counts: Counter[str] = Counter()
    shown: dict[str, _Endpoint] = {}
    for endpoint in _endpoints(traffic):
        path = [
            traffic.privacy.segment(
                segment, is_literal=(not position and endpoint.is_below_base) or len(endpoint.ids) > 1
            )
            for position, segment in enumerate(endpoint.segments)
        ]
        where = f"{endpoint.method} /{'/'.join(path)}"
        shown.setdefault(where, endpoint)
        counts[where] += endpoint.count
    taken = {*traffic.spec.operations}
    for where, count in counts.items():
        is_shown = "{text}" not in where and shown[where].method in _VERBS
        edits = _operation(traffic, suggestions, shown[where], taken) if is_shown else []
        words = f"undocumented endpoint, {count} {'request' if count == 1 else 'requests'}"
        yield Difference("undocumented_endpoint", where, words, count, traffic.requests, "", edits)


def _endpoints(traffic: Traffic) -> list[_Endpoint]:
    found: dict[tuple[str, ...], _Endpoint] = {}
    for number, recording in enumerate(traffic.undocumented):
        segments = traffic.matcher.segments(recording.url)
        plain = [ID if segment.isdigit() else segment for segment in segments]
        new = _Endpoint(recording.method, plain, traffic.matcher.is_below_base(recording.url))
        endpoint = found.setdefault((recording.method, *plain), new)
        endpoint.count += 1
        endpoint.ids.add("/".join(segment for segment in segments if segment.isdigit()))
        if recording.status < 300:
            endpoint.statuses.add(recording.status)
            endpoint.is_paginated |= recording.is_paginated
            query = dict(parse_qsl(urlsplit(recording.url).query))
            endpoint.query.add(dict(query), str(number))
            if isinstance(recording.sent, dict):
                endpoint.body.add(recording.sent, str(number))
            if isinstance(recording.received, dict | list):
                endpoint.received.add(recording.received, str(number))
    return [*found.values()]


def _operation(traffic: Traffic, suggestions: Suggestions, endpoint: _Endpoint, taken: set[str]) -> list[Edit]:
    """Return the edits that describe an endpoint; none if the dialect cannot, or if no request succeeded.

    Args:
        traffic: What was seen.
        suggestions: Suggests the types of parameters and results.
        endpoint: The endpoint.
        taken: The names of all operations, to which that of the new one is added.
    """
    name = endpoint.segments[0]
    file = f"resources/{name}"
    resource = traffic.spec.resources.get(name)
    tail = [segment for segment in endpoint.segments[1:] if segment != ID]
    is_list = endpoint.received.kinds == {"list"}
    result, edits = suggestions.result(name, "_".join(tail), endpoint.received)
    if result is None or not endpoint.statuses or not re.fullmatch("[a-z][a-z_]*", name):
        return []
    if is_list and (endpoint.is_paginated or "page" in endpoint.query.fields):
        result = result.replace("list of", "pages of")
    verb = "list" if endpoint.method == "GET" and is_list else _VERBS[endpoint.method]
    is_action = endpoint.method == "PUT" and bool(tail)
    method = "_".join(tail if is_action else [verb, *tail])
    if f"{name}.{method}" in taken:
        return []
    taken.add(f"{name}.{method}")
    if resource is None:
        edits += [Edit(file, "put", (key,), TODO) for key in ("about", "docs")]
    path: list[str] = []
    for above, segment in zip(["", *endpoint.segments], endpoint.segments, strict=False):
        parameter = f"{above.rstrip('s')}_id"
        path.append(f"{{{parameter}}}" if segment == ID else segment)
        if segment == ID and not (resource and parameter in resource.path_parameters):
            content: Content = {"type": "id", "about": TODO}
            edits.append(Edit(file, "put", ("path_parameters", parameter), content))
    paging = traffic.spec.service.pagination.parameters
    operation: dict[str | int, Content] = {"about": TODO, "request": f"{endpoint.method} /{'/'.join(path)}"}
    places: tuple[tuple[Kind, Values], ...] = (("query", endpoint.query), ("body", endpoint.body))
    for kind, values in places:
        place = Place(kind, f"{name}.{method}", file)
        fields: dict[str | int, Content] = {}
        for parameter in sorted(traffic.privacy.names(values, place)):
            seen = values.fields[parameter]
            is_optional = kind == "body" and seen.count < values.objects
            content, more = suggestions.description(place, parameter, seen, is_optional=is_optional)
            if content and not more and not (result.startswith("pages") and parameter in paging):
                fields[parameter] = content
        operation |= {kind: fields} if fields else {}
    operation["returns"] = result
    status = min(endpoint.statuses)
    if status != (204 if result == NOTHING else 200):
        operation["status"] = status
    return [*edits, Edit(file, "put", ("operations", method), operation)]
