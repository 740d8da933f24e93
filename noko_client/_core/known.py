"""What the spec says of recorded requests and responses: their operation, its fields, and the choices for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, cast, get_args, get_origin

from noko_client._core.model import Model
from noko_client._core.operation import Operation
from noko_client._core.param_types import ID, UUID, ParamType
from noko_client._core.responses import ListResponse, ModelResponse

#: What the values of choices look like: most are in lower case, some are codes such as EUR and zh-CN.
_LOWER_CASE: Final = re.compile(r"[a-z]+([ _.-][a-z]+)*")
_ANY_CASE: Final = re.compile(r"[A-Za-z]+([ _.-][A-Za-z]+)*")
_LONGEST: Final = 40
_LARGEST: Final = 999
#: What path parameters look like. Others are text.
_IN_PATH: Final = {ID.name: re.compile(r"\d+"), UUID.name: re.compile(r"[0-9a-fA-F-]{36}")}
_ANYTHING: Final = re.compile(r".+", re.DOTALL)


def _nothing(_name: str) -> Known | None:
    return None


@dataclass(frozen=True)
class Known:
    """What is known of a value: the choices for it, and the fields if it is an object."""

    choices: frozenset[object] = frozenset()
    field: Callable[[str], Known | None] = _nothing

    @property
    def is_object(self) -> bool:
        """Whether it is an object with documented fields."""
        return self.field is not _nothing

    def is_choice(self, value: str | int) -> bool:
        """Whether a value can be one of the choices, listed or not."""
        if value in self.choices:
            return True
        if isinstance(value, int):
            return 0 <= value <= _LARGEST and any(isinstance(each, int) for each in self.choices)
        listed = [each for each in self.choices if isinstance(each, str)]
        style = _LOWER_CASE if all(each == "*" or _LOWER_CASE.fullmatch(each) for each in listed) else _ANY_CASE
        return bool(listed) and len(value) <= _LONGEST and style.fullmatch(value) is not None


#: The JSON of an error: codes, and names of resources and fields.
_CODE: Final = Known(frozenset({"base", "User"}))
_DETAIL: Final = Known(field={"resource": _CODE, "field": _CODE, "code": _CODE}.get)
ERROR: Final = Known(field={"message": Known(), "errors": _DETAIL}.get)


@cache
def of_model(model: type[Model]) -> Known:
    """Return what is known of a model."""
    fields = {info.alias or name: info.annotation for name, info in model.model_fields.items()}
    return Known(field=lambda name: _of_annotation(fields[name]) if name in fields else None)


def _of_annotation(annotation: object) -> Known:
    choices: set[object] = set()
    known = Known()
    left = [annotation]
    while left:
        each = left.pop()
        if get_origin(each) is Literal:
            choices.update(get_args(each))
        elif isinstance(each, type) and issubclass(each, Model):
            known = of_model(each)
        else:
            left += get_args(each)
    return Known(frozenset(choices), known.field)


def of_params(params: Mapping[str, ParamType]) -> Known:
    """Return what is known of parameters."""

    def field(name: str) -> Known | None:
        param = params.get(name)
        item = param and (param.item or param)
        return Known(frozenset(item.values), of_params(item.fields).field) if item else None

    return Known(field=field)


def of_result(operation: Operation[object]) -> Known:
    """Return what is known of the response of an operation."""
    model = _model_of(operation)
    return of_model(model) if model else Known()


def _model_of(operation: Operation[object]) -> type[Model] | None:
    response_type: object = operation.response_type
    if not isinstance(response_type, ModelResponse | ListResponse):
        return None
    return cast("ModelResponse[Model]", response_type).model


class Routes:
    """The operations, by their requests."""

    def __init__(self, operations: Iterable[Operation[object]]) -> None:
        # One with a fixed path is tried before one with a parameter.
        self._operations = sorted(operations, key=lambda operation: len(operation.path_params))
        #: The words that the names of fields and parameters are made of.
        self.words: frozenset[str] = frozenset(
            word for operation in self._operations for name in _names(operation) for word in name.split("_")
        )

    def find(self, method: str, segments: Sequence[str]) -> Operation[object] | None:
        """Return the operation of a request, by the decoded segments of its path."""
        return next((each for each in self._operations if each.method == method and _fits(each, segments)), None)


def _fits(operation: Operation[object], segments: Sequence[str]) -> bool:
    template = segments_of(operation)
    if len(template) != len(segments):
        return False
    for expected, segment in zip(template, segments, strict=True):
        name = expected.strip("{}")
        pattern = _IN_PATH.get(operation.path_params[name].name, _ANYTHING) if name != expected else None
        if not (pattern.fullmatch(segment) if pattern else segment == expected):
            return False
    return True


def segments_of(operation: Operation[object]) -> list[str]:
    """Return the segments of the path of an operation."""
    return operation.path.strip("/").split("/")


def _names(operation: Operation[object]) -> Iterator[str]:
    yield from operation.query
    for name, param in operation.body.items():
        yield name
        yield from (param.item or param).fields
    model = _model_of(operation)
    yield from model.model_fields if model else ()
