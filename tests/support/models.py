"""Deserializes documented responses, and what differs from them."""

from __future__ import annotations

import json

from noko_client import models
from noko_client._core.json_types import is_array, is_object
from noko_client._core.model import Model
from noko_client._core.responses import ListResponse, ModelResponse
from tests.documents import document

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
