"""What an operation can be given: the parameters of its method, and what a call without one sends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.dialect import Operation, Parameter, Resource
from codegen.diff.change import Change, Specs, breaks, clause, keeps, listed
from codegen.diff.kinds import argument_change
from codegen.diff.renames import renamed
from codegen.names import closest_name, python_name
from codegen.spec import Spec


@dataclass(frozen=True)
class Argument:
    """A parameter where it stands in one operation."""

    name: str
    parameter: Parameter
    place: str
    is_required: bool
    #: Whether it goes by position, too.
    is_positional: bool

    @property
    def called(self) -> str:
        return f"`{python_name(self.name)}`"


def without_names(request: str) -> str:
    """Return a request whatever its path parameters are called."""
    return re.sub(r"\{[^}]*\}", "{}", request)


def _arguments(spec: Spec, resource: Resource, operation: Operation) -> dict[str, Argument]:
    """Return all arguments of an operation in the order of its signature."""
    positional = spec.positional(resource, operation)

    def place(name: str) -> str:
        return "path" if name in operation.path_names else "body" if name in operation.body else "query"

    return {
        name: Argument(
            name,
            parameter,
            place(name),
            is_required=place(name) == "path" or (place(name) == "body" and parameter.is_required),
            is_positional=name in positional,
        )
        for name, parameter in spec.arguments(resource, operation).items()
    }


def argument_changes(
    specs: Specs, where: str, old: tuple[Resource, Operation], new: tuple[Resource, Operation]
) -> Iterator[Change]:
    """Compare what two operations can be given."""
    before, now = _arguments(specs.old, *old), _arguments(specs.new, *new)
    names = _same(before, now, old[1], new[1])
    for name, argument in before.items():
        if name not in names:
            yield breaks(where, f"the parameter {argument.called} was removed")
    for name, argument in now.items():
        if name not in names.values():
            yield _added(where, argument)
    for old_name, new_name in names.items():
        yield from _changed(specs, where, before[old_name], now[new_name])
    yield from _reordered(where, before, now, names)


def _same(before: dict[str, Argument], now: dict[str, Argument], old: Operation, new: Operation) -> dict[str, str]:
    """Return which of the old parameters is which of the new ones."""
    names = {name: name for name in before if name in now}
    if without_names(old.path) == without_names(new.path):
        # In a path it is the place that counts.
        names |= dict(zip(old.path_names, new.path_names, strict=True))
    gone = {name: argument for name, argument in before.items() if name not in names}
    added = {name: argument for name, argument in now.items() if name not in names.values()}
    return names | renamed(gone, added, [_says_the_same, _sounds_the_same])


def _says_the_same(old: Argument, new: Argument) -> bool:
    return _is_alike(old, new) and old.parameter.about == new.parameter.about


def _sounds_the_same(old: Argument, new: Argument) -> bool:
    return _is_alike(old, new) and closest_name(old.name, [new.name]) is not None


def _is_alike(old: Argument, new: Argument) -> bool:
    return (old.place, old.is_required, old.parameter.type, old.parameter.default) == (
        (new.place, new.is_required, new.parameter.type, new.parameter.default)
    )


def _added(where: str, argument: Argument) -> Change:
    if argument.is_required:
        return breaks(where, f"the new parameter {argument.called} must be given")
    default = argument.parameter.default
    sent = "" if default is None else f" (`{_text(default)}` is sent if it is not given)"
    return keeps(where, f"new parameter {argument.called}{sent}: {clause(argument.parameter.about)}")


def _changed(specs: Specs, where: str, old: Argument, new: Argument) -> Iterator[Change]:
    parameter = f"the parameter {new.called}"
    if python_name(old.name) != python_name(new.name):
        yield breaks(where, f"the parameter {old.called} is called {new.called} now")
    elif old.place != new.place:
        yield keeps(where, f"{parameter} goes in the {new.place} now, no longer in the {old.place}")
    kind = argument_change(specs, old.parameter, new.parameter)
    if kind:
        words, breaking = kind
        yield Change(where, f"{parameter} {words}", breaking)
    before, now = old.parameter.default, new.parameter.default
    if new.is_required and not old.is_required:
        yield breaks(where, f"{parameter} must be given now")
    elif old.is_required and not new.is_required:
        sent = "" if now is None else f"; `{_text(now)}` is sent then"
        yield keeps(where, f"{parameter} need not be given any more{sent}")
    # The same call does something else, and nobody who reads it can see that.
    elif (before, type(before)) != (now, type(now)):
        sent = "nothing" if now is None else f"`{_text(now)}`"
        used = "nothing" if before is None else f"`{_text(before)}`"
        yield breaks(where, f"{sent} is sent now if {parameter} is not given, no longer {used}")
    yield from _taken(specs, where, old, new)
    if old.is_positional and not new.is_positional:
        yield breaks(where, f"{parameter} goes by keyword only now")
    elif new.is_positional and not old.is_positional and new.is_required == old.is_required:
        yield keeps(where, f"{parameter} goes by position now, too")


def _taken(specs: Specs, where: str, old: Argument, new: Argument) -> Iterator[Change]:
    """Compare what the server takes where nothing is sent, unless both say that in words for people only."""
    before, now = old.parameter.when_absent, new.parameter.when_absent
    was_value = specs.old.takes_by_default(old.parameter)
    is_value = specs.new.takes_by_default(new.parameter)
    if (before, type(before)) == (now, type(now)) or not (was_value or is_value):
        return
    absent = f"where the parameter {new.called} is not given"
    if now is None:
        yield keeps(where, f"it is not known any more what {specs.new.service.name} takes {absent}")
        return
    taken = f"{specs.new.service.name} takes {_text_or_code(now, code=is_value)}"
    if before is None:
        # Who knew nothing of it can have relied on nothing.
        yield keeps(where, f"{taken} {absent}")
        return
    words = f"{taken} now {absent}, no longer {_text_or_code(before, code=was_value)}"
    # With a default of ours something is always sent. That it changed has been said.
    is_left_out = (old.parameter.default, new.parameter.default, old.is_required, new.is_required) == (
        (None, None, False, False)
    )
    yield Change(where, words, breaking=is_left_out)


def _text_or_code(value: object, *, code: bool) -> str:
    return f"`{_text(value)}`" if code else _text(value)


def _reordered(
    where: str, before: dict[str, Argument], now: dict[str, Argument], names: dict[str, str]
) -> Iterator[Change]:
    """See whether an argument that goes by position has another one now."""
    used = [name for name, argument in before.items() if argument.is_positional]
    order = [name for name, argument in now.items() if argument.is_positional]
    both = [(names[name], at) for at, name in enumerate(used) if names.get(name) in order]
    if any(order.index(name) != at for name, at in both):
        yield breaks(
            where,
            f"by position go {listed(map(python_name, order))} now, in this order, "
            f"no longer {listed(map(python_name, used))}",
        )


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
