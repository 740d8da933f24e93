"""The base class of resources."""

from __future__ import annotations


class Resource:
    """The methods of a client for one kind of object."""

    def __repr__(self) -> str:
        methods = [f"{name}()" for name in vars(type(self)) if not name.startswith("_")]
        return f"<{type(self).__name__}: {', '.join(methods)}>"
