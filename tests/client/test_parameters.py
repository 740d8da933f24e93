"""Bad arguments are refused before any request, with a message that says what to do about it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noko_client import AsyncNokoClient, InvalidParameterError, NokoClient, NokoError
from noko_client._core.param_types import parse_date, parse_decimal, parse_ids, parse_timestamp
from noko_client._generated import operations
from noko_client._generated.operations import OPERATIONS
from noko_client.models import Tag
from tests.support.server import ScriptedServer

TAG = Tag(id=1, name="x", billable=True, formatted_name="#x", url="")

# fmt: off
#: What a parameter accepts, and what it does not (all other arguments are good).
NOT_ACCEPTED: list[tuple[str, str, str, tuple[object, ...]]] = [
    ("users.get", "user_id", "a positive whole number or a string of its digits", (
        0, -1, True, 1.0, "", " ", "1 ", "1_0", "+1", "0", "\u0661", "abc", "1/../2", "1?a=b", "%31", [], None, b"1",
        "9" * 30, 10**30,
    )),
    ("teams.list", "user_ids", "one id or more", (
        [], "", ",", "1,", "1,,2", (), set[int](), [0], [1, "x"], [1, None], [True], [1.0], ["1,2"], b"12", 1.5, 0,
        {1: 2}, TAG, [TAG],
    )),
    ("users.list", "name", "text that is not blank", ("", " ", "\t\n", 5, ["x"], b"x", "\ud800")),
    ("users.list", "role", "'supervisor', 'leader', 'coworker' or 'contractor'", ("boss", "", 1, "Leader")),
    ("users.list", "state", "'disabled', 'pending', 'active' or 'suspended'", ("gone", True)),
    ("users.list", "per_page", "a whole number from 1 to 1,000", (0, -1, 1001, "10", 1.0, True)),
    ("users.list", "page", "a whole number from 1", (0, -1, "1", 2.5, False)),
    ("users.list_entries", "from", "a date, a datetime or a string like '2026-01-31'", (
        "2026-02-30", "2026-13-01", "31.1.2026", "", "yesterday", "2026-01-31T10:00:00", 20260131, True, 1.5,
    )),
    ("users.list_entries", "updated_from", "a datetime or a string like '2026-01-31T12:00:00Z'", (
        "2026-02-30T00:00:00Z", "", "noon", 1767000000, date(2026, 1, 31), True,
    )),
    ("users.list_entries", "billable", "True, False, 'true' or 'false'", ("True", "yes", "", 1, 0, [])),
    ("users.list_expenses", "price_from", "a Decimal, int or float", (
        math.nan, math.inf, -math.inf, Decimal("NaN"), Decimal("sNaN"), Decimal("1e99"), 1e300, 1e-300, "5", True,
    )),
    ("users.create", "email", "text that is not blank", ("", "  ", None, 7)),
    ("teams.create", "name", "text that is not blank", ("", " \n", None)),
    ("teams.edit", "name", "text that is not blank", ("", None)),
    ("teams.add_users", "user_ids", "one id or more", ([], "", None, "a,b")),
]
# fmt: on
BAD = [(name, parameter, value, accepted) for name, parameter, accepted, values in NOT_ACCEPTED for value in values]

GOOD: dict[str, object] = {
    "user_id": 1,
    "team_id": 1,
    "email": "a@b.c",
    "name": "R&D",
    "user_ids": [1],
    "project_ids": [1],
}


def test_a_model_is_not_taken_for_its_id() -> None:
    with pytest.raises(InvalidParameterError, match=r"it is no id, and has one: \.id"):
        operations.TEAMS_LIST.prepare({"user_ids": TAG})


@pytest.mark.parametrize(("name", "parameter", "value", "accepted"), BAD)
def test_a_bad_argument_is_refused(name: str, parameter: str, value: object, accepted: str) -> None:
    [operation] = [each for each in OPERATIONS if each.name == name]
    known = {**operation.path_parameters, **operation.query, **operation.body}
    arguments = {**{key: good for key, good in GOOD.items() if key in known}, parameter: value}
    called = "from_" if parameter == "from" else parameter
    with pytest.raises(InvalidParameterError) as caught:
        operation.prepare(arguments)
    error = caught.value
    assert (error.method, error.parameters) == (name, (called,))
    message = str(error)
    assert message.startswith(f"{name}(): {called}")
    assert accepted in message
    if value is not None:
        assert f"{called}={value!r} is not accepted" in message or "…" in message


def test_all_bad_arguments_are_named_at_once(server: ScriptedServer) -> None:
    client = NokoClient("token", base_url=server.url)
    with pytest.raises(InvalidParameterError) as caught:
        client.users.list_entries("x", from_="never", per_page=0)
    assert caught.value.parameters == ("user_id", "from_", "per_page")
    assert str(caught.value).count("\n") == 2
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, NokoError)
    assert server.seen == []


def test_an_edit_of_nothing_is_refused() -> None:
    with pytest.raises(InvalidParameterError, match="there is nothing to change; it takes first_name, last_name, role"):
        operations.USERS_EDIT.prepare({"user_id": 1, "first_name": None, "role": None})


def test_a_long_value_is_cut_in_the_message() -> None:
    with pytest.raises(InvalidParameterError) as caught:
        operations.USERS_GET.prepare({"user_id": "x" * 10_000})
    assert len(str(caught.value)) < 500


def test_what_goes_by_keyword_does_not_go_by_position() -> None:
    client: object = NokoClient("token")
    for path, arguments in (("users.list", ("leader",)), ("users.create", ("a@b.c",)), ("users.edit", (1, "Ann"))):
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


ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.binary()
    | st.dates()
    | st.datetimes()
    | st.decimals()
    | st.lists(st.integers() | st.text(alphabet="0123456789, -a\u0663"))
    | st.text(alphabet="0123456789, -+_a\u0663")
)


@given(ANYTHING)
def test_ids_are_ids_or_refused(value: object) -> None:
    try:
        ids = parse_ids(value)
    except ValueError:
        return
    assert ids
    assert all(type(each) is int and each > 0 for each in ids)
    if isinstance(value, str):
        assert [str(each) for each in ids] == [part.strip(" ").lstrip("0") for part in value.split(",")]
    elif isinstance(value, list):
        assert ids == [int(each) for each in value]
    else:
        assert ids == [value]


@given(ANYTHING | st.dates().map(str) | st.datetimes().map(str))
def test_a_date_is_a_date_or_refused(value: object) -> None:
    try:
        text = parse_date(value)
    except ValueError:
        return
    assert date.fromisoformat(text).isoformat() == text
    if isinstance(value, date):
        assert text == str(value)[:10]


@given(ANYTHING | st.datetimes(timezones=st.timezones()) | st.datetimes(timezones=st.timezones()).map(str))
def test_a_timestamp_is_in_utc_or_refused(value: object) -> None:
    try:
        text = parse_timestamp(value)
    except ValueError:
        return
    assert len(text) == len("2026-01-31T12:00:00Z")
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    if isinstance(value, datetime):
        meant = value if value.utcoffset() is not None else value.replace(tzinfo=UTC)
        assert 0 <= (meant - moment).total_seconds() < 1


@given(ANYTHING)
def test_an_amount_is_itself_or_refused(value: object) -> None:
    try:
        number = parse_decimal(value)
    except ValueError:
        return
    assert isinstance(value, int | float | Decimal)
    assert Decimal(repr(number)) == Decimal(repr(value) if isinstance(value, float) else value)


def test_an_iterable_that_fails_fails_by_itself() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        operations.TEAMS_LIST.prepare({"user_ids": broken()})


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(InvalidParameterError, match="a very long int"):
        operations.USERS_GET.prepare({"user_id": 10**5000})
