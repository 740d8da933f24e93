"""The settings and the life cycle of a client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from noko_client import AsyncNokoClient, InvalidParameterError, NokoClient, NokoError
from noko_client._generated.client import NokoClient as Generated
from noko_client.client import NokoClient as Documented
from tests.documents import document
from tests.support.runner import TOKEN, Runner
from tests.support.server import Reply, ScriptedServer

USER = document("user")
BAD_TOKENS = ["", "  \n", "to ken", "tok\ren", "tok\x00en", "tökén", "tok\x7fen"]


def test_there_is_one_client() -> None:
    assert NokoClient is Documented is Generated


@pytest.mark.parametrize(
    ("tokens", "header", "value"),
    [
        ({"access_token": f"  {TOKEN}\n"}, "x-nokotoken", TOKEN),
        ({}, "x-nokotoken", "of-the-environment"),
        ({"oauth_token": TOKEN}, "authorization", f"Bearer {TOKEN}"),
    ],
)
def test_the_token(
    tokens: dict[str, Any], header: str, value: str, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOKO_TOKEN", "of-the-environment\n")
    with NokoClient(**tokens, base_url=server.url) as client:
        client.users.get(1)
    sent = {name: server.last.headers[name] for name in ("x-nokotoken", "authorization") & server.last.headers.keys()}
    assert sent == {header: value}


@pytest.mark.parametrize("make", [NokoClient, AsyncNokoClient])
@pytest.mark.parametrize("token", BAD_TOKENS)
def test_an_invalid_token_is_refused_and_not_shown(
    token: str, make: type[NokoClient] | type[AsyncNokoClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match="access_token") as caught:
        make(token)
    assert not token.strip() or token not in str(caught.value)
    with pytest.raises(InvalidParameterError, match="oauth_token"):
        make(oauth_token=token)


@pytest.mark.parametrize("value", ["", " ", None])
def test_a_client_requires_one_token(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if value is not None:
        monkeypatch.setenv("NOKO_TOKEN", value)
    with pytest.raises(ValueError, match="access_token is missing; pass it or oauth_token, or set NOKO_TOKEN"):
        NokoClient()
    with pytest.raises(ValueError, match="oauth_token must not be given together with access_token"):
        NokoClient("a", oauth_token="b")


# With one line for each value these would be no tables.
# fmt: off
REFUSED: dict[str, tuple[object, ...]] = {
    "base_url": (
        "", "api.nokotime.com", "http://api.nokotime.com/v2", "ftp://x", "https://", 5, "https://user:pw@x/v2",
        "https://x/v2?a=b", "https://x/v2#f", "https://x/v2?", "https://x/v2#", "http://127.0.0.1.x.y/", "https://a..b/v2",
        "https://x:0/v2", "https://x:99999/", "https://xn--/",
    ),
    "user_agent": ("", " x", "a\nb", "ä/1", 5),
    "default_headers": (
        5, [("a", "b")], {"": "x"}, {"a b": "x"}, {1: "x"}, {"a": 1}, {"a": "x\r\nb: c"}, {"a": " x"}, {"a": "é"},
        *({name: "x"} for name in (
            "Authorization", "X-NokoToken", "x-freckletoken", "User-Agent", "Accept", "Accept-Encoding", "Host",
            "CONTENT-TYPE", "Content-Length", "Transfer-Encoding", "Connection",
        )),
    ),
    "first_backoff": (-1, float("nan"), float("inf"), "5", True, None),
    "max_backoff": (-1, float("nan"), float("inf"), "5", True, None),
    "timeout": (0, -1, float("nan"), float("inf"), "5", True, 1e300, 10**400, httpx.Timeout(-1)),
    "max_retries": (-1, 1.5, "2", True, None),
    "max_response_size": (0, -1, 1.5, "2", True, None),
    "requests_per_second": (0, -1, float("nan"), float("inf"), "2", True, 10**400, 1e-300),
    "http_client": (httpx.AsyncClient(), "httpx"),
}
# fmt: on


make: Callable[..., object] = partial(NokoClient, TOKEN)


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in REFUSED.items() for value in values])
def test_an_invalid_setting_is_refused(name: str, value: object) -> None:
    with pytest.raises(InvalidParameterError, match=rf"NokoClient\(\): {name} ") as caught:
        make(**{name: value})
    assert caught.value.parameters == (name,)
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["https://api.nokotime.com/v2/", "http://localhost:1/v2", "http://[::1]:1/v2", "http://127.8.9.1"]
)
def test_http_is_accepted_only_on_this_machine(url: str) -> None:
    assert NokoClient(TOKEN, base_url=url).base_url == url.rstrip("/")


@pytest.mark.parametrize("with_http_client", [False, True])
def test_default_headers(with_http_client: bool, server: ScriptedServer) -> None:
    def sent() -> tuple[str | None, str | None]:
        headers = server.last.headers
        assert headers["x-nokotoken"] == TOKEN
        assert headers["user-agent"].startswith("noko-client/")
        return headers.get("x-team"), headers.get("x-trace")

    with httpx.Client(headers={"X-Team": "of httpx"}) if with_http_client else nullcontext() as http:
        client = NokoClient(TOKEN, base_url=server.url, default_headers={"X-Team": "a"}, http_client=http)
        traced = client.with_options(default_headers={"x-trace": "1; b=2"})
        client.users.get(1)
        assert sent() == ("a", None)
        traced.users.create(email="a@b.c")
        assert sent() == ("a", "1; b=2")
        traced.request("GET", "/projects")
        assert sent() == ("a", "1; b=2")
        traced.with_options(default_headers={"X-TEAM": "c"}, user_agent="noko-client/9").users.get(1)
        assert sent() == ("c", "1; b=2")
        if not with_http_client:
            traced.with_options(default_headers=None).users.get(1)
            assert sent() == (None, None)
        client.close()


@pytest.mark.parametrize(
    ("headers", "problem"),
    [
        ({"Authorization": "Bearer x"}, "must not contain Authorization; pass access_token or oauth_token"),
        ({"user-agent": "x"}, "must not contain user-agent; pass user_agent"),
        ({"Host": "x"}, "must not contain Host, which the client sets"),
        ({"X-Key": "my\nsecret"}, "must have visible ASCII text as the value of X-Key, not str"),
        ({5: "x"}, "must have names of headers as keys, not int: 5"),
    ],
)
def test_a_refused_header_is_named(headers: dict[str, str], problem: str) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        NokoClient(TOKEN).with_options(default_headers=headers)
    assert str(caught.value) == f"with_options(): default_headers {problem}"


@pytest.mark.parametrize("make", [NokoClient, AsyncNokoClient])
def test_the_base_url_is_taken_from_the_environment(
    make: type[NokoClient] | type[AsyncNokoClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert make(TOKEN).base_url == "https://api.nokotime.com/v2"
    monkeypatch.setenv("NOKO_BASE_URL", " http://localhost:5/v2/\n")
    client = make(TOKEN)
    assert client.base_url == "http://localhost:5/v2"
    assert make(TOKEN, base_url="https://x/v2").base_url == "https://x/v2"
    monkeypatch.setenv("NOKO_BASE_URL", "http://user:secret@example.com")
    assert client.with_options(timeout=1).base_url == "http://localhost:5/v2"
    with pytest.raises(InvalidParameterError) as caught:
        make(TOKEN)
    assert str(caught.value).startswith(
        f"{make.__name__}(): base_url of the environment variable NOKO_BASE_URL must be a URL like"
    )
    assert "secret" not in str(caught.value)
    monkeypatch.setenv("NOKO_BASE_URL", " ")
    assert make(TOKEN).base_url == "https://api.nokotime.com/v2"


def test_no_repr_shows_the_token() -> None:
    client = NokoClient(TOKEN)
    things = (client, client.users, client._transport, client._transport.settings)
    assert all(TOKEN not in repr(thing) for thing in things)


def test_an_async_client_works_in_one_event_loop_after_another(server: ScriptedServer) -> None:
    client = AsyncNokoClient(TOKEN, base_url=server.url)

    async def use() -> int:
        try:
            return (await client.users.get(1)).id
        finally:
            # What a program leaves open when its loop ends is its own affair; here nothing may be left.
            http = client._transport.connections.open(asyncio.get_running_loop())
            assert http is not None
            await http.aclose()

    assert [asyncio.run(use()) for _ in range(5)] == [5538] * 5
    assert len(client._transport.connections.opened) == 1


def test_a_closed_client_raises_an_error(send: Runner, server: ScriptedServer) -> None:
    send(lambda client: client.users.get(1))
    send(lambda client: client.close())
    with pytest.raises(NokoError, match="closed"):
        send(lambda client: client.users.get(1))


def test_cookies_are_not_kept(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json(USER, Set_Cookie="session=1"))
    send(lambda client: client.users.get(1))
    send(lambda client: client.users.get(1))
    assert "cookie" not in server.last.headers


def test_the_client_does_not_import_the_generator() -> None:
    root = Path(__file__).parents[2] / "noko_client"
    for path in root.rglob("*.py"):
        text = path.read_text()
        assert "jinja2" not in text, path
        assert "import yaml" not in text, path
        assert "codegen" not in text or "_generated" in path.parts, path


def test_all_invalid_settings_are_named_at_once() -> None:
    with pytest.raises(InvalidParameterError) as caught:
        NokoClient(TOKEN, base_url="https://ann:secret@x/v2", timeout=0, max_retries=-1)
    assert caught.value.parameters == ("base_url", "timeout", "max_retries")
    assert "secret" not in str(caught.value)
    with pytest.raises(InvalidParameterError, match="max_retries must be an integer from 0, not str: 'x'"):
        NokoClient(TOKEN).with_options(max_retries="x")  # type: ignore[arg-type]  # what is tested
