"""What must be true of resources and their operations."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.check_parameters import check_parameters, same_name
from codegen.dialect import Operation, Resource
from codegen.document import Finding, Location
from codegen.names import closest, python_name
from codegen.references import result_problem
from codegen.spec import Spec


def check_operations(spec: Spec) -> Iterator[Finding]:
    """Find the mistakes in the resources."""
    requests: dict[str, str] = {}
    flat_names: dict[str, str] = {}
    for name, resource in spec.resources.items():
        document = f"resources/{name}"
        for verb, operation in resource.operations.items():
            here = ("operations", verb)
            full_name = f"{name}.{verb}"
            yield from check_parameters(spec, document, (*here, "query"), operation.query, "query")
            yield from check_parameters(spec, document, (*here, "body"), operation.body, "body")
            yield from _references(spec, document, here, resource, operation)
            yield from _keys(spec, document, here, operation)
            yield from _clashes(spec, document, here, operation)
            first = requests.setdefault(_shape(operation), full_name) if operation.request else full_name
            if first != full_name:
                yield Finding(document, (*here, "request"), f"{full_name} sends the same request as {first}")
            first = flat_names.setdefault(operation.flat_name, full_name) if operation.flat_name else full_name
            if first != full_name:
                message = f"{first} has the flat name '{operation.flat_name}' already"
                yield Finding(document, (*here, "flat_name"), message)
        yield from _path_parameters(spec, document, resource)


def _path_parameters(spec: Spec, document: str, resource: Resource) -> Iterator[Finding]:
    yield from check_parameters(spec, document, ("path_parameters",), resource.path_parameters, "path")
    used = {name for operation in resource.operations.values() for name in operation.path_names}
    for name in resource.path_parameters:
        if name not in used:
            message = f"no request has '{{{name}}}' in its path"
            values = ((document, ("operations", None, "request")),)
            yield Finding(document, ("path_parameters", name), message, values=values)


def _references(
    spec: Spec, document: str, here: Location, resource: Resource, operation: Operation
) -> Iterator[Finding]:
    for name in operation.path_names:
        if name not in resource.path_parameters:
            message = f"unknown path parameter '{name}'{closest(name, resource.path_parameters)}"
            yield Finding(document, (*here, "request"), message, ((document, ("path_parameters",)),))
    for key, used in (("filters", operation.filters), ("shared_body", operation.shared_body)):
        if used is not None and used not in spec.parameter_sets:
            message = f"unknown parameter set '{used}'{closest(used, spec.parameter_sets)}"
            yield Finding(document, (*here, key), message, (("parameters", ()),))
    problem = result_problem(operation.returns, spec.models, {*spec.choices, *spec.inputs})
    if problem and operation.returns:
        yield Finding(document, (*here, "returns"), problem, (("models", ()),))
    for index, name in enumerate(operation.codes):
        if spec.code(resource, name) is None:
            known = {*spec.service.codes, *spec.service.shared_codes, *resource.codes}
            defined = (("service", ("codes",)), ("service", ("shared_codes",)), (document, ("codes",)))
            yield Finding(document, (*here, "codes", index), f"unknown code '{name}'{closest(name, known)}", defined)


def _keys(spec: Spec, document: str, here: Location, operation: Operation) -> Iterator[Finding]:
    method, body = operation.method, spec.body_of(operation)
    if method == "GET" and body:
        key = "body" if operation.body else "shared_body"
        yield Finding(document, (*here, key), "a GET has no body: use 'query' or 'filters'")
    if method == "GET" and operation.background:
        yield Finding(document, (*here, "background"), "a GET does not run in the background")
    elif operation.background and spec.service.background is None:
        message = "service.yaml does not describe 'background', the response to what continues in the background"
        yield Finding(document, (*here, "background"), message, (("service", ("background",)),))
    if operation.is_paged and method not in ("GET", ""):
        yield Finding(document, (*here, "returns"), f"a {method} is not paginated")
    if operation.idempotent is not None and method not in ("POST", ""):
        message = f"'idempotent' has no meaning: only a POST is not always idempotent, and this is a {method}"
        yield Finding(document, (*here, "idempotent"), message)
    if operation.allow_empty_body and not (body and all(parameter.optional for parameter in body.values())):
        message = "'allow_empty_body' has no meaning: it is for a body of optional parameters only"
        yield Finding(document, (*here, "allow_empty_body"), message, values=((document, (*here, "body")),))


def _clashes(spec: Spec, document: str, here: Location, operation: Operation) -> Iterator[Finding]:
    """Find parameters of an operation with the same name, from different places."""
    filters = spec.parameter_sets.get(operation.filters or "", {})
    shared = spec.parameter_sets.get(operation.shared_body or "", {})
    paging = spec.service.pagination.parameters if operation.is_paged else {}
    sources = [
        *((name, "in the path", (*here, "request")) for name in operation.path_names),
        *((name, "a parameter of every paginated operation", (*here, "returns")) for name in paging),
        *((name, f"in {operation.filters}", (*here, "filters")) for name in filters),
        *((name, f"in {operation.shared_body}", (*here, "shared_body")) for name in shared),
        *((name, "in the body", (*here, "body", name)) for name in operation.body),
        *((name, "in the query", (*here, "query", name)) for name in operation.query),
    ]
    taken: dict[str, tuple[str, str]] = {}
    for name, where, location in sources:
        if python_name(name) not in taken:
            taken[python_name(name)] = (name, where)
            continue
        first, first_where = taken[python_name(name)]
        # Two in the same mapping are reported there.
        if first_where != where or where == "in the path":
            same = f"{same_name(name, first)}, {first_where}"
            yield Finding(document, location, f"'{name}' is {first_where} already" if first == name else same)


def _shape(operation: Operation) -> str:
    """The request without the names of its parameters: a server cannot tell apart two of one shape."""
    path = operation.path
    for name in operation.path_names:
        path = path.replace(f"{{{name}}}", "{}")
    return f"{operation.method} {path}"
