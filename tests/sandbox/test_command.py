"""``python -m noko_client.sandbox``, as shown in a terminal."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import pytest

from noko_client import NokoClient, NotFoundError
from noko_client.sandbox import Sandbox
from tests.support.process import python

COMMAND = (sys.executable, "-m", "noko_client.sandbox")


@contextmanager
def running(*arguments: str) -> Generator[tuple[subprocess.Popen[str], list[str]]]:
    """Run the command and yield it with the lines that it greets with."""
    with subprocess.Popen(
        [*COMMAND, "--entries", "10", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            greeting: list[str] = []
            while not greeting or not greeting[-1].startswith("Requests, "):
                greeting.append(process.stdout.readline())
                assert greeting[-1], "it stopped"
            assert process.stdout.readline() == "\n"
            yield process, greeting
        finally:
            process.kill()


def base_url(greeting: list[str]) -> str:
    found = re.search(r"http://\S+/v2", greeting[0])
    assert found
    return found[0]


def test_it_says_how_to_use_it_and_ends_at_ctrl_c() -> None:
    with running("--token", "my-token") as (process, greeting):
        pasted = [line.strip() for line in greeting if line.startswith("    ")]
        exports, program = pasted[:2], "\n".join(pasted[2:])
        unchanged = program.replace("('my-token', base_url=\"" + base_url(greeting) + '")', "()")
        assert "NokoClient()" in unchanged
        for command in (
            [sys.executable, "-c", program],
            ["sh", "-c", "\n".join([*exports, '"$0" -c "$1"']), sys.executable, unchanged],
        ):
            snippet = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
            assert snippet.stdout.startswith("Design ['ada.adler1@example.com'")
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    assert output.endswith("\nstopped\n")


def test_it_shows_each_request_and_the_python_that_makes_it() -> None:
    with running("--token", "my-token") as (process, greeting):
        url = base_url(greeting)
        with NokoClient("my-token", base_url=url, requests_per_second=None) as client:
            [team] = client.teams.list(name="Design")
            with pytest.raises(NotFoundError):
                client.users.get(7)
            httpx.get(f"{url}/users/%1b[31m?name=my-token", headers={"User-Agent": "test/1.0"})
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=60)
    assert team.name == "Design"
    lines = [re.sub(r"^[\d:]{8}  (\S+) +\d+ ms", r"\1", line) for line in output.splitlines() if line]
    assert lines == [
        "200  GET /teams?name=Design&per_page=1000      client.teams.list(name='Design')",
        "404  GET /users/7                              client.users.get(7)",
        "401  GET /users/%1b[31m?name=my-token          "
        "client.request('GET', '/users/%1b[31m', params={'name': 'my-token'})",
        "stopped",
    ]


def test_it_keeps_the_rate_limit_if_asked_to() -> None:
    with running("--rate-limit") as (_, greeting), httpx.Client() as client, ThreadPoolExecutor(9) as pool:
        statuses = [each.status_code for each in pool.map(client.get, [base_url(greeting)] * 9)]
    assert (statuses.count(404), statuses.count(429)) == (6, 3)


def test_it_continues_and_ends_quietly_when_its_output_is_closed() -> None:
    with running() as (process, greeting):
        assert process.stdout is not None
        process.stdout.close()
        assert httpx.get(base_url(greeting)).status_code == 404
        assert process.wait(timeout=60) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_it_says_what_its_output_cannot_hold_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    with running("--token", "t") as (process, greeting):
        with NokoClient("t", base_url=base_url(greeting), requests_per_second=None) as client:
            assert client.teams.create(name="Döner", user_ids=[1]).name == "Döner"
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert "client.teams.create(name='D\\xf6ner', user_ids=[1])" in output
    assert errors == ""


def test_it_says_when_a_port_is_taken(sandbox: Sandbox) -> None:
    port = sandbox.root.rpartition(":")[2]
    run = python("-m", "noko_client.sandbox", "--port", port)
    assert run.status == 1
    assert run.errors == f"cannot listen on port {port} of 127.0.0.1: Address already in use\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--port", "70000"], "error: port must be an integer from 0 to 65,535, not int: 70000"),
        (["--entries", "-1"], "error: entries must be an integer from 0, not int: -1"),
        (["--host", "no.such.host.invalid"], "cannot listen on port 0 of no.such.host.invalid"),
    ],
)
def test_it_says_what_it_does_not_accept(arguments: list[str], message: str) -> None:
    run = python("-m", "noko_client.sandbox", *arguments)
    assert run.status in (1, 2)
    assert message in run.errors
    assert "Traceback" not in run.errors
