"""What only has another name now: guessed, and only where there is one guess."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def renamed(gone: Mapping[str, T], added: Mapping[str, T], hints: Sequence[Callable[[T, T], bool]]) -> dict[str, str]:
    """Find what is called otherwise, by the first hint that points from one thing to one other and to no third.

    A better hint comes first, so that what it finds is out of the way of those that are not as good: two names may be
    like a third one that has the text of one of them.
    """
    found: dict[str, str] = {}
    for is_twin in hints:
        left = {name: it for name, it in gone.items() if name not in found}
        free = {name: it for name, it in added.items() if name not in found.values()}
        twins = {name: [other for other in free if is_twin(it, free[other])] for name, it in left.items()}
        for name, others in twins.items():
            if len(others) == 1 and sum(others[0] in rivals for rivals in twins.values()) == 1:
                found[name] = others[0]
    return found
