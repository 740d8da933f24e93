"""``python -m tools.meanings`` lists the operations and filters that the sandbox accepts and does nothing for."""

from __future__ import annotations

import sys

from noko_client._generated.sandbox_schema import OPERATIONS
from noko_client.sandbox.filters import filter_of
from noko_client.sandbox.generic import meaning_of


def unknown_meanings() -> list[str]:
    """Return the operations and filters that neither a rule nor their request gives a meaning."""
    return [
        *(each.name for each in OPERATIONS if meaning_of(each) is None),
        *(
            f"{each.name}: {name}"
            for each in OPERATIONS
            for name in each.query.keys() - {"page", "per_page"}
            if each.returns == "pages" and filter_of(each.name, name) is None
        ),
    ]


def main() -> int:
    """Print what has no meaning."""
    for name in unknown_meanings():
        print(f"the sandbox has no rule for {name}: write one in noko_client/sandbox/rules/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
