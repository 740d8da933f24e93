"""`client.request()`, for endpoints that have no method."""

from __future__ import annotations

import gzip
import pickle
from contextlib import suppress
from typing import Any

import httpx
import pytest

from noko_client import APIConnectionError, APIStatusError, NokoClient, NokoError, OriginError
from noko_client._core.raw_request import QueryParams
from tests.support.raw import RawServer, drop, respond
from tests.support.runner import TOKEN, Runner


def test_a_raw_request_has_all_the_care(runner: Runner, raw: RawServer) -> None:
    raw.script(
        respond(503, b"", "Retry-After: 0\r\n"),
        respond(307, b"", "Location: /v2/elsewhere\r\n"),
        respond(200, gzip.compress(b'{"a": 1}'), "Content-Encoding: gzip\r\nContent-Type: application/json\r\n"),
    )
    params: QueryParams = {"a": [1, 2], "b": "x y", "c": True}
    response = runner(lambda client: client.request("put", "/projects/1", params=params, json={"name": "é"}))
    assert isinstance(response, httpx.Response)
    assert (response.status_code, response.json()) == (200, {"a": 1})
    assert raw.requests == ["PUT /v2/projects/1?a=1&a=2&b=x%20y&c=true"] * 2 + ["PUT /v2/elsewhere"]
    raw.script(respond(422, b'{"message": "no"}'))
    with pytest.raises(APIStatusError, match="POST /v2/projects: 422"):
        runner(lambda client: client.request("POST", "projects", json=[]))


def test_a_raw_post_is_not_repeated(runner: Runner, raw: RawServer) -> None:
    raw.script(drop)
    with pytest.raises(APIConnectionError):
        runner(lambda client: client.request("POST", "/projects", json={}))
    assert len(raw.requests) == 1


@pytest.mark.parametrize("path", ["https://evil.example/v2", "http://127.0.0.1:1/", "HTTPS://evil.example/"])
def test_a_raw_request_stays_on_its_server(path: str, runner: Runner, raw: RawServer) -> None:
    with suppress(OriginError):
        runner(lambda client: client.request("GET", path))
    assert all(request.startswith("GET /v2/") for request in raw.requests)


def test_a_raw_request_to_its_own_server_by_url(runner: Runner, raw: RawServer) -> None:
    raw.script(respond(200, b"{}"))
    runner(lambda client: client.request("GET", f"{raw.url}/projects?x=1"))
    runner(lambda client: client.request("GET", "//evil.example/x"))
    assert raw.requests == ["GET /v2/projects?x=1", "GET /v2/evil.example/x"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"method": "GET\r\n"}, "method "),
        ({"method": ""}, "method "),
        ({"method": None}, "method "),
        ({"path": "/" + "x" * 70_000}, "path "),
        ({"path": None}, "path "),
        ({"path": 5}, "path "),
        ({"path": "/users#x", "params": {"a": 1}}, "path must not have a fragment"),
        ({"path": "/users?a=1#"}, "path must not have a fragment"),
        ({"path": "/#"}, "path must not have a fragment"),
        ({"json": float("nan")}, "json "),
        ({"json": object()}, "json "),
        ({"json": {"a": b"x"}}, "json "),
        ({"params": 3}, "params "),
        ({"params": [("a", 1)]}, "params "),
        ({"params": {"a": object()}}, "params "),
        ({"params": {"a": [b"x"]}}, "params "),
        ({"params": {1: "x"}}, "params "),
    ],
)
def test_a_wrong_argument(arguments: dict[str, Any], problem: str, runner: Runner, raw: RawServer) -> None:
    arguments = {"method": "POST", "path": "/", **arguments}
    with pytest.raises(ValueError, match=rf"request\(\): {problem}"):
        runner(lambda client: client.request(**arguments))
    assert raw.requests == []


def test_none_in_the_query_of_a_raw_request_is_not_sent(runner: Runner, raw: RawServer) -> None:
    raw.script(respond(200, b"{}"))
    runner(lambda client: client.request("GET", "/projects", params={"a": None, "b": [1, None], "c": False}))
    assert raw.requests == ["GET /v2/projects?b=1&c=false"]


def test_what_a_raw_request_returns_holds_no_token(raw: RawServer) -> None:
    raw.script(respond(200, b"{}"))
    with NokoClient(TOKEN, base_url=raw.url) as client:
        response = client.request("GET", "/projects")
        assert TOKEN.encode() not in pickle.dumps(response)
        assert TOKEN not in repr(response.request.headers)
        raw.script(drop)
        with pytest.raises(APIConnectionError) as caught:
            client.with_options(max_retries=0).users.get(1)
    cause = caught.value.__cause__
    assert isinstance(cause, httpx.RequestError)
    assert TOKEN not in repr(cause.request.headers)


def test_a_url_that_is_too_long(runner: Runner, raw: RawServer) -> None:
    with pytest.raises(NokoError, match=r"teams.list\(\): the URL of .* characters is too long"):
        runner.page(lambda client: client.teams.list(user_ids=range(1, 50_000)))
    assert raw.requests == []


@pytest.mark.parametrize("user", ["user:password@", "user@", ":@"])
def test_a_user_name_in_the_url_is_refused(user: str, runner: Runner, raw: RawServer) -> None:
    with pytest.raises(ValueError, match=r"request\(\): path must not have a user name or password") as caught:
        runner(lambda client: client.request("GET", raw.url.replace("http://", f"http://{user}")))
    assert "password@" not in str(caught.value)
    assert raw.requests == []
