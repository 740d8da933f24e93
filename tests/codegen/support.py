"""A small spec that the tests break and extend, and what runs the generator on it."""

from __future__ import annotations

import contextlib
import hashlib
import io
import shutil
from pathlib import Path

from codegen.__main__ import main
from tests.support.process import Run

REPOSITORY = Path(__file__).resolve().parents[2]

SMALL = Path(__file__).parent / "small"
_PATHS = {"models": "models/all.yaml"} | {
    name: f"{name}.yaml" for name in ("service", "choices", "inputs", "parameters")
}


def spec_path(root: Path, name: str) -> Path:
    """Return a file of the spec by its short name: a shared file, or else a resource."""
    return root / "spec" / _PATHS.get(name, f"resources/{name}.yaml")


FILES = {
    name: (SMALL / _PATHS.get(name, f"resources/{name}.yaml")).read_text(encoding="utf-8")
    for name in ("service", "choices", "inputs", "parameters", "models", "items")
}
MODELS, ITEMS = FILES["models"], FILES["items"]

README = """\
# Shop

<!-- begin generated: resources -->
<!-- end generated: resources -->

The end.
"""


def spec_folder(tmp_path: Path, **overrides: str | tuple[str, str] | None) -> Path:
    """Write the small spec and a README to a folder, which is returned as the root of a repository.

    An override is the new text of a file (or the text of a new resource), a pair of what is replaced in it
    and by what, or None where there is to be no such file.
    """
    for name in {**FILES, **overrides}:
        override = overrides.get(name, FILES.get(name))
        if isinstance(override, tuple):
            old, new = override
            assert FILES[name].count(old) == 1, f"{old!r} stands {FILES[name].count(old)} times in {name}"
            override = FILES[name].replace(old, new)
        path = spec_path(tmp_path, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if override is not None:
            path.write_text(override, encoding="utf-8")
    (tmp_path / "README.md").write_text(README, encoding="utf-8")
    return tmp_path


def run(command: str, root: Path, *options: str) -> Run:
    """Run the generator as its command line does."""
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = main([command, "--root", str(root), *options])
    return Run(status, output.getvalue(), errors.getvalue())


def generate(root: Path) -> Run:
    """Run `generate` and see that it worked."""
    done = run("generate", root)
    assert done.status == 0, done.errors
    return done


def snapshot(root: Path) -> dict[str, str]:
    """Return what is on disk: every file with a hash of it, and every folder."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in sorted(root.rglob("*"))
    }


def add_hand_written_client(root: Path) -> None:
    """Copy the part of noko_client that is not generated, so that what was generated can be imported."""
    unwanted = shutil.ignore_patterns("_generated", "__pycache__")
    shutil.copytree(REPOSITORY / "noko_client", root / "noko_client", ignore=unwanted, dirs_exist_ok=True)


def mistakes(root: Path) -> list[str]:
    """Return what `generate` says is wrong with a spec, and see that it wrote nothing."""
    before = snapshot(root)
    refused = run("generate", root)
    assert (refused.status, refused.output) == (2, "")
    assert snapshot(root) == before
    *found, verdict = refused.errors.splitlines()
    assert verdict == f"{len(found)} {'mistake' if len(found) == 1 else 'mistakes'} in the spec; nothing was written."
    return found
