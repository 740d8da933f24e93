"""Git repositories for the tests of `codegen diff` and `codegen surface`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.codegen.support import REPOSITORY, generate, spec_folder

VERSION = "noko_client/_version.py"


def git(root: Path, *arguments: str) -> str:
    """Run git without the settings of the machine and return its output."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {f"GIT_{role}_{key}": "x@y.test" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    environment = {**own, **who, **settings}
    done = subprocess.run(["git", *arguments], cwd=root, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


def commit(root: Path, *tags: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "x")
    for tag in tags:
        git(root, "tag", tag)


def set_version(root: Path, version: str) -> None:
    path = root / VERSION
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'"""The version."""\n\n__version__ = "{version}"\n', encoding="utf-8")


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def released(folder: Path) -> Path:
    """Return a repository with the small spec, released as 1.4.2."""
    root = spec_folder(folder)
    generate(root)
    set_version(root, "1.4.2")
    git(root, "init", "--quiet")
    commit(root, "v1.4.2")
    return root


def released_package(folder: Path) -> Path:
    """Return a repository with the package, its plugin and its spec, released as 0.1.0."""
    ignored = shutil.ignore_patterns("__pycache__", "schema")
    for name in ("noko_client", "spec"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=ignored)
    shutil.copy(REPOSITORY / "pytest_noko.py", folder)
    set_version(folder, "0.1.0")
    git(folder, "init", "--quiet")
    commit(folder, "v0.1.0")
    return folder
