"""Nothing is imported after a request was sent: an import can fail, for example where no file can be opened."""

from __future__ import annotations

import gzip
import json

import pytest

from tests.support.process import Run, python
from tests.support.raw import USER, Act, RawServer, respond, send

IMPORTS_AFTER_CONNECTING = """
import asyncio, sys, warnings
from noko_client import AsyncNokoClient, NokoClient, NokoError

warnings.simplefilter("ignore")
connected, imported = False, []

def audit(event, args):
    global connected
    if event == "socket.connect":
        connected = True
    elif event == "import" and connected and args[0] not in sys.modules:
        imported.append(args[0])

def calls(client):
    for _ in range(int(sys.argv[3])):
        yield client.users.list
        yield lambda: client.request("GET", "/x")

async def make_async_calls():
    async with AsyncNokoClient("secret-token", base_url=sys.argv[1], requests_per_second=None, max_retries=0) as client:
        for call in calls(client):
            try:
                await call()
            except NokoError as error:
                str(error)

def make_calls():
    with NokoClient("secret-token", base_url=sys.argv[1], requests_per_second=None, max_retries=0) as client:
        for call in calls(client):
            try:
                call()
            except NokoError as error:
                str(error)

sys.addaudithook(audit)
asyncio.run(make_async_calls()) if sys.argv[2] == "async" else make_calls()
print(connected, [name for name in imported if name in sys.modules])
"""

DEVIATING = json.dumps([{"id": "x", "unknown": 1, "created_at": "2026-01-31T12:00:00+02:00"}]).encode()
RESPONSES: list[Act] = [
    respond(200, b"[%b]" % USER, 'Link: </v2/users?page=2>; rel="next"\r\n'),
    respond(200, gzip.compress(b"[%b]" % USER), "Content-Encoding: gzip\r\n"),
    respond(200, DEVIATING),
    respond(200, b"<html>"),
    respond(422, b'{"message": "x", "errors": [{"code": "missing"}]}'),
    respond(503, b"", "Retry-After: Mon, 05 Jan 2026 12:00:30 GMT\r\n"),
    respond(302, b"", "Location: https://example.com/\r\n"),
    send(b"garbage\r\n\r\n"),
]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_nothing_is_imported_after_connecting(kind: str, raw: RawServer) -> None:
    raw.script(*(response for response in RESPONSES for _ in range(2)))
    assert python("-c", IMPORTS_AFTER_CONNECTING, raw.url, kind, str(len(RESPONSES))) == Run(0, "True []\n", "")
    assert len(raw.requests) == 2 * len(RESPONSES)


ONE_FREE_FILE = """
import os, resource, sys
from noko_client import NokoClient

with NokoClient("secret-token", base_url=sys.argv[1]) as client:
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    opened = []
    try:
        while True:
            opened.append(os.open("/dev/null", os.O_RDONLY))
    except OSError:
        os.close(opened.pop())
    print(client.users.create(email="a@b.c").id)
"""


def test_one_free_file_is_enough(raw: RawServer) -> None:
    raw.script(respond(201, USER))
    assert python("-c", ONE_FREE_FILE, raw.url) == Run(0, "5538\n", "")
