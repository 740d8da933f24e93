"""Types, old and new: what else an argument may be, or may no longer be, and what else an answer may hold."""

from __future__ import annotations

import math
from typing import Final

from codegen.dialect import ModelField, Operation, Parameter
from codegen.diff.change import Specs
from codegen.references import TypeExpression
from codegen.spec import Spec

_ARTICLES: Final = {
    "id": "an id", "ids": "ids", "text": "text", "date": "a date", "timestamp": "a timestamp", "boolean": "a boolean",
    "decimal": "a decimal", "integer": "an integer",
}  # fmt: skip


def takes(parameter: Parameter) -> str:
    """Say what a parameter accepts."""
    if parameter.type not in _ARTICLES:
        return f"a value of `{parameter.type}`"
    if parameter.format is not None:
        return f"text that is an {parameter.format} address"
    low, high = parameter.minimum, parameter.maximum
    if low is not None and high is not None:
        return f"an integer from {low} to {high}"
    if low is not None or high is not None:
        return f"an integer of {low} or more" if low is not None else f"an integer of {high} or less"
    return _ARTICLES[parameter.type]


def argument_change(specs: Specs, old: Parameter, new: Parameter) -> tuple[str, bool] | None:
    """Say what else a parameter takes now, and whether that breaks calls; None if it is the same.

    The values of a list are told of the list itself, once, and not of each parameter that takes them.
    """
    if specs.new_name(old.type) == new.type and new.type in specs.new.choices:
        return None
    wider, narrower = _takes_all(old, new, specs.old, specs.new), _takes_all(new, old, specs.new, specs.old)
    if wider and narrower:
        return None
    if wider:
        return f"takes {takes(new)} now, and not only {takes(old)}", False
    return f"takes {takes(new)} now, no longer {takes(old)}", True


def _takes_all(old: Parameter, new: Parameter, old_spec: Spec, new_spec: Spec) -> bool:
    """Whether a parameter takes whatever another took."""
    old_choice, new_choice = old_spec.choices.get(old.type), new_spec.choices.get(new.type)
    if old_choice and new_choice:
        return {*old_choice.values} <= {*new_choice.values}
    if new.format not in (None, old.format):
        return False
    if old_choice:
        return new.type == "text"
    if old.type == new.type:
        return _low(new) <= _low(old) and _high(old) <= _high(new)
    if old.type == "integer":
        return new.type == "decimal" or (new.type in ("id", "ids") and _low(old) >= 1)
    return (old.type, new.type) == ("id", "ids")


def _low(parameter: Parameter) -> float:
    return -math.inf if parameter.minimum is None else parameter.minimum


def _high(parameter: Parameter) -> float:
    return math.inf if parameter.maximum is None else parameter.maximum


def field_change(specs: Specs, old: ModelField, new: ModelField) -> tuple[str, bool] | None:
    """Say what a field holds now, and whether that breaks what reads it; None if it is the same.

    A text and a choice are both text to whoever reads them: an answer may hold a value that nobody listed.
    """
    before, now = TypeExpression.parse(old.type), TypeExpression.parse(new.type)
    before = before._replace(item=specs.new_name(before.item))
    if before == now:
        return None
    words = f"{_holds(specs.new, now)} now, no longer {_holds(specs.old, TypeExpression.parse(old.type))}"
    if before.many != now.many:
        return words, True
    texts = _is_text(specs.old, old.item_type) and _is_text(specs.new, new.item_type)
    # A list of another type is another type, even if each of its items is of the old one.
    narrower = not now.many and (texts or _is_a(specs.new, now.item, before.item))
    return words, not narrower


def result_change(specs: Specs, old: Operation, new: Operation) -> tuple[str, bool] | None:
    """Say what an operation returns now, and whether that breaks what takes it; None if it is the same."""
    before, now = old.result._replace(item=specs.new_name(old.result.item)), new.result
    if before == now:
        return None
    words = f"returns: {_returns(now)} now, no longer {_returns(old.result)}"
    # Nobody does anything with None, so that something instead of it is no loss.
    gains = old.model is None
    narrower = before.many == now.many == "" and _is_a(specs.new, now.item, before.item)
    return words, not (gains or narrower)


def _is_text(spec: Spec, name: str) -> bool:
    return name == "text" or name in spec.choices


def _is_a(spec: Spec, name: str, base: str) -> bool:
    return name in spec.models and base in spec.bases_of(name)


def _holds(spec: Spec, kind: TypeExpression) -> str:
    if kind.many:
        return f"a list of `{kind.item}`"
    if kind.item in spec.choices:
        return f"a value of `{kind.item}`"
    return _ARTICLES.get(kind.item) or f"`{kind.item}`"


def _returns(result: TypeExpression) -> str:
    return {"pages": "pages of ", "list": "a list of "}.get(result.many, "") + (
        f"`{result.item}`" if result.item != "nothing" else "nothing"
    )
