"""Writes differences as text, as JSON, and as a patch of the YAML."""

from __future__ import annotations

import difflib
import json
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from codegen.drift.coverage import Coverage
from codegen.drift.difference import Difference
from codegen.drift.edit import apply, line_of
from codegen.drift.observe import Traffic

#: How many names of what was not seen are listed.
_SHOWN: Final = 20
#: The first line of a new file, by its folder.
_FIRST_LINE: Final = "# yaml-language-server: $schema=../schema/{}.json\n"


def as_text(traffic: Traffic, differences: Sequence[Difference], coverage: Coverage) -> str:
    """Return the report for a person."""
    calls = sum(each.count for each in traffic.calls.values())
    skipped = [f"{count} {what}" for what, count in traffic.skipped.items() if count]
    operations = f"{len(traffic.calls)} of {len(traffic.spec.operations)} operations"
    lines = [f"{traffic.requests} requests, {calls} of them calls of {operations}."]
    lines += [f"Not compared: {', '.join(skipped)}."] if skipped else []
    for heading in ("Undocumented", "Missing or null", "Different"):
        found = [difference for difference in differences if _heading(difference) == heading]
        listed = [f"- {it}{'' if it.edits else ' (not in the patch)'}" for it in found]
        lines += ["", f"{heading}:", *listed] if listed else []
    lines += ["", *(_unseen(kind, each) for kind, each in coverage.items() if not all(each.values()))]
    count = len(differences)
    verdict = f"{count} {'difference' if count == 1 else 'differences'}" if count else "The traffic and the spec agree"
    return "\n".join([*lines, "", f"{verdict}."])


def _heading(difference: Difference) -> str:
    if difference.kind in ("missing", "null"):
        return "Missing or null"
    return "Undocumented" if difference.kind.startswith("undocumented") else "Different"


def _unseen(kind: str, seen: Mapping[str, bool]) -> str:
    names = [name for name, is_seen in seen.items() if not is_seen]
    more = f" and {len(names) - _SHOWN} more (--json lists all)" if len(names) > _SHOWN else ""
    text = f"Not seen: {len(names)} of {len(seen)} {kind}: {', '.join(names[:_SHOWN])}{more}"
    return textwrap.fill(text, 120, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False)


def as_json(traffic: Traffic, differences: Sequence[Difference], coverage: Coverage, folder: Path) -> str:
    """Return the report for a program."""
    content = {
        "requests": traffic.requests,
        "calls": {name: each.count for name, each in traffic.calls.items()},
        "skipped": {what: count for what, count in traffic.skipped.items() if count},
        "differences": [
            {key: value for key, value in vars(it).items() if key not in ("file", "edits")}
            | {"file": f"{folder.name}/{it.file}.yaml" if it.file else None, "line": _line(it, folder)}
            | {"is_in_patch": bool(it.edits)}
            for it in differences
        ],
        "not_seen": {
            kind: {"total": len(seen), "names": [name for name, is_seen in seen.items() if not is_seen]}
            for kind, seen in coverage.items()
        },
    }
    return json.dumps(content, indent=2)


def _line(difference: Difference, folder: Path) -> int | None:
    """Return the line of the spec that describes what differs, or its surroundings."""
    locations = [edit.location for edit in difference.edits if edit.file == difference.file]
    if not locations:
        return None
    return line_of((folder / f"{difference.file}.yaml").read_text(encoding="utf-8"), max(locations, key=len))


def edited(differences: Sequence[Difference], folder: Path) -> dict[Path, tuple[str, str]]:
    """Return the files of the spec that the edits change: the text before and after."""
    texts: dict[Path, tuple[str, str]] = {}
    # Several differences may have the same edit, which is made once.
    edits = {repr(edit): edit for difference in differences for edit in difference.edits}
    for edit in edits.values():
        path = folder / f"{edit.file}.yaml"
        if path not in texts:
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            texts[path] = before, before or _FIRST_LINE.format(path.parent.name.replace("resources", "resource"))
        before, text = texts[path]
        texts[path] = (before, apply(text, edit))
    return {path: (before, after) for path, (before, after) in texts.items() if before != after}


def patch(files: Mapping[Path, tuple[str, str]], folder: Path) -> str:
    """Return a unified diff, which `git apply` and `patch -p1` accept."""
    parts: list[str] = []
    for path, (before, after) in sorted(files.items()):
        name = path.relative_to(folder.parent).as_posix()
        parts += difflib.unified_diff(
            before.splitlines(keepends=True),
            after.splitlines(keepends=True),
            f"a/{name}" if before else "/dev/null",
            f"b/{name}",
        )
    return "".join(parts)
