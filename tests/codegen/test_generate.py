"""`generate` and `check`: which files they write and compare, and what they report."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path, PurePosixPath

import pytest

from codegen.output import formatted
from tests.codegen.support import ITEMS, REPOSITORY, generate, run, snapshot, spec_folder, spec_path
from tests.support.process import python

OTHERS = ITEMS.replace("/items", "/others").replace("flat_name: ", "flat_name: other_")
GENERATED = "noko_client/_generated"
MODELS = f"{GENERATED}/models/all.py"


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = spec_folder(tmp_path_factory.mktemp("once"))
    generate(root)
    return root


@pytest.fixture
def generated(once: Path, tmp_path: Path) -> Path:
    root = tmp_path / "generated"
    shutil.copytree(once, root)
    return root


def generated_files(root: Path) -> list[str]:
    paths = [path.relative_to(root) for path in sorted(root.rglob("*.*")) if path.is_file()]
    return [
        path.as_posix()
        for path in paths
        if (path.suffix != ".yaml" or path.name == "openapi.yaml") and path.name != "README.md"
    ]


def python_files(root: Path) -> dict[PurePosixPath, str]:
    return {
        PurePosixPath(path.relative_to(root).as_posix()): path.read_text(encoding="utf-8")
        for path in sorted((root / GENERATED).rglob("*.py"))
    }


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# What is written


def test_only_differences_are_written(generated: Path) -> None:
    for path in generated.rglob("*"):
        os.utime(path, (1, 1))
    assert generate(generated).output.startswith("nothing changed")
    assert {path.stat().st_mtime for path in generated.rglob("*")} == {1.0}
    models = spec_path(generated, "models")
    change(models, "Where it is.", "Where one finds it.")
    os.utime(models, (1, 1))
    assert generate(generated).output == f"wrote {MODELS}\nwrote spec/openapi.yaml\n"
    written = [path.relative_to(generated).as_posix() for path in generated.rglob("*.*") if path.stat().st_mtime != 1.0]
    assert sorted(written) == [MODELS, "spec/openapi.yaml"]


def test_the_files_of_a_removed_resource_are_removed(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, others=OTHERS))
    (tmp_path / "spec/resources/others.yaml").unlink()
    output = generate(tmp_path).output.splitlines()
    for folder in ("operations", "resources"):
        assert f"removed {GENERATED}/{folder}/others.py" in output
        assert not (tmp_path / GENERATED / folder / "others.py").exists()
    assert sorted(output, key=lambda line: line.partition(" ")[2]) == output
    assert run("check", tmp_path).status == 0


def test_the_table_of_the_readme_is_written_and_the_text_around_it_is_not(generated: Path) -> None:
    change(generated / "README.md", "The end.", "The very end.")
    assert run("check", generated).status == 0
    assert (generated / "README.md").read_text(encoding="utf-8") == (
        "# Shop\n"
        "\n"
        "<!-- begin generated: resources -->\n"
        "| resource | |\n"
        "|---|---|\n"
        "| `client.items` | Things to buy. |\n"
        "<!-- end generated: resources -->\n"
        "\n"
        "The very end.\n"
    )


def test_the_tables_of_the_documentation_are_written(tmp_path: Path) -> None:
    page = spec_folder(tmp_path) / "docs/guides/errors.md"
    page.parent.mkdir(parents=True)
    marks = [f"<!-- {where} generated: {name} -->\n" for name in ("codes", "statuses") for where in ("begin", "end")]
    page.write_text("".join(marks), encoding="utf-8")
    change(tmp_path / "spec/resources/items.yaml", "It is sold.", "It is | sold.")
    assert "wrote docs/guides/errors.md" in generate(tmp_path).output
    reference = "../reference/errors.md#noko_client.errors"
    text = page.read_text(encoding="utf-8")
    assert "| `sold` | It is \\| sold. | `BadRequestError` (400) | `items.create`, `items.delete` |\n" in text
    assert f"| 404 | [`NotFoundError`]({reference}.NotFoundError) | There is no such thing. |\n" in text
    assert run("check", tmp_path).status == 0


@pytest.mark.parametrize("content", ["# Shop\n<!-- end generated: resources -->\n", b"\xff", None])
def test_a_readme_that_cannot_have_a_table(tmp_path: Path, content: str | bytes | None) -> None:
    path = spec_folder(tmp_path) / "README.md"
    path.unlink()
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    failed = run("generate", tmp_path)
    assert failed.status == 2
    assert "README.md: " in failed.errors


# check


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (f"{GENERATED}/resources/items.py", "Get one item.", "Get an item."),
        ("spec/schema/resource.json", '"Operation"', '"Deed"'),
        ("README.md", "| `client.items` |", "| `client.things` |"),
    ],
    ids=["resource", "schema", "README"],
)
def test_check_shows_differences(generated: Path, path: str, old: str, new: str) -> None:
    checked = run("check", generated)
    assert (checked.status, checked.errors) == (0, "")
    change(generated / path, old, new)
    before = snapshot(generated)
    checked = run("check", generated)
    assert (checked.status, checked.output) == (1, "")
    assert f"--- {path} (on disk)\n+++ {path} (from the spec)\n" in checked.errors
    assert re.search(rf"^-.*{re.escape(new)}", checked.errors, re.MULTILINE)
    assert re.search(rf"^\+.*{re.escape(old)}", checked.errors, re.MULTILINE)
    assert checked.errors.endswith("The generated code and the spec differ: run `make generate`, and commit both.\n")
    assert snapshot(generated) == before


def test_check_sees_a_changed_line_ending(generated: Path) -> None:
    path = generated / GENERATED / "choices.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check", generated).status == 1


def test_check_reports_missing_files(generated: Path) -> None:
    missing = generated_files(generated)
    for path in missing:
        (generated / path).unlink()
    checked = run("check", generated)
    assert checked.status == 1
    assert checked.errors.splitlines()[: len(missing)] == [f"missing: {path}" for path in missing]
    assert not any((generated / path).exists() for path in missing)


def test_check_reports_files_that_are_left_over_and_generate_removes_them(generated: Path) -> None:
    compiled = generated / GENERATED / "__pycache__/choices.cpython-311.pyc"
    left_over = [f"{GENERATED}/a/b.py", f"{GENERATED}/resources/notes.txt", "spec/schema/others.json"]
    for path in (*(generated / path for path in left_over), compiled):
        path.parent.mkdir(exist_ok=True)
        path.write_text("old", encoding="utf-8")
    checked = run("check", generated)
    assert checked.status == 1
    assert checked.errors.splitlines()[: len(left_over)] == [f"left over: {path}" for path in left_over]
    assert generate(generated).output.splitlines() == [f"removed {path}" for path in left_over]
    assert not any((generated / path).exists() for path in left_over)
    assert compiled.exists()


# Templates that are wrong


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("{{ nonsense }}", r"resource\.py\.jinja:\d+: 'nonsense' is undefined"),
        ("{{ spec.nonsense }}", r"resource\.py\.jinja:\d+: .* has no attribute 'nonsense'"),
        ("{{ resource.operations.nonsense }}", r"resource\.py\.jinja:\d+: .* has no attribute 'nonsense'"),
        ("{% if %}", r"resource\.py\.jinja:\d+: Expected an expression"),
        ('{% include "nonsense.jinja" %}', r"resource\.py\.jinja:\d+: .*nonsense\.jinja"),
        ("def f(:\n", r"noko_client/_generated/resources/items\.py:\d+:\d+: "),
    ],
)
def test_a_wrong_template_is_reported_and_changes_nothing(
    tmp_path: Path, generated: Path, wrong: str, message: str
) -> None:
    folder = tmp_path / "generator"
    shutil.copytree(REPOSITORY / "codegen", folder / "codegen", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "noko_client").mkdir()
    shutil.copy(REPOSITORY / "noko_client/errors.py", folder / "noko_client")
    with (folder / "codegen/templates/resource.py.jinja").open("a", encoding="utf-8") as file:
        file.write(wrong)
    change(spec_path(generated, "models"), "Where it is.", "Where one finds it.")
    before = snapshot(generated)
    failed = python("-m", "codegen", "generate", "--root", str(generated), folder=folder)
    assert (failed.status, failed.output) == (2, "")
    assert re.match(f"a template is wrong: {message}", failed.errors), failed.errors
    assert failed.errors.endswith("\nNothing was written.\n")
    assert snapshot(generated) == before


# Headers


def test_every_python_file_names_its_sources(generated: Path) -> None:
    files = python_files(generated)
    assert formatted(files) == files
    for path, text in files.items():
        header = re.match(r"# Generated from (.+) by `make generate`\. Changes made here are lost: .+\n\"\"\"", text)
        assert header, path
        for source in header[1].split(", "):
            assert (generated / source).exists(), f"{path} names {source}"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("choices", "[red, light green]", "[red, light blue]"),
        ("inputs", "How wide it is.", "The width."),
        ("parameters", "Only items of this color.", "Only those."),
        ("models", "Something to buy.", "Something to have."),
        ("items", "List the items.", "Look at the items."),
        ("service", "There is no such thing.", "There is none."),
        ("service", "default: 100", "default: 50"),
        ("service", "X-Token", "X-Secret"),
    ],
)
def test_a_header_names_every_file_that_the_file_depends_on(generated: Path, name: str, old: str, new: str) -> None:
    path = spec_path(generated, name)
    change(path, old, new)
    source = path.relative_to(generated)
    written = [line.removeprefix("wrote ") for line in generate(generated).output.splitlines()]
    assert written
    headers = {file: (generated / file).read_text(encoding="utf-8").partition("\n")[0] for file in written}
    names = {f"{parent.as_posix()}/" for parent in PurePosixPath(source).parents} | {source.as_posix()}
    named = re.compile(rf" ({'|'.join(map(re.escape, names))})[, ]")
    assert [file for file, header in headers.items() if not named.search(header) and "other files" not in header] == []
