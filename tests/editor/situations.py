"""What a person types, up to the cursor ``|``, and what has to be offered there: the same for every engine."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from codegen.load import load
from codegen.names import field_name
from codegen.spec import Spec
from noko_client import AsyncNokoClient, NokoClient

SPEC: Final[Spec] = load(Path(__file__).parents[2] / "spec")

CLIENT: Final = {"base_url", "close", "request", "with_options", *SPEC.resources}
USERS: Final = {*SPEC.resources["users"].operations}
TEAMS: Final = {*SPEC.resources["teams"].operations}
PAGE: Final = {"all", "has_next", "items", "iter_pages", "next_page", "total_pages"}
PAGES: Final = {"all", "iter_pages"}
EXCEPTION: Final = {"add_note", "args", "with_traceback"}
REQUEST_ERROR: Final = EXCEPTION | {"may_have_taken_effect", "method", "tries", "url"}
STATUS_ERROR: Final = REQUEST_ERROR | {"body", "codes", "errors", "headers", "message", "status_code"}
#: What pydantic gives every model.
MODEL: Final = {name for name in dir(BaseModel) if not name.startswith("_")}
FLAT_NAMES: Final = {operation.flat_name for _, _, operation in SPEC.operations.values() if operation.flat_name}

_BEGIN: Final = """\
from noko_client import APIConnectionError, BadRequestError, InvalidParameterError, NokoError
from noko_client import AsyncNokoClient, NokoClient

client = NokoClient("token")
aclient = AsyncNokoClient("token")
"""


def sync(*lines: str) -> str:
    """Write a program with a client."""
    return "\n".join([_BEGIN, *lines])


def in_async(*lines: str) -> str:
    """Write a program with an async client, in a coroutine."""
    return "\n".join([_BEGIN, "async def main() -> None:", *(f"    {line}" for line in lines)])


#: The public names that are offered, all of them and no other.
NAMES: Final[dict[str, tuple[str, set[str]]]] = {
    "client": (sync("client.|"), CLIENT),
    "client in a with": (sync('with NokoClient("token") as one:', "    one.|"), CLIENT),
    "copy of a client": (sync("client.with_options(timeout=1).|"), CLIENT),
    "users": (sync("client.users.|"), USERS),
    "teams": (sync("client.teams.|"), TEAMS),
    "page": (sync("client.users.list().|"), PAGE),
    "page among pages": (sync("for page in client.users.list().iter_pages():", "    page.|"), PAGE),
    "next page": (sync("client.users.list().next_page().|"), PAGE),
    "any error": (sync("try:", "    client.users.list()", "except NokoError as error:", "    error.|"), EXCEPTION),
    "refused argument": (
        sync("try:", "    client.users.list()", "except InvalidParameterError as error:", "    error.|"),
        EXCEPTION | {"method", "parameters"},
    ),
    "lost connection": (
        sync("try:", "    client.users.list()", "except APIConnectionError as error:", "    error.|"),
        REQUEST_ERROR,
    ),
    "error of Noko": (
        sync("try:", "    client.users.list()", "except BadRequestError as error:", "    error.|"),
        STATUS_ERROR,
    ),
    "async client": (sync("aclient.|"), CLIENT),
    "async client in a with": (in_async('async with AsyncNokoClient("token") as one:', "    one.|"), CLIENT),
    "async users": (sync("aclient.users.|"), USERS),
    "async teams": (sync("aclient.teams.|"), TEAMS),
    "async pages": (sync("aclient.users.list().|"), PAGES),
    "async page": (in_async("page = await aclient.users.list()", "page.|"), PAGE),
    "async page among pages": (in_async("async for page in aclient.users.list().iter_pages():", "    page.|"), PAGE),
    "async next page": (in_async("page = await (await aclient.users.list()).next_page()", "page.|"), PAGE),
    "async error": (
        in_async("try:", "    await aclient.users.get(1)", "except BadRequestError as error:", "    error.|"),
        STATUS_ERROR,
    ),
}

#: Where a model is at the cursor, and which.
MODELS: Final[dict[str, tuple[str, str]]] = {
    "a user": (sync("client.users.get(1).|"), "User"),
    "entries": (sync("for entry in client.teams.list_entries(1):", "    entry.|"), "Entry"),
    "items of a page": (sync("client.users.list_expenses(1).items[0].|"), "Expense"),
    "all items": (sync("client.teams.list().all()[0].|"), "Team"),
    "a model in a model": (sync("for entry in client.teams.list_entries(1):", "    entry.project.|"), "ProjectSummary"),
    "an optional model": (
        sync("for entry in client.teams.list_entries(1):", "    if entry.invoice:", "        entry.invoice.|"),
        "InvoiceSummary",
    ),
    "a list in a model": (sync("client.teams.get(1).users[0].|"), "UserSummary"),
    "an annotation": (sync("from noko_client.models import Tag", "def show(tag: Tag) -> None:", "    tag.|"), "Tag"),
    "an async user": (in_async("user = await aclient.users.get(1)", "user.|"), "User"),
    "an async user in parentheses": (in_async("(await aclient.users.get(1)).|"), "User"),
    "async entries": (in_async("async for entry in aclient.teams.list_entries(1):", "    entry.|"), "Entry"),
    "items of an async page": (in_async("page = await aclient.users.list()", "page.items[0].|"), "User"),
    "walking from an async page": (
        in_async("page = await aclient.users.list()", "async for user in page:", "    user.|"),
        "User",
    ),
    "all async items": (in_async("teams = await aclient.teams.list().all()", "teams[0].|"), "Team"),
}


def fields(model: str) -> set[str]:
    """The fields of a model, by their Python names."""
    names: set[str] = set()
    for wire_name, field in SPEC.fields_of(SPEC.models[model]).items():
        names |= {field_name(wire_name), *([field_name(field.also)] if field.also else [])}
    return names


def methods(client: type[NokoClient] | type[AsyncNokoClient]) -> Iterable[tuple[str, str, list[str]]]:
    """The methods of a client, with the first lines of their docstrings and the names of their parameters."""
    one = client("token")
    for name, (resource, _, operation) in SPEC.operations.items():
        method = getattr(getattr(one, resource), name.partition(".")[2])
        yield name, " ".join(operation.about.split()), [*inspect.signature(method).parameters]


def is_public_first(names: list[str]) -> bool:
    """Whether no private name comes before a public one."""
    return names == sorted(names, key=lambda name: name.startswith("_"))
