"""What all parts of a sandbox work on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from noko_client.sandbox.account import Account
from noko_client.sandbox.faults import Faults
from noko_client.sandbox.limits import RateLimit
from noko_client.sandbox.recording import Journal

Clock = Callable[[], datetime]


@dataclass(eq=False)
class State:
    """What a sandbox holds and does."""

    account: Account
    token: str
    clock: Clock
    #: None: there is no limit.
    limit: RateLimit | None = None
    #: Counts the accounts. A request that was held while another took its place is for nobody any more.
    epoch: int = 0
    journal: Journal = field(default_factory=Journal)
    faults: Faults = field(default_factory=Faults)
