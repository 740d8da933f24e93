"""The speed of the core, against bare httpx doing the same: ``make bench``.

All are ratios, measured in turn in one run on loopback, as medians: a slow machine makes both sides slow.
"""

from __future__ import annotations

import asyncio
import json
import platform
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
import pydantic

from noko_client import AsyncNokoClient, NokoClient
from noko_client._core.responses import ListResponse
from noko_client._generated.operations import users
from noko_client.models import Entry
from tests.documents import document
from tests.support.server import Reply, ScriptedServer

CALLS = 2_000
PROCESSES = 15
USER = document("user")
TIMEOUT = 30.0


def timed(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], times: int) -> tuple[float, float]:
    """Time two things in turn; return the medians."""
    for _ in range(max(1, times // 20)):
        ours()
        theirs()
    pairs = [(timed(ours), timed(theirs)) for _ in range(times)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def one_get(server: ScriptedServer) -> tuple[float, float]:
    url = f"{server.url}/users/5538"
    with (
        httpx.Client(timeout=TIMEOUT) as bare,
        NokoClient("token", base_url=server.url, requests_per_second=None, timeout=TIMEOUT) as client,
    ):
        return in_turn(lambda: client.users.get(5538), lambda: bare.get(url).json(), CALLS)


async def one_async_get(server: ScriptedServer) -> tuple[float, float]:
    url = f"{server.url}/users/5538"

    async def atimed(call: Callable[[], Awaitable[object]]) -> float:
        begin = time.perf_counter()
        await call()
        return time.perf_counter() - begin

    async with (
        httpx.AsyncClient(timeout=TIMEOUT) as bare,
        AsyncNokoClient("token", base_url=server.url, requests_per_second=None, timeout=TIMEOUT) as client,
    ):

        async def theirs() -> object:
            return (await bare.get(url)).json()

        for _ in range(CALLS // 20):
            await client.users.get(5538)
            await theirs()
        pairs = [(await atimed(lambda: client.users.get(5538)), await atimed(theirs)) for _ in range(CALLS)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def decoding() -> tuple[float, float, int]:
    [entry] = [*_entries()]
    content = json.dumps([entry] * 1000).encode()
    many = ListResponse(lambda: Entry)
    ours, theirs = in_turn(lambda: many.parse(content), lambda: json.loads(content), 60)
    return ours, theirs, len(content)


def _entries() -> list[object]:
    value = document("get_the_entries_for_users_in_a_team")
    assert isinstance(value, list)
    return [*value]


def preparing() -> float:
    arguments: dict[str, object] = {
        "user_id": 5538,
        "user_ids": [1, "2", 3],
        "description": "design work",
        "project_ids": "1,2",
        "tag_filter_type": "and",
        "from": date(2026, 1, 2),
        "to": "2026-02-02",
        "invoiced": True,
        "updated_from": datetime(2026, 1, 1, tzinfo=UTC),
    }
    everything = {**dict.fromkeys(users.LIST_ENTRIES.query), **arguments}
    return min(timed(lambda: [users.LIST_ENTRIES.build(everything) for _ in range(200)]) / 200 for _ in range(30))


def processes(ours: str, theirs: str) -> tuple[float, float]:
    """Time two programs in processes of their own, in turn; each says how long it took."""

    def run(program: str) -> float:
        code = f"import time; begin = time.perf_counter()\n{program}\nprint(time.perf_counter() - begin)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return float(done.stdout)

    run(ours)
    run(theirs)
    pairs = [(run(ours), run(theirs)) for _ in range(PROCESSES)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def walking(pages: int = 100) -> tuple[int, int, int]:
    """Walk 100,000 entries; return the memory held after the first page, the most held later, and the connections."""
    content = json.dumps(_entries() * 1000).encode()
    with ScriptedServer() as server:
        link = '<{0}/users/1/entries?page={1}>; rel="next"'
        replies = [
            Reply(200, content, {"Link": link.format(server.url, number + 1)} if number < pages else {})
            for number in range(1, pages + 1)
        ]
        server.replies(*replies)
        with NokoClient("token", base_url=server.url, requests_per_second=None) as client:
            tracemalloc.start()
            first = most = 0
            for number, page in enumerate(client.users.list_entries(1).iter_pages(), 1):
                assert len(page.items) == 1000
                held, _ = tracemalloc.get_traced_memory()
                if number == 2:
                    first = held
                most = max(most, held) if number > 2 else 0
            tracemalloc.stop()
        return first, most, server.connections


def main() -> int:
    """Measure everything and print a table."""
    rows: list[tuple[str, str, str]] = []
    with ScriptedServer() as server:
        server.replies(Reply.json(USER))
        ours, theirs = one_get(server)
        rows.append(
            ("one small GET, typed result ÷ `httpx.Client().get(url).json()`", f"{ours / theirs:.2f}", "≤ 1.00")
        )
        ours, theirs = asyncio.run(one_async_get(server))
        rows.append(("the same, async", f"{ours / theirs:.2f}", "≤ 1.00"))
        ours, theirs, size = decoding()
        rows.append(
            (f"1,000 entries ({size / 1e6:.2f} MB) decoded into models ÷ `json.loads`", f"{ours / theirs:.2f}", "≤ 2.2")
        )
        loads = theirs
        ours, theirs = processes(
            "from noko_client import NokoClient", "import httpx; from pydantic import BaseModel, TypeAdapter"
        )
        rows.append(
            ("`from noko_client import NokoClient` ÷ httpx and pydantic alone", f"{ours / theirs:.2f}", "≤ 1.20")
        )
        ours, theirs = processes(
            f"from noko_client import NokoClient\nNokoClient('token', base_url='{server.url}').users.get(5538)",
            f"import httpx\nhttpx.Client(timeout=30).get('{server.url}/users/5538').json()",
        )
        rows.append(
            (
                "a fresh process to its first typed user ÷ httpx alone to its first JSON",
                f"{ours / theirs:.2f}",
                "≤ 1.55",
            )
        )
    rows.append(("preparing a call with eight filters", f"{preparing() * 1e6:.1f} µs", "≤ 12 µs"))
    first, most, connections = walking()
    walked = f"{most / first:.2f} times the memory held at the second page, {connections} connection"
    rows.append(("walking 100,000 entries", walked, "constant, one"))
    print("| measure | measured | must reach |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    versions = f"Python {platform.python_version()}, httpx {httpx.__version__}, pydantic {pydantic.VERSION}"
    print(f"\n{_machine()}; {versions}; `json.loads` of the 1,000 entries takes {loads * 1000:.1f} ms.")
    return 0


def _machine() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        return f"{names[0]}, {len(names)} cores"
    except (OSError, IndexError):
        return platform.processor() or platform.machine()


if __name__ == "__main__":
    sys.exit(main())
