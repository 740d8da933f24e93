"""What the tests of a comparison share: the small spec with changes, and what is said of them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from codegen.diff import compare
from codegen.load import load
from codegen.spec import Spec
from tests.codegen.support import FILES, spec_folder

#: A file, what is replaced in it, and by what.
Edit: TypeAlias = tuple[str, str, str]
#: What is replaced, what is said of it, and what is said of it taken back.
Case: TypeAlias = tuple[list[Edit], list[str], list[str]]


def edited(folder: Path, *edits: Edit) -> Spec:
    """Return the small spec with texts of its files replaced."""
    files = dict(FILES)
    for file, old, new in edits:
        assert files[file].count(old) == 1, f"{old!r} stands {files[file].count(old)} times in {file}"
        files[file] = files[file].replace(old, new)
    return load(spec_folder(folder, **files) / "spec")


def said(old: Spec, new: Spec) -> list[str]:
    """Return what a comparison says, each change with a mark of what it does."""
    return [
        f"{'breaks' if change.breaking else 'keeps'} {change.where}: {change.words}" for change in compare(old, new)
    ]


def said_there_and_back(folder: Path, edits: list[Edit]) -> tuple[list[str], list[str]]:
    """Return what is said of changes of the small spec, and what is said of them taken back."""
    old, new = edited(folder / "old"), edited(folder / "new", *edits)
    return said(old, new), said(new, old)
