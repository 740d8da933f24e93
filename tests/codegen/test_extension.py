import json
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.codegen.support import REPOSITORY, Run, generate, python, run, snapshot

PROJECTS = """\
# yaml-language-server: $schema=../schema/resource.json

about: What time is logged on.
docs: https://developer.nokotime.com/v2/projects/

path_parameters:
  project_id: {type: id, about: The id of the project.}

codes:
  has_entries: {status: 400, about: Time was logged on the project.}

operations:
  list:
    about: List the projects of the account.
    request: GET /projects
    query:
      name: {type: text, about: Only projects with this text in their name.}
      billing_increment: {type: integer, minimum: 1, maximum: 60, about: Only projects with this increment.}
    returns: pages of Project
    flat_name: list_projects

  get:
    about: Get one project.
    request: GET /projects/{project_id}
    returns: Project

  create:
    about: Create a project.
    request: POST /projects
    body:
      name: {type: text, about: The name.}
      from: {type: date, about: The first day.}
      budget: {type: decimal, optional: true, about: How much may be spent.}
      user_ids: {type: ids, optional: true, about: Who may log time on it.}
    returns: Project
    status: 201
    codes: [missing_field]

  archive:
    about: Archive a project.
    details: Nobody can log time on it any more.
    request: PUT /projects/{project_id}/archive
    returns: nothing
    codes: [has_entries]
    flat_name: archive_project
"""

PROJECT = """
Project:
  about: What time is logged on.
  extends: ProjectSummary
  fields:
    from: {type: date, about: The first day.}
    budget: {type: decimal, optional: true, about: How much may be spent.}
    leader: {type: UserSummary, optional: true, about: Who leads it.}
    created_at: {type: timestamp, about: When it was created.}
"""

FILTER = "  hired_from: {type: date, about: Only users who were hired on this day or later.}\n"
FIELD = "    motto: {type: text, optional: true, about: What the team says of itself.}\n"

# What a caller writes. It is run, and mypy checks it.
USAGE = """\
import asyncio
import datetime as dt
import decimal
import sys
from typing import Any, assert_type

import noko_client
from noko_client import AsyncNokoClient, AsyncPage, InvalidParameterError, NokoClient, Page
from noko_client.models import Project, Team, User, UserSummary
from noko_client.resources import AsyncProjects, Projects


def call(url: str) -> None:
    with NokoClient("token", base_url=url, requests_per_second=None) as client:
        assert_type(client.projects, Projects)

        page = client.projects.list(name="Gear & Co", billing_increment=10)
        assert_type(page, Page[Project])
        assert [project.id for project in page] == [1, 2]

        project = client.projects.get("1")
        assert_type(project, Project)
        assert_type(project.from_, dt.date)
        assert_type(project.budget, decimal.Decimal | None)
        assert_type(project.leader, UserSummary | None)
        assert project.from_ == dt.date(2026, 1, 31)
        assert project.budget == decimal.Decimal("14.55")
        assert project.leader is not None
        assert project.leader.email == "john.test@test.com"
        assert project.created_at == dt.datetime(2026, 1, 9, 8, 33, 29, tzinfo=dt.UTC)

        new = client.projects.create(
            name="Größe", from_=dt.datetime(2026, 2, 1, 12), budget=decimal.Decimal("99.90"), user_ids="3, 4"
        )
        assert_type(new, Project)
        assert client.projects.create(name="Bare", from_="2026-02-01").id == new.id
        client.projects.archive(project_id=new.id)

        assert_type(client.users.list(hired_from=dt.date(2026, 1, 1)), Page[User])
        team = client.teams.get(7)
        assert_type(team, Team)
        assert_type(team.motto, str | None)
        assert team.motto == "Go"


async def call_async(url: str) -> None:
    async with AsyncNokoClient("token", base_url=url, requests_per_second=None) as client:
        assert_type(client.projects, AsyncProjects)
        assert_type(await client.projects.list(name="Gear & Co", billing_increment=10), AsyncPage[Project])
        found = [project.id async for project in client.projects.list(name="Gear & Co", billing_increment=10)]
        assert found == [1, 2]
        assert_type(await client.projects.get(1), Project)
        assert (await client.projects.create(name="Größe", from_="2026-02-01", budget=99.9, user_ids=[3, 4])).id == 3
        await client.projects.archive("3")


def refuse() -> None:
    client = NokoClient("token", base_url="http://127.0.0.1:9", requests_per_second=None)
    unknown: dict[str, Any] = {"nmae": "Gear"}
    wrong: list[dict[str, Any]] = [
        {"name": "Gear", "from_": "2026-02-30"},
        {"name": " ", "from_": "2026-02-01"},
        {"name": "Gear", "from_": "2026-02-01", "budget": float("nan")},
        {"name": "Gear", "from_": "2026-02-01", "user_ids": []},
    ]
    try:
        client.projects.list(**unknown)
    except TypeError as error:
        assert "nmae" in str(error)
    else:
        raise AssertionError("an unknown keyword was accepted")
    for arguments in wrong:
        try:
            client.projects.create(**arguments)
        except InvalidParameterError as error:
            assert str(error).startswith("projects.create(): ")
        else:
            raise AssertionError(f"{arguments} were accepted")
    for increment in (0, 61):
        try:
            client.projects.list(billing_increment=increment)
        except InvalidParameterError as error:
            assert "billing_increment" in str(error)
        else:
            raise AssertionError(f"an increment of {increment} was accepted")


def read_the_documentation() -> None:
    assert (Project.__doc__ or "").startswith("What time is logged on.")
    for resource in (Projects, AsyncProjects):
        create, archive = resource.create.__doc__ or "", resource.archive.__doc__ or ""
        assert "from_: The first day. A date, a datetime or a string `YYYY-MM-DD`." in create
        assert archive.startswith("Archive a project.")
        assert "Nobody can log time on it any more." in archive
        assert "project_id: The id of the project." in archive
        assert "`has_entries` (time was logged on the project)" in archive
        assert "`PUT /projects/{project_id}/archive`, https://developer.nokotime.com/v2/projects/" in archive
        assert "`archive_project`" in archive
    assert "hired_from: Only users who were hired on this day or later." in (NokoClient("t").users.list.__doc__ or "")


if __name__ == "__main__":
    print(noko_client.__file__)
    call(sys.argv[1])
    asyncio.run(call_async(sys.argv[1]))
    refuse()
    read_the_documentation()
"""

SANDBOXED = """\
from noko_client import NokoClient, ServerError
from noko_client.sandbox import Account, Sandbox

with Sandbox(Account()) as sandbox, NokoClient(sandbox.token, base_url=sandbox.url) as client:
    try:
        client.projects.archive(1)
    except ServerError as error:
        print(error.status_code, error.message)
"""

# What mypy must refuse, on every line below the blank one.
MISUSE = """\
from noko_client import NokoClient
client = NokoClient("token")

client.projects.list(nmae="Gear")
client.projects.get([1])
client.projects.create(name="Gear")
client.projects.create("Gear", "2026-02-01")
client.users.list(hired_from=3)
client.teams.get(7).motto.upper()
"""

SUMMARY = {
    "name": "Gear GmbH",
    "billing_increment": 10,
    "enabled": True,
    "billable": True,
    "color": "#ff9898",
    "url": "https://api.nokotime.com/v2/projects/1",
}
JOHN = {
    "id": 5538,
    "email": "john.test@test.com",
    "first_name": "John",
    "last_name": None,
    "profile_image_url": "",
    "url": "https://api.nokotime.com/v2/users/5538",
}
TEAM = {
    "id": 7,
    "name": "R&D",
    "motto": "Go",
    "users": [],
    "created_at": "2026-01-09T08:33:29Z",
    "updated_at": "2026-01-09T08:33:29Z",
    "url": "https://api.nokotime.com/v2/teams/7",
    "entries_url": "https://api.nokotime.com/v2/teams/7/entries/",
    "users_url": "https://api.nokotime.com/v2/teams/7/users/",
    "add_users_url": "https://api.nokotime.com/v2/teams/7/add_users",
    "remove_users_url": "https://api.nokotime.com/v2/teams/7/remove_users",
    "remove_all_users_url": "https://api.nokotime.com/v2/teams/7/remove_all_users",
}


def project(number: int) -> dict[str, object]:
    more = {"from": "2026-01-31", "budget": 14.55, "leader": JOHN, "created_at": "2026-01-09T08:33:29Z"}
    return {"id": number, **SUMMARY, **more}


LIST = "/projects?name=Gear%20%26%20Co&billing_increment=10&per_page=1000"
ANSWERS: dict[str, object] = {
    f"GET {LIST}": [project(1)],
    f"GET {LIST}&page=2": [project(2)],
    "GET /projects/1": project(1),
    "POST /projects": project(3),
    "PUT /projects/3/archive": None,
    "GET /users?hired_from=2026-01-01&per_page=1000": [],
    "GET /teams/7": TEAM,
}


class ScriptedServer(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), ScriptedHandler)
        self.requests: list[tuple[str, object]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class ScriptedHandler(BaseHTTPRequestHandler):
    def answer(self) -> None:
        assert isinstance(self.server, ScriptedServer)
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        request = f"{self.command} {self.path}"
        self.server.requests.append((request, json.loads(content) if content else None))
        answer = ANSWERS.get(request, {"message": f"nobody scripted {request}"})
        missing, created = request not in ANSWERS, self.command == "POST"
        self.send_response(404 if missing else 204 if answer is None else 201 if created else 200)
        if request == f"GET {LIST}":
            self.send_header("Link", f'<{self.server.url}{LIST}&page=2>; rel="next"')
        body = b"" if answer is None else json.dumps(answer).encode()
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.answer()

    def do_POST(self) -> None:
        self.answer()

    def do_PUT(self) -> None:
        self.answer()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def insert(path: Path, behind: str, text: str) -> None:
    before = path.read_text(encoding="utf-8")
    assert before.count(behind) == 1
    path.write_text(before.replace(behind, f"{behind}{text}"), encoding="utf-8")


@pytest.fixture(scope="session")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository whose spec has more in it; nothing else was edited."""
    root = tmp_path_factory.mktemp("extended")
    for folder in ("spec", "noko_client"):
        shutil.copytree(REPOSITORY / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "README.md", root)
    shutil.copytree(REPOSITORY / "docs", root / "docs")
    (root / "spec/resources/projects.yaml").write_text(PROJECTS, encoding="utf-8")
    models = root / "spec/models/teams.yaml"
    insert(models, "  extends: TeamSummary\n  fields:\n", FIELD)
    models.write_text(models.read_text(encoding="utf-8") + PROJECT, encoding="utf-8")
    insert(root / "spec/parameters.yaml", "\nuser_filters:\n", FILTER)
    before = snapshot(root)
    generate(root)
    after = snapshot(root)
    for path in after:
        if after[path] != before.get(path):
            assert path in ("README.md", "spec/openapi.yaml") or path.startswith("docs/") or "/_generated/" in path
    (root / "usage.py").write_text(USAGE, encoding="utf-8")
    (root / "misuse.py").write_text(MISUSE, encoding="utf-8")
    return root


def use(extended: Path, server: ScriptedServer) -> Run:
    done = python(extended, "-W", "error", "usage.py", server.url)
    assert done.status == 0, done.errors
    return done


def test_a_resource_a_filter_and_a_field_that_are_new_in_the_spec_can_be_used(
    extended: Path, server: ScriptedServer
) -> None:
    done = use(extended, server)
    assert Path(done.output.strip()) == extended / "noko_client/__init__.py"
    listed = [(f"GET {LIST}", None), (f"GET {LIST}&page=2", None)]
    created = {"name": "Größe", "from": "2026-02-01", "budget": 99.9, "user_ids": [3, 4]}
    assert server.requests == [
        *listed,
        ("GET /projects/1", None),
        ("POST /projects", created),
        ("POST /projects", {"name": "Bare", "from": "2026-02-01"}),
        ("PUT /projects/3/archive", None),
        ("GET /users?hired_from=2026-01-01&per_page=1000", None),
        ("GET /teams/7", None),
        # and now the async client
        listed[0],
        *listed,
        ("GET /projects/1", None),
        ("POST /projects", created),
        ("PUT /projects/3/archive", None),
    ]


def test_mypy_knows_what_is_new_in_the_spec(extended: Path) -> None:
    strictly = ("--strict", "--config-file=", "--no-error-summary", f"--cache-dir={extended / '.mypy_cache'}")
    checked = python(extended, "-m", "mypy", *strictly, "usage.py", "misuse.py", MYPYPATH=str(extended))
    mistaken = [line.split(":")[0:2] for line in checked.output.splitlines() if ": error: " in line]
    lines = MISUSE.splitlines()
    below = range(lines.index("") + 2, len(lines) + 1)
    assert mistaken == [["misuse.py", str(line)] for line in below], checked.output + checked.errors


@pytest.mark.parametrize(
    ("path", "row"),
    [
        ("README.md", "| `client.projects` | "),
        (
            "docs/guides/migrating.md",
            "| `archive_project` | `client.projects.archive` | `PUT /projects/{project_id}/archive` |",
        ),
        (
            "docs/reference/index.md",
            "| [`client.projects.archive`](projects.md#noko_client.resources.Projects.archive) |",
        ),
    ],
)
def test_a_new_resource_is_in_the_tables(extended: Path, path: str, row: str) -> None:
    assert row in (extended / path).read_text(encoding="utf-8")


def test_what_is_new_in_the_spec_is_as_check_has_it(extended: Path) -> None:
    assert run("check", extended).status == 0


def test_the_sandbox_knows_what_is_new_in_the_spec_as_not_implemented(extended: Path) -> None:
    (extended / "sandboxed.py").write_text(SANDBOXED, encoding="utf-8")
    done = python(extended, "-W", "error", "sandboxed.py")
    assert done.errors == ""
    assert done.output == "501 The sandbox does not implement projects.archive yet\n"
