"""Programs with a cursor ``|``, and what an editor has to offer there."""

from __future__ import annotations

from typing import Final

from pydantic import BaseModel

from codegen.names import field_name, python_name
from tests.support.openapi import SPEC
from tests.support.operations import inputs

CLIENT: Final = {"base_url", "close", "request", "with_options", "with_raw_response", *SPEC.resources}
PAGE: Final = {"all", "has_next", "items", "iter_pages", "next_page", "response", "total_pages"}
PAGES: Final = {"all", "iter_pages"}
EXCEPTION: Final = {"add_note", "args", "with_traceback"}
REQUEST_ERROR: Final = EXCEPTION | {"may_have_taken_effect", "method", "problem", "tries", "url"}
STATUS_ERROR: Final = REQUEST_ERROR | {"body", "codes", "errors", "headers", "message", "request_id", "status_code"}
#: The attributes of every pydantic model.
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


def _error(name: str) -> str:
    return sync("try:", "    client.users.list()", f"except {name} as error:", "    error.|")


#: The public names that are offered, no more and no less.
NAMES: Final[dict[str, tuple[str, set[str]]]] = {
    "client": (sync("client.|"), CLIENT),
    "client in a with": (sync('with NokoClient("token") as one:', "    one.|"), CLIENT),
    "copy of a client": (sync("client.with_options(timeout=1).|"), CLIENT),
    "page": (sync("client.users.list().|"), PAGE),
    "page among pages": (sync("for page in client.users.list().iter_pages():", "    page.|"), PAGE),
    "next page": (sync("client.users.list().next_page().|"), PAGE),
    "error": (_error("NokoError"), EXCEPTION),
    "invalid parameter": (_error("InvalidParameterError"), EXCEPTION | {"method", "parameters", "problem"}),
    "connection error": (_error("APIConnectionError"), REQUEST_ERROR),
    "status error": (_error("BadRequestError"), STATUS_ERROR),
    "async client": (sync("aclient.|"), CLIENT),
    "async client in a with": (in_async('async with AsyncNokoClient("token") as one:', "    one.|"), CLIENT),
    "async pages": (sync("aclient.users.list().|"), PAGES),
    "async page": (in_async("page = await aclient.users.list()", "page.|"), PAGE),
    "async page among pages": (in_async("async for page in aclient.users.list().iter_pages():", "    page.|"), PAGE),
    "async next page": (in_async("page = await (await aclient.users.list()).next_page()", "page.|"), PAGE),
    "raw responses": (sync("client.with_raw_response.|"), {*SPEC.resources}),
    **{
        f"{client}.{name}": (sync(f"{client}.{name}.|"), {*resource.operations})
        for client in ("client", "aclient", "client.with_raw_response", "aclient.with_raw_response")
        for name, resource in SPEC.resources.items()
    },
}


def _results() -> dict[str, tuple[str, str]]:
    """For each model that an operation returns: a program that uses the result of the first such operation."""
    found: dict[str, tuple[str, str]] = {}
    for name, (_, _, operation) in SPEC.operations.items():
        if operation.model is None or operation.model in found:
            continue
        given = ", ".join(f"{python_name(key)}={value!r}" for key, value in inputs(name, required_only=True).items())
        call = f"{name}({given})"
        if operation.is_paged:
            programs = (
                sync(f"for item in client.{call}:", "    item.|"),
                in_async(f"async for item in aclient.{call}:", "    item.|"),
            )
        else:
            each = "[0]" if operation.is_list else ""
            programs = sync(f"client.{call}{each}.|"), in_async(f"(await aclient.{call}){each}.|")
        for kind, program in zip(("sync", "async"), programs, strict=True):
            found[operation.model if kind == "sync" else f"{operation.model}, async"] = program, operation.model
    return found


#: Where a model is at the cursor, and which.
MODELS: Final[dict[str, tuple[str, str]]] = {
    **_results(),
    "items of a page": (sync("client.users.list_expenses(1).items[0].|"), "Expense"),
    "all items": (sync("client.teams.list().all()[0].|"), "Team"),
    "a model in a model": (sync("client.users.list_expenses(1).items[0].project.|"), "ProjectSummary"),
    "an optional model": (
        sync("for entry in client.teams.list_entries(1):", "    if entry.invoice:", "        entry.invoice.|"),
        "InvoiceSummary",
    ),
    "a list in a model": (sync("client.teams.get(1).users[0].|"), "UserSummary"),
    "an annotation": (sync("from noko_client.models import Tag", "def show(tag: Tag) -> None:", "    tag.|"), "Tag"),
    "items of an async page": (in_async("page = await aclient.users.list()", "page.items[0].|"), "User"),
    "items behind an async page": (
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


def public(names: list[str]) -> list[str]:
    """Return the public names, and check that they precede the private ones."""
    assert names == sorted(names, key=lambda name: name.startswith("_"))
    return [name for name in names if not name.startswith("_")]
