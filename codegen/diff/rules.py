"""The table of rules: which changes of the API break programs, and how they are described."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias

#: What a change does to a program that uses the client. Only people read a text.
Effect: TypeAlias = Literal["breaks", "keeps", "text"]
BREAKS: Final = "breaks"
KEEPS: Final = "keeps"
TEXT: Final = "text"

Verdict: TypeAlias = Effect | Callable[[object, object], Effect]

#: Sentences about a removal, an addition and another value. Of a part, only the facts have another value.
PART_WORDS: Final = ("{it} was removed", "{it} was added{text}")
FACT_WORDS: Final = ("{text} was removed (was `{old}`)", "{text} is now `{new}`", "{text} is now `{new}` (was `{old}`)")


class Rule(NamedTuple):
    """The effects of a removal, an addition and another value, and words where the usual ones do not fit."""

    removed: Verdict
    added: Verdict
    changed: Verdict = BREAKS
    words: tuple[str, ...] = ()


def _if_raised(old: object, new: object) -> Effect:
    return BREAKS if float(str(new)) > float(str(old)) else KEEPS


def _if_lowered(old: object, new: object) -> Effect:
    return _if_raised(new, old)


def _unless_wider(old: object, new: object) -> Effect:
    return KEEPS if (old, new) in (("integer", "number"), ("Id", "list of Id")) else BREAKS


#: The first pattern that matches counts. A part is called by its kind, a fact by the kind, a slash and its keyword.
RULES: Final[Mapping[str, Rule]] = {
    **dict.fromkeys(("*description", "*/summary", "*example*", "*/tags.*"), Rule(TEXT, TEXT, TEXT)),
    # The client sends what every request needs.
    **dict.fromkeys(("api/*", "sent header parameter*", "operation/*"), Rule(KEEPS, KEEPS, KEEPS)),
    # What is sent may accept more.
    "sent */type": Rule(BREAKS, BREAKS, _unless_wider),
    "sent */required": Rule(KEEPS, BREAKS, words=("{it} is no longer required", "{it} is required now")),
    "sent */nullable": Rule(BREAKS, KEEPS, words=("{it} no longer accepts null", "{it} accepts null now")),
    "sent */default": Rule(KEEPS, KEEPS, BREAKS),
    "sent */x-noko-default": Rule(BREAKS, BREAKS, BREAKS),
    "sent */*minimum": Rule(KEEPS, BREAKS, _if_raised),
    "sent */*maximum": Rule(KEEPS, BREAKS, _if_lowered),
    "sent */*": Rule(KEEPS, BREAKS, BREAKS),
    "required sent *": Rule(BREAKS, BREAKS),
    "sent *": Rule(BREAKS, KEEPS),
    # What is received may promise more.
    **dict.fromkeys(("received error code/status", "received response/x-noko-error"), Rule(BREAKS, BREAKS, BREAKS)),
    "received response*": Rule(KEEPS, KEEPS, KEEPS),
    "*/headers.Link.*": Rule(BREAKS, BREAKS, words=("{it} is no longer paginated", "{it} is paginated now")),
    "received */required": Rule(BREAKS, KEEPS, words=("{it} may be missing now", "{it} is always present now")),
    "received */nullable": Rule(KEEPS, BREAKS, words=("{it} is no longer null", "{it} may be null now")),
    "received */type": Rule(BREAKS, KEEPS, BREAKS),
    "received model/extends": Rule(BREAKS, KEEPS, BREAKS),
    "received */*": Rule(KEEPS, KEEPS, KEEPS),
    # No other keyword has a known effect; anything with a name is missed when it is gone.
    "*/*": Rule(BREAKS, BREAKS, BREAKS),
    "*": Rule(BREAKS, KEEPS),
}

#: What a fact is called in a sentence, if it is not its keyword.
LABELS: Final[Mapping[str, str]] = {
    "extends": "base model",
    "default": "server's default",
    "servers.0.url": "base URL",
    "securitySchemes.access_token.name": "header of the access token",
    "x-noko-default": "client's default",
    "x-noko-error": "exception",
    "x-noko-idempotent": "mark as safe to repeat",
    "x-noko-rate-limit.requests_per_second": "rate limit in requests per second",
    "x-noko-rate-limit.slowed_down": "number of requests above the rate limit that are slowed down and not refused",
}
