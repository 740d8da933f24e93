"""jedi, which completes in vim, Emacs, JupyterLab and IPython, asked as they ask it; here its results get types."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import jedi

from tests.support.offer import Offer


@dataclass(frozen=True)
class Signature:
    """What is shown behind an opening parenthesis."""

    parameters: list[str]
    active: str | None
    documentation: str


class Jedi:
    """jedi on a folder; it finds our package in ``source``, and not where that is installed."""

    def __init__(self, folder: Path, source: Path) -> None:
        self._file = folder / "file.py"
        self._project = jedi.Project(source, sys_path=[str(source), *filter(None, sys.path)])
        self._environment = jedi.InterpreterEnvironment()

    def complete(self, text: str) -> Offer:
        """Ask what can be typed at the cursor, the ``|`` of the text."""
        script, line, column = self._open(text)
        found = script.complete(line, column)
        return Offer([str(each.name) for each in found])

    def describe_offered(self, text: str, name: str) -> str:
        """Ask for the documentation of something that is offered: the signature of a method, and its docstring."""
        script, line, column = self._open(text)
        [found] = [each for each in script.complete(line, column) if each.name == name]
        return str(found.docstring())

    def describe(self, text: str) -> str:
        """Ask what is under the cursor."""
        script, line, column = self._open(text)
        [found] = script.help(line, column)
        return str(found.docstring())

    def signature(self, text: str) -> Signature:
        """Ask what the call takes that the cursor is in."""
        script, line, column = self._open(text)
        [found] = script.get_signatures(line, column)
        names = [str(parameter.name) for parameter in found.params]
        return Signature(names, None if found.index is None else names[found.index], str(found.docstring()))

    def definition(self, text: str) -> Path:
        """Ask where that is defined which is under the cursor."""
        script, line, column = self._open(text)
        [found] = script.goto(line, column, follow_imports=True)
        return Path(str(found.module_path))

    def _open(self, text: str) -> tuple[jedi.Script, int, int]:
        before, cursor, after = text.partition("|")
        assert cursor, "the text has no cursor"
        script = jedi.Script(before + after, path=self._file, project=self._project, environment=self._environment)
        return script, before.count("\n") + 1, len(before) - before.rfind("\n") - 1
