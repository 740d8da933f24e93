"""The command line: ``python -m codegen generate`` and ``check``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.load import SpecError, load
from codegen.output import Files, differences, formatted, write
from codegen.render import README, RenderError, render

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, 1 where `check` found differences, 2 where the spec is wrong."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except SpecError as error:
        count = len(error.problems)
        verdict = f"{count} {'mistake' if count == 1 else 'mistakes'} in the spec; nothing was written."
        print(f"{error}\n{verdict}", file=sys.stderr)
    except RenderError as error:
        print(f"{error}\nNothing was written.", file=sys.stderr)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Render the client from spec/.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, about in {
        "generate": "write the client",
        "check": "compare the client with the spec",
    }.items():
        command = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        command.add_argument("--spec", type=Path, help="the spec folder (default: spec/ of the root)")
        command.add_argument(
            "--root", type=Path, default=ROOT, help="the repository to write to or compare (default: this)"
        )
    return parser


def _run(options: argparse.Namespace) -> int:
    root: Path = options.root
    files = formatted(render(load(options.spec or root / "spec"), _readme(root)))
    return _generate(files, root) if options.command == "generate" else _check(files, root)


def _readme(root: Path) -> str | None:
    try:
        return (root / README).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise RenderError(f"{README}: this is not utf-8") from error


def _generate(files: Files, root: Path) -> int:
    changed = write(files, root)
    for path in changed:
        print(f"wrote {path}" if path in files else f"removed {path}")
    if not changed:
        print(f"nothing changed: {len(files)} generated files are as the spec has them")
    return 0


def _check(files: Files, root: Path) -> int:
    found = "".join(differences(files, root))
    if found:
        verdict = "The generated code and the spec differ: run `make generate`, and commit both."
        print(f"{found}\n{verdict}", file=sys.stderr)
        return 1
    print(f"{len(files)} generated files are as the spec has them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
