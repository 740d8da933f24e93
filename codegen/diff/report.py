"""Writes a comparison as sentences for a changelog."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias, cast

from codegen.dialect import Choice, Code, Model, ModelField, Node, Operation, Parameter, Resource
from codegen.diff.change import Change
from codegen.diff.version import Version, verdict
from codegen.service import Background, Credential, ErrorBody, ErrorDetail, Header, Links, Service, Status
from codegen.spec import Spec

#: What only a person or the OpenAPI document reads: no call of the client changes with it. What the server takes when
#: nothing is sent (`when_absent`) is told where it is a value, and is prose where it is not.
PROSE: Final[Mapping[type[Node], frozenset[str]]] = {
    Background: frozenset({"about"}),
    Choice: frozenset({"about"}),
    Code: frozenset({"about"}),
    Credential: frozenset({"about"}),
    ErrorBody: frozenset({"about"}),
    ErrorDetail: frozenset({"about"}),
    Header: frozenset({"about", "example"}),
    Links: frozenset({"about", "example"}),
    Model: frozenset({"about"}),
    ModelField: frozenset({"about", "example"}),
    Operation: frozenset({"about", "details", "flat_name"}),
    Parameter: frozenset({"about", "example", "when_absent"}),
    Resource: frozenset({"about", "docs"}),
    Service: frozenset({"about", "name"}),
    Status: frozenset({"about"}),
}

Path: TypeAlias = tuple[str, ...]


def report(changes: Sequence[Change], texts: int, released: Version | None) -> str:
    """Return the text of a comparison, of which so many texts of the documentation are not worth a line."""
    paragraphs = [
        "\n".join([heading, *_lines([change for change in changes if change.breaking == breaking])])
        for heading, breaking in (("Breaking:", True), ("Not breaking:", False))
        if any(change.breaking == breaking for change in changes)
    ]
    if texts:
        paragraphs.append(f"{texts} {'text' if texts == 1 else 'texts'} of the documentation changed, too.")
    if released:
        breaking = any(change.breaking for change in changes)
        paragraphs.append(f"{verdict(released, breaking=breaking, changed=bool(changes))}.")
    elif not changes:
        paragraphs.append("Nothing of the API changed.")
    return "\n\n".join(paragraphs)


def _lines(changes: Sequence[Change]) -> Iterator[str]:
    """Write a sentence for each change; what is true of several things is said once."""
    places: dict[str, list[str]] = {}
    for change in changes:
        places.setdefault(change.words, []).append(f"`{change.where}`")
    for words, where in places.items():
        yield f"- {', '.join(where)}: {words}."


def changed_texts(old: Spec, new: Spec) -> int:
    """Count the texts for people that are not as they were, of what is in both specs."""
    before, now = dict(_texts(old)), dict(_texts(new))
    holders = {path[:-1] for path in before} & {path[:-1] for path in now}
    told = {path for texts in (before, now) for path, text in texts.items() if text is _TOLD}
    paths = [path for path in (before.keys() | now.keys()) - told if path[:-1] in holders]
    return sum(before.get(path) != now.get(path) for path in paths)


#: Stands for a value where others have a text.
_TOLD: Final = object()


def _texts(spec: Spec) -> Iterator[tuple[Path, object]]:
    for kind, part in (
        ("service", spec.service),
        ("choices", spec.choices),
        ("models", spec.models),
        ("resources", spec.resources),
        ("parameters", spec.parameter_sets),
    ):
        yield from _below(spec, (kind,), part)


def _below(spec: Spec, path: Path, content: object) -> Iterator[tuple[Path, object]]:
    if isinstance(content, Node):
        prose = PROSE.get(type(content), frozenset[str]())
        is_value = isinstance(content, Parameter) and spec.takes_by_default(content)
        for key in type(content).model_fields:
            value: object = getattr(content, key)
            if key in prose:
                yield (*path, key), _TOLD if key == "when_absent" and is_value else value
            else:
                yield from _below(spec, (*path, key), value)
    elif isinstance(content, Mapping):
        for name, part in cast("Mapping[object, object]", content).items():
            yield from _below(spec, (*path, str(name)), part)
