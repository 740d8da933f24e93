"""What a forked child process must not share with its parent."""

from __future__ import annotations

import logging
import os
import threading
import weakref
from typing import Final, Protocol

#: Held while a thread imports modules or builds models for its first call. A fork waits for it: a child that is forked
#: in the middle of an import finds the module locked by a thread that does not exist there.
FIRST_USE_LOCK: Final = threading.RLock()


class Resettable(Protocol):
    """An object with locks or sockets."""

    def reset_after_fork(self) -> None:
        """Make new locks and drop the sockets of the parent process. It runs in the child."""


_registered: Final[weakref.WeakSet[Resettable]] = weakref.WeakSet()


def register(resettable: Resettable) -> None:
    """Have an object reset in every child process."""
    _registered.add(resettable)


def _reset_all() -> None:
    FIRST_USE_LOCK.release()
    for each in list(_registered):
        each.reset_after_fork()


if hasattr(os, "register_at_fork"):
    # The last to register is the first to lock. It has to be this module, because modules that are imported call
    # `logging`, which locks itself before a fork, too.
    _ = logging
    os.register_at_fork(
        before=FIRST_USE_LOCK.acquire, after_in_parent=FIRST_USE_LOCK.release, after_in_child=_reset_all
    )
