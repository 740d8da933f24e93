"""What can be done with a client besides calling its methods: attributes, copies, subclasses."""

from __future__ import annotations

import copy
import pickle

import pytest

from noko_client import AsyncNokoClient, InvalidParameterError, NokoClient
from tests.support.runner import TOKEN
from tests.support.server import ScriptedServer


@pytest.mark.parametrize("make", [NokoClient, AsyncNokoClient])
def test_messages_name_the_client(make: type[NokoClient] | type[AsyncNokoClient]) -> None:
    name = make.__name__
    with pytest.raises(InvalidParameterError, match=rf"^{name}\(\): access_token is missing"):
        make()
    with pytest.raises(InvalidParameterError, match=rf"^{name}\(\): timeout must be"):
        make(TOKEN, timeout=0)
    with pytest.raises(InvalidParameterError, match=r"^with_options\(\): timeout must be"):
        make(TOKEN).with_options(timeout=0)
    for method in ("with_options", "request"):
        with pytest.raises(TypeError, match=rf"^{method}\(\) got an unexpected keyword argument 'timout'"):
            getattr(make(TOKEN), method)(timout=3)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("timeout", "settings do not change; use client.with_options(timeout=...), which returns a copy"),
        ("base_url", "settings do not change; create a client with base_url=..."),
        ("access_token", "settings do not change; create a client with access_token=..."),
        ("max_retry", "did you mean 'max_retries'?"),
        ("nonsense", "there is no such attribute"),
    ],
)
def test_an_attribute_that_would_have_no_effect_is_refused(name: str, problem: str) -> None:
    with pytest.raises(AttributeError) as caught:
        setattr(NokoClient(TOKEN), name, TOKEN)
    assert str(caught.value) == f"NokoClient.{name} cannot be set: {problem}"


def test_subclasses_may_add_attributes_and_tests_may_replace_methods(server: ScriptedServer) -> None:
    class Company(NokoClient):
        def __init__(self, *, base_url: str) -> None:
            super().__init__(TOKEN, base_url=base_url)
            self.name = "acme"

    with Company(base_url=server.url) as client:
        changed = client.with_options(timeout=3)
        assert (type(changed), changed.name) == (Company, "acme")
        with pytest.raises(AttributeError, match=r"Company.timeout cannot be set: .*with_options\(timeout=...\)"):
            client.timeout = 3  # type: ignore[attr-defined]  # what is tested
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(client, "users", None)
            assert client.users is None
        assert client.users.get(1).id == 5538


def test_a_client_is_copied_with_its_connections(server: ScriptedServer) -> None:
    with NokoClient(TOKEN, base_url=server.url, max_retries=7) as client:
        one = copy.copy(client)
        assert one._transport.connections is client._transport.connections
        assert one._transport.settings.max_retries == 7
        one.close()
        assert client.users.get(1).id == 5538
        with pytest.raises(TypeError, match="a client cannot be copied deeply"):
            copy.deepcopy(client)
        with pytest.raises(TypeError, match="a client cannot be pickled"):
            pickle.dumps(client)
