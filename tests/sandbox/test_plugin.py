"""The pytest plugin, in runs of its own; the examples of the README and of the guide are run with the pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from importlib.metadata import entry_points
from typing import TypeAlias

import pytest

PLUGINS = [plugin.name for plugin in entry_points(group="pytest11") if plugin.name != "noko"]
Run: TypeAlias = Callable[..., pytest.RunResult]


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Run tests with our plugin only, and with warnings as errors."""

    def run_tests(code: str, *arguments: str, plugins: Collection[str] = (), apart: bool = False) -> pytest.RunResult:
        pytester.makepyfile(code)
        off = [word for name in ("cacheprovider", *PLUGINS) if name not in plugins for word in ("-p", f"no:{name}")]
        run = pytester.runpytest_subprocess if apart else pytester.runpytest_inprocess
        return run("-W", "error", *off, *arguments)

    return run_tests


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


def test_what_the_fixtures_give(run: Run) -> None:
    run(FIXTURES).assert_outcomes(passed=4)


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


def test_a_test_that_leaves_a_fault_unused_fails(run: Run) -> None:
    result = run(FAULTS, "--strict-markers")
    result.assert_outcomes(passed=3, errors=1)
    assert "no request used <Fault for GET /users*, 1 of 1 left>; pytest.mark.noko(" in result.stdout.str()
    run(FAULTS, "-o", "noko_allow_unused_faults=true").assert_outcomes(passed=3)


ASYNC = """
import asyncio, gc
import httpx, pytest
from noko_client import AsyncNokoClient

def check(client):
    async def walk():
        assert isinstance(client, AsyncNokoClient)
        users = await client.users.list(per_page=10).all()
        await asyncio.gather(*(client.users.get(user.id) for user in users))
        return len(users)
    return walk()

async def test_a_coroutine(async_noko_client, noko_sandbox):
    assert await check(async_noko_client) == 40
    assert len(noko_sandbox.requests) == 44

@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_anyio(async_noko_client, anyio_backend):
    assert await check(async_noko_client) == 40

def test_several_loops(async_noko_client, noko_client):
    assert {asyncio.run(check(async_noko_client)) for _ in range(3)} == {40}
    assert noko_client.users.list().total_pages == 1
    gc.collect()  # what was left open warns
"""


@pytest.mark.parametrize("mode", ["auto", "strict"])
def test_the_async_client_works_with_each_runner(mode: str, run: Run) -> None:
    code = ASYNC if mode == "auto" else ASYNC.replace("async def test_a_c", "@pytest.mark.asyncio\nasync def test_a_c")
    settings = (f"asyncio_mode={mode}", "asyncio_default_fixture_loop_scope=function")
    result = run(code, *(word for each in settings for word in ("-o", each)), plugins=("asyncio", "anyio"))
    result.assert_outcomes(passed=3)


MARKED = """
from concurrent.futures import ThreadPoolExecutor
import pytest
from noko_client import PermissionDeniedError, ServerError
from noko_client.sandbox import Account

pytestmark = pytest.mark.noko(entries=5, max_retries=0)

def test_the_module_is_marked(noko_sandbox, noko_client):
    assert len(noko_client.entries.list().all()) == 5
    noko_sandbox.fail(status=500)
    with pytest.raises(ServerError):
        noko_client.users.list()
    assert len(noko_sandbox.requests) == 2

@pytest.mark.noko(role="contractor", entries=6)
def test_a_role(noko_sandbox, noko_client):
    assert noko_client.current_user.get().role == "contractor"
    assert len(noko_sandbox.account.entries) == 6
    with pytest.raises(PermissionDeniedError):
        noko_client.webhooks.list()

@pytest.mark.noko(empty=True, role="coworker")
def test_nothing(noko_client):
    assert [user.email for user in noko_client.users.list()] == ["olivia.owner@example.com", "coworker@example.com"]

@pytest.mark.noko(rate_limit=True, empty=True)
def test_too_fast(noko_sandbox, noko_client):
    with ThreadPoolExecutor(20) as pool:
        for _ in range(20):
            pool.submit(noko_client.users.list)
    assert 429 in [request.status for request in noko_sandbox.requests]
"""
WRONG = """
import pytest

@pytest.mark.noko(rol="contractor")
def test_unknown(noko_client): pass

@pytest.mark.noko(role="boss")
def test_wrong(noko_client): pass

@pytest.mark.noko("contractor")
def test_positional(noko_client): pass

class TestWithAnAccountOfMyOwn:
    @pytest.fixture
    def noko_account(self):
        from noko_client.sandbox import Account
        return Account()

    @pytest.mark.noko(entries=3)
    def test_no_effect(self, noko_client): pass
"""


def test_the_marker_configures_the_fixtures(run: Run) -> None:
    run(MARKED, "--strict-markers").assert_outcomes(passed=4)


def test_a_marker_that_has_no_effect_is_refused(run: Run) -> None:
    result = run(WRONG)
    result.assert_outcomes(errors=4)
    for message in (
        "pytest.mark.noko(): rol is unknown; did you mean 'role'?",
        "pytest.mark.noko(): role must be 'supervisor', 'leader', 'coworker' or 'contractor', not str: 'boss'",
        "pytest.mark.noko(): 'contractor' must be passed by keyword",
        "noko_account is replaced: empty and entries of pytest.mark.noko have no effect",
    ):
        assert message in result.stdout.str()


FAILING = """
def test_it(noko_client):
    noko_client.users.get(1)
"""


def test_a_traceback_ends_at_the_line_that_made_the_call(run: Run) -> None:
    printed = run(FAILING).stdout.str()
    assert re.search(
        r"^> +noko_client\.users\.get\(1\)\nE  .*NotFoundError: GET /v2/users/1: 404", printed, re.MULTILINE
    )
    assert "request_flow" not in printed
    assert "request_flow" in run(FAILING, "--full-trace").stdout.str()


SCOPED = """
import pytest

pytestmark = pytest.mark.noko(empty=True)
seen = []

@pytest.mark.parametrize("turn", [1, 2])
def test_the_same_sandbox(turn, noko_sandbox, noko_client):
    noko_client.teams.create(name=f"Team {turn}", user_ids=[noko_sandbox.account.owner.id])
    seen.append(noko_sandbox)
    assert len(noko_sandbox.account.teams) == turn and len(set(map(id, seen))) == 1

@pytest.mark.noko(role="leader")
def test_too_narrow(noko_client): pass
"""


def test_a_wider_scope(run: Run) -> None:
    result = run(SCOPED, "-o", "noko_scope=module")
    result.assert_outcomes(passed=2, errors=1)
    assert "noko_scope is module: pytest.mark.noko on test_too_narrow has no effect" in result.stdout.str()
    refused = run(SCOPED, "-o", "noko_scope=test").stderr.str()
    assert "ERROR: noko_scope must be one of function, class, module, package, session, not 'test'" in refused


UNUSED = """
import sys

def test_nothing_of_it_is_imported():
    loaded = {"pytest_noko"} & sys.modules.keys()
    assert loaded, "the plugin is not installed"
    assert not {"noko_client", "httpx", "pydantic", "starlette", "uvicorn", "jinja2"} & sys.modules.keys()
"""


def test_a_run_that_does_not_use_it_imports_nothing_of_it(run: Run) -> None:
    run(UNUSED, apart=True).assert_outcomes(passed=1)


def test_without_the_extra_a_run_is_as_ever_and_the_fixture_says_what_is_missing(
    run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makeconftest("import sys\nsys.modules['uvicorn'] = None")
    result = run("def test_a(): pass\ndef test_b(noko_client): pass", apart=True)
    result.assert_outcomes(passed=1, errors=1)
    assert "the sandbox needs uvicorn: pip install 'noko-client[sandbox]'" in result.stdout.str()


def test_pytest_lists_the_fixtures(run: Run) -> None:
    listed = run("", "--fixtures").stdout.str()
    for name in ("async_noko_client", "noko_account", "noko_client", "noko_sandbox"):
        assert re.search(rf"^{name} .*\n    \w", listed, re.MULTILINE), listed
