"""What a comparison of two specs says: the words of each kind of change, and whether it breaks."""

from pathlib import Path

import pytest

from codegen.dialect import Node
from codegen.diff import Change, compare
from codegen.diff.report import changed_texts
from codegen.load import load
from codegen.spec import Spec
from tests.codegen.support import CHOICES, FILES, MODELS, REPOSITORY, spec_folder

Edit = tuple[str, str, str]


def edited(folder: Path, *edits: Edit) -> Spec:
    """Return the small spec with texts of its files replaced: file, old, new."""
    files = dict(FILES)
    for file, old, new in edits:
        assert files[file].count(old) == 1, f"{old!r} stands {files[file].count(old)} times in {file}"
        files[file] = files[file].replace(old, new)
    return load(spec_folder(folder, **files) / "spec")


def said(old: Spec, new: Spec) -> list[str]:
    """Return what a comparison says, each change with a mark of what it does."""
    return [
        f"{'breaks' if change.breaking else 'keeps'} {change.where}: {change.words}" for change in compare(old, new)
    ]


ONE_BY_ONE: dict[str, tuple[list[Edit], list[str], list[str]]] = {
    # What is replaced, what is said of it, and what is said of it taken back.
    "operation": (
        [
            (
                "items",
                "  get:\n    about: Get one item.\n    request: GET /items/{item_id}\n"
                "    returns: Item\n    flat_name: get_item\n",
                "",
            )
        ],
        ["breaks items.get: removed"],
        ["keeps items.get: new operation: get one item"],
    ),
    "name of an operation": (
        [("items", "  get:\n", "  fetch:\n")],
        ["breaks items.get: now called `items.fetch`"],
        ["breaks items.fetch: now called `items.get`"],
    ),
    "name of an operation and of what is in its path": (
        [
            ("items", "  item_id: {type", "  item_id: {type: id, about: The id of the item.}\n  thing_id: {type"),
            (
                "items",
                "  get:\n    about: Get one item.\n    request: GET /items/{item_id}",
                "  fetch:\n    about: Get one item.\n    request: GET /items/{thing_id}",
            ),
        ],
        [
            "breaks items.fetch: the parameter `item_id` is called `thing_id` now",
            "breaks items.get: now called `items.fetch`",
        ],
        [
            "breaks items.fetch: now called `items.get`",
            "breaks items.get: the parameter `thing_id` is called `item_id` now",
        ],
    ),
    "request": (
        [("items", "request: DELETE /items/{item_id}", "request: POST /items/{item_id}/delete")],
        [
            "keeps items.delete: the request is `POST /items/{item_id}/delete` now, "
            "no longer `DELETE /items/{item_id}`",
            "keeps items.delete: the request is not sent again any more when its answer was lost",
        ],
        [
            "keeps items.delete: the request is `DELETE /items/{item_id}` now, "
            "no longer `POST /items/{item_id}/delete`",
            "keeps items.delete: the request is sent again when its answer was lost",
        ],
    ),
    "request of another operation": (
        [
            ("items", "request: GET /items/{item_id}", "request: GET /one/{item_id}"),
            ("items", "request: DELETE /items/{item_id}", "request: GET /items/{item_id}"),
        ],
        [
            "breaks items.delete: makes the request `GET /items/{item_id}` now, which was that of `items.get`",
            "keeps items.get: the request is `GET /one/{item_id}` now, no longer `GET /items/{item_id}`",
        ],
        [
            "breaks items.get: makes the request `GET /items/{item_id}` now, which was that of `items.delete`",
            "keeps items.delete: the request is `DELETE /items/{item_id}` now, no longer `GET /items/{item_id}`",
        ],
    ),
    "repeatable": (
        [("items", "    status: 201\n", "    status: 201\n    repeatable: true\n")],
        ["keeps items.create: the request is sent again when its answer was lost"],
        ["keeps items.create: the request is not sent again any more when its answer was lost"],
    ),
    "status of success": (
        [("items", "    status: 201\n", "")],
        ["keeps items.create: the status of success is 200 now, no longer 201"],
        ["keeps items.create: the status of success is 201 now, no longer 200"],
    ),
    "code": (
        [("items", "codes: [missing_field, sold]", "codes: [sold]")],
        ["keeps items.create: the code `missing_field` does not come any more"],
        ["keeps items.create: the code `missing_field` may come, with 422"],
    ),
    "status of a code": (
        [("items", "sold: {status: 400", "sold: {status: 422")],
        [
            "breaks items.create: the code `sold` comes with 422 now, no longer with 400",
            "breaks items.delete: the code `sold` comes with 422 now, no longer with 400",
        ],
        [
            "breaks items.create: the code `sold` comes with 400 now, no longer with 422",
            "breaks items.delete: the code `sold` comes with 400 now, no longer with 422",
        ],
    ),
    "nothing and a model": (
        [("items", "    returns: nothing\n", "    returns: Item\n")],
        ["keeps items.delete: returns: `Item` now, no longer nothing"],
        ["breaks items.delete: returns: nothing now, no longer `Item`"],
    ),
    "a model and one that extends it": (
        [("items", "    returns: Item\n    flat_name", "    returns: ItemSummary\n    flat_name")],
        ["breaks items.get: returns: `ItemSummary` now, no longer `Item`"],
        ["keeps items.get: returns: `Item` now, no longer `ItemSummary`"],
    ),
    "pages and a list": (
        [("items", "returns: pages of Item", "returns: list of Item")],
        [
            "breaks items.list: returns: a list of `Item` now, no longer pages of `Item`",
            "breaks items.list: the parameter `page` was removed",
            "breaks items.list: the parameter `per_page` was removed",
        ],
        [
            "breaks items.list: returns: pages of `Item` now, no longer a list of `Item`",
            "keeps items.list: new parameter `page`: the page to start from",
            "keeps items.list: new parameter `per_page` (`100` is sent if it is not given): how many come at once",
        ],
    ),
    "pages of a model and of one that extends it": (
        [("items", "returns: pages of Item", "returns: pages of ItemSummary")],
        ["breaks items.list: returns: pages of `ItemSummary` now, no longer pages of `Item`"],
        ["breaks items.list: returns: pages of `Item` now, no longer pages of `ItemSummary`"],
    ),
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
    "base URL": (
        [("service", "api.shop.test/v1", "api.shop.test/v2")],
        ["keeps NokoClient: requests go to `https://api.shop.test/v2` now, no longer to `https://api.shop.test/v1`"],
        ["keeps NokoClient: requests go to `https://api.shop.test/v1` now, no longer to `https://api.shop.test/v2`"],
    ),
    "header": (
        [("service", "header: X-Token", "header: X-Shop")],
        ["keeps NokoClient: the access token is sent as `X-Shop: {token}` now, no longer as `X-Token: {token}`"],
        ["keeps NokoClient: the access token is sent as `X-Token: {token}` now, no longer as `X-Shop: {token}`"],
    ),
    "rate limit": (
        [("service", "{requests_per_second: 2}", "{requests_per_second: 2.5, slowed_down: 4}")],
        [
            "keeps NokoClient: 4 requests above the rate limit are slowed down now, no longer 0",
            "keeps NokoClient: the rate limit is 2.5 requests a second now, no longer 2",
        ],
        [
            "keeps NokoClient: 0 requests above the rate limit are slowed down now, no longer 4",
            "keeps NokoClient: the rate limit is 2 requests a second now, no longer 2.5",
        ],
    ),
    "status": (
        [("service", "statuses:\n", "statuses:\n  429: {error: RateLimitError, about: Too many.}\n")],
        ["keeps NokoClient: the status 429 is expected, and raises `RateLimitError`"],
        ["keeps NokoClient: the status 429 is not expected any more"],
    ),
    "error of a status": (
        [("service", "error: BadRequestError", "error: ServerError")],
        ["breaks NokoClient: the status 400 raises `ServerError` now, no longer `BadRequestError`"],
        ["breaks NokoClient: the status 400 raises `BadRequestError` now, no longer `ServerError`"],
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
    old, new = edited(tmp_path / "old"), edited(tmp_path / "new", *edits)
    assert said(old, new) == there
    assert said(new, old) == back


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


OTHERS = "about: Other things.\ndocs: https://shop.test/others\noperations:\n" + "".join(
    f"  {verb}: {{about: X., request: {request}, returns: nothing}}\n"
    for verb, request in (("open", "POST /others"), ("sell", "PUT /others"))
)


def test_a_resource_is_new_or_removed_as_a_whole(tmp_path: Path) -> None:
    old = edited(tmp_path / "old")
    new = load(spec_folder(tmp_path / "new", others=OTHERS) / "spec")
    assert said(old, new) == ["keeps client.others: new (`open` and `sell`): other things"]
    assert said(new, old) == ["breaks client.others: removed, with `open` and `sell`"]


def test_a_resource_with_another_name_is_told_once(tmp_path: Path) -> None:
    old = load(spec_folder(tmp_path / "old", others=OTHERS) / "spec")
    new = load(spec_folder(tmp_path / "new", more_things=OTHERS) / "spec")
    assert said(old, new) == [
        "breaks client.others: now called `client.more_things`, and its classes `MoreThings` and `AsyncMoreThings`, "
        "no longer `Others` and `AsyncOthers`"
    ]


def test_an_operation_can_go_to_another_resource(tmp_path: Path) -> None:
    old = load(spec_folder(tmp_path / "old", others=OTHERS) / "spec")
    new = load(
        spec_folder(
            tmp_path / "new",
            others=OTHERS.replace("  sell:", "  give:"),
            items=FILES["items"],
        )
        / "spec"
    )
    assert said(old, new) == ["breaks others.sell: now called `others.give`"]
    moved = OTHERS.partition("  sell")[0]
    sell = "  sell: {about: X., request: PUT /others, returns: nothing}\n"
    new = load(spec_folder(tmp_path / "moved", others=moved, items=FILES["items"] + sell) / "spec")
    assert said(old, new) == ["breaks others.sell: now called `items.sell`"]


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


def test_a_spec_is_as_it_is() -> None:
    spec = load(REPOSITORY / "spec")
    assert compare(spec, spec) == []
    assert changed_texts(spec, spec) == 0


@pytest.mark.parametrize("operation", load(REPOSITORY / "spec").operations)
def test_what_breaks_by_going_does_not_by_coming(operation: str) -> None:
    whole = load(REPOSITORY / "spec")
    resource, _, verb = operation.partition(".")
    rest = {name: it for name, it in whole.resources[resource].operations.items() if name != verb}
    smaller = whole.resources[resource].model_copy(update={"operations": rest})
    less = Spec(
        whole.service, whole.choices, whole.parameter_sets, whole.models, {**whole.resources, resource: smaller}
    )
    assert said(whole, less) == [f"breaks {operation}: removed"]
    assert [(change.where, change.breaking) for change in compare(less, whole)] == [(operation, False)]


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


def test_texts_for_people_are_counted_and_not_told(tmp_path: Path) -> None:
    old = edited(tmp_path / "old")
    new = edited(
        tmp_path / "new",
        ("items", "about: Get one item.", "about: Get it."),
        ("items", "    details: It is gone for good.\n", ""),
        ("items", "flat_name: get_item", "flat_name: item"),
        ("parameters", "Only items of this color.", "Of this color."),
        ("models", "about: Where it is.", "about: Where it is., example: x"),
        ("service", "name: Shop", "name: Store"),
    )
    assert compare(old, new) == []
    assert changed_texts(old, new) == 6


def test_every_key_of_the_dialect_is_told_or_is_a_text() -> None:
    """What a new key means for those who use the client has to be thought of; then it belongs into this list."""
    keys = {key for node in Node.__subclasses__() for key in node.model_fields}
    known = """
        about access_token also authentication background base_url body codes default details docs error errors example
        extends fields filters flat_name format header headers links maximum minimum name oauth_token
        operations optional pagination parameters path_parameters pattern query rate_limit repeatable request
        requests_per_second returns slowed_down status statuses type value values when_absent
    """
    assert keys == {*known.split()}
