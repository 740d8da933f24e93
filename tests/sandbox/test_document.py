"""What the sandbox answers is what the OpenAPI document says of it, for each operation and each kind of refusal."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from noko_client.sandbox import Account, Sandbox
from tests.conftest import TOKEN
from tests.support.openapi import DOCUMENT, SPEC, complaints, operations, resolve

NAMES = [*SPEC.operations]


@pytest.fixture
def http(sandbox: Sandbox, account: Account) -> Iterator[httpx.Client]:
    user = account.add_user("con@example.com", role="contractor")
    idle = account.add_user("idle@example.com", first_name="Ida")
    off = account.add_user("off@example.com", state="disabled")
    project = account.add_project("Website")
    invoice = account.add_invoice("AA001", total="189.33")
    account.add_team("Design", [user, idle, off])
    account.add_entry(
        user, project, minutes=5, description="a #b", invoice=invoice, approved_by=account.owner, import_id=3
    )
    account.add_entry(user, project, minutes=10, description="c")
    account.add_expense(user, project, price="14.55", description="train", invoice=invoice)
    account.add_expense(user, project, price="-3", description="refund")
    headers = {"X-NokoToken": TOKEN, "User-Agent": "test/1.0"}
    with httpx.Client(base_url=sandbox.url, headers=headers) as client:
        yield client


def answer(http: httpx.Client, account: Account, name: str, body: object = None, **query: str) -> httpx.Response:
    """Send a request that an operation takes, and see that the document has its answer."""
    _, _, operation = SPEC.operations[name]
    ids = {user.email.partition("@")[0]: user.id for user in account.users.values()}
    wanted = {"users.delete": "idle", "users.reactivate": "off"}.get(name, "con")
    path = operation.path.format(user_id=query.pop("user_id", ids[wanted]), team_id=query.pop("team_id", 1010))
    if body is None and operation.body:
        example = operations(DOCUMENT)[name]["requestBody"]["content"]["application/json"]["example"]
        body = {**example, "email": "new@example.com"} if name == "users.create" else example
    response = http.request(operation.method, path, params=query, json=body)
    described = resolve(DOCUMENT, operations(DOCUMENT)[name]["responses"][str(response.status_code)])
    content = described.get("content", {})
    if not content:
        assert response.content == b""
        return response
    kind = response.headers["content-type"].partition(";")[0]
    value = response.json() if kind == "application/json" else response.text
    assert complaints(DOCUMENT, content[kind]["schema"], value) == []
    assert {header.lower() for header in described.get("headers", {})} & {"location"} <= {*response.headers}
    return response


@pytest.fixture
def team_id(account: Account, http: httpx.Client) -> str:
    return str(max(account.teams))


@pytest.mark.parametrize("name", NAMES)
def test_the_sandbox_succeeds_as_the_document_says(
    name: str, http: httpx.Client, account: Account, team_id: str
) -> None:
    response = answer(http, account, name, team_id=team_id)
    assert response.status_code == SPEC.operations[name][2].success
    assert response.status_code == 204 or response.json()


@pytest.mark.parametrize("name", NAMES)
def test_the_sandbox_refuses_as_the_document_says(
    name: str, http: httpx.Client, account: Account, team_id: str
) -> None:
    _, _, operation = SPEC.operations[name]
    if operation.path_names:
        assert answer(http, account, name, user_id="99", team_id="99").status_code == 404
    if operation.body:
        assert answer(http, account, name, [], team_id=team_id).status_code == 400
    if any(parameter.is_required for parameter in operation.body.values()):
        assert answer(http, account, name, {}, team_id=team_id).status_code == 422
    if operation.is_paged:
        assert answer(http, account, name, team_id=team_id, page="x").status_code == 400
        assert "next" in answer(http, account, name, team_id=team_id, per_page="1").headers.get("link", "next")
    http.headers["User-Agent"] = ""
    assert answer(http, account, name, team_id=team_id).status_code == 400
    http.headers.update({"User-Agent": "test/1.0", "X-NokoToken": "wrong"})
    assert answer(http, account, name, team_id=team_id).status_code == 401


@pytest.mark.parametrize(
    ("name", "who", "code"),
    [
        ("users.edit", "off", "deactivated"),
        ("users.edit", "olivia.owner", "authenticated_user"),
        ("users.delete", "olivia.owner", "account_owner"),
        ("users.delete", "con", "not_deletable"),
        ("users.deactivate", "idle", "deletable"),
        ("users.reactivate", "con", "not_deactivated"),
        ("users.revoke_access_to_all_projects", "idle", "can_access_all_projects"),
    ],
)
def test_a_code_of_the_sandbox_is_listed(name: str, who: str, code: str, http: httpx.Client, account: Account) -> None:
    (user_id,) = (str(user.id) for user in account.users.values() if user.email.startswith(f"{who}@"))
    response = answer(http, account, name, user_id=user_id)
    assert response.status_code == 400
    described = operations(DOCUMENT)[name]["responses"]["400"]["content"]["application/json"]
    assert response.json()["errors"][0]["code"] == code
    assert code in described["examples"]
