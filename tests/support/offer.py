"""What an editor offers at a place, whichever engine it asks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Offer:
    """The names, in the order in which they are shown."""

    names: list[str]

    @property
    def public(self) -> list[str]:
        """What does not begin with an underscore."""
        return [name for name in self.names if not name.startswith("_")]
