"""What a comparison says of operations and resources."""

from pathlib import Path

import pytest

from codegen.diff import compare
from codegen.load import load
from codegen.spec import Spec
from tests.codegen.differences import Case, edited, said, said_there_and_back
from tests.codegen.support import FILES, REPOSITORY, spec_folder

ONE_BY_ONE: dict[str, Case] = {
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
}


@pytest.mark.parametrize("kind", ONE_BY_ONE)
def test_a_change_is_told_and_so_is_its_way_back(tmp_path: Path, kind: str) -> None:
    edits, there, back = ONE_BY_ONE[kind]
    assert said_there_and_back(tmp_path, edits) == (there, back)


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
