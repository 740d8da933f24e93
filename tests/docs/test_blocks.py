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
from tests.docs.runner import PageRunner, point_at

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


@pytest.mark.parametrize(
    ("language", "code", "message"),
    [
        ("javascript", "x = 1\n", "nothing runs a block of 'javascript'"),
        ("text", "1\n", "no block of Python precedes"),
        ("pycon", ">>> 1\n2\n", "Got:\n    1"),
        ("sh", "make tea\n", "nothing checks this command: make tea"),
        ("yaml", "unknown:\n", "it fits into"),
    ],
)
def test_a_wrong_block_fails(language: str, code: str, message: str, runner: PageRunner) -> None:
    with pytest.raises(AssertionError, match=message):
        runner.run(Block(ROOT / "docs/some.md", 7, language, code))
