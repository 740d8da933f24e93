"""Lets griffe read the resources of a client as attributes, as type checkers do."""

from __future__ import annotations

import griffe


class LazyAttributes(griffe.Extension):
    """Turns the methods that ``noko_client._core.client.resource`` decorates into attributes."""

    def on_function_instance(self, *, func: griffe.Function, **kwargs: object) -> None:  # noqa: ARG002  # the hook's parameters
        """Replace a decorated method."""
        decorators = [decorator.callable_path for decorator in func.decorators]
        if func.parent is None or "noko_client._core.client.resource" not in decorators:
            return
        attribute = griffe.Attribute(
            func.name, annotation=func.returns, lineno=func.lineno, endlineno=func.endlineno, docstring=func.docstring
        )
        attribute.labels |= {"property"}
        func.parent.set_member(func.name, attribute)
