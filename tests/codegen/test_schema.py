import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from codegen.reader import Reader
from tests.codegen.support import REPOSITORY, spec_folder, spec_path

SPEC = REPOSITORY / "spec"
YAML_FILES = sorted(path.relative_to(SPEC).as_posix() for path in SPEC.rglob("*.yaml") if path.name != "openapi.yaml")
KINDS = ["choices", "inputs", "models", "parameters", "resource", "service"]


def schema(kind: str) -> Any:
    return json.loads((SPEC / f"schema/{kind}.json").read_text(encoding="utf-8"))


def json_type_name(file: str) -> str:
    folder = file.partition("/")[0]
    return {"resources": "resource", "models": "models"}.get(folder, file.removesuffix(".yaml"))


def complaints(kind: str, path: Path, folder: Path) -> list[str]:
    reader = Reader(folder)
    content = reader.read(dict, *path.relative_to(folder).with_suffix("").parts)
    assert reader.problems == []
    # An editor sees YAML as JSON, where keys are text.
    content = json.loads(json.dumps(content))
    return [error.message for error in Draft202012Validator(schema(kind)).iter_errors(content)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_and_describes_every_key(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    definitions = [schema(kind), *schema(kind).get("$defs", {}).values()]
    keys = {name: key for definition in definitions for name, key in definition.get("properties", {}).items()}
    # A key that is described in the words of what it refers to does not repeat them.
    assert [name for name, key in keys.items() if not key.get("description") and "$ref" not in key] == []
    assert [
        definition["title"] for definition in definitions if "title" in definition and not definition.get("description")
    ] == []
    assert [definition for definition in definitions if definition.get("additionalProperties") is True] == []


@pytest.mark.parametrize("file", YAML_FILES)
def test_a_file_of_the_spec_is_accepted(file: str) -> None:
    assert complaints(json_type_name(file), SPEC / file, SPEC) == []


@pytest.mark.parametrize("file", YAML_FILES)
def test_a_file_of_the_spec_points_at_its_schema(file: str) -> None:
    first = (SPEC / file).read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    assert ((SPEC / file).parent / found[1]).resolve() == SPEC / f"schema/{json_type_name(file)}.json"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("items", "    flat_name: get_item\n", "    flatname: get_item\n"),
        ("items", "request: DELETE /items/{item_id}", "request: DELETE items/{item_id}"),
        ("items", "returns: nothing", "returns: nohting"),
        ("items", "returns: pages of Item", "returns: list of pages of Item"),
        ("items", "price: {type: decimal,", "price: {type: decimel,"),
        ("items", "optional: true", "optional: yes"),
        ("items", "  delete:\n", "  Delete-it:\n"),
        ("choices", "[small, large]", "[]"),
        ("choices", "[small, large]", "[small, 2.5]"),
        ("models", "list of ItemSummary", "list ItemSummary"),
        ("models", "Item:\n", "item:\n"),
        ("service", "base_url: https:", "base_url: http:"),
        ("service", "requests_per_second: 2", "requests_per_second: 0"),
        ("service", "name: Shop", "name: ' '"),
        ("service", '"{token}"', '"token"'),
        ("service", "  404: {error: NotFoundError,", "  404: {error: notfound,"),
        ("service", "  404: {", "  four: {"),
    ],
)
def test_a_typo_is_rejected_while_it_is_typed(tmp_path: Path, name: str, old: str, new: str) -> None:
    path = spec_path(spec_folder(tmp_path, **{name: (old, new)}), name)
    assert complaints("resource" if name == "items" else name, path, path.parent)
