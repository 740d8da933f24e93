"""Fuzzes the sandbox: schemathesis sends requests that ``spec/openapi.yaml`` allows, and requests that it forbids.

``make fuzz`` runs it for some minutes, the test suite for some seconds. The account is reset before each request,
except in the stateful phase. The exit status is 1 if the document and the sandbox disagree.

These checks are excluded:

- ``unsupported_method`` expects a 405; Noko responds with a blank 404.
- ``object_level_authorization`` needs a second token; an account has one.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import requests
import schemathesis
from schemathesis.cli import schemathesis as command
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext
from schemathesis.openapi.checks import RejectedPositiveData

from noko_client.sandbox import Account, Sandbox
from tests.support.openapi import SPEC
from tests.support.operations import existing_ids
from tests.support.validity import faults

AnyCase = Case[Any]
ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "spec/openapi.yaml"
TOKEN = "fuzz-token"
LEFT_OUT = ("unsupported_method", "object_level_authorization")
PHASES = ("examples", "coverage", "fuzzing", "stateful")


def small_account() -> Account:
    """An account with a little of everything, so that each rule can be kept and broken."""
    account = Account(user_limit=100_000)
    users = [
        account.add_user("con@example.com", role="contractor"),
        account.add_user("off@example.com", state="disabled"),
        account.add_user("idle@example.com"),
    ]
    project = account.add_project("Website")
    account.add_team("Design", users)
    account.add_team("Empty")
    for user in (account.owner, users[0]):
        invoice = account.add_invoice("AA001", total="189.33")
        account.add_entry(
            user, project, minutes=30, description="sketches #design", invoice=invoice, approved_by=account.owner
        )
        account.add_entry(user, project, minutes=60, description="meeting", import_id=3)
        account.add_expense(user, project, price="14.55", description="train", invoice=invoice)
        account.add_expense(user, project, price="-3", description="refund", taxable=False)
    return account


def add_hooks(sandbox: Sandbox) -> None:
    """Add what an OpenAPI document cannot express."""
    ids = existing_ids(sandbox)

    def before_load_schema(_context: HookContext, document: dict[str, Any]) -> None:
        # The coverage phase has no valid value for a header with a pattern, so all its requests would be refused.
        # `faults` checks the pattern.
        for parameter in document["components"]["parameters"].values():
            if parameter["in"] == "header":
                parameter["schema"] = {"type": "string", "enum": [parameter["example"]]}

    def before_call(_context: HookContext, case: AnyCase, kwargs: dict[str, object]) -> None:
        if case.meta is None or case.meta.phase.name.value != "stateful":
            sandbox.reset()
        # Few generated ids exist: three of four are replaced by one that does. Some are text.
        for name, value in case.path_parameters.items():
            number = int(value) if re.fullmatch("[1-9][0-9]{0,17}", str(value)) else 0
            if number % 4 and ids.get(name):
                case.path_parameters[name] = ids[name][number % len(ids[name])]
        case.query.update({name: written(name, value) for name, value in case.query.items()})
        # Without a User-Agent, schemathesis or requests would send its own.
        case.headers.setdefault("User-Agent", "")
        kwargs["auth"] = without_another_agent

    def filter_failure(_context: HookContext, failure: Failure, case: AnyCase, response: Response) -> bool:
        """Keep a failure, unless a documented code or the tolerance of the sandbox explains it."""
        if isinstance(failure, RejectedPositiveData):
            return not has_documented_code(case, response)
        return not (isinstance(failure, AcceptedNegativeData) and is_tolerated(case, response))

    schemathesis.hook(before_load_schema)
    schemathesis.hook(before_call)
    schemathesis.hook(filter_failure)


def written(name: str, value: object) -> object:
    """Write numbers in a query without exponents and needless decimals: 1.0 is 1, and 1e-7 is 0.0000001."""
    if name.endswith("_ids") and isinstance(value, str):
        return re.sub(r"(?<=[0-9])\.0(?=,|$)", "", value)
    if name.startswith("price_") and re.fullmatch(r"-?[0-9.]+e[-+]?[0-9]+", str(value)):
        return format(Decimal(str(value)), "f")
    return int(value) if isinstance(value, float) and value.is_integer() else value


def without_another_agent(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Send a blank User-Agent where requests removed it."""
    request.headers.setdefault("User-Agent", "")
    return request


def has_documented_code(case: AnyCase, response: Response) -> bool:
    """Whether a refusal has a code of this operation, with this status."""
    _, resource, operation = SPEC.operations[case.operation.definition.raw["operationId"]]
    known = {
        **{name: code for name, code in SPEC.service.codes.items() if code.status == response.status_code},
        **SPEC.codes_by_status(resource, operation).get(response.status_code, {}),
    }
    given = [error["code"] for error in json.loads(response.content).get("errors", ())]
    return bool(given) and all(code in known for code in given)


def is_tolerated(case: AnyCase, response: Response) -> bool:
    """Whether the sandbox tolerates all mistakes in a request."""
    request = response.request
    sent = request.body if isinstance(request.body, str | bytes) else None
    name: str = case.operation.definition.raw["operationId"]
    return not faults(
        name, str(request.method), str(request.url), {key: str(value) for key, value in request.headers.items()}, sent
    )


def main(arguments: list[str] | None = None) -> int:
    """Fuzz, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=0, help="the duration (default: one round)")
    parser.add_argument("--examples", type=int, default=100, help="the number of requests of each kind per operation")
    parser.add_argument("--seed", type=int, default=None, help="the seed of the first round (default: random)")
    parser.add_argument("--phases", default=",".join(PHASES), help=f"some of {', '.join(PHASES)}")
    parser.add_argument("--operations", nargs="*", default=(), help="only these, such as users.create")
    options = parser.parse_args(arguments)
    with Sandbox(small_account(), token=TOKEN) as sandbox:
        add_hooks(sandbox)
        return run(sandbox, options)


def run(sandbox: Sandbox, options: argparse.Namespace) -> int:
    """Run schemathesis, repeatedly until the time is over."""
    begin, seed = time.monotonic(), options.seed if options.seed is not None else time.time_ns() % 2**32
    while True:
        status = one_round(
            [
                *("run", str(DOCUMENT), "--url", sandbox.url, "--header", f"X-NokoToken: {TOKEN}"),
                *("--phases", options.phases, "--max-examples", str(options.examples), "--seed", str(seed)),
                *("--exclude-checks", ",".join(LEFT_OUT), "--continue-on-failure", "--generation-database", "none"),
                *("--no-color", "--suppress-health-check", "all", "--warnings", "off"),
                *(word for name in options.operations for word in ("--include-operation-id", name)),
            ]
        )
        if status or time.monotonic() - begin > options.minutes * 60:
            return status
        seed += 1


def one_round(arguments: list[str]) -> int:
    """Run schemathesis's command line once, which may raise SystemExit."""
    try:
        command.main(arguments, standalone_mode=False)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
