"""A short run of `make fuzz`, and that it finds defects."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.support.openapi import ROOT, SPEC

_ACCEPTED = "Schema-violating request accepted"
#: A defect of the sandbox, an operation where it shows, and what schemathesis says.
_DEFECTS = {
    "any role": ("accept_any('role')", "users.create", _ACCEPTED),
    "any type of a name": ("accept_any('first_name')", "users.create", _ACCEPTED),
    "any filter": ("accept_any('invoiced')", "users.list_expenses", _ACCEPTED),
    "any page": ("accept_any('per_page')", "teams.list", _ACCEPTED),
    "any program": (
        "api._check_caller = lambda headers, token: 'x-nokotoken' in headers or check_caller(headers, token)",
        "teams.list",
        _ACCEPTED,
    ),
    "a name that is no text": (
        "Serializer.serialize = lambda *given: {**serialize(*given), **({'name': 5} if given[1] == 'Team' else {})}",
        "teams.get",
        "Response violates schema",
    ),
}
_BREAK = """
import functools, sys
from pydantic_core import core_schema
from noko_client.sandbox import api, parsing
from noko_client.sandbox.serializers import Serializer
from tools import fuzz

def accept_any(name):
    def object_schema(parameters):
        schema = make(parameters)
        if name in schema["schema"]["fields"]:
            schema["schema"]["fields"][name]["schema"] = core_schema.any_schema()
        return schema

    make, parsing._object_schema = parsing._object_schema, object_schema

serialize, check_caller = Serializer.serialize, api._check_caller
api.Serializer = functools.partial(Serializer, is_strict=False)
{defect}
sys.exit(fuzz.main(sys.argv[1:]))
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    # In another process: schemathesis keeps its hooks, and hypothesis its profile, for the whole process.
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments, "--seed", "5538"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )


@pytest.mark.parametrize("resource", SPEC.resources)
def test_the_document_and_the_sandbox_agree(resource: str) -> None:
    done = run("-m", "tools.fuzz", "--tag", resource, "--examples", "4")
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-4000:]
    count = len(SPEC.resources[resource].operations)
    assert f"Tested: {count}\n" in done.stdout
    requests = re.search(r"(\d+) generated", done.stdout)
    assert requests
    assert int(requests[1]) > 40 * count


@pytest.mark.parametrize("defect", _DEFECTS)
def test_a_defect_is_found(defect: str) -> None:
    code, operation, message = _DEFECTS[defect]
    done = run("-c", _BREAK.format(defect=code), "--operation", operation, "--phases", "coverage")
    assert done.returncode == 1, done.stdout[-4000:] + done.stderr[-4000:]
    assert message in done.stdout


def test_without_a_defect_nothing_is_found() -> None:
    done = run("-c", _BREAK.format(defect=""), "--operation", "users.create", "--phases", "coverage")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
