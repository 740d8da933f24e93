"""How the spec writes types, results and requests."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Final, NamedTuple

from pydantic import WithJsonSchema

from codegen.names import Spelled
from codegen.types import FIELD_TYPES, PARAMETER_TYPES

NOTHING: Final = "nothing"

_TYPE: Final = "[A-Z][A-Za-z0-9]*"
_IN_PATH: Final = r"\{([a-z][a-z0-9_]*)\}"
_SEGMENT: Final = r"[a-z0-9_][a-z0-9_.-]*"


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


def _one_of(names: Iterable[str], lists_of: Iterable[str]) -> WithJsonSchema:
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
