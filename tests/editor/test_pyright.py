"""What an editor with pyright offers and shows, asked of its language server."""

from __future__ import annotations

import pytest

import noko_client
from noko_client import AsyncNokoClient, NokoClient, errors, models
from tests.editor.conftest import ROOT
from tests.editor.situations import (
    FLAT_NAMES,
    MODEL,
    MODELS,
    NAMES,
    SPEC,
    fields,
    in_async,
    is_public_first,
    methods,
    sync,
)
from tests.support.language_server import LanguageServer

ROLES = [f'"{role}"' for role in sorted(SPEC.choices["UserRole"].values)]
FILTERS = ["email=", "name=", "page=", "per_page=", "role=", "state="]
OF_ROLE = 'Only users with this role. One of `"supervisor"`, `"leader"`, `"coworker"`, `"contractor"`.'


def test_it_looks_at_this_package_and_at_no_other(pyright: LanguageServer) -> None:
    for module in ("noko_client", "noko_client.models"):
        found = pyright.definition(f"import {module}|\n")
        assert found.startswith((ROOT / "noko_client").as_uri())


@pytest.mark.parametrize("situation", NAMES)
def test_the_names_that_are_offered(pyright: LanguageServer, situation: str) -> None:
    text, expected = NAMES[situation]
    offer = pyright.complete(text)
    assert {*offer.public} == expected
    assert is_public_first(offer.names)
    assert not FLAT_NAMES & {*offer.names} - expected


@pytest.mark.parametrize("situation", MODELS)
def test_the_fields_of_a_model_come_before_all_else(pyright: LanguageServer, situation: str) -> None:
    text, model = MODELS[situation]
    offer = pyright.complete(text)
    expected = fields(model)
    assert {*offer.names[: len(expected)]} == expected
    assert {*offer.public} - expected <= MODEL
    assert is_public_first(offer.names)


@pytest.mark.parametrize("call", ["client.users.list(|)", "client.users.list(|", "aclient.users.list(|"])
def test_parameters_are_offered_first(pyright: LanguageServer, call: str) -> None:
    assert pyright.complete(sync(call)).names[: len(FILTERS)] == FILTERS


def test_what_begins_like_a_parameter_is_offered_it_first(pyright: LanguageServer) -> None:
    assert pyright.complete(sync("client.users.list(ro|)")).names[0] == "role="


@pytest.mark.parametrize("client", ["client", "aclient"])
def test_the_accepted_values_are_offered(pyright: LanguageServer, client: str) -> None:
    assert pyright.complete(sync(f'{client}.users.list(role="|")')).names == ROLES
    assert pyright.complete(sync(f'{client}.users.create(email="a@b.c", role="|")')).names == ROLES
    # While the quote is not closed yet, an editor shows them in the quotes that the file begins with.
    names = pyright.complete(sync(f'{client}.users.list(role="|')).names
    assert [name.strip("'\"") for name in names[:4]] == [role.strip('"') for role in ROLES]


def test_the_accepted_values_of_an_annotation_are_offered(pyright: LanguageServer) -> None:
    states = sorted(f'"{state}"' for state in SPEC.choices["UserState"].values)
    text = sync("from noko_client.models import UserState", 'state: UserState = "|"')
    assert pyright.complete(text).names == states


@pytest.mark.parametrize("client", [NokoClient, AsyncNokoClient])
def test_what_is_shown_of_a_method(pyright: LanguageServer, client: type[NokoClient] | type[AsyncNokoClient]) -> None:
    name = "client" if client is NokoClient else "aclient"
    for method, first_line, parameters in methods(client):
        shown = pyright.hover(sync(f"{name}.{method}|"))
        signature, _, docstring = shown.partition("\n---\n")
        assert f"def {method.partition('.')[2]}(" in signature
        assert docstring.startswith(f"{first_line}\n")
        for parameter in parameters:
            assert f"{parameter}: " in signature
            assert f"\n    {parameter}: " in docstring


def test_what_is_shown_beside_an_offered_name(pyright: LanguageServer) -> None:
    offer = pyright.complete(sync("client.users.|"))
    shown = pyright.describe(offer.items["list"])
    assert "role: UserRole | None = None" in shown
    assert "-> Page[User]" in shown
    assert "\n---\nList the users of the account.\n" in shown
    assert f"    role: {OF_ROLE}\n" in shown


def test_what_is_shown_of_a_resource_and_of_a_field(pyright: LanguageServer) -> None:
    assert "The people in a Noko account." in pyright.hover(sync("client.us|ers"))
    assert "The people in a Noko account." in pyright.hover(sync("aclient.us|ers"))
    field = pyright.hover(sync("client.users.get(1).first_n|ame"))
    assert "first_name: str | None" in field
    assert "The first name; null while it is blank." in field
    entry = in_async("async for entry in aclient.teams.list_entries(1):", "    entry.minu|tes")
    assert "How many minutes were logged." in pyright.hover(entry)


@pytest.mark.parametrize("client", ["client", "aclient"])
def test_what_is_shown_while_a_call_is_typed(pyright: LanguageServer, client: str) -> None:
    signature = pyright.signature(sync(f'{client}.users.list(name="Ann", role=|)'))
    assert [parameter.partition(":")[0] for parameter in signature.parameters] == [
        *("name", "email", "role", "state", "page", "per_page"),
    ]
    assert signature.active == "role: UserRole | None = None"
    assert signature.active_documentation == f"role: {OF_ROLE}"
    assert signature.documentation.startswith("List the users of the account.\n")
    first = pyright.signature(sync(f"{client}.teams.add_users(|)"))
    assert first.active == "team_id: int | str"
    assert first.active_documentation.startswith("team_id: The id of the team.")
    assert "role: " + OF_ROLE in pyright.hover(sync(f"{client}.users.list(ro|le='leader')"))


def test_what_can_be_imported(pyright: LanguageServer) -> None:
    assert pyright.complete("from noko_client.models import |").public == sorted(models.__all__)
    assert {*errors.__all__} <= {*pyright.complete("from noko_client.errors import |").public}
    # The modules of the package can be imported from it as well.
    modules = {"client", "errors", "models", "resources", "sandbox"}
    public = {name for name in noko_client.__all__ if not name.startswith("_")}
    assert {*pyright.complete("from noko_client import |").public} == public | modules
    assert {*pyright.complete("import noko_client\nnoko_client.|").public} == public


@pytest.mark.parametrize("begun", ["list", "get", "create"])
def test_a_name_of_the_flat_client_is_not_offered(pyright: LanguageServer, begun: str) -> None:
    for client in ("client", "aclient"):
        assert not FLAT_NAMES & {*pyright.complete(sync(f"{client}.{begun}|")).names}
