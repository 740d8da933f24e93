"""What must be true of the spec as a whole, beyond what each file says by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from codegen.collisions import collisions
from codegen.dialect import Code, ModelField, Operation, Parameter, Parameters, Resource, Scalar
from codegen.document import Location
from codegen.names import closest, field_name, python_name
from codegen.service import ErrorBody
from codegen.spec import NOT_FOUND, REFUSED_VALUE, Spec
from codegen.types import TYPES


@dataclass(frozen=True)
class Finding:
    """A mistake: in which document, where in it, and what."""

    document: str
    location: Location
    message: str


def check(spec: Spec) -> Iterator[Finding]:
    """Find the mistakes that show only when everything is known."""
    for claim, message in collisions(spec):
        yield Finding(claim.document, claim.location, message)
    yield from _service(spec)
    yield from _statuses(spec)
    yield from _models(spec)
    for set_name, parameters in spec.parameter_sets.items():
        yield from _parameters(spec, "parameters", (set_name,), parameters, "query")
    yield from _parameters(spec, "service", ("pagination", "parameters"), spec.service.pagination.parameters, "query")
    requests: dict[str, str] = {}
    flat_names: dict[str, str] = {}
    for name, resource in spec.resources.items():
        document = f"resources/{name}"
        yield from _codes(spec, document, resource.codes)
        yield from _own_codes(spec, document, resource)
        yield from _parameters(spec, document, ("path_parameters",), resource.path_parameters, "path")
        yield from _path_parameters(document, resource)
        for verb, operation in resource.operations.items():
            here = ("operations", verb)
            full_name = f"{name}.{verb}"
            yield from _parameters(spec, document, (*here, "query"), operation.query, "query")
            yield from _parameters(spec, document, (*here, "body"), operation.body, "body")
            yield from _arguments(spec, document, here, operation)
            yield from _operation(document, here, operation)
            first = requests.setdefault(_shape(operation), full_name)
            if first != full_name:
                yield Finding(document, (*here, "request"), f"{full_name} makes the same request as {first}")
            if operation.flat_name:
                first = flat_names.setdefault(operation.flat_name, full_name)
                if first != full_name:
                    yield Finding(
                        document, (*here, "flat_name"), f"{first} has the flat name '{operation.flat_name}' too"
                    )


def _service(spec: Spec) -> Iterator[Finding]:
    if spec.service.error:
        yield from _error(spec, spec.service.error)
    for name, header in spec.service.headers.items():
        try:
            fits = header.pattern is None or re.search(header.pattern, header.example)
        except re.error as mistake:
            yield Finding("service", ("headers", name, "pattern"), f"'{name}': the pattern is none: {mistake}")
        else:
            if not fits:
                message = f"'{name}': the example {header.example!r} does not fit the pattern"
                yield Finding("service", ("headers", name, "example"), message)


def _error(spec: Spec, error: ErrorBody) -> Iterator[Finding]:
    if "code" not in error.errors.fields:
        message = "'code' is missing in 'error.errors.fields': the codes stand there"
        yield Finding("service", ("error", "errors", "fields"), message)
    if "errors" in error.fields:
        yield Finding("service", ("error", "fields", "errors"), "'errors' is described beside 'fields' already")
    background = spec.service.background
    for here, fields in (
        (("error",), error.fields),
        (("error", "errors"), error.errors.fields),
        (("background",), background.fields if background else {}),
    ):
        for name, field in fields.items():
            problem = _wrong_value(spec, field, "example", field.example)
            if problem:
                yield Finding("service", (*here, "fields", name, "example"), f"'{name}': {problem}")


def _statuses(spec: Spec) -> Iterator[Finding]:
    for status, why in ((NOT_FOUND, "an id in its path"), (REFUSED_VALUE, "a body")):
        if status not in spec.service.statuses:
            message = f"'{status}' is missing in 'statuses': every operation with {why} may be answered so"
            yield Finding("service", ("statuses",), message)
    yield from _codes(spec, "service", spec.service.codes)


def _codes(spec: Spec, document: str, codes: Mapping[str, Code]) -> Iterator[Finding]:
    known = [*map(str, spec.service.statuses)]
    for name, code in codes.items():
        # What every API has is missing by itself already.
        if code.status not in (*spec.service.statuses, NOT_FOUND, REFUSED_VALUE):
            message = f"'{name}': 'statuses' of service.yaml has no {code.status}; known: {', '.join(known)}"
            yield Finding(document, ("codes", name, "status"), message)


def _models(spec: Spec) -> Iterator[Finding]:
    for name, model in spec.models.items():
        if name in spec.bases_of(name):
            yield Finding("models", (name, "extends"), f"'{name}' extends itself")
        if any(base in spec.bases_of(base) for base in (name, *spec.bases_of(name))):
            continue
        inherited = spec.fields_of(spec.models[model.extends]) if model.extends else {}
        taken = {field_name(field): field for field in inherited}
        for wire_name, field in model.fields.items():
            here = (name, "fields", wire_name)
            if field.also == wire_name:
                yield Finding("models", (*here, "also"), f"'{wire_name}' is its own name already")
            elif field.also and field.type != "text":
                message = (
                    f"'also' is for a field of type text, because both names are read as they came, not {field.type}"
                )
                yield Finding("models", (*here, "also"), message)
            for other in filter(None, (wire_name, field.also)):
                first = taken.setdefault(field_name(other), wire_name)
                if first != wire_name or other in inherited:
                    yield Finding("models", here, f"{name} has a field '{field_name(other)}' already, '{first}'")
            problem = _wrong_value(spec, field, "example", field.example)
            if problem:
                yield Finding("models", (*here, "example"), f"'{wire_name}': {problem}")


def _parameters(
    spec: Spec, document: str, here: Location, parameters: Parameters, travels: Literal["path", "query", "body"]
) -> Iterator[Finding]:
    fixed = {"path": ("optional", "default", "when_absent"), "query": ("optional",), "body": ()}[travels]
    taken: dict[str, str] = {}
    for name, parameter in parameters.items():
        first = taken.setdefault(python_name(name), name)
        if first != name:
            yield Finding(document, (*here, name), _called_alike(name, first))
        for key in fixed:
            if key in parameter.model_fields_set:
                always = "given" if travels == "path" else "optional"
                message = f"'{name}': '{key}' says nothing: a parameter of the {travels} is always {always}"
                yield Finding(document, (*here, name, key), message)
        for key, value in (("default", parameter.default), ("example", parameter.example)):
            problem = _wrong_value(spec, parameter, key, value)
            if problem:
                yield Finding(document, (*here, name, key), f"'{name}': {problem}")


def _wrong_value(spec: Spec, described: Parameter | ModelField, key: str, value: Scalar | None) -> str | None:
    """Say what is wrong with the default or the example of something."""
    if value is None:
        return None
    if described.type in spec.choices:
        values = spec.choices[described.type].values
        return None if value in values else f"the {key} {value!r} is no {described.type}{closest(str(value), values)}"
    known = TYPES.get(described.type)
    if known is None or (key == "default" and not known.takes_default):
        return f"what is of type '{described.type}' has no {key}"
    if not known.is_literal(value):
        return f"the {key} {value!r} is no {described.type}"
    if isinstance(described, Parameter) and isinstance(value, int):
        if described.minimum is not None and value < described.minimum:
            return f"the {key} {value} is below the minimum {described.minimum}"
        if described.maximum is not None and value > described.maximum:
            return f"the {key} {value} is above the maximum {described.maximum}"
    return None


def _called_alike(name: str, first: str) -> str:
    return f"'{name}' is called '{python_name(name)}' in Python, and so is '{first}'"


def _own_codes(spec: Spec, document: str, resource: Resource) -> Iterator[Finding]:
    """Find codes that a resource explains in vain: all operations have them, or none."""
    used = {code for operation in resource.operations.values() for code in operation.codes}
    for name in resource.codes:
        if name in spec.service.codes:
            yield Finding(document, ("codes", name), f"service.yaml explains '{name}', which any operation may answer")
        elif name not in used:
            yield Finding(document, ("codes", name), f"no operation of this resource has '{name}' among its codes")


def _path_parameters(document: str, resource: Resource) -> Iterator[Finding]:
    used = {name for operation in resource.operations.values() for name in operation.path_names}
    for name, parameter in resource.path_parameters.items():
        if name not in used:
            yield Finding(document, ("path_parameters", name), f"no request has '{{{name}}}' in its path")
        if parameter.type not in ("id", "integer"):
            message = f"'{name}' stands in a path and is an id or an integer, not {parameter.type}"
            yield Finding(document, ("path_parameters", name, "type"), message)


def _arguments(spec: Spec, document: str, here: Location, operation: Operation) -> Iterator[Finding]:
    """Find the parameters of an operation that meet, from wherever they come."""
    shared = spec.parameter_sets[operation.filters] if operation.filters else {}
    paging = spec.service.pagination.parameters if operation.is_paged else {}
    sources = [
        *((name, "in the path", (*here, "request")) for name in operation.path_names),
        *((name, "a parameter of every paged operation", (*here, "returns")) for name in paging),
        *((name, f"in {operation.filters}", (*here, "filters")) for name in shared),
        *((name, "in the body", (*here, "body", name)) for name in operation.body),
        *((name, "in the query", (*here, "query", name)) for name in operation.query),
    ]
    taken: dict[str, tuple[str, str]] = {}
    for name, where, location in sources:
        if python_name(name) not in taken:
            taken[python_name(name)] = (name, where)
            continue
        first, first_where = taken[python_name(name)]
        # Two of one mapping were found there.
        if first_where != where or where == "in the path":
            alike = f"{_called_alike(name, first)}, {first_where}"
            yield Finding(document, location, f"'{name}' is {first_where} already" if first == name else alike)


def _operation(document: str, here: Location, operation: Operation) -> Iterator[Finding]:
    if operation.method == "GET" and operation.body:
        yield Finding(document, (*here, "body"), "a GET has no body: use `query`")
    if operation.is_paged and operation.method != "GET":
        yield Finding(document, (*here, "returns"), f"a {operation.method} is not paged")
    if operation.repeatable is not None and operation.method != "POST":
        yield Finding(
            document,
            (*here, "repeatable"),
            f"only a POST says so: a {operation.method} can be repeated or not by itself",
        )


def _shape(operation: Operation) -> str:
    """The request with its parameters' names out: two of one shape cannot be told apart by a server."""
    path = operation.path
    for name in operation.path_names:
        path = path.replace(f"{{{name}}}", "{}")
    return f"{operation.method} {path}"
