"""Programs with mistakes. `make types` fails if mypy or pyright does not find one, or finds another.

As in typeshed, ``# type: ignore[…]`` marks what has to be found: both report such a comment where nothing is wrong.
"""
