"""`make surface`: which changes of the API and of the public Python the version allows."""

import re
import shutil
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.diff.source import SourceError
from codegen.diff.surface import find_base, python_breakages
from tests.codegen.repository import change, commit, git, released, released_package, set_version


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return released_package(tmp_path / "package")


def surface(root: Path) -> int:
    return main(["surface", "--root", str(root)])


def test_the_base_is_the_highest_release_in_the_history(tmp_path: Path) -> None:
    root = released(tmp_path)
    commit(root, "v1.10.0", "v2.0.0rc1", "vendored", "w3.0.0", "v0.2")
    assert find_base(root) == "v1.10.0"
    git(root, "checkout", "--quiet", "-b", "other", "v1.4.2")
    assert find_base(root) == "v1.4.2"


def test_without_a_release_the_base_is_the_commit_that_last_changed_the_version(tmp_path: Path) -> None:
    root = released(tmp_path / "shop")
    git(root, "tag", "--delete", "v1.4.2")
    set_version(root, "1.5.0")
    commit(root)
    base = git(root, "rev-parse", "HEAD").strip()
    change(root, "spec/choices.yaml", "[small, large]", "[small]")
    commit(root)
    assert find_base(root) == base
    git(tmp_path, "clone", "--quiet", "--depth=3", f"file://{root}", "enough")
    assert find_base(tmp_path / "enough") == base
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", "shallow")
    with pytest.raises(SourceError, match=r"this clone is shallow: run `git fetch --unshallow --tags`$"):
        find_base(tmp_path / "shallow")


def test_there_is_nothing_to_compare_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert surface(tmp_path) == 2
    assert "not a git repository" in capsys.readouterr().err
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    assert surface(tmp_path) == 2
    assert capsys.readouterr().err == (
        "there is no release tag, and no commit that changed noko_client/_version.py: it was never committed\n"
        "Nothing was compared.\n"
    )


def test_an_unchanged_working_tree_passes(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert surface(package) == 0
    assert capsys.readouterr() == (
        "Compared with v0.1.0, version 0.1.0.\n\nThe API did not change.\n\nNothing breaks.\n",
        "",
    )


def test_a_breaking_change_needs_a_higher_version(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(package, "spec/choices.yaml", "[disabled, pending,", "[pending,")
    change(package, "noko_client/_generated/resources/users.py", "email: str | None = None", "mail: str | None = None")
    assert surface(package) == 1
    output, errors = capsys.readouterr()
    assert "Breaking:\n- `UserState`: the value `disabled` was removed.\n" in output
    assert re.findall(r"^- noko_client/_generated/resources/users.py: (.*)", output, re.MULTILINE) == [
        "AsyncUsers.list(email): Parameter was removed",
        "Users.list(email): Parameter was removed",
    ]
    assert errors == (
        "noko_client/_version.py: 0.1.0 does not allow what breaks programs written for 0.1.0; "
        "raise it to 0.2.0 or later.\n"
    )
    for version in ("0.2.0rc1", "1.0.0"):
        set_version(package, version)
        assert surface(package) == 0
        assert capsys.readouterr().out.endswith(f"\nThe version {version} may break programs written for 0.1.0.\n")


def test_an_addition_needs_no_higher_version(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(package, "spec/choices.yaml", "[disabled, pending,", "[disabled, locked, pending,")
    assert surface(package) == 0
    assert capsys.readouterr().out.endswith("- `UserState`: the value `locked` was added.\n\nNothing breaks.\n")


#: What breaks, each in a file of its own or under a name of its own, and what griffe reports.
BREAKING = [
    ("errors.py", "class ServerError", "class OtherError", "ServerError: Public object was removed"),
    ("_core/pages.py", "next_page", "later_page", "AsyncPage.next_page: Public object was removed"),
    ("_core/client.py", "max_retries", "tries", "BaseClient.with_options(max_retries): Parameter was removed"),
    ("sandbox/server.py", "def reset", "def restore", "Sandbox.reset: Public object was removed"),
    ("_generated/client.py", "total_timeout: float | None = None", "total_timeout: float = 9.0", "None -> 9.0"),
    ("../pytest_noko.py", "def noko_account", "def account", "noko_account: Public object was removed"),
    # The name is still defined, but `import *` does not import it.
    ("__init__.py", '    "Page",\n', "", "noko_client.__all__: `Page` was removed"),
    ("errors.py", '    "OriginError",\n', "", "noko_client.errors.__all__: `OriginError` was removed"),
    ("sandbox/__init__.py", '"Fault", ', "", "noko_client.sandbox.__all__: `Fault` was removed"),
]
#: The package and pytest call these, and the default follows Noko.
NOT_BREAKING = [
    ("_generated/client.py", "= 2.0", "= 3.0"),
    ("_core/retry.py", "def ", "def x"),
    ("_generated/resources/users.py", "transport: ", "another: int, transport: "),
    ("errors.py", "    method: str\n", "    method: str\n    reason: str\n"),
    ("../pytest_noko.py", "def noko_sandbox(", "def noko_sandbox(request: object, "),
    ("sandbox/routing.py", "def ", "def x"),
]


def test_griffe_finds_what_breaks_in_public_python(package: Path, tmp_path: Path) -> None:
    before = shutil.copytree(package, tmp_path / "before")
    for file, old, new in NOT_BREAKING:
        change(package, f"noko_client/{file}", old, new)
    assert python_breakages(before, package) == []
    for file, old, new, _ in BREAKING:
        change(package, f"noko_client/{file}", old, new)
    lines = python_breakages(before, package)
    assert [reported for *_, reported in BREAKING if not any(line.endswith(reported) for line in lines)] == []
    assert all(line.startswith(("noko_client", "pytest_noko")) for line in lines)
