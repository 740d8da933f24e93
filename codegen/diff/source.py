"""Finds what to compare: OpenAPI documents and versions, in folders and git revisions."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Final

import yaml
from packaging.version import Version

from codegen import openapi
from codegen.load import load

VERSION_FILE: Final = "noko_client/_version.py"


class SourceError(Exception):
    """There is nothing to compare; the message says why."""


def git(root: Path, *arguments: str) -> bytes:
    """Return the output of a git command, which only reads."""
    # In a hook, variables such as GIT_DIR select the repository of the hook.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(["git", *arguments], cwd=root, env=environment, capture_output=True, check=False)
    if done.returncode:
        raise SourceError(done.stderr.decode(errors="replace").strip().removeprefix("fatal: "))
    return done.stdout


def read(source: str, root: Path) -> tuple[object, Version | None]:
    """Return the OpenAPI document of a spec folder or a git revision, and the version of its package.

    That of a folder is made from its YAML; of a revision, which may have another dialect, the committed one is read.
    """
    path = Path(source)
    if source and path.is_dir():
        folder = path / "spec" if (path / "spec").is_dir() else path
        version = folder.parent / VERSION_FILE
        return openapi.document(load(folder)), _version(version.read_bytes() if version.is_file() else b"")
    try:
        commit = git(root, "rev-parse", "--verify", "--end-of-options", source).decode().strip()
    except SourceError as error:
        raise SourceError(f"'{source}' is neither a folder nor a git revision in {root}: {error}") from error
    document, version_file = (
        git(root, "show", f"{commit}:{file}") if git(root, "ls-tree", commit, file) else b""
        for file in (str(openapi.PATH), VERSION_FILE)
    )
    if not document:
        raise SourceError(f"'{source}' has no {openapi.PATH}")
    return yaml.load(document, yaml.CSafeLoader), _version(version_file)


def _version(file: bytes) -> Version | None:
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+[\w.]*)"$', file.decode(), re.MULTILINE)
    return Version(found[1]) if found else None


def next_version(released: Version, *, breaks: bool, changes: bool) -> Version:
    """Return the lowest version that semver allows. Before 1.0, a minor version may break programs."""
    major, minor, patch = released.release
    if released.is_prerelease:
        return Version(released.base_version)
    if breaks and major:
        return Version(f"{major + 1}.0.0")
    return Version(f"{major}.{minor + 1}.0" if breaks or (changes and major) else f"{major}.{minor}.{patch + 1}")
