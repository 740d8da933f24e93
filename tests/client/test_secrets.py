"""The token and what servers send, in errors, tracebacks and logs."""

from __future__ import annotations

import json
import logging
import os
import pickle
import subprocess
import sys
import traceback
from collections.abc import Callable

import pytest

from noko_client import (
    NokoClient,
    NokoError,
)
from tests.conftest import TOKEN
from tests.documents import document
from tests.support.raw import RawServer, answer, drop
from tests.support.runner import Runner
from tests.support.server import Reply, ScriptedServer

USER = json.dumps(document("user")).encode()
GOOD = answer(200, USER)
AT_ONCE = {"Retry-After": "0"}


def test_the_token_is_in_no_traceback_with_its_variables(raw: RawServer) -> None:
    def fails(call: Callable[[], object]) -> str:
        try:
            call()
        except (NokoError, TypeError) as error:
            summary = traceback.TracebackException.from_exception(error, capture_locals=True)
            frames = [frame for frame in summary.stack if f"{os.sep}noko_client{os.sep}" in frame.filename]
            assert frames
            return "".join(f"{frame.filename} {frame.locals}" for frame in frames) + repr(error)
        raise AssertionError("it did not fail")

    raw.script(drop)
    with NokoClient(TOKEN, base_url=raw.url, max_retries=0) as client:
        told = [
            fails(lambda: client.users.get(1)),
            fails(lambda: client.users.get("x")),
            fails(lambda: NokoClient(TOKEN, base_url="http://x")),
            fails(lambda: NokoClient(TOKEN, timeout=-1)),
            fails(lambda: NokoClient(TOKEN, user_agent="")),
            fails(lambda: NokoClient(TOKEN, max_response_size=0)),
            fails(lambda: NokoClient(TOKEN + " x")),
            fails(lambda: NokoClient(TOKEN, oauth_token=TOKEN)),
            fails(lambda: client.request("GET", "https://evil.example")),
            fails(lambda: pickle.dumps(client)),
        ]
    assert all(TOKEN not in text for text in told)


@pytest.mark.parametrize(("level", "lines"), [("info", 2), ("DEBUG", 2), ("", 0), ("loud", 0)])
def test_the_environment_turns_the_log_on(level: str, lines: int, raw: RawServer) -> None:
    raw.script(answer(503, b"", "Retry-After: 0\r\n"), GOOD)
    code = (
        "import sys; from noko_client import NokoClient\n"
        "with NokoClient(base_url=sys.argv[1], requests_per_second=100, max_retries=0) as client:\n"
        "    try: client.users.list(email='ann@example.com')\n"
        "    except Exception: pass\n"
        "    client.users.get(1)\n"
    )
    environment = {**os.environ, "NOKO_LOG": level, "NOKO_TOKEN": TOKEN}
    run = subprocess.run(
        [sys.executable, "-c", code, raw.url], env=environment, capture_output=True, text=True, check=True
    )
    told = run.stderr.splitlines()
    assert len(told) == lines
    assert all(" noko_client INFO GET /v2/users" in line for line in told)
    assert TOKEN not in run.stderr
    assert "ann" not in run.stderr


def test_a_request_is_logged_without_anything_personal(
    retry: Runner, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "noko_client")
    server.replies(Reply(503, b"", AT_ONCE), Reply.json([]))
    retry.page(lambda client: client.users.list(email="ann@example.com"))
    lines = [record.getMessage() for record in caplog.records if record.name == "noko_client"]
    assert len(lines) == 3
    assert lines[0].startswith("GET /v2/users: 503 in ")
    assert lines[1] == "GET /v2/users: 503, retrying in 0.00 s"
    assert lines[2].endswith("try 2")
    assert all(TOKEN not in line and "ann" not in line for line in lines)
