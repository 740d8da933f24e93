"""Reads HAR files and VCR cassettes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, cast
from urllib.parse import urlencode, urlsplit

import yaml

from codegen.drift.recording import Recording, Value, at, items, json_body, text

#: The files that are read in a folder.
_SUFFIXES: Final = (".har", ".json", ".yaml", ".yml")


class TrafficError(Exception):
    """Traffic that cannot be read. The message names the file and quotes nothing of it."""


def read(paths: Iterable[Path]) -> Iterator[Recording]:
    """Read the recordings of files and folders.

    Raises:
        TrafficError: A file cannot be read or is no recording, or a folder has none.
    """
    for path in paths:
        if not path.is_dir():
            yield from _file(path)
            continue
        contents = [_content(file) for file in sorted(path.rglob("*")) if file.suffix in _SUFFIXES and file.is_file()]
        found = [content for content in contents if _is_traffic(content)]
        if not found:
            raise TrafficError(f"{path}: this folder has no HAR files and no cassettes")
        for content in found:
            yield from _recordings(content)


def _file(path: Path) -> Iterator[Recording]:
    content = _content(path)
    if not _is_traffic(content):
        raise TrafficError(f"{path}: neither a HAR file (log.entries) nor a VCR cassette (interactions)")
    yield from _recordings(content)


def _content(path: Path) -> Value:
    try:
        source = path.read_text(encoding="utf-8-sig")
        if source.lstrip()[:1] == "{":
            return cast("Value", json.loads(source))
        return cast("Value", yaml.load(source, yaml.CSafeLoader))
    except OSError as error:
        raise TrafficError(f"{path}: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise TrafficError(f"{path}:{error.lineno}: invalid JSON") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise TrafficError(f"{path}:{line}: invalid YAML") from None
    except (ValueError, yaml.YAMLError, RecursionError):
        raise TrafficError(f"{path}: neither JSON nor YAML in UTF-8") from None


def _is_traffic(content: Value) -> bool:
    return any(isinstance(at(content, *path), list) for path in (("log", "entries"), *_INTERACTIONS))


#: Where cassettes have their recordings: vcrpy, and VCR for Ruby.
_INTERACTIONS: Final = (("interactions",), ("http_interactions",))


def _recordings(content: Value) -> Iterator[Recording]:
    yield from filter(None, map(_har_entry, items(at(content, "log", "entries"))))
    for path in _INTERACTIONS:
        yield from filter(None, map(_interaction, items(at(content, *path))))


def _har_entry(entry: Value) -> Recording | None:
    url = text(at(entry, "request", "url"))
    query = [(text(at(pair, "name")), text(at(pair, "value"))) for pair in items(at(entry, "request", "queryString"))]
    if query and not urlsplit(url).query:
        url = f"{url}?{urlencode(query)}"
    request, response = at(entry, "request", "postData"), at(entry, "response", "content")
    headers = {
        text(at(header, "name")).lower(): text(at(header, "value"))
        for header in items(at(entry, "response", "headers"))
    }
    return _recording(
        at(entry, "request", "method"),
        url,
        json_body(at(request, "text"), is_base64=at(request, "encoding") == "base64"),
        at(entry, "response", "status"),
        json_body(at(response, "text"), is_base64=at(response, "encoding") == "base64"),
        {"content-type": text(at(response, "mimeType")), **headers},
    )


def _interaction(entry: Value) -> Recording | None:
    response = at(entry, "response")
    status = at(response, "status", "code") or at(response, "status_code") or at(response, "status")
    headers = at(response, "headers")
    return _recording(
        at(entry, "request", "method"),
        at(entry, "request", "uri") or at(entry, "request", "url"),
        _body(at(entry, "request", "body")),
        status,
        _body(at(response, "body") or at(response, "content")),
        {name.lower(): str(value) for name, value in headers.items()} if isinstance(headers, dict) else {},
    )


def _body(body: Value) -> Value:
    if isinstance(body, dict):
        encoded = at(body, "base64_string")
        return json_body(at(body, "string")) if encoded is None else json_body(encoded, is_base64=True)
    return json_body(body)


def _recording(
    method: Value, url: Value, sent: Value, status: Value, received: Value, headers: dict[str, str]
) -> Recording | None:
    # A request that was aborted has the status 0; a WebSocket has another scheme.
    if not isinstance(method, str) or not isinstance(status, int) or status < 100 or not text(url).startswith("http"):
        return None
    is_page, is_paginated = "text/html" in headers.get("content-type", ""), "rel=" in headers.get("link", "")
    return Recording(method.upper(), text(url), sent, status, received, is_page, is_paginated)
