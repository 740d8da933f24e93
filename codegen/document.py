"""Reads a YAML file with the line of each key and value."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import yaml

Location = tuple[str | int, ...]
Pattern = tuple[str | int | None, ...]
Yaml = dict[str | int, "Yaml"] | list["Yaml"] | str | int | float | bool | None


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the spec."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Finding:
    """A mistake that a check found. It is dropped where what it depends on has a mistake itself."""

    document: str
    location: Location
    message: str
    #: The mappings whose keys it depends on, by document; "models" stands for all files in models/.
    keys: tuple[tuple[str, Location], ...] = ()
    #: The values that it depends on; None in a location stands for any key.
    values: tuple[tuple[str, Pattern], ...] = ()


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("out of range")
    return number


# The scalars of YAML 1.2. PyYAML reads YAML 1.1, in which `on`, `no` and 2010-06-09 are not text.
_SCALARS: Final[tuple[tuple[str, Callable[[str], Yaml]], ...]] = (
    (r"|~|null|Null|NULL", lambda _: None),
    (r"true|True|TRUE", lambda _: True),
    (r"false|False|FALSE", lambda _: False),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", _finite),
)


@dataclass
class Document:
    """A YAML file: its content, the line of each key, and the mistakes found so far."""

    file: str
    content: Yaml = None
    #: Whether the file cannot be read at all.
    is_broken: bool = False
    lines: dict[Location, int] = field(default_factory=dict[Location, int])
    problems: list[Problem] = field(default_factory=list[Problem])
    #: Where the problems are. What depends on a wrong value is not a mistake of its own.
    reported: set[Location] = field(default_factory=set[Location])

    def has_problem(self, pattern: Pattern) -> bool:
        """Whether a mistake was reported at a location, above or below it; None stands for any key."""
        return any(
            all(part in (None, step) for part, step in zip(pattern, place, strict=False)) for place in self.reported
        )

    def may_lack_keys(self, location: Location) -> bool:
        """Whether a mapping may have keys that could not be read."""
        return any(
            place == location[: len(place)] or (place[:-1] == location and str(place[-1]).startswith("line "))
            for place in self.reported
        )

    @classmethod
    def read(cls, path: Path, root: Path) -> Document:
        document = cls(path.relative_to(root.parent).as_posix(), is_broken=True)
        content = b""
        try:
            content = path.read_bytes()
            node = yaml.compose(content.decode("utf-8"), Loader=yaml.SafeLoader)
            if node is not None:
                document.content = document._construct(node, ())
            document.is_broken = False
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            document.report((), f"invalid YAML: {error.problem or error.context}", mark.line + 1 if mark else 1)
        except yaml.reader.ReaderError as error:
            line = content.decode("utf-8")[: error.position].count("\n") + 1
            document.report((), f"invalid YAML: {error.reason}: U+{error.character:04X}", line)
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            document.report((), f"invalid YAML: byte 0x{content[error.start]:02x} is not UTF-8", line)
        except RecursionError:
            document.report((), "nested too deeply")
        except OSError as error:
            document.report((), f"cannot be read: {error.strerror}")
        return document

    def report(self, location: Location, message: str, line: int | None = None) -> None:
        """Add a mistake on a line, or else on the line of the closest parent of the location that has one."""
        self.reported.add(location)
        while location and location not in self.lines:
            location = location[:-1]
        # A message is one line, even if the text that it quotes is not.
        message = message.replace("\n", "\\n").replace("\r", "\\r")
        self.problems.append(Problem(self.file, line or self.lines.get(location, 1), message))

    def _construct(self, node: yaml.Node, location: Location, above: tuple[yaml.Node, ...] = ()) -> Yaml:
        self.lines.setdefault(location, node.start_mark.line + 1)
        if node in above:
            self.report(location, "this alias contains itself")
            return None
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, location, (*above, node)))
        if isinstance(node, yaml.SequenceNode):
            return [self._construct(item, (*location, at), (*above, node)) for at, item in enumerate(node.value)]
        return self._scalar(node, location)

    def _pairs(
        self, node: yaml.MappingNode, location: Location, above: tuple[yaml.Node, ...]
    ) -> Iterator[tuple[str | int, Yaml]]:
        for key_node, value_node in node.value:
            line, before = key_node.start_mark.line + 1, len(self.problems)
            # A wrong key is left out, so that the rest of the mapping can still be checked.
            unknown = (*location, f"line {line}")
            key = self._scalar(key_node, unknown) if isinstance(key_node, yaml.ScalarNode) else None
            if len(self.problems) > before:
                continue
            if isinstance(key, bool) or not isinstance(key, str | int):
                self.report(unknown, "a key must be text or a number", line)
                continue
            here = (*location, key)
            if here in self.lines:
                self.report(unknown, f"'{key}' is already defined on line {self.lines[here]}", line)
                continue
            self.lines[here] = line
            yield key, self._construct(value_node, here, above)

    def _scalar(self, node: yaml.Node, location: Location) -> Yaml:
        text = str(node.value)
        for pattern, convert in _SCALARS if isinstance(node, yaml.ScalarNode) and node.style is None else ():
            if re.fullmatch(pattern, text):
                try:
                    return convert(text)
                except ValueError:
                    self.report(location, "this number is too large", node.start_mark.line + 1)
                    return None
        # They would break the generated code, or the terminal that shows the message.
        odd = [letter for letter in text if unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\t\n\r"]
        if odd:
            message = f"contains the control character U+{ord(odd[0]):04X}"
            self.report(location, message, node.start_mark.line + 1)
        return text
