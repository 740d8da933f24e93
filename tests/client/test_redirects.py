"""Redirects: repeated verbatim, on the same server only."""

from __future__ import annotations

import pytest

from noko_client import (
    APIStatusError,
    NokoError,
    OriginError,
)
from tests.conftest import TOKEN
from tests.documents import document
from tests.support.raw import RawServer, answer
from tests.support.runner import Runner
from tests.support.server import Reply, ScriptedServer

USER = document("user")


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_repeated_verbatim(status: int, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(status, b"", {"Location": "/v2/elsewhere?a=1,2"}), Reply.json(USER, 201))
    send(lambda client: client.users.create(email="a@b.c"))
    first, second = server.seen
    assert (second.method, second.target) == ("POST", "/v2/elsewhere?a=1,2")
    assert (second.body, second.headers["x-nokotoken"]) == (first.body, TOKEN)


def test_a_redirect_to_another_server_is_refused(send: Runner, server: ScriptedServer) -> None:
    for location in (
        "https://evil.example/",
        "//evil.example/",
        "http://127.0.0.1:1/v2",
        server.origin.replace("http", "https"),
    ):
        server.replies(Reply(302, b"", {"Location": location}))
        with pytest.raises(OriginError, match="where the token is not sent"):
            send(lambda client: client.users.create(email="a@b.c"))


def test_redirects_without_end_are_an_error(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(302, b"", {"Location": "/v2/users/1"}))
    with pytest.raises(APIStatusError, match="redirected more than 5 times"):
        send(lambda client: client.users.get(1))
    assert len(server.seen) == 6


@pytest.mark.parametrize("location", ["", "http://[", "http://x:99999999/"])
def test_a_redirect_to_nowhere_is_an_error(location: str, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(302, b"", {"Location": location}), Reply(302))
    with pytest.raises((APIStatusError, OriginError)):
        send(lambda client: client.users.get(1))


@pytest.mark.parametrize(
    "location", ["mailto:x", "javascript:1", "http:x", "http://xn--/", "http://[", "//user:pw@127.0.0.1/"]
)
def test_a_redirect_to_what_is_no_place(location: str, runner: Runner, raw: RawServer) -> None:
    raw.script(answer(302, b"", f"Location: {location}\r\n"))
    with pytest.raises(NokoError):
        runner(lambda client: client.users.create(email="a@b.c"))
    assert len(raw.requests) == 1
