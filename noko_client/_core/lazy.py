"""Packages that import their modules when a name is first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from noko_client._core.fork import FIRST_USE_LOCK

__all__ = ["lazy_names"]


def lazy_names(
    package: str, modules: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return the `__getattr__` and `__dir__` of a package.

    Many threads can use a name for the first time at once: no two of the modules import each other, and a fork waits
    until an import is complete.

    Args:
        package: The name of the package.
        modules: Its modules with the names that each of them defines.
    """
    sources = {name: module for module, names in modules.items() for name in names}
    namespace = vars(sys.modules[package])

    def get(name: str) -> object:
        if name not in sources:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        with FIRST_USE_LOCK:
            value: object = getattr(import_module(f"{package}.{sources[name]}"), name)
        namespace[name] = value
        return value

    def names() -> list[str]:
        return sorted({*namespace, *sources})

    return get, names
