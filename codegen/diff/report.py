"""Writes a comparison as sentences for a changelog."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, cast

from codegen.diff.change import Change
from codegen.diff.version import Version, verdict
from codegen.spec import Spec

#: The keys of the dialect that only a person or the OpenAPI document reads: no call of the client changes with them.
PROSE: Final = frozenset("about body details docs example flat_name format name pattern when_absent".split())


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
    paths = [path for path in before.keys() | now.keys() if path[:-1] in holders]
    return sum(before.get(path) != now.get(path) for path in paths)


def _texts(spec: Spec) -> Iterator[tuple[tuple[str, ...], object]]:
    yield from _below(("service",), spec.service.model_dump())
    for kind, parts in (("choices", spec.choices), ("models", spec.models), ("resources", spec.resources)):
        for name, part in parts.items():
            yield from _below((kind, name), part.model_dump())
    for name, parameters in spec.parameter_sets.items():
        for wire_name, parameter in parameters.items():
            yield from _below(("parameters", name, wire_name), parameter.model_dump())


def _below(path: tuple[str, ...], content: object) -> Iterator[tuple[tuple[str, ...], object]]:
    if not isinstance(content, dict):
        # A field or a parameter may be called like a key; it is a mapping, and its own texts are below it.
        if path[-1] in PROSE:
            yield path, content
        return
    for key, value in cast("dict[object, object]", content).items():
        yield from _below((*path, str(key)), value)
