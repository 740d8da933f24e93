"""The command line: ``python -m codegen generate``, ``check``, ``openapi`` and ``diff``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from codegen import openapi
from codegen.diff import compare
from codegen.diff.git import GitError
from codegen.diff.report import changed_texts, report
from codegen.diff.source import SourceError, read, read_folder
from codegen.diff.version import read_version
from codegen.load import SpecError, load
from codegen.output import Files, differences, formatted, write
from codegen.render import TABLES, RenderError, render

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status.

    It is 0, or 1 where `check` found differences and `diff` something that breaks, or 2 where the spec is wrong.
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
    except (GitError, SourceError) as error:
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
    about = "tell what changed in the API between two specs, and what of that breaks programs"
    diff = commands.add_parser(
        "diff",
        help=about,
        description=f"{about[0].upper()}{about[1:]}, in sentences for a changelog. OLD and NEW are spec folders or "
        "revisions of git; what is a folder is no revision.",
        epilog="Exit status: 0 if nothing breaks, 1 if something does, 2 if there is no such revision or folder, or "
        "one of the specs is wrong. The version that it counts from is that of OLD.",
    )
    diff.add_argument("old", metavar="OLD", help="what was: v0.1.0, HEAD~3, another/spec")
    diff.add_argument("new", metavar="NEW", nargs="?", help="what is (default: spec/ of the root)")
    diff.add_argument("--root", type=Path, default=ROOT, help="the repository whose revisions they are (default: this)")
    return parser


def _run(options: argparse.Namespace) -> int:
    root: Path = options.root
    if options.command == "openapi":
        return _openapi(openapi.text(load(options.spec or root / "spec")), options.output, root)
    if options.command == "diff":
        return _diff(options.old, options.new, root)
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
            raise RenderError(f"{path}: this is not utf-8") from error
    return pages


def _generate(files: Files, root: Path) -> int:
    changed = write(files, root)
    for path in changed:
        print(f"wrote {path}" if path in files else f"removed {path}")
    if not changed:
        print(f"nothing changed: {len(files)} generated files are as the spec has them")
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
    print(f"{len(files)} generated files are as the spec has them")
    return 0


def _diff(old: str, new: str | None, root: Path) -> int:
    was = read(old, root)
    now = read(new, root) if new is not None else read_folder(root / "spec")
    changes = compare(was.spec, now.spec)
    # A spec folder on its own has no version; then it is that of the repository.
    print(report(changes, changed_texts(was.spec, now.spec), was.version or read_version(root)))
    return int(any(change.breaking for change in changes))


if __name__ == "__main__":
    sys.exit(main())
