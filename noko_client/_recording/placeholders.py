"""Replaces the values of recorded traffic by placeholders of the same type, so that a recording has no personal data.

Kept are names of fields, booleans, nulls, and the values of choices. Ids are replaced by other numbers, equal ids by
equal ones, so that it can be seen in how many objects something is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from pydantic_core import from_json, to_json

from noko_client._core.json_types import is_array, is_object
from noko_client._core.known import ERROR, Known, Routes, of_params, of_result, segments_of
from noko_client._core.operation import Operation
from noko_client._core.pages import parse_links
from noko_client._core.request_flow import Call

TEXT: Final = "xxxx"
_FORMATS: Final = (
    (re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"), "00000000-0000-4000-8000-000000000000"),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "2000-01-01"),
    (re.compile(r"true|false"), "true"),
    (re.compile(r"-?\d+"), "1"),
    (re.compile(r"-?\d+\.\d+"), "1.5"),
    (re.compile(r"\s*"), ""),
)
_TIMESTAMP: Final = re.compile(r"\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}(:\d{2})?(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?")
_MEDIA_TYPE: Final = re.compile(r"[a-z]{1,20}/[a-z.+-]{1,40}(; ?charset=[a-zA-Z0-9-]{1,20})?")
_ID: Final = re.compile(r"(.*_)?ids?")
_NAME: Final = re.compile(r"[a-z][a-z0-9]{0,30}(_[a-z0-9]{1,30}){0,5}")
_SEGMENT: Final = re.compile(r"[a-z]{1,30}(_[a-z]{1,30}){0,3}")
_HEADER: Final = re.compile(r"[a-z]{1,20}(-[a-z]{1,20}){0,4}")


class Placeholders:
    """Replaces the values of requests and responses. Not safe under threads.

    Args:
        routes: The operations of the API.
        base_url: The URL that requests are recorded with, in the place of that of the client.
    """

    def __init__(self, routes: Routes, base_url: str) -> None:
        self._routes = routes
        self._base_url = base_url
        self._ids: dict[str, int] = {}

    def operation(self, call: Call) -> Operation[object] | None:
        """Return the operation of a request, if there is one."""
        return self._routes.find(call.method, _segments(str(call.url), call.settings.base_url))

    def url(self, call: Call, operation: Operation[object] | None) -> str:
        """Return the URL of a request."""
        return self._url(str(call.url), call.settings.base_url, operation)

    def _url(self, url: str, base_url: str, operation: Operation[object] | None) -> str:
        query, segments = urlsplit(url).query, _segments(url, base_url)
        pairs = self.query(query, operation)
        text = "&".join(f"{quote(name, safe='')}={quote(value, safe=',:')}" for name, value in pairs)
        template = segments_of(operation) if operation is not None else None
        return f"{self._base_url}/{'/'.join(self._path(segments, template))}{'?' if text else ''}{text}"

    def query(self, query: str, operation: Operation[object] | None) -> list[tuple[str, str]]:
        """Return the parameters of a query."""
        known = of_params(operation.query) if operation is not None else Known()
        pairs: list[tuple[str, str]] = []
        for name, value in parse_qsl(query, keep_blank_values=True):
            found = known.field(name) or Known()
            is_list = all(found.is_choice(part) or part.isdigit() for part in value.split(","))
            parts = value.split(",") if is_list else [value]
            shown = self._name(name, len(pairs), is_documented=True)
            pairs.append((shown, ",".join(self._text(part, found, is_id=bool(_ID.fullmatch(name))) for part in parts)))
        return pairs

    def sent(self, content: bytes, operation: Operation[object] | None) -> bytes:
        """Return the body of a request."""
        return self._body(content, of_params(operation.body) if operation is not None else Known())

    def received(self, content: bytes, status: int, operation: Operation[object] | None) -> bytes:
        """Return the body of a response."""
        known = ERROR if status >= 400 else of_result(operation) if operation is not None else Known()
        return self._body(content, known)

    def headers(self, headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return headers with their values replaced, without cookies."""
        kept: list[tuple[str, str]] = []
        for name, value in ((name.lower(), value) for name, value in headers):
            if _HEADER.fullmatch(name) and "cookie" not in name:
                kept.append((name, self._header(name, value)))
        return kept

    def _header(self, name: str, value: str) -> str:
        if name == "link":
            links = parse_links(value).items()
            return ", ".join(f'<{self._link(url)}>; rel="{_kept(relation)}"' for relation, url in links)
        if name == "location":
            return self._link(value)
        if name in ("content-type", "accept") and _MEDIA_TYPE.fullmatch(value):
            return value
        return self._text(value, Known())

    def _link(self, url: str) -> str:
        operation = self._routes.find("GET", _segments(url, self._base_url))
        return self._url(url, self._base_url, operation)

    def _body(self, content: bytes, known: Known) -> bytes:
        try:
            value: object = from_json(content)
        except ValueError:
            return TEXT.encode() if content.strip() else content
        return to_json(self._value(value, known, is_documented=True))

    def _value(self, value: object, known: Known, *, name: str = "", is_documented: bool) -> object:
        if is_object(value):
            replaced: dict[str, object] = {}
            for key, inner in value.items():
                found = known.field(key)
                shown = key if found else self._name(key, len(replaced), is_documented=is_documented)
                inside = found or Known()
                replaced[shown] = self._value(inner, inside, name=key, is_documented=inside.is_object)
            return replaced
        if is_array(value):
            return [self._value(item, known, name=name, is_documented=is_documented) for item in value]
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self._text(value, known, is_id=bool(_ID.fullmatch(name)))
        if isinstance(value, int):
            if known.is_choice(value):
                return value
            return self._id(str(value)) if _ID.fullmatch(name) else 1
        return 1.5

    def _text(self, value: str, known: Known, *, is_id: bool = False) -> str:
        if known.is_choice(value):
            return value
        if is_id and value.isdigit():
            return str(self._id(value))
        found = _TIMESTAMP.fullmatch(value)
        if found is not None:
            separator, seconds, fraction, zone = found.groups()
            digits = f".{'0' * (len(fraction) - 1)}" if fraction else ""
            return f"2000-01-01{separator}00:00{':00' if seconds else ''}{digits}{zone or ''}"
        return next((placeholder for pattern, placeholder in _FORMATS if pattern.fullmatch(value)), TEXT)

    def _name(self, name: str, position: int, *, is_documented: bool) -> str:
        """Return the name of an undocumented field, unless it may be data."""
        is_shown = _NAME.fullmatch(name) and (is_documented or {*name.split("_")} <= self._routes.words)
        return name if is_shown else f"{TEXT}{position}"

    def _id(self, value: str) -> int:
        return self._ids.setdefault(value, len(self._ids) + 1)

    def _path(self, segments: Sequence[str], template: Sequence[str] | None) -> list[str]:
        if template is not None:
            pairs = zip(segments, template, strict=True)
            return [self._text(own, Known(), is_id=True) if each.startswith("{") else own for own, each in pairs]
        # Of an unknown path, the first segment is a resource, and one behind an id is an action.
        shown: list[str] = []
        for position, segment in enumerate(segments):
            is_name = position == 0 or segments[position - 1].isdigit()
            keeps = is_name and _SEGMENT.fullmatch(segment)
            shown.append(segment if keeps else self._text(segment, Known(), is_id=True))
        return shown


def _segments(url: str, base_url: str) -> list[str]:
    """Return the segments of a path below that of the base URL, or of the whole path."""
    path = urlsplit(url).path.removeprefix(urlsplit(base_url).path)
    return [unquote(segment) for segment in path.split("/") if segment]


def _kept(relation: str) -> str:
    return relation if relation in ("first", "prev", "next", "last") else TEXT
