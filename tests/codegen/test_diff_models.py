"""What a comparison says of what comes back: models, their fields, and lists of values."""

from pathlib import Path

import pytest

from codegen.diff import Change, compare
from codegen.load import load
from codegen.spec import Spec
from tests.codegen.differences import Case, edited, said, said_there_and_back
from tests.codegen.support import CHOICES, FILES, MODELS, REPOSITORY, spec_folder

ONE_BY_ONE: dict[str, Case] = {
    "list of values": (
        [("choices", "Size:\n  about: How big a thing is.\n  values: [small, large]\n", "")],
        ["breaks Size: the list of values was removed"],
        ["keeps Size: new list of values: how big a thing is"],
    ),
    "name of a list of values": (
        [("choices", "Size:\n", "Extent:\n")],
        ["breaks Size: now called `Extent`"],
        ["breaks Extent: now called `Size`"],
    ),
    "value that parameters take": (
        [("choices", "values: [red, light green]", "values: [red]")],
        ["breaks Color: the value `light green` was removed; `items.create(color)` and `items.list(color)` refuse it"],
        ["keeps Color: new value `light green`"],
    ),
    "value that only answers hold": (
        [("choices", "values: [small, large]", "values: [small]")],
        ["breaks Size: the value `large` was removed; answers may hold it still"],
        ["keeps Size: new value `large`"],
    ),
    "field": (
        [("models", "    made_at: {type: timestamp, about: When it was made.}\n", "")],
        ["breaks Item.made_at: removed"],
        ["keeps Item.made_at: new field: when it was made"],
    ),
    "field of what others extend": (
        [("models", "    url: {type: text, about: Where it is.}\n", "")],
        ["breaks Item.url: removed", "breaks ItemSummary.url: removed"],
        ["keeps Item.url: new field: where it is", "keeps ItemSummary.url: new field: where it is"],
    ),
    "name of a field": (
        [("models", "    made_at:", "    created_at:")],
        ["breaks Item.made_at: now called `created_at`"],
        ["breaks Item.created_at: now called `made_at`"],
    ),
    "null": (
        [("models", "price: {type: decimal, optional: true,", "price: {type: decimal,")],
        ["keeps Item.price: never null any more"],
        ["breaks Item.price: may be null now"],
    ),
    "other name of a field": (
        [("models", "url: {type: text, about", "url: {type: text, also: link, about")],
        [
            "breaks Item.url: may be null now",
            "breaks ItemSummary.url: may be null now",
            "keeps Item.url: can be read as `link`, too",
            "keeps ItemSummary.url: can be read as `link`, too",
        ],
        [
            "breaks Item.url: the other name `link` was removed",
            "breaks ItemSummary.url: the other name `link` was removed",
            "keeps Item.url: never null any more",
            "keeps ItemSummary.url: never null any more",
        ],
    ),
    "field that keeps its old name": (
        [("models", "url: {type: text, about", "link: {type: text, also: url, about")],
        [
            "breaks Item.url: may be null now",
            "breaks ItemSummary.url: may be null now",
            "keeps Item.url: can be read as `link`, too",
            "keeps ItemSummary.url: can be read as `link`, too",
        ],
        [
            "breaks Item.url: the other name `link` was removed",
            "breaks ItemSummary.url: the other name `link` was removed",
            "keeps Item.url: never null any more",
            "keeps ItemSummary.url: never null any more",
        ],
    ),
    "what a model extends": (
        [
            (
                "models",
                "  extends: ItemSummary\n  fields:\n",
                "  fields:\n    id: {type: integer, about: The id.}\n    url: {type: text, about: Where it is.}\n",
            )
        ],
        ["breaks Item: no longer extends `ItemSummary`"],
        ["keeps Item: extends `ItemSummary` now"],
    ),
}


@pytest.mark.parametrize("kind", ONE_BY_ONE)
def test_a_change_is_told_and_so_is_its_way_back(tmp_path: Path, kind: str) -> None:
    edits, there, back = ONE_BY_ONE[kind]
    assert said_there_and_back(tmp_path, edits) == (there, back)


@pytest.mark.parametrize(
    ("old", "new", "words", "breaking"),
    [
        ("text", "Color", "a value of `Color` now, no longer text", False),
        ("Color", "text", "text now, no longer a value of `Color`", False),
        ("integer", "decimal", "a decimal now, no longer an integer", True),
        ("date", "timestamp", "a timestamp now, no longer a date", True),
        ("text", "date", "a date now, no longer text", True),
        ("ItemSummary", "Item", "`Item` now, no longer `ItemSummary`", False),
        ("Item", "ItemSummary", "`ItemSummary` now, no longer `Item`", True),
        ("text", "list of text", "a list of `text` now, no longer text", True),
        ("list of Item", "Item", "`Item` now, no longer a list of `Item`", True),
        ("list of ItemSummary", "list of Item", "a list of `Item` now, no longer a list of `ItemSummary`", True),
    ],
)
def test_the_type_of_a_field_is_another(tmp_path: Path, old: str, new: str, words: str, breaking: bool) -> None:
    before, now = (
        edited(tmp_path / at, ("models", "made_at: {type: timestamp", f"made_at: {{type: {kind}"))
        for at, kind in (("old", old), ("new", new))
    )
    assert compare(before, now) == [Change("Item.made_at", words, breaking)]


def test_a_model_is_new_or_removed_or_called_otherwise(tmp_path: Path) -> None:
    shop = "Shop:\n  about: Where one buys.\n  fields:\n    name: {type: text, about: The name.}\n"
    old = edited(tmp_path / "old")
    new = edited(tmp_path / "new", ("models", "ItemSummary:\n  about", f"{shop}ItemSummary:\n  about"))
    assert said(old, new) == ["keeps Shop: new model: where one buys"]
    assert said(new, old) == ["breaks Shop: the model was removed"]


def test_a_model_with_another_name_is_the_same_wherever_it_is_held(tmp_path: Path) -> None:
    old = edited(tmp_path / "old")
    models = MODELS.replace("ItemSummary", "Brief").replace("Item:", "Thing:")
    items = FILES["items"].replace("pages of Item", "pages of Thing").replace("returns: Item", "returns: Thing")
    new = load(spec_folder(tmp_path / "new", models=models, items=items) / "spec")
    assert said(old, new) == ["breaks Item: now called `Thing`", "breaks ItemSummary: now called `Brief`"]


def test_a_list_of_values_with_another_name_is_the_same_wherever_it_is_taken(tmp_path: Path) -> None:
    old = edited(tmp_path / "old")
    colors = {name: text.replace("Color", "Paint") for name, text in FILES.items()}
    assert colors["choices"] != CHOICES
    assert said(old, load(spec_folder(tmp_path / "new", **colors) / "spec")) == ["breaks Color: now called `Paint`"]


def test_what_breaks_by_going_does_not_by_coming_with_fields() -> None:
    whole = load(REPOSITORY / "spec")
    for name, model in whole.models.items():
        for field in model.fields:
            fields = {other: it for other, it in model.fields.items() if other != field}
            models = {**whole.models, name: model.model_copy(update={"fields": fields})}
            less = Spec(whole.service, whole.choices, whole.parameter_sets, models, whole.resources)
            gone, come = compare(whole, less), compare(less, whole)
            assert gone
            assert come
            assert all(change.breaking for change in gone)
            assert not any(change.breaking for change in come)


def test_a_text_that_is_the_same_says_more_than_a_name_that_is_alike(tmp_path: Path) -> None:
    def spec(name: str, first: str, last: str) -> Spec:
        fields = f"    {first}: {{type: text, about: The first.}}\n    {last}: {{type: text, about: The last.}}\n"
        return edited(tmp_path / name, ("models", "    made_at:", f"{fields}    made_at:"))

    assert said(spec("old", "first_name", "last_name"), spec("new", "given_name", "family_name")) == [
        "breaks Item.first_name: now called `given_name`",
        "breaks Item.last_name: now called `family_name`",
    ]
