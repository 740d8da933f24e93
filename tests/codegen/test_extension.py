"""An invented resource is added to a copy of the repository, in YAML only, and used there."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from codegen import openapi
from tests.codegen.support import REPOSITORY, generate, run, snapshot
from tests.support.openapi import complaints, operations
from tests.support.process import python

INVENTED = Path(__file__).parent / "invented"

LABEL = "2f1c6a54-8d0b-4c4e-9d52-6f5a0f0f8a11"
CONTENTS = [{"weight": 0.5, "kind": 10}, {"weight": 2, "origin": {"country": "Norway", "since": "2026-01-01"}}]
CREATED = {
    "name": "Größe",
    "from": "2026-02-01",
    "size": 10,
    "contents": CONTENTS,
    "color": "#ff9898",
    "insured": True,
}
SANDBOXED = """
import datetime as dt
from noko_client import CLEAR, NokoClient, NotFoundError
from noko_client.sandbox import Sandbox

with Sandbox() as sandbox, NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None) as client:
    new = client.parcels.create(name="Gear", from_="2026-02-01", size=20, contents=[{"weight": 1}], color="#ff9898")
    assert (new.name, new.from_, new.size) == ("Gear", dt.date(2026, 2, 1), 20)
    assert client.parcels.get(new.id) == new
    found = [client.parcels.list(**filters).all() for filters in ({}, {"sizes": [10, 20]}, {"words": ["gear"]})]
    assert found == [[new]] * 3
    assert client.parcels.list(sizes=[40]).all() == []
    assert client.parcels.edit(new.id, color=CLEAR) == new
    client.parcels.ship(new.id)
    client.parcels.ship_many([new.id])
    try:
        client.parcels.get(new.id + 1)
    except NotFoundError:
        print("done")
"""

#: The requests of usage.py.
REQUESTS = [
    ["GET /parcels?customer_ids=5,6&shipped=true&sizes=10,40&words=red,a%2Cb&per_page=1000", None],
    ["POST /parcels", CREATED],
    ["PUT /parcels/1", {"color": None}],
    ["PUT /parcels/1/ship", None],
    ["PUT /parcels/1/ship", {"notes": ["Ring twice."]}],
    ["PUT /parcels/1/merge", {"parcel_ids": [2, 3]}],
    ["PUT /parcels/1/merge", {"parcel_ids": [2, 3]}],
    ["PUT /parcels/ship", {"parcel_ids": [1, 2]}],
    [f"GET /carriers/a%2Fb/labels/{LABEL}", None],
    # the async client
    ["GET /parcels?sizes=10&per_page=1000", None],
    ["GET /parcels?sizes=10&per_page=1000", None],
    ["PUT /parcels/1", {"color": None, "notify": "a@b.test"}],
    ["PUT /parcels/1/merge", {"parcel_ids": [2, 3]}],
    ["PUT /parcels/3/ship", None],
]


@pytest.fixture(scope="session")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with one more resource in its spec; nothing else is edited by hand."""
    root = tmp_path_factory.mktemp("extended")
    for folder in ("spec", "noko_client", "docs"):
        shutil.copytree(REPOSITORY / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "README.md", root)
    shutil.copy(INVENTED / "parcels.yaml", root / "spec/resources")
    shutil.copy(INVENTED / "models.yaml", root / "spec/models/parcels.yaml")
    for name in ("choices", "inputs", "parameters"):
        path = root / f"spec/{name}.yaml"
        text = path.read_text(encoding="utf-8").removesuffix("{}\n")
        path.write_text(text + (INVENTED / f"{name}.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    before = snapshot(root)
    generate(root)
    after = snapshot(root)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {
        name for name in changed if not re.match(r"README\.md|spec/openapi\.yaml|docs/|noko_client/_gen", name)
    } == set()
    for name in ("usage.py", "misuse.py"):
        shutil.copy(INVENTED / name, root)
    return root


@pytest.fixture(scope="session")
def document(extended: Path) -> Any:
    return yaml.safe_load((extended / openapi.PATH).read_text(encoding="utf-8"))


def test_both_clients_have_it(extended: Path) -> None:
    done = python("-W", "error", "usage.py", folder=extended)
    assert done.status == 0, done.errors
    assert json.loads(done.output) == REQUESTS


def test_the_sandbox_has_it(extended: Path) -> None:
    done = python("-W", "error", "-c", SANDBOXED, folder=extended)
    assert (done.output, done.errors) == ("done\n", "")


def test_mypy_knows_its_types(extended: Path) -> None:
    strictly = ("--strict", "--config-file=", "--no-error-summary", f"--cache-dir={extended / '.mypy_cache'}")
    checked = python("-m", "mypy", *strictly, "usage.py", "misuse.py", folder=extended, MYPYPATH=str(extended))
    found = [tuple(line.split(":")[0:2]) for line in checked.output.splitlines() if ": error: " in line]
    lines = (extended / "misuse.py").read_text(encoding="utf-8").splitlines()
    below = range(lines.index("") + 2, len(lines) + 1)
    assert [*dict.fromkeys(found)] == [("misuse.py", str(line)) for line in below], checked.output + checked.errors


def test_the_openapi_document_has_it(document: Any) -> None:
    validate(document, cls=OpenAPIV31SpecValidator)
    found = operations(document)
    query = {each["name"]: each for each in found["parcels.list"]["parameters"] if each["in"] == "query"}
    for name in ("customer_ids", "sizes", "words"):
        assert (query[name]["style"], query[name]["explode"], query[name]["schema"]["type"]) == ("form", False, "array")
    assert document["components"]["schemas"]["ParcelSize"]["enum"] == [10, 20, 40]
    assert {*found["parcels.merge"]["responses"]} >= {"200", "202"}
    assert "202" not in found["parcels.edit"]["responses"]
    path = {each["name"]: each["schema"] for each in found["parcels.get_label"]["parameters"] if each["in"] == "path"}
    assert path == {"carrier": {"type": "string"}, "label_id": {"type": "string", "format": "uuid"}}


@pytest.mark.parametrize(
    ("operation", "body", "is_valid"),
    [
        ("create", CREATED, True),
        ("create", {**CREATED, "size": 30}, False),
        ("create", {**CREATED, "contents": [{"weight": 1, "wieght": 2}]}, False),
        ("create", {**CREATED, "contents": [{"weight": 1, "origin": {}}]}, False),
        ("create", {**CREATED, "color": None}, True),
        ("create", {**CREATED, "color": "red"}, False),
        ("create", {**CREATED, "insured": None}, False),
        ("edit", {"color": None}, True),
        ("ship", {}, True),
        ("ship", {"notes": "Ring twice."}, False),
    ],
)
def test_the_openapi_document_describes_its_bodies(document: Any, operation: str, body: object, is_valid: bool) -> None:
    described = operations(document)[f"parcels.{operation}"]["requestBody"]
    assert described.get("required", False) == (operation == "create")
    assert (not complaints(document, described["content"]["application/json"]["schema"], body)) == is_valid


def test_the_documentation_has_it(extended: Path) -> None:
    shutil.copy(REPOSITORY / "mkdocs.yml", extended)
    shutil.copytree(REPOSITORY / "codegen", extended / "codegen", ignore=shutil.ignore_patterns("__pycache__"))
    built = python("-m", "mkdocs", "build", "--quiet", "--strict", folder=extended, NO_MKDOCS_2_WARNING="1")
    assert built.status == 0, built.errors
    page = (extended / "site/reference/parcels.html").read_text(encoding="utf-8")
    for method in ("list", "ship_many", "get_label"):
        assert f'id="noko_client.resources.Parcels.{method}"' in page
    assert 'href="models.html#noko_client.models.Parcel"' in page
    assert 'href="parcels.html"' in (extended / "site/reference/index.html").read_text(encoding="utf-8")
    assert 'id="noko_client.inputs.ParcelItem"' in (extended / "site/reference/inputs.html").read_text(encoding="utf-8")


def test_diff_shows_it(extended: Path) -> None:
    added = run("diff", REPOSITORY, str(REPOSITORY / "spec"), str(extended / "spec"))
    assert added.status == 0, added.errors
    assert "(parcels.list)" in added.output
    removed = run("diff", REPOSITORY, str(extended / "spec"), str(REPOSITORY / "spec"))
    assert removed.status == 1
    assert "(parcels.list)" in removed.output
