"""How the spec writes types, results and requests, and what to say about one that does not exist."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from typing import Annotated, Final, NamedTuple

from pydantic import WithJsonSchema

from codegen.names import Spelled, closest
from codegen.types import FIELD_TYPES, PARAMETER_TYPES

NOTHING: Final = "nothing"

_TYPE: Final = "[A-Z][A-Za-z0-9]*"
_IN_PATH: Final = r"\{([a-z][a-z0-9_]*)\}"
_SEGMENT: Final = r"[a-z0-9_][a-z0-9_.-]*"

_NO_OBJECTS: Final = "the dialect has no unnamed objects; describe it in inputs.yaml or models/ and write its name"
#: What other languages call a type, and what to write instead.
_MEANT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("string", "str"), "did you mean 'text'?"),
    **dict.fromkeys(("int", "long"), "did you mean 'integer'?"),
    **dict.fromkeys(("float", "double", "number", "money"), "did you mean 'decimal'?"),
    "bool": "did you mean 'boolean'?",
    **dict.fromkeys(("datetime", "date-time", "time"), "did you mean 'timestamp'?"),
    **dict.fromkeys(("array", "list"), "write what it is a list of, like 'list of text'"),
    **dict.fromkeys(("object", "dict", "mapping", "map"), _NO_OBJECTS),
    **dict.fromkeys(("enum", "choice"), "list the values in choices.yaml and write the name of that list here"),
    **dict.fromkeys(("email", "color", "uri", "url"), "write 'type: text' (of a parameter, with a 'format')"),
    **dict.fromkeys(("any", "json"), "the dialect has no untyped values"),
    **dict.fromkeys(("file", "binary", "bytes"), "the dialect has no file uploads"),
}


class TypeExpression(NamedTuple):
    """A type as the spec writes it: ``Item``, ``list of Item``, ``pages of Item``."""

    many: str
    item: str

    @classmethod
    def parse(cls, text: str) -> TypeExpression:
        found = re.fullmatch(r"(?:(list|pages) of )?(.*)", text, re.DOTALL)
        return cls(found[1] or "", found[2]) if found else cls("", text)


def path_names(path: str) -> list[str]:
    """Return the names in braces in a path, in order."""
    return re.findall(_IN_PATH, path)


def parameter_type_problem(
    text: str, choices: Iterable[str], inputs: Iterable[str], models: Container[str]
) -> str | None:
    """Say what is wrong with the type of a parameter, if anything is."""
    many, item = TypeExpression.parse(text)
    if item in models:
        return f"'{item}' is a model, which responses contain; a parameter needs an input of inputs.yaml"
    if many and item in ("id", "ids"):
        return f"a list of ids is written 'ids', not '{text}'"
    if many == "list" and item in PARAMETER_TYPES - {"text"}:
        return f"the dialect has no '{text}', only lists of text, of choices and of inputs, and 'ids'"
    return _unknown_type(text, {*PARAMETER_TYPES, *choices, *inputs})


def field_type_problem(text: str, choices: Iterable[str], models: Iterable[str], inputs: Container[str]) -> str | None:
    """Say what is wrong with the type of a field, if anything is."""
    item = TypeExpression.parse(text).item
    if item in inputs:
        return f"'{item}' is an input, which requests contain; a field needs a model of models/"
    if item in ("id", "ids"):
        return f"an id in a response is an 'integer', not '{text}'"
    return _unknown_type(text, {*FIELD_TYPES, *choices, *models})


def result_problem(text: str, models: Iterable[str], other_types: Iterable[str]) -> str | None:
    """Say what is wrong with the result of an operation, if anything is."""
    many, item = TypeExpression.parse(text)
    known = {*models} if many else {*models, NOTHING}
    if item in known:
        return None
    if item.startswith("page of "):
        return f"unknown result '{text}'; did you mean 'pages of {item.removeprefix('page of ')}'?"
    if TypeExpression.parse(item).many:
        return f"the dialect has no lists of lists, so no '{text}'"
    if item in {*PARAMETER_TYPES, *FIELD_TYPES, *_MEANT, *other_types}:
        return f"the dialect has no result '{text}', only a model, 'list of' or 'pages of' one, and nothing"
    return f"unknown model '{item}'{closest(item, known)}"


def _unknown_type(text: str, known: Iterable[str]) -> str | None:
    many, item = TypeExpression.parse(text)
    if many == "pages":
        return f"only the result of an operation has pages, not '{text}'"
    if TypeExpression.parse(item).many:
        return f"the dialect has no lists of lists, so no '{text}'"
    if item in known:
        return None
    return f"unknown type '{item}'" + (f"; {_MEANT[item]}" if item in _MEANT else closest(item, known))


def _one_of(names: frozenset[str], lists_of: Iterable[str]) -> WithJsonSchema:
    """Let an editor complete the built-in types, and accept any name of a type."""
    lists = "|".join([*sorted(lists_of), _TYPE])
    return WithJsonSchema(
        {"anyOf": [{"enum": sorted(names)}, {"type": "string", "pattern": f"^({_TYPE}|list of ({lists}))$"}]}
    )


ParameterType = Annotated[str, _one_of(PARAMETER_TYPES, ["text"])]
FieldType = Annotated[str, _one_of(FIELD_TYPES, FIELD_TYPES)]
ResultType = Annotated[str, WithJsonSchema({"type": "string", "pattern": f"^({NOTHING}|((list|pages) of )?{_TYPE})$"})]
RequestLine = Annotated[
    str,
    Spelled(
        f"^(GET|POST|PUT|PATCH|DELETE) (/({_SEGMENT}|{_IN_PATH}))+$",
        "is not a request: write GET, POST, PUT, PATCH or DELETE and a path, like 'GET /users/{user_id}'",
    ),
]
