"""What `make dist` does: builds the wheel and the sdist, and tries them as those would who install them.

The wheel goes into empty environments: alone, where it may bring httpx and pydantic and nothing else; with the
lowest versions that it allows; and with each Python that is on this machine. The last two run the test-suite.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path
from typing import Final
from zipfile import Path as ZipPath
from zipfile import ZipFile

from packaging.requirements import Requirement

from noko_client.sandbox import Sandbox

ROOT: Final = Path(__file__).parents[1]
DIST: Final = ROOT / "dist"
QUICK_START: Final = """
import sys
from noko_client import NokoClient

with NokoClient(sys.argv[1], base_url=sys.argv[2]) as client:
    leaders = [user.id for user in client.users.list(role="leader")]
    assert len(leaders) == 8, leaders
    team = client.teams.create(name="Leaders", user_ids=leaders)
    assert len(team.users) == 8, team
    client.teams.delete(team.id)
loaded = {"starlette", "uvicorn", "jinja2", "yaml", "pytest"} & sys.modules.keys()
assert not loaded, loaded
"""
#: What has to pass with other versions, too. The generator's tests compare bytes that pydantic and ruff write, the
#: editors' and type checkers' are about one version of each, and schemathesis asks for versions of its own.
SUITE: Final = ("tests/client", "tests/sandbox", "tests/test_generated.py")
LEFT_OUT: Final = "tests/sandbox/test_schemathesis.py"
NEEDED_BY_TESTS: Final = (
    *("pytest", "pytest-asyncio", "pytest-timeout", "pytest-xdist"),
    *("hypothesis", "jsonschema", "rich", "selenium", "jinja2", "pyyaml", "ruff"),
)


class FailedError(Exception):
    """A step failed; the message is what it said."""


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command and return what it said."""
    words = [str(word) for word in command]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False, env=environment)
    said = f"{done.stdout}{done.stderr}"
    if done.returncode:
        raise FailedError(f"{' '.join(words)}\n{said[-4000:]}")
    return said


def build() -> tuple[Path, Path]:
    """Build the wheel, from the sdist, and look at both."""
    shutil.rmtree(DIST, ignore_errors=True)
    run(sys.executable, "-m", "build", "--outdir", DIST)
    [wheel], [sdist] = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    run(sys.executable, "-m", "twine", "check", "--strict", wheel, sdist)
    run(sys.executable, "-m", "check_wheel_contents", "--toplevel", "noko_client,pytest_noko.py", wheel)
    print(f"built {wheel.name} and {sdist.name}; twine and check-wheel-contents are content")
    return wheel, sdist


def requirements(wheel: Path) -> Iterator[Requirement]:
    """Return what a wheel asks for, those of its extra as well."""
    with ZipFile(wheel) as archive:
        [name] = {entry.partition("/")[0] for entry in archive.namelist() if ".dist-info/" in entry}
        metadata: Distribution = PathDistribution(ZipPath(archive, f"{name}/"))
        yield from map(Requirement, metadata.requires or ())


def lowest(requirement: Requirement) -> str:
    """Pin a requirement to the lowest version that it allows."""
    [bound] = (specifier.version for specifier in requirement.specifier if specifier.operator == ">=")
    return f"{requirement.name}=={bound}"


def environment(folder: Path, python: str, *packages: str | Path) -> Path:
    """Make an environment with these packages, and return its Python."""
    run(python, "-m", "venv", folder)
    inside = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    return inside


def try_alone(wheel: Path, folder: Path) -> None:
    """Install the wheel into an empty environment and run the quick start against a sandbox."""
    asked = {requirement.name for requirement in requirements(wheel) if requirement.marker is None}
    if asked != {"httpx", "pydantic"}:
        raise FailedError(f"the wheel asks for {', '.join(sorted(asked))}")
    python = environment(folder, sys.executable, wheel)
    brought = run(python, "-m", "pip", "list", "--format", "freeze", "--disable-pip-version-check")
    brought_names = {line.partition("==")[0] for line in brought.splitlines() if "==" in line}
    names = sorted(brought_names - {"pip", "setuptools"})
    with Sandbox() as sandbox:
        run(python, "-c", QUICK_START, sandbox.token, sandbox.url, cwd=folder)
    print(f"an empty environment has {', '.join(names)}; the quick start runs")


def try_suite(wheel: Path, folder: Path, python: str, pins: Sequence[str] = ()) -> str:
    """Run the test-suite, from a copy without the sources, on the installed wheel."""
    inside = environment(folder / "environment", python, f"{wheel}[sandbox]", *NEEDED_BY_TESTS, *pins)
    suite = folder / "suite"
    for name in ("pyproject.toml", "README.md", "spec", "codegen", "tests", "tools"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, suite / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, suite / name)
    said = run(
        inside, "-m", "pytest", "-q", "--tb", "short", "-p", "no:cacheprovider", "--ignore", LEFT_OUT, *SUITE, cwd=suite
    )
    return said.strip().rpartition("\n")[2].strip("= ")


def pythons() -> dict[str, str]:
    """Return the Pythons of this machine that are supported, by their versions, one for each minor version."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    [least] = re.findall(r">=3\.(\d+)", asked)
    found: dict[str, str] = {}
    folders = [Path(part) for part in os.environ.get("PATH", "").split(os.pathsep)]
    folders += sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob("versions/*/bin"))
    for folder in folders:
        for path in sorted(folder.glob("python3.*")):
            minor = re.fullmatch(r"python3\.(\d+)", path.name)
            if minor and int(minor[1]) >= int(least) and path.name not in found and _works(path):
                found[path.name] = str(path)
    return dict(sorted(found.items()))


def _works(python: Path) -> bool:
    # pyenv has a shim for each version that it knows, and it only works for those that are chosen.
    try:
        done = subprocess.run([python, "-c", "import venv, ssl"], capture_output=True, check=False, timeout=20)
    except OSError:
        return False
    return done.returncode == 0


def main() -> int:
    """Build and try everything."""
    parser = argparse.ArgumentParser(prog="python -m tools.release", description="Build a release and try it.")
    parser.add_argument("--quick", action="store_true", help="do not run the suite on other versions")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            wheel, _ = build()
            try_alone(wheel, folder / "alone")
            if options.quick:
                return 0
            pins = [lowest(requirement) for requirement in requirements(wheel)]
            print(f"{', '.join(pins)}: {try_suite(wheel, folder / 'lowest', sys.executable, pins)}")
            for name, python in pythons().items():
                print(f"{name}: {try_suite(wheel, folder / name, python)}", flush=True)
    except FailedError as error:
        print(f"\nThis failed:\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
