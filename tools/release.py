"""Builds the wheel and the sdist, and tests the installed wheel (``make dist``).

The wheel is installed into empty environments: alone, where it requires httpx and pydantic and nothing else; with the
lowest versions of its dependencies; and with each Python version on this machine. The last two run the test suite.
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
#: The tests that pass with all versions. The generator's tests compare the output of one version of pydantic and ruff,
#: the editors' and type checkers' are for one version of each, and schemathesis requires certain versions.
SUITE: Final = ("tests/client", "tests/sandbox", "tests/test_generated.py")
LEFT_OUT: Final = "tests/sandbox/test_schemathesis.py"
NEEDED_BY_TESTS: Final = (
    *("pytest", "pytest-asyncio", "pytest-timeout", "pytest-xdist"),
    *("hypothesis", "jsonschema", "rich", "selenium", "jinja2", "openapi-core", "pyyaml", "ruff"),
)


class FailedError(Exception):
    """A step failed; the message is its output."""


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command and return its output."""
    words = [str(word) for word in command]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False, env=environment)
    output = f"{done.stdout}{done.stderr}"
    if done.returncode:
        raise FailedError(f"{' '.join(words)}\n{output[-4000:]}")
    return output


def build() -> tuple[Path, Path]:
    """Build the wheel, from the sdist, and check both."""
    shutil.rmtree(DIST, ignore_errors=True)
    run(sys.executable, "-m", "build", "--outdir", DIST)
    [wheel], [sdist] = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    run(sys.executable, "-m", "twine", "check", "--strict", wheel, sdist)
    run(sys.executable, "-m", "check_wheel_contents", "--toplevel", "noko_client,pytest_noko.py", wheel)
    print(f"built {wheel.name} and {sdist.name}; twine and check-wheel-contents pass")
    return wheel, sdist


def requirements(wheel: Path) -> Iterator[Requirement]:
    """Return the requirements of a wheel, including those of its extras."""
    with ZipFile(wheel) as archive:
        [name] = {entry.partition("/")[0] for entry in archive.namelist() if ".dist-info/" in entry}
        metadata: Distribution = PathDistribution(ZipPath(archive, f"{name}/"))
        yield from map(Requirement, metadata.requires or ())


def lowest(requirement: Requirement) -> str:
    """Pin a requirement to its lowest version."""
    [bound] = (specifier.version for specifier in requirement.specifier if specifier.operator == ">=")
    return f"{requirement.name}=={bound}"


def environment(folder: Path, python: str, *packages: str | Path) -> Path:
    """Create an environment with these packages, and return its Python."""
    run(python, "-m", "venv", folder)
    inside = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    return inside


def try_alone(wheel: Path, folder: Path) -> None:
    """Install the wheel into an empty environment and run the quick start against a sandbox."""
    required = {requirement.name for requirement in requirements(wheel) if requirement.marker is None}
    if required != {"httpx", "pydantic"}:
        raise FailedError(f"the wheel requires {', '.join(sorted(required))}")
    python = environment(folder, sys.executable, wheel)
    installed = run(python, "-m", "pip", "list", "--format", "freeze", "--disable-pip-version-check")
    installed_names = {line.partition("==")[0] for line in installed.splitlines() if "==" in line}
    names = sorted(installed_names - {"pip", "setuptools"})
    with Sandbox() as sandbox:
        run(python, "-c", QUICK_START, sandbox.token, sandbox.url, cwd=folder)
    print(f"an empty environment contains {', '.join(names)}; the quick start runs")


def try_suite(wheel: Path, folder: Path, python: str, pins: Sequence[str] = ()) -> str:
    """Run the test suite on the installed wheel, from a copy without the sources."""
    inside = environment(folder / "environment", python, f"{wheel}[sandbox]", *NEEDED_BY_TESTS, *pins)
    suite = folder / "suite"
    for name in ("pyproject.toml", "README.md", "spec", "codegen", "tests", "tools"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, suite / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, suite / name)
    output = run(
        inside, "-m", "pytest", "-q", "--tb", "short", "-p", "no:cacheprovider", "--ignore", LEFT_OUT, *SUITE, cwd=suite
    )
    return output.strip().rpartition("\n")[2].strip("= ")


def pythons() -> dict[str, str]:
    """Return the supported Pythons of this machine, one for each minor version."""
    required = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    [least] = re.findall(r">=3\.(\d+)", required)
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
    # pyenv has a shim for each installed version, which works only if the version is active.
    try:
        done = subprocess.run([python, "-c", "import venv, ssl"], capture_output=True, check=False, timeout=20)
    except OSError:
        return False
    return done.returncode == 0


def main() -> int:
    """Build and test everything."""
    parser = argparse.ArgumentParser(prog="python -m tools.release", description="Build a release and test it.")
    parser.add_argument("--quick", action="store_true", help="do not run the test suite")
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
        print(f"\nFailed:\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
