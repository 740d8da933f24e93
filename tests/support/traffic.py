"""Traffic of all operations, made with the sandbox, as a HAR file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx

from noko_client import APIStatusError, NokoClient
from noko_client.sandbox import Sandbox, agency
from tests.support.openapi import SPEC
from tests.support.operations import NAMES, call, existing_ids, existing_inputs

Har = dict[str, Any]


@contextmanager
def recorder(token: str, url: str) -> Iterator[tuple[NokoClient, Har]]:
    """A client whose requests and responses are recorded."""
    entries: list[Har] = []

    def record(response: httpx.Response) -> None:
        response.read()
        entries.append(entry(response.request, response))

    with httpx.Client(event_hooks={"response": [record]}) as http_client:
        client = NokoClient(token, base_url=url, http_client=http_client, requests_per_second=None, max_retries=0)
        yield client, {"log": {"version": "1.2", "entries": entries}}


def entry(request: httpx.Request, response: httpx.Response) -> Har:
    """An entry of a HAR file, as browsers write it."""
    content: Har = {"size": len(response.content), "mimeType": response.headers.get("content-type", "")}
    if response.content:
        content["text"] = response.text
    sent = {"postData": {"mimeType": "application/json", "text": request.content.decode()}} if request.content else {}
    return {
        "request": {"method": request.method, "url": str(request.url), **sent},
        "response": {
            "status": response.status_code,
            "headers": [{"name": name, "value": value} for name, value in response.headers.items()],
            "content": content,
        },
    }


def all_operations() -> Har:
    """Traffic in which each operation is called with all its inputs, and each list without filters, too."""
    with Sandbox(agency(entries=60), token="secret-token-1234") as sandbox:
        ids = existing_ids(sandbox)
        with recorder(sandbox.token, sandbox.url) as (client, har):
            for name in NAMES:
                operation = SPEC.operations[name][2]
                arguments = existing_inputs(name, ids)
                in_path = {key: arguments[key] for key in operation.path_names}
                for inputs in [arguments, in_path] if operation.is_paged else [arguments]:
                    sandbox.reset()
                    with suppress(APIStatusError):
                        call(client, name, inputs)
    return har
