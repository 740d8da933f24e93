from pathlib import Path

import pytest

from codegen.load import load
from tests.codegen.support import (
    CHOICES,
    ITEMS,
    MODELS,
    PARAMETERS,
    SERVICE,
    generate,
    marked,
    mistakes,
    refused,
    run,
    snapshot,
    spec_folder,
    spec_path,
)

OTHERS = ITEMS.replace("/items", "/others").replace("flat_name: ", "flat_name: other_")


def test_the_small_spec_has_no_mistakes(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path))


# Keys


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "service",
            "rate_limit: ",
            "limit: 1  # here\nrate_limit: ",
            "unknown key 'limit'; did you mean 'rate_limit'?",
        ),
        ("choices", "Size:\n", "Size:\n  abuot: x  # here\n", "unknown key 'abuot'; did you mean 'about'?"),
        (
            "parameters",
            "about: Only items of this color.}\n",
            "about: X., defualt: red}  # here\n",
            "unknown key 'defualt'; did you mean 'default'?",
        ),
        (
            "models",
            "{type: text, about: Where it is.}\n",
            "{type: text, about: X., optoinal: true}  # here\n",
            "unknown key 'optoinal'; did you mean 'optional'?",
        ),
        (
            "items",
            "    details: It is gone for good.\n",
            "    flatname: delete_item  # here\n",
            "unknown key 'flatname'; did you mean 'flat_name'?",
        ),
    ],
    ids=["service", "choices", "parameters", "models", "a resource"],
)
def test_an_unknown_key_is_told_with_the_closest_known_one(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    refused(tmp_path, message, **{name: (old, new)})


def test_an_unknown_key_like_no_other_is_told_with_all_that_are_known(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "unknown key 'zzz'; known: about, also, example, optional, type",
        models=("about: What it costs.}\n", "about: X., zzz: 1}  # here\n"),
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "items",
            "    about: Get one item.\n",
            "    abuot: X.  # here\n",
            "unknown key 'abuot'; did you mean 'about'?",
        ),
        (
            "service",
            "rate_limit: {requests_per_second: 2}\n",
            "rate_limit:\n  requests_per_secnd: 2  # here\n",
            "unknown key 'requests_per_secnd'; did you mean 'requests_per_second'?",
        ),
    ],
    ids=["an operation", "the service"],
)
def test_a_required_key_with_a_typo_is_one_mistake_and_not_two(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    refused(tmp_path, message, **{name: (old, new)})


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("items", "docs: https://shop.test/items\n", "", "'docs' is missing"),
        (
            "items",
            "  get:\n    about: Get one item.\n",
            "  get:  # here\n",
            "'about' is missing in 'operations.get'",
        ),
        (
            "models",
            "    url: {type: text, about: Where it is.}\n",
            "    url: {type: text}  # here\n",
            "'about' is missing in 'ItemSummary.fields.url'",
        ),
        (
            "service",
            "  oauth_token: {header: Authorization, value",
            "  oauth_token: # here\n    {value",
            "'header' is missing in 'authentication.oauth_token'",
        ),
        ("choices", "Size:\n  about: How big a thing is.\n", "Size:  # here\n", "'about' is missing in 'Size'"),
    ],
    ids=["a resource", "an operation", "a field", "a credential", "a list of choices"],
)
def test_a_missing_key_is_told_with_the_thing_that_lacks_it(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    refused(tmp_path, message, **{name: (old, new)})


# What refers to something else


@pytest.mark.parametrize("name", ["items", "parameters"])
def test_an_unknown_type_of_a_parameter(tmp_path: Path, name: str) -> None:
    changes = {
        "items": (
            "price: {type: decimal, optional: true, about: What it costs.}\n",
            "price: {type: decimel, about: X.}  # here\n",
        ),
        "parameters": (
            "from: {type: date, about: Only items from this day on.}\n",
            "from: {type: decimel, about: X.}  # here\n",
        ),
    }
    refused(tmp_path, "unknown type 'decimel'; did you mean 'decimal'?", **{name: changes[name]})


def test_a_parameter_cannot_be_a_model(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "unknown type 'Item'; known: Color, Size, boolean, date, decimal, id, ids, integer, text, timestamp",
        items=("part_ids: {type: ids, about: What is in it.}\n", "part_ids: {type: Item, about: X.}  # here\n"),
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("Colour", "unknown type 'Colour'; did you mean 'Color'?"),
        ("list of Itme", "unknown type 'Itme'; did you mean 'Item'?"),
        ("intger", "unknown type 'intger'; did you mean 'integer'?"),
        ("ids", "unknown type 'ids'"),
        ("list of list of text", "unknown type 'list of text'"),
    ],
)
def test_an_unknown_type_of_a_field(tmp_path: Path, wrong: str, message: str) -> None:
    refused(
        tmp_path,
        message,
        models=("{type: Color, about: What it looks like.}\n", f"{{type: {wrong}, about: X.}}  # here\n"),
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("Itme", "unknown model 'Itme'; did you mean 'Item'?"),
        ("list of Itme", "unknown model 'Itme'; did you mean 'Item'?"),
        ("pages of Itme", "unknown model 'Itme'; did you mean 'Item'?"),
        ("Color", "unknown model 'Color'; known: Item, ItemSummary"),
        ("pages of list of Item", "'list of Item'"),
        ("list of pages of Item", "'pages of Item'"),
        ("nohting", "did you mean 'nothing'?"),
    ],
)
def test_an_unknown_result(tmp_path: Path, wrong: str, message: str) -> None:
    refused(tmp_path, message, items=("    returns: nothing\n", f"    returns: {wrong}  # here\n"))


def test_an_unknown_set_of_filters(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "unknown set of filters 'item_filter'; did you mean 'item_filters'?",
        items=("    filters: item_filters\n", "    filters: item_filter  # here\n"),
    )


def test_an_unknown_code(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "unknown code 'solt'; did you mean 'sold'?",
        items=("    codes: [missing_field, sold]\n", "    codes:\n      - missing_field\n      - solt  # here\n"),
    )


def test_the_codes_of_another_resource_are_unknown(tmp_path: Path) -> None:
    others = OTHERS.replace("  sold: {", "  sold: {status: 400, about: X.}\n  lost: {", 1)
    refused(
        tmp_path,
        "unknown code 'lost'; known: missing_field, sold",
        items=("    codes: [missing_field, sold]\n", "    codes: [lost]  # here\n"),
        others=others,
    )


def test_a_path_parameter_that_is_not_declared(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "unknown path parameter 'itme_id'; did you mean 'item_id'?",
        items=("    request: DELETE /items/{item_id}\n", "    request: DELETE /items/{itme_id}  # here\n"),
    )


def test_a_path_parameter_that_no_request_has(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "no request has '{part_id}' in its path",
        items=("codes:\n  sold:", "  part_id: {type: id, about: X.}  # here\ncodes:\n  sold:"),
    )


def test_a_path_parameter_that_could_be_any_text(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'item_id' stands in a path and is an id or an integer, not text",
        items=("  item_id: {type: id, about: The id of the item.}\n", "  item_id: {type: text, about: X.}  # here\n"),
    )


def test_a_code_that_no_operation_has(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "no operation of this resource has 'lost' among its codes",
        items=("  sold: {status", "  lost: {status: 400, about: X.}  # here\n  sold: {status"),
    )


def test_a_code_that_the_service_explains_already(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "service.yaml explains 'missing_field', which any operation may answer",
        items=("  sold: {status", "  missing_field: {status: 400, about: X.}  # here\n  sold: {status"),
    )


def test_a_page_is_one_of_several(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "did you mean 'pages of Item'?",
        items=("    returns: pages of Item\n", "    returns: page of Item  # here\n"),
    )


def test_a_comma_in_a_text_without_quotes(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "unknown key 'or more'; a text with a comma in it stands in quotes",
        items=("about: The id of the item.}", "about: The id, or more}  # here"),
    )


def test_a_code_with_a_status_that_the_service_does_not_explain(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "409",
        items=("  sold: {status: 400, about: Somebody bought it.}\n", "  sold: {status: 409, about: X.}  # here\n"),
    )


@pytest.mark.parametrize("status", ["404", "422"])
def test_a_service_that_does_not_explain_a_status_that_every_api_has(tmp_path: Path, status: str) -> None:
    lines = [line for line in SERVICE.splitlines(keepends=True) if not line.startswith(f"  {status}:")]
    root = spec_folder(
        tmp_path, service="".join(lines).replace("missing_field: {status: 422", "missing_field: {status: 400")
    )
    (found,) = mistakes(root)
    assert found.startswith("spec/service.yaml:11: ")
    assert status in found


def test_a_status_that_becomes_an_error_that_is_not_there(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'NotFondError'",
        "did you mean 'NotFoundError'?",
        service=(
            "{error: NotFoundError, about: There is no such thing.}\n",
            "{error: NotFondError, about: X.}  # here\n",
        ),
    )


# Names


def test_two_operations_of_one_name(tmp_path: Path) -> None:
    refused(tmp_path, "'get' stands here twice, on line 16 too", items=("  delete:\n", "  get:  # here\n"))


def test_two_fields_of_one_name(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'id' stands here twice, on line 4 too",
        models=("    url: {type: text, about: Where it is.}\n", "    id: {type: text, about: X.}  # here\n"),
    )


@pytest.mark.parametrize("word", ["import", "class", "def", "None", "self", "int", "operations"])
def test_an_operation_cannot_be_called_by_a_word_that_python_has_taken(tmp_path: Path, word: str) -> None:
    refused(tmp_path, f"'{word}' is ", items=("  delete:\n", f"  {word}:  # here\n"))


@pytest.mark.parametrize("word", ["class", "import", "close", "base_url"])
def test_a_resource_cannot_be_called_by_a_word_that_python_or_the_client_has_taken(tmp_path: Path, word: str) -> None:
    refused(tmp_path, f"'{word}' is taken in Python or in the client", **{word: OTHERS})


@pytest.mark.parametrize("word", ["Delete", "delete-all", "2nd", "_delete", "löschen", "delete all"])
def test_an_operation_is_called_in_small_letters(tmp_path: Path, word: str) -> None:
    refused(tmp_path, f"'{word}' is no name", items=("  delete:\n", f"  {word}:  # here\n"))


def test_a_parameter_is_called_in_small_letters(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'part-ids' is no name",
        items=("part_ids: {type: ids, about: What is in it.}\n", "part-ids: {type: ids, about: X.}  # here\n"),
    )


def test_a_field_is_called_in_small_letters(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'madeAt' is no name",
        models=(
            "made_at: {type: timestamp, about: When it was made.}\n",
            "madeAt: {type: timestamp, about: X.}  # here\n",
        ),
    )


def test_a_resource_is_called_in_small_letters(tmp_path: Path) -> None:
    refused(tmp_path, "'My-others' is no name", **{"My-others": OTHERS})


@pytest.mark.parametrize("word", ["thing", "Some-thing", "None", "Some_thing"])
def test_a_model_is_called_with_a_capital(tmp_path: Path, word: str) -> None:
    refused(
        tmp_path, f"'{word}' is no name of a type", models=f"{MODELS}{word}:  # here\n  about: X.\n  fields: {{}}\n"
    )


def test_a_list_of_choices_is_called_with_a_capital(tmp_path: Path) -> None:
    refused(
        tmp_path, "'shape' is no name of a type", choices=f"{CHOICES}shape:  # here\n  about: X.\n  values: [round]\n"
    )


def test_a_model_and_a_list_of_choices_of_one_name(tmp_path: Path) -> None:
    refused(
        tmp_path, "'Item' is the name of a model too", choices=f"{CHOICES}Item:  # here\n  about: X.\n  values: [a]\n"
    )


@pytest.mark.parametrize("name", ["Items", "AsyncItems"])
def test_a_model_called_like_the_class_of_a_resource(tmp_path: Path, name: str) -> None:
    refused(
        tmp_path,
        f"'{name}' is the class of the resource 'items' too",
        models=f"{MODELS}{name}:  # here\n  about: X.\n  fields: {{}}\n",
    )


@pytest.mark.parametrize("resource", ["items_", "async_items", "noko_client", "page", "property"])
def test_a_resource_whose_class_or_attribute_is_there_already(tmp_path: Path, resource: str) -> None:
    refused(tmp_path, resource, **{resource: OTHERS})


def test_two_operations_of_two_resources_that_meet_in_one_constant(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "items_list.all",
        "items.list_all",
        items=("  get:\n", "  list_all:\n"),
        items_list=OTHERS.replace("  get:\n", "  all:  # here\n"),
    )


@pytest.mark.parametrize("name", ["paging", "text", "items_get", "color"])
def test_a_set_of_filters_whose_constant_is_there_already(tmp_path: Path, name: str) -> None:
    refused(tmp_path, f"'{name}'", parameters=f"{PARAMETERS}{name}:  # here\n  older: {{type: boolean, about: X.}}\n")


@pytest.mark.parametrize("name", ["Date", "Literal", "COLOR", "Page"])
def test_a_list_of_choices_whose_constant_or_type_is_there_already(tmp_path: Path, name: str) -> None:
    refused(tmp_path, f"'{name}'", choices=f"{CHOICES}{name}:  # here\n  about: X.\n  values: [a]\n")


@pytest.mark.parametrize("name", ["Model", "Field", "Timestamp", "Page", "Operation", "Iterable"])
def test_a_model_whose_name_the_generated_code_needs_itself(tmp_path: Path, name: str) -> None:
    refused(tmp_path, f"'{name}'", models=f"{MODELS}{name}:  # here\n  about: X.\n  fields: {{}}\n")


# Parameters that meet


def test_two_parameters_that_python_calls_the_same(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'from'",
        "'from_'",
        items=(
            "      part_ids: {type: ids, about: What is in it.}\n",
            "      from: {type: date, about: X.}\n      from_: {type: date, about: X.}  # here\n",
        ),
    )


def test_a_parameter_that_python_calls_like_a_filter(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'from'",
        "'from_'",
        items=(
            "      text: {type: text, about: Only items with this text.}\n",
            "      from_: {type: date, about: X.}  # here\n",
        ),
    )


def test_a_parameter_that_is_a_filter_already(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'color' is in item_filters already",
        items=(
            "      text: {type: text, about: Only items with this text.}\n",
            "      color: {type: Color, about: X.}  # here\n",
        ),
    )


def test_a_parameter_that_every_paged_operation_has_already(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'page' is a parameter of every paged operation already",
        items=(
            "      text: {type: text, about: Only items with this text.}\n",
            "      page: {type: integer, about: X.}  # here\n",
        ),
    )


def test_a_parameter_of_the_path_and_of_the_body(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'item_id'",
        items=("    details: It is gone for good.\n", "    body:\n      item_id: {type: id, about: X.}  # here\n"),
    )


def test_two_filters_that_python_calls_the_same(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'from_' is called 'from_' in Python, and so is 'from'",
        parameters=f"{PARAMETERS}  from_: {{type: date, about: X.}}  # here\n",
    )


def test_a_filter_that_every_paged_operation_has_already(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'page' is a parameter of every paged operation already",
        parameters=("from: {type: date,", "page: {type: integer,"),
        items=("    filters: item_filters\n", "    filters: item_filters  # here\n"),
    )


def test_a_parameter_that_is_twice_in_the_path(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'item_id'",
        items=("    request: DELETE /items/{item_id}\n", "    request: DELETE /items/{item_id}/of/{item_id}  # here\n"),
    )


# Requests


@pytest.mark.parametrize(
    "request_line",
    ["GET items", "FETCH /items", "get /items", "/items", "GET /items/", "GET  /items", "GET /items?a=1"],
)
def test_a_request_that_is_none(tmp_path: Path, request_line: str) -> None:
    refused(
        tmp_path,
        f"'{request_line}' is no request: 'GET /users/{{user_id}}' is one",
        items=("    request: GET /items\n", f"    request: {request_line}  # here\n"),
    )


def test_a_path_can_have_hyphens_and_points(tmp_path: Path) -> None:
    generate(spec_folder(tmp_path, items=("    request: GET /items\n", "    request: GET /all-items.json\n")))


def test_a_get_has_no_body(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "a GET has no body: use `query`",
        items=(
            "    about: Get one item.\n",
            "    about: Get one item.\n    body:  # here\n      text: {type: text, about: X.}\n",
        ),
    )


def test_a_post_is_not_paged(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "a POST is not paged",
        items=("    returns: Item\n    status: 201\n", "    returns: pages of Item  # here\n"),
    )


def test_two_operations_with_the_same_request(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "items.delete makes the same request as items.get",
        items=("    request: DELETE /items/{item_id}\n", "    request: GET /items/{item_id}  # here\n"),
    )


def test_two_requests_that_differ_only_in_the_name_of_a_parameter(tmp_path: Path) -> None:
    others = """\
about: The same things again.
docs: https://shop.test/others
path_parameters:
  thing_id: {type: id, about: The id.}
operations:
  get: {about: Get it., request: "GET /items/{thing_id}", returns: Item}  # here
"""
    refused(tmp_path, "others.get makes the same request as items.get", others=others)


def test_two_operations_of_one_flat_name(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "items.get has the flat name 'get_item' too",
        items=("    details: It is gone for good.\n", "    flat_name: get_item  # here\n"),
    )


def test_only_a_post_says_whether_it_is_repeatable(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "only a POST says so",
        items=("    details: It is gone for good.\n", "    repeatable: false  # here\n"),
    )


@pytest.mark.parametrize("status", [0, 99, 404, 999])
def test_a_status_that_is_no_success(tmp_path: Path, status: int) -> None:
    refused(tmp_path, str(status), items=("    status: 201\n", f"    status: {status}  # here\n"))


# Values of parameters


@pytest.mark.parametrize(
    ("parameter", "message"),
    [
        ("{type: Color, default: rde, about: X.}", "'color': the default 'rde' is no Color; did you mean 'red'?"),
        ("{type: integer, default: many, about: X.}", "'color': the default 'many' is no integer"),
        ("{type: integer, default: true, about: X.}", "'color': the default True is no integer"),
        ("{type: boolean, default: yes, about: X.}", "'color': the default 'yes' is no boolean"),
        ("{type: text, default: 5, about: X.}", "'color': the default 5 is no text"),
        ("{type: ids, default: 5, about: X.}", "'color': what is of type 'ids' has no default"),
        ("{type: date, default: 2026-01-01, about: X.}", "'color': what is of type 'date' has no default"),
        ("{type: integer, default: 0, minimum: 1, about: X.}", "default"),
        ("{type: integer, default: 11, maximum: 10, about: X.}", "default"),
    ],
)
def test_a_wrong_default(tmp_path: Path, parameter: str, message: str) -> None:
    refused(
        tmp_path,
        message,
        items=("color: {type: Color, default: red, about: What it looks like.}\n", f"color: {parameter}  # here\n"),
    )


def test_a_wrong_default_of_a_filter(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'color': the default 'blue' is no Color; known: light green, red",
        parameters=("about: Only items of this color.}\n", "default: blue, about: X.}  # here\n"),
    )


def test_a_format_of_something_else_than_a_text(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "only a text has a format",
        items=("optional: true, about: What it costs.}\n", "format: email, about: X.}  # here\n"),
    )


def test_an_unknown_format(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "'phone'",
        items=("about: Only items with this text.}\n", "format: phone, about: X.}  # here\n"),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    fields:\n      code: {",
            "    fields:  # here\n      reason: {",
            "'code' is missing in 'error.errors.fields'",
        ),
        (
            "    message: {type: text, about: What is wrong.}",
            "    errors: {type: text, about: X.}  # here",
            "'errors' is",
        ),
        ("about: What is wrong.}", "about: X., example: 5}  # here", "the example 5 is no text"),
        ("about: What is wrong with it.}", "about: X., example: 5}  # here", "the example 5 is no text"),
        (
            "rate_limit:",
            'headers: {A: {about: X., pattern: "(", example: x}}  # here\nrate_limit:',
            "the pattern is none",
        ),
        ("rate_limit:", "headers: {A: {about: X., pattern: y, example: x}}  # here\nrate_limit:", "does not fit"),
        ("rate_limit:", "headers: {a b: {about: X., example: x}}  # here\nrate_limit:", "is no name of a header"),
        (
            "rate_limit:",
            "background: {about: X., fields: {a: {type: text, about: X., example: 5}}}  # here\nrate_limit:",
            "the example 5 is no text",
        ),
        ("about: There is no such thing.}", "about: X., body: xml}  # here", "'xml'"),
    ],
)
def test_what_only_the_openapi_document_shows(tmp_path: Path, old: str, new: str, message: str) -> None:
    refused(tmp_path, message, service=(old, new))


@pytest.mark.parametrize(
    "example", ["{type: ids, example: 'a,b', about: X.}", "{type: decimal, example: x, about: X.}"]
)
def test_an_example_that_cannot_be_read(tmp_path: Path, example: str) -> None:
    refused(
        tmp_path,
        "the example",
        items=("text: {type: text, about: Only items with this text.}\n", f"text: {example}  # here\n"),
    )


@pytest.mark.parametrize("bound", ["minimum: 1", "maximum: 9"])
def test_bounds_of_something_else_than_an_integer(tmp_path: Path, bound: str) -> None:
    refused(
        tmp_path,
        "only an integer has a minimum and a maximum",
        items=("optional: true, about: What it costs.}\n", f"{bound}, about: X.}}  # here\n"),
    )


@pytest.mark.parametrize(
    ("parameter", "message"),
    [
        ("{type: Color, example: rde, about: X.}", "'color': the example 'rde' is no Color; did you mean 'red'?"),
        ("{type: integer, example: many, about: X.}", "'color': the example 'many' is no integer"),
        ("{type: integer, maximum: 5, example: 6, about: X.}", "'color': the example 6 is above the maximum 5"),
        ("{type: date, example: 5, about: X.}", "'color': the example 5 is no date"),
    ],
)
def test_a_wrong_example(tmp_path: Path, parameter: str, message: str) -> None:
    refused(
        tmp_path,
        message,
        items=("color: {type: Color, default: red, about: What it looks like.}\n", f"color: {parameter}  # here\n"),
    )


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("{type: Color, example: blue, about: X.}", "'color': the example 'blue' is no Color"),
        ("{type: integer, example: '5', about: X.}", "'color': the example '5' is no integer"),
        ("{type: list of text, example: a, about: X.}", "'color': what is of type 'list of text' has no example"),
    ],
)
def test_a_wrong_example_of_a_field(tmp_path: Path, field: str, message: str) -> None:
    refused(
        tmp_path, message, models=("color: {type: Color, about: What it looks like.}\n", f"color: {field}  # here\n")
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("choices", "[small, large]", "[small, small]  # here", "Size.values: 'small' stands here twice"),
        ("items", "[missing_field, sold]", "[sold, sold]  # here", "operations.create.codes: 'sold' stands here twice"),
    ],
)
def test_a_value_or_a_code_that_stands_twice(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    refused(tmp_path, message, **{name: (old, new)})


def test_a_minimum_above_the_maximum(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "minimum",
        items=(
            "price: {type: decimal,",
            "count: {type: integer, minimum: 9, maximum: 1, about: X.}  # here\n      price: {type: decimal,",
        ),
    )


def test_a_parameter_of_the_query_is_always_optional(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "a parameter of the query is always optional",
        items=("about: Only items with this text.}\n", "optional: true, about: X.}  # here\n"),
    )


def test_a_filter_is_always_optional(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "always optional",
        parameters=("about: Only items of this color.}\n", "optional: true, about: X.}  # here\n"),
    )


@pytest.mark.parametrize("key", ["optional: true", "default: 5"])
def test_a_parameter_of_the_path_is_never_optional(tmp_path: Path, key: str) -> None:
    refused(
        tmp_path,
        key.partition(":")[0],
        items=(
            "  item_id: {type: id, about: The id of the item.}\n",
            f"  item_id: {{type: integer, {key}, about: X.}}  # here\n",
        ),
    )


# Models


def test_a_model_that_extends_itself(tmp_path: Path) -> None:
    refused(tmp_path, "'Item' extends itself", models=("  extends: ItemSummary\n", "  extends: Item  # here\n"))


def test_a_model_that_extends_one_that_is_not_there(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "unknown model 'ItemSumary'; did you mean 'ItemSummary'?",
        models=("  extends: ItemSummary\n", "  extends: ItemSumary  # here\n"),
    )


def test_only_the_models_that_extend_each_other_are_blamed_for_it(tmp_path: Path) -> None:
    models = MODELS.replace("ItemSummary:\n", "ItemSummary:\n  extends: Item\n")
    root = spec_folder(tmp_path, models=f"{models}Third: {{about: X., extends: Item, fields: {{}}}}\n")
    assert mistakes(root) == [
        "spec/models.yaml:2: 'ItemSummary' extends itself",
        "spec/models.yaml:9: 'Item' extends itself",
    ]


def test_a_field_that_repeats_an_inherited_one(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "Item has a field 'id' already",
        models=(
            "    color: {type: Color, about: What it looks like.}\n",
            "    id: {type: integer, about: X.}  # here\n",
        ),
    )


def test_two_fields_that_python_calls_the_same(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "Item has a field 'import_' already, 'import'",
        models=(
            "    color: {type: Color, about: What it looks like.}\n",
            "    import: {type: text, about: X.}\n    import_: {type: text, about: X.}  # here\n",
        ),
    )


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("{type: text, also: id, about: X.}", "Item has a field 'id' already"),
        ("{type: text, also: price, about: X.}", "Item has a field 'price' already"),
        ("{type: text, also: color, about: X.}", "'color'"),
        ("{type: list of text, also: paint, about: X.}", "'also' is for a field of type text"),
        ("{type: integer, also: paint, about: X.}", "also"),
        ("{type: timestamp, also: paint, about: X.}", "also"),
    ],
)
def test_a_second_name_that_a_field_cannot_have(tmp_path: Path, field: str, message: str) -> None:
    models = MODELS.replace("    color: {type: Color, about: What it looks like.}\n", "")
    refused(tmp_path, message, models=f"{models}    color: {field}  # here\n")


@pytest.mark.parametrize("name", ["mro", "register", "property"])
def test_a_field_that_hides_what_every_class_has_is_renamed_or_refused(tmp_path: Path, name: str) -> None:
    fields = f"    {name}: {{type: text, optional: true, about: X.}}\n    web: {{type: text, also: link, about: X.}}\n"
    root = spec_folder(tmp_path, models=f"{MODELS}{fields}")
    if run("generate", root).status == 0:
        assert f"    {name}_: str" in (root / "noko_client/_generated/models.py").read_text(encoding="utf-8")


# Values of the wrong type


@pytest.mark.parametrize("value", ["", "''", "'  '", "5", "true", "[Things]", "{a: b}"])
def test_prose_is_text_that_is_not_blank(tmp_path: Path, value: str) -> None:
    refused(tmp_path, "about: ", items=("about: Things to buy.\n", f"about: {value}  # here\n"))


@pytest.mark.parametrize("value", ["created", "201.0", "'201'", "true", "[201]"])
def test_a_status_is_a_whole_number(tmp_path: Path, value: str) -> None:
    refused(tmp_path, "operations.create.status: ", items=("    status: 201\n", f"    status: {value}  # here\n"))


@pytest.mark.parametrize("value", ["yes", "1", "'true'"])
def test_whether_a_parameter_is_optional_is_true_or_false(tmp_path: Path, value: str) -> None:
    refused(
        tmp_path,
        "operations.create.body.price.optional: ",
        items=("optional: true, about: What it costs.}\n", f"optional: {value}, about: X.}}  # here\n"),
    )


@pytest.mark.parametrize("value", ["small", "[]", "[2]", "[small, true]", "[null]", "{small: 1}"])
def test_the_values_of_a_choice_are_a_list_of_text(tmp_path: Path, value: str) -> None:
    refused(tmp_path, "Size.values", choices=("  values: [small, large]\n", f"  values: {value}  # here\n"))


def test_one_wrong_value_of_a_list_is_told_on_its_own_line(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "Size.values.1: ",
        choices=("  values: [small, large]\n", "  values:\n    - small\n    - 2  # here\n    - large\n"),
    )


@pytest.mark.parametrize("value", ["5", "[a]", "word"])
def test_operations_are_a_mapping(tmp_path: Path, value: str) -> None:
    refused(tmp_path, "operations: ", items=f"{ITEMS.partition('operations:')[0]}operations: {value}  # here\n")


@pytest.mark.parametrize("value", ["[text]", "word", "{text: because}"])
def test_a_body_is_a_mapping_of_parameters(tmp_path: Path, value: str) -> None:
    refused(
        tmp_path,
        "operations.delete.body",
        items=("    details: It is gone for good.\n", f"    body: {value}  # here\n"),
    )


@pytest.mark.parametrize("url", ["http://shop.test", "https://shop.test/", "shop.test", "https://"])
def test_a_base_url_is_safe_and_ends_without_a_slash(tmp_path: Path, url: str) -> None:
    refused(tmp_path, "base_url: ", service=("base_url: https://api.shop.test/v1\n", f"base_url: {url}  # here\n"))


@pytest.mark.parametrize("value", ["0", "-1", "'2'", "many"])
def test_a_rate_limit_is_a_number_above_zero(tmp_path: Path, value: str) -> None:
    refused(
        tmp_path,
        "rate_limit.requests_per_second: ",
        service=("rate_limit: {requests_per_second: 2}\n", f"rate_limit: {{requests_per_second: {value}}}  # here\n"),
    )


def test_a_status_of_the_service_is_a_number(tmp_path: Path) -> None:
    refused(tmp_path, "statuses.missing: ", service=("  400: {", "  missing:  # here\n    {"))


@pytest.mark.parametrize("key", ["default", "when_absent", "example"])
@pytest.mark.parametrize("value", ["[1, 2]", "{a: 1}"])
def test_a_list_or_a_mapping_where_one_value_belongs_is_one_mistake(tmp_path: Path, key: str, value: str) -> None:
    refused(
        tmp_path,
        key,
        items=("optional: true, about: What it costs.}\n", f"{key}: {value}, about: X.}}  # here\n"),
    )


@pytest.mark.parametrize("text", ["", "- a\n", "hello\n"], ids=["nothing", "a list", "a word"])
def test_a_file_that_holds_no_mapping(tmp_path: Path, text: str) -> None:
    refused(tmp_path, others=text)


@pytest.mark.parametrize("name", ["choices", "parameters", "models", "service"])
def test_a_file_that_holds_nothing_makes_no_mistakes_of_what_refers_to_it(tmp_path: Path, name: str) -> None:
    refused(tmp_path, **{name: ""})


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("service", "name: Shop", "name: [a]  # here", "name: text belongs here, not a list"),
        ("service", "name: Shop", "name:  # here", "name: text belongs here, not nothing"),
        ("service", "name: Shop", "name: ' '  # here", "name: ' ' is blank"),
        ("service", "name: Shop", 'name: "\\n"  # here', r"name: '\n' is blank"),
        ("service", "base_url: https:", "base_url: http:", "is no base URL: https, and without a slash at the end"),
        ("service", 'value: "{token}"', 'value: "token"', "'token' has no {token} in it"),
        ("choices", "[small, large]", "[]  # here", "Size.values: at least one value belongs here, not an empty list"),
        ("items", "    status: 201", "    status: soon  # here", "a whole number belongs here, not 'soon'"),
        ("items", "optional: true", "optional: 1", "true or false belongs here, not 1"),
        ("items", "returns: nothing", "returns: '{what}'  # here", "unknown model '{what}'"),
    ],
)
def test_a_wrong_value_is_told_in_words_of_yaml(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    (found,) = mistakes(spec_folder(tmp_path, **{name: (old, new)}))
    assert message in found


@pytest.mark.parametrize("text", ['"\\u0007"', '"\\u001b[2J"', '"\\ud800"', '"\\0"'])
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("items", "about: Get one item.", "about: {}  # here"),
        ("items", "  delete:", "  {}:  # here"),
        ("choices", "[small, large]", "[small, {}]  # here"),
        ("parameters", "about: Only items of this color.", "when_absent: {}, about: X."),
    ],
)
def test_a_control_character_is_a_mistake_wherever_it_stands(
    tmp_path: Path, name: str, old: str, new: str, text: str
) -> None:
    (found,) = mistakes(spec_folder(tmp_path, **{name: (old, new.format(text))}))
    assert "the control character U+" in found


@pytest.mark.parametrize("number", ["1.0e999", "-1.e400"])
def test_a_number_that_python_cannot_hold_is_a_mistake(tmp_path: Path, number: str) -> None:
    refused(
        tmp_path,
        "this number is too large",
        items=("    details: It is gone for good.\n", f"    details: {number}  # here\n"),
    )


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("items", "path_parameters:", "path_paramters:  # here"),
        ("items", "codes:\n  sold:", "code:  # here\n  sold:"),
        ("service", "codes:\n", "cods:  # here\n"),
    ],
)
def test_a_typo_in_a_key_makes_no_mistakes_of_what_refers_to_what_is_below(
    tmp_path: Path, name: str, old: str, new: str
) -> None:
    refused(tmp_path, "unknown key", **{name: (old, new)})


# YAML


@pytest.mark.parametrize(
    "broken",
    [
        "a: [1, 2\nb: 1  # here\n",
        "a: 1\n  b: 2  # here\n",
        "a: x\n\tb: 2  # here\n",
        "a: *b  # here\n",
        "a: 1\n---  # here\nb: 2\n",
        "a: 1\nb: \x07  # here\n",
    ],
    ids=["open list", "indentation", "tab", "unknown alias", "two documents", "control character"],
)
def test_what_is_not_yaml(tmp_path: Path, broken: str) -> None:
    refused(tmp_path, "this is not YAML: ", items=broken)


@pytest.mark.parametrize("name", ["choices", "parameters", "models", "service"])
def test_what_is_not_yaml_makes_no_mistakes_of_what_refers_to_it(tmp_path: Path, name: str) -> None:
    refused(tmp_path, "this is not YAML: ", **{name: "a: 1\n  b: 2  # here\n"})


def test_a_file_in_another_encoding_than_utf_8(tmp_path: Path) -> None:
    root = spec_folder(tmp_path, items=("    details: It is gone for good.\n", "    details: Größe  # here\n"))
    (place,) = marked(root, "items")
    path = spec_path(root, "items")
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    (found,) = mistakes(root)
    assert found.startswith(f"{place}: ")
    assert "utf-8" in found


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 3000 + "]" * 3000], ids=["long", "deep"])
def test_what_is_too_long_or_too_deep_is_a_mistake_and_no_traceback(tmp_path: Path, value: str) -> None:
    refused(tmp_path, items=("about: Things to buy.\n", f"about: {value}  # here\n"))


def test_an_alias_that_holds_itself(tmp_path: Path) -> None:
    refused(
        tmp_path,
        "this alias holds itself",
        models=(
            "  extends: ItemSummary\n  fields:\n",
            "  extends: ItemSummary\n  fields: &all\n    more: *all  # here\n",
        ),
    )


def test_an_alias_stands_for_what_it_names(tmp_path: Path) -> None:
    items = ITEMS.replace("path_parameters:\n  item_id: {", "path_parameters:\n  item_id: &id {")
    generate(spec_folder(tmp_path, items=items.replace("{type: ids, about: What is in it.}", "*id")))


def test_a_mistake_behind_an_alias_is_told_where_the_alias_stands(tmp_path: Path) -> None:
    models = MODELS.replace("fields:\n    id:", "fields: &fields\n    id:")
    refused(
        tmp_path,
        "unknown key 'felds'; did you mean 'fields'?",
        models=f"{models}Third:\n  about: X.\n  fields: {{}}\n  felds: *fields  # here\n",
    )


@pytest.mark.parametrize("key", ["5", "true", "1.5", "null", "[a]", "{a: b}", "<<"])
def test_a_key_that_is_no_word(tmp_path: Path, key: str) -> None:
    refused(tmp_path, "key", items=("    details: It is gone for good.\n", f"    {key}: x  # here\n"))


def test_words_that_yaml_once_took_for_something_else_stay_text(tmp_path: Path) -> None:
    words = ["on", "off", "yes", "no", "y", "n", "Yes", "NO", "2010-06-09", "2010-06-09T20:44:57Z", "12:30", "1_000"]
    root = spec_folder(tmp_path, choices=("[small, large]", f"[{', '.join(words)}]"))
    assert load(root / "spec").choices["Size"].values == words


def test_words_that_yaml_once_took_for_something_else_can_be_keys(tmp_path: Path) -> None:
    items = ITEMS.replace(
        "      text: {",
        "      on: {type: date, about: 2010-06-09}\n      no: {type: boolean, about: no}\n      text: {",
    )
    query = load(spec_folder(tmp_path, items=items) / "spec").resources["items"].operations["list"].query
    assert [(name, parameter.about) for name, parameter in query.items()][:2] == [("on", "2010-06-09"), ("no", "no")]


def test_a_quoted_number_is_text_and_a_bare_one_is_a_number(tmp_path: Path) -> None:
    items = ITEMS.replace("price: {type: decimal,", "price: {type: decimal, example: '1.50', when_absent: 1.5,")
    price = load(spec_folder(tmp_path, items=items) / "spec").resources["items"].operations["create"].body["price"]
    assert (price.example, price.when_absent) == ("1.50", 1.5)


# Files


@pytest.mark.parametrize("name", ["service", "choices", "parameters", "models"])
def test_a_file_that_is_missing_is_the_only_mistake(tmp_path: Path, name: str) -> None:
    refused(tmp_path, "cannot be read: No such file or directory", **{name: None})


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    assert mistakes(tmp_path) == [
        f"spec/{name}.yaml:1: cannot be read: No such file or directory"
        for name in ("choices", "models", "parameters", "service")
    ]


@pytest.mark.parametrize(
    "stray",
    [
        "notes.yaml",
        "items.yaml",
        "service.yml",
        "old/models.yaml",
        "old/notes.yaml",
        "resources/others.yml",
        "resources/old/items.yaml",
        "schema/resource.yaml",
    ],
)
def test_a_file_that_nothing_reads(tmp_path: Path, stray: str) -> None:
    path = spec_folder(tmp_path) / "spec" / stray
    path.parent.mkdir(exist_ok=True)
    path.write_text(ITEMS, encoding="utf-8")
    (found,) = mistakes(tmp_path)
    assert found.startswith(f"spec/{stray}:1: nothing reads this file")


def test_a_file_that_nothing_reads_is_told_with_the_closest_name(tmp_path: Path) -> None:
    root = spec_folder(tmp_path)
    (root / "spec/model.yaml").write_text(MODELS, encoding="utf-8")
    assert mistakes(root) == ["spec/model.yaml:1: nothing reads this file; did you mean 'models'?"]


# Several


def test_mistakes_in_several_files_are_told_together_and_in_order(tmp_path: Path) -> None:
    root = spec_folder(
        tmp_path,
        items=ITEMS.replace("returns: nothing", "returns: Itme").replace("docs:", "dogs: x\ndocs:"),
        models=("{type: decimal, optional: true, about: What it costs.}", "{type: decimel, about: What it costs.}"),
        choices=("[small, large]", "[small, large]\n  valeus: []"),
        service=("name: Shop", "name: 5"),
        parameters=("{type: date,", "{type: dat,"),
        **{"class": OTHERS},
    )
    assert mistakes(root) == [
        "spec/choices.yaml:7: unknown key 'valeus'; did you mean 'values'?",
        "spec/models.yaml:11: Item.fields.price.type: unknown type 'decimel'; did you mean 'decimal'?",
        "spec/parameters.yaml:3: item_filters.from.type: unknown type 'dat'; did you mean 'date'?",
        "spec/resources/class.yaml:1: 'class' is taken in Python or in the client and cannot be called as a method;"
        " call it something else",
        "spec/resources/items.yaml:2: unknown key 'dogs'; did you mean 'docs'?",
        "spec/resources/items.yaml:36: operations.delete.returns: unknown model 'Itme'; did you mean 'Item'?",
        "spec/service.yaml:1: name: text belongs here, not 5",
    ]


def test_mistakes_that_show_only_in_the_whole_are_told_together(tmp_path: Path) -> None:
    root = spec_folder(
        tmp_path,
        items=ITEMS.replace("DELETE /items/{item_id}", "GET /items/{item_id}").replace("default: red", "default: blue"),
        models=("  extends: ItemSummary", "  extends: Item"),
        others=OTHERS.replace("/others", "/items").replace("flat_name: other_list_items", "flat_name: list_items"),
    )
    assert [line.partition(": ")[0] for line in mistakes(root)] == [
        "spec/models.yaml:8",
        "spec/resources/items.yaml:25",
        "spec/resources/items.yaml:34",
        *[f"spec/resources/others.yaml:{line}" for line in (10, 15, 18, 23)],
    ]


def test_a_key_that_stands_twice_hides_no_other_mistake_of_its_file(tmp_path: Path) -> None:
    items = ITEMS.replace("  delete:", "  get:").replace("docs:", "dogs: x\ndocs:")
    assert mistakes(spec_folder(tmp_path, items=items)) == [
        "spec/resources/items.yaml:2: unknown key 'dogs'; did you mean 'docs'?",
        "spec/resources/items.yaml:32: 'get' stands here twice, on line 17 too",
    ]


@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_wrong_spec_ends_with_status_2_and_leaves_what_was_generated_as_it_was(tmp_path: Path, command: str) -> None:
    generate(spec_folder(tmp_path))
    root = spec_folder(tmp_path, items=("returns: nothing", "returns: Itme"))
    before = snapshot(root)
    refusal = run(command, root)
    assert (refusal.status, refusal.output) == (2, "")
    assert refusal.errors == (
        "spec/resources/items.yaml:35: operations.delete.returns: unknown model 'Itme'; did you mean 'Item'?\n"
        "1 mistake in the spec; nothing was written.\n"
    )
    assert snapshot(root) == before
