"""Names: what may be one in the spec, and what it is called in Python."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

#: The words that cannot be a name in the generated code: Python's keywords, and the builtins and
#: modules that the code around the name uses. A parameter or field of that name gets an underscore
#: behind it (``from_``); an operation or a resource has to be called something else (``list`` may be:
#: annotations in a class that has one say ``builtins.list``).
RESERVED: Final = frozenset(
    """
    False None True and as assert async await break class continue def del elif else except finally
    for from global if import in is lambda nonlocal not or pass raise return try while with yield
    bool builtins decimal dt int list operations self str
    """.split()
)

#: What a response model has already (pydantic's own attributes, its metaclass's, and the decorator
#: that a model may use): no field may hide it.
MODEL_ATTRIBUTES: Final = frozenset(
    """
    construct copy dict fields from_orm json mro parse_file parse_obj parse_raw property register
    schema schema_json update_forward_refs validate
    """.split()
)

#: What a client has already, or what its class body uses, which an attribute named after a resource
#: would hide.
CLIENT_ATTRIBUTES: Final = frozenset("aclose base_url close float httpx property request timeout with_options".split())

#: What each generated module imports by itself, whatever the spec says: no name of the spec can be one
#: of these there. A test holds this to the templates.
IMPORTED: Final[Mapping[str, frozenset[str]]] = {
    "choices.py": frozenset("Literal TypeAlias".split()),
    "client.py": frozenset(
        """
        AsyncClient AsyncNokoClient CREDENTIALS NokoClient Self SyncClient TYPE_CHECKING Token annotations
        httpx make_settings
        """.split()
    ),
    "models.py": frozenset("Amount Date Field Model Timestamp annotations".split()),
    "operations.py": frozenset(
        """
        BOOLEAN DATE DECIMAL ID IDS ListResponse ModelResponse ModuleType NoContent OPERATIONS Operation PAGING TEXT
        TIMESTAMP TYPE_CHECKING UUID annotations choice choices get_args integer load_models models
        """.split()
    ),
    "resources": frozenset(
        """
        AsyncPages AsyncResource Iterable Literal Page SyncResource TYPE_CHECKING annotations builtins
        decimal dt operations
        """.split()
    ),
}


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
    """Return what a validator raises; the message stays as it is, whatever braces it holds."""
    return PydanticCustomError("mistake", "{message}", {"message": message})


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
    return f"{name}_" if name in RESERVED else name


def field_name(name: str) -> str:
    """Return what a field of a model is called in Python, where more names are taken."""
    return f"{name}_" if name in MODEL_ATTRIBUTES or name.startswith("model_") else python_name(name)


def class_name(resource: str) -> str:
    """Return the class of a resource: ``time_offs`` is ``TimeOffs``."""
    return "".join(word.capitalize() for word in resource.split("_"))


def constant_name(name: str) -> str:
    """Return the constant of an operation, a list of choices or a set of filters: ``users.list`` is ``USERS_LIST``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace(".", "_").upper()


def _is_free(name: str) -> str:
    if name in RESERVED - {"list"} or name in CLIENT_ATTRIBUTES:
        raise mistake(f"'{name}' is taken in Python or in the client; a method or resource needs another name")
    return name


_SNAKE: Final = Spelled("^[a-z][a-z0-9_]*$", "is not a name: write lowercase letters, digits and _, and a letter first")
_CAMEL: Final = Spelled(
    "^(?!(False|None|True)$)[A-Z][A-Za-z0-9]*$",
    "is not the name of a type: write letters and digits, and a capital first",
)

#: A name that goes over the wire: a parameter or a field. Any word will do; Python's get an underscore.
WireName = Annotated[str, _SNAKE]
#: A name that is typed behind a dot: a resource or an operation.
MethodName = Annotated[str, _SNAKE, AfterValidator(_is_free)]
#: The name of a model or of a list of choices.
TypeName = Annotated[str, _CAMEL]
