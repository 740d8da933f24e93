"""What editors offer and show, with either engine."""

from __future__ import annotations

import pytest

from noko_client import errors, models
from tests.editor.conftest import ROOT, Editor
from tests.editor.programs import FLAT_NAMES, MODELS, NAMES, fields, in_async, public, sync
from tests.support.jedi_editor import Jedi
from tests.support.openapi import SPEC

CLIENTS = pytest.mark.parametrize("client", ["client", "aclient"])
LIST = SPEC.resources["users"].operations["list"]
ROLE = SPEC.query_of(LIST)["role"]
FILTERS = ["name", "email", "role", "state", "page", "per_page"]


def test_the_editor_reads_this_package(editor: Editor) -> None:
    for text in ("import noko_client|\n", sync("client.users.li|st")):
        assert editor.definition(text).is_relative_to(ROOT / "noko_client")


@pytest.mark.parametrize("situation", NAMES)
def test_names(editor: Editor, situation: str) -> None:
    text, expected = NAMES[situation]
    offered = editor.complete(text)
    assert {*public(offered)} == expected
    assert not FLAT_NAMES & {*offered} - expected


@pytest.mark.parametrize("situation", MODELS)
def test_fields(jedi_editor: Jedi, situation: str) -> None:  # test_pyright has more to say of them
    text, model = MODELS[situation]
    assert fields(model) <= {*public(jedi_editor.complete(text))}


@pytest.mark.parametrize("call", ["client.users.list(|)", "client.users.list(|", "aclient.users.list(|"])
def test_parameters_come_first(editor: Editor, call: str) -> None:
    assert editor.complete(sync(call))[: len(FILTERS)] == sorted(f"{name}=" for name in FILTERS)
    assert editor.complete(sync("client.users.list(ro|)"))[0] == "role="


@CLIENTS
@pytest.mark.parametrize("resource", SPEC.resources)
def test_methods(editor: Editor, client: str, resource: str) -> None:
    found = SPEC.resources[resource]
    for verb, operation in found.operations.items():
        shown = editor.hover(sync(f"{client}.{resource}.{verb}|"))
        assert f"{verb}(" in shown
        assert f"\n{' '.join(operation.about.split())}\n" in shown
        for parameter in SPEC.arguments(found, operation):
            name = SPEC.renamed(found, operation).get(parameter, parameter)
            assert f"\n    {name}: " in shown.partition(operation.about)[2]
            assert f"{name}: " in shown.partition(operation.about)[0]
        # pyright drops the indentation of a parameter's third line.
        arguments = shown.partition("\nArgs:\n")[2].partition("\n\n")[0]
        assert [line for line in arguments.splitlines() if not line.startswith("    ")] == []


def test_a_completion(editor: Editor) -> None:
    shown = editor.describe(sync("client.users.|"), "list")
    # jedi shows annotations as they are written.
    assert "-> Page[User]" in shown.replace("pages.", "").replace("models.", "")
    assert f"\n{LIST.about}\n" in shown
    assert f"\n    role: {ROLE.about} One of " in shown


@CLIENTS
def test_resources(editor: Editor, client: str) -> None:
    for name, resource in SPEC.resources.items():
        shown = " ".join(editor.hover(sync(f"{client}.{name[:-1]}|{name[-1]}")).split())
        assert " ".join(resource.about.split()) in shown


def test_a_field(editor: Editor) -> None:
    user, entry = SPEC.fields_of(SPEC.models["User"]), SPEC.fields_of(SPEC.models["Entry"])
    assert user["first_name"].about in editor.hover(sync("client.users.get(1).first_n|ame"))
    program = in_async("async for entry in aclient.teams.list_entries(1):", "    entry.minu|tes")
    assert entry["minutes"].about in editor.hover(program)


@CLIENTS
def test_a_call(editor: Editor, client: str) -> None:
    call = editor.call(sync(f'{client}.users.list(name="Ann", role=|)'))
    assert (call.parameters, call.active) == (FILTERS, "role")
    assert f"{LIST.about}\n" in call.docstring
    assert editor.call(sync(f"{client}.teams.add_users(|)")).active == "team_id"


def test_imports(editor: Editor) -> None:
    assert {*models.__all__} <= {*public(editor.complete("from noko_client.models import |"))}
    assert {*errors.__all__} <= {*public(editor.complete("from noko_client import |"))}
