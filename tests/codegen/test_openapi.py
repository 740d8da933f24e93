"""The OpenAPI document: it is valid, complete and readable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from codegen import openapi
from codegen.load import load
from codegen.openapi.tree import yaml_text
from codegen.spec import Spec
from tests.codegen.support import generate, run, spec_folder
from tests.support.openapi import DOCUMENT, complaints, operations, resolve


def small(tmp_path: Path, **overrides: str | tuple[str, str] | None) -> tuple[Spec, dict[str, Any]]:
    """Return the small spec and its document, as it is read again."""
    spec = load(spec_folder(tmp_path, **overrides) / "spec")
    return spec, yaml.safe_load(openapi.text(spec))


def examples(document: Mapping[str, Any], tree: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Find every example, with its place and its schema."""
    if isinstance(tree, list):
        for at, item in enumerate(tree):
            yield from examples(document, item, f"{path}/{at}")
    if not isinstance(tree, dict):
        return
    given = tree.get("examples", {})
    if isinstance(given, list):
        yield from ((path, tree, value) for value in given)
    elif "schema" in tree:
        yield from (
            (f"{path}:{name}", tree["schema"], resolve(document, each)["value"]) for name, each in given.items()
        )
    if "example" in tree:
        yield path, tree["schema"], tree["example"]
    for key, value in tree.items():
        # The content of an example is data.
        if key not in ("example", "examples"):
            yield from examples(document, value, f"{path}/{key}")


# The document


def test_the_document_of_the_repository_is_valid() -> None:
    validate(DOCUMENT, cls=OpenAPIV31SpecValidator)
    assert DOCUMENT["openapi"] == "3.1.0"
    assert DOCUMENT["info"]["version"] == "v2"


def test_every_example_is_as_its_schema_says(tmp_path: Path) -> None:
    for document in (DOCUMENT, small(tmp_path)[1]):
        found = [*examples(document, document)]
        assert len(found) > 10
        assert {path: wrong for path, schema, value in found if (wrong := complaints(document, schema, value))} == {}


def test_the_default_of_the_server_is_not_that_of_the_client() -> None:
    described = {each["name"]: each for each in operations(DOCUMENT)["users.list"]["parameters"]}
    assert described["per_page"]["schema"] == {
        "type": "integer",
        "format": "int64",
        "maximum": 1000,
        "minimum": 1,
        "default": 30,
        "x-noko-default": 1000,
    }
    assert described["role"]["description"].endswith("When it is not given: all roles.")
    assert "default" not in described["role"]["schema"]


def test_requests_are_strict_and_responses_are_open() -> None:
    described = {each["name"]: each for each in operations(DOCUMENT)["users.list"]["parameters"]}
    user = {**DOCUMENT["components"]["schemas"]["User"], "allOf": []}
    assert complaints(DOCUMENT, described["role"]["schema"], "robot") != []
    example = DOCUMENT["components"]["schemas"]["User"]["examples"][0]
    assert complaints(DOCUMENT, user, {**example, "role": "robot", "time_zone": "Berlin"}) == []
    assert complaints(DOCUMENT, user, {**example, "role": 5}) != []


def test_an_operation_may_continue_in_the_background(tmp_path: Path) -> None:
    assert all("202" not in each["responses"] for each in operations(small(tmp_path / "without")[1]).values())
    later = "background: {about: Later., fields: {message: {type: text, about: What.}}}\ncodes:\n"
    request = "    request: DELETE /items/{item_id}\n"
    items = (request, f"{request}    background: true\n")
    _, document = small(tmp_path / "with", service=("codes:\n", later), items=items)
    validate(document, cls=OpenAPIV31SpecValidator)
    responses = {name: each["responses"].get("202") for name, each in operations(document).items()}
    assert {name for name, response in responses.items() if response} == {"items.delete"}
    described = resolve(document, responses["items.delete"])
    assert described["description"] == "Later."
    assert complaints(document, described["content"]["application/json"]["schema"], {"message": "soon"}) == []
    assert complaints(document, described["content"]["application/json"]["schema"], {"message": 5}) != []


def test_a_model_may_have_the_name_of_an_own_schema(tmp_path: Path) -> None:
    models = "Error:\n  about: A mistake.\n  fields:\n    id: {type: integer, about: The id.}\n"
    _, document = small(tmp_path, models=("ItemSummary:\n  about: An", f"{models}ItemSummary:\n  about: An"))
    validate(document, cls=OpenAPIV31SpecValidator)
    assert document["components"]["schemas"]["Error"]["description"] == "A mistake."
    assert "code" in document["components"]["schemas"]["ErrorDetail"]["properties"]
    refused = document["components"]["responses"]["400"]["content"]["application/json"]["schema"]
    assert refused["$ref"] == "#/components/schemas/Error_"


def test_a_model_that_contains_itself_has_an_example(tmp_path: Path) -> None:
    _, document = small(tmp_path, models=("list of ItemSummary", "list of Item"))
    assert document["components"]["schemas"]["Item"]["examples"][0]["parts"] == []


@pytest.mark.parametrize(
    ("old", "new", "scheme"),
    [
        ('"{token}"', '"Key {token}"', {"type": "apiKey", "in": "header", "name": "X-Token"}),
        ('header: X-Token, value: "{token}"', "header: authorization, value: 'Bearer {token}'", {"type": "http"}),
    ],
)
def test_tokens_in_other_headers(tmp_path: Path, old: str, new: str, scheme: dict[str, str]) -> None:
    _, document = small(tmp_path, service=(old, new))
    described = document["components"]["securitySchemes"]["access_token"]
    assert scheme.items() <= described.items()
    assert ("Sent as `Key {token}`." in described["description"]) == ("Key" in new)
    assert document["security"] == [{"access_token": []}, {"oauth_token": []}]


def test_the_version_of_the_api(tmp_path: Path) -> None:
    assert small(tmp_path / "one")[1]["info"]["version"] == "v1"
    _, document = small(tmp_path / "none", service=("https://api.shop.test/v1", "https://api.shop.test"))
    assert document["info"]["version"] == "unversioned"


# Its text

TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(tree=TREES)
def test_any_data_is_read_as_it_was_written(tree: Any) -> None:
    assert yaml.safe_load(yaml_text(tree)) == tree


@pytest.mark.parametrize(
    "text", ["1e3", "0o17", "0x1F", "1.", ".5", "+1", "2010-06-09", "on", "no", "null", "~", "1_0", ""]
)
def test_a_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    assert yaml_text({"a": text}) == f"a: '{text}'\n"


# The command


def test_the_command_writes_this_file_alone(tmp_path: Path) -> None:
    root = spec_folder(tmp_path)
    assert run("openapi", root).output == "wrote spec/openapi.yaml\n"
    assert not (root / "noko_client").exists()
    written = (root / openapi.PATH).read_bytes()
    generate(root)
    assert (root / openapi.PATH).read_bytes() == written
    # The document is not reported as an unknown file of the spec.
    assert run("check", root).status == 0


def test_the_command_writes_elsewhere(tmp_path: Path) -> None:
    root = spec_folder(tmp_path)
    target = tmp_path / "docs/noko.yaml"
    assert run("openapi", root, "--output", str(target)).output == f"wrote {target}\n"
    printed = run("openapi", root, "--output", "-").output
    assert printed == target.read_text(encoding="utf-8") == openapi.text(load(root / "spec"))
    assert not (root / openapi.PATH).exists()
