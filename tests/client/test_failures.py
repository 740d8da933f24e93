"""Every failure becomes an error of the tree, with all details."""

from __future__ import annotations

import pytest

from noko_client import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ErrorDetail,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseDecodeError,
    ServerError,
    UnprocessableEntityError,
)
from noko_client.errors import error_class
from tests.documents import document
from tests.support.runner import Runner
from tests.support.server import Reply, ScriptedServer

USER = document("user")
REFUSAL = {
    "message": "User could not be deleted",
    "errors": [{"resource": "User", "field": "base", "code": "not_deletable"}],
}

STATUSES: list[tuple[int, type[APIStatusError]]] = [
    (400, BadRequestError),
    (401, AuthenticationError),
    (403, PermissionDeniedError),
    (404, NotFoundError),
    (409, APIStatusError),
    (418, APIStatusError),
    (422, UnprocessableEntityError),
    (429, RateLimitError),
    (500, ServerError),
    (502, ServerError),
    (503, ServerError),
    (599, ServerError),
    (304, APIStatusError),
]


@pytest.mark.parametrize(("status", "error"), STATUSES)
def test_each_status_has_an_error_class(
    status: int, error: type[APIStatusError], send: Runner, server: ScriptedServer
) -> None:
    server.replies(Reply.json(REFUSAL, status, X_Request_Id="abc"))
    with pytest.raises(APIStatusError) as caught:
        send(lambda client: client.users.get(5538))
    found = caught.value
    assert type(found) is error
    assert error_class(status) is error
    assert (found.status_code, found.method, found.url) == (status, "GET", f"{server.url}/users/5538")
    assert found.headers["x-request-id"] == found.request_id == "abc"
    if status != 304:
        assert found.message == "User could not be deleted"
        assert found.errors == (ErrorDetail("User", "base", "not_deletable"),)
        assert found.codes == {"not_deletable"}
        assert b"could not" in found.body


def test_the_text_of_an_error(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json(REFUSAL, 400))
    with pytest.raises(BadRequestError) as caught:
        send(lambda client: client.users.delete(5538))
    assert str(caught.value) == (
        "DELETE /v2/users/5538: 400 Bad Request: User could not be deleted (User.base: not_deletable)"
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"<html>",
        b"null",
        b"[]",
        b'"x"',
        b"{",
        b"\xff",
        b'{"message": 5, "errors": {"a": 1}}',
        b'{"errors": [1, null]}',
        b'{"errors": ' + b"[" * 5000 + b"]" * 5000 + b"}",
    ],
)
def test_an_error_body_may_have_any_form(body: bytes, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(404, body, {"Content-Type": "text/html"}))
    with pytest.raises(NotFoundError) as caught:
        send(lambda client: client.users.get(1))
    assert (caught.value.message, caught.value.errors, caught.value.body) == ("", (), body)
    assert str(caught.value) == "GET /v2/users/1: 404 Not Found"


def test_an_incomplete_error_detail_is_kept(send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply.json({"errors": [{"code": "missing"}, {"resource": "User", "code": 5}]}, 422))
    with pytest.raises(UnprocessableEntityError, match=r"\(missing, User: unknown\)") as caught:
        send(lambda client: client.users.get(1))
    assert caught.value.errors == (ErrorDetail(None, None, "missing"), ErrorDetail("User", None, None))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "expected JSON, got an empty body"),
        (b"<html>Welcome</html>", "invalid JSON"),
        (b"[]", "expected a JSON object, got an array"),
        (b'"hello"', "expected a JSON object, got a string"),
    ],
)
def test_a_response_that_is_not_a_user(body: bytes, reason: str, send: Runner, server: ScriptedServer) -> None:
    server.replies(Reply(200, body, {"Content-Type": "text/html"}))
    with pytest.raises(ResponseDecodeError) as caught:
        send(lambda client: client.users.get(1))
    assert reason in str(caught.value)
    assert str(caught.value).startswith("GET /v2/users/1: 200 OK, but the response cannot be deserialized")
    assert (caught.value.body, caught.value.status_code) == (body, 200)
