"""Child processes that are forked from a program with clients."""

from __future__ import annotations

import gc
import os
import signal
import threading
import time
import warnings
from collections.abc import Callable, Iterator

import httpx
import pytest

from noko_client import NokoClient, NokoError
from tests.support.process import Run, python
from tests.support.raw import USER, RawServer, respond
from tests.support.runner import TOKEN


@pytest.fixture(autouse=True)
def forks_with_threads() -> Iterator[None]:
    """Python 3.12 warns of forks in a program with threads, which these are about."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def exit_status(child_does: Callable[[], bool]) -> int:
    """Run something in a child process; return 0 if it returns True, 1 if not, and -9 if it hangs."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if child_does() else 1)
        finally:
            os._exit(2)
    timer = threading.Timer(10, os.kill, (child, signal.SIGKILL))
    timer.start()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    timer.cancel()
    return status


def test_a_child_has_connections_of_its_own(raw: RawServer) -> None:
    with NokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:
        client.users.get(1)
        assert exit_status(lambda: client.users.get(1).id == 5538) == 0
        client.users.get(1)
    assert (raw.accepted, len(raw.requests)) == (2, 3)


def test_a_child_does_not_use_the_http_client_of_its_parent(raw: RawServer) -> None:

    def child() -> bool:
        with pytest.raises(NokoError, match="http_client was created before this process was forked"):
            client.users.get(1)
        with httpx.Client() as mine, NokoClient(TOKEN, base_url=raw.url, http_client=mine) as another:
            return another.users.get(1).id == 5538

    with (
        httpx.Client() as http,
        NokoClient(TOKEN, base_url=raw.url, requests_per_second=None, http_client=http) as client,
    ):
        client.users.get(1)
        assert exit_status(child) == 0
        client.users.get(1)
    assert (raw.accepted, len(raw.requests)) == (2, 3)


def test_a_child_is_not_held_up_by_the_callers_of_its_parent(raw: RawServer) -> None:
    with NokoClient(TOKEN, base_url=raw.url, requests_per_second=2) as client:
        limiter = client._transport.rate_limiter
        for _ in range(100):
            limiter.acquire()

        def child() -> bool:
            begin = time.monotonic()
            return client.users.get(1).id == 5538 and time.monotonic() - begin < 2

        with limiter._lock:  # as another thread of the parent may hold it
            assert exit_status(child) == 0


FORKS_DURING_AN_IMPORT = """
import gc, importlib.abc, os, signal, sys, threading, time, warnings
from noko_client import NokoClient
warnings.simplefilter("ignore", DeprecationWarning)

importing = threading.Event()

class SlowImports(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == SLOW:
            importing.set()
            time.sleep(0.3)

SLOW = sys.argv[2]
sys.meta_path.insert(0, SlowImports())
if SLOW in sys.modules:  # httpx 0.27 imports httpcore itself
    importing.set()
with NokoClient("secret-token", base_url=sys.argv[1], requests_per_second=None) as client:
    first = threading.Thread(target=client.users.get, args=(1,))
    first.start()
    assert importing.wait(10)
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            sys.meta_path.pop(0)
            signal.alarm(10)
            good = client.users.get(1).id == 5538 and gc.isenabled()
            os._exit(0 if good else 1)
        children.append(child)
    print([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children])
    first.join()
"""


@pytest.mark.parametrize("module", ["noko_client._generated.models.users", "httpcore", "h11"])
def test_a_child_that_is_forked_during_the_first_call_of_a_thread(module: str, raw: RawServer) -> None:
    assert python("-c", FORKS_DURING_AN_IMPORT, raw.url, module) == Run(0, "[0, 0, 0, 0]\n", "")


def test_children_of_a_busy_program_keep_the_garbage_collector(raw: RawServer) -> None:
    raw.script(respond(200, b"[" + b",".join([USER] * 200) + b"]"))
    stop = threading.Event()
    with NokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:

        def call() -> None:
            while not stop.is_set():
                client.users.list()

        thread = threading.Thread(target=call)
        thread.start()
        statuses = [exit_status(gc.isenabled) for _ in range(40)]
        stop.set()
        thread.join()
    assert statuses == [0] * 40
