"""Compares other SDKs with bare httpx, as `make bench` does with this client: ``python -m tools.peers NAME…``.

They are no dependencies of this project: install those to measure into another environment, together with this project.
The package of python-freckle-client has the name of ours, so it needs its own folder: ``pip install --target FOLDER
python-freckle-client``, then ``PYTHONPATH=FOLDER python tools/peers.py python-freckle-client``.

Each SDK fetches one object of its own API and a page of 1,000 of them, all as documented. The time of a call is divided
by that of httpx and `json.loads` for the same bytes.
"""

from __future__ import annotations

import importlib
import json
import statistics
import sys
import threading
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple

import httpx

CALLS: Final = 1_000
PAGES: Final = 30
ITEMS: Final = 1_000

JsonObject = dict[str, object]


class Peer(NamedTuple):
    """How to call another SDK."""

    #: Takes the URL of the server, and returns the calls for one object and for a page.
    connect: Callable[[str], tuple[Callable[[], object], Callable[[], object]]]
    item: JsonObject
    #: The JSON around the items of a page.
    page: Callable[[list[JsonObject]], object]


def noko(url: str) -> tuple[Callable[[], object], Callable[[], object]]:
    client: Any = importlib.import_module("noko_client").NokoClient("token", base_url=url, requests_per_second=None)
    return lambda: client.users.get(1), lambda: client.users.list().items


def freckle(url: str) -> tuple[Callable[[], object], Callable[[], object]]:
    requests: Any = importlib.import_module("requests")
    send = requests.request

    def request(method: str, target: str, **options: object) -> object:
        return send(method, target.replace("https://api.nokotime.com/v2", url), **options)

    requests.request = request  # its URL cannot be set
    client: Any = importlib.import_module("noko_client.client").NokoClient("token")
    return lambda: client.get_single_user(1), client.list_users


def openai(url: str) -> tuple[Callable[[], object], Callable[[], object]]:
    client: Any = importlib.import_module("openai").OpenAI(api_key="key", base_url=url)
    return lambda: client.files.retrieve("1"), lambda: client.files.list().data


def githubkit(url: str) -> tuple[Callable[[], object], Callable[[], object]]:
    client: Any = importlib.import_module("githubkit").GitHub("token", base_url=url, http_cache=False)
    client.__enter__()  # otherwise it creates a client of httpx for each call
    issues = client.rest.issues

    def get() -> object:
        assert client  # the resource has no other reference to it
        return issues.get_label("owner", "repo", "1").parsed_data

    return get, lambda: issues.list_labels_for_repo("owner", "repo").parsed_data


def hcloud(url: str) -> tuple[Callable[[], object], Callable[[], object]]:
    keys: Any = importlib.import_module("hcloud").Client("token", api_endpoint=url).ssh_keys
    return lambda: keys.get_by_id(1), lambda: keys.get_list().ssh_keys


def stripe(url: str) -> tuple[Callable[[], object], Callable[[], object]]:
    customers: Any = importlib.import_module("stripe").StripeClient("key", base_addresses={"api": url}).v1.customers
    return lambda: customers.retrieve("1"), lambda: customers.list().data


_USER: Final[JsonObject] = json.loads((Path(__file__).parents[1] / "tests/documents/user.json").read_text("utf-8"))
_FILE: Final[JsonObject] = {
    "id": "file-abc123",
    "object": "file",
    "bytes": 175,
    "created_at": 1613677385,
    "expires_at": 1677614202,
    "filename": "salesOverview.pdf",
    "purpose": "assistants",
    "status": "processed",
}
_LABEL: Final[JsonObject] = {
    "id": 208045946,
    "node_id": "MDU6TGFiZWwyMDgwNDU5NDY=",
    "url": "https://api.github.com/repos/octocat/Hello-World/labels/bug",
    "name": "bug",
    "description": "Something isn't working",
    "color": "f29513",
    "default": True,
    "archived_at": None,
    "archived_by": None,
}
_KEY: Final[JsonObject] = {
    "id": 42,
    "name": "My ssh key",
    "fingerprint": "b7:2f:30:a0:2f:6c:58:6c:21:04:58:61:ba:06:3b:2f",
    "public_key": "ssh-rsa AAAjjk76kgf...Xt",
    "labels": {"environment": "prod"},
    "created": "2016-01-30T23:55:00+00:00",
}
_CUSTOMER: Final[JsonObject] = {
    "id": "cus_NffrFeUfNV2Hib",
    "object": "customer",
    "address": None,
    "balance": 0,
    "created": 1680893993,
    "currency": None,
    "default_source": None,
    "delinquent": False,
    "description": None,
    "email": "jennyrosen@example.com",
    "invoice_prefix": "0759376C",
    "invoice_settings": {"custom_fields": None, "default_payment_method": None, "footer": None},
    "livemode": False,
    "metadata": {},
    "name": "Jenny Rosen",
    "next_invoice_sequence": 1,
    "phone": None,
    "preferred_locales": [],
    "shipping": None,
    "tax_exempt": "none",
}

_PAGINATION: Final = {"page": 1, "per_page": ITEMS, "previous_page": None, "next_page": None, "last_page": 1}

PEERS: Final[Mapping[str, Peer]] = {
    "noko-client": Peer(noko, _USER, lambda items: items),
    "python-freckle-client": Peer(freckle, _USER, lambda items: items),
    "openai": Peer(openai, _FILE, lambda items: {"object": "list", "data": items, "has_more": False}),
    "githubkit": Peer(githubkit, _LABEL, lambda items: items),
    "hcloud": Peer(hcloud, _KEY, lambda items: {"ssh_keys": items, "meta": {"pagination": _PAGINATION}}),
    "stripe": Peer(stripe, _CUSTOMER, lambda items: {"object": "list", "data": items, "has_more": False, "url": "/v1"}),
}


class Server:
    """Sends the same bytes for every request, on connections that are kept."""

    def __init__(self) -> None:
        content: list[bytes] = [b""]

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                self.wfile.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                    % (len(content[0]), content[0])
                )

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the standard library
                pass

        self.content = content
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


def timed(call: Callable[[], object], clock: Callable[[], float]) -> float:
    begin = clock()
    call()
    return clock() - begin


def in_turns(
    ours: Callable[[], object],
    theirs: Callable[[], object],
    times: int,
    clock: Callable[[], float] = time.perf_counter,
) -> float:
    """Time two things in turns; return the median of their ratios."""
    for _ in range(max(1, times // 20)):
        ours()
        theirs()
    return statistics.median(timed(ours, clock) / timed(theirs, clock) for _ in range(times))


def measure(name: str) -> None:
    """Print a row of a table in Markdown."""
    peer = PEERS[name]
    server = Server()
    one, page = peer.connect(server.url)
    document: object = {"ssh_key": peer.item} if name == "hcloud" else peer.item
    with httpx.Client(timeout=30) as http:

        def bare() -> object:
            return json.loads(http.get(server.url).content)

        server.content[0] = json.dumps(document).encode()
        of_one = in_turns(one, bare, CALLS)
        content = json.dumps(peer.page([{**peer.item, "id": _id(peer.item, number)} for number in range(ITEMS)]))
        server.content[0] = content.encode()
        fetched: Any = page()
        assert len(fetched) == ITEMS
        of_page = in_turns(page, bare, PAGES)
    server.close()
    print(f"| {name} {version(name)} | {of_one:.2f} | {of_page:.2f} | {len(content) / 1e6:.2f} MB |", flush=True)


def _id(item: JsonObject, number: int) -> object:
    return number + 1 if isinstance(item["id"], int) else f"{item['id']}{number}"


if __name__ == "__main__":
    for argument in sys.argv[1:] or PEERS:
        measure(argument)
