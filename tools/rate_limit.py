"""Measures the rate limiter: 60 calls at 2 per second from 8 threads, and from 8 tasks (``make soak``).

It takes a minute. The test suite runs the same at a higher rate.
"""

from __future__ import annotations

import asyncio
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from noko_client import AsyncNokoClient, NokoClient
from tests.documents import document
from tests.support.server import Reply, ScriptedServer

CALLERS = 8


@dataclass(frozen=True)
class Measured:
    """The arrivals of requests, compared with the ideal."""

    seconds: float
    ideal: float
    most_in_a_second: int

    def __str__(self) -> str:
        return (
            f"{self.seconds:.2f} s where {self.ideal:.2f} s are ideal ({self.seconds / self.ideal - 1:+.1%});"
            f" after the first burst at most {self.most_in_a_second} in any second"
        )


def measure(arrivals: list[float], rate: float) -> Measured:
    """Count the requests in each second that starts with one, after the first burst of one second's requests."""
    burst = int(rate)
    later = sorted(arrivals)[burst:]
    most = max(sum(start <= each < start + 1 for each in later) for start in later)
    return Measured(max(arrivals) - min(arrivals), (len(arrivals) - burst) / rate, most)


def by_threads(rate: float, calls: int) -> Measured:
    """Call from threads that share a client."""
    with (
        responding() as server,
        NokoClient("token", base_url=server.url, requests_per_second=rate) as client,
        ThreadPoolExecutor(CALLERS) as pool,
    ):
        list(pool.map(client.users.get, range(1, calls + 1)))
        return measure([seen.at for seen in server.seen], rate)


def by_tasks(rate: float, calls: int) -> Measured:
    """Call from tasks that share a client."""

    async def run(url: str) -> None:
        ids = iter(range(1, calls + 1))
        async with AsyncNokoClient("token", base_url=url, requests_per_second=rate) as client:

            async def call() -> None:
                for id in ids:
                    await client.users.get(id)

            await asyncio.gather(*(call() for _ in range(CALLERS)))

    with responding() as server:
        asyncio.run(run(server.url))
        return measure([seen.at for seen in server.seen], rate)


def responding() -> ScriptedServer:
    server = ScriptedServer()
    server.replies(Reply.json(document("user")))
    return server


def main() -> int:
    """Measure both, and check the limit."""
    held = True
    for name, run in (("8 threads", by_threads), ("8 tasks", by_tasks)):
        begin = time.monotonic()
        measured = run(2.0, 60)
        held &= measured.most_in_a_second <= 2 and abs(measured.seconds / measured.ideal - 1) <= 0.05
        print(f"60 calls at 2 a second from {name}: {measured} ({time.monotonic() - begin:.1f} s in all)", flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
