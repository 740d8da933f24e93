"""Versions, and which one semver asks for."""

import pytest

from codegen.diff.version import Version, verdict


@pytest.mark.parametrize(
    ("released", "breaking", "changed", "words"),
    [
        ("1.4.2", True, True, "This asks for a major version: 1.4.2 → 2.0.0"),
        ("1.4.2", False, True, "This asks for a minor version: 1.4.2 → 1.5.0"),
        ("1.4.2", False, False, "Nothing of the API changed: this asks for a patch version at most: 1.4.2 → 1.4.3"),
        (
            "0.1.3",
            True,
            True,
            "This asks for a minor version (before 1.0 that is the one that may break): 0.1.3 → 0.2.0",
        ),
        *(
            (
                "1.0.0rc1",
                breaking,
                True,
                "A pre-release promises nothing: this asks for the version that it comes before: 1.0.0rc1 → 1.0.0",
            )
            for breaking in (True, False)
        ),
        (
            "0.2.0.dev1",
            False,
            False,
            "Nothing of the API changed: this asks for the version that it comes before: 0.2.0.dev1 → 0.2.0",
        ),
        ("0.1.3", False, True, "Nothing breaks: this asks for a patch version: 0.1.3 → 0.1.4"),
    ],
)
def test_semver_asks_for_a_version(released: str, breaking: bool, changed: bool, words: str) -> None:
    version = Version.parse(released)
    assert version
    assert verdict(version, breaking=breaking, changed=changed) == words


@pytest.mark.parametrize(
    ("released", "now", "may"),
    [
        ("1.4.2", "2.0.0", True),
        ("1.4.2", "2.0.0rc1", True),
        ("1.4.2", "1.5.0", False),
        ("1.4.2", "1.4.2", False),
        ("0.1.0", "0.2.0", True),
        ("0.1.0", "0.1.9", False),
        ("0.9.0", "1.0.0", True),
    ],
)
def test_a_version_may_break_or_not(released: str, now: str, may: bool) -> None:
    before, after = Version.parse(released), Version.parse(now)
    assert before
    assert after
    assert after.may_break(before) == may


def test_what_is_no_version_is_none() -> None:
    assert [Version.parse(text) for text in ("", "1.2", "v1.2.3", "1.2.3.4", "one")] == [None] * 5
