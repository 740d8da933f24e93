"""The worked examples of CONTRIBUTING, done on a copy of the repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from noko_client import NokoClient, recording
from noko_client.sandbox import Sandbox
from tests.codegen.repository import commit, git
from tests.support.process import python

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


def block(language: str, title: str = "Adding an operation") -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [section] = re.findall(rf"^## {title}\n(.*?)^## ", text, re.DOTALL | re.MULTILINE)
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
    done = python(*arguments, folder=copy)
    assert done.status == 0, done.errors
    return done.output


def test_an_operation_is_added_in_a_few_lines(copy: Path) -> None:
    append(copy / "spec/resources/users.yaml", block("yaml"))
    assert "wrote noko_client/_generated/resources/users.py" in run(copy, "-m", "codegen", "generate")
    run(copy, "-m", "codegen", "check")
    assert "no rule for users.invite" in run(copy, "-m", "tools.meanings")
    assert run(copy, "-c", CALL) == "None\nNone\n"

    append(copy / "noko_client/sandbox/rules/users.py", "\n" + block("python"))
    assert run(copy, "-m", "tools.meanings") == ""
    assert run(copy, "-c", CALL) == "None\ndeactivated\n"


def record_changed_traffic(path: Path) -> None:
    """Record traffic with a new field of projects, another name of a field of users, and a new role."""
    with (
        Sandbox() as sandbox,
        NokoClient(sandbox.token, base_url=sandbox.url) as client,
        recording.record(client, path, keep_values=True),
    ):
        client.projects.list()
        client.users.list()
    har = json.loads(path.read_text(encoding="utf-8"))
    for entry in har["log"]["entries"]:
        content = entry["response"]["content"]
        items = json.loads(content["text"].replace('"profile_image_url"', '"profile_picture_url"'))
        for number, item in enumerate(items):
            if "role" not in item:
                item["due_on"] = "2026-12-24" if number % 2 else None
            elif number % 5 == 0:
                item["role"] = "manager"
        content["text"] = json.dumps(items)
    path.write_text(json.dumps(har), encoding="utf-8")


def test_traffic_becomes_a_release_in_six_commands(copy: Path) -> None:
    for name in ("CHANGELOG.md", "Makefile", "pyproject.toml", "pytest_noko.py"):
        shutil.copy(ROOT / name, copy)
    git(copy, "init", "--quiet")
    commit(copy)
    record_changed_traffic(copy / "traffic.har")
    for name in ("small", "ready"):  # stand for the environment
        (copy / name).touch()
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}

    outputs: list[str] = []
    commands = block("sh", "When the API changes").splitlines()
    for command in commands:
        words = command.split()
        words[1:1] = ["RUN=python", "SMALL=small", "READY=ready"] if words[0] == "make" else []
        done = subprocess.run(
            words, cwd=copy, env=environment, capture_output=True, text=True, timeout=150, check=False
        )
        # The first command reports differences, and so does the one that writes them; `make` says so with 2.
        is_difference = "drift" in command or "diff" in command
        assert done.returncode in ((1, 2) if is_difference else (0,)), f"{command}\n{done.stdout}{done.stderr}"
        outputs.append(done.stdout)
        assert "installing" not in done.stdout
        if "drift" in command and "--write" in command:
            path = copy / "spec/models/projects.yaml"
            text = path.read_text(encoding="utf-8")
            assert text.count("TODO") == 1
            path.write_text(text.replace("about: TODO", "about: The day on which it is due."), encoding="utf-8")

    assert len(commands) == 6
    report = "".join(re.findall(r"^- .*\n", outputs[0], re.MULTILINE))
    # How many there are of each is up to the data of the sandbox.
    assert re.sub(r"\d+", "N", report) == re.sub(r"\d+", "N", textwrap.dedent(block("text", "When the API changes")))
    assert "wrote noko_client/_generated/models/projects.py" in outputs[2]
    changes = git(copy, "diff", "HEAD", "--", "CHANGELOG.md", "noko_client/_version.py")
    assert '+__version__ = "0.3.0"' in changes
    assert "+- `UserRole`: the value `manager` was added." in changes
    assert "+- `UserSummary`: the field `profile_image_url` was removed" in changes
