"""Finds the differences between two versions of the API, and writes them as sentences for a changelog."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from codegen.diff.document import ApiReader, Node
from codegen.diff.rules import BREAKS, FACT_WORDS, KEEPS, LABELS, PART_WORDS, RULES, TEXT, Effect


@dataclass(frozen=True, order=True)
class Change:
    """A difference, where it is, and what it does to programs."""

    words: str
    where: str
    effect: Effect


def compare(old: object, new: object) -> list[Change]:
    """Return all differences between two OpenAPI documents."""
    before, now = ApiReader(old).read(), ApiReader(new).read()
    # A document that does not use an extension is older than the extension, and says nothing about it.
    ignored = _extensions(before) ^ _extensions(now)
    return sorted({*_walk(_with_moved(before, now), _with_moved(now, before), ignored, _Place())})


def report(changes: Sequence[Change]) -> str:
    """Write changes as two lists, those that break programs first."""
    paragraphs: list[str] = []
    for heading, effect in (("Breaking:", BREAKS), ("Not breaking:", KEEPS)):
        places: dict[str, list[str]] = {}
        for change in (it for it in changes if it.effect == effect):
            places.setdefault(change.words, []).append(change.where)
        for where in places.values():
            if len(where) > 8:  # Too many to list.
                where[3:] = [f"and {len(where) - 3} more"]
        lines = [f"- {', '.join(where)}: {words}." for words, where in places.items()]
        paragraphs += ["\n".join([heading, *lines])] if lines else []
    if any(it.effect == TEXT for it in changes):
        paragraphs.append("Descriptions or examples changed.")
    return "\n\n".join(paragraphs) or "The API did not change."


def _with_moved(tree: Node, other: Node) -> Node:
    """Give models the fields of their bases if these changed: a field that moves to a base is still there."""

    def with_bases(key: str, node: Node) -> Node:
        bases = [f"{key.partition(':')[0]}:{name}" for name in str(node.get("extends", "")).split(", ")]
        inherited = [with_bases(base, it) for base in bases if isinstance(it := tree.get(base), dict)]
        fields = {name: it for each in inherited for name, it in each.items() if isinstance(it, dict)}
        return fields | node

    moved: Node = {}
    for key, node in tree.items():
        counterpart = other.get(key)
        if isinstance(node, dict) and isinstance(counterpart, dict):
            is_moved = node.get("extends") != counterpart.get("extends")
            moved[key] = with_bases(key, node) if is_moved else node
    return tree | moved


def _extensions(tree: Node) -> frozenset[str]:
    own = frozenset(key.partition(".")[0] for key in tree if key.startswith("x-noko-"))
    return own.union(*(_extensions(it) for it in tree.values() if isinstance(it, dict)))


@dataclass(frozen=True)
class _Place:
    """A part of the tree: the operation or model it is in, what it is called there, and what the rules call it."""

    where: str = ""
    it: str = ""
    what: str = "api"

    def inside(self, key: str, node: Node) -> _Place:
        kind, _, name = key.partition(":")
        if not self.where:
            return _Place(f"{node['request']} ({name})" if kind == "operation" else f"`{name}`", what=kind)
        side = "sent" if kind.endswith("parameter") or self.what.startswith("sent") else "received"
        label = f"the {kind} `{name}`" if name else f"the {kind}"
        return _Place(self.where, f"{label} of {self.it}" if self.it else label, f"{side} {kind}")


def _walk(old: Node, new: Node, ignored: frozenset[str], place: _Place) -> Iterator[Change]:
    for key in old | new:
        before, now = old.get(key), new.get(key)
        if before == now or key.partition(".")[0] in ignored:
            continue
        node = before if now is None else now
        if not isinstance(node, dict):
            it = f"the {LABELS.get(key, key)}{' of ' if place.it else ''}{place.it}"
            yield _change(f"{place.what}/{key}", place, FACT_WORDS, before, now, it)
        elif isinstance(before, dict) and isinstance(now, dict):
            yield from _walk(before, now, ignored, place.inside(key, now))
        else:
            inner = place.inside(key, node)
            about = str(node.get("summary") or node.get("description") or "").partition(". ")[0].rstrip(".")
            required = node.get("required") and inner.what.startswith("sent")
            text = f"{' and is required' if required else ''}{f' ({about})' if about else ''}"
            yield _change(f"{'required ' if required else ''}{inner.what}", inner, PART_WORDS, before, now, text)


def _change(what: str, place: _Place, usual: tuple[str, ...], old: object, new: object, text: str) -> Change:
    rule = next(rule for pattern, rule in RULES.items() if fnmatchcase(what, pattern))
    column = 0 if new is None else 1 if old is None else 2
    verdict = (rule.removed, rule.added, rule.changed)[column]
    effect = verdict(old, new) if callable(verdict) else verdict
    words = rule.words + usual[len(rule.words) :]
    sentence = words[column].format(it=place.it, text=text, old=old, new=new).strip()
    return Change(sentence.removeprefix("was "), place.where or "The client", effect)
