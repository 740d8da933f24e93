"""The site builds without warnings and without the network, is complete, and loads nothing from other hosts."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import noko_client
from codegen.load import load
from codegen.names import class_name
from noko_client import errors, inputs, models, recording, sandbox, testing, webhooks
from tests.docs.blocks import PAGES, ROOT, blocks_of
from tests.support.browser import open_browser
from tests.support.process import Run, python

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


#: Returns what is wider than its place, or than the screen.
TOO_WIDE = """
return [...document.querySelectorAll(arguments[0])]
    .filter(each => each.scrollWidth > each.clientWidth + 1 || each.scrollWidth > document.documentElement.clientWidth)
    .map(each => each.innerText.slice(0, 80));
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
    options = ("--quiet", "--strict", "--site-dir", str(folder))
    assert python("-c", OFFLINE, "build", *options, NO_MKDOCS_2_WARNING="1") == Run(0, "", "")
    return folder


def pages(site: Path) -> Iterator[tuple[str, Page]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), Page(path.read_text(encoding="utf-8"))


def page(site: Path, name: str) -> Page:
    return Page((site / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with open_browser(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


def test_nothing_is_wider_than_the_screen(site: Path, browser: Chrome) -> None:
    paths = sorted(site.rglob("*.html"))
    assert len(paths) > 30
    for path in paths:
        browser.get(path.as_uri())
        for width, elements in ((1280, "pre > code, .md-typeset__table, html"), (390, "pre > code, html")):
            size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
            browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            assert (path.name, width, browser.execute_script(TOO_WIDE, elements)) == (path.name, width, [])


def test_the_search_works_with_the_command_of_make_docs(site: Path, browser: Chrome) -> None:
    printed = subprocess.run(["make", "--dry-run", "docs"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    [command] = re.findall(r'echo ".*python -m (http\.server .*) --directory site 8000"', printed)
    served = [sys.executable, "-u", "-m", *command.split(), "--directory", str(site), "0"]
    with subprocess.Popen(served, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
            assert found
            browser.get(f"{found[0]}?q=list_entries")
            wait = WebDriverWait(browser, 30)
            links = wait.until(lambda _: browser.find_elements(By.CSS_SELECTOR, "a.md-search-result__link"))
            pages = {str(link.get_attribute("href")).removeprefix(found[0]).partition("?")[0] for link in links}
        finally:
            server.terminate()
    assert {"reference/users.html", "reference/teams.html"} <= pages


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
