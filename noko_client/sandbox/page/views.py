"""Templates, and the requests as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from noko_client.sandbox.request_log import RecordedRequest

#: A longer path or call is cut: a browser would have to lay it out.
_MAX_CHARACTERS: Final = 1000

_ENVIRONMENT: Final = Environment(
    loader=PackageLoader("noko_client.sandbox.page"),
    # The one place where anything is escaped: the script only inserts what the server rendered.
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, values: Mapping[str, object]) -> str:
    """Render a template; all values are escaped in it."""
    return _ENVIRONMENT.get_template(template).render(values)


#: A request as a row of the list.
Row = Mapping[str, object]


def row_of(request: RecordedRequest) -> Row:
    """Return what is shown of a request. Its kind is the class of its status: "2" to "5", "dropped" or "waiting"."""
    at = request.at.astimezone()
    status = "…" if request.seconds is None else str(request.status or "dropped")
    query = f"?{request.query_string}" if request.query_string else ""
    return {
        "number": request.number,
        "at": at.isoformat(timespec="milliseconds"),
        "time": f"{at:%H:%M:%S}",
        "method": request.method[:20],
        "target": _shorten(request.path + query),
        "status": status,
        "kind": {"…": "waiting", "dropped": "dropped"}.get(status, status[0]),
        "took": "" if request.seconds is None else _milliseconds(request.seconds),
        "call": _shorten(_call(request)),
    }


def _call(request: RecordedRequest) -> str:
    try:
        return request.call
    except RecursionError:
        # A body that can just be parsed can be nested too deeply to be written.
        return f"client.request({request.method!r}, {request.path!r}, json=…)"


def _milliseconds(seconds: float) -> str:
    return "<0.1 ms" if seconds < 0.0001 else f"{seconds * 1000:,.{1 if seconds < 0.01 else 0}f} ms"


def _shorten(text: str) -> str:
    return text if len(text) <= _MAX_CHARACTERS else f"{text[:_MAX_CHARACTERS]}…"
