import ast
import json
import os
import re
import shutil
import sys
from pathlib import Path, PurePosixPath

import pytest

from codegen import output
from codegen.load import load
from codegen.names import IMPORTED
from codegen.output import formatted
from codegen.render import render
from tests.codegen.support import (
    FILES,
    ITEMS,
    MODELS,
    REPOSITORY,
    add_hand_written_client,
    generate,
    python,
    run,
    snapshot,
    spec_folder,
    spec_path,
)

OTHERS = ITEMS.replace("/items", "/others").replace("flat_name: ", "flat_name: other_")
GENERATED = "noko_client/_generated"


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


def test_the_repository_is_as_its_spec_has_it() -> None:
    assert run("check", REPOSITORY).status == 0


def test_the_first_run_writes_every_file_and_says_so(tmp_path: Path) -> None:
    done = generate(spec_folder(tmp_path))
    written = generated_files(tmp_path)
    assert done.output.splitlines() == [f"wrote {path}" for path in ("README.md", *written)]
    assert f"{GENERATED}/resources/items.py" in written
    assert "spec/schema/resource.json" in written


def test_the_same_spec_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = spec_folder(tmp_path / "first"), spec_folder(tmp_path / "second")
    generate(first)
    generate(second)
    assert snapshot(first) == snapshot(second)


def test_another_process_with_another_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    results: list[dict[str, str]] = []
    for seed in ("1", "2"):
        root = tmp_path / seed
        shutil.copytree(REPOSITORY / "spec", root / "spec")
        done = python(REPOSITORY, "-m", "codegen", "generate", "--root", str(root), PYTHONHASHSEED=seed)
        assert done.status == 0, done.errors
        results.append(snapshot(root))
    assert results[0] == results[1]


def test_the_second_run_writes_nothing(generated: Path) -> None:
    for path in generated.rglob("*"):
        os.utime(path, (1, 1))
    assert generate(generated).output.startswith("nothing changed")
    assert {path.stat().st_mtime for path in generated.rglob("*")} == {1.0}


def test_only_what_differs_is_written(generated: Path) -> None:
    change(generated / "spec/models/all.yaml", "Where it is.", "Where one finds it.")
    for path in generated.rglob("*"):
        os.utime(path, (1, 1))
    assert generate(generated).output == f"wrote {GENERATED}/models.py\nwrote spec/openapi.yaml\n"
    written = [path.relative_to(generated).as_posix() for path in generated.rglob("*.*") if path.stat().st_mtime != 1.0]
    assert sorted(written) == [f"{GENERATED}/models.py", "spec/openapi.yaml"]


def test_what_a_removed_resource_leaves_over_is_removed(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, others=OTHERS))
    (tmp_path / "spec/resources/others.yaml").unlink()
    output = generate(tmp_path).output.splitlines()
    assert f"removed {GENERATED}/resources/others.py" in output
    assert not (tmp_path / GENERATED / "resources/others.py").exists()
    assert sorted(output, key=lambda line: line.partition(" ")[2]) == output
    assert run("check", tmp_path).status == 0


def test_the_table_of_the_readme_is_written_and_the_text_around_it_is_left_alone(generated: Path) -> None:
    assert (generated / "README.md").read_text(encoding="utf-8") == (
        "# Shop\n"
        "\n"
        "<!-- begin generated: resources -->\n"
        "| resource | |\n"
        "|---|---|\n"
        "| `client.items` | Things to buy. |\n"
        "<!-- end generated: resources -->\n"
        "\n"
        "The end.\n"
    )


@pytest.mark.parametrize("mark", ["begin", "end"])
def test_a_readme_whose_marks_are_gone_is_told(tmp_path: Path, mark: str) -> None:
    change(spec_folder(tmp_path) / "README.md", f"<!-- {mark} generated", f"<!-- {mark}")
    refusal = run("generate", tmp_path)
    assert refusal.status != 0
    assert "README.md" in refusal.errors


def test_the_tables_of_the_documentation_are_written(tmp_path: Path) -> None:
    page = spec_folder(tmp_path) / "docs/guides/errors.md"
    page.parent.mkdir(parents=True)
    marks = [f"<!-- {where} generated: {name} -->\n" for name in ("codes", "statuses") for where in ("begin", "end")]
    page.write_text("".join(marks), encoding="utf-8")
    change(tmp_path / "spec/resources/items.yaml", "Somebody bought it.", "Somebody | bought it.")
    assert "wrote docs/guides/errors.md" in generate(tmp_path).output
    reference = "../reference/errors.md#noko_client.errors"
    assert page.read_text(encoding="utf-8") == (
        "<!-- begin generated: codes -->\n"
        "| code | what it means | error | of |\n"
        "|---|---|---|---|\n"
        "| `missing_field` | A value is missing. | `UnprocessableEntityError` (422) | `items.create` |\n"
        "| `sold` | Somebody \\| bought it. | `BadRequestError` (400) | `items.create`, `items.delete` |\n"
        "<!-- end generated: codes -->\n"
        "<!-- begin generated: statuses -->\n"
        "| status | error | what it means |\n"
        "|---|---|---|\n"
        f"| 400 | [`BadRequestError`]({reference}.BadRequestError) | It cannot be done now. |\n"
        f"| 404 | [`NotFoundError`]({reference}.NotFoundError) | There is no such thing. |\n"
        f"| 422 | [`UnprocessableEntityError`]({reference}.UnprocessableEntityError) | A value was refused. |\n"
        "<!-- end generated: statuses -->\n"
    )
    assert run("check", tmp_path).status == 0


# check


def test_check_is_content_with_what_generate_wrote(generated: Path) -> None:
    checked = run("check", generated)
    assert (checked.status, checked.errors) == (0, "")
    assert "as the spec has them" in checked.output


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (f"{GENERATED}/models.py", "class Item(", "class Thing("),
        (f"{GENERATED}/resources/items.py", "Get one item.", "Get an item."),
        (f"{GENERATED}/__init__.py", "Generated from", "Written by"),
        ("spec/schema/resource.json", '"Operation"', '"Deed"'),
        ("README.md", "| `client.items` |", "| `client.goods` |"),
    ],
    ids=["models", "resource", "package", "schema", "README"],
)
def test_check_shows_what_differs(generated: Path, path: str, old: str, new: str) -> None:
    change(generated / path, old, new)
    before = snapshot(generated)
    checked = run("check", generated)
    assert (checked.status, checked.output) == (1, "")
    assert f"--- {path} (as it is)\n+++ {path} (as the spec has it)\n" in checked.errors
    assert re.search(rf"^-.*{re.escape(new)}", checked.errors, re.MULTILINE)
    assert re.search(rf"^\+.*{re.escape(old)}", checked.errors, re.MULTILINE)
    assert checked.errors.endswith("The generated code and the spec differ: run `make generate`, and commit both.\n")
    assert snapshot(generated) == before


def test_check_shows_what_the_spec_would_change(generated: Path) -> None:
    change(generated / "spec/choices.yaml", "light green", "dark green")
    checked = run("check", generated)
    assert checked.status == 1
    assert '\n-Color: TypeAlias = Literal["red", "light green"]\n' in checked.errors
    assert '\n+Color: TypeAlias = Literal["red", "dark green"]\n' in checked.errors


def test_check_sees_a_changed_line_ending(generated: Path) -> None:
    path = generated / GENERATED / "choices.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check", generated).status == 1


def test_check_does_not_mind_what_stands_around_the_table_of_the_readme(generated: Path) -> None:
    change(generated / "README.md", "The end.", "The very end.")
    assert run("check", generated).status == 0


def test_check_tells_what_is_missing(generated: Path) -> None:
    missing = generated_files(generated)
    for path in missing:
        (generated / path).unlink()
    checked = run("check", generated)
    assert checked.status == 1
    assert checked.errors.splitlines()[: len(missing)] == [f"missing: {path}" for path in missing]
    assert not any((generated / path).exists() for path in missing)


@pytest.mark.parametrize("path", [f"{GENERATED}/models.py", "spec/schema/models.json"])
def test_one_missing_file_is_enough(generated: Path, path: str) -> None:
    (generated / path).unlink()
    assert run("check", generated).status == 1


def test_check_tells_what_is_left_over_and_generate_removes_it(generated: Path) -> None:
    left_over = [
        f"{GENERATED}/a/b.py",
        f"{GENERATED}/others.py",
        f"{GENERATED}/resources/notes.txt",
        "spec/schema/others.json",
    ]
    for path in left_over:
        (generated / path).parent.mkdir(exist_ok=True)
        (generated / path).write_text("old", encoding="utf-8")
    checked = run("check", generated)
    assert checked.status == 1
    assert checked.errors.splitlines()[: len(left_over)] == [f"left over: {path}" for path in left_over]
    assert generate(generated).output.splitlines() == [f"removed {path}" for path in left_over]
    assert not any((generated / path).exists() for path in left_over)


def test_check_does_not_mind_what_python_compiled(generated: Path) -> None:
    (generated / GENERATED / "__pycache__").mkdir()
    (generated / GENERATED / "__pycache__/models.cpython-311.pyc").write_bytes(b"\x00")
    assert run("check", generated).status == 0


# Templates that are wrong


def broken_generator(tmp_path: Path, template: str, wrong: str) -> Path:
    folder = tmp_path / "generator"
    shutil.copytree(REPOSITORY / "codegen", folder / "codegen", ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "codegen/templates" / template).open("a", encoding="utf-8") as file:
        file.write(wrong)
    return folder


@pytest.mark.parametrize(
    "wrong",
    [
        "{{ nonsense }}",
        "{{ spec.nonsense }}",
        "{% if %}",
        "{{ 1 // 0 }}",
        "def f(:\n",
        '{% include "nonsense.jinja" %}',
    ],
    ids=["undefined name", "undefined attribute", "syntax", "arithmetic", "no Python", "unknown template"],
)
def test_a_template_that_fails_changes_nothing_on_disk(tmp_path: Path, generated: Path, wrong: str) -> None:
    change(generated / "spec/models/all.yaml", "Where it is.", "Where one finds it.")
    before = snapshot(generated)
    folder = broken_generator(tmp_path, "resource.py.jinja", wrong)
    failed = python(folder, "-m", "codegen", "generate", "--root", str(generated))
    assert failed.status != 0
    assert failed.output == ""
    assert snapshot(generated) == before


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("{{ nonsense }}", "'nonsense' is undefined"),
        ("{{ spec.nonsense }}", "has no attribute 'nonsense'"),
        ("{{ resource.operations.nonsense }}", "has no attribute 'nonsense'"),
        ("{% if %}", "Expected an expression"),
    ],
    ids=["undefined name", "undefined attribute", "undefined key", "syntax"],
)
def test_a_template_that_fails_is_told_by_its_name(tmp_path: Path, wrong: str, message: str) -> None:
    root = spec_folder(tmp_path / "root")
    folder = broken_generator(tmp_path, "resource.py.jinja", wrong)
    failed = python(folder, "-m", "codegen", "generate", "--root", str(root))
    assert failed.status == 2
    assert failed.errors.startswith("a template is wrong: ")
    assert message in failed.errors
    assert failed.errors.endswith("\nNothing was written.\n")
    assert "resource.py.jinja" in failed.errors


def test_a_template_that_renders_no_python_is_told_by_the_file_and_line(tmp_path: Path) -> None:
    root = spec_folder(tmp_path / "root")
    folder = broken_generator(tmp_path, "choices.py.jinja", "def f(:\n")
    failed = python(folder, "-m", "codegen", "generate", "--root", str(root))
    assert failed.status == 2
    assert re.match(r"a template is wrong: noko_client/_generated/choices\.py:\d+:\d+: ", failed.errors)


def test_a_ruff_that_is_not_installed_is_no_fault_of_a_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = spec_folder(tmp_path)
    before = snapshot(root)
    monkeypatch.setattr(output, "_RUFF", (sys.executable, "-m", "no_ruff_here"))
    failed = run("generate", root)
    assert failed.status == 2
    assert re.fullmatch(r"ruff failed: .+No module named no_ruff_here\nNothing was written\.\n", failed.errors)
    assert snapshot(root) == before


@pytest.mark.parametrize("content", [b"\xff", None], ids=["not utf-8", "a folder"])
def test_a_readme_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = spec_folder(tmp_path) / "README.md"
    path.unlink()
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    failed = run("generate", tmp_path)
    assert failed.status == 2
    assert "README.md: " in failed.errors


# What is generated


def test_what_is_generated_is_formatted_python(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, others=OTHERS))
    files = python_files(tmp_path)
    for path, text in files.items():
        compile(text, path, "exec", dont_inherit=True)
    assert formatted(files) == files


def imports(root: Path, code: str) -> str:
    add_hand_written_client(root)
    done = python(root, "-W", "error", "-c", f"from noko_client import NokoClient, models, resources\n{code}")
    assert done.status == 0, done.errors
    return done.output


def test_what_is_generated_can_be_imported(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, others=OTHERS))
    code = (
        "print(*sorted(models.__all__), *sorted(resources.__all__))\nprint(NokoClient('token').items.create.__name__)"
    )
    assert imports(tmp_path, code) == ("Color Item ItemSummary Size AsyncItems AsyncOthers Items Others\ncreate\n")


def test_a_model_can_have_a_field_of_its_own_type(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, models=f"{MODELS}    whole: {{type: Item, optional: true, about: X.}}\n"))
    code = "import typing; print(typing.get_type_hints(models.Item)['whole'].__args__[0] is models.Item)"
    assert imports(tmp_path, code) == "True\n"


def test_two_models_can_have_fields_of_each_others_types(tmp_path: Path) -> None:
    more = """\
Box:
  about: X.
  fields: {lid: {type: Lid, about: X.}}
Lid:
  about: X.
  fields: {box: {type: Box, optional: true, about: X.}}
"""
    generate(spec_folder(tmp_path, models=MODELS + more))
    code = "print(models.Box.model_validate({'lid': {'box': {'lid': {'box': None}}}}).lid.box.lid.box)"
    assert imports(tmp_path, code) == "None\n"


def test_a_parameter_keeps_a_name_that_only_a_model_has_taken(tmp_path: Path) -> None:
    generate(
        spec_folder(
            tmp_path,
            items=(
                "      text: {",
                "      copy: {type: text, about: X.}\n      model_id: {type: id, about: X.}\n      text: {",
            ),
            models=f"{MODELS}    copy: {{type: text, optional: true, about: X.}}\n",
        )
    )
    code = "print([*resources.Items.list.__annotations__][:4], 'copy_' in models.Item.model_fields)"
    assert imports(tmp_path, code) == "['color', 'from_', 'copy', 'model_id'] True\n"


def test_every_model_is_complete_however_they_hold_each_other(tmp_path: Path) -> None:
    more = """\
Shelf: {about: X., fields: {boxes: {type: list of Box, about: X.}}}
Box: {about: X., fields: {lid: {type: Lid, about: X.}}}
Lid: {about: X., extends: Part, fields: {}}
Part: {about: X., extends: Thing, fields: {lids: {type: list of Lid, about: X.}}}
Thing: {about: X., fields: {box: {type: Box, optional: true, about: X.}}}
Shop: {about: X., fields: {shelf: {type: Shelf, about: X.}}}
"""
    generate(spec_folder(tmp_path, models=MODELS + more))
    names = "Shelf Box Lid Part Thing Shop Item ItemSummary"
    # One that is not would be completed on its first use, which is not safe with threads.
    code = f"print(*{{getattr(models, name).__pydantic_complete__ for name in '{names}'.split()}})"
    assert imports(tmp_path, code) == "True\n"


def test_a_model_can_have_a_field_of_a_model_that_extends_it(tmp_path: Path) -> None:
    models = MODELS.replace("Item:\n", "    whole: {type: Item, optional: true, about: X.}\nItem:\n", 1)
    generate(spec_folder(tmp_path, models=models))
    assert imports(tmp_path, "print(models.Item.__bases__[0].__name__)") == "ItemSummary\n"


def test_a_spec_can_be_without_choices(tmp_path: Path) -> None:
    root = spec_folder(
        tmp_path,
        choices="{}\n",
        parameters=("type: Color", "type: text"),
        models=("type: Color", "type: text"),
        items=("type: Color, default: red", "type: text, default: red"),
    )
    generate(root)


def test_a_spec_can_be_without_filters(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, parameters="{}\n", items=("    filters: item_filters\n", "")))


def test_a_spec_without_resources_is_no_fault_of_a_template(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, items=None))
    assert imports(tmp_path, "print(resources.__all__)") == "[]\n"


def names_of(text: str) -> set[str]:
    names: set[str] = set()
    for node in ast.parse(text).body:
        for inner in node.body if isinstance(node, ast.If) else [node]:
            if isinstance(inner, ast.Import | ast.ImportFrom):
                names |= {alias.asname or alias.name for alias in inner.names}
            elif isinstance(inner, ast.Assign | ast.AnnAssign):
                targets = inner.targets if isinstance(inner, ast.Assign) else [inner.target]
                names |= {ast.unparse(target) for target in targets}
            elif isinstance(inner, ast.ClassDef):
                names.add(inner.name)
    return names - {"__all__"}


@pytest.mark.parametrize("module", IMPORTED)
def test_what_a_generated_module_is_said_to_import_it_imports(tmp_path: Path, module: str) -> None:
    empty = {"choices": "{}\n", "models": "{}\n", "parameters": "{}\n"}
    root = spec_folder(tmp_path, **empty, items="{about: X., docs: X., operations: {}}\n")
    # Before ruff takes out what this spec has no use for.
    files = render(load(root / "spec"), {})
    file = PurePosixPath(GENERATED) / ("resources/items.py" if module == "resources" else module)
    assert names_of(files[file]) - {"Items", "AsyncItems"} == IMPORTED[module], "IMPORTED in codegen/names.py"


# Headers


def test_every_generated_file_of_python_names_its_source_and_the_command_that_renews_it(generated: Path) -> None:
    for path, text in python_files(generated).items():
        header = re.match(r"# Generated from (.+) by `make generate`\. Changes made here are lost: .+\n\"\"\"", text)
        assert header, path
        for source in header[1].split(", "):
            assert source.startswith("spec/")
            assert (generated / source).exists(), f"{path} names {source}"


@pytest.mark.parametrize("name", ["choices", "models", "parameters", "resource", "service"])
def test_every_generated_schema_names_its_source_and_the_command_that_renews_it(name: str) -> None:
    schema = json.loads((REPOSITORY / f"spec/schema/{name}.json").read_text(encoding="utf-8"))
    comment = schema.get("$comment", "")
    assert "make generate" in comment
    assert "the dialect in codegen/" in comment


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("choices", "[red, light green]", "[red, light blue]"),
        ("parameters", "Only items of this color.", "Only those."),
        ("models", "Something to buy.", "Something to have."),
        ("items", "List the items.", "Look at the items."),
        ("service", "There is no such thing.", "There is none."),
        ("service", "default: 100", "default: 50"),
        ("service", "X-Token", "X-Secret"),
    ],
    ids=["choices", "filters", "models", "resource", "statuses", "paging", "credentials"],
)
def test_a_header_names_every_file_that_a_generated_file_changes_with(
    generated: Path, name: str, old: str, new: str
) -> None:
    path = spec_path(generated, name)
    change(path, old, new)
    source = path.relative_to(generated).as_posix()
    written = [line.removeprefix("wrote ") for line in generate(generated).output.splitlines()]
    assert written
    headers = {file: (generated / file).read_text(encoding="utf-8").partition("\n")[0] for file in written}
    folder = source.rpartition("/")[0]
    named = re.compile(rf"[ ]({re.escape(source)}|{re.escape(folder)}/|spec/)[, ]")
    assert [file for file, header in headers.items() if not named.search(header)] == []


# Prose that could break Python


HOSTILE = {
    "triple quotes": 'Say """hello""" to it.',
    "triple quotes first": '"""hello""" it says.',
    "triple quotes last": 'It says """hello"""',
    "nothing but quotes": '""""""""',
    "a quote last": 'It is called "red"',
    "a quote first": '"Red" it is called.',
    "single quotes": "It's '''red'''",
    "a backslash last": "It is in C:\\",
    "a backslash and a quote last": 'It is \\"',
    "backslashes": r"A \n is no line, and \x41 \u0041 \N{DASH} \101 are no letters; \\ is two.",
    "braces": "{{ nonsense }} {% if %} {# what #} {0} %s ${x} }} %}",
    "comments": "# fmt: off # type: ignore # noqa # isort: skip_file",
    "other letters": "Größe, 大きさ, μέγεθος, גודל, 🍏, e\u0301, \u202e, \u2028 and \u00a0",
    "a long word": "Look at " + "x" * 400 + " and on.",
    "long lines": "word " * 200 + "end",
    "lines": "One line.\n\n  Another line.\n    - a point\n\tand a tab\n\n",
    "sections": "Args:\n    x: not one.\n\nReturns:\n    Nothing::\n\n        code\n",
    "colons": "::",
    "carriage returns": "One line.\r\nAnother.\rThe last.",
}


def docstrings(text: str) -> list[str]:
    return [
        " ".join(node.value.value.split())
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    ]


def with_prose(tmp_path: Path, prose: str) -> Path:
    def quoted(_: re.Match[str]) -> str:
        return f"about: {json.dumps(prose, ensure_ascii=False)}"

    return spec_folder(tmp_path, **{name: re.sub(r"about: [^}\n]+", quoted, text) for name, text in FILES.items()})


@pytest.mark.parametrize("kind", HOSTILE)
def test_prose_of_any_kind_ends_up_in_the_docstrings(tmp_path: Path, kind: str) -> None:
    root = with_prose(tmp_path, HOSTILE[kind])
    generate(root)
    prose = " ".join(HOSTILE[kind].split())
    for name in ("choices", "models", "resources/items"):
        _, *found = docstrings((root / GENERATED / f"{name}.py").read_text(encoding="utf-8"))
        assert found
        assert [doc for doc in found if prose not in doc] == []
    for path, text in python_files(root).items():
        compile(text, path, "exec", dont_inherit=True)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0c", "\x1b"], ids=["null", "bell", "form feed", "escape"])
def test_control_characters_in_prose_are_refused_or_harmless(tmp_path: Path, character: str) -> None:
    root = with_prose(tmp_path, f"It is {character} here.")
    done = run("generate", root)
    assert "template" not in done.errors
    for path, text in python_files(root).items():
        compile(text, path, "exec", dont_inherit=True)


def test_values_of_any_kind_stay_what_they_are(tmp_path: Path) -> None:
    values = ['"', "'", "\\", "\\n", "{x}", "{{ x }}", '"""', "größe", "🍏", " a ", "%s", "#"]
    root = spec_folder(tmp_path, choices=("[small, large]", json.dumps(values, ensure_ascii=False)))
    generate(root)
    text = (root / GENERATED / "choices.py").read_text(encoding="utf-8")
    size = next(
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "Size"
    )
    assert isinstance(size, ast.Subscript)
    assert list(ast.literal_eval(size.slice)) == values
