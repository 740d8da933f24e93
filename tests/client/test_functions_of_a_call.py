"""A call runs few functions in few modules, so that it can be read."""

from __future__ import annotations

import os
import sys
from types import CodeType, FrameType
from typing import Final

import noko_client
from noko_client import NokoClient
from noko_client.sandbox import Account, Sandbox
from tests.support.runner import TOKEN

PACKAGE: Final = os.path.dirname(noko_client.__file__) + os.sep  # noqa: PTH120 - compared with names of files


def test_a_call_runs_few_functions(sandbox: Sandbox, account: Account) -> None:
    project = account.add_project("Gear")
    account.add_entry(account.owner, project, minutes=1, description="x")
    called: set[CodeType] = set()

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            called.add(frame.f_code)

    with NokoClient(TOKEN, base_url=sandbox.url, requests_per_second=None) as client:
        client.users.list_entries(account.owner.id, project_ids=[project.id])
        sys.setprofile(profile)
        try:
            page = client.users.list_entries(account.owner.id, project_ids=[project.id])
        finally:
            sys.setprofile(None)
    assert len(page.items) == 1
    names = sorted(f"{code.co_filename.removeprefix(PACKAGE)}: {code.co_qualname}" for code in called)
    assert len(called) <= 25, names
    assert len({code.co_filename for code in called}) <= 9, names
