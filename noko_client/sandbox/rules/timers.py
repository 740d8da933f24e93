"""Timers: each user has one for a project, and one of them runs."""

from __future__ import annotations

from datetime import date, timedelta

from noko_client._generated.sandbox_schema import Project, Timer
from noko_client.sandbox import generic
from noko_client.sandbox.errors import NotFoundError
from noko_client.sandbox.operations import Call, computed, filters, rule, sets
from noko_client.sandbox.rules.entries import check_new_tags, complete


def _formatted_time(timer: Timer) -> str:
    minutes, seconds = divmod(timer.seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"


computed(Timer, formatted_time=_formatted_time)
sets("timers.pause", state=lambda _call: "paused")
filters(Timer, billable=lambda timer, value, _query: timer.project.billable == value)


def _own_timers(call: Call) -> list[Timer]:
    """Return the timers of the current user, with the time that has elapsed since they were last read."""
    timers = call.account.timers.linked("user", call.me)
    for timer in timers:
        if timer.state == "running":
            since = call.account.running_since.setdefault(call.me.id, call.now)
            elapsed = max(0, int((call.now - since).total_seconds()))
            timer.seconds += elapsed
            call.account.running_since[call.me.id] = since + timedelta(seconds=elapsed)
    return timers


def _any_timer(call: Call) -> Timer | None:
    project = call.target(Project)
    return next((timer for timer in _own_timers(call) if timer.project is project), None)


@rule("timers.get", "timers.pause")
def _timer(call: Call) -> Timer:
    """Return the running or paused timer of the project in the path."""
    timer = _any_timer(call)
    if timer is None or timer.state not in ("running", "paused"):
        raise NotFoundError
    return timer


def _timer_or_new(call: Call) -> Timer:
    values = {"state": "pending", "seconds": 0, "date": call.now.date(), "project": call.target(Project)}
    return _any_timer(call) or call.account.timers.add(values, call.now, call.me)


@rule("timers.list")
def _list(call: Call) -> list[Timer]:
    timers = [timer for timer in _own_timers(call) if timer.state in ("running", "paused")]
    running = [timer for timer in timers if timer.state == "running"]
    return [*running, *(timer for timer in timers if timer not in running)]


@rule("timers.edit")
def _edit(call: Call) -> Timer:
    timer = _timer_or_new(call)
    if "description" in call.body:
        timer.description = call.body.value("description", str)
    return timer


@rule("timers.start")
def _start(call: Call) -> Timer:
    timer = _timer_or_new(call)
    for other in _own_timers(call):
        if other.state == "running":
            other.state = "paused"
    if timer.state == "pending":
        # The day of a timer that was started before stays.
        timer.date = call.body.value("entry_date", date) or call.now.date()
    timer.state = "running"
    timer.description = call.body.value("description", str) or timer.description
    call.account.running_since[call.me.id] = call.now
    return timer


@rule("timers.add_or_subtract_time")
def _add_or_subtract_time(call: Call) -> Timer:
    timer = _timer(call)
    change = (call.body.value("minutes", int) or 0) * 60 + (call.body.value("seconds", int) or 0)
    timer.seconds = max(0, timer.seconds + change)
    return timer


@rule("timers.log")
def _log(call: Call) -> None:
    timer = _timer(call)
    description = call.body.value("description", str) or timer.description
    check_new_tags(call, description)
    minutes = call.body.value("minutes", int)
    values = {
        "date": call.body.value("entry_date", date) or timer.date,
        "minutes": -(-timer.seconds // 60) if minutes is None else minutes,
        "description": description,
        "project": timer.project,
    }
    complete(call.account, call.account.entries.add(values, call.now, call.me), call.now)
    generic.delete(call, timer)


@rule("timers.discard")
def _discard(call: Call) -> None:
    timer = _any_timer(call)
    if timer is None:
        raise NotFoundError
    generic.delete(call, timer)
