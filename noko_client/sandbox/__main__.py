"""``python -m noko_client.sandbox``: a sandbox until Ctrl-C, with a line for each request."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
import threading
from types import FrameType
from typing import Final

from noko_client.sandbox import Sandbox, agency
from noko_client.sandbox.checks import Checks
from noko_client.sandbox.paths import is_loopback
from noko_client.sandbox.recording import RecordedRequest

#: What is longer is cut.
_LONGEST: Final = 500


def main() -> int:
    """Run a sandbox, say how to use it, and show what comes."""
    options = _parser().parse_args()
    ended = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    def show(request: RecordedRequest) -> None:
        try:
            _show(request)
        except OSError:  # nobody reads it any more
            ended.set()

    signal.signal(signal.SIGTERM, end)
    stdout: object = sys.stdout
    if isinstance(stdout, io.TextIOWrapper):
        stdout.reconfigure(errors="backslashreplace")
    try:
        sandbox = Sandbox(
            agency(entries=options.entries),
            token=options.token,
            rate_limit=options.rate_limit,
            host=options.host,
            port=options.port,
        )
        try:
            sandbox.start()
        except OSError as error:
            reason = str(error.strerror or error).partition(" (while attempting")[0]
            print(f"cannot listen on port {options.port} of {options.host}: {reason}", file=sys.stderr)
            return 1
        try:
            with sandbox.journal.told(show):
                _greet(sandbox, options.host)
                # In turns, because not every system lets Ctrl-C through to somebody who waits for ever.
                while not ended.wait(0.2):
                    pass
        finally:
            sandbox.stop()
    except KeyboardInterrupt:
        pass
    except OSError:
        return _without_output()
    try:
        print("\nended", flush=True)
    except OSError:
        return _without_output()
    return 0


def _without_output() -> int:
    # Python would say once more, while it ends, that nobody reads what is left in the buffer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m noko_client.sandbox", description="A Noko of one's own, with a small agency as its account."
    )
    parser.add_argument("--port", type=_port, default=0, help="the port to listen on (default: a free one)")
    parser.add_argument(
        "--host",
        type=_host,
        default="127.0.0.1",
        help="the address to listen on (default: 127.0.0.1, which only this machine sees)",
    )
    parser.add_argument("--token", type=_token, help="the token to take (default: a new one)")
    parser.add_argument(
        "--entries", type=_count, default=2_000, metavar="N", help="how many entries the account has (default: 2000)"
    )
    parser.add_argument("--rate-limit", action="store_true", help="keep Noko's rate limit of 2 requests a second")
    return parser


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; it takes 1 to 65535, or 0 for a free one")
    return int(text)


def _host(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it takes an address of this machine, such as 127.0.0.1")
    return text


def _token(text: str) -> str:
    try:
        Checks("--token").token("token", text)
    except ValueError:
        raise argparse.ArgumentTypeError("it takes visible ASCII characters without a blank") from None
    return text


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of entries; it takes 0 or more")
    return int(text)


def _greet(sandbox: Sandbox, host: str) -> None:
    print(f"A Noko of your own is at {sandbox.url}, with the token {sandbox.token}. Ctrl-C ends it.")
    print(f"In a browser: {sandbox.root}\n")
    if not is_loopback(host):
        print("It can be reached from other machines: whoever has the token can change its account.\n")
    print("To try it, paste:\n")
    print("    from noko_client import NokoClient")
    print(f'    client = NokoClient({sandbox.token!r}, base_url="{sandbox.url}")')
    print("    for team in client.teams.list(): print(team.name, [user.email for user in team.users])\n")
    print("Requests, with the Python that makes them:\n", flush=True)


def _show(request: RecordedRequest) -> None:
    if request.seconds is None:
        return
    query = f"?{request.query_string}" if request.query_string else ""
    took = f"{request.seconds * 1000:.0f} ms"
    asked = f"{request.method} {request.path}{query}"
    line = (
        f"{request.at:%H:%M:%S}  {request.status or '---'}  {took:>7}  {_shorten(asked):40}  {_shorten(request.call)}"
    )
    print(line, flush=True)


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


if __name__ == "__main__":
    sys.exit(main())
