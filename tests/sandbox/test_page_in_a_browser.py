"""The sandbox's page in a browser: without errors, and without requests to other machines."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from noko_client.sandbox import Account, Sandbox
from noko_client.sandbox.page import MAX_ROWS
from tests.support.browser import open_browser, read_console, read_urls
from tests.support.waiting import wait_until

HOSTILE = "<script>document.title = 'hacked'</script>"


@pytest.fixture(scope="module")
def running_browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with open_browser(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def browser(running_browser: Chrome, sandbox: Sandbox) -> Iterator[Chrome]:
    """The browser, before an empty page; after the test, nothing may have gone wrong in it."""
    read_console(running_browser)
    read_urls(running_browser)
    running_browser.get(sandbox.root)
    wait_for(running_browser, "#link", "Live")
    yield running_browser
    running_browser.get("about:blank")
    assert read_console(running_browser) == []
    asked = read_urls(running_browser)
    assert asked
    assert [url for url in asked if not url.startswith((f"{sandbox.root}/", "about:"))] == []


def shown(browser: Chrome, selector: str) -> str:
    return browser.find_element(By.CSS_SELECTOR, selector).text


def click(browser: Chrome, text: str) -> None:
    """Follow a link. The page may replace it at any time."""
    script = "[...document.links].find((link) => link.innerText === arguments[0]).click()"
    browser.execute_script(script, text)


def wait_for(browser: Chrome, selector: str, text: str) -> None:
    """Wait for a text in the first element of a kind."""

    def there() -> bool:
        script = "return document.querySelector(arguments[0])?.innerText ?? ''"
        return text in str(browser.execute_script(script, selector))

    try:
        wait_until(there)
    except AssertionError:
        raise AssertionError(f"{text!r} did not appear in {selector}; there is {shown(browser, 'main')!r}") from None


def test_requests_appear_as_they_come(browser: Chrome, http: httpx.Client, sandbox: Sandbox) -> None:
    browser.execute_script("window.stayed = true")
    assert "No requests yet" in shown(browser, ".requests")
    http.get("/teams/77")
    wait_for(browser, "#requests li", "404")
    assert "client.teams.get(77)" in shown(browser, "#requests li")
    assert "No requests yet" not in shown(browser, ".requests")
    sandbox.fail(delay=0.3)
    http.get("/users", params={"role": "leader"})
    wait_for(browser, "#requests li", "client.users.list(role='leader'")
    wait_for(browser, "#requests li", "200")
    assert len(browser.find_elements(By.CSS_SELECTOR, "#requests li")) == 2
    assert browser.execute_script("return window.stayed") is True


def test_a_hostile_name_is_text(browser: Chrome, http: httpx.Client, sandbox: Sandbox) -> None:
    browser.get(f"{sandbox.root}/-/teams")
    wait_for(browser, "#link", "Live")
    image = "<img src=/x onerror=document.title='hacked'>"
    for name in (HOSTILE, image):
        http.post("/teams", json={"name": name, "user_ids": []})
        wait_for(browser, "#resource", name)
    assert browser.title == "Teams · Noko sandbox"
    browser.refresh()
    wait_for(browser, "#resource", HOSTILE)
    assert browser.title == "Teams · Noko sandbox"
    browser.get(sandbox.root)
    wait_for(browser, "#requests", HOSTILE)
    assert browser.title == "Noko sandbox"


def test_a_change_of_the_account_appears(browser: Chrome, http: httpx.Client) -> None:
    user = http.post("/users", json={"email": "ann@example.com", "first_name": "Ann"}).json()["id"]
    team = http.post("/teams", json={"name": "Design", "user_ids": []}).json()["id"]
    wait_for(browser, "#resources", "Teams\n1")
    click(browser, "Teams")
    wait_for(browser, "#link", "Live")
    http.post(f"/teams/{team}/add_users", json={"user_ids": [user]})
    wait_for(browser, "#resource", "Ann")
    click(browser, "Ann")
    wait_for(browser, "#record", "Design")
    wait_for(browser, "#link", "Live")
    http.put(f"/users/{user}", json={"last_name": "Archer"})
    wait_for(browser, "#record", "Ann Archer")
    http.delete(f"/teams/{team}")
    click(browser, "Account")
    wait_for(browser, "#resources", "Teams\n0")


def test_only_so_many_requests_stay(browser: Chrome, http: httpx.Client) -> None:
    for number in range(MAX_ROWS + 20):
        http.get(f"/users/{number}")
    wait_for(browser, "#requests li", f"client.users.get({MAX_ROWS + 19})")
    rows = browser.find_elements(By.CSS_SELECTOR, "#requests li")
    ids = [row.get_attribute("id") for row in (rows[0], rows[-1])]
    assert (len(rows), ids) == (MAX_ROWS, [f"request-{MAX_ROWS + 20}", "request-21"])


def test_a_page_finds_its_sandbox_again(running_browser: Chrome) -> None:
    with Sandbox(Account(), token="the-first") as sandbox:
        running_browser.get(sandbox.root)
        wait_for(running_browser, "#link", "Live")
    wait_for(running_browser, "#link", "Disconnected")
    with Sandbox(Account(), token="the-second", port=int(sandbox.root.rpartition(":")[2])):
        wait_for(running_browser, "#connect", "the-second")
        wait_for(running_browser, "#link", "Live")
    running_browser.get("about:blank")
    read_console(running_browser)  # that the server was gone
