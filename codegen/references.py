"""What the spec refers to by name: types, models, filters, codes. They are looked up in the whole spec.

`codegen.load` collects the `Names` of all files before it checks any, and hands them to every validation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Final, NamedTuple

from pydantic import AfterValidator, ValidationInfo, WithJsonSchema

from codegen.names import Spelled, TypeName, closest, mistake
from codegen.types import FIELD_TYPES, PARAMETER_TYPES

NOTHING: Final = "nothing"

_TYPE: Final = "[A-Z][A-Za-z0-9]*"
_IN_PATH: Final = r"\{([a-z][a-z0-9_]*)\}"
_SEGMENT: Final = r"[a-z0-9_][a-z0-9_.-]*"


@dataclass(frozen=True)
class Names:
    """What can be referred to. None is what cannot be known, because the file that says so is broken.

    Nothing that refers to such a file is a mistake: the one mistake is in the file.
    """

    choices: frozenset[str] | None = None
    models: frozenset[str] | None = None
    filters: frozenset[str] | None = None
    codes: frozenset[str] | None = None
    path_parameters: frozenset[str] | None = None
    errors: frozenset[str] | None = None


class TypeExpression(NamedTuple):
    """A type as it is written: ``Item``, ``list of Item``, ``pages of Item``."""

    many: str
    item: str

    @classmethod
    def parse(cls, text: str) -> TypeExpression:
        found = re.fullmatch(r"(?:(list|pages) of )?(.*)", text, re.DOTALL)
        return cls(found[1] or "", found[2]) if found else cls("", text)


def path_names(path: str) -> list[str]:
    """Return what stands in braces in a path, in its order."""
    return re.findall(_IN_PATH, path)


def _names(info: ValidationInfo) -> Names:
    return info.context if isinstance(info.context, Names) else Names()


def _known(what: str, name: str, *known: frozenset[str] | None) -> None:
    sure = [names for names in known if names is not None]
    everything = frozenset[str]().union(*sure)
    if name not in everything and len(sure) == len(known):
        raise mistake(f"unknown {what} '{name}'{closest(name, everything)}")


def _lookup(what: str, known: Callable[[Names], Iterable[frozenset[str] | None]]) -> AfterValidator:
    def validate(name: str, info: ValidationInfo) -> str:
        _known(what, name, *known(_names(info)))
        return name

    return AfterValidator(validate)


def _is_field_type(text: str, info: ValidationInfo) -> str:
    many, item = TypeExpression.parse(text)
    _known("type", text if many == "pages" else item, FIELD_TYPES, _names(info).choices, _names(info).models)
    return text


def _is_result(text: str, info: ValidationInfo) -> str:
    many, item = TypeExpression.parse(text)
    if item.startswith("page of "):
        raise mistake(f"unknown result '{text}'; did you mean 'pages of {item.removeprefix('page of ')}'?")
    _known("model", item, _names(info).models, frozenset[str]() if many else frozenset({NOTHING}))
    return text


def _is_request(request: str, info: ValidationInfo) -> str:
    for name in path_names(request):
        _known("path parameter", name, _names(info).path_parameters)
    return request


def _one_of(names: frozenset[str], prefix: str = "") -> WithJsonSchema:
    """Let an editor complete the types that are built in, and accept any name of a type."""
    plain = sorted(names)
    pattern = f"^{prefix}({'|'.join([*plain, _TYPE])})$"
    return WithJsonSchema({"anyOf": [{"enum": plain}, {"type": "string", "pattern": pattern}]})


ParameterType = Annotated[
    str, _lookup("type", lambda names: [PARAMETER_TYPES, names.choices]), _one_of(PARAMETER_TYPES)
]
FieldType = Annotated[str, AfterValidator(_is_field_type), _one_of(FIELD_TYPES, "(list of )?")]
ResultType = Annotated[
    str,
    AfterValidator(_is_result),
    WithJsonSchema({"type": "string", "pattern": f"^({NOTHING}|((list|pages) of )?{_TYPE})$"}),
]
ModelName = Annotated[str, _lookup("model", lambda names: [names.models])]
FiltersName = Annotated[str, _lookup("set of filters", lambda names: [names.filters])]
CodeName = Annotated[str, _lookup("code", lambda names: [names.codes])]
ErrorName = Annotated[TypeName, _lookup("error", lambda names: [names.errors])]
RequestLine = Annotated[
    str,
    Spelled(
        f"^(GET|POST|PUT|PATCH|DELETE) (/({_SEGMENT}|{_IN_PATH}))+$", "is no request: 'GET /users/{user_id}' is one"
    ),
    AfterValidator(_is_request),
]
