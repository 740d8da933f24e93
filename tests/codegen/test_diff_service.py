"""What a comparison says of what is true of the whole API."""

from pathlib import Path

import pytest

from tests.codegen.differences import Case, edited, said, said_there_and_back
from tests.codegen.support import ERROR

ONE_BY_ONE: dict[str, Case] = {
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
    "body of a status": (
        [("service", "There is no such thing.}", "There is no such thing., body: html}")],
        ["keeps NokoClient: the status 404 comes with a page of HTML now, no longer with the JSON of an error"],
        ["keeps NokoClient: the status 404 comes with the JSON of an error now, no longer with a page of HTML"],
    ),
    "header that every request needs": (
        [("service", "rate_limit:", "headers: {X-Shop: {about: Which., example: x}}\nrate_limit:")],
        ["keeps NokoClient: every request needs the header `X-Shop` now"],
        ["keeps NokoClient: a request does not need the header `X-Shop` any more"],
    ),
    "what goes on in the background": (
        [
            (
                "service",
                "codes:\n",
                "background: {about: Later., fields: {message: {type: text, about: What.}}}\ncodes:\n",
            )
        ],
        ["keeps NokoClient: what goes on in the background may be told by a status of its own"],
        ["keeps NokoClient: what goes on in the background is not any more told by a status of its own"],
    ),
    "links of a page": (
        [("service", "pagination:\n", "pagination:\n  links: {about: Which., example: x}\n")],
        ["keeps NokoClient: a page comes with links to the others"],
        ["keeps NokoClient: a page does not come any more with links to the others"],
    ),
    "general code": (
        [("service", "codes:\n", "codes:\n  locked: {status: 400, about: It is locked.}\n")],
        ["keeps NokoClient: the code `locked` may come, with 400"],
        ["keeps NokoClient: the code `locked` does not come any more"],
    ),
    "name of a general code": (
        [("service", "  missing_field:", "  absent:"), ("items", "[missing_field,", "[absent,")],
        [
            "breaks NokoClient: the code `missing_field` is called `absent` now",
            "breaks items.create: the code `missing_field` is called `absent` now",
        ],
        [
            "breaks NokoClient: the code `absent` is called `missing_field` now",
            "breaks items.create: the code `absent` is called `missing_field` now",
        ],
    ),
    "status of a general code": (
        [("service", "missing_field: {status: 422", "missing_field: {status: 400")],
        [
            "breaks NokoClient: the code `missing_field` comes with 400 now, no longer with 422",
            "breaks items.create: the code `missing_field` comes with 400 now, no longer with 422",
        ],
        [
            "breaks NokoClient: the code `missing_field` comes with 422 now, no longer with 400",
            "breaks items.create: the code `missing_field` comes with 422 now, no longer with 400",
        ],
    ),
    "field of an error": (
        [
            (
                "service",
                "    message: {type: text",
                "    hint: {type: text, about: What to do.}\n    message: {type: text",
            )
        ],
        ["keeps error.hint: new field: what to do"],
        ["breaks error.hint: removed"],
    ),
    "fields of what an error blames": (
        [("service", "code: {type: text, about: What is wrong with it.}", "code: {type: Size, about: X.}")],
        ["keeps error.errors.code: a value of `Size` now, no longer text"],
        ["keeps error.errors.code: text now, no longer a value of `Size`"],
    ),
    "type of a field of an error": (
        [("service", "message: {type: text, about: What is wrong.}", "message: {type: integer, about: X.}")],
        ["breaks error.message: an integer now, no longer text"],
        ["breaks error.message: text now, no longer an integer"],
    ),
    "what is said of errors": (
        [("service", ERROR, "")],
        ["keeps error: the JSON that explains a refusal is not described any more"],
        ["keeps error: the JSON that explains a refusal is described"],
    ),
    "error of a status": (
        [("service", "error: BadRequestError", "error: ServerError")],
        ["breaks NokoClient: the status 400 raises `ServerError` now, no longer `BadRequestError`"],
        ["breaks NokoClient: the status 400 raises `BadRequestError` now, no longer `ServerError`"],
    ),
}


@pytest.mark.parametrize("kind", ONE_BY_ONE)
def test_a_change_is_told_and_so_is_its_way_back(tmp_path: Path, kind: str) -> None:
    edits, there, back = ONE_BY_ONE[kind]
    assert said_there_and_back(tmp_path, edits) == (there, back)


def test_what_the_value_of_a_header_has_to_be_is_told(tmp_path: Path) -> None:
    header = "headers: {X-Shop: {about: Which., example: x}}\nrate_limit:"
    old = edited(tmp_path / "old", ("service", "rate_limit:", header))
    new = edited(tmp_path / "new", ("service", "rate_limit:", header.replace("example: x", "example: x, pattern: x")))
    assert said(old, new) == ["keeps NokoClient: every request needs a header `X-Shop` that fits `x` now"]
    assert said(new, old) == ["keeps NokoClient: every request needs a header `X-Shop` of any value now"]
