"""Finds the code blocks of the README and the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
#: The pages whose blocks are run.
PAGES: Final = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))

_FENCE: Final = re.compile(r"(?P<indent> *)(?P<fence>`{3,}|~{3,})(?P<info>.*)")


@dataclass(frozen=True)
class Block:
    """A fenced code block."""

    path: Path
    #: The number of the first line of code.
    line: int
    #: The first word after the fence, or an empty string.
    language: str
    code: str

    @property
    def file_name(self) -> str | None:
        """The name of the file that the block shows, from its first line: ``# test_billing.py``."""
        found = re.match(r"# ([\w/]+\.(?:py|yaml))\b", self.code)
        return found[1] if found else None

    @property
    def where(self) -> str:
        return f"{self.path.relative_to(ROOT).as_posix()}:{self.line}"


def blocks_of(path: Path) -> Iterator[Block]:
    """Return the fenced blocks of a page, in order."""
    lines = iter(enumerate(path.read_text(encoding="utf-8").splitlines(), 1))
    for number, line in lines:
        opening = _FENCE.fullmatch(line)
        if opening is None:
            continue
        indent, code = len(opening["indent"]), list[str]()
        for _, inner in lines:
            if inner.strip().startswith(opening["fence"]):
                break
            code.append(inner[indent:])
        else:
            raise AssertionError(f"{path}:{number}: this block has no closing fence")
        yield Block(
            path, number + 1, str(opening["info"]).strip().partition(" ")[0], "".join(f"{inner}\n" for inner in code)
        )
