"""jedi, which vim, Emacs, JupyterLab and IPython use. It has no types; here its results get some."""

from __future__ import annotations

import sys
from pathlib import Path

import jedi

from tests.support.editors import Call, split


class Jedi:
    """jedi in a folder; it imports our package from ``source``, not from site-packages."""

    def __init__(self, folder: Path, source: Path) -> None:
        self._file = folder / "file.py"
        self._project = jedi.Project(source, sys_path=[str(source), *filter(None, sys.path)])
        self._environment = jedi.InterpreterEnvironment()

    def complete(self, text: str) -> list[str]:
        script, line, column = self._open(text)
        return [str(each.name) for each in script.complete(line, column)]

    def describe(self, text: str, name: str) -> str:
        script, line, column = self._open(text)
        [found] = [each for each in script.complete(line, column) if each.name == name]
        return str(found.docstring())

    def hover(self, text: str) -> str:
        script, line, column = self._open(text)
        [found] = script.help(line, column)
        return str(found.docstring())

    def call(self, text: str) -> Call:
        script, line, column = self._open(text)
        [found] = script.get_signatures(line, column)
        names = [str(parameter.name) for parameter in found.params]
        return Call(names, None if found.index is None else names[found.index], str(found.docstring()))

    def definition(self, text: str) -> Path:
        script, line, column = self._open(text)
        [found] = script.goto(line, column, follow_imports=True)
        return Path(str(found.module_path))

    def _open(self, text: str) -> tuple[jedi.Script, int, int]:
        program, line, column = split(text)
        script = jedi.Script(program, path=self._file, project=self._project, environment=self._environment)
        return script, line + 1, column
