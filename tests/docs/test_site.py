"""The site builds without warnings and without the network, is complete, and loads nothing from other hosts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

import noko_client
from codegen.load import load
from codegen.names import class_name
from noko_client import errors, inputs, models, recording, sandbox, testing, webhooks
from tests.docs.blocks import PAGES, ROOT, blocks_of

SPEC = load(ROOT / "spec")
#: The tags that load a resource.
LOADING = {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "link", "image", "use"}
#: Runs mkdocs without a network.
OFFLINE = """
import runpy, socket, sys
def refuse(*arguments, **options): raise OSError(f"the network was used: {arguments}")
socket.socket.connect = socket.getaddrinfo = refuse
sys.argv[0] = "mkdocs"
runpy.run_module("mkdocs", run_name="__main__")
"""


class Page(HTMLParser):
    """A page of the site: its anchors, the URLs that it loads, and the number of its code blocks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.loaded: list[str] = []
        self.blocks = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.anchors.add(attributes.get("id", ""))
        self.blocks += tag == "pre"
        if tag in LOADING and attributes.get("rel") not in ("canonical", "next", "prev"):
            self.loaded += [attributes[name] for name in ("src", "href", "data", "srcset") if name in attributes]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, "build", "--quiet", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


def pages(site: Path) -> Iterator[tuple[str, Page]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), Page(path.read_text(encoding="utf-8"))


def page(site: Path, name: str) -> Page:
    return Page((site / name).read_text(encoding="utf-8"))


def test_every_operation_has_an_anchor(site: Path) -> None:
    assert len(SPEC.operations) >= 22
    for name, (resource, _, _) in SPEC.operations.items():
        anchor = f"noko_client.resources.{class_name(resource)}.{name.partition('.')[2]}"
        assert anchor in page(site, f"reference/{resource}.html").anchors


def test_every_resource_has_an_introduction_with_an_example() -> None:
    for resource in SPEC.resources:
        blocks = blocks_of(ROOT / f"docs/reference/{resource}.md")
        assert any(f"client.{resource}." in block.code for block in blocks), resource


def test_every_public_name_has_an_anchor(site: Path) -> None:
    anchors = set[str]().union(*(page.anchors for _, page in pages(site)))
    public = {f"noko_client.models.{name}" for name in models.__all__}
    public |= {f"noko_client.sandbox.{name}" for name in sandbox.__all__} - {"noko_client.sandbox.agency"}
    public |= {"noko_client.sandbox.agency.agency"}
    public |= {f"noko_client.inputs.{name}" for name in inputs.__all__}
    public |= {f"noko_client.testing.{name}" for name in testing.__all__}
    public |= {f"noko_client.webhooks.{name}" for name in dir(webhooks)}
    public |= {f"noko_client.recording.{name}" for name in recording.__all__}
    for name in {*noko_client.__all__} - {"inputs", "models", "recording", "resources", "webhooks"}:
        where = "noko_client.errors" if name in errors.__all__ else "noko_client"
        public |= {f"{where}.{name}"} - {"noko_client.__version__"}
    assert public - anchors == set()


def test_every_field_is_in_the_table_of_its_model(site: Path) -> None:
    html = (site / "reference/models.html").read_text(encoding="utf-8")
    for name, model in SPEC.models.items():
        section = html.partition(f'id="noko_client.models.{name}"')[2].partition('class="doc doc-object ')[0]
        for field in SPEC.fields_of(model):
            assert re.search(rf">{field}_?</span></code></td>", section), (name, field)


def test_nothing_private_is_shown(site: Path) -> None:
    for name, each in pages(site):
        shown = [anchor for anchor in each.anchors if re.search(r"noko_client\.(.*\.)?_[a-z]", anchor)]
        assert (name, shown) == (name, [])


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    for name, each in pages(site):
        assert (name, [url for url in each.loaded if re.match(r"(\w+:)?//", url)]) == (name, [])
    for path in site.rglob("*.css"):
        assert not re.findall(r"(?:url\(|@import )[\"']?(?:https?:)?//", path.read_text(encoding="utf-8")), path
    # The theme's script would load mermaid from another host for diagrams.
    assert not any('class="mermaid"' in path.read_text(encoding="utf-8") for path in site.rglob("*.html"))


def test_all_code_is_in_fenced_blocks(site: Path) -> None:
    for path in [ROOT / "docs/index.md", *(path for path in PAGES if path.parent.name == "guides")]:
        name = path.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        assert (name, page(site, name).blocks) == (name, len(list(blocks_of(path))))
