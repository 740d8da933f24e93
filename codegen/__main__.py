"""The command line: ``python -m codegen generate``, ``check``, ``openapi``, ``diff``, ``drift`` and ``surface``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from codegen import openapi
from codegen.diff.compare import compare, report
from codegen.diff.rules import BREAKS
from codegen.diff.source import SourceError, next_version, read
from codegen.drift.command import drift
from codegen.drift.recording import TrafficError
from codegen.load import SpecError, load
from codegen.output import Files, changes, differences, formatted, write
from codegen.release import write_release
from codegen.render import RenderError, render

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status.

    It is 0, or 1 if `check` or `drift` finds a difference, `diff` a breaking change, or `surface` one that the version
    does not allow, or 2 if the command could not do its work.
    """
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except SpecError as error:
        print(error, file=sys.stderr)
    except RenderError as error:
        print(f"{error}\nNothing was written.", file=sys.stderr)
    except (SourceError, TrafficError) as error:
        print(f"{error}\nNothing was compared.", file=sys.stderr)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Render the client from spec/.")
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(run: Callable[[argparse.Namespace], int], name: str, about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        added.add_argument("--root", type=Path, default=ROOT, help="the repository (default: this)")
        added.set_defaults(run=run)
        return added

    command(_generate, "generate", "write the client")
    command(_check, "check", "compare the client with the spec")
    document = command(_openapi, "openapi", "write the OpenAPI document alone")
    document.add_argument("--output", help=f"the file to write, or - (default: {openapi.PATH} of the root)")
    versions = command(_diff, "diff", "list the changes between two versions of the API, and mark what breaks programs")
    versions.add_argument("old", metavar="OLD", help="the old version, a spec folder or git revision: v0.1.0, HEAD~3")
    versions.add_argument("new", metavar="NEW", nargs="?", help="the new version (default: spec/ of the root)")
    versions.add_argument(
        "--write", action="store_true", help="add the changes to the changelog, and raise the version"
    )
    traffic = command(drift, "drift", "compare recorded traffic with the spec")
    traffic.add_argument("traffic", metavar="TRAFFIC", nargs="+", type=Path, help="HAR files, VCR cassettes, folders")
    form = traffic.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the report as JSON")
    form.add_argument("--patch", action="store_true", help="print what would change in the spec, as a unified diff")
    traffic.add_argument("--write", action="store_true", help="change the spec; describe what is marked with TODO")
    traffic.add_argument("--spec", type=Path, help="the spec folder (default: spec/ of the root)")
    command(_surface, "surface", "check that the version allows what changed since the last release")
    return parser


def _files(root: Path) -> Files:
    return formatted(render(load(root / "spec"), root))


def _generate(options: argparse.Namespace) -> int:
    files = _files(options.root)
    changed = changes(files, options.root)
    write(changed, options.root)
    for path, text in changed.items():
        print(f"removed {path}" if text is None else f"wrote {path}")
    if not changed:
        print(f"nothing changed: {len(files)} generated files are up to date")
    return 0


def _check(options: argparse.Namespace) -> int:
    files = _files(options.root)
    if changed := changes(files, options.root):
        verdict = "The generated code and the spec differ: run `make generate`, and commit both."
        print(f"{differences(changed, options.root)}\n{verdict}", file=sys.stderr)
        return 1
    print(f"{len(files)} generated files are up to date")
    return 0


def _openapi(options: argparse.Namespace) -> int:
    text = openapi.text(load(options.root / "spec"))
    if options.output == "-":
        sys.stdout.write(text)
        return 0
    path = Path(options.output or options.root / openapi.PATH)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {options.output or openapi.PATH}")
    return 0


def _diff(options: argparse.Namespace) -> int:
    if options.write and options.new:
        raise SourceError("--write describes the working tree: leave out NEW")
    old, released = read(options.old, options.root)
    new, version = read(options.new or str(options.root / "spec"), options.root)
    found = compare(old, new)
    print(report(found))
    # A spec folder on its own has no version.
    breaks = any(change.effect == BREAKS for change in found)
    if released := released or version:
        after = next_version(released, breaks=breaks, changes=bool(found))
        print(f"\nThe next version after {released} is {after}.")
        for file in write_release(options.root, report(found), after) if options.write and found else ():
            print(f"wrote {file}")
    return int(breaks)


def _surface(options: argparse.Namespace) -> int:
    # Imported here because griffe takes longer to import than the other commands to run.
    from codegen.diff.surface import check_surface

    return check_surface(options.root.resolve())


if __name__ == "__main__":
    sys.exit(main())
