"""Formats rendered files, and writes them or compares them with those on disk."""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from collections.abc import Mapping
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
        write({path: files[path] for path in python}, folder)
        for command in (("check", *_FIXES), ("format", *_FORMAT)):
            run = subprocess.run(
                [*_RUFF, *command, *_SETTINGS, "."], cwd=folder, capture_output=True, text=True, check=False
            )
            if run.returncode:
                # ruff reports errors in files on stdout, and its own on stderr.
                what = f"a template is wrong: {run.stdout}" if run.stdout else f"ruff failed: {run.stderr}"
                raise RenderError(what.partition("\n")[0])
        return {**files, **{path: (folder / path).read_text(encoding="utf-8") for path in python}}


def changes(files: Files, root: Path) -> dict[PurePosixPath, str | None]:
    """Return the files that differ from those on disk, with None for the text of one that is left over."""
    changed: dict[PurePosixPath, str | None] = {
        path: text for path, text in files.items() if _read(root / path) != text
    }
    for folder in (GENERATED, SCHEMAS):
        for path in (root / folder).rglob("*"):
            relative = PurePosixPath(path.relative_to(root).as_posix())
            if path.is_file() and relative not in files and "__pycache__" not in relative.parts:
                changed[relative] = None
    return dict(sorted(changed.items()))


def write(changed: Mapping[PurePosixPath, str | None], root: Path) -> None:
    """Write the files, and remove those without a text."""
    for path, text in changed.items():
        target = root / path
        if text is None:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(target)


def differences(changed: Mapping[PurePosixPath, str | None], root: Path) -> str:
    """Return the differences between the files on disk and the rendered ones, as a diff for each file."""
    found: list[str] = []
    for path, text in changed.items():
        there = _read(root / path)
        if text is None or there is None:
            found.append(f"left over: {path}\n" if text is None else f"missing: {path}\n")
        else:
            lines = there.splitlines(keepends=True), text.splitlines(keepends=True)
            found += difflib.unified_diff(*lines, f"{path} (on disk)", f"{path} (from the spec)")
    return "".join(found)


def _read(path: Path) -> str | None:
    try:
        # Bytes, so that changed line endings are found.
        return path.read_bytes().decode("utf-8", errors="replace")
    except FileNotFoundError:
        return None
