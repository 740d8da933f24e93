"""The names of python-freckle-client's methods: using one is answered with what it is called here."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

import pytest

from codegen.load import load
from noko_client import AsyncNokoClient, NokoClient
from noko_client._generated.flat_names import FLAT_NAMES

ROOT = Path(__file__).parents[2]

Client: TypeAlias = type[NokoClient] | type[AsyncNokoClient]

both = pytest.mark.parametrize("client", [NokoClient, AsyncNokoClient])


def read(client: object, name: str) -> object:
    return getattr(client, name)


def test_all_flat_names_of_the_spec_are_known() -> None:
    operations = load(ROOT / "spec").operations
    assert {each.flat_name: name for name, (_, _, each) in operations.items() if each.flat_name} == FLAT_NAMES
    assert len(FLAT_NAMES) == 22


@both
@pytest.mark.parametrize("flat_name", FLAT_NAMES)
def test_the_new_call_is_named(client: Client, flat_name: str) -> None:
    one = client("token")
    with pytest.raises(AttributeError) as caught:
        read(one, flat_name)
    assert str(caught.value) == (
        f"{client.__name__} has no {flat_name}: it is a method of python-freckle-client; "
        f"here it is client.{FLAT_NAMES[flat_name]}(...)"
    )
    assert (caught.value.name, caught.value.obj) == (flat_name, one)
    resource, _, method = FLAT_NAMES[flat_name].partition(".")
    assert callable(read(read(one, resource), method))


@both
@pytest.mark.parametrize("flat_name", FLAT_NAMES)
def test_it_is_no_attribute(client: Client, flat_name: str) -> None:
    one = client("token")
    assert not hasattr(one, flat_name)
    assert not hasattr(client, flat_name)
    assert getattr(one, flat_name, None) is None
    assert flat_name not in dir(one)


@both
def test_any_other_name_fails_as_ever(client: Client) -> None:
    one = client("token")
    with pytest.raises(AttributeError, match=f"^'{client.__name__}' object has no attribute 'user'$") as caught:
        read(one, "user")
    assert (caught.value.name, caught.value.obj) == ("user", one)


@pytest.mark.parametrize("client", ["NokoClient", "AsyncNokoClient"])
def test_python_guesses_what_was_meant(client: str) -> None:
    code = f"from noko_client import {client}\n{client}('token').user"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.stderr.endswith(f"AttributeError: '{client}' object has no attribute 'user'. Did you mean: 'users'?\n")


@both
def test_a_client_that_is_not_set_up_says_what_it_lacks(client: Client) -> None:
    bare = client.__new__(client)
    for name in ("_transport", "users", "base_url"):
        with pytest.raises(AttributeError, match="has no attribute '_transport'"):
            read(bare, name)
    with pytest.raises(AttributeError, match=r"here it is client\.users\.list\(\.\.\.\)"):
        read(bare, "list_users")


def test_what_a_property_of_a_subclass_fails_at_is_told() -> None:
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


@both
def test_copies_are_as_before(client: Client) -> None:
    one = client("token")
    assert type(one.with_options(max_retries=0)) is client
    for duplicate in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="a client cannot be pickled"):
            duplicate(one)
