"""What each type of parameters accepts, refuses, and sends."""

from __future__ import annotations

import datetime as dt
import importlib
import math
import uuid
from collections import OrderedDict
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from noko_client import CLEAR, InvalidParameterError
from noko_client._core.operation import to_query
from noko_client._core.param_types import (
    BOOLEAN,
    DATE,
    DECIMAL,
    ID,
    IDS,
    TEXT,
    TIMESTAMP,
    UUID,
    ParamType,
    choice,
    integer,
    list_of,
    nullable,
    object_of,
    parse_date,
    parse_decimal,
    parse_timestamp,
)
from noko_client._core.validation import Validator
from noko_client.models import TagSummary

# It has no type hints.
pd = importlib.import_module("pandas")
TAG = TagSummary(id=1, name="x", billable=True, formatted_name="#x", url="")
INCREMENT = choice(1, 5, 15)
TAX = object_of("InvoiceTax", {"percentage": DECIMAL, "name": nullable(TEXT)}, {"percentage"})
TAXES = list_of(TAX)
DETAILS = object_of("Details", {"tax": TAX, "locale": choice("en", "de"), "color": TEXT})


def validate(param_type: ParamType, value: object) -> object:
    return Validator("things.edit", {"param": param_type}).validate({"param": value})["param"]


# With one line for each value these would be no tables.
# fmt: off
ACCEPTED: list[tuple[ParamType, object, object]] = [
    (ID, 5, 5), (ID, "007", 7), (ID, np.int64(5), 5),
    (IDS, [1, "2"], [1, 2]), (IDS, 3, [3]), (IDS, "1, 2,3", [1, 2, 3]), (IDS, {1}, [1]), (IDS, range(1, 3), [1, 2]),
    (IDS, np.array([1, 2]), [1, 2]), (IDS, "8", [8]), (IDS, iter([1, "2"]), [1, 2]),
    (TEXT, " a ", " a "),
    (integer(0, 9), np.int64(9), 9), (integer(), -3, -3),
    (BOOLEAN, True, True), (BOOLEAN, "false", False), (BOOLEAN, np.True_, True), (BOOLEAN, np.False_, False),
    (DECIMAL, Decimal("9.50"), 9.5), (DECIMAL, "9.50", 9.5), (DECIMAL, "-3", -3), (DECIMAL, 0.1, 0.1),
    (DECIMAL, Decimal("1E+3"), 1000), (DECIMAL, 1e5, 100000),
    (DECIMAL, np.float64(9.5), 9.5), (DECIMAL, np.float32(0.5), 0.5), (DECIMAL, np.int64(2), 2), (DECIMAL, "12.00", 12),
    (DATE, date(2026, 1, 31), "2026-01-31"), (DATE, "2026-01-31", "2026-01-31"),
    (DATE, datetime(2026, 1, 31, 23, tzinfo=dt.timezone(dt.timedelta(hours=-9))), "2026-01-31"),
    (DATE, np.datetime64("2026-01-31"), "2026-01-31"),
    (TIMESTAMP, datetime(2026, 1, 1, 12, 0, 0, 999, UTC), "2026-01-01T12:00:00Z"),
    (TIMESTAMP, pd.Timestamp("2026-01-01T12:00:00.123456", tz="Asia/Kolkata"), "2026-01-01T06:30:00Z"),
    (DATE, datetime(2026, 1, 31, 23), "2026-01-31"), (DATE, pd.Timestamp("2026-01-31T23:00"), "2026-01-31"),
    (TIMESTAMP, "2026-01-01T12:00:00+02:00", "2026-01-01T10:00:00Z"),
    (UUID, uuid.UUID(int=5), str(uuid.UUID(int=5))), (UUID, str(uuid.UUID(int=0xF)).upper(), str(uuid.UUID(int=0xF))),
    (INCREMENT, 15, 15), (INCREMENT, np.int64(5), 5),
    (list_of(TEXT), ("a", "b"), ["a", "b"]), (list_of(INCREMENT), [1, 5], [1, 5]),
    (nullable(ID), CLEAR, None), (nullable(ID), 5, 5), (nullable(IDS), CLEAR, None),
    (TAX, {"percentage": "8.5"}, {"percentage": 8.5}),
    (TAX, MappingProxyType({"percentage": 1, "name": CLEAR}), {"percentage": 1, "name": None}),
    (TAX, {"percentage": 1, "name": None}, {"percentage": 1}),
    (TAXES, (OrderedDict(percentage=1),), [{"percentage": 1}]),
    (DETAILS, {}, {}),
    (DETAILS, {"tax": {"percentage": 2}, "locale": "de"}, {"tax": {"percentage": 2}, "locale": "de"}),
]

#: What each type accepts, in words, and what it refuses.
REFUSED: list[tuple[ParamType, str, tuple[object, ...]]] = [
    (ID, "a positive integer or a string of digits", (
        0, -1, True, 1.0, "", " ", "1 ", "1_0", "+1", "0", "\u0661", "abc", "1/../2", "1?a=b", "%31", [], b"1",
        "9" * 30, 10**30, CLEAR, {"id": 1},
    )),
    (IDS, "one or more ids: an iterable of them, one alone, or a comma-separated string", (
        "", True, b"12", 1.5, 0, {1: 2}, CLEAR,
    )),
    (TEXT, "text that is not blank", ("", " ", "\t\n", 5, ["x"], b"x", "\ud800", CLEAR)),
    (integer(1, 1000), "an integer from 1 to 1,000", (0, -1, 1001, "10", 1.0, True, np.True_, 10**30)),
    (integer(1), "an integer from 1", (0, "1", 2.5, False)),
    (choice("leader", "coworker", "boss"), "'leader', 'coworker' or 'boss'", ("chief", "", 1, "Leader")),
    (INCREMENT, "1, 5 or 15", (2, True, 5.0, "5")),
    (choice(*map(str, range(62))), "one of 62 values such as '0' and '1'", ("62", 3)),
    (DATE, "a date, a datetime or a string like '2026-01-31'", (
        "2026-02-30", "2026-13-01", "31.1.2026", "", "yesterday", "2026-01-31T10:00:00", 20260131, True, 1.5,
    )),
    (TIMESTAMP, "a datetime with a time zone or a string like '2026-01-31T12:00:00Z'", (
        "2026-02-30T00:00:00Z", "", "noon", 1767000000, date(2026, 1, 31), True, pd.NaT, np.datetime64("2026-01-31T12"),
        "2026-01-31", "2026-01-31T12:00:00", "2026-01-31 12:00",
    )),
    (BOOLEAN, "True, False, 'true' or 'false'", ("True", "yes", "", 1, 0, [], np.int64(1), np.array([True]))),
    (DECIMAL, "a Decimal, an int, a float or a string like '9.50', of up to 15 digits", (
        math.nan, math.inf, -math.inf, Decimal("NaN"), Decimal("sNaN"), Decimal("1e99"), 1e300, 1e-300, "1e5", "9,50",
        " 5", "", "NaN", True, "1" * 16, "\u0661",
    )),
    (UUID, "a UUID or its text", ("", "5", uuid.UUID(int=5).hex, "../" * 12, 5, b"x" * 36)),
    (list_of(TEXT), "a list of one or more items, each text that is not blank", ("ab", b"ab", {"a": 1}, 5)),
    (TAX, "a mapping with the keys of InvoiceTax", ([], "x", 5, [("percentage", 1)], CLEAR)),
    (nullable(ID), "a positive integer or a string of digits, or CLEAR", ("x", "CLEAR")),
]

#: What is wrong inside a value: the place and the problem.
REFUSED_INSIDE: list[tuple[ParamType, object, str]] = [
    (IDS, set[int](), "param must be one or more ids: an iterable of them, one alone, or a comma-separated string,"
                      " not an empty list"),
    (TAXES, [], "param must be a list of one or more items, each a mapping with the keys of InvoiceTax,"
                " not an empty list"),
    (IDS, [1, "x"], "param[1] must be a positive integer or a string of digits, not str: 'x'"),
    (IDS, [1, None], "param[1] must be a positive integer or a string of digits, not None"),
    (IDS, "1,,2", "param[1] must be a positive integer or a string of digits, not str: ''"),
    (IDS, [TAG], "param[0] must be a positive integer or a string of digits, not TagSummary; pass tag.id"),
    (IDS, TAG, "param must be one or more ids: an iterable of them, one alone, or a comma-separated string,"
               " not TagSummary; pass tag.id"),
    (ID, TAG, "param must be a positive integer or a string of digits, not TagSummary; pass tag.id"),
    (TIMESTAMP, datetime(2026, 1, 31, 12), "param must be a datetime with a time zone or a string like"
        " '2026-01-31T12:00:00Z', not datetime: datetime.datetime(2026, 1, 31, 12, 0);"
        " it is naive: use datetime.now(UTC) or .astimezone()"),
    (TIMESTAMP, pd.Timestamp("2026-01-31T12:00"), "param must be a datetime with a time zone or a string like"
        " '2026-01-31T12:00:00Z', not Timestamp: Timestamp('2026-01-31 12:00:00');"
        " it is naive: use datetime.now(UTC) or .astimezone()"),
    (list_of(TEXT), "ab", "param must be a list of one or more items, each text that is not blank, not str: 'ab';"
                          " pass ['ab']"),
    (list_of(TEXT), ["a", 5], "param[1] must be text that is not blank, not int: 5"),
    (TAXES, [{"percentage": "much"}], "param[0].percentage must be a Decimal, an int, a float or a string like '9.50',"
                                      " of up to 15 digits, not str: 'much'"),
    (TAXES, [{"percentage": 1}, {"name": "VAT"}],
        "param[1].percentage is required and must be a Decimal, an int, a float or a string like '9.50',"
        " of up to 15 digits"),
    (TAXES, [{"percentage": 1, "names": "x"}], "param[0].names is unknown; did you mean 'name'?"),
    (TAXES, [{"percentage": 1, "q": "x"}], "param[0].q is unknown; the keys are percentage, name"),
    (TAXES, [{"percentage": 1, 2: "x"}], "param[0].2 is unknown; the keys are percentage, name"),
    (DETAILS, {"tax": {"percentage": 1, "name": " "}}, "param.tax.name must be text that is not blank, or CLEAR,"
                                                       " not str: ' '"),
    (DETAILS, {"locale": "xy"}, "param.locale must be 'en' or 'de', not str: 'xy'"),
    (choice("leader", "boss"), "Leader", "param must be 'leader' or 'boss', not str: 'Leader'; did you mean 'leader'?"),
    (choice(*map(str, range(100, 200)), "zh-TW"), "zh_tw",
        "param must be one of 101 values such as '100' and '101', not str: 'zh_tw'; did you mean 'zh-TW'?"),
]
# fmt: on
REFUSED_VALUES = [(each, accepts, value) for each, accepts, values in REFUSED for value in values]


@pytest.mark.parametrize(("param_type", "value", "json"), ACCEPTED)
def test_a_good_value_becomes_its_json_value(param_type: ParamType, value: object, json: object) -> None:
    checked = validate(param_type, value)
    assert (checked, type(checked)) == (json, type(json))


@pytest.mark.parametrize(("param_type", "accepts", "value"), REFUSED_VALUES)
def test_a_bad_value_is_refused(param_type: ParamType, accepts: str, value: object) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        validate(param_type, value)
    assert (caught.value.method, caught.value.parameters) == ("things.edit", ("param",))
    assert str(caught.value).startswith(f"things.edit(): param must be {accepts}, not {type(value).__name__}")


@pytest.mark.parametrize(("param_type", "value", "problem"), REFUSED_INSIDE)
def test_a_refusal_names_the_place(param_type: ParamType, value: object, problem: str) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        validate(param_type, value)
    assert str(caught.value) == f"things.edit(): {problem}"
    assert caught.value.parameters == ("param",)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a b&c/d?é,", "a%20b%26c%2Fd%3F%C3%A9%2C"),
        ("2026-01-01T12:00:00Z", "2026-01-01T12:00:00Z"),
        (True, "true"),
        (5, "5"),
        (1e-7, "0.0000001"),
        (123456789012345.0, "123456789012345.0"),
        ([1, 2], "1,2"),
        (["a,b", "c"], "a%2Cb,c"),
    ],
)
def test_json_values_are_escaped_in_a_query(value: str | float | bool | list[object], text: str) -> None:
    assert to_query(value) == text  # type: ignore[arg-type]  # lists are invariant


ANYTHING = (
    st.booleans()
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
        ids = validate(IDS, value)
    except InvalidParameterError:
        return
    assert isinstance(ids, list)
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
        assert 0 <= (value - moment).total_seconds() < 1


@given(ANYTHING)
def test_an_amount_is_itself_or_refused(value: object) -> None:
    try:
        number = parse_decimal(value)
    except ValueError:
        return
    assert isinstance(value, int | float | Decimal | str)
    assert Decimal(repr(number)) == Decimal(repr(value) if isinstance(value, float) else value)
