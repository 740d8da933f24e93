"""Writes the changes of the API into the changelog, and raises the version as they require."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from packaging.version import Version

from codegen.diff.source import VERSION_FILE, SourceError

_CHANGELOG: Final = "CHANGELOG.md"
_UNRELEASED: Final = "## [Unreleased]\n"
_CHANGED: Final = "### Changed\n"
_VERSION: Final = re.compile(r'^__version__ = "(.*)"$', re.MULTILINE)


def write_release(root: Path, sentences: str, version: Version) -> list[str]:
    """Add sentences to the unreleased changes, raise the version if it is lower, and return the files that changed.

    Raises:
        SourceError: The changelog has no unreleased changes.
    """
    changed: list[str] = []
    path, text = root / _CHANGELOG, (root / _CHANGELOG).read_text(encoding="utf-8")
    before, heading, after = text.partition(_UNRELEASED)
    if not heading:
        raise SourceError(f"{_CHANGELOG} has no '{_UNRELEASED.strip()}'")
    if sentences not in after:
        unreleased, next_heading, released = after.partition("\n## ")
        first, _, rest = unreleased.partition(_CHANGED) if _CHANGED in unreleased else ("\n", "", unreleased)
        after = f"{first}{_CHANGED}\n{sentences}\n{rest}{next_heading}{released}"
        path.write_text(f"{before}{heading}{after}", encoding="utf-8", newline="\n")
        changed.append(_CHANGELOG)
    path = root / VERSION_FILE
    text = path.read_text(encoding="utf-8")
    found = _VERSION.search(text)
    if found and Version(found[1]) < version:
        path.write_text(_VERSION.sub(f'__version__ = "{version}"', text), encoding="utf-8", newline="\n")
        changed.append(VERSION_FILE)
    return changed
