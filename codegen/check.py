"""What must be true of the spec as a whole, beyond what each key says by itself.

The spec may be the valid part of one with mistakes: what stands for a wrong value is empty, and a mapping that could
not be read seems to contain every key. What is found where there is a mistake already is not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from codegen.check_operations import check_operations
from codegen.check_parameters import check_field, check_parameter, check_parameter_names
from codegen.dialect import Code, Model, ModelField, Parameter, Resource
from codegen.names import class_name, closest, field_name
from codegen.reader import Finding, Incomplete, Location
from codegen.service import Header, Status, Webhooks
from codegen.spec import NOT_FOUND, PAGINATION, REFUSED_VALUE, Spec

#: A description that a person has to write.
TODO: Final = "TODO"


def check(spec: Spec, errors: Iterable[str]) -> Iterator[Finding]:
    """Find the mistakes that need more than one key to be seen, each with its location."""
    for location, node in spec.walk():
        for place, message in _check_node(spec, node, location, errors):
            # Most nodes are called by the key above them.
            is_named = isinstance(node, Parameter | ModelField | Code | Header)
            yield (*location, *place), f"'{location[-1]}': {message}" if is_named else message
    yield from _names(spec)
    yield from _service(spec)
    yield from check_operations(spec)
    yield from _unused_codes(spec)
    yield from _cycles(spec)


def check_drafts(spec: Spec) -> Iterator[Finding]:
    """Find the descriptions that are still to be written."""
    for location, node in spec.walk():
        if node == TODO and location[-1] in ("about", "details", "docs"):
            yield location, f"'{location[-2]}': write '{location[-1]}' instead of {TODO}"


def _check_node(spec: Spec, node: object, location: Location, errors: Iterable[str]) -> Iterator[Finding]:
    match node:
        case Parameter():
            yield from check_parameter(spec, node, location)
        case ModelField():
            yield from check_field(spec, node, location)
        case Model():
            yield from _model(spec, node, str(location[-1]))
        case Code(status=status) if status not in spec.service.statuses:
            # 404 and 422 are always needed and have a mistake of their own.
            if status not in (NOT_FOUND, REFUSED_VALUE):
                known = ", ".join(map(str, spec.service.statuses))
                yield ("status",), f"'statuses' of service.yaml has no {status}; known: {known}"
        case Status(error=error) if error not in errors:
            yield ("error",), f"unknown error '{error}'{closest(error, errors)}"
        case Webhooks():
            yield from _webhooks(spec, node)
        case Header(pattern=str(pattern)):
            yield from _pattern(pattern, node.example)
        case _:
            yield from check_parameter_names(node)


def _names(spec: Spec) -> Iterator[Finding]:
    """Find names that belong to two things."""
    taken: dict[str, tuple[str, str]] = {}
    for what, location, names in (
        ("a list of choices", ("choices",), spec.choices),
        *(("a model", ("models", file), models) for file, models in spec.model_files.items()),
        ("an input", ("inputs",), spec.inputs),
    ):
        file = "/".join(location)
        for name in names:
            first, where = taken.setdefault(name, (what, file))
            if where != file:
                already = f"already defined in {where}.yaml" if first == what else f"{first} already"
                yield (*location, name), f"'{name}' is {already}"
    classes: dict[str, str] = {}
    for name in spec.resources:
        for class_ in (class_name(name), f"Async{class_name(name)}"):
            if classes.setdefault(class_, name) != name:
                yield ("resources", name), f"the class '{class_}' belongs to '{classes[class_]}' already"
    if spec.parameter_sets.get(PAGINATION) is not None:
        yield ("parameters", PAGINATION), f"'{PAGINATION}' is the name of the parameters in service.yaml already"


def _service(spec: Spec) -> Iterator[Finding]:
    missing = [f"'{status}'" for status in (NOT_FOUND, REFUSED_VALUE) if status not in spec.service.statuses]
    if missing:
        needed = "missing in 'statuses': any operation with a path parameter or a body needs it"
        yield ("service", "statuses"), f"{' and '.join(missing)} {needed}"
    error = spec.service.error
    if "code" not in error.errors.fields:
        location = ("service", "error", "errors", "fields")
        yield location, "'code' is missing in 'error.errors.fields': it has the error code"
    if error.fields.get("errors"):
        yield ("service", "error", "fields", "errors"), "'errors' is described beside 'fields' already"


def _webhooks(spec: Spec, webhooks: Webhooks) -> Iterator[Finding]:
    if webhooks.events not in spec.choices:
        yield ("events",), f"unknown list of choices '{webhooks.events}'{closest(webhooks.events, spec.choices)}"
    listed = spec.choices.get(webhooks.events)
    if listed and listed.values and webhooks.ping is not None and webhooks.ping not in listed.values:
        yield ("ping",), f"'{webhooks.ping}' is not in '{webhooks.events}'"
    for category, types in spec.events.items():
        if class_name(category) not in spec.models:
            yield ("events",), f"'{types[0]}': there is no model '{class_name(category)}'"


def _pattern(pattern: str, example: str) -> Iterator[Finding]:
    try:
        fits = re.search(pattern, example)
    except re.error as error:
        yield ("pattern",), f"the pattern is not a regular expression: {error}"
    else:
        if not fits:
            yield ("example",), f"the example {example!r} does not match the pattern"


def _model(spec: Spec, model: Model, name: str) -> Iterator[Finding]:
    if model.extends and model.extends not in spec.models:
        yield ("extends",), f"unknown model '{model.extends}'{closest(model.extends, spec.models)}"
    bases = spec.bases_of(model)
    if name in bases:
        yield ("extends",), f"'{name}' extends itself"
    if any(base in spec.bases_of(spec.models[base]) for base in (name, *bases)):
        return
    base = spec.models.get(model.extends or "")
    inherited = spec.fields_of(base) if base else {}
    taken = {field_name(field): field for field in inherited}
    for wire_name, field in model.fields.items():
        for other in filter(None, (wire_name, field.also)):
            first = taken.setdefault(field_name(other), wire_name)
            if first != wire_name or other in inherited:
                yield ("fields", wire_name), f"{name} has a field '{field_name(other)}' already, '{first}'"


def _unused_codes(spec: Spec) -> Iterator[Finding]:
    service = spec.service
    for name, resource in spec.resources.items():
        for code, described in resource.codes.items():
            general = service.codes.get(code) or service.shared_codes.get(code)
            location: Location = ("resources", name, "codes", code)
            if general is not None and general.status == described.status:
                yield location, f"service.yaml describes '{code}' already, with the same status"
            elif not _names_code(resource, code):
                yield location, f"no operation of this resource has '{code}' in its codes"
    for code in service.shared_codes:
        location = ("service", "shared_codes", code)
        if service.codes.get(code):
            yield location, f"'{code}' is in 'codes' already"
        elif not any(_names_code(resource, code) for resource in spec.resources.values()):
            yield location, f"no operation has '{code}' in its codes"


def _names_code(resource: Resource, code: str) -> bool:
    is_whole = not isinstance(resource.operations, Incomplete)
    return not is_whole or any(code in operation.codes for operation in resource.operations.values())


def _cycles(spec: Spec) -> Iterator[Finding]:
    """Find inputs that contain themselves, and files of models that use each other, which would be modules that do."""
    contained = {name: {field.item_type for field in each.fields.values()} for name, each in spec.inputs.items()}
    for name, found in _reachable(contained).items():
        if name in found:
            yield ("inputs", name), f"'{name}' contains itself, which the dialect does not have"
    uses = _reachable({file: spec.models_used_by(file).keys() for file in spec.model_files})
    for file in uses:
        for other in sorted(uses[file]):
            if file < other and file in uses[other]:
                message = f"models/{file}.yaml and models/{other}.yaml use each other; move the models that both use"
                yield ("models", other), message


def _reachable(graph: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Return all that can be reached from each node."""
    found = {node: {*others} & graph.keys() for node, others in graph.items()}
    for between in graph:
        for others in found.values():
            others |= found[between] if between in others else set()
    return found
