"""What a comparison tells of whatever may stand in a spec, and what it counts as text for people."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from codegen.dialect import Choices, Models, Node, ParameterSets, Resource
from codegen.diff import compare
from codegen.diff.report import changed_texts
from codegen.load import load
from codegen.service import Service
from codegen.spec import Spec
from tests.codegen.differences import edited
from tests.codegen.support import REPOSITORY

#: Where prose is, and nowhere else: a star stands for one name. What is not here has to be told, and what a new key of
#: the dialect means for those who use the client has to be thought of.
PROSE = """
    service.name service.about
    service.authentication.*.about
    service.headers.*.about service.headers.*.example
    service.pagination.links.about service.pagination.links.example
    service.pagination.parameters.*.about service.pagination.parameters.*.example
    service.pagination.parameters.page.when_absent
    service.statuses.*.about
    service.background.about service.background.fields.*.about service.background.fields.*.example
    service.error.about service.error.fields.*.about service.error.fields.*.example
    service.error.errors.about service.error.errors.fields.*.about service.error.errors.fields.*.example
    service.codes.*.about
    choices.*.about
    parameters.*.*.about parameters.*.*.example
    parameters.user_filters.role.when_absent parameters.user_filters.state.when_absent
    parameters.*.invoiced.when_absent parameters.*.billable.when_absent parameters.*.taxable.when_absent
    models.*.about models.*.fields.*.about models.*.fields.*.example
    resources.*.about resources.*.docs
    resources.*.codes.*.about
    resources.*.path_parameters.*.about resources.*.path_parameters.*.example
    resources.*.operations.*.about resources.*.operations.*.details resources.*.operations.*.flat_name
    resources.*.operations.*.query.*.about resources.*.operations.*.query.*.example
    resources.*.operations.*.body.*.about resources.*.operations.*.body.*.example
""".split()

#: What is not tried, because it says nothing (the generator refuses it; what has a default may be left out anyway;
#: one of the two names of a field is always missing), or because others refer to what would be left out.
IDLE = """
    service.pagination.parameters.*.optional
    parameters.*.*.optional
    resources.*.path_parameters.*.optional
    resources.*.operations.*.query.*.optional
    resources.users.operations.create.body.role.optional
    models.User.fields.give_access_to_project_url.optional
    models.User.fields.revoke_access_to_project_url.optional
    resources.*.path_parameters
    resources.*.codes
""".split()

WHOLE = load(REPOSITORY / "spec")
PARTS: Mapping[str, object] = {
    "service": WHOLE.service,
    "choices": WHOLE.choices,
    "parameters": WHOLE.parameter_sets,
    "models": WHOLE.models,
    "resources": WHOLE.resources,
}

Where = tuple[str, ...]


def is_one_of(where: Where, patterns: Sequence[str]) -> bool:
    return any(
        len(parts) == len(where) and all(part in ("*", name) for part, name in zip(parts, where, strict=True))
        for parts in (pattern.split(".") for pattern in patterns)
    )


def another(value: object) -> object:
    """Return a value that is not this one. What refers to something has to refer to something else."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    assert isinstance(value, str)
    models = [name for name, model in WHOLE.models.items() if not model.extends]
    codes = [*WHOLE.service.codes]
    every_code = {*codes}.union(*(resource.codes for resource in WHOLE.resources.values()))
    for known, others in (
        ({*WHOLE.models}, models),
        ({*WHOLE.parameter_sets}, [*WHOLE.parameter_sets]),
        (every_code, codes),
        ({"json", "html", "nothing"}, ["html", "json"]),
    ):
        if value in known:
            return next(other for other in others if other != value)
    return f"{value}x"


def changed(content: object, seen: set[tuple[type[Node], str]]) -> Iterator[tuple[Where, object]]:
    """Make a copy of something for each value in it that can be changed, or be left out."""
    if isinstance(content, Node):
        for key, field in type(content).model_fields.items():
            value: object = getattr(content, key)
            others = [*changed(value, seen)]
            default: object = field.get_default(call_default_factory=True)
            if not field.is_required() and value != default:
                others.append(((), default))
            if others:
                seen.add((type(content), key))
            for where, other in others:
                yield (key, *where), content.model_copy(update={key: other})
    elif isinstance(content, Mapping):
        entries = cast("Mapping[object, object]", content)
        for name, value in entries.items():
            for where, other in changed(value, seen):
                yield (str(name), *where), {**entries, name: other}
    elif isinstance(content, list):
        values = cast("Sequence[object]", content)
        for at, value in enumerate(values):
            for where, other in changed(value, seen):
                yield (str(at), *where), [*values[:at], other, *values[at + 1 :]]
    elif content is not None:
        yield (), another(content)


def with_part(name: str, part: object) -> Spec:
    parts = {**PARTS, name: part}
    return Spec(
        cast("Service", parts["service"]),
        cast("Choices", parts["choices"]),
        cast("ParameterSets", parts["parameters"]),
        cast("Models", parts["models"]),
        cast("Mapping[str, Resource]", parts["resources"]),
    )


@pytest.mark.parametrize("name", PARTS)
def test_whatever_changes_is_told_or_is_counted_as_a_text(name: str) -> None:
    for there, part in changed(PARTS[name], set()):
        where = (name, *there)
        if is_one_of(where, IDLE):
            continue
        spec = with_part(name, part)
        told, texts = compare(WHOLE, spec), changed_texts(WHOLE, spec)
        assert (bool(told), texts) == ((False, 1) if is_one_of(where, PROSE) else (True, 0)), (".".join(where), told)


def test_nothing_in_the_dialect_is_left_untried() -> None:
    seen = set[tuple[type[Node], str]]()
    for part in PARTS.values():
        assert [*changed(part, seen)]
    assert seen == {(node, key) for node in Node.__subclasses__() for key in node.model_fields}


def test_a_spec_is_as_it_is() -> None:
    assert compare(WHOLE, WHOLE) == []
    assert changed_texts(WHOLE, WHOLE) == 0


def test_texts_for_people_are_counted_and_not_told(tmp_path: Path) -> None:
    old = edited(tmp_path / "old")
    new = edited(
        tmp_path / "new",
        ("items", "about: Get one item.", "about: Get it."),
        ("items", "    details: It is gone for good.\n", ""),
        ("items", "flat_name: get_item", "flat_name: item"),
        ("parameters", "Only items of this color.", "Of this color."),
        ("models", "about: Where it is.", "about: Where it is., example: x"),
        ("service", "name: Shop", "name: Store"),
    )
    assert compare(old, new) == []
    assert changed_texts(old, new) == 6
