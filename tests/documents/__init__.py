"""JSON examples from Noko's documentation, and from live traffic that differs from it."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from noko_client._core.json_types import is_array

NAMES = sorted(path.stem for path in Path(__file__).parent.glob("*.json"))


def document(name: str) -> object:
    value: object = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    return value


def dump(value: object) -> object:
    """Turn the result of a method back into JSON."""
    if is_array(value):
        return [dump(item) for item in value]
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return value
