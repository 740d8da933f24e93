"""Pages of long lists."""

from __future__ import annotations

import threading
from collections import Counter
from types import FrameType

import httpx

import noko_client.sandbox
from noko_client.sandbox import Account, Sandbox
from tests.sandbox.conftest import HEADERS
from tests.support.runner import TOKEN


def test_a_page_costs_what_it_holds() -> None:
    account = Account()
    project = account.add_project("Gear")
    for number in range(2_000):
        account.add_entry(account.owner, project, minutes=number % 60 + 1)
    [folder] = noko_client.sandbox.__path__
    calls: Counter[str] = Counter()

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(folder):
            calls[frame.f_code.co_qualname] += 1

    sandbox = Sandbox(account, token=TOKEN)
    threading.setprofile(profile)  # of the threads that start from here: the server's
    try:
        sandbox.start()
        with httpx.Client(base_url=sandbox.url, headers=HEADERS) as http:
            http.get("/entries?per_page=10")
            calls.clear()
            assert len(http.get("/entries?per_page=10&page=150").json()) == 10
    finally:
        threading.setprofile(None)
        sandbox.stop()
    serialized = calls["Serializer.serialize"]
    assert 10 <= serialized <= 200
    assert calls.total() - serialized < 2_000, calls.most_common(5)
