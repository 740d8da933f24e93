"""`python -m codegen diff`: where the specs come from, what is written, and how it ends."""

import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.__main__ import main
from tests.codegen.repository import change, commit, git, released, set_version
from tests.codegen.support import REPOSITORY, spec_folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return released(tmp_path / "shop")


def diff(root: Path, *arguments: str) -> int:
    return main(["diff", *arguments, "--root", str(root)])


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


@pytest.mark.parametrize("revision", ["", " ", "v9", "--output=x", "-1", "HEAD:spec", ":/no such subject", "v1.4.2 x"])
def test_a_revision_that_is_none_is_told(root: Path, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    # Behind two dashes all is a name.
    assert main(["diff", "--root", str(root), "--", revision]) == 2
    assert capsys.readouterr() == (
        "",
        f"'{revision}' is neither a folder nor a revision of the repository in {root}\nNothing was compared.\n",
    )


def test_an_empty_name_is_not_the_present_folder(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root / "spec")
    assert diff(root, ".") == 0
    assert diff(root, "") == 2
    assert capsys.readouterr().err.startswith("'' is neither a folder nor a revision of the repository in ")


@pytest.mark.parametrize("revision", [":/another", "HEAD^{/another}", "v1.4.2^0", "@~1"])
def test_whatever_git_takes_for_a_revision_is_one(
    root: Path, revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    git(root, "commit", "--quiet", "--allow-empty", "--message", "another subject")
    change(root, "spec/choices.yaml", "[small, large]", "[small, medium, large]")
    commit(root)
    assert diff(root, revision) == 0
    assert "- `Size`: new value `medium`.\n" in capsys.readouterr().out


def test_what_the_repository_once_had_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    done = subprocess.run(
        ["git", "log", "-15", "--format=%H", "--", "spec"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("this is no repository")
    for revision in done.stdout.split():
        assert main(["diff", revision]) in (0, 1), capsys.readouterr().err


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
