"""Text that is safe to show in messages and logs."""

from __future__ import annotations


def printable(text: str, limit: int = 300) -> str:
    """Return text from the server on one line and not too long, with control characters escaped.

    Args:
        text: The text as received.
        limit: How many characters to show.
    """
    shown = text[: limit + 1]  # the text may be very long
    if not shown.isprintable():
        shown = "".join(map(_escaped, shown))
    return cut(shown, limit)


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
