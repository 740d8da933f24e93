"""Redirects: repeated verbatim, on the same server only."""

from __future__ import annotations

import pytest

from noko_client import (
    APIConnectionError,
    APIStatusError,
    NokoError,
    NotFoundError,
    OriginError,
    ResponseDecodeError,
    ServerError,
)
from tests.documents import document
from tests.support.raw import RawServer, respond
from tests.support.runner import TOKEN, Runner
from tests.support.server import DROP, Reply, ScriptedServer

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


@pytest.mark.parametrize(
    "location",
    [
        "",
        "mailto:x",
        "javascript:1",
        "http:x",
        "http://xn--/",
        "http://[",
        "http://x:99999999/",
        "//user:pw@127.0.0.1/",
    ],
)
def test_a_redirect_to_an_invalid_url(location: str, runner: Runner, raw: RawServer) -> None:
    raw.script(respond(302, b"", f"Location: {location}\r\n"))
    with pytest.raises(NokoError):
        runner(lambda client: client.users.create(email="a@b.c"))
    assert len(raw.requests) == 1


SEEN_ELSEWHERE = Reply(303, b"", {"Location": "/v2/users/7"})


def test_a_303_after_a_write_leads_to_its_result(send: Runner, server: ScriptedServer) -> None:
    server.replies(SEEN_ELSEWHERE, Reply.json(USER))
    assert send(lambda client: client.users.create(email="a@b.c")).id == 5538
    first, second = server.seen
    assert (first.method, second.method, second.target) == ("POST", "GET", "/v2/users/7")
    assert (second.body, second.headers.get("content-type")) == (b"", None)


def test_a_303_after_a_write_without_a_result_is_its_success(send: Runner, server: ScriptedServer) -> None:
    for location in ({"Location": "/v2/users/7"}, {"Location": "https://evil.example/"}, {}):
        server.replies(Reply(303, b"", location))
        assert send(lambda client: client.users.deactivate(7)) is None
    assert [seen.method for seen in server.seen] == ["PUT"] * 3


def test_a_303_after_a_raw_write_leads_to_its_result(send: Runner, server: ScriptedServer) -> None:
    server.replies(SEEN_ELSEWHERE, Reply.json({"a": 1}))
    assert send(lambda client: client.request("POST", "/x", json={})).json() == {"a": 1}
    assert [seen.method for seen in server.seen] == ["POST", "GET"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_303_after_a_read_is_followed(method: str, send: Runner, server: ScriptedServer) -> None:
    server.replies(SEEN_ELSEWHERE, Reply.json(USER))
    send(lambda client: client.request(method, "/x"))
    assert [(seen.method, seen.target) for seen in server.seen] == [(method, "/v2/x"), (method, "/v2/users/7")]


RESULTS: list[tuple[Reply, type[NokoError]]] = [
    (Reply(500), ServerError),
    (Reply(404), NotFoundError),
    (DROP, APIConnectionError),
    (Reply(200, b"{"), ResponseDecodeError),
    (Reply(302, b"", {"Location": "https://evil.example/"}), OriginError),
]


@pytest.mark.parametrize(("result", "error"), RESULTS)
def test_a_write_has_taken_effect_even_if_its_result_is_lost(
    result: Reply, error: type[NokoError], send: Runner, server: ScriptedServer
) -> None:
    server.replies(SEEN_ELSEWHERE, result)
    with pytest.raises(error, match="the request may have taken effect") as caught:
        send(lambda client: client.users.create(email="a@b.c"))
    assert vars(caught.value)["may_have_taken_effect"]
    assert [seen.method for seen in server.seen] == ["POST", "GET"]


@pytest.mark.parametrize("location", [{}, {"Location": "http://evil.example/"}, {"Location": "mailto:x"}])
def test_a_write_has_taken_effect_even_if_its_303_has_no_valid_location(
    location: dict[str, str], send: Runner, server: ScriptedServer
) -> None:
    server.replies(Reply(303, b"", location))
    with pytest.raises(NokoError, match="the request may have taken effect"):
        send(lambda client: client.users.create(email="a@b.c"))
    assert len(server.seen) == 1


def test_the_result_behind_a_303_is_fetched_again_if_it_is_lost(retry: Runner, server: ScriptedServer) -> None:
    server.replies(SEEN_ELSEWHERE, DROP, Reply.json(USER))
    assert retry(lambda client: client.users.create(email="a@b.c")).id == 5538
    assert [seen.method for seen in server.seen] == ["POST", "GET", "GET"]
