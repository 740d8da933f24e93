"""Reads the docstrings for the site: they are written for editors and `help()`, which know less than Markdown.

The literal blocks that `::` announces become code, what is called by its public name becomes a link, and the fields of
a model become one table.
"""

from __future__ import annotations

import re
from typing import Final

import griffe

from codegen.lazy_attributes import LazyAttributes

__all__ = ["Docstrings", "LazyAttributes"]

# The modules whose names are public, each with what its page shows.
_PUBLIC: Final = (
    "errors",
    "inputs",
    "models",
    "recording",
    "resources",
    "testing",
    "webhooks",
)
_MODELS: Final = "_generated.models"
_EVENTS: Final = "_generated.events"


class Docstrings(griffe.Extension):
    """Changes what was read of noko_client before it is rendered."""

    def on_package(
        self, *, pkg: griffe.Module, loader: griffe.GriffeLoader, **kwargs: object
    ) -> None:
        """Go through everything that has a docstring."""
        if pkg.path != "noko_client":
            return
        public = _public_names(pkg)
        _walk(pkg, public)
        every = [pkg[_EVENTS], *pkg[_MODELS].members.values()]
        modules = [module for module in every if isinstance(module, griffe.Module)]
        classes = [member for module in modules for member in module.members.values()]
        models = [model for model in classes if isinstance(model, griffe.Class)]
        for model in models:
            _tell_fields(model)
        for model in models:
            for field in model.members.values():
                field.docstring = None  # what has none has no section of its own


def _public_names(pkg: griffe.Module) -> dict[str, str]:
    """What stands in `__all__` of the package or of a public module, with the path that it is documented under."""
    modules = [
        pkg,
        *(module for name in _PUBLIC if isinstance(module := pkg[name], griffe.Module)),
    ]
    names: dict[str, str] = {}
    for module in modules:
        for name in map(str, module.exports or ()):
            names[name] = f"{module.path}.{name}"
    return names


def _walk(parent: griffe.Module | griffe.Class, public: dict[str, str]) -> None:
    if isinstance(parent, griffe.Module):
        # An error that a docstring names is not imported where the method is: now it can be looked up there.
        for name, path in public.items():
            if name not in parent.members:
                parent.imports.setdefault(name, path)
    if parent.docstring is not None:
        parent.docstring.value = _to_markdown(parent.docstring.value, public)
    for member in parent.members.values():
        if isinstance(member, griffe.Module | griffe.Class):
            _walk(member, public)
        elif (
            isinstance(member, griffe.Function | griffe.Attribute)
            and member.docstring is not None
        ):
            member.docstring.value = _to_markdown(member.docstring.value, public)


def _to_markdown(text: str, public: dict[str, str]) -> str:
    text = re.sub(r"^[ ]*::\n", "", text, flags=re.MULTILINE)

    def link(found: re.Match[str]) -> str:
        path = public.get(found[2])
        return f"[`{found[2]}`][{path}]" if path else found[0]

    return re.sub(r"(?<!`)(`{1,2})(\w+)\1(?!`)", link, text)


def _tell_fields(model: griffe.Class) -> None:
    """Let a model's docstring list its fields, with those that it inherits, and its properties."""
    fields = {
        name: " ".join(member.docstring.value.split())
        for name, member in {**model.inherited_members, **model.members}.items()
        if member.is_attribute and member.docstring is not None
    }
    if model.docstring is not None:
        model.docstring.value += "\n\nAttributes:\n" + "\n".join(
            f"    {name}: {about}" for name, about in fields.items()
        )
