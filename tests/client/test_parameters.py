"""Bad arguments of a call are refused before any request, with a message that says what to pass instead."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping

import pytest

from noko_client import CLEAR, AsyncNokoClient, InvalidParameterError, NokoClient, NokoError
from noko_client._core.operation import Operation
from noko_client._core.param_types import ID, TEXT, ParamType, nullable
from noko_client._core.responses import NoContent
from noko_client._generated.catalog import OPERATIONS
from noko_client._generated.operations import teams, users
from tests.support.runner import Runner
from tests.support.server import Reply, ScriptedServer


def operation(**params: Mapping[str, ParamType]) -> Operation[None]:
    return Operation("things.edit", "PUT", "/things/{key}", NoContent(), **params)  # type: ignore[arg-type]  # each test passes some of them


def test_text_in_a_path_is_escaped() -> None:
    built = operation(path_params={"key": TEXT}).build({"key": "a/../b?c#d {key} é"})
    assert built.target == "/things/a%2F..%2Fb%3Fc%23d%20%7Bkey%7D%20%C3%A9"
    for dots in (".", ".."):
        with pytest.raises(InvalidParameterError, match="key must be a name, not"):
            operation(path_params={"key": TEXT}).build({"key": dots})


def test_clear_is_sent_as_null_and_none_is_not_sent() -> None:
    edit = operation(path_params={"key": ID}, body={"group": nullable(ID), "name": TEXT})
    assert edit.build({"key": 1, "group": CLEAR, "name": None}).content == b'{"group":null}'
    assert edit.build({"key": 1, "group": None, "name": "x"}).content == b'{"name":"x"}'


def test_the_bytes_of_a_request(send: Runner, server: ScriptedServer) -> None:
    send(lambda client: client.users.create(email="a@b.c", last_name="Ünal"))
    assert server.last.body == '{"email":"a@b.c","last_name":"Ünal","role":"leader"}'.encode()
    server.replies(Reply.json([]))
    send.page(lambda client: client.users.list(page=3, per_page=50, name="a b&c/d,é#?"))
    assert server.last.target == "/v2/users?name=a%20b%26c%2Fd%2C%C3%A9%23%3F&page=3&per_page=50"
    send.page(lambda client: client.users.list(per_page=None))
    assert server.last.target == "/v2/users"
    server.replies(Reply(204))
    send(lambda client: client.users.deactivate(1))
    assert (server.last.body, server.last.headers.get("content-length", "0")) == (b"", "0")


def test_an_empty_body_is_an_edit_of_nothing_or_an_action() -> None:
    with pytest.raises(InvalidParameterError, match="there is nothing to change; pass at least one of first_name"):
        users.EDIT.build({"user_id": 1, "first_name": None, "role": None})
    start: Operation[None] = Operation(
        "timers.start", "PUT", "/timer/start", NoContent(), body={"description": TEXT}, allow_empty_body=True
    )
    assert start.build({"description": None}).content is None


@pytest.mark.parametrize(
    ("name", "parameter"), [("users.create", "email"), ("teams.edit", "name"), ("users.get", "user_id")]
)
def test_none_for_a_required_parameter_is_refused(name: str, parameter: str) -> None:
    [declared] = [each for each in OPERATIONS if each.name == name]
    known = {**declared.path_params, **declared.query, **declared.body}
    with pytest.raises(InvalidParameterError, match=rf"{parameter} must be .*, not None") as caught:
        declared.build({**dict.fromkeys(known), "team_id": 1, parameter: None})
    assert caught.value.parameters == (parameter,)


def test_all_bad_arguments_are_named_at_once(server: ScriptedServer) -> None:
    client = NokoClient("token", base_url=server.url)
    with pytest.raises(InvalidParameterError) as caught:
        client.users.list_entries("x", from_="never", per_page=0)
    assert caught.value.parameters == ("user_id", "from_", "per_page")
    assert str(caught.value).count("\n") == 2
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, NokoError)
    assert server.seen == []
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (type(copy), str(copy), vars(copy)) == (InvalidParameterError, str(caught.value), vars(caught.value))


def test_a_long_value_is_cut_in_the_message() -> None:
    with pytest.raises(InvalidParameterError) as caught:
        users.GET.build({"user_id": "x" * 10_000})
    assert len(str(caught.value)) < 500


def test_what_goes_by_keyword_does_not_go_by_position() -> None:
    client: object = NokoClient("token")
    for path, arguments in (
        ("users.list", ("leader",)),
        ("users.create", ("a@b.c", "Ann")),
        ("users.edit", (1, "Ann")),
    ):
        method = client
        for name in path.split("."):
            method = getattr(method, name)
        assert callable(method)
        with pytest.raises(TypeError, match="positional argument"):
            method(*arguments)
        with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
            method(colour="red")


def test_a_bad_argument_of_the_async_client_is_refused_at_the_call() -> None:
    with pytest.raises(InvalidParameterError):
        AsyncNokoClient("token").users.list(per_page=0)


def test_an_iterable_that_fails_fails_by_itself() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        teams.LIST.build({"user_ids": broken()})


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(InvalidParameterError, match="a very long int"):
        users.GET.build({"user_id": 10**5000})
