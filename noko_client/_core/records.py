"""Flat records of models, for pandas, polars and CSV files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel


def to_records(items: Iterable[BaseModel]) -> list[dict[str, object]]:
    """Turn models into flat dicts, for a table.

    All models of a class have the same columns, null or not. An object becomes a few columns that identify
    it, such as ``project.id`` and ``project.name``, and a list of objects a list of their names. URLs and undocumented
    fields are left out; ``model_dump()`` has them.

    Args:
        items: Models: a list, or a page, of which all items up to the last page are fetched. In async code, pass
            ``await client.entries.list().all()``.

    Returns:
        A dict for each model, by the names of the columns.

    Raises:
        InvalidParameterError: It is something else than an iterable of models.
    """
    # It imports pydantic's models, which a program may not need.
    from noko_client._core.columns import flatten

    return flatten(items)
