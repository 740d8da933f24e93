"""`noko_client.testing.make`."""

from __future__ import annotations

import re
from typing import cast

import pytest
from pydantic import BaseModel

from noko_client import InvalidParameterError, models
from noko_client._core.model import Model
from noko_client.models import Entry, ImportSummary, Project, ProjectSummary, Team, User
from noko_client.testing import make
from tests.documents import dump
from tests.support.openapi import DOCUMENT, SPEC
from tests.support.process import python


@pytest.mark.parametrize("name", SPEC.models)
def test_a_model_is_the_example_of_the_document(name: str) -> None:
    model: type[Model] = getattr(models, name)
    [example] = DOCUMENT["components"]["schemas"][name]["examples"]
    assert dump(make(model)) == example


def test_changes() -> None:
    user = make(User, id=7, role="contractor", first_name=None, give_access_to_projects_url="x")
    assert (user.id, user.role, user.first_name, user.last_name) == (7, "contractor", None, "Test")
    assert (user.entries_url, user.url) == (
        "https://api.nokotime.com/v2/users/7/entries",
        "https://api.nokotime.com/v2/users/7",
    )
    assert user.give_access_to_project_url == user.give_access_to_projects_url == "x"

    entry = make(Entry, date="2026-01-05", project={"name": "Website"}, tags=[{"name": "a"}, {"id": 2}], import_=None)
    assert (entry.date.isoformat(), entry.import_, entry.user) == ("2026-01-05", None, make(Entry).user)
    assert entry.project == make(ProjectSummary, name="Website")
    assert [(tag.name, tag.id) for tag in entry.tags] == [("a", 249397), ("noko", 2)]

    project = make(Project, name="Website")
    assert make(Entry, project=project).project is project
    assert make(Team, users=iter([user])).users == [user]
    assert make(Entry, import_={"id": 4}).import_ == make(ImportSummary, id=4)


def test_a_subclass() -> None:
    class Person(User):
        @property
        def full_name(self) -> str:
            return f"{self.first_name} {self.last_name}"

    assert make(Person, first_name="Ann").full_name == "Ann Test"


@pytest.mark.parametrize(
    ("model", "changes", "message"),
    [
        (User, {"rol": "leader"}, "make(): rol is not a field of User; did you mean 'role'?"),
        (ImportSummary, {"xyz": 1}, "make(): xyz is not a field of ImportSummary; its fields are id, url"),
        (Entry, {"import": None}, "make(): import is not a field of Entry; did you mean 'import_'?"),
        (Entry, {"tags": [{"nam": 1}]}, "make(): tags[0].nam is not a field of TagSummary; did you mean 'name'?"),
        (
            Entry,
            {"minutes": "many"},
            "make(): minutes should be a valid integer, unable to parse string as an integer, not str: 'many'",
        ),
        (
            Entry,
            {"project": 4, "tags": [{}, {"name": 3}]},
            "make(): project should be a valid dictionary or instance of ProjectSummary, not int: 4\n"
            "make(): tags[1].name should be a valid string, not int: 3",
        ),
        (User, {"email": None}, "make(): email should be a valid string, not None"),
        (User, {"role": 3}, "make(): role should be 'supervisor', 'leader', 'coworker' or 'contractor', not int: 3"),
        (
            cast("type[Model]", BaseModel),
            {},
            "make(): model must be a class of noko_client.models, not <class 'pydantic.main.BaseModel'>",
        ),
    ],
)
def test_refused(model: type[Model], changes: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidParameterError, match=f"^{re.escape(message)}$") as caught:
        make(model, **changes)
    assert caught.value.__cause__ is None


LAZY = """
import sys
import noko_client

examples = "noko_client._generated.sandbox_schema"
assert examples not in sys.modules
assert noko_client.models.User.__name__ == "User"
assert examples not in sys.modules
"""


def test_the_examples_are_imported_with_testing_only() -> None:
    assert python("-c", LAZY).status == 0
