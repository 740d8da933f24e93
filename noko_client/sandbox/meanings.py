"""``python -m noko_client.sandbox.meanings`` lists what the sandbox only responds to, without knowing what it means."""

from __future__ import annotations

import sys

from noko_client.sandbox.generic import unknown_meanings


def main() -> int:
    """Print the operations and filters without a rule and without a meaning that follows from their request."""
    for name in unknown_meanings():
        print(f"the sandbox has no rule for {name}: write one in noko_client/sandbox/rules/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
