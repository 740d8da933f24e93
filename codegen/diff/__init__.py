"""Compares two specs: what became of the API for whoever uses the client.

`compare` says what changed, `report` writes it, `source` finds the two specs in folders and in git, and `release`
holds the working tree to the last release.
"""

from __future__ import annotations

from codegen.diff.change import Change, Specs
from codegen.diff.models import choice_changes, model_changes, renamed_choices, renamed_models
from codegen.diff.operations import operation_changes
from codegen.diff.service import service_changes
from codegen.spec import Spec

__all__ = ["Change", "compare"]


def compare(old: Spec, new: Spec) -> list[Change]:
    """Return all changes of the API, what breaks first, each group by name."""
    specs = Specs(old, new, renamed_models(old, new), renamed_choices(old, new))
    found = {
        *service_changes(specs),
        *operation_changes(specs),
        *model_changes(specs),
        *choice_changes(specs),
    }
    return sorted(found, key=lambda change: (not change.breaking, change.where, change.words))
