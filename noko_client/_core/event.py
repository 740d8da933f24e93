"""The base class of what Noko sends to webhooks."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field

from noko_client._core.model import Model


class Change(NamedTuple):
    """The values of a field before and after an event, as received."""

    before: object
    """The JSON value before the event."""
    after: object
    """The JSON value after the event."""


def _none_is_empty(value: object) -> object:
    return {} if value is None else value


class BaseEvent(Model):
    """What all events have in common."""

    changes: Annotated[dict[str, Change], BeforeValidator(_none_is_empty)] = Field(default_factory=dict[str, Change])
    """The fields that an update changed, by their names in the JSON."""
