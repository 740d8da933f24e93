"""Calls that are cancelled at any time."""

from __future__ import annotations

import asyncio
import json

import pytest

from noko_client import (
    AsyncNokoClient,
)
from tests.conftest import TOKEN
from tests.documents import document
from tests.support.raw import RawServer, answer

USER = json.dumps(document("user")).encode()
GOOD = answer(200, USER)


async def test_a_cancelled_task_leaves_the_client_usable(raw: RawServer) -> None:
    raw.script(raw.silence, GOOD)
    async with AsyncNokoClient(TOKEN, base_url=raw.url, requests_per_second=None) as client:
        task = asyncio.ensure_future(client.users.get(1))
        await asyncio.to_thread(raw.first_request.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        users = await asyncio.gather(*(client.users.get(1) for _ in range(20)))
        assert len(users) == 20
