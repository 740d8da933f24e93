"""Finds endpoints that the spec does not have, and writes them as operations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from pydantic import JsonValue

from codegen.check import TODO
from codegen.dialect import NOTHING
from codegen.drift.difference import Difference
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Traffic
from codegen.drift.places import Place
from codegen.drift.privacy import ID
from codegen.drift.recording import Recording
from codegen.drift.suggest import Suggestions
from codegen.drift.values import Values

_VERBS: Final = {"GET": "get", "POST": "create", "PUT": "edit", "PATCH": "edit", "DELETE": "delete"}


def of_endpoints(traffic: Traffic, suggestions: Suggestions) -> Iterator[Difference]:
    """Find the endpoints that the spec does not have."""
    endpoints: defaultdict[tuple[str, ...], list[Recording]] = defaultdict(list)
    for recording in traffic.undocumented:
        segments = [ID if segment.isdigit() else segment for segment in traffic.matcher.segments(recording.url)]
        endpoints[recording.method, *segments].append(recording)
    shown: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for endpoint, recordings in endpoints.items():
        is_below_base = traffic.matcher.is_below_base(recordings[0].url)
        has_ids = len({tuple(traffic.matcher.segments(recording.url)) for recording in recordings}) > 1
        path = [
            traffic.privacy.segment(segment, is_literal=(position == 0 and is_below_base) or has_ids)
            for position, segment in enumerate(endpoint[1:])
        ]
        shown[f"{endpoint[0]} /{'/'.join(path)}"].append(endpoint)
    taken = {*traffic.spec.operations}
    for where, [endpoint, *others] in shown.items():
        edits: list[Edit] = []
        if "{text}" not in where and endpoint[0] in _VERBS and len(endpoint) > 1:
            edits = _operation(traffic, suggestions, endpoint, endpoints[endpoint], taken)
        count = sum(len(endpoints[each]) for each in (endpoint, *others))
        words = f"undocumented endpoint, {count} {'request' if count == 1 else 'requests'}"
        yield Difference("undocumented_endpoint", where, words, count, traffic.requests, "", edits)


def _operation(
    traffic: Traffic,
    suggestions: Suggestions,
    endpoint: tuple[str, ...],
    recordings: list[Recording],
    taken: set[str],
) -> list[Edit]:
    """Return the edits that describe an endpoint; none if the dialect cannot, or if no request succeeded.

    Args:
        traffic: What was seen.
        suggestions: Suggests the types of parameters and results.
        endpoint: The method and the segments of the path.
        recordings: The requests.
        taken: The names of all operations, to which that of the new one is added.
    """
    method, name, *below = endpoint
    file, resource = f"resources/{name}", traffic.spec.resources.get(name)
    recordings = [recording for recording in recordings if recording.status < 300]
    query, body, received = Place("query", name, file), Place("body", name, file), Values()
    for number, recording in enumerate(recordings):
        query.objects.add(dict[str, JsonValue](parse_qsl(urlsplit(recording.url).query)), str(number))
        if isinstance(recording.sent, dict):
            body.objects.add(recording.sent, str(number))
        if isinstance(recording.received, dict | list):
            received.add(recording.received, str(number))
    tail = [segment for segment in below if segment != ID]
    result, edits = suggestions.result(name, "_".join(tail), received)
    if result is None or not recordings or not re.fullmatch("[a-z][a-z_]*", name):
        return []
    is_list = received.kinds == {"list"}
    paging = traffic.spec.service.pagination.parameters
    if is_list and (any(recording.is_paginated for recording in recordings) or "page" in query.objects.fields):
        result = result.replace("list of", "pages of")
    verb = "list" if method == "GET" and is_list else _VERBS[method]
    full_name = f"{name}.{'_'.join(tail if method == 'PUT' and tail else [verb, *tail])}"
    if full_name in taken:
        return []
    taken.add(full_name)
    if resource is None:
        edits += [Edit(file, "put", (key,), TODO) for key in ("about", "docs")]
    path: list[str] = []
    for above, segment in pairwise(["", name, *below]):
        parameter = f"{above.rstrip('s')}_id"
        path.append(f"{{{parameter}}}" if segment == ID else segment)
        if segment == ID and not (resource and parameter in resource.path_parameters):
            described: Content = {"type": "id", "about": TODO}
            edits.append(Edit(file, "put", ("path_parameters", parameter), described))
    operation: dict[str | int, Content] = {"about": TODO, "request": f"{method} /{'/'.join(path)}"}
    for place in (query, body):
        fields: dict[str | int, Content] = {}
        for parameter in sorted(traffic.privacy.names(place.objects, place)):
            seen = place.objects.fields[parameter]
            is_optional = place is body and seen.count < place.objects.count
            content, more = suggestions.description(place, parameter, seen, is_optional=is_optional)
            if content and not more and not (result.startswith("pages") and parameter in paging):
                fields[parameter] = content
        operation |= {place.kind: fields} if fields else {}
    operation["returns"] = result
    status = min(recording.status for recording in recordings)
    if status != (204 if result == NOTHING else 200):
        operation["status"] = status
    return [*edits, Edit(file, "put", ("operations", full_name.partition(".")[2]), operation)]
