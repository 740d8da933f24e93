"""Holds the working tree to the last release: ``python -m codegen.diff.release``, a step of CI.

What works with a release must work with the next one, unless its version says that it may not. The spec tells what
became of the API, and griffe what became of the Python that people call.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.diff import Change, compare
from codegen.diff.git import GitError, is_shallow, release_tags, unpacked
from codegen.diff.python import PACKAGE, breaking_python
from codegen.diff.report import changed_texts, report
from codegen.diff.source import Source, SourceError, read_folder
from codegen.diff.version import Version, read_version


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the repository with its last release and return the exit status."""
    root = Path(*(sys.argv[1:] if arguments is None else arguments)).resolve()
    try:
        tags = release_tags(root)
        if tags.odd:
            print(f"Not taken for releases, which have tags like v1.2.3: {', '.join(tags.odd)}.")
        if tags.last is None:
            _see_that_none_is_known(root)
            print("There is no release to compare with yet: no tag like v1.2.3 leads here.")
            return 0
        with unpacked(root, tags.last) as released:
            return check(released, root, tags.last)
    except (GitError, SourceError) as error:
        print(f"{error}\nNothing was compared.", file=sys.stderr)
        return 2


def _see_that_none_is_known(root: Path) -> None:
    """See that there was no release, and not that its tag is elsewhere.

    Raises:
        GitError: The changelog has a release.
    """
    path = root / "CHANGELOG.md"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    sections = re.findall(r"^## \[([^\]\n]+)\][^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    released = [name for name, _ in sections if Version.parse(name)]
    unreleased = "".join(content for name, content in sections if name.lower() == "unreleased")
    # The version whose section has just been written is tagged when its commit has passed.
    if released and released[0] == str(read_version(root)) and not unreleased.strip():
        del released[0]
    if released:
        fetch = f"git fetch --tags{' --unshallow' if is_shallow(root) else ''}"
        raise GitError(
            f"CHANGELOG.md has the release {released[0]}, and no tag like v1.2.3 leads here: fetch the tags (`{fetch}`)"
        )


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


if __name__ == "__main__":
    sys.exit(main())
