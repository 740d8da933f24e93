"""What griffe finds broken in the Python that people call."""

import shutil
from pathlib import Path

import pytest

from codegen.diff.python import breaking_python
from tests.codegen.repository import change, released_package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return released_package(tmp_path / "package")


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
        # A page and an error come from the package, whatever their constructors take; what they offer is for everybody.
        ("_core/pages.py", "facts: PageFacts,", "facts: PageFacts, more: int,", []),
        ("_core/pages.py", "def has_next", "def has_more", ["AsyncPage.has_next: Public object was removed"]),
        (
            "errors.py",
            "        message: str,\n        *,\n",
            "        message: str,\n        more: int,\n        *,\n",
            [],
        ),
        # The name is there still, and `import *` does not bring it.
        ("__init__.py", '    "Page",\n', "", ["noko_client.__all__: `Page` was removed"]),
        ("errors.py", '    "OriginError",\n', "", ["noko_client.errors.__all__: `OriginError` was removed"]),
        ("models.py", "__all__ += _models.__all__", "", ["noko_client.models.__all__: `User` was removed"]),
        ("resources.py", "__all__ += _resources.__all__", "", ["noko_client.resources.__all__: `Users` was removed"]),
        ("sandbox/__init__.py", '"Fault", ', "", ["noko_client.sandbox.__all__: `Fault` was removed"]),
        (
            "../pytest_noko.py",
            "def noko_account",
            "def account",
            ["pytest_noko.py: noko_account: Public object was removed"],
        ),
        ("../pytest_noko.py", "def noko_sandbox(", "def noko_sandbox(request: object, ", []),
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
    assert not [line for line in found if not line.startswith(("noko_client", "pytest_noko"))]
    assert bool(found) == bool(told)
    for words in told:
        assert [line for line in found if line.endswith(words)]


def test_a_plugin_that_is_gone_is_told_and_one_that_is_new_is_not(package: Path, tmp_path: Path) -> None:
    released = tmp_path / "released"
    shutil.copytree(package, released)
    (package / "pytest_noko.py").unlink()
    assert breaking_python(released, package) == ["pytest_noko.py: the module was removed"]
    assert breaking_python(package, released) == []
