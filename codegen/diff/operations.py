"""The operations and the resources that they belong to: what a client can do."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.dialect import Code, Operation, Resource
from codegen.diff.arguments import argument_changes, without_names
from codegen.diff.change import Change, Specs, breaks, clause, keeps, listed
from codegen.diff.codes import code_changes
from codegen.diff.kinds import result_change
from codegen.names import class_name
from codegen.spec import Spec


def operation_changes(specs: Specs) -> Iterator[Change]:
    """Compare all resources and operations."""
    old, new = specs.old.operations, specs.new.operations
    names = _same(specs)
    yield from _resources(specs, names)
    for name, new_name in names.items():
        _, old_resource, old_operation = old[name]
        _, new_resource, new_operation = new[new_name]
        yield from argument_changes(specs, new_name, (old_resource, old_operation), (new_resource, new_operation))
        yield from _requests(specs, names, new_name, old_operation, new_operation)
        yield from _answers(specs, new_name, old_operation, new_operation)
        yield from code_changes(
            new_name,
            _codes(specs.old, old_resource, old_operation),
            _codes(specs.new, new_resource, new_operation),
        )


def _same(specs: Specs) -> dict[str, str]:
    """Return which of the old operations is which of the new ones: the name tells, or else the request."""
    old, new = specs.old.operations, specs.new.operations
    names = {name: name for name in old if name in new}
    for exactly in (True, False):
        added = {
            operation.request if exactly else without_names(operation.request): name
            for name, (_, _, operation) in new.items()
            if name not in names.values()
        }
        for name, (_, _, operation) in old.items():
            request = operation.request if exactly else without_names(operation.request)
            if name not in names and request in added:
                names[name] = added.pop(request)
    return names


def _resources(specs: Specs, names: dict[str, str]) -> Iterator[Change]:
    """Tell what is gone, what is new and what is called otherwise: a whole resource in one sentence."""
    renamed = dict(_renamed_resources(specs, names))
    for name, resource in specs.old.resources.items():
        gone = [verb for verb in resource.operations if f"{name}.{verb}" not in names]
        if name in renamed:
            other = renamed[name]
            yield breaks(
                f"client.{name}",
                f"now called `client.{other}`, and its classes {listed(_classes(other))}, "
                f"no longer {listed(_classes(name))}",
            )
            for verb in resource.operations:
                called = names.get(f"{name}.{verb}")
                if called is None:
                    yield breaks(f"{name}.{verb}", "removed")
            continue
        if name not in specs.new.resources:
            yield breaks(f"client.{name}", f"removed, with {listed(gone)}" if gone else "removed")
        else:
            yield from (breaks(f"{name}.{verb}", "removed") for verb in gone)
        for verb in resource.operations:
            called = names.get(f"{name}.{verb}")
            if called and called != f"{name}.{verb}":
                yield breaks(f"{name}.{verb}", f"now called `{called}`")
    for name, resource in specs.new.resources.items():
        added = {verb: it for verb, it in resource.operations.items() if f"{name}.{verb}" not in names.values()}
        if name not in specs.old.resources and name not in renamed.values():
            methods = f" ({listed(added)})" if added else ""
            yield keeps(f"client.{name}", f"new{methods}: {clause(resource.about)}")
        else:
            yield from (
                keeps(f"{name}.{verb}", f"new operation: {clause(operation.about)}")
                for verb, operation in added.items()
            )


def _renamed_resources(specs: Specs, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Find the resources all of whose operations went to the same new one, and kept their names there."""
    for name, resource in specs.old.resources.items():
        calls = {verb: names[f"{name}.{verb}"] for verb in resource.operations if f"{name}.{verb}" in names}
        others = {called.partition(".")[0] for called in calls.values()}
        kept = all(called.partition(".")[2] == verb for verb, called in calls.items())
        if name not in specs.new.resources and len(others) == 1 and kept and not others & {*specs.old.resources}:
            yield name, others.pop()


def _classes(resource: str) -> tuple[str, str]:
    return class_name(resource), f"Async{class_name(resource)}"


def _requests(specs: Specs, names: dict[str, str], where: str, old: Operation, new: Operation) -> Iterator[Change]:
    """Compare what goes over the wire, of which a caller knows nothing."""
    if without_names(old.request) != without_names(new.request):
        others = [
            name
            for name, (_, _, other) in specs.old.operations.items()
            if names.get(name) != where and without_names(other.request) == without_names(new.request)
        ]
        if others:
            # The name has stayed and does something else.
            yield breaks(where, f"makes the request `{new.request}` now, which was that of `{others[0]}`")
        else:
            yield keeps(where, f"the request is `{new.request}` now, no longer `{old.request}`")
    if old.is_repeatable != new.is_repeatable:
        often = "is sent again" if new.is_repeatable else "is not sent again any more"
        yield keeps(where, f"the request {often} when its answer was lost")


def _answers(specs: Specs, where: str, old: Operation, new: Operation) -> Iterator[Change]:
    result = result_change(specs, old, new)
    if result:
        words, breaking = result
        yield Change(where, words, breaking)
    elif old.success != new.success:
        yield keeps(where, f"the status of success is {new.success} now, no longer {old.success}")


def _codes(spec: Spec, resource: Resource, operation: Operation) -> dict[str, Code]:
    """Return the codes of an operation."""
    statuses = spec.codes_by_status(resource, operation)
    return {name: code for codes in statuses.values() for name, code in codes.items()}
