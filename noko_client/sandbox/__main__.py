"""``python -m noko_client.sandbox``: a sandbox until Ctrl-C, with a line for each request."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import shlex
import signal
import sys
import threading
from types import FrameType
from typing import Final

from noko_client._core.text import cut
from noko_client._core.urls import is_loopback
from noko_client.sandbox import Sandbox, agency
from noko_client.sandbox.request_log import RecordedRequest

#: What is longer is cut.
_LONGEST: Final = 500


def main() -> int:
    """Run a sandbox, print how to use it, and show each request."""
    parser = _parser()
    options = parser.parse_args()
    ended = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    def show(request: RecordedRequest) -> None:
        try:
            _show(request)
        except OSError:  # the output is closed
            ended.set()

    signal.signal(signal.SIGTERM, end)
    stdout: object = sys.stdout
    if isinstance(stdout, io.TextIOWrapper):
        stdout.reconfigure(errors="backslashreplace")
    try:
        account = agency(entries=options.entries)
        sandbox = Sandbox(
            account, token=options.token, rate_limit=options.rate_limit, host=options.host, port=options.port
        )
    except ValueError as error:
        parser.error(str(error).partition("(): ")[2])
    try:
        sandbox.start()
    except OSError as error:
        reason = str(error.strerror or error).partition(" (while attempting")[0]
        print(f"cannot listen on port {options.port} of {options.host}: {reason}", file=sys.stderr)
        return 1
    try:
        with contextlib.suppress(KeyboardInterrupt), sandbox.request_log.subscribe(show):
            _greet(sandbox, options.host)
            # In turns: some systems do not deliver Ctrl-C to a thread that waits without end.
            while not ended.wait(0.2):
                pass
        print("\nstopped", flush=True)
    except OSError:
        # Python would report the closed output once more when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    finally:
        sandbox.stop()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m noko_client.sandbox",
        description="A local mock server of the Noko API, with a small agency as its account.",
    )
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (default: a free one)")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="the address to listen on (default: 127.0.0.1, which only this machine sees)",
    )
    parser.add_argument("--token", help="the token to accept (default: a new one)")
    parser.add_argument(
        "--entries", type=int, default=2_000, metavar="N", help="how many entries the account has (default: 2000)"
    )
    parser.add_argument("--rate-limit", action="store_true", help="apply Noko's rate limit of 2 requests a second")
    return parser


def _greet(sandbox: Sandbox, host: str) -> None:
    network = "" if is_loopback(host) else "Other machines can reach it, and change its account with the token.\n\n"
    greeting = f"""\
The sandbox is at {sandbox.url}, with the token {sandbox.token}. Ctrl-C stops it.
In a browser: {sandbox.root}

{network}To run a program against it:

    export NOKO_BASE_URL={sandbox.url}
    export NOKO_TOKEN={shlex.quote(sandbox.token)}

To try it, paste into Python:

    from noko_client import NokoClient
    client = NokoClient({sandbox.token!r}, base_url="{sandbox.url}")
    for team in client.teams.list(): print(team.name, [user.email for user in team.users])

Requests, with the Python calls that make them:
"""
    print(greeting, flush=True)


def _show(request: RecordedRequest) -> None:
    if request.seconds is None:
        return
    took = f"{request.seconds * 1000:.0f} ms"
    target, call = cut(f"{request.method} {request.target}", _LONGEST), cut(request.call, _LONGEST)
    print(f"{request.at:%H:%M:%S}  {request.status or '---'}  {took:>7}  {target:40}  {call}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
