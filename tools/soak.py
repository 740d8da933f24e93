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
import itertools
import json
import random
import sys
import time
from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from noko_client import APIStatusError, AsyncNokoClient, NokoClient, NokoError
from noko_client.models import Team
from noko_client.sandbox import Account, Sandbox
from tests.support.proxy import FaultyProxy

TOKEN = "soak-token"


Call = Callable[[], object]


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
    joined: set[int] = field(default_factory=set[int])
    failed_reads: list[NokoError] = field(default_factory=list[NokoError])
    calls: list[Call] = field(default_factory=list[Call])
    outcomes: list[object] = field(default_factory=list[object])
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
            if there and made in self.joined and account.owner not in account.teams[made].users:
                found.append(f"{name} was reported as joined, and is not")
            if there and account.teams[made].users.count(account.owner) > 1:
                found.append(f"{name} was joined twice")
        if len(self.calls) != len(self.outcomes):
            found.append(f"{len(self.calls) - len(self.outcomes)} calls have no outcome")
        return found


def may_have_acted(error: NokoError) -> bool:
    """What a caller learns from an error."""
    return getattr(error, "may_have_taken_effect", True)


def call_repeatedly(
    number: str, client: NokoClient | AsyncNokoClient, owner: int, report: Report, until: float
) -> Generator[Call, object, None]:
    """Make a team, change it, and perhaps delete it, over and over: yield each call, and note its result or error.

    What threads share is only added to, which is safe without a lock.
    """
    chance = random.Random(number)
    for count in itertools.count(1):
        if time.monotonic() >= until:
            return
        name = f"team {number}-{count}"
        team = yield partial(client.teams.create, name=name, user_ids=[99])
        if isinstance(team, NokoError):
            (report.unsure if may_have_acted(team) else report.refused).add(name)
            continue
        assert isinstance(team, Team)
        report.created[name] = team.id
        outcome = yield partial(client.teams.edit, team.id, f"{name}/renamed")
        if not isinstance(outcome, NokoError):
            report.renamed[team.id] = f"{name}/renamed"
        elif may_have_acted(outcome):
            report.unsure_renamed.add(team.id)
        outcome = yield partial(client.teams.add_users, team.id, [owner])
        if not isinstance(outcome, NokoError):
            report.joined.add(team.id)
        outcome = yield partial(client.teams.list, per_page=20)
        if isinstance(outcome, NokoError):
            report.failed_reads.append(outcome)
        if chance.random() < 0.4:
            outcome = yield partial(client.teams.delete, team.id)
            if not isinstance(outcome, NokoError):
                report.deleted.add(team.id)
            elif may_have_acted(outcome):
                report.unsure_deleted.add(team.id)
            elif isinstance(outcome, APIStatusError) and outcome.status_code == 404:
                report.surprises.append(f"team {team.id} existed, and its deletion returned 404")


def run(calls: Generator[Call, object, None], report: Report) -> None:
    """Call from a thread."""
    outcome: object = None
    with suppress(StopIteration):
        while True:
            report.calls.append(call := calls.send(outcome))
            try:
                outcome = call()
            except NokoError as error:
                outcome = error
            report.outcomes.append(outcome)


async def run_async(calls: Generator[Call, object, None], report: Report) -> None:
    """Call from a task."""
    outcome: object = None
    with suppress(StopIteration):
        while True:
            report.calls.append(call := calls.send(outcome))
            try:
                outcome = await cast("Awaitable[object]", call())
            except NokoError as error:
                outcome = error
            report.outcomes.append(outcome)


def soak(seconds: float, *, threads: int = 16, tasks: int = 64, seed: int = 1) -> tuple[Report, list[str]]:
    """Run the callers for a while; return their outcomes, and what does not agree with the server."""
    report, until = Report(), time.monotonic() + seconds
    with Sandbox(Account(), token=TOKEN) as sandbox, FaultyProxy(sandbox.url, seed=seed) as proxy:
        owner = sandbox.account.owner.id

        async def all_tasks() -> None:
            async with AsyncNokoClient(TOKEN, base_url=proxy.url, requests_per_second=None, timeout=5.0) as client:
                calls = (call_repeatedly(f"a{number}", client, owner, report, until) for number in range(tasks))
                await asyncio.gather(*(run_async(each, report) for each in calls))

        with (
            NokoClient(TOKEN, base_url=proxy.url, requests_per_second=None, timeout=1.0) as client,
            ThreadPoolExecutor(threads) as pool,
        ):
            calls = (call_repeatedly(f"t{number}", client, owner, report, until) for number in range(threads))
            callers = [pool.submit(run, each, report) for each in calls]
            asyncio.run(all_tasks())
            for caller in callers:
                caller.result()
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
        "calls": len(report.calls),
        "teams created": len(report.created),
        "refused": len(report.refused),
        "unknown": len(report.unsure),
        "deleted": len(report.deleted),
        "failed reads": len(report.failed_reads),
        "faults": dict(report.faults),
        "disagreements": disagreements,
    }
    print(json.dumps(summary, indent=2))
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
