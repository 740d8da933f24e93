"""The pytest plugin, in runs of their own; the examples of the README and of the guide are run with the pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.plugin import run_pytest

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
    result = run_pytest(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "4 passed" in result.stdout


FAULTS = """
import pytest

def test_used(noko_sandbox, noko_client):
    noko_sandbox.fail("GET", "/users", delay=0.01, times=2)
    noko_client.users.list()

def test_unused(noko_sandbox):
    noko_sandbox.fail("GET", "/users*", status=500)

@pytest.mark.noko(allow_unused_faults=True)
def test_unused_and_allowed(noko_sandbox):
    noko_sandbox.fail(status=500)
"""


def test_a_test_that_leaves_a_fault_unused_fails(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(FAULTS, encoding="utf-8")
    result = run_pytest(tmp_path, "--strict-markers")
    assert "3 passed, 1 error" in result.stdout
    assert "no request used <Fault for GET /users*, 1 of 1 left>; pytest.mark.noko(" in result.stdout
    (tmp_path / "pytest.ini").write_text("[pytest]\nnoko_allow_unused_faults = true\n", encoding="utf-8")
    assert run_pytest(tmp_path).returncode == 0


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
