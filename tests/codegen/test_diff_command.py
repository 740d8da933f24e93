"""`python -m codegen diff`: where it finds the two versions, what it prints, and its exit status."""

from pathlib import Path

import pytest
from packaging.version import Version

from codegen.__main__ import main
from codegen.diff.source import next_version
from tests.codegen.repository import VERSION, change, commit, released, set_version
from tests.codegen.support import generate, spec_folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return released(tmp_path / "shop")


def diff(root: Path, *arguments: str) -> int:
    return main(["diff", "--root", str(root), "--", *arguments])


def test_the_working_tree_is_compared_with_a_revision(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(root, "v1.4.2") == 0
    assert capsys.readouterr().out == "The API did not change.\n\nThe next version after 1.4.2 is 1.4.3.\n"
    # The document of the working tree is made from its YAML: nothing has to be generated first.
    change(root, "spec/choices.yaml", "[small, large]", "[small, medium, large]")
    assert diff(root, "v1.4.2") == 0
    assert capsys.readouterr().out == (
        "Not breaking:\n- `Size`: the value `medium` was added.\n\nThe next version after 1.4.2 is 1.5.0.\n"
    )
    change(root, "spec/resources/items.yaml", "text: {type: text, about", "words: {type: text, about")
    assert diff(root, "v1.4.2") == 1
    output = capsys.readouterr().out
    assert output.startswith("Breaking:\n- GET /items (items.list): the query parameter `text` was removed.\n\nNot")
    assert output.endswith("\n\nThe next version after 1.4.2 is 2.0.0.\n")


def test_two_revisions_are_compared_and_the_repository_stays_as_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "spec/choices.yaml", "[small, large]", "[small]")
    set_version(root, "2.0.0")
    generate(root)
    commit(root, "v2.0.0")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert diff(root, "v1.4.2", ":/x") == 1
    assert capsys.readouterr().out.endswith("after 1.4.2 is 2.0.0.\n")
    assert diff(root, "HEAD", "HEAD~1") == 0
    assert capsys.readouterr().out.endswith("after 2.0.0 is 2.1.0.\n")
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_changes_are_written_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write = ["diff", "--root", str(root), "--write", "v1.4.2"]
    change(root, "spec/choices.yaml", "[small, large]", "[small, medium, large]")
    assert main(write) == 2
    changelog = root / "CHANGELOG.md"
    changelog.write_text("# Changes\n\n## [Unreleased]\n\n### Added\n\n- A.\n\n## [1.4.2]\n\n- B.\n", encoding="utf-8")
    for written in ("wrote CHANGELOG.md\nwrote noko_client/_version.py\n", ""):
        assert main(write) == 0
        assert capsys.readouterr().out.endswith(f"The next version after 1.4.2 is 1.5.0.\n{written}")
    assert '__version__ = "1.5.0"' in (root / VERSION).read_text(encoding="utf-8")
    change(root, "spec/choices.yaml", "[small, medium, large]", "[small, medium, big, large]")
    assert main(write) == 0
    assert capsys.readouterr().out.endswith("\nwrote CHANGELOG.md\n")
    text = changelog.read_text(encoding="utf-8")
    assert text.startswith("# Changes\n\n## [Unreleased]\n\n### Changed\n\nNot breaking:\n- `Size`: ")
    assert text.endswith("the value `medium` was added.\n\n### Added\n\n- A.\n\n## [1.4.2]\n\n- B.\n")
    assert main([*write, "HEAD"]) == 2


def test_two_folders_are_compared(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = spec_folder(tmp_path / "other", choices=("[small, large]", "[small]"))
    assert diff(root, str(root), str(other / "spec")) == 1
    assert diff(root, str(other / "spec"), str(root)) == 0
    assert capsys.readouterr().out.endswith("after 1.4.2 is 1.5.0.\n")
    # Without a version there is no next one.
    assert diff(root, str(other), str(other)) == 0
    assert capsys.readouterr().out == "The API did not change.\n"


@pytest.mark.parametrize("revision", ["", " ", "v9", "--output=x", "-1", "HEAD:none", ":/no such subject", "v1.4.2 x"])
def test_an_unknown_revision_is_refused(root: Path, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(root, revision) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith(f"'{revision}' is neither a folder nor a git revision in {root}: ")
    assert errors.endswith("\nNothing was compared.\n")


def test_a_revision_without_a_document_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "spec/openapi.yaml").unlink()
    commit(root)
    assert diff(root, "HEAD") == 2
    assert capsys.readouterr().err == "'HEAD' has no spec/openapi.yaml\nNothing was compared.\n"


def test_there_are_no_revisions_without_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(spec_folder(tmp_path), "v1") == 2
    assert "not a git repository" in capsys.readouterr().err
    assert diff(tmp_path / "none", "v1") == 2


def test_a_mistake_in_the_spec_is_reported_with_its_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "spec/choices.yaml", "values: [small, large]", "values: []")
    assert diff(root, "v1.4.2") == 2
    assert "choices.yaml:6: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("released", "breaking", "added", "none"),
    [
        ("1.4.2", "2.0.0", "1.5.0", "1.4.3"),
        ("0.1.3", "0.2.0", "0.1.4", "0.1.4"),
        ("1.0.0rc1", "1.0.0", "1.0.0", "1.0.0"),
        ("0.2.0.dev1", "0.2.0", "0.2.0", "0.2.0"),
    ],
)
def test_semver_says_which_version_is_next(released: str, breaking: str, added: str, none: str) -> None:
    version = Version(released)
    found = [
        next_version(version, breaks=breaks, changes=changes)
        for breaks, changes in ((True, True), (False, True), (False, False))
    ]
    assert [*map(str, found)] == [breaking, added, none]
