"""Lists: the first page, further pages, and all items."""

from collections.abc import Iterable, Iterator
from typing import TypeVar, assert_type

from noko_client import NokoClient, Page
from noko_client.models import Entry, Team, User

T = TypeVar("T")


def walk(client: NokoClient) -> None:
    for user in client.users.list():
        assert_type(user, User)
    for entry in client.teams.list_entries(1):
        assert_type(entry, Entry)
    assert_type(sum(entry.minutes for entry in client.teams.list_entries(1)), int)
    assert_type(sorted(client.teams.list(), key=lambda team: team.name), list[Team])
    assert_type({user.id: user for user in client.users.list()}, dict[int, User])


def turn_pages(client: NokoClient) -> None:
    page = client.users.list(per_page=50)
    assert_type(page, Page[User])
    assert_type(page.items, list[User])
    assert_type(page.items[0], User)
    assert_type(page.has_next, bool)
    assert_type(page.total_pages, int | None)
    assert_type(page.next_page(), Page[User])
    assert_type(page.iter_pages(), Iterator[Page[User]])
    assert_type(page.all(), list[User])


def first(items: Iterable[T]) -> T | None:
    return next(iter(items), None)


def pass_on(client: NokoClient) -> Page[Team]:
    assert_type(first(client.users.list()), User | None)
    return client.teams.list()
