"""What a comparison says of what can be handed over."""

from pathlib import Path

import pytest

from codegen.diff import Change, compare
from codegen.diff.report import changed_texts
from codegen.load import load
from codegen.spec import Spec
from tests.codegen.differences import Case, edited, said, said_there_and_back
from tests.codegen.support import FILES, spec_folder

ONE_BY_ONE: dict[str, Case] = {
    "parameter": (
        [("items", "    query:\n      text: {type: text, about: Only items with this text.}\n", "")],
        ["breaks items.list: the parameter `text` was removed"],
        ["keeps items.list: new parameter `text`: only items with this text"],
    ),
    "parameter with a name that Python has taken": (
        [("parameters", "  from: {type: date, about: Only items from this day on.}\n", "")],
        ["breaks items.list: the parameter `from_` was removed"],
        ["keeps items.list: new parameter `from_`: only items from this day on"],
    ),
    "parameter that must be given": (
        [("items", "      part_ids: {type: ids, about: What is in it.}\n", "")],
        ["breaks items.create: the parameter `part_ids` was removed"],
        ["breaks items.create: the new parameter `part_ids` must be given"],
    ),
    "name of a parameter": (
        [("items", "      text: {type: text, about: Only", "      words: {type: text, about: Only")],
        ["breaks items.list: the parameter `text` is called `words` now"],
        ["breaks items.list: the parameter `words` is called `text` now"],
    ),
    "parameter and another": (
        [
            (
                "items",
                "      text: {type: text, about: Only items with this text.}",
                "      shop: {type: text, about: Of a shop.}",
            )
        ],
        ["breaks items.list: the parameter `text` was removed", "keeps items.list: new parameter `shop`: of a shop"],
        [
            "breaks items.list: the parameter `shop` was removed",
            "keeps items.list: new parameter `text`: only items with this text",
        ],
    ),
    "place of a parameter": (
        [
            ("items", "      price: {type: decimal, optional: true, about: What it costs.}\n", ""),
            (
                "items",
                "    request: POST /items\n",
                "    request: POST /items\n    query:\n      price: {type: decimal, about: X.}\n",
            ),
        ],
        ["keeps items.create: the parameter `price` goes in the query now, no longer in the body"],
        ["keeps items.create: the parameter `price` goes in the body now, no longer in the query"],
    ),
    "optional": (
        [("items", "price: {type: decimal, optional: true,", "price: {type: decimal,")],
        ["breaks items.create: the parameter `price` must be given now"],
        ["keeps items.create: the parameter `price` need not be given any more"],
    ),
    "optional, in an operation on one thing": (
        [
            (
                "items",
                "    details: It is gone for good.\n    request: DELETE /items/{item_id}\n",
                "    request: PUT /items/{item_id}\n    body: {why: {type: text, about: Why.}}\n",
            )
        ],
        [
            "breaks items.delete: the new parameter `why` must be given",
            "keeps items.delete: the request is `PUT /items/{item_id}` now, no longer `DELETE /items/{item_id}`",
        ],
        [
            "breaks items.delete: the parameter `why` was removed",
            "keeps items.delete: the request is `DELETE /items/{item_id}` now, no longer `PUT /items/{item_id}`",
        ],
    ),
    "default": (
        [("items", "default: red", "default: light green")],
        ["breaks items.create: `light green` is sent now if the parameter `color` is not given, no longer `red`"],
        ["breaks items.create: `red` is sent now if the parameter `color` is not given, no longer `light green`"],
    ),
    "default and none": (
        [("items", "default: red", "optional: true")],
        ["breaks items.create: nothing is sent now if the parameter `color` is not given, no longer `red`"],
        ["breaks items.create: `red` is sent now if the parameter `color` is not given, no longer nothing"],
    ),
    "default of what must be given": (
        [("items", "{type: Color, default: red,", "{type: Color,")],
        ["breaks items.create: the parameter `color` must be given now"],
        ["keeps items.create: the parameter `color` need not be given any more; `red` is sent then"],
    ),
    "path parameter": (
        [
            ("items", "  item_id: {type: id", "  item_id: {type: integer"),
        ],
        [
            "breaks items.delete: the parameter `item_id` takes an integer now, no longer an id",
            "breaks items.get: the parameter `item_id` takes an integer now, no longer an id",
        ],
        [
            "breaks items.delete: the parameter `item_id` takes an id now, no longer an integer",
            "breaks items.get: the parameter `item_id` takes an id now, no longer an integer",
        ],
    ),
    "pages": (
        [("service", "maximum: 100, default: 100", "maximum: 50, default: 50")],
        [
            "breaks items.list: `50` is sent now if the parameter `per_page` is not given, no longer `100`",
            "breaks items.list: the parameter `per_page` takes an integer from 1 to 50 now, "
            "no longer an integer from 1 to 100",
        ],
        [
            "breaks items.list: `100` is sent now if the parameter `per_page` is not given, no longer `50`",
            "keeps items.list: the parameter `per_page` takes an integer from 1 to 100 now, "
            "and not only an integer from 1 to 50",
        ],
    ),
}


@pytest.mark.parametrize("kind", ONE_BY_ONE)
def test_a_change_is_told_and_so_is_its_way_back(tmp_path: Path, kind: str) -> None:
    edits, there, back = ONE_BY_ONE[kind]
    assert said_there_and_back(tmp_path, edits) == (there, back)


@pytest.mark.parametrize(
    ("old", "new", "words", "breaking"),
    [
        ("id", "ids", "takes ids now, and not only an id", False),
        ("ids", "id", "takes an id now, no longer ids", True),
        ("text", "Size", "takes a value of `Size` now, no longer text", True),
        ("Size", "text", "takes text now, and not only a value of `Size`", False),
        ("Size", "Color", "takes a value of `Color` now, no longer a value of `Size`", True),
        ("Size", "Sizes", "takes a value of `Sizes` now, and not only a value of `Size`", False),
        ("integer", "decimal", "takes a decimal now, and not only an integer", False),
        ("decimal", "integer", "takes an integer now, no longer a decimal", True),
        ("integer", "id", "takes an id now, no longer an integer", True),
        ("text", "text, format: email", "takes text that is an email address now, no longer text", True),
        ("text, format: email", "text", "takes text now, and not only text that is an email address", False),
        ("Size", "text, format: email", "takes text that is an email address now, no longer a value of `Size`", True),
        ("integer, minimum: 1", "id", "takes an id now, and not only an integer of 1 or more", False),
        ("date", "timestamp", "takes a timestamp now, no longer a date", True),
        ("timestamp", "date", "takes a date now, no longer a timestamp", True),
        ("text", "boolean", "takes a boolean now, no longer text", True),
        ("integer", "integer, maximum: 9", "takes an integer of 9 or less now, no longer an integer", True),
        ("integer, maximum: 9", "integer", "takes an integer now, and not only an integer of 9 or less", False),
        (
            "integer, minimum: 1, maximum: 5",
            "integer, minimum: 2, maximum: 9",
            "takes an integer from 2 to 9 now, no longer an integer from 1 to 5",
            True,
        ),
    ],
)
def test_the_type_of_a_parameter_is_narrower_or_wider(
    tmp_path: Path, old: str, new: str, words: str, breaking: bool
) -> None:
    sizes = ("choices", "Size:\n", "Sizes:\n  about: More sizes.\n  values: [small, medium, large]\nSize:\n")
    before, now = (
        edited(
            tmp_path / kind.replace(" ", "")[-9:] / at, sizes, ("items", "text: {type: text,", f"text: {{type: {kind},")
        )
        for at, kind in (("old", old), ("new", new))
    )
    assert compare(before, now) == [Change("items.list", f"the parameter `text` {words}", breaking)]


def test_what_goes_by_position_keeps_its_place_and_its_way(tmp_path: Path) -> None:
    def spec(name: str, body: str) -> Spec:
        rate = (
            "  rate:\n    about: Rate it.\n    request: PUT /items/{item_id}/rate\n    returns: Item\n"
            f"    body: {{{body}}}\n"
        )
        return load(spec_folder(tmp_path / name, items=FILES["items"] + rate) / "spec")

    stars, why = "stars: {type: integer, about: How many.}", "why: {type: text, about: Why.}"
    old = spec("old", f"{stars}, {why}")
    assert said(old, spec("turned", f"{why}, {stars}")) == [
        "breaks items.rate: by position go `item_id`, `why` and `stars` now, in this order, "
        "no longer `item_id`, `stars` and `why`"
    ]
    optional = spec("optional", f"{stars}, {why.replace('text,', 'text, optional: true,')}")
    assert said(old, optional) == [
        "breaks items.rate: the parameter `why` goes by keyword only now",
        "keeps items.rate: the parameter `why` need not be given any more",
    ]
    assert said(optional, old) == ["breaks items.rate: the parameter `why` must be given now"]
    assert said(old, spec("shorter", why)) == [
        "breaks items.rate: by position go `item_id` and `why` now, in this order, "
        "no longer `item_id`, `stars` and `why`",
        "breaks items.rate: the parameter `stars` was removed",
    ]


def test_two_parameters_that_are_alike_are_not_guessed_at(tmp_path: Path) -> None:
    def spec(name: str, *names: str) -> Spec:
        query = "".join(f"\n      {word}: {{type: text, about: A word.}}" for word in names)
        return edited(tmp_path / name, ("items", "    query:\n", f"    query:{query}\n"))

    assert said(spec("old", "one", "two"), spec("new", "three")) == [
        "breaks items.list: the parameter `one` was removed",
        "breaks items.list: the parameter `two` was removed",
        "keeps items.list: new parameter `three`: a word",
    ]


def test_a_text_that_is_the_same_says_more_than_a_name_that_is_alike(tmp_path: Path) -> None:
    def spec(name: str, first: str, last: str) -> Spec:
        query = f"\n      {first}: {{type: text, about: The first.}}\n      {last}: {{type: text, about: The last.}}"
        return edited(tmp_path / name, ("items", "    query:\n", f"    query:{query}\n"))

    assert said(spec("old", "first_name", "last_name"), spec("new", "given_name", "family_name")) == [
        "breaks items.list: the parameter `first_name` is called `given_name` now",
        "breaks items.list: the parameter `last_name` is called `family_name` now",
    ]


@pytest.mark.parametrize(
    ("old", "new", "there", "back"),
    [
        (
            "type: Size, when_absent: small",
            "type: Size, when_absent: large",
            "breaks items.list: Shop takes `large` now where the parameter `text` is not given, no longer `small`",
            "breaks items.list: Shop takes `small` now where the parameter `text` is not given, no longer `large`",
        ),
        (
            "type: boolean, when_absent: both",
            "type: boolean, when_absent: true",
            "breaks items.list: Shop takes `true` now where the parameter `text` is not given, no longer both",
            "breaks items.list: Shop takes both now where the parameter `text` is not given, no longer `true`",
        ),
        (
            "type: decimal",
            "type: decimal, when_absent: 1.5",
            "keeps items.list: Shop takes `1.5` where the parameter `text` is not given",
            "keeps items.list: it is not known any more what Shop takes where the parameter `text` is not given",
        ),
        # Ours is sent instead.
        (
            "type: integer, default: 9, when_absent: 1",
            "type: integer, default: 9, when_absent: 2",
            "keeps items.list: Shop takes `2` now where the parameter `text` is not given, no longer `1`",
            "keeps items.list: Shop takes `1` now where the parameter `text` is not given, no longer `2`",
        ),
    ],
)
def test_what_the_server_takes_where_nothing_is_sent_is_told(
    tmp_path: Path, old: str, new: str, there: str, back: str
) -> None:
    before, now = (
        edited(tmp_path / at, ("items", "text: {type: text,", f"text: {{{kind},"))
        for at, kind in (("o", old), ("n", new))
    )
    assert (said(before, now), said(now, before)) == ([there], [back])
    assert changed_texts(before, now) == 0


def test_what_the_server_takes_in_words_is_a_text(tmp_path: Path) -> None:
    before, now = (
        edited(tmp_path / at, ("items", "text: {type: text,", f"text: {{type: Size, when_absent: {words},"))
        for at, words in (("o", "all sizes"), ("n", "any size"))
    )
    assert said(before, now) == []
    assert changed_texts(before, now) == 1
