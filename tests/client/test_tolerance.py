"""Responses that differ from the documentation."""

from __future__ import annotations

import json
import operator
import pickle
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noko_client import Finding, InvalidParameterError, NokoClient, UnexpectedDataWarning
from noko_client._core.json_types import is_object
from noko_client._core.model import Model
from noko_client._core.responses import DecodeError
from noko_client.models import Entry, Expense, Team, User
from tests.documents import dump
from tests.support.models import DOCUMENTS, fields, parse
from tests.support.runner import TOKEN, Runner
from tests.support.server import Reply, ScriptedServer


def test_an_undocumented_field_is_kept_and_can_be_read() -> None:
    team = parse("Team", {**fields("get_a_team"), "mood": {"level": 3}})
    assert isinstance(team, Team)
    assert team.model_extra == {"mood": {"level": 3}}
    assert operator.attrgetter("mood")(team) == {"level": 3}
    assert dump(team) == {**fields("get_a_team"), "mood": {"level": 3}}


def test_an_unlisted_value_of_a_choice_is_kept_without_a_warning() -> None:
    user = parse("User", {**fields("user"), "role": "emperor", "state": "hibernating"})
    assert isinstance(user, User)
    assert (user.role, user.state) == ("emperor", "hibernating")


def test_a_missing_field_reads_as_none_and_is_not_dumped() -> None:
    received = fields("get_the_entries_for_users_in_a_team")
    del received["minutes"], received["user"]
    with pytest.warns(UnexpectedDataWarning, match=r"Entry\.user was missing; Entry\.minutes was missing") as caught:
        entry = parse("Entry", received)
    assert len(caught) == 1
    assert isinstance(entry, Entry)
    assert entry.minutes is None
    assert entry.date == date(2012, 1, 9)
    assert dump(entry) == received


ODD = [None, "text", "12x", 7, 1.5, True, [], [1], {}, {"a": 1}]


def every_field() -> Iterator[tuple[str, str, object]]:
    for name in ("get_a_team", "get_the_entries_for_users_in_a_team", "user", "expense"):
        for field in fields(name):
            yield from ((name, field, value) for value in ODD)


def test_a_field_may_be_of_any_type_and_is_dumped_as_received() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnexpectedDataWarning)
        models_of = [
            (parse(DOCUMENTS[name], {**fields(name), field: value}), name, field, value)
            for name, field, value in every_field()
        ]
    for model, name, field, value in models_of:
        assert isinstance(model, Model)
        assert dump(model) == {**fields(name), field: value}, f"{name}.{field} = {value!r}"
        assert json.loads(model.model_dump_json(by_alias=True, exclude_unset=True)) == {**fields(name), field: value}


@pytest.mark.parametrize("value", [None, 3, "text", [], {"id": None}])
def test_a_deviation_in_a_nested_object_leaves_the_rest_deserialized(value: object) -> None:
    received = fields("get_the_entries_for_users_in_a_team")
    project = received["project"]
    assert is_object(project)
    received["project"] = {**project, "billable": value, "new": 1}
    with pytest.warns(UnexpectedDataWarning, match=r"ProjectSummary\.billable was "):
        entry = parse("Entry", received)
    assert isinstance(entry, Entry)
    assert entry.project is not None
    assert entry.project.billing_increment == 10
    assert entry.project.billable == value
    assert entry.created_at == datetime(2012, 1, 9, 8, 33, 29, tzinfo=UTC)
    assert dump(entry) == received


@pytest.mark.parametrize(
    ("received", "meant"),
    [
        ("2012-01-09T10:33:29+02:00", datetime(2012, 1, 9, 8, 33, 29, tzinfo=UTC)),
        ("2012-01-09T08:33:29", datetime(2012, 1, 9, 8, 33, 29, tzinfo=UTC)),
        ("2012-01-09T08:33:29.125Z", datetime(2012, 1, 9, 8, 33, 29, 125000, tzinfo=UTC)),
    ],
)
@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_a_timestamp_in_another_format_is_converted_to_utc_and_dumped_as_received(
    received: str, meant: datetime
) -> None:
    team = parse("Team", {**fields("get_a_team"), "created_at": received})
    assert isinstance(team, Team)
    assert (team.created_at, team.created_at.utcoffset()) == (meant, meant.utcoffset())
    assert dump(team) == {**fields("get_a_team"), "created_at": received}
    copy = pickle.loads(pickle.dumps(team))
    assert copy == team
    assert json.loads(copy.model_dump_json())["created_at"][:10] == "2012-01-09"


@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_an_amount_as_a_string_is_a_decimal_and_dumped_as_received() -> None:
    expense = parse("Expense", {**fields("expense"), "price": "14.50"})
    assert isinstance(expense, Expense)
    assert expense.price == Decimal("14.50")
    assert dump(expense) == {**fields("expense"), "price": "14.50"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.sampled_from(["get_a_team", "user", "expense", "get_the_entries_for_users_in_a_team"]), st.data())
def test_nothing_of_a_response_is_lost(name: str, data: st.DataObject) -> None:
    received = fields(name)
    for field in data.draw(st.lists(st.sampled_from(sorted(received)), max_size=4)):
        received.pop(field, None)
    for field in data.draw(st.lists(st.sampled_from(sorted(fields(name))) | st.text(), max_size=4)):
        received[field] = data.draw(JSON)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnexpectedDataWarning)
        try:
            model = parse(DOCUMENTS[name], received)
        except DecodeError as error:
            # The one kind of JSON text that pydantic does not parse: half a character.
            if "surrogate" not in str(error):
                raise
            return
    dumped = dump(model)
    assert is_object(dumped)
    assert dumped.keys() == received.keys()
    for field, value in received.items():
        # pydantic reads a string of digits as a timestamp: the one value that is not dumped as received.
        if not (isinstance(value, str) and value.strip("+-").replace(".", "").isdigit()):
            assert dumped[field] == value


def test_a_page_with_one_deviation_warns_once_and_keeps_the_others_as_they_are() -> None:
    good = fields("get_the_entries_for_users_in_a_team")
    bad = {**good, "minutes": None}
    with pytest.warns(UnexpectedDataWarning) as caught:
        entries = parse("Entry", [good, bad, good, bad])
    assert isinstance(entries, list)
    assert [entry.minutes for entry in entries if isinstance(entry, Entry)] == [60, None, 60, None]
    assert [str(warning.message) for warning in caught] == [
        "The response differs from Noko's documentation: Entry.minutes was null. The values are kept as received."
    ]
    assert dump(entries) == [good, bad, good, bad]


def test_the_warning_contains_no_values_and_shows_the_line_of_the_caller(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json({**fields("user"), "email": 5, "id": "very personal"}))
    with pytest.warns(UnexpectedDataWarning) as caught:
        send(lambda client: client.users.get(1))
    assert "personal" not in str(caught[0].message)
    assert "noko_client" not in caught[0].filename


@pytest.mark.parametrize("value", [5, None, {"id": 1}])
@pytest.mark.parametrize("is_documented_too", [True, False])
def test_an_undocumented_field_with_a_python_name_is_another_field(value: object, is_documented_too: bool) -> None:
    received = {**fields("get_the_entries_for_users_in_a_team"), "import_": value}
    documented = received["import"]
    if not is_documented_too:
        del received["import"]
    entry = parse("Entry", received)
    assert isinstance(entry, Entry)
    assert (entry.import_ is not None) == is_documented_too
    assert entry.model_extra == {"import_": value}
    assert dump(entry) == received
    assert dump(parse("Entry", {**received, "import": None})) == {**received, "import": None}
    assert is_object(documented)


def test_findings_are_listed_once_and_only_the_first_are_shown() -> None:
    with pytest.warns(UnexpectedDataWarning) as caught:
        users = parse("User", [{"id": 1}, {"id": None}])
    assert isinstance(users, list)
    assert str(caught[0].message).startswith(
        "The response differs from Noko's documentation: User.email was missing; User.profile_image_url was missing;"
    )
    assert str(caught[0].message).count("was missing") == 5
    assert re.search(r"; and \d+ more\. The values are kept as received\.$", str(caught[0].message))


ODD_USER = {**fields("user"), "email": 5, "state": None, "teams": [7], "role": ["x"], "entries": {}}


def test_a_warning_has_its_findings_as_data() -> None:
    received = {**ODD_USER, "first_name": True, "created_at": "soon"}
    del received["url"]
    with pytest.warns(UnexpectedDataWarning) as caught:
        parse("User", [received, received])
    warning = pickle.loads(pickle.dumps(caught[0].message))
    assert isinstance(warning, UnexpectedDataWarning)
    assert warning.findings == (
        Finding("User", "email", "type", "number"),
        Finding("User", "first_name", "type", "boolean"),
        Finding("User", "url", "missing"),
        Finding("User", "state", "null", "null"),
        Finding("User", "role", "type", "array"),
        Finding("User", "teams", "items"),
        Finding("User", "entries", "type", "object"),
        Finding("User", "created_at", "type", "string"),
    )
    assert [str(finding) for finding in warning.findings[2:6]] == [
        "User.url was missing",
        "User.state was null",
        "User.role was an array",
        "User.teams contained something else than objects",
    ]


def test_a_callback_receives_the_findings_instead_of_a_warning(server: ScriptedServer) -> None:
    server.replies(Reply.json([ODD_USER, ODD_USER]))
    counts: Counter[Finding] = Counter()
    with NokoClient(TOKEN, base_url=server.url, on_unexpected_data=counts.update, requests_per_second=None) as client:
        client.users.list()
        client.with_options(max_retries=1).users.list()
        assert counts[Finding("User", "email", "type", "number")] == 2
        with pytest.warns(UnexpectedDataWarning):
            client.with_options(on_unexpected_data=None).users.list()
        server.replies(Reply.json(fields("user")))
        client.users.get(1)
    assert {*counts.values()} == {2}


def test_an_exception_of_the_callback_reaches_the_caller(send: Runner, server: ScriptedServer) -> None:
    def fail(findings: tuple[Finding, ...]) -> None:
        raise LookupError(str(findings[0]))

    server.replies(Reply.json({**fields("user"), "id": None}))
    with pytest.raises(LookupError, match=r"^'?User\.id was null'?$"):
        send(lambda client: client.with_options(on_unexpected_data=fail).users.get(1))


def test_a_callback_that_cannot_be_called_is_refused() -> None:
    wrong: dict[str, Any] = {"on_unexpected_data": "print"}
    with pytest.raises(InvalidParameterError, match="on_unexpected_data must be a function with one parameter"):
        NokoClient(TOKEN, **wrong)
