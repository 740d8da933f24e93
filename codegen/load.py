"""Reads ``spec/`` and reports every mistake in it with its file and line, all in one round."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from codegen import openapi
from codegen.check import check, check_drafts
from codegen.dialect import Choices, Inputs, Models, ParameterSets, Resource
from codegen.names import ResourceName, closest
from codegen.reader import Problem, Reader
from codegen.service import Service
from codegen.spec import Spec

#: The module of the errors that a spec may name.
ERRORS: Final = Path(__file__).parents[1] / "noko_client/errors.py"


class SpecError(Exception):
    """The spec has mistakes; ``problems`` lists them with file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        count = f"{len(self.problems)} {'mistake' if len(self.problems) == 1 else 'mistakes'} in the spec"
        super().__init__("\n".join([*map(str, self.problems), f"{count}; nothing was written."]))


def load(folder: Path, *, drafts: bool = False) -> Spec:
    """Read and check a spec folder.

    Args:
        folder: The spec folder.
        drafts: Whether descriptions may still be to be written.

    Raises:
        SpecError: There are mistakes. All that could be found are in it.
    """
    reader = Reader(folder)
    names = {each: [path.stem for path in sorted((folder / each).glob("*.yaml"))] for each in ("models", "resources")}
    spec = Spec(
        reader.read(Service, "service"),
        reader.read(Choices, "choices"),
        reader.read(Inputs, "inputs"),
        reader.read(ParameterSets, "parameters"),
        {name: reader.read(Models, "models", name) for name in names["models"]},
        {name: reader.read(Resource, "resources", name) for name in names["resources"]},
    )
    for name in names["resources"]:
        reader.validate(ResourceName, name, ("resources", name), hides=False)
    for location, message in [*check(spec, _errors()), *(() if drafts else check_drafts(spec))]:
        reader.report_finding(location, message)
    problems = [*reader.problems, *_unknown_files(folder, {*reader.files.values()})]
    if not names["models"]:
        problems.append(Problem(f"{folder.name}/models", 1, "this folder has no files"))
    if problems:
        raise SpecError(problems)
    return spec


def _errors() -> list[str]:
    # Read, not imported: generated code may be broken, and then it must be possible to generate it again.
    return re.findall(r"^class (\w+)", ERRORS.read_text(encoding="utf-8"), re.MULTILINE)


def _unknown_files(folder: Path, read: set[str]) -> list[Problem]:
    files = {path.relative_to(folder.parent).as_posix(): path for path in sorted(folder.rglob("*.y*ml"))}
    problems: list[Problem] = []
    for name, path in files.items():
        if name not in read and path != folder / openapi.PATH.name:
            siblings = [Path(other).stem for other in read if Path(other).parent == Path(name).parent]
            problems.append(Problem(name, 1, f"the generator does not read this file{closest(path.stem, siblings)}"))
    return problems
