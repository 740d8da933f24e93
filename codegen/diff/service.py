"""What is true of the whole API, and of which a method does not tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from codegen.diff.change import Change, Specs, breaks, keeps
from codegen.service import Credential

#: What stands for the whole client.
CLIENT: Final = "NokoClient"


def service_changes(specs: Specs) -> Iterator[Change]:
    """Compare where the API is, how one signs in, how fast one may ask, and what its statuses mean."""
    old, new = specs.old.service, specs.new.service
    if old.base_url != new.base_url:
        yield keeps(CLIENT, f"requests go to `{new.base_url}` now, no longer to `{old.base_url}`")
    for name, used, credential in (
        ("access token", old.authentication.access_token, new.authentication.access_token),
        ("OAuth token", old.authentication.oauth_token, new.authentication.oauth_token),
    ):
        if _line(used) != _line(credential):
            yield keeps(CLIENT, f"the {name} is sent as `{_line(credential)}` now, no longer as `{_line(used)}`")
    before, now = old.rate_limit.requests_per_second, new.rate_limit.requests_per_second
    if before != now:
        yield keeps(CLIENT, f"the rate limit is {now:g} requests a second now, no longer {before:g}")
    if old.rate_limit.slowed_down != new.rate_limit.slowed_down:
        yield keeps(
            CLIENT,
            f"{new.rate_limit.slowed_down} requests above the rate limit are slowed down now, "
            f"no longer {old.rate_limit.slowed_down}",
        )
    for status in sorted(old.statuses.keys() | new.statuses.keys()):
        if status not in new.statuses:
            yield keeps(CLIENT, f"the status {status} is not expected any more")
        elif status not in old.statuses:
            yield keeps(CLIENT, f"the status {status} is expected, and raises `{new.statuses[status].error}`")
        elif old.statuses[status].error != new.statuses[status].error:
            raised, once = new.statuses[status].error, old.statuses[status].error
            yield breaks(CLIENT, f"the status {status} raises `{raised}` now, no longer `{once}`")


def _line(credential: Credential) -> str:
    return f"{credential.header}: {credential.value}"
