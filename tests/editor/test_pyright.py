"""What only pyright does: it knows the accepted values, and it sorts by more than the name."""

from __future__ import annotations

import pytest

import noko_client
from noko_client import models
from tests.editor.programs import MODEL, MODELS, fields, public, sync
from tests.support.openapi import SPEC
from tests.support.pyright_editor import Pyright

ROLES = [f'"{role}"' for role in sorted(map(str, SPEC.choices["UserRole"].values))]
CLIENTS = pytest.mark.parametrize("client", ["client", "aclient"])


@pytest.mark.parametrize("situation", MODELS)
def test_fields_come_first(pyright: Pyright, situation: str) -> None:
    text, model = MODELS[situation]
    offered, expected = pyright.complete(text), fields(model)
    assert {*offered[: len(expected)]} == expected
    assert {*public(offered)} - expected <= MODEL


@CLIENTS
def test_accepted_values(pyright: Pyright, client: str) -> None:
    assert pyright.complete(sync(f'{client}.users.list(role="|")')) == ROLES
    assert pyright.complete(sync(f'{client}.users.create(email="a@b.c", role="|")')) == ROLES
    # In an unclosed string, editors use the quotes that the file begins with.
    names = pyright.complete(sync(f'{client}.users.list(role="|'))
    assert [name.strip("'\"") for name in names[:4]] == [role.strip('"') for role in ROLES]


def test_accepted_values_of_an_annotation(pyright: Pyright) -> None:
    text = sync("from noko_client.models import UserRole", 'role: UserRole = "|"')
    assert pyright.complete(text) == ROLES


@CLIENTS
def test_the_keys_of_an_object(pyright: Pyright, client: str) -> None:
    offered = pyright.complete(sync(f"{client}.invoices.add_taxes(1, [{{'|'}}])"))
    assert [key.strip("'") for key in offered] == sorted(SPEC.inputs["InvoiceTaxInput"].fields)


@CLIENTS
def test_a_parameter(pyright: Pyright, client: str) -> None:
    shown = pyright.hover(sync(f"{client}.users.list(ro|le='leader')"))
    about = SPEC.query_of(SPEC.resources["users"].operations["list"])["role"].about
    assert f'role: {about} One of `"supervisor"`, `"leader"`' in shown


def test_the_type_of_a_field(pyright: Pyright) -> None:
    assert "first_name: str | None" in pyright.hover(sync("client.users.get(1).first_n|ame"))
    assert "created_at: datetime" in pyright.hover(sync("client.users.get(1).created_a|t"))
    assert "price: Decimal" in pyright.hover(sync("client.users.list_expenses(1).items[0].pri|ce"))


def test_the_public_names_of_the_package(pyright: Pyright) -> None:
    assert public(pyright.complete("from noko_client.models import |")) == sorted(models.__all__)
    modules = {"client", "errors", "models", "resources", "sandbox", "testing"}
    names = {name for name in noko_client.__all__ if not name.startswith("_")}
    assert {*public(pyright.complete("from noko_client import |"))} == names | modules
    assert {*public(pyright.complete("import noko_client\nnoko_client.|"))} == names
