"""``python -m noko_client.sandbox``: a sandbox until Ctrl-C."""

from __future__ import annotations

import argparse
import sys
import threading

from noko_client.sandbox import Sandbox, agency


def main() -> int:
    """Run a sandbox and say how to use it."""
    parser = argparse.ArgumentParser(prog="python -m noko_client.sandbox", description="A Noko of one's own.")
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (default: a free one)")
    parser.add_argument("--token", help="the token to take (default: a new one)")
    parser.add_argument("--entries", type=int, default=2_000, help="how many entries the account has (default: 2000)")
    options = parser.parse_args()
    sandbox = Sandbox(agency(entries=options.entries), token=options.token, port=options.port)
    try:
        sandbox.start()
    except (OSError, OverflowError) as error:
        print(f"cannot listen on port {options.port}: {error}", file=sys.stderr)
        return 1
    print(f"A Noko of your own is at {sandbox.url}, with the token {sandbox.token}. Ctrl-C ends it.\n")
    print("To try it, paste:\n")
    print("    from noko_client import NokoClient")
    print(f'    client = NokoClient("{sandbox.token}", base_url="{sandbox.url}")')
    print("    for team in client.teams.list(): print(team.name, [user.email for user in team.users])\n", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        print("\nended")
    finally:
        sandbox.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
