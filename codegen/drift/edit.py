"""Edits the text of a YAML file in one place. Comments, order and style of everything else stay as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import yaml

from codegen.reader import Location

#: What an edit writes.
Content: TypeAlias = "Mapping[str | int, Content] | Sequence[Content] | str | int | bool"

_WIDTH: Final = 120
#: After which key of a mapping a new one is written: the first of these that is there, or else the last of all.
_AFTER: Final[Mapping[str | int, tuple[str, ...]]] = {
    **dict.fromkeys(("optional", "nullable", "also", "or_id"), ("optional", "type")),
    "query": ("filters", "request"),
    "body": ("query", "filters", "request"),
    "status": ("returns",),
    "codes": ("status", "returns", "path_parameters", "docs"),
    "path_parameters": ("docs",),
}
_PLAIN: Final = re.compile(r"[A-Za-z_][\w.{}/-]*( [\w.{}/-]+)*")
_NOT_TEXT: Final = re.compile("~|null|true|false", re.IGNORECASE)


@dataclass(frozen=True)
class Edit:
    """A change of a file below ``spec/``.

    Attributes:
        file: The name of the file, without the suffix.
        action: ``put`` writes a key with its content, or replaces a single value; ``append`` adds a value to a list;
            ``rename`` changes a key; ``remove`` removes one.
        location: The keys that lead to it.
        content: What is written.
    """

    file: str
    action: Literal["put", "append", "rename", "remove"]
    location: Location
    content: Content = ""


def apply(source: str, edit: Edit) -> str:
    """Return the text of a file after an edit."""
    return _Editor(source).apply(edit)


def line_of(source: str, location: Location) -> int:
    """Return the line of a key, counted from 1, or of the closest key above."""
    found = _Editor(source).find(location)
    return found[-1].key.start_mark.line + 1 if found else 1


@dataclass(frozen=True)
class _Pair:
    key: yaml.ScalarNode
    value: yaml.Node

    @property
    def is_alias(self) -> bool:
        return self.value.start_mark.index < self.key.start_mark.index


class _Editor:
    def __init__(self, source: str) -> None:
        self._source = source if source.endswith("\n") or not source else f"{source}\n"
        self._lines = self._source.splitlines()
        self._root = yaml.compose(source, Loader=yaml.SafeLoader)

    def find(self, location: Location) -> list[_Pair]:
        """Return the pairs that lead to a location, as far as they exist."""
        found: list[_Pair] = []
        for key in location:
            pairs = _pairs(found[-1].value if found else self._root)
            pair = next((pair for pair in pairs if pair.key.value == str(key)), None)
            if pair is None:
                break
            found.append(pair)
        return found

    def apply(self, edit: Edit) -> str:
        found, content = self.find(edit.location), edit.content
        missing = edit.location[len(found) :]
        if missing:
            content = [content] if edit.action == "append" else content
            for key in reversed(missing[1:]):
                content = {key: content}
            return self._insert(found[-1] if found else None, missing[0], content)
        pair = found[-1]
        match edit.action:
            case "put":
                return self._replaced(pair.value.start_mark.index, pair.value.end_mark.index, _flow(content))
            case "append":
                return self._append(pair, content)
            case "rename":
                return self._replaced(pair.key.start_mark.index, pair.key.end_mark.index, str(content))
            case "remove":
                return self._remove(pair, found[-2] if len(found) > 1 else None)

    def _insert(self, above: _Pair | None, key: str | int, content: Content) -> str:
        """Add a key to the mapping of a pair, or to the whole file."""
        pairs = _pairs(above.value if above else self._root)
        if not pairs:  # a new file
            return self._with_lines(len(self._lines), len(self._lines), ["", *_block(key, content, 0)])
        after = next((pair for name in _AFTER.get(key, ()) for pair in pairs if pair.key.value == name), pairs[-1])
        if above and _is_flow(above.value):
            texts = self._texts(above.value)
            texts.insert(pairs.index(after) + 1, f"{key}: {_flow(content)}")
            return self._rewritten(above, texts)
        lines = _block(key, content, after.key.start_mark.column)
        is_separated = len(pairs) > 1 and not self._lines[pairs[-1].key.start_mark.line - 1].strip()
        # The keys of a file and operations have an empty line between them.
        is_separated |= not after.key.start_mark.column or (isinstance(content, Mapping) and "request" in content)
        if isinstance(content, Mapping) and is_separated:
            lines = ["", *lines]
        position = self._last_line(after) + 1
        return self._with_lines(position, position, lines)

    def _append(self, pair: _Pair, content: Content) -> str:
        node, text, texts = pair.value, _flow(content), self._texts(pair.value)
        if pair.is_alias:
            end = self._source.index("\n", pair.key.end_mark.index)
            return self._replaced(pair.key.end_mark.index, end, f": [{', '.join([*texts, text])}]")
        if not _is_flow(node):
            position = self._last_line(pair) + 1
            return self._with_lines(position, position, [f"{' ' * node.start_mark.column}- {text}"])
        if node.start_mark.line == node.end_mark.line:
            return self._rewritten(pair, [*texts, text])
        end = _spans(node)[-1][1]
        line = self._source[:end].rpartition("\n")[2]
        separator = ", " if len(f"{line}, {text}") <= _WIDTH else f",\n{' ' * (len(line) - len(line.lstrip()))}"
        return self._replaced(end, end, f"{separator}{text}")

    def _remove(self, pair: _Pair, above: _Pair | None) -> str:
        if above and _is_flow(above.value):
            texts = self._texts(above.value)
            del texts[_pairs(above.value).index(pair)]
            return self._rewritten(above, texts)
        return self._with_lines(pair.key.start_mark.line, self._last_line(pair) + 1)

    def _rewritten(self, pair: _Pair, texts: Sequence[str]) -> str:
        """Write a list or mapping between brackets with other items: on lines of their own if one would be too long."""
        spans, end = _spans(pair.value), pair.value.end_mark
        start, stop = (spans[0][0], spans[-1][1]) if spans else (end.index - 1, end.index - 1)
        source, line = self._replaced(start, stop, ", ".join(texts)), pair.key.start_mark.line
        if len(source.splitlines()[line]) <= _WIDTH:
            return source
        indent = " " * (pair.key.start_mark.column + 2)
        item = "- " if isinstance(pair.value, yaml.SequenceNode) else ""
        first = f"{self._lines[line][: pair.key.end_mark.column]}:{self._lines[end.line][end.column :]}"
        return self._with_lines(line, end.line + 1, [first, *(f"{indent}{item}{text}" for text in texts)])

    def _texts(self, node: yaml.Node) -> list[str]:
        return [self._source[start:end] for start, end in _spans(node)]

    def _replaced(self, start: int, end: int, content: str) -> str:
        return f"{self._source[:start]}{content}{self._source[end:]}"

    def _with_lines(self, start: int, end: int, lines: Sequence[str] = ()) -> str:
        return "\n".join([*self._lines[:start], *lines, *self._lines[end:]]).rstrip("\n") + "\n"

    def _last_line(self, pair: _Pair) -> int:
        """Return the number of the last line of a pair, counted from 0."""
        node = pair.value
        if pair.is_alias:
            return pair.key.start_mark.line
        if _is_flow(node) or (isinstance(node, yaml.ScalarNode) and node.style not in ("|", ">")):
            return node.end_mark.line
        # What has lines of its own ends where the next key starts.
        line = node.end_mark.line - 1
        while not self._lines[line].strip() or self._lines[line].lstrip().startswith("#"):
            line -= 1
        return line


def _pairs(node: yaml.Node | None) -> list[_Pair]:
    return [_Pair(key, value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else []


def _spans(node: yaml.Node) -> list[tuple[int, int]]:
    """Return where the items of a list and the pairs of a mapping start and end."""
    if isinstance(node, yaml.SequenceNode):
        return [(item.start_mark.index, item.end_mark.index) for item in node.value]
    return [(pair.key.start_mark.index, pair.value.end_mark.index) for pair in _pairs(node)]


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _block(key: str | int, content: Content, indent: int) -> list[str]:
    """Write a key and its content on lines of their own, as the files of the spec do."""
    line = f"{' ' * indent}{_flow(key)}: "
    if not isinstance(content, Mapping):
        return [f"{line}{_flow(content)}"]
    is_leaf = {"type", "status", "error"} & {*content} and "request" not in content
    if is_leaf and len(f"{line}{_flow(content)}") <= _WIDTH:
        return [f"{line}{_flow(content)}"]
    return [line.rstrip(), *(below for name, value in content.items() for below in _block(name, value, indent + 2))]


def _flow(content: Content) -> str:
    match content:
        case bool():
            return str(content).lower()
        case int():
            return str(content)
        case str():
            is_plain = _PLAIN.fullmatch(content) and not _NOT_TEXT.fullmatch(content)
            return content if is_plain else json.dumps(content)
        case Mapping():
            return f"{{{', '.join(f'{_flow(key)}: {_flow(value)}' for key, value in content.items())}}}"
        case _:
            return f"[{', '.join(map(_flow, content))}]"
