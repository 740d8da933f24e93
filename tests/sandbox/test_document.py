"""The sandbox's responses follow the OpenAPI document, for each operation and each kind of error."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping, Sequence

import httpx
import pytest

from noko_client._generated.sandbox_schema import RECORDS, RESOURCES
from noko_client.sandbox import Sandbox, agency
from tests.support.openapi import DOCUMENT, SPEC, complaints, operations, resolve
from tests.support.operations import NAMES, inputs
from tests.support.runner import TOKEN

_OPERATIONS = operations(DOCUMENT)


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    account = agency(entries=100)
    account.add_project("Unused")
    with Sandbox(account, token=TOKEN) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def ids(running: Sandbox) -> Mapping[str, list[int]]:
    """The ids of all records, by their resources."""
    return {name: [*running.account.store[RECORDS[model]]] for name, model in RESOURCES.items()}


@pytest.fixture
def http(running: Sandbox) -> Iterator[httpx.Client]:
    running.reset()
    with httpx.Client(base_url=running.url, headers={"X-NokoToken": TOKEN, "User-Agent": "test/1.0"}) as client:
        yield client


def body_of(name: str, sandbox: Sandbox, ids: Mapping[str, list[int]]) -> dict[str, object] | None:
    """Return the example body of an operation, with ids for which it can succeed."""
    _, _, operation = SPEC.operations[name]
    body = {key: value for key, value in inputs(name).items() if key in SPEC.body_of(operation)}
    account = sandbox.account
    free = {
        **ids,
        "entries": [each.id for each in account.entries.values() if not (each.invoice or each.approved_at)],
        "expenses": [each.id for each in account.expenses.values() if not each.invoice and each.project.enabled],
        "projects": [project.id for project in account.projects.values() if project.enabled],
    }
    for key in body:
        resource = re.sub("_ids?$", "s", key).replace("entrys", "entries")
        if key.endswith(("_id", "_ids")) and resource in free:
            body[key] = free[resource][:2] if key.endswith("s") else free[resource][-1]
    return body or None


def check(name: str, response: httpx.Response) -> httpx.Response:
    """Check a response against the document."""
    described = resolve(DOCUMENT, _OPERATIONS[name]["responses"][str(response.status_code)])
    content = described.get("content", {})
    if not content:
        assert response.content == b""
        return response
    media_type = response.headers["content-type"].partition(";")[0]
    value = response.json() if media_type == "application/json" else response.text
    assert complaints(DOCUMENT, content[media_type]["schema"], value) == []
    assert "location" in response.headers or response.status_code != 201 or isinstance(value, list)
    return response


def paths(name: str, ids: Mapping[str, list[int]]) -> Iterator[str]:
    """Return the path of an operation for each record that there is."""
    _, _, operation = SPEC.operations[name]
    _, collection, *_ = operation.path.split("/")
    values: list[Sequence[object]] = [[inputs(name)[each]] for each in operation.path_names]
    values[:1] = [ids[collection]] if values else []
    for chosen in itertools.product(*values):
        yield operation.path.format_map(dict(zip(operation.path_names, chosen, strict=True)))


@pytest.mark.parametrize("name", NAMES)
def test_success(name: str, http: httpx.Client, running: Sandbox, ids: Mapping[str, list[int]]) -> None:
    _, _, operation = SPEC.operations[name]
    body = body_of(name, running, ids)
    responses = (check(name, http.request(operation.method, path, json=body)) for path in paths(name, ids))
    found = next((each for each in responses if each.status_code == operation.success), None)
    assert found is not None, "it succeeds with no record of the agency"
    assert not operation.model or found.json()


@pytest.mark.parametrize("name", NAMES)
def test_errors(name: str, http: httpx.Client, running: Sandbox, ids: Mapping[str, list[int]]) -> None:
    _, _, operation = SPEC.operations[name]
    path, body = next(paths(name, ids)), body_of(name, running, ids)
    parameters = SPEC.body_of(operation)

    def status(path: str = path, content: object = body, **query: str) -> int:
        sent = None if content is None else json.dumps(content).encode()
        return check(name, http.request(operation.method, path, params=query, content=sent)).status_code

    for parameter in operation.path_names[:1]:
        assert status(operation.path.replace(f"{{{parameter}}}", "99").format_map(inputs(name))) == 404
    if parameters:
        assert status(content=[]) == 400
    if any(parameter.is_required for parameter in parameters.values()):
        assert status(content={}) == 422
    if operation.is_paged:
        assert status(page="x") == 400
    http.headers["User-Agent"] = ""
    assert status() == 400
    http.headers.update({"User-Agent": "test/1.0", "X-NokoToken": "wrong"})
    assert status() == 401
    http.headers["X-NokoToken"] = TOKEN
    running.account.authenticated = next(user for user in running.account.users.values() if user.role == "contractor")
    assert status() in (operation.success, 403, 404)
