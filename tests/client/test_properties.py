"""Headers and bodies of any form are parsed correctly, or ignored."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime

import httpx
from hypothesis import given
from hypothesis import strategies as st

from noko_client._core.failures import parse_error
from noko_client._core.pages import page_number, parse_links
from noko_client._core.retry import parse_retry_after
from noko_client._core.text import printable
from noko_client._core.urls import resolve
from noko_client.errors import ErrorDetail

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
HEADER = st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_characters="\x7f"))
RELATIONS = st.sampled_from(["next", "last", "first", "prev", "search"])
URLS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters="<>"), min_size=1)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.lists(st.tuples(RELATIONS, URLS, st.sampled_from(['rel="{}"', "rel={}", 'title="a, b"; rel="{}"']))))
def test_every_link_is_parsed_verbatim(links: list[tuple[str, str, str]]) -> None:
    header = ", ".join(f"<{url}>; {form.format(relation)}" for relation, url, form in links)
    expected: dict[str, str] = {}
    for relation, url, _ in links:
        expected.setdefault(relation, url)
    assert parse_links(header) == expected


@given(HEADER)
def test_any_link_header_is_accepted(header: str) -> None:
    for url in parse_links(header).values():
        assert url in header
        page_number(url)


@given(HEADER | st.text())
def test_any_retry_after_is_accepted(header: str) -> None:
    wait = parse_retry_after(header, NOW)
    assert wait is None or wait >= 0


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_error_body_is_accepted(body: bytes) -> None:
    message, errors = parse_error(body)
    assert isinstance(message, str)
    assert all(isinstance(error, ErrorDetail) for error in errors)


TEXTS = st.none() | st.text(max_size=20)


@given(st.text(max_size=100), st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=4))
def test_an_error_body_is_parsed_completely(
    message: str, details: list[tuple[str | None, str | None, str | None]]
) -> None:
    errors = [dict(zip(("resource", "field", "code"), detail, strict=True)) for detail in details]
    body = json.dumps({"message": message, "errors": errors}).encode()
    shown = [ErrorDetail(*(text if text is None else printable(text) for text in detail)) for detail in details]
    assert parse_error(body) == (printable(message), tuple(shown))


BEGINNINGS = st.sampled_from(["", "//", "https://", "http://[", "//xn--", "//XN--", "?", ":", "ftp://", "//a:", "//@"])


@given(BEGINNINGS, URLS)
def test_a_url_is_resolved_or_refused(begin: str, url: str) -> None:
    with contextlib.suppress(httpx.InvalidURL):
        target, origin = resolve(begin + url, httpx.URL("https://api.nokotime.com/v2/users"))
        assert origin[0] == target.scheme
