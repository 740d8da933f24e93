"""Each operation of the spec on both clients.

Its request follows the OpenAPI document, its result is the whole response, and the sandbox accepts it for some of its
records, and refuses it for the others with a documented status and code. All responses follow the document.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence

import pytest

from noko_client import APIStatusError, RawResponse, __version__
from noko_client.sandbox import Sandbox, agency
from tests.conftest import Connect
from tests.documents import dump
from tests.support.openapi import DOCUMENT, SPEC, complaints, operations, resolve
from tests.support.operations import NAMES, call, example_response, existing_ids, existing_inputs, inputs, received
from tests.support.runner import TOKEN, Runner
from tests.support.server import Reply, ScriptedServer

OPERATIONS = operations(DOCUMENT)


@pytest.mark.parametrize("required_only", [False, True], ids=["all", "required"])
@pytest.mark.parametrize("name", NAMES)
def test_request_and_result(name: str, required_only: bool, send: Runner, server: ScriptedServer) -> None:
    arguments, response = inputs(name, required_only=required_only), example_response(name)
    operation = SPEC.operations[name][2]
    server.replies(Reply(204) if response is None else Reply.json(response, operation.success))
    result = send(lambda client: call(client, name, arguments))

    [seen] = server.seen
    defaults = {key: each.default for key, each in SPEC.body_of(operation).items() if each.default is not None}
    paging = {"per_page": 1000} if operation.is_paged else {}
    assert received(seen) == {**defaults, **paging, **arguments}
    assert seen.headers["x-nokotoken"] == TOKEN
    assert seen.headers["user-agent"].startswith(f"noko-client/{__version__} (Python/3.")
    assert seen.headers["accept"] == "application/json"
    assert seen.headers.get("content-type") == ("application/json" if seen.body else None)
    assert not {"authorization", "cookie"} & seen.headers.keys()

    assert dump(getattr(result, "items", result)) == response

    raw = send(lambda client: call(client.with_raw_response, name, arguments))
    assert isinstance(raw, RawResponse)
    assert dump(getattr(raw.parsed, "items", raw.parsed)) == response
    assert (raw.status_code, raw.method) == (204 if response is None else operation.success, seen.method)
    assert raw.url == server.origin + seen.target == server.origin + server.last.target


@pytest.fixture(scope="module")
def agency_sandbox() -> Iterator[Sandbox]:
    account = agency(entries=40)
    account.add_project("Unused")
    with Sandbox(account, token=TOKEN) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def ids(agency_sandbox: Sandbox) -> dict[str, list[int]]:
    return existing_ids(agency_sandbox)


def check(name: str, status: int, content: bytes, codes: Collection[str] = ()) -> None:
    """Check a response against the document."""
    described = resolve(DOCUMENT, OPERATIONS[name]["responses"][str(status)]).get("content", {})
    if "application/json" in described:
        assert complaints(DOCUMENT, described["application/json"]["schema"], json.loads(content)) == []
    else:
        assert content.decode().strip() == ""
    _, resource, operation = SPEC.operations[name]
    assert {*codes} <= {*SPEC.codes_by_status(resource, operation).get(status, ()), *SPEC.service.codes}


@pytest.mark.parametrize("name", NAMES)
def test_the_sandbox(name: str, agency_sandbox: Sandbox, ids: Mapping[str, Sequence[int]], connect: Connect) -> None:
    agency_sandbox.reset()
    runner = connect(agency_sandbox.url)

    def succeeds(runner: Runner, chosen: Mapping[str, Sequence[int]]) -> bool:
        try:
            raw = runner(lambda client: call(client.with_raw_response, name, existing_inputs(name, chosen)))
        except APIStatusError as error:
            check(name, error.status_code, error.body, error.codes)
            return False
        assert isinstance(raw, RawResponse)
        check(name, raw.status_code, raw.content)
        assert "location" in raw.headers or raw.status_code != 201 or isinstance(raw.parsed, list)
        return True

    assert not succeeds(connect(agency_sandbox.url, access_token="wrong"), ids)
    assert not SPEC.operations[name][2].path_names or not succeeds(runner, {key: [99] for key in ids})
    # It is refused for some records: an entry on an invoice cannot be deleted.
    rotated = ({key: [*each, *each][at % len(each) :] for key, each in ids.items()} for at in range(100))
    assert any(succeeds(runner, chosen) for chosen in rotated)
    users = agency_sandbox.account.users.values()
    agency_sandbox.account.authenticated = next(user for user in users if user.role == "contractor")
    succeeds(runner, ids)
