"""What must be true of resources and their operations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.check_parameters import same_name
from codegen.dialect import Operation, Resource
from codegen.names import closest, python_name
from codegen.reader import Finding, Incomplete
from codegen.spec import Spec
from codegen.spec_types import result_problem


def check_operations(spec: Spec) -> Iterator[Finding]:
    """Find the mistakes in the resources."""
    requests: dict[str, str] = {}
    flat_names: dict[str, str] = {}
    for full_name, (name, resource, operation) in spec.operations.items():
        location = ("resources", name, "operations", full_name.partition(".")[2])
        for find in (_references, _keys, _clashes):
            for place, message in find(spec, resource, operation):
                yield (*location, *place), message
        # A server cannot tell apart two requests that differ only in the names of their parameters.
        first = requests.setdefault(re.sub(r"\{.*?\}", "{}", operation.request), full_name)
        if first != full_name:
            yield (*location, "request"), f"{full_name} sends the same request as {first}"
        first = flat_names.setdefault(operation.flat_name or full_name, full_name)
        if first != full_name:
            yield (*location, "flat_name"), f"{first} has the flat name '{operation.flat_name}' already"
    for name, resource in spec.resources.items():
        requests_are_known = not isinstance(resource.operations, Incomplete)
        requests_are_known &= all(operation.request for operation in resource.operations.values())
        used = {parameter for operation in resource.operations.values() for parameter in operation.path_names}
        for parameter in resource.path_parameters:
            if requests_are_known and parameter not in used:
                yield ("resources", name, "path_parameters", parameter), f"no request has '{{{parameter}}}' in its path"
    for name in spec.parameter_sets:
        each = [(operation.filters, operation.shared_body) for _, _, operation in spec.operations.values()]
        if any(filters == name for filters, _ in each) and any(body == name for _, body in each):
            message = f"'{name}' is used in 'filters' and in 'shared_body'; it can be only one of them"
            yield ("parameters", name), message


def _references(spec: Spec, resource: Resource, operation: Operation) -> Iterator[Finding]:
    for name in operation.path_names:
        if name not in resource.path_parameters:
            yield ("request",), f"unknown path parameter '{name}'{closest(name, resource.path_parameters)}"
    for key, used in (("filters", operation.filters), ("shared_body", operation.shared_body)):
        if used is not None and used not in spec.parameter_sets:
            yield (key,), f"unknown parameter set '{used}'{closest(used, spec.parameter_sets)}"
    if problem := result_problem(operation.returns, spec.models, spec.types):
        yield ("returns",), problem
    described = (resource.codes, spec.service.codes, spec.service.shared_codes)
    for index, name in enumerate(operation.codes):
        if not any(name in codes for codes in described):
            hint = closest(name, {code for codes in described for code in codes})
            yield ("codes", index), f"unknown code '{name}'{hint}"


def _keys(spec: Spec, _resource: Resource, operation: Operation) -> Iterator[Finding]:
    method, body = operation.method, spec.body_of(operation)
    if method == "GET" and body:
        yield ("body" if operation.body else "shared_body",), "a GET has no body: use 'query' or 'filters'"
    if method == "GET" and operation.background:
        yield ("background",), "a GET does not run in the background"
    elif operation.background and spec.service.background is None:
        message = "service.yaml does not describe 'background', the response to what continues in the background"
        yield ("background",), message
    if operation.is_paged and method not in ("GET", ""):
        yield ("returns",), f"a {method} is not paginated"
    if operation.idempotent is not None and method not in ("POST", ""):
        message = f"'idempotent' has no meaning: only a POST is not always idempotent, and this is a {method}"
        yield ("idempotent",), message
    if operation.allow_empty_body and not (body and all(parameter.optional for parameter in body.values())):
        yield ("allow_empty_body",), "'allow_empty_body' has no meaning: it is for a body of optional parameters only"


def _clashes(spec: Spec, _resource: Resource, operation: Operation) -> Iterator[Finding]:
    """Find parameters of an operation with the same name, from different places."""
    filters = spec.parameter_sets.get(operation.filters or "", {})
    shared = spec.parameter_sets.get(operation.shared_body or "", {})
    paging = spec.service.pagination.parameters if operation.is_paged else {}
    taken: dict[str, tuple[str, str]] = {}
    for names, where, location in (
        (operation.path_names, "in the path", ("request",)),
        (paging, "a parameter of every paginated operation", ("returns",)),
        (filters, f"in {operation.filters}", ("filters",)),
        (shared, f"in {operation.shared_body}", ("shared_body",)),
        (operation.body, "in the body", ("body",)),
        (operation.query, "in the query", ("query",)),
    ):
        for name in names:
            first, first_where = taken.get(python_name(name), (name, ""))
            taken.setdefault(python_name(name), (name, where))
            # Two in the same mapping are reported there.
            if first_where and (first_where != where or where == "in the path"):
                same = f"{same_name(name, first)}, {first_where}"
                place = (*location, name) if location[0] in ("body", "query") else location
                yield place, f"'{name}' is {first_where} already" if first == name else same
