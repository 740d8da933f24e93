"""Using a method name of python-freckle-client raises an error with the new name."""

from __future__ import annotations

import inspect
from operator import attrgetter
from typing import TypeAlias

import pytest

from noko_client import AsyncNokoClient, NokoClient
from noko_client._generated.flat_names import FLAT_NAMES
from tests.support.openapi import ROOT, SPEC
from tests.support.process import python

DOCUMENTS = ROOT / "tests/documents"

Client: TypeAlias = type[NokoClient] | type[AsyncNokoClient]

both = pytest.mark.parametrize("client", [NokoClient, AsyncNokoClient])


def read(client: object, name: str) -> object:
    return getattr(client, name)


#: The methods of python-freckle-client 1.1.2, with the arguments that they take by position.
METHODS = {
    name: arguments
    for name, *arguments in map(str.split, (DOCUMENTS / "python_freckle_client.txt").read_text().splitlines())
}
#: Here, a second argument is passed by keyword.
BY_KEYWORD = {"mark_as_approved", "mark_as_invoiced"}


def test_the_new_names_are_those_of_the_spec() -> None:
    named = {operation.flat_name: name for name, (_, _, operation) in SPEC.operations.items() if operation.flat_name}
    assert named == FLAT_NAMES
    assert FLAT_NAMES.keys() == METHODS.keys()


@pytest.mark.parametrize("flat_name", sorted(FLAT_NAMES.keys() - BY_KEYWORD))
def test_arguments_by_position_still_work(flat_name: str) -> None:
    parameters = inspect.signature(attrgetter(FLAT_NAMES[flat_name])(NokoClient("token"))).parameters.values()
    positional = [each for each in parameters if each.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert len(positional) >= len(METHODS[flat_name])


@both
def test_the_new_call_is_named(client: Client) -> None:
    one = client("token")
    for flat_name, name in FLAT_NAMES.items():
        with pytest.raises(AttributeError) as caught:
            read(one, flat_name)
        assert str(caught.value) == (
            f"{client.__name__} has no {flat_name}: it is a method of python-freckle-client; use client.{name}(...)"
        )
        assert (caught.value.name, caught.value.obj) == (flat_name, one)
        assert callable(attrgetter(name)(one))
        assert not hasattr(one, flat_name)
        assert not hasattr(client, flat_name)
    assert not FLAT_NAMES.keys() & {*dir(one)}


@both
def test_other_names_raise_the_usual_error(client: Client) -> None:
    one = client("token")
    with pytest.raises(AttributeError, match=f"^'{client.__name__}' object has no attribute 'user'$") as caught:
        read(one, "user")
    assert (caught.value.name, caught.value.obj) == ("user", one)


@pytest.mark.parametrize("client", ["NokoClient", "AsyncNokoClient"])
def test_python_suggests_similar_names(client: str) -> None:
    code = f"from noko_client import {client}\n{client}('token').user"
    errors = python("-c", code).errors
    assert errors.endswith(f"AttributeError: '{client}' object has no attribute 'user'. Did you mean: 'users'?\n")


@both
def test_a_client_without_init(client: Client) -> None:
    bare = client.__new__(client)
    for name in ("_transport", "users", "base_url"):
        with pytest.raises(AttributeError, match="has no attribute '_transport'"):
            read(bare, name)
    with pytest.raises(AttributeError, match=r"use client\.users\.list\(\.\.\.\)"):
        read(bare, "list_users")


def test_an_error_in_a_property_of_a_subclass() -> None:
    class Mine(NokoClient):
        @property
        def broken(self) -> object:
            return read("text", "missing")

        @property
        def list_users(self) -> str:
            return "mine"

    with pytest.raises(AttributeError, match="'str' object has no attribute 'missing'"):
        _ = Mine("token").broken
    assert Mine("token").list_users == "mine"
