"""What a forked child must not share with its parent."""

from __future__ import annotations

import os
import weakref


class Forgetful:
    """Something that is made anew in a forked child."""

    def __init__(self) -> None:
        _alive.add(self)

    def forget(self) -> None:
        """Forget what belongs to the parent: its sockets, and locks that its other threads may have held."""
        raise NotImplementedError


_alive: weakref.WeakSet[Forgetful] = weakref.WeakSet()


def _forget_all() -> None:
    for each in list(_alive):
        each.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
