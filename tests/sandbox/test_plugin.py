"""The pytest plugin, in runs of their own: the example of the README, and runs that do not use it."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pytest with this plugin and without those of our own development environment."""
    others = [plugin.name for plugin in entry_points(group="pytest11") if plugin.name != "noko"]
    off = [argument for name in ("cacheprovider", *others) for argument in ("-p", f"no:{name}")]
    command = [sys.executable, "-W", "error", "-m", "pytest", "-q", *off, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=50, check=False)


def test_the_example_of_the_readme_passes(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"```python\n# (\w+\.py)[^\n]*\n(.*?)```", readme, re.DOTALL))
    assert set(blocks) == {"billing.py", "test_billing.py"}
    for name, code in blocks.items():
        (tmp_path / name).write_text(code, encoding="utf-8")
    result = run_pytest(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"^[3-9] passed", result.stdout, re.MULTILINE)


FIXTURES = """
import pytest
from noko_client import NokoClient
from noko_client.sandbox import Account

@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_has_an_account_of_its_own(turn, noko_sandbox, noko_client):
    assert len(noko_sandbox.account.teams) == 8
    assert len(noko_sandbox.requests) == 0
    for team in noko_client.teams.list():
        noko_client.teams.delete(team.id)

def test_the_client_does_not_wait(noko_client):
    for _ in range(20):
        noko_client.users.list(per_page=1)

class TestWithAnAccountOfMyOwn:
    @pytest.fixture
    def noko_account(self):
        account = Account()
        account.add_team("Mine")
        return account

    def test_it(self, noko_client):
        assert [team.name for team in noko_client.teams.list()] == ["Mine"]
"""


def test_what_the_fixtures_give(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(FIXTURES, encoding="utf-8")
    result = run_pytest(tmp_path, "--durations=0", "--durations-min=0.5")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "4 passed" in result.stdout
    # The server of each test starts and stops in milliseconds; only the first of them imports it, in its setup.
    slow = [line for line in result.stdout.splitlines() if re.match(r"\d+\.\d+s (setup|teardown)", line)]
    assert len(slow) <= 1, result.stdout


UNUSED = """
import sys

def test_nothing_of_it_is_imported():
    loaded = {"pytest_noko"} & sys.modules.keys()
    assert loaded, "the plugin is not installed"
    assert not {"noko_client", "httpx", "pydantic", "starlette", "uvicorn", "jinja2"} & sys.modules.keys()
"""


def test_a_run_that_does_not_use_it_imports_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(UNUSED, encoding="utf-8")
    result = run_pytest(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


def test_without_the_extra_a_run_is_as_ever_and_the_fixture_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("def test_a(): pass\ndef test_b(noko_client): pass\n", encoding="utf-8")
    (tmp_path / "conftest.py").write_text("import sys\nsys.modules['uvicorn'] = None\n", encoding="utf-8")
    result = run_pytest(tmp_path)
    assert "1 passed, 1 error" in result.stdout
    assert "the sandbox needs uvicorn: pip install 'noko-client[sandbox]'" in result.stdout


@pytest.mark.parametrize("name", ["noko_account", "noko_client", "noko_sandbox"])
def test_pytest_lists_the_fixtures(name: str, tmp_path: Path) -> None:
    result = run_pytest(tmp_path, "--fixtures")
    assert re.search(rf"^{name} .*\n    \w", result.stdout, re.MULTILINE), result.stdout
