"""Prose and values as generated files need them: the filters of the templates."""

from __future__ import annotations

import json
import textwrap
from typing import Final

_WIDTH: Final = 110


def flat(text: object) -> str:
    """Write prose on one line."""
    return " ".join(str(text).split())


def cell(text: object) -> str:
    """Write prose into a table of Markdown."""
    return flat(text).replace("|", "\\|")


def lower_first(text: str, *names: str) -> str:
    """Write a sentence as a part of another. One of the names stays as it is."""
    is_name = text.startswith(names)
    return (text if is_name else text[:1].lower() + text[1:]).rstrip(".")


def quoted(value: object) -> str:
    """Write a value as prose mentions it."""
    return f"`{literal(value)}`"


def literal(value: object) -> str:
    """Write a value as Python does, strings in double quotes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\x7f")
    return repr(value)


def keywords(**values: object) -> str:
    """Write arguments of a call, without those that are None."""
    return "".join(f", {name}={literal(value)}" for name, value in values.items() if value is not None)


def docstring(text: object, indent: int = 0) -> str:
    """Write prose as a docstring: escaped, wrapped, and indented except for its first line.

    An indented line keeps its indentation, and the lines that it is wrapped into are indented by four more.
    """
    margin = " " * indent
    wrapper = textwrap.TextWrapper(_WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    lines: list[str] = []
    in_code = False
    for line in str(text).strip("\n").replace("\\", "\\\\").replace('"""', '\\"\\"\\"').split("\n"):
        own = line[: len(line) - len(line.lstrip())]
        in_code = in_code and (not line.strip() or bool(own))
        if not line.strip():
            lines += [""] if lines[-1:] != [""] else []
        elif in_code:
            lines.append(line.rstrip())
        else:
            wrapper.initial_indent, wrapper.subsequent_indent = own, f"{own}    " if own else ""
            lines += wrapper.wrap(line.strip())
        in_code = in_code or line.strip() == "::"
    body = "\n".join(f"{margin}{line}" if line else "" for line in lines).removeprefix(margin)
    if body.endswith('"'):
        body += " "
    return f'"""{body}\n{margin}"""' if "\n" in body else f'"""{body}"""'
