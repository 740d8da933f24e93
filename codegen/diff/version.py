"""Versions, and which one semver asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, order=True)
class Version:
    """A version as it is written in noko_client/_version.py: three numbers, and maybe a mark of what comes before."""

    major: int
    minor: int
    patch: int
    #: What is not final comes before what is: `1.0.0rc1`.
    is_final: bool = True
    #: How it says that it is not.
    mark: str = field(default="", compare=False)

    @classmethod
    def parse(cls, text: str) -> Version | None:
        """Read a version; None if it is none."""
        found = re.fullmatch(r"([0-9]+)\.([0-9]+)\.([0-9]+)([-.]?[a-z][a-z0-9.]*)?", text)
        if found is None:
            return None
        return cls(int(found[1]), int(found[2]), int(found[3]), is_final=found[4] is None, mark=found[4] or "")

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}{self.mark}"

    @property
    def final(self) -> Version:
        """The version that this one comes before, or is."""
        return Version(self.major, self.minor, self.patch)

    @property
    def next_major(self) -> Version:
        return Version(self.major + 1, 0, 0)

    @property
    def next_minor(self) -> Version:
        return Version(self.major, self.minor + 1, 0)

    @property
    def next_patch(self) -> Version:
        return Version(self.major, self.minor, self.patch + 1)

    @property
    def next_breaking(self) -> Version:
        """The version that may break what worked. Before 1.0 that is a minor one."""
        return self.next_major if self.major else self.next_minor

    def may_break(self, released: Version) -> bool:
        """Whether semver lets this version break what worked in a released one."""
        breaking = released.next_breaking
        # Who is on the way to a version may do what it may.
        return (self.major, self.minor, self.patch) >= (breaking.major, breaking.minor, breaking.patch)


def read_version(root: Path) -> Version | None:
    """Return the version of the package in a folder; None where there is none."""
    try:
        text = (root / "noko_client/_version.py").read_text(encoding="utf-8")
    except OSError:
        return None
    found = re.search(r'^__version__ = "(.*)"$', text, re.MULTILINE)
    return Version.parse(found[1]) if found else None


def verdict(released: Version, *, breaking: bool, changed: bool) -> str:
    """Say which version has to follow a released one."""
    if not released.is_final:
        why = "A pre-release promises nothing" if changed else "Nothing of the API changed"
        return f"{why}: this asks for the version that it comes before: {released} → {released.final}"
    early = not released.major
    if breaking:
        kind, following = ("minor", released.next_minor) if early else ("major", released.next_major)
        why = " (before 1.0 that is the one that may break)" if early else ""
        return f"This asks for a {kind} version{why}: {released} → {following}"
    if changed and not early:
        return f"This asks for a minor version: {released} → {released.next_minor}"
    what = "Nothing breaks" if changed else "Nothing of the API changed"
    return f"{what}: this asks for a patch version{'' if changed else ' at most'}: {released} → {released.next_patch}"
