"""Finds the specs to compare: in a folder, or as they were at a revision of git."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from codegen.diff.git import unpacked
from codegen.diff.version import Version, read_version
from codegen.load import ERRORS, SpecError, load
from codegen.spec import Spec


class SourceError(Exception):
    """There is no spec that could be read; the message says why."""


@dataclass(frozen=True)
class Source:
    """A spec, and the version of the package that it was found with."""

    spec: Spec
    version: Version | None


def read(source: str, root: Path) -> Source:
    """Read a spec folder, or the spec of a revision of the repository in `root`. What is a folder is no revision.

    Raises:
        GitError: It is neither a folder nor a revision.
        SourceError: There is no spec in it, or the spec is wrong.
    """
    # An empty path is the present folder, and an empty name nothing that anybody meant.
    if source and Path(source).is_dir():
        return read_folder(Path(source))
    with unpacked(root, source) as found:
        if not (found / "spec/service.yaml").is_file():
            raise SourceError(f"'{source}' has no spec/service.yaml")
        return _load(found / "spec", f"{source}:", source)


def read_folder(folder: Path) -> Source:
    """Read a spec folder.

    Raises:
        SourceError: There is no spec in it, or the spec is wrong.
    """
    if not folder.is_dir():
        raise SourceError(f"there is no folder '{folder}'")
    if not (folder / "service.yaml").is_file():
        meant = f"; did you mean '{folder / 'spec'}'?" if (folder / "spec/service.yaml").is_file() else ""
        raise SourceError(f"'{folder}' is a folder without a spec: it has no service.yaml{meant}")
    return _load(folder, "" if folder.parent == Path() else f"{folder.parent.as_posix()}/", str(folder))


def _load(folder: Path, prefix: str, name: str) -> Source:
    # A spec names the errors of its own time.
    errors = folder.parent / "noko_client/errors.py"
    try:
        spec = load(folder, errors if errors.is_file() else ERRORS)
    except SpecError as error:
        count = len(error.problems)
        problems = "\n".join(f"{prefix}{problem}" for problem in error.problems)
        mistakes = "1 mistake" if count == 1 else f"{count} mistakes"
        raise SourceError(f"{problems}\n{mistakes} in the spec of '{name}'") from error
    return Source(spec, read_version(folder.parent))
