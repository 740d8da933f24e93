"""Compares the responses of operations with the spec: statuses, error codes and results."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.check import TODO
from codegen.drift.difference import Difference, seen_types, share
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Calls, Traffic
from codegen.drift.suggest import Suggestions

#: The errors of noko_client/errors.py that a new status gets.
_CLIENT_ERROR, _SERVER_ERROR = "APIStatusError", "ServerError"


def of_operations(traffic: Traffic, suggestions: Suggestions) -> Iterator[Difference]:
    """Find the differences in what operations respond with."""
    for calls in traffic.calls.values():
        yield from _success_statuses(traffic, calls)
        yield from _codes(traffic, calls)
        yield from _result(suggestions, calls)
    yield from _error_statuses(traffic)


def _success_statuses(traffic: Traffic, calls: Calls) -> Iterator[Difference]:
    operation, background = calls.operation, traffic.spec.service.background
    expected = {operation.success, *([background.status] if operation.background and background else [])}
    success = {status: count for status, count in calls.statuses.items() if status < 300}
    if operation.model is None and calls.bodies.count:
        return  # reported with the result
    for status, count in success.items():
        if status not in expected:
            put = calls.put("status", status)
            edits = [Edit(put.file, "remove", put.location) if status == 200 and operation.status is not None else put]
            is_clear = len(success) == 1 and (operation.model is None) == (status == 204)
            total = sum(success.values())
            words = f"status {status} instead of {operation.success}, {share(count, total)}"
            kind = "undocumented_status"
            yield Difference(kind, calls.name, words, count, total, calls.file, edits if is_clear else [])


def _error_statuses(traffic: Traffic) -> Iterator[Difference]:
    """Find the statuses that service.yaml does not have, each once for all operations."""
    total = sum(calls.count for calls in traffic.calls.values())
    seen = {status for calls in traffic.calls.values() for status in calls.statuses if status >= 400}
    for status in sorted(seen - traffic.spec.service.statuses.keys()):
        counts = {calls.name: calls.statuses[status] for calls in traffic.calls.values() if status in calls.statuses}
        count = sum(counts.values())
        content: Content = {"error": _SERVER_ERROR if status >= 500 else _CLIENT_ERROR, "about": TODO}
        words = f"undocumented, {share(count, total)} responses ({', '.join(counts)})"
        edits = [Edit("service", "put", ("statuses", status), content)]
        yield Difference("undocumented_status", f"status {status}", words, count, total, "service", edits)


def _codes(traffic: Traffic, calls: Calls) -> Iterator[Difference]:
    hidden, total = 0, sum(count for status, count in calls.statuses.items() if status >= 400)
    for (status, code), count in calls.codes.items():
        described = traffic.spec.code(calls.resource, code)
        if described is None and not traffic.privacy.is_code(code):
            hidden += count
            continue
        kind, words = "undocumented_code", f"undocumented error code `{code}` with status {status}"
        edits = [] if code in calls.operation.codes else [calls.list_code(code)]
        if described is None:
            edits.insert(0, Edit(calls.file, "put", ("codes", code), {"status": status, "about": TODO}))
        elif described.status != status:
            kind, words = "other_status_of_code", f"{words.removeprefix('undocumented ')} instead of {described.status}"
            own = Edit(calls.file, "put", ("codes", code), {"status": status, "about": described.about})
            if code in calls.resource.codes:
                own = Edit(calls.file, "put", ("codes", code, "status"), status)
            siblings = [each.codes for each in traffic.calls.values() if each.resource is calls.resource]
            # The dialect has one status for a code of a resource.
            is_clear = {each for codes in siblings for each, name in codes if name == code} == {status}
            edits = [own, *edits] if is_clear else []
        elif code in (*calls.operation.codes, *traffic.spec.service.codes):
            continue
        yield Difference(kind, calls.name, f"{words}, {share(count, total)} errors", count, total, calls.file, edits)
    if hidden:
        words = f"undocumented error codes that may be personal data, {share(hidden, total)} errors"
        yield Difference("undocumented_code", calls.name, words, hidden, total, calls.file)


def _result(suggestions: Suggestions, calls: Calls) -> Iterator[Difference]:
    operation, values = calls.operation, calls.bodies
    expected = "list" if operation.is_list or operation.is_paged else "object" if operation.model else "nothing"
    other = sum(count for kind, count in values.types.items() if kind != expected)
    if not other:
        return
    result, edits = None, list[Edit]()
    if len(values.kinds) == 1 and operation.model and not values.fields:
        result = f"list of {operation.model}" if values.kinds == {"list"} else operation.model
    elif len(values.kinds) == 1 and not operation.model:
        result, edits = suggestions.result(calls.resource_name, calls.verb, values)
        [status, *others] = calls.statuses
        edits += [calls.put("status", status)] if status != 200 and not others else []
    edits += [calls.put("returns", result)] if result else []
    response = seen_types(values).removeprefix("always ")
    words = f"documented to return {operation.returns}, but the response is {response}, {share(other, calls.count)}"
    yield Difference("other_result", calls.name, words, other, calls.count, calls.file, edits, values.types)
