"""The step of CI that holds the package to its last release."""

from pathlib import Path

import pytest

from codegen.diff.git import GitError, release_tags
from codegen.diff.release import main as hold_to_release
from tests.codegen.repository import change, commit, git, released, released_package, set_version


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return released(tmp_path / "shop")


def test_the_last_release_is_the_highest_version_that_leads_here(root: Path) -> None:
    commit(root, "v1.10.0", "v2.0.0rc1", "vendored", "w3.0.0")
    assert release_tags(root).last == "v1.10.0"
    git(root, "checkout", "--quiet", "-b", "other", "v1.4.2")
    assert release_tags(root).last == "v1.4.2"


NOTHING_YET = "There is no release to compare with yet: no tag like v1.2.3 leads here.\n"


@pytest.fixture
def shallow(root: Path, tmp_path: Path) -> Path:
    """A clone of the repository in which no tag can be found."""
    commit(root)
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-tags", f"file://{root}", "shallow")
    return tmp_path / "shallow"


@pytest.mark.parametrize(
    "changelog",
    [
        None,
        "# Changelog\n\n## [Unreleased]\n\n- All.\n",
        # It gets its tag when this has passed.
        "# Changelog\n\n## [Unreleased]\n\n## [1.4.2] - 2026-01-31\n\n- All.\n",
        "# Changelog\n\n## [1.4.2] - 2026-01-31\n\n- All.\n",
    ],
)
def test_without_a_release_there_is_nothing_to_compare_with(
    shallow: Path, changelog: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if changelog is not None:
        (shallow / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    assert release_tags(shallow).last is None
    assert hold_to_release([str(shallow)]) == 0
    assert capsys.readouterr() == (NOTHING_YET, "")


@pytest.mark.parametrize(
    ("changelog", "missing"),
    [
        ("## [Unreleased]\n\n- More.\n\n## [1.4.2] - 2026-01-31\n\n- All.\n", "1.4.2"),
        ("## [Unreleased]\n\n## [1.5.0] - 2026-01-31\n\n- All.\n", "1.5.0"),
        ("## [1.4.2] - 2026-01-31\n\n- More.\n\n## [1.4.1] - 2025-12-31\n\n- All.\n", "1.4.1"),
    ],
)
@pytest.mark.parametrize(
    ("depth", "fetch"), [("shallow", "git fetch --tags --unshallow"), ("whole", "git fetch --tags")]
)
def test_a_release_that_has_no_tag_here_fails_and_says_how_to_get_it(
    shallow: Path, changelog: str, missing: str, depth: str, fetch: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if depth == "whole":
        git(shallow, "fetch", "--quiet", "--unshallow", "--no-tags")
    (shallow / "CHANGELOG.md").write_text(f"# Changelog\n\n{changelog}", encoding="utf-8")
    assert hold_to_release([str(shallow)]) == 2
    assert capsys.readouterr() == (
        "",
        f"CHANGELOG.md has the release {missing}, and no tag like v1.2.3 leads here: fetch the tags (`{fetch}`)\n"
        "Nothing was compared.\n",
    )


def test_tags_of_another_form_are_named(shallow: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(shallow, "v0.2", "0.1.0", "V1.0.0", "v2.0.0rc1", "vendored", "2026")
    assert hold_to_release([str(shallow)]) == 0
    told = "Not taken for releases, which have tags like v1.2.3: 0.1.0, V1.0.0, v0.2.\n"
    assert capsys.readouterr() == (f"{told}{NOTHING_YET}", "")


def test_without_a_repository_there_is_no_last_release(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(GitError):
        release_tags(tmp_path)
    assert hold_to_release([str(tmp_path)]) == 2
    assert "not a git repository" in capsys.readouterr().err


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return released_package(tmp_path / "package")


def test_what_is_as_it_was_released_passes(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hold_to_release([str(package)]) == 0
    assert capsys.readouterr() == (
        "Compared with v0.1.0, the last release.\n\nNothing of the API changed.\n\nNothing breaks.\n",
        "",
    )


def test_what_breaks_in_generated_python_fails_until_the_version_allows_it(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(package, "noko_client/_generated/resources/users.py", "email: str | None = None", "mail: str | None = None")
    assert hold_to_release([str(package)]) == 1
    output, errors = capsys.readouterr()
    told = [line.partition(": ")[2] for line in output.splitlines() if line.startswith("- ")]
    assert told == ["AsyncUsers.list(email): Parameter was removed", "Users.list(email): Parameter was removed"]
    assert "- noko_client/_generated/resources/users.py:" in output
    assert errors == (
        "This breaks programs that work with v0.1.0, and the version is 0.1.0: it has to be 0.2.0 or later.\n"
    )
    set_version(package, "0.2.0")
    assert hold_to_release([str(package)]) == 0
    assert capsys.readouterr().out.endswith("\nThe version 0.2.0 may break what worked with v0.1.0.\n")


def test_what_breaks_in_the_spec_fails_until_the_version_allows_it(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Python's types have no say in this.
    change(package, "spec/choices.yaml", "[disabled, pending,", "[pending,")
    assert hold_to_release([str(package)]) == 1
    output = capsys.readouterr().out
    told = "the value `disabled` was removed; `teams.list_users(state)` and `users.list(state)` refuse it."
    assert f"Breaking:\n- `UserState`: {told}" in output
    assert "griffe" not in output
    set_version(package, "0.2.0")
    assert hold_to_release([str(package)]) == 0


def test_what_is_new_needs_no_new_version(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(package, "spec/choices.yaml", "[disabled, pending,", "[disabled, locked, pending,")
    assert hold_to_release([str(package)]) == 0
    assert capsys.readouterr().out.endswith("- `UserState`: new value `locked`.\n\nNothing breaks.\n")


def test_a_release_whose_spec_is_in_an_older_dialect_is_compared_by_its_python(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = package / "spec/service.yaml"
    good = spec.read_text(encoding="utf-8")
    spec.write_text(f"{good}\nold: 1\n", encoding="utf-8")
    commit(package, "v0.1.1")
    spec.write_text(good, encoding="utf-8")
    assert hold_to_release([str(package)]) == 0
    output, errors = capsys.readouterr()
    assert "v0.1.1:spec/service.yaml:" in errors
    assert "only the Python is compared" in errors
    assert "Nothing of the API changed" not in output


def test_a_wrong_spec_cannot_be_held_to_a_release(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(package, "spec/service.yaml", "name: Noko", "nam: Noko")
    assert hold_to_release([str(package)]) == 2
    assert "service.yaml:" in capsys.readouterr().err
