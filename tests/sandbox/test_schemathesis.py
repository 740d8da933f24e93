"""A short run of what `make fuzz` runs for minutes, and that it finds what is broken."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.support.openapi import ROOT, SPEC

_ACCEPTED = "Schema-violating request accepted"
#: What is broken in the sandbox, with an operation where it shows and what is then said. What is accepted stands in
#: requests that hold something which may be let pass, too: a good email, a null, a blank filter, a page that is none.
_DEFECTS = {
    "any role": ("take('_from_json', lambda name: name == 'role')", "users.create", _ACCEPTED),
    "any type of a name": ("take('_from_json', lambda name: name == 'first_name')", "users.create", _ACCEPTED),
    "any filter": ("take('_from_text', lambda name: name == 'invoiced')", "users.list_expenses", _ACCEPTED),
    "any page": ("take('_from_text', lambda name: name == 'per_page')", "teams.list", _ACCEPTED),
    "any program": (
        "app._check_caller = lambda request, token: 'X-NokoToken' in request.headers or check(request, token)",
        "teams.list",
        _ACCEPTED,
    ),
    "an id that is a text": (
        "Shaper._team = lambda self, team: {**_team(self, team), 'id': str(team.id)}",
        "teams.get",
        "Response violates schema",
    ),
}
_BREAK = """
import sys
from noko_client.sandbox import app, conformity, inputs
from noko_client.sandbox.shapes import Shaper
from tools import fuzz

def take(reader, is_it):
    read = getattr(inputs, reader)
    setattr(inputs, reader, lambda name, kind, value: value if is_it(name) else read(name, kind, value))

_team, check = Shaper._team, app._check_caller
conformity.check = lambda operation, content: None
{defect}
sys.exit(fuzz.main(sys.argv[1:]))
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    # In a process of its own, because schemathesis keeps its hooks, and hypothesis its profile, for all of one.
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments, "--seed", "5538"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=50,
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
def test_a_sandbox_that_is_broken_is_found_out(defect: str) -> None:
    code, operation, message = _DEFECTS[defect]
    done = run("-c", _BREAK.format(defect=code), "--operation", operation, "--phases", "coverage")
    assert done.returncode == 1, done.stdout[-4000:] + done.stderr[-4000:]
    assert message in done.stdout


def test_that_nothing_is_broken_is_found_out_as_well() -> None:
    # What the defects are put into does not fail by itself.
    done = run("-c", _BREAK.format(defect=""), "--operation", "users.create", "--phases", "coverage")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
