"""Traffic of all operations, recorded with the sandbox."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from noko_client import APIStatusError, NokoClient, recording
from noko_client.sandbox import Sandbox, agency
from tests.support.openapi import SPEC
from tests.support.operations import NAMES, call, existing_ids, existing_inputs

Har = dict[str, Any]


def record_all_operations(path: Path, *, keep_values: bool) -> Har:
    """Record each operation with all its inputs, and each list without filters, too."""
    with (
        Sandbox(agency(entries=60), token="secret-token-1234") as sandbox,
        NokoClient(sandbox.token, base_url=sandbox.url, requests_per_second=None, max_retries=0) as client,
    ):
        ids = existing_ids(sandbox)
        with recording.record(client, path, keep_values=keep_values):
            for name in NAMES:
                operation = SPEC.operations[name][2]
                arguments = existing_inputs(name, ids)
                in_path = {key: arguments[key] for key in operation.path_names}
                for inputs in [arguments, in_path] if operation.is_paged else [arguments]:
                    sandbox.reset()
                    with suppress(APIStatusError):
                        call(client, name, inputs)
    return read_har(path)


def read_har(path: Path) -> Har:
    har: Har = json.loads(path.read_text(encoding="utf-8"))
    return har
