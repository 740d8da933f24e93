"""Plain data, and its text as YAML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import yaml

Tree: TypeAlias = "Mapping[str, Tree] | Sequence[Tree] | str | int | float | bool | None"

_WIDTH: Final = 110
#: What is a number to YAML 1.2 and not to PyYAML, which is of YAML 1.1 and would leave it without quotes.
_NUMBER: Final = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


class _Dumper(yaml.SafeDumper):
    """Writes blocks that are indented, and everything out in full."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # it is called so
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # it is called so
        """An anchor would be right, and hard to read."""
        return True


def _represent(_dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else "'" if _NUMBER.fullmatch(text) else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent)


def yaml_text(tree: Tree) -> str:
    """Write data as YAML, in its own order."""
    return yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def flat(text: str) -> str:
    """Write prose on one line."""
    return " ".join(text.split())


def paragraphs(*texts: str | None) -> str:
    """Join what there is to say; prose of several paragraphs keeps them."""
    each = [*filter(None, (flat(part) for text in texts if text for part in re.split(r"\n\s*\n", text)))]
    # Several stand in lines of their own, which are not broken when they are written.
    if len(each) < 2:
        return "".join(each)
    return "\n\n".join(textwrap.fill(part, _WIDTH - 10, break_on_hyphens=False) for part in each)


def reference(kind: str, name: str) -> dict[str, Tree]:
    """Refer to a component."""
    return {"$ref": f"#/components/{kind}/{name}"}
