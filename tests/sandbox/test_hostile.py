"""Hostile requests: the sandbox responds to each without a 500, and to the next one as well."""

from __future__ import annotations

import json
import socket
from typing import Final
from urllib.parse import quote, urlsplit

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noko_client.sandbox import Account, Sandbox, agency
from tests.support.runner import TOKEN

# The same examples on every run. They share one account, as the requests to a server do.
BOUNDED: Final = settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
DIGITS: Final = b"9" * 5000


@pytest.fixture
def account(sandbox: Sandbox) -> Account:
    sandbox.account = agency(entries=20)
    return sandbox.account


def throw(http: httpx.Client, method: str, target: str, content: bytes | None = None) -> httpx.Response:
    """Send a request to exactly this target below the base URL, which httpx would tidy up."""
    raw = http.base_url.raw_path.rstrip(b"/") + target.encode()
    response = http.request(method, "/", content=content, extensions={"target": raw})
    assert response.status_code < 500, (method, target, content)
    assert_still_responds(http)
    return response


def assert_still_responds(http: httpx.Client) -> None:
    for path in ("/users", "/entries"):
        response = http.get(path, params={"per_page": 1000})
        assert response.status_code == 200
        assert isinstance(response.json(), list)


# Bodies


@pytest.mark.parametrize(
    "content",
    [
        # Half a surrogate pair is no character: stored, it could not be sent to anybody again.
        rb'{"email": "a\ud800@example.com"}',
        rb'{"email": "a@example.com", "unknown": ["\ud800"]}',
        # Numbers that JSON does not have, or that are too large.
        b'{"email": "a@example.com", "first_name": NaN}',
        b'{"email": "a@example.com", "unknown": [1e999]}',
        b'{"email": "a@example.com", "unknown": %s}' % DIGITS,
        # More depth than anybody can walk.
        b'{"email": "a@example.com", "unknown": ' + b"[" * 20_000 + b"]" * 20_000 + b"}",
        # Not UTF-8: Latin-1, UTF-16, an overlong form, a surrogate, a cut character, a mark in front.
        '{"email": "é@example.com"}'.encode("latin-1"),
        '{"email": "a@example.com"}'.encode("utf-16"),
        b'{"email": "\xed\xa0\x80@example.com"}',
        b'\xef\xbb\xbf{"email": "a@example.com"}',
        # Almost JSON.
        b'{"email": "a@example.com",}',
        b"{'email': 'a@example.com'}",
        b'{"email": "a\n@example.com"}',
        b"\x00",
    ],
    ids=lambda content: content[:60].decode("ascii", "backslashreplace"),
)
def test_a_body_that_is_no_json_is_a_400_and_nothing_is_stored(
    content: bytes, http: httpx.Client, account: Account
) -> None:
    before = len(account.users)
    response = throw(http, "POST", "/users", content)
    assert response.status_code == 400
    assert response.json() == {"message": "The request body is not valid JSON"}
    assert len(account.users) == before


def test_a_whole_number_may_be_written_as_a_float(http: httpx.Client, account: Account) -> None:
    owner = account.owner.id
    content = b'{"name": "x", "user_ids": [%d.0, 1e300, -0.0]}' % owner
    assert [user["id"] for user in throw(http, "POST", "/teams", content).json()["users"]] == [owner]


def test_any_character_comes_back_as_it_went_in(http: httpx.Client, account: Account) -> None:
    name = "\U0001f600 \x00 \u2028 \ufeff \u202e </script> \" \\ %s {0} '; --"
    content = json.dumps({"name": name, "user_ids": []}).encode()
    created = throw(http, "POST", "/teams", content).json()
    assert created["name"] == name
    assert http.get("/teams").json()[-1]["name"] == name


def test_the_last_of_several_equal_keys_counts(http: httpx.Client, account: Account) -> None:
    assert throw(http, "POST", "/teams", b'{"name": "a", "user_ids": [], "name": "b"}').json()["name"] == "b"


TEXTS: Final = st.text(st.characters(exclude_categories=()), max_size=20)


# Queries


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("page=0", 200),
        (f"page={10**17}&per_page={10**17}", 200),
        ("page=-1", 400),
        (f"user_ids={2**63 - 1}&page={2**63 - 1}", 200),
        (f"user_ids={2**63}", 400),
        ("page=1e3", 400),
        ("page=%D9%A1", 400),
        (f"page={10**40}", 400),
        ("user_ids=1,,2", 400),
        ("user_ids=1;2", 400),
        (f"user_ids={DIGITS.decode()}", 400),
        (f"user_ids={'1,' * 10_000}1", 200),
        ("from=0001-01-01&to=9999-12-31", 200),
        ("from=0000-01-01", 400),
        ("from=2026-02-30", 400),
        ("from=2026-01-01T00:00:00Z", 400),
        ("from=%D9%A2%D9%A0%D9%A2%D9%A6-01-01", 400),
        ("updated_from=2026-01-01T24:00:00Z", 400),
        ("updated_from=2026-1-1T1:1:1Z", 400),
        ("updated_from=2026-01-01T00:00:00+01:00", 400),
        ("invoiced=TRUE", 400),
        ("invoiced=1", 400),
        ("tag_filter_type=AND", 400),
        ("description=%ff%fe%ed%a0%80", 200),
        ("description=%zz%u1234", 200),
        ("&&==&=&?&#", 200),
        ("&".join(["description=x"] * 2_000), 200),
        ("page=2&page=x", 400),
    ],
    ids=lambda value: str(value)[:50],
)
def test_a_query_is_read_strictly(query: str, status: int, http: httpx.Client, account: Account) -> None:
    response = throw(http, "GET", f"/users/{max(account.users)}/entries?{query}")
    assert response.status_code == status
    assert "message" in response.json() if status == 400 else isinstance(response.json(), list)


@pytest.mark.parametrize("price", ["NaN", "1e9", "1_000", "1,5", ".5", "%D9%A1", "9" * 5000])
def test_a_price_is_a_plain_decimal(price: str, http: httpx.Client, account: Account) -> None:
    assert throw(http, "GET", f"/users/{max(account.users)}/expenses?price_from={price}").status_code == 400


PRINTABLE: Final = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=30)
ESCAPED: Final = st.binary(max_size=20).map(quote) | TEXTS.map(lambda text: quote(text, errors="surrogatepass"))
PARTS: Final = PRINTABLE | ESCAPED | st.integers().map(str) | st.sampled_from(["", "%", "%0", "%zz", "%00", "%0d%0a"])


# Paths


NO_IDS: Final = "%00 %ff 1001%00 1001.json +1001 %201001 %D9%A1 -0 1e3 1001;x".split()


@pytest.mark.parametrize("id", [*NO_IDS, "9" * 5000], ids=lambda id: id[:40])
def test_an_id_that_is_none_is_a_blank_page(id: str, http: httpx.Client, account: Account) -> None:
    response = throw(http, "GET", f"/users/{id}")
    assert (response.status_code, response.text) == (404, " ")


NO_PATHS: Final = "/ // /.. /../users/.. /%2e%2e/%2e%2e //users /users//1001 /users/1001/.. /USERS /%25%32%65".split()


@pytest.mark.parametrize("path", ["", *NO_PATHS, "/users/1001/%65ntriez"])
def test_a_path_that_no_operation_has_is_a_404(path: str, http: httpx.Client, account: Account) -> None:
    response = throw(http, "GET", path)
    assert (response.status_code, "none of them" in response.json()["message"]) == (404, True)


SEGMENTS: Final = PARTS.map(lambda part: part.replace("?", "")) | st.sampled_from(
    "users teams 1001 1002 entries add_users activate .. . %2e%2e %2f %5c %00 //".split()
)


@BOUNDED
@given(
    method=st.sampled_from(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW"]),
    segments=st.lists(SEGMENTS, max_size=6),
)
def test_any_path_is_survived(method: str, segments: list[str], http: httpx.Client, account: Account) -> None:
    throw(http, method, "/" + "/".join(segments))


# Below HTTP

HEAD: Final = f"X-NokoToken: {TOKEN}\r\nUser-Agent: test/1.0\r\nConnection: close\r\n".encode()


@pytest.mark.parametrize(
    "content",
    [
        b"nonsense\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /v2/users HTTP/1.1\r\n" + HEAD + b"\r\n",
        b"GET /v2/users HTTP/1.1\r\nHost: a\r\nHost: b\r\n" + HEAD + b"\r\n",
        b'GET /v2/users HTTP/1.1\r\nHost: a"><b\r\n' + HEAD + b"\r\n",
        b"GET /v2/users HTTP/1.1\r\nHost: \xff\r\n" + HEAD + b"\r\n",
        b"GET /v2/us ers HTTP/1.1\r\nHost: a\r\n" + HEAD + b"\r\n",
        b"GET /v2/users\xff HTTP/1.1\r\nHost: a\r\n" + HEAD + b"\r\n",
        b"GET /v2/users HTTP/1.1\r\nHost: a\r\nbad header\r\n" + HEAD + b"\r\n",
        b"POST /v2/users HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n" + HEAD + b"\r\n{}",
        b"POST /v2/users HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n" + HEAD + b"\r\n{}",
        b"POST /v2/users HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n" + HEAD + b"\r\nzz\r\n{}\r\n",
    ],
    ids=lambda content: content[:60].decode("ascii", "backslashreplace"),
)
def test_what_is_no_http_is_a_400(content: bytes, sandbox: Sandbox, http: httpx.Client) -> None:
    address = urlsplit(sandbox.url)
    with socket.create_connection((str(address.hostname), address.port or 0), timeout=5) as connection:
        connection.sendall(content)
        response = connection.recv(65536)
    assert response.startswith(b"HTTP/1.1 400 ")
    assert_still_responds(http)
