"""What the templates show, made of the account's records and of the requests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined

from noko_client.sandbox.account import Account
from noko_client.sandbox.recording import RecordedRequest
from noko_client.sandbox.records import Entry, Expense, Team, User

PER_PAGE: Final = 50
#: A path or a call longer than this is cut: nobody reads it to its end, and a browser would have to lay it out.
_MOST_CHARACTERS: Final = 1000

_ENVIRONMENT: Final = Environment(
    loader=PackageLoader("noko_client.sandbox.page"),
    # The one place where anything is escaped: the script only puts what it is sent where it belongs.
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

T = TypeVar("T")


def render(template: str, values: Mapping[str, object]) -> str:
    """Render a template; all values are escaped in it."""
    return _ENVIRONMENT.get_template(template).render(values, hours=hours)


@dataclass(frozen=True)
class UserLine:
    """A user as a line of the table."""

    user: User
    name: str
    teams: Sequence[Team]
    entries: int
    expenses: int


@dataclass(frozen=True)
class TeamBlock:
    """A team with the names of those who are in it."""

    team: Team
    people: Sequence[tuple[User, str]]


def show_account(account: Account, token: str, base_url: str) -> dict[str, object]:
    """Return what the templates need to show an account, and how to connect to it."""
    # Copies: whoever runs the sandbox in a test may change the account while the page is written.
    users = {user.id: user for user in list(account.users.values())}
    teams = list(account.teams.values())
    lines = [
        UserLine(
            user,
            display_name(user),
            [team for team in teams if user.id in team.user_ids],
            len(account.entries.get(user.id, ())),
            len(account.expenses.get(user.id, ())),
        )
        for user in users.values()
    ]
    names = {line.user.id: (line.user, line.name) for line in lines}
    return {
        "base_url": base_url,
        "token": json.dumps(token),
        "users": lines,
        "teams": [TeamBlock(team, [names[id] for id in list(team.user_ids) if id in names]) for team in teams],
        "entries": sum(line.entries for line in lines),
        "expenses": sum(line.expenses for line in lines),
    }


def display_name(user: User) -> str:
    """The name of a user; the email of one who has none."""
    return f"{user.first_name or ''} {user.last_name or ''}".strip() or user.email


@dataclass(frozen=True)
class Sheet(Generic[T]):
    """One page of a long list."""

    records: Sequence[T]
    page: int
    last: int
    total: int

    @property
    def first_record(self) -> int:
        return (self.page - 1) * PER_PAGE + 1

    @property
    def last_record(self) -> int:
        return self.first_record + len(self.records) - 1


@dataclass(frozen=True)
class Sheets:
    """What a user logged."""

    entries: Sheet[Entry]
    expenses: Sheet[Expense]


def show_sheets(account: Account, user: User, entries: int, expenses: int) -> Sheets:
    """Return one page of a user's entries, and one of the expenses."""
    return Sheets(
        _cut(account.entries.get(user.id, ()), entries),
        _cut(account.expenses.get(user.id, ()), expenses),
    )


def _cut(records: Sequence[T], page: int) -> Sheet[T]:
    last = max(1, -(-len(records) // PER_PAGE))
    page = min(page, last)
    return Sheet(records[(page - 1) * PER_PAGE : page * PER_PAGE], page, last, len(records))


def hours(minutes: int) -> str:
    """Write minutes as hours: 1:05."""
    return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02}"


@dataclass(frozen=True)
class Row:
    """A request as a line of the list."""

    number: int
    at: str
    time: str
    method: str
    target: str
    status: str
    #: The class of the status: "2" to "5", "dropped" or "waiting".
    kind: str
    took: str
    call: str


def show_request(request: RecordedRequest) -> Row:
    """Return what is shown of a request."""
    at = request.at.astimezone()
    if request.seconds is None:
        status, kind = "…", "waiting"
    elif request.status is None:
        status, kind = "dropped", "dropped"
    else:
        status, kind = str(request.status), str(request.status)[0]
    query = f"?{request.query_string}" if request.query_string else ""
    return Row(
        request.number,
        at.isoformat(timespec="milliseconds"),
        f"{at:%H:%M:%S}",
        request.method[:20],
        _shorten(request.path + query),
        status,
        kind,
        "" if request.seconds is None else _milliseconds(request.seconds),
        _shorten(_call(request)),
    )


def _call(request: RecordedRequest) -> str:
    try:
        return request.call
    except RecursionError:
        # A body that could just be read can be nested too deep to be written.
        return f"client.request({request.method!r}, {request.path!r}, json=…)"


def _milliseconds(seconds: float) -> str:
    return "<0.1 ms" if seconds < 0.0001 else f"{seconds * 1000:,.{1 if seconds < 0.01 else 0}f} ms"


def _shorten(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS]}…"
