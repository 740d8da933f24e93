"""The generated code: signatures, docstrings, exports, imports on first use."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

import noko_client
from codegen.load import load
from codegen.names import class_name, python_name
from codegen.spec import Spec
from noko_client import errors, models, resources
from tests.support.process import python

ROOT = Path(__file__).parents[1]
SPEC: Spec = load(ROOT / "spec")
NAMES = [*SPEC.operations]


def method(name: str, *, is_async: bool = False) -> Callable[..., object]:
    resource, _, verb = name.partition(".")
    found: Callable[..., object] = getattr(
        getattr(resources, f"{'Async' if is_async else ''}{class_name(resource)}"), verb
    )
    return found


@pytest.mark.parametrize("name", NAMES)
def test_arguments_by_position(name: str) -> None:
    _, _, operation = SPEC.operations[name]
    signature, of_async = (inspect.signature(method(name, is_async=is_async)) for is_async in (False, True))
    assert signature.parameters == of_async.parameters
    parameters = [*signature.parameters.values()][1:]
    positional = [each.name for each in parameters if each.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    required = [python_name(key) for key, parameter in operation.body.items() if parameter.is_required]
    assert positional == [*operation.path_names, *(required if len(required) == 1 else ())]
    assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in parameters if each.name not in positional)


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_a_docstring_is_complete(name: str, is_async: bool) -> None:
    _, resource, operation = SPEC.operations[name]
    text = inspect.getdoc(method(name, is_async=is_async)) or ""
    assert text.startswith(operation.about)
    flat = " ".join(text.split())
    assert " ".join((operation.details or "").split()) in flat
    for parameter in inspect.signature(method(name)).parameters:
        assert parameter == "self" or f"\n    {parameter}: " in text
    for code in operation.codes:
        assert f"`{code}`" in text
    assert f"Request: `{operation.request}`, {resource.docs}" in flat
    assert ("In python-freckle-client: " in flat) == (operation.flat_name is not None)
    assert operation.flat_name is None or f"In python-freckle-client: `{operation.flat_name}`." in flat
    assert "Raises:" in text
    assert ("Returns:" in text) == (operation.model is not None)


def test_everything_is_exported() -> None:
    assert {*SPEC.models, *SPEC.choices} == {*models.__all__}
    assert {f"{prefix}{class_name(name)}" for name in SPEC.resources for prefix in ("", "Async")} == {
        *resources.__all__
    }
    assert {*errors.__all__} <= {*noko_client.__all__}
    for module in (noko_client, models, resources, errors):
        assert all(hasattr(module, name) for name in module.__all__)


def test_importing_the_client_imports_no_model_and_no_resource() -> None:
    code = (
        "import sys, noko_client\n"
        "lazy = [f'noko_client._generated.{package}.' for package in ('models', 'operations', 'resources')]\n"
        "print([name for name in sys.modules if name.startswith((*lazy, 'pydantic.', 'uvicorn', 'asyncio'))])\n"
        "print(noko_client.NokoClient('token').teams, noko_client.models.Team)\n"
        "print([name.partition('_generated.')[2] for name in sys.modules if name.startswith((*lazy,))])"
    )
    before, _, after = python("-c", code).output.splitlines()
    assert before == "[]"
    assert "users" not in after


FIRST_USE = """
import json, threading
import noko_client
from noko_client import NokoClient, models
from tests.documents import document

content = json.dumps(document("get_the_entries_for_users_in_a_team")).encode()
client, barrier, done = NokoClient("token"), threading.Barrier(16), []

def first(number):
    barrier.wait()
    for name in models.__all__[number:] + models.__all__[:number]:
        assert getattr(getattr(models, name), "__pydantic_complete__", True), name
    from noko_client._generated.operations import users
    users.LIST_ENTRIES.build({"user_id": 1, "from": "2026-01-01"})
    [entry] = users.LIST_ENTRIES.response_type.parse(content)
    assert type(entry) is models.Entry
    done.append((entry.project.name, type(client.users)))

threads = [threading.Thread(target=first, args=(number,)) for number in range(16)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert done == [("Gear GmbH", noko_client.resources.Users)] * 16, done
"""


def test_many_threads_use_the_package_for_the_first_time() -> None:
    for _ in range(3):
        run = python("-W", "error", "-c", FIRST_USE)
        assert run.status == 0, run.errors


def test_the_demo() -> None:
    run = python("-m", "tools.demo")
    assert run.output.count(">>> ") >= 15
    assert (run.status, run.errors) == (0, "")
