"""Every code block of the README and the documentation, against a sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from noko_client._core.log import logger
from noko_client.sandbox import Sandbox
from tests.docs.account import documented_account
from tests.docs.blocks import PAGES, ROOT, Block, blocks_of
from tests.docs.commands import check_commands
from tests.docs.runner import PageRunner, insert, point_at

TOKEN = "access-token"
WITH_BLOCKS = [path for path in PAGES if any(blocks_of(path))]


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PageRunner]:
    level = logger.level
    with Sandbox(documented_account(), token=TOKEN) as sandbox:
        point_at(sandbox, monkeypatch)
        monkeypatch.chdir(tmp_path)
        yield PageRunner(tmp_path)
    logger.setLevel(level)  # a page changes it


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", WITH_BLOCKS, ids=name)
def test_the_blocks_of_a_page_run(path: Path, runner: PageRunner) -> None:
    for block in blocks_of(path):
        runner.run(block)
    runner.finish()


def test_the_commands_of_contributing_exist() -> None:
    for block in blocks_of(ROOT / "CONTRIBUTING.md"):
        if block.language == "sh":
            check_commands(block)


def make(code: str, language: str = "python") -> Block:
    return Block(ROOT / "docs/some.md", 7, language, code)


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ([make("x = 1\n", "javascript")], "nothing runs a block of 'javascript'"),
        ([make("some\n", "")], "nothing runs a block of ''"),
        ([make("print(1)\n"), make("2\n", "text")], "it printed\n1"),
        ([make("1\n", "text")], "no block of Python precedes"),
        ([make("x = 1\n", "pycon")], "there is no >>>"),
        ([make(">>> 1\n2\n", "pycon")], "Got:\n    1"),
        ([make("make tea\n", "sh")], "nothing checks this command: make tea"),
        ([make("curl example.com\n", "sh")], "nothing checks this command: curl"),
        ([make("user_filters:\n  name: {type: text}\n", "yaml")], "it fits into|it changes nothing|mistake"),
        ([make("unknown:\n", "yaml")], "it fits into"),
    ],
)
def test_a_wrong_block(blocks: list[Block], message: str, runner: PageRunner) -> None:
    *good, bad = blocks
    for block in good:
        runner.run(block)
    with pytest.raises(AssertionError, match=message):
        runner.run(bad)


def test_an_error_in_a_block_shows_its_page_and_line(runner: PageRunner) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        runner.run(make("x = 1\nx / 0\n"))
    last = caught.traceback[-1]
    assert (str(last.path), last.lineno + 1) == (str(ROOT / "docs/some.md"), 8)


def test_a_failing_test_in_a_page(runner: PageRunner) -> None:
    runner.run(make("# test_it.py\ndef test_it():\n    assert False\n"))
    with pytest.raises(AssertionError, match="1 failed"):
        runner.finish()


def test_nested_and_indented_fences(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("- a\n\n    ````md\n    ```python\n    x\n    ```\n    ````\n\n~~~\ny\n~~~\n", encoding="utf-8")
    found = [(block.line, block.language, block.code) for block in blocks_of(page)]
    assert found == [(4, "md", "```python\nx\n```\n"), (10, "", "y\n")]
    page.write_text("```python\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="no closing fence"):
        list(blocks_of(page))


def test_new_lines_are_inserted_below_existing_ones(tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    path = tmp_path / "spec/a.yaml"
    path.write_text("a:\n  b: 1\n  c: 2\nd:\n  b: 1\n", encoding="utf-8")
    insert(tmp_path, make("d:\n  b: 1\n  e: 3\n", "yaml"))
    assert path.read_text(encoding="utf-8") == "a:\n  b: 1\n  c: 2\nd:\n  b: 1\n  e: 3\n"
