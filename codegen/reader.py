"""Reads YAML files into the models of the dialect, and reports each mistake with its file and line.

A mistake hides no other one. What stands for a wrong value is empty, and seems to contain all that is looked for in it,
so that what depends on the value is not reported, too.
"""

from __future__ import annotations

import contextlib
import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias, TypeGuard, TypeVar, cast, get_args, get_origin

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from codegen.names import closest, closest_name, shown

K = TypeVar("K")
T = TypeVar("T")
#: The folder or file in `spec/`, the name in that folder, and then the keys.
Location = tuple[str | int, ...]
#: What a check finds: where it is, and the message.
Finding = tuple[Location, str]
Yaml: TypeAlias = "dict[str | int, Yaml] | list[Yaml] | str | int | float | bool | None"

_INVALID: Final = object()
# Pydantic's messages, in words for a person who writes YAML.
_EXPECTED: Final = {
    "bool_type": "must be true or false",
    **dict.fromkeys(("dict_type", "model_type"), "must be a mapping"),
    "float_type": "must be a number",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "string_type": "must be text",
    "too_short": "must have at least one value",
}
#: Keys of other schema languages, and what the dialect has instead.
_KEYS_MEANT: Final = {
    **dict.fromkeys(("description", "summary", "doc"), "did you mean 'about'?"),
    "required": "everything is required that does not have 'optional: true'",
    "enum": "list the values in choices.yaml and write the name of that list as the type",
    "items": "write 'type: list of …'",
    **dict.fromkeys(("properties", "fields"), "the dialect describes objects in inputs.yaml and models/, by name"),
    "pattern": "the dialect has no patterns; a text can have a 'format'",
    **dict.fromkeys(("oneOf", "anyOf", "allOf"), "the dialect has no alternative types"),
    "<<": "YAML 1.2 has no merge keys",
    "headers": "the dialect has no headers of single operations",
    "deprecated": "the dialect does not deprecate; say it in 'details'",
}


class Incomplete(dict[K, T]):
    """A mapping of which not all keys could be read."""

    def __contains__(self, key: object) -> bool:
        return True


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the spec."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


# The scalars of YAML 1.2. PyYAML reads YAML 1.1, in which `on`, `no` and 2010-06-09 are not text.
_SCALARS: Final[tuple[tuple[str, Callable[[str], Yaml]], ...]] = (
    (r"|~|null|Null|NULL", lambda _: None),
    (r"true|True|TRUE", lambda _: True),
    (r"false|False|FALSE", lambda _: False),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", float),
)


class Reader:
    """Reads the files of a spec folder."""

    def __init__(self, folder: Path) -> None:
        self.files: dict[Location, str] = {}
        self.problems: list[Problem] = []
        self._folder = folder
        self._lines: dict[Location, int] = {}
        self._reported = set[Location]()
        self._above: list[yaml.Node] = []

    def read(self, kind: type[T], *location: str) -> T:
        """Return what is valid of a file."""
        path = self._folder.joinpath(*location).with_suffix(".yaml")
        self.files[location] = path.relative_to(self._folder.parent).as_posix()
        content = b""
        built = _INVALID
        try:
            content = path.read_bytes()
            node = yaml.compose(content.decode("utf-8"), Loader=yaml.SafeLoader)
            built = self._build(kind, node, location) if node else self.validate(kind, None, location)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.report(location, f"invalid YAML: {error.problem or error.context}", mark.line + 1 if mark else 1)
        except yaml.reader.ReaderError as error:
            line = content.decode("utf-8")[: error.position].count("\n") + 1
            self.report(location, f"invalid YAML: {error.reason}: U+{error.character:04X}", line)
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            self.report(location, f"invalid YAML: byte 0x{content[error.start]:02x} is not UTF-8", line)
        except RecursionError:
            self.report(location, "nested too deeply")
        except OSError as error:
            self.report(location, f"cannot be read: {error.strerror}")
        # Its type follows from `kind`, which no type checker can see.
        return cast("T", _empty(kind) if built is _INVALID else built)

    def report(self, location: Location, message: str, line: int | None = None, *, hides: bool = True) -> None:
        """Add a mistake on a line, or else on that of the closest parent, and hide what checks find in its place."""
        if hides:
            self._reported.add(location)
        file = next(name for place, name in self.files.items() if location[: len(place)] == place)
        while location and location not in self._lines:
            location = location[:-1]
        # A message is one line, even if the text that it quotes is not.
        message = message.replace("\n", "\\n").replace("\r", "\\r")
        self.problems.append(Problem(file, line or self._lines.get(location, 1), message))

    def report_finding(self, location: Location, message: str) -> None:
        """Add a mistake that a check found, unless there is one already in its place or above."""
        if not any(location[:length] in self._reported for length in range(len(location) + 1)):
            self.report(location, message, hides=False)

    # What describes the content is an annotation, and those have no type but `Any`.
    def validate(self, annotation: Any, value: object, location: Location, *, hides: bool = True) -> object:
        """Return a value as pydantic does, or a mark for a wrong one, whose mistakes are reported."""
        try:
            return _adapter(annotation).validate_python(value, strict=True)
        except ValidationError as error:
            for detail in error.errors():
                place, message = (*location, *detail["loc"]), detail["msg"]
                if detail["type"] != "mistake":
                    expected = _EXPECTED.get(detail["type"], message.replace("Input should", "must"))
                    message = f"{expected}, not {shown(detail['input'])}"
                self.report(place, f"{_where(place)}{message}", hides=hides)
            return _INVALID

    def _build(self, annotation: Any, node: yaml.Node, location: Location) -> object:
        self._lines.setdefault(location, node.start_mark.line + 1)
        kind = _plain(annotation)
        if isinstance(node, yaml.MappingNode) and _is_model(kind):
            return self._model(kind, node, location)
        if isinstance(node, yaml.MappingNode) and get_origin(kind) is dict:
            return self._mapping(kind, node, location)
        before = len(self.problems)
        data = self._data(node, location)
        return _INVALID if len(self.problems) > before else self.validate(annotation, data, location)

    def _model(self, kind: type[BaseModel], node: yaml.MappingNode, location: Location) -> object:
        given = [*self._pairs(node, location)]
        if location in self._reported:
            return _INVALID
        nodes: dict[str | int, yaml.Node] = {}
        for key, value in sorted(given, key=lambda pair: pair[0] not in kind.model_fields):
            # What is below a key with a typo is read as that below the right key.
            name = key if key in kind.model_fields else self._unknown_key(kind, key, location)
            if name is not None and name not in nodes:
                nodes[name], self._lines[(*location, name)] = value, self._lines[(*location, key)]
        values: dict[str, object] = {}
        for name, field in kind.model_fields.items():
            annotation, part = field.rebuild_annotation(), _INVALID
            if name in nodes:
                part = self._build(annotation, nodes[name], (*location, name))
            elif field.is_required():
                self.report((*location, name), f"{_where(location)}'{name}' is missing")
            if part is not _INVALID:
                values[name] = part
            elif field.is_required() or name in nodes:
                values[name] = _empty(annotation)
        return kind.model_construct(None, **values)

    def _unknown_key(self, kind: type[BaseModel], key: str | int, location: Location) -> str | None:
        """Report a key, and return the one that was probably meant."""
        meant = closest_name(str(key), kind.model_fields)
        if isinstance(key, str) and " " in key:  # after a comma between braces, YAML expects the next key
            hint = "; put a text with a comma in quotes"
        elif key in _KEYS_MEANT and meant is None:
            hint = f"; {_KEYS_MEANT[str(key)]}"
        else:
            hint = closest(str(key), kind.model_fields)
        self.report((*location, key), f"unknown key '{key}'{hint}")
        return meant

    def _mapping(self, kind: Any, node: yaml.MappingNode, location: Location) -> dict[object, object]:
        key_kind, item_kind = get_args(kind)
        items: dict[object, object] = {}
        wrong = False
        for key, value in self._pairs(node, location):
            # What is below a wrong key can still be checked, and what is described wrongly can be referred to.
            wrong |= self.validate(key_kind, key, (*location, key), hides=False) is _INVALID
            item = self._build(item_kind, value, (*location, key))
            items[key] = _empty(item_kind) if item is _INVALID else item
        return Incomplete(items) if wrong else items

    def _data(self, node: yaml.Node, location: Location) -> Yaml:
        """Return the content of a node that no model describes."""
        self._lines.setdefault(location, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return {key: self._data(value, (*location, key)) for key, value in self._pairs(node, location)}
        if isinstance(node, yaml.SequenceNode):
            return [self._data(item, (*location, at)) for at, item in enumerate(node.value)]
        return self._scalar(node, location)

    def _pairs(self, node: yaml.MappingNode, location: Location) -> Iterator[tuple[str | int, yaml.Node]]:
        """Return the keys of a mapping. A wrong one is left out, so that the others can still be checked."""
        if node in self._above:
            self.report(location, "this alias contains itself")
            return
        self._above.append(node)
        lines: dict[str | int, int] = {}
        for key_node, value_node in node.value:
            line, before = key_node.start_mark.line + 1, len(self.problems)
            unknown = (*location, f"line {line}")
            key = self._scalar(key_node, unknown) if isinstance(key_node, yaml.ScalarNode) else None
            if len(self.problems) > before:
                continue
            if isinstance(key, bool) or not isinstance(key, str | int):
                self.report(unknown, "a key must be text or a number", line)
            elif key in lines:
                self.report(unknown, f"'{key}' is already defined on line {lines[key]}", line)
            else:
                self._lines[(*location, key)] = lines[key] = line
                yield key, value_node
        self._above.pop()

    def _scalar(self, node: yaml.Node, location: Location) -> Yaml:
        text, line = str(node.value), node.start_mark.line + 1
        for pattern, convert in _SCALARS if isinstance(node, yaml.ScalarNode) and node.style is None else ():
            if re.fullmatch(pattern, text):
                with contextlib.suppress(ValueError):  # it has too many digits
                    value = convert(text)
                    if value not in (math.inf, -math.inf):
                        return value
                self.report(location, "this number is too large", line)
                return None
        # They would break the generated code, or the terminal that shows the message.
        odd = [letter for letter in text if unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\t\n\r"]
        if odd:
            self.report(location, f"contains the control character U+{ord(odd[0]):04X}", line)
        return text


def _where(location: Location) -> str:
    keys = location[2 if location[0] in ("models", "resources") else 1 :]
    return f"{'.'.join(map(str, keys))}: " if keys else ""


def _empty(annotation: Any) -> object:
    """Return what stands for a wrong value."""
    kind = _plain(annotation)
    if _is_model(kind):
        required = {name: field for name, field in kind.model_fields.items() if field.is_required()}
        return kind.model_construct(None, **{name: _empty(field.annotation) for name, field in required.items()})
    empty: Mapping[object, object] = {dict: Incomplete[str, object](), list: [], int: 0, float: 0.0, str: ""}
    return empty.get(get_origin(kind) or kind)


def _plain(annotation: Any) -> Any:
    """Return the model in ``Annotated[Model, …]`` and in ``Model | None``."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) is dict:
        return annotation
    return next((option for option in get_args(annotation) if _is_model(option)), annotation)


def _is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


@cache
def _adapter(annotation: Any) -> TypeAdapter[object]:
    return TypeAdapter(annotation)
