"""Compares the working tree with the last release: does the version allow what breaks programs?

The OpenAPI documents show what changed in the API, and griffe what changed in the public Python. No code is executed.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

import griffe
from packaging.version import Version

from codegen.diff.compare import compare, report
from codegen.diff.rules import BREAKS
from codegen.diff.source import VERSION_FILE, SourceError, git, next_version, read
from codegen.lazy_attributes import LazyAttributes


def find_base(root: Path) -> str:
    """Return the tag of the last release or, if there is none, the commit that last changed the version."""
    tags = git(root, "tag", "--merged", "HEAD").decode().split()
    if releases := [tag for tag in tags if re.fullmatch(r"v\d+\.\d+\.\d+", tag)]:
        return max(releases, key=lambda tag: Version(tag[1:]))
    commit, *parents = git(root, "log", "-1", "--format=%H %P", "--", VERSION_FILE).decode().split() or [""]
    is_shallow = git(root, "rev-parse", "--is-shallow-repository").decode().strip() == "true"
    if not commit or (is_shallow and not parents):
        # The oldest commit of a shallow clone seems to have changed every file.
        reason = "this clone is shallow: run `git fetch --unshallow --tags`" if is_shallow else "it was never committed"
        raise SourceError(f"there is no release tag, and no commit that changed {VERSION_FILE}: {reason}")
    return commit


def check_surface(root: Path) -> int:
    """Print the comparison and return the exit status: 1 if the version has to be raised."""
    base = find_base(root)
    old, released = read(base, root)
    new, version = read(str(root / "spec"), root)
    if released is None or version is None:
        raise SourceError(f"{VERSION_FILE} has no version like 1.2.3")
    changes = compare(old, new)
    with tempfile.TemporaryDirectory() as folder:
        git(root, "archive", f"--output={folder}/code.zip", base)  # no tar: its filter is new in Python 3.11.4
        shutil.unpack_archive(f"{folder}/code.zip", folder)
        python = python_breakages(Path(folder), root)
    print(f"Compared with {base}, version {released}.\n\n{report(changes)}\n")
    if python:
        print("\n".join(["Breaking in Python:", *(f"- {line}" for line in python)]) + "\n")
    breaks = bool(python) or any(change.effect == BREAKS for change in changes)
    required = next_version(released, breaks=breaks, changes=bool(changes))
    if breaks and Version(version.base_version) < required:
        problem = f"{version} does not allow what breaks programs written for {released}"
        print(f"{VERSION_FILE}: {problem}; raise it to {required} or later.", file=sys.stderr)
        return 1
    print(f"The version {version} may break programs written for {released}." if breaks else "Nothing breaks.")
    return 0


def python_breakages(released: Path, root: Path) -> list[str]:
    """Return a line for each thing that worked with the Python in one folder and does not in another."""
    lines = set[str]()
    for name in ("noko_client", "pytest_noko"):
        old, new = _load(released, name), _load(root, name)
        for breakage in filter(_is_public, griffe.find_breaking_changes(old, new)):
            # Without colors, temporary folders and line numbers.
            text = re.sub(r"\x1b\[[0-9;]*m|:\d+(?=: )", "", breakage.explain())
            lines.add(text.replace(f"{released}/", "").replace(f"{root}/", ""))
        modules = [(old, new), *((old[each], new[each]) for each in old.modules.keys() & new.modules.keys())]
        for before, now in modules:
            gone = {*map(str, before.exports or ())} - {*map(str, now.exports or ())}
            # griffe reports only the names that are not defined any more.
            lines |= {f"{now.path}.__all__: `{each}` was removed" for each in gone if each in now.members}
    return sorted(lines)


def _is_public(breakage: griffe.Breakage) -> bool:
    if isinstance(breakage, griffe.ParameterChangedDefaultBreakage):
        # These two follow Noko, and break nothing.
        return breakage.old_value.name not in ("base_url", "requests_per_second")
    path = breakage.obj.canonical_path
    # pytest calls the fixtures and passes what they need.
    is_fixture = path.startswith("pytest_noko.") and not isinstance(breakage, griffe.ObjectRemovedBreakage)
    # Only the package constructs what it returns and raises.
    is_internal = re.search(r"\.(_core|errors|_generated\.resources)\..*\.__init__$", path)
    return not (is_fixture or is_internal)


def _load(root: Path, name: str) -> griffe.Object | griffe.Alias:
    own = griffe.load_extensions(LazyAttributes)
    package = griffe.load(
        name, search_paths=[root], try_relative_path=False, allow_inspection=False, resolve_aliases=True, extensions=own
    )
    # The sandbox exports what is public in it.
    for module in package["sandbox"].modules.values() if "sandbox" in package.members else ():
        module.public = False
    return package
