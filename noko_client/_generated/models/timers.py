# Generated from spec/models/timers.yaml, spec/models/, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects in the responses of Noko."""

from __future__ import annotations

import datetime as dt

from noko_client._core import model
from noko_client._generated import choices
from noko_client._generated.models.summaries import ProjectSummary, UserSummary

__all__: list[str] = ["Timer"]


class Timer(model.Model):
    """A clock for one project of the current user."""

    id: int
    """The id of the timer."""
    state: choices.TimerState | str
    """The state of the timer."""
    seconds: int
    """The number of seconds that elapsed."""
    formatted_time: str
    """The elapsed time, as hh:mm:ss."""
    date: dt.date
    """The day that the time will be logged for."""
    description: str | None = None
    """The description of the entry that `log` creates; null while it is blank."""
    user: UserSummary
    """The user."""
    project: ProjectSummary
    """The project."""
    url: str
    """The URL of the timer in the API."""
    start_url: str
    """The URL that starts the timer."""
    pause_url: str
    """The URL that pauses the timer."""
    add_or_subtract_time_url: str
    """The URL that changes the elapsed time."""
    log_url: str
    """The URL that logs the time."""
