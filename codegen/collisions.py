"""Names that meet: what two things of the spec, or the spec and the generated code, both want to be called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from codegen.document import Location
from codegen.names import IMPORTED, class_name, constant_name
from codegen.spec import Spec


class Claim(NamedTuple):
    """A name that something in the spec takes in generated code."""

    name: str
    spelled: str
    what: str
    document: str
    location: Location

    def meets(self, other: str) -> str:
        """Say that something else has the name already."""
        if self.spelled == self.name:
            return f"'{self.name}' is {other} too"
        return f"'{self.spelled}' becomes '{self.name}' in Python, which is {other} too"


def collisions(spec: Spec) -> Iterator[tuple[Claim, str]]:
    """Find the claims on names that are taken, each once, with what is wrong."""
    blamed: set[tuple[str, Location]] = set()
    for module, claims in _modules(spec).items():
        taken = dict.fromkeys(IMPORTED[module], "a name that the generated code imports")
        for claim in claims:
            if claim.name not in taken:
                taken[claim.name] = claim.what
            elif (claim.document, claim.location) not in blamed:
                blamed.add((claim.document, claim.location))
                yield claim, claim.meets(taken[claim.name])


def _modules(spec: Spec) -> dict[str, list[Claim]]:
    """Return what each generated module defines, or imports because the spec says so.

    Of two that meet, the latter is blamed. The methods' classes are one namespace, that of their package.
    """
    classes = [
        Claim(f"{prefix}{class_name(name)}", name, f"the class of the resource '{name}'", f"resources/{name}", ())
        for prefix in ("Async", "")
        for name in spec.resources
    ]
    models = [
        Claim(name, name, "the name of a model", f"models/{file}", (name,))
        for file, names in spec.model_files.items()
        for name in names
        if next(first for first, others in spec.model_files.items() if name in others) == file
    ]
    choices = [Claim(name, name, "the name of a list of choices", "choices", (name,)) for name in spec.choices]
    constants = [
        *(
            _constant(f"{name}.{verb}", f"resources/{name}", "operations", verb)
            for name, resource in spec.resources.items()
            for verb in resource.operations
        ),
        *models,
        *(_constant(name, "choices", name) for name in spec.choices),
        *(_constant(name, "parameters", name) for name in spec.parameter_sets),
    ]
    return {
        "choices.py": choices,
        "models.py": [*models, *choices],
        "resources": [*classes, *models, *choices],
        "client.py": classes,
        "operations.py": constants,
    }


def _constant(name: str, document: str, *location: str) -> Claim:
    return Claim(constant_name(name), name, f"the constant of '{name}'", document, location)
