"""Names: what may be one in the spec, and what it is called in Python."""

from __future__ import annotations

import difflib
import json
import keyword
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

#: The names that the methods of generated classes use: a parameter of that name gets an underscore (``self_``).
_IN_METHODS: Final = frozenset(keyword.kwlist) | {"operations", "self"}

#: The names that the annotations in generated classes use: a field of that name gets an underscore, and an operation
#: has to be called something else (``list`` may be: annotations in a class that has one use ``builtins.list``).
_IN_CLASSES: Final = frozenset(
    """
    abc async_transport bool builtins choices decimal dt inputs int list model models pages param_types property
    pydantic str transport typing uuid
    """.split()
)

#: What a response model has already (pydantic's attributes, and its metaclass's): no field may hide it.
_IN_MODELS: Final = frozenset(
    """
    construct copy dict fields from_orm json mro parse_file parse_obj parse_raw register schema schema_json
    update_forward_refs validate
    """.split()
)

#: What a client has already, or what the annotations in it use: no resource may hide it.
_IN_CLIENTS: Final = frozenset(
    "aclose base_url close float httpx int request resources str timeout with_options with_raw_response".split()
)


def closest_name(name: str, known: Iterable[str]) -> str | None:
    """Return what is known and like a name, if anything is."""
    return next(iter(difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)), None)


def closest(name: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'x'?`` when something known is like the name, else what is known."""
    choices = sorted(known)
    match = closest_name(name, choices)
    if match:
        return f"; did you mean '{match}'?"
    return f"; known: {', '.join(choices)}" if choices else ""


def mistake(message: str) -> PydanticCustomError:
    """Return what a validator raises; the message stays as it is, with all its braces."""
    return PydanticCustomError("mistake", "{message}", {"message": message})


def shown(value: object) -> str:
    """Write a value of YAML for a message, shortened."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"


@dataclass(frozen=True)
class Spelled:
    """How a text must be spelled, for the validation and for the JSON Schema."""

    pattern: str
    otherwise: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "pattern": self.pattern}

    def _check(self, text: str) -> str:
        # Python's `$` would let a line break pass.
        if not re.search(re.sub(r"\$$", r"\\Z", self.pattern), text):
            raise mistake(f"'{text}' {self.otherwise}")
        return text


def python_name(name: str) -> str:
    """Return what a parameter is called in Python: ``from`` is ``from_``."""
    return f"{name}_" if name in _IN_METHODS else name


def field_name(name: str) -> str:
    """Return what a field of a model is called in Python, where more names are taken."""
    taken = name in _IN_METHODS | _IN_CLASSES | _IN_MODELS or name.startswith("model_")
    return f"{name}_" if taken else name


def class_name(resource: str) -> str:
    """Return the class of a resource: ``time_offs`` is ``TimeOffs``."""
    return "".join(word.capitalize() for word in resource.split("_"))


def is_class_name(name: str) -> bool:
    """Whether the annotations of a class use a name, so that a key of an input cannot have it."""
    return name in _IN_CLASSES or keyword.iskeyword(name)


def _free(taken: frozenset[str]) -> AfterValidator:
    def validate(name: str) -> str:
        if name in taken:
            raise mistake(f"'{name}' is taken in Python or in the client; a method or resource needs another name")
        return name

    return AfterValidator(validate)


_SNAKE: Final = Spelled("^[a-z][a-z0-9_]*$", "is not a name: write lowercase letters, digits and _, and a letter first")
_CAMEL: Final = Spelled(
    "^(?!(False|None|True)$)[A-Z][A-Za-z0-9]*$",
    "is not the name of a type: write letters and digits, and a capital first",
)

#: The name of a parameter or of a field in the API. Words that Python uses get an underscore there.
WireName = Annotated[str, _SNAKE]
#: The name of an operation, which is a method.
MethodName = Annotated[str, _SNAKE, _free(frozenset(keyword.kwlist) | {"self"} | _IN_CLASSES - {"list"})]
#: The name of a resource, which is an attribute of the clients.
ResourceName = Annotated[str, _SNAKE, _free(frozenset(keyword.kwlist) | _IN_CLIENTS)]
#: The name of a model or of a list of choices.
TypeName = Annotated[str, _CAMEL]
