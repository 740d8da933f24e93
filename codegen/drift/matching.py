"""Matches recorded requests with the operations of the spec."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from codegen.dialect import Parameter
from codegen.spec import Spec
from codegen.types import TYPES

#: What a path parameter of each type looks like.
_IN_PATH: Final = {"id": r"\d+", "integer": r"-?\d+", "uuid": TYPES["uuid"].spelling}


class Matcher:
    """Finds the operation of a request, on any host, with or without the path of the base URL."""

    def __init__(self, spec: Spec) -> None:
        base = urlsplit(spec.service.base_url)
        self._base = f"{base.path}/"
        self.host = base.netloc
        patterns: list[tuple[int, str, re.Pattern[str], str]] = []
        for name, (_, resource, operation) in spec.operations.items():
            parameters = spec.path_of(resource, operation)
            segments = [_pattern(segment, parameters) for segment in operation.path.strip("/").split("/")]
            patterns.append((len(parameters), operation.method, re.compile("/".join(segments)), name))
        # A fixed path is tried before one with a parameter.
        self._patterns = sorted(patterns, key=lambda pattern: pattern[0])

    def is_below_base(self, url: str) -> bool:
        """Whether the path of a URL contains that of the base URL."""
        return self._base in f"{urlsplit(url).path}/"

    def segments(self, url: str) -> list[str]:
        """Return the decoded segments of the path below the base URL."""
        path = f"{urlsplit(url).path}/"
        below = path.partition(self._base)[2] if self._base in path else path
        return [unquote(segment) for segment in below.split("/") if segment]

    def find(self, method: str, url: str) -> str | None:
        """Return the name of the operation, if there is one."""
        path = "/".join(self.segments(url))
        return next(
            (name for _, verb, pattern, name in self._patterns if verb == method and pattern.fullmatch(path)), None
        )


def _pattern(segment: str, parameters: dict[str, Parameter]) -> str:
    if not segment.startswith("{"):
        return re.escape(segment)
    return _IN_PATH.get(parameters[segment.strip("{}")].type, "[^/]+")
