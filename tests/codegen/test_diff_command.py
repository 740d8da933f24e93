"""`python -m codegen diff` and the step of CI: where the specs come from, what is written, and how it ends."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.diff.git import GitError, last_release
from codegen.diff.release import breaking_python
from codegen.diff.release import main as hold_to_release
from codegen.diff.version import Version, verdict
from tests.codegen.support import REPOSITORY, spec_folder

VERSION = "noko_client/_version.py"


def git(root: Path, *arguments: str) -> None:
    """Run git in a repository of its own, whatever the machine's settings are."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {f"GIT_{role}_{key}": "x@y.test" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=root, env={**own, **who, **settings}, check=True, capture_output=True)


def commit(root: Path, *tags: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "x")
    for tag in tags:
        git(root, "tag", tag)


def set_version(root: Path, version: str) -> None:
    path = root / VERSION
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'"""The version."""\n\n__version__ = "{version}"\n', encoding="utf-8")


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the small spec, released as 1.4.2."""
    folder = spec_folder(tmp_path / "shop")
    set_version(folder, "1.4.2")
    git(folder, "init", "--quiet")
    commit(folder, "v1.4.2")
    return folder


def diff(root: Path, *arguments: str) -> int:
    return main(["diff", *arguments, "--root", str(root)])


# The command


def test_what_breaks_is_told_with_the_major_version_and_status_1(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(
        root,
        "spec/resources/items.yaml",
        "  delete:\n    about: Throw an item away.\n",
        "  drop:\n    about: Drop it.\n",
    )
    change(
        root, "spec/parameters.yaml", "  from: {", "  size: {type: Size, about: Only items of this size.}\n  from: {"
    )
    change(root, "spec/models.yaml", "    url: {type: text, about: Where it is.}\n", "")
    assert diff(root, "v1.4.2") == 1
    assert capsys.readouterr() == (
        """\
Breaking:
- `Item.url`, `ItemSummary.url`: removed.
- `items.delete`: now called `items.drop`.

Not breaking:
- `items.list`: new parameter `size`: only items of this size.

This asks for a major version: 1.4.2 → 2.0.0.
""",
        "",
    )


def test_what_breaks_nothing_is_told_with_the_minor_version_and_status_0(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "spec/choices.yaml", "[small, large]", "[small, medium, large]")
    change(root, "spec/choices.yaml", "How big a thing is.", "How big it is.")
    assert diff(root, "v1.4.2") == 0
    assert capsys.readouterr().out == (
        "Not breaking:\n- `Size`: new value `medium`.\n\n1 text of the documentation changed, too.\n\n"
        "This asks for a minor version: 1.4.2 → 1.5.0.\n"
    )


def test_nothing_is_told_with_the_patch_version(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(root, "HEAD") == 0
    assert capsys.readouterr().out == (
        "Nothing of the API changed: this asks for a patch version at most: 1.4.2 → 1.4.3.\n"
    )


def test_two_revisions_are_compared_and_nothing_in_the_repository_changes(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "spec/choices.yaml", "[small, large]", "[small]")
    set_version(root, "2.0.0")
    commit(root, "v2.0.0")
    change(root, "spec/choices.yaml", "[small]", "[small, huge]")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert diff(root, "v1.4.2", "v2.0.0") == 1
    assert capsys.readouterr().out.endswith("1.4.2 → 2.0.0.\n")
    assert diff(root, "v2.0.0", "v1.4.2") == 0
    # It counts from what was.
    assert capsys.readouterr().out.endswith("2.0.0 → 2.1.0.\n")
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_two_folders_are_compared(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = spec_folder(tmp_path / "other", choices=("[small, large]", "[small]"))
    assert diff(root, str(root / "spec"), str(other / "spec")) == 1
    assert diff(root, str(other / "spec"), str(root / "spec")) == 0
    # The other folder has no version of its own.
    assert capsys.readouterr().out.endswith("1.4.2 → 1.5.0.\n")


def test_without_a_version_none_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = spec_folder(tmp_path)
    assert diff(root, str(root / "spec")) == 0
    assert capsys.readouterr().out == "Nothing of the API changed.\n"


def test_a_revision_names_the_errors_of_its_own_time(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "noko_client/errors.py").write_text("class ShopError: ...\n", encoding="utf-8")
    change(root, "spec/service.yaml", "error: BadRequestError", "error: ShopError")
    change(root, "spec/service.yaml", "error: NotFoundError", "error: ShopError")
    change(root, "spec/service.yaml", "error: UnprocessableEntityError", "error: ShopError")
    assert diff(root, "v1.4.2") == 1
    assert "the status 400 raises `ShopError` now, no longer `BadRequestError`" in capsys.readouterr().out


@pytest.mark.parametrize("revision", ["v9", "--output=x", "-1", "HEAD:spec", "v1.4.2 x"])
def test_a_revision_that_is_none_is_told(root: Path, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    # Behind two dashes all is a name.
    assert main(["diff", "--root", str(root), "--", revision]) == 2
    assert capsys.readouterr() == (
        "",
        f"'{revision}' is neither a folder nor a revision of the repository in {root}\nNothing was compared.\n",
    )


def test_a_folder_that_is_no_repository_has_no_revisions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = spec_folder(tmp_path)
    assert diff(root, "v1") == 2
    assert capsys.readouterr().err.startswith(
        f"'v1' is no folder, and no revision can be looked up in {root}: not a git"
    )
    assert diff(root / "none", "v1") == 2
    assert f"{root / 'none'} is no folder" in capsys.readouterr().err


def test_a_folder_or_a_revision_without_a_spec_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(root, str(root)) == 2
    assert capsys.readouterr().err == (
        f"'{root}' is a folder without a spec: it has no service.yaml; did you mean '{root / 'spec'}'?\n"
        "Nothing was compared.\n"
    )
    shutil.rmtree(root / "spec")
    assert diff(root, "v1.4.2") == 2
    assert capsys.readouterr().err == f"there is no folder '{root / 'spec'}'\nNothing was compared.\n"
    commit(root)
    assert diff(root, "HEAD") == 2
    assert capsys.readouterr().err.endswith("'HEAD' has no spec/service.yaml\nNothing was compared.\n")


def test_a_wrong_spec_is_told_with_its_file_and_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "spec/choices.yaml", "values: [small, large]", "values: []")
    assert diff(root, "v1.4.2") == 2
    place = "choices.yaml:6: Size.values: at least one value belongs here, not an empty list"
    assert capsys.readouterr() == (
        "",
        f"{root.as_posix()}/spec/{place}\n1 mistake in the spec of '{root / 'spec'}'\nNothing was compared.\n",
    )
    commit(root)
    assert diff(root, "HEAD", "v1.4.2") == 2
    assert capsys.readouterr().err == f"HEAD:spec/{place}\n1 mistake in the spec of 'HEAD'\nNothing was compared.\n"


def test_the_help_tells_the_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["diff", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "Exit status: 0 if nothing breaks, 1 if something does, 2 if" in told


# Versions


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


# The last release


def test_the_last_release_is_the_highest_version_that_leads_here(root: Path) -> None:
    commit(root, "v1.10.0", "v2.0.0rc1", "vendored", "w3.0.0")
    assert last_release(root) == "v1.10.0"
    git(root, "checkout", "--quiet", "-b", "other", "v1.4.2")
    assert last_release(root) == "v1.4.2"


def test_without_a_release_there_is_nothing_to_compare_with(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(root)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-tags", f"file://{root}", str(shallow))
    assert last_release(shallow) is None
    assert hold_to_release([str(shallow)]) == 0
    assert capsys.readouterr().out == "There is no release to compare with yet: no tag like v1.2.3 leads here.\n"


def test_without_a_repository_there_is_no_last_release(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(GitError):
        last_release(tmp_path)
    assert hold_to_release([str(tmp_path)]) == 2
    assert "not a git repository" in capsys.readouterr().err


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package and its spec in a repository of their own, released as 0.1.0."""
    folder = tmp_path / "package"
    ignored = shutil.ignore_patterns("__pycache__", "schema")
    for name in ("noko_client", "spec"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=ignored)
    set_version(folder, "0.1.0")
    git(folder, "init", "--quiet")
    commit(folder, "v0.1.0")
    return folder


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


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("_generated/models.py", "    entries: int", "    entrys: int", ["User.entries: Public object was removed"]),
        ("_generated/models.py", "class Tag(", "class Mark(", ["models.py: Tag: Public object was removed"]),
        ("errors.py", "class ServerError", "class OtherError", ["ServerError: Public object was removed"]),
        ("_core/pages.py", "next_page", "later_page", ["AsyncPage.next_page: Public object was removed"]),
        ("_core/client.py", "max_retries", "tries", ["BaseClient.with_options(max_retries): Parameter was removed"]),
        ("sandbox/server.py", "def reset", "def restore", ["Sandbox.reset: Public object was removed"]),
        (
            "_generated/client.py",
            "timeout: float | httpx.Timeout | None = 30.0",
            "timeout: float = 9.0",
            ["30.0 -> 9.0"],
        ),
        ("_generated/client.py", "= 2.0", "= 3.0", []),
        ("_core/retry.py", "def ", "def x", []),
        ("sandbox/limits.py", "def ", "def x", []),
    ],
)
def test_griffe_sees_what_is_public_wherever_it_stands(
    package: Path, tmp_path: Path, file: str, old: str, new: str, told: list[str]
) -> None:
    released = tmp_path / "released"
    shutil.copytree(package, released)
    change(package, f"noko_client/{file}", old, new)
    found = breaking_python(released, package)
    assert not [line for line in found if not line.startswith("noko_client/")]
    assert bool(found) == bool(told)
    for words in told:
        assert [line for line in found if line.endswith(words)]


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
