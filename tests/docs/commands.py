"""Checks the commands in the pages without running them."""

from __future__ import annotations

import argparse
import re
import shlex
import tomllib
from collections.abc import Callable, Mapping
from typing import Final

from codegen import __main__ as codegen
from noko_client._core import log, settings, token
from noko_client.sandbox import __main__ as sandbox
from tests.docs.blocks import ROOT, Block

_PARSERS: Final[Mapping[str, Callable[[], argparse.ArgumentParser]]] = {
    "codegen": codegen._parser,
    "noko_client.sandbox": sandbox._parser,
}
_VARIABLES: Final = {token.ENVIRONMENT_VARIABLE, settings.BASE_URL_VARIABLE, log.ENVIRONMENT_VARIABLE}


def check_commands(block: Block) -> None:
    """Check that each command of a block exists."""
    for line in block.code.splitlines():
        words = shlex.split(line, comments=True)
        if words:
            assert _is_known(words), f"{block.where}: nothing checks this command: {line}"


def _is_known(words: list[str]) -> bool:
    match words:
        case ["make", *targets]:
            makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
            names = (target for target in targets if "=" not in target)
            return all(re.search(rf"^{name}: .*## ", makefile, re.MULTILINE) for name in names)
        case ["pip", "install", *packages]:
            return all(map(_can_be_installed, packages))
        case ["pip", "uninstall", "python-freckle-client"]:
            return True
        case ["python", "-m", module, *arguments] if module in _PARSERS:
            _PARSERS[module]().parse_args(arguments)  # exits if they are wrong
            return True
        case ["export", assignment] | [assignment, "python", _]:
            return assignment.partition("=")[0] in _VARIABLES
        case _:
            return False


def _can_be_installed(package: str) -> bool:
    found = re.fullmatch(r"([\w-]+)(?:\[([\w-]+)\])?", package)
    assert found, package
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if found[1] == project["project"]["name"]:
        return found[2] is None or found[2] in project["project"]["optional-dependencies"]
    groups = project["dependency-groups"].values()
    return any(re.match(rf"{found[1]}\b", str(each)) for group in groups for each in group)
