"""Holds the working tree to the last release: ``python -m codegen.diff.release``, a step of CI.

What works with a release must work with the next one, unless its version says that it may not. The spec tells what
became of the API, and griffe what became of the Python that people call.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import griffe

from codegen.diff import Change, compare
from codegen.diff.git import GitError, last_release, unpacked
from codegen.diff.report import changed_texts, report
from codegen.diff.source import Source, SourceError, read_folder
from codegen.diff.version import Version, read_version

PACKAGE = "noko_client"
#: Packages that say what of them is public, and whose modules are nobody's business.
CLOSED = (f"{PACKAGE}.sandbox",)

#: The defaults that Noko sets and not we. The spec tells that they changed, which breaks nothing.
SET_BY_NOKO = ("base_url", "requests_per_second")


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the repository with its last release and return the exit status."""
    root = Path(*(sys.argv[1:] if arguments is None else arguments)).resolve()
    try:
        tag = last_release(root)
        if tag is None:
            print("There is no release to compare with yet: no tag like v1.2.3 leads here.")
            return 0
        with unpacked(root, tag) as released:
            return check(released, root, tag)
    except (GitError, SourceError) as error:
        print(f"{error}\nNothing was compared.", file=sys.stderr)
        return 2


def check(released: Path, root: Path, tag: str) -> int:
    """Compare a folder with the release that is in another one: 1 if the version does not allow what breaks.

    Raises:
        SourceError: The spec is wrong, or there is none.
    """
    now, was = read_folder(root / "spec"), _spec_of_release(released, tag)
    changes = compare(was.spec, now.spec) if was else list[Change]()
    python = breaking_python(released, root)
    version, released_version = read_version(root), Version.parse(tag.removeprefix("v"))
    if version is None or released_version is None:
        raise SourceError(f"{root / PACKAGE / '_version.py'} has no version like 1.2.3")

    print(f"Compared with {tag}, the last release.\n")
    if was:
        # The version that it asks for is told at the end, of the spec and the Python together.
        print(f"{report(changes, changed_texts(was.spec, now.spec), None)}\n")
    if python:
        print("\n".join(["Breaking in Python, says griffe:", *(f"- {line}" for line in python)]) + "\n")
    breaks = bool(python) or any(change.breaking for change in changes)
    if breaks and not version.may_break(released_version):
        print(
            f"This breaks programs that work with {tag}, and the version is {version}: "
            f"it has to be {released_version.next_breaking} or later.",
            file=sys.stderr,
        )
        return 1
    print(f"The version {version} may break what worked with {tag}." if breaks else "Nothing breaks.")
    return 0


def _spec_of_release(released: Path, tag: str) -> Source | None:
    """Read the spec of a release, as far as today's dialect can.

    A dialect may change; then there is nothing to compare before the next release, and that must not stop everybody.
    """
    try:
        return read_folder(released / "spec")
    except SourceError as error:
        told = str(error).replace(f"{released}/", f"{tag}:")
        print(f"{told}: today's dialect cannot read it, and only the Python is compared.", file=sys.stderr)
        return None


def breaking_python(released: Path, root: Path) -> list[str]:
    """Return what griffe finds broken in the public Python of a package, a line each."""
    # It reads the sources and runs nothing.
    old, new = _load(released), _load(root)
    lines: set[str] = set()
    for breakage in griffe.find_breaking_changes(old, new):
        if isinstance(breakage, griffe.ParameterChangedDefaultBreakage) and breakage.old_value.name in SET_BY_NOKO:
            continue
        # It colors its words, and names files where they happen to lie, and lines of one version or the other.
        text = re.sub(r"\x1b\[[0-9;]*m", "", breakage.explain())
        text = text.replace(f"{released}/", "").replace(f"{root}/", "")
        lines.add(re.sub(r"^(\S+?):\d+: ", r"\1: ", text))
    return sorted(lines)


def _load(root: Path) -> griffe.Object | griffe.Alias:
    package = griffe.load(
        PACKAGE,
        search_paths=[root],
        try_relative_path=False,
        allow_inspection=False,
        resolve_aliases=True,
        resolve_external=False,
    )
    for path in CLOSED:
        name = path.removeprefix(f"{PACKAGE}.")
        for module in package[name].modules.values() if name in package.members else ():
            module.public = False
    return package


if __name__ == "__main__":
    sys.exit(main())
