"""Edits the text of a YAML file in one place. Comments, order and style of everything else stay as they are."""

from __future__ import annotations

import json
import re
import textwrap
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
    return _Editor(source).line_of(location)


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

    def apply(self, edit: Edit) -> str:
        node, content = self._root, edit.content
        pair: _Pair | None = None
        missing: list[str | int] = []
        for key in edit.location:
            found = None if missing else self._pair(node, key)
            if found is None:
                missing.append(key)
            else:
                pair, node = found, found.value
        if missing:
            for key in reversed(missing[1:]):
                content = {key: content}
            return self._insert(pair, missing[0], [content] if edit.action == "append" else content)
        if pair is None:
            raise ValueError("an edit without a location")
        if edit.action == "append":
            return self._append(pair, content)
        if edit.action == "rename":
            return self._replaced(pair.key.start_mark.index, pair.key.end_mark.index, str(content))
        if edit.action == "remove":
            return self._remove(pair, edit.location)
        return self._replaced(pair.value.start_mark.index, pair.value.end_mark.index, _flow(content))

    def line_of(self, location: Location) -> int:
        node, line = self._root, 0
        for key in location:
            pair = self._pair(node, key)
            if pair is None:
                break
            node, line = pair.value, pair.key.start_mark.line
        return line + 1

    def _remove(self, pair: _Pair, location: Location) -> str:
        above: yaml.Node | None = self._root
        for key in location[:-1]:
            found = self._pair(above, key)
            above = found.value if found else None
        if not (isinstance(above, yaml.MappingNode) and above.flow_style):
            lines = self._lines
            return _joined([*lines[: pair.key.start_mark.line], *lines[self._last_line(pair) + 1 :]])
        siblings = _pairs(above)
        position = siblings.index(pair)
        if position:
            return self._replaced(siblings[position - 1].value.end_mark.index, pair.value.end_mark.index, "")
        end = siblings[1].key.start_mark.index if len(siblings) > 1 else pair.value.end_mark.index
        return self._replaced(pair.key.start_mark.index, end, "")

    def _pair(self, node: yaml.Node | None, key: str | int) -> _Pair | None:
        return next((pair for pair in _pairs(node) if pair.key.value == str(key)), None)

    def _replaced(self, start: int, end: int, content: str) -> str:
        return f"{self._source[:start]}{content}{self._source[end:]}"

    def _insert(self, above: _Pair | None, key: str | int, content: Content) -> str:
        """Add a key to the mapping of a pair, or to the whole file."""
        node = above.value if above else self._root
        pairs = _pairs(node)
        if not pairs:  # a new file
            return _joined([*self._lines, "", *_block(key, content, 0)])
        after = next((pair for name in _AFTER.get(key, ()) for pair in pairs if pair.key.value == name), pairs[-1])
        if isinstance(node, yaml.MappingNode) and node.flow_style and above:
            start = self._source.rindex("\n", 0, above.key.start_mark.index) + 1
            end = after.value.end_mark.index
            source = f"{self._source[:end]}, {key}: {_flow(content)}{self._source[end:]}"
            if source.index("\n", start) - start <= _WIDTH:
                return source
            return self._as_block(above, pairs, after, key, content)
        lines = _block(key, content, after.key.start_mark.column)
        position = self._last_line(after) + 1
        is_separated = len(pairs) > 1 and not self._lines[pairs[-1].key.start_mark.line - 1].strip()
        # The keys of a file and operations have an empty line between them.
        is_separated |= not after.key.start_mark.column or (isinstance(content, Mapping) and "request" in content)
        if isinstance(content, Mapping) and is_separated:
            lines = ["", *lines]
        return _joined([*self._lines[:position], *lines, *self._lines[position:]])

    def _as_block(self, above: _Pair, pairs: list[_Pair], after: _Pair, key: str | int, content: Content) -> str:
        """Write a mapping between braces on lines of its own, because the line would be too long."""
        line, end = above.key.start_mark.line, above.value.end_mark
        indent = above.key.start_mark.column + 2
        comment = self._lines[end.line][end.column :]
        lines = [f"{self._lines[line][: above.key.end_mark.column]}:{comment}"]
        for pair in pairs:
            lines.append(f"{' ' * indent}{self._source[pair.key.start_mark.index : pair.value.end_mark.index]}")
            lines += _block(key, content, indent) if pair is after else []
        return _joined([*self._lines[:line], *lines, *self._lines[end.line + 1 :]])

    def _append(self, pair: _Pair, content: Content) -> str:
        node = pair.value
        if not isinstance(node, yaml.SequenceNode):
            raise ValueError("not a list")
        if pair.is_alias:
            end = self._source.index("\n", pair.key.end_mark.index)
            present = [self._source[item.start_mark.index : item.end_mark.index] for item in node.value]
            return self._replaced(pair.key.end_mark.index, end, f": [{', '.join([*present, _flow(content)])}]")
        if not node.flow_style:
            position = self._last_line(pair) + 1
            item = f"{' ' * node.start_mark.column}- {_flow(content)}"
            return _joined([*self._lines[:position], item, *self._lines[position:]])
        end = node.value[-1].end_mark.index if node.value else node.end_mark.index - 1
        line, more = node.value[-1].end_mark.line if node.value else node.end_mark.line, ", " if node.value else ""
        length = len(self._lines[line]) + len(more) + len(_flow(content))
        if length <= _WIDTH:
            return self._replaced(end, end, f"{more}{_flow(content)}")
        if node.start_mark.line != node.end_mark.line:
            last = self._lines[line]
            indentation = last[: len(last) - len(last.lstrip())]
            return self._replaced(end, end, f",\n{indentation}{_flow(content)}")
        indent = pair.key.start_mark.column
        values = self._source[node.start_mark.index + 1 : end]
        inner = " " * (indent + 2)
        wrapped = textwrap.fill(
            f"{values}{more}{_flow(content)}",
            _WIDTH,
            initial_indent=inner,
            subsequent_indent=inner,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return self._replaced(node.start_mark.index, node.end_mark.index, f"[\n{wrapped}\n{' ' * indent}]")

    def _last_line(self, pair: _Pair) -> int:
        """Return the number of the last line of a pair, counted from 0."""
        node = pair.value
        if pair.is_alias:
            return pair.key.start_mark.line
        if isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
            return self._last_line(_pairs(node)[-1])
        if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
            return self._last_line(_Pair(pair.key, node.value[-1]))
        if node.end_mark.column or node.end_mark.line == node.start_mark.line:
            return node.end_mark.line
        # A text in several lines ends where the next key starts.
        line = node.end_mark.line - 1
        while not self._lines[line].strip() or self._lines[line].lstrip().startswith("#"):
            line -= 1
        return line


def _pairs(node: yaml.Node | None) -> list[_Pair]:
    return [_Pair(key, value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else []


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"


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
