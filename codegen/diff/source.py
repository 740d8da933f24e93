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


def file_at(root: Path, commit: str, path: str) -> str | None:
    """Return the text of a file at a commit, or None if there is no such file."""
    return git(root, "show", f"{commit}:{path}").decode() if git(root, "ls-tree", commit, path) else None


def read(source: str, root: Path) -> tuple[object, Version | None]:
    """Return the OpenAPI document of a spec folder or a git revision, and the version of its package.

    That of a folder is made from its YAML; of a revision, which may have another dialect, the committed one is read.
    """
    path = Path(source)
    if source and path.is_dir():
        folder = path / "spec" if (path / "spec").is_dir() else path
        version = folder.parent / VERSION_FILE
        return openapi.document(load(folder)), parse_version(version.read_text("utf-8") if version.is_file() else None)
    try:
        commit = git(root, "rev-parse", "--verify", "--end-of-options", source).decode().strip()
    except SourceError as error:
        raise SourceError(f"'{source}' is neither a folder nor a git revision in {root}: {error}") from error
    document = file_at(root, commit, str(openapi.PATH))
    if document is None:
        raise SourceError(f"'{source}' has no {openapi.PATH}")
    return yaml.load(document, yaml.CSafeLoader), parse_version(file_at(root, commit, VERSION_FILE))


def parse_version(text: str | None) -> Version | None:
    """Return the version in the text of `_version.py`."""
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+[\w.]*)"$', text or "", re.MULTILINE)
    return Version(found[1]) if found else None


def next_version(released: Version, *, breaks: bool, changes: bool) -> Version:
    """Return the lowest version that semver allows. Before 1.0, a minor version may break programs."""
    major, minor, patch = released.release
    if released.is_prerelease:
        return Version(released.base_version)
    if breaks and major:
        return Version(f"{major + 1}.0.0")
    return Version(f"{major}.{minor + 1}.0" if breaks or (changes and major) else f"{major}.{minor}.{patch + 1}")
