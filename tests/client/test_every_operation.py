"""Each operation of the spec on both clients: its request follows the OpenAPI document, and its result is complete."""

from __future__ import annotations

import pytest

from noko_client import __version__
from tests.conftest import TOKEN
from tests.documents import dump
from tests.support.openapi import SPEC
from tests.support.operations import NAMES, call, example_response, inputs, received
from tests.support.runner import Runner
from tests.support.server import Reply, ScriptedServer


@pytest.mark.parametrize("required_only", [False, True], ids=["all", "required"])
@pytest.mark.parametrize("name", NAMES)
def test_operation(name: str, required_only: bool, send: Runner, server: ScriptedServer) -> None:
    arguments, response = inputs(name, required_only=required_only), example_response(name)
    operation = SPEC.operations[name][2]
    server.replies(Reply(204) if response is None else Reply.json(response, operation.success))
    result = send(lambda client: call(client, name, arguments))

    [seen] = server.seen
    defaults = {key: each.default for key, each in operation.body.items() if each.default is not None}
    paging = {"per_page": 1000} if operation.is_paged else {}
    assert received(seen) == {**defaults, **paging, **arguments}
    assert seen.headers["x-nokotoken"] == TOKEN
    assert seen.headers["user-agent"].startswith(f"noko-client/{__version__} (Python/3.")
    assert seen.headers["accept"] == "application/json"
    assert seen.headers.get("content-type") == ("application/json" if seen.body else None)
    assert not {"authorization", "cookie"} & seen.headers.keys()

    assert dump(getattr(result, "items", result)) == response
