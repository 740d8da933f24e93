"""Which operation a request is for."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Final

from noko_client._generated.sandbox_schema import OPERATIONS
from noko_client._schema import Operation


def _specificity(operation: Operation) -> list[bool]:
    """Sort fixed segments before parameters, so that `/projects/archive` is tried before `/projects/{project_id}`."""
    return [segment.startswith("{") for segment in operation.path.split("/")]


_ROUTES: Final = [
    (operation, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(operation.path))))
    for operation in sorted(OPERATIONS, key=_specificity)
]


def match(method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
    """Return the operation of a request, and the values of its path parameters."""
    wanted = "GET" if method == "HEAD" else method
    for operation, pattern in _ROUTES:
        if operation.method == wanted:
            found = pattern.fullmatch(path)
            if found:
                return operation, found.groupdict()
    return None


def operations_matching(method: str | None, pattern: str) -> Iterable[Operation]:
    """Find the operations that a path with wildcards (``/teams/*``) can mean."""
    compiled = wildcard(pattern)
    values = [*{segment for segment in pattern.split("/") if segment and "*" not in segment}, "1"]
    for operation in OPERATIONS:
        names = list(operation.path_parameters)
        if method in (None, operation.method) and any(
            compiled.fullmatch(operation.path.format_map(dict(zip(names, chosen, strict=True))))
            for chosen in itertools.product(values, repeat=len(names))
        ):
            yield operation


def wildcard(pattern: str) -> re.Pattern[str]:
    """Compile a path in which ``*`` stands for any text."""
    path = pattern.rstrip("/") or "/"
    return re.compile(re.escape(path).replace(r"\*", ".*"), re.DOTALL)
