"""The command line: ``python -m codegen generate``, ``check``, ``openapi``, ``diff``, ``drift`` and ``surface``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from codegen import openapi
from codegen.diff.compare import compare, report
from codegen.diff.rules import BREAKS
from codegen.diff.source import SourceError, next_version, read
from codegen.drift.command import drift
from codegen.drift.formats import TrafficError
from codegen.load import SpecError, load
from codegen.output import Files, differences, formatted, write
from codegen.render import TABLES, RenderError, render

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status.

    It is 0, or 1 if `check` or `drift` finds a difference, `diff` a breaking change, or `surface` one that the version
    does not allow, or 2 if the command could not do its work.
    """
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except SpecError as error:
        count = len(error.problems)
        verdict = f"{count} {'mistake' if count == 1 else 'mistakes'} in the spec; nothing was written."
        print(f"{error}\n{verdict}", file=sys.stderr)
    except RenderError as error:
        print(f"{error}\nNothing was written.", file=sys.stderr)
    except (SourceError, TrafficError) as error:
        print(f"{error}\nNothing was compared.", file=sys.stderr)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Render the client from spec/.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, about in {
        "generate": "write the client",
        "check": "compare the client with the spec",
        "openapi": "write the OpenAPI document alone",
    }.items():
        command = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        command.add_argument("--spec", type=Path, help="the spec folder (default: spec/ of the root)")
        command.add_argument(
            "--root", type=Path, default=ROOT, help="the repository to write to or compare (default: this)"
        )
        if name == "openapi":
            command.add_argument("--output", help=f"the file to write, or - (default: {openapi.PATH} of the root)")
    about = "list the changes between two versions of the API, and mark those that break programs"
    diff = commands.add_parser(
        "diff",
        help=about,
        description=f"{about[0].upper()}{about[1:]}, in sentences for a changelog. OLD and NEW are spec folders or "
        "git revisions.",
        epilog="Exit status: 0 if nothing breaks, 1 if something breaks, 2 if the versions cannot be compared. The "
        "next version is counted from the version of OLD.",
    )
    diff.add_argument("old", metavar="OLD", help="the old version: v0.1.0, HEAD~3, another/spec")
    diff.add_argument("new", metavar="NEW", nargs="?", help="the new version (default: spec/ of the root)")
    about = "compare the API and the public Python with the last release"
    surface = commands.add_parser(
        "surface",
        help=about,
        description=f"{about[0].upper()}{about[1:]}, or with the commit that last changed the version.",
        epilog="Exit status: 0 if the version allows all changes, 1 if it has to be raised, 2 if nothing was compared.",
    )
    about = "compare recorded traffic with the spec"
    traffic = commands.add_parser(
        "drift",
        help=about,
        description=f"{about[0].upper()}{about[1:]}. The report has names, types and counts, and no personal data.",
        epilog="Exit status: 0 if they agree, 1 if something differs, 2 if the traffic or the spec cannot be read.",
    )
    traffic.add_argument(
        "traffic", metavar="TRAFFIC", nargs="+", type=Path, help="HAR files, VCR cassettes, or folders"
    )
    traffic.add_argument("--json", action="store_true", help="print the report as JSON")
    traffic.add_argument("--patch", action="store_true", help="print what would change in the spec, as a unified diff")
    traffic.add_argument("--write", action="store_true", help="change the spec; describe what is marked with TODO")
    traffic.add_argument("--spec", type=Path, help="the spec folder (default: spec/ of the root)")
    for command in (diff, surface, traffic):
        command.add_argument("--root", type=Path, default=ROOT, help="the repository (default: this)")
    return parser


def _run(options: argparse.Namespace) -> int:
    root: Path = options.root
    if options.command == "openapi":
        return _openapi(openapi.text(load(options.spec or root / "spec")), options.output, root)
    if options.command == "diff":
        return _diff(options.old, options.new or str(root / "spec"), root)
    if options.command == "drift":
        return drift(options)
    if options.command == "surface":
        # Imported here because griffe takes longer to import than the other commands to run.
        from codegen.diff.surface import check_surface

        return check_surface(root.resolve())
    files = formatted(render(load(options.spec or root / "spec"), _pages(root)))
    return _generate(files, root) if options.command == "generate" else _check(files, root)


def _pages(root: Path) -> dict[PurePosixPath, str]:
    pages: dict[PurePosixPath, str] = {}
    for path in TABLES:
        try:
            pages[path] = (root / path).read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
        except UnicodeDecodeError as error:
            raise RenderError(f"{path}: the file is not UTF-8") from error
    return pages


def _generate(files: Files, root: Path) -> int:
    changed = write(files, root)
    for path in changed:
        print(f"wrote {path}" if path in files else f"removed {path}")
    if not changed:
        print(f"nothing changed: {len(files)} generated files are up to date")
    return 0


def _openapi(text: str, output: str | None, root: Path) -> int:
    if output == "-":
        sys.stdout.write(text)
        return 0
    path = Path(output) if output else root / openapi.PATH
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {output or openapi.PATH}")
    return 0


def _check(files: Files, root: Path) -> int:
    found = "".join(differences(files, root))
    if found:
        verdict = "The generated code and the spec differ: run `make generate`, and commit both."
        print(f"{found}\n{verdict}", file=sys.stderr)
        return 1
    print(f"{len(files)} generated files are up to date")
    return 0


def _diff(old: str, new: str, root: Path) -> int:
    (old_document, version), (new_document, new_version) = read(old, root), read(new, root)
    changes = compare(old_document, new_document)
    breaks = any(change.effect == BREAKS for change in changes)
    print(report(changes))
    # A spec folder on its own has no version.
    if released := version or new_version:
        print(f"\nThe next version after {released} is {next_version(released, breaks=breaks, changes=bool(changes))}.")
    return int(breaks)


if __name__ == "__main__":
    sys.exit(main())
