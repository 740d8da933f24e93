"""From JSON to models and back: as documented, as in live traffic, and as never documented."""

from __future__ import annotations

import json
import operator
import pickle
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from noko_client import UnexpectedDataWarning, models
from noko_client._core.json_types import is_array, is_object
from noko_client._core.model import Model
from noko_client._core.responses import DecodeError, ListResponse, ModelResponse
from noko_client._generated.operations import teams
from noko_client.models import Entry, Expense, Team, User, UserSummary
from tests.documents import document, dump
from tests.support.runner import Runner
from tests.support.server import Reply, ScriptedServer

DOCUMENTS = {
    "list_teams": "Team",
    "create_a_team": "Team",
    "get_a_team": "Team",
    "edit_a_team": "Team",
    "get_the_entries_for_users_in_a_team": "Entry",
    "get_the_users_in_a_team": "User",
    "add_users_to_a_team": "User",
    "user": "User",
    "expense": "Expense",
    "live_user": "User",
    "live_entry": "Entry",
}


def parse(model: str, value: object) -> Model | list[Model]:
    content = json.dumps(value).encode()
    kind: type[Model] = getattr(models, model)
    return (ListResponse if isinstance(value, list) else ModelResponse)(lambda: kind).parse(content)


def fields(name: str) -> dict[str, object]:
    value = document(name)
    item = value[0] if is_array(value) else value
    assert is_object(item)
    return dict(item)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_documented_response_is_dumped_as_received(name: str) -> None:
    # Warnings are errors here: none of these differs from the documentation.
    assert dump(parse(DOCUMENTS[name], document(name))) == document(name)


def test_values_have_their_documented_types() -> None:
    entry = parse("Entry", fields("get_the_entries_for_users_in_a_team"))
    assert isinstance(entry, Entry)
    assert entry.date == date(2012, 1, 9)
    assert entry.created_at == datetime(2012, 1, 9, 8, 33, 29, tzinfo=UTC)
    assert entry.created_at.utcoffset() == timedelta(0)
    assert entry.invoice is not None
    assert entry.invoice.total_amount == Decimal("189.33")
    assert entry.invoice.invoice_date == date(2013, 7, 9)
    assert entry.import_ is not None
    assert entry.import_.id == 8910
    assert isinstance(entry.user, UserSummary)
    assert entry.tags[0].formatted_name == "#noko"


@pytest.mark.parametrize("name", ["user", "live_user"])
def test_both_names_of_the_access_links_can_be_read(name: str) -> None:
    user = parse("User", fields(name))
    assert isinstance(user, User)
    assert user.give_access_to_project_url == user.give_access_to_projects_url
    assert user.give_access_to_projects_url == "https://api.nokotime.com/v2/users/5538/give_access_to_projects"
    assert user.revoke_access_to_project_url == user.revoke_access_to_projects_url
    assert (user.revoke_access_to_project_url or "").endswith("/revoke_access_to_projects")


def test_a_user_without_teams_has_none() -> None:
    user = parse("User", fields("live_user"))
    assert isinstance(user, User)
    assert user.teams is None


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


def test_the_warning_contains_no_values_and_blames_the_line_of_the_caller(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json({**fields("user"), "email": 5, "id": "very personal"}))
    with pytest.warns(UnexpectedDataWarning) as caught:
        send(lambda client: client.users.get(1))
    assert "personal" not in str(caught[0].message)
    assert "noko_client" not in caught[0].filename


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"<html>",
        b'{"id": 1',
        b"[]",
        b"null",
        b"3",
        b'"x"',
        b"\xff\xfe",
        b"[" * 9999,
        b"{}",
        b'{"message": "x"}',
    ],
)
def test_a_response_that_is_not_the_object_is_an_error(content: bytes) -> None:
    with pytest.raises(DecodeError):
        ModelResponse(lambda: User).parse(content)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"[[]]", b'[{"id": 1}, null]', b"nonsense"])
def test_a_response_that_is_not_a_list_of_objects_is_an_error(content: bytes) -> None:
    with pytest.raises(DecodeError):
        ListResponse(lambda: User).parse(content)


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


def test_users_can_create_models_from_their_own_data() -> None:
    team = Team.model_validate(document("get_a_team"))
    assert team.users[0].first_name == "John"
    assert team.model_dump(mode="json", by_alias=True, exclude_unset=True) == document("get_a_team")
    assert Team.model_validate_json(json.dumps(document("get_a_team"))) == team
    entry = fields("get_the_entries_for_users_in_a_team")
    by_name = {**entry, "import_": entry["import"]}
    del by_name["import"]
    assert Entry.model_validate(by_name) == Entry.model_validate(entry)


@pytest.mark.parametrize("strict", [False, True])
def test_data_of_users_is_validated_as_documented(strict: bool) -> None:
    without_name = fields("get_a_team")
    del without_name["name"]
    with pytest.raises(ValidationError) as caught:
        Team.model_validate_json(json.dumps({**without_name, "id": "x", "users": [5]}), strict=strict)
    assert {detail["loc"][0] for detail in caught.value.errors()} == {"id", "name", "users"}


def test_the_json_schema_of_a_model_shows_the_documented_types() -> None:
    schema = Entry.model_json_schema()
    assert schema["properties"]["minutes"]["type"] == "integer"
    assert schema["properties"]["created_at"] == {"format": "date-time", "title": "Created At", "type": "string"}
    assert {"id", "date", "minutes", "user"} <= {*schema["required"]}
    assert schema["$defs"]["UserSummary"]["properties"]["email"]["type"] == "string"
    assert Entry.model_json_schema(mode="serialization")["properties"]["minutes"]["type"] == "integer"


def test_nothing_is_imported_after_the_models_are_loaded(tmp_path: Path) -> None:
    script = tmp_path / "load.py"
    script.write_text(
        "import sys, warnings\n"
        "from noko_client._generated.operations import users\n"
        "users.GET.response_type.load(), users.LIST.response_type.load()\n"
        "loaded = set(sys.modules)\n"
        "warnings.simplefilter('ignore')\n"
        'users.GET.response_type.parse(b\'{"id": 1, "email": null, "created_at": "2026-01-01"}\')\n'
        "users.LIST.response_type.parse(b'[{}]')\n"
        "assert set(sys.modules) == loaded, set(sys.modules) - loaded\n"
    )
    subprocess.run([sys.executable, str(script)], check=True, cwd=Path(__file__).parents[2])


def test_an_action_in_the_background_returns_none(send: Runner, server: ScriptedServer) -> None:
    # No operation of the spec has both yet: the transport is called as a generated method would call it.
    merge = replace(teams.EDIT, background=True)
    arguments: dict[str, object] = {"team_id": 1, "name": "R&D"}
    server.replies(Reply.json({"message": "The tags are being merged."}, 202), Reply.json(document("get_a_team")))
    assert send(lambda client: client._transport.call(merge, arguments)) is None
    team = send(lambda client: client._transport.call(merge, arguments))
    assert isinstance(team, Team)


def test_models_that_cannot_be_imported_are_an_error_before_anything_is_sent(
    server: ScriptedServer, tmp_path: Path
) -> None:
    script = tmp_path / "no_file_descriptor.py"
    script.write_text(
        "import os, resource\n"
        "from noko_client import NokoClient, NokoError\n"
        f"client = NokoClient('token', base_url={server.url!r}, requests_per_second=None)\n"
        "client.request('GET', '/first')\n"
        "teams = client.teams\n"
        "free = os.dup(0)\n"
        "os.close(free)\n"
        "limits = resource.getrlimit(resource.RLIMIT_NOFILE)\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (free, limits[1]))\n"
        "try:\n"
        "    teams.create(name='R&D', user_ids=[1])\n"
        "except NokoError as error:\n"
        "    assert 'cannot be imported' in str(error), error\n"
        "else:\n"
        "    raise AssertionError('the models were imported')\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, limits)\n"
        "print(teams.create(name='R&D', user_ids=[1]).id)\n"
    )
    server.replies(Reply.json(document("create_a_team"), 201))
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert (done.returncode, done.stdout) == (0, "9283\n"), done.stderr
    assert [seen.target for seen in server.seen] == ["/v2/first", "/v2/teams"]
