"""What `codegen drift` reports of a few requests, with its counts, and how an edit changes a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.drift.edit import Edit, apply
from tests.codegen.support import run, spec_folder

Json = dict[str, object]


def item(number: int, **changes: object) -> Json:
    parts = [{"id": number + 10, "url": "/items/1"}]
    return {
        "id": number,
        "url": "/",
        "color": "red",
        "price": None,
        "parts": parts,
        "made_at": "2026-01-01T08:00:00Z",
    } | changes


def traffic(root: Path, *entries: tuple[str, int, object, object]) -> str:
    """Write a HAR file of requests, each with its status, its response and its body."""
    path = root / "traffic.har"
    har = [
        {
            "request": {"method": line.split()[0], "url": f"https://shop.test{line.split()[1]}"}
            | ({"postData": {"text": json.dumps(sent)}} if sent else {}),
            "response": {"status": status, "content": {"text": json.dumps(body), "mimeType": "application/json"}},
        }
        for line, status, body, sent in entries
    ]
    path.write_text(json.dumps({"log": {"entries": har}}), encoding="utf-8")
    return str(path)


def differences(root: Path, *entries: tuple[str, int, object, object]) -> list[str]:
    output = run("drift", root, traffic(root, *entries), "--json").output
    return [f"{each['where']}: {each['words']}" for each in json.loads(output)["differences"]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([item(1), item(2)], []),
        ([item(1, note="A"), item(2, note=None), item(3)], ["Item.note: undocumented, in 2 of 3, always text or null"]),
        ([item(1, id=None), item(2)], ["ItemSummary.id: required, but null in 1 of 4"]),
        ([item(1, color="blue"), item(2)], ["Color: 1 not listed that may be personal data, in 1 of 2 (Item.color)"]),
        ([item(1, color="blue"), item(2, color="blue")], ["Color: `blue` not listed, in 2 of 2 (Item.color)"]),
        ([item(1, color="Blue!"), item(2, color=5)], ["Item.color: documented as Color, but integer in 1 of 2"]),
        ([item(1, made_at="2026-01-01T08:00:00+02:00")], ["Item.made_at: documented as timestamp, but text in 1 of 1"]),
        ([item(1, parts=[None, 5])], [
            "Item.parts: documented as list of ItemSummary, but items of the list are integer in 1 of 2, null in 1 of 2"
        ]),
        ({"items": []}, ["items.list: documented to return pages of Item, but the response is an object, in 1 of 1"]),
        ([item(number, size_in_cm=3, by_name={"anna": 3, "berta": 4}) for number in (1, 2)], [
            "Item.by_name: undocumented, in 2 of 2, always an object",
            "Item.size_in_cm: undocumented, in 2 of 2, always an integer",
        ]),
    ],
)  # fmt: skip
def test_responses(body: object, expected: list[str], tmp_path: Path) -> None:
    root = spec_folder(tmp_path)
    assert sorted(differences(root, ("GET /v1/items", 200, body, None))) == sorted(expected)


def test_requests_that_were_refused_are_not_compared(tmp_path: Path) -> None:
    root = spec_folder(tmp_path)
    sent = {"color": "red", "part_ids": ["5"], "paint": True}
    assert differences(root, ("POST /items", 422, {"message": "No."}, sent)) == []
    assert differences(
        root, ("POST /items?dry=1", 201, item(1), sent), ("POST /items", 201, item(2), {"color": None})
    ) == [
        "items.create.dry: undocumented query parameter, in 1 of 2, always an integer",
        "items.create.paint: undocumented body parameter, in 1 of 2, always a boolean",
        "items.create.color: not nullable, but null in 1 of 2",
        "items.create.part_ids: required, but missing in 1 of 2",
    ]


NOTES = """\
# yaml-language-server: $schema=../schema/resource.json

about: TODO
docs: TODO

path_parameters:
  note_id: {type: id, about: TODO}

operations:
  list:
    about: TODO
    request: GET /notes
    returns: list of Note

  edit:
    about: TODO
    request: PUT /notes/{note_id}
    body:
      color: {type: text, about: TODO}
    returns: nothing
"""


def test_endpoints_become_operations_once(tmp_path: Path) -> None:
    root = spec_folder(tmp_path)
    note = {"id": 1, "text": "A"}
    path = traffic(
        root,
        ("GET /v1/items/1", 200, item(1), None),
        ("GET /v1/items/5/parts/6", 200, note, None),
        ("GET /v1/items/parts", 200, note, None),
        ("GET /v1/notes", 200, [note], None),
        ("PUT /v1/notes/5", 204, None, {"color": "red"}),
    )
    assert "GET /items/parts: undocumented endpoint, 1 request (not in the patch)" in run("drift", root, path).output
    assert run("drift", root, path, "--write").errors.count("wrote ") == 4
    assert (root / "spec/resources/notes.yaml").read_text(encoding="utf-8") == NOTES


def test_json_names_the_line_of_the_spec(tmp_path: Path) -> None:
    root = spec_folder(tmp_path)
    path = traffic(
        root, ("GET /v1/items/5", 200, item(5, made_at=None, parts=[]), None), ("GET /v1/boxes/7/lid", 200, {}, None)
    )
    report = json.loads(run("drift", root, path, "--json").output)
    found, endpoint = report["differences"]
    line = (root / "spec/models/all.yaml").read_text(encoding="utf-8").splitlines()[found["line"] - 1]
    assert line.strip().startswith("made_at: {type: timestamp")
    assert found == {
        "kind": "null", "where": "Item.made_at", "words": "required, but null in 1 of 1", "count": 1, "total": 1,
        "types": {}, "choices": [], "file": "spec/models/all.yaml", "line": found["line"], "is_in_patch": True,
    }  # fmt: skip
    assert (endpoint["where"], endpoint["file"], endpoint["is_in_patch"]) == ("GET /boxes/{id}/{text}", None, False)
    assert report["requests"] == 2
    assert report["not_seen"]["operations"] == {"total": 4, "names": ["items.list", "items.create", "items.delete"]}
    assert report["not_seen"]["statuses"] == {"total": 2, "names": ["items.get 404"]}
    assert report["not_seen"]["models"] == {"total": 2, "names": ["ItemSummary"]}


LONG = "about: " + "x" * 90
BEFORE = f"""\
# A comment.
a:
  b: {{type: text, {LONG}}}  # beside it
  c:  # on its own

    type: text

    about: >-
      Some text
      in two lines.
# About d.
d: &some [x, y]
e: *some
f:
  - 1
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Edit("", "put", ("a", "c", "optional"), True), "    type: text\n", "    type: text\n    optional: true\n"),
        (Edit("", "put", ("a", "c", "type"), "date"), "    type: text\n", "    type: date\n"),
        (Edit("", "put", ("a", "z"), {"type": "text"}), "in two lines.\n", "in two lines.\n  z: {type: text}\n"),
        (Edit("", "put", ("a", "b", "optional"), True), f"b: {{type: text, {LONG}}}  # beside it\n",
         f"b:  # beside it\n    type: text\n    optional: true\n    {LONG}\n"),
        (Edit("", "remove", ("a", "b", "type")), "{type: text, ", "{"),
        (Edit("", "remove", ("a", "c", "about")), "    about: >-\n      Some text\n      in two lines.\n", ""),
        (Edit("", "rename", ("a", "c"), "k"), "  c:  #", "  k:  #"),
        (Edit("", "append", ("d",), "no"), "[x, y]", "[x, y, no]"),
        (Edit("", "append", ("d",), "true"), "[x, y]", '[x, y, "true"]'),
        (Edit("", "append", ("e",), "z"), "e: *some", "e: [x, y, z]"),
        (Edit("", "append", ("f",), 2), "  - 1\n", "  - 1\n  - 2\n"),
    ],
)  # fmt: skip
def test_an_edit_changes_nothing_else(edit: Edit, old: str, new: str) -> None:
    assert BEFORE.count(old) == 1
    assert apply(BEFORE, edit) == BEFORE.replace(old, new)
