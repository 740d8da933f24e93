"""An httpx client of the user's."""

from __future__ import annotations

import json

import httpx
import pytest

from noko_client import (
    APIStatusError,
    NokoClient,
)
from tests.conftest import TOKEN
from tests.documents import document
from tests.support.raw import RawServer, answer

USER = json.dumps(document("user")).encode()
GOOD = answer(200, USER)


def test_a_hook_that_raises_for_a_status_changes_nothing(raw: RawServer) -> None:
    def hook(response: httpx.Response) -> None:
        response.read()
        response.raise_for_status()

    with (
        httpx.Client(event_hooks={"response": [hook]}) as mine,
        NokoClient(TOKEN, base_url=raw.url, http_client=mine, requests_per_second=None) as client,
    ):
        raw.script(answer(404))
        with pytest.raises(APIStatusError, match="404 Not Found"):
            client.users.get(1)
        raw.script(answer(422, b'{"message": "It is taken"}'))
        with pytest.raises(APIStatusError, match="It is taken"):
            client.users.create(email="a@b.c")
        raw.script(answer(429, b"", "Retry-After: 0\r\n"), GOOD)
        client.users.create(email="a@b.c")
    assert len(raw.requests) == 4
