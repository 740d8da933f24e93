"""The httpx client of the user: what of it applies."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import TypeAlias

import httpx
import pytest

from noko_client import APIStatusError, APITimeoutError, AsyncNokoClient, InvalidParameterError, NokoClient
from tests.documents import document
from tests.support.raw import GOOD, USER, RawServer, respond
from tests.support.runner import TOKEN
from tests.support.server import Reply, ScriptedServer

LINK = '<{}/v2/users?page=2>; rel="next"'

Call: TypeAlias = Callable[[NokoClient], object]


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with httpx.Client() as client:
        yield client


def get(server: ScriptedServer, http: httpx.Client, user_agent: str | None = None) -> dict[str, str]:
    """Return the headers of a request."""
    server.replies(Reply(200, USER))
    with NokoClient(TOKEN, base_url=server.url, http_client=http, user_agent=user_agent) as client:
        client.users.get(1)
    return dict(server.last.headers)


def test_its_headers_are_sent(server: ScriptedServer, http: httpx.Client) -> None:
    http.headers.update({"X-Trace": "abc", "User-Agent": "theirs/1"})
    headers = get(server, http)
    assert (headers["x-trace"], headers["user-agent"]) == ("abc", "theirs/1")
    assert get(server, http, user_agent="ours/1")["user-agent"] == "ours/1"
    assert not http.is_closed


def test_headers_that_the_request_needs_are_not_replaced(server: ScriptedServer, http: httpx.Client) -> None:
    http.headers.update(
        {
            "Accept": "text/html",
            "Accept-Encoding": "br",
            "Content-Type": "text/plain",
            "X-NokoToken": "theirs",
            "Authorization": "Basic theirs",
        }
    )
    headers = get(server, http)
    assert headers["accept"] == "application/json"
    assert headers["accept-encoding"] == "gzip, deflate"
    assert headers["x-nokotoken"] == TOKEN
    assert "authorization" not in headers
    server.replies(Reply(200, USER))
    with NokoClient(oauth_token=TOKEN, base_url=server.url, http_client=http) as client:
        client.users.create(email="a@b.c")
    assert server.last.headers["authorization"] == f"Bearer {TOKEN}"
    assert server.last.headers["content-type"] == "application/json"
    assert "x-nokotoken" not in server.last.headers


def test_the_user_agent_of_httpx_is_no_choice(server: ScriptedServer, http: httpx.Client) -> None:
    assert get(server, http)["user-agent"].startswith("noko-client/")


def test_its_params_are_added_to_each_query(server: ScriptedServer, http: httpx.Client) -> None:
    http.params = http.params.merge({"tenant": "a b", "per_page": "5"})
    server.replies(Reply(200, b"[]", {"Link": LINK.format(server.origin)}), Reply(200, b"[]"))
    with NokoClient(TOKEN, base_url=server.url, http_client=http) as client:
        client.users.list(name="x,y", per_page=7).all()
        client.teams.list(per_page=None)
    # The query of the request itself is sent verbatim. httpx 0.27 writes a space in another way.
    assert [seen.target.replace("a%20b", "a+b") for seen in server.seen] == [
        "/v2/users?name=x%2Cy&per_page=7&tenant=a+b",
        "/v2/users?page=2&tenant=a+b&per_page=5",
        "/v2/teams?tenant=a+b&per_page=5",
    ]


def test_its_cookies_are_sent_and_kept(server: ScriptedServer, http: httpx.Client) -> None:
    http.cookies.set("session", "1")
    assert get(server, http)["cookie"] == "session=1"
    server.replies(Reply(200, USER, {"Set-Cookie": "more=2"}))
    with NokoClient(TOKEN, base_url=server.url, http_client=http) as client:
        client.users.get(1)
        client.users.get(1)
    assert server.last.headers["cookie"] == "more=2; session=1"


def test_its_timeout_applies_unless_the_client_has_one(raw: RawServer) -> None:
    raw.script(raw.silence)
    with httpx.Client(timeout=0.1) as http:
        begin = time.monotonic()
        with (
            NokoClient(TOKEN, base_url=raw.url, http_client=http, max_retries=0) as client,
            pytest.raises(APITimeoutError),
        ):
            client.users.get(1)
        assert time.monotonic() - begin < 5
    with httpx.Client(timeout=None) as http:
        client = NokoClient(TOKEN, base_url=raw.url, http_client=http, max_retries=0, timeout=0.1)
        with pytest.raises(APITimeoutError):
            client.users.get(1)
        client = NokoClient(TOKEN, base_url=raw.url, http_client=http, max_retries=0)
        with pytest.raises(APITimeoutError):
            client.with_options(timeout=0.1).users.get(1)


def test_auth_is_refused() -> None:
    for auth in (("user", "password"), httpx.BasicAuth("user", "password")):
        with (
            httpx.Client(auth=auth) as http,
            pytest.raises(InvalidParameterError, match="must not have auth: the token"),
        ):
            NokoClient(TOKEN, http_client=http)


def test_auth_that_is_set_later_is_not_sent(server: ScriptedServer, http: httpx.Client) -> None:
    server.replies(Reply(200, USER))
    with NokoClient(oauth_token=TOKEN, base_url=server.url, http_client=http) as client:
        http.auth = ("user", "password")
        client.users.get(1)
    assert server.last.headers["authorization"] == f"Bearer {TOKEN}"


def test_its_base_url_and_redirects_do_not_apply(server: ScriptedServer) -> None:
    server.replies(Reply(307, b"", {"Location": "/v2/users/2"}), Reply(200, USER))
    with (
        httpx.Client(base_url="https://example.com/v9", follow_redirects=True) as http,
        NokoClient(TOKEN, base_url=server.url, http_client=http) as client,
    ):
        client.users.create(email="a@b.c")
    assert [(seen.method, seen.target) for seen in server.seen] == [("POST", "/v2/users"), ("POST", "/v2/users/2")]


def test_its_transport_is_used() -> None:
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(f"{request.method} {request.url.path}")
        return httpx.Response(200, json=document("user"))

    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        NokoClient(TOKEN, http_client=http, total_timeout=5) as client,
    ):
        assert client.users.get(1).id == 5538
    assert seen == ["GET /v2/users/1"]


async def test_its_async_transport_is_used() -> None:
    async def handle(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        return httpx.Response(200, json=document("user"))

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        async with AsyncNokoClient(TOKEN, http_client=http, total_timeout=5) as client:
            assert (await client.users.get(1)).id == 5538
        assert not http.is_closed


class MineError(Exception):
    """An exception that neither httpx nor this package knows."""


ERRORS: list[Exception] = [
    MineError("x"),
    ValueError("x"),
    RuntimeError("x"),
    OSError("x"),
    UnicodeDecodeError("utf-8", b"x", 0, 1, "x"),
    TimeoutError("x"),
    httpx.ReadTimeout("x"),
    httpx.InvalidURL("x"),
    httpx.ConnectError("x", request=httpx.Request("GET", "https://example.com")),
    StopIteration("x"),  # not in a coroutine, where Python makes another error of it
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
@pytest.mark.parametrize("event", ["request", "response"])
def test_an_exception_in_a_hook_reaches_the_caller(error: Exception, event: str, raw: RawServer) -> None:

    def hook(_: object) -> None:
        raise error

    with (
        httpx.Client(event_hooks={event: [hook]}) as http,
        NokoClient(TOKEN, base_url=raw.url, http_client=http, total_timeout=5) as client,
    ):
        with pytest.raises(type(error)) as caught:
            client.users.create(email="a@b.c")
        assert caught.value is error
        http.event_hooks = {}
        assert client.users.get(1).id == 5538
    assert len(raw.requests) == (1 if event == "request" else 2)


@pytest.mark.parametrize("error", ERRORS[:-1], ids=repr)
async def test_an_exception_in_an_async_hook_reaches_the_caller(error: Exception, raw: RawServer) -> None:

    async def hook(_: object) -> None:
        await asyncio.sleep(0)
        raise error

    async with (
        httpx.AsyncClient(event_hooks={"response": [hook]}) as http,
        AsyncNokoClient(TOKEN, base_url=raw.url, http_client=http, total_timeout=5) as client,
    ):
        with pytest.raises(type(error)) as caught:
            await client.users.get(1)
        assert caught.value is error


def test_an_exception_in_a_transport_reaches_the_caller() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        raise MineError

    with (
        httpx.Client(transport=httpx.MockTransport(handle)) as http,
        NokoClient(TOKEN, http_client=http) as client,
        pytest.raises(MineError),
    ):
        client.users.get(1)


def test_a_hook_may_read_and_change_the_response(raw: RawServer) -> None:
    raw.script(respond(200, USER), respond(302, b"", "Location: mailto:x\r\n"))
    sizes: list[int] = []

    def hook(response: httpx.Response) -> None:
        sizes.append(len(response.read()))

    with (
        httpx.Client(event_hooks={"response": [hook]}) as http,
        NokoClient(TOKEN, base_url=raw.url, http_client=http) as client,
    ):
        assert client.users.get(1).id == 5538
        with pytest.raises(APIStatusError, match="invalid Location"):
            client.users.get(1)
    assert sizes == [len(USER), 0]


def test_a_hook_that_raises_for_a_status_changes_nothing(raw: RawServer) -> None:
    def hook(response: httpx.Response) -> None:
        response.read()
        response.raise_for_status()

    with (
        httpx.Client(event_hooks={"response": [hook]}) as http,
        NokoClient(TOKEN, base_url=raw.url, http_client=http, requests_per_second=None) as client,
    ):
        raw.script(respond(404))
        with pytest.raises(APIStatusError, match="404 Not Found"):
            client.users.get(1)
        raw.script(respond(422, b'{"message": "It is taken"}'))
        with pytest.raises(APIStatusError, match="It is taken"):
            client.users.create(email="a@b.c")
        raw.script(respond(429, b"", "Retry-After: 0\r\n"), GOOD)
        client.users.create(email="a@b.c")
    assert len(raw.requests) == 4
