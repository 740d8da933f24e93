"""Pages are fetched lazily by their links, unchanged, on both clients."""

from __future__ import annotations

import asyncio
import json
import weakref
from collections.abc import Callable
from typing import Any, cast

import pytest

from noko_client import (
    AsyncNokoClient,
    AsyncPage,
    NokoClient,
    NokoError,
    OriginError,
    Page,
    RawResponse,
    ResponseDecodeError,
)
from noko_client._core.pages import parse_links
from noko_client.models import User
from noko_client.sandbox import Account, Sandbox
from tests.documents import document
from tests.support.runner import TOKEN, Runner
from tests.support.server import Reply, ScriptedServer

USER = document("user")
USER_ID = 5538


def test_the_first_page_is_fetched_at_once_and_the_others_when_needed(run: Runner, account: Account) -> None:
    for number in range(6):
        account.add_user(f"user{number}@example.com")
    page = run.page(lambda client: client.users.list(per_page=3))
    assert (len(page.items), page.has_next, page.total_pages) == (3, True, 3)
    second = run.next_page(page)
    third = run.next_page(second)
    assert (len(third.items), third.has_next, third.total_pages) == (1, False, 3)
    with pytest.raises(NokoError, match="this is the last page"):
        run.next_page(third)
    ids = [user.id for user in (*page.items, *second.items, *third.items)]
    assert ids == [*account.users]
    assert [user.id for user in run.all(page)] == ids
    assert [user.id for user in run.all(second)] == ids[3:]


def test_one_page_is_all_there_is(run: Runner, account: Account) -> None:
    page = run.page(lambda client: client.users.list())
    assert (page.has_next, page.total_pages) == (False, 1)
    beyond = run.page(lambda client: client.users.list(page=9))
    assert (beyond.items, beyond.has_next, beyond.total_pages) == ([], False, None)
    assert (bool(page), bool(beyond)) == (True, False)


def test_links_are_followed_verbatim(send: Runner, server: ScriptedServer) -> None:
    target = "/v2/users?ids=1,2,%33&name=a%20b+c%2C&q=%C3%A9&cursor=ab~(c)*!'&page=2"
    link = f'<{server.origin}/v2/users?page=7&a,b>; rel="last", <{server.origin}{target}>; rel="next"'
    server.replies(Reply.json([USER], Link=link), Reply.json([]))
    page = send.page(lambda client: client.users.list(name="x"))
    assert page.total_pages == 7
    assert len(send.all(page)) == 1
    assert server.last.target == target


def test_a_link_without_a_host_is_on_the_same_server(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json([USER], Link='</v2/users?page=2>; rel="next"'), Reply.json([USER]))
    page = send.page(lambda client: client.users.list())
    assert page.total_pages is None
    assert len(send.all(page)) == 2
    assert server.last.target == "/v2/users?page=2"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/v2/users?page=2", "http://127.0.0.1:1/v2/users?page=2", "ftp://x/"]
)
def test_a_link_to_another_server_is_not_followed(elsewhere: str, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json([USER], Link=f'<{elsewhere}>; rel="next"'))
    with pytest.raises(OriginError, match="where the token is not sent") as caught:
        send.page(lambda client: client.users.list())
    assert elsewhere.startswith(caught.value.origin.rpartition(":")[0])
    assert len(server.seen) == 1


def test_a_walk_in_a_circle_ends_with_an_error(send: Runner, server: ScriptedServer) -> None:
    one, two = (f'<{server.origin}/v2/users?page={number}>; rel="next"' for number in (1, 2))
    server.replies(Reply.json([USER], Link=two), Reply.json([USER], Link=one), Reply.json([USER], Link=two))
    page = send.page(lambda client: client.users.list())
    with pytest.raises(ResponseDecodeError, match="leads back to an earlier page"):
        send.all(page)
    assert len(server.seen) == 3


def test_a_walk_that_a_redirect_leads_in_a_circle_ends_with_an_error(send: Runner, server: ScriptedServer) -> None:
    away = Reply(302, b"", {"Location": "/v2/other"})
    back = Reply.json([USER], Link=f'<{server.url}/users?per_page=1000>; rel="next"')
    server.replies(away, back, away, back, away, back)
    with pytest.raises(ResponseDecodeError, match="leads back to an earlier page"):
        send.all(send.page(lambda client: client.users.list()))
    assert len(server.seen) == 2


def test_a_link_with_a_password_is_not_followed(send: Runner, server: ScriptedServer) -> None:
    link = server.origin.replace("http://", "http://user:password@")
    server.replies(Reply.json([USER], Link=f'<{link}/v2/users?page=2>; rel="next"'))
    with pytest.raises(ResponseDecodeError, match="invalid link to the next page"):
        send.page(lambda client: client.users.list())


def test_iterating_fetches_no_more_than_it_needs(sandbox: Sandbox, account: Account) -> None:
    for number in range(6):
        account.add_user(f"user{number}@example.com")
    with NokoClient(TOKEN, base_url=sandbox.url, requests_per_second=None) as client:
        page = client.users.list(per_page=2)
        for user in [*account.users.values()]:
            account.users.remove(user)
        users = iter(page)
        assert [next(users).email, next(users).email] == ["olivia.owner@example.com", "user0@example.com"]
        assert list(users) == []
        assert [len(each.items) for each in page.iter_pages()] == [2, 0]
        assert isinstance(page, Page)
        assert repr(page) == "<Page of 2 items, more pages follow>"


def test_each_page_has_its_response(send: Runner, server: ScriptedServer) -> None:
    link = f'<{server.origin}/v2/users?page=2>; rel="next"'
    server.replies(Reply.json([USER], Link=link, X_Request_Id="a"), Reply.json([USER], X_Request_Id="b"))
    raw: RawResponse[Any] = send(lambda client: cast("RawResponse[Any]", client.with_raw_response.users.list(name="x")))
    first: Page[User] | AsyncPage[User] = raw.parsed
    second = send.next_page(first)
    assert raw.content == json.dumps([USER]).encode()
    assert repr(raw) == "<RawResponse 200 of GET /v2/users>"
    assert [page.response.request_id for page in (first, second)] == ["a", "b"]
    assert [page.response.headers.get("LINK") for page in (first, second)] == [link, None]
    assert second.response.url == f"{server.url}/users?page=2"
    assert 0 < raw.elapsed.total_seconds() < 5


async def test_the_async_forms(sandbox: Sandbox, account: Account) -> None:
    for number in range(4):
        account.add_user(f"user{number}@example.com")
    async with AsyncNokoClient(TOKEN, base_url=sandbox.url, requests_per_second=None) as client:
        ids = [*account.users]
        assert [user.id async for user in client.users.list(per_page=2)] == ids
        assert [user.id for user in (await client.users.list(per_page=2)).items] == ids[:2]
        assert [user.id for user in await client.users.list(per_page=2).all()] == ids
        assert [len(page.items) async for page in client.users.list(per_page=2).iter_pages()] == [2, 2, 1]
        assert [user.id async for user in await client.users.list(per_page=2)] == ids
        # One-shot iterables are read once, however often the result is used.
        lists = client.teams.list(user_ids=iter([ids[0]]))
        assert (await lists).items == (await lists).items
        together = await asyncio.gather(*(client.users.get(id) for id in ids))
        assert [user.id for user in together] == ids


@pytest.mark.parametrize(("use", "message"), [(len, r"len\(page.items\)"), (lambda page: page[0], "page.items\\[")])
def test_a_page_is_no_sequence(use: Callable[[object], object], message: str, run: Runner) -> None:
    with pytest.raises(TypeError, match=message):
        use(run.page(lambda client: client.users.list()))


async def test_an_async_page_is_not_iterated_over_with_for(server: ScriptedServer) -> None:
    server.replies(Reply.json([USER]))
    async with AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=None) as client:
        page: Any = await client.users.list()
        with pytest.raises(TypeError, match=r"^use async for .*, page.items .*, or await page.all\(\)$"):
            [_] = page


async def test_an_async_list_that_is_not_awaited(server: ScriptedServer) -> None:
    server.replies(Reply.json([USER]))
    uses: list[Callable[[Any], object]] = [bool, len, list, lambda pages: pages[0], lambda pages: 1 in pages]
    async with AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=None) as client:
        for use in uses:
            with pytest.raises(
                TypeError, match=r"use \(await users.list\(...\)\), or iterate over its items with async"
            ):
                use(client.users.list(name="zzz"))
        for name in ("items", "has_next", "total_pages"):
            with pytest.raises(AttributeError, match=rf"use \(await users.list\(...\)\).{name}, or iterate"):
                getattr(client.users.list(), name)
        for name in ("parsed", "status_code"):
            with pytest.raises(AttributeError, match=rf"is not a response: use \(await users.list\(...\)\).{name}$"):
                getattr(client.with_raw_response.users.list(), name)
        for leave in (client.users.list, lambda: client.users.list().iter_pages(), lambda: aiter(client.users.list())):
            with pytest.warns(RuntimeWarning, match=r"^users.list\(\) was never awaited$") as caught:
                leave()
            assert [each.filename for each in caught] == [__file__]
        assert server.seen == []
        # These would fail with the warning.
        assert len((await client.users.list()).items) == 1
        assert [user.id async for user in client.users.list()] == [USER_ID]


@pytest.mark.parametrize(
    ("header", "links"),
    [
        ("", {}),
        ('<https://x/a?page=2>; rel="next"', {"next": "https://x/a?page=2"}),
        ('<https://x/a,b;c>; rel="last", <https://x/d>; rel=next', {"last": "https://x/a,b;c", "next": "https://x/d"}),
        ('<a>; title="x, y"; REL="Next first"', {"next": "a", "first": "a"}),
        ('<a>; rel="next", <b>; rel="next"', {"next": "a"}),
        ('<a>; title="rel=next"', {}),
        ('<a>; title="x; rel=prev"; rel="next"', {"next": "a"}),
        ("<a>", {}),
        ("nonsense, <", {}),
    ],
)
def test_a_link_header_is_read(header: str, links: dict[str, str]) -> None:
    assert parse_links(header) == links


def test_a_walk_frees_a_page_before_it_builds_the_next(server: ScriptedServer) -> None:
    link = f'<{server.url}/users?page=2>; rel="next"'
    server.replies(Reply.json([USER], Link=link), Reply.json([USER]))
    with NokoClient(TOKEN, base_url=server.url, requests_per_second=None) as client:
        walk = iter(client.users.list())
        first = weakref.ref(next(walk))
        assert next(walk).id == USER_ID
        assert first() is None
        assert list(walk) == []


async def test_an_async_walk_frees_a_page_before_it_builds_the_next(server: ScriptedServer) -> None:
    link = f'<{server.url}/users?page=2>; rel="next"'
    server.replies(Reply.json([USER], Link=link), Reply.json([USER]))
    async with AsyncNokoClient(TOKEN, base_url=server.url, requests_per_second=None) as client:
        walk = aiter(client.users.list())
        first = weakref.ref(await anext(walk))
        assert (await anext(walk)).id == USER_ID
        assert first() is None
        assert [user async for user in walk] == []
