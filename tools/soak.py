"""Runs many callers against a server with random faults, and compares their outcomes with the server's data.

``make soak`` runs it for a minute, the test suite for some seconds. A proxy between the callers and the sandbox drops
connections before and after the sandbox has acted, responds with 429 and 503, delays responses, and cuts bodies. Each
caller records the outcome of its calls. At the end, the account has to agree: what was reported as created exists once,
what was reported as refused does not exist, and nothing exists twice.
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import json
import random
import sys
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial

from noko_client import APIStatusError, AsyncNokoClient, NokoClient, NokoError
from noko_client.models import Team
from noko_client.sandbox import Account, Sandbox
from tests.support.proxy import FaultyProxy

TOKEN = "soak-token"


@dataclass
class Report:
    """The outcomes of the calls, and the faults of the proxy."""

    created: dict[str, int] = field(default_factory=dict[str, int])
    unsure: set[str] = field(default_factory=set[str])
    refused: set[str] = field(default_factory=set[str])
    deleted: set[int] = field(default_factory=set[int])
    unsure_deleted: set[int] = field(default_factory=set[int])
    renamed: dict[int, str] = field(default_factory=dict[int, str])
    unsure_renamed: set[int] = field(default_factory=set[int])
    joined: dict[int, bool] = field(default_factory=dict[int, bool])
    reads: int = 0
    failed_reads: int = 0
    calls: int = 0
    outcomes: int = 0
    surprises: list[str] = field(default_factory=list[str])
    faults: collections.Counter[str] = field(default_factory=collections.Counter[str])

    def disagreements(self, account: Account) -> list[str]:
        """Compare the outcomes with the data of the server."""
        found = list(self.surprises)
        by_name: dict[str, list[int]] = collections.defaultdict(list)
        for team in account.teams.values():
            by_name[team.name.partition("/")[0]].append(team.id)
        for name, ids in by_name.items():
            if len(ids) > 1:
                found.append(f"{name} was created {len(ids)} times")
            if name in self.refused:
                found.append(f"{name} was reported as refused, and exists")
        for name, made in self.created.items():
            there = made in account.teams
            if made in self.deleted and there:
                found.append(f"{name} was reported as deleted, and exists")
            if made not in self.deleted | self.unsure_deleted and not there:
                found.append(f"{name} was reported as created, and does not exist")
            named = self.renamed.get(made)
            if there and named and made not in self.unsure_renamed and account.teams[made].name != named:
                found.append(f"{name} is called {account.teams[made].name}, not {self.renamed[made]}")
            if there and self.joined.get(made) and account.owner not in account.teams[made].users:
                found.append(f"{name} was reported as joined, and is not")
            if there and account.teams[made].users.count(account.owner) > 1:
                found.append(f"{name} was joined twice")
        if self.calls != self.outcomes:
            found.append(f"{self.calls - self.outcomes} calls have no outcome")
        return found


def may_have_acted(error: NokoError) -> bool:
    """What a caller learns from an error."""
    return getattr(error, "may_have_taken_effect", True)


class Caller:
    """One of many: makes a team, changes it, and perhaps deletes it, over and over."""

    def __init__(self, number: str, report: Report, lock: threading.Lock, owner: int) -> None:
        self._number = number
        self._report = report
        self._lock = lock
        self._owner = owner
        self._chance = random.Random(number)
        self._count = 0

    def next_name(self) -> str:
        self._count += 1
        return f"team {self._number}-{self._count}"

    def wants(self, probability: float) -> bool:
        return self._chance.random() < probability

    def begin(self) -> None:
        with self._lock:
            self._report.calls += 1

    def note(self, write: Callable[[Report], object]) -> None:
        with self._lock:
            write(self._report)
            self._report.outcomes += 1

    def made(self, name: str, team: Team) -> None:
        self.note(lambda report: report.created.update({name: team.id}))

    def not_made(self, name: str, error: NokoError) -> None:
        self.note(lambda report: (report.unsure if may_have_acted(error) else report.refused).add(name))

    def renamed(self, team: int, name: str, error: NokoError | None) -> None:
        def write(report: Report) -> None:
            if error is None:
                report.renamed[team] = name
            elif may_have_acted(error):
                report.unsure_renamed.add(team)

        self.note(write)

    def joined(self, team: int, error: NokoError | None) -> None:
        self.note(lambda report: report.joined.update({team: error is None}))

    def deleted(self, team: int, error: NokoError | None) -> None:
        def write(report: Report) -> None:
            if error is None:
                report.deleted.add(team)
            elif may_have_acted(error):
                report.unsure_deleted.add(team)
            elif isinstance(error, APIStatusError) and error.status_code == 404:
                report.surprises.append(f"team {team} existed, and its deletion returned 404")

        self.note(write)

    def read(self, error: NokoError | None) -> None:
        def write(report: Report) -> None:
            report.reads += 1
            report.failed_reads += error is not None

        self.note(write)

    def run(self, client: NokoClient, until: float) -> None:
        """Call from a thread."""
        while time.monotonic() < until:
            name = self.next_name()
            self.begin()
            try:
                team = client.teams.create(name=name, user_ids=[99])
            except NokoError as error:
                self.not_made(name, error)
                continue
            self.made(name, team)
            new_name = f"{name}/renamed"
            self._try(partial(client.teams.edit, team.id, new_name), partial(self.renamed, team.id, new_name))
            self._try(partial(client.teams.add_users, team.id, [self._owner]), partial(self.joined, team.id))
            self._try(client.teams.list, self.read)
            if self.wants(0.4):
                self._try(partial(client.teams.delete, team.id), partial(self.deleted, team.id))

    def _try(self, call: Callable[[], object], note: Callable[[NokoError | None], None]) -> None:
        self.begin()
        try:
            call()
        except NokoError as error:
            note(error)
        else:
            note(None)

    async def arun(self, client: AsyncNokoClient, until: float) -> None:
        """Call from a task."""
        while time.monotonic() < until:
            name = self.next_name()
            self.begin()
            try:
                team = await client.teams.create(name=name, user_ids=[99])
            except NokoError as error:
                self.not_made(name, error)
                continue
            self.made(name, team)
            await self._atry(client.teams.add_users(team.id, [self._owner]), partial(self.joined, team.id))
            if self.wants(0.4):
                await self._atry(client.teams.delete(team.id), partial(self.deleted, team.id))

    async def _atry(self, call: Awaitable[object], note: Callable[[NokoError | None], None]) -> None:
        self.begin()
        try:
            await call
        except NokoError as error:
            note(error)
        else:
            note(None)


def soak(seconds: float, *, threads: int = 16, tasks: int = 64, seed: int = 1) -> tuple[Report, list[str]]:
    """Run the callers for a while; return their outcomes, and what does not agree with the server."""
    report, lock = Report(), threading.Lock()
    until = time.monotonic() + seconds
    with Sandbox(Account(), token=TOKEN) as sandbox, FaultyProxy(sandbox.url, seed=seed) as proxy:
        owner = sandbox.account.owner.id
        with NokoClient(TOKEN, base_url=proxy.url, requests_per_second=None, timeout=1.0) as client:
            callers = [
                threading.Thread(target=Caller(f"t{number}", report, lock, owner).run, args=(client, until))
                for number in range(threads)
            ]
            for caller in callers:
                caller.start()

            async def all_tasks() -> None:
                async with AsyncNokoClient(
                    TOKEN, base_url=proxy.url, requests_per_second=None, timeout=5.0
                ) as async_client:
                    await asyncio.gather(
                        *(
                            Caller(f"a{number}", report, lock, owner).arun(async_client, until)
                            for number in range(tasks)
                        )
                    )

            asyncio.run(all_tasks())
            for caller in callers:
                caller.join()
        report.faults = proxy.faults
        proxy.settle()
        return report, report.disagreements(sandbox.account)


def main() -> int:
    """Soak, and say how it went."""
    parser = argparse.ArgumentParser(prog="python -m tools.soak", description="Many callers, random faults, one count.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    begin = time.monotonic()
    report, disagreements = soak(options.seconds, seed=options.seed)
    summary = {
        "seconds": round(time.monotonic() - begin, 1),
        "seed": options.seed,
        "calls": report.calls,
        "teams created": len(report.created),
        "refused": len(report.refused),
        "unknown": len(report.unsure),
        "deleted": len(report.deleted),
        "reads": f"{report.reads}, of which {report.failed_reads} failed",
        "faults": dict(report.faults),
        "disagreements": disagreements,
    }
    print(json.dumps(summary, indent=2))
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
