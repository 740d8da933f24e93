"""A browser without a window, for tests of the sandbox's page."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from unittest import mock

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

_ARGUMENTS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--window-size=1440,1000",
)
#: The driver and the browser must not look for newer ones of themselves, and must not reach a proxy.
_ENVIRONMENT: Final = {"SE_OFFLINE": "true", "SE_AVOID_STATS": "true", "NO_PROXY": "*", "no_proxy": "*"}


@contextmanager
def open_browser(profile: Path) -> Iterator[Chrome]:
    """Start chromium with an empty profile; skips the test where there is none."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("no chromium on this machine: apt-get install chromium chromium-driver")
    options = ChromeOptions()
    options.binary_location = browser
    for argument in (*_ARGUMENTS, f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with mock.patch.dict(os.environ, _ENVIRONMENT):
        chrome = Chrome(options, Service(driver))
        try:
            chrome.get("about:blank")  # the page that it begins with asks for much, all of it its own
            read_urls(chrome)
            yield chrome
        finally:
            chrome.quit()


def read_console(browser: Chrome) -> list[str]:
    """Return what was written to the browser's console since it was last asked: errors, above all."""
    return [str(line["message"]) for line in _log(browser, "browser")]


def read_urls(browser: Chrome) -> list[str]:
    """Return the URLs that the browser asked for since it was last asked."""
    messages = [json.loads(str(line["message"]))["message"] for line in _log(browser, "performance")]
    sent = [message["params"] for message in messages if message["method"] == "Network.requestWillBeSent"]
    return [str(params["request"]["url"]) for params in sent]


def _log(browser: Chrome, kind: str) -> list[Mapping[str, object]]:
    lines: list[Mapping[str, object]] = browser.execute("getLog", {"type": kind})["value"]
    return lines
