"""Programs that type checkers must accept, and programs in which they must find each marked mistake."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest
from pydantic import BaseModel, Field

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent

#: The message for each wrong line, by file (``wrong/client.py``) and line.
Findings = Mapping[tuple[str, int], str]


class _Position(BaseModel):
    line: int


class _Range(BaseModel):
    start: _Position


class _Diagnostic(BaseModel):
    file: Path
    severity: str
    message: str
    rule: str = ""
    range: _Range = _Range(start=_Position(line=0))


class _Report(BaseModel):
    diagnostics: list[_Diagnostic] = Field(alias="generalDiagnostics")


def marked() -> Findings:
    """Find the marked lines, each with a part of pyright's message or its rule."""
    lines = {
        (f"wrong/{file.name}", number): line.partition("  # wrong: ")[2]
        for file in sorted((FOLDER / "wrong").glob("*.py"))
        for number, line in enumerate(file.read_text().splitlines(), start=1)
    }
    return {place: mark for place, mark in lines.items() if mark}


def differences(expected: Findings, found: Findings) -> list[str]:
    """List the marked lines that were not found, and the lines that were found but are not marked."""
    missed = [f"{file}:{line} is wrong: {expected[file, line]}" for file, line in expected.keys() - found.keys()]
    return sorted(missed) + sorted(
        f"{file}:{line} was found: {found[file, line]}" for file, line in found.keys() - expected.keys()
    )


@pytest.fixture(scope="module")
def found_by_pyright(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    # Outside the repository, whose settings exclude the wrong programs, and with the package on the interpreter's
    # path, like an installed one.
    folder = tmp_path_factory.mktemp("programs")
    for name in ("right", "wrong"):
        shutil.copytree(FOLDER / name, folder / name)
    settings = {"include": ["right", "wrong"], "typeCheckingMode": "strict", "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    run = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "--project", "."],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    found: defaultdict[tuple[str, int], str] = defaultdict(str)
    for diagnostic in _Report.model_validate_json(run.stdout).diagnostics:
        place = diagnostic.file.resolve().relative_to(folder.resolve()).as_posix(), diagnostic.range.start.line + 1
        found[place] += f"{diagnostic.message} ({diagnostic.rule})\n".replace("\xa0", " ")
    return found


@pytest.fixture(scope="module")
def found_by_mypy() -> Findings:
    # With the strict settings of the repository and its cache. Files on the command line are never excluded.
    files = [str(file.relative_to(ROOT)) for name in ("right", "wrong") for file in (FOLDER / name).glob("*.py")]
    run = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "--no-pretty", "--hide-error-context"),
            *("--no-error-summary", "--no-color-output", *files),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert not run.stderr
    found: defaultdict[tuple[str, int], str] = defaultdict(str)
    for line in run.stdout.splitlines():
        matched = re.fullmatch(r"tests/typing/(.+?):(\d+): (error|note): (.+)", line)
        assert matched, line
        if matched[3] == "error":
            found[matched[1], int(matched[2])] += f"{matched[4]}\n"
    return found


def test_there_are_right_and_wrong_programs() -> None:
    places = marked()
    wrong = {f"wrong/{file.name}" for file in (FOLDER / "wrong").glob("[!_]*.py")}
    assert {file for file, _ in places} == wrong
    assert len(places) > 50
    assert all("assert_type(" in file.read_text() for file in (FOLDER / "right").glob("[!_]*.py"))


def test_pyright_finds_exactly_the_marked_lines(found_by_pyright: Findings) -> None:
    expected = marked()
    assert differences(expected, found_by_pyright) == []
    other = {place: message for place, message in found_by_pyright.items() if expected[place] not in message}
    assert other == {}


def test_mypy_finds_exactly_the_marked_lines(found_by_mypy: Findings) -> None:
    assert differences(marked(), found_by_mypy) == []
