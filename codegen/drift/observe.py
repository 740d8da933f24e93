"""Counts what is in the traffic, by the places that the spec describes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from pydantic import JsonValue

from codegen.dialect import Operation, Resource
from codegen.drift.edit import Content, Edit
from codegen.drift.matching import Matcher
from codegen.drift.places import Field, Place, places_of
from codegen.drift.privacy import Privacy
from codegen.drift.recording import Recording
from codegen.drift.values import Values, type_of
from codegen.spec import Spec

#: A status that an endpoint that does not exist, or that is called in the wrong way, responds with.
_NOT_THERE: Final = (404, 405)


@dataclass
class Calls:
    """The requests of one operation, and the responses.

    Attributes:
        name: The name of the operation.
        resource_name: The name of its resource.
        resource: What the spec says of the resource.
        operation: What the spec says of the operation.
        count: How many requests there are.
        statuses: How often each status was seen, without redirects.
        codes: How often each error code was seen, with its status.
        bodies: The responses of success.
    """

    name: str
    resource_name: str
    resource: Resource
    operation: Operation
    count: int = 0
    statuses: Counter[int] = field(default_factory=Counter[int])
    codes: Counter[tuple[int, str]] = field(default_factory=Counter[tuple[int, str]])
    bodies: Values = field(default_factory=Values)

    @property
    def file(self) -> str:
        return f"resources/{self.resource_name}"

    @property
    def verb(self) -> str:
        return self.name.partition(".")[2]

    def put(self, key: str, content: Content) -> Edit:
        """Return the edit that sets a key of the operation."""
        return Edit(self.file, "put", ("operations", self.verb, key), content)

    def list_code(self, code: str) -> Edit:
        """Return the edit that adds an error code to the operation."""
        return Edit(self.file, "append", ("operations", self.verb, "codes"), code)


class Traffic:
    """What was seen, added up over all recordings."""

    def __init__(self, spec: Spec, recordings: Iterable[Recording]) -> None:
        self.spec = spec
        self.places = places_of(spec)
        self.privacy = Privacy(spec)
        self.matcher = Matcher(spec)
        self.requests = 0
        #: The operations that were called.
        self.calls: dict[str, Calls] = {}
        self.skipped: Counter[str] = Counter()
        self._hosts = {self.matcher.host}
        self._unmatched: list[Recording] = []
        for recording in recordings:
            self._add(recording)
        #: Requests to endpoints that the spec does not have, on the hosts of the API.
        self.undocumented = [recording for recording in self._unmatched if self._is_endpoint(recording)]
        self.skipped["requests to other addresses"] = len(self._unmatched) - len(self.undocumented)

    def documented(self) -> list[Field]:
        """Return the fields that the spec describes and that were possible, each once."""
        places = [place for place in self.places.values() if place.objects.count]
        return [*dict.fromkeys(known for place in places for known in place.fields.values())]

    def _add(self, recording: Recording) -> None:
        self.requests += 1
        name = self.matcher.find(recording.method, recording.url)
        if recording.is_page and recording.status < 400 and not self.matcher.is_below_base(recording.url):
            self.skipped["pages of HTML"] += 1
        elif name is None:
            self._unmatched.append(recording)
        else:
            self._hosts.add(urlsplit(recording.url).netloc)
            if name not in self.calls:
                self.calls[name] = Calls(name, *self.spec.operations[name])
            self.calls[name].count += 1
            self._matched(self.calls[name], recording)

    def _is_endpoint(self, recording: Recording) -> bool:
        return (
            urlsplit(recording.url).netloc in self._hosts
            and recording.status not in _NOT_THERE
            and recording.method not in ("OPTIONS", "HEAD")
            and (self.matcher.is_below_base(recording.url) or isinstance(recording.received, dict | list))
        )

    def _matched(self, calls: Calls, recording: Recording) -> None:
        owner, status, body = str(self.requests), recording.status, recording.received
        if 300 <= status < 400:
            self.skipped["redirects"] += 1
            return
        calls.statuses[status] += 1
        if status >= 400:
            self._error(calls, status, body, owner)
            return
        # Parameters of a request that was refused may be mistakes of the caller.
        query = dict(parse_qsl(urlsplit(recording.url).query, keep_blank_values=True))
        self._object(self.places[f"query {calls.name}"], dict(query), owner)
        if isinstance(recording.sent, dict):
            self._object(self.places[f"body {calls.name}"], recording.sent, owner)
        self._success(calls, status, body, owner)

    def _error(self, calls: Calls, status: int, body: JsonValue, owner: str) -> None:
        if not isinstance(body, dict):
            return
        self._object(self.places["error"], {key: value for key, value in body.items() if key != "errors"}, owner)
        details = body.get("errors")
        for detail in details if isinstance(details, list) else ():
            if isinstance(detail, dict):
                self._object(self.places["detail"], detail, owner)
                if (code := detail.get("code")) and isinstance(code, str):
                    calls.codes[status, code] += 1

    def _success(self, calls: Calls, status: int, body: JsonValue, owner: str) -> None:
        operation, background = calls.operation, self.spec.service.background
        if operation.background and background and status == background.status:
            if isinstance(body, dict):
                self._object(self.places["background"], body, owner)
        elif isinstance(body, dict | list):
            place = self.places[operation.model] if operation.model else None
            if place is not None and isinstance(body, dict) and not place.fields.keys() & body.keys():
                place = None  # an error, or a list inside an object
            calls.bodies.add(body, _owner(body), (lambda found, _: self._object(place, found)) if place else None)
        elif operation.model:
            self.skipped["responses without a readable body"] += 1

    def _object(self, place: Place, content: dict[str, JsonValue], owner: str = "") -> None:
        owner = owner or _owner(content)
        place.objects.add({}, owner)
        for key, value in content.items():
            name = place.other_names.get(key, key)
            if name == key or name not in content:
                self._value(place, name, value, owner)

    def _value(self, place: Place, name: str, value: JsonValue, owner: str) -> None:
        known, kind = place.fields.get(name), type_of(value)
        if place.is_sent and isinstance(value, str | list):
            value, kind = _sent(value, known, in_query=place.kind == "query")
        if known is None:
            place.objects.field(name).add(value, owner, None, kind)
            return
        if known.node.item_type == "text" and place is not self.places["detail"]:
            self.privacy.learn(value)
        inner = self.places[known.inner] if known.inner else None
        known.values.add(value, owner, (lambda found, _: self._object(inner, found)) if inner else None, kind)


def _sent(value: str | list[JsonValue], known: Field | None, *, in_query: bool) -> tuple[JsonValue, str]:
    """Return what a text in a request stands for, and its type: Noko reads the text of a number as the number."""
    if isinstance(value, list) or (in_query and known is not None and known.node.is_list):
        parts = value if isinstance(value, list) else [*value.split(",")]
        is_number = known is not None and "integer" in known.item_types
        return [int(part) if is_number and isinstance(part, str) and part.isdigit() else part for part in parts], "list"
    kind = type_of(value)
    if (in_query and known is None) or (known is not None and kind not in known.types):
        kind = type_of(value, in_query=True)
    return (int(value) if kind == "integer" else value), kind


def _owner(content: JsonValue) -> str:
    """Return what tells one object from another: its id, or else all of it."""
    identity = content.get("id") if isinstance(content, dict) else None
    return hashlib.sha256(repr(identity or content).encode()).hexdigest()
