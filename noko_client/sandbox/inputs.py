"""What came in, read as Noko reads it: as strictly as its documents say, and apart from the client's own checks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from noko_client._core.json_types import is_array, is_object
from noko_client._core.operation import Operation
from noko_client._core.param_types import ParamType
from noko_client.sandbox.bodies import read_json
from noko_client.sandbox.refusals import RefusalError, invalid, wrong_format

#: The largest number that fits into 64 bits.
_LARGEST: Final = 2**63 - 1


class Inputs:
    """Values that came in, by their names; None for what did not."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values
        self._unread = set(values)

    @property
    def unread(self) -> set[str]:
        """The names of what came in and nobody asked for: what the sandbox does not implement."""
        return self._unread

    def _take(self, name: str) -> object:
        self._unread.discard(name)
        return self._values.get(name)

    def id_set(self, name: str) -> frozenset[int] | None:
        """A list of ids, to look for one in it."""
        ids = self.ids(name)
        return None if ids is None else frozenset(ids)

    def ids(self, name: str) -> list[int] | None:
        """A list of ids."""
        value = self._take(name)
        return [item for item in value if isinstance(item, int)] if is_array(value) else None

    def text(self, name: str) -> str | None:
        """A text, or one of a list of values."""
        value = self._take(name)
        return value if isinstance(value, str) else None

    def day(self, name: str) -> date | None:
        """A day."""
        value = self._take(name)
        return value if isinstance(value, date) and not isinstance(value, datetime) else None

    def moment(self, name: str) -> datetime | None:
        """A moment in UTC."""
        value = self._take(name)
        return value if isinstance(value, datetime) else None

    def flag(self, name: str) -> bool | None:
        """A truth value."""
        value = self._take(name)
        return value if isinstance(value, bool) else None

    def amount(self, name: str) -> Decimal | None:
        """An amount of money."""
        value = self._take(name)
        return value if isinstance(value, Decimal) else None

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self._take(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default


def read_query(operation: Operation[object], query: Mapping[str, str]) -> Inputs:
    """Read the parameters of a query. Those that the API does not know are ignored, as is a blank one."""
    given = {name: query[name] for name in operation.query if query.get(name, "").strip()}
    return Inputs({name: _from_text(name, operation.query[name], text) for name, text in given.items()})


def read_body(operation: Operation[object], content: bytes, resource: str) -> Inputs:
    """Read the fields of a JSON body. Those that the API does not know are ignored; a blank text is none."""
    if operation.method in ("GET", "DELETE"):
        return Inputs({})
    try:
        document = read_json(content or b"{}")
    except ValueError:
        raise RefusalError(400, "The request body is not valid JSON") from None
    if not is_object(document):
        raise RefusalError(400, "The request body is not a JSON object")
    fields: dict[str, object] = {}
    for name, kind in operation.body.items():
        value = document.get(name)
        blank = kind.name == "text" and isinstance(value, str) and not value.strip()
        if value is not None and not blank:
            fields[name] = _from_json(name, kind, value)
        elif name in operation.required:
            raise invalid(resource, name, "missing_field", f"{name} is required")
    return Inputs(fields)


def _from_text(name: str, kind: ParamType, text: str) -> object:
    if kind.name == "choice":
        if text not in kind.values:
            raise wrong_format(name, f"one of {', '.join(map(str, kind.values))}")
        return text
    try:
        return _READERS[kind.name](text)
    except (ValueError, InvalidOperation, OverflowError):
        raise wrong_format(name, f"a valid {kind.name}") from None


def _from_json(name: str, kind: ParamType, value: object) -> object:
    if kind.name == "ids":
        ids = [_whole(item) for item in value] if is_array(value) else [None]
        if None in ids:
            raise wrong_format(name, "an array of integers")
        return ids
    if kind.name in ("text", "choice", "date", "timestamp"):
        if not isinstance(value, str):
            raise wrong_format(name, "a string")
        return value if kind.name == "text" else _from_text(name, kind, value)
    fits = bool if kind.name == "boolean" else int if kind.name in ("integer", "id") else (int, float)
    if not isinstance(value, fits) or (isinstance(value, bool) and fits is not bool):
        raise wrong_format(name, f"a valid {kind.name}")
    return value


def _whole(value: object) -> int | None:
    """Read a whole number. JSON has one kind of numbers, in which 1.0 is 1."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if type(value) is int else None


def _boolean(text: str) -> bool:
    return {"true": True, "false": False}[text] if text in ("true", "false") else _refuse(text)


def _refuse(text: str) -> bool:
    raise ValueError(text)


def _integer(text: str) -> int:
    if not re.fullmatch("[0-9]{1,19}", text) or int(text) > _LARGEST:
        raise ValueError(text)
    return int(text)


def _ids(text: str) -> list[int]:
    return [_integer(part) for part in text.split(",")]


def _date(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(text)
    return date.fromisoformat(text)


def _timestamp(text: str) -> datetime:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", text, re.ASCII):
        raise ValueError(text)
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _decimal(text: str) -> Decimal:
    # As long as any float is, written out.
    if not re.fullmatch(r"-?\d{1,310}(\.\d{1,350})?", text, re.ASCII):
        raise ValueError(text)
    return Decimal(text)


_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "boolean": _boolean,
    "date": _date,
    "decimal": _decimal,
    "id": _integer,
    "ids": _ids,
    "integer": _integer,
    "text": str,
    "timestamp": _timestamp,
}
