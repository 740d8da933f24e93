"""The speed of the client, compared with bare httpx and the standard library: ``make bench``.

Everything is measured in one run on loopback, ours and theirs in turns, and shown as the median of the ratios: on a
slow machine both are slow. Of what computes, the processor time is measured, which other processes disturb less.
"""

from __future__ import annotations

import asyncio
import json
import platform
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
import warnings
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import httpx
import pydantic

from noko_client import AsyncNokoClient, NokoClient, UnexpectedDataWarning
from noko_client._core.responses import ListResponse
from noko_client._generated.operations import users
from noko_client.models import Entry
from tests.documents import document
from tests.support.server import Reply, ScriptedServer
from tools.peers import in_turns, timed

CALLS: Final = 2_000
PROCESSES: Final = 15
PAGES: Final = 40
WALKS: Final = 3
WALKED_PAGES: Final = 100
TIMEOUT: Final = 30.0

JsonObject = dict[str, object]


def _nested(entry: JsonObject, name: str) -> JsonObject:
    value = entry[name]
    assert isinstance(value, dict)
    return value


#: How an entry can differ from the documentation.
DEVIATIONS: Final[Mapping[str, Callable[[JsonObject], object]]] = {
    "null": lambda entry: entry.update(minutes=None),
    "missing field": lambda entry: entry.pop("billable"),
    "unlisted value": lambda entry: _nested(entry, "invoice").update(state="disputed"),
    "undocumented field": lambda entry: entry.update(mood={"level": 3}),
    "wrong type": lambda entry: _nested(entry, "project").update(billing_increment="15"),
}


def page(share: float = 0.0, *deviations: Callable[[JsonObject], object], size: int = 1000) -> bytes:
    """Return a page of different entries; a share of them deviates."""
    documented = document("get_the_entries_for_users_in_a_team")
    assert isinstance(documented, list)
    source = json.dumps(documented[0])
    entries: list[JsonObject] = []
    for number in range(size):
        entry: JsonObject = json.loads(source)
        entry["id"] = 1_000_000 + number
        entry["minutes"] = 5 + number % 475
        entry["date"] = str(date(2026, 1, 1) + timedelta(days=number % 300))
        entry["description"] = f"#design of page {number}, reviewed with the client"
        entries.append(entry)
    chosen = random.Random(5538).sample(entries, round(share * size)) if deviations else []
    for number, entry in enumerate(chosen):
        deviations[number % len(deviations)](entry)
    return json.dumps(entries).encode()


def one_get(server: ScriptedServer) -> float:
    """Compare one small GET."""
    url = f"{server.url}/users/5538"
    with (
        httpx.Client(timeout=TIMEOUT) as bare,
        NokoClient("token", base_url=server.url, requests_per_second=None, timeout=TIMEOUT) as client,
    ):
        return in_turns(lambda: client.users.get(5538), lambda: bare.get(url).json(), CALLS)


async def one_async_get(server: ScriptedServer) -> float:
    """Compare one small GET with asyncio."""
    url = f"{server.url}/users/5538"

    async def timed_async(call: Callable[[], Awaitable[object]]) -> float:
        begin = time.perf_counter()
        await call()
        return time.perf_counter() - begin

    async with (
        httpx.AsyncClient(timeout=TIMEOUT) as bare,
        AsyncNokoClient("token", base_url=server.url, requests_per_second=None, timeout=TIMEOUT) as client,
    ):

        async def ours() -> object:
            return await client.users.get(5538)

        async def theirs() -> object:
            return (await bare.get(url)).json()

        for _ in range(CALLS // 20):
            await ours()
            await theirs()
        return statistics.median([await timed_async(ours) / await timed_async(theirs) for _ in range(CALLS)])


def deserializing(content: bytes) -> float:
    """Compare a page of models with `json.loads`."""
    response_type = ListResponse(lambda: Entry)
    return in_turns(lambda: response_type.parse(content), lambda: json.loads(content), PAGES, time.process_time)


def building() -> float:
    """Return the seconds that building a request with eight filters takes."""
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
    return min(
        timed(lambda: [users.LIST_ENTRIES.build(everything) for _ in range(200)], time.process_time) / 200
        for _ in range(30)
    )


def processes(ours: str, theirs: str) -> float:
    """Time two programs in processes of their own, in turns; return the median of their ratios."""

    def run(program: str) -> float:
        code = f"import time; begin = time.process_time()\n{program}\nprint(time.process_time() - begin)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return float(done.stdout)

    run(ours)
    run(theirs)
    return statistics.median(run(ours) / run(theirs) for _ in range(PROCESSES))


class Walk:
    """A list of 100,000 entries, of which 3 % deviate."""

    def __init__(self, server: ScriptedServer) -> None:
        self._server = server
        content = page(0.03, *DEVIATIONS.values())
        link = '<{0}/users/1/entries?page={1}>; rel="next"'
        self._replies = [
            Reply(200, content, {"Link": link.format(server.url, number + 1)} if number < WALKED_PAGES else {})
            for number in range(1, WALKED_PAGES + 1)
        ]

    def ours(self) -> None:
        self._server.replies(*self._replies)
        with NokoClient("token", base_url=self._server.url, requests_per_second=None) as client:
            assert sum(1 for _ in client.users.list_entries(1)) == 1000 * WALKED_PAGES

    def theirs(self) -> None:
        self._server.replies(*self._replies)
        url, count = f"{self._server.url}/users/1/entries", 0
        with httpx.Client(timeout=TIMEOUT) as bare:
            while url:
                response = bare.get(url)
                count += len(json.loads(response.content))
                url = response.links.get("next", {}).get("url", "")
        assert count == 1000 * WALKED_PAGES

    def memory(self) -> tuple[int, int]:
        """Return the memory in use at the second page, and the most at a later one."""
        self._server.replies(*self._replies)
        held: list[int] = []
        with NokoClient("token", base_url=self._server.url, requests_per_second=None) as client:
            tracemalloc.start()
            for each in client.users.list_entries(1).iter_pages():
                assert len(each.items) == 1000
                held.append(tracemalloc.get_traced_memory()[0])
            tracemalloc.stop()
        return held[1], max(held[2:])


def table(title: str, rows: list[tuple[str, str, str]]) -> None:
    """Print a table in Markdown."""
    print(f"| {title} | measured | limit |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    print(flush=True)


def responses() -> None:
    """Compare pages of entries, conforming and deviating ones, with `json.loads`."""
    content = page()
    loads = statistics.median(timed(lambda: json.loads(content), time.process_time) for _ in range(PAGES)) * 1000
    rows = [("all as documented", f"{deserializing(content):.2f}", "2.2")]
    for name, deviate in {**DEVIATIONS, "one of each in turn": None}.items():
        kinds = [deviate] if deviate else [*DEVIATIONS.values()]
        ratios = [f"{deserializing(page(share, *kinds)):.2f}" for share in (0.001, 0.03, 1.0)]
        rows.append((f"{name}: in 0.1 %, 3 %, 100 % of the entries", ", ".join(ratios), "3.0"))
    title = f"1,000 entries ({len(content) / 1e6:.2f} MB) into models ÷ `json.loads` ({loads:.1f} ms)"
    table(title, rows)


def requests(server: ScriptedServer) -> None:
    """Compare requests, and the start of a process."""
    server.replies(Reply.json(document("user")))
    first_use = f"from noko_client import NokoClient\nNokoClient('token', base_url='{server.url}').users.get(5538)"
    rows = [
        ("a small GET to a typed result ÷ `httpx.Client().get(url).json()`", f"{one_get(server):.2f}", "1.00"),
        ("the same with asyncio", f"{asyncio.run(one_async_get(server)):.2f}", "1.00"),
        (
            "`from noko_client import NokoClient` ÷ importing httpx and pydantic",
            f"{processes('from noko_client import NokoClient', _IMPORTS):.2f}",
            "1.15",
        ),
        (
            "a process to its first typed user ÷ httpx to its first JSON",
            f"{processes(first_use, _FIRST_JSON.format(server.url)):.2f}",
            "1.60",
        ),
        ("building a request with eight filters", f"{building() * 1e6:.1f} µs", "12 µs"),
    ]
    table("requests and imports", rows)


_IMPORTS: Final = "import httpx; from pydantic import BaseModel, TypeAdapter"
_FIRST_JSON: Final = "import httpx\nhttpx.Client(timeout=30).get('{}/users/5538').json()"


def walk(server: ScriptedServer) -> None:
    """Compare a walk over a long list."""
    long_list = Walk(server)
    ratio = in_turns(long_list.ours, long_list.theirs, WALKS, time.process_time)
    before = server.connections
    first, most = long_list.memory()
    rows = [
        ("models ÷ bare httpx and `json.loads`", f"{ratio:.2f}", "3.0"),
        ("most memory in use ÷ memory at the second page", f"{most / first:.2f}", "1.10"),
        ("connections", f"{server.connections - before}", "1"),
    ]
    table("100,000 entries in 100 pages, 3 % deviate", rows)


def main() -> int:
    """Measure everything and print tables."""
    warnings.simplefilter("ignore", UnexpectedDataWarning)
    versions = f"Python {platform.python_version()}, httpx {httpx.__version__}, pydantic {pydantic.VERSION}"
    print(f"{_machine()}; {versions}\n")
    responses()
    with ScriptedServer() as server:
        requests(server)
        walk(server)
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
