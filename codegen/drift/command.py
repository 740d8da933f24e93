"""The command line of ``python -m codegen drift``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen.drift.coverage import coverage_of
from codegen.drift.endpoints import of_endpoints
from codegen.drift.fields import of_fields
from codegen.drift.observe import Traffic
from codegen.drift.operations import of_operations
from codegen.drift.recording import TrafficError, read
from codegen.drift.report import as_json, as_text, edited, patch
from codegen.drift.suggest import Suggestions
from codegen.load import load


def drift(options: argparse.Namespace) -> int:
    """Run the command and return its exit status: 0 if nothing differs, 1 if something does.

    Raises:
        TrafficError: A recording cannot be read, or no request in it is one of the API.
    """
    folder: Path = options.spec or options.root / "spec"
    traffic = Traffic(load(folder, drafts=True), read(options.traffic))
    if not traffic.calls:
        raise TrafficError(f"none of the {traffic.requests} requests in the traffic is an operation of the spec")
    suggestions = Suggestions(traffic)
    found = [
        *of_fields(traffic, suggestions),
        *of_operations(traffic, suggestions),
        *of_endpoints(traffic, suggestions),
    ]
    coverage = coverage_of(traffic)
    files = edited(found, folder)
    if options.patch:
        sys.stdout.write(patch(files, folder))
    elif options.json:
        print(as_json(traffic, found, coverage, folder))
    else:
        print(as_text(traffic, found, coverage))
    if options.write:
        for path, (_, after) in sorted(files.items()):
            path.write_text(after, encoding="utf-8", newline="\n")
            print(f"wrote {path.relative_to(folder.parent).as_posix()}", file=sys.stderr)
    return int(bool(found))
