"""What is true of the whole API, and of which a method does not tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from codegen.diff.change import Change, Specs, breaks, keeps
from codegen.diff.codes import code_changes
from codegen.diff.models import field_changes
from codegen.service import Credential, Header, Status

#: What stands for the whole client.
CLIENT: Final = "NokoClient"

_BODIES: Final = {"json": "the JSON of an error", "html": "a page of HTML", "nothing": "nothing"}


def service_changes(specs: Specs) -> Iterator[Change]:
    """Compare where the API is, what every request needs, how fast one may ask, and how one is refused."""
    old, new = specs.old.service, specs.new.service
    if old.base_url != new.base_url:
        yield keeps(CLIENT, f"requests go to `{new.base_url}` now, no longer to `{old.base_url}`")
    for name, used, credential in (
        ("access token", old.authentication.access_token, new.authentication.access_token),
        ("OAuth token", old.authentication.oauth_token, new.authentication.oauth_token),
    ):
        if _line(used) != _line(credential):
            yield keeps(CLIENT, f"the {name} is sent as `{_line(credential)}` now, no longer as `{_line(used)}`")
    yield from _headers(old.headers, new.headers)
    before, now = old.rate_limit.requests_per_second, new.rate_limit.requests_per_second
    if before != now:
        yield keeps(CLIENT, f"the rate limit is {now:g} requests a second now, no longer {before:g}")
    if old.rate_limit.slowed_down != new.rate_limit.slowed_down:
        yield keeps(
            CLIENT,
            f"{new.rate_limit.slowed_down} requests above the rate limit are slowed down now, "
            f"no longer {old.rate_limit.slowed_down}",
        )
    if (old.pagination.links is None) != (new.pagination.links is None):
        links = "comes with links" if new.pagination.links else "does not come any more with links"
        yield keeps(CLIENT, f"a page {links} to the others")
    yield from _statuses(old.statuses, new.statuses)
    yield from _background(specs)
    yield from _error(specs)
    yield from code_changes(CLIENT, old.codes, new.codes)


def _line(credential: Credential) -> str:
    return f"{credential.header}: {credential.value}"


def _headers(old: Mapping[str, Header], new: Mapping[str, Header]) -> Iterator[Change]:
    """Compare the headers that every request needs. The client sends them, so that no program breaks."""
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield keeps(CLIENT, f"a request does not need the header `{name}` any more")
        elif name not in old:
            yield keeps(CLIENT, f"every request needs the header `{name}` now")
        elif old[name].pattern != new[name].pattern:
            needed = f"that fits `{new[name].pattern}`" if new[name].pattern else "of any value"
            yield keeps(CLIENT, f"every request needs a header `{name}` {needed} now")


def _statuses(old: Mapping[int, Status], new: Mapping[int, Status]) -> Iterator[Change]:
    for status in sorted(old.keys() | new.keys()):
        if status not in new:
            yield keeps(CLIENT, f"the status {status} is not expected any more")
        elif status not in old:
            yield keeps(CLIENT, f"the status {status} is expected, and raises `{new[status].error}`")
        else:
            raised, once = new[status].error, old[status].error
            if raised != once:
                yield breaks(CLIENT, f"the status {status} raises `{raised}` now, no longer `{once}`")
            body, before = _BODIES[new[status].body], _BODIES[old[status].body]
            if body != before:
                yield keeps(CLIENT, f"the status {status} comes with {body} now, no longer with {before}")


def _background(specs: Specs) -> Iterator[Change]:
    """Compare the answer to what goes on in the background."""
    old, new = specs.old.service.background, specs.new.service.background
    if old is not None and new is not None:
        if old.status != new.status:
            yield keeps(CLIENT, f"what goes on in the background is answered {new.status} now, no longer {old.status}")
        yield from field_changes(specs, "background", old.fields, new.fields)
    elif old is not new:
        known = "may be" if new else "is not any more"
        yield keeps(CLIENT, f"what goes on in the background {known} told by a status of its own")


def _error(specs: Specs) -> Iterator[Change]:
    """Compare the JSON of a refusal. A spec that says nothing of it does not say that there is none."""
    old, new = specs.old.service.error, specs.new.service.error
    if old is not None and new is not None:
        yield from field_changes(specs, "error", old.fields, new.fields)
        yield from field_changes(specs, "error.errors", old.errors.fields, new.errors.fields)
    elif old is not new:
        known = "is described" if new else "is not described any more"
        yield keeps("error", f"the JSON that explains a refusal {known}")
