"""A short run of what `make fuzz` runs for minutes."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.fuzz import ROOT, SPEC


@pytest.mark.parametrize("resource", SPEC.resources)
def test_the_document_and_the_sandbox_agree(resource: str) -> None:
    # In a process of its own, because schemathesis keeps its hooks, and hypothesis its profile, for all of one.
    run = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.fuzz", "--tag", resource, "--examples", "4", "--seed", "5538"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-8000:] + run.stderr[-4000:]
    count = len(SPEC.resources[resource].operations)
    assert f"Tested: {count}\n" in run.stdout
    requests = re.search(r"(\d+) generated", run.stdout)
    assert requests
    assert int(requests[1]) > 40 * count
