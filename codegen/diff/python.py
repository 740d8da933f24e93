"""What became of the Python that people call, as far as griffe can see it in the sources. Nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import griffe

PACKAGE: Final = "noko_client"
#: The fixtures, which are a module of their own.
PLUGIN: Final = "pytest_noko"
#: The modules that people import from by name, or all of.
PUBLIC: Final = ("", "errors", "models", "resources", "sandbox")
#: Packages that say what of them is public, and whose modules are nobody's business.
CLOSED: Final = (f"{PACKAGE}.sandbox",)

#: The defaults that Noko sets and not we. The spec tells that they changed, which breaks nothing.
SET_BY_NOKO: Final = ("base_url", "requests_per_second")


def breaking_python(released: Path, root: Path) -> list[str]:
    """Return what is broken in the public Python of the package and the plugin in a folder, a line each."""
    old, new = _load(released, PACKAGE), _load(root, PACKAGE)
    lines = {*_dropped(old, new)}
    for breakage in griffe.find_breaking_changes(old, new):
        if not _is_ours(breakage):
            lines.add(_line(breakage, released, root))
    # An older release may have none.
    if (released / f"{PLUGIN}.py").is_file():
        if not (root / f"{PLUGIN}.py").is_file():
            return sorted({*lines, f"{PLUGIN}.py: the module was removed"})
        for breakage in griffe.find_breaking_changes(_load(released, PLUGIN), _load(root, PLUGIN)):
            # pytest calls the fixtures, and gives them what they need.
            if isinstance(breakage, griffe.ObjectRemovedBreakage):
                lines.add(_line(breakage, released, root))
    return sorted(lines)


def _is_ours(breakage: griffe.Breakage) -> bool:
    """Whether only the package meets with a change that griffe finds.

    What a private class has is public in the public ones that inherit it, except for its constructor: a page and an
    error come from the package.
    """
    if isinstance(breakage, griffe.ParameterChangedDefaultBreakage) and breakage.old_value.name in SET_BY_NOKO:
        return True
    *_, holder, name = ("", *breakage.obj.path.split("."))
    return name == "__init__" and holder.startswith("_")


def _dropped(old: griffe.Object | griffe.Alias, new: griffe.Object | griffe.Alias) -> Iterator[str]:
    """Find the names that a module has still, and does not offer any more. Of those that it has not, griffe tells."""
    for path in PUBLIC:
        if path and not (path in old.members and path in new.members):
            continue
        before, now = (old[path], new[path]) if path else (old, new)
        offered, still = ({str(name) for name in module.exports or ()} for module in (before, now))
        for name in sorted(offered - still):
            if name in now.members:
                yield f"{now.path}.__all__: `{name}` was removed"


def _line(breakage: griffe.Breakage, released: Path, root: Path) -> str:
    # It colors its words, and names files where they happen to lie, and lines of one version or the other.
    text = re.sub(r"\x1b\[[0-9;]*m", "", breakage.explain())
    text = text.replace(f"{released}/", "").replace(f"{root}/", "")
    return re.sub(r"^(\S+?):\d+: ", r"\1: ", text)


def _load(root: Path, name: str) -> griffe.Object | griffe.Alias:
    package = griffe.load(
        name,
        search_paths=[root],
        try_relative_path=False,
        allow_inspection=False,
        resolve_aliases=True,
        resolve_external=False,
    )
    for path in CLOSED:
        closed = path.removeprefix(f"{name}.")
        for module in package[closed].modules.values() if closed in package.members else ():
            module.public = False
    return package
