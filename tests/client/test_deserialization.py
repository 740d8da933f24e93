"""From JSON to models and back."""

from __future__ import annotations

import copy
import gc
import json
import pickle
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from noko_client._core.responses import DecodeError, ListResponse, ModelResponse
from noko_client._generated.operations import teams
from noko_client.models import Entry, Team, User, UserSummary
from tests.documents import document, dump
from tests.support.models import DOCUMENTS, fields, parse
from tests.support.process import Run, python
from tests.support.runner import Runner
from tests.support.server import Reply, ScriptedServer


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


def test_an_action_in_the_background_returns_none(send: Runner, server: ScriptedServer) -> None:
    # No operation of the spec has both yet: the transport is called as a generated method would call it.
    merge = replace(teams.EDIT, background=True)
    arguments: dict[str, object] = {"team_id": 1, "name": "R&D"}
    server.replies(Reply.json({"message": "The tags are being merged."}, 202), Reply.json(document("get_a_team")))
    assert send(lambda client: client._transport.call(merge, arguments)) is None
    team = send(lambda client: client._transport.call(merge, arguments))
    assert isinstance(team, Team)


NO_FREE_FILE = """
import os, resource, sys
from noko_client import NokoClient, NokoError

client = NokoClient("token", base_url=sys.argv[1], requests_per_second=None)
client.request("GET", "/first")
teams, free = client.teams, os.dup(0)
os.close(free)
limits = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (free, limits[1]))
try:
    teams.create(name="R&D", user_ids=[1])
except NokoError as error:
    assert "cannot be imported" in str(error), error
else:
    raise AssertionError("the models were imported")
resource.setrlimit(resource.RLIMIT_NOFILE, limits)
print(teams.create(name="R&D", user_ids=[1]).id)
"""


def test_models_that_cannot_be_imported_are_an_error_before_anything_is_sent(server: ScriptedServer) -> None:
    server.replies(Reply.json(document("create_a_team"), 201))
    assert python("-c", NO_FREE_FILE, server.url) == Run(0, "9283\n", "")
    assert [seen.target for seen in server.seen] == ["/v2/first", "/v2/teams"]


def changed(user: UserSummary) -> UserSummary:
    for name, value in {"email": "x", "mood": 3}.items():
        setattr(user, name, value)
    return user


@pytest.mark.parametrize(
    "use",
    [
        lambda user: user.model_fields_set,
        lambda user: user.model_extra,
        lambda user: hasattr(user, "mood"),
        lambda user: copy.copy(user).model_dump(),
        lambda user: copy.deepcopy(user).model_dump_json(),
        lambda user: pickle.loads(pickle.dumps(user)).model_fields_set,
        lambda user: TypeAdapter(list[UserSummary]).dump_json([user, user.model_copy(update={"mood": 3})]),
        lambda user: changed(user).model_dump(exclude_unset=True),
        lambda user: [*user],
        lambda user: [user == UserSummary(**vars(user)), UserSummary(**vars(user)) == user],
    ],
)
def test_an_object_inside_another_holds_only_its_fields_and_is_a_whole_model(
    use: Callable[[UserSummary], object],
) -> None:
    entry = parse("Entry", fields("get_the_entries_for_users_in_a_team"))
    assert isinstance(entry, Entry)
    # A set of names and a dict of undocumented fields in each of them would take a fifth of the time of a page.
    assert not any(isinstance(each, set) for each in gc.get_referents(entry.user))
    created = UserSummary(**vars(entry.user))
    assert use(entry.user) == use(created)
