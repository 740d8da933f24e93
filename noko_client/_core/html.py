"""Tables for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Final

from pydantic import BaseModel

from noko_client._core.identity import label, shown_fields
from noko_client._core.json_types import is_array
from noko_client._core.text import cut

_ROWS: Final = 50
_LONGEST: Final = 120


def model_table(model: BaseModel) -> str:
    """Return a table of a model's fields, one in each row."""
    rows = [(f"<th>{escape(name)}</th>", f"<td>{cell}</td>") for name, cell in _cells(model).items() if cell]
    return _table(type(model).__name__, "", rows)


def page_table(items: Sequence[object], caption: str) -> str:
    """Return a table of the items of a page, with a column for each field that any of them has."""
    rows = [_cells(item) for item in items[:_ROWS] if isinstance(item, BaseModel)]
    names = [name for name in rows[0] if any(row[name] for row in rows)] if rows else []
    if len(items) > _ROWS:
        caption += f"; the first {_ROWS} are shown"
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    return _table(caption, head, ([f"<td>{row[name]}</td>" for name in names] for row in rows))


def _table(caption: str, head: str, rows: Iterable[Iterable[str]]) -> str:
    body = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    head = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table><caption>{escape(caption)}</caption>{head}<tbody>{body}</tbody></table>"


def _cells(model: BaseModel) -> Mapping[str, str]:
    """Return the text of each cell by the name of its field, escaped."""
    return {name: _cell(vars(model).get(name)) for name in shown_fields(type(model))}


def _cell(value: object) -> str:
    if is_array(value):
        return ", ".join(map(_cell, value))
    value = label(value)
    if value is None:
        return ""
    if isinstance(value, date):
        text = f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)
        return f'<span style="white-space: nowrap">{text}</span>'
    return escape(cut(" ".join(str(value).split()), _LONGEST))
