"""The paths: what can be asked, and with which parameters and bodies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from codegen.dialect import Operation, Parameter, Resource
from codegen.openapi.examples import Examples
from codegen.openapi.responses import Responses
from codegen.openapi.schemas import Schemas
from codegen.openapi.tree import Tree, flat, paragraphs, reference
from codegen.spec import Spec

#: Under which name the parameters of every paged operation are kept.
_PAGING: Final = "pagination"


class Requests:
    """The requests of a spec."""

    def __init__(self, spec: Spec, schemas: Schemas, examples: Examples, responses: Responses) -> None:
        self._spec = spec
        self._schemas = schemas
        self._examples = examples
        self._responses = responses

    def paths(self) -> dict[str, Tree]:
        """Describe every path with its operations."""
        paths: dict[str, dict[str, Tree]] = {}
        for name, (resource_name, resource, operation) in self._spec.operations.items():
            if operation.path not in paths:
                paths[operation.path] = self._on_every_path(resource_name, operation)
            paths[operation.path][operation.method.lower()] = self._operation(name, resource_name, resource, operation)
        return dict(paths)

    def shared(self) -> dict[str, Tree]:
        """Describe the parameters that several operations have, by where the spec has them."""
        shared: dict[str, Tree] = {
            f"header.{name}": {
                "name": name,
                "in": "header",
                "description": flat(header.about),
                "required": True,
                "schema": {"type": "string", **({"pattern": header.pattern} if header.pattern else {})},
                "example": header.example,
            }
            for name, header in self._spec.service.headers.items()
        }
        for resource_name, resource in self._spec.resources.items():
            for name, parameter in resource.path_parameters.items():
                shared[f"{resource_name}.{name}"] = self._parameter(name, parameter, "path")
        for set_name, parameters in self._query_sets().items():
            for name, parameter in parameters.items():
                shared[f"{set_name}.{name}"] = self._parameter(name, parameter, "query")
        return shared

    def _query_sets(self) -> dict[str, Mapping[str, Parameter]]:
        return {**self._spec.parameter_sets, _PAGING: self._spec.service.pagination.parameters}

    def _on_every_path(self, resource_name: str, operation: Operation) -> dict[str, Tree]:
        names = [f"{resource_name}.{name}" for name in operation.path_names]
        names += [f"header.{name}" for name in self._spec.service.headers]
        return {"parameters": [reference("parameters", name) for name in names]} if names else {}

    def _operation(self, name: str, resource_name: str, resource: Resource, operation: Operation) -> dict[str, Tree]:
        # A POST that is idempotent is an exception.
        again = "Sending it twice is the same as sending it once." if operation.idempotent else None
        about = paragraphs(operation.details, again)
        query = self._query(operation)
        return {
            "operationId": name,
            "tags": [resource_name],
            "summary": flat(operation.about),
            **({"description": about} if about else {}),
            **({"parameters": query} if query else {}),
            **({"requestBody": self._body(operation)} if self._spec.body_of(operation) else {}),
            **({"x-noko-idempotent": operation.is_idempotent} if operation.method == "POST" else {}),
            "responses": self._responses.of(resource, operation),
        }

    def _query(self, operation: Operation) -> list[Tree]:
        sets = self._query_sets()
        shared = [f"{operation.filters}.{name}" for name in sets.get(operation.filters or "", ())]
        paging = [f"{_PAGING}.{name}" for name in sets[_PAGING]] if operation.is_paged else []
        return [
            *(reference("parameters", name) for name in shared),
            *(self._parameter(name, parameter, "query") for name, parameter in operation.query.items()),
            *(reference("parameters", name) for name in paging),
        ]

    def _parameter(self, name: str, parameter: Parameter, place: str) -> dict[str, Tree]:
        # Ids stand in a query with commas between them.
        style: dict[str, Tree] = {"style": "form", "explode": False} if parameter.type == "ids" else {}
        return {
            "name": name,
            "in": place,
            "description": self._schemas.about(parameter),
            **({"required": True} if place == "path" else {}),
            **style,
            "schema": self._schemas.sent(parameter),
            **({} if parameter.example is None else {"example": self._examples.parameter(parameter)}),
        }

    def _body(self, operation: Operation) -> dict[str, Tree]:
        required = [*self._spec.required_of(operation)]
        properties: dict[str, Tree] = {}
        for name, parameter in self._spec.body_of(operation).items():
            schema = self._schemas.sent(parameter)
            # As a name, blank is no name; what may be left out may be blank as well.
            blank: dict[str, Tree] = {"pattern": r"\S"} if parameter.type == "text" and name in required else {}
            properties[name] = {"description": self._schemas.about(parameter), **schema, **blank}
        content: Tree = {
            "schema": {
                "type": "object",
                "properties": properties,
                **({"required": required} if required else {}),
            },
            "example": self._examples.body(self._spec.body_of(operation)),
        }
        return {**({"required": True} if required else {}), "content": {"application/json": content}}
