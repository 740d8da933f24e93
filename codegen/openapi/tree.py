"""Plain data, and its text as YAML."""

from __future__ import annotations

import re
import textwrap
from typing import Final

import yaml

from codegen.text import flat
from codegen.types import Json

_WIDTH: Final = 110
#: A text that YAML 1.2 reads as a number. PyYAML, which knows YAML 1.1, would write some of them without quotes.
_NUMBER: Final = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


class _Dumper(yaml.SafeDumper):
    """Indents lists, and writes repeated values in full."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # the base class calls it so
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # the base class calls it so
        """Write no anchors, which are hard to read."""
        return True


def _represent(_dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if re.search("[\x85\u2028\u2029]", text):  # PyYAML escapes these line breaks only in double quotes
        return yaml.ScalarNode("tag:yaml.org,2002:str", text, style='"')
    style = "|" if "\n" in text else "'" if _NUMBER.fullmatch(text) else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent)


def yaml_text(tree: Json) -> str:
    """Write data as YAML, in the order of its keys."""
    return yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def paragraphs(*texts: str | None) -> str:
    """Join texts into paragraphs, of which a text may have several."""
    each = [*filter(None, (flat(part) for text in texts if text for part in re.split(r"\n\s*\n", text)))]
    # Several are written as they are, line by line, so that they are wrapped here.
    if len(each) < 2:
        return "".join(each)
    return "\n\n".join(textwrap.fill(part, _WIDTH - 10, break_on_hyphens=False) for part in each)


def filled(**tree: Json) -> dict[str, Json]:
    """Return a mapping without what is empty."""
    return {name: value for name, value in tree.items() if value not in (None, "", [], {})}


def reference(kind: str, name: str) -> dict[str, Json]:
    """Refer to a component."""
    return {"$ref": f"#/components/{kind}/{name}"}
