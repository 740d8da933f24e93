"""A headless browser for the tests of the sandbox's page."""

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
#: Neither the driver nor the browser looks for updates or uses a proxy.
_ENVIRONMENT: Final = {"SE_OFFLINE": "true", "SE_AVOID_STATS": "true", "NO_PROXY": "*", "no_proxy": "*"}


@contextmanager
def open_browser(profile: Path) -> Iterator[Chrome]:
    """Start Chromium with an empty profile. Without Chromium, the test is skipped, or fails in CI."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        no_browser = pytest.fail if "CI" in os.environ else pytest.skip
        no_browser("Chromium is not installed: apt-get install chromium chromium-driver")
    options = ChromeOptions()
    options.binary_location = browser
    for argument in (*_ARGUMENTS, f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with mock.patch.dict(os.environ, _ENVIRONMENT):
        chrome = Chrome(options, Service(driver))
        try:
            chrome.get("about:blank")  # the start page of Chromium sends requests of its own
            read_urls(chrome)
            yield chrome
        finally:
            chrome.quit()


def read_console(browser: Chrome) -> list[str]:
    """Return the messages in the browser's console, mostly errors, since the last call."""
    return [str(line["message"]) for line in _log(browser, "browser")]


def read_urls(browser: Chrome) -> list[str]:
    """Return the URLs that the browser requested since the last call."""
    messages = [json.loads(str(line["message"]))["message"] for line in _log(browser, "performance")]
    sent = [message["params"] for message in messages if message["method"] == "Network.requestWillBeSent"]
    return [str(params["request"]["url"]) for params in sent]


def _log(browser: Chrome, kind: str) -> list[Mapping[str, object]]:
    lines: list[Mapping[str, object]] = browser.execute("getLog", {"type": kind})["value"]
    return lines
