# Generated from spec/inputs.yaml, spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""Objects that parameters take, as typed dictionaries. A mapping with the same keys is accepted too."""

from __future__ import annotations

__all__: list[str] = []
