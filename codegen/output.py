"""Formats rendered files, and writes them or compares them with those on disk."""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from codegen.render import GENERATED, SCHEMAS, RenderError

Files = Mapping[PurePosixPath, str]

_RUFF: Final = (sys.executable, "-m", "ruff")
# The same bytes on every machine: ruff must not look for a configuration.
_SETTINGS: Final = ("--isolated", "--line-length", "110", "--target-version", "py311", "--quiet", "--no-cache")
# Templates import everything that they might need: unused imports are removed, and the others are sorted.
_FIXES: Final = (
    *("--fix", "--select", "F401,I,RUF022", "--output-format", "concise"),
    *("--config", 'lint.isort.known-first-party=["noko_client"]'),
    *("--config", "lint.isort.split-on-trailing-comma=false"),
)
_FORMAT: Final = ("--config", "format.skip-magic-trailing-comma=true")


def formatted(files: Files) -> dict[PurePosixPath, str]:
    """Return the files with their Python formatted.

    Raises:
        RenderError: A file is not valid Python, or ruff does not run.
    """
    with tempfile.TemporaryDirectory(prefix="noko-codegen-") as name:
        folder = Path(name)
        python = [path for path in files if path.suffix == ".py"]
        for path in python:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(files[path], encoding="utf-8", newline="\n")
        for command in (("check", *_FIXES), ("format", *_FORMAT)):
            run = subprocess.run(
                [*_RUFF, *command, *_SETTINGS, "."], cwd=folder, capture_output=True, text=True, check=False
            )
            if run.returncode:
                # ruff reports errors in files on stdout, and its own on stderr.
                what = f"a template is wrong: {run.stdout}" if run.stdout else f"ruff failed: {run.stderr}"
                raise RenderError(what.partition("\n")[0])
        return {**files, **{path: (folder / path).read_text(encoding="utf-8") for path in python}}


def write(files: Files, root: Path) -> list[PurePosixPath]:
    """Write the files that differ, remove those that are left over, and return the paths of both."""
    changed = [path for path, text in files.items() if _read(root / path) != text]
    for path in changed:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        beside.write_text(files[path], encoding="utf-8", newline="\n")
        beside.replace(target)
    leftovers = list(left_over(files, root))
    for path in leftovers:
        (root / path).unlink()
    return sorted([*changed, *leftovers])


def differences(files: Files, root: Path) -> Iterator[str]:
    """Return the differences between the rendered files and those on disk, as a diff for each file."""
    for path, text in sorted(files.items()):
        there = _read(root / path)
        if there is None:
            yield f"missing: {path}\n"
        elif there != text:
            yield "".join(
                difflib.unified_diff(
                    there.splitlines(keepends=True),
                    text.splitlines(keepends=True),
                    f"{path} (on disk)",
                    f"{path} (from the spec)",
                )
            )
    for path in left_over(files, root):
        yield f"left over: {path}\n"


def left_over(files: Files, root: Path) -> Iterator[PurePosixPath]:
    """Find the files in the generated folders that are not generated."""
    for folder in (GENERATED, SCHEMAS):
        for path in sorted((root / folder).rglob("*")):
            relative = PurePosixPath(path.relative_to(root).as_posix())
            if path.is_file() and relative not in files and "__pycache__" not in relative.parts:
                yield relative


def _read(path: Path) -> str | None:
    try:
        # Bytes, so that changed line endings are found.
        return path.read_bytes().decode("utf-8", errors="replace")
    except FileNotFoundError:
        return None
