"""Compares the responses of operations with the spec: statuses, error codes and results."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from codegen.check import TODO
from codegen.drift.difference import Difference, seen_types, share
from codegen.drift.edit import Content, Edit
from codegen.drift.observe import Traffic
from codegen.drift.suggest import Suggestions

#: The errors of noko_client/errors.py that a new status gets.
_CLIENT_ERROR, _SERVER_ERROR = "APIStatusError", "ServerError"


def of_operations(traffic: Traffic, suggestions: Suggestions) -> Iterator[Difference]:
    """Find the differences in what operations respond with."""
    for name, calls in traffic.calls.items():
        if traffic.statuses[name]:
            yield from _statuses(traffic, name)
            yield from _codes(traffic, name)
            yield from _result(traffic, suggestions, name, calls)
    yield from _error_statuses(traffic)


def _statuses(traffic: Traffic, name: str) -> Iterator[Difference]:
    resource, _, operation = traffic.operations[name]
    background = traffic.spec.service.background
    expected = {operation.success, *([background.status] if operation.background and background else [])}
    if operation.model is None and traffic.bodies[name].count:
        return  # reported with the result
    success = {status: count for status, count in traffic.statuses[name].items() if status < 300}
    other = {status: count for status, count in success.items() if status not in expected}
    for status, count in other.items():
        total = sum(success.values())
        words = f"status {status} instead of {operation.success}, {share(count, total)}"
        file = f"resources/{resource}"
        location = ("operations", name.partition(".")[2], "status")
        is_default = status == 200 and operation.status is not None
        edits = (Edit(file, "remove", location) if is_default else Edit(file, "put", location, status),)
        is_clear = len(success) == 1 and (operation.model is None) == (status == 204)
        yield Difference("undocumented_status", name, words, count, total, file, edits=edits if is_clear else ())


def _error_statuses(traffic: Traffic) -> Iterator[Difference]:
    """Find the statuses that service.yaml does not have, each once for all operations."""
    errors: Counter[int] = Counter()
    places: defaultdict[int, list[str]] = defaultdict(list)
    for name, statuses in traffic.statuses.items():
        for status, count in statuses.items():
            if status >= 400 and status not in traffic.spec.service.statuses:
                errors[status] += count
                places[status].append(name)
    total = sum(traffic.calls.values())
    for status, count in errors.items():
        error = _SERVER_ERROR if status >= 500 else _CLIENT_ERROR
        content: Content = {"error": error, "about": TODO}
        words = f"undocumented, {share(count, total)} responses ({', '.join(places[status])})"
        edits = (Edit("service", "put", ("statuses", status), content),)
        yield Difference("undocumented_status", f"status {status}", words, count, total, "service", edits=edits)


def _codes(traffic: Traffic, name: str) -> Iterator[Difference]:
    resource_name, resource, operation = traffic.operations[name]
    file, verb = f"resources/{resource_name}", name.partition(".")[2]
    hidden = 0
    total = sum(count for status, count in traffic.statuses[name].items() if status >= 400)
    for (status, code), count in traffic.codes[name].items():
        described = traffic.spec.code(resource, code)
        if described is None and not traffic.privacy.is_code(code):
            hidden += count
            continue
        if described is not None and described.status != status:
            instead = f"status {status} instead of {described.status}"
            words = f"error code `{code}` with {instead}, {share(count, total)} errors"
            edits = _other_status(traffic, name, code, status)
            yield Difference("other_status_of_code", name, words, count, total, file, edits=edits)
        elif code not in (*operation.codes, *traffic.spec.service.codes):
            words = f"undocumented error code `{code}` with status {status}, {share(count, total)} errors"
            edits = () if described else (Edit(file, "put", ("codes", code), {"status": status, "about": TODO}),)
            edits = (*edits, Edit(file, "append", ("operations", verb, "codes"), code))
            yield Difference("undocumented_code", name, words, count, total, file, edits=edits)
    if hidden:
        words = f"undocumented error codes that may be personal data, {share(hidden, total)} errors"
        yield Difference("undocumented_code", name, words, hidden, total, file)


def _other_status(traffic: Traffic, name: str, code: str, status: int) -> tuple[Edit, ...]:
    """Return the edits that describe a code with another status, if the resource does not have it with both."""
    resource_name, resource, operation = traffic.operations[name]
    described = traffic.spec.code(resource, code)
    names = [other for other in traffic.codes if other.startswith(f"{resource_name}.")]
    statuses = {each for other in names for each, found in traffic.codes[other] if found == code}
    if described is None or statuses != {status}:
        return ()
    file = f"resources/{resource_name}"
    own = Edit(file, "put", ("codes", code), {"status": status, "about": described.about})
    if code in resource.codes:
        own = Edit(file, "put", ("codes", code, "status"), status)
    listed = Edit(file, "append", ("operations", name.partition(".")[2], "codes"), code)
    return (own,) if code in operation.codes else (own, listed)


def _result(traffic: Traffic, suggestions: Suggestions, name: str, calls: int) -> Iterator[Difference]:
    resource_name, _, operation = traffic.operations[name]
    values, file = traffic.bodies[name], f"resources/{resource_name}"
    expected = "list" if operation.is_list or operation.is_paged else "object" if operation.model else "nothing"
    other = sum(count for kind, count in values.types.items() if kind != expected)
    if not other:
        return
    location = ("operations", name.partition(".")[2])
    result, edits = None, list[Edit]()
    if len(values.kinds) == 1 and operation.model and not values.fields:
        result = f"list of {operation.model}" if values.kinds == {"list"} else operation.model
    elif len(values.kinds) == 1 and not operation.model:
        result, edits = suggestions.result(resource_name, location[-1], values)
        [status, *others] = traffic.statuses[name]
        edits += [Edit(file, "put", (*location, "status"), status)] if status != 200 and not others else []
    if result:
        edits.append(Edit(file, "put", (*location, "returns"), result))
    response = seen_types(values).removeprefix("always ")
    words = f"documented to return {operation.returns}, but the response is {response}, {share(other, calls)}"
    yield Difference("other_result", name, words, other, calls, file, dict(values.types), edits=tuple(edits))
