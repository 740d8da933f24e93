"""Text that is safe to show in messages and logs."""

from __future__ import annotations


def printable(text: str, limit: int = 300, *, secret: str = "") -> str:
    """Return text from the server on one line and not too long, with control characters escaped.

    Args:
        text: The text as received.
        limit: How many characters to show.
        secret: A token to mask, in case the server echoes it.
    """
    # What is shown is cut out first: the text may be very long. A secret across the cut is masked, too.
    cut = text[: limit + len(secret) + 1]
    shown = cut.replace(secret, "***") if secret else cut
    if not shown.isprintable():
        shown = "".join(map(_escaped, shown))
    return shown if len(shown) <= limit and len(text) == len(cut) else f"{shown[: limit - 1]}…"


def _escaped(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def shorten(value: object, limit: int = 80) -> str:
    """Return a value's repr, with its middle left out where it is long."""
    try:
        shown = repr(value)
    except ValueError:  # of an integer with thousands of digits
        return f"a very long {type(value).__name__}"
    return shown if len(shown) <= limit else f"{shown[: limit // 2]}…{shown[-limit // 4 :]}"


def cut(text: str, limit: int) -> str:
    """Return the beginning of a long text."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
