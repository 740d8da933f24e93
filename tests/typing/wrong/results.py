"""Wrong uses of results."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

import datetime as dt
from decimal import Decimal

import noko_client
from noko_client import APIConnectionError, AsyncNokoClient, AsyncPage, BadRequestError, NokoClient, NokoError, Page
from noko_client.models import Entry, Expense, Team, User


def forget_that_it_may_be_none(user: User, entry: Entry) -> None:
    user.first_name.upper()  # type: ignore[union-attr]
    print(entry.invoice.reference)  # type: ignore[union-attr]
    print(len(user.teams))  # type: ignore[arg-type]
    name: str = user.last_name  # type: ignore[assignment]
    print(name)


def take_one_type_for_another(user: User, entry: Entry, expense: Expense) -> None:
    minutes: str = entry.minutes  # type: ignore[assignment]
    price: float = expense.price  # type: ignore[assignment]
    when: dt.datetime = entry.date  # type: ignore[assignment]
    print(expense.price * 1.19, minutes, price, when)  # type: ignore[operator]
    user.id = "1"  # type: ignore[assignment]
    expense.price = Decimal(1) if user.id else 1.5  # type: ignore[assignment]


def misspell(user: User, entry: Entry) -> None:
    print(user.mail)  # type: ignore[attr-defined]
    print(noko_client.models.Usr)  # type: ignore[attr-defined]
    print(noko_client.resources.User)  # type: ignore[attr-defined]
    print(entry.user.title)  # type: ignore[attr-defined]
    print(entry.project.name)  # type: ignore[union-attr]
    print(getattr(entry, "import"), entry.import_id)  # type: ignore[attr-defined]


def take_a_page_for_a_list(client: NokoClient) -> list[Team]:
    page = client.users.list()
    print(page[0])  # type: ignore[index]
    print(len(page))  # type: ignore[arg-type]
    teams: Page[Team] = page  # type: ignore[assignment]
    print(teams, page.next_page)
    for team in page:
        print(team.name)  # type: ignore[attr-defined]
    return client.teams.list()  # type: ignore[return-value]


def expect_something_of_nothing(client: NokoClient) -> User:
    return client.users.delete(1)  # type: ignore[func-returns-value, return-value]


async def forget_to_await(client: AsyncNokoClient) -> AsyncPage[User]:
    for _ in client.users.list():  # type: ignore[attr-defined]
        pass
    print(client.users.list().items)  # type: ignore[attr-defined]
    async for _ in await client.users.get(1):  # type: ignore[attr-defined]
        pass
    async for entry in client.teams.list_entries(1):
        print(entry.email)  # type: ignore[attr-defined]
    return client.users.list()  # type: ignore[return-value]


def expect_too_much_of_an_error(client: NokoClient) -> None:
    try:
        client.users.get(1)
    except BadRequestError as error:
        error.codes.add("mine")  # type: ignore[attr-defined]
        print(error.status)  # type: ignore[attr-defined]
    except APIConnectionError as error:
        print(error.status_code)  # type: ignore[attr-defined]
    except NokoError as error:
        print(error.url)  # type: ignore[attr-defined]
