"""pytest fixtures: a sandbox, and clients that are connected to it.

This module imports nothing of `noko_client` until a fixture is used: pytest loads it in every run where `noko-client`
is installed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypedDict, cast

import pytest

if TYPE_CHECKING:
    from noko_client import AsyncNokoClient, NokoClient
    from noko_client.models import UserRole
    from noko_client.sandbox import Account, Sandbox

_MARKER: Final = (
    "noko(role=None, entries=2000, empty=False, rate_limit=False, requests_per_second=None, max_retries=2, "
    "allow_unused_faults=False): settings of noko_sandbox and of the clients for this test"
)
_SCOPES: Final = ("function", "class", "module", "package", "session")
_Scope = Literal["function", "class", "module", "package", "session"]


class _Settings(TypedDict, total=False):
    role: UserRole
    entries: int
    empty: bool
    rate_limit: bool
    requests_per_second: float
    max_retries: int
    allow_unused_faults: bool


class _ClientSettings(TypedDict, total=False):
    requests_per_second: float | None
    max_retries: int


#: The account of `noko_account`, unless it is replaced by a fixture of that name.
_AGENCY: Final = pytest.StashKey["Account"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the settings."""
    text = "Let tests pass that leave faults of noko_sandbox unused."
    parser.addini("noko_allow_unused_faults", text, type="bool", default=False)
    text = "The scope of the fixtures of noko-client: function, class, module, package or session."
    parser.addini("noko_scope", text, default="function")


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and check the scope."""
    config.addinivalue_line("markers", _MARKER)
    scope = config.getini("noko_scope")
    if scope not in _SCOPES:
        raise pytest.UsageError(f"noko_scope must be one of {', '.join(_SCOPES)}, not {scope!r}")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Refuse a marker that a fixture of a wider scope does not see."""
    scope = str(item.config.getini("noko_scope"))
    kinds: Mapping[str, type[pytest.Collector]] = {"class": pytest.Class, "module": pytest.Module}
    if scope == "function":
        return
    shared = item.getparent(kinds.get(scope, pytest.Package if scope == "package" else pytest.Session))
    seen = shared.listchain() if shared else []
    for node, _marker in item.iter_markers_with_node("noko"):
        if node not in seen:
            pytest.fail(f"noko_scope is {scope}: pytest.mark.noko on {node.name} has no effect", pytrace=False)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """End the traceback of an error of the client at the line that made the call, unless with `--full-trace`."""
    errors = sys.modules.get("noko_client.errors")
    if errors is None or call.excinfo is None or item.config.getoption("fulltrace", default=False):
        return
    if call.when == "call" and isinstance(call.excinfo.value, errors.NokoError):
        package = Path(errors.__file__ or "").parent
        last, frame = None, call.excinfo.value.__traceback__
        while frame is not None:
            if package not in Path(frame.tb_frame.f_code.co_filename).parents:
                last = frame
            frame = frame.tb_next
        if last is not None:
            last.tb_next = None


def _scope(fixture_name: str, config: pytest.Config) -> _Scope:  # noqa: ARG001  # pytest passes it by name
    return cast("_Scope", config.getini("noko_scope"))


def _settings(request: pytest.FixtureRequest) -> _Settings:
    """Return the settings of the markers, of which the closest to the test counts."""
    from noko_client._core.param_types import BOOLEAN, DECIMAL, integer
    from noko_client._core.validation import Validator, closest, refusal
    from noko_client._generated.types import UserRole

    types = {
        "role": UserRole,
        "entries": integer(0),
        "empty": BOOLEAN,
        "rate_limit": BOOLEAN,
        "requests_per_second": DECIMAL,
        "max_retries": integer(0),
        "allow_unused_faults": BOOLEAN,
    }
    settings: dict[str, object] = {}
    for marker in reversed([*request.node.iter_markers("noko")]):
        settings.update(marker.kwargs)
        for name in settings.keys() - types:
            hint = closest(name, types) or f"known: {', '.join(types)}"
            raise refusal("pytest.mark.noko", {name: f"is unknown; {hint}"})
        if marker.args:
            raise refusal("pytest.mark.noko", {repr(marker.args[0]): "must be passed by keyword"})
    Validator("pytest.mark.noko", types).validate(settings)
    return cast("_Settings", settings)


def _client_settings(request: pytest.FixtureRequest) -> _ClientSettings:
    settings: _ClientSettings = {"requests_per_second": None}
    marked = _settings(request)
    if "requests_per_second" in marked:
        settings["requests_per_second"] = marked["requests_per_second"]
    if "max_retries" in marked:
        settings["max_retries"] = marked["max_retries"]
    return settings


@pytest.fixture(scope=_scope)
def noko_account(request: pytest.FixtureRequest) -> Account:
    """The account of `noko_sandbox`: a small agency. Define a fixture of this name to use another.

    The sandbox changes this account. With a wider scope, an account keeps what the tests change.
    `pytest.mark.noko(empty=True)` makes an account with nothing but its owner; `entries` is the number of entries.
    """
    from noko_client.sandbox import Account, agency

    settings = _settings(request)
    account = Account() if settings.get("empty") else agency(entries=settings.get("entries", 2_000))
    request.node.stash[_AGENCY] = account
    return account


@pytest.fixture(scope=_scope)
def noko_sandbox(noko_account: Account, request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """A local mock server of the Noko API.

    `pytest.mark.noko(role="contractor")` gives the token to a user with that role, and `rate_limit=True` applies Noko's
    rate limit.

    A test that leaves a fault of `fail` or `respond` unused fails, unless it is marked with
    `pytest.mark.noko(allow_unused_faults=True)` or the setting `noko_allow_unused_faults` is on.
    """
    from noko_client.sandbox import Sandbox

    settings = _settings(request)
    if request.node.stash.get(_AGENCY, None) is not noko_account and settings.keys() & {"empty", "entries"}:
        pytest.fail("noko_account is replaced: empty and entries of pytest.mark.noko have no effect", pytrace=False)
    role = settings.get("role")
    if role is not None:
        users = [user for user in noko_account.users.values() if user.role == role and user.state == "active"]
        noko_account.authenticated = users[0] if users else noko_account.add_user(f"{role}@example.com", role=role)
    with Sandbox(noko_account, rate_limit=settings.get("rate_limit", False)) as sandbox:
        yield sandbox
    allowed = settings.get("allow_unused_faults", bool(request.config.getini("noko_allow_unused_faults")))
    if sandbox.unused_faults and not allowed:
        listed = ", ".join(map(repr, sandbox.unused_faults))
        pytest.fail(f"no request used {listed}; pytest.mark.noko(allow_unused_faults=True) allows this", pytrace=False)


@pytest.fixture(scope=_scope)
def noko_client(noko_sandbox: Sandbox, request: pytest.FixtureRequest) -> Iterator[NokoClient]:
    """A client of `noko_sandbox` without a rate limit.

    `pytest.mark.noko` sets its `requests_per_second` and `max_retries`.
    """
    from noko_client import NokoClient

    with NokoClient(noko_sandbox.token, base_url=noko_sandbox.url, **_client_settings(request)) as client:
        yield client


@pytest.fixture(scope=_scope)
def async_noko_client(noko_sandbox: Sandbox, request: pytest.FixtureRequest) -> AsyncNokoClient:
    """An async client of `noko_sandbox`, as `noko_client`. It works with pytest-asyncio, anyio and `asyncio.run`.

    It keeps no connection open, so that it does not belong to an event loop and needs not be closed.
    """
    import httpx

    from noko_client import AsyncNokoClient

    limits = httpx.Limits(max_keepalive_connections=0)
    http = httpx.AsyncClient(limits=limits, timeout=30, trust_env=False, verify=False)  # noqa: S501  # no TLS here
    settings = _client_settings(request)
    return AsyncNokoClient(noko_sandbox.token, base_url=noko_sandbox.url, http_client=http, **settings)
