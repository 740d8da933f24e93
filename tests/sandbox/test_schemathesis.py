"""A short run of `make fuzz`, and that it finds defects."""

from __future__ import annotations

import re

import pytest

from tests.support.openapi import SPEC
from tests.support.process import Run, python

#: One operation for each set of inputs: they are read by the same code. `make fuzz` tests all operations, and
#: tests/client/test_every_operation.py the responses of all.
_OPERATIONS = {
    (operation.method, operation.path.count("/"), *SPEC.query_of(operation), *SPEC.body_of(operation)): name
    for name, (_, resource, operation) in SPEC.operations.items()
}
_ACCEPTED = "Schema-violating request accepted"
#: An operation for each of the defects below, and what schemathesis says of it.
_FOUND = {
    "users.create": _ACCEPTED,
    "users.list_expenses": _ACCEPTED,
    "tags.get": _ACCEPTED,
    "teams.get": "Response violates schema",
}
_BREAK = """
import functools, sys
from noko_client.sandbox import api, parsing
from noko_client.sandbox.serializers import Serializer
from tools import fuzz

def parse_anything(parameter, value, place):
    return value if place in ("role", "invoiced") else parse(parameter, value, place)

def find_operation(method, path):
    global is_tag
    is_tag = path.startswith("/tags/")
    return match(method, path)

parse, parsing._parse = parsing._parse, parse_anything
match, api.match = api.match, find_operation
check, api._check_caller = api._check_caller, lambda headers, token: is_tag or check(headers, token)
api.Serializer = functools.partial(Serializer, is_strict=False)
serialize = Serializer.serialize
Serializer.serialize = lambda *given: {**serialize(*given), **({"name": 5} if given[1] == "Team" else {})}
sys.exit(fuzz.main(sys.argv[1:]))
"""


def run(*arguments: str) -> Run:
    # In another process: schemathesis keeps its hooks, and hypothesis its profile, for the whole process.
    return python("-W", "error", *arguments, "--seed", "5538", PYTHONHASHSEED="0")


@pytest.mark.parametrize("half", [0, 1])
def test_the_document_and_the_sandbox_agree(half: int) -> None:
    middle = len(_OPERATIONS) // 2
    names = [*_OPERATIONS.values()][slice(middle, None) if half else slice(middle)]
    done = run("-m", "tools.fuzz", "--examples", "2", "--operations", *names)
    assert done.status == 0, done.output[-8000:] + done.errors[-4000:]
    assert f"Tested: {len(names)}\n" in done.output
    requests = re.search(r"(\d+) generated", done.output)
    assert requests
    assert int(requests[1]) > 40 * len(names)


@pytest.mark.parametrize("operations", [["users.create", "tags.get", "teams.get"], ["users.list_expenses"]])
def test_defects_are_found(operations: list[str]) -> None:
    done = run("-c", _BREAK, "--phases", "coverage", "--operations", *operations)
    assert done.status == 1, done.output[-4000:] + done.errors[-4000:]
    for operation in operations:
        _, _, described = SPEC.operations[operation]
        [section] = re.findall(rf"^_+ {re.escape(described.request)} _+$(.*?)^(?:_|=)", done.output, re.M | re.S)
        assert _FOUND[operation] in section
