"""The types of parameters and fields: everything the generator knows about each, in one place.

A new type is one entry here, one in ``noko_client/_core/param_types.py``, and tests. `codegen.spec_types` adds the
types that a spec describes: choices, inputs and models.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"

#: The largest 64-bit number, stated because few tools know what `format: int64` means.
_LARGEST: Final = 2**63 - 1
_DATE: Final = r"\d{4}-\d{2}-\d{2}"
_TIME: Final = rf"{_DATE}T\d{{2}}:\d{{2}}:\d{{2}}Z"


@dataclass(frozen=True, kw_only=True)
class Type:
    """A type of the dialect."""

    #: To complete "is not …", with its article.
    noun: str
    #: The annotation of a parameter, or empty where no parameter has this type; that of a list, if it is special.
    annotation: str = ""
    annotation_many: str = ""
    #: What a parameter accepts, as a sentence of its docstring; what a list of it accepts, if there may be one.
    accepts: str = ""
    accepts_many: str = ""
    #: The expression of the core that validates and serializes a parameter; that of a list, if it is special. An
    #: integer is called with its bounds.
    param_type: str = ""
    param_type_many: str = ""
    #: The annotation of a model's field, or empty where no field has this type.
    field_annotation: str = ""
    #: The JSON Schema of a value. A named one is written once.
    schema: Mapping[str, Json] = field(default_factory=dict[str, Json])
    schema_name: str = ""
    #: What is also true of a value in a request.
    request_schema: Mapping[str, Json] = field(default_factory=dict[str, Json])
    #: The JSON value that stands in for an example that the spec does not give.
    example: Json = None
    #: What a default or an example is in YAML, and how it is spelled; or the only values.
    literals: tuple[type, ...] = (str,)
    spelling: str = ""
    values: Sequence[str | int] = ()
    #: Whether a parameter may have a default, may be in a path, and may say the value that Noko assumes without it.
    takes_default: bool = False
    in_path: bool = False
    shows_assumed: bool = False

    def is_literal(self, value: object) -> bool:
        """Whether a value of YAML is one of this type."""
        if self.values:
            return value in self.values
        return type(value) in self.literals and re.fullmatch(self.spelling or ".*", str(value), re.DOTALL) is not None


TYPES: Final[Mapping[str, Type]] = {
    "id": Type(
        noun="an id",
        annotation="int | str",
        annotation_many="int | str | abc.Iterable[int | str]",
        accepts="A positive integer or a string of digits.",
        accepts_many="An iterable of ids, one id, or a comma-separated string; not empty.",
        param_type="ID",
        param_type_many="IDS",
        schema={
            "type": "integer",
            "description": "The id of an object.",
            "format": "int64",
            "minimum": 1,
            "maximum": _LARGEST,
        },
        schema_name="Id",
        example=1,
        literals=(int,),
        in_path=True,
    ),
    "text": Type(
        noun="text",
        annotation="str",
        accepts="Not blank.",
        accepts_many="An iterable of text.",
        param_type="TEXT",
        field_annotation="str",
        schema={"type": "string"},
        example="text",
        takes_default=True,
        in_path=True,
    ),
    "uuid": Type(
        noun="a UUID",
        annotation="uuid.UUID | str",
        accepts="A UUID or its text.",
        param_type="UUID",
        schema={"type": "string", "format": "uuid"},
        example="2f1c6a54-8d0b-4c4e-9d52-6f5a0f0f8a11",
        spelling=r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        in_path=True,
    ),
    "integer": Type(
        noun="an integer",
        annotation="int",
        accepts="An integer.",
        param_type="integer",
        field_annotation="int",
        schema={"type": "integer", "format": "int64"},
        request_schema={"maximum": _LARGEST},
        example=1,
        literals=(int,),
        takes_default=True,
        in_path=True,
        shows_assumed=True,
    ),
    "date": Type(
        noun="a date",
        annotation="dt.date | dt.datetime | str",
        accepts="A date, a datetime or a string `YYYY-MM-DD`.",
        param_type="DATE",
        field_annotation="dt.date",
        schema={"type": "string", "format": "date"},
        example="2026-01-31",
        spelling=_DATE,
    ),
    "timestamp": Type(
        noun="a timestamp",
        annotation="dt.datetime | str",
        accepts="A datetime with a time zone or an ISO 8601 string with an offset, such as `Z`.",
        param_type="TIMESTAMP",
        field_annotation="dt.datetime",
        schema={"type": "string", "format": "date-time"},
        # In UTC and to the second, which is less than the format allows.
        request_schema={"pattern": f"^{_TIME}$"},
        example="2026-01-31T12:00:00Z",
        spelling=_TIME,
    ),
    "boolean": Type(
        noun="a boolean",
        annotation='bool | typing.Literal["true", "false"]',
        accepts='True, False, `"true"` or `"false"`.',
        param_type="BOOLEAN",
        field_annotation="bool",
        schema={"type": "boolean"},
        example=True,
        literals=(bool,),
        takes_default=True,
        shows_assumed=True,
    ),
    "decimal": Type(
        noun="a decimal",
        annotation="decimal.Decimal | int | float | str",
        accepts="A Decimal, an int, a float or a string like `9.50`.",
        param_type="DECIMAL",
        field_annotation="decimal.Decimal",
        schema={"type": "number"},
        example=1.5,
        literals=(int, float, str),
        spelling=r"-?\d+(\.\d+)?(e[-+]\d+)?",
        shows_assumed=True,
    ),
}

#: What a text looks like. Noko validates it, not the client; the schema is added to that of a text.
FORMATS: Final[Mapping[str, Type]] = {
    "email": Type(
        noun="an email address",
        schema={"format": "email"},
        example="user@example.com",
        spelling=r"[^@\s]+@[^@\s]+",
    ),
    "color": Type(
        noun="a color",
        accepts="A hexadecimal color, `#rrggbb`.",
        schema={"pattern": "^#[0-9a-fA-F]{6}$"},
        example="#ff9898",
        spelling="#[0-9a-fA-F]{6}",
    ),
    "uri": Type(
        noun="a URI",
        accepts="A whole URI, with its scheme.",
        schema={"format": "uri"},
        example="https://example.com/",
        spelling=r"[a-z][a-z0-9+.-]*:\S+",
    ),
}

#: The names that a parameter's and a field's `type` may have, besides lists of choices, input objects and models.
PARAMETER_TYPES: Final = frozenset({"ids", *(name for name, known in TYPES.items() if known.annotation)})
FIELD_TYPES: Final = frozenset(name for name, known in TYPES.items() if known.field_annotation)
