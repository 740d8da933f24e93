"""python-freckle-client installs a package `noko_client`, too: the two overwrite each other's files."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

import noko_client
from tests.support.process import python

#: Files of python-freckle-client 1.1.2.
THEIRS = {"base_client/__init__.py": "", "schemas/__init__.py": ""}
REPLACED = {"__init__.py": '__version__ = "1.1.2"\n', "client.py": "class NokoClient: ...\n"}


@pytest.mark.parametrize(
    ("files", "program", "is_refused"),
    [
        ({}, "import noko_client", False),
        (THEIRS, "import noko_client", True),
        (THEIRS | REPLACED, "from noko_client.models import User", True),
        (THEIRS | REPLACED, "from noko_client.sandbox import Sandbox", True),
    ],
)
def test_their_files(files: Mapping[str, str], program: str, is_refused: bool, tmp_path: Path) -> None:
    package = tmp_path / "noko_client"
    shutil.copytree(Path(noko_client.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in files.items():
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    run = python("-c", program, folder=tmp_path)
    last = run.errors.splitlines()[-1] if run.errors else ""
    assert (run.status != 0, "pip uninstall python-freckle-client; pip install" in last) == (is_refused, is_refused)
