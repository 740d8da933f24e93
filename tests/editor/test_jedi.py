"""What an editor with jedi offers and shows. It knows no literal types, so that it offers no accepted values."""

from __future__ import annotations

import pytest

from noko_client import AsyncNokoClient, NokoClient, errors, models
from tests.editor.conftest import ROOT
from tests.editor.situations import FLAT_NAMES, MODELS, NAMES, fields, in_async, is_public_first, methods, sync
from tests.support.jedi_engine import Jedi

FILTERS = ["name", "email", "role", "state", "page", "per_page"]


def test_it_looks_at_this_package_and_at_no_other(jedi_engine: Jedi) -> None:
    assert jedi_engine.definition("import noko_client|\n").is_relative_to(ROOT / "noko_client")
    assert jedi_engine.definition(sync("client.users.li|st")).is_relative_to(ROOT / "noko_client")


@pytest.mark.parametrize("situation", NAMES)
def test_the_names_that_are_offered(jedi_engine: Jedi, situation: str) -> None:
    text, expected = NAMES[situation]
    offer = jedi_engine.complete(text)
    assert {*offer.public} == expected
    assert is_public_first(offer.names)
    assert not FLAT_NAMES & {*offer.names} - expected


@pytest.mark.parametrize("situation", MODELS)
def test_all_fields_of_a_model_are_offered(jedi_engine: Jedi, situation: str) -> None:
    text, model = MODELS[situation]
    offer = jedi_engine.complete(text)
    # jedi sorts by nothing but the name, so that what pydantic brings stands between them.
    assert fields(model) <= {*offer.public}
    assert is_public_first(offer.names)


@pytest.mark.parametrize("call", ["client.users.list(|)", "client.users.list(|", "aclient.users.list(|"])
def test_parameters_are_offered(jedi_engine: Jedi, call: str) -> None:
    assert jedi_engine.complete(sync(call)).names[: len(FILTERS)] == sorted(f"{name}=" for name in FILTERS)


def test_what_begins_like_a_parameter_is_offered_it_first(jedi_engine: Jedi) -> None:
    assert jedi_engine.complete(sync("client.users.list(ro|)")).names[0] == "role="


@pytest.mark.parametrize("client", [NokoClient, AsyncNokoClient])
def test_what_is_shown_of_a_method(jedi_engine: Jedi, client: type[NokoClient] | type[AsyncNokoClient]) -> None:
    name = "client" if client is NokoClient else "aclient"
    for method, first_line, parameters in methods(client):
        signature, _, docstring = jedi_engine.describe(sync(f"{name}.{method}|")).partition("\n\n")
        assert signature.startswith(f"{method.partition('.')[2]}(")
        assert docstring.startswith(f"{first_line}\n")
        for parameter in parameters:
            assert f"{parameter}: " in signature
            assert f"\n    {parameter}: " in docstring


def test_what_is_shown_beside_an_offered_name(jedi_engine: Jedi) -> None:
    shown = jedi_engine.describe_offered(sync("client.users.|"), "list")
    assert shown.partition("\n")[0].endswith("-> Page[User]")
    assert "\n\nList the users of the account.\n" in shown
    assert "\n    role: Only users with this role. One of " in shown


def test_what_is_shown_of_a_resource_and_of_a_field(jedi_engine: Jedi) -> None:
    assert jedi_engine.describe(sync("client.us|ers")) == "The people in a Noko account."
    field = sync("client.users.get(1).first_n|ame")
    assert jedi_engine.describe(field) == "The first name; null while it is blank."
    entry = in_async("async for entry in aclient.teams.list_entries(1):", "    entry.minu|tes")
    assert jedi_engine.describe(entry) == "How many minutes were logged."


@pytest.mark.parametrize("client", ["client", "aclient"])
def test_what_is_shown_while_a_call_is_typed(jedi_engine: Jedi, client: str) -> None:
    signature = jedi_engine.signature(sync(f'{client}.users.list(name="Ann", role=|)'))
    assert (signature.parameters, signature.active) == (FILTERS, "role")
    assert "\n\nList the users of the account.\n" in signature.documentation
    assert jedi_engine.signature(sync(f"{client}.teams.add_users(|)")).active == "team_id"


def test_what_can_be_imported(jedi_engine: Jedi) -> None:
    # jedi does not ask a star import for __all__, and offers what our modules import as well.
    assert {*models.__all__} <= {*jedi_engine.complete("from noko_client.models import |").public}
    assert {*errors.__all__} <= {*jedi_engine.complete("from noko_client import |").public}
