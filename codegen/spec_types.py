"""The types that a spec describes, as entries beside the built-in ones, and what may be wrong with the name of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from codegen.dialect import NOTHING, Choice, Input, Model, ModelField, Parameter, TypeExpression
from codegen.names import closest
from codegen.reader import Incomplete
from codegen.text import quoted
from codegen.types import TYPES, Type

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


def types_of(
    choices: Mapping[str, Choice], inputs: Mapping[str, Input], models: Mapping[str, Model]
) -> dict[str, Type]:
    """Return all types by their names."""
    described = {
        **{name: _choice_type(name, choice) for name, choice in choices.items() if choice.values},
        **{name: _input_type(name) for name in inputs},
        **{name: _model_type(name) for name in models},
    }
    # The names in the OpenAPI document, of which a spec may use one for something else.
    taken = {f"{name}_": known for name, known in TYPES.items() if known.schema_name in described}
    renamed = {name[:-1]: replace(known, schema_name=f"{known.schema_name}_") for name, known in taken.items()}
    known = {**TYPES, **renamed, **described}
    is_whole = not any(isinstance(each, Incomplete) for each in (choices, inputs, models))
    return known if is_whole and all(choice.values for choice in choices.values()) else Incomplete(known)


def type_problem(types: Mapping[str, Type], node: Parameter | ModelField) -> str | None:
    """Say what is wrong with the type of a parameter or a field, if anything is."""
    many, item = TypeExpression.parse(node.type)
    known = types.get(item)
    is_parameter = isinstance(node, Parameter)
    if many == "pages":
        return f"only the result of an operation has pages, not '{node.type}'"
    if is_parameter and node.type in ("list of id", "list of ids"):
        return f"a list of ids is written 'ids', not '{node.type}'"
    if TypeExpression.parse(item).many:
        return f"the dialect has no lists of lists, so no '{node.type}'"
    if item not in types:
        like = [name for name, each in types.items() if (each.annotation if is_parameter else each.field_annotation)]
        like += ["ids"] if is_parameter else []
        return f"unknown type '{item}'" + (f"; {_MEANT[item]}" if item in _MEANT else closest(item, like))
    if known is None:  # it may be what could not be read
        return None
    if not is_parameter and not known.field_annotation and item in TYPES:
        return f"an id in a response is an 'integer' or 'text', not '{node.type}'"
    if not is_parameter and not known.field_annotation:
        return f"{known.noun}, which requests contain; a field needs a model of models/"
    if is_parameter and not known.annotation:
        return f"{known.noun}, which responses contain; a parameter needs an input of inputs.yaml"
    if is_parameter and many and not known.accepts_many:
        return f"the dialect has no '{node.type}', only lists of text, of choices and of inputs, and 'ids'"
    return None


def result_problem(text: str, models: Mapping[str, Model], types: Mapping[str, Type]) -> str | None:
    """Say what is wrong with the result of an operation, if anything is."""
    many, item = TypeExpression.parse(text)
    if item in models or text == NOTHING:
        return None
    if item.startswith("page of "):
        return f"unknown result '{text}'; did you mean 'pages of {item.removeprefix('page of ')}'?"
    if TypeExpression.parse(item).many:
        return f"the dialect has no lists of lists, so no '{text}'"
    if item in types or item in _MEANT:
        return f"the dialect has no result '{text}', only a model, 'list of' or 'pages of' one, and nothing"
    return f"unknown model '{item}'{closest(item, [*models, *([] if many else [NOTHING])])}"


def _choice_type(name: str, choice: Choice) -> Type:
    kind, python_kind = ("string", "str") if isinstance(choice.values[0], str) else ("integer", "int")
    shown = ", ".join(map(quoted, choice.values))
    # Long lists of values are named, not shown.
    one, many = f"One of {shown}.", f"An iterable of {shown}."
    if len(choice.values) > 12:
        one, many = (f"{start} of `noko_client.models.{name}`." for start in ("One", "An iterable of values"))
    return Type(
        noun=f"in {name}",
        annotation=f"choices.{name}",
        accepts=one,
        accepts_many=many,
        # A value that the spec does not list must not break a response.
        field_annotation=f"choices.{name} | {python_kind}",
        schema={"type": kind},
        schema_name=name,
        example=choice.values[0],
        values=choice.values,
        takes_default=True,
        shows_assumed=True,
    )


def _input_type(name: str) -> Type:
    return Type(
        noun=f"'{name}' is an input",
        annotation=f"inputs.{name}",
        accepts=f"A mapping, see `noko_client.inputs.{name}`.",
        accepts_many=f"An iterable of mappings, see `noko_client.inputs.{name}`.",
        schema_name=name,
    )


def _model_type(name: str) -> Type:
    return Type(noun=f"'{name}' is a model", field_annotation=name, schema_name=name)
