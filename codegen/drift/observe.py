"""Counts what is in the traffic, by the places that the spec describes."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from codegen.dialect import Operation
from codegen.drift.matching import Matcher
from codegen.drift.places import BACKGROUND, DETAIL, ERROR, Field, Place, Places
from codegen.drift.privacy import Privacy
from codegen.drift.recording import Recording, Value, items, text
from codegen.drift.values import Values, type_of
from codegen.spec import Spec

#: A status that an endpoint that does not exist, or that is called in the wrong way, responds with.
_NOT_THERE: Final = (404, 405)


class Traffic:
    """What was seen, added up over all recordings."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.operations = spec.operations
        self.places = Places(spec)
        self.privacy = Privacy(spec)
        self.requests = 0
        self.calls: Counter[str] = Counter()
        self.statuses: defaultdict[str, Counter[int]] = defaultdict(Counter[int])
        self.codes: defaultdict[str, Counter[tuple[int, str]]] = defaultdict(Counter[tuple[int, str]])
        #: The responses of success, by operation: what they are, where that is not what the spec says.
        self.bodies: defaultdict[str, Values] = defaultdict(Values)
        self.objects: defaultdict[Place, Values] = defaultdict(Values)
        #: Requests that match no operation, by host, method and segments.
        self.unmatched: list[Recording] = []
        self.hosts: set[str] = set()
        self.skipped: Counter[str] = Counter()
        self.matcher = Matcher(spec)

    def add(self, recording: Recording) -> None:
        """Count a request and its response."""
        self.requests += 1
        name = self.matcher.find(recording.method, recording.url)
        is_api = self.matcher.is_below_base(recording.url)
        if recording.is_page and recording.status < 400 and not is_api:
            self.skipped["pages of HTML"] += 1
        elif name is None:
            self.unmatched.append(recording)
        else:
            self.calls[name] += 1
            self.hosts.add(urlsplit(recording.url).netloc)
            self._matched(name, recording)

    def fields_seen(self, place: Place) -> Iterable[str]:
        """Return the names of the fields that objects of a place have."""
        return self.objects[place].fields if place in self.objects else ()

    def endpoints(self) -> list[Recording]:
        """Return the requests to endpoints that the spec does not have, on the hosts of the API."""
        hosts = {*self.hosts, self.matcher.host}
        found = [
            recording
            for recording in self.unmatched
            if urlsplit(recording.url).netloc in hosts
            and recording.status not in _NOT_THERE
            and recording.method not in ("OPTIONS", "HEAD")
            and (self.matcher.is_below_base(recording.url) or isinstance(recording.received, dict | list))
        ]
        self.skipped["requests to other addresses"] = len(self.unmatched) - len(found)
        return found

    def _matched(self, name: str, recording: Recording) -> None:
        _, _, operation = self.operations[name]
        status = recording.status
        if 300 <= status < 400:
            self.skipped["redirects"] += 1
            return
        self.statuses[name][status] += 1
        if status >= 400:
            self._error(name, status, recording.received)
            return
        # Parameters of a request that was refused may be mistakes of the caller.
        self._request(name, recording)
        self._success(name, operation, status, recording.received)

    def _error(self, name: str, status: int, body: Value) -> None:
        if not isinstance(body, dict):
            return
        owner = str(self.requests)
        self._object(ERROR, {key: value for key, value in body.items() if key != "errors"}, owner)
        for detail in items(body.get("errors")):
            if isinstance(detail, dict):
                self._object(DETAIL, detail, owner)
                if code := text(detail.get("code")):
                    self.codes[name][status, code] += 1

    def _request(self, name: str, recording: Recording) -> None:
        owner = str(self.requests)
        query = dict(parse_qsl(urlsplit(recording.url).query, keep_blank_values=True))
        self._object(Place("query", name), dict(query), owner)
        if isinstance(recording.sent, dict):
            self._object(Place("body", name), recording.sent, owner)

    def _success(self, name: str, operation: Operation, status: int, body: Value) -> None:
        background = self.spec.service.background
        if operation.background and background and status == background.status:
            if isinstance(body, dict):
                self._object(BACKGROUND, body, str(self.requests))
            return
        if not isinstance(body, dict | list):
            if operation.model:
                self.skipped["responses without a readable body"] += 1
            return
        place = Place("model", operation.model) if operation.model else None
        if place is not None and isinstance(body, dict) and not self.places.fields(place).keys() & body.keys():
            place = None  # an error, or a list inside an object
        self.bodies[name].add(body, _owner(body), (lambda found, _: self._object(place, found)) if place else None)

    def _object(self, place: Place, content: dict[str, Value], owner: str = "") -> None:
        known, other_names = self.places.fields(place), self.places.other_names(place)
        seen = self.objects[place]
        owner = owner or _owner(content)
        seen.add({}, owner)
        for key, value in content.items():
            name = other_names.get(key, key)
            if name == key or name not in content:
                self._value(place, seen.field(name), known.get(name), value, owner)

    def _value(self, place: Place, seen: Values, field: Field | None, value: Value, owner: str) -> None:
        kind = type_of(value)
        if place.is_sent and isinstance(value, str | list):
            value, kind = _sent(value, field, in_query=place.kind == "query")
        inner = field.inner if field else None
        if field is not None and field.node.item_type == "text" and place != DETAIL:
            for item in value if isinstance(value, list) else [value]:
                self.privacy.learn(text(item))
        seen.add(value, owner, (lambda found, _: self._object(inner, found)) if inner else None, kind)


def _sent(value: str | list[Value], field: Field | None, *, in_query: bool) -> tuple[Value, str]:
    """Return what a text in a request stands for, and its type: Noko reads the text of a number as the number."""
    if isinstance(value, list) or (in_query and field is not None and field.is_list):
        parts = value if isinstance(value, list) else [*value.split(",")]
        is_number = field is not None and "integer" in field.item_types
        return [int(part) if is_number and isinstance(part, str) and part.isdigit() else part for part in parts], "list"
    kind = type_of(value)
    if (in_query and field is None) or (field is not None and kind not in field.types):
        kind = type_of(value, in_query=True)
    return (int(value) if kind == "integer" else value), kind


def _owner(content: Value) -> str:
    """Return what tells one object from another: its id, or else all of it."""
    identity = content.get("id") if isinstance(content, dict) else None
    return hashlib.sha256(repr(identity or content).encode()).hexdigest()
