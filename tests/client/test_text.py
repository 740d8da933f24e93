"""Text from the server is shown safely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noko_client._core.text import printable
from noko_client.errors import ErrorDetail, NotFoundError


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Größe 5 €", "Größe 5 €"),
        ("a\r\nb\x1b[31m\x00", r"a\r\nb\x1b[31m\x00"),
        ("\u202eevil\u2028", r"\u202eevil\u2028"),
        ("half \ud800", r"half \ud800"),
    ],
)
def test_control_characters_are_not_shown(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(), st.integers(1, 20))
def test_text_is_short_and_printable(text: str, limit: int) -> None:
    shown = printable(text, limit)
    assert len(shown) <= limit
    assert shown.isprintable()


def test_a_long_text_is_shortened() -> None:
    assert printable("x" * 756_057) == "x" * 299 + "…"
    assert printable("x" * 300) == "x" * 300


def test_an_error_is_one_short_line() -> None:
    error = NotFoundError(
        method="GET",
        url="https://x/v2/a%0d%0ab\x1b",
        tries=2,
        may_have_taken_effect=False,
        status_code=404,
        headers={},
        body=b"",
        message="no\n" * 10_000,
        errors=(ErrorDetail("User\r", "x" * 10_000, None),) * 1_000,
    )
    assert str(error).startswith(r"GET /v2/a%0d%0ab\x1b: 404 Not Found: no\nno\n")
    assert str(error).isprintable()
    assert len(str(error)) < 4_000
    assert " 990 more" in str(error)
    assert repr(str(error)) in repr(error)
