"""What all parts of a sandbox work on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from noko_client.sandbox.account import Account
from noko_client.sandbox.faults import Fault
from noko_client.sandbox.rate_limit import RateLimit
from noko_client.sandbox.request_log import RequestLog
from noko_client.sandbox.webhook_delivery import Webhooks

Clock = Callable[[], datetime]


@dataclass(eq=False)
class State:
    """What a sandbox holds."""

    account: Account
    token: str
    clock: Clock
    #: None: there is no limit.
    limit: RateLimit | None = None
    log: RequestLog = field(default_factory=RequestLog)
    #: The oldest first.
    faults: list[Fault] = field(default_factory=list[Fault])
    webhooks: Webhooks = field(default_factory=Webhooks)
