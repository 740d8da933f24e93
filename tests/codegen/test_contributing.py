"""The worked example of CONTRIBUTING, "Adding an operation", done on a copy of the repository."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CALL = """
from noko_client import BadRequestError, NokoClient
from noko_client.sandbox import Sandbox

with Sandbox() as sandbox, NokoClient(sandbox.token, base_url=sandbox.url, max_retries=0) as client:
    for state in ("pending", "disabled"):
        [user, *_] = client.users.list(state=state)
        try:
            print(client.users.invite(user.id))
        except BadRequestError as error:
            print(*error.codes)
"""


def block(language: str) -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [section] = re.findall(r"^## Adding an operation\n(.*?)^## ", text, re.DOTALL | re.MULTILINE)
    [found] = re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)
    return str(found)


def append(path: Path, text: str) -> None:
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n\n{text}", encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("spec", "codegen", "noko_client", "tools"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "README.md", tmp_path)
    return tmp_path


def run(copy: Path, *arguments: str) -> str:
    """Run Python in the copy: what is there comes before what is installed."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=150, check=True).stdout


def test_an_operation_is_added_in_a_few_lines(copy: Path) -> None:
    append(copy / "spec/resources/users.yaml", block("yaml"))
    assert "wrote noko_client/_generated/resources/users.py" in run(copy, "-m", "codegen", "generate")
    run(copy, "-m", "codegen", "check")
    assert "no rule for users.invite" in run(copy, "-m", "tools.meanings")
    assert run(copy, "-c", CALL) == "None\nNone\n"

    append(copy / "noko_client/sandbox/rules/users.py", "\n" + block("python"))
    assert run(copy, "-m", "tools.meanings") == ""
    assert run(copy, "-c", CALL) == "None\ndeactivated\n"
