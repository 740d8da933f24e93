"""What must be true of the spec as a whole, beyond what each file says by itself.

The spec may be the valid part of one with mistakes: an empty name or type stands for a value that was reported
already. A finding names what else it depends on, and `codegen.load` drops it where that has a mistake itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from codegen.check_operations import check_operations
from codegen.check_parameters import check_fields, check_parameters
from codegen.dialect import Code
from codegen.document import Finding, Location
from codegen.names import class_name, closest, field_name
from codegen.service import ErrorBody
from codegen.spec import NOT_FOUND, PAGINATION, REFUSED_VALUE, Spec


def check(spec: Spec, errors: frozenset[str] | None) -> Iterator[Finding]:
    """Find the mistakes that need more than one place to be seen."""
    yield from _names(spec)
    yield from _service(spec)
    yield from _statuses(spec, errors)
    yield from _models(spec)
    yield from _model_files(spec)
    yield from _inputs(spec)
    yield from _parameter_sets(spec)
    yield from check_operations(spec)
    yield from _all_codes(spec)


def _names(spec: Spec) -> Iterator[Finding]:
    """Find names that belong to two things."""
    named = [
        *((name, "a list of choices", "choices", (name,)) for name in spec.choices),
        *((name, "a model", f"models/{file}", (name,)) for file, names in spec.model_files.items() for name in names),
        *((name, "an input", "inputs", (name,)) for name in spec.inputs),
    ]
    taken: dict[str, str] = {}
    for name, what, document, location in named:
        if taken.setdefault(name, what) != what:
            yield Finding(document, location, f"'{name}' is {taken[name]} already")
    classes: dict[str, str] = {}
    for name in spec.resources:
        for class_ in (class_name(name), f"Async{class_name(name)}"):
            if classes.setdefault(class_, name) != name:
                yield Finding(f"resources/{name}", (), f"the class '{class_}' belongs to '{classes[class_]}' already")
    if PAGINATION in spec.parameter_sets:
        message = f"'{PAGINATION}' is the name of the parameters in service.yaml already"
        yield Finding("parameters", (PAGINATION,), message)


def _service(spec: Spec) -> Iterator[Finding]:
    service, parameters = spec.service, spec.service.pagination.parameters
    yield from check_parameters(spec, "service", ("pagination", "parameters"), parameters, "query")
    if service.background:
        yield from check_fields(spec, "service", ("background", "fields"), service.background.fields)
    if service.error:
        yield from check_fields(spec, "service", ("error", "fields"), service.error.fields)
        yield from check_fields(spec, "service", ("error", "errors", "fields"), service.error.errors.fields)
        yield from _error(service.error)
    yield from _webhooks(spec)
    for name, header in service.headers.items():
        here = ("headers", name)
        try:
            fits = header.pattern is None or re.search(header.pattern, header.example)
        except re.error as error:
            message = f"'{name}': the pattern is not a regular expression: {error}"
            yield Finding("service", (*here, "pattern"), message)
        else:
            if not fits:
                message = f"'{name}': the example {header.example!r} does not match the pattern"
                yield Finding("service", (*here, "example"), message)


def _webhooks(spec: Spec) -> Iterator[Finding]:
    webhooks = spec.service.webhooks
    if webhooks is None:
        return
    yield from check_fields(spec, "service", ("webhooks", "fields"), webhooks.fields)
    here = ("webhooks", "events")
    listed = spec.choices.get(webhooks.events)
    if listed is None:
        message = f"unknown list of choices '{webhooks.events}'{closest(webhooks.events, spec.choices)}"
        yield Finding("service", here, message, keys=(("choices", ()),))
        return
    if webhooks.ping is not None and webhooks.ping not in listed.values:
        message = f"'{webhooks.ping}' is not in '{webhooks.events}'"
        yield Finding("service", ("webhooks", "ping"), message, values=(("choices", (webhooks.events, "values")),))
    for category, types in spec.events.items():
        if class_name(category) not in spec.models:
            message = f"'{types[0]}': there is no model '{class_name(category)}'"
            yield Finding("service", here, message, keys=(("models", ()),))


def _statuses(spec: Spec, errors: frozenset[str] | None) -> Iterator[Finding]:
    missing = [f"'{status}'" for status in (NOT_FOUND, REFUSED_VALUE) if status not in spec.service.statuses]
    if missing:
        message = (
            f"{' and '.join(missing)} missing in 'statuses': any operation with a path parameter or a body needs it"
        )
        yield Finding("service", ("statuses",), message, keys=(("service", ("statuses",)),))
    for status, described in spec.service.statuses.items():
        if errors is not None and described.error and described.error not in errors:
            message = f"unknown error '{described.error}'{closest(described.error, errors)}"
            yield Finding("service", ("statuses", status, "error"), message)


def _all_codes(spec: Spec) -> Iterator[Finding]:
    service = spec.service
    yield from _codes(spec, "service", "codes", service.codes)
    yield from _codes(spec, "service", "shared_codes", service.shared_codes)
    everywhere = tuple((f"resources/{name}", ("operations", None, "codes")) for name in spec.resources)
    named: set[str] = set()
    for name, resource in spec.resources.items():
        document = f"resources/{name}"
        yield from _codes(spec, document, "codes", resource.codes)
        own = {code for operation in resource.operations.values() for code in operation.codes}
        named |= own
        for code, described in resource.codes.items():
            general = service.codes.get(code) or service.shared_codes.get(code)
            if general is not None and general.status == described.status:
                message = f"service.yaml describes '{code}' already, with the same status"
                yield Finding(document, ("codes", code), message)
            elif code not in own:
                message = f"no operation of this resource has '{code}' in its codes"
                yield Finding(document, ("codes", code), message, values=((document, ("operations", None, "codes")),))
    for code in service.shared_codes:
        if code in service.codes:
            yield Finding("service", ("shared_codes", code), f"'{code}' is in 'codes' already")
        elif code not in named:
            message = f"no operation has '{code}' in its codes"
            yield Finding("service", ("shared_codes", code), message, values=everywhere)


def _error(error: ErrorBody) -> Iterator[Finding]:
    fields: Location = ("error", "errors", "fields")
    if "code" not in error.errors.fields:
        message = "'code' is missing in 'error.errors.fields': it has the error code"
        yield Finding("service", fields, message, keys=(("service", fields),))
    if "errors" in error.fields:
        yield Finding("service", ("error", "fields", "errors"), "'errors' is described beside 'fields' already")


def _codes(spec: Spec, document: str, key: str, codes: Mapping[str, Code]) -> Iterator[Finding]:
    known = [*map(str, spec.service.statuses)]
    for name, code in codes.items():
        # 404 and 422 are always needed and have a mistake of their own.
        if code.status and code.status not in (*spec.service.statuses, NOT_FOUND, REFUSED_VALUE):
            message = f"'{name}': 'statuses' of service.yaml has no {code.status}; known: {', '.join(known)}"
            yield Finding(document, (key, name, "status"), message, keys=(("service", ("statuses",)),))


def _models(spec: Spec) -> Iterator[Finding]:
    files: dict[str, str] = {}
    for file, names in spec.model_files.items():
        for name in names:
            first = files.setdefault(name, file)
            if first != file:
                yield Finding(f"models/{file}", (name,), f"'{name}' is already defined in models/{first}.yaml")
    for name, model in spec.models.items():
        document = f"models/{files[name]}"
        yield from check_fields(spec, document, (name, "fields"), model.fields)
        if model.extends and model.extends not in spec.models:
            message = f"unknown model '{model.extends}'{closest(model.extends, spec.models)}"
            yield Finding(document, (name, "extends"), message, keys=(("models", ()),))
        if name in spec.bases_of(name):
            yield Finding(document, (name, "extends"), f"'{name}' extends itself")
        if any(base in spec.bases_of(base) for base in (name, *spec.bases_of(name))):
            continue
        base = spec.models.get(model.extends or "")
        inherited = spec.fields_of(base) if base else {}
        taken = {field_name(field): field for field in inherited}
        for wire_name, field in model.fields.items():
            here = (name, "fields", wire_name)
            for other in filter(None, (wire_name, field.also)):
                first = taken.setdefault(field_name(other), wire_name)
                if first != wire_name or other in inherited:
                    yield Finding(document, here, f"{name} has a field '{field_name(other)}' already, '{first}'")


def _model_files(spec: Spec) -> Iterator[Finding]:
    """Find files whose models use each other: each becomes a module, and two modules cannot import each other."""
    files = {name: file for file, names in spec.model_files.items() for name in names}
    uses: dict[str, set[str]] = {}
    for file, names in spec.model_files.items():
        models = [spec.models[name] for name in names]
        types = {model.extends for model in models} | {it.item_type for model in models for it in model.fields.values()}
        uses[file] = {files[name] for name in types if name in files} - {file}
    for between in uses:
        for others in uses.values():
            others |= uses[between] if between in others else set()
    for file, others in uses.items():
        for other in sorted(others):
            if file < other and file in uses[other]:
                message = f"models/{file}.yaml and models/{other}.yaml use each other; move the models that both use"
                yield Finding(f"models/{other}", (), message)


def _inputs(spec: Spec) -> Iterator[Finding]:
    def contained(name: str, found: set[str]) -> set[str]:
        for field in spec.inputs[name].fields.values():
            if field.item_type in spec.inputs and field.item_type not in found:
                found.add(field.item_type)
                contained(field.item_type, found)
        return found

    for name, described in spec.inputs.items():
        yield from check_parameters(spec, "inputs", (name, "fields"), described.fields, "input")
        if name in contained(name, set()):
            yield Finding("inputs", (name,), f"'{name}' contains itself, which the dialect does not have")


def _parameter_sets(spec: Spec) -> Iterator[Finding]:
    operations = [operation for _, _, operation in spec.operations.values()]
    filters, bodies = {each.filters for each in operations}, {each.shared_body for each in operations}
    for name, parameters in spec.parameter_sets.items():
        if name in filters & bodies:
            message = f"'{name}' is used in 'filters' and in 'shared_body'; it can be only one of them"
            yield Finding("parameters", (name,), message)
        yield from check_parameters(spec, "parameters", (name,), parameters, "query" if name in filters else "body")
