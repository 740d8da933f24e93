"""Wrong uses of results."""

import datetime as dt
from decimal import Decimal

import noko_client
from noko_client import APIConnectionError, AsyncNokoClient, AsyncPage, BadRequestError, NokoClient, NokoError, Page
from noko_client.models import Entry, Expense, Team, User


def forget_that_it_may_be_none(user: User, entry: Entry) -> None:
    user.first_name.upper()  # wrong: reportOptionalMemberAccess
    print(entry.invoice.reference)  # wrong: reportOptionalMemberAccess
    print(len(user.teams))  # wrong: reportArgumentType
    name: str = user.last_name  # wrong: "None" is not assignable to "str"
    print(name)


def take_one_type_for_another(user: User, entry: Entry, expense: Expense) -> None:
    minutes: str = entry.minutes  # wrong: "int" is not assignable to "str"
    price: float = expense.price  # wrong: "Decimal" is not assignable to "float"
    when: dt.datetime = entry.date  # wrong: "date" is not assignable to "datetime"
    print(expense.price * 1.19, minutes, price, when)  # wrong: reportOperatorIssue
    user.id = "1"  # wrong: reportAttributeAccessIssue
    expense.price = Decimal(1) if user.id else 1.5  # wrong: reportAttributeAccessIssue


def misspell(user: User, entry: Entry) -> None:
    print(user.mail)  # wrong: Cannot access attribute "mail" for class "User"
    print(noko_client.models.Usr)  # wrong: "Usr" is not a known attribute of module "noko_client.models"
    print(noko_client.resources.User)  # wrong: "User" is not a known attribute of module "noko_client.resources"
    print(entry.user.title)  # wrong: Cannot access attribute "title" for class "UserSummary"
    print(entry.project.name)  # wrong: "name" is not a known attribute of "None"
    print(getattr(entry, "import"), entry.import_id)  # wrong: Cannot access attribute "import_id"


def take_a_page_for_a_list(client: NokoClient) -> list[Team]:
    page = client.users.list()
    print(page[0])  # wrong: __getitem__
    print(len(page))  # wrong: reportArgumentType
    teams: Page[Team] = page  # wrong: "Page[User]" is not assignable to "Page[Team]"
    print(teams, page.next_page)
    for team in page:
        print(team.name)  # wrong: Cannot access attribute "name" for class "User"
    return client.teams.list()  # wrong: reportReturnType


def expect_something_of_nothing(client: NokoClient) -> User:
    return client.users.delete(1)  # wrong: "None" is not assignable to "User"


async def forget_to_await(client: AsyncNokoClient) -> AsyncPage[User]:
    for _ in client.users.list():  # wrong: "AsyncPages[User]" is not iterable
        pass
    print(client.users.list().items)  # wrong: Cannot access attribute "items" for class "AsyncPages[User]"
    async for _ in await client.users.get(1):  # wrong: "User" is not iterable
        pass
    async for entry in client.teams.list_entries(1):
        print(entry.email)  # wrong: Cannot access attribute "email" for class "Entry"
    return client.users.list()  # wrong: reportReturnType


def expect_too_much_of_an_error(client: NokoClient) -> None:
    try:
        client.users.get(1)
    except BadRequestError as error:
        error.codes.add("mine")  # wrong: Cannot access attribute "add" for class "frozenset[str]"
        print(error.status)  # wrong: Cannot access attribute "status" for class "BadRequestError"
    except APIConnectionError as error:
        print(error.status_code)  # wrong: Cannot access attribute "status_code"
    except NokoError as error:
        print(error.url)  # wrong: Cannot access attribute "url" for class "NokoError"
