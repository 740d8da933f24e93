"""Every mistake that the generator reports has a YAML file in `mistakes/`, with the expected message beside it.

Such a file has, by the name of the file in ``spec/``, what differs from the small spec of `tests.codegen.support`: a
key replaces the one of the same name, or is merged with it where both have keys below. ``# remove`` removes a key.
A line with ``# error: …`` must be reported with exactly that message, and no other line may be reported.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from codegen.load import SpecError, load
from tests.codegen.support import FILES, ITEMS, mistakes, spec_folder, spec_path

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.yaml"))
OTHERS = ITEMS.replace("/items", "/others").replace("flat_name: ", "flat_name: other_")


def blocks(lines: list[str]) -> dict[str, list[str]]:
    """Split lines into those of each key on the outermost level."""
    found: dict[str, list[str]] = {}
    for line in lines:
        key = re.match(r"(\S.*?):(\s|$)", line)
        if key:
            found[key[1]] = [line]
        elif found and not line.startswith("#"):
            found[[*found][-1]].append(line)
    return found


def indented(lines: list[str]) -> bool:
    return all(line.startswith("  ") for line in lines)


def merge(base: list[str], changes: list[str]) -> list[str]:
    """Replace keys of a YAML text by those of another one."""
    merged = blocks(base)
    for key, lines in blocks(changes).items():
        below, other = merged.get(key, [""])[1:], lines[1:]
        if below and other and indented(below) and indented(other):
            inside = merge([line[2:] for line in below], [line[2:] for line in other])
            merged[key] = [lines[0], *(f"  {line}" for line in inside)]
        elif lines[0].endswith("# remove"):
            merged.pop(key, None)
        else:
            merged[key] = lines
    return [line for each in merged.values() for line in each]


def changed_spec(root: Path, changes: str) -> None:
    """Write the small spec with changes by file."""
    spec_folder(root)
    for file, lines in blocks(changes.splitlines()).items():
        path = root / "spec" / file
        base = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        path.write_text("\n".join(merge(base, [line[2:] for line in lines[1:]])) + "\n", encoding="utf-8")


def expected(root: Path) -> list[str]:
    found: list[str] = []
    for path in sorted((root / "spec").rglob("*.yaml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for message in line.split("  # error: ")[1:]:
                found.append(f"{path.relative_to(root).as_posix()}:{number}: {message}")
    return found


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_is_reported_with_its_line_and_message(path: Path, tmp_path: Path) -> None:
    changed_spec(tmp_path, path.read_text(encoding="utf-8"))
    assert expected(tmp_path)
    assert sorted(mistakes(tmp_path)) == sorted(expected(tmp_path))


# Files


@pytest.mark.parametrize("name", [name for name in FILES if name != "items"])
@pytest.mark.parametrize(
    "content", [None, "", "a: 1\n  b: 2\n", "- a\n"], ids=["missing", "empty", "no YAML", "a list"]
)
def test_a_broken_file_makes_no_mistakes_of_what_refers_to_it(tmp_path: Path, name: str, content: str | None) -> None:
    root = spec_folder(tmp_path, **{name: content})
    (found,) = mistakes(root)
    assert found.startswith(f"{(spec_path(root, name).relative_to(root)).as_posix()}:") or content is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a: [1, 2\nb: 1\n", "2: invalid YAML: expected ',' or ']', but got ':'"),
        ("a: 1\n  b: 2\n", "2: invalid YAML: mapping values are not allowed here"),
        ("a: x\n\tb: 2\n", "2: invalid YAML: found character '\\t' that cannot start any token"),
        ("a: *b\n", "1: invalid YAML: found undefined alias 'b'"),
        ("a: 1\n---\nb: 2\n", "2: invalid YAML: but found another document"),
        ("a: 1\nb: \x07\n", "2: invalid YAML: special characters are not allowed: U+0007"),
        ("[" * 3000 + "]" * 3000, "1: nested too deeply"),
        ("hello\n", '1: must be a mapping, not "hello"'),
    ],
)
def test_what_is_not_yaml(tmp_path: Path, content: str, message: str) -> None:
    assert mistakes(spec_folder(tmp_path, items=content)) == [f"spec/resources/items.yaml:{message}"]


def test_a_file_in_another_encoding_than_utf_8(tmp_path: Path) -> None:
    path = spec_path(spec_folder(tmp_path), "items")
    path.write_bytes(ITEMS.replace("It is gone for good.", "Größe").encode("latin-1"))
    assert mistakes(tmp_path) == ["spec/resources/items.yaml:33: invalid YAML: byte 0xf6 is not UTF-8"]


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    missing = ("choices", "inputs", "parameters", "service")
    assert sorted(mistakes(tmp_path)) == [
        *(f"spec/{name}.yaml:1: cannot be read: No such file or directory" for name in missing[:2]),
        "spec/models:1: this folder has no files",
        *(f"spec/{name}.yaml:1: cannot be read: No such file or directory" for name in missing[2:]),
    ]


@pytest.mark.parametrize(
    ("stray", "hint"),
    [
        ("model/all.yaml", ""),
        ("item.yaml", ""),
        ("service.yml", "; did you mean 'service'?"),
        ("old/models.yaml", ""),
        ("resources/item.yml", "; did you mean 'items'?"),
        ("models/old/all.yaml", ""),
    ],
)
def test_a_file_that_the_generator_does_not_read(tmp_path: Path, stray: str, hint: str) -> None:
    path = spec_folder(tmp_path) / "spec" / stray
    path.parent.mkdir(exist_ok=True)
    path.write_text(ITEMS, encoding="utf-8")
    (found,) = mistakes(tmp_path)
    assert found.startswith(f"spec/{stray}:1: the generator does not read this file{hint}")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "class",
            "'class' is taken in Python or in the client; a method or resource needs another name",
        ),
        ("base_url", "'base_url' is taken in Python or in the client"),
        ("My-items", "'My-items' is not a name"),
    ],
)
def test_a_resource_has_the_name_of_its_file(tmp_path: Path, name: str, message: str) -> None:
    (found,) = mistakes(spec_folder(tmp_path, **{name: OTHERS}))
    assert found.startswith(f"spec/resources/{name}.yaml:1: {message}")


# One wrong value anywhere


def locations(content: object, here: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    items = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, value in items:
        yield (*here, key)
        yield from locations(value, (*here, key))


@pytest.mark.parametrize("name", FILES)
def test_a_wrong_value_is_one_mistake_wherever_it_is(tmp_path: Path, name: str) -> None:
    path = spec_path(spec_folder(tmp_path), name)
    content = yaml.safe_load(FILES[name])
    for *parents, last in locations(content):
        changed = copy.deepcopy(content)
        parent = changed
        for key in parents:
            parent = parent[key]
        parent[last] = [[5]]
        path.write_text(yaml.safe_dump(changed), encoding="utf-8")
        with pytest.raises(SpecError) as caught:
            load(tmp_path / "spec")
        assert len(caught.value.problems) == 1, caught.value


# What YAML 1.1 would read differently


def test_words_that_are_not_text_in_yaml_1_1_stay_text(tmp_path: Path) -> None:
    words = ["on", "off", "yes", "no", "y", "n", "Yes", "NO", "2010-06-09", "2010-06-09T20:44:57Z", "12:30", "1_000"]
    root = spec_folder(tmp_path, choices=("[small, large]", f"[{', '.join(words)}]"))
    assert load(root / "spec").choices["Size"].values == words


def test_a_quoted_number_is_text_and_an_unquoted_one_is_a_number(tmp_path: Path) -> None:
    items = ITEMS.replace("price: {type: decimal,", "price: {type: decimal, example: '1.50', when_absent: 1.5,")
    price = load(spec_folder(tmp_path, items=items) / "spec").resources["items"].operations["create"].body["price"]
    assert (price.example, price.when_absent) == ("1.50", 1.5)


def test_an_alias_stands_for_the_value_that_it_names(tmp_path: Path) -> None:
    items = ITEMS.replace("codes: [missing_field, sold]", "codes: &codes [missing_field, sold]")
    operations = load(spec_folder(tmp_path, items=items.replace("codes: [sold]", "codes: *codes")) / "spec").operations
    assert operations["items.delete"][2].codes == operations["items.create"][2].codes
