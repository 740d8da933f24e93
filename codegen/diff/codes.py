"""The codes of refusals, those of one operation and those of any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.dialect import Code
from codegen.diff.change import Change, breaks, keeps
from codegen.diff.renames import renamed


def code_changes(where: str, old: Mapping[str, Code], new: Mapping[str, Code]) -> Iterator[Change]:
    """Compare the codes that something may be refused with."""
    gone = {name: code for name, code in old.items() if name not in new}
    added = {name: code for name, code in new.items() if name not in old}
    names = renamed(gone, added, [lambda before, now: before == now])
    for name in gone:
        if name in names:
            # Whoever looks for it in the codes of an error finds it no more, and does something else.
            yield breaks(where, f"the code `{name}` is called `{names[name]}` now")
        else:
            yield keeps(where, f"the code `{name}` does not come any more")
    for name, code in added.items():
        if name not in names.values():
            yield keeps(where, f"the code `{name}` may come, with {code.status}")
    for name in old.keys() & new.keys():
        if old[name].status != new[name].status:
            # The error that is raised is of another class.
            yield breaks(
                where, f"the code `{name}` comes with {new[name].status} now, no longer with {old[name].status}"
            )
