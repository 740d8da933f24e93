"""Reads recorded requests and responses: HAR files, and cassettes of vcrpy and of VCR for Ruby."""

from __future__ import annotations

import base64
import contextlib
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Final, Self, TypeAlias, cast
from urllib.parse import urlencode, urlsplit

import yaml
from pydantic import (
    AliasChoices,
    AliasPath,
    BaseModel,
    Field,
    JsonValue,
    PlainValidator,
    ValidationError,
    model_validator,
)
from pydantic.types import StringConstraints

#: What YAML has, which has bytes besides the values of JSON.
_Raw: TypeAlias = "dict[str, _Raw] | list[_Raw] | str | bytes | int | float | bool | None"
#: The files that are read in a folder.
_SUFFIXES: Final = (".har", ".json", ".yaml", ".yml")
#: A body that decompresses to more than this is not read.
_MAX_BODY: Final = 256 * 1024 * 1024


class TrafficError(Exception):
    """Traffic that cannot be read. The message names the file and quotes nothing of it."""


def json_body(content: _Raw) -> JsonValue:
    """Return the JSON in a recorded body. One that is missing, truncated, or compressed in an unknown way is None."""
    try:
        if isinstance(content, dict):
            is_base64 = "base64_string" in content or content.get("encoding") == "base64"
            content = content.get("base64_string") or content.get("text") or content.get("string")
            content = base64.b64decode(content) if is_base64 and isinstance(content, str) else content
        if isinstance(content, bytes):
            content = _decompressed(content).decode("utf-8-sig")
        return cast("JsonValue", json.loads(content)) if isinstance(content, str) else None
    except (ValueError, zlib.error, RecursionError):
        return None


def _decompressed(content: bytes) -> bytes:
    # The headers of a recording describe what was sent, which may be recorded decompressed.
    is_zlib = content[:1] == b"\x78" and len(content) > 1 and int.from_bytes(content[:2], "big") % 31 == 0
    if not is_zlib and content[:2] != b"\x1f\x8b":
        return content
    return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress(content, _MAX_BODY)


def _named(pairs: _Raw) -> dict[str, str]:
    """Return a mapping of names to values: HAR has a list of pairs."""
    if isinstance(pairs, list):
        pairs = {str(pair.get("name")): pair.get("value") for pair in pairs if isinstance(pair, dict)}
    return {name: str(value) for name, value in pairs.items()} if isinstance(pairs, dict) else {}


def _headers(headers: _Raw) -> dict[str, str]:
    return {name.lower(): value for name, value in _named(headers).items()}


_Query = Annotated[dict[str, str], PlainValidator(_named)]
_Headers = Annotated[dict[str, str], PlainValidator(_headers)]
_Body = Annotated[JsonValue, PlainValidator(json_body)]


def _in(part: str, *keys: str | tuple[str, ...]) -> AliasChoices:
    """Return the places of a request or a response that have a value, in the order in which they are tried."""
    return AliasChoices(*(AliasPath(part, *([key] if isinstance(key, str) else key)) for key in keys))


class Recording(BaseModel):
    """One request and its response. Validation fails for WebSockets, and for a request that was aborted.

    Attributes:
        method: The HTTP method.
        url: The whole URL, with the query.
        query: The parameters of the query, as HAR files have them.
        sent: The JSON of the request; None if there is none.
        status: The status of the response.
        received: The JSON of the response; None if there is none, or if it is incomplete.
        media_type: The type of the response as HAR files have it.
        headers: The headers of the response.
    """

    method: Annotated[str, StringConstraints(to_upper=True)] = Field(validation_alias=_in("request", "method"))
    url: str = Field(validation_alias=_in("request", "url", "uri"), pattern="^http")
    query: _Query = Field({}, validation_alias=_in("request", "queryString"))
    sent: _Body = Field(None, validation_alias=_in("request", "postData", "body"))
    status: int = Field(validation_alias=_in("response", ("status", "code"), "status_code", "status"), ge=100)
    received: _Body = Field(None, validation_alias=_in("response", "content", "body"))
    media_type: str | None = Field(None, validation_alias=_in("response", ("content", "mimeType")))
    headers: _Headers = Field({}, validation_alias=_in("response", "headers"))

    @model_validator(mode="after")
    def _add_query(self) -> Self:
        if self.query and not urlsplit(self.url).query:
            self.url = f"{self.url}?{urlencode(self.query)}"
        return self

    @property
    def is_page(self) -> bool:
        """Whether the response is a page of HTML."""
        return "text/html" in (self.headers.get("content-type") or self.media_type or "")

    @property
    def is_paginated(self) -> bool:
        """Whether the response has links to other pages."""
        return "rel=" in self.headers.get("link", "")


class _File(BaseModel):
    entries: list[object] = Field(
        validation_alias=AliasChoices(AliasPath("log", "entries"), "interactions", "http_interactions")
    )


def read(paths: Iterable[Path]) -> Iterator[Recording]:
    """Read the recordings of files and folders.

    Raises:
        TrafficError: A file cannot be read or is no recording, or a folder has none.
    """
    for path in paths:
        is_folder, expected = path.is_dir(), "neither a HAR file (log.entries) nor a VCR cassette (interactions)"
        inside = [file for file in sorted(path.rglob("*")) if file.suffix in _SUFFIXES and file.is_file()]
        contents = [_content(file) for file in (inside if is_folder else [path])]
        found = [content for content in contents if content is not None]
        if not found:
            raise TrafficError(f"{path}: {'this folder has no HAR files and no cassettes' if is_folder else expected}")
        for entry in (entry for content in found for entry in content.entries):
            with contextlib.suppress(ValidationError):
                yield Recording.model_validate(entry)


def _content(path: Path) -> _File | None:
    """Return what a file contains, or None if it is no recording."""
    try:
        source = path.read_text(encoding="utf-8-sig")
        is_json = source.lstrip()[:1] == "{"
        return _File.model_validate(json.loads(source) if is_json else yaml.load(source, yaml.CSafeLoader))
    except ValidationError:
        return None
    except OSError as error:
        raise TrafficError(f"{path}: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise TrafficError(f"{path}:{error.lineno}: invalid JSON") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise TrafficError(f"{path}:{line}: invalid YAML") from None
    except (ValueError, yaml.YAMLError, RecursionError):
        raise TrafficError(f"{path}: neither JSON nor YAML in UTF-8") from None
