"""Runs the code blocks of a page against a sandbox, from top to bottom.

The blocks of a page share their variables and one account. Before each block, ``client`` is an open client: an
`AsyncNokoClient` if the block awaits at its top level, as in ``python -m asyncio``.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import inspect
import io
import logging
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import CodeType, FunctionType
from typing import cast

import pytest

from noko_client import AsyncNokoClient, NokoClient
from noko_client.sandbox import Sandbox
from tests.codegen.support import generate
from tests.docs.blocks import ROOT, Block
from tests.docs.commands import check_commands
from tests.support.process import python

# Runs a block after a block of YAML, with the client and the sandbox generated from it.
_BEHIND_YAML = """\
from noko_client import NokoClient
from noko_client.sandbox import Sandbox
with Sandbox() as sandbox, NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client:
    exec(compile({code!r}, {name!r}, "exec"))
"""


def point_at(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connect clients to this sandbox by default, without a rate limiter."""
    for kind in (NokoClient, AsyncNokoClient):
        defaults = cast("FunctionType", kind.__init__).__kwdefaults__
        assert defaults is not None
        monkeypatch.setitem(defaults, "requests_per_second", None)
    monkeypatch.setenv("NOKO_BASE_URL", sandbox.url)
    monkeypatch.setenv("NOKO_TOKEN", sandbox.token)


@contextlib.contextmanager
def logs_to(stream: io.StringIO) -> Iterator[None]:
    """Write the log of clients to a stream, as ``NOKO_LOG=bodies`` does to standard error."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    loggers = [logging.getLogger("noko_client"), logging.getLogger("noko_client.bodies")]
    levels = [logger.level for logger in loggers]
    loggers[0].addHandler(handler)
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        loggers[0].removeHandler(handler)
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


class PageRunner:
    """Runs the blocks of one page in order."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[str, object] = {"__name__": "__main__"}
        self._printed: str | None = None
        self._logged = io.StringIO()
        #: The copy of the repository with the blocks of YAML.
        self._extended: Path | None = None
        self._is_stale = False
        self._has_tests = False

    @property
    def rules(self) -> Mapping[str, Callable[[Block], None]]:
        """The rule for each language. Other languages are refused."""
        return {
            "python": self._python,
            "pycon": self._session,
            "text": self._output,
            "log": self._log,
            "sh": check_commands,
            "yaml": self._spec,
        }

    def run(self, block: Block) -> None:
        """Run a block."""
        rule = self.rules.get(block.language)
        assert rule, f"{block.where}: nothing runs a block of '{block.language}'"
        rule(block)

    def finish(self) -> None:
        """Generate the client from the last blocks of YAML, and run the tests in the files of the page."""
        self._generate()
        if self._has_tests:
            settings = ("asyncio_mode=auto", "asyncio_default_fixture_loop_scope=function")
            options = ("-p", "no:cacheprovider", *(word for setting in settings for word in ("-o", setting)))
            done = python("-W", "error", "-m", "pytest", *options, folder=self._folder, PYTHONPATH=str(ROOT))
            assert done.status == 0, done.output + done.errors

    def _python(self, block: Block) -> None:
        """Execute it, or write it to the file that its first line names. Test files are run at the end."""
        self._printed = None
        if block.file_name:
            (self._folder / block.file_name).write_text(block.code, encoding="utf-8")
            self._has_tests = self._has_tests or block.file_name.startswith("test_")
        elif self._extended is not None:
            self._generate()
            script = _BEHIND_YAML.format(code=block.code, name=block.where)
            done = python("-W", "error", "-c", script, folder=self._extended)
            assert done.status == 0, done.errors
            self._printed = done.output
        else:
            # Empty lines before it make tracebacks show the line of the page.
            code = compile(
                "\n" * (block.line - 1) + block.code,
                str(block.path),
                "exec",
                flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT,
                dont_inherit=True,
            )
            self._logged = io.StringIO()
            with contextlib.redirect_stdout(io.StringIO()) as printed, logs_to(self._logged):
                self._execute(code)
            self._printed = printed.getvalue()

    def _execute(self, code: CodeType) -> None:
        if code.co_flags & inspect.CO_COROUTINE:
            asyncio.run(self._await(code))
        else:
            with NokoClient() as self._names["client"]:
                exec(code, self._names)
            for value in self._names.values():
                if isinstance(value, NokoClient):  # the block may leave its own client open
                    value.close()

    async def _await(self, code: CodeType) -> None:
        async with AsyncNokoClient() as self._names["client"]:
            await eval(code, self._names)

    def _session(self, block: Block) -> None:
        """Run it as a doctest."""
        assert self._extended is None, f"{block.where}: a session cannot follow a block of YAML"
        test = doctest.DocTestParser().get_doctest(
            block.code, self._names, block.where, str(block.path), block.line - 1
        )
        assert test.examples, f"{block.where}: there is no >>> in this session"
        output = io.StringIO()
        with NokoClient() as test.globs["client"]:
            doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=output.write, clear_globs=False)
        assert not output.getvalue(), output.getvalue()
        self._names.update(test.globs)

    def _output(self, block: Block) -> None:
        """Compare it with the output of the previous block of Python."""
        assert self._printed is not None, f"{block.where}: no block of Python precedes this output"
        assert block.code == self._printed, f"{block.where}: it printed\n{self._printed}"
        self._printed = None

    def _log(self, block: Block) -> None:
        """Compare it with what the last calls logged, apart from times and what is cut."""
        for line in block.code.splitlines():
            same = re.split(r"[\d:]+,\d+|\d+ ms|…", line)
            pattern = ".+".join(map(re.escape, same))
            assert re.search(pattern, self._logged.getvalue()), f"{block.where}: it logged\n{self._logged.getvalue()}"

    def _spec(self, block: Block) -> None:
        """Insert it into a copy of spec/, from which the client is generated, unless it quotes the spec."""
        if any(block.code in path.read_text(encoding="utf-8") for path in (ROOT / "spec").rglob("*.yaml")):
            return
        if self._extended is None:
            self._extended = self._folder / "extended"
            for name in ("spec", "noko_client"):
                shutil.copytree(ROOT / name, self._extended / name, ignore=shutil.ignore_patterns("__pycache__"))
        insert(self._extended, block)
        self._is_stale = True

    def _generate(self) -> None:
        if self._extended is not None and self._is_stale:
            assert "wrote noko_client/_generated" in generate(self._extended).output
            self._is_stale = False


def insert(root: Path, block: Block) -> None:
    """Insert a block into a file of the spec: its first lines exist there, the others are added below them.

    The file is the one that the first line names, or else the one that contains the first line.
    """
    lines = block.code.splitlines()
    named = sorted((root / "spec").rglob("*.yaml"))
    if block.file_name:
        path = root / block.file_name
        if not path.exists():
            path.write_text(block.code, encoding="utf-8")
            return
        named, lines = [path], lines[1:]
    there = [path for path in named if lines[0] in path.read_text(encoding="utf-8").splitlines()]
    assert len(there) == 1, f"{block.where}: it fits into {there}"
    text, at = there[0].read_text(encoding="utf-8").splitlines(), 0
    while lines and lines[0] in text[at:]:
        at = text.index(lines.pop(0), at) + 1
    text[at:at] = lines
    there[0].write_text("\n".join(text) + "\n", encoding="utf-8")
