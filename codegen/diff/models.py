"""What the API answers with: the models, their fields, and the lists of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codegen.dialect import ModelField
from codegen.diff.change import Change, Specs, breaks, clause, keeps, listed
from codegen.diff.kinds import field_change
from codegen.diff.renames import renamed
from codegen.names import closest_name, field_name, python_name
from codegen.spec import Spec


@dataclass(frozen=True)
class Attribute:
    """A field by one of the names that it can be read by."""

    #: The name that the spec lists it under.
    main: str
    field: ModelField

    @property
    def names(self) -> tuple[str, ...]:
        return (self.main, self.field.also) if self.field.also else (self.main,)

    @property
    def may_be_null(self) -> bool:
        # With two names, what came under neither is null.
        return self.field.optional or self.field.also is not None


def renamed_models(old: Spec, new: Spec) -> dict[str, str]:
    """Find the models that have the same fields as before, and another name."""
    return _renamed(
        {name: frozenset(old.fields_of(model)) for name, model in old.models.items()},
        {name: frozenset(new.fields_of(model)) for name, model in new.models.items()},
    )


def renamed_choices(old: Spec, new: Spec) -> dict[str, str]:
    """Find the lists that have the same values as before, and another name."""
    return _renamed(
        {name: frozenset(choice.values) for name, choice in old.choices.items()},
        {name: frozenset(choice.values) for name, choice in new.choices.items()},
    )


def _renamed(old: Mapping[str, frozenset[str]], new: Mapping[str, frozenset[str]]) -> dict[str, str]:
    gone = {name: content for name, content in old.items() if name not in new and content}
    added = {name: content for name, content in new.items() if name not in old}
    return renamed(gone, added, [lambda before, now: before == now])


def model_changes(specs: Specs) -> Iterator[Change]:
    """Compare the models, each with the fields that it inherits."""
    names = {name: specs.models.get(name, name) for name in specs.old.models}
    yield from _called(names, {name: model.about for name, model in specs.new.models.items()}, "model")
    for name, new_name in names.items():
        if new_name not in specs.new.models:
            continue
        before, now = specs.old.models[name], specs.new.models[new_name]
        yield from field_changes(specs, new_name, specs.old.fields_of(before), specs.new.fields_of(now))
        bases = [names[base] for base in specs.old.bases_of(name)]
        for base in bases:
            if base in specs.new.models and base not in specs.new.bases_of(new_name):
                yield breaks(new_name, f"no longer extends `{base}`")
        for base in specs.new.bases_of(new_name):
            if base in names.values() and base not in bases:
                yield keeps(new_name, f"extends `{base}` now")


def choice_changes(specs: Specs) -> Iterator[Change]:
    """Compare the lists of values, which are types that a program can name, too."""
    names = {name: specs.choices.get(name, name) for name in specs.old.choices}
    yield from _called(names, {name: choice.about for name, choice in specs.new.choices.items()}, "list of values")
    for name, new_name in names.items():
        if new_name not in specs.new.choices:
            continue
        before, now = specs.old.choices[name].values, specs.new.choices[new_name].values
        # Only of those that are still there: of what is gone it is said that it is.
        users = _users(specs.new, new_name)
        for value in before:
            if value not in now:
                # Where only answers hold it they go on to, but who names the type may not say the value any more.
                refused = f"; {listed(users)} refuse it" if users else "; answers may hold it still"
                yield breaks(new_name, f"the value `{value}` was removed{refused}")
        for value in now:
            if value not in before:
                yield keeps(new_name, f"new value `{value}`")


def _called(names: Mapping[str, str], abouts: Mapping[str, str], what: str) -> Iterator[Change]:
    for name, new_name in names.items():
        if new_name not in abouts:
            yield breaks(name, f"the {what} was removed")
        elif new_name != name:
            yield breaks(name, f"now called `{new_name}`")
    for name, about in abouts.items():
        if name not in names.values():
            yield keeps(name, f"new {what}: {clause(about)}")


def _users(spec: Spec, choice: str) -> list[str]:
    """Return the parameters that take the values of a list."""
    return sorted(
        f"{full_name}({python_name(name)})"
        for full_name, (_, resource, operation) in spec.operations.items()
        for name, parameter in spec.arguments(resource, operation).items()
        if parameter.type == choice
    )


def field_changes(
    specs: Specs, where: str, old: Mapping[str, ModelField], new: Mapping[str, ModelField]
) -> Iterator[Change]:
    """Compare all fields of something that answers hold."""
    for field, words, breaking in _fields(specs, _attributes(old), _attributes(new)):
        yield Change(f"{where}.{field}", words, breaking)


def _attributes(fields: Mapping[str, ModelField]) -> dict[str, Attribute]:
    return {
        name: Attribute(wire_name, field)
        for wire_name, field in fields.items()
        for name in Attribute(wire_name, field).names
    }


def _fields(
    specs: Specs, before: Mapping[str, Attribute], now: Mapping[str, Attribute]
) -> Iterator[tuple[str, str, bool]]:
    called_otherwise = _renamed_fields(before, now)
    for name, attribute in before.items():
        stayed = next((other for other in attribute.names if other in now), None)
        if name in called_otherwise:
            yield field_name(name), f"now called `{field_name(called_otherwise[name])}`", True
        elif name not in now and stayed:
            yield field_name(stayed), f"the other name `{field_name(name)}` was removed", True
        elif name not in now and name == attribute.main:
            yield field_name(name), "removed", True
    for name, attribute in now.items():
        if name in before or name in called_otherwise.values():
            continue
        known = next((other for other in attribute.names if other in before), None)
        if known:
            yield field_name(known), f"can be read as `{field_name(name)}`, too", False
        elif name == attribute.main:
            yield field_name(name), f"new field: {clause(attribute.field.about)}", False
    # Of two names of one field it is said once.
    said = set[tuple[str, str]]()
    for name, old in before.items():
        new = now.get(called_otherwise.get(name, name))
        if new is None or (old.main, new.main) in said:
            continue
        said.add((old.main, new.main))
        called = field_name(called_otherwise.get(name, name))
        kind = field_change(specs, old.field, new.field)
        if kind:
            yield called, *kind
        if new.may_be_null and not old.may_be_null:
            yield called, "may be null now", True
        if old.may_be_null and not new.may_be_null:
            yield called, "never null any more", False


def _renamed_fields(before: Mapping[str, Attribute], now: Mapping[str, Attribute]) -> dict[str, str]:
    """Find the fields that are the same but for their name."""
    gone = {name: attribute for name, attribute in before.items() if name not in now and not attribute.field.also}
    added = {name: attribute for name, attribute in now.items() if name not in before and not attribute.field.also}
    return renamed(gone, added, [_says_the_same, _sounds_the_same])


def _says_the_same(old: Attribute, new: Attribute) -> bool:
    return _is_alike(old, new) and old.field.about == new.field.about


def _sounds_the_same(old: Attribute, new: Attribute) -> bool:
    return _is_alike(old, new) and closest_name(old.main, [new.main]) is not None


def _is_alike(old: Attribute, new: Attribute) -> bool:
    return (old.field.type, old.field.optional) == (new.field.type, new.field.optional)
