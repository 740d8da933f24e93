"""Reads a git repository: what was in it at a revision, and which release was the last. It changes nothing there."""

from __future__ import annotations

import io
import os
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from codegen.diff.version import Version

# A hook of git's sets these, and then every folder would be that repository.
_IN_A_HOOK: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


class GitError(Exception):
    """There is no repository, or it has no such revision; the message says which."""


def _git(root: Path, *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in _IN_A_HOOK}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=root,
            env={**environment, "LC_ALL": "C"},
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        missing = "git is not installed" if root.is_dir() else f"{root} is no folder"
        raise GitError(missing) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise GitError(said.removeprefix("fatal: ") or f"git {arguments[0]} failed")
    return done.stdout


def resolve(root: Path, revision: str) -> str:
    """Return the commit that a revision means.

    Raises:
        GitError: There is no repository, or no such revision in it.
    """
    try:
        _git(root, "rev-parse", "--git-dir")
    except GitError as error:
        raise GitError(f"'{revision}' is no folder, and no revision can be looked up in {root}: {error}") from error
    try:
        # What begins with a dash would be an option.
        if revision.startswith("-"):
            raise GitError("an option")
        # In two steps, because behind `:/text` all is text.
        found = _git(root, "rev-parse", "--verify", "--quiet", revision).decode().strip()
        return _git(root, "rev-parse", "--verify", "--quiet", f"{found}^{{commit}}").decode().strip()
    except GitError as error:
        raise GitError(f"'{revision}' is neither a folder nor a revision of the repository in {root}") from error


@contextmanager
def unpacked(root: Path, revision: str) -> Generator[Path, None, None]:
    """Write what was below a folder at a revision to a temporary one.

    git would do that with a worktree, which has to be cleaned away from the repository whatever happens.
    """
    commit = resolve(root, revision)
    with tempfile.TemporaryDirectory(prefix="revision-") as name:
        with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", "--format=tar", commit))) as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() else None
                if content is not None:
                    path = Path(name, member.name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content.read())
        yield Path(name)


@dataclass(frozen=True)
class Tags:
    """What the tags that lead to the present commit say of releases."""

    #: The tag of the highest version; None if there is none. A release candidate promises nothing, and is none.
    last: str | None
    #: What looks like a version, and is not written as the tag of one.
    odd: list[str]


def release_tags(root: Path) -> Tags:
    """Find the last release. A clone that is shallow, or came without tags, has none.

    Raises:
        GitError: There is no repository, or nothing in it.
    """
    tags = _git(root, "tag", "--merged", "HEAD", "--list").decode().split()
    versions = {tag: Version.parse(tag.removeprefix("v")) if tag.startswith("v") else None for tag in tags}
    released = [(version, tag) for tag, version in versions.items() if version and version.is_final]
    odd = [tag for tag, version in versions.items() if not version and re.fullmatch(r"[vV]?[0-9]+(\.[0-9]+)+.*", tag)]
    return Tags(max(released)[1] if released else None, odd)


def is_shallow(root: Path) -> bool:
    """Whether a clone has only the last of the commits.

    Raises:
        GitError: There is no repository.
    """
    return _git(root, "rev-parse", "--is-shallow-repository").decode().strip() == "true"
