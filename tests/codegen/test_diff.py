"""What the comparison of two OpenAPI documents reports."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import openapi
from codegen.diff.compare import compare, report
from tests.codegen.support import REPOSITORY

HERE = Path(__file__).parent
API = (HERE / "api.yaml").read_text(encoding="utf-8")
CASES = dict(case.split("\n", 1) for case in (HERE / "diff_cases.txt").read_text(encoding="utf-8").split("\n== ")[1:])
#: A document is nested data, and a test may put anything anywhere in it.
Document = dict[str, Any]


def parsed(text: str) -> Document:
    document: Document = yaml.load(text, yaml.CSafeLoader)
    return document


def found(old: Document, new: Document) -> list[str]:
    return [f"{change.effect}: {change.where}: {change.words}" for change in compare(old, new)]


@pytest.mark.parametrize("name", CASES)
def test_each_kind_of_change_is_reported(name: str) -> None:
    lines = CASES[name].split("\n")
    old, new, there, back = ([line[1:] for line in lines if line[:1] == mark] for mark in "-+><")
    assert API.count("\n".join(old)) == 1
    changed = API.replace("\n".join(old), "\n".join(new))
    assert found(parsed(API), parsed(changed)) == [line[1:] for line in there]
    assert found(parsed(changed), parsed(API)) == [line[1:] for line in back]


def test_changes_are_listed_by_their_effect_and_each_sentence_once() -> None:
    new = parsed(API.replace("NotFoundError", "GoneError").replace("[red,", "[red, blue,").replace("to buy", "to sell"))
    assert report(compare(parsed(API), new)) == (
        "Breaking:\n"
        "- DELETE /items/{item_id} (items.delete), GET /items (items.list): the exception of the response `404` is now "
        "`GoneError` (was `NotFoundError`).\n\n"
        "Not breaking:\n- `Color`: the value `blue` was added.\n\n"
        "Descriptions or examples changed."
    )
    assert report([]) == "The API did not change."


def test_a_sentence_about_many_places_does_not_list_them_all() -> None:
    old, new = parsed(API), parsed(API)
    for name in "abcdefghi":
        old["paths"][f"/{name}"] = {"get": {"operationId": name, "deprecated": True}}
        new["paths"][f"/{name}"] = {"get": {"operationId": name}}
    assert "- GET /a (a), GET /b (b), GET /c (c), and 6 more: the deprecated was removed" in report(compare(old, new))


def test_an_extension_that_one_document_does_not_use_is_not_compared() -> None:
    without = parsed("\n".join(line for line in API.split("\n") if "x-noko-rate-limit" not in line))
    assert found(without, parsed(API)) == []
    assert found(parsed(API), without) == []


Where = tuple[str | int, ...]
#: The keys whose children have names.
NAMED = ("paths", "properties", "schemas", "parameters", "responses", "headers", "examples", "content")


def leaves(node: Any, path: Where = ()) -> Iterator[Where]:
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    if children:
        for key, child in children:
            yield from leaves(child, (*path, key))
    else:
        yield path


def kind(path: Where) -> tuple[object, ...]:
    """Return the last keywords of a path, which are the same for all values of a kind."""
    for keyword in ("example", "examples"):
        path = path[: path.index(keyword) + 1] if keyword in path else path
    named = [at > 0 and path[at - 1] in NAMED for at in range(len(path))]
    words = ["#" if is_name or isinstance(key, int) else key for key, is_name in zip(path, named, strict=True)]
    return (path[0] == "components", *words[-3:])


def sample(document: Document) -> Document:
    """Leave only the first operations of a document that have all kinds of values, and what they refer to."""
    seen = set[tuple[object, ...]]()
    for path, item in [*document["paths"].items()]:
        kinds = {kind(("paths", path, *leaf)) for leaf in leaves(item)}
        if kinds <= seen:
            del document["paths"][path]
        seen |= kinds
    for _ in range(5):
        text = json.dumps(document)
        for group in ("parameters", "responses", "schemas"):
            for name in [*document["components"][group]]:
                if f'"#/components/{group}/{name}"' not in text:
                    del document["components"][group][name]
    return document


def changes(document: Document) -> Iterator[tuple[Where, str, Document]]:
    """Change and remove one value of each kind, each time in a document of its own."""
    for path in {kind(path): path for path in leaves(document)}.values():
        *way, key = path
        for change in ("changed", "removed"):
            copied = deepcopy(document)
            holder: Any = copied
            for step in way:
                holder = holder[step]
            if key == "$ref":
                group, name = holder[key].split("/")[-2:]
                holder[key] = f"#/components/{group}/" + next(it for it in document["components"][group] if it != name)
            elif change == "removed" and key not in ("name", "in"):
                del holder[key]
            else:
                value = holder[key]
                holder[key] = (
                    not value
                    if isinstance(value, bool)
                    else value + 1
                    if isinstance(value, int | float)
                    else f"{value}x"
                )
            yield path, change, copied


def test_nothing_in_the_document_changes_unnoticed() -> None:
    document = sample(parsed((REPOSITORY / openapi.PATH).read_text(encoding="utf-8")))
    assert found(document, document) == []
    unnoticed = [(path, how) for path, how, changed in changes(document) if not found(document, changed)]
    # Where an operation lists its error codes, only the codes are read: the rest is in the schema of all errors.
    ignored = ("additionalProperties", "type")
    assert [(path, how) for path, how in unnoticed if not ("errors" in path and path[-1] in ignored)] == []


def test_a_field_that_moves_to_a_base_is_still_there() -> None:
    def document(**schemas: object) -> Document:
        return {"openapi": "3.1.0", "components": {"schemas": schemas}}

    fields = {"id": {"type": "integer"}, "name": {"type": "string"}}
    alone = document(Item={"type": "object", "properties": fields})
    own = {"type": "object", "properties": {"name": fields["name"]}, "allOf": [{"$ref": "#/components/schemas/Base"}]}
    moved = document(Item=own, Base={"type": "object", "properties": {"id": fields["id"]}})
    assert found(alone, moved) == [
        "keeps: `Base`: added",
        "keeps: `Item`: the base model is now `Base`",
    ]
    assert "breaks: `Item`: the field `id` was removed" in found(moved, document(Item={**own, "allOf": []}))
